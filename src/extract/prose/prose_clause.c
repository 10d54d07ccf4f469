/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word classes, clauses, and the ground each figure has to itself. */
#include "extract/prose/prose.h"

#include <string.h>

/* ---- words ------------------------------------------------------------- */

static const struct {
	const char *value;
	enum kt_word_class class;
} class_names[] = {
	{"article", KT_WORD_ARTICLE}, {"pronoun", KT_WORD_PRONOUN}, {"anaphor", KT_WORD_ANAPHOR},
	{"preposition", KT_WORD_PREPOSITION}, {"conjunction", KT_WORD_CONJUNCTION},
	{"clause", KT_WORD_CLAUSE}, {"relative", KT_WORD_RELATIVE},
	{"auxiliary", KT_WORD_AUXILIARY}, {"adverb", KT_WORD_ADVERB}, {"verb", KT_WORD_VERB},
	{"everybody", KT_WORD_ARTICLE},  /* "alle over 15 år" */
	{"remaining", KT_WORD_PRONOUN},  /* "politiet 46 og andre 64" */
	{"self", KT_WORD_PRONOUN},       /* "betaler selv" */
	{"modal", KT_WORD_AUXILIARY},    /* sets a bound: skal, kan, må */
	{"expected", KT_WORD_AUXILIARY}, /* makes a result an expected one: ventes, skønnes */
	{"condition", KT_WORD_CLAUSE},   /* hvis, såfremt */
	{"connective", KT_WORD_ANAPHOR}, /* derfor, dermed: on what grounds, not what */
	{"negative", KT_WORD_CONTENT},   /* "en negativ tillægsbevilling" */
	{"each", KT_WORD_CONTENT},       /* "hver flygtning" */
	{"same", KT_WORD_ARTICLE},       /* "i samme kvartal 2022" */
	{"beginning", KT_WORD_CONTENT},  /* "årets første ti måneder" */
	{"whole", KT_WORD_CONTENT},      /* "hele udgiften" */
	{"own", KT_WORD_CONTENT},        /* "kommunens egen andel" */
	{"moment", KT_WORD_CONTENT},     /* "på samme tidspunkt" */
	{"bracket", KT_WORD_CONTENT},    /* "i parentes" */
	{"window", KT_WORD_CONTENT},     /* "de seneste 10 år" */
};

/* Their first four letters tell nearly all values apart. */
static gboolean is_value(const char *value, const char *name)
{
	return value[0] == name[0] && value[1] == name[1] && value[2] == name[2] &&
	       value[3] == name[3] && strcmp(value, name) == 0;
}

static enum kt_word_class stop_class(const char *value)
{
	for (guint i = 0; i < G_N_ELEMENTS(class_names); i++)
		if (is_value(value, class_names[i].value))
			return class_names[i].class;
	return KT_WORD_ADVERB;
}

/* "det" and "de" are articles before a noun, and point back where none follows. */
static gboolean is_pronoun(const struct kt_passage *p, guint i)
{
	enum kt_word_class c;

	if (i + 1 >= p->tokens->len)
		return TRUE;
	if (kt_passage_term_at(p, KT_LEX_DIRECTION, i + 1)) /* "er det steget" */
		return i > 0 && kt_word_class(p, i - 1) == KT_WORD_AUXILIARY;
	c = kt_word_class(p, i + 1);
	if (c == KT_WORD_NUMBER) /* "var den 66 dage", not "de 66 sager", "den 12 km lange sti" */
		return kt_passage_token(p, i + 1)->quantity >= 0 && i > 0 &&
		       !kt_word_does(p, i, KT_W(THEY)) &&
		       kt_word_class(p, i - 1) == KT_WORD_AUXILIARY;
	return kt_class_is_verb(c) || c == KT_WORD_MARK || c == KT_WORD_PREPOSITION ||
	       c == KT_WORD_RELATIVE || c == KT_WORD_CLAUSE;
}

/* What a word of the role "stop" is; of a determiner its place says. */
enum { NOT_ASKED, DETERMINER, FIRST_CLASS };

/* "retlige mangler", "de gældende krav" */
static gboolean is_noun_here(const struct kt_passage *p, guint i)
{
	return i > 0 && kt_word_means(p, i, KT_S(NOUN_OR_VERB)) &&
	       kt_passage_token(p, i - 1)->kind == KT_TOKEN_WORD &&
	       !(kt_passage_token(p, i - 1)->covered &
		       (KT_LEX_MASK(KT_LEX_STOP) | KT_LEX_MASK(KT_LEX_COUNTED))) &&
	       kt_word_ends(p, i - 1, KT_F(WEAK), 0);
}

static guint8 read_stop(const struct kt_passage *p, guint i)
{
	const char *value = kt_passage_term_at(p, KT_LEX_STOP, i)->term->value;

	if (is_noun_here(p, i))
		return FIRST_CLASS + KT_WORD_CONTENT;

	return is_value(value, "determiner") ? DETERMINER : FIRST_CLASS + stop_class(value);
}

enum kt_word_class kt_word_class(const struct kt_passage *p, guint i)
{
	struct kt_token *t;

	if (i >= p->tokens->len)
		return KT_WORD_MARK;
	t = kt_passage_token(p, i);
	if (t->quantity >= 0 || t->time >= 0)
		return KT_WORD_NUMBER;
	if (t->nonfigure >= 0) {
		const struct kt_nonfigure *n =
			&g_array_index(p->nonfigures, struct kt_nonfigure, t->nonfigure);

		return strcmp(n->sort, "reference period") == 0 ||
				       strcmp(n->sort, "page number") == 0
			       ? KT_WORD_NUMBER
			       : KT_WORD_CONTENT;
	}
	if (t->kind == KT_TOKEN_NUMERAL)
		return KT_WORD_NUMBER;
	if (t->kind == KT_TOKEN_SIGN)
		return KT_WORD_MARK;
	if (!(t->covered & KT_LEX_MASK(KT_LEX_STOP)))
		return KT_WORD_CONTENT;
	if (t->stop == NOT_ASKED)
		t->stop = read_stop(p, i);
	if (t->stop == DETERMINER)
		return is_pronoun(p, i) ? KT_WORD_ANAPHOR : KT_WORD_ARTICLE;
	return t->stop - FIRST_CLASS;
}

/* Tokens of the longest term, and some more. */
#define LONGEST_TERM 32

gboolean kt_word_has_term(
	const struct kt_passage *p, guint i, enum kt_lex_role role, const char *value)
{
	guint end =
		i + 1 < p->tokens->len ? kt_passage_token(p, i + 1)->first_found : p->found->len;
	/* backward: what covers the token begins at it or shortly before, and terms of
	 * one role do not overlap */
	for (guint k = end; k-- > 0;) {
		const struct kt_found *f = kt_passage_found(p, k);

		if (f->first + LONGEST_TERM < i)
			break;
		if (f->term->role == role && i < f->first + f->n_tokens)
			return !value || (f->term->value[0] == value[0] &&
						 strcmp(f->term->value, value) == 0);
	}
	return FALSE;
}

gboolean kt_mark_is(const struct kt_passage *p, guint i, char mark)
{
	const struct kt_token *t = i < p->tokens->len ? kt_passage_token(p, i) : NULL;

	return t && t->kind == KT_TOKEN_SIGN && t->span.len == 1 && t->first == mark;
}

/* A dash with blanks on both sides: it divides a sentence as a comma does. */
static gboolean is_free_dash(const struct kt_passage *p, guint i)
{
	return kt_token_is_dash(p, i) && kt_passage_token(p, i)->space_before &&
	       i + 1 < p->tokens->len && kt_passage_token(p, i + 1)->space_before;
}

gboolean kt_mark_separates(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = i < p->tokens->len ? kt_passage_token(p, i) : NULL;

	/* asked of every word */
	return t && t->kind == KT_TOKEN_SIGN &&
	       (t->first == ',' || t->first == ';' || t->first == ':' || is_free_dash(p, i)) &&
	       kt_word_class(p, i) == KT_WORD_MARK;
}

/* ---- clauses ----------------------------------------------------------- */

/* The class of the first word at or after I that is no conjunction or adverb:
 * ", og endelig er ..." opens with the verb. */
static enum kt_word_class opening_class(const struct kt_passage *p, guint i, guint end)
{
	for (; i < end; i++) {
		enum kt_word_class c = kt_word_class(p, i);

		if (c != KT_WORD_CONJUNCTION && c != KT_WORD_ADVERB)
			return c;
	}
	return KT_WORD_MARK;
}

gboolean kt_clause_begins(const struct kt_passage *p, guint first, guint i)
{
	enum kt_word_class c;

	if (i <= first)
		return i == first;
	if (kt_mark_is(p, i - 1, ';') || kt_mark_is(p, i - 1, ':') || is_free_dash(p, i - 1))
		return TRUE;
	c = kt_word_class(p, i);
	if (c == KT_WORD_CLAUSE && !kt_word_does(p, i, KT_W(THAT))) /* "at få" goes with its verb */
		return TRUE;
	if (!kt_mark_is(p, i - 1, ','))
		return FALSE;
	if (c == KT_WORD_CONJUNCTION || c == KT_WORD_ADVERB) {
		c = opening_class(p, i, p->tokens->len);
		return c != KT_WORD_MARK;
	}
	return c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE || c == KT_WORD_ANAPHOR ||
	       kt_class_is_verb(c) || kt_word_has(p, i, KT_LEX_OF_WHICH, NULL);
}

/* ---- sentences --------------------------------------------------------- */

static gboolean same_stem(struct kt_slice a, struct kt_slice b)
{
	enum { STEM = 5 };

	return a.len >= STEM && b.len >= STEM && memcmp(a.at, b.at, STEM) == 0;
}

/* A content word of the sentence before S stands in S again. */
static gboolean repeats_word(const struct kt_sentence *s)
{
	guint first, end;

	kt_passage_sentence(s->p, s->first - 1, &first, &end);
	for (guint i = first; i < end; i++) {
		struct kt_slice word = kt_passage_token(s->p, i)->word.folded;

		if (!same_stem(word, word) || kt_word_class(s->p, i) != KT_WORD_CONTENT)
			continue;
		for (guint k = s->first; k < s->end; k++)
			if (same_stem(word, kt_passage_token(s->p, k)->word.folded) &&
				kt_word_class(s->p, k) == KT_WORD_CONTENT)
				return TRUE;
	}
	return FALSE;
}

/* "Et fald på 16 siden året før.": of what was told before. */
static gboolean opens_with_change(const struct kt_sentence *s)
{
	guint i = s->first + (kt_word_class(s->p, s->first) == KT_WORD_ARTICLE);
	const struct kt_found *change = kt_passage_term_at(s->p, KT_LEX_DIRECTION, i);

	return change && kt_word_does(s->p, change->first + change->n_tokens, KT_W(ON));
}

gboolean kt_sentence_goes_on(const struct kt_sentence *s)
{
	if (s->first == 0) /* the items of a list go on about its lead-in */
		return s->before->is_list;
	for (guint i = s->first; i < MIN(s->first + 5, s->end); i++)
		if (kt_word_class(s->p, i) == KT_WORD_ANAPHOR ||
			kt_word_has(s->p, i, KT_LEX_OF_WHICH, NULL) ||
			kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return opens_with_change(s) || repeats_word(s);
}

/* ---- dividing ---------------------------------------------------------- */

static gboolean is_joint(const struct kt_passage *p, guint i)
{
	return kt_mark_separates(p, i) || kt_word_class(p, i) == KT_WORD_CONJUNCTION ||
	       kt_word_has(p, i, KT_LEX_OF_WHICH, NULL) || kt_word_does(p, i, KT_W(AGAINST, TO)) ||
	       kt_word_class(p, i) == KT_WORD_CLAUSE;
}

/* TRUE if one of the words that tell what a figure is begins in [I, END). */
static gboolean governs_in(const struct kt_passage *p, guint i, guint end)
{
	return kt_passage_find(p, KT_LEX_EFFECT, i, end) ||
	       kt_passage_find(p, KT_LEX_MEASURE, i, end);
}

/* The token behind the bracket that opens at I, or I + 1 where it opens none. */
static guint step(const struct kt_passage *p, guint i, guint end)
{
	if (kt_mark_is(p, i, '('))
		while (i < end && !kt_mark_is(p, i, ')'))
			i++;
	return i + 1;
}

/* Where the words between two figures pass from the first to the second.  The
 * gap is cut at the last joint, unless a governing word behind an earlier one
 * announces the second figure: "... på 1,6 mio. kr. samt merudgifter til
 * ledighedsydelse og a-dagpenge på 3,3 mio. kr."  Without a joint the verb
 * divides; TO says that the figures share the words: "et 2-årigt tilskud på
 * 50 pct." */
static guint divide_gap(const struct kt_passage *p, guint from, guint to)
{
	guint last = to, verb = to;

	for (guint i = from; i < to; i = step(p, i, to)) {
		enum kt_word_class c = kt_word_class(p, i);

		if (verb == to && kt_class_is_verb(c) &&
			!(i > from && kt_word_does(p, i - 1, KT_W(THAT))))
			verb = i;
		if (!is_joint(p, i) || (kt_word_does(p, i, KT_W(TO)) && i + 2 < to))
			continue;
		if (i == from) /* nothing is said of the first behind its number */
			return from;
		if (governs_in(p, i + 1, MIN(i + 5, to)))
			return i;
		last = i;
	}
	if (last == to)
		return verb;
	while (last > from && is_joint(p, last - 1)) /* ", og" is one joint */
		last--;
	return last;
}

/* Index of the bracket that is open at token I, or -1. */
static gint open_bracket(const struct kt_passage *p, guint first, guint i)
{
	gint depth = 0;

	while (i-- > first) {
		if (kt_mark_is(p, i, ')'))
			depth++;
		else if (kt_mark_is(p, i, '(') && depth-- == 0)
			return i;
	}
	return -1;
}

/* "4-årig aftale" */
static void add_length(const struct kt_passage *p, struct kt_figure *f)
{
	enum kt_unit unit;
	const struct kt_found *found;

	if (f->unit != KT_UNIT_NONE || !kt_token_is_dash(p, f->end) || f->end + 1 >= p->tokens->len)
		return;
	found = kt_passage_term_at(p, KT_LEX_UNIT, f->end + 1);
	if (!found || kt_passage_token(p, f->end + 1)->space_before ||
		!kt_unit_lookup(found->term->value, &unit))
		return;
	f->unit = unit;
	f->end += 2;
}

/* "kr. 410.000", "kr. 410.000 kr." */
static void add_currency_before(const struct kt_sentence *s, struct kt_figure *f)
{
	guint i = f->first;
	const struct kt_found *unit;

	if ((f->unit != KT_UNIT_NONE && f->unit != KT_UNIT_DKK) || i == s->first ||
		kt_figure_quantity(s, f)->is_word)
		return; /* "... på 4,2 mio. kr. To borgere venter" */
	i -= kt_mark_is(s->p, i - 1, '.') ? 2 : 1;
	if (i < s->first || i >= f->first || kt_passage_token(s->p, i)->quantity >= 0)
		return;
	unit = kt_passage_term_at(s->p, KT_LEX_UNIT, i);
	if (unit && strcmp(unit->term->value, "DKK") == 0) {
		f->unit = KT_UNIT_DKK;
		f->first = i;
	}
}

static void add_figures(struct kt_sentence *s)
{
	for (guint k = 0; k < s->p->quantities->len; k++) {
		const struct kt_quantity *q = kt_passage_quantity(s->p, k);
		struct kt_figure f = {.quantity = k, .host = -1};

		if (q->first < s->first || q->first >= s->end)
			continue;
		f.first = q->first;
		f.end = q->first + q->n_tokens;
		f.value = q->value;
		f.resolution = q->resolution;
		f.scale = q->has_scale ? q->scale : kt_decimal_int(1);
		f.unit = q->unit;
		add_length(s->p, &f);
		add_currency_before(s, &f);
		f.period = kt_period_none();
		kt_draft_init(&f.draft, s->reading->sink, s->block, KT_ORIGIN_PROSE);
		g_array_append_val(s->figures, f);
	}
}

static guint clause_of(const struct kt_sentence *s, guint i)
{
	while (i > s->first && !kt_clause_begins(s->p, s->first, i))
		i--;
	return i;
}

/* A lies between B / TIMES and B * TIMES. */
static gboolean is_within(struct kt_decimal a, struct kt_decimal b, gint64 times)
{
	struct kt_decimal a_times = kt_decimal_int(times), b_times = a_times;

	return kt_decimal_mul(&a_times, a_times, a) && kt_decimal_mul(&b_times, b_times, b) &&
	       kt_decimal_cmp(a, b_times) <= 0 && kt_decimal_cmp(b, a_times) <= 0;
}

/* "112 elever i 5 klasser (118)": a lone number in a bracket is of the figure before the last, if
 * only that is of its size. */
static gboolean is_of_one_before(const struct kt_sentence *s, const struct kt_figure *f, gint host)
{
	const struct kt_figure *last, *before;

	if (host < 1 || f->first != f->left || f->end != f->first + 1 ||
		!kt_mark_is(s->p, f->end, ')'))
		return FALSE;
	last = kt_figure_at(s->figures, host);
	before = kt_figure_at(s->figures, host - 1);
	for (guint i = before->end; i < last->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_MARK)
			return FALSE;
	return !is_within(f->value, last->value, 5) && is_within(f->value, before->value, 2);
}

/* Sets host of the figures in brackets: the last figure before the bracket,
 * -2 where there is none. */
static void find_brackets(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		gint bracket = open_bracket(s->p, s->first, f->first);

		if (bracket < 0)
			continue;
		f->host = -2;
		f->left = bracket + 1;
		for (guint h = 0; h < k && kt_figure_at(s->figures, h)->first < (guint)bracket; h++)
			f->host = h;
		if (is_of_one_before(s, f, f->host)) {
			f->host--;
			f->unit = KT_UNIT_NONE;
		}
	}
}

static gboolean in_bracket(const struct kt_figure *f)
{
	return f->host != -1;
}

/* The next figure on the same level as K: in the same bracket, or in none. */
static const struct kt_figure *next_beside(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	for (guint i = k + 1; i < s->figures->len; i++) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (in_bracket(f) ? other->left == f->left : !in_bracket(other))
			return other;
	}
	return NULL;
}

/* "Prisen er 2,3 mio. kr., og handlen forventes gennemført": behind the figure another clause begins
 * at token I, with a subject and a verb of its own. */
static gboolean begins_apart(const struct kt_sentence *s, guint i)
{
	enum { VERB_WITHIN = 6 };
	gboolean subject = FALSE;

	if (!kt_mark_is(s->p, i, ',') || kt_word_class(s->p, i + 1) != KT_WORD_CONJUNCTION)
		return FALSE;
	for (guint k = i + 2; k < MIN(i + 2 + VERB_WITHIN, s->end); k++) {
		enum kt_word_class c = kt_word_class(s->p, k);

		if (kt_class_is_verb(c))
			return subject;
		if (c == KT_WORD_MARK || c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE ||
			c == KT_WORD_ANAPHOR)
			return FALSE;
		subject |= c == KT_WORD_CONTENT;
	}
	return FALSE;
}

/* Where the words behind F, the last figure of S, cease to be of it. */
static guint end_of_ground(const struct kt_sentence *s, const struct kt_figure *f, guint clause)
{
	gboolean verb = FALSE;

	for (guint i = clause; i < f->first; i++)
		verb |= kt_word_is_verb(s->p, i);
	for (guint i = f->end; verb && i < s->end; i++)
		if (begins_apart(s, i))
			return i;
	return s->end;
}

static void set_grounds(struct kt_sentence *s)
{
	guint left = s->first, bracket_left = 0;

	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		const struct kt_figure *next = next_beside(s, k);
		guint limit = s->end;

		if (in_bracket(f))
			for (limit = f->end; limit < s->end && !kt_mark_is(s->p, limit, ')');)
				limit++;
		else if (!next)
			limit = end_of_ground(s, f, MAX(clause_of(s, f->first), left));
		f->right = next ? divide_gap(s->p, f->end, MAX(f->end, next->first)) : limit;
		if (in_bracket(f)) {
			f->left = MAX(f->left, bracket_left);
			bracket_left = f->right;
			f->clause = f->left;
			if (f->host ==
				-2) /* nothing told before: the bracket explains the words before it */
				f->left = f->clause = MAX(clause_of(s, f->left - 1), left);
			continue;
		}
		f->left = left;
		f->clause = MAX(clause_of(s, f->first), left);
		left = next && f->right == next->first ? f->end : f->right;
	}
}

/* "et fald på 46 på et år, 3,9 pct.": how long the first took closes what is told of it. */
static gboolean tells_length(const struct kt_passage *p, guint i)
{
	gint32 time = kt_passage_token(p, i)->time;

	return time >= 0 && kt_passage_time(p, time)->sort == KT_TIMEX_PAST;
}

static void mark_chains(struct kt_sentence *s)
{
	for (guint k = 1; k < s->figures->len; k++) {
		const struct kt_figure *a = kt_figure_at(s->figures, k - 1);
		struct kt_figure *f = kt_figure_at(s->figures, k);
		gboolean chained = a->end <= f->first;

		for (guint i = a->end; i < f->first && chained; i++) {
			enum kt_word_class c = kt_word_class(s->p, i);

			chained = !tells_length(s->p, i) &&
				  (c == KT_WORD_NUMBER || c == KT_WORD_CONJUNCTION ||
					  c == KT_WORD_PREPOSITION || c == KT_WORD_ARTICLE ||
					  (c == KT_WORD_MARK && !kt_mark_is(s->p, i, '(') &&
						  !kt_mark_is(s->p, i, ')') &&
						  !kt_mark_is(s->p, i, ';')));
		}
		f->is_chained = chained;
	}
}

/* The two ends of a range are one figure to the words around them. */
static void join_ranges(struct kt_sentence *s)
{
	for (guint k = 1; k < s->figures->len; k++) {
		struct kt_figure *low = kt_figure_at(s->figures, k - 1);
		struct kt_figure *high = kt_figure_at(s->figures, k);

		if (kt_passage_quantity(s->p, low->quantity)->range >= 0 ||
			kt_passage_quantity(s->p, high->quantity)->range <= 0)
			continue;
		high->left = low->left;
		high->clause = low->clause;
		high->host = low->host;
		low->right = high->right;
	}
}

gboolean kt_is_of_bracketed(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	for (guint k = 0; k < s->figures->len && !in_bracket(f); k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other->host >= 0 && i >= other->left && i < other->right)
			return TRUE;
	}
	return FALSE;
}

void kt_sentence_divide(struct kt_sentence *s)
{
	add_figures(s);
	kt_sentence_refuse(s);
	find_brackets(s);
	set_grounds(s);
	join_ranges(s);
	mark_chains(s);
}

guint kt_figure_behind_bracket(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	if (i < s->end && kt_mark_is(s->p, i, '('))
		while (i < s->end && !kt_mark_is(s->p, i, ')'))
			i++;
	return i < s->end && kt_mark_is(s->p, i, ')') ? i + 1 : f->end;
}
