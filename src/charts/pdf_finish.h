/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_finish.h -- what Cairo cannot say about a PDF, and PDF/UA-1 demands. */
#ifndef KT_CHARTS_PDF_FINISH_H
#define KT_CHARTS_PDF_FINISH_H

#include "kommunetal/charts/scene.h"

struct kt_pdf_facts {
	const char *title, *author, *lang, *date; /* lang: "da"; date: ISO */
	const char *link_words;                   /* "Kilde": before what a link prints */
	const GPtrArray *pages;                   /* the struct kt_scene the PDF was drawn from */
};

/* PDF as Cairo wrote it, into PDF/UA-1: language, title, XMP, the Document
 * element, alternative texts, scopes of heads, words for links, artifacts,
 * order of tabs.  The same input gives the same bytes.  NULL with
 * KT_ERROR_WRITE if the PDF is not as Cairo 1.16 writes it, or fails a condition
 * of kt_pdf_check: what is not accessible is not handed over. */
GByteArray *kt_pdf_hand_over(
	const GByteArray *pdf, const struct kt_pdf_facts *facts, GError **error);

/* The machine-decidable conditions of the Matterhorn protocol 1.1 that PDF
 * fails: one line each, "13-004 a figure has no alternative text", NULL-ended;
 * free with g_strfreev.  Which conditions are known: pdf_check.c. */
char **kt_pdf_check(const GByteArray *pdf);

#endif
