/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drawn_marks.h -- marks of lists that are drawn and no text. */
#ifndef DOCUMENTS_PDF_DRAWN_MARKS_H
#define DOCUMENTS_PDF_DRAWN_MARKS_H

#include "documents/page/page.h"

/* Gives the lines of PAGE that a dot stands before a bullet as their first word. */
void kt_pdf_mark_items(struct kt_pages *pages, struct kt_page *page);

#endif
