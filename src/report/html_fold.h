/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_fold.h -- how a table that is wider than a telephone is shown on one (report.css). */
#ifndef KT_REPORT_HTML_FOLD_H
#define KT_REPORT_HTML_FOLD_H

#include "charts/listing.h"

enum kt_html_fold {
	KT_HTML_FLAT,    /* it fits */
	KT_HTML_STACKED, /* the name of a row above its figures */
	KT_HTML_TIGHT,   /* ... and no picture but one: there is no room for two */
	KT_HTML_RUN,     /* the texts of a row after each other */
};

#define KT_TELEPHONE 343.0 /* points of CSS, without margins */

/* NARROW: the same with its pictures as a telephone has them, or NULL. */
enum kt_html_fold kt_html_fold(const struct kt_listing *listing, const struct kt_listing *narrow);
/* How many columns stand side by side below the name. */
guint kt_html_columns_below(const struct kt_listing *listing, enum kt_html_fold fold);
/* COLUMN has the first of several pictures, which shows what its numbers say: a telephone has no room
 * for it. */
gboolean kt_html_is_spare(const struct kt_listing *listing, guint column);
/* ... the last of three: shares, which the numbers beside it say, too. */
gboolean kt_html_is_extra(const struct kt_listing *listing, guint column);

#endif
