/* SPDX-License-Identifier: GPL-3.0-or-later */
/* join_text.h -- what stands between two words of running text. */
#ifndef KT_DOCUMENTS_JOIN_TEXT_H
#define KT_DOCUMENTS_JOIN_TEXT_H

#include "documents/page/page.h"

/* Prepares OUT (whose text began at START and ends with BEFORE) for WORD: a
 * blank, nothing where they touch, and at a line's end the hyphen taken off
 * where it only divides a word.  Returns how many bytes were taken off. */
gsize kt_join_word(GString *out, gsize start, const struct kt_page_word *before,
	const struct kt_page_word *word);
/* The same where WORD begins another line, whatever the boxes say. */
gsize kt_join_line(GString *out, gsize start, const char *word);
/* The words stand on different lines. */
gboolean kt_is_new_line(const struct kt_page_word *before, const struct kt_page_word *word);
/* The hyphen at the end of LEFT divides a word that goes on with RIGHT: not
 * so in "Børne- og", "2022-" or "FGU-Elever". */
gboolean kt_is_divided(const char *left, gsize len, const char *right);

#endif
