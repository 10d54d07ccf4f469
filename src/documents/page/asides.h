/* SPDX-License-Identifier: GPL-3.0-or-later */
/* asides.h -- what stands on a page beside its text: boxes of facts. */
#ifndef KT_DOCUMENTS_ASIDES_H
#define KT_DOCUMENTS_ASIDES_H

#include "documents/page/page.h"

/* Finds the boxes with text of their own beside that of the page (page->asides) and tells their words so
 * (word->aside): they share no line with the others. */
void kt_page_find_asides(const struct kt_pages *pages, struct kt_page *page);
/* Tells the lines beside such boxes how far they may reach. */
void kt_page_bound_lines(struct kt_page *page);

#endif
