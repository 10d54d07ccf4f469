/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned.c -- tables whose columns are set with blanks.
 *
 *	                        Antal   Antal        Ændring
 *	                         2015    2017         (pct.)
 *	18-24 år                     7      11              57
 *	25-29 år                     0       8               -
 *
 * Two blanks or more end a cell.  The lines with most cells tell where the
 * columns are; where their k-th cells overlap no other cell, it is a table.
 * The cells of the other lines (heads, section rows) go to the columns they
 * stand over, or to the nearest. */
#include "documents/text/text_aligned.h"

#include <string.h>

/* The largest number of cells in a line of [FIRST, END). */
static guint most_parts(const struct kt_lines *lines, guint first, guint end, GArray *parts)
{
	guint most = 0;

	for (guint i = first; i < end; i++) {
		if (kt_line_at(lines, i)->is_furniture)
			continue;
		kt_aligned_split(lines, i, parts);
		most = MAX(most, parts->len);
	}
	return most;
}

/* The longest label may reach under the widest number of the column beside it, where no other does:
 *
 *	Timepris, kommunal leverandør (kr.)     378
 *	Visiterede timer, personlig pleje  142.000      */
static void clip_labels(GArray *columns)
{
	enum { FURTHEST = 6 };
	struct kt_extent *labels = &g_array_index(columns, struct kt_extent, 0);

	if (columns->len < 3 || labels[1].from > labels->to ||
		labels[1].from + FURTHEST < labels->to || labels[1].from < labels->from + 8)
		return;
	labels->to = labels[1].from - 1;
}

/* The k-th cells of the lines with MOST cells, together; FALSE if two columns overlap. */
static gboolean find_columns(
	const struct kt_lines *lines, guint first, guint end, guint most, GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));

	if (kt_aligned_ruled_columns(lines, first, end, columns))
		return TRUE;
	g_array_set_size(columns, 0);
	for (guint i = first; i < end; i++) {
		kt_aligned_split(lines, i, parts);
		if (parts->len != most || kt_line_at(lines, i)->is_furniture)
			continue;
		for (guint k = 0; k < most; k++) {
			struct kt_extent e = g_array_index(parts, struct kt_aligned_part, k).extent,
					 *c;

			if (columns->len <= k)
				g_array_append_val(columns, e);
			c = &g_array_index(columns, struct kt_extent, k);
			c->from = MIN(c->from, e.from);
			c->to = MAX(c->to, e.to);
		}
	}
	clip_labels(columns);
	for (guint k = 1; k < columns->len; k++)
		if (g_array_index(columns, struct kt_extent, k).from <=
			g_array_index(columns, struct kt_extent, k - 1).to)
			return FALSE;
	return columns->len >= 2;
}

void kt_aligned_columns(const struct kt_lines *lines, const struct kt_piece *piece, GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	guint first = piece->cut_end ? piece->cut_first : piece->first;
	guint end = piece->cut_end ? piece->cut_end : piece->end;

	find_columns(lines, first, end, most_parts(lines, first, end, parts), columns);
}

/* TRUE if line I, though a blank line stands before it, can belong to the
 * table above: a label under the labels and figures that are not all years,
 * for those are a head; words among them where the line above has as many cells. */
static gboolean is_further_row(const struct kt_lines *lines, guint i, GArray *parts)
{
	guint figures, above;

	if (!kt_aligned_has_gap(lines, i) || kt_line_at(lines, i)->is_furniture ||
		kt_line_at(lines, i)->page != kt_line_at(lines, i - 1)->page ||
		kt_line_at(lines, i)->indent > kt_line_at(lines, i - 1)->indent + 4)
		return FALSE;
	kt_aligned_split(lines, i - 1, parts);
	above = parts->len;
	kt_aligned_split(lines, i, parts);
	figures = kt_aligned_n_figures(lines, parts);
	return figures > kt_aligned_n_years(lines, parts) &&
	       (figures + 1 == parts->len ||
		       (above == parts->len && parts->len > 3 && 2 * figures >= parts->len));
}

/* Behind a blank line, a row whose label is broken over two lines: "Renovering af broer langs" over
 * "kystvejen    4.200    1.115".  The first may end no sentence. */
static gboolean is_further_broken_row(const struct kt_lines *lines, guint i, GArray *parts)
{
	enum { WIDEST_LABEL = 60 };
	struct kt_slice s = kt_line_slice(lines, i);

	return i + 1 < lines->lines->len && !kt_line_at(lines, i + 1)->starts_run &&
	       !kt_aligned_has_blanks(lines, i) && kt_line_at(lines, i)->width <= WIDEST_LABEL &&
	       !kt_line_at(lines, i)->is_furniture && !kt_slice_ends(s, ".") &&
	       !kt_slice_ends(s, ":") && kt_starts_lower(kt_line_slice(lines, i + 1)) &&
	       is_further_row(lines, i + 1, parts);
}

/* Two short lines without gaps from I on, and a row behind them. */
static gboolean is_under_head(const struct kt_lines *lines, guint i)
{
	enum { SHORT = 40 };

	for (guint k = i; k < i + 3; k++)
		if (k >= lines->lines->len || kt_line_at(lines, k)->starts_run ||
			kt_line_at(lines, k)->is_furniture ||
			(k < i + 2) == kt_aligned_has_blanks(lines, k) ||
			(k < i + 2 && kt_line_at(lines, k)->width > SHORT))
			return FALSE;
	return TRUE;
}

/* The end of the lines from I on that have gaps, with single lines between
 * them; with CROSS beyond blank lines too. */
static guint end_of_lines(const struct kt_lines *lines, guint i, gboolean cross, GArray *parts)
{
	guint end = i + 1, n = lines->lines->len;

	while (end < n) {
		if (kt_line_at(lines, end)->starts_run &&
			!(cross && (is_further_row(lines, end, parts) ||
					   is_further_broken_row(lines, end, parts))))
			break;
		/* below "Skoler .... 1.250" also "Museer ....  60": no page of a contents */
		if (kt_aligned_has_blanks(lines, end))
			end++;
		else if (end + 1 < n && !kt_line_at(lines, end + 1)->starts_run &&
			 kt_aligned_has_blanks(lines, end + 1) &&
			 (kt_line_at(lines, end)->width <= 60 ||
				 kt_is_rule(kt_line_slice(lines, end))))
			end += 2;
		else if (end == i + 1 && is_under_head(lines, end))
			end += 3; /* "(kr. pr. måned)" and the name of a section */
		else
			break;
	}
	return end;
}

/* Some programs set a blank line between all rows.  So the table is looked for
 * beyond blank lines first; if what is found there does not fit, before them. */
static gboolean find_table(
	const struct kt_lines *lines, guint i, struct kt_piece *piece, GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));

	for (gint cross = 1; cross >= 0; cross--) {
		guint end = end_of_lines(lines, i, cross, parts), most;

		piece->end = end;
		most = most_parts(lines, i, end, parts);
		if (end - i < 2 || most < 2 ||
			(kt_aligned_has_single_blanks(lines, i, end) &&
				!kt_aligned_ruled_columns(lines, i, end, columns)) ||
			(!find_columns(lines, i, end, most, columns) &&
				!kt_aligned_all_full(lines, i, end, most)) ||
			!kt_aligned_is_worth(lines, i, end, most) ||
			kt_aligned_is_list(lines, i, end))
			continue;
		piece->n_columns = columns->len;
		return TRUE;
	}
	return FALSE;
}

/* The text of line I that stands over EXTENT; len 0 if there is none. */
static struct kt_slice text_under(const struct kt_lines *lines, guint i, struct kt_extent extent)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));

	kt_aligned_split(lines, i, parts);
	for (guint k = 0; k < parts->len; k++) {
		const struct kt_aligned_part *part =
			&g_array_index(parts, struct kt_aligned_part, k);

		if (part->extent.from < extent.to && extent.from < part->extent.to)
			return kt_slice(lines->text + part->span.start, part->span.len);
	}
	return kt_slice("", 0);
}

/* What goes on with a head: "budget", "2023", "2023 (mio.", "(1.000 kr.)". */
static gboolean goes_on(struct kt_slice s)
{
	gsize digits = s.len ? strspn(s.at, "0123456789") : 0;

	return s.len > 0 && (g_unichar_islower(g_utf8_get_char(s.at)) || s.at[0] == '(' ||
				    (digits == 4 && (s.len == 4 || s.at[4] == ' ')));
}

/* Line I is the first half of one head, alone in its line: "Korr." over "budget", over
 * one of the COLUMNS of figures.  A title begins no head that goes on below it. */
static gboolean is_half_head(const struct kt_lines *lines, guint i, const GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	const struct kt_aligned_part *part;
	struct kt_slice under;
	guint first = 0;

	kt_aligned_split(lines, i, parts);
	if (parts->len != 1)
		return FALSE;
	part = &g_array_index(parts, struct kt_aligned_part, 0);
	if (kt_aligned_columns_under(columns, part->extent, &first) != 1 || first == 0)
		return FALSE;
	under = text_under(lines, i + 1, part->extent);
	return goes_on(under);
}

/* How many lines from I on stand alone in their line, beside the labels, over a line with gaps; 0 if
 * none do. */
static guint n_lone_lines(const struct kt_lines *lines, guint i)
{
	enum { MOST = 3 };

	for (guint n = 0; n <= MOST; n++) {
		if (i + n >= lines->lines->len || (n > 0 && kt_line_at(lines, i + n)->starts_run))
			return 0;
		if (kt_aligned_has_gap(lines, i + n))
			return n;
		if (kt_line_at(lines, i + n)->indent < KT_ALIGNED_HEAD_INDENT)
			return 0;
	}
	return 0;
}

/* N lines from I on are halves of heads, one over another. */
static gboolean are_half_heads(
	const struct kt_lines *lines, guint i, guint n, const GArray *columns)
{
	for (guint k = i; k < i + n; k++)
		if (!is_half_head(lines, k, columns))
			return FALSE;
	return TRUE;
}

gboolean kt_aligned_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	g_autoptr(GArray) columns = NULL;
	gboolean gap = kt_aligned_has_gap(lines, i) ||
		       (!kt_line_ends_run(lines, i) && kt_aligned_is_ruled(lines, i + 1));

	guint lone = gap ? 0 : n_lone_lines(lines, i);

	if (!gap && lone == 0)
		return FALSE;
	columns = g_array_new(FALSE, FALSE, sizeof(struct kt_extent));
	piece->grid = KT_GRID_ALIGNED;
	piece->mark = ' '; /* no tabs, as kt_aligned_by_tabs has them */
	if (gap)
		return find_table(lines, i, piece, columns);
	return find_table(lines, i + lone, piece, columns) &&
	       ((lone == 1 && kt_aligned_is_narrow_head(lines, i, columns)) ||
		       are_half_heads(lines, i, lone, columns));
}

gboolean kt_aligned_by_tabs(const struct kt_lines *lines, struct kt_piece *piece)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(struct kt_extent));
	guint most = most_parts(lines, piece->first, piece->end, parts);

	if (most < 3 || !find_columns(lines, piece->first, piece->end, most, columns) ||
		!kt_aligned_is_worth(lines, piece->first, piece->end, most) ||
		!kt_aligned_fill_rows(lines, piece, most))
		return FALSE;
	piece->grid = KT_GRID_ALIGNED;
	return TRUE;
}

guint kt_aligned_cut_columns(const struct kt_lines *lines, guint first, guint below, guint end)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(struct kt_extent));
	guint most = most_parts(lines, first, end, parts);
	gboolean above_has_figures, begins_with_figures;

	if (most < 2 || !find_columns(lines, first, end, most, columns) ||
		!kt_aligned_is_worth(lines, first, end, most) ||
		!kt_aligned_is_nearly_full(lines, first, below, most, &above_has_figures))
		return 0;
	kt_aligned_is_nearly_full(lines, below, below + 1, most, &begins_with_figures);
	if (!begins_with_figures &&
		(above_has_figures || kt_line_at(lines, below)->indent < KT_ALIGNED_HEAD_INDENT))
		return 0; /* a table of its own; but a head may be cut in two */
	return columns->len;
}
