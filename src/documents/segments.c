/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/segments.h"

#include <string.h>

#include "documents/page_grid.h"

/* Gaps that end a segment, in type sizes: between words (a blank is about
 * 0.28, stretched in set lines to 0.6), and between two numbers. */
static const gdouble GAP = 0.75, GAP_OF_VALUES = 0.45;

static gboolean is_value_word(const struct kt_page_word *w)
{
	return kt_is_value_text(w->text, strlen(w->text));
}

static gboolean ends_segment(const struct kt_page_word *a, const struct kt_page_word *b)
{
	gdouble gap = b->box.x0 - a->box.x1, size = MIN(a->size, b->size);

	return gap > GAP * size ||
	       (gap > GAP_OF_VALUES * size && is_value_word(a) && is_value_word(b));
}

static gboolean is_leader(const char *text)
{
	return strstr(text, "....") || strstr(text, "……") || strstr(text, "____");
}

struct kt_segment kt_segment_of(const struct kt_page *page, guint line, guint first, guint n)
{
	struct kt_segment s = {.first = first, .n = n, .line = line};
	g_autoptr(GString) text = g_string_new(NULL);

	s.box = kt_page_word(page, first)->box;
	s.size = kt_page_word(page, first)->size;
	for (guint i = first; i < first + n; i++) {
		kt_box_unite(&s.box, &kt_page_word(page, i)->box);
		g_string_append_printf(
			text, "%s%s", i > first ? " " : "", kt_page_word(page, i)->text);
	}
	s.is_value = kt_is_value_text(text->str, text->len);
	return s;
}

static void cut_line(GArray *segments, GArray *lines, const struct kt_page *page, guint index)
{
	const struct kt_page_line *line = kt_page_line(page, index);
	struct kt_segment_line out = {
		.first = segments->len, .line = index, .box = line->box, .size = line->size};

	for (guint i = line->first, n; i < line->first + line->n; i += n) {
		for (n = 1; i + n < line->first + line->n &&
			    !ends_segment(kt_page_word(page, i + n - 1), kt_page_word(page, i + n));
			n++)
			;
		struct kt_segment s = kt_segment_of(page, index, i, n);
		out.n_values += s.is_value && out.n > 0;
		out.n++;
		g_array_append_val(segments, s);
	}
	for (guint i = line->first; i < line->first + line->n; i++)
		out.has_leaders |= is_leader(kt_page_word(page, i)->text);
	g_array_append_val(lines, out);
}

void kt_cut_segments(
	GArray *segments, GArray *lines, const struct kt_page *page, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		cut_line(segments, lines, page, i);
}
