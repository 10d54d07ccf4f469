/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures told in the order of the areas that are named, or of the groups.
 *
 *   i Stevns, Fanø og Egedal Kommune afsat hhv. 27.885 kr., 29.793 kr. og 31.315 kr.
 *   henholdsvis 41 og 63 dage i Vallensbæk og Albertslund
 *   Blandt mænd og kvinder er henholdsvis 12 pct. og 9 pct. rygere
 *
 * As many names in a row as figures in a row, and a word that says so. */
#include "extract/prose/prose.h"

#include <string.h>

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

/* ---- groups ------------------------------------------------------------ */

static gboolean is_of_group(const struct kt_sentence *s, guint i)
{
	switch (kt_word_class(s->p, i)) {
	case KT_WORD_CONTENT:
		return TRUE;
	case KT_WORD_MARK:
		return kt_token_is_dash(s->p, i);
	default:
		return kt_passage_token(s->p, i)->kind == KT_TOKEN_NUMERAL;
	}
}

/* "Blandt mænd og kvinder", "antallet af drenge og piger", not "ruter på Åen og broer": what stands
 * before FROM is not of the first alone. */
static gboolean is_before_both(const struct kt_sentence *s, guint from)
{
	return from <= s->first + 1 || kt_word_class(s->p, from - 1) != KT_WORD_PREPOSITION ||
	       kt_word_does(s->p, from - 1, KT_W(OF, TO));
}

/* The one "og" of [FIRST, END) with a group on both sides; 0 if there is none, or several. */
static guint find_joint(const struct kt_sentence *s, guint first, guint end)
{
	guint joint = 0;

	for (guint i = first + 1; i + 1 < end; i++) {
		if (!kt_word_does(s->p, i, KT_W(AND)))
			continue;
		if (joint)
			return 0;
		joint = i;
	}
	return joint && is_of_group(s, joint - 1) ? joint : 0;
}

/* The subject of F names GROUP where it named BOTH, or only the OTHER. */
static void take_group(struct kt_figure *f, const char *both, const char *group, const char *other)
{
	const char *subject = f->subject ? f->subject : "", *at = strstr(subject, both);
	gsize length = strlen(both);

	if (!at && !strstr(subject, group)) {
		at = strstr(subject, other);
		length = strlen(other);
	}
	if (!at)
		return;

	char *named = g_strdup_printf("%.*s%s%s", (int)(at - subject), subject, group, at + length);
	g_free(f->subject);
	f->subject = named;
	kt_figure_reason(f, "subject", "in-order", kt_slice_str(group));
}

static char *text_of(const struct kt_sentence *s, guint first, guint end)
{
	struct kt_slice text = kt_passage_slice(s->p, first, end);

	return g_strndup(text.at, text.len);
}

void kt_sentence_order_groups(struct kt_sentence *s)
{
	const struct kt_found *zip = kt_passage_find(s->p, KT_LEX_ZIP, s->first, s->end);
	guint first, joint, from, second, end;

	if (!zip || figures_behind(s, zip->first, &first) != 2 ||
		!(joint = find_joint(s, s->first, zip->first)))
		return;
	for (from = joint; from > s->first && is_of_group(s, from - 1); from--)
		;
	second = joint + 1 + (kt_word_class(s->p, joint + 1) == KT_WORD_ARTICLE);
	for (end = second; end < zip->first && is_of_group(s, end); end++)
		;
	if (end == second || !is_before_both(s, from))
		return;

	g_autofree char *both = text_of(s, from, end);
	g_autofree char *one = text_of(s, from, joint);
	g_autofree char *other = text_of(s, second, end);
	take_group(kt_figure_at(s->figures, first), both, one, other);
	take_group(kt_figure_at(s->figures, first + 1), both, other, one);
}
