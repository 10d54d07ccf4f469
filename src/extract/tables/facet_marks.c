/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a label names: its measure, and the marks of totals, parts and rates. */
#include "extract/passage/annotate.h"
#include "extract/tables/facet_work.h"

#include "extract/prose/prose_clause.h"

#include <string.h>

const struct kt_token *kt_facet_token(const struct kt_facet_work *w, guint i)
{
	return i < w->p->tokens->len ? kt_passage_token(w->p, i) : NULL;
}

gboolean kt_facet_token_is(const struct kt_facet_work *w, guint i, const char *text)
{
	const struct kt_token *t = kt_facet_token(w, i);

	return t && t->first == text[0] && kt_slice_is(kt_document_slice(w->p->doc, t->span), text);
}

/* ---- measure ----------------------------------------------------------------------------------- */

/* Whether B speaks over A in one head: a deviation over what it deviates
 * from, the corrected budget over plain "budget". */
static gboolean speaks_over(
	const struct kt_term *b, enum kt_measure mb, const struct kt_term *a, enum kt_measure ma)
{
	/* "pct." names a share only where nothing else is named: "Ændring (pct.)" */
	if (ma == KT_MEASURE_SHARE && kt_bits_meet(a->senses, KT_S(UNIT_WORD)))
		return mb != KT_MEASURE_AMOUNT;
	if (mb == KT_MEASURE_DEVIATION)
		return ma != KT_MEASURE_DEVIATION &&
		       !kt_bits_meet(b->senses, KT_S(ANY_DIFFERENCE)) && ma != KT_MEASURE_CHANGE;
	if (ma == KT_MEASURE_EXPECTED_RESULT) /* "Forventes overført til 2027" */
		return mb == KT_MEASURE_AMOUNT && kt_bits_meet(b->senses, KT_S(CARRIED_OVER));
	if (ma == KT_MEASURE_ORIGINAL_BUDGET)
		return mb == KT_MEASURE_REVISED_BUDGET || mb == KT_MEASURE_EXPECTED_RESULT ||
		       mb == KT_MEASURE_SUPPLEMENTARY || mb == KT_MEASURE_NEUTRAL_ADJUSTMENT;
	if (ma == KT_MEASURE_AMOUNT)
		return mb == KT_MEASURE_SUPPLEMENTARY;
	return ma == KT_MEASURE_COUNT && mb == KT_MEASURE_CHANGE;
}

/* The measure that speaks over all others so far. */
struct search {
	const struct kt_lexicon *lexicon;
	const struct kt_term *won;
	enum kt_measure measure;
	struct kt_slice label;
	const char *behind; /* where the last term ends: words inside it begin none */
};

/* "Prøver over grænsen" are counted: the limit is what they are compared with. */
static gboolean is_compared(const struct search *search, struct kt_slice word)
{
	struct kt_slice before =
		kt_slice_trim(kt_slice(search->label.at, word.at - search->label.at));
	gsize start = before.len;

	while (start > 0 && before.at[start - 1] != ' ')
		start--;
	before = kt_slice(before.at + start, before.len - start);
	return before.len && kt_lexicon_whole(search->lexicon, KT_LEX_QUALIFIER, before) != NULL;
}

static void look_at(const struct kt_word *words, guint n_words, gpointer data)
{
	struct search *search = data;
	const struct kt_term *t = NULL;
	enum kt_measure m;

	if (!search->behind || words->text.at >= search->behind)
		t = kt_lexicon_match(search->lexicon, KT_LEX_MASK(KT_LEX_MEASURE), words, n_words);
	if (!t)
		return;
	search->behind = words[t->n_words - 1].text.at + words[t->n_words - 1].text.len;
	if (!kt_measure_lookup(t->value, &m) ||
		(m == KT_MEASURE_LIMIT && is_compared(search, words->text)))
		return;
	if (!search->won || speaks_over(t, m, search->won, search->measure)) {
		search->won = t;
		search->measure = m;
	}
}

enum kt_measure kt_facet_measure_of(
	const struct kt_lexicon *lexicon, struct kt_slice label, const struct kt_term **term)
{
	struct search search = {lexicon, NULL, KT_MEASURE_NONE, label, NULL};

	kt_lexicon_each_place(lexicon, KT_LEX_MASK(KT_LEX_MEASURE), label, look_at, &search);
	if (search.won && term)
		*term = search.won;
	return search.measure;
}

static gboolean begins_or_ends(const struct kt_passage *p, enum kt_lex_role role)
{
	guint first = 0, last = p->tokens->len;

	while (first < last && kt_passage_token(p, first)->kind != KT_TOKEN_WORD)
		first++;
	while (last > first && kt_passage_token(p, last - 1)->kind == KT_TOKEN_SIGN)
		last--;
	if (first == last)
		return FALSE;
	for (guint i = 0; i < p->found->len; i++) {
		const struct kt_found *f = kt_passage_found(p, i);
		if (f->term->role == role && (f->first == first || f->first + f->n_tokens == last))
			return TRUE;
	}
	return FALSE;
}

static const struct kt_found *first_word_term(const struct kt_passage *p, enum kt_lex_role role)
{
	guint first = 0;

	while (first < p->tokens->len && kt_passage_token(p, first)->kind != KT_TOKEN_WORD)
		first++;
	for (guint i = 0; i < p->found->len; i++) {
		const struct kt_found *f = kt_passage_found(p, i);
		if (f->term->role == role && f->first == first)
			return f;
	}
	return NULL;
}

/* "pr. 1.000 borgere": a round number of what is counted. */
static gboolean is_round_base(const struct kt_facet_work *w, guint i)
{
	const struct kt_token *t = kt_facet_token(w, i);

	if (!t || t->kind != KT_TOKEN_NUMERAL || !t->is_number || t->number.scale)
		return FALSE;
	return (t->number.digits == 100 || t->number.digits == 1000 || t->number.digits == 10000 ||
		       t->number.digits == 100000) &&
	       (i + 1 == w->p->tokens->len || kt_passage_term_at(w->p, KT_LEX_COUNTED, i + 1));
}

/* "kr./døgn", "kr./barn": per what stands behind the stroke. */
static gboolean read_stroke(struct kt_facet_work *w)
{
	for (guint i = 1; i + 1 < w->p->tokens->len; i++) {
		if (!kt_facet_token_is(w, i, "/") || !w->used[i - 1] ||
			!(kt_passage_term_at(w->p, KT_LEX_UNIT, i + 1) ||
				kt_passage_term_at(w->p, KT_LEX_COUNTED, i + 1)))
			continue;
		kt_facet_use(w, i, 2);
		w->facet->is_per = TRUE;
		return TRUE;
	}
	return FALSE;
}

/* "pr. 65+-årig", "pr. 0-5-årig": numbers and marks, and those who are as old. */
static gboolean is_age_base(const struct kt_facet_work *w, guint i)
{
	guint k = i;

	while (k < w->p->tokens->len &&
		(kt_facet_token(w, k)->kind == KT_TOKEN_NUMERAL || kt_facet_token_is(w, k, "+") ||
			kt_facet_token_is(w, k, "-")))
		k++;
	return k > i && k < w->p->tokens->len && kt_word_means(w->p, k, KT_S(YEARS_OLD));
}

/* "pr. indbygger", "pr. plads", and what no lexicon has: "pr. stilling". */
static void read_per(struct kt_facet_work *w)
{
	const struct kt_found *f = kt_passage_find(w->p, KT_LEX_PER, 0, w->p->tokens->len);

	if (f) {
		w->facet->is_per = TRUE;
		w->facet->is_per_head = !g_str_equal(f->term->value, "time");
		w->facet->is_per_person = g_str_equal(f->term->value, "person");
		return;
	}
	if (read_stroke(w))
		return;
	for (guint i = 0; i + 2 < w->p->tokens->len; i++) {
		const struct kt_token *t = kt_facet_token(w, i + 2);
		if (!kt_word_does(w->p, i, KT_W(PER)) || !kt_facet_token_is(w, i + 1, ".") ||
			t->time >= 0 || w->used[i + 2])
			continue;
		if (t->kind != KT_TOKEN_WORD && !is_round_base(w, i + 2) && !is_age_base(w, i + 2))
			continue;
		w->facet->is_per = w->facet->is_per_head = TRUE;
		w->facet->is_per_person = kt_word_has(w->p, i + 2, KT_LEX_COUNTED, "person");
		return;
	}
}

/* "Mødt", "Fortsat i bolig", "Har fået job", "Fra eget distrikt": what is said of those that are
 * counted, and no noun before it. */
static gboolean begins_predicate(const struct kt_facet_work *w)
{
	static const char *const forms[] = {"participle", "finite"};
	const struct kt_found *speech;
	guint first = 0;

	while (first < w->p->tokens->len && kt_facet_token(w, first)->kind != KT_TOKEN_WORD)
		first++;
	if (first >= w->p->tokens->len || w->used[first] || kt_facet_token(w, first)->time >= 0 ||
		w->facet->measure != KT_MEASURE_NONE)
		return FALSE;
	switch (kt_word_class(w->p, first)) {
	case KT_WORD_PREPOSITION:
	case KT_WORD_AUXILIARY:
	case KT_WORD_VERB:
	case KT_WORD_ADVERB:
		return !kt_passage_term_at(w->p, KT_LEX_TOTAL, first) &&
		       !kt_passage_term_at(w->p, KT_LEX_PER, first) &&
		       !kt_passage_term_at(w->p, KT_LEX_OF_WHICH, first);
	default:
		break;
	}
	speech = kt_passage_term_at(w->p, KT_LEX_SPEECH, first);
	if (speech && first + 1 == w->p->tokens->len &&
		(g_str_equal(speech->term->value, "past") ||
			g_str_equal(speech->term->value, "adjective")))
		return TRUE; /* "Besatte", "Vakante" and no noun behind */
	for (guint i = 0; speech && i < G_N_ELEMENTS(forms); i++)
		if (g_str_equal(speech->term->value, forms[i]))
			return TRUE;
	return FALSE;
}

/* "Modtagere, antal", "Modtagere (antal)", and in a short head "Forventet antal", "Budget antal". */
static gboolean ends_in_count(const struct kt_passage *p)
{
	enum { SHORT_HEAD = 4 };
	guint last = p->tokens->len;
	const struct kt_found *f;

	while (last > 0 && kt_passage_token(p, last - 1)->kind != KT_TOKEN_WORD)
		last--;
	if (last < 2 || (!kt_token_is(p, last - 2, ",") && !kt_token_is(p, last - 2, "(") &&
				!(p->tokens->len <= SHORT_HEAD &&
					kt_passage_term_at(p, KT_LEX_MEASURE, last - 2))))
		return FALSE;
	f = kt_passage_term_at(p, KT_LEX_MEASURE, last - 1);
	return f && g_str_equal(f->term->value, "count");
}

void kt_facet_read_marks(struct kt_facet_work *w)
{
	struct kt_facet *facet = w->facet;
	const struct kt_lexicon *lexicon = w->p->lexicon;
	struct kt_slice label = kt_slice_str(facet->label);
	const struct kt_found *first = first_word_term(w->p, KT_LEX_MEASURE);
	const struct kt_term *term;

	facet->is_total = begins_or_ends(w->p, KT_LEX_TOTAL);
	facet->is_of_which = first_word_term(w->p, KT_LEX_OF_WHICH) != NULL;
	facet->is_antal =
		(first && g_str_equal(first->term->value, "count")) || ends_in_count(w->p);
	if (ends_in_count(w->p) && !kt_unit_is_money(facet->unit) &&
		facet->measure >= KT_MEASURE_ORIGINAL_BUDGET && facet->measure <= KT_MEASURE_SIZE)
		facet->measure = KT_MEASURE_COUNT;
	read_per(w);
	facet->is_predicate = begins_predicate(w);
	facet->is_previous |= first_word_term(w->p, KT_LEX_PREVIOUS) != NULL;
	facet->direction = kt_passage_find(w->p, KT_LEX_DIRECTION, 0, w->p->tokens->len) != NULL;
	if ((term = kt_lexicon_whole(lexicon, KT_LEX_KEY, label)))
		facet->key = term->value;
	if ((term = kt_lexicon_whole(lexicon, KT_LEX_CONTRA, label)))
		facet->contra = term->value;
	else if (w->p->tokens->len > 1 &&
		 kt_facet_token(w, w->p->tokens->len - 1)->kind == KT_TOKEN_WORD) {
		const struct kt_found *f =
			kt_passage_term_at(w->p, KT_LEX_CONTRA, w->p->tokens->len - 1);
		if (f && strlen(f->term->text) == 1)
			facet->contra = f->term->value; /* Sygedagpenge U */
	}
}

void kt_facet_read_formula(struct kt_facet_work *w)
{
	struct kt_slice s = kt_document_slice(w->p->doc, w->p->span);
	struct kt_formula *f = &w->facet->formula;

	if (!kt_formula_read(f, s))
		return;
	for (guint i = 0; i < w->p->tokens->len; i++) {
		gsize at = kt_facet_token(w, i)->span.start - w->p->span.start;
		if (at >= f->start && at < f->start + f->len)
			w->used[i] = TRUE;
	}
}
