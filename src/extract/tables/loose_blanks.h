/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loose_blanks.h -- cells parted by single blanks: rows (loose_blanks.c) and the heads over them
 * (loose_blank_heads.c). */
#ifndef KT_EXTRACT_LOOSE_BLANKS_H
#define KT_EXTRACT_LOOSE_BLANKS_H

#include "extract/tables/loose.h"

/* Where K numbers at the end of S begin and end, with the units behind them; FALSE if there are not
 * that many or nothing is left that could be a name. */
gboolean kt_blanks_split(
	const struct kt_reading *r, struct kt_slice s, guint k, gsize *starts, gsize *ends);
/* Nothing but a scale and a unit: "1.000 kr.", "mio. kr." */
gboolean kt_blanks_is_unit(const struct kt_reading *r, struct kt_slice s);
/* The I-th word of S, from 0. */
struct kt_slice kt_blanks_word(struct kt_slice s, guint i);

/* S ends in K years or dates; where they begin. */
gboolean kt_blanks_year_heads(struct kt_slice s, guint k, gsize *starts);
/* loose_blank_parts.c: where the K heads of LINE begin, as what each of them says tells; FALSE if it
 * does not tell, or not one way only. */
gboolean kt_blanks_part_heads(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts);
/* LINE is the head of K columns, as the words in it or their years tell; the names under it have
 * NAMES columns, 2 if a key stands before each. */
gboolean kt_blanks_is_head(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, guint names);
/* S has "i", "til", "med" and the like, which no column is headed by alone. */
gboolean kt_blanks_has_small_word(const struct kt_reading *r, struct kt_slice s);
/* The heads of LINE into ROW of GRID, with what stands before them as the corner. */
void kt_blanks_put_heads(struct kt_reading *r, struct kt_grid *grid, guint row,
	const struct kt_loose_line *line, guint k, guint names);

/* The most columns of rows parted by single blanks, and lines of heads over them. */
enum { KT_BLANKS_COLUMNS = 6, KT_BLANKS_HEAD_LINES = 3 };
/* loose_blank_stack.c, loose_blank_first.c: which words of the first N lines are heads of which of K columns; PARTS[line *
 * (K + 1) + column], the corner first, has none where len is 0.  FALSE if nothing tells. */
gboolean kt_blanks_stack(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts);

#endif
