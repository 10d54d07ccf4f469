/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of confidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-confidence from labelled minutes: change it there. */
#include "extract/models/confidence.h"

/* clang-format off */

const gint16 kt_confidence_form_weights[KT_N_CONFIDENCE_FORMS] = {
	  -52, /* prose */
	  -11, /* list */
	   38, /* table */
	  -31, /* few */
};

const gint16 kt_confidence_bands[KT_N_DECISIONS][KT_N_CONFIDENCE_BANDS - 1] = {
	{  60,  180,  350}, /* measure */
	{  60,  180,  350}, /* unit */
	{  55,   70,   84}, /* subject */
	{  60,  130,  300}, /* period */
};

const gint16 kt_confidence_lead_weights[KT_N_DECISIONS][KT_N_CONFIDENCE_BANDS] = {
	{ -27,  -13,   44,   54}, /* measure */
	{-122,  -75,    0,  -31}, /* unit */
	{ -77,  -41,  -28,   48}, /* subject */
	{-152, -124,  -75,  -28}, /* period */
};

const struct kt_rule_weight kt_confidence_rules[] = {
	{"area", "area-before-in-sentence", -40},
	{"area", "area-of-text-before", -27},
	{"area", "area-of-the-meeting", 29},
	{"area", "nearest-area", 28},
	{"measure", "applied-for", -28},
	{"measure", "bound", -33},
	{"measure", "evidence-agrees", 48},
	{"measure", "expected", -9},
	{"measure", "governing-word", -10},
	{"measure", "measure-by-evidence", -11},
	{"measure", "measure-by-unit", -15},
	{"measure", "measure-from-caption", 106},
	{"measure", "measure-from-column-head", -21},
	{"measure", "measure-from-corner", 274},
	{"measure", "measure-from-row-label", 7},
	{"measure", "measure-of-counted-time", 220},
	{"measure", "measure-of-lead-in", -91},
	{"measure", "measure-of-shape", 202},
	{"measure", "measure-per-head", 319},
	{"measure", "no-size-of-a-budget", 9},
	{"measure", "per-unit", 20},
	{"measure", "plain-measure-of-unit", -8},
	{"measure", "shared-with-figure-before", -23},
	{"period", "as-long-before-the-level", 111},
	{"period", "change-to-level-before", 19},
	{"period", "compared-with", -2},
	{"period", "figure-taken-up", 8},
	{"period", "nearest-time", 4},
	{"period", "part-told-before", -14},
	{"period", "period-between-the-columns", -124},
	{"period", "period-by-evidence", 25},
	{"period", "period-carried-over-from", -13},
	{"period", "period-declared-for-all", 183},
	{"period", "period-from-caption", 237},
	{"period", "period-from-caption-and-head", 254},
	{"period", "period-from-column-head", 31},
	{"period", "period-from-corner", 123},
	{"period", "period-from-row-label", 166},
	{"period", "period-from-title", -60},
	{"period", "period-of-item-title", 10},
	{"period", "period-of-lead", -36},
	{"period", "period-of-lead-in", 92},
	{"period", "period-of-the-column-beside", -296},
	{"period", "period-of-the-other-columns", 40},
	{"period", "period-of-the-row", -62},
	{"period", "period-of-the-whole", 98},
	{"period", "same-figure-told-before", 16},
	{"period", "spell-told-before", 52},
	{"period", "time-before-in-sentence", -19},
	{"period", "times-of-text-before", -23},
	{"subject", "bound-of-the-group", -7},
	{"subject", "figure-told-before", 17},
	{"subject", "label-of-list-item", 20},
	{"subject", "left-of-the-pool", -23},
	{"subject", "named-in-full", -6},
	{"subject", "noun-phrase", 62},
	{"subject", "same-in-another-unit", 6},
	{"subject", "subject-by-evidence", -1},
	{"subject", "subject-from-column-head", 252},
	{"subject", "subject-from-row-label", 93},
	{"subject", "subject-of-figure-before", -16},
	{"subject", "topic-of-text-before", -5},
	{"table", "made-of-lines", -119},
	{"table", "many-sums-agree", 237},
	{"table", "no-head", 136},
	{"table", "some-sums-agree", 122},
	{"unit", "counted-noun-before", -65},
	{"unit", "evidence-agrees", -25},
	{"unit", "number-of-noun", -40},
	{"unit", "unit-by-evidence", -174},
	{"unit", "unit-by-magnitude", 61},
	{"unit", "unit-declared-near-by", 217},
	{"unit", "unit-from-caption", -82},
	{"unit", "unit-from-column-head", 24},
	{"unit", "unit-from-corner", -35},
	{"unit", "unit-from-counted-noun-of-caption", 225},
	{"unit", "unit-from-counted-noun-of-column", -43},
	{"unit", "unit-from-counted-noun-of-corner", 166},
	{"unit", "unit-from-counted-noun-of-row", 125},
	{"unit", "unit-from-noun-near-by", -95},
	{"unit", "unit-from-row-label", 81},
	{"unit", "unit-from-sentence", 67},
	{"unit", "unit-from-the-same-figure-in-a-sentence", 290},
	{"unit", "unit-in-cell", 148},
	{"unit", "unit-of-lead-in", 53},
	{"unit", "unit-of-neighbour", 7},
	{"unit", "unit-of-rows-that-name-theirs", 201},
	{"unit", "unit-of-text-before", -24},
	{"unit", "unit-of-the-rows-above", -229},
	{"unit", "unknown-noun", 3},
};
const guint kt_n_confidence_rules = G_N_ELEMENTS(kt_confidence_rules);
/* clang-format on */
