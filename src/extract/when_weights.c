/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Fitted to
 * labelled minutes as tests/tools/fit-when does, but by a faster program that left the cases out of the pass
 * of places only; so the tool gives somewhat other weights until it has made this file itself. */
#include "extract/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly */
	{           77,        -10,         16,        175,         -1,        -17, }, /* ground-behind */
	{          171,        -82,         33,         67,         -1,        -15, }, /* ground-before */
	{           68,         48,        -80,       -128,         11,        170, }, /* sentence-before */
	{           36,        -72,        -58,       -184,         10,        -93, }, /* sentence-behind */
	{           32,        -51,          0,         49,        188,         28, }, /* compared */
	{          251,       -188,        -52,          0,         -1,         -2, }, /* column */
	{          212,       -206,        -43,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0, }, /* section-row */
	{          -13,          0,          0,          0,          0,          0, }, /* corner */
	{           48,        -41,        -44,          0,          0,          0, }, /* caption */
	{          -42,        -73,        -94,          0,          0,         -8, }, /* table-lead */
	{            3,        -30,         -8,          0,          0,          0, }, /* other-columns */
	{            7,        145,        131,          0,          0,        130, }, /* left */
	{          126,          0,          0,          0,          0,          0, }, /* between */
	{          224,          0,          0,          0,          0,          0, }, /* over */
	{          130,        144,        -89,          0,        -86,        -58, }, /* last-sentence */
	{           99,        -53,         17,          0,          0,        -45, }, /* paragraph */
	{          -25,        -33,       -236,          0,         20,        105, }, /* paragraph-after */
	{          269,         49,         18,          0,          0,          0, }, /* lead-in */
	{           34,       -109,       -124,          0,          0,       -121, }, /* block-before */
	{           27,         41,         55,          0,         23,        102, }, /* blocks-before */
	{          -37,        -90,        -72,          0,        102,        -82, }, /* block-after */
	{          -24,         81,        -88,          0,        149,        103, }, /* table-above */
	{           14,        182,          5,          0,          0,        -22, }, /* heading-line */
	{          -36,         -5,        106,          0,          0,         -2, }, /* section */
	{           90,         96,       -104,          0,          0,          2, }, /* item-lead */
	{          158,         37,        -67,          0,          9,         10, }, /* title */
	{           85,       -143,        -57,          0,          0,        -11, }, /* document */
	{           37,          0,          0,          0,          0,        -32, }, /* meeting */
	{           32,          0,          0,          0,          0,         -8, }, /* year-before */
	{           23,         49,        -81,          0,          0,        -53, }, /* figure-before */
	{          -85,        -13,        -90,          0,          0,        -14, }, /* figure-behind */
	{           23,        -59,        -86,          0,          0,        -97, }, /* figure-above */
	{           81,        -63,        -43,          0,          0,         99, }, /* table-rest */
	{          150,        -25,       -115,          0,          0,        -70, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{           -5,          1,          0,         22,         19,         63,         41,        -35,          0,         56,        -52,         66,        -58,         41,         65, }, /* ground-behind */
	{           17,         19,          1,         25,        -30,         64,        -36,          5,          0,         52,        -27,          5,         29,        -51,        -34, }, /* ground-before */
	{          -36,         26,         -6,        -47,         19,        108,         29,        -61,         -5,        -14,         48,        -41,          0,         46,        -52, }, /* sentence-before */
	{            6,         63,          5,        -45,          7,        -30,        -11,        -57,          0,          7,        -36,         -1,        -27,         -5,        -43, }, /* sentence-behind */
	{            0,          0,          0,          0,          0,         82,          0,          0,          0,         -3,         19,          0,          0,          0,          0, }, /* compared */
	{           56,         -2,          1,        -41,          0,        114,         83,         36,          0,         -5,         15,          3,          0,         11,         28, }, /* column */
	{            0,         -2,          0,        -44,          0,          5,         14,          3,          0,         12,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            2,          0,          0,         -8,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            7,         24,          0,        -33,          2,         11,        -11,        -18,          0,         -3,        -21,          0,         38,         -7,          0, }, /* caption */
	{          -10,        -32,          0,          5,          2,       -112,         44,         14,         -8,         -4,         -7,         17,          0,          7,          0, }, /* table-lead */
	{           36,          0,         -8,         -7,          0,         -2,        -19,         -9,         12,          0,          0,          0,          0,        -11,          0, }, /* other-columns */
	{           -3,         -2,         -8,          6,          0,        -36,        -21,         65,          0,          2,         63,         38,          0,         -8,        -16, }, /* left */
	{           -2,          0,          0,        -21,          0,         -6,         -1,        -11,         -3,         -6,        109,         -7,          0,          0,         -1, }, /* between */
	{            0,          0,          0,         31,          0,         41,         18,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           53,        -27,          9,        -85,         35,          5,         23,         28,          1,        -62,        100,       -145,         48,         64,        -30, }, /* last-sentence */
	{           36,          0,          0,        -71,        -55,         83,         21,         32,          3,         73,        -19,        -38,        -58,         -5,        -13, }, /* paragraph */
	{          -62,        -10,          0,         -7,         42,        -53,         -5,        -82,         -1,         44,         55,        -52,         -3,         62,         16, }, /* paragraph-after */
	{            1,          0,          0,         68,          0,        -12,         30,         51,          0,          0,          3,         58,          0,         15,        -22, }, /* lead-in */
	{          -41,        -17,         -9,         20,         -3,        -10,         40,         36,         -9,         22,        -10,         -8,        -15,         32,        -44, }, /* block-before */
	{           37,         40,        -50,         10,         12,         41,         -4,        -40,         32,         25,        -59,          9,        -37,        -76,        -16, }, /* blocks-before */
	{           19,        -18,        -18,         -4,         -8,        -82,        -28,         -8,         22,        -21,         56,          7,         -3,        -17,         39, }, /* block-after */
	{           46,         23,          1,        -33,        -88,        110,        -86,        109,         27,         14,         -8,        -29,        -39,        -12,         66, }, /* table-above */
	{            1,          0,          0,        -99,          0,         79,         16,        -64,          3,         50,        -30,         -7,         -7,         29,         50, }, /* heading-line */
	{            2,          0,          0,          0,          0,          0,         55,        -75,          0,         -6,         -7,         -1,          0,          0,          0, }, /* section */
	{           16,        -11,        -35,        -62,         54,        -27,        -20,        -67,         -6,        -38,         47,        -64,        -92,        -54,        -27, }, /* item-lead */
	{           17,        -26,          4,         26,         27,        -14,         66,         -2,         11,        -67,         87,         59,       -107,        107,        -49, }, /* title */
	{           22,        -26,         39,         14,        -11,          6,        -79,         85,          3,       -131,         18,         26,        -70,         31,       -131, }, /* document */
	{          143,        -55,        -18,        131,        116,       -156,        -14,        -90,         42,        -45,       -151,         -5,         -3,         99,         -7, }, /* meeting */
	{           49,         -5,        -18,          3,        -65,         -5,         52,        -21,         19,         40,          5,        -28,         -9,        -43,         37, }, /* year-before */
	{           -1,          6,         19,        -17,         -3,        -26,         32,        -38,         12,         19,         30,        -28,          1,         30,        -65, }, /* figure-before */
	{            7,          3,        -20,         -5,         35,        101,        -59,        -30,          0,          8,        -66,        -21,        -24,        -29,         18, }, /* figure-behind */
	{          -39,        -30,        -25,         -4,         24,         -2,          2,         -2,         18,        -18,         43,        -16,        -64,        -32,          9, }, /* figure-above */
	{           -7,          1,         -2,        -73,          3,         -8,          5,          5,          1,         15,         97,         24,          8,         -2,         -3, }, /* table-rest */
	{           77,        136,         24,        -29,         62,         49,         68,         80,         52,         10,         15,        -80,          6,         53,        -20, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,         41,         64,         21,         63,        -55,         23,        103,        -31, }, /* ground-behind */
	{            0,         -4,         24,         58,         -4,        -58,        -15,         22,         22, }, /* ground-before */
	{            0,        -53,          7,          0,         59,         48,        -32,        -40,         25, }, /* sentence-before */
	{            0,        -64,        -18,        -15,        -11,        -11,         -3,        -23,        -22, }, /* sentence-behind */
	{            0,         58,         -7,         -3,         -1,         75,        -21,         -2,          0, }, /* compared */
	{            0,         68,         67,        109,         70,          1,          2,         30,          0, }, /* column */
	{            0,       -113,         29,         81,          1,          0,         -8,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -5,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            0,         69,          0,          6,        -76,          0,        -14,          4,          0, }, /* caption */
	{            0,          7,        -14,        -42,        -17,         -6,        -22,         27,        -18, }, /* table-lead */
	{            0,        -24,          0,          0,         16,          0,         -3,          0,          0, }, /* other-columns */
	{            0,         50,         -6,        -24,         13,        -11,         37,         23,          0, }, /* left */
	{            0,          0,          0,          0,          0,          8,         42,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         31,         59,          0,          0, }, /* over */
	{            0,        -57,         94,        -12,        -35,         88,        -37,        -13,         -9, }, /* last-sentence */
	{            0,         78,        -38,          9,        -64,         48,        -54,         29,        -19, }, /* paragraph */
	{            0,         54,         34,        -46,        -22,         27,        -84,         -1,        -18, }, /* paragraph-after */
	{            0,        -55,         74,         73,         63,          0,         42,          0,         -3, }, /* lead-in */
	{            0,         -3,         57,        -31,        -12,        -26,         21,         30,        -54, }, /* block-before */
	{            0,         -7,         68,        -34,        -14,        -27,        -80,         70,        -50, }, /* blocks-before */
	{            0,         53,        -33,        -30,        -19,         -2,        -30,          6,         -6, }, /* block-after */
	{            0,        -59,         14,         79,         24,        -32,        114,        -38,          0, }, /* table-above */
	{            0,        -84,         66,          6,         11,          0,        -32,         56,          0, }, /* heading-line */
	{            0,         -2,          0,          0,        -14,          0,        -15,          0,          0, }, /* section */
	{            0,         12,         -9,        -93,       -174,       -116,         78,         -9,        -66, }, /* item-lead */
	{            0,         36,         41,         23,        -11,         67,         70,        -51,        -11, }, /* title */
	{            0,         24,        -81,       -119,          0,          4,        -31,          0,          0, }, /* document */
	{            0,         27,          0,          0,          0,        -13,          0,          0,          0, }, /* meeting */
	{            0,         16,          0,          0,          0,         -3,          0,          0,          0, }, /* year-before */
	{            0,        -22,         41,         -9,         -9,         18,        -34,        -66,         54, }, /* figure-before */
	{            0,        -43,        -20,         55,        -51,         11,          4,        -23,        -16, }, /* figure-behind */
	{            0,          9,         38,        -27,        -62,         39,        -61,        -45,        -26, }, /* figure-above */
	{            0,         66,        -32,         21,        -21,         -4,         33,         -4,          0, }, /* table-rest */
	{          -39,         41,        122,        189,          3,        157,         61,        -38,         10, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           15,         60,         53,        -16,       -110,         -9,        -84,          0,         98, }, /* budget */
	{           -2,          9,        -31,         50,          5,         -5,        -25,          0,         -1, }, /* actual */
	{            7,        -44,         -8,         -3,         51,          0,         -2,          0,         -1, }, /* to-date */
	{            6,         13,         49,       -166,          2,         52,        -36,        114,        -32, }, /* money */
	{            3,         44,        -21,        -14,        -72,         96,        -12,          0,        -23, }, /* size */
	{          -29,         51,         20,         53,        110,        -92,        -32,         19,       -101, }, /* persons */
	{           34,        -18,        -19,        -44,          8,        -58,         42,         69,        -14, }, /* count */
	{          -13,         -8,         18,         66,         19,        106,         -6,        -75,       -106, }, /* share */
	{           44,         -1,          0,         -5,        -21,         -5,        -12,          0,          0, }, /* deviation */
	{           -2,        -58,         38,         25,         29,        -38,        -27,         63,        -30, }, /* average */
	{            1,        -97,        -56,         85,         -6,         44,         16,         30,        -17, }, /* change */
	{           35,        -15,        -30,         -8,         60,        -32,         -4,         -1,         -5, }, /* target */
	{           74,        -37,        -18,        -22,        -10,         -1,         -9,        -25,         49, }, /* limit */
	{           26,         43,         -2,         41,        -92,         15,         -8,        -19,         -6, }, /* rate */
	{          107,         41,        -65,         30,       -131,         -9,        -16,         57,        -14, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           18,        -69,         -3,         -3,         -7,         72, }, /* budget */
	{            0,          6,         17,         -7,         -1,        -15, }, /* actual */
	{            7,        -10,        -21,         31,         -2,         -5, }, /* to-date */
	{           58,        -16,          1,        -40,        -71,         69, }, /* money */
	{           21,        -28,        -62,         15,         -1,         55, }, /* size */
	{          -29,         58,         11,         37,         31,       -105, }, /* persons */
	{           34,         -7,         36,         27,         17,       -107, }, /* count */
	{          -31,         45,         12,         20,        -23,        -21, }, /* share */
	{           44,        -22,         13,         15,          0,        -50, }, /* deviation */
	{          -10,          2,         44,         38,         -4,        -69, }, /* average */
	{            1,        -49,        -93,        116,        -12,         38, }, /* change */
	{           35,        -47,        -37,          7,          4,         38, }, /* target */
	{           74,        -11,          6,        -69,         39,        -39, }, /* limit */
	{            8,        -12,         -4,        -11,         -4,         23, }, /* rate */
	{          107,        -26,         -6,        -76,          0,          1, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           50,        -99,         42,         82,        -22,         -5,        -37,         60,        -60, }, /* in-table */
	{          108,         60,         -8,        -16,        -77,        -12,        -89,         74,        -41, }, /* in-list */
	{          137,         24,       -106,          9,        -59,         79,        -87,         98,       -101, }, /* in-prose */
	{          -59,         14,         93,         31,         24,        -42,          8,        -46,        -24, }, /* has-time */
	{           66,         19,         72,         55,       -141,         13,        -25,        -57,         -1, }, /* now */
	{           21,         34,        -13,        -49,         -6,        -27,         -8,         -3,         51, }, /* modal */
	{           27,         67,         27,        -34,        -94,         19,        -14,          5,         -2, }, /* expected */
	{          -34,        -42,         93,        -71,         89,        -36,          7,         16,        -22, }, /* past */
	{           41,        -12,          0,         -5,         -8,         -9,         -9,          3,          0, }, /* condition */
	{          -18,         28,         53,        -24,         23,        -30,        -21,         -2,        -10, }, /* bracketed */
	{           21,        -33,          1,         61,          0,        -80,          4,         35,         -8, }, /* earlier */
	{           26,         62,        -20,        -35,         37,        -43,         -7,          0,        -20, }, /* proposal */
	{           63,        -53,         19,        -43,         12,         23,        -13,         52,        -59, }, /* settled */
	{           36,         15,         -2,          0,        -24,        -12,        -10,          0,         -4, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           54,        -15,        -16,         -3,         -5,        -17, }, /* in-table */
	{          146,       -125,        -41,         57,          0,        -37, }, /* in-list */
	{          126,        -47,        -32,         30,        -30,        -61, }, /* in-prose */
	{          -58,         56,        -16,        -19,        -64,        104, }, /* has-time */
	{           66,        -52,        -89,        126,         -3,        -47, }, /* now */
	{           28,        -15,        -20,         15,         -3,         -4, }, /* modal */
	{           33,        -12,        -24,         37,          0,        -33, }, /* expected */
	{           -4,         38,        126,        -12,        -20,       -128, }, /* past */
	{           41,         -4,        -26,        -17,         -1,          7, }, /* condition */
	{          -18,         30,         32,        -27,         -1,        -16, }, /* bracketed */
	{           21,        109,         99,       -137,         -9,        -83, }, /* earlier */
	{           32,         -5,        -87,          6,          0,         53, }, /* proposal */
	{           58,        -91,        -37,         30,        -11,         53, }, /* settled */
	{           36,        -27,         45,        -46,         -9,          2, }, /* account */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  175, /* near */
	  -71, /* far */
	   66, /* past-figure */
	  -35, /* past-clause */
	  102, /* state */
	  107, /* since */
	   43, /* until */
	   14, /* name */
	   -8, /* previous */
	 -107, /* relative */
	  -46, /* meeting-day */
	  105, /* twice */
	  122, /* often */
	   34, /* alone */
	 -189, /* rival-ground */
	 -107, /* rival-sentence */
	 -200, /* rival-line */
	  -71, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 30},
	{"between-levels-before", 80},
	{"compared-with", -16},
	{"compared-with-year-before", 41},
	{"nearest-time", 5},
	{"no-rule", -1},
	{"period-between-the-columns", 12},
	{"period-from-caption", -46},
	{"period-from-column-head", 141},
	{"period-from-corner", 6},
	{"period-from-lead", 138},
	{"period-from-row-label", 317},
	{"period-is-not-told", -120},
	{"period-is-the-year-to-date", 9},
	{"period-of-brackets", 88},
	{"period-of-item-title", -47},
	{"period-of-its-host", -130},
	{"period-of-lead", -26},
	{"period-of-lead-in", 34},
	{"period-of-table-above", -2},
	{"period-of-text-before", -113},
	{"period-of-the-column-beside", 38},
	{"period-of-the-other-columns", 38},
	{"period-over-the-columns", 49},
	{"range-of-times", 165},
	{"same-figure-told-before", 132},
	{"since-then", 22},
	{"spell-told-before", -4},
	{"time-before-in-sentence", -30},
	{"time-behind-in-sentence", -39},
	{"time-explained", 27},
	{"times-of-text-before", 58},
	{"until-now", 26},
	{"year-after-the-compared", 9},
	{"years-in-a-row", 147},
	{"zipped", 126},
	{NULL, 0},
};
/* clang-format on */
