/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan.h -- pages that are pictures, read by tesseract. */
#ifndef KT_DOCUMENTS_SCAN_H
#define KT_DOCUMENTS_SCAN_H

#include <poppler.h>

#include "documents/page/page.h"

struct kt_scanner;

/* The model is loaded at the first page. */
struct kt_scanner *kt_scanner_new(void);
void kt_scanner_free(struct kt_scanner *scanner);

/* TRUE if SOURCE, whose words PAGE has, is a picture that may be a page of text: one that has no
 * words and shows some picture, or that a picture fills while its words (a stamp, a running head,
 * a page number) cover next to nothing. */
gboolean kt_scan_is_picture(PopplerPage *source, const struct kt_page *page);
/* Draws SOURCE, and adds what can be read on it to PAGE: words with boxes and
 * confidence, and ruling lines.  The words that PAGE has stay, and are not read twice.  FALSE with KT_ERROR_READ if the Danish model is not
 * installed, with KT_ERROR_LIMIT if the page took too long. */
gboolean kt_scan_page(struct kt_scanner *scanner, struct kt_pages *pages, struct kt_page *page,
	PopplerPage *source, GError **error);

#endif
