/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_words.h -- the few words that charts print by themselves. */
#ifndef KT_CHARTS_CHART_WORDS_H
#define KT_CHARTS_CHART_WORDS_H

#include "kommunetal/charts/chart.h"

enum kt_chart_word {
	KT_WORD_DEVIATION,
	KT_WORD_REST,      /* what the parts of a bridge leave unexplained */
	KT_WORD_MAGNIFIED, /* %s: how many times */
	KT_WORD_CUT_PINS,
	KT_WORD_BROKEN,
	KT_WORD_CUT_AXIS,
	KT_WORD_CUT_SCALE,
	KT_WORD_GAPS,
	KT_WORD_ONE_SCALE,
	KT_WORD_MISSING,
	KT_WORD_SHEET, /* in a workbook: its sheet, and the columns that a bridge is built of */
	KT_WORD_STEP,
	KT_WORD_TIME,
	KT_WORD_BASE,
	KT_WORD_RISE,
	KT_WORD_FALL,
	KT_WORD_LEVEL,
	KT_WORD_WORSE,
	KT_WORD_BETTER,
	KT_WORD_BETWEEN, /* two times: %s and %s */
	KT_WORD_UNTIL,   /* between two numbers, where a dash would be a sign */
	KT_N_WORDS,
};

const char *kt_chart_word(enum kt_lang lang, enum kt_chart_word word);

#endif
