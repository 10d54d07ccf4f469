/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly */
	{           73,        -37,         34,        186,         98,        -25, }, /* ground-behind */
	{          149,        -80,         27,         93,         -1,        -16, }, /* ground-before */
	{           88,         85,        -69,       -115,         18,        170, }, /* sentence-before */
	{           41,        -72,        -43,       -186,         12,        -94, }, /* sentence-behind */
	{           13,        -54,         -1,         60,        154,         52, }, /* compared */
	{          258,       -201,        -74,          0,         -1,         -1, }, /* column */
	{          202,       -208,        -43,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0, }, /* section-row */
	{           -6,          0,          0,          0,          0,          0, }, /* corner */
	{           51,         19,        -44,          0,          0,          0, }, /* caption */
	{          -41,        -87,        -95,          0,          0,        -10, }, /* table-lead */
	{           -8,        -21,         -6,          0,          0,          0, }, /* other-columns */
	{           46,        172,        129,          0,          0,        136, }, /* left */
	{          129,          0,          0,          0,          0,          0, }, /* between */
	{          231,          0,          0,          0,          0,          0, }, /* over */
	{          126,        138,       -101,          0,        -96,        -55, }, /* last-sentence */
	{           90,        -62,          9,          0,          0,        -65, }, /* paragraph */
	{          -12,        -21,       -242,          0,         16,          4, }, /* paragraph-after */
	{          275,         34,         29,          0,          0,          0, }, /* lead-in */
	{           23,       -101,       -121,          0,          0,       -122, }, /* block-before */
	{           15,         44,         54,          0,         25,        113, }, /* blocks-before */
	{          -34,        -91,        -69,          0,        106,        -89, }, /* block-after */
	{          -33,         91,        -56,          0,        143,         87, }, /* table-above */
	{           38,        227,         14,          0,          0,        -12, }, /* heading-line */
	{          -30,        -16,        126,          0,          0,         -2, }, /* section */
	{           87,        107,        -99,          0,          0,        -46, }, /* item-lead */
	{          164,         44,        -78,          0,          8,         62, }, /* title */
	{           76,       -157,        -48,          0,          0,         -6, }, /* document */
	{           36,          0,          0,          0,          0,        -50, }, /* meeting */
	{           29,          0,          0,          0,          0,        -31, }, /* year-before */
	{           22,         37,        -77,          0,          0,          3, }, /* figure-before */
	{          -70,         10,        -91,          0,          0,         -9, }, /* figure-behind */
	{           29,        -53,        -89,          0,          0,        -86, }, /* figure-above */
	{           69,        -25,        -37,          0,          0,         93, }, /* table-rest */
	{          147,        -25,       -113,          0,          0,        -60, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{           -8,          1,          0,         25,         19,         42,         21,        -37,          0,         58,         -1,         69,        -61,         46,         68, }, /* ground-behind */
	{            5,         21,          1,         35,        -31,         58,        -28,         20,          0,         51,        -28,          8,         42,        -53,        -61, }, /* ground-before */
	{          -41,         24,         -7,        -54,         11,         91,         28,        -72,         -6,        -10,         81,        -45,          0,         46,        -42, }, /* sentence-before */
	{            9,         66,          4,        -48,          3,        -57,         45,        -63,          0,         -3,        -38,         -1,        -31,         -7,        -43, }, /* sentence-behind */
	{            0,          0,          0,          0,          0,         86,          0,          0,          0,         -4,         -8,          0,          0,          0,          0, }, /* compared */
	{           45,         -3,          2,        -39,          0,        117,         78,         34,          0,         -5,         16,          4,          0,         14,         27, }, /* column */
	{            0,         -2,          0,        -49,          0,          5,         14,          3,          0,         14,          0,          0,          0,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            1,          0,          0,         -4,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            7,         19,          0,         20,          1,          1,        -10,        -17,          0,         -4,        -27,          0,         38,        -10,          0, }, /* caption */
	{          -10,        -34,          0,          4,          3,       -113,         36,         19,        -11,         -5,         -6,         17,          0,         10,          0, }, /* table-lead */
	{           39,          0,        -14,         -8,          0,         -1,        -11,        -14,         12,          0,          0,          0,          0,        -14,          0, }, /* other-columns */
	{            2,         -2,        -13,         -3,          0,        -40,        -23,        126,          0,         -8,         56,         33,          0,        -10,        -19, }, /* left */
	{           -2,          0,          0,        -22,          0,         -7,         -1,         -8,         -4,         -5,        110,         -7,          0,          0,         -1, }, /* between */
	{            0,          0,          0,         30,          0,         40,         22,          0,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           60,        -26,          8,        -72,         37,         15,          1,         31,          1,        -79,        113,       -148,         48,         62,        -46, }, /* last-sentence */
	{           52,          0,          0,        -60,        -56,         79,         -1,         35,          3,         70,        -18,        -35,        -55,         -6,        -17, }, /* paragraph */
	{          -68,        -12,          1,          7,         42,        -32,        -32,        -81,         -2,         43,         27,        -53,         -4,         62,          9, }, /* paragraph-after */
	{            1,          0,          0,         71,          0,        -21,         30,         52,          0,          0,          3,         56,          0,         12,        -15, }, /* lead-in */
	{          -39,        -26,         -4,          1,         -4,         -4,         52,         39,        -12,          8,          2,        -11,        -12,         24,        -23, }, /* block-before */
	{           50,         52,        -57,         17,         16,         53,        -14,        -46,         30,          9,        -65,          9,        -32,        -75,        -46, }, /* blocks-before */
	{           21,        -22,          8,         -3,         -9,        -61,        -83,        -16,         24,        -25,         64,         11,         -3,          2,         36, }, /* block-after */
	{           55,         23,          5,        -40,        -86,        118,       -113,        102,         31,         -1,         29,        -23,        -41,          8,         17, }, /* table-above */
	{            1,          0,          0,        -16,          0,         74,         18,        -73,          4,         42,        -52,         -7,        -10,         22,         62, }, /* heading-line */
	{            3,          0,          0,          0,          0,          0,         61,        -80,          0,         -4,        -10,         -1,          0,          0,          0, }, /* section */
	{           23,         -8,        -23,        -37,         57,        -27,        -38,        -33,        -10,        -40,         82,        -76,        -89,        -62,        -81, }, /* item-lead */
	{            8,        -29,         -3,          5,         27,        -41,         85,          1,         14,        -56,         68,         46,       -110,         93,         54, }, /* title */
	{           24,        -30,         42,         36,        -10,        -15,        -93,         72,          4,        -76,         17,         25,        -72,         23,       -132, }, /* document */
	{          147,        -57,         -8,        135,        115,       -175,         19,        -83,         45,        -50,       -170,          3,         -2,         93,        -31, }, /* meeting */
	{           52,         -7,        -14,          9,        -65,          7,         10,        -18,         22,         46,         15,        -28,         -7,        -45,         25, }, /* year-before */
	{            0,          4,         26,        -22,         -8,        -19,         42,        -27,         14,         24,         31,        -31,          1,         29,        -76, }, /* figure-before */
	{            7,          3,        -15,        -18,         34,         92,        -26,        -34,          0,         11,        -41,        -24,        -27,        -33,          3, }, /* figure-behind */
	{          -36,        -25,        -18,          4,         24,         17,         24,        -20,         21,        -14,         43,        -10,        -62,        -34,        -28, }, /* figure-above */
	{           -3,          0,          0,        -31,          4,        -21,          3,          3,          1,         12,         83,         21,          9,         -2,         -5, }, /* table-rest */
	{           84,        134,         20,        -25,         65,         53,         27,         89,         54,         -6,          8,        -72,         16,         46,        -39, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,         31,         82,          1,         83,        -58,         36,        111,        -39, }, /* ground-behind */
	{            0,         -3,         37,         56,        -15,        -53,        -13,         11,         27, }, /* ground-before */
	{            0,        -58,          3,         -7,         47,         49,        -17,        -41,         28, }, /* sentence-before */
	{            0,        -61,        -17,        -18,        -12,         -9,         -3,        -25,        -21, }, /* sentence-behind */
	{            0,         54,         -7,         -4,         -1,         57,        -22,         -3,          0, }, /* compared */
	{            0,         62,         53,        179,         22,          2,         -4,         28,          0, }, /* column */
	{            0,       -118,         33,         77,          2,          0,         -8,          0,          0, }, /* row */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -2,          0,          0,          0,          0,          0,          0,          0, }, /* corner */
	{            0,         58,          0,         10,        -45,          0,        -11,          5,          0, }, /* caption */
	{            0,         14,        -17,        -47,        -19,         -5,        -22,         24,        -19, }, /* table-lead */
	{            0,        -23,          0,          0,         13,          0,         -2,          0,          0, }, /* other-columns */
	{            0,         23,        -20,         44,          8,         -9,         34,         18,          0, }, /* left */
	{            0,          0,          0,          0,          0,          5,         47,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         30,         63,          0,          0, }, /* over */
	{            0,        -54,        108,        -47,        -28,         95,        -61,          0,         -9, }, /* last-sentence */
	{            0,         84,        -24,        -24,        -65,         51,        -44,         31,        -17, }, /* paragraph */
	{            0,         48,         27,        -40,         -9,        -15,        -83,         -1,        -19, }, /* paragraph-after */
	{            0,        -54,         78,         73,         46,          0,         50,          0,         -3, }, /* lead-in */
	{            0,          8,         62,        -52,          5,        -28,         14,         28,        -47, }, /* block-before */
	{            0,        -13,         39,        -44,         15,        -24,       -101,         81,        -53, }, /* blocks-before */
	{            0,         55,        -28,        -36,         -7,         -6,        -27,          0,         -7, }, /* block-after */
	{            0,        -78,         12,         70,         16,        -38,        103,         -1,          0, }, /* table-above */
	{            0,        -86,         70,         10,         38,          0,        -22,         56,          0, }, /* heading-line */
	{            0,         -7,          0,          0,        -12,          0,        -12,          0,          0, }, /* section */
	{            0,          2,          2,        -80,       -172,       -125,         89,        -10,        -60, }, /* item-lead */
	{            0,         28,         38,         60,          9,         60,         71,        -65,        -13, }, /* title */
	{            0,         47,        -82,       -128,          0,          7,        -29,          0,          0, }, /* document */
	{            0,         27,          0,          0,          0,        -20,          0,          0,          0, }, /* meeting */
	{            0,         15,          0,          0,          0,        -12,          0,          0,          0, }, /* year-before */
	{            0,        -20,          5,        -11,        -15,         10,         23,        -60,         59, }, /* figure-before */
	{            0,        -50,        -33,         63,        -69,          0,         44,         -8,        -16, }, /* figure-behind */
	{            0,          6,         36,        -10,        -71,         39,        -50,        -34,        -27, }, /* figure-above */
	{            0,         52,        -36,         10,         15,         -4,         35,         -1,          0, }, /* table-rest */
	{          -35,         34,        141,        170,          1,        172,         20,        -45,         12, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           23,         55,         58,        -19,       -115,        -10,        -90,          0,        105, }, /* budget */
	{            2,         11,        -33,         50,          2,         -5,        -26,          0,         -1, }, /* actual */
	{          -11,        -30,        -14,         -4,         62,          0,         -1,          0,         -1, }, /* to-date */
	{            2,          7,         49,       -166,          8,         45,        -38,        121,        -29, }, /* money */
	{           -1,         40,        -21,        -14,        -69,        104,        -13,          0,        -26, }, /* size */
	{          -26,         58,         18,         66,        108,       -104,        -18,          1,       -107, }, /* persons */
	{           33,        -17,        -14,        -15,        -17,        -70,         31,         81,        -12, }, /* count */
	{          -12,        -10,         32,         94,         -7,        110,        -33,        -65,       -109, }, /* share */
	{           43,          5,          0,         -5,        -24,         -6,        -12,          0,          0, }, /* deviation */
	{            1,        -46,         58,         15,         18,        -34,        -25,         41,        -28, }, /* average */
	{            7,        -93,        -78,         72,        -28,         49,         59,         29,        -18, }, /* change */
	{           40,         -7,        -23,         -7,         63,        -32,        -30,         -1,         -4, }, /* target */
	{           75,        -36,        -17,        -31,        -14,         -1,         -9,        -24,         56, }, /* limit */
	{           22,         41,          2,         42,        -89,         13,         -7,        -17,         -6, }, /* rate */
	{           91,         15,        -93,         31,        -41,        -19,        -22,         61,        -24, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           26,        -74,          1,        -11,         -9,         75, }, /* budget */
	{            3,          9,         16,        -11,         -1,        -16, }, /* actual */
	{          -11,         -5,        -17,         41,         -2,         -7, }, /* to-date */
	{           56,        -28,         -5,        -62,        -53,         93, }, /* money */
	{           18,        -29,        -61,         16,         -1,         58, }, /* size */
	{          -26,         56,          6,         46,         36,       -116, }, /* persons */
	{           33,          2,         52,          6,         22,       -115, }, /* count */
	{          -27,         52,         16,         21,        -30,        -32, }, /* share */
	{           43,        -23,         15,         15,          0,        -49, }, /* deviation */
	{           -5,         12,         37,         29,         -4,        -68, }, /* average */
	{            7,        -57,        -87,        115,        -12,         34, }, /* change */
	{           40,        -54,        -38,          0,          6,         46, }, /* target */
	{           75,        -11,         17,        -71,         30,        -41, }, /* limit */
	{            2,        -13,          0,        -17,         -4,         33, }, /* rate */
	{           91,        -36,        -39,        -28,          0,         13, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           37,        -98,         39,         99,        -21,        -11,        -30,         52,        -56, }, /* in-table */
	{          106,         67,        -21,        -21,        -59,        -22,        -97,         85,        -38, }, /* in-list */
	{          136,         30,        -93,         34,        -61,         74,       -106,         91,       -109, }, /* in-prose */
	{          -59,          7,         76,         23,         32,        -56,         44,        -40,        -27, }, /* has-time */
	{           56,         11,         53,         71,       -104,         -1,        -27,        -56,         -2, }, /* now */
	{           36,         29,         -9,        -49,        -10,        -25,        -17,         -3,         50, }, /* modal */
	{           23,         67,         25,        -36,        -83,         23,        -14,         -2,         -3, }, /* expected */
	{          -34,        -36,         99,        -89,         86,        -22,          8,         18,        -30, }, /* past */
	{           43,        -10,          0,         -6,         -8,         -8,        -12,          2,          0, }, /* condition */
	{          -13,         22,         55,        -31,         24,        -29,        -17,         -1,         -9, }, /* bracketed */
	{           26,        -33,        -15,         46,         -2,        -80,         23,         42,         -8, }, /* earlier */
	{          -17,        101,        -16,        -39,         38,        -45,         -7,          0,        -15, }, /* proposal */
	{           62,        -44,          9,        -41,         23,         41,        -28,         42,        -60, }, /* settled */
	{           41,         12,         -3,          0,        -23,        -15,         -9,          0,         -3, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           41,        -33,        -25,        -13,         12,         16, }, /* in-table */
	{          143,       -126,        -36,         60,          1,        -42, }, /* in-list */
	{          131,        -43,        -29,         26,        -35,        -65, }, /* in-prose */
	{          -58,         62,        -23,        -13,        -71,        105, }, /* has-time */
	{           56,        -60,        -87,        143,         -3,        -49, }, /* now */
	{           44,        -13,        -41,         22,         -3,         -9, }, /* modal */
	{           28,        -14,        -29,         53,         -1,        -38, }, /* expected */
	{           -2,         41,        124,        -12,        -20,       -131, }, /* past */
	{           43,         -4,        -27,        -21,         -1,          8, }, /* condition */
	{          -13,         30,         29,        -31,         -1,        -14, }, /* bracketed */
	{           26,        114,         98,       -145,         -9,        -84, }, /* earlier */
	{          -13,        -10,       -117,         20,          0,        119, }, /* proposal */
	{           59,        -96,        -32,         35,        -19,         55, }, /* settled */
	{           41,        -26,         53,        -49,         -7,        -12, }, /* account */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	  184, /* near */
	  -77, /* far */
	   79, /* past-figure */
	  -19, /* past-clause */
	   98, /* state */
	  121, /* since */
	   43, /* until */
	   22, /* name */
	   15, /* previous */
	  -89, /* relative */
	  -48, /* meeting-day */
	  105, /* twice */
	  125, /* often */
	   26, /* alone */
	 -192, /* rival-ground */
	  -85, /* rival-sentence */
	 -198, /* rival-line */
	  -72, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 15},
	{"between-levels-before", 91},
	{"compared-with", -1},
	{"compared-with-year-before", 30},
	{"nearest-time", 13},
	{"no-rule", -11},
	{"period-between-the-columns", 17},
	{"period-from-caption", -38},
	{"period-from-column-head", 113},
	{"period-from-corner", 7},
	{"period-from-lead", 148},
	{"period-from-row-label", 320},
	{"period-is-not-told", -125},
	{"period-is-the-year-to-date", 9},
	{"period-of-brackets", 47},
	{"period-of-item-title", -24},
	{"period-of-its-host", -141},
	{"period-of-lead", -24},
	{"period-of-lead-in", 29},
	{"period-of-table-above", 19},
	{"period-of-text-before", -124},
	{"period-of-the-column-beside", 33},
	{"period-of-the-other-columns", 37},
	{"period-over-the-columns", 56},
	{"range-of-times", 176},
	{"same-figure-told-before", 139},
	{"since-then", 22},
	{"spell-told-before", 5},
	{"time-before-in-sentence", -39},
	{"time-behind-in-sentence", -42},
	{"time-explained", 31},
	{"times-of-text-before", 65},
	{"until-now", 29},
	{"year-after-the-compared", 9},
	{"years-in-a-row", 149},
	{"zipped", 133},
	{NULL, 0},
};
/* clang-format on */
