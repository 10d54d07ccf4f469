/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/prose/speech.h"

#include "extract/passage/annotate.h"

#include <string.h>

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

static gboolean ends_in(struct kt_slice word, const char *const *endings)
{
	for (; *endings; endings++)
		if (word.len > strlen(*endings) + 2 && kt_slice_ends(word, *endings))
			return TRUE;
	return FALSE;
}

/* By its ending, for words that the lexicon does not know. */
static enum guess by_ending(struct kt_slice word)
{
	static const char *const adverbial[] = {
		"igt", "isk", "mæssigt", "somt", "løst", "ralt", "nelt", "ivt", NULL};
	static const char *const adverb[] = {"vis", "ledes", "steds", NULL};
	static const char *const adjective[] = {"lige", "lig", "iske", "somme", "løse", "bare",
		"mæssige", "mæssig", "ige", "årig", "årigt", "ende", "ale", "elle", "ive", "ære",
		"rede", "erede", "sede", NULL};
	static const char *const participle[] = {
		"eret", "rettet", "lagt", "ført", "givet", "bragt", "skrevet", NULL};
	static const char *const past[] = {"ede", NULL};

	if (ends_in(word, adverbial))
		return GUESS_ADVERBIAL;
	if (ends_in(word, adverb))
		return GUESS_ADVERB;
	if (ends_in(word, adjective))
		return GUESS_ADJECTIVE;
	if (ends_in(word, past))
		return GUESS_PAST;
	return ends_in(word, participle) ? GUESS_PARTICIPLE : GUESS_NOUN;
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
	return kt_passage_term_at(p, KT_LEX_ABBREVIATION, i) && kt_mark_is(p, i + 1, '.') &&
	       (i + 2 >= p->tokens->len || kt_passage_token(p, i + 2)->kind != KT_TOKEN_NUMERAL);
}

static enum guess of_content(const struct kt_passage *p, guint i, guint first)
{
	const struct kt_token *t = kt_passage_token(p, i);
	const struct kt_found *known;
	enum guess guess;

	if (t->kind == KT_TOKEN_WORD && t->nonfigure < 0 && is_shorthand(p, i))
		return GUESS_ADVERB;
	if (kt_word_has(p, i, KT_LEX_NONFIGURE, "after clock"))
		return GUESS_ASIDE;

	if (t->kind != KT_TOKEN_WORD || t->nonfigure >= 0 || (i > first && kt_token_is_upper(p, i)))
		return GUESS_NOUN;
	if (t->covered & (KT_LEX_MASK(KT_LEX_COUNTED) | KT_LEX_MASK(KT_LEX_EFFECT)))
		return GUESS_NOUN;
	known = kt_passage_term_at(p, KT_LEX_SPEECH, i);
	if (known)
		return by_term(known->term->value);
	if (t->covered & (KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_MEASURE)))
		return GUESS_NOUN;
	guess = by_ending(t->word.folded);
	return guess == GUESS_ADVERBIAL && kt_slice_ends(t->word.folded, "isk") ? GUESS_ADJECTIVE
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

	if (t->time >= 0 || kt_phrase_tells_aside(p, i) || refers(p, i))
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
		       kt_slice_ends(
			       kt_passage_token(t->s->p, t->s->first + i - 1)->word.folded, "s"));
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

	if (!kt_slice_ends(kt_passage_token(p, t->s->first + i)->word.folded, "e"))
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
	struct kt_slice last;

	if (i == 0 || before == GUESS_ARTICLE || before == GUESS_PREPOSITION ||
		before == GUESS_FIGURE || before == GUESS_ADJECTIVE)
		return KT_SPEECH_NOUN;
	if (has_modal(t, i) ||
		kt_word_does(p, t->s->first + i - 1, KT_W(THAT) | KT_W(THERE) | KT_W(AS)) ||
		kt_word_does(p, t->s->first + i + 1, KT_W(ONESELF)))
		return KT_SPEECH_VERB;
	if (has_verb(t, i))
		return KT_SPEECH_NOUN;
	last = kt_passage_token(p, t->s->first + i - 1)->word.folded;
	return before == GUESS_PRONOUN || (before == GUESS_NOUN && !kt_slice_ends(last, "s")) ||
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
	static const char *const owner[] = {"ens", "ets", "ernes", NULL};
	struct kt_slice word = kt_passage_token(t->s->p, t->s->first + i)->word.folded;

	return i > 0 && at(t, i - 1) == GUESS_NOUN && !kt_slice_ends(word, "ede") &&
	       !kt_slice_ends(word, "te") &&
	       ends_in(kt_passage_token(t->s->p, t->s->first + i - 1)->word.folded, owner);
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
	case GUESS_FINITE:
	case GUESS_INFINITIVE:
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

/* ---- noun phrases ------------------------------------------------------ */

/* A sentence while its phrases are read. */
struct chunking {
	const struct kt_sentence *s;
	const guint8 *speech;
	GArray *cores;
};

static enum kt_speech speech_at(const struct chunking *c, guint i)
{
	return i < c->s->end ? (enum kt_speech)c->speech[i - c->s->first] : KT_SPEECH_MARK;
}

static gboolean is_genitive(const struct chunking *c, guint i)
{
	struct kt_slice word = kt_passage_token(c->s->p, i)->word.folded;

	return kt_passage_token(c->s->p, i)->kind == KT_TOKEN_WORD && word.len > 3 &&
	       kt_slice_ends(word, "s") && !kt_slice_ends(word, "ss");
}

static gboolean is_name(const struct chunking *c, guint i)
{
	const struct kt_token *t = kt_passage_token(c->s->p, i);

	return t->nonfigure >= 0 ||
	       (t->kind == KT_TOKEN_WORD && i > c->s->first && kt_token_is_upper(c->s->p, i));
}

/* "grunden nr. 17": a short form and its number. */
static gboolean is_number_of(const struct kt_passage *p, guint i)
{
	return kt_mark_is(p, i, '.') && i > 0 && i + 1 < p->tokens->len &&
	       kt_passage_term_at(p, KT_LEX_NONFIGURE, i - 1) &&
	       kt_passage_token(p, i + 1)->nonfigure >= 0;
}

/* The words at I and NEXT belong to one number that is no figure, or the first puts the
 * second in order: "0.-2. klasse". */
static gboolean goes_on_from_number(const struct kt_passage *p, guint i, guint next)
{
	gint number = kt_passage_token(p, i)->nonfigure;

	if (number < 0 || next >= p->tokens->len)
		return FALSE;
	return kt_passage_token(p, next)->nonfigure == number || kt_mark_is(p, i, '.');
}

/* The mark at I joins two words, or the ends of a class: "1-3 måneder". */
static gboolean joins_words(const struct kt_passage *p, guint i)
{
	if (kt_mark_is(p, i, '/') || is_number_of(p, i))
		return TRUE;
	return kt_token_is_dash(p, i) && i > 0 && i + 1 < p->tokens->len &&
	       kt_passage_token(p, i - 1)->nonfigure >= 0 &&
	       kt_passage_token(p, i + 1)->nonfigure >= 0;
}

/* "Kultur- og Fritidsudvalget": where the word stands, behind I, whose end the one at I
 * has, too; I where that is whole. */
static guint end_of_compound(const struct chunking *c, guint i)
{
	const struct kt_passage *p = c->s->p;

	if (i + 3 >= c->s->end || !kt_token_is_dash(p, i + 1) ||
		kt_passage_token(p, i + 1)->space_before ||
		speech_at(c, i + 2) != KT_SPEECH_CONJUNCTION ||
		kt_passage_token(p, i + 3)->kind != KT_TOKEN_WORD)
		return i;
	return speech_at(c, i + 3) == KT_SPEECH_NOUN ? i + 3 : i;
}

/* Behind the nouns that stand in a row from I on: "ton affald", "borgernes egne
 * udgifter", "Sorø Privatskole", "de 6 folkeskoler", not "børnene kommunen". */
static guint nouns_end(const struct chunking *c, guint i)
{
	enum { MOST_IN_A_ROW = 5 };
	gboolean is_counted = kt_passage_token(c->s->p, i)->kind == KT_TOKEN_NUMERAL &&
			      i > c->s->first && speech_at(c, i - 1) == KT_SPEECH_ARTICLE;

	for (guint n = 1; n < MOST_IN_A_ROW; n++) {
		guint next;

		i = end_of_compound(c, i);
		next = i + 1;

		while (speech_at(c, next) == KT_SPEECH_NOUN &&
			goes_on_from_number(c->s->p, i, next))
			i = next++;
		if (speech_at(c, next) == KT_SPEECH_MARK && joins_words(c->s->p, next) &&
			speech_at(c, next + 1) == KT_SPEECH_NOUN) {
			i = next + 1;
			continue;
		}
		if (is_genitive(c, i) && !is_name(c, next))
			while (speech_at(c, next) == KT_SPEECH_ADJECTIVE)
				next++;
		if (speech_at(c, next) != KT_SPEECH_NOUN)
			break;
		if (!is_genitive(c, i) && is_name(c, next) != is_name(c, i) && is_name(c, i) &&
			!(is_counted && n == 1))
			break;
		i = next;
	}
	return end_of_compound(c, i) + 1;
}

/* The core that begins at I, an article before it passed over; FALSE if none does. */
static gboolean core_at(const struct chunking *c, guint i, struct kt_core *core)
{
	guint adjectives = 0;

	while (speech_at(c, i) == KT_SPEECH_ARTICLE)
		i++;
	core->first = i;
	while (speech_at(c, i) == KT_SPEECH_ADJECTIVE ||
		(speech_at(c, i) == KT_SPEECH_ADVERB &&
			speech_at(c, i + 1) == KT_SPEECH_ADJECTIVE && adjectives > 0) ||
		(speech_at(c, i) == KT_SPEECH_CONJUNCTION && adjectives > 0 &&
			speech_at(c, i + 1) == KT_SPEECH_ADJECTIVE)) {
		adjectives++;
		i++;
	}
	core->is_weak = speech_at(c, i) != KT_SPEECH_NOUN;
	if (core->is_weak &&
		(speech_at(c, i) == KT_SPEECH_FIGURE || speech_at(c, i) == KT_SPEECH_ASIDE))
		return FALSE; /* "de første fire uger", "hele 2021": of what follows */
	if (core->is_weak &&
		(adjectives == 0 || i == c->s->first ||
			!kt_slice_ends(kt_passage_token(c->s->p, i - 1)->word.folded, "e")))
		return FALSE;
	core->end = core->is_weak ? i : nouns_end(c, i);
	return TRUE;
}

/* Behind times and areas from I on, with the words that lead to them: "i 2022",
 * "på landsplan" stand in the middle of many phrases. */
static guint behind_asides(const struct chunking *c, guint i)
{
	for (;;) {
		guint k = i;

		while (speech_at(c, k) == KT_SPEECH_PREPOSITION ||
			speech_at(c, k) == KT_SPEECH_ARTICLE)
			k++;
		if (speech_at(c, k) != KT_SPEECH_ASIDE || k > i + 2)
			return i;
		while (speech_at(c, k) == KT_SPEECH_ASIDE)
			k++;
		i = k;
	}
}

/* Where the core begins that goes on with a phrase ending at I; 0 if none does.
 * PREPOSITION is set to the word that joins them. */
static guint going_on(const struct chunking *c, guint i, gint *preposition)
{
	i = behind_asides(c, i);
	if (speech_at(c, i) == KT_SPEECH_PARTICIPLE && speech_at(c, i + 1) == KT_SPEECH_PREPOSITION)
		i++;
	if (speech_at(c, i) == KT_SPEECH_PREPOSITION) {
		*preposition = i++;
		if (speech_at(c, i) == KT_SPEECH_PREPOSITION)
			i++;
		return i;
	}
	*preposition = -1;
	if (speech_at(c, i) == KT_SPEECH_CONJUNCTION)
		return i + 1;
	return 0;
}

static void add_phrase(struct chunking *c, struct kt_core core, guint *next)
{
	for (;;) {
		gint preposition;
		guint from;

		g_array_append_val(c->cores, core);
		*next = core.end;
		from = going_on(c, core.end, &preposition);
		if (!from || !core_at(c, from, &core))
			return;
		core.preposition = preposition;
		core.is_attached = TRUE;
	}
}

GArray *kt_cores_of(const struct kt_sentence *s, const guint8 *speech)
{
	struct chunking c = {s, speech, g_array_sized_new(FALSE, TRUE, sizeof(struct kt_core), 16)};

	for (guint i = s->first; i < s->end;) {
		struct kt_core core = {.preposition = -1};
		guint next = i + 1;

		if (core_at(&c, i, &core)) {
			if (i > s->first && speech_at(&c, i - 1) == KT_SPEECH_PREPOSITION)
				core.preposition = i - 1;
			add_phrase(&c, core, &next);
		}
		i = MAX(next, i + 1);
	}
	return c.cores;
}

/* ---- words ------------------------------------------------------------- */

static void append_token(const struct kt_passage *p, guint i, GString *out)
{
	struct kt_slice word = kt_document_slice(p->doc, kt_passage_token(p, i)->span);

	if (out->len && out->str[out->len - 1] == '.' && kt_mark_is(p, i, '.'))
		return; /* that of "nr." */
	if (out->len && (kt_passage_token(p, i)->space_before || out->str[out->len - 1] == '\n'))
		g_string_append_c(out, ' ');
	g_string_append_len(out, word.at, word.len);
	if (kt_passage_token(p, i)->kind == KT_TOKEN_WORD &&
		kt_passage_token(p, i)->word.dot_after && word.len < 6)
		g_string_append_c(out, '.');
}

/* "ingen afgangseksamen", "uden sygedage": without the word before it the name would say
 * the opposite; "i gang med uddannelse" would say nothing. */
static gboolean turns_meaning(const struct kt_sentence *s, const struct kt_core *core)
{
	guint i = core->first - 1;

	if (core->first == s->first)
		return FALSE;
	if (kt_word_does(s->p, i, KT_W(NO)))
		return TRUE;
	return kt_word_does(s->p, i, KT_W(IN)) && core->end == core->first + 1 &&
	       (kt_word_is(s->p, core->first, "gang") || kt_word_is(s->p, core->first, "brug"));
}

/* "under 25 år": the word before a bound is of its name. */
static guint start_of(const struct kt_sentence *s, const struct kt_core *core)
{
	gboolean is_bound =
		core->preposition >= 0 && kt_passage_token(s->p, core->first)->nonfigure >= 0 &&
		kt_word_does(s->p, core->preposition, KT_W(UNDER) | KT_W(OVER) | KT_W(BETWEEN));

	if (turns_meaning(s, core))
		return core->first - 1;
	return is_bound ? (guint)core->preposition : core->first;
}

char *kt_core_text(const struct kt_sentence *s, const guint8 *speech, const GArray *cores,
	guint first, guint last)
{
	struct chunking c = {s, speech, NULL};
	GString *out = g_string_new(NULL);
	guint end = g_array_index(cores, struct kt_core, last).end;
	char *text;

	for (guint i = start_of(s, &g_array_index(cores, struct kt_core, first)); i < end; i++) {
		guint behind = behind_asides(&c, i);

		if (behind > i && behind <= end) {
			i = behind - 1;
			continue;
		}
		append_token(s->p, i, out);
	}
	if (out->len && out->str[out->len - 1] == '.') /* the sentence's */
		g_string_truncate(out, out->len - 1);
	text = out->len ? kt_squeeze_dup(kt_slice(out->str, out->len)) : NULL;
	g_string_free(out, TRUE);
	return text;
}
