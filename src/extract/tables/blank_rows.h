/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blank_rows.h -- rows whose cells are parted by single blanks. */
#ifndef KT_EXTRACT_BLANK_ROWS_H
#define KT_EXTRACT_BLANK_ROWS_H

#include "extract/tables/loose.h"

/* Rows [FIRST, FIRST + N) of K numbers: where each begins and ends, row by row.  N_DATA of them have
 * that many, the others end nowhere: names of those below, or rows with empty cells, whose numbers
 * begin somewhere and could be of any column. */
struct kt_blank_rows {
	guint first, n, n_data, k;
	gsize *starts, *ends;
};

enum kt_grouping { KT_GROUPING_NONE, KT_GROUPING_TOLD, KT_GROUPING_DOUBTFUL };

/* The rows of K numbers from line FIRST on; years are the head of the next table.  To be cleared. */
struct kt_blank_rows kt_blank_rows_read(
	const struct kt_reading *r, const GArray *lines, guint first, guint k);
void kt_blank_rows_clear(struct kt_blank_rows *rows);
/* From line FIRST on there are no rows of more numbers, as a look at two lines tells: most are none. */
guint kt_blank_rows_most(const struct kt_reading *r, const GArray *lines, guint first);
/* The fewest rows under heads of K columns over several lines, which are hardly anything else. */
guint kt_blank_rows_least(guint k);
/* 2 if a key stands before the words of each name but perhaps the last, "5.22 Ældre", else 1. */
guint kt_blank_rows_name_columns(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows);
/* "Enghaven 118", "Platanen 142": nearly all names end in a number, in one form and another. */
gboolean kt_blank_rows_names_end_in_numbers(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows);
/* "Undervisning612.905": of most names the end is a figure. */
gboolean kt_blank_rows_names_have_figures(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows);
/* Every row has one number more than there are heads: whose heads these are is not known. */
gboolean kt_blank_rows_lack_a_head(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows);
/* "Skoler (5.24) 12,4": in every row the first of the numbers is the account behind the name. */
gboolean kt_blank_rows_begin_with_accounts(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows);
/* "Linje 2020 2021" over "Rute 1 412 455", "Rute 18 380 361": the first of the numbers ends the name, and
 * the first of the heads is over the names. */
gboolean kt_blank_rows_begin_with_numbers(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows);
/* Puts the numbers of ROWS together where blanks stand between their thousands. */
enum kt_grouping kt_blank_rows_join_groups(
	const struct kt_reading *r, const GArray *lines, struct kt_blank_rows *rows);
/* Puts ROWS into the last rows of GRID; UNREAD ones as names only. */
void kt_blank_rows_put(struct kt_reading *r, struct kt_grid *grid, const GArray *lines,
	const struct kt_blank_rows *rows, gboolean unread);

#endif
