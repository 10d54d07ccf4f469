/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/models/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly       month */
	{           41,        -54,        -11,        157,         61,        -23,         -9, }, /* ground-behind */
	{           51,        -78,        -33,         54,         -5,        -25,        106, }, /* ground-before */
	{            0,        -17,        -50,        -74,         49,         76,         26, }, /* sentence-before */
	{          -17,        -37,        -13,       -140,          9,        -18,          0, }, /* sentence-behind */
	{            8,        -32,         -5,         -6,        140,        -27,          0, }, /* compared */
	{          218,       -131,        -42,          0,         -1,         -2,          0, }, /* column */
	{          171,        -96,        -15,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            8,        -15,         -2,          0,          0,          0,          0, }, /* corner */
	{           16,        -47,        -26,          0,          0,         -1,          0, }, /* caption */
	{          -38,         -3,        -31,          0,          0,         -7,          0, }, /* table-lead */
	{          -37,          8,        -17,          0,          0,          0,          0, }, /* other-columns */
	{           54,         22,         35,          0,          1,         53,        -13, }, /* left */
	{          102,          0,          0,          0,          0,          0,          0, }, /* between */
	{          105,          0,          0,          0,          0,          0,          0, }, /* over */
	{           74,         32,        -72,          0,         51,         64,        -75, }, /* last-sentence */
	{           91,        -46,         -6,          0,        -17,        -12,        -31, }, /* paragraph */
	{          -21,        -28,        -66,          0,         47,        -32,         -3, }, /* paragraph-after */
	{          180,        -24,        -12,          0,          0,         -3,          0, }, /* lead-in */
	{           24,        -70,        -47,          0,         -3,        -50,        -22, }, /* block-before */
	{           44,         49,         -4,          0,         32,          9,         -8, }, /* blocks-before */
	{            7,        -33,        -11,          0,         30,         56,         -7, }, /* block-after */
	{           10,         26,        -32,          0,        113,         98,          0, }, /* table-above */
	{           39,        158,        -45,          0,          0,        -75,         22, }, /* heading-line */
	{           77,         34,        120,          0,          0,         13,          0, }, /* section */
	{           48,         32,        -92,          0,          0,         16,         15, }, /* item-lead */
	{          117,         26,        -50,          0,          0,         50,          0, }, /* title */
	{           17,        -41,        -24,          0,          0,         -2,          0, }, /* document */
	{           55,          0,          0,          0,          0,        -31,          0, }, /* meeting */
	{           59,          0,          0,          0,          0,         32,          0, }, /* year-before */
	{            0,         22,        -39,          0,          0,        -54,         -8, }, /* figure-before */
	{          -34,        -10,        -56,          0,          0,        -14,         -2, }, /* figure-behind */
	{            9,        -76,         -7,          0,          0,        -32,        -12, }, /* figure-above */
	{           73,          3,        -43,          0,          0,         52,         -6, }, /* table-rest */
	{          167,         34,        -75,          0,          0,        -14,         91, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{           15,         11,          3,         -3,         -2,         24,         -8,         -3,        -13,          8,        -18,         37,        -24,          0,         28, }, /* ground-behind */
	{           19,         14,          4,         11,         -7,         64,        -35,         38,          0,         23,         -9,         -7,         -1,          8,        -31, }, /* ground-before */
	{          -23,         17,          4,        -52,          4,         29,        -16,         -7,         29,         -5,         36,         -7,        -10,         38,        -11, }, /* sentence-before */
	{            8,          3,          2,        -19,         10,        -14,         -8,        -21,          0,          2,         -7,         -1,        -12,         -5,        -11, }, /* sentence-behind */
	{            0,          0,          0,          0,          1,         22,         -3,          0,          0,         -2,         22,          0,          0,          0,          0, }, /* compared */
	{           11,          5,          0,          7,          0,         43,         19,          9,          0,          5,         -3,          1,          0,          2,          1, }, /* column */
	{            0,          0,          0,         -3,          0,         13,          9,          2,          0,          4,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{           -1,          0,          1,        -10,          0,          3,          2,          2,          0,          1,          0,          0,          0,          0,          0, }, /* corner */
	{            5,          4,          0,         -4,        -11,         -6,          6,        -11,          0,         -2,         -6,          0,          7,        -10,         10, }, /* caption */
	{          -11,        -10,          0,        -10,         12,        -50,         22,         13,         -9,         10,         -5,          6,          0,          3,          0, }, /* table-lead */
	{            7,         -9,         -8,         -6,         -1,         -7,         -3,          7,          2,          0,          0,          0,          0,         -1,          0, }, /* other-columns */
	{            8,         -9,         -5,         -6,          0,        -10,        -24,         28,         12,          1,         24,          5,          0,         -1,         -1, }, /* left */
	{           -1,          0,          0,         -4,          0,         -3,         -8,         -1,         -1,         -2,         62,         -1,          0,          0,          0, }, /* between */
	{            0,          0,          0,         14,          0,         11,         16,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           26,         23,         -3,        -47,         42,        -11,         13,          4,        -28,        -21,         34,        -48,          6,        -25,          7, }, /* last-sentence */
	{           30,         10,          0,         -7,        -12,         11,        -28,         -7,          4,         63,        -11,         -1,        -17,        -20,        -10, }, /* paragraph */
	{            7,         -6,         -1,        -17,         19,        -56,         -6,        -27,         -3,         -8,         21,        -11,         19,         19,         14, }, /* paragraph-after */
	{            1,          0,          0,          8,          3,         18,          9,        -11,          0,         -2,         15,         14,         -3,          8,        -14, }, /* lead-in */
	{          -45,        -18,          0,         22,          2,         -6,         36,         -4,         -8,         24,        -17,        -28,        -18,         54,          6, }, /* block-before */
	{           20,          0,        -10,        -11,         -4,         19,        -35,        -18,          8,         -1,         -3,        -16,        -25,        -39,        -12, }, /* blocks-before */
	{          -37,        -32,         -6,         16,         25,        -38,         13,         11,          7,         -8,         48,         -8,          1,         20,          7, }, /* block-after */
	{           55,          8,        -10,        -54,        -54,         52,        -36,         84,         23,        -14,        -27,         -2,         -9,        -18,          7, }, /* table-above */
	{           10,          0,          0,         23,         12,         12,          8,        -27,         -1,         20,        -27,         15,         -8,         -8,          5, }, /* heading-line */
	{            0,          0,          0,          6,          6,          5,         -8,        -28,          0,         19,         -3,          0,         15,         13,         14, }, /* section */
	{           42,         27,        -15,        -22,         39,         -8,        -33,         -8,         17,        -20,         33,        -28,        -57,        -26,        -25, }, /* item-lead */
	{          -35,        -36,         -6,         47,         17,          2,         30,         14,          9,        -46,         33,         -3,        -31,         50,         -1, }, /* title */
	{           32,          6,          1,          6,        -17,          6,        -34,         27,         -2,        -42,         19,         -1,        -30,          9,        -34, }, /* document */
	{          108,         13,         26,         65,         91,        -86,        -76,        -85,         34,        -67,        -94,         48,         19,         42,        -26, }, /* meeting */
	{           35,         22,         -9,         -4,        -30,         16,         73,         -8,        -16,         29,         -8,        -45,        -22,         -4,          9, }, /* year-before */
	{            3,         16,          4,        -25,         10,         -7,         -4,        -44,         35,          4,         15,          4,         -8,        -17,        -31, }, /* figure-before */
	{            5,          1,          6,        -11,         24,         10,        -33,        -24,          0,         27,        -31,         -5,         -5,         -4,        -19, }, /* figure-behind */
	{          -13,          4,        -10,         29,         13,          4,         -8,        -16,         -6,        -13,         39,        -36,        -40,        -31,        -14, }, /* figure-above */
	{           -7,         -3,         -4,        -19,        -10,        -18,         14,         14,         -6,          7,         58,          7,          4,         -9,          8, }, /* table-rest */
	{           79,         37,         20,         -2,         32,         31,         31,         30,        -12,          1,         -2,        -35,         25,          3,         -3, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,        -16,         33,        -30,         30,        -12,          8,         47,         -6, }, /* ground-behind */
	{            0,        -24,         39,         50,         31,        -17,         11,         -6,          7, }, /* ground-before */
	{            0,        -63,          4,         10,         58,         16,         25,        -25,          0, }, /* sentence-before */
	{            0,        -54,         -7,         -3,        -10,          6,         12,        -11,         -6, }, /* sentence-behind */
	{            0,          1,         -4,          3,         -2,         50,         -8,          0,          0, }, /* compared */
	{            0,         17,         15,         58,          9,          0,         -4,          9,          0, }, /* column */
	{            0,        -41,         31,         29,          0,          0,         -2,          7,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,        -17,          0,          2,          8,          0,         -1,          5,          0, }, /* corner */
	{            0,        -26,         -2,         14,         -4,         -1,         -5,         19,        -15, }, /* caption */
	{            0,         13,         -2,        -15,        -14,         -6,         -7,          4,         -4, }, /* table-lead */
	{            0,        -18,         -1,          0,          6,          0,         -5,          0,          0, }, /* other-columns */
	{            0,          2,        -15,        -18,         38,        -10,         29,         -3,          0, }, /* left */
	{            0,          0,          0,          0,          0,         19,         22,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         14,         28,          0,          0, }, /* over */
	{            0,        -72,         46,          6,         -1,        -18,         21,        -11,          0, }, /* last-sentence */
	{            0,         10,        -15,         26,         18,         -6,        -33,         21,        -15, }, /* paragraph */
	{            0,         -8,         25,         -7,        -11,         10,        -35,         -2,         -7, }, /* paragraph-after */
	{            0,        -29,         47,         45,          0,          0,          0,        -11,         -5, }, /* lead-in */
	{            0,        -14,         16,         33,         -7,        -17,          3,         23,        -37, }, /* block-before */
	{            0,        -38,        -12,        -13,        -14,        -30,          2,         10,        -32, }, /* blocks-before */
	{            0,        -16,        -29,         15,         -6,         27,         -3,         35,         -4, }, /* block-after */
	{            0,        -51,         34,         25,        -21,        -19,         53,        -17,          0, }, /* table-above */
	{            0,         -1,         34,         26,        -24,        -10,        -20,         30,          0, }, /* heading-line */
	{            0,         29,         37,          0,        -14,          0,         -4,          0,         -7, }, /* section */
	{            0,         -3,         31,         -6,        -65,        -61,         42,         41,        -63, }, /* item-lead */
	{            0,         65,          1,         34,        -63,        -23,          6,         28,         -2, }, /* title */
	{            0,         16,        -37,        -23,          0,          2,        -12,          0,          0, }, /* document */
	{            0,         27,          0,          0,          0,        -12,          0,          0,          0, }, /* meeting */
	{            0,         25,          0,          0,          0,         13,          0,          0,          0, }, /* year-before */
	{            0,         -2,         27,         15,         -4,        -32,        -11,        -30,         -8, }, /* figure-before */
	{            0,         11,        -16,         11,        -32,        -22,          2,         -1,        -11, }, /* figure-behind */
	{            0,         23,          1,        -20,        -61,          1,          5,        -26,        -26, }, /* figure-above */
	{            0,         41,         -3,         28,        -21,         -3,          6,          2,        -15, }, /* table-rest */
	{          -52,         32,         72,        101,          0,        117,         24,          2,        -22, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           -8,         86,        -10,        -12,        -47,         -6,        -30,         -7,         33, }, /* budget */
	{           -5,         39,          4,         -4,        -11,        -13,         -4,          0,         -4, }, /* actual */
	{           -6,         11,         -4,         -1,          7,          0,         -5,          0,         -2, }, /* to-date */
	{            6,         20,         -2,        -70,        -23,         51,          2,         17,         -1, }, /* money */
	{           12,         47,        -16,        -26,        -67,         37,          8,         17,        -12, }, /* size */
	{          -11,          3,         35,         23,         58,        -40,        -36,          6,        -37, }, /* persons */
	{           16,        -18,          4,          5,         54,        -82,          7,         38,        -24, }, /* count */
	{           -2,        -17,         -8,         51,         38,          7,        -33,         -4,        -32, }, /* share */
	{           34,        -15,         22,         -1,        -18,         -2,         -5,          1,        -16, }, /* deviation */
	{            6,        -47,         34,         12,          9,        -17,        -23,         40,        -14, }, /* average */
	{          -13,        -53,        -37,         23,        -13,         50,         27,         44,        -26, }, /* change */
	{           40,         14,        -22,        -11,         -9,         11,        -19,         -2,         -3, }, /* target */
	{           63,          2,          0,        -17,        -29,         -3,        -13,        -18,         15, }, /* limit */
	{           29,         52,        -18,         -1,        -31,         -5,        -20,         -3,         -3, }, /* rate */
	{           56,        -12,          5,         12,        -59,         -5,         -8,         14,         -3, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           -7,        -28,         17,         -1,         -1,         21, }, /* budget */
	{           -5,         -9,         35,        -15,         -1,         -5, }, /* actual */
	{            3,         -5,        -10,         14,         -1,         -2, }, /* to-date */
	{           15,        -39,          9,        -35,        -23,         73, }, /* money */
	{           23,        -35,        -43,          0,         -1,         56, }, /* size */
	{          -11,         30,         25,         37,          0,        -81, }, /* persons */
	{           16,         19,         14,          4,          9,        -62, }, /* count */
	{           -6,         27,         18,         30,        -20,        -50, }, /* share */
	{           34,        -19,        -24,         29,          0,        -20, }, /* deviation */
	{            5,         13,         24,          2,          4,        -48, }, /* average */
	{          -13,        -41,        -74,         84,         -4,         49, }, /* change */
	{           40,        -28,        -67,          5,          1,         48, }, /* target */
	{           63,        -11,        -16,        -39,          7,         -4, }, /* limit */
	{           24,        -15,         -5,        -25,          6,         14, }, /* rate */
	{           56,        -20,         15,        -34,         -1,        -16, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           46,        -21,         29,          0,        -25,        -10,        -60,         74,        -34, }, /* in-table */
	{           63,         75,        -12,        -16,        -42,        -28,        -34,         20,        -26, }, /* in-list */
	{          107,         56,        -29,         -1,        -75,         22,        -59,         48,        -70, }, /* in-prose */
	{          -43,         -4,         24,          6,         13,         14,         17,         -2,        -26, }, /* has-time */
	{           39,         32,         -3,         30,        -36,         -8,        -33,        -13,         -7, }, /* now */
	{           26,          6,        -20,         -9,        -14,         -7,         20,         -2,          0, }, /* modal */
	{           12,         64,         -4,        -34,        -53,         21,         -5,          0,         -1, }, /* expected */
	{          -46,        -44,         89,        -10,         39,        -22,        -10,         13,         -9, }, /* past */
	{           24,        -14,          0,          0,         -3,         -2,         -4,          0,         -1, }, /* condition */
	{          -24,         13,        -10,        -12,         49,         -9,        -15,         16,         -7, }, /* bracketed */
	{           20,        -36,        -19,         56,         -6,        -41,         12,         18,         -5, }, /* earlier */
	{            7,         26,         -9,        -11,        -17,         -7,         -3,         16,         -1, }, /* proposal */
	{           51,        -28,         27,        -31,         12,         -8,        -10,         27,        -41, }, /* settled */
	{           32,         17,        -30,          6,         -3,        -15,         -7,          0,         -1, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           46,        -57,          8,         15,         15,        -26, }, /* in-table */
	{           81,        -74,        -47,         23,          3,         14, }, /* in-list */
	{          110,        -28,        -45,         20,        -42,        -16, }, /* in-prose */
	{          -43,         17,         -9,        -12,         -5,         52, }, /* has-time */
	{           39,        -35,        -61,         60,         -1,         -2, }, /* now */
	{           31,        -14,        -26,         -4,          5,          6, }, /* modal */
	{           12,         -6,        -16,         12,          0,         -2, }, /* expected */
	{          -34,         52,         97,        -20,        -14,        -82, }, /* past */
	{           24,         -3,        -16,         -8,          0,          4, }, /* condition */
	{          -24,         14,         22,        -13,          0,          2, }, /* bracketed */
	{           20,         69,         62,        -81,         -7,        -64, }, /* earlier */
	{            9,        -12,        -48,         28,          0,         24, }, /* proposal */
	{           55,        -40,        -23,         18,        -32,         21, }, /* settled */
	{           32,         -6,         10,        -24,         -1,        -11, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           50,         80,         88, }, /* ground-behind */
	{           76,         88,        123, }, /* ground-before */
	{            3,          5,          8, }, /* sentence-before */
	{          -58,        -69,       -106, }, /* sentence-behind */
	{            8,          5,         19, }, /* compared */
	{          210,        105,        105, }, /* column */
	{           47,         24,         24, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{           13,          6,          6, }, /* corner */
	{           10,          5,          5, }, /* caption */
	{          -24,        -12,        -12, }, /* table-lead */
	{          -34,        -17,        -17, }, /* other-columns */
	{           99,         49,         49, }, /* left */
	{          -20,        -10,        -10, }, /* between */
	{           84,         42,         42, }, /* over */
	{            8,         -3,         27, }, /* last-sentence */
	{          -20,        -13,        -45, }, /* paragraph */
	{          -11,         -7,        -26, }, /* paragraph-after */
	{          -23,        -46,        -23, }, /* lead-in */
	{           -5,        -22,        -62, }, /* block-before */
	{           -4,        -71,        -53, }, /* blocks-before */
	{         -105,        -43,        -57, }, /* block-after */
	{         -130,        -83,        -13, }, /* table-above */
	{          -49,        -38,        -82, }, /* heading-line */
	{           41,         91,         32, }, /* section */
	{          -56,        -36,        -46, }, /* item-lead */
	{          174,         71,         66, }, /* title */
	{          -90,        -92,       -111, }, /* document */
	{         -236,       -130,       -127, }, /* meeting */
	{         -180,       -177,       -172, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  117, /* near */
	  -24, /* far */
	   66, /* past-figure */
	  -20, /* past-clause */
	  110, /* state */
	   76, /* since */
	  -12, /* until */
	   11, /* name */
	   -3, /* previous */
	  -68, /* relative */
	  -27, /* meeting-day */
	    8, /* declared */
	   49, /* twice */
	   87, /* often */
	   35, /* alone */
	  -61, /* rival-ground */
	 -125, /* rival-sentence */
	 -120, /* rival-line */
	  -47, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 6},
	{"between-levels-before", 33},
	{"compared-with", 13},
	{"compared-with-year-before", 16},
	{"nearest-time", 25},
	{"no-rule", 4},
	{"period-between-the-columns", 32},
	{"period-declared-for-all", 3},
	{"period-from-caption", -12},
	{"period-from-caption-and-head", -14},
	{"period-from-caption-and-row", 2},
	{"period-from-column-head", 128},
	{"period-from-corner", 30},
	{"period-from-lead", 31},
	{"period-from-row-label", 57},
	{"period-is-not-told", -106},
	{"period-is-the-year-to-date", 20},
	{"period-of-brackets", 67},
	{"period-of-item-title", -86},
	{"period-of-its-host", -65},
	{"period-of-lead", -80},
	{"period-of-lead-in", -7},
	{"period-of-table-above", 20},
	{"period-of-text-before", -77},
	{"period-of-the-column-beside", 27},
	{"period-of-the-other-columns", -15},
	{"period-over-the-columns", 49},
	{"range-of-times", 112},
	{"same-figure-told-before", 84},
	{"since-then", 13},
	{"since-then-to-level-before", 0},
	{"spell-told-before", -28},
	{"time-before-in-sentence", -12},
	{"time-behind-in-sentence", -12},
	{"time-explained", 15},
	{"times-of-text-before", 86},
	{"until-now", 5},
	{"year-after-the-compared", -13},
	{"years-in-a-row", 73},
	{"zipped", 57},
	{NULL, 0},
};
/* clang-format on */
