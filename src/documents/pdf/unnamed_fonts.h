/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unnamed_fonts.h -- the size of letters whose font does not tell it. */
#ifndef KT_DOCUMENTS_UNNAMED_FONTS_H
#define KT_DOCUMENTS_UNNAMED_FONTS_H

#include <poppler.h>

/* Mends the boxes of a page's text and the sizes in FONTS (PopplerTextAttributes) where the font
 * has no name. */
void kt_mend_unnamed_fonts(const char *text, PopplerRectangle *boxes, guint n_boxes, GList *fonts);

#endif
