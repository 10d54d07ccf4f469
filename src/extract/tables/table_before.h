/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_before.h -- the tables of an item that were read already.
 *
 *   Drift i 1.000 kr.
 *   Område | Budget | Forventet          <- told once, for all of it
 *   Skoler | 301.220 | 305.880
 *   Side 8 af 21
 *   Område | Budget | Forventet          <- a table of its own in most formats
 *   Ældre  | 216.310 | 213.090
 *
 * One that goes on behind a page break, with the same heads or with none, has all that was told above
 * its first part; one with the same heads elsewhere in the item, with its sums, or with its rows at other
 * times has its unit, where nothing tells it. */
#ifndef KT_EXTRACT_TABLE_BEFORE_H
#define KT_EXTRACT_TABLE_BEFORE_H

#include "extract/tables/binding.h"

/* Where something begins and ends in its lines, in characters. */
struct kt_stretch {
	guint from, end;
};

/* A figure of such a table, as it is printed. */
struct kt_figure_before {
	guint row;
	struct kt_decimal number;
};

struct kt_table_before {
	guint top;       /* the first block of its first part */
	guint end;       /* behind the last */
	guint loose_end; /* behind the table made out of lines above it */
	guint n_columns, n_heads;
	struct kt_grid_cell *heads;   /* n_heads rows */
	char **names;                 /* the heads of each column as text, folded */
	struct kt_stretch *stretches; /* of the figures of each column */
	char *rows; /* the corner and the names of the rows, a line each, where the columns are times; NULL */
	enum kt_grid_source source;
	gboolean speaks_of_money;
	enum kt_unit unit; /* of the table as a whole; NONE */
	gint power;
	gboolean has_unit, has_decimals;
	GArray *figures; /* struct kt_figure_before, row by row: those that it gives its unit as a whole */
	struct kt_decimal largest; /* of them */
};

/* ---- table_before.c: what is remembered ---- */
void kt_table_remember(const struct kt_binding *b);
/* The tables (struct kt_table_before *) before BLOCK in its item, the nearest last; those of other items
 * are forgotten.  Of READING. */
GPtrArray *kt_tables_before(struct kt_reading *r, guint block);
/* The text of column C in the first N rows of GRID, folded, a blank between its lines; free with g_free. */
char *kt_grid_column_name(const struct kt_reading *r, const struct kt_grid *grid, guint n, guint c);
/* Where the figures of column C begin and end in their lines. */
struct kt_stretch kt_grid_column_stretch(
	const struct kt_document *doc, const struct kt_grid *grid, guint first_row, guint c);
/* The figure of a cell that the table as a whole gives a unit; NULL. */
const struct kt_number *kt_binding_figure_of_whole(const struct kt_binding *b, guint row, guint c);
/* Sets what T says of such figures; its array is a new one. */
void kt_table_look_at_figures(const struct kt_binding *b, struct kt_table_before *t);
/* The corner and the names of the rows of B, as in struct kt_table_before; free with g_free. */
char *kt_table_row_names(const struct kt_binding *b);

/* ---- table_goes_on.c ---- */
/* The table that GRID goes on with; NULL. */
const struct kt_table_before *kt_table_that_goes_on(
	struct kt_reading *r, const struct kt_grid *grid);
/* GRID (taken) under the heads of BEFORE, where it has none of its own; else GRID. */
struct kt_grid *kt_grid_under_heads(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_table_before *before);

/* ---- table_alike.c ---- */
/* The last table of the item with the heads of B that is told a unit of money, where B may be in the same. */
const struct kt_table_before *kt_table_alike(const struct kt_binding *b);
/* The last table of the item that is told a unit of money and has a row of the figures that are sums in B. */
const struct kt_table_before *kt_table_with_sums_of(const struct kt_binding *b);
/* A table of the item is told a scale of money, in which the figures of B may be as well. */
gboolean kt_table_may_be_scaled(const struct kt_binding *b);
/* The table before B, told in what its figures are, where B is the same at other times; NULL. */
const struct kt_table_before *kt_table_of_other_times(const struct kt_binding *b);

#endif
