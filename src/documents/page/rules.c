/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/rules.h"

/* Pieces belong to one line when they are this near, points. */
static const gdouble SIDE = 1.6, GAP = 3.2;
static const gdouble SHORTEST = 7; /* a line worth looking at */

static gint compare_from(gconstpointer a, gconstpointer b)
{
	const struct kt_rule_line *x = a, *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

static gint compare_at(gconstpointer a, gconstpointer b)
{
	const struct kt_rule_line *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at ? 1 : compare_from(a, b);
}

static GArray *collect(const struct kt_page *page, gboolean is_flat)
{
	GArray *lines = g_array_new(FALSE, TRUE, sizeof(struct kt_rule_line));

	for (guint i = 0; i < page->rules->len; i++) {
		const struct kt_box *b = &kt_page_rule(page, i)->box;
		gdouble w = kt_box_width(b), h = kt_box_height(b);
		/* a dot may be part of either kind */
		gboolean fits = is_flat ? w >= h * 0.9 : h >= w * 0.9;
		struct kt_rule_line line = {
			.at = is_flat ? (b->y0 + b->y1) / 2 : (b->x0 + b->x1) / 2,
			.from = is_flat ? b->x0 : b->y0,
			.to = is_flat ? b->x1 : b->y1};

		if (fits)
			g_array_append_val(lines, line);
	}
	return lines;
}

/* Joins the pieces of [first, end), which lie at one place. */
static void join_pieces(GArray *out, GArray *lines, guint first, guint end)
{
	struct kt_rule_line *piece = &g_array_index(lines, struct kt_rule_line, first);
	gdouble at = 0;

	for (guint i = 0; i < end - first; i++)
		at += piece[i].at / (end - first);
	qsort(piece, end - first, sizeof(*piece), compare_from);
	struct kt_rule_line open = piece[0];
	open.at = at;
	for (guint i = 1; i <= end - first; i++) {
		if (i < end - first && piece[i].from <= open.to + GAP) {
			open.to = MAX(open.to, piece[i].to);
			continue;
		}
		if (open.to - open.from >= SHORTEST)
			g_array_append_val(out, open);
		if (i < end - first) {
			open.from = piece[i].from;
			open.to = piece[i].to;
		}
	}
}

GArray *kt_rules_of_axis(const struct kt_page *page, gboolean is_flat)
{
	GArray *lines = collect(page, is_flat);
	GArray *out = g_array_new(FALSE, TRUE, sizeof(struct kt_rule_line));

	g_array_sort(lines, compare_at);
	for (guint first = 0; first < lines->len;) {
		guint end = first + 1;

		while (end < lines->len &&
			g_array_index(lines, struct kt_rule_line, end).at -
					g_array_index(lines, struct kt_rule_line, first).at <=
				SIDE)
			end++;
		join_pieces(out, lines, first, end);
		first = end;
	}
	g_array_unref(lines);
	return out;
}
