/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly */
	{           13,        -50,          3,        148,         38,        -43, }, /* ground-behind */
	{           61,        -96,         14,         72,         17,        -15, }, /* ground-before */
	{           15,        -10,        -54,       -102,         31,         91, }, /* sentence-before */
	{            0,        -32,          8,       -142,         10,        -23, }, /* sentence-behind */
	{           11,        -44,         -4,        -14,        164,        -11, }, /* compared */
	{          223,       -132,        -51,          0,         -1,         -5, }, /* column */
	{          180,       -111,        -19,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -9,          0,          0,          0,          0, }, /* corner */
	{           41,        -56,        -27,          0,          0,         -1, }, /* caption */
	{          -49,        -27,        -30,          0,          0,        -15, }, /* table-lead */
	{          -12,        -14,        -10,          0,          0,          0, }, /* other-columns */
	{           18,         52,         61,          0,          0,         69, }, /* left */
	{          127,          0,          0,          0,          0,          0, }, /* between */
	{          119,          0,          0,          0,          0,          0, }, /* over */
	{           94,         20,        -57,          0,         18,        -10, }, /* last-sentence */
	{           77,        -66,         -1,          0,         -5,        -10, }, /* paragraph */
	{          -48,        -35,        -94,          0,          6,         16, }, /* paragraph-after */
	{          190,         -3,         -9,          0,          0,         -1, }, /* lead-in */
	{           44,       -112,        -76,          0,         -2,        -66, }, /* block-before */
	{           42,         34,         -5,          0,         10,         57, }, /* blocks-before */
	{            5,        -53,        -61,          0,         41,         18, }, /* block-after */
	{            9,         74,        -28,          0,        111,        137, }, /* table-above */
	{           16,        147,        -47,          0,          0,        -71, }, /* heading-line */
	{           97,        -16,         48,          0,          0,         -1, }, /* section */
	{           31,         33,       -104,          0,          0,         44, }, /* item-lead */
	{          144,         30,        -24,          0,          2,         40, }, /* title */
	{           17,        -39,        -24,          0,          0,        -24, }, /* document */
	{           59,          0,          0,          0,          0,        -17, }, /* meeting */
	{           48,          0,          0,          0,          0,         34, }, /* year-before */
	{            5,         32,        -28,          0,          0,        -31, }, /* figure-before */
	{          -40,        -10,        -48,          0,          0,        -27, }, /* figure-behind */
	{            2,        -58,        -33,          0,          0,       -104, }, /* figure-above */
	{           42,         -4,        -37,          0,          0,         96, }, /* table-rest */
	{          182,         15,       -114,          0,          0,        -16, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{           -2,          1,          1,        -19,         11,         15,          0,         25,          0,         28,        -28,         35,        -39,         15,         13, }, /* ground-behind */
	{            7,          6,          4,          9,         12,         41,        -35,         31,          0,         26,        -22,        -12,          8,         -5,         -3, }, /* ground-before */
	{          -19,         31,          8,        -36,          4,         15,         -7,        -23,         33,         -7,         34,        -16,        -14,         42,        -13, }, /* sentence-before */
	{           -1,         14,          1,        -19,         12,        -26,         -7,        -14,          0,         -3,         -9,         -1,        -11,         -3,        -13, }, /* sentence-behind */
	{            0,          0,          0,          0,          0,         29,         -1,          0,          0,         -3,         23,          0,          0,          0,          0, }, /* compared */
	{           12,          7,          0,          8,          1,         44,         24,         11,          0,          4,        -12,          1,          0,          3,          1, }, /* column */
	{            0,          0,          0,         -4,          0,          7,         12,          2,          0,          3,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            2,          0,          0,         -8,          0,          3,          0,          0,          0,         -1,          0,          0,          0,          0,          0, }, /* corner */
	{            6,          3,          0,          7,        -11,          7,          2,        -12,          0,         -7,         -3,          0,          8,        -13,          0, }, /* caption */
	{           -3,         -8,          0,         -6,         14,        -79,         27,         18,        -15,          1,         -6,          8,          0,          0,          0, }, /* table-lead */
	{           27,        -11,         -4,        -12,         -1,        -13,         -9,          8,          2,          0,          0,          0,          0,         -2,         -1, }, /* other-columns */
	{           10,        -11,          1,         -7,          0,         -8,        -39,         30,          0,          2,         42,         10,          0,         -1,          0, }, /* left */
	{           -1,          0,          0,         -4,          0,         -4,         -1,         -3,         -1,          0,         67,         -2,          0,          0,          0, }, /* between */
	{            0,          0,          0,         14,          0,         13,         21,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           18,          8,          5,        -43,         22,          0,         -2,        -14,        -60,          1,         52,        -62,         30,         -2,          6, }, /* last-sentence */
	{           11,         20,          0,         15,        -17,         30,        -15,        -11,         18,         18,         -9,          3,        -17,        -16,         -9, }, /* paragraph */
	{            5,         -4,         -3,         -4,         27,        -46,         -4,        -42,         -2,         -6,         15,        -27,          4,         11,         24, }, /* paragraph-after */
	{            2,          0,          0,         17,         -1,         17,         31,         -2,          0,          4,         20,          2,          0,          4,        -19, }, /* lead-in */
	{          -77,        -24,         -7,         10,         10,         -2,         47,        -11,         -6,         31,        -17,         -8,        -11,         43,          1, }, /* block-before */
	{           24,         -1,        -22,        -15,         -2,          4,        -51,        -18,         10,         28,        -24,          3,        -35,        -18,        -14, }, /* blocks-before */
	{          -29,        -12,         -3,         27,         25,        -51,          6,        -19,          8,        -11,         32,        -14,          2,         15,         17, }, /* block-after */
	{           47,         24,         -9,        -58,        -63,         69,        -26,         64,         32,         14,         -9,        -17,        -27,          7,         12, }, /* table-above */
	{           19,          0,          0,         29,         15,         21,         13,        -14,         -4,          7,        -35,          0,        -14,        -21,         12, }, /* heading-line */
	{            0,          0,          0,         17,          0,          2,         24,        -35,          0,          9,        -10,          0,          2,         18,          0, }, /* section */
	{           32,         11,        -21,        -35,         57,          2,          7,        -24,         17,          6,         19,         -1,        -73,        -17,        -25, }, /* item-lead */
	{          -16,          9,         -5,         23,          7,        -24,         18,          1,         -3,        -48,         69,         38,        -32,         34,         -6, }, /* title */
	{           39,          3,          0,         -8,        -19,          7,        -26,         35,         -4,        -43,          7,          1,        -18,         23,        -43, }, /* document */
	{           94,         -9,        -11,         79,        105,        -93,        -33,        -87,          4,        -59,        -85,         27,         51,         52,        -16, }, /* meeting */
	{           23,         14,         -6,        -12,        -36,         13,         44,          5,          2,         38,        -23,        -23,        -26,         -4,         24, }, /* year-before */
	{            9,         29,          7,        -55,          5,          1,         18,        -21,         37,         -1,         10,         -5,         -8,         -4,        -32, }, /* figure-before */
	{           16,          0,          6,        -27,         15,         64,         -2,        -11,         11,         -8,        -25,        -18,        -25,        -29,        -24, }, /* figure-behind */
	{           -2,          3,        -19,         26,         12,        -18,          0,        -17,        -26,        -25,         58,        -33,        -26,        -30,        -40, }, /* figure-above */
	{           11,         -4,          2,        -19,        -11,        -29,         -9,         12,          1,         -2,         81,         11,          4,        -13,          0, }, /* table-rest */
	{           53,         73,         14,        -11,         61,         21,         11,         36,        -11,         25,         -2,        -61,         26,          5,         -9, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,        -19,         41,         -5,         22,        -24,          1,         53,        -12, }, /* ground-behind */
	{            0,        -30,         30,         44,         38,         -8,        -12,         -1,          3, }, /* ground-before */
	{            0,        -47,         22,          0,         55,         37,        -28,        -13,          4, }, /* sentence-before */
	{            0,        -55,         -6,        -12,         -4,         12,          3,        -12,         -6, }, /* sentence-behind */
	{            0,          2,         -5,          2,         -1,         64,        -14,         -1,          0, }, /* compared */
	{            0,          0,         16,         68,         20,         -2,         -3,         12,          0, }, /* column */
	{            0,        -45,         37,         31,          0,          0,         -3,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,        -10,          0,          7,          0,          0,          0,          0,          0, }, /* corner */
	{            0,        -32,         -3,         21,         -8,          0,         -5,         29,        -16, }, /* caption */
	{            0,         18,         -4,        -32,        -21,         -7,         -7,          8,         -4, }, /* table-lead */
	{            0,        -16,         -1,          0,          6,          0,         -4,          0,          0, }, /* other-columns */
	{            0,         18,        -14,        -16,         33,         -6,         14,          1,          0, }, /* left */
	{            0,          0,          0,          0,          0,         20,         31,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         14,         34,          0,          0, }, /* over */
	{            0,       -103,         36,         -5,         -2,         32,          9,        -15,          5, }, /* last-sentence */
	{            0,         28,          5,          3,         14,         -6,        -16,          7,        -13, }, /* paragraph */
	{            0,          4,         22,        -23,        -12,         11,        -47,          0,         -6, }, /* paragraph-after */
	{            0,        -33,         24,         47,         39,          0,         24,        -23,         -4, }, /* lead-in */
	{            0,        -12,         39,         38,        -30,        -28,        -13,         23,        -41, }, /* block-before */
	{            0,        -29,         -9,        -12,        -25,        -27,        -14,         24,        -38, }, /* blocks-before */
	{            0,        -24,        -34,         14,         -3,         -2,          5,         42,         -6, }, /* block-after */
	{            0,        -62,         30,         20,         16,          8,         65,        -18,          0, }, /* table-above */
	{            0,        -20,         30,         18,         -5,         -7,        -29,         43,          0, }, /* heading-line */
	{            0,         51,          0,          0,        -18,          0,         -5,          0,          0, }, /* section */
	{            0,          7,         63,        -34,        -60,        -49,         49,         49,        -70, }, /* item-lead */
	{            0,         59,         16,         22,        -37,        -30,         32,          7,         -3, }, /* title */
	{            0,         21,        -26,        -21,          0,         -5,        -13,          0,          0, }, /* document */
	{            0,         29,          0,          0,          0,         -7,          0,          0,          0, }, /* meeting */
	{            0,         20,          0,          0,          0,         14,          0,          0,          0, }, /* year-before */
	{            0,        -19,         25,          5,          0,         18,        -26,        -19,          8, }, /* figure-before */
	{            0,         -1,        -13,         12,        -32,         -2,         -9,         -1,        -12, }, /* figure-behind */
	{            0,         16,         31,        -37,        -62,         26,        -56,        -37,        -19, }, /* figure-above */
	{            0,         40,         -4,         29,        -42,         -2,         31,          1,        -16, }, /* table-rest */
	{          -63,         35,         58,        115,        -16,        116,         39,         -2,        -12, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           -5,         68,         29,        -19,        -51,         -2,        -35,        -14,         30, }, /* budget */
	{            2,         24,         -3,         -3,         -9,         -4,         -2,         -1,         -5, }, /* actual */
	{           -9,        -24,         -1,        -10,         47,          0,         -3,          0,          0, }, /* to-date */
	{           12,         39,        -27,        -64,         -2,         28,         -6,         31,        -11, }, /* money */
	{           18,         57,        -24,        -27,        -70,         47,         -7,         22,        -17, }, /* size */
	{          -16,         23,         30,         37,         51,        -52,        -57,         10,        -25, }, /* persons */
	{           26,         -5,        -26,        -24,         60,        -49,         15,         42,        -37, }, /* count */
	{          -14,        -25,         14,         39,          8,         12,        -14,         -1,        -18, }, /* share */
	{           24,        -24,         38,         12,         -5,         -4,        -10,          0,        -30, }, /* deviation */
	{           -6,        -22,         41,         -8,         21,        -14,        -31,         26,         -6, }, /* average */
	{           -6,        -72,        -31,         36,         -7,         28,         32,         37,        -16, }, /* change */
	{           46,         -8,        -24,        -10,         -5,          8,         -2,         -3,         -1, }, /* target */
	{           67,         20,         -9,        -15,        -48,         -5,        -13,        -18,         22, }, /* limit */
	{           20,         51,        -28,         11,        -40,          8,        -15,         -5,         -3, }, /* rate */
	{           64,          5,          0,         14,        -82,         -5,        -10,         22,         -8, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           -4,        -34,         -1,          5,         -2,         36, }, /* budget */
	{            2,          3,          9,         -8,         -1,         -5, }, /* actual */
	{            6,         -7,         -7,         11,          0,         -3, }, /* to-date */
	{           25,        -35,         12,        -58,        -13,         69, }, /* money */
	{           36,        -31,        -40,         -1,          0,         37, }, /* size */
	{          -16,         24,         28,         43,          5,        -83, }, /* persons */
	{           26,         23,          2,         24,          2,        -76, }, /* count */
	{          -25,         17,         25,         24,        -21,        -20, }, /* share */
	{           24,         -8,        -11,         24,         -1,        -28, }, /* deviation */
	{           -6,         21,         47,          5,         -4,        -63, }, /* average */
	{           -6,        -57,        -69,         90,         -4,         47, }, /* change */
	{           46,        -36,        -50,         13,          1,         26, }, /* target */
	{           67,        -12,        -11,        -49,         16,        -11, }, /* limit */
	{           14,        -11,          2,        -28,          7,         16, }, /* rate */
	{           64,        -18,         18,        -45,          0,        -18, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           48,        -20,         39,          4,        -23,         -4,        -58,         46,        -33, }, /* in-table */
	{           64,         77,         14,        -36,        -62,        -20,        -49,         39,        -27, }, /* in-list */
	{          109,         48,        -76,          0,        -48,         22,        -54,         65,        -67, }, /* in-prose */
	{          -52,         21,         31,         26,         29,          2,        -10,        -22,        -26, }, /* has-time */
	{           52,         20,         29,         30,        -61,        -11,        -20,        -31,         -8, }, /* now */
	{           26,         -1,        -18,        -20,        -17,        -18,         28,         -2,         22, }, /* modal */
	{           10,         52,         -3,        -21,        -46,         19,        -15,          5,         -1, }, /* expected */
	{          -40,        -33,         72,        -14,         50,        -17,        -31,         17,         -3, }, /* past */
	{           23,        -13,          0,         -1,         -3,         -3,         -4,          1,          0, }, /* condition */
	{          -22,         50,         19,         -6,          1,        -22,         -2,         -4,        -15, }, /* bracketed */
	{           18,        -51,        -23,         71,         -4,        -55,         25,         25,         -6, }, /* earlier */
	{           13,         38,        -13,        -10,        -10,         -8,         -3,          0,         -7, }, /* proposal */
	{           56,        -47,         30,        -44,         -2,          8,         -2,         32,        -30, }, /* settled */
	{           30,         -5,          0,         11,        -10,        -19,         -6,          0,         -2, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           49,        -61,         19,         11,         24,        -42, }, /* in-table */
	{           92,        -76,        -37,         22,          1,         -1, }, /* in-list */
	{          110,        -24,        -30,         17,        -41,        -33, }, /* in-prose */
	{          -51,         13,         -7,         -5,        -21,         72, }, /* has-time */
	{           52,        -28,        -47,         61,         -1,        -37, }, /* now */
	{           34,         -9,        -17,         -2,          1,         -7, }, /* modal */
	{           11,         -7,        -16,         17,         -1,         -3, }, /* expected */
	{          -19,         55,         74,        -20,         -8,        -82, }, /* past */
	{           23,         -2,        -14,         -9,          0,          2, }, /* condition */
	{          -22,         17,         16,        -26,          0,         16, }, /* bracketed */
	{           18,         77,         44,        -67,         -5,        -67, }, /* earlier */
	{           15,        -14,        -44,         23,          0,         20, }, /* proposal */
	{           60,        -35,        -21,         22,        -37,         11, }, /* settled */
	{           30,         -9,          4,        -16,         -1,         -9, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           58,         68,        103, }, /* ground-behind */
	{           62,         96,         73, }, /* ground-before */
	{          -19,        -18,         -8, }, /* sentence-before */
	{          -66,        -82,       -116, }, /* sentence-behind */
	{            8,          7,         18, }, /* compared */
	{          218,        109,        109, }, /* column */
	{           39,         19,         19, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{            9,          4,          4, }, /* corner */
	{           16,          8,          8, }, /* caption */
	{          -46,        -23,        -23, }, /* table-lead */
	{          -26,        -13,        -13, }, /* other-columns */
	{          106,         53,         53, }, /* left */
	{          -19,        -10,        -10, }, /* between */
	{           95,         47,         47, }, /* over */
	{           11,         -5,         37, }, /* last-sentence */
	{          -26,        -10,        -68, }, /* paragraph */
	{           -9,        -15,        -10, }, /* paragraph-after */
	{          -24,        -48,        -24, }, /* lead-in */
	{          -24,        -41,        -99, }, /* block-before */
	{            7,        -70,        -42, }, /* blocks-before */
	{          -86,        -27,        -24, }, /* block-after */
	{         -187,       -100,        -24, }, /* table-above */
	{          -63,        -56,        -83, }, /* heading-line */
	{           36,         92,         15, }, /* section */
	{          -56,        -55,        -56, }, /* item-lead */
	{          178,         87,         68, }, /* title */
	{          -90,       -102,       -121, }, /* document */
	{         -205,       -114,       -126, }, /* meeting */
	{         -196,       -162,       -161, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  141, /* near */
	  -25, /* far */
	   72, /* past-figure */
	  -32, /* past-clause */
	   89, /* state */
	   55, /* since */
	  -38, /* until */
	    8, /* name */
	  -16, /* previous */
	  -95, /* relative */
	  -42, /* meeting-day */
	   74, /* twice */
	  106, /* often */
	   62, /* alone */
	  -98, /* rival-ground */
	 -102, /* rival-sentence */
	 -121, /* rival-line */
	  -70, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 23},
	{"between-levels-before", 32},
	{"compared-with", 9},
	{"compared-with-year-before", 28},
	{"nearest-time", 8},
	{"no-rule", -3},
	{"period-between-the-columns", 10},
	{"period-from-caption", -20},
	{"period-from-column-head", 111},
	{"period-from-corner", 12},
	{"period-from-lead", 29},
	{"period-from-row-label", 49},
	{"period-is-not-told", -120},
	{"period-is-the-year-to-date", 5},
	{"period-of-brackets", 62},
	{"period-of-item-title", -82},
	{"period-of-its-host", -29},
	{"period-of-lead", -85},
	{"period-of-lead-in", 62},
	{"period-of-table-above", 46},
	{"period-of-text-before", -106},
	{"period-of-the-column-beside", 30},
	{"period-of-the-other-columns", 0},
	{"period-over-the-columns", 54},
	{"range-of-times", 145},
	{"same-figure-told-before", 85},
	{"since-then", 11},
	{"since-then-to-level-before", 0},
	{"spell-told-before", -1},
	{"time-before-in-sentence", -34},
	{"time-behind-in-sentence", -17},
	{"time-explained", 19},
	{"times-of-text-before", 63},
	{"until-now", 11},
	{"year-after-the-compared", -4},
	{"years-in-a-row", 79},
	{"zipped", 85},
	{NULL, 0},
};
/* clang-format on */
