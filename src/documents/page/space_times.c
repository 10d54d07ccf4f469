/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/space_times.h"

#include <string.h>

enum { MAX_BETWEEN = 3 }; /* lines of a label between times and numbers */

static gsize count_digits(const char *at)
{
	return strspn(at, "0123456789");
}

gboolean kt_is_year_text(const char *text)
{
	const char *rest;

	if (count_digits(text) != 4 ||
		!(g_str_has_prefix(text, "19") || g_str_has_prefix(text, "20")))
		return FALSE;
	rest = text + 4;
	if (*rest == '/' || *rest == '-')
		rest += 1 + count_digits(rest + 1);
	return !*rest || *rest == ',';
}

/* "1.1.2019", "30.06.19", "31-12-2019", "30/6" and "30/6 2019". */
static gboolean is_day(const char *at)
{
	gsize day = count_digits(at), month = at[day] ? count_digits(at + day + 1) : 0;

	if (day < 1 || day > 2 || month < 1 || month > 2 || !strchr("./-", at[day]))
		return FALSE;
	const char *rest = at + day + 1 + month;
	if (!*rest)
		return at[day] == '/';
	gsize year = count_digits(rest + 1);
	return strchr("./- ", *rest) && (year == 2 || year == 4) && !rest[1 + year];
}

gboolean kt_is_time_text(const char *text)
{
	return kt_is_year_text(text) || is_day(text);
}

static gboolean is_time(const struct kt_space_finder *f, const struct kt_segment *s)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = s->first; i < s->first + s->n; i++)
		g_string_append_printf(
			text, "%s%s", i > s->first ? " " : "", kt_page_word(f->page, i)->text);
	return kt_is_time_text(text->str);
}

/* Line I has nothing where the labels of ROW, a line of numbers, stand, or what goes on with a
 * label's head: a small letter, or a line close above and words among the times. */
static gboolean has_no_label(
	const struct kt_space_finder *f, guint i, const struct kt_segment_line *row)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment *s = kt_segment(f->segments, line->first),
				*label = kt_segment(f->segments, row->first);
	gboolean has_words = FALSE;

	if (s->box.x0 > label->box.x0 + 2 * label->size)
		return TRUE;
	if (s->is_value)
		return FALSE;
	if (g_unichar_islower(g_utf8_get_char(kt_page_word(f->page, s->first)->text)))
		return TRUE;
	for (guint k = line->first + 1; k < line->first + line->n; k++)
		has_words |= !kt_segment(f->segments, k)->is_value;
	return has_words && i > 0 && !kt_space_is_data(f, i - 1) &&
	       kt_space_gap(f, i - 1, i) < KT_CLOSE_LINES * line->size;
}

/* Its numbers are years or days, at least one. */
static gboolean has_times_only(const struct kt_space_finder *f, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	guint n = 0;

	for (guint k = line->first; k < line->first + line->n; k++) {
		const struct kt_segment *s = kt_segment(f->segments, k);

		if (s->is_value && !is_time(f, s))
			return FALSE;
		n += s->is_value;
	}
	return n > 0;
}

/* "1.000 kr.": what a head says its columns are in. */
static gboolean is_scale(const struct kt_space_finder *f, const struct kt_segment *s)
{
	const char *number = kt_page_word(f->page, s->first)->text;

	return s->n == 2 &&
	       (strcmp(number, "1.000") == 0 || strcmp(number, "1000") == 0 ||
		       strcmp(number, "1.000.000") == 0) &&
	       g_str_has_prefix(kt_page_word(f->page, s->first + 1)->text, "kr");
}

/* The number of ROW that stands under S is a bare one. */
static gboolean has_bare_number_under(const struct kt_space_finder *f,
	const struct kt_segment_line *row, const struct kt_segment *s)
{
	for (guint k = row->first; k < row->first + row->n; k++) {
		const struct kt_segment *t = kt_segment(f->segments, k);

		if (t->is_value && MIN(s->box.x1, t->box.x1) > MAX(s->box.x0, t->box.x0))
			return !g_str_has_prefix(
				kt_page_word(f->page, t->first + t->n - 1)->text, "kr");
	}
	return FALSE;
}

gboolean kt_space_is_scale_of_head(const struct kt_space_finder *f, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment *scale = NULL;

	if (line->n < 3 || (i > f->floor && kt_space_is_data(f, i - 1)))
		return FALSE;
	for (guint k = line->first; k < line->first + line->n; k++) {
		const struct kt_segment *s = kt_segment(f->segments, k);

		if (s->is_value && !is_scale(f, s))
			return FALSE;
		scale = s->is_value ? s : scale;
	}
	for (guint below = i + 1; below < f->lines->len && below - i <= MAX_BETWEEN; below++) {
		const struct kt_segment_line *row = kt_segment_line(f->lines, below);

		if (kt_space_gap(f, below - 1, below) > KT_HEAD_GAP * row->size)
			return FALSE;
		if (kt_space_is_data(f, below))
			return scale != NULL && has_bare_number_under(f, row, scale);
	}
	return FALSE;
}

/* Line I has nothing but words, more of them than the line above has times, and none where the labels
 * of ROW stand: heads of a lower level.
 *
 *	Område          2018                    2019
 *	           Kort   Langt   I alt    Kort   Langt   I alt                            */
static gboolean is_lower_level(
	const struct kt_space_finder *f, guint i, const struct kt_segment_line *row)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i),
				     *above = kt_segment_line(f->lines, i - 1);
	const struct kt_segment *label = kt_segment(f->segments, row->first);

	for (guint k = line->first; k < line->first + line->n; k++)
		if (kt_segment(f->segments, k)->is_value)
			return FALSE;
	return line->n > above->n_values &&
	       kt_segment(f->segments, line->first)->box.x0 > label->box.x0 + 2 * label->size;
}

/* Line I is one word and times behind it, and ROW, the line below, has no time among as
 * many: the head of a table, wherever its cells are set.
 *
 *	Ydelse   2018     2019
 *	Fleksjob      905      968                                                       */
static gboolean is_label_with_times(
	const struct kt_space_finder *f, guint i, const struct kt_segment_line *row)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);

	if (line->n_values < 2 || line->n != line->n_values + 1 || row->n_values < line->n_values ||
		kt_segment(f->segments, line->first)->is_value ||
		(i > f->floor && kt_space_is_data(f, i - 1)))
		return FALSE;
	for (guint k = row->first; k < row->first + row->n; k++)
		if (kt_segment(f->segments, k)->is_value && is_time(f, kt_segment(f->segments, k)))
			return FALSE;
	return TRUE;
}

gboolean kt_space_is_times_of_head(const struct kt_space_finder *f, guint i)
{
	for (guint below = i + 1; below < f->lines->len && below - i <= MAX_BETWEEN; below++) {
		const struct kt_segment_line *row = kt_segment_line(f->lines, below);

		if (kt_space_gap(f, below - 1, below) > KT_HEAD_GAP * row->size)
			return FALSE;
		if (kt_space_is_data(f, below))
			return has_times_only(f, i) &&
			       (has_no_label(f, i, row) ||
				       (below == i + 1 && is_label_with_times(f, i, row)) ||
				       (below > i + 1 && is_lower_level(f, i + 1, row)));
	}
	return FALSE;
}
