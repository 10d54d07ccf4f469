/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures told in the order of the areas that are named.
 *
 *   i Stevns, Fanø og Egedal Kommune afsat hhv. 27.885 kr., 29.793 kr. og 31.315 kr.
 *   henholdsvis 41 og 63 dage i Vallensbæk og Albertslund
 *
 * As many names in a row as figures in a row, and a word that says so. */
#include "extract/prose/prose.h"

enum { MOST_AREAS = 12 };

static const struct kt_area_mention *area_at(const struct kt_passage *p, guint k)
{
	return &g_array_index(p->areas, struct kt_area_mention, k);
}

static guint end_of(const struct kt_area_mention *a)
{
	return a->first + a->n_tokens;
}

/* Only commas and "og" part what stands in a row. */
static gboolean only_joints(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (!kt_mark_is(p, i, ',') && kt_word_class(p, i) != KT_WORD_CONJUNCTION)
			return FALSE;
	return first < end;
}

/* How many areas stand in a row from the K-th on. */
static guint areas_in_row(const struct kt_sentence *s, guint k)
{
	guint n = 1;

	while (k + n < s->p->areas->len && area_at(s->p, k + n)->first < s->end &&
		only_joints(s->p, end_of(area_at(s->p, k + n - 1)), area_at(s->p, k + n)->first))
		n++;
	return n;
}

static gboolean in_figures(const struct kt_sentence *s, guint first, guint n, guint at)
{
	return at >= kt_figure_at(s->figures, first)->first &&
	       at < kt_figure_at(s->figures, first + n - 1)->end;
}

/* The first of N areas in a row that stand beside the N figures from FIRST on; -1 if none do, or
 * several. */
static gint find_areas(const struct kt_sentence *s, guint first, guint n)
{
	gint found = -1;

	for (guint k = 0, row; k < s->p->areas->len; k += row) {
		const struct kt_area_mention *a = area_at(s->p, k);

		row = 1;
		if (a->first < s->first || a->first >= s->end)
			continue;
		row = areas_in_row(s, k);
		if (in_figures(s, first, n, a->first))
			return -1;
		if (row != n)
			continue;
		if (found >= 0)
			return -1;
		found = k;
	}
	return found;
}

/* The figures in a row behind ZIP: of one unit, with nothing but joints between. */
static guint figures_behind(const struct kt_sentence *s, guint zip, guint *first)
{
	guint n = 0;

	*first = 0;
	while (*first < s->figures->len && kt_figure_at(s->figures, *first)->first < zip)
		(*first)++;
	for (guint k = *first; k < s->figures->len; k++, n++) {
		const struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal ||
			(n && (f->unit != kt_figure_at(s->figures, k - 1)->unit ||
				      !only_joints(s->p, kt_figure_at(s->figures, k - 1)->end,
					      f->first))))
			break;
	}
	return n;
}

void kt_sentence_order_areas(struct kt_sentence *s)
{
	const struct kt_found *zip = kt_passage_find(s->p, KT_LEX_ZIP, s->first, s->end);
	guint first, n;
	gint areas;

	if (!zip)
		return;
	n = figures_behind(s, zip->first, &first);
	if (n < 2 || n > MOST_AREAS || (areas = find_areas(s, first, n)) < 0)
		return;
	for (guint k = 0; k < n; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, first + k);
		const struct kt_area_mention *a = area_at(s->p, areas + k);

		f->area = a->sort == KT_AREA_OWN ? NULL : g_intern_string(a->area);
		kt_figure_reason(
			f, "area", "in-order", kt_passage_slice(s->p, a->first, end_of(a)));
	}
}
