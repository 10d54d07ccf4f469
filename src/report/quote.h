/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quote.h -- the minutes' own sentence, where its figure has no name. */
#ifndef KT_REPORT_QUOTE_H
#define KT_REPORT_QUOTE_H

#include "kommunetal/charts/chart.h"

/* The sentence of PASSAGE that has RAW, in quotation marks: what stands around it, where it is a long one.
 * NULL if RAW is not there.  Free with g_free. */
char *kt_quote(enum kt_lang lang, const char *passage, const char *raw);

#endif
