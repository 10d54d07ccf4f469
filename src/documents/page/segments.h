/* SPDX-License-Identifier: GPL-3.0-or-later */
/* segments.h -- lines cut where the gaps are wide: what might be cells. */
#ifndef KT_DOCUMENTS_SEGMENTS_H
#define KT_DOCUMENTS_SEGMENTS_H

#include "documents/page/page.h"

struct kt_segment {
	guint first, n; /* words of the page */
	guint line;     /* index into the page's lines */
	struct kt_box box;
	gfloat size;
	gboolean is_value; /* a number or what stands for one */
};

/* A line with its segments: [first, first + n) of the array, from left to right.  Numbers set half-way
 * down beside a label of several lines are one with the first of these that they touch. */
struct kt_segment_line {
	guint first, n;
	guint line; /* index into the page's lines: of the numbers' where it is made of two */
	struct kt_box box;
	gfloat size;
	guint n_values;       /* segments that are values, the first of several not counted */
	gboolean has_leaders; /* dots that lead to a page number */
};

#define kt_segment(array, i) (&g_array_index((array), struct kt_segment, (i)))
#define kt_segment_line(array, i) (&g_array_index((array), struct kt_segment_line, (i)))

/* How often each width stands between words: counts in hundredths of the type size. */
struct kt_blanks {
	guint count[102];
};

/* Counts the blanks between N words that stand in one line from FIRST on. */
void kt_blanks_add(struct kt_blanks *blanks, const struct kt_page_word *first, guint n);
/* The width that most have, in type sizes; what fonts have where none was counted. */
gdouble kt_blanks_usual(const struct kt_blanks *blanks);

/* Words [first, first + n) of line LINE as one segment. */
struct kt_segment kt_segment_of(const struct kt_page *page, guint line, guint first, guint n);
/* A line of prose: the blanks between its words are all of one width, which is one of its own
 * where the text is justified. */
gboolean kt_is_set_line(const struct kt_page *page, const struct kt_page_line *line);
/* Cuts lines [first, end) of PAGE; adds to SEGMENTS and LINES. */
void kt_cut_segments(
	GArray *segments, GArray *lines, const struct kt_page *page, guint first, guint end);

#endif
