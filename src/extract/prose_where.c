/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose figure it is: the nearest area that was named, in the figure's own
 * ground, then before it in the sentence, then in the text before. */
#include "extract/prose.h"

static const struct kt_area_mention *area_in(
	const struct kt_passage *p, guint first, guint end, gboolean last)
{
	const struct kt_area_mention *best = NULL;

	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *a =
			&g_array_index(p->areas, struct kt_area_mention, k);

		if (a->first < first || a->first >= end || kt_stands_compared(p, a->first))
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

/* No municipality has a quarter of its people in one such count: the figure
 * is the country's. */
static gboolean is_too_large(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_municipality *m = s->reading->context.municipality;
	guint64 people =
		m ? kt_municipality_population(m->code, s->reading->context.meeting.year, NULL) : 0;
	struct kt_decimal quarter = kt_decimal_int((gint64)people / 4);

	return people && f->unit == KT_UNIT_PERSON && kt_decimal_cmp(f->value, quarter) > 0 &&
	       !kt_word_is(s->p, f->noun, "indbyggere");
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
static gboolean counts_municipalities(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->noun; i < f->noun_end; i++)
		if (kt_word_is(s->p, i, "kommuner") || kt_word_is(s->p, i, "kommunerne"))
			return TRUE;
	return FALSE;
}

/* "landsgennemsnittet på 11,6 pct.": the area compared with has a figure too. */
static const struct kt_area_mention *compared_area(
	const struct kt_passage *p, guint first, guint end)
{
	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *a =
			&g_array_index(p->areas, struct kt_area_mention, k);

		if (a->first >= first && a->first < end)
			return a;
	}
	return NULL;
}

/* "73 mio. kr. til projekter i 27 kommuner": told of them all. */
static gboolean is_of_many(const struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++)
		if (counts_municipalities(s, kt_figure_at(s->figures, k)) &&
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

static void find_area(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_area_mention *a = area_in(s->p, f->left, f->first, TRUE);

	if (!a)
		a = area_in(s->p, f->end, clause_end(s, f), FALSE);
	if (!a)
		a = compared_area(s->p, f->left, f->first);
	if (!a && f->host >= 0)
		a = compared_area(s->p, kt_figure_at(s->figures, f->host)->end, f->left);
	if (a) {
		set_area(s, f, a, "nearest-area");
	} else if ((a = area_in(s->p, s->first, f->first, TRUE))) {
		set_area(s, f, a, "area-before-in-sentence");
	} else if (f->host >= 0) {
		f->area = kt_figure_at(s->figures, f->host)->area;
	} else if ((f->unit != KT_UNIT_PERCENT && is_of_many(s)) || is_too_large(s, f) ||
		   is_too_dear(s, f)) {
		f->area = "DK";
		f->confidence -= 0.03;
		kt_figure_reason(f, "area", "too-many-for-one", kt_slice_str(""));
	} else if (s->before->has_area && kt_sentence_goes_on(s)) {
		f->area = s->before->area;
		kt_figure_reason(f, "area", "area-of-text-before", kt_slice_str(f->area));
	}
}

void kt_sentence_areas(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++)
		if (!kt_figure_at(s->figures, k)->refusal)
			find_area(s, kt_figure_at(s->figures, k));
	for (guint k = 0; k + 1 < s->figures->len; k++)
		if (kt_figure_at(s->figures, k)->flags & KT_FLAG_RANGE_LOW)
			kt_figure_at(s->figures, k)->area = kt_figure_at(s->figures, k + 1)->area;
}
