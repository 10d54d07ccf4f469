/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/cell_lines.h"

#include <string.h>

#include "documents/page/page_grid.h"

enum { MOST_LINES = 200 };

#define cell_at(cells, i) (&g_array_index((cells), struct kt_draft_cell, (i)))

/* Line N (from 0) of SPAN without blanks around it. */
static struct kt_span line_of(struct kt_span span, const char *text, guint n)
{
	const char *at = text + span.start, *end = at + span.len;

	while (n-- > 0 && at < end) {
		const char *feed = memchr(at, '\n', (gsize)(end - at));

		at = feed ? feed + 1 : end;
	}
	const char *feed = memchr(at, '\n', (gsize)(end - at));
	end = feed ? feed : end;
	while (at < end && g_ascii_isspace(*at))
		at++;
	while (end > at && g_ascii_isspace(end[-1]))
		end--;
	return (struct kt_span){(gsize)(at - text), (gsize)(end - at)};
}

static guint count_lines(struct kt_span span, const char *text)
{
	guint n = span.len > 0;

	for (gsize i = span.start; i < span.start + span.len; i++)
		n += text[i] == '\n';
	return n;
}

static gboolean is_value(struct kt_span span, const char *text)
{
	return span.len > 0 && kt_is_value_text(text + span.start, span.len);
}

/* A number a line; the first may be the head of three or more.  What stands in brackets under a
 * number belongs to it. */
static gboolean is_column_of_values(const struct kt_draft_cell *cell, const char *text, guint lines)
{
	guint bracketed = 0;

	for (guint i = 1; i < lines; i++) {
		struct kt_span line = line_of(cell->span, text, i);

		if (!is_value(line, text))
			return FALSE;
		bracketed += text[line.start] == '(';
	}
	return bracketed < lines - 1 && (lines > 2 || is_value(line_of(cell->span, text, 0), text));
}

/* Labels begin with a capital, a number or a dash, or say of what they are a part. */
static gboolean is_column_of_labels(const struct kt_draft_cell *cell, const char *text, guint lines)
{
	for (guint i = 0; i < lines; i++) {
		struct kt_span line = line_of(cell->span, text, i);
		const char *at = text + line.start;

		if (line.len == 0 ||
			(g_unichar_islower(g_utf8_get_char(at)) && strncmp(at, "heraf", 5) != 0 &&
				strncmp(at, "i alt", 5) != 0))
			return FALSE;
	}
	return TRUE;
}

/* How many rows cells [FIRST, END), which are one row, hold: 1 unless each has as many lines. */
static guint rows_of(GArray *cells, guint first, guint end, const char *text)
{
	guint lines = count_lines(cell_at(cells, first)->span, text), values = 0;

	if (lines < 2 || lines > MOST_LINES ||
		!is_column_of_labels(cell_at(cells, first), text, lines))
		return 1;
	for (guint i = first; i < end; i++) {
		const struct kt_draft_cell *cell = cell_at(cells, i);

		if (cell->row_span != 1 || cell->is_header ||
			(cell->span.len > 0 && count_lines(cell->span, text) != lines))
			return 1;
		values += i > first && cell->span.len > 0 && is_column_of_values(cell, text, lines);
	}
	return values > 0 ? lines : 1;
}

guint kt_cut_cell_lines(GArray *cells, guint n_rows, const char *text)
{
	g_autoptr(GArray) out =
		g_array_sized_new(FALSE, FALSE, sizeof(struct kt_draft_cell), cells->len);
	guint added = 0, reach = 0; /* rows below REACH are taken by cells from above */

	for (guint first = 0, end; first < cells->len; first = end) {
		guint row = cell_at(cells, first)->row, lines;

		for (end = first; end < cells->len && cell_at(cells, end)->row == row; end++)
			;
		lines = row < reach ? 1 : rows_of(cells, first, end, text);
		for (guint n = 0; n < lines; n++)
			for (guint i = first; i < end; i++) {
				struct kt_draft_cell cell = *cell_at(cells, i);

				reach = MAX(reach,
					cell.row_span == 0 ? G_MAXUINT : row + cell.row_span);
				cell.row += added + n;
				if (lines > 1)
					cell.span = line_of(cell.span, text, n);
				g_array_append_val(out, cell);
			}
		added += lines - 1;
	}
	g_array_set_size(cells, 0);
	g_array_append_vals(cells, out->data, out->len);
	return n_rows + added;
}
