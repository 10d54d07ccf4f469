/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html_fold.h"

#define SIZE 12.8       /* of letters in a table on a telephone (report.css) */
#define BESIDE 6.4      /* the air of a cell */
#define WIDEST_NAME 150 /* that leaves room for figures beside it */
#define LONG_TEXT 160   /* which wants lines of its own */

static gdouble width_of(const char *text)
{
	const struct kt_ruler *ruler = kt_ruler_pango();

	return ruler->width(ruler, text, (struct kt_font){SIZE, FALSE, FALSE});
}

static gdouble widest_word(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	gdouble widest = 0;

	for (char **word = words; *word; word++)
		widest = MAX(widest, width_of(*word));
	return widest;
}

static gdouble widest_text(const struct kt_listing *listing, guint c)
{
	gdouble widest = 0;

	for (guint r = 0; r < kt_listing_rows(listing); r++)
		if (kt_listing_row_role(listing, r) != KT_ROW_GROUP)
			widest = MAX(widest, width_of(kt_listing_text(listing, r, c)));
	return widest;
}

/* Pictures before column C. */
static guint pictures_before(const struct kt_listing *listing, guint c)
{
	guint n = 0;

	while (c > 0)
		n += kt_listing_column_sort(listing, --c) == KT_LISTING_PICTURE;
	return n;
}

static guint count_pictures(const struct kt_listing *listing)
{
	return pictures_before(listing, kt_listing_columns(listing));
}

gboolean kt_html_is_spare(const struct kt_listing *listing, guint column)
{
	return kt_listing_column_sort(listing, column) == KT_LISTING_PICTURE &&
	       count_pictures(listing) > 1 && pictures_before(listing, column) == 0;
}

gboolean kt_html_is_extra(const struct kt_listing *listing, guint column)
{
	return kt_listing_column_sort(listing, column) == KT_LISTING_PICTURE &&
	       pictures_before(listing, column) == 2;
}

guint kt_html_columns_below(const struct kt_listing *listing, enum kt_html_fold fold)
{
	guint n = kt_listing_columns(listing) - 1;

	for (guint c = 0; c < kt_listing_columns(listing); c++)
		n -= kt_html_is_spare(listing, c) ||
		     (fold == KT_HTML_TIGHT && kt_html_is_extra(listing, c));
	return n;
}

/* What column C takes side by side with the others. */
static gdouble width_of_column(
	const struct kt_listing *listing, const struct kt_listing *narrow, guint c)
{
	if (kt_html_is_spare(listing, c))
		return 0;
	if (kt_listing_column_sort(listing, c) == KT_LISTING_PICTURE)
		return BESIDE + kt_listing_column_width(narrow ? narrow : listing, c);
	return BESIDE + MAX(widest_word(kt_listing_head(listing, c)), widest_text(listing, c));
}

static gboolean has_long_text(const struct kt_listing *listing)
{
	for (guint c = 1; c < kt_listing_columns(listing); c++)
		if (kt_listing_column_sort(listing, c) == KT_LISTING_TEXT &&
			widest_text(listing, c) > LONG_TEXT)
			return TRUE;
	return FALSE;
}

enum kt_html_fold kt_html_fold(const struct kt_listing *listing, const struct kt_listing *narrow)
{
	gdouble name = width_of_column(listing, narrow, 0), below = 0;

	if (has_long_text(listing))
		return KT_HTML_RUN;
	for (guint c = 1; c < kt_listing_columns(listing); c++)
		below += width_of_column(listing, narrow, c);
	if (kt_listing_columns(listing) < 3 || MIN(name, WIDEST_NAME) + below <= KT_TELEPHONE)
		return KT_HTML_FLAT;
	return below <= KT_TELEPHONE ? KT_HTML_STACKED : KT_HTML_TIGHT;
}
