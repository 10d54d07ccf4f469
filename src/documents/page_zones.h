/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page_zones.h -- text set in columns, put into reading order. */
#ifndef KT_DOCUMENTS_PAGE_ZONES_H
#define KT_DOCUMENTS_PAGE_ZONES_H

#include "documents/page.h"

/* Lines [first, end) of the page are read before those of the next zone. */
struct kt_zone {
	guint first, end;
	gdouble left, right;
};

/* Cuts lines at gutters and reorders page->lines; returns the zones (struct
 * kt_zone), at least one where there are lines. */
GArray *kt_page_find_zones(struct kt_page *page);

#endif
