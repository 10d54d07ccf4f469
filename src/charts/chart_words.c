/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/chart_words.h"

static const char *const words[KT_N_WORDS][2] = {
	[KT_WORD_DEVIATION] = {"Afvigelse", "Deviation"},
	[KT_WORD_REST] = {"Ikke fordelt", "Not broken down"},
	[KT_WORD_MAGNIFIED] = {"Afvigelser er tegnet i %s gange større målestok end beløbene.",
		"Deviations are drawn at %s times the scale of the amounts."},
	[KT_WORD_CUT_PINS] = {"En pil betyder, at procenten når længere end målestokken.",
		"An arrow means that the percentage runs off the scale."},
	[KT_WORD_BROKEN] = {"De brudte søjler er afkortet lige meget; forskellene er i rigtigt "
			    "forhold.",
		"The broken bars are shortened by the same amount; the differences are to scale."},
	[KT_WORD_CUT_AXIS] = {"Den lodrette akse begynder ikke ved 0.",
		"The vertical axis does not begin at 0."},
	[KT_WORD_CUT_SCALE] = {"Aksen begynder ikke ved 0.", "The axis does not begin at 0."},
	[KT_WORD_GAPS] = {"Tynd streg: der er ingen tal imellem.",
		"Hairline: there are no figures in between."},
	[KT_WORD_ONE_SCALE] = {"Alle felter har samme målestok.", "All panels are on one scale."},
	[KT_WORD_MISSING] = {"Tomt felt: tallet er ikke oplyst.",
		"Empty cell: the figure is not given."},
	[KT_WORD_SHEET] = {"Tal", "Numbers"},
	[KT_WORD_TIME] = {"Tid", "Time"},
	[KT_WORD_STEP] = {"Trin", "Step"},
	[KT_WORD_BASE] = {"Fra", "From"},
	[KT_WORD_RISE] = {"Stigning", "Increase"},
	[KT_WORD_FALL] = {"Fald", "Decrease"},
	[KT_WORD_LEVEL] = {"Niveau", "Level"},
	[KT_WORD_WORSE] = {"Dyrere", "Worse"},
	[KT_WORD_BETTER] = {"Billigere", "Better"},
	[KT_WORD_BETWEEN] = {"fra %s til %s", "from %s to %s"},
	[KT_WORD_UNTIL] = {"\xc2\xa0til\xc2\xa0", "\xc2\xa0to\xc2\xa0"},
};

const char *kt_chart_word(enum kt_lang lang, enum kt_chart_word word)
{
	return words[word][lang == KT_LANG_EN];
}
