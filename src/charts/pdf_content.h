/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_content.h -- the operators of a page's content stream. */
#ifndef KT_CHARTS_PDF_CONTENT_H
#define KT_CHARTS_PDF_CONTENT_H

#include <glib.h>

/* TRUE if an operator that paints stands outside of all marked content. */
gboolean kt_pdf_content_is_untagged(const char *data, gsize len);

#endif
