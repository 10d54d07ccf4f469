/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure_grid.h -- the tables of a record set, put together again.
 *
 * Records carry table, row and column; a grid holds them in their places.
 * Lines are rows or, where the table lies on its side (pools as columns),
 * columns: a view lets the same code walk both.
 *
 *          column 2   column 3
 *   row 2  record     record      <- a line: one thing, several measures
 *   row 3  record     (none)
 */
#ifndef KT_ANALYSIS_FIGURE_GRID_H
#define KT_ANALYSIS_FIGURE_GRID_H

#include "kommunetal/records/record_set.h"

struct grid_axis {
	guint number;      /* row or column as printed */
	guint flags;       /* TOTAL, OF_WHICH if most of its records have it */
	const char *label; /* subject (and area, where rows are places) of its first record */
};

struct grid_cell {
	guint row, column; /* as printed */
};

struct grid {
	const char *source, *item;
	guint page, table;
	guint n_rows, n_columns;
	struct grid_axis *rows, *columns;
	const struct kt_record **cells; /* NULL: empty, text, or several figures in one cell */
	GArray *hidden;                 /* struct grid_cell: figures that are kept back */
	gboolean sideways;              /* the lines are the columns */
};

/* The tables of SET in the order of their first record.  Free with
 * g_ptr_array_unref (struct grid).  They borrow the records. */
GPtrArray *kt_grids_new(const struct kt_record_set *set);

/* Records as keys of a hash table: of one table of one document.  A table that goes on over a page
 * break keeps its number: the page does not part it, and the number is unique in a document. */
guint kt_table_hash(gconstpointer key);
gboolean kt_same_table(gconstpointer a, gconstpointer b);

struct grid_view {
	const struct grid *grid;
	gboolean swapped; /* lines are columns */
};

struct grid_view kt_grid_lines(const struct grid *grid);  /* lines as the table has them */
struct grid_view kt_grid_across(const struct grid *grid); /* the other way */
guint kt_view_n_lines(struct grid_view view);
guint kt_view_n_places(struct grid_view view);
const struct grid_axis *kt_view_line(struct grid_view view, guint line);
const struct grid_axis *kt_view_place(struct grid_view view, guint place);
const struct kt_record *kt_view_at(struct grid_view view, guint line, guint place);

/* One of the figures at PLACE is kept back, be it on a line without any other. */
gboolean kt_view_hides(struct grid_view view, guint place);

/* Can be added: counts and money, no shares, rates, averages, bounds. */
gboolean kt_record_is_additive(const struct kt_record *record);
/* A difference, which may be more than that of the whole. */
gboolean kt_record_is_net(const struct kt_record *record);
/* A and B can go into one sum: additive, and of one unit.  Persons, cases and
 * other counts of one column may be named differently row by row ("i fleksjob",
 * "fortsat ledige") and still be added by the table. */
gboolean kt_records_add(const struct kt_record *a, const struct kt_record *b);

#endif
