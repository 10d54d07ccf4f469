/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check.h -- the checker of pdf_finish.h on a document that libqpdf holds. */
#ifndef KT_CHARTS_PDF_CHECK_H
#define KT_CHARTS_PDF_CHECK_H

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* Sees each element of the structure, of TYPE ("/TH"), before it is checked, and may fill in what it
 * lacks.  FALSE: it is taken out of the tree. */
typedef gboolean (*kt_pdf_visit)(qpdf_oh element, const char *type, gpointer user);

/* As kt_pdf_check, of the document Q before it is written: what is handed over need not be parsed
 * again, and its tree is walked once for both.  VISIT may be NULL. */
char **kt_pdf_check_document(qpdf_data q, kt_pdf_visit visit, gpointer user);

#endif
