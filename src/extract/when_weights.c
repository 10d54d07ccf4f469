/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly       month */
	{           38,        -63,        -16,        175,         49,        -24,        -23, }, /* ground-behind */
	{           47,       -102,        -21,         59,          4,        -32,        107, }, /* ground-before */
	{           25,        -25,        -29,        -82,         47,         71,         14, }, /* sentence-before */
	{           -6,        -34,          2,       -155,          8,        -20,          0, }, /* sentence-behind */
	{           20,        -42,         -5,         -2,        149,        -12,          0, }, /* compared */
	{          218,       -127,        -40,          0,         -1,         -7,          0, }, /* column */
	{          176,       -106,        -15,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            8,        -14,         -1,          0,          0,          0,          0, }, /* corner */
	{           22,        -52,        -25,          0,          0,         -1,          0, }, /* caption */
	{          -32,         -9,        -26,          0,          0,        -18,          0, }, /* table-lead */
	{          -18,          7,        -13,          0,          0,          0,          0, }, /* other-columns */
	{           41,         40,         50,          0,          0,         63,        -17, }, /* left */
	{          119,          0,          0,          0,          0,          0,          0, }, /* between */
	{          111,          0,          0,          0,          0,          0,          0, }, /* over */
	{           95,         14,        -72,          0,         41,         57,        -11, }, /* last-sentence */
	{           95,        -58,         -9,          0,        -14,        -22,          9, }, /* paragraph */
	{          -36,        -39,        -78,          0,         77,        -36,         -4, }, /* paragraph-after */
	{          197,        -11,          0,          0,          0,         -1,          0, }, /* lead-in */
	{           31,        -96,        -71,          0,         -3,        -62,        -26, }, /* block-before */
	{           38,         38,        -23,          0,         16,         54,         -9, }, /* blocks-before */
	{           12,        -66,        -55,          0,         38,         44,         -7, }, /* block-after */
	{           23,         58,        -38,          0,        123,         96,          0, }, /* table-above */
	{           26,        159,        -43,          0,          0,        -86,          0, }, /* heading-line */
	{           98,        -22,         47,          0,          0,         -2,          0, }, /* section */
	{           42,         35,        -86,          0,          0,         52,        -29, }, /* item-lead */
	{          128,         17,        -21,          0,          0,         69,          0, }, /* title */
	{           24,        -47,        -26,          0,          0,        -12,          0, }, /* document */
	{           56,          0,          0,          0,          0,        -38,          0, }, /* meeting */
	{           52,          0,          0,          0,          0,         52,          0, }, /* year-before */
	{           -1,         31,        -48,          0,          0,        -57,         15, }, /* figure-before */
	{          -40,        -19,        -55,          0,          0,        -23,         26, }, /* figure-behind */
	{            2,        -65,        -26,          0,          0,        -67,         -2, }, /* figure-above */
	{           46,         -6,        -38,          0,          0,         95,         -8, }, /* table-rest */
	{          171,         32,       -130,          0,          0,         -3,        110, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{            4,          1,          1,        -23,         -2,         33,         -6,         -5,          0,         32,        -18,         41,        -35,         16,         17, }, /* ground-behind */
	{            6,          4,          3,         26,         13,         67,        -37,         36,          0,         27,         -6,        -13,         -3,         -2,        -22, }, /* ground-before */
	{          -18,         26,          8,        -34,          2,         26,        -26,        -17,         31,         -9,         38,        -12,         -4,         42,        -12, }, /* sentence-before */
	{           -4,          6,          2,        -19,         11,        -11,         -8,        -23,          0,         -3,         -8,         -1,          1,         -6,        -12, }, /* sentence-behind */
	{            0,          0,          0,          0,          0,         28,         -4,          0,          0,         -3,         23,          0,          0,          0,          0, }, /* compared */
	{           11,          7,          0,         10,          1,         48,         19,         11,          0,          4,        -14,          1,          0,          2,          2, }, /* column */
	{            0,          0,          0,         -1,          0,          8,          8,          2,          0,          5,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            1,          0,          2,         -8,          0,          5,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            4,          5,          0,          6,        -11,         -2,          6,        -13,          0,         -5,         -3,          0,          8,        -17,          0, }, /* caption */
	{           -3,         -8,          0,         -8,         13,        -65,         33,         15,        -11,         -1,         -7,          8,          0,          0,          0, }, /* table-lead */
	{           23,        -10,         -4,         -9,         -3,        -10,         -3,          6,          2,          0,          0,          0,          0,         -1,         -1, }, /* other-columns */
	{            6,        -10,          1,        -11,          0,        -12,        -31,         26,         11,          1,         37,          9,          0,         -1,         -1, }, /* left */
	{           -1,          0,          0,         -5,          0,         -5,         -1,         -1,         -1,         -1,         64,         -2,          0,          0,          0, }, /* between */
	{            0,          0,          0,         14,          0,         12,         18,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           17,          9,          1,        -38,         29,          2,         15,         -8,        -50,        -13,         63,        -51,         14,        -15,          3, }, /* last-sentence */
	{           11,         19,          0,         16,        -16,         25,        -30,        -15,         14,         54,        -10,          6,        -17,        -26,         -6, }, /* paragraph */
	{            7,         -4,         -2,        -32,         24,        -45,          2,        -61,         -2,         -8,         36,        -23,         33,          8,         24, }, /* paragraph-after */
	{            2,          0,          0,         20,          0,         12,          8,         -2,          0,          3,         20,          0,         -1,          3,        -13, }, /* lead-in */
	{          -75,        -24,          4,         13,         11,          3,         14,          5,         -5,         30,        -17,         -9,        -10,         51,          3, }, /* block-before */
	{           23,         -5,         -5,        -28,         -1,          8,        -41,        -16,          9,         15,        -29,          5,        -34,        -23,        -11, }, /* blocks-before */
	{          -25,        -10,         -1,         18,         24,        -38,         -3,          2,          6,        -17,         28,        -12,         -1,         13,         16, }, /* block-after */
	{           41,         10,         -5,        -68,        -60,         49,        -37,         73,         29,          5,        -12,         -6,         -9,          8,          6, }, /* table-above */
	{           20,          0,          0,         25,         13,         15,         22,        -29,         -2,         20,        -30,         -1,        -11,        -23,         11, }, /* heading-line */
	{            0,          0,          0,         10,          0,          4,         21,        -25,          0,          8,        -12,          0,          2,         16,          0, }, /* section */
	{           31,          9,        -17,        -24,         50,         10,        -32,         -2,          6,         -5,         30,         -2,        -64,        -20,        -20, }, /* item-lead */
	{          -15,          5,         -7,         24,         15,        -27,          4,         10,          0,        -51,         56,         28,        -17,         34,         -3, }, /* title */
	{           38,          4,          0,          0,        -16,          5,        -44,         37,         -2,        -38,         11,          4,        -24,          5,        -39, }, /* document */
	{          104,          1,        -11,         72,        104,        -90,        -54,        -85,         10,        -60,        -76,         32,         31,         50,        -17, }, /* meeting */
	{           18,         12,         -6,         -7,        -32,          7,         68,         -4,         -3,         41,        -11,        -22,        -22,        -11,         15, }, /* year-before */
	{           10,         24,          8,        -49,          8,          4,        -22,        -44,         34,          4,         19,          7,          6,         -4,        -33, }, /* figure-before */
	{           12,          1,          7,         -7,         15,         26,        -18,        -18,          8,         -5,        -26,        -20,          4,        -12,        -19, }, /* figure-behind */
	{           -1,          5,        -17,         37,         15,         -3,         -7,        -14,        -19,        -22,         49,        -28,        -45,        -19,        -34, }, /* figure-above */
	{           10,         -2,          2,        -19,        -12,        -20,          2,          9,         -9,         -1,         78,         11,          5,        -17,         -1, }, /* table-rest */
	{           56,         65,         17,        -26,         57,         21,         23,         26,        -12,         27,         -4,        -38,         38,         12,         -7, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,        -12,         55,        -36,         16,        -19,         10,         49,         -8, }, /* ground-behind */
	{            0,        -26,         32,         50,         56,        -13,          9,         -4,         -5, }, /* ground-before */
	{            0,        -50,         11,         12,         57,         10,         20,        -25,          5, }, /* sentence-before */
	{            0,        -61,         -8,         -4,        -13,         10,         19,        -14,         -5, }, /* sentence-behind */
	{            0,          4,         -4,          3,         -2,         56,        -12,         -1,          0, }, /* compared */
	{            0,          6,         20,         65,         11,         -2,         -2,         12,          0, }, /* column */
	{            0,        -44,         37,         31,          0,          0,         -2,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,        -11,          0,          4,          7,          0,          0,          0,          0, }, /* corner */
	{            0,        -28,         -2,         20,        -14,          0,         -5,         24,        -15, }, /* caption */
	{            0,         27,         -2,        -24,        -22,         -8,         -7,          7,         -4, }, /* table-lead */
	{            0,         -5,         -1,          0,          0,          0,         -5,          0,          0, }, /* other-columns */
	{            0,          8,        -13,        -21,         32,         -6,         28,         -2,          0, }, /* left */
	{            0,          0,          0,          0,          0,         18,         29,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         14,         30,          0,          0, }, /* over */
	{            0,        -96,         46,         -2,          7,          4,         20,        -11,          9, }, /* last-sentence */
	{            0,          8,         -2,         22,         25,        -11,        -30,         26,        -12, }, /* paragraph */
	{            0,        -16,         31,         -7,        -17,         22,        -46,         -3,         -7, }, /* paragraph-after */
	{            0,        -39,         42,         55,          3,          0,         14,        -17,         -5, }, /* lead-in */
	{            0,        -20,         29,         33,        -19,        -24,          2,         31,        -38, }, /* block-before */
	{            0,        -33,          2,        -14,        -30,        -23,         -9,         10,        -35, }, /* blocks-before */
	{            0,        -15,        -34,         15,        -10,         20,         -6,         37,         -5, }, /* block-after */
	{            0,        -60,         39,         22,        -10,          6,         48,        -22,          0, }, /* table-above */
	{            0,        -17,         33,         19,         -9,        -17,        -13,         35,          0, }, /* heading-line */
	{            0,         48,          0,          0,        -17,          0,         -4,          0,          0, }, /* section */
	{            0,          3,         39,         -7,        -49,        -58,         50,         43,        -70, }, /* item-lead */
	{            0,         70,          6,         31,        -51,         -5,         -7,         17,         -2, }, /* title */
	{            0,         17,        -41,        -21,          0,         -1,        -13,          0,          0, }, /* document */
	{            0,         28,          0,          0,          0,        -15,          0,          0,          0, }, /* meeting */
	{            0,         22,          0,          0,          0,         21,          0,          0,          0, }, /* year-before */
	{            0,        -14,         28,         27,        -10,        -14,        -13,        -31,          1, }, /* figure-before */
	{            0,         16,         -5,         28,        -49,        -25,          7,         -2,        -20, }, /* figure-behind */
	{            0,         21,         24,        -21,        -66,         -8,         -2,        -37,        -17, }, /* figure-above */
	{            0,         41,         -2,         27,        -36,         -3,         22,         -1,        -15, }, /* table-rest */
	{          -41,         34,         47,        110,          3,        119,         38,         -3,        -19, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            1,         81,          2,        -14,        -50,         -3,        -32,        -13,         29, }, /* budget */
	{            7,         25,         -9,         -1,        -10,         -3,         -3,         -1,         -5, }, /* actual */
	{          -10,        -23,          0,         -5,         48,         -6,         -3,          0,          0, }, /* to-date */
	{            9,         29,        -24,        -61,        -24,         30,         16,         35,         -9, }, /* money */
	{           10,         51,        -18,        -29,        -67,         55,         -7,         20,        -15, }, /* size */
	{          -14,          8,         33,         33,         54,        -46,        -25,        -11,        -33, }, /* persons */
	{           18,         -4,         -1,         -8,         49,        -82,         -4,         52,        -20, }, /* count */
	{           -5,        -31,         -5,         33,         44,         24,        -46,          2,        -15, }, /* share */
	{           25,        -18,         34,         -3,         -3,         -4,         -5,          0,        -26, }, /* deviation */
	{           -7,        -30,         32,         10,         12,        -14,        -26,         32,         -8, }, /* average */
	{           -6,        -47,        -19,         17,        -17,         42,         20,         37,        -27, }, /* change */
	{           36,         -4,        -27,         -9,         -4,         16,         -4,         -3,         -1, }, /* target */
	{           55,          2,          1,        -16,        -38,         -3,          2,        -20,         17, }, /* limit */
	{           20,         56,        -22,          3,        -34,          1,        -20,         -2,         -3, }, /* rate */
	{           65,         -7,         -1,         13,        -69,         -4,         -8,         20,         -8, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{            2,        -31,         -7,          0,         -2,         37, }, /* budget */
	{            7,         -2,          6,         -5,         -1,         -4, }, /* actual */
	{            2,         -5,         -8,         19,         -1,         -8, }, /* to-date */
	{           21,        -38,         12,        -48,        -25,         77, }, /* money */
	{           24,        -30,        -38,          3,          0,         42, }, /* size */
	{          -14,         18,         33,         45,          5,        -87, }, /* persons */
	{           18,         26,         -1,         27,         -2,        -69, }, /* count */
	{          -11,         20,         30,         18,        -22,        -36, }, /* share */
	{           25,         -6,        -18,         24,         -1,        -24, }, /* deviation */
	{           -8,         16,         45,          5,         -3,        -55, }, /* average */
	{           -6,        -43,        -78,         83,         -2,         47, }, /* change */
	{           36,        -34,        -47,          9,          9,         27, }, /* target */
	{           55,        -10,        -12,        -30,         12,        -15, }, /* limit */
	{           15,        -12,         -1,        -34,          7,         25, }, /* rate */
	{           65,        -16,         11,        -43,          0,        -15, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           43,        -31,         30,         -6,        -11,          2,        -65,         70,        -33, }, /* in-table */
	{           60,         69,         -7,        -36,        -28,        -15,        -27,         10,        -26, }, /* in-list */
	{          101,         50,        -46,          5,        -73,         17,        -55,         66,        -66, }, /* in-prose */
	{          -45,         -1,         38,         12,         17,         16,          6,        -17,        -27, }, /* has-time */
	{           47,         32,          0,         42,        -46,         -8,        -34,        -29,         -5, }, /* now */
	{           28,         -2,        -18,        -11,        -23,         -5,         19,         -3,         13, }, /* modal */
	{            9,         43,         -5,        -28,        -37,         19,         -3,          3,         -1, }, /* expected */
	{          -46,        -38,         84,         -6,         31,        -22,        -26,         29,         -5, }, /* past */
	{           24,        -14,          0,          0,         -3,         -3,         -4,          0,          0, }, /* condition */
	{          -32,         10,        -14,        -13,         63,        -10,         -6,         12,        -10, }, /* bracketed */
	{           22,        -32,        -25,         64,        -16,        -47,         18,         20,         -5, }, /* earlier */
	{           19,         40,        -12,        -11,        -20,         -9,         -4,          0,         -4, }, /* proposal */
	{           53,        -30,         18,        -44,         13,         -9,          4,         26,        -32, }, /* settled */
	{           20,         40,        -37,          7,         -4,        -21,         -5,          0,         -1, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           43,        -56,         10,         21,         15,        -34, }, /* in-table */
	{           83,        -72,        -48,         27,          2,          8, }, /* in-list */
	{          106,        -20,        -34,         22,        -43,        -33, }, /* in-prose */
	{          -45,         10,        -11,         -7,         -8,         60, }, /* has-time */
	{           47,        -26,        -58,         47,         -1,         -9, }, /* now */
	{           35,        -12,        -26,         -5,          7,          1, }, /* modal */
	{           10,         -7,        -19,         19,         -1,         -2, }, /* expected */
	{          -30,         49,         85,        -17,        -11,        -77, }, /* past */
	{           24,         -2,        -15,        -10,          0,          3, }, /* condition */
	{          -32,         14,         22,         -9,         -1,          6, }, /* bracketed */
	{           22,         75,         55,        -81,         -5,        -66, }, /* earlier */
	{           22,        -14,        -45,         25,          0,         11, }, /* proposal */
	{           59,        -37,        -30,         16,        -29,         20, }, /* settled */
	{           20,         -8,         14,        -19,         -1,         -7, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           53,         72,         99, }, /* ground-behind */
	{           85,        113,        123, }, /* ground-before */
	{           -7,          2,         -4, }, /* sentence-before */
	{          -56,        -65,       -103, }, /* sentence-behind */
	{            9,          6,         21, }, /* compared */
	{          215,        108,        108, }, /* column */
	{           42,         21,         21, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{           14,          7,          7, }, /* corner */
	{           18,          9,          9, }, /* caption */
	{          -36,        -18,        -18, }, /* table-lead */
	{          -27,        -14,        -14, }, /* other-columns */
	{          104,         52,         52, }, /* left */
	{          -18,         -9,         -9, }, /* between */
	{           88,         44,         44, }, /* over */
	{            3,        -17,         27, }, /* last-sentence */
	{          -26,        -19,        -60, }, /* paragraph */
	{           -5,         -4,        -10, }, /* paragraph-after */
	{          -22,        -44,        -22, }, /* lead-in */
	{          -14,        -28,        -70, }, /* block-before */
	{           10,        -50,        -39, }, /* blocks-before */
	{          -84,        -41,        -47, }, /* block-after */
	{         -149,       -118,        -37, }, /* table-above */
	{          -76,        -84,        -99, }, /* heading-line */
	{           35,         91,         15, }, /* section */
	{          -70,        -40,        -60, }, /* item-lead */
	{          187,         94,         70, }, /* title */
	{          -97,       -101,       -124, }, /* document */
	{         -242,       -128,       -135, }, /* meeting */
	{         -194,       -161,       -165, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  130, /* near */
	  -38, /* far */
	   61, /* past-figure */
	  -29, /* past-clause */
	   98, /* state */
	   54, /* since */
	  -23, /* until */
	   17, /* name */
	   -2, /* previous */
	  -78, /* relative */
	  -37, /* meeting-day */
	   63, /* twice */
	   93, /* often */
	   41, /* alone */
	  -75, /* rival-ground */
	 -124, /* rival-sentence */
	 -121, /* rival-line */
	  -49, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 20},
	{"between-levels-before", 32},
	{"compared-with", 11},
	{"compared-with-year-before", 19},
	{"nearest-time", 15},
	{"no-rule", -10},
	{"period-between-the-columns", 12},
	{"period-from-caption", -15},
	{"period-from-column-head", 112},
	{"period-from-corner", 26},
	{"period-from-lead", 26},
	{"period-from-row-label", 56},
	{"period-is-not-told", -121},
	{"period-is-the-year-to-date", 4},
	{"period-of-brackets", 73},
	{"period-of-item-title", -77},
	{"period-of-its-host", -82},
	{"period-of-lead", -90},
	{"period-of-lead-in", 19},
	{"period-of-table-above", 43},
	{"period-of-text-before", -91},
	{"period-of-the-column-beside", 28},
	{"period-of-the-other-columns", -3},
	{"period-over-the-columns", 50},
	{"range-of-times", 116},
	{"same-figure-told-before", 66},
	{"since-then", 12},
	{"since-then-to-level-before", 0},
	{"spell-told-before", -1},
	{"time-before-in-sentence", -18},
	{"time-behind-in-sentence", 8},
	{"time-explained", 21},
	{"times-of-text-before", 86},
	{"until-now", 8},
	{"year-after-the-compared", -19},
	{"years-in-a-row", 89},
	{"zipped", 97},
	{NULL, 0},
};
/* clang-format on */
