/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan_image.h -- a page as dots: drawn, straightened, its ruling lines taken out. */
#ifndef KT_DOCUMENTS_SCAN_IMAGE_H
#define KT_DOCUMENTS_SCAN_IMAGE_H

#include <leptonica/allheaders.h>
#include <poppler.h>

#include "documents/page/page.h"

/* SOURCE in grey, straightened; *DPI is what it was drawn at.  NULL if it
 * cannot be drawn.  pixDestroy it. */
PIX *kt_scan_draw(PopplerPage *source, gdouble *dpi);
/* Makes dark bands with white letters in them, as heads of tables are, white with dark letters. */
void kt_scan_turn_dark(PIX *grey, gdouble dpi);
/* Adds the long straight lines of GREY to PAGE's rules, and paints them white. */
void kt_scan_take_rules(struct kt_page *page, PIX *grey, gdouble dpi);

#endif
