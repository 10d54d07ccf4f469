/* SPDX-License-Identifier: GPL-3.0-or-later */
/* broken_words.h -- words that a narrow cell broke without a hyphen.
 *
 *	Oprinde
 *	ligt          office programs break a word anywhere where it is wider
 *	budget        than its cell; browsers never do
 *
 * Whether "Oprinde" and "ligt" are one word, the document itself knows where
 * the whole word stands elsewhere in it. */
#ifndef KT_DOCUMENTS_BROKEN_WORDS_H
#define KT_DOCUMENTS_BROKEN_WORDS_H

#include "documents/page/page_flow.h"

/* Marks such words in the tables of FLOW (goes_on). */
void kt_find_broken_words(GPtrArray *flow, const struct kt_pages *pages);
/* Where a program put hyphens of their own (U+2010) at the ends of lines, those of the keyboard are
 * part of their words: "Gønge-" over "skolen" (keeps_hyphen). */
void kt_find_typed_hyphens(struct kt_pages *pages);

#endif
