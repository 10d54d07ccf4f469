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

static void finish_segment(const struct kt_page *page, struct kt_segment *s)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = s->first; i < s->first + s->n; i++)
		g_string_append_printf(
			text, "%s%s", i > s->first ? " " : "", kt_page_word(page, i)->text);
	s->is_value = kt_is_value_text(text->str, text->len);
}

static void cut_line(GArray *segments, GArray *lines, const struct kt_page *page, guint index)
{
	const struct kt_page_line *line = kt_page_line(page, index);
	struct kt_segment_line out = {
		.first = segments->len, .line = index, .box = line->box, .size = line->size};

	for (guint i = line->first; i < line->first + line->n; i++) {
		const struct kt_page_word *w = kt_page_word(page, i);

		out.has_leaders |= is_leader(w->text);
		if (i > line->first && !ends_segment(kt_page_word(page, i - 1), w)) {
			struct kt_segment *s = kt_segment(segments, segments->len - 1);
			s->n++;
			kt_box_unite(&s->box, &w->box);
			continue;
		}
		struct kt_segment s = {.first = i,
			.n = 1,
			.line = index,
			.box = w->box,
			.size = w->size,
			.column = -1};
		g_array_append_val(segments, s);
	}
	out.n = segments->len - out.first;
	for (guint i = out.first; i < segments->len; i++) {
		finish_segment(page, kt_segment(segments, i));
		out.n_values += kt_segment(segments, i)->is_value && i > out.first;
	}
	g_array_append_val(lines, out);
}

void kt_cut_segments(
	GArray *segments, GArray *lines, const struct kt_page *page, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		cut_line(segments, lines, page, i);
}
