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
	KT_WORD_USED,
	KT_WORD_OTHERS,
	KT_WORD_TOTAL,
	KT_WORD_TEXT_BAR, /* what the bars of a text chart show; %s: a series */
	KT_N_WORDS,
};

const char *kt_chart_word(enum kt_lang lang, enum kt_chart_word word);

#endif
