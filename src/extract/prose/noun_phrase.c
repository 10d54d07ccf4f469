/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/prose/noun_phrase.h"

#include "extract/passage/annotate.h"

/* ---- cores --------------------------------------------------------------- */

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
	return kt_passage_token(c->s->p, i)->kind == KT_TOKEN_WORD &&
	       kt_word_ends(c->s->p, i, KT_F(GENITIVE), 3) &&
	       !kt_word_ends(c->s->p, i, KT_F(NO_GENITIVE), 0);
}

static gboolean is_name(const struct chunking *c, guint i)
{
	const struct kt_token *t = i < c->s->end ? kt_passage_token(c->s->p, i) : NULL;

	if (!t)
		return FALSE;
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
	if (kt_mark_is(p, i, '/') || is_number_of(p, i) || (i > 0 && kt_shortens_name(p, i - 1)))
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

/* "teaterprojektet "Min tid"": behind the title that is quoted at I; I where none is. */
static guint title_end(const struct chunking *c, guint i)
{
	const struct kt_passage *p = c->s->p;
	guint end = i + 1;

	if (!p->has_quotes || end >= c->s->end || !kt_token_is_quote(p, i) || !kt_in_title(p, end))
		return i;
	while (end < c->s->end && !kt_token_is_quote(p, end))
		end++;
	return end;
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
	i = end_of_compound(c, i) + 1;
	return title_end(c, i);
}

/* The "årigt" of "et 25-årigt lån", which is of the number before it, and leans on a noun. */
static gboolean is_length_word(const struct chunking *c, guint i)
{
	const struct kt_passage *p = c->s->p;
	enum kt_speech next = speech_at(c, i + 1);

	return i > c->s->first + 1 && kt_word_means(p, i, KT_S(YEARS_LONG)) &&
	       kt_token_is_dash(p, i - 1) && kt_passage_token(p, i - 2)->is_number &&
	       (next == KT_SPEECH_ADJECTIVE || next == KT_SPEECH_NOUN);
}

/* The core that begins at I, an article before it passed over; FALSE if none does. */
static gboolean core_at(const struct chunking *c, guint i, struct kt_core *core)
{
	guint adjectives = 0;

	while (speech_at(c, i) == KT_SPEECH_ARTICLE)
		i++;
	if (is_length_word(c, i))
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
	if (core->is_weak && (adjectives == 0 || i == c->s->first ||
				     !kt_word_ends(c->s->p, i - 1, KT_F(WEAK), 0)))
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

/* "på ældreområdet og et mindreforbrug på 2,1 mio. kr.": what stands behind the conjunction from
 * FROM on is told with a figure of its own. */
static gboolean has_its_figure(const struct chunking *c, guint from, const struct kt_core *core)
{
	if (speech_at(c, from) != KT_SPEECH_ARTICLE ||
		speech_at(c, core->end) != KT_SPEECH_PREPOSITION)
		return FALSE;
	return speech_at(c, core->end + 1) == KT_SPEECH_FIGURE ||
	       kt_word_has(c->s->p, core->end - 1, KT_LEX_EFFECT, NULL) ||
	       kt_word_has(c->s->p, core->end - 1, KT_LEX_DIRECTION, NULL);
}

static void add_phrase(struct chunking *c, struct kt_core core, guint *next)
{
	for (;;) {
		gint preposition;
		guint from;

		g_array_append_val(c->cores, core);
		*next = core.end;
		from = going_on(c, core.end, &preposition);
		if (!from || !core_at(c, from, &core) ||
			(preposition < 0 && has_its_figure(c, from, &core)))
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
	if (kt_token_is_quote(p, i))
		return; /* of a title: its words only */
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
	       kt_word_means(s->p, core->first, KT_S(NOTHING_WITHOUT_IN));
}

/* "under 25 år", "mere end 60 dage": the words before a bound are of its name. */
static guint start_of(const struct kt_sentence *s, const struct kt_core *core)
{
	gboolean is_bound = kt_passage_token(s->p, core->first)->nonfigure >= 0;
	const struct kt_found *qualifier =
		is_bound ? kt_found_before(s->p, KT_LEX_QUALIFIER, core->first) : NULL;

	if (turns_meaning(s, core))
		return core->first - 1;
	if (is_bound && core->preposition >= 0 &&
		kt_word_does(s->p, core->preposition, KT_W(UNDER, OVER, BETWEEN)))
		return core->preposition;
	if (qualifier && qualifier->first >= s->first &&
		kt_word_does(s->p, core->first - 1, KT_W(THAN)))
		return qualifier->first;
	return core->first;
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
