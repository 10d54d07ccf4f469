/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_content.h -- the straight lines of a PDF page,
 * and where its marked text begins.
 *
 * A second, narrow reading of the file: libqpdf hands out the decoded content
 * streams, and only path, clip, colour-is-white and pen-moving text operators
 * are obeyed.  Drawing the page by poppler on a Cairo script surface gives the
 * same lines but draws every glyph too, which took four times as long as
 * reading the text (and crashes Cairo 1.16 when fonts are many). */
#ifndef KT_DOCUMENTS_PDF_CONTENT_H
#define KT_DOCUMENTS_PDF_CONTENT_H

#include <qpdf/qpdf-c.h>

#include "documents/pdf/pdf_marks.h"

/* Adds the rules of page INDEX (0-based) to PAGE, and its marked text to TEXT.  A page that qpdf
 * cannot read gives none. */
void kt_pdf_read_content(
	struct kt_page *page, struct kt_pdf_text *text, qpdf_data pdf, guint index);

/* libqpdf keeps what went wrong until it is asked, and complains on standard
 * error about what it was not asked: asks. */
void kt_pdf_forget_errors(qpdf_data pdf);

#endif
