/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loose_blanks.h -- cells parted by single blanks: a line of them (loose_blank_line.c), the rows
 * (loose_blanks.c) and the heads over them (loose_blank_heads.c and the files it names). */
#ifndef KT_EXTRACT_LOOSE_BLANKS_H
#define KT_EXTRACT_LOOSE_BLANKS_H

#include "extract/tables/loose.h"

/* ---- loose_blank_line.c ---- */
/* Where K numbers at the end of S begin and end, with the units behind them; FALSE if there are not
 * that many or nothing is left that could be a name. */
gboolean kt_blanks_split(
	const struct kt_reading *r, struct kt_slice s, guint k, gsize *starts, gsize *ends);
/* S is the name of UNIT and nothing else: "kr." is DKK. */
gboolean kt_blanks_is_named(const struct kt_reading *r, struct kt_slice s, const char *unit);
/* NAME ends in a number that is glued to its words: "Fleksjob640". */
gboolean kt_blanks_ends_glued(struct kt_slice name);
/* How many numbers S ends in behind a name. */
guint kt_blanks_n_figures(const struct kt_reading *r, struct kt_slice s);
/* Nothing but a scale and a unit: "1.000 kr.", "mio. kr." */
gboolean kt_blanks_is_unit(const struct kt_reading *r, struct kt_slice s);
/* The I-th word of S, from 0. */
struct kt_slice kt_blanks_word(struct kt_slice s, guint i);
/* END without the blanks before it. */
gsize kt_blanks_trimmed(struct kt_slice s, gsize end);
/* Where the run of numbers begins that S ends in. */
gsize kt_blanks_tail(const struct kt_reading *r, struct kt_slice s);
/* "254 600", but neither "7 120" behind a name nor "254.600": three digits behind one to three. */
gboolean kt_blanks_may_have_groups(struct kt_slice tail);
/* The name of row S without any of the numbers at its end; without those behind AT where blanks may
 * stand between their thousands. */
struct kt_slice kt_blanks_name(const struct kt_reading *r, struct kt_slice s, gsize at);
/* The number that NAME ends in behind its words, "118" of "Enghaven 118"; of no length if none. */
struct kt_slice kt_blanks_number_at_end(struct kt_slice name);

/* ---- loose_blank_heads.c ---- */
/* S ends in K years or dates; where they begin. */
gboolean kt_blanks_year_heads(struct kt_slice s, guint k, gsize *starts);
/* S ends in K words with digits: times, school years too. */
gboolean kt_blanks_times(struct kt_slice s, guint k);
/* LINE is the head of K columns, as the words in it or their years tell; the names under it have
 * NAMES columns, 2 if a key stands before each. */
gboolean kt_blanks_is_head(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, guint names);
/* S has "i", "til", "med" and the like, which no column is headed by alone. */
gboolean kt_blanks_has_small_word(const struct kt_reading *r, struct kt_slice s);
/* The heads of LINE into ROW of GRID, with what stands before them as the corner. */
void kt_blanks_put_heads(struct kt_reading *r, struct kt_grid *grid, guint row,
	const struct kt_loose_line *line, guint k, guint names);

/* ---- loose_blank_parts.c ---- */
/* Where the K heads of LINE begin, as what each of them says tells; FALSE if it
 * does not tell, or not one way only. */
gboolean kt_blanks_part_heads(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts);
/* The same, and how much they tell; 0 where it is FALSE. */
gint kt_blanks_part_worth(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts);

/* The heads of K columns in the first N lines, the corner first, which may be empty; each head begins
 * with a line.  FALSE where nothing tells, or not one way only. */
gboolean kt_blanks_line_heads(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *heads);

/* The most columns of rows parted by single blanks, and lines of heads over them. */
enum { KT_BLANKS_COLUMNS = 6, KT_BLANKS_HEAD_LINES = 3 };

/* ---- loose_blank_running.c ---- */
/* The heads of K columns in the first N lines, the corner first, where these are one running text of K
 * measures; FALSE where they are not. */
gboolean kt_blanks_running(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *heads);

/* ---- loose_blank_paired.c ---- */
/* The same where each head says what it is, and the line below has a time for each. */
gboolean kt_blanks_paired(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts);

/* ---- loose_blank_grouped.c ---- */
/* The same where the heads of the lower line come again under those of the upper. */
gboolean kt_blanks_grouped(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *heads);

/* ---- loose_blank_stack.c, loose_blank_first.c ---- */
/* Which words of the first N lines are heads of which of K columns; PARTS[line * (K + 1) + column], the
 * corner first, has none where len is 0.  FALSE if nothing tells. */
gboolean kt_blanks_stack(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts);

#endif
