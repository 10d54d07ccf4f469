/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit_word.h -- what figures are counted in, as the minutes call it. */
#ifndef KT_REPORT_UNIT_WORD_H
#define KT_REPORT_UNIT_WORD_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record.h"

/* "årsværk" or "døgn", where one of RECORDS (struct kt_record, all of one unit) says so;
 * "elever" of persons, where all do; else the unit's usual word.  Free with g_free. */
char *kt_unit_word(enum kt_lang lang, const GPtrArray *records);
/* LABEL of the minutes (Danish) behind an amount, under a title that tells PERIOD: "Ansøgt beløb
 * (kr.)" and "Ansøgt beløb i kr. 2023" are "ansøgt beløb".  Free with g_free. */
char *kt_without_unit(const char *label, struct kt_period period);
/* What is said behind R's number: "" for what has no unit worth saying, or is told by the LABEL.
 * Free with g_free. */
char *kt_unit_after(const struct kt_chart *chart, const struct kt_record *r, const char *label);
/* "466 sager"; free with g_free. */
char *kt_with_unit(const struct kt_chart *chart, const struct kt_record *r, const char *label);

#endif
