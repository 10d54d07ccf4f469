/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly       month */
	{           35,        -59,        -14,        174,         50,        -24,        -24, }, /* ground-behind */
	{           46,        -99,        -23,         62,          3,        -31,        106, }, /* ground-before */
	{           24,        -23,        -28,        -81,         45,         74,         13, }, /* sentence-before */
	{           -3,        -32,          2,       -161,          8,        -20,          0, }, /* sentence-behind */
	{           24,        -42,         -5,         -2,        143,        -10,          0, }, /* compared */
	{          217,       -126,        -40,          0,         -1,         -6,          0, }, /* column */
	{          176,       -106,        -15,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            8,        -14,         -1,          0,          0,          0,          0, }, /* corner */
	{           23,        -53,        -25,          0,          0,         -2,          0, }, /* caption */
	{          -32,         -9,        -26,          0,          0,        -14,          0, }, /* table-lead */
	{          -22,         10,        -13,          0,          0,          0,          0, }, /* other-columns */
	{           47,         38,         51,          0,          0,         47,        -17, }, /* left */
	{          120,          0,          0,          0,          0,          0,          0, }, /* between */
	{          111,          0,          0,          0,          0,          0,          0, }, /* over */
	{           93,         20,        -69,          0,         41,         61,        -12, }, /* last-sentence */
	{           96,        -55,         -9,          0,        -14,        -19,          9, }, /* paragraph */
	{          -39,        -41,        -86,          0,         74,        -36,         -4, }, /* paragraph-after */
	{          196,        -13,         -2,          0,          0,         -1,          0, }, /* lead-in */
	{           28,        -94,        -71,          0,         -3,        -60,        -26, }, /* block-before */
	{           36,         39,        -23,          0,         16,         58,         -9, }, /* blocks-before */
	{           11,        -66,        -55,          0,         37,         52,         -8, }, /* block-after */
	{           21,         54,        -39,          0,        124,         97,          0, }, /* table-above */
	{           24,        158,        -43,          0,          0,        -86,          0, }, /* heading-line */
	{           96,        -22,         47,          0,          0,         -2,          0, }, /* section */
	{           43,         33,        -86,          0,          0,         49,        -30, }, /* item-lead */
	{          127,         15,        -22,          0,          0,         63,          0, }, /* title */
	{           23,        -47,        -26,          0,          0,         -7,          0, }, /* document */
	{           54,          0,          0,          0,          0,        -38,          0, }, /* meeting */
	{           51,          0,          0,          0,          0,         40,          0, }, /* year-before */
	{           -2,         30,        -47,          0,          0,        -56,         14, }, /* figure-before */
	{          -40,        -19,        -55,          0,          0,        -23,         26, }, /* figure-behind */
	{            2,        -66,        -26,          0,          0,        -65,         -1, }, /* figure-above */
	{           44,         -4,        -38,          0,          0,         95,         -8, }, /* table-rest */
	{          170,         31,       -129,          0,          0,         -4,        107, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{            3,          1,          3,        -24,         -2,         31,         -7,         -3,          0,         33,        -18,         43,        -33,         15,         16, }, /* ground-behind */
	{            6,          4,          3,         24,         12,         69,        -37,         35,          0,         30,         -8,        -13,         -1,         -2,        -22, }, /* ground-before */
	{          -19,         25,          8,        -34,          1,         26,        -17,        -17,         31,         -4,         37,        -12,        -14,         40,        -12, }, /* sentence-before */
	{           -3,          5,          2,        -19,         12,        -10,         -8,        -23,          0,         -6,         -8,         -1,          2,         -6,        -11, }, /* sentence-behind */
	{            0,          0,          0,          0,          0,         26,         -3,          0,          0,         -2,         24,          0,          0,          0,          0, }, /* compared */
	{           12,          7,          0,          8,          1,         48,         20,         11,          0,          5,        -15,          1,          0,          3,          3, }, /* column */
	{            0,          0,          0,         -1,          0,          8,          8,          2,          0,          5,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            1,          0,          2,         -8,          0,          4,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            4,          5,          0,          2,         -8,         -2,          6,        -13,          0,         -4,         -3,          0,          9,        -15,          0, }, /* caption */
	{           -3,         -8,          0,         -8,         13,        -63,         33,         15,        -12,         -1,         -6,          8,          0,          0,          0, }, /* table-lead */
	{           21,        -10,         -4,         -6,         -4,         -9,         -4,          6,          2,          0,          0,          0,          0,         -1,         -1, }, /* other-columns */
	{            5,        -10,          1,        -13,          0,        -13,        -30,         25,         10,          2,         36,          9,          0,         -1,         -1, }, /* left */
	{           -1,          0,          0,         -4,          0,         -5,        -11,         -1,         -1,         -1,         73,         -2,          0,          0,          0, }, /* between */
	{            0,          0,          0,         14,          0,         12,         18,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           33,          8,          6,        -47,         23,          2,         15,         -7,        -50,        -19,         64,        -52,         14,        -13,          3, }, /* last-sentence */
	{           32,         18,          0,          2,        -15,         24,        -31,        -15,         15,         55,        -12,          6,        -17,        -26,         -6, }, /* paragraph */
	{            7,         -3,         -2,        -31,         24,        -44,          7,        -60,         -2,        -12,         35,        -21,         26,          8,         24, }, /* paragraph-after */
	{            2,          0,          0,         17,          0,         11,          7,         -3,          0,          4,         20,          2,         -1,          2,        -13, }, /* lead-in */
	{          -77,        -25,          3,         14,         11,          2,         15,          5,         -5,         31,        -17,         -9,        -10,         51,          2, }, /* block-before */
	{           22,         -5,         -5,        -28,          0,          9,        -42,        -16,          9,         17,        -29,          4,        -33,        -24,        -10, }, /* blocks-before */
	{          -27,        -10,         -2,         20,         24,        -39,         -3,          2,          6,        -17,         30,        -12,         -1,         13,         16, }, /* block-after */
	{           38,         10,         -6,        -66,        -65,         48,        -31,         75,         28,          4,        -10,         -6,         -8,          7,          5, }, /* table-above */
	{           20,          0,          0,         21,         16,         16,         19,        -29,         -3,         21,        -29,         -1,        -11,        -21,         11, }, /* heading-line */
	{            0,          0,          0,         11,          0,          4,         21,        -25,          0,          8,        -12,          0,          2,         16,          0, }, /* section */
	{           29,         10,        -18,        -21,         52,          9,        -33,         -3,          7,         -9,         31,         -2,        -63,        -20,        -20, }, /* item-lead */
	{          -15,          6,         -8,         27,         16,        -27,          2,          9,          1,        -52,         55,         28,        -16,         35,         -3, }, /* title */
	{           37,          4,          0,          5,        -17,          5,        -45,         36,         -3,        -37,         12,          4,        -24,          4,        -39, }, /* document */
	{          111,          1,        -12,         68,        105,        -88,        -53,        -84,         11,        -65,        -77,         32,         29,         48,        -17, }, /* meeting */
	{           20,         12,         -6,         -7,        -32,          4,         71,         -5,         -2,         40,        -16,        -22,        -22,        -12,         14, }, /* year-before */
	{            9,         24,          7,        -50,          9,          4,        -17,        -44,         34,         10,         20,          8,         -3,         -5,        -33, }, /* figure-before */
	{           12,          1,          7,         -6,         15,         25,        -20,        -18,          8,         -2,        -26,        -20,          5,        -12,        -19, }, /* figure-behind */
	{            6,          4,        -12,         35,         10,         -3,         -8,        -15,        -18,        -24,         48,        -28,        -44,        -19,        -34, }, /* figure-above */
	{            9,         -2,          2,        -16,        -14,        -19,         -4,         10,         -9,          1,         78,         11,          6,        -17,         -1, }, /* table-rest */
	{           64,         67,         14,        -24,         60,         24,         29,         28,         -8,         10,         -1,        -48,         32,         13,         -6, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,        -12,         53,        -36,         19,        -19,         10,         49,         -7, }, /* ground-behind */
	{            0,        -25,         38,         50,         51,        -12,          8,         -5,         -5, }, /* ground-before */
	{            0,        -49,         10,         13,         57,         10,         20,        -25,          4, }, /* sentence-before */
	{            0,        -63,         -8,         -4,        -13,         11,         20,        -13,         -5, }, /* sentence-behind */
	{            0,          6,         -4,          3,         -2,         54,        -11,         -1,          0, }, /* compared */
	{            0,          6,         19,         66,         11,         -2,         -2,         12,          0, }, /* column */
	{            0,        -44,         36,         32,          0,          0,         -2,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,        -11,          0,          4,          7,          0,          0,          0,          0, }, /* corner */
	{            0,        -25,         -2,         20,        -15,         -1,         -5,         23,        -15, }, /* caption */
	{            0,         27,         -2,        -24,        -22,         -7,         -7,          7,         -4, }, /* table-lead */
	{            0,         -5,         -1,          0,          0,          0,         -5,          0,          0, }, /* other-columns */
	{            0,         11,        -13,        -21,         32,        -17,         31,         -2,          0, }, /* left */
	{            0,          0,          0,          0,          0,         20,         28,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         14,         30,          0,          0, }, /* over */
	{            0,        -96,         46,         -1,          8,          4,         20,        -10,          9, }, /* last-sentence */
	{            0,          8,         -2,         22,         24,         -9,        -28,         25,        -12, }, /* paragraph */
	{            0,        -17,         31,         -7,        -18,         21,        -44,         -3,         -7, }, /* paragraph-after */
	{            0,        -38,         41,         55,          0,          0,         14,        -17,         -5, }, /* lead-in */
	{            0,        -19,         27,         33,        -18,        -24,          1,         31,        -38, }, /* block-before */
	{            0,        -33,          2,        -15,        -30,        -21,        -10,         11,        -35, }, /* blocks-before */
	{            0,        -16,        -33,         15,        -11,         22,         -6,         37,         -5, }, /* block-after */
	{            0,        -56,         38,         21,        -11,          6,         47,        -22,          0, }, /* table-above */
	{            0,        -16,         33,         19,         -9,        -17,        -13,         34,          0, }, /* heading-line */
	{            0,         47,          0,          0,        -18,          0,         -4,          0,          0, }, /* section */
	{            0,          3,         38,         -7,        -48,        -62,         51,         42,        -70, }, /* item-lead */
	{            0,         70,          7,         31,        -50,         -7,         -5,         17,         -2, }, /* title */
	{            0,         19,        -41,        -21,          0,          1,        -13,          0,          0, }, /* document */
	{            0,         26,          0,          0,          0,        -15,          0,          0,          0, }, /* meeting */
	{            0,         21,          0,          0,          0,         16,          0,          0,          0, }, /* year-before */
	{            0,        -14,         29,         27,        -11,        -13,        -13,        -32,          1, }, /* figure-before */
	{            0,         17,         -7,         28,        -50,        -25,          8,         -2,        -20, }, /* figure-behind */
	{            0,         22,         24,        -21,        -67,         -6,         -4,        -36,        -17, }, /* figure-above */
	{            0,         40,         -2,         27,        -36,         -4,         24,          0,        -15, }, /* table-rest */
	{          -44,         34,         48,        109,          7,        122,         35,         -4,        -20, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            2,         86,        -14,        -12,        -45,         -3,        -31,        -12,         30, }, /* budget */
	{            6,         26,         -9,         -1,        -11,         -3,         -3,         -1,         -5, }, /* actual */
	{          -15,        -24,         -1,         -5,         49,          0,         -4,          0,          0, }, /* to-date */
	{            9,         29,        -14,        -62,        -27,         30,         14,         30,         -9, }, /* money */
	{           12,         53,        -18,        -28,        -66,         47,         -8,         23,        -15, }, /* size */
	{          -13,          7,         35,         33,         55,        -46,        -26,        -11,        -33, }, /* persons */
	{           20,         -4,         -1,         -8,         53,        -89,         -3,         52,        -20, }, /* count */
	{           -5,        -31,         -4,         33,         43,         23,        -46,          2,        -16, }, /* share */
	{           25,        -17,         34,         -3,         -3,         -3,         -6,          0,        -26, }, /* deviation */
	{            0,        -34,         34,         10,          9,        -17,        -24,         31,         -8, }, /* average */
	{           -7,        -45,        -19,         16,        -17,         43,         20,         36,        -27, }, /* change */
	{           38,         -3,        -28,         -9,         -4,         16,         -5,         -3,         -1, }, /* target */
	{           59,          0,          1,        -16,        -40,         -3,          3,        -20,         18, }, /* limit */
	{           20,         55,        -22,          5,        -35,          2,        -20,         -2,         -2, }, /* rate */
	{           66,         -8,         -1,         12,        -69,         -4,         -7,         19,         -8, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{            3,        -29,         -4,         -1,         -2,         34, }, /* budget */
	{            6,         -2,          6,         -5,         -1,         -4, }, /* actual */
	{           -3,         -5,         -8,         19,         -1,         -2, }, /* to-date */
	{           20,        -39,         12,        -45,        -26,         77, }, /* money */
	{           25,        -30,        -37,          5,          0,         38, }, /* size */
	{          -13,         18,         34,         44,          5,        -87, }, /* persons */
	{           20,         22,         -4,         31,         -2,        -68, }, /* count */
	{          -10,         20,         29,         18,        -21,        -34, }, /* share */
	{           25,         -7,        -17,         23,         -1,        -24, }, /* deviation */
	{           -1,         16,         42,          1,         -3,        -55, }, /* average */
	{           -7,        -45,        -73,         81,         -3,         47, }, /* change */
	{           38,        -33,        -47,          6,         10,         27, }, /* target */
	{           59,        -11,        -12,        -33,         12,        -15, }, /* limit */
	{           15,        -12,         -2,        -33,          7,         25, }, /* rate */
	{           66,        -16,         10,        -44,          0,        -16, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           47,        -29,         29,         -6,         -9,         -6,        -64,         70,        -32, }, /* in-table */
	{           64,         68,         -9,        -36,        -29,        -16,        -27,         10,        -26, }, /* in-list */
	{          105,         50,        -47,          6,        -73,         16,        -55,         65,        -67, }, /* in-prose */
	{          -44,         -1,         38,         12,         18,         16,          6,        -18,        -27, }, /* has-time */
	{           47,         34,          0,         40,        -46,         -8,        -34,        -28,         -5, }, /* now */
	{           26,         -3,        -18,        -11,        -19,         -5,         19,         -3,         13, }, /* modal */
	{            9,         43,         -5,        -28,        -37,         18,         -3,          3,         -1, }, /* expected */
	{          -46,        -38,         85,         -5,         28,        -21,        -27,         29,         -5, }, /* past */
	{           24,        -14,          0,          0,         -3,         -2,         -4,          0,          0, }, /* condition */
	{          -32,         10,        -14,        -13,         63,        -11,         -6,         12,        -10, }, /* bracketed */
	{           21,        -33,        -28,         63,        -10,        -45,         18,         20,         -4, }, /* earlier */
	{           19,         41,        -12,        -11,        -20,         -9,         -4,          0,         -4, }, /* proposal */
	{           50,        -28,         17,        -43,         14,         -7,          3,         26,        -32, }, /* settled */
	{           23,         35,        -35,          7,         -4,        -19,         -5,          0,         -1, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           47,        -60,          9,         22,         15,        -33, }, /* in-table */
	{           85,        -72,        -48,         26,          3,          7, }, /* in-list */
	{          109,        -20,        -34,         20,        -44,        -32, }, /* in-prose */
	{          -44,         12,        -11,         -7,        -10,         60, }, /* has-time */
	{           47,        -26,        -57,         47,         -1,         -9, }, /* now */
	{           33,        -12,        -24,         -4,          7,          1, }, /* modal */
	{           10,         -7,        -20,         20,         -1,         -3, }, /* expected */
	{          -30,         50,         86,        -17,        -12,        -77, }, /* past */
	{           24,         -3,        -15,         -9,          0,          3, }, /* condition */
	{          -32,         15,         22,         -9,         -1,          5, }, /* bracketed */
	{           21,         71,         57,        -79,         -4,        -66, }, /* earlier */
	{           22,        -14,        -44,         25,          0,         12, }, /* proposal */
	{           55,        -37,        -28,         20,        -30,         20, }, /* settled */
	{           23,         -8,         10,        -17,         -1,         -7, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           54,         73,        101, }, /* ground-behind */
	{           85,        112,        123, }, /* ground-before */
	{           -6,          2,         -3, }, /* sentence-before */
	{          -58,        -66,       -106, }, /* sentence-behind */
	{           10,          7,         23, }, /* compared */
	{          215,        108,        108, }, /* column */
	{           43,         22,         22, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{           13,          7,          7, }, /* corner */
	{           20,         10,         10, }, /* caption */
	{          -31,        -15,        -15, }, /* table-lead */
	{          -27,        -14,        -14, }, /* other-columns */
	{           99,         49,         49, }, /* left */
	{          -21,        -11,        -11, }, /* between */
	{           89,         45,         45, }, /* over */
	{            4,        -16,         29, }, /* last-sentence */
	{          -29,        -25,        -61, }, /* paragraph */
	{           -3,         -2,         -8, }, /* paragraph-after */
	{          -20,        -41,        -20, }, /* lead-in */
	{          -10,        -26,        -69, }, /* block-before */
	{           10,        -51,        -40, }, /* blocks-before */
	{          -82,        -40,        -47, }, /* block-after */
	{         -147,       -116,        -36, }, /* table-above */
	{          -75,        -83,        -98, }, /* heading-line */
	{           35,         90,         15, }, /* section */
	{          -74,        -41,        -63, }, /* item-lead */
	{          189,         94,         69, }, /* title */
	{          -96,       -101,       -125, }, /* document */
	{         -244,       -132,       -138, }, /* meeting */
	{         -196,       -162,       -168, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  130, /* near */
	  -36, /* far */
	   62, /* past-figure */
	  -30, /* past-clause */
	   96, /* state */
	   53, /* since */
	  -22, /* until */
	   17, /* name */
	   -4, /* previous */
	  -78, /* relative */
	  -37, /* meeting-day */
	   63, /* twice */
	   94, /* often */
	   42, /* alone */
	  -76, /* rival-ground */
	 -124, /* rival-sentence */
	 -121, /* rival-line */
	  -47, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 18},
	{"between-levels-before", 30},
	{"compared-with", 16},
	{"compared-with-year-before", 18},
	{"nearest-time", 17},
	{"no-rule", -19},
	{"period-between-the-columns", 20},
	{"period-from-caption", -12},
	{"period-from-column-head", 111},
	{"period-from-corner", 26},
	{"period-from-lead", 26},
	{"period-from-row-label", 56},
	{"period-is-not-told", -119},
	{"period-is-the-year-to-date", 4},
	{"period-of-brackets", 73},
	{"period-of-item-title", -79},
	{"period-of-its-host", -82},
	{"period-of-lead", -91},
	{"period-of-lead-in", 18},
	{"period-of-table-above", 43},
	{"period-of-text-before", -93},
	{"period-of-the-column-beside", 29},
	{"period-of-the-other-columns", -3},
	{"period-over-the-columns", 50},
	{"range-of-times", 117},
	{"same-figure-told-before", 66},
	{"since-then", 12},
	{"since-then-to-level-before", 0},
	{"spell-told-before", -3},
	{"time-before-in-sentence", -17},
	{"time-behind-in-sentence", 9},
	{"time-explained", 20},
	{"times-of-text-before", 86},
	{"until-now", 8},
	{"year-after-the-compared", -18},
	{"years-in-a-row", 89},
	{"zipped", 95},
	{NULL, 0},
};
/* clang-format on */
