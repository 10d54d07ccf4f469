/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned_ruled.c -- columns set with blanks, told by the lines ruled over them.
 *
 *	Område        Udgift Indtægt  Netto
 *	------------ ------- ------- ------
 *	Sygedagpenge  54.300 -18.200 36.100
 *
 * The cells may then have single blanks between them. */
#include "documents/text/text_aligned.h"

#include <string.h>

enum { LEAST_COLUMNS = 3 };

/* The runs of dashes that line I is nothing but, as COLUMNS; how many. */
static guint runs_of_dashes(const struct kt_lines *lines, guint i, GArray *columns)
{
	struct kt_slice s = kt_line_whole(lines, i);
	struct kt_extent run = {0, 0};

	g_array_set_size(columns, 0);
	for (guint x = 0; x <= s.len; x++) {
		gboolean dash = x < s.len && (s.at[x] == '-' || s.at[x] == '=');

		if (!dash && x < s.len && s.at[x] != ' ')
			return 0;
		if (dash && run.to == 0)
			run.from = x;
		if (dash)
			run.to = x + 1;
		if (!dash && run.to > 0) {
			g_array_append_val(columns, run);
			run.to = 0;
		}
	}
	return columns->len;
}

/* Line I begins in the first of COLUMNS or behind it, and has a blank between each two: a line ruled over
 * the figures for their sum leaves the names out. */
static gboolean fits(const struct kt_lines *lines, guint i, const GArray *columns)
{
	struct kt_slice s = kt_line_whole(lines, i);
	const char *at = s.at, *end = s.at + s.len;
	guint x = 0, k = 0;
	gboolean blank = FALSE;

	if (kt_line_at(lines, i)->indent < g_array_index(columns, struct kt_extent, 0).from)
		return FALSE;
	while (at < end && k + 1 < columns->len) {
		const struct kt_extent *c = &g_array_index(columns, struct kt_extent, k);
		gsize space = kt_space_length(at, end);

		blank |= space > 0 && x >= c[0].to && x < c[1].from;
		at += space > 0 ? space : (gsize)g_utf8_skip[(guchar)*at];
		if (++x < c[1].from)
			continue;
		if (!blank)
			return FALSE;
		blank = FALSE;
		k++;
	}
	return TRUE;
}

gboolean kt_aligned_is_ruled(const struct kt_lines *lines, guint i)
{
	g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(struct kt_extent));

	return runs_of_dashes(lines, i, columns) >= LEAST_COLUMNS;
}

gboolean kt_aligned_ruled_columns(
	const struct kt_lines *lines, guint first, guint end, GArray *columns)
{
	guint n = 0;

	for (guint i = first; i < end && n < LEAST_COLUMNS; i++)
		n = runs_of_dashes(lines, i, columns);
	if (n < LEAST_COLUMNS)
		return FALSE;
	for (guint i = first; i < end; i++)
		if (!kt_line_at(lines, i)->is_furniture && !fits(lines, i, columns))
			return FALSE;
	return TRUE;
}
