/* SPDX-License-Identifier: GPL-3.0-or-later */
/* listing.h -- a table with pictures in its rows.
 *
 * Columns of text, of numbers, and of drawings; a head that is repeated on
 * each page.  Columns are added first, then rows; kt_listing_fit finds widths
 * and heights, then rows can be drawn in one go or page by page. */
#ifndef KT_CHARTS_LISTING_H
#define KT_CHARTS_LISTING_H

#include "kommunetal/charts/chart.h"

struct kt_listing;

/* Where a picture goes. */
struct kt_listing_cell {
	struct kt_box box; /* all of the cell: axes run through it from row to row */
	gdouble middle;    /* y of the middle of the first line of text: bars lie on it */
	gdouble em;        /* the size of text */
	gdouble thick;     /* em for the thickness of bars: larger where rows have air */
	const struct kt_ruler *ruler;
};

/* Draws row ROW of a picture column into CELL. */
typedef void (*kt_listing_paint)(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint row);
/* Draws the axis over a picture column into the head's last line: CELL's middle is
 * that of the line. */
typedef void (*kt_listing_paint_axis)(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data);

struct kt_listing *kt_listing_new(void);
void kt_listing_free(struct kt_listing *listing);
typedef struct kt_listing kt_listing;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(kt_listing, kt_listing_free)

/* Text columns share what is left of the width and wrap; the first one heads its rows. */
void kt_listing_add_text(struct kt_listing *listing, const char *head);
void kt_listing_add_number(struct kt_listing *listing, const char *head);
/* SHARE: of the width that pictures get.  DATA is the caller's and has to outlive
 * the listing.  Returns the column's index. */
guint kt_listing_add_picture(
	struct kt_listing *listing, gdouble share, kt_listing_paint paint, gconstpointer data);
/* The head's rule over COLUMN is drawn as bars of SCENARIO are: the key to them. */
void kt_listing_set_scenario(struct kt_listing *listing, guint column, enum kt_scenario scenario);
void kt_listing_set_axis(
	struct kt_listing *listing, guint column, kt_listing_paint_axis paint_axis);
/* Returns the row's index. */
guint kt_listing_add_row(struct kt_listing *listing, enum kt_row_role role);
/* TEXT is copied; LINK is the name of a target in the file, or NULL. */
void kt_listing_set(
	struct kt_listing *listing, guint row, guint column, const char *text, const char *link);
/* The row can be linked to under NAME. */
void kt_listing_set_target(struct kt_listing *listing, guint row, const char *name);
enum kt_row_role kt_listing_row_role(const struct kt_listing *listing, guint row);
guint kt_listing_rows(const struct kt_listing *listing);

/* What writers of other formats need to know. */
enum kt_listing_sort { KT_LISTING_TEXT, KT_LISTING_NUMBER, KT_LISTING_PICTURE };
guint kt_listing_columns(const struct kt_listing *listing);
enum kt_listing_sort kt_listing_column_sort(const struct kt_listing *listing, guint column);
const char *kt_listing_head(const struct kt_listing *listing, guint column);
const char *kt_listing_text(
	const struct kt_listing *listing, guint row, guint column); /* "" if empty */
const char *kt_listing_link(
	const struct kt_listing *listing, guint row, guint column);         /* may be NULL */
const char *kt_listing_target(const struct kt_listing *listing, guint row); /* may be NULL */
/* The picture in ROW of COLUMN alone, as large as its cell after kt_listing_fit; take it. */
struct kt_scene *kt_listing_picture(const struct kt_listing *listing, guint row, guint column);
/* The axis over COLUMN alone; NULL if it has none. */
struct kt_scene *kt_listing_axis(const struct kt_listing *listing, guint column);

void kt_listing_fit(
	struct kt_listing *listing, const struct kt_ruler *ruler, gdouble em, gdouble width);
/* Spreads the rows over up to EXTRA points more, but not so far that they fall
 * apart; after kt_listing_fit. */
void kt_listing_stretch(struct kt_listing *listing, gdouble extra);
/* The width at which no cell has to be wrapped; without pictures. */
gdouble kt_listing_natural_width(
	const struct kt_listing *listing, const struct kt_ruler *ruler, gdouble em);
gdouble kt_listing_column_width(const struct kt_listing *listing, guint column);
gdouble kt_listing_head_height(const struct kt_listing *listing);
gdouble kt_listing_row_height(const struct kt_listing *listing, guint row);
/* Height of the head and all rows. */
gdouble kt_listing_height(const struct kt_listing *listing);
/* The widest column could not be made narrow enough. */
gboolean kt_listing_is_squeezed(const struct kt_listing *listing);
/* A label of the first column has a word that is wider than it. */
gboolean kt_listing_hyphenates(const struct kt_listing *listing);
/* The head and rows [FIRST, END) with the top left corner at (X, Y); returns
 * where they end. */
gdouble kt_listing_draw(const struct kt_listing *listing, struct kt_scene *scene, gdouble x,
	gdouble y, guint first, guint end);

#endif
