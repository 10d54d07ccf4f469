/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_tags.h -- the structure tree of a tagged PDF. */
#ifndef KT_DOCUMENTS_PDF_TAGS_H
#define KT_DOCUMENTS_PDF_TAGS_H

#include <qpdf/qpdf-c.h>

#include "documents/pdf/pdf_marks.h"

struct kt_pdf_tags;

/* Reads the tree of PDF, which has N_PAGES, into the tags and tables of PAGES.  NULL if the file
 * is not tagged. */
struct kt_pdf_tags *kt_pdf_tags_read(struct kt_pages *pages, qpdf_data pdf, guint n_pages);
void kt_pdf_tags_free(struct kt_pdf_tags *tags);
/* The tag of marked content MARK on page PAGE (0-based), as struct kt_page_word keeps it. */
guint kt_pdf_tag(const struct kt_pdf_tags *tags, guint page, gint mark);

#endif
