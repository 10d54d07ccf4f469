/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words.h -- the words of minutes that reports go by: words.ini.  What reports say is in phrases.ini. */
#ifndef KT_REPORT_WORDS_H
#define KT_REPORT_WORDS_H

/* The lists of words.ini, which says of each what it is for. */
enum kt_words_list {
	KT_WORDS_ACRONYMS,
	KT_WORDS_SMALL,
	KT_WORDS_TOTALS,
	KT_WORDS_MARKS_OF_ITEMS,
	KT_WORDS_FIGURE_STEMS,
	KT_WORDS_FIGURES,
	KT_WORDS_IDLE,
	KT_WORDS_LINKS,
	KT_WORDS_WHOLE,
	KT_WORDS_LONG_ABBREVIATIONS,
	KT_WORDS_ABBREVIATIONS,
	KT_WORDS_JOINTS,
	KT_WORDS_SUMS_ACROSS,
	KT_WORDS_REST,
	KT_WORDS_ON_A_SCALE,
	KT_WORDS_SAY_LITTLE,
	KT_WORDS_CLAUSES,
	KT_WORDS_MANY_THINGS,
	KT_WORDS_TITLES_OF_MUCH,
	KT_WORDS_POINTERS,
	KT_WORDS_STATES,
	KT_WORDS_PAYERS,
	KT_WORDS_DECIDERS,
	KT_N_WORDS_LISTS,
};

/* The words of LIST in the order of the file, and NULL; for g_strv_contains, too. */
const char *const *kt_words(enum kt_words_list list);

#endif
