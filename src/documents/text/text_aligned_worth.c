/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned_worth.c -- whether lines whose texts stand in columns are a table.
 *
 * Figures fill most cells of one; points of a list whose amounts were set under each other go
 * on behind them, and figures parted by single blanks are columns nobody has found. */
#include "documents/text/text_aligned.h"

#include "kommunetal/base/decimal.h"

#include <string.h>

static gboolean is_figure(const struct kt_lines *lines, const struct kt_aligned_part *part)
{
	const char *at = lines->text + part->span.start;
	gsize letters = 0;

	if (part->span.len <= 3 && strchr("-\xe2xX*.", at[0]) != NULL)
		return TRUE; /* a dash, a cross, a star stand for one */
	for (gsize i = 0; i < part->span.len && part->span.len <= 24; i++) {
		if (g_ascii_isdigit(at[i]))
			return letters < 7; /* "ca. 30", "mindst 75 %", not "Bilag nr. 27.1" */
		letters += g_ascii_isalpha(at[i]);
	}
	return FALSE;
}

guint kt_aligned_n_figures(const struct kt_lines *lines, const GArray *parts)
{
	guint n = 0;

	for (guint k = 1; k < parts->len; k++)
		n += is_figure(lines, &g_array_index(parts, struct kt_aligned_part, k));
	return n;
}

/* At least two full lines, and figures in most of their later cells; heads above three have none. */
gboolean kt_aligned_is_worth(const struct kt_lines *lines, guint first, guint end, guint most)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	guint full = 0, cells = 0, figures = 0, heads = 0;

	for (guint i = first; i < end; i++) {
		guint here;

		kt_aligned_split(lines, i, parts);
		if (parts->len != most || kt_line_at(lines, i)->is_furniture)
			continue;
		full++;
		here = kt_aligned_n_figures(lines, parts);
		heads += full == 1 && here == 0;
		cells += parts->len - 1;
		figures += here;
	}
	if (heads > 0 && full > 3)
		cells -= most - 1;
	return full >= 2 && 2 * figures >= cells;
}

/* Every line has MOST cells, or is the heads over all but the names: they go by their order where
 * the columns were not set under each other. */
gboolean kt_aligned_all_full(const struct kt_lines *lines, guint first, guint end, guint most)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));

	for (guint i = first; i < end; i++) {
		kt_aligned_split(lines, i, parts);
		if (parts->len != most &&
			!(i == first && kt_line_at(lines, i)->indent >= KT_ALIGNED_HEAD_INDENT &&
				parts->len + 1 == most))
			return FALSE;
	}
	return most >= 3 && end - first >= 3;
}

static gboolean is_year(const struct kt_lines *lines, const struct kt_aligned_part *part)
{
	const char *at = lines->text + part->span.start;

	return part->span.len == 4 && (memcmp(at, "19", 2) == 0 || memcmp(at, "20", 2) == 0);
}

guint kt_aligned_n_years(const struct kt_lines *lines, const GArray *parts)
{
	guint n = 0;

	for (guint k = 1; k < parts->len; k++)
		n += is_year(lines, &g_array_index(parts, struct kt_aligned_part, k));
	return n;
}

/* A part of several figures, parted by single blanks: "83 (4) 20,8", but not "3 (4)". */
static gboolean is_run_of_figures(const struct kt_lines *lines, const struct kt_aligned_part *part)
{
	struct kt_slice s = kt_slice(lines->text + part->span.start, part->span.len);
	guint n = 0;

	for (gsize i = 0; i < s.len; i++) {
		if (!g_ascii_isdigit(s.at[i]) && !strchr(" .,-+%()", s.at[i]))
			return FALSE;
		n += g_ascii_isdigit(s.at[i]) && (i == 0 || strchr(" -+", s.at[i - 1]));
	}
	return n > 1;
}

/* "Engskolen    83 4 20,8": a gap behind the names, and all figures behind it by single blanks; not
 * "Engskolen    12 345", which is one figure. */
gboolean kt_aligned_has_single_blanks(const struct kt_lines *lines, guint first, guint end)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	gboolean grouped = TRUE;

	for (guint i = first; i < end; i++) {
		const struct kt_aligned_part *last;
		struct kt_decimal number;

		kt_aligned_split(lines, i, parts);
		last = &g_array_index(parts, struct kt_aligned_part, parts->len - 1);
		if (parts->len != 2 || !is_run_of_figures(lines, last))
			return FALSE;
		grouped &= kt_decimal_parse(&number, lines->text + last->span.start, last->span.len,
			&kt_number_marks_da, NULL);
	}
	return !grouped;
}

static guint n_words(struct kt_slice s)
{
	guint n = 0;

	for (gsize i = 0; i < s.len; i++)
		n += !g_ascii_isspace(s.at[i]) && (i == 0 || g_ascii_isspace(s.at[i - 1]));
	return n;
}

/* "2. Der bevilges et tilskud på   58.333 kr. til Allested Gymnastikforening.", "3. ...": points of a
 * list whose amounts were set under each other; the sentence goes on behind them. */
gboolean kt_aligned_is_list(const struct kt_lines *lines, guint first, guint end)
{
	enum { LEAST_BEHIND = 4 }; /* words: the amount, its unit, and what for */
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));

	for (guint i = first; i < end; i++) {
		struct kt_slice line = kt_slice_trim(kt_line_slice(lines, i)), last;
		const struct kt_aligned_part *part;
		gsize body = 0;
		guint number = 0;

		kt_aligned_split(lines, i, parts);
		if (parts->len != 2 || !kt_list_marker(line, &body, &number) ||
			line.at[line.len - 1] != '.')
			return FALSE;
		part = &g_array_index(parts, struct kt_aligned_part, 1);
		last = kt_slice(lines->text + part->span.start, part->span.len);
		if (!g_ascii_isdigit(last.at[0]) || n_words(last) < LEAST_BEHIND)
			return FALSE;
	}
	return TRUE;
}

/* Figures stand in lines of MOST cells only, but for heads above the first of these. */
gboolean kt_aligned_fill_rows(
	const struct kt_lines *lines, const struct kt_piece *piece, guint most)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	gboolean is_below = FALSE;

	for (guint i = piece->first; i < piece->end; i++) {
		guint figures;

		kt_aligned_split(lines, i, parts);
		figures = kt_aligned_n_figures(lines, parts);
		is_below |= parts->len == most && 2 * figures >= most - 1;
		if (is_below && parts->len != most && figures > 0)
			return FALSE;
	}
	return is_below;
}

/* Some line of [FIRST, END) has nearly MOST cells; in *HAS_FIGURES whether one of its lines has figures
 * that are not all years. */
gboolean kt_aligned_is_nearly_full(
	const struct kt_lines *lines, guint first, guint end, guint most, gboolean *has_figures)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	gboolean is_full = FALSE;

	*has_figures = FALSE;
	for (guint i = first; i < end; i++) {
		if (kt_line_at(lines, i)->is_furniture)
			continue;
		kt_aligned_split(lines, i, parts);
		is_full |= parts->len + 1 >= most;
		*has_figures |=
			kt_aligned_n_figures(lines, parts) > kt_aligned_n_years(lines, parts);
	}
	return is_full;
}
