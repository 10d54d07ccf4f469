/* SPDX-License-Identifier: GPL-3.0-or-later */
/* listing_parts.h -- what a listing consists of: for listing.c, which fills it, listing_fit.c,
 * which finds widths and heights, and listing_draw.c. */
#ifndef KT_CHARTS_LISTING_PARTS_H
#define KT_CHARTS_LISTING_PARTS_H

#include "charts/listing.h"

/* Lengths in em. */
#define KT_LISTING_LINE 1.28   /* from line to line */
#define KT_LISTING_PAD 0.62    /* above and below a row's lines together */
#define KT_LISTING_MIDDLE 0.96 /* of a row's first line, below its top */
#define KT_LISTING_KEY 0.32    /* height of the key to a scenario on the head's rule */

struct kt_listing_column {
	enum kt_listing_sort sort;
	char *head;
	gdouble share; /* of the width that pictures get */
	kt_listing_paint paint;
	kt_listing_paint_axis paint_axis; /* NULL: none */
	gconstpointer data;               /* the caller's */
	gboolean has_scenario;
	enum kt_scenario scenario;
	gdouble x, width;
	GPtrArray *head_lines; /* char *; NULL until the listing is fitted */
};

struct kt_listing_entry {
	char *text, *link;
	GPtrArray *lines; /* char *; NULL until the listing is fitted, and where there is no text */
};

struct kt_listing_row {
	enum kt_row_role role;
	char *target;
	struct kt_listing_entry *cells;
	guint n_cells;
	gdouble height;
};

struct kt_listing {
	GPtrArray *columns, *rows;
	const struct kt_ruler *ruler;
	gdouble em, width;
	gdouble stretch;  /* of each row */
	guint head_lines; /* of the column with most */
	gboolean is_squeezed, hyphenates;
};

static inline struct kt_listing_column *kt_listing_column_at(
	const struct kt_listing *listing, guint i)
{
	return g_ptr_array_index(listing->columns, i);
}

static inline struct kt_listing_row *kt_listing_row_at(const struct kt_listing *listing, guint i)
{
	return g_ptr_array_index(listing->rows, i);
}

/* Rows of "heraf" are set in. */
gdouble kt_listing_indent(
	const struct kt_listing *listing, const struct kt_listing_row *row, guint column);
struct kt_font kt_listing_head_font(const struct kt_listing *listing);
struct kt_font kt_listing_cell_font(
	const struct kt_listing *listing, const struct kt_listing_row *row);
/* One of the columns has a key to its scenario on the rule under its head. */
gboolean kt_listing_has_keys(const struct kt_listing *listing);

#endif
