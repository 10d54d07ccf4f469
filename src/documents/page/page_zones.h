/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page_zones.h -- text set in columns, put into reading order. */
#ifndef KT_DOCUMENTS_PAGE_ZONES_H
#define KT_DOCUMENTS_PAGE_ZONES_H

#include "documents/page/page.h"

/* Lines [first, end) of the page are read before those of the next zone. */
struct kt_zone {
	guint first, end;
	gdouble left, right;
};

/* White between two columns of text that a page was found to have. */
struct kt_gutter {
	guint page;          /* its number */
	gdouble x, y0, y1;   /* where it lies, and the lines beside it */
	gdouble left, right; /* where the columns begin */
};

/* Adds a gutter in the middle of the page, if its lines show one by themselves, and parts them there. */
void kt_page_seek_gutter(struct kt_page *page, GArray *gutters);
/* Cuts lines at gutters and reorders page->lines; returns the zones (struct
 * kt_zone), at least one where there are lines.  GUTTERS (struct kt_gutter)
 * are those found before, in this document; those of this page are cut at again,
 * those of others where the page's lines bear them out.  New ones are added. */
GArray *kt_page_find_zones(struct kt_page *page, GArray *gutters);

#endif
