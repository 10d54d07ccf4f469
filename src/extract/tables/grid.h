/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid.h -- a table as cells whose figures have been read.
 *
 * The grid is what the shapes look at: it comes from a table block of the
 * document, or is put together from paragraphs (one cell per line, glued
 * cells).  Each cell is sorted by what it holds; a cell may hold several
 * figures ("40 (15,7 %)").  The meaning of rows and columns is not known
 * here; that is the binding (binding.h). */
#ifndef KT_EXTRACT_GRID_H
#define KT_EXTRACT_GRID_H

#include "extract/passage/evidence.h"

enum kt_cell_sort {
	KT_CELL_EMPTY,
	KT_CELL_NIL,        /* a lone dash: nothing, or zero */
	KT_CELL_NUMBER,     /* figures, with their unit words at most */
	KT_CELL_TIME,       /* a date or period and nothing else */
	KT_CELL_MARK,       /* x */
	KT_CELL_SUPPRESSED, /* "*", "..", "<5": held back for discretion */
	KT_CELL_ERROR,      /* #DIVISION/0! */
	KT_CELL_UNPLACED,   /* numbers of a row with fewer than there are columns */
	KT_CELL_TEXT,
};

/* A number as it is printed in a cell. */
struct kt_number {
	struct kt_span numeral;   /* digits with their marks */
	struct kt_span raw;       /* sign, digits and unit words */
	struct kt_decimal number; /* signed, before any scale */
	enum kt_unit unit;        /* as the cell says; NONE */
	gint power;               /* of ten, as the cell says: 6 for mio. */
	gboolean has_power;
	enum kt_qualifier qualifier;
	gint range;            /* -1 low end, 1 high end */
	gboolean is_bracketed; /* (1.234): negative, or an aside */
	gboolean is_grouped;   /* has a mark between thousands */
	gboolean is_dotted;    /* 632.34: a point that groups no three digits */
	gboolean
		is_compared; /* in brackets behind another, or as the text speaks of: "målet i parentes" */
	gboolean is_aside;       /* a second figure in brackets after the first */
	struct kt_period period; /* "148 (2020: 61)": that of the second; none */
};

struct kt_grid_cell {
	struct kt_span span;
	enum kt_cell_sort sort;
	gboolean is_header;            /* the format says so */
	gboolean is_continued;         /* repeats a spanning cell */
	gboolean is_year;              /* NUMBER that could be a year */
	gboolean is_scale;             /* NUMBER that could be a unit: "1.000 kr." */
	gboolean may_be_name;          /* NUMBER that could open a name: "5.12 Børn", "12 Børn" */
	gboolean has_words;            /* NUMBER with words that are no unit: "110 l sæk" */
	guint first_figure, n_figures; /* in the grid's figures */
};

struct kt_grid {
	guint n_rows, n_columns;
	struct kt_grid_cell *cells;
	GArray *figures; /* struct kt_number */
	enum kt_grid_source source;
	guint block; /* the (first) block it stands in */
	guint n_blocks;
	guint first_row, first_column; /* of the table as printed, where the grid is a part of it */
	gboolean is_unread;            /* a table it is, but where its numbers end is not known */
	gboolean is_sure_row;          /* its heads tell enough for one row to be a table */
};

struct kt_grid *kt_grid_new(guint n_rows, guint n_columns);
void kt_grid_free(struct kt_grid *grid);
/* The table of BLOCK, its cells read. */
/* Columns [FIRST, END) of GRID, all its rows. */
struct kt_grid *kt_grid_columns(const struct kt_grid *grid, guint first, guint end);
struct kt_grid *kt_grid_from_block(struct kt_reading *r, guint block);
struct kt_grid_cell *kt_grid_cell(const struct kt_grid *grid, guint row, guint column);
/* The rows [FIRST, END) of GRID as a grid of their own. */
struct kt_grid *kt_grid_part(const struct kt_grid *grid, guint first, guint end);
/* The first row at or after FROM where another table begins inside GRID: below a
 * sentence that stands alone in its row, or at a second, different head.
 * n_rows if there is none. */
guint kt_grid_next_table(const struct kt_reading *r, const struct kt_grid *grid, guint from);
/* Figure I of CELL. */
struct kt_number *kt_grid_figure(
	const struct kt_grid *grid, const struct kt_grid_cell *cell, guint i);
/* The first figure of a NUMBER cell, NULL for other cells. */
struct kt_number *kt_grid_number(const struct kt_grid *grid, guint row, guint column);
gboolean kt_grid_is_blank(const struct kt_grid *grid, guint row, guint column);
/* Columns of the numbers: pads dropped zeros (632.34 among 12.345), reads
 * points as decimals where the whole column does, splits cells whose minus
 * was glued to the number before (899-3,3) into the empty cells after. */
void kt_grid_mend(struct kt_reading *r, struct kt_grid *grid);

/* lone_sign.c: gives numbers the signs that stand apart from them. */
void kt_grid_mend_signs(struct kt_reading *r, struct kt_grid *grid);

/* short_head.c: moves the heads of a row that has one too few to where the arithmetic wants them. */
void kt_grid_mend_head(struct kt_reading *r, struct kt_grid *grid);
/* lost_corner.c: moves heads that lost the empty cells before them over their columns. */
void kt_grid_mend_lost_corner(struct kt_reading *r, struct kt_grid *grid);
/* The end of the table beside others that has its ranks in column FROM, the number of columns where
 * it is the last; 0 if GRID is no such row of tables. */
guint kt_grid_next_side(const struct kt_grid *grid, guint from);

/* cells.c: sorts CELL by its text and reads its figures into the grid. */
void kt_cell_read(struct kt_reading *r, struct kt_grid *grid, struct kt_grid_cell *cell);

#endif
