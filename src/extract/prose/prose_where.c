/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose figure it is: the nearest area that was named, in the figure's own
 * ground, then before it in the sentence, then in the text before. */
#include "extract/prose/prose.h"

#include <string.h>

static const struct kt_area_mention *area_at(const struct kt_passage *p, guint k)
{
	return &g_array_index(p->areas, struct kt_area_mention, k);
}

static gboolean is_money(const struct kt_figure *f)
{
	return kt_unit_is_money(f->unit) && f->measure != KT_MEASURE_RATE &&
	       f->measure != KT_MEASURE_AVERAGE;
}

/* "3 mio. kr. mindre end aftalt mellem KL og regeringen", "aftalt med regeringen": one of those
 * who agreed on the bound.  What they agreed on itself is told behind them. */
static gboolean is_side_of_agreement(const struct kt_passage *p, const struct kt_area_mention *a)
{
	enum { MOST_BACK = 6 };
	gboolean joined = FALSE;

	for (guint i = a->first, n = 0; i > 0 && n < MOST_BACK; n++) {
		i--;
		if (kt_word_does(p, i, KT_W(BETWEEN)) || (n == 0 && kt_word_does(p, i, KT_W(WITH))))
			return joined || n == 0;
		joined |= kt_word_does(p, i, KT_W(AND));
	}
	return FALSE;
}

/* No comma parts mention A from B, which comes behind it. */
static gboolean stands_in_clause_of(const struct kt_passage *p, const struct kt_area_mention *a,
	const struct kt_area_mention *b)
{
	for (guint i = a->first; i < b->first; i++)
		if (kt_mark_separates(p, i))
			return FALSE;
	return TRUE;
}

/* "38 borgere på plejehjem i andre kommuner til en gennemsnitspris på 418.000 kr.": where those are
 * who were counted before, and no comma parts them; the price is the municipality's own.  So it is of
 * "borgere, som Rødovre Kommune har boende i andre kommuner". */
static gboolean is_where_counted(
	const struct kt_passage *p, const struct kt_figure *f, const struct kt_area_mention *a)
{
	guint first, end;

	if (a->first >= f->first)
		return FALSE;
	kt_passage_sentence(p, a->first, &first, &end);
	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *own = area_at(p, k);

		if ((own->sort == KT_AREA_OWN || own->sort == KT_AREA_MUNICIPALITY) &&
			own->first >= first && own->first < a->first &&
			stands_in_clause_of(p, own, a))
			return TRUE;
	}
	for (guint i = a->first; i > first && !kt_mark_separates(p, i - 1); i--)
		if (kt_passage_token(p, i - 1)->kind == KT_TOKEN_NUMERAL)
			return TRUE;
	return FALSE;
}

/* "betaling til Region Sjælland", "kørsel sammen med Hørsholm": one who pays,
 * is paid or takes part, not where it is.  Of money each word of dealing says
 * so; people may well come "fra Hørsholm". */
static gboolean is_party(
	const struct kt_passage *p, const struct kt_figure *f, const struct kt_area_mention *a)
{
	if (a->sort == KT_AREA_STATE)
		return a->first >= f->end && is_side_of_agreement(p, a);
	if (a->sort == KT_AREA_OTHER && is_where_counted(p, f, a))
		return TRUE;
	if (a->sort == KT_AREA_OTHER)
		return f->unit != KT_UNIT_PERCENT && f->measure != KT_MEASURE_RATE &&
		       f->measure != KT_MEASURE_AVERAGE && !kt_stands_compared(p, a->first);
	if ((a->sort != KT_AREA_MUNICIPALITY && a->sort != KT_AREA_REGION) || a->first == 0)
		return FALSE;
	return is_money(f) && kt_word_has(p, a->first - 1, KT_LEX_AREA, "dealing") &&
	       !kt_stands_compared(p, a->first);
}

/* "25 pct. af landets hjemløse opholder sig i København": the country is what it is a share of,
 * where a municipality is told as well. */
static gboolean is_whole_of_share(
	const struct kt_passage *p, const struct kt_figure *f, const struct kt_area_mention *a)
{
	guint first, end;

	if (f->unit != KT_UNIT_PERCENT || a->sort != KT_AREA_COUNTRY || a->first == 0 ||
		!kt_word_does(p, a->first - 1, KT_W(OF)))
		return FALSE;
	kt_passage_sentence(p, a->first, &first, &end);
	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *other = area_at(p, k);

		if ((other->sort == KT_AREA_MUNICIPALITY || other->sort == KT_AREA_OWN) &&
			other->first >= first && other->first < end)
			return TRUE;
	}
	return FALSE;
}

/* Nothing but a comma, "og" or "eller" stands between mentions K and K + 1 of municipalities. */
static gboolean goes_on(const struct kt_passage *p, guint k)
{
	const struct kt_area_mention *a = area_at(p, k), *b = a + 1;
	guint i = a->first + a->n_tokens;

	if (k + 1 >= p->areas->len || a->sort != KT_AREA_MUNICIPALITY ||
		b->sort != KT_AREA_MUNICIPALITY || i >= b->first)
		return FALSE;
	for (; i < b->first; i++)
		if (!kt_token_is(p, i, ",") && !kt_word_does(p, i, KT_W(AND, OR)))
			return FALSE;
	return TRUE;
}

/* "pendler til Køge, Næstved eller Ringsted": the one figure of the sentence is of none of them. */
static gboolean is_one_of_many(const struct kt_passage *p, guint k)
{
	guint first = k, last = k, figures = 0, from, end;

	while (first > 0 && goes_on(p, first - 1))
		first--;
	while (goes_on(p, last))
		last++;
	if (first == last)
		return FALSE;
	kt_passage_sentence(p, area_at(p, k)->first, &from, &end);
	for (guint i = 0; i < p->quantities->len; i++) {
		const struct kt_quantity *q = kt_passage_quantity(p, i);

		figures += q->number_token >= from && q->number_token < end;
	}
	return figures < last - first + 1;
}

static const struct kt_area_mention *area_in(const struct kt_passage *p, const struct kt_figure *f,
	guint first, guint end, gboolean last)
{
	const struct kt_area_mention *best = NULL;

	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *a = area_at(p, k);

		if (a->first < first || a->first >= end || kt_stands_compared(p, a->first) ||
			is_party(p, f, a) || is_whole_of_share(p, f, a) || is_one_of_many(p, k))
			continue;
		best = a;
		if (!last)
			break;
	}
	return best;
}

static const char *name_of(const struct kt_area_mention *a)
{
	return a->sort == KT_AREA_OWN ? NULL : g_intern_string(a->area);
}

/* "17-64 år: 33.178": a class of the people is counted, not those in need. */
static gboolean is_of_age_class(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = s->first + 1; i < f->first; i++)
		if (kt_word_means(s->p, i, KT_S(YEARS)) &&
			kt_passage_token(s->p, i - 1)->kind == KT_TOKEN_NUMERAL)
			return TRUE;
	return FALSE;
}

/* "Besøgstallet steg til 88.400", "17.114 af indbyggerne": the sentence counts those
 * of whom a place may well have so many; or it goes on about them: "Badet havde 96.412
 * besøgende.  Sidste år var tallet 103.870." */
static gboolean counts_crowd(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_term *noun = f->noun_words
					     ? kt_lexicon_find(s->reading->lexicon, KT_LEX_AREA,
						       kt_slice_str(f->noun_words))
					     : NULL;

	if (noun && g_str_equal(noun->value, "crowd"))
		return TRUE;
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_AREA, "crowd"))
			return TRUE;
	return FALSE;
}

/* No municipality has a quarter of its people in one such count: the figure
 * is the country's. */
static gboolean is_too_large(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_municipality *m = s->reading->context.municipality;
	guint64 people =
		m ? kt_municipality_population(m->code, s->reading->context.meeting.year, NULL) : 0;
	struct kt_decimal quarter = kt_decimal_int((gint64)people / 4);

	return people && f->unit == KT_UNIT_PERSON && kt_decimal_cmp(f->value, quarter) > 0 &&
	       !is_of_age_class(s, f) && !counts_crowd(s, f);
}

/* So many kroner a head are more than any municipality turns over. */
enum { MOST_DKK_A_HEAD = 200000 };

static gboolean is_too_dear(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_municipality *m = s->reading->context.municipality;
	guint64 people =
		m ? kt_municipality_population(m->code, s->reading->context.meeting.year, NULL) : 0;
	struct kt_decimal most = kt_decimal_int((gint64)people * MOST_DKK_A_HEAD);

	return people && f->unit == KT_UNIT_DKK && kt_decimal_cmp(f->value, most) > 0;
}

static void set_area(struct kt_sentence *s, struct kt_figure *f, const struct kt_area_mention *a,
	const char *rule)
{
	f->area = name_of(a);
	kt_figure_reason(f, "area", rule, kt_passage_slice(s->p, a->first, a->first + a->n_tokens));
}

/* A count of municipalities is the country's. */
gboolean kt_figure_counts_municipalities(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->noun; i < f->noun_end; i++)
		if (kt_word_means(s->p, i, KT_S(MUNICIPALITIES)))
			return TRUE;
	return FALSE;
}

/* "landsgennemsnittet på 11,6 pct.": the area compared with has a figure too. */
static const struct kt_area_mention *compared_area(
	const struct kt_passage *p, const struct kt_figure *f, guint first, guint end)
{
	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *a = area_at(p, k);

		if (a->first >= first && a->first < end && !is_party(p, f, a))
			return a;
	}
	return NULL;
}

/* "over landstallet, der var 5,8 pct.": a clause that hangs on an area tells
 * of that area, compared with or not. */
static const struct kt_area_mention *area_hung_on(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->clause;

	while (i < f->first && kt_mark_separates(s->p, i))
		i++;
	if (i == 0 || kt_word_class(s->p, i) != KT_WORD_RELATIVE)
		return NULL;
	while (i > s->first && kt_mark_separates(s->p, i - 1))
		i--;
	for (guint k = 0; k < s->p->areas->len; k++)
		if (area_at(s->p, k)->first + area_at(s->p, k)->n_tokens == i)
			return area_at(s->p, k);
	return NULL;
}

/* "73 mio. kr. til projekter i 27 kommuner": told of them all. */
static gboolean is_of_many(const struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++)
		if (kt_figure_counts_municipalities(s, kt_figure_at(s->figures, k)) &&
			kt_decimal_cmp(kt_figure_at(s->figures, k)->value, kt_decimal_int(20)) >= 0)
			return TRUE;
	return FALSE;
}

static guint clause_end(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->end + 1; i < f->right; i++)
		if (kt_mark_is(s->p, i, ';') || (kt_clause_begins(s->p, s->first, i) &&
							kt_word_class(s->p, i) == KT_WORD_CLAUSE))
			return i;
	return f->right;
}

/* "skal efter servicelovens § 155 vurderes inden for 24 timer": what a law
 * bounds holds for the country; so does what is referred to it: "Garantien er
 * to måneder, jf. almenboliglovens § 54 a". */
static const struct kt_found *law_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->measure != KT_MEASURE_LIMIT && f->measure != KT_MEASURE_DURATION)
		return NULL;
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k), *before;

		if (found->first < s->first || found->first >= s->end ||
			found->term->role != KT_LEX_AREA || strcmp(found->term->value, "law") != 0)
			continue;
		before = kt_found_before(s->p, KT_LEX_AREA, found->first);
		if (f->measure == KT_MEASURE_LIMIT ||
			(found->first >= f->end && before &&
				strcmp(before->term->value, "reference") == 0))
			return found;
	}
	return NULL;
}

/* "25 % (regionen: 38 %)", "22 pct. af landets 6.431 hjemløse": the area has a number
 * of its own, in its bracket or right behind it. */
static gboolean is_of_another(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_area_mention *a)
{
	guint bracket = a->first;

	while (bracket > f->end && !kt_mark_is(s->p, bracket, '('))
		bracket--;
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other == f || other->refusal)
			continue;
		if (other->first == a->first + a->n_tokens ||
			(kt_mark_is(s->p, bracket, '(') && bracket >= f->end &&
				other->first > a->first && other->host >= 0 &&
				kt_figure_at(s->figures, other->host) == f))
			return TRUE;
	}
	return FALSE;
}

/* The first area behind F in its clause that is told of it. */
static const struct kt_area_mention *area_behind(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint from = f->end, end = clause_end(s, f);
	const struct kt_area_mention *a;

	while ((a = area_in(s->p, f, from, end, FALSE)) && is_of_another(s, f, a))
		from = a->first + a->n_tokens;
	return a;
}

/* "7,2 (Herlev)": an area opens the bracket right behind the number, and no other number is in it. */
static const struct kt_area_mention *area_in_bracket(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	if (i + 1 >= s->end || !kt_mark_is(s->p, i, '('))
		return NULL;
	for (guint k = i + 1; k < s->end && !kt_mark_is(s->p, k, ')'); k++)
		if (kt_passage_token(s->p, k)->kind == KT_TOKEN_NUMERAL)
			return NULL;
	for (guint k = 0; k < s->p->areas->len; k++)
		if (area_at(s->p, k)->first == i + 1)
			return area_at(s->p, k);
	return NULL;
}

static const struct kt_area_mention *nearest_area(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_area_mention *a = area_hung_on(s, f);

	if (!a)
		a = area_in_bracket(s, f);
	if (!a)
		a = area_in(s->p, f, f->left, f->first, TRUE);
	if (!a)
		a = area_behind(s, f);
	if (!a)
		a = compared_area(s->p, f, f->left, f->first);
	if (!a && f->host >= 0)
		a = compared_area(s->p, f, kt_figure_at(s->figures, f->host)->end, f->left);
	return a;
}

/* Whole twentieths, as laws set them: 20, 50, 80 pct.; 31,4 pct. was measured. */
static gboolean is_round_share(const struct kt_figure *f)
{
	gint64 whole = f->value.digits;

	for (gint i = 0; i < f->value.scale; i++) {
		if (whole % 10)
			return FALSE;
		whole /= 10;
	}
	return whole > 0 && whole < 100 && whole % 5 == 0;
}

/* "25 pct. af skolerne": of what is counted, no expense. */
static gboolean is_of_counted(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_word_does(s->p, f->end, KT_W(OF)) && f->end + 1 < s->end &&
	       kt_passage_term_over(s->p, KT_LEX_COUNTED, f->end + 1);
}

/* "Staten refunderer 50 pct. af udgiften": what the state gives back of an expense is the
 * same for all municipalities.  The word that says so; -1 if none does. */
static gint refund_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->unit != KT_UNIT_PERCENT || f->measure == KT_MEASURE_CHANGE ||
		f->measure == KT_MEASURE_AVERAGE || f->measure == KT_MEASURE_DEVIATION ||
		!is_round_share(f) || is_of_counted(s, f))
		return -1;
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_means(s->p, i, KT_S(REFUND)))
			return i;
	return -1;
}

static void set_country(struct kt_figure *f, const char *rule, struct kt_slice evidence)
{
	f->area = "DK";
	kt_figure_reason(f, "area", rule, evidence);
}

/* So many municipalities are no few that work together. */
enum { LEAST_OF_COUNTRY = 5 };

/* "6.138 på landsplan, heraf 1.562 i København. Det er 19 flere end sidst": what "det" stands for is the figure
 * told last, whose area that is; NULL where there is none or the sentence begins otherwise. */
static const struct kt_told_value *told_by_it(const struct kt_sentence *s)
{
	const struct kt_discourse *d = s->before;

	if (!kt_word_does(s->p, s->first, KT_W(IT)) || s->first + 1 >= s->end ||
		!kt_word_is_verb(s->p, s->first + 1) || d->n_told == 0)
		return NULL;
	return &d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)];
}

/* What the text goes on to speak of. */
static const char *area_of_text(const struct kt_sentence *s)
{
	const struct kt_told_value *it = told_by_it(s);

	return it ? it->area : s->before->area;
}

/* "54,8 pct. (70,3 pct.)" where the text says whose figures stand in brackets, and no area does. */
static gboolean is_of_brackets(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint from = f->first, end = f->end;

	if (!s->before->bracket_area || f->host < 0 ||
		kt_figure_at(s->figures, f->host)->unit != f->unit)
		return FALSE;
	while (from > s->first && !kt_mark_is(s->p, from - 1, '('))
		from--;
	while (end < s->end && !kt_mark_is(s->p, end, ')'))
		end++;
	return !area_in(s->p, f, from, end, FALSE);
}

static void find_area(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_area_mention *a = nearest_area(s, f);
	const struct kt_found *law;
	gint refund;

	if (is_of_brackets(s, f)) {
		f->area = s->before->bracket_area;
		kt_figure_reason(f, "area", "area-of-brackets", kt_slice_str(f->area));
	} else if (a) {
		set_area(s, f, a, "nearest-area");
	} else if ((a = area_in(s->p, f, s->first, f->first, TRUE))) {
		set_area(s, f, a, "area-before-in-sentence");
	} else if (s->before->place && !is_money(f)) {
		f->area = s->before->place;
		kt_figure_reason(f, "area", "place-of-list-item", kt_slice_str(f->area));
	} else if (f->host >= 0) {
		f->area = kt_figure_at(s->figures, f->host)->area;
	} else if (kt_figure_counts_municipalities(s, f) &&
		   kt_decimal_cmp(f->value, kt_decimal_int(LEAST_OF_COUNTRY)) >= 0) {
		set_country(f, "number-of-municipalities", kt_slice_str(""));
	} else if ((f->unit != KT_UNIT_PERCENT && is_of_many(s)) || is_too_large(s, f) ||
		   is_too_dear(s, f)) {
		set_country(f, "too-many-for-one", kt_slice_str(""));
	} else if ((law = law_of(s, f))) {
		set_country(f, "rule-of-law",
			kt_passage_slice(s->p, law->first, law->first + law->n_tokens));
	} else if ((refund = refund_of(s, f)) >= 0) {
		set_country(f, "refund-of-the-state", kt_passage_slice(s->p, refund, refund + 1));
		f->area_is_of_rules = TRUE;
	} else if (kt_figure_is_set_aside(s, f)) {
		set_country(f, "set-aside-by-the-state", kt_slice_str(""));
		f->area_is_of_rules = TRUE;
	} else if (s->before->has_area && kt_sentence_goes_on(s) &&
		   (!s->before->bracket_area || s->before->area != s->before->bracket_area) &&
		   (!s->before->area_is_of_rules || f->measure == KT_MEASURE_LIMIT)) {
		f->area = area_of_text(s);
		kt_figure_reason(f, "area", "area-of-text-before", kt_slice_str(f->area));
	}
}

/* "57 hjemløse i Gribskov og 5.789 på landsplan. I 2019 var tallene
 * henholdsvis 66 og 6.431": told in the order of the sentence before, where
 * that had as many figures and spoke of several areas. */
static void zip_areas(struct kt_sentence *s)
{
	const struct kt_discourse *d = s->before;
	guint n = s->figures->len, slots = G_N_ELEMENTS(d->told);
	gboolean differ = FALSE;

	if (n < 2 || n > d->n_told || n > slots || s->first == 0 ||
		!kt_passage_find(s->p, KT_LEX_ZIP, s->first, s->end))
		return;
	for (guint k = 0; k < n; k++) {
		if (kt_figure_at(s->figures, k)->refusal ||
			area_in(s->p, kt_figure_at(s->figures, k), s->first, s->end, FALSE))
			return;
		differ |= d->told[(d->n_told - n + k) % slots].area !=
			  d->told[(d->n_told - n) % slots].area;
	}
	for (guint k = 0; differ && k < n; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		f->area = d->told[(d->n_told - n + k) % slots].area;
		kt_figure_reason(f, "area", "in-the-order-told-before", kt_slice_str(f->area));
	}
}

void kt_sentence_areas(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++)
		if (!kt_figure_at(s->figures, k)->refusal)
			find_area(s, kt_figure_at(s->figures, k));
	zip_areas(s);
	kt_sentence_order_areas(s);
	for (guint k = 0; k + 1 < s->figures->len; k++)
		if (kt_figure_at(s->figures, k)->flags & KT_FLAG_RANGE_LOW)
			kt_figure_at(s->figures, k)->area = kt_figure_at(s->figures, k + 1)->area;
}
