/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly       month */
	{           13,        -53,         -6,        111,         67,        -47,        -28, }, /* ground-behind */
	{           55,        -98,         -2,         61,          8,        -28,        109, }, /* ground-before */
	{           16,        -21,        -28,       -124,         56,         84,          8, }, /* sentence-before */
	{           23,        -55,          8,       -123,          9,        -19,          0, }, /* sentence-behind */
	{           22,        -42,         -5,        -10,        154,         -8,          0, }, /* compared */
	{          216,       -125,        -41,          0,         -1,         -5,          0, }, /* column */
	{          175,       -105,        -15,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            9,        -14,         -1,          0,          0,          0,          0, }, /* corner */
	{           26,        -52,        -25,          0,          0,         -1,          0, }, /* caption */
	{          -30,        -12,        -26,          0,          0,        -18,          0, }, /* table-lead */
	{          -16,          3,        -12,          0,          0,          0,          0, }, /* other-columns */
	{           23,         39,         57,          0,          0,         69,        -15, }, /* left */
	{          121,          0,          0,          0,          0,          0,          0, }, /* between */
	{          110,          0,          0,          0,          0,          0,          0, }, /* over */
	{           98,         17,        -66,          0,         48,         52,        -11, }, /* last-sentence */
	{           92,        -59,         -9,          0,        -16,        -21,          9, }, /* paragraph */
	{          -34,        -41,        -81,          0,         89,         -5,         -4, }, /* paragraph-after */
	{          201,          3,          6,          0,          0,         -1,          0, }, /* lead-in */
	{           31,        -99,        -77,          0,         -3,        -65,        -26, }, /* block-before */
	{           41,         31,        -23,          0,         17,         53,         -7, }, /* blocks-before */
	{           13,        -67,        -55,          0,         37,         56,         -6, }, /* block-after */
	{           22,         56,        -39,          0,        131,        107,          0, }, /* table-above */
	{           14,        147,        -43,          0,          0,        -82,          0, }, /* heading-line */
	{           99,        -23,         46,          0,          0,         -1,          0, }, /* section */
	{           41,         35,        -92,          0,          0,         45,        -28, }, /* item-lead */
	{          133,         24,        -25,          0,          2,         57,          0, }, /* title */
	{           24,        -48,        -25,          0,          0,        -14,          0, }, /* document */
	{           54,          0,          0,          0,          0,        -19,          0, }, /* meeting */
	{           46,          0,          0,          0,          0,         48,          0, }, /* year-before */
	{           -1,         36,        -50,          0,          0,        -55,          8, }, /* figure-before */
	{          -35,        -21,        -47,          0,          0,        -25,         24, }, /* figure-behind */
	{            6,        -56,        -24,          0,          0,        -82,         -2, }, /* figure-above */
	{           48,         -7,        -39,          0,          0,         95,         -8, }, /* table-rest */
	{          175,         31,       -128,          0,          0,        -20,        104, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{            3,          1,          2,        -24,         -1,         18,         -3,          3,          0,         32,        -12,         37,        -32,         17,         15, }, /* ground-behind */
	{            8,          5,          2,         11,         12,         66,        -33,         26,          0,         28,         -7,        -11,          1,         -2,        -20, }, /* ground-before */
	{          -20,         28,          9,        -31,          1,         29,        -17,        -21,         30,        -14,         45,         -9,        -15,         41,        -14, }, /* sentence-before */
	{           -2,         11,          2,        -18,         11,        -13,        -10,        -25,          0,         -3,         -8,         -1,          0,         -5,        -12, }, /* sentence-behind */
	{            0,          0,          0,          0,          0,         31,         -4,          0,          0,         -3,         24,          0,          0,          0,          0, }, /* compared */
	{           10,          7,          0,          9,          1,         48,         19,         11,          0,          4,        -13,          1,          0,          3,          2, }, /* column */
	{            0,          0,          0,         -1,          0,          7,          8,          2,          0,          5,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            2,          0,          0,         -8,          0,          6,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            5,          5,          0,          7,        -11,          0,          6,        -13,          0,         -5,         -3,          0,          8,        -16,          0, }, /* caption */
	{           -4,         -8,          0,         -7,         14,        -68,         31,         16,        -11,          3,         -8,          8,          0,          0,          0, }, /* table-lead */
	{           23,        -10,         -3,        -10,         -3,        -10,         -4,          7,          2,          0,          0,          0,          0,         -1,         -1, }, /* other-columns */
	{            9,        -10,          3,         -9,          0,        -10,        -30,         28,        -11,          2,         42,         10,          0,         -1,         -1, }, /* left */
	{           -1,          0,          0,         -5,          0,         -5,         -1,         -1,          0,         -1,         64,         -2,          0,          0,          0, }, /* between */
	{            0,          0,          0,         14,          0,         12,         19,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           20,          8,          6,        -25,         24,          1,         -1,        -18,        -49,        -15,         61,        -53,         26,        -14,          4, }, /* last-sentence */
	{           13,         19,          0,         10,        -16,         21,        -30,        -23,         15,         53,        -10,          6,         -7,        -27,         -6, }, /* paragraph */
	{            8,         -4,         -2,        -19,         24,        -43,          2,        -62,         -2,         -6,         49,        -23,         20,          8,         23, }, /* paragraph-after */
	{            2,          0,          0,         10,          0,          9,         40,         -3,          0,          3,         19,          1,         -1,          2,        -14, }, /* lead-in */
	{          -78,        -21,          3,         11,         11,          6,         12,          4,         -4,         33,        -23,        -10,        -12,         52,          2, }, /* block-before */
	{           24,         -3,         -5,        -27,          0,         11,        -48,        -14,          9,         13,        -30,          6,        -34,        -23,        -10, }, /* blocks-before */
	{          -25,        -10,         -2,         19,         26,        -41,          1,          1,          6,        -16,         32,        -13,          0,         12,         16, }, /* block-after */
	{           46,         20,         -5,        -65,        -56,         55,        -51,         77,         28,          3,        -24,         -3,         -7,          8,          9, }, /* table-above */
	{           21,          0,          0,         29,         15,         17,         24,        -26,         -3,         11,        -44,          0,        -12,        -21,         13, }, /* heading-line */
	{            0,          0,          0,         11,          0,          3,         21,        -26,          0,          9,        -10,          0,          2,         16,          0, }, /* section */
	{           31,          8,        -18,        -24,         50,          7,        -14,         -6,         16,         -3,         29,         -2,        -70,        -20,        -21, }, /* item-lead */
	{          -18,          7,         -7,         18,         12,        -27,         16,          5,          0,        -46,         66,         27,        -19,         32,         -5, }, /* title */
	{           38,          4,          0,          0,        -16,          5,        -46,         33,         -3,        -38,         11,          4,        -23,          5,        -39, }, /* document */
	{          104,         -1,        -14,         64,        104,        -91,        -53,        -86,         13,        -58,        -71,         31,         43,         50,        -18, }, /* meeting */
	{           18,         12,         -7,         -5,        -31,          7,         63,         -2,         -2,         40,        -22,        -22,        -22,         -9,         20, }, /* year-before */
	{            9,         27,          9,        -44,          9,          9,        -21,        -41,         35,         -1,         12,         10,         -3,         -4,        -33, }, /* figure-before */
	{           14,          1,          7,          1,         14,         22,        -18,        -19,          8,         -5,        -26,        -19,          4,        -13,        -21, }, /* figure-behind */
	{           -3,          5,        -13,         26,         12,         -6,         -9,        -19,        -18,        -21,         48,        -30,        -23,        -21,        -36, }, /* figure-above */
	{           10,         -3,          2,        -19,        -13,        -27,         -1,         10,         -5,          3,         77,         11,          4,        -16,          0, }, /* table-rest */
	{           57,         68,         12,        -26,         62,         23,         27,         24,         -7,         22,         -4,        -40,         34,          8,         -7, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,         -8,         38,        -35,         38,        -29,          4,         53,         -4, }, /* ground-behind */
	{            0,        -18,         20,         43,         59,        -10,          0,         -3,         -6, }, /* ground-before */
	{            0,        -50,         27,          8,         51,         20,         10,        -26,          3, }, /* sentence-before */
	{            0,        -71,        -10,         18,        -18,         10,         18,        -13,         -6, }, /* sentence-behind */
	{            0,          6,         -5,          2,         -1,         58,        -13,         -1,          0, }, /* compared */
	{            0,          5,         16,         67,         12,         -2,         -2,         11,          0, }, /* column */
	{            0,        -44,         36,         32,          0,          0,         -2,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,        -12,          0,          4,          8,          0,          0,          0,          0, }, /* corner */
	{            0,        -29,         -2,         21,        -12,          0,         -5,         27,        -16, }, /* caption */
	{            0,         25,         -2,        -24,        -22,         -9,         -6,          8,         -4, }, /* table-lead */
	{            0,         -7,          0,          0,          2,          0,         -5,          0,          0, }, /* other-columns */
	{            0,         15,        -12,        -19,         35,         -7,         11,         -1,          0, }, /* left */
	{            0,          0,          0,          0,          0,         19,         29,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         14,         30,          0,          0, }, /* over */
	{            0,        -95,         45,         -9,          7,          6,         24,        -11,         10, }, /* last-sentence */
	{            0,          6,         -1,         18,         22,        -14,        -27,         28,        -12, }, /* paragraph */
	{            0,        -13,         31,         -7,        -19,         36,        -43,         -3,         -7, }, /* paragraph-after */
	{            0,        -34,         43,         53,         16,          0,         13,        -18,         -4, }, /* lead-in */
	{            0,        -18,         25,         34,        -24,        -22,          5,         26,        -40, }, /* block-before */
	{            0,        -30,          2,        -14,        -35,        -24,         -6,         13,        -37, }, /* blocks-before */
	{            0,        -13,        -35,         15,        -13,         16,          1,         39,         -5, }, /* block-after */
	{            0,        -57,         47,         23,        -13,          5,         50,        -19,          0, }, /* table-above */
	{            0,        -16,         30,         20,         -9,        -16,        -24,         38,          0, }, /* heading-line */
	{            0,         49,          0,          0,        -19,          0,         -4,          0,          0, }, /* section */
	{            0,          3,         35,         -6,        -46,        -59,         64,         44,        -72, }, /* item-lead */
	{            0,         70,          5,         28,        -49,        -10,         14,          7,         -2, }, /* title */
	{            0,         15,        -42,        -21,          0,         -1,        -13,          0,          0, }, /* document */
	{            0,         27,          0,          0,          0,         -8,          0,          0,          0, }, /* meeting */
	{            0,         19,          0,          0,          0,         19,          0,          0,          0, }, /* year-before */
	{            0,        -14,         26,         27,        -11,         -7,        -16,        -32,          1, }, /* figure-before */
	{            0,         15,        -12,         42,        -51,        -27,          5,         -2,        -20, }, /* figure-behind */
	{            0,         19,         30,        -22,        -69,         -6,         -5,        -38,        -16, }, /* figure-above */
	{            0,         41,         -3,         25,        -37,         -3,         27,          0,        -16, }, /* table-rest */
	{          -39,         32,         54,        106,         -2,        112,         44,         -2,        -21, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           -2,         80,          5,        -14,        -49,         -3,        -33,        -12,         29, }, /* budget */
	{            2,         27,         -6,         -1,        -11,         -3,         -3,          0,         -5, }, /* actual */
	{          -15,        -27,         -1,         -5,         52,          0,         -3,          0,          0, }, /* to-date */
	{            8,         33,        -21,        -60,        -17,         28,         19,         20,         -9, }, /* money */
	{           11,         53,        -15,        -28,        -66,         48,         -8,         22,        -16, }, /* size */
	{          -17,         10,         30,         29,         60,        -43,        -25,         -6,        -37, }, /* persons */
	{           19,         -4,        -15,         -5,         57,        -84,         -3,         55,        -21, }, /* count */
	{           -8,        -30,        -13,         35,         45,         25,        -45,          6,        -16, }, /* share */
	{           29,        -14,         35,          1,         -3,         -4,        -20,          0,        -24, }, /* deviation */
	{           -6,        -31,         34,         11,         14,        -13,        -36,         35,         -8, }, /* average */
	{           -7,        -59,        -14,         20,        -16,         43,         24,         37,        -28, }, /* change */
	{           36,         -7,        -23,         -9,         -5,         16,         -3,         -2,         -1, }, /* target */
	{           61,         12,          4,        -16,        -64,         -4,          4,        -18,         19, }, /* limit */
	{           20,         57,        -25,          3,        -35,          1,        -19,          0,         -3, }, /* rate */
	{           66,         -5,          1,         17,        -71,         -4,        -12,         14,         -7, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           -1,        -30,         -6,          1,         -2,         38, }, /* budget */
	{            2,          1,          8,         -6,         -1,         -4, }, /* actual */
	{           -1,         -5,         -8,         18,         -1,         -2, }, /* to-date */
	{           21,        -38,          4,        -40,        -25,         77, }, /* money */
	{           25,        -31,        -36,          5,          0,         37, }, /* size */
	{          -17,         18,         37,         44,          5,        -87, }, /* persons */
	{           19,         25,         -6,         37,         -1,        -75, }, /* count */
	{          -13,         22,         30,         17,        -22,        -34, }, /* share */
	{           29,         -6,        -12,         15,         -1,        -25, }, /* deviation */
	{           -6,         17,         44,          2,         -3,        -54, }, /* average */
	{           -7,        -49,        -68,         80,         -3,         47, }, /* change */
	{           36,        -32,        -47,         12,          8,         23, }, /* target */
	{           61,        -10,        -10,        -39,         14,        -15, }, /* limit */
	{           15,        -12,         -1,        -34,          7,         26, }, /* rate */
	{           66,        -16,         12,        -44,          0,        -17, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           42,        -26,         36,         -4,         -8,          2,        -76,         68,        -35, }, /* in-table */
	{           59,         72,        -10,        -32,        -31,        -17,        -31,         13,        -25, }, /* in-list */
	{           98,         49,        -51,         13,        -71,         20,        -58,         67,        -66, }, /* in-prose */
	{          -44,         -2,         36,         25,         20,         19,          5,        -32,        -27, }, /* has-time */
	{           46,         31,          2,         39,        -49,         -8,        -32,        -25,         -5, }, /* now */
	{           29,         -2,        -18,        -19,        -18,         -6,         21,         -2,         14, }, /* modal */
	{            8,         41,         -3,        -28,        -32,         17,         -7,          5,         -1, }, /* expected */
	{          -48,        -39,         80,         -7,         36,        -22,        -25,         30,         -4, }, /* past */
	{           25,        -13,          0,          0,         -3,         -3,         -5,          0,          0, }, /* condition */
	{          -30,         18,         -7,        -14,         63,         -9,         -2,         -8,        -11, }, /* bracketed */
	{           17,        -55,         -9,         74,        -10,        -59,         28,         19,         -5, }, /* earlier */
	{           20,         39,        -12,        -10,        -20,         -8,         -4,          0,         -4, }, /* proposal */
	{           55,        -26,         27,        -49,         18,        -14,         -1,         21,        -32, }, /* settled */
	{           21,         41,        -38,          8,         -5,        -20,         -6,          0,         -2, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           42,        -56,         15,         17,         16,        -35, }, /* in-table */
	{           82,        -70,        -43,         26,          2,          3, }, /* in-list */
	{          104,        -20,        -30,         24,        -45,        -33, }, /* in-prose */
	{          -44,         10,        -12,         -4,        -12,         62, }, /* has-time */
	{           46,        -22,        -58,         46,         -1,        -11, }, /* now */
	{           35,         -9,        -22,        -10,          5,          0, }, /* modal */
	{            9,         -7,        -16,         21,         -1,         -5, }, /* expected */
	{          -30,         51,         89,        -17,        -13,        -81, }, /* past */
	{           25,         -3,        -14,        -10,          0,          3, }, /* condition */
	{          -30,         13,         29,        -20,         -1,          9, }, /* bracketed */
	{           17,         74,         42,        -62,         -5,        -67, }, /* earlier */
	{           22,        -15,        -44,         26,          0,         11, }, /* proposal */
	{           61,        -40,        -32,         15,        -30,         25, }, /* settled */
	{           21,         -9,         17,        -20,         -1,         -8, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           53,         80,         96, }, /* ground-behind */
	{           69,         96,         90, }, /* ground-before */
	{            0,          9,          6, }, /* sentence-before */
	{          -62,        -73,       -114, }, /* sentence-behind */
	{           11,          6,         28, }, /* compared */
	{          212,        106,        106, }, /* column */
	{           42,         21,         21, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{           15,          7,          7, }, /* corner */
	{           21,         10,         10, }, /* caption */
	{          -43,        -21,        -21, }, /* table-lead */
	{          -29,        -15,        -15, }, /* other-columns */
	{           93,         47,         47, }, /* left */
	{          -20,        -10,        -10, }, /* between */
	{           88,         44,         44, }, /* over */
	{           -1,        -24,         21, }, /* last-sentence */
	{          -23,        -17,        -53, }, /* paragraph */
	{           -9,         -8,        -18, }, /* paragraph-after */
	{          -27,        -54,        -27, }, /* lead-in */
	{          -11,        -28,        -71, }, /* block-before */
	{            3,        -58,        -47, }, /* blocks-before */
	{          -88,        -42,        -50, }, /* block-after */
	{         -137,       -123,        -47, }, /* table-above */
	{          -75,        -82,        -97, }, /* heading-line */
	{           35,         92,         12, }, /* section */
	{          -70,        -39,        -61, }, /* item-lead */
	{          183,         93,         61, }, /* title */
	{          -97,       -100,       -126, }, /* document */
	{         -241,       -127,       -136, }, /* meeting */
	{         -194,       -159,       -160, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  132, /* near */
	  -30, /* far */
	   67, /* past-figure */
	  -34, /* past-clause */
	   91, /* state */
	   57, /* since */
	  -16, /* until */
	   17, /* name */
	  -34, /* previous */
	  -79, /* relative */
	  -39, /* meeting-day */
	   65, /* twice */
	   94, /* often */
	   34, /* alone */
	  -84, /* rival-ground */
	 -120, /* rival-sentence */
	 -120, /* rival-line */
	  -47, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 18},
	{"between-levels-before", 32},
	{"compared-with", 10},
	{"compared-with-year-before", 17},
	{"nearest-time", 25},
	{"no-rule", -14},
	{"period-between-the-columns", 10},
	{"period-from-caption", -15},
	{"period-from-column-head", 110},
	{"period-from-corner", 26},
	{"period-from-lead", 25},
	{"period-from-row-label", 54},
	{"period-is-not-told", -121},
	{"period-is-the-year-to-date", 3},
	{"period-of-brackets", 87},
	{"period-of-item-title", -82},
	{"period-of-its-host", -66},
	{"period-of-lead", -93},
	{"period-of-lead-in", 22},
	{"period-of-table-above", 41},
	{"period-of-text-before", -94},
	{"period-of-the-column-beside", 30},
	{"period-of-the-other-columns", -2},
	{"period-over-the-columns", 50},
	{"range-of-times", 118},
	{"same-figure-told-before", 63},
	{"since-then", 9},
	{"since-then-to-level-before", 0},
	{"spell-told-before", -3},
	{"time-before-in-sentence", -27},
	{"time-behind-in-sentence", 14},
	{"time-explained", 20},
	{"times-of-text-before", 85},
	{"until-now", 9},
	{"year-after-the-compared", -18},
	{"years-in-a-row", 91},
	{"zipped", 98},
	{NULL, 0},
};
/* clang-format on */
