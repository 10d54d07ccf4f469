/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/models/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly       month         end */
	{           48,        -38,        -16,        112,         72,        -29,          0,        -19, }, /* ground-behind */
	{          114,        -43,         -9,         71,         31,         -1,          0,         26, }, /* ground-before */
	{          -28,        -22,        -58,         49,         46,         41,          0,         20, }, /* sentence-before */
	{          -39,          6,        -14,        -93,         28,        -14,          0,          4, }, /* sentence-behind */
	{           25,        -15,         -5,        -47,        116,        -29,          0,          0, }, /* compared */
	{          192,       -109,        -47,          0,         -2,         -7,          0,          0, }, /* column */
	{          137,        -62,        -15,          0,          0,          0,          0,          0, }, /* row */
	{            0,         13,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            3,         -6,         -4,          0,          0,         -1,          0,          0, }, /* corner */
	{           10,        -14,        -17,          0,          0,         -1,          0,          1, }, /* caption */
	{          -51,         10,        -30,          0,          0,         -1,          0,         20, }, /* table-lead */
	{           11,         -9,        -10,          0,          0,          0,          0,          0, }, /* other-columns */
	{           57,         -1,         10,          0,          1,         53,          0,          0, }, /* left */
	{           69,          0,          0,          0,          0,          0,          0,          0, }, /* between */
	{           71,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           93,         27,        -58,          0,         -6,         27,          0,        -29, }, /* last-sentence */
	{           93,         16,        -49,          0,         -1,         -9,          0,         -6, }, /* paragraph */
	{          -32,          0,        -93,          0,         21,        -14,          0,         10, }, /* paragraph-after */
	{           97,        -60,        -15,          0,          0,         -7,          0,         58, }, /* lead-in */
	{           50,        -12,        -28,          0,          5,        -21,          0,         -3, }, /* block-before */
	{           34,         42,        -12,          0,         11,         -6,          0,         -4, }, /* blocks-before */
	{            9,          6,         21,          0,         13,         -1,          0,        -16, }, /* block-after */
	{           10,         16,         -9,          0,         81,         77,          0,          0, }, /* table-above */
	{           28,        102,        -26,          0,          0,          0,          0,          0, }, /* heading-line */
	{           31,         19,         42,          0,          0,          3,          0,          0, }, /* section */
	{           35,         28,        -78,          0,         -1,         -1,          0,         -8, }, /* item-lead */
	{          111,         15,        -48,          0,          1,         53,          0,         13, }, /* title */
	{            0,        -22,        -21,          0,          0,        -11,          0,          0, }, /* document */
	{           42,          0,          0,          0,          0,        -17,          0,          0, }, /* meeting */
	{           37,          0,          0,          0,          0,         27,          0,          0, }, /* year-before */
	{          -49,        -27,        -35,          0,          0,        -24,          0,         31, }, /* figure-before */
	{          -23,         -8,        -26,          0,          0,        -16,          0,         31, }, /* figure-behind */
	{            0,          0,          0,          0,         77,          0,          0,          0, }, /* figures-before */
	{            7,        -29,        -35,          0,          0,         -4,          0,         17, }, /* figure-above */
	{           59,        -15,        -33,          0,          0,         14,          0,          0, }, /* table-rest */
	{           -7,        -13,          1,          0,          0,         52,          0,          6, }, /* item-rest */
	{           96,          0,          0,          0,          0,          0,          0,          0, }, /* decided-sentence */
	{           63,          0,          0,          0,          0,          0,          0,          0, }, /* decided-text */
	{           82,          0,          0,          0,          0,          0,          0,          0, }, /* decided-above */
	{           16,          0,          0,          0,          0,          0,          0,          0, }, /* decided-alike */
	{          216,         -7,        -61,          0,          0,         -3,          0,          0, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{          -10,         13,          2,        -11,          5,        -11,         -6,         25,         -4,         15,          3,         19,         -5,          8,         -4, }, /* ground-behind */
	{            7,          0,          3,         10,         -9,         40,        -23,          3,          0,         12,          4,          3,          1,         12,         -6, }, /* ground-before */
	{          -15,          3,          1,         -8,         -6,         20,         -8,        -12,          9,         -9,         18,        -12,         -3,         23,         -7, }, /* sentence-before */
	{            0,         -8,          0,        -21,         -2,          7,          2,        -14,          0,        -11,          0,         -1,         -3,          7,         -6, }, /* sentence-behind */
	{            0,          0,          0,         -4,          0,         15,         -1,          4,          0,         -1,         11,          0,          0,          0,          0, }, /* compared */
	{           11,          4,          2,        -10,          2,         29,         16,         11,          0,          5,          2,          1,          0,          4,          3, }, /* column */
	{           -8,          1,          0,          1,         -2,         14,          7,          3,          2,          3,          0,          0,          1,          1,          0, }, /* row */
	{            5,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            1,          0,          0,         -3,          0,         -2,         -1,          1,         -1,          1,         -1,          0,          0,          0,          0, }, /* corner */
	{           12,          1,          6,          9,        -12,         -8,         -2,         -4,          0,          0,         -3,          3,          0,        -11,          0, }, /* caption */
	{           -5,         -2,          0,          6,         10,        -23,          0,          8,        -13,         -3,         -3,          1,          0,          3,          0, }, /* table-lead */
	{            6,         -5,         -9,          5,         -4,        -15,          1,          6,          8,          3,          0,          1,          0,          1,          0, }, /* other-columns */
	{            8,         -3,         -3,         25,         -3,        -20,         -7,         16,        -11,          0,         22,          1,         -1,          2,         -1, }, /* left */
	{           -2,          0,          0,         -3,          0,         -3,         -7,         -5,         17,         -2,         36,         -1,         -1,          0,          0, }, /* between */
	{            0,          0,          0,          9,          0,          8,          6,          1,          0,          3,          0,          0,          0,          0,          0, }, /* over */
	{            9,          7,          0,         -1,         12,          8,          9,          7,         -9,        -14,          3,        -31,          8,        -11,         -8, }, /* last-sentence */
	{            0,          2,          0,          1,          0,         11,         -6,          3,          1,         34,         -2,         -7,        -13,        -20,         -9, }, /* paragraph */
	{           -5,         -8,         -5,         -8,         20,         -8,          5,        -13,          0,        -28,          4,         -4,          3,         20,          1, }, /* paragraph-after */
	{            4,          2,          0,          6,        -10,        -11,         -2,          7,          0,         -4,        -11,          4,          0,         27,          2, }, /* lead-in */
	{          -26,        -16,         -1,         16,          4,         -8,         18,         14,        -13,         16,        -33,        -14,         -9,         19,         11, }, /* block-before */
	{           32,         12,          0,         -4,        -10,          2,        -25,        -16,          0,        -13,          1,         -5,          4,        -34,        -13, }, /* blocks-before */
	{           -1,          4,         -1,          6,         11,        -23,          4,        -14,          2,        -10,         18,         -9,         10,         -6,          6, }, /* block-after */
	{           17,         13,          0,        -16,        -23,         31,        -28,         23,          6,          7,         -5,         -8,         -2,          4,         -3, }, /* table-above */
	{           -4,         -2,          8,          9,          9,         25,        -19,         -4,         -2,         21,         -7,          3,         -1,          1,         -4, }, /* heading-line */
	{            0,          3,          0,          2,          2,         -5,         -4,         -8,          0,         10,         -1,          0,          7,          9,          0, }, /* section */
	{            1,          1,         -3,        -17,         16,          6,        -25,        -20,          9,        -11,         16,         -7,        -36,        -10,        -17, }, /* item-lead */
	{           16,        -19,         -4,         40,         25,        -14,         24,        -10,         -4,        -10,         29,         16,        -16,          8,         -8, }, /* title */
	{           14,         -1,          0,         31,          9,        -22,         -4,         -2,         -8,        -13,          4,          1,        -12,          2,        -16, }, /* document */
	{          103,        -21,          5,         67,         74,        -65,        -51,        -48,         -1,        -54,        -40,         21,          0,         25,         -2, }, /* meeting */
	{           24,         26,         -5,        -20,        -20,         10,         57,         14,        -16,         19,         -6,        -24,        -14,         -7,        -12, }, /* year-before */
	{           -2,          2,          1,         -6,         -1,        -27,          7,         -3,         11,        -14,          9,         -2,          2,        -28,          2, }, /* figure-before */
	{            4,          9,          3,        -14,         15,          6,         -3,        -13,         -1,         -8,          1,          1,        -10,         -3,        -13, }, /* figure-behind */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,         31,          0,          0,          0,          0, }, /* figures-before */
	{           -7,         19,         -6,         19,         19,         -3,         -7,        -14,          5,        -10,         17,         -9,        -22,        -33,        -27, }, /* figure-above */
	{           -8,         -7,         -6,         10,         11,        -24,          4,          4,          1,          3,         21,          3,          0,         -6,          6, }, /* table-rest */
	{          -19,          3,         -8,          8,        -11,         18,         -4,         27,         14,         -3,          2,        -10,          3,        -25,         -7, }, /* item-rest */
	{          -20,          6,          4,         17,         11,         31,        -10,          0,          8,          1,         55,        -20,        -26,         -8,        -12, }, /* decided-sentence */
	{           19,          7,          4,         -4,        -12,         16,         -8,        -14,        -10,         33,         18,        -18,         -2,          1,         -4, }, /* decided-text */
	{            2,         -8,         -3,         -5,         14,         38,          6,          5,          1,          8,         -2,        -23,          6,        -19,         11, }, /* decided-above */
	{            3,         -7,          4,          1,         37,         -2,         -2,          8,         -5,        -12,          6,          4,        -13,        -15,         -2, }, /* decided-alike */
	{           56,         46,          5,          6,         -8,         50,         45,         23,          5,         -3,          2,          0,         33,         -3,         15, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,          0,          8,         -8,         -5,         15,         19,         19,        -11, }, /* ground-behind */
	{            0,         -8,         16,         16,         24,         -5,         31,          1,        -17, }, /* ground-before */
	{            0,        -13,          2,          2,          4,          3,          3,         -7,          0, }, /* sentence-before */
	{            0,        -22,         -2,         -5,         -7,          0,          2,        -11,         -4, }, /* sentence-behind */
	{            0,          5,         -3,          3,         -3,         26,          4,         -8,          0, }, /* compared */
	{            0,          8,         24,         38,         17,         -2,         -4,          4,          0, }, /* column */
	{            0,        -18,         23,         13,         10,         -5,         -3,          3,          0, }, /* row */
	{            0,          5,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -5,         -1,          0,          1,          0,          0,          2,          0, }, /* corner */
	{            0,        -22,          4,         12,         -4,         -1,          2,          1,          0, }, /* caption */
	{            0,         15,         -3,         -4,        -17,         -1,         -8,          0,         -3, }, /* table-lead */
	{            0,        -27,         -2,         -1,         22,          0,         -3,          7,          0, }, /* other-columns */
	{            0,         12,        -10,         -7,         23,          3,          4,          1,          0, }, /* left */
	{            0,          0,          0,          0,          0,         14,         14,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,         12,         16,          0,          0, }, /* over */
	{            0,        -44,         16,         -2,         -5,          2,         25,         -7,          4, }, /* last-sentence */
	{            0,         -4,        -14,          8,         -7,          8,          4,          7,         -7, }, /* paragraph */
	{            0,         -8,          4,          0,          6,         -2,        -19,         -3,         -4, }, /* paragraph-after */
	{            0,         13,          2,          7,          0,          0,          4,         -3,         -7, }, /* lead-in */
	{            0,        -11,          7,        -11,          4,        -14,          7,         10,        -13, }, /* block-before */
	{            0,        -27,          8,        -23,        -13,         -9,         -2,         17,        -22, }, /* blocks-before */
	{            0,         18,         -6,          7,        -11,         -4,         -3,         -1,         -3, }, /* block-after */
	{            0,          2,          3,          7,         -8,         12,         14,        -16,          0, }, /* table-above */
	{            0,          7,         18,         23,        -10,         -7,         -1,          3,          0, }, /* heading-line */
	{            0,         20,         11,          0,         -9,          0,         -3,          0,         -2, }, /* section */
	{            0,         -2,         40,        -29,        -36,        -38,         14,          3,        -49, }, /* item-lead */
	{            0,         52,        -15,         22,        -23,        -38,          5,         72,          0, }, /* title */
	{            0,         19,         -8,        -15,          0,          1,        -13,          0,          0, }, /* document */
	{            0,         21,          0,          0,          0,         -7,          0,          0,          0, }, /* meeting */
	{            0,         17,          0,          0,          0,         11,          0,          0,          0, }, /* year-before */
	{            0,        -16,        -19,         -4,        -10,          5,          4,         -1,         -6, }, /* figure-before */
	{            0,         -3,        -27,          2,         14,         -2,         15,          2,        -27, }, /* figure-behind */
	{            0,          0,          0,          0,          0,          9,         22,          0,          0, }, /* figures-before */
	{            0,         -8,         24,        -27,        -34,          5,          6,          0,        -29, }, /* figure-above */
	{            0,         -2,         14,         13,        -21,         -1,          3,          7,          0, }, /* table-rest */
	{           -1,         30,          5,          6,        -14,        -29,          0,         -4,         -3, }, /* item-rest */
	{           -9,          5,          3,         10,          2,         13,         10,         -7,         10, }, /* decided-sentence */
	{           36,         -6,          5,          6,        -19,          0,         11,          3,        -12, }, /* decided-text */
	{           -7,          3,          2,         -9,         25,         -3,         12,          7,          2, }, /* decided-above */
	{          -24,        -13,         -9,         12,         18,         -2,         10,          8,          6, }, /* decided-alike */
	{          -73,         65,         55,         79,         30,         90,         55,         23,        -11, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            8,         83,          4,        -10,        -56,        -17,        -25,         -4,         18, }, /* budget */
	{           -1,         -1,         25,         -3,          4,        -18,          0,          0,         -4, }, /* actual */
	{          -12,         -6,         -2,         -3,         25,          0,         -1,          0,         -1, }, /* to-date */
	{            8,         -9,         -4,        -19,        -30,         33,          1,          8,         11, }, /* money */
	{            7,         41,         -5,        -13,        -42,         24,         -6,         -1,         -5, }, /* size */
	{          -25,        -16,          7,         33,         45,        -37,        -26,         38,        -19, }, /* persons */
	{            2,         -9,         14,         -7,         27,        -20,          1,         23,        -32, }, /* count */
	{           -6,        -25,          6,         41,         19,         -2,        -20,          2,        -14, }, /* share */
	{           10,        -28,         18,          6,         -6,         -2,         10,         -3,         -6, }, /* deviation */
	{            4,        -29,         16,          0,         21,        -21,        -10,         27,         -9, }, /* average */
	{          -12,        -24,        -23,        -20,         -7,         48,         27,         11,          2, }, /* change */
	{           31,         17,        -13,         -9,         -5,          2,        -11,         -9,         -2, }, /* target */
	{           57,        -16,        -19,         -8,          9,         -4,         -9,        -14,          4, }, /* limit */
	{           25,         52,        -18,          8,        -39,         -2,        -14,         -9,         -2, }, /* rate */
	{           35,        -22,         22,         -5,        -14,         -1,        -11,          4,         -8, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{            9,        -12,          9,         -8,         -1,          4, }, /* budget */
	{           -1,         -4,         32,        -17,          1,        -10, }, /* actual */
	{          -12,         -1,         -4,         22,          1,         -6, }, /* to-date */
	{            9,        -17,        -11,          0,        -12,         31, }, /* money */
	{           11,        -16,        -18,          0,         -1,         24, }, /* size */
	{          -17,         22,         18,         36,         -8,        -52, }, /* persons */
	{            0,         25,          7,         13,          2,        -47, }, /* count */
	{          -10,         14,         25,         24,         -8,        -44, }, /* share */
	{           10,         -6,        -18,         20,         -1,         -6, }, /* deviation */
	{            2,         13,         -1,         -8,         -2,         -4, }, /* average */
	{          -14,        -32,        -22,         46,         -1,         24, }, /* change */
	{           31,        -19,        -29,        -23,         -1,         40, }, /* target */
	{           57,        -10,        -19,        -28,          6,         -6, }, /* limit */
	{           24,        -10,         -4,        -21,         -7,         19, }, /* rate */
	{           35,         -8,         -6,        -12,         -2,         -7, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           30,        -15,          8,         11,          8,        -32,        -40,         44,        -17, }, /* in-table */
	{           37,         31,         -1,         -9,        -19,         -7,        -29,         16,        -19, }, /* in-list */
	{           62,        -10,         20,        -11,        -38,         20,        -27,         14,        -31, }, /* in-prose */
	{          -31,         -7,          6,          2,         -2,         35,         -2,          9,        -10, }, /* has-time */
	{           34,          9,         -9,         31,        -23,         -8,        -29,          1,         -6, }, /* now */
	{           31,          8,         -3,        -16,        -20,          1,         -1,         -1,          1, }, /* modal */
	{           17,         25,         -5,         -6,        -18,         -1,         -6,         -4,         -3, }, /* expected */
	{          -36,        -12,         40,        -13,          8,         -1,         19,          6,        -11, }, /* past */
	{           11,         -8,          0,          1,         -1,         -1,         -1,          0,          0, }, /* condition */
	{          -25,          7,         -5,          8,         23,         -1,         -7,          3,         -2, }, /* bracketed */
	{           21,        -17,          2,         24,         -8,        -16,         -6,         11,        -11, }, /* earlier */
	{            9,         12,         -6,         -5,        -10,         -2,         -8,          6,          4, }, /* proposal */
	{           58,        -15,        -11,        -20,          9,         -6,        -20,         23,        -19, }, /* settled */
	{           56,        -12,        -27,          2,        -19,         -2,         -3,          0,          6, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           31,        -13,        -17,         24,        -12,        -14, }, /* in-table */
	{           38,        -33,        -21,         18,         -7,          5, }, /* in-list */
	{           64,        -16,         -5,          4,        -15,        -31, }, /* in-prose */
	{          -26,         15,         -3,         -5,         -4,         22, }, /* has-time */
	{           32,        -12,        -23,          9,          0,         -6, }, /* now */
	{           31,          0,        -18,        -15,          3,          0, }, /* modal */
	{           18,         -4,        -33,         26,          4,        -12, }, /* expected */
	{          -32,         32,         53,         -5,         -6,        -42, }, /* past */
	{           11,          0,         -6,          1,          0,         -6, }, /* condition */
	{          -24,         18,         26,         14,         -1,        -33, }, /* bracketed */
	{           21,         92,         54,        -95,         -1,        -72, }, /* earlier */
	{           10,          0,        -34,         13,         -2,         13, }, /* proposal */
	{           56,        -44,        -27,         17,        -19,         17, }, /* settled */
	{           56,        -25,         12,        -39,         -1,         -3, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           38,         42,         71, }, /* ground-behind */
	{           56,         63,        107, }, /* ground-before */
	{           -8,        -21,         -2, }, /* sentence-before */
	{          -30,        -35,        -56, }, /* sentence-behind */
	{            6,          4,         19, }, /* compared */
	{          169,         84,         84, }, /* column */
	{           46,         23,         23, }, /* row */
	{           11,          5,          5, }, /* section-row */
	{           -7,         -3,         -3, }, /* corner */
	{           28,         14,         14, }, /* caption */
	{          -35,        -17,        -17, }, /* table-lead */
	{            0,          0,          0, }, /* other-columns */
	{           58,         29,         29, }, /* left */
	{           -4,         -2,         -2, }, /* between */
	{           52,         26,         26, }, /* over */
	{           -4,        -19,          5, }, /* last-sentence */
	{          -10,         -7,        -24, }, /* paragraph */
	{          -10,         -7,        -24, }, /* paragraph-after */
	{           -1,         -1,         -1, }, /* lead-in */
	{           -6,        -26,        -71, }, /* block-before */
	{          -20,        -42,        -46, }, /* blocks-before */
	{         -112,        -73,        -95, }, /* block-after */
	{         -117,        -68,        -35, }, /* table-above */
	{          -54,        -40,        -62, }, /* heading-line */
	{           18,         44,         11, }, /* section */
	{          -17,        -20,        -40, }, /* item-lead */
	{           93,         19,         31, }, /* title */
	{          -50,        -19,        -69, }, /* document */
	{         -141,       -112,       -111, }, /* meeting */
	{         -145,       -122,       -119, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figures-before */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* item-rest */
	{            0,          0,          0, }, /* decided-sentence */
	{            0,          0,          0, }, /* decided-text */
	{            0,          0,          0, }, /* decided-above */
	{            0,          0,          0, }, /* decided-alike */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_nearest_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,          0,          4,         -4,         -2,          8,          9,         10,         -5, }, /* ground-behind */
	{            0,         -5,          8,          8,         12,         -3,         16,          1,         -8, }, /* ground-before */
	{            0,         -3,          1,          1,          2,          1,         -3,         -3,          0, }, /* sentence-before */
	{            0,         -5,         -1,         -2,         -4,          2,          2,         -5,         -2, }, /* sentence-behind */
	{            0,          2,         -1,          2,         -2,         13,         -6,         -4,          0, }, /* compared */
	{            0,          1,         12,         18,          8,         -1,         -2,          2,          0, }, /* column */
	{            0,         -9,         11,          6,          5,         -3,         -1,          2,          0, }, /* row */
	{            0,          3,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -2,          0,          0,          0,          0,          0,          1,          0, }, /* corner */
	{            0,          0,          2,          6,         -2,          0,          1,          1,          0, }, /* caption */
	{            0,         10,         -2,         -2,        -10,          0,         -4,          0,         -2, }, /* table-lead */
	{            0,        -12,         -1,          0,         11,          0,         -1,          3,          0, }, /* other-columns */
	{            0,         15,         -5,         -3,          4,          2,          2,          0,          0, }, /* left */
	{            0,          0,          0,          0,          0,          3,         -4,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,          5,          8,          0,          0, }, /* over */
	{            0,         -2,          5,         -2,         -2,         -8,          9,         -3,          2, }, /* last-sentence */
	{            0,         -2,         -4,          1,         -3,          4,         -2,          4,         -4, }, /* paragraph */
	{            0,         -1,          0,         -1,          3,         -2,         -1,         -1,         -2, }, /* paragraph-after */
	{            0,         -2,          1,          3,          0,          0,          2,         -2,         -4, }, /* lead-in */
	{            0,         -3,          2,         -9,          2,         -3,         -1,          5,         -6, }, /* block-before */
	{            0,         27,         -3,        -10,        -24,          3,         -7,          9,        -10, }, /* blocks-before */
	{            0,         -6,         -6,          0,         -9,         -2,        -10,         -1,         -2, }, /* block-after */
	{            0,        -10,          0,          2,        -12,          0,          2,         -9,          0, }, /* table-above */
	{            0,        -15,          3,          2,         -5,         -4,         -2,          1,          0, }, /* heading-line */
	{            0,         12,          5,          0,         -4,          0,         -3,          0,         -1, }, /* section */
	{            0,         17,         -4,         -3,          0,         -4,         -2,         -6,         -7, }, /* item-lead */
	{            0,         61,        -24,         -7,          3,        -26,        -22,         33,         -1, }, /* title */
	{            0,         -2,          1,         -8,          0,         -1,         -7,          0,          0, }, /* document */
	{            0,        -44,          0,          0,          0,         -1,          0,          0,          0, }, /* meeting */
	{            0,        -46,          0,          0,          0,         -3,          0,          0,          0, }, /* year-before */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* figure-before */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* figure-behind */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* figures-before */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* figure-above */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* table-rest */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* item-rest */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-sentence */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-text */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-above */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-alike */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* rule */
};

const gint16 kt_when_none_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{            0,          9,         16, }, /* ground-behind */
	{            0,          2,        -12, }, /* ground-before */
	{            0,          1,        -26, }, /* sentence-before */
	{            0,          5,          1, }, /* sentence-behind */
	{            0,          0,          0, }, /* compared */
	{           -7,          0,          0, }, /* column */
	{           -6,          0,          0, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{           -1,          0,          0, }, /* corner */
	{           -1,          0,          0, }, /* caption */
	{           22,          0,          0, }, /* table-lead */
	{           -3,          0,          0, }, /* other-columns */
	{           -2,          0,          0, }, /* left */
	{            0,          0,          0, }, /* between */
	{            0,          0,          0, }, /* over */
	{            0,         15,         18, }, /* last-sentence */
	{            0,         -2,         25, }, /* paragraph */
	{            0,          0,        -16, }, /* paragraph-after */
	{            0,         -3,          0, }, /* lead-in */
	{          -11,          0,         21, }, /* block-before */
	{          -24,         16,          9, }, /* blocks-before */
	{           -2,         11,         -7, }, /* block-after */
	{           30,          0,          6, }, /* table-above */
	{            6,         -1,          3, }, /* heading-line */
	{            0,        -11,          1, }, /* section */
	{            9,        -33,        -33, }, /* item-lead */
	{          -40,         -8,        -23, }, /* title */
	{            2,        -10,         -4, }, /* document */
	{           43,         28,         52, }, /* meeting */
	{            0,          0,          0, }, /* year-before */
	{            0,          0,          0, }, /* figure-before */
	{            0,          0,          0, }, /* figure-behind */
	{            0,          0,          0, }, /* figures-before */
	{            0,          0,          0, }, /* figure-above */
	{            0,          0,          0, }, /* table-rest */
	{            0,          0,          0, }, /* item-rest */
	{            0,          0,          0, }, /* decided-sentence */
	{            0,          0,          0, }, /* decided-text */
	{            0,          0,          0, }, /* decided-above */
	{            0,          0,          0, }, /* decided-alike */
	{            0,          0,          0, }, /* rule */
};

const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS] = {
	   95, /* near */
	  -15, /* far */
	   54, /* past-figure */
	  -35, /* past-clause */
	   69, /* state */
	   32, /* since */
	  -32, /* until */
	   20, /* name */
	   37, /* previous */
	  -49, /* relative */
	  -17, /* meeting-day */
	  -15, /* declared */
	   26, /* twice */
	   52, /* often */
	   46, /* alone */
	  -32, /* rival-ground */
	 -112, /* rival-sentence */
	 -103, /* rival-line */
	  -32, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"as-usual", 35},
	{"between-levels", -5},
	{"between-levels-before", -1},
	{"between-levels-behind", 9},
	{"budgeted-for-the-year", 18},
	{"come-to-since-then", 0},
	{"compared-before", 1},
	{"compared-with", -1},
	{"compared-with-year-before", -11},
	{"end-of-the-change", 19},
	{"ends-of-the-spell", 48},
	{"figure-taken-up", 47},
	{"from-now-on", 20},
	{"levels-of-the-change", 9},
	{"main-time-again", -1},
	{"nearest-time", 42},
	{"no-rule", -29},
	{"now-not-then", -17},
	{"part-told-before", 33},
	{"period-between-the-columns", 52},
	{"period-carried-over-from", 102},
	{"period-declared-below", 14},
	{"period-declared-for-all", -22},
	{"period-from-a-column-of-periods", 0},
	{"period-from-caption", 40},
	{"period-from-caption-and-head", 9},
	{"period-from-caption-and-row", 8},
	{"period-from-column-head", 84},
	{"period-from-corner", 8},
	{"period-from-lead", 6},
	{"period-from-row-label", 43},
	{"period-from-section-row", 0},
	{"period-from-title", 11},
	{"period-is-not-told", -150},
	{"period-is-the-year-to-date", 11},
	{"period-of-a-course", 37},
	{"period-of-brackets", 166},
	{"period-of-item-title", -153},
	{"period-of-its-host", -51},
	{"period-of-lead", -61},
	{"period-of-lead-in", -23},
	{"period-of-no-year-told", 7},
	{"period-of-table-above", -7},
	{"period-of-text-before", -113},
	{"period-of-the-column-beside", 18},
	{"period-of-the-other-columns", -8},
	{"period-over-the-columns", 38},
	{"period-over-the-rows", 6},
	{"planned-for-the-year", 12},
	{"range-behind", 2},
	{"range-of-levels-behind", 2},
	{"range-of-times", 89},
	{"same-figure-told-before", 15},
	{"since-then", 12},
	{"since-then-to-level-before", 25},
	{"so-long-before", 15},
	{"spell-told-before", 32},
	{"time-before-in-sentence", -37},
	{"time-behind-in-sentence", -28},
	{"time-behind-the-row", 7},
	{"time-explained", 46},
	{"times-of-text-before", 0},
	{"until-now", 1},
	{"year-after-the-compared", -11},
	{"years-in-a-row", 35},
	{"years-of-its-parts", 19},
	{"zipped", 54},
	{"zipped-with-the-part", 15},
	{NULL, 0},
};

const struct kt_when_word kt_when_words[] = {
	{"af", {9, -3, 9, -3, 7, 7, -17, -8, -1}, {9, -13, 2, 15, -4, -9}},
	{"afsat", {-3, 5, -5, -1, 0, 4, -1, -1, 1}, {-3, -2, -3, 5, 0, 2}},
	{"alle", {-5, 2, -4, 4, -1, 4, 0, 0, 0}, {-5, -2, 12, -7, 0, 2}},
	{"alt", {-8, 6, 1, -5, 2, 5, 1, 0, -2}, {-8, -7, 9, 4, -1, 3}},
	{"altså", {-19, 19, 0, 3, -3, 0, 3, 1, -5}, {-19, -5, 18, 6, 0, 0}},
	{"andelen", {3, 11, -5, 0, -3, -2, -2, -1, -2}, {3, 2, 5, -10, 0, 0}},
	{"ansøgninger", {-3, 12, 4, -2, -8, 2, -4, 0, 0}, {-3, -5, -3, 6, 0, 5}},
	{"antallet", {-7, -8, 9, 9, -2, 11, -7, -1, -3}, {-7, 9, 4, 3, 0, -8}},
	{"april", {3, 0, -2, 7, -1, -1, 4, 0, -10}, {3, -6, -2, 6, 0, -1}},
	{"at", {13, 6, -3, -13, -12, -6, 3, -2, 13}, {14, -12, -14, 11, 0, 2}},
	{"august", {2, -1, -3, 3, 3, -1, 1, 4, -7}, {2, -1, 1, -7, 2, 4}},
	{"blev", {-13, 16, 29, -13, -23, 2, 6, 0, -5}, {-12, 5, 36, -16, -2, -11}},
	{"bliver", {3, 21, -4, -3, -10, 2, -9, 1, 0}, {3, 1, -14, -12, 0, 23}},
	{"bolig", {5, -4, -3, -3, -1, 0, -3, 0, 10}, {5, 0, 1, -13, 2, 5}},
	{"boliger", {9, -4, 1, 1, -3, 0, -2, 0, -1}, {9, -3, 3, -9, 1, -1}},
	{"borgere", {13, 2, -13, 12, 4, -15, -12, 0, 10}, {13, -7, -14, 6, 6, -4}},
	{"botilbud", {-11, 15, -4, -2, -4, -1, -1, 0, 9}, {-11, 0, 10, 1, 0, 0}},
	{"brugt", {-11, 1, -2, 5, 7, 5, -3, 0, -2}, {-11, 2, 0, 11, 1, -3}},
	{"budget", {-14, 27, -5, -2, -3, 0, -3, -1, 0}, {-13, -3, -1, 19, 2, -5}},
	{"budgetteret", {-7, 10, 5, 0, -5, -2, 0, 0, 0}, {-7, -1, 0, 9, 0, -1}},
	{"budgettet", {-11, 34, -2, -3, -16, -6, -4, 0, 7}, {-11, 0, -14, 29, 0, -3}},
	{"børn", {-2, 4, 0, -18, 13, 4, -2, 4, -2}, {-2, -7, 7, 6, -2, -3}},
	{"ca", {14, 2, 1, -3, -4, -3, 0, 1, -7}, {14, -11, 2, -11, 0, 7}},
	{"da", {5, 1, 0, -4, 3, -2, -4, 0, 0}, {5, 1, -8, 0, 1, 1}},
	{"dag", {13, -6, 1, 4, -1, -4, -4, -1, -1}, {13, -3, -3, -4, 0, -3}},
	{"dage", {2, -9, 4, 2, 2, -3, -1, 2, 0}, {2, 0, -5, 4, -1, -1}},
	{"de", {-6, 13, -11, 5, 11, -6, 4, 0, -9}, {-6, -2, -1, 8, -1, 3}},
	{"december", {4, 17, -1, -5, -4, -2, -6, 0, -2}, {4, -2, -10, 8, -1, 0}},
	{"dem", {5, 2, 0, -10, 2, 0, 5, -6, 2}, {5, -3, 0, -3, -1, 1}},
	{"den", {16, -17, -3, -7, 12, 2, 6, -1, -7}, {16, 4, -4, -22, -3, 9}},
	{"der", {4, 19, -10, -2, -11, 7, -1, 3, -10}, {9, -3, -24, 5, 2, 12}},
	{"dermed", {-20, -4, -2, 14, 6, 3, 6, -2, -1}, {-20, -5, 5, 15, 0, 4}},
	{"det", {-19, 21, 1, -2, -6, 3, -8, 6, 4}, {-19, -1, 4, 20, 0, -3}},
	{"dog", {-5, 6, 2, 0, -3, 2, -1, -1, 0}, {-5, -2, 1, 3, 0, 2}},
	{"dvs", {-3, 3, 0, 0, -1, 5, -3, 0, -1}, {-3, 2, -9, 12, 0, -2}},
	{"døgn", {-12, 11, 6, -3, -2, 3, -2, 0, -2}, {-12, 5, 9, -4, 0, 1}},
	{"efter", {12, -1, -5, -15, 11, -2, -9, 0, 8}, {17, -8, -3, -14, 0, 8}},
	{"egen", {3, -8, -2, -3, -6, 7, 0, 0, 10}, {3, -2, 0, -18, 0, 18}},
	{"elever", {-5, 4, -2, -2, -4, 0, -1, 0, 10}, {-5, -4, 4, 3, 0, 2}},
	{"eller", {-15, -17, -1, -9, 28, -3, 15, 2, 2}, {-15, 1, -3, 30, -2, -11}},
	{"en", {7, 6, -2, -2, -18, 11, -2, -6, 7}, {12, -12, -10, 8, -5, 7}},
	{"end", {11, -16, 15, 3, 2, -7, -8, 4, -4}, {9, -3, -12, 4, -2, 4}},
	{"er", {17, 10, -8, -3, -11, -2, -4, 5, -3}, {18, -5, -18, 28, -3, -20}},
	{"et", {6, 1, -13, 5, 1, 8, -5, -1, -2}, {5, -4, -3, -1, -3, 6}},
	{"fald", {-4, 6, -2, 5, -2, 3, -5, 0, -3}, {-3, 2, 0, 3, 1, -2}},
	{"faldet", {-6, -10, 0, 15, -6, -1, 11, 0, -4}, {-6, 12, -1, 6, 0, -11}},
	{"februar", {2, 3, -2, -1, -10, 0, 8, 0, -1}, {2, -1, -1, -4, 0, 4}},
	{"fem", {9, 4, -5, -1, -4, -2, -1, 0, 0}, {9, -1, -8, 5, 0, -5}},
	{"fik", {2, -8, 6, -8, 0, -2, 9, 1, 0}, {2, 4, 0, -5, -1, 0}},
	{"fire", {6, 3, 7, -4, -8, 2, -3, -1, -2}, {6, -7, -2, 6, 0, -2}},
	{"flere", {-9, 1, -6, 10, -1, 11, -3, 0, -2}, {-9, -1, 1, 20, -2, -11}},
	{"for", {1, 19, -4, 12, -4, -3, -1, -12, -8}, {1, -13, 13, 5, -3, -3}},
	{"fordelt", {-9, -5, -3, -2, 6, 8, 2, 3, 0}, {-9, -1, 6, -4, 0, 8}},
	{"foreslår", {5, -4, -1, 0, -4, -2, 1, 0, 5}, {5, 0, -5, -6, 0, 7}},
	{"foreslås", {11, 0, -4, -2, -1, -1, -5, 2, 0}, {11, 0, -8, 0, -3, 1}},
	{"forhold", {-9, 7, 1, 2, -2, 3, -1, -1, 0}, {-9, 5, 6, 1, 0, -3}},
	{"forløb", {8, -7, 8, -6, 0, -2, 0, 0, 0}, {8, -1, -3, -2, 0, -1}},
	{"forvaltningen", {16, -4, -2, -1, -10, 0, -1, -1, 4}, {16, -2, -6, -7, 0, -2}},
	{"forventes", {0, 10, -1, 0, -4, -3, -2, 0, 0}, {0, 0, 0, 9, 2, -10}},
	{"fra", {7, 7, -2, 9, -31, -12, 0, -4, 25}, {7, 13, -8, -1, -2, -10}},
	{"frem", {3, -10, -3, 4, -1, 3, 1, 0, 3}, {3, -1, -6, -7, -1, 11}},
	{"fristen", {9, -7, 3, 0, -4, 0, 0, 0, 0}, {9, 0, -4, -4, 0, 0}},
	{"fået", {12, 0, -1, -4, -7, 2, 1, -3, 0}, {12, -2, 0, -1, 0, -8}},
	{"får", {-7, -9, 10, 12, 0, 0, -3, -2, -2}, {-7, -2, -10, 13, 5, 0}},
	{"færre", {3, 19, -2, -2, 1, -6, -16, 4, -2}, {3, -1, -13, 5, 1, 5}},
	{"før", {12, -15, 6, 10, -7, 3, -14, 6, -2}, {12, 5, 1, -8, -2, -7}},
	{"første", {3, -8, 5, -8, -6, 8, 6, 0, 0}, {3, 0, -2, 2, -1, -2}},
	{"gennemsnit", {-3, 9, -4, 4, 5, -3, -9, 1, 0}, {-5, -2, 7, 10, 0, -9}},
	{"gennemsnitlige", {0, -6, -1, -6, 14, 0, -2, 0, 0}, {0, 0, 9, -6, 0, -2}},
	{"giver", {4, 10, -17, -1, -3, -1, 8, 1, -1}, {6, 1, 0, -6, -1, 1}},
	{"gives", {-1, -1, -1, 0, 0, 2, 0, 0, 1}, {-1, -1, -1, 4, 0, -1}},
	{"givet", {5, -5, 8, -2, -4, 0, -1, 0, -1}, {5, -3, -12, 12, 0, -1}},
	{"gået", {-10, 7, 4, 1, -3, -9, 10, 0, -1}, {-10, 6, 2, 6, 0, -4}},
	{"går", {10, -8, -1, -2, 5, 0, -2, -2, 0}, {10, -3, -2, 1, -1, -5}},
	{"haft", {-13, 11, 1, -3, 3, 0, 4, 0, -3}, {-13, 4, 9, 1, 0, -1}},
	{"halvår", {-2, -27, 31, -3, -4, 1, 4, 0, 0}, {-2, -3, 9, 0, -1, -3}},
	{"har", {29, 17, -2, -16, -18, 12, 3, -10, -15}, {33, -7, -4, -13, -6, -3}},
	{"havde", {-7, 4, 3, 0, 10, -1, -6, -4, -1}, {-7, 2, 0, 14, -1, -8}},
	{"hele", {-2, -1, 3, 7, -3, -1, -4, 2, -1}, {-2, -3, 8, 1, -2, -1}},
	{"heraf", {-5, -16, -3, -3, 26, -4, -4, 1, 8}, {-6, -8, 8, 10, -3, -2}},
	{"hjemløse", {-17, 17, -1, 4, -2, 2, -1, 0, -3}, {-17, 8, -1, 12, 0, -2}},
	{"hos", {0, 2, 0, -2, -2, -1, 0, 3, 0}, {0, -1, 0, -1, 0, 2}},
	{"hver", {16, -5, -3, -4, -1, -2, -1, 1, 0}, {16, -6, 15, -17, 0, -7}},
	{"hvilket", {-21, 12, 0, 15, 1, -5, -2, 2, -3}, {-23, -6, 7, 29, -2, -5}},
	{"hvor", {-1, 14, 7, 4, -19, -1, 2, -1, -4}, {-3, 12, -5, -3, -1, 0}},
	{"hvoraf", {-18, 7, 10, -4, 6, 1, -1, 0, 0}, {-13, -3, 17, 2, -1, -2}},
	{"højst", {9, 8, -7, -5, 1, -1, -1, -2, -3}, {9, -2, -6, -8, 1, 5}},
	{"i", {6, -4, 6, -8, -30, 9, 12, 7, 1}, {6, 2, 5, -6, 0, -7}},
	{"ikke", {7, 3, -5, 1, 0, 0, -3, -2, -1}, {7, 2, -1, -10, 4, -3}},
	{"inden", {7, -7, 6, -1, -4, 4, -2, 0, -2}, {7, -4, 2, -6, 0, 0}},
	{"januar", {-14, 6, -2, 0, 5, 1, 7, 0, -2}, {-9, -2, -1, 13, 0, 0}},
	{"jf", {7, -4, -1, 0, 1, 0, -1, -3, 0}, {7, -4, 2, -2, 0, -4}},
	{"juli", {0, -4, -1, -2, 6, 0, 0, 0, 1}, {0, 0, 2, -3, 0, 2}},
	{"juni", {1, -5, -14, 13, -2, 2, 5, 0, 0}, {1, -1, 1, -9, -1, 9}},
	{"kan", {3, -4, 6, -4, 0, 0, 1, 0, 0}, {3, -4, 3, 0, 0, -2}},
	{"kassen", {0, -16, 4, 0, 6, -2, 0, 0, 9}, {0, 0, 2, -4, 0, 3}},
	{"knap", {5, 2, -2, -2, -2, -1, -1, 1, -1}, {3, 2, 0, -2, 0, -2}},
	{"kom", {12, -9, 16, -5, -9, -4, -4, 3, 0}, {12, 3, -7, -7, 0, -1}},
	{"kommer", {14, -1, 1, -2, -4, 1, -8, -1, -1}, {14, -1, -6, -4, 0, -3}},
	{"kommet", {2, -4, 6, 1, -4, -2, -1, 0, 2}, {2, -3, 4, 1, 0, -4}},
	{"kommune", {-2, -5, 0, 2, -2, 3, -2, 0, 7}, {-1, -1, 10, -7, 0, 0}},
	{"kommunen", {16, -7, -5, -1, -4, 4, -1, -3, 0}, {16, -1, 8, -18, -1, -3}},
	{"kommunens", {4, -9, -3, 1, 10, 7, -5, -4, -1}, {4, -1, -7, 4, -2, 3}},
	{"kommuner", {-1, 8, -2, 1, -6, 0, -3, 3, 0}, {-3, -1, 8, -6, 0, 3}},
	{"korrigerede", {-7, 13, -2, 0, -2, 0, -1, -1, 0}, {-7, 0, 3, 5, 0, -1}},
	{"koster", {31, -1, -8, -3, -9, -4, -5, -4, 2}, {32, -2, -6, -12, 0, -11}},
	{"kr", {20, 57, -15, -28, -29, 12, -20, -3, 4}, {22, -26, -33, 0, -8, 45}},
	{"kun", {7, 7, 1, -3, -9, 0, -3, 1, 0}, {7, -3, 3, -9, -1, 2}},
	{"kvartal", {3, -22, 26, -3, -8, 0, 6, 0, -2}, {3, -5, 1, 4, 0, -3}},
	{"landsplan", {-1, 5, -2, 6, -3, -2, -3, 1, -1}, {-2, 4, 2, -6, 0, 2}},
	{"ledige", {7, -9, -5, 11, 0, 3, -6, 0, -1}, {7, -4, -2, -2, 0, 0}},
	{"ligger", {3, 6, 3, 2, -1, -3, -5, -3, -3}, {0, -2, 6, -4, -1, 1}},
	{"maj", {0, -2, -5, 15, 0, 1, -4, 0, -6}, {0, 1, 2, -1, -2, 1}},
	{"marts", {12, -6, -13, -2, -1, -1, 8, 0, 4}, {12, -4, -3, -5, 0, 0}},
	{"med", {-6, 18, -3, -4, -6, -3, 18, -2, -11}, {-6, -7, -10, -7, -4, 33}},
	{"mellem", {8, 3, -7, -3, -3, 0, 4, 0, -1}, {8, 0, -3, -1, 0, -4}},
	{"men", {6, -11, -3, 9, -6, -4, 10, -1, 0}, {6, 2, -3, 0, 0, -5}},
	{"mens", {-14, 11, 3, 2, -6, 3, 2, -1, 0}, {-13, 4, 13, -5, 0, 1}},
	{"mere", {0, -14, 13, 7, 6, -2, -5, -4, -1}, {0, -1, 0, -3, 0, 4}},
	{"merforbrug", {-2, 19, -3, -5, -3, -2, -3, 0, -1}, {-2, -1, 1, 2, 0, 0}},
	{"merforbruget", {-6, 11, 2, -1, -4, -1, -1, 0, 0}, {-6, 1, -2, 7, 0, 0}},
	{"mindre", {0, -2, 4, 4, -1, -3, 0, 0, -1}, {0, -3, 0, 3, 0, 0}},
	{"mindreforbrug", {-10, 16, 0, 0, -5, 2, -3, 0, 0}, {-10, 0, 7, 3, 0, 0}},
	{"mindreforbruget", {2, 0, 0, 0, -1, 2, -3, 0, 0}, {2, 0, 7, -8, 0, -1}},
	{"mindst", {6, -5, 0, -2, -3, 3, -1, 0, 1}, {6, -2, 3, -19, 0, 12}},
	{"mio", {-24, -8, 5, -11, 23, 1, 3, 7, 4}, {-21, -6, 15, 6, -2, 9}},
	{"mod", {-23, 1, -5, 10, 0, 7, 5, 7, -2}, {-24, 14, 22, -6, -2, -5}},
	{"modtaget", {-2, 1, -2, -1, 5, 5, -5, 1, -3}, {-2, -1, -5, 6, 0, 1}},
	{"modtog", {-6, -4, 4, 4, 0, 1, 1, 0, 0}, {-6, 2, 0, 5, 0, 0}},
	{"må", {5, -1, 1, 0, 0, -2, -2, 0, -1}, {5, -1, -5, -1, 1, 1}},
	{"målet", {4, 1, -3, 2, -4, -2, 3, 0, -1}, {4, -5, -5, -1, 0, 7}},
	{"måned", {-8, 10, -1, 5, -3, -2, 0, 0, -1}, {-8, -2, -3, 2, 0, 10}},
	{"måneden", {-4, 7, -5, 2, -1, -1, -1, 0, 2}, {-4, 0, 2, -2, 0, 3}},
	{"måneder", {1, -13, 9, -6, -9, 10, 10, -1, -1}, {1, -8, -3, 14, 0, -3}},
	{"ned", {13, 10, -3, 0, -2, -13, 0, 0, -5}, {13, 4, -13, -8, -2, 6}},
	{"netto", {1, 2, 0, -3, -1, 0, 1, 0, 0}, {1, 0, 0, -1, 0, 0}},
	{"ni", {-6, 8, -1, -2, -9, 4, 5, 1, 0}, {-6, -1, -11, 15, 0, 2}},
	{"nu", {-6, 11, -1, 12, -8, 0, -6, 1, -3}, {-7, -2, -7, 16, 0, 0}},
	{"nye", {6, 10, 3, -5, -12, -2, 0, 2, -1}, {6, 0, -8, -1, 0, 3}},
	{"når", {9, 6, -7, -1, -9, 0, 1, 0, 1}, {9, 0, -6, -3, 0, 0}},
	{"og", {7, 7, 14, -23, -22, 2, 6, -8, 17}, {7, 3, -6, -18, -3, 16}},
	{"oktober", {4, 1, -1, -3, 2, 0, 4, 0, -6}, {4, 0, -4, 3, -1, -2}},
	{"om", {24, -1, -2, 0, -21, 5, 2, -5, -2}, {24, -5, -13, -3, 2, -5}},
	{"omkring", {29, -18, 0, -3, -1, -6, -1, 0, 1}, {29, 0, -15, -6, 0, -8}},
	{"op", {8, -7, -1, 3, -3, -1, 3, -2, 0}, {8, 0, -7, -2, 6, -5}},
	{"opgjort", {2, -9, 7, 0, 8, -3, 0, -3, -1}, {1, 4, 3, -1, 0, -7}},
	{"ophold", {-9, 16, 0, -1, -1, -1, -2, 0, -1}, {-9, 4, 7, -3, 0, 0}},
	{"otte", {1, -2, -2, -3, 0, 6, 1, 0, -1}, {1, -4, -2, 8, 0, -2}},
	{"over", {3, -17, -5, 6, 2, 3, 3, -1, 6}, {4, 6, -2, 0, -2, -6}},
	{"pct", {3, -8, -5, 20, -6, -5, 18, -3, -16}, {2, -9, 0, -14, 0, 21}},
	{"periode", {1, -4, 9, -3, -12, 7, 3, 0, -1}, {1, 3, 5, -4, 0, -4}},
	{"perioden", {-14, -6, 13, -3, 7, 2, 2, 0, 0}, {-14, 6, -3, 7, 0, 4}},
	{"personer", {-14, 13, -5, -3, 8, 2, 3, 0, -3}, {-14, 10, 4, -1, 0, 1}},
	{"plads", {11, -7, -1, 0, 3, -1, -2, -2, -1}, {11, -3, -1, -6, 0, -2}},
	{"pladser", {12, 15, -9, -1, -8, -3, -6, 0, 1}, {11, -1, -6, -2, 0, -2}},
	{"pr", {0, -6, -8, 7, 26, -8, -3, -2, -6}, {-1, -10, 5, 6, 1, 0}},
	{"procent", {-18, -3, -5, 8, -5, 7, 8, -2, 10}, {-18, 0, 10, 12, 0, -3}},
	{"procentpoint", {-3, -9, 8, 11, -1, 1, -3, -2, -2}, {-3, -4, 7, 8, -3, -6}},
	{"projektet", {10, -5, -1, 0, 1, 1, -3, 0, -2}, {10, -2, -5, 0, 0, -3}},
	{"puljen", {8, -2, -3, 0, 0, 0, -1, 0, -1}, {8, -1, -2, -3, 0, -1}},
	{"på", {6, 0, -10, 2, -9, -2, 1, 10, 3}, {8, -25, -4, 19, -2, 4}},
	{"refusion", {7, -6, 1, -1, -2, -1, 3, 0, -1}, {7, -2, 3, -6, 0, -1}},
	{"resten", {-18, 8, 4, 1, -5, 2, 5, 0, 2}, {-18, -2, 4, 8, 0, 8}},
	{"sager", {14, -9, -1, -1, -4, 4, -2, 0, 0}, {14, -4, -2, -7, 0, -2}},
	{"samlede", {-5, 2, 0, -2, 1, -2, 7, 0, 0}, {-5, 1, -4, 7, 0, 2}},
	{"samlet", {-5, 12, -2, -2, -1, -1, -1, 0, 0}, {-5, -2, 0, 9, 0, -2}},
	{"samme", {-28, -28, 21, -4, 13, 10, 20, -1, -2}, {-28, -6, 24, 5, 0, 6}},
	{"seks", {10, -7, 4, -7, -2, -2, -2, -2, 8}, {10, -4, -8, 10, 0, -8}},
	{"selv", {18, -12, -2, -3, -2, 0, 1, 0, 0}, {18, -4, -7, 0, 0, -7}},
	{"september", {-7, -4, -1, 7, 12, -1, -3, -1, -3}, {-6, -1, -9, 20, -2, -1}},
	{"siden", {6, 4, -10, -7, 3, -1, 10, -5, 0}, {11, 1, -7, 2, 0, -8}},
	{"sidste", {9, 5, 4, -1, 0, 1, -14, 0, -5}, {9, -19, 14, -2, 0, -1}},
	{"sig", {1, -1, 3, -7, 2, -1, -3, -4, 9}, {1, -2, 15, -3, 0, -10}},
	{"skal", {7, -2, 1, -3, -4, 3, -3, -1, 2}, {7, -5, -1, -7, 0, 6}},
	{"skyldes", {-3, 7, 1, 1, -5, 2, -2, 0, 0}, {-3, 3, 6, -7, 0, 2}},
	{"snit", {-6, -7, 4, 8, -6, -3, 6, 5, -2}, {-6, 1, 6, 1, 0, -1}},
	{"som", {-5, 12, -10, 2, 9, -1, 0, -2, -5}, {-5, -9, 4, 2, 0, 7}},
	{"staten", {19, -4, -8, -2, -3, -1, 1, 0, -1}, {19, -4, 3, -18, 0, 1}},
	{"steget", {-2, 7, -6, 3, -3, 4, -4, -1, 2}, {-2, 2, 13, -11, 0, -2}},
	{"stillinger", {4, 7, -1, -1, -10, 3, -4, 0, 2}, {4, 2, -6, 1, 0, -1}},
	{"står", {5, 6, 1, 0, -7, -3, 0, -1, -1}, {5, 8, 1, -7, 0, -6}},
	{"svarende", {0, -27, 3, 10, 14, -5, 5, -4, 4}, {0, 2, -6, 7, -2, -1}},
	{"svarer", {-14, -3, 2, 0, 7, 0, 2, 6, -1}, {-15, 2, 7, 5, 0, 3}},
	{"syv", {-3, 3, 0, -4, -1, 0, 5, 0, 0}, {-2, -1, 10, -6, 0, 0}},
	{"så", {-10, 12, 12, -1, -13, -3, 3, 1, -2}, {-10, -4, 10, 6, 0, -2}},
	{"således", {-4, -4, 1, 1, 0, 4, 3, 0, 0}, {-4, -2, -3, 10, 0, 0}},
	{"søger", {0, 1, -2, 0, 0, 0, -1, 0, 1}, {0, -1, -4, 12, 0, -7}},
	{"søges", {-5, -1, 1, 0, 0, -1, 0, 0, 7}, {-4, 0, 3, -8, 0, 9}},
	{"søgt", {0, 10, -3, -1, -4, 1, -1, 0, 0}, {0, -4, -3, -4, 0, 11}},
	{"t", {-1, 8, 0, -1, -2, -1, -3, -1, 0}, {-1, 0, -3, 6, 0, -1}},
	{"tallet", {-11, 0, -2, 4, 2, 0, 9, 0, -1}, {-11, 1, 0, 10, 0, 0}},
	{"til", {6, 7, 6, 6, -14, 0, 13, -10, -16}, {11, 14, -1, -11, -5, -9}},
	{"tilbage", {4, 5, 4, -6, -10, -3, 6, 0, 0}, {4, -1, 3, 0, -2, -4}},
	{"tillægsbevilling", {-5, 2, -1, 0, 0, 0, 0, 0, 4}, {-5, 0, -1, 2, 0, 4}},
	{"tilsagn", {6, -3, -2, 0, -4, 4, -2, 0, 0}, {7, -2, -3, -1, 0, 0}},
	{"tilsammen", {-10, 8, 5, -1, -2, 1, 0, -1, 0}, {-10, 1, 21, -13, 0, 2}},
	{"tilskud", {2, 0, -1, -1, 0, 0, -1, 0, 0}, {4, 1, -2, -8, 0, 5}},
	{"timer", {5, -11, -6, 18, -11, -1, 7, 2, -3}, {5, -3, -4, -3, 4, 0}},
	{"to", {18, 14, -7, -5, -13, 3, -8, 1, -4}, {16, -5, -7, 1, -1, -6}},
	{"tre", {8, 13, 4, -4, -18, 1, -6, -1, 3}, {8, -5, -5, 1, 0, 1}},
	{"ud", {-6, 21, -13, -3, -10, 1, -1, 0, 10}, {-6, -2, 17, -17, 0, 9}},
	{"uden", {-8, 6, -9, 4, 15, -1, -3, -1, -2}, {-8, -1, 2, 9, 0, -1}},
	{"udgangen", {0, 3, -1, 0, 5, 0, 0, 0, -8}, {0, 2, 4, 0, 1, -7}},
	{"udgiften", {15, -4, 3, -12, -5, -4, 7, 0, 0}, {15, 3, -3, -22, 0, 7}},
	{"udgør", {3, 5, 3, -1, -1, 0, 1, -4, -5}, {3, 2, 2, 4, 0, -10}},
	{"udvalget", {4, 2, 2, -4, -3, 0, -1, -2, 0}, {4, 0, -5, 2, -2, 1}},
	{"udvalgets", {-5, -4, 3, 0, 1, 4, 0, 0, 1}, {-5, 0, -1, 1, 0, 5}},
	{"uge", {4, 2, -2, 4, 0, -2, -3, 0, -3}, {4, 1, -1, -8, 2, 1}},
	{"ugen", {-1, -1, -5, 10, -8, -1, 9, 0, -3}, {-1, 3, -5, 0, 4, -1}},
	{"uger", {16, -9, 5, -10, 5, -2, -5, 0, -1}, {14, -1, 2, -13, 0, -1}},
	{"ultimo", {-5, -10, -3, 0, 20, -1, -1, -1, 0}, {-5, 1, 8, -3, 0, -1}},
	{"under", {1, -13, 15, -1, -5, 2, 4, -3, -1}, {0, -1, 2, -7, -2, 9}},
	{"underretninger", {-11, -13, 15, 1, -1, 5, 8, -4, 0}, {-11, 1, 0, 11, -1, 0}},
	{"unge", {3, 6, -3, -3, 8, 0, -8, -4, 1}, {8, 1, 12, -15, -2, -5}},
	{"var", {-24, -15, 3, 12, 26, 2, -1, 0, -4}, {-24, 31, 22, -19, -1, -10}},
	{"ved", {5, -3, -2, -7, 15, -1, -9, 0, 2}, {5, 0, 4, 1, -1, -10}},
	{"venteliste", {6, -13, -2, 2, 10, 0, -2, -1, -1}, {6, -3, -5, 0, 2, 0}},
	{"ventes", {1, 16, -4, -2, -8, -1, 1, -1, -2}, {1, -2, -10, 5, 1, 4}},
	{"vil", {8, 0, 2, -9, -2, -3, -7, 0, 11}, {8, -1, -1, -4, 0, -2}},
	{"viser", {5, 3, 1, -7, 0, 0, -1, 0, -2}, {5, 0, 0, -5, 0, 0}},
	{"være", {-4, 1, 4, -7, -3, 1, -4, 0, 12}, {-4, -4, 9, -4, 1, 2}},
	{"været", {-3, 7, -5, 3, -7, 4, 7, 0, -6}, {2, -3, -2, 6, 0, -4}},
	{"år", {1, -23, -15, 0, 27, 11, 12, -2, -12}, {0, -12, 2, 9, -2, 2}},
	{"året", {-2, 2, 1, 12, -6, 5, -14, 3, -1}, {-1, 6, -15, 18, -3, -5}},
	{"årets", {-6, 6, -3, -5, -1, 3, 6, 0, 0}, {-6, 0, 6, -3, 0, 3}},
	{"årligt", {24, -32, -1, -1, -4, 0, -2, 0, 16}, {24, 0, -3, -23, 0, 2}},
	{"årsværk", {24, -2, -10, -3, -3, 1, -3, 0, -5}, {24, -2, -3, -18, 0, 0}},
};
const guint kt_n_when_words = G_N_ELEMENTS(kt_when_words);
/* clang-format on */
