/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/prose/speech.h"

#include "extract/passage/annotate.h"
#include "extract/passage/follow_up.h"

#include <string.h>

enum { SHORTEST_STEM = 3 }; /* bytes of a word before an ending that tells what it is */

/* ---- by the word alone ------------------------------------------------- */

/* What the word may be, before its place is looked at. */
enum guess {
	GUESS_NOUN,
	GUESS_NOUN_OR_VERB, /* klager, ramme */
	GUESS_ADJECTIVE,
	GUESS_ADVERBIAL, /* "væsentligt": an adverb, unless a noun follows */
	GUESS_ADVERB,
	GUESS_FINITE,
	GUESS_PAST, /* "budgetterede": or an adjective */
	GUESS_INFINITIVE,
	GUESS_PARTICIPLE,
	GUESS_PRONOUN,
	GUESS_ARTICLE,
	GUESS_PREPOSITION,
	GUESS_CONJUNCTION,
	GUESS_CLAUSE,
	GUESS_FIGURE,
	GUESS_ASIDE,
	GUESS_MARK,
};

/* By its ending, for words that the lexicon does not know. */
static enum guess by_ending(const struct kt_passage *p, guint i)
{
	static const struct {
		struct kt_bits forms;
		enum guess guess;
	} order[] = {{KT_F(ADVERBIAL), GUESS_ADVERBIAL}, {KT_F(ADVERB), GUESS_ADVERB},
		{KT_F(ADJECTIVE), GUESS_ADJECTIVE}, {KT_F(REGULAR_PAST), GUESS_PAST},
		{KT_F(SURE_PARTICIPLE), GUESS_PARTICIPLE}};

	for (guint k = 0; k < G_N_ELEMENTS(order); k++)
		if (kt_word_ends(p, i, order[k].forms, SHORTEST_STEM))
			return order[k].guess;
	return GUESS_NOUN;
}

static enum guess by_term(const char *value)
{
	static const struct {
		const char *value;
		enum guess guess;
	} names[] = {{"finite", GUESS_FINITE}, {"past", GUESS_PAST},
		{"infinitive", GUESS_INFINITIVE}, {"participle", GUESS_PARTICIPLE},
		{"noun", GUESS_NOUN_OR_VERB}, {"adjective", GUESS_ADJECTIVE},
		{"adverb", GUESS_ADVERB}};

	for (guint i = 0; i < G_N_ELEMENTS(names); i++)
		if (strcmp(value, names[i].value) == 0)
			return names[i].guess;
	return GUESS_NOUN;
}

/* "22 modtagere a 148.000 kr.", "nr." where no number follows: a letter or the short form of
 * a small word is no noun. */
static gboolean is_shorthand(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	if (t->word.text.len == 1 && g_ascii_islower(t->word.text.at[0]))
		return TRUE;
	if (kt_shortens_name(p, i))
		return FALSE;
	return kt_passage_term_at(p, KT_LEX_ABBREVIATION, i) && kt_mark_is(p, i + 1, '.') &&
	       (i + 2 >= p->tokens->len || kt_passage_token(p, i + 2)->kind != KT_TOKEN_NUMERAL);
}

gboolean kt_shortens_name(const struct kt_passage *p, guint i)
{
	return kt_found_is(kt_passage_term_at(p, KT_LEX_ABBREVIATION, i), "name") &&
	       kt_mark_is(p, i + 1, '.') && i + 2 < p->tokens->len &&
	       kt_passage_token(p, i + 2)->kind == KT_TOKEN_WORD && kt_token_is_upper(p, i + 2);
}

/* "efter syv måneder": when, not what */
static gboolean is_spell(const struct kt_passage *p, guint i, guint first)
{
	return i > first + 1 && kt_word_does(p, i - 2, KT_W(AFTER)) &&
	       kt_passage_token(p, i - 1)->is_number &&
	       (kt_word_has(p, i, KT_LEX_UNIT, "month") || kt_word_has(p, i, KT_LEX_UNIT, "week") ||
		       kt_word_has(p, i, KT_LEX_UNIT, "year"));
}

/* "overskrider budgettet": what is more than planned may be told by a verb. */
static gboolean is_verb(const struct kt_found *known)
{
	return kt_found_is(known, "finite") || kt_found_is(known, "past") ||
	       kt_found_is(known, "infinitive") || kt_found_is(known, "participle");
}

static enum guess of_content(const struct kt_passage *p, guint i, guint first)
{
	const struct kt_token *t = kt_passage_token(p, i);
	const struct kt_found *known;
	enum guess guess;

	if (t->kind == KT_TOKEN_WORD && t->nonfigure < 0 && is_shorthand(p, i))
		return GUESS_ADVERB;
	if (kt_is_done_by_several(p, i))
		return GUESS_FINITE;
	if (kt_word_has(p, i, KT_LEX_NONFIGURE, "after clock") || is_spell(p, i, first))
		return GUESS_ASIDE;
	if (i == first && kt_word_means(p, i, KT_S(DECIDES)) && kt_mark_is(p, i + 1, ','))
		return GUESS_PARTICIPLE; /* "Godkendt, idet" */
	if (kt_word_means(p, i, KT_S(RESOLVES)) &&
		(kt_word_does(p, i + 1, KT_W(THAT)) ||
			(i > first && kt_word_class(p, i - 1) == KT_WORD_AUXILIARY)))
		return GUESS_PARTICIPLE; /* "har aftalt at bruge" */

	if (t->kind != KT_TOKEN_WORD || t->nonfigure >= 0 || (i > first && kt_token_is_upper(p, i)))
		return GUESS_NOUN;
	known = kt_passage_term_at(p, KT_LEX_SPEECH, i);
	if (t->covered & KT_LEX_MASK(KT_LEX_COUNTED) ||
		(t->covered & KT_LEX_MASK(KT_LEX_EFFECT) && !is_verb(known)))
		return GUESS_NOUN;
	if (known)
		return by_term(known->term->value);
	if (t->covered & (KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_MEASURE)))
		return GUESS_NOUN;
	guess = by_ending(p, i);
	return guess == GUESS_ADVERBIAL && kt_word_ends(p, i, KT_F(EITHER), 0) ? GUESS_ADJECTIVE
									       : guess;
}

static enum guess of_verb(const struct kt_passage *p, guint i)
{
	const struct kt_found *known = kt_passage_term_at(p, KT_LEX_SPEECH, i);
	enum guess guess = known ? by_term(known->term->value) : GUESS_FINITE;

	return guess == GUESS_PARTICIPLE || guess == GUESS_INFINITIVE ? guess : GUESS_FINITE;
}

static gboolean is_reference(const struct kt_found *found)
{
	return kt_found_is(found, "after item") || kt_found_is(found, "after reference");
}

/* "bilag 3", "punkt 178": where more is told, and no name of anything. */
static gboolean refers(const struct kt_passage *p, guint i)
{
	const struct kt_found *found = kt_passage_term_at(p, KT_LEX_NONFIGURE, i);
	guint end = found ? found->first + found->n_tokens : i;

	if (kt_passage_token(p, i)->nonfigure >= 0)
		return is_reference(kt_found_before(p, KT_LEX_NONFIGURE, i));
	return found && is_reference(found) && end < p->tokens->len &&
	       kt_passage_token(p, end)->nonfigure >= 0;
}

static enum guess guess_at(const struct kt_passage *p, guint i, guint first)
{
	const struct kt_token *t = kt_passage_token(p, i);

	if (t->time >= 0 || kt_phrase_tells_aside(p, i) || refers(p, i) || kt_follow_up_at(p, i))
		return GUESS_ASIDE;
	if (t->is_number && t->kind == KT_TOKEN_WORD)
		return GUESS_FIGURE;
	if (kt_passage_term_at(p, KT_LEX_QUALIFIER, i)) /* "i omegnen af 40" */
		return kt_word_class(p, i) == KT_WORD_PREPOSITION ? GUESS_PREPOSITION
								  : GUESS_ADVERB;
	switch (kt_word_class(p, i)) {
	case KT_WORD_ARTICLE:
		return GUESS_ARTICLE;
	case KT_WORD_PRONOUN:
	case KT_WORD_ANAPHOR:
		return GUESS_PRONOUN;
	case KT_WORD_PREPOSITION:
		return GUESS_PREPOSITION;
	case KT_WORD_CONJUNCTION:
		return GUESS_CONJUNCTION;
	case KT_WORD_CLAUSE:
	case KT_WORD_RELATIVE:
		return GUESS_CLAUSE;
	case KT_WORD_AUXILIARY:
		return GUESS_FINITE;
	case KT_WORD_VERB:
		return of_verb(p, i);
	case KT_WORD_ADVERB:
		return GUESS_ADVERB;
	case KT_WORD_NUMBER:
		return GUESS_FIGURE;
	case KT_WORD_MARK:
		return GUESS_MARK;
	default:
		return kt_word_has(p, i, KT_LEX_STOP, "each") ? GUESS_ARTICLE
							      : of_content(p, i, first);
	}
}

/* ---- by its place ------------------------------------------------------ */

struct tagging {
	const struct kt_sentence *s;
	guint8 *guesses;
};

static enum guess at(const struct tagging *t, gint i)
{
	return i < 0 || i >= (gint)(t->s->end - t->s->first) ? GUESS_MARK : t->guesses[i];
}

static gboolean is_nominal(enum guess g)
{
	return g == GUESS_NOUN || g == GUESS_NOUN_OR_VERB || g == GUESS_ADJECTIVE;
}

/* The word at I stands before a noun as an adjective does. */
static gboolean stands_before_noun(const struct tagging *t, gint i)
{
	enum guess before = at(t, i - 1), behind = at(t, i + 1);

	if (!is_nominal(behind) && behind != GUESS_PAST && behind != GUESS_PARTICIPLE)
		return FALSE;
	return before == GUESS_ARTICLE || before == GUESS_PREPOSITION ||
	       before == GUESS_ADJECTIVE || before == GUESS_CONJUNCTION || before == GUESS_FIGURE ||
	       before == GUESS_ADVERB || before == GUESS_PRONOUN || before == GUESS_PAST ||
	       before == GUESS_PARTICIPLE || before == GUESS_ASIDE || before == GUESS_MARK ||
	       before == GUESS_FINITE ||
	       (before == GUESS_NOUN &&
		       kt_word_ends(t->s->p, t->s->first + i - 1, KT_F(GENITIVE), 0));
}

/* A verb that is surely one stands in the clause of I. */
static gboolean has_verb(const struct tagging *t, gint i)
{
	gint n = t->s->end - t->s->first;

	for (gint k = i; k-- > 0 && at(t, k) != GUESS_MARK && at(t, k) != GUESS_CLAUSE;)
		if (at(t, k) == GUESS_FINITE)
			return TRUE;
	for (gint k = i + 1; k < n && at(t, k) != GUESS_MARK && at(t, k) != GUESS_CLAUSE; k++)
		if (at(t, k) == GUESS_FINITE)
			return TRUE;
	return FALSE;
}

/* "vil bygge", "skal også støtte", "skal selv lægge": an infinitive behind a modal. */
static gboolean has_modal(const struct tagging *t, gint i)
{
	const struct kt_passage *p = t->s->p;

	if (!kt_word_ends(p, t->s->first + i, KT_F(INFINITIVE), 0))
		return FALSE;
	while (i > 0 && (at(t, i - 1) == GUESS_ADVERB || at(t, i - 1) == GUESS_PRONOUN))
		i--;
	return i > 0 && (kt_word_has(p, t->s->first + i - 1, KT_LEX_STOP, "modal") ||
				kt_word_does(p, t->s->first + i - 1, KT_W(WILL)));
}

/* "klager", "ramme": the verb stands behind "at", a pronoun or its subject. */
static enum kt_speech noun_or_verb(const struct tagging *t, gint i)
{
	const struct kt_passage *p = t->s->p;
	enum guess before = at(t, i - 1);

	if (i == 0 || before == GUESS_ARTICLE || before == GUESS_PREPOSITION ||
		before == GUESS_FIGURE || before == GUESS_ADJECTIVE)
		return KT_SPEECH_NOUN;
	if (before == GUESS_ASIDE && kt_word_means(p, t->s->first + i, KT_S(RESOLVES)))
		return KT_SPEECH_VERB; /* "Udvalget ønsker" */
	if (has_modal(t, i) || kt_word_does(p, t->s->first + i - 1, KT_W(THAT, THERE, AS)) ||
		kt_word_does(p, t->s->first + i + 1, KT_W(ONESELF)))
		return KT_SPEECH_VERB;
	if (has_verb(t, i))
		return KT_SPEECH_NOUN;
	return before == GUESS_PRONOUN ||
			       (before == GUESS_NOUN &&
				       !kt_word_ends(p, t->s->first + i - 1, KT_F(GENITIVE), 0)) ||
			       (before == GUESS_ADVERB && i == 1)
		       ? KT_SPEECH_VERB
		       : KT_SPEECH_NOUN;
}

/* "har givet tilsagn", "har i 2008 straks givet tilsagn": adverbs and times may stand
 * between the verb and its participle. */
static gboolean completes_verb(const struct tagging *t, gint i)
{
	do {
		i--;
	} while (at(t, i) == GUESS_ADVERB || at(t, i) == GUESS_ASIDE ||
		 at(t, i) == GUESS_PREPOSITION);
	return at(t, i) == GUESS_FINITE;
}

/* "ved fristens udløb": behind an owner in the definite stands what he has, unless the
 * word can be an adjective. */
static gboolean follows_owner(const struct tagging *t, gint i)
{
	const struct kt_passage *p = t->s->p;
	guint word = t->s->first + i;

	return i > 0 && at(t, i - 1) == GUESS_NOUN && !kt_word_ends(p, word, KT_F(PAST), 0) &&
	       kt_word_ends(p, word - 1, KT_F(OWNER), SHORTEST_STEM);
}

/* "Veje har", "Veje og stier": no sentence begins with two verbs, and verbs are joined with verbs. */
static gboolean opens_as_noun(const struct tagging *t, gint i)
{
	return i == 0 && (at(t, 1) == GUESS_FINITE ||
				 (at(t, 1) == GUESS_CONJUNCTION && at(t, 2) == GUESS_NOUN));
}

static enum kt_speech settle(const struct tagging *t, gint i)
{
	switch (at(t, i)) {
	case GUESS_NOUN:
		return KT_SPEECH_NOUN;
	case GUESS_NOUN_OR_VERB:
		return noun_or_verb(t, i);
	case GUESS_ADJECTIVE: /* "dansk (31), matematik (25)" */
		return kt_mark_is(t->s->p, t->s->first + i + 1, '(') ? KT_SPEECH_NOUN
								     : KT_SPEECH_ADJECTIVE;
	case GUESS_ADVERBIAL:
		return is_nominal(at(t, i + 1)) ? KT_SPEECH_ADJECTIVE : KT_SPEECH_ADVERB;
	case GUESS_ADVERB:
		return KT_SPEECH_ADVERB;
	case GUESS_PAST:
		if (follows_owner(t, i))
			return KT_SPEECH_NOUN;
		return stands_before_noun(t, i) && at(t, i - 1) != GUESS_MARK ? KT_SPEECH_ADJECTIVE
									      : KT_SPEECH_VERB;
	case GUESS_PARTICIPLE:
		return stands_before_noun(t, i) && !completes_verb(t, i) ? KT_SPEECH_ADJECTIVE
									 : KT_SPEECH_PARTICIPLE;
	case GUESS_INFINITIVE:
		return opens_as_noun(t, i) ? KT_SPEECH_NOUN : KT_SPEECH_VERB;
	case GUESS_FINITE:
		return KT_SPEECH_VERB;
	case GUESS_PRONOUN:
		return KT_SPEECH_PRONOUN;
	case GUESS_ARTICLE:
		return KT_SPEECH_ARTICLE;
	case GUESS_PREPOSITION:
		return KT_SPEECH_PREPOSITION;
	case GUESS_CONJUNCTION:
		return KT_SPEECH_CONJUNCTION;
	case GUESS_CLAUSE:
		return KT_SPEECH_CLAUSE;
	case GUESS_FIGURE:
		return KT_SPEECH_FIGURE;
	case GUESS_ASIDE:
		return KT_SPEECH_ASIDE;
	default:
		return KT_SPEECH_MARK;
	}
}

/* What is counted is a noun, whatever it looks like and also within "45 borgere". */
static void mark_counted(const struct kt_sentence *s, guint8 *guesses)
{
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *f = kt_figure_at(s->figures, k);

		for (guint i = f->noun; i < f->noun_end && i < s->end; i++)
			if (i >= s->first && i >= f->first && guesses[i - s->first] != GUESS_MARK &&
				kt_passage_token(s->p, i)->kind == KT_TOKEN_WORD &&
				!kt_passage_token(s->p, i)->is_number &&
				guesses[i - s->first] != GUESS_PREPOSITION &&
				(guesses[i - s->first] != GUESS_ADJECTIVE || i + 1 == f->noun_end))
				guesses[i - s->first] = GUESS_NOUN;
	}
}

guint8 *kt_speech_of(const struct kt_sentence *s)
{
	guint n = s->end - s->first;
	g_autofree guint8 *guesses = g_new(guint8, n + 1);
	guint8 *speech = g_new(guint8, n + 1);
	struct tagging t = {s, guesses};

	for (guint i = 0; i < n; i++)
		guesses[i] = guess_at(s->p, s->first + i, s->first);
	mark_counted(s, guesses);
	for (guint i = 0; i < n; i++)
		speech[i] = settle(&t, i);
	return speech;
}
