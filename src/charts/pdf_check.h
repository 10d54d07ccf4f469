/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check.h -- the checker of pdf_finish.h on a document that libqpdf holds. */
#ifndef KT_CHARTS_PDF_CHECK_H
#define KT_CHARTS_PDF_CHECK_H

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* As kt_pdf_check, of the document Q before it is written: what is handed over need
 * not be parsed again. */
char **kt_pdf_check_document(qpdf_data q);

#endif
