/* SPDX-License-Identifier: GPL-3.0-or-later */
/* poppler_text.h -- how poppler's text of a page, its boxes and its fonts go together. */
#ifndef KT_DOCUMENTS_POPPLER_TEXT_H
#define KT_DOCUMENTS_POPPLER_TEXT_H

#include <poppler.h>

/* Poppler puts marks of direction around right-to-left text, without a box. */
gboolean kt_pdf_has_no_box(gunichar c);
/* The PopplerTextAttributes of the I-th character that has a box; moves *FONT on, so ask in
 * ascending order.  NULL if there are none. */
const PopplerTextAttributes *kt_pdf_font_at(GList **font, gint i);

#endif
