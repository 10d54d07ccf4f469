/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_words.h -- the words of a PDF page, by poppler. */
#ifndef KT_DOCUMENTS_PDF_WORDS_H
#define KT_DOCUMENTS_PDF_WORDS_H

#include <poppler.h>

#include "documents/pdf/pdf_tags.h"

/* Adds the words of SOURCE to PAGE; MARKED and TAGS (which may be NULL) tell what they belong to.
 * How the page is to be turned is left in PAGE.
 * FALSE if text and boxes do not fit together (nothing is added then). */
gboolean kt_pdf_read_words(struct kt_pages *pages, struct kt_page *page, PopplerPage *source,
	const struct kt_pdf_text *marked, const struct kt_pdf_tags *tags);

#endif
