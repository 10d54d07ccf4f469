/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quote.h -- the minutes' own sentence, where its figure has no name. */
#ifndef KT_REPORT_QUOTE_H
#define KT_REPORT_QUOTE_H

#include "kommunetal/charts/chart.h"

/* The sentence of PASSAGE that has RAW, in quotation marks: what stands around it, where it is a long one.
 * NULL if RAW is not there.  Free with g_free. */
char *kt_quote(enum kt_lang lang, const char *passage, const char *raw);
/* ... of about MOST characters. */
char *kt_quote_within(enum kt_lang lang, const char *passage, const char *raw, glong most);

/* The beginning of TEXT, in quotation marks: all of it, where it is short.  Free with g_free. */
char *kt_quote_beginning(enum kt_lang lang, const char *text);

/* The part of the sentence that holds the Ith of RAWS, figures of PASSAGE in its order, and none of
 * the others; NULL where nothing parts them.  Free with g_free. */
char *kt_quote_part(
	enum kt_lang lang, const char *passage, const char *const *raws, guint n, guint i);

/* The sentence of PASSAGE that has RAW begins with WORDS: they are what it is about. */
gboolean kt_sentence_begins_with(const char *passage, const char *raw, const char *words);

#endif
