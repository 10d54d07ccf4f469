/* SPDX-License-Identifier: GPL-3.0-or-later */
/* half_columns.h -- two columns of text of which only the left one has enough lines to show. */
#ifndef KT_DOCUMENTS_PAGE_HALF_COLUMNS_H
#define KT_DOCUMENTS_PAGE_HALF_COLUMNS_H

#include "documents/page/page_zones.h"

/* Where lines all over PAGES are set to an edge short of the middle of the page, a second column
 * begins as far behind the middle: its gutter is added to GUTTERS, as one that the lines of a page
 * have to bear out.  The pages' lines are whole. */
void kt_presume_gutter(const struct kt_pages *pages, GArray *gutters);

#endif
