/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of when_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-when from labelled minutes: change it there. */
#include "extract/models/when_evidence.h"

/* clang-format off */

const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED] = {
	/*     as-told        year     to-date        back        span      yearly       month         end */
	{           62,        -51,          5,        129,         88,        -25,          0,        -36, }, /* ground-behind */
	{          110,        -69,         -2,         56,         59,         -7,          0,          3, }, /* ground-before */
	{          -13,        -37,        -74,         24,         22,         38,          0,         34, }, /* sentence-before */
	{          -60,         -2,        -33,        -90,         25,        -14,          0,          5, }, /* sentence-behind */
	{           29,        -16,         -3,        -46,        130,        -23,          0,          0, }, /* compared */
	{          199,       -120,        -45,          0,         -2,         -6,          0,          0, }, /* column */
	{          144,        -66,        -16,          0,          0,         -1,          0,          0, }, /* row */
	{            0,         17,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            4,         -7,         -3,          0,          0,         -1,          0,          0, }, /* corner */
	{            0,        -25,        -21,          0,          0,         -1,          0,          0, }, /* caption */
	{          -69,          4,        -34,          0,          0,          1,          0,         19, }, /* table-lead */
	{            0,          1,        -14,          0,          0,          0,          0,          0, }, /* other-columns */
	{           63,         21,         14,          0,          1,         59,          0,          0, }, /* left */
	{           80,          0,          0,          0,          0,          0,          0,          0, }, /* between */
	{           54,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{          113,         34,        -71,          0,          8,         32,          0,         -6, }, /* last-sentence */
	{           91,         60,        -69,          0,        -16,        -11,          0,          7, }, /* paragraph */
	{          -16,         -5,       -102,          0,         13,        -18,          0,         26, }, /* paragraph-after */
	{          120,        -56,        -11,          0,          0,        -10,          0,         64, }, /* lead-in */
	{           79,        -26,        -24,          0,         -1,        -37,          0,         -7, }, /* block-before */
	{           43,         55,        -11,          0,          4,          4,          0,        -10, }, /* blocks-before */
	{          -12,         -7,         34,          0,         16,          3,          0,          9, }, /* block-after */
	{           18,         15,          8,          0,        101,         87,          0,          0, }, /* table-above */
	{           24,         97,        -16,          0,          0,        -17,          0,          0, }, /* heading-line */
	{           19,         25,         53,          0,          0,          8,          0,         -4, }, /* section */
	{           20,         26,        -93,          0,         -1,         -8,          0,         -5, }, /* item-lead */
	{          123,         31,        -63,          0,          1,         48,          0,         10, }, /* title */
	{           -3,        -25,        -19,          0,          0,        -13,          0,          0, }, /* document */
	{           23,          0,          0,          0,          0,        -23,          0,          0, }, /* meeting */
	{           33,          0,          0,          0,          0,         32,          0,          0, }, /* year-before */
	{            5,         -4,        -52,          0,          0,        -49,          0,         27, }, /* figure-before */
	{           -8,         12,        -41,          0,          0,         -4,          0,         30, }, /* figure-behind */
	{            0,          0,          0,          0,         62,          0,          0,          0, }, /* figures-before */
	{           24,        -31,        -24,          0,          0,        -23,          0,         -3, }, /* figure-above */
	{           47,          1,        -33,          0,          0,         15,          0,          0, }, /* table-rest */
	{            5,        -38,         -8,          0,          0,         43,          0,         42, }, /* item-rest */
	{            0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-sentence */
	{            0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-text */
	{            0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-above */
	{            0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-alike */
	{          200,         -3,        -74,          0,          0,        -18,          0,         21, }, /* rule */
};

const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES] = {
	/*      budget      actual     to-date       money        size     persons       count       share   deviation     average      change      target       limit        rate    duration */
	{           -1,         15,          1,        -12,         -1,          1,        -11,         29,         -5,         12,          6,         24,        -10,          9,         -4, }, /* ground-behind */
	{            8,         -3,          2,         21,        -16,         40,        -15,          2,          0,         20,          6,          4,          3,         13,        -12, }, /* ground-before */
	{          -19,          1,          1,        -13,          5,         22,        -15,        -31,         12,          4,         19,         -7,         -5,         26,         -8, }, /* sentence-before */
	{           -1,          0,          0,        -24,         -5,          1,        -11,         -5,          0,        -10,         -1,         -1,         -4,          6,         -7, }, /* sentence-behind */
	{            0,          0,          0,         -5,          1,         15,          8,          4,          0,         -1,         10,          0,          0,         -2,          0, }, /* compared */
	{           13,          4,          1,        -14,          1,         30,         18,         11,          0,          5,          3,          1,          0,          4,          3, }, /* column */
	{           -9,          1,          0,          1,         -2,         14,          8,          3,          0,          3,          3,          0,          0,          1,          0, }, /* row */
	{            7,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            2,          0,          0,         -3,          0,         -2,          0,          2,          0,          2,         -2,          0,          0,         -1,          0, }, /* corner */
	{           11,          1,          6,          8,          0,        -16,         -7,         -5,          0,         -1,         -4,          3,          0,        -14,          0, }, /* caption */
	{          -12,         -6,          1,          8,         12,        -27,          6,         10,        -12,         -2,         -3,          2,          0,          3,          0, }, /* table-lead */
	{           11,         -5,         -6,        -14,         -2,        -22,          7,          8,         11,          3,          0,          1,          0,          3,          0, }, /* other-columns */
	{           11,         -5,         -1,         29,         -5,         -3,        -12,         20,        -15,          0,         18,          2,         -1,          3,         -2, }, /* left */
	{           -2,          0,          0,         -5,          0,         -5,         -9,         -6,         20,         -1,         41,         -1,         -1,          0,          0, }, /* between */
	{            0,          0,          0,         15,          0,        -11,         15,          2,          0,          0,          0,          0,          0,          0,          0, }, /* over */
	{           23,          0,          0,         -5,         16,         18,          8,          1,        -11,        -16,         22,        -38,          6,        -15,        -10, }, /* last-sentence */
	{            5,         -1,          0,         12,        -13,         17,         -2,        -11,          1,         38,         -2,         -7,        -17,        -27,         -7, }, /* paragraph */
	{           -1,         -9,         -5,        -13,         21,          2,         13,        -20,         -1,        -28,          2,         -6,          8,         18,          0, }, /* paragraph-after */
	{            5,          3,          0,         -4,        -13,          9,         -5,          6,          0,         -6,         -7,          5,          0,         29,         -4, }, /* lead-in */
	{          -40,        -25,          1,         29,         18,          2,         16,          9,        -12,         15,        -26,        -15,        -11,         23,         17, }, /* block-before */
	{           34,         14,         -2,        -11,        -11,         18,        -18,        -19,          2,         -7,        -10,         -5,         -3,        -38,        -16, }, /* blocks-before */
	{            8,         -1,          5,          9,          5,        -29,         -5,         -8,          2,        -10,         23,        -12,         10,         -4,          7, }, /* block-after */
	{           24,         13,          4,        -28,        -30,         26,        -28,         16,         10,          3,         -2,         -5,          2,          3,         -3, }, /* table-above */
	{            7,         -3,         10,          5,          6,         27,        -17,         -7,         -3,         23,         -9,          3,         -1,          5,         -5, }, /* heading-line */
	{            0,          0,          0,          7,          2,         -4,        -10,         -9,          0,         15,          2,          0,          8,          4,          0, }, /* section */
	{            3,         -6,         -3,        -14,         25,          8,        -31,        -14,          9,        -12,         25,         -5,        -35,        -16,        -16, }, /* item-lead */
	{            5,        -17,         -2,         43,         30,          1,         25,         -7,         -4,         -1,         18,         12,        -11,         -3,         -9, }, /* title */
	{           -1,          7,          0,         34,         -2,        -17,         -6,          7,         -8,        -14,          4,          0,        -13,          9,        -16, }, /* document */
	{          102,         -8,          3,         63,         80,        -90,        -48,        -49,          5,        -60,        -51,         21,          3,         32,         -3, }, /* meeting */
	{           22,         24,         -4,        -18,        -23,          9,         62,         16,        -16,         25,         -4,        -27,        -17,        -13,        -10, }, /* year-before */
	{           -4,         -5,          1,          6,         12,        -15,          0,        -24,         13,        -12,         24,          5,         -1,        -34,         -1, }, /* figure-before */
	{            4,          8,          2,        -10,         20,          0,         -3,        -16,          0,        -12,         14,          1,         -6,         -6,        -13, }, /* figure-behind */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,         25,          0,          0,          0,          0, }, /* figures-before */
	{            4,          4,         -5,         30,         10,         -8,        -14,        -20,          8,        -10,         22,         -6,        -31,        -27,        -28, }, /* figure-above */
	{           -5,         -6,         -1,         -3,         10,        -33,          3,         10,          4,          5,         22,          4,          0,         -8,          8, }, /* table-rest */
	{          -29,         -3,        -12,          7,         -6,         20,        -11,         26,         14,          3,         -3,          0,          7,        -24,          3, }, /* item-rest */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-sentence */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-text */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-above */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-alike */
	{           77,         53,          7,          3,         -6,         32,         16,         21,         11,        -16,         -3,         -3,         24,         -6,         17, }, /* rule */
};

const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            0,         -7,         14,         -2,          3,          3,         18,         26,         -3, }, /* ground-behind */
	{            0,        -15,         31,         18,         21,         -6,         22,          0,          1, }, /* ground-before */
	{            0,        -22,          6,          0,         16,         -7,          8,         -9,          0, }, /* sentence-before */
	{            0,        -34,         -4,          0,        -10,         -4,          5,        -11,         -4, }, /* sentence-behind */
	{            0,          8,         -1,          2,         -4,         29,          8,        -10,          0, }, /* compared */
	{            0,          4,         30,         43,          9,         -1,         -4,          5,          0, }, /* column */
	{            0,        -22,         23,         13,         15,         -7,         -3,          5,          0, }, /* row */
	{            0,          7,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -5,          0,          0,          0,          0,         -1,          3,          0, }, /* corner */
	{            0,        -15,        -11,         11,         -5,         -2,          3,          1,          0, }, /* caption */
	{            0,         18,         -4,         -7,        -16,         -1,         -7,          0,         -3, }, /* table-lead */
	{            0,        -23,         -2,         -1,         25,          0,         -4,         -1,          0, }, /* other-columns */
	{            0,         26,        -15,         -7,         26,          4,          6,         -1,          0, }, /* left */
	{            0,          0,          0,          0,          0,         16,         16,          0,          0, }, /* between */
	{            0,          1,          0,          0,          0,         17,          3,          0,          0, }, /* over */
	{            0,        -48,         17,         20,         -3,          1,         24,         -8,         -1, }, /* last-sentence */
	{            0,          4,        -24,          7,         -6,          3,          5,          9,        -12, }, /* paragraph */
	{            0,          5,          5,         -1,          5,         -3,        -24,         -3,         -4, }, /* paragraph-after */
	{            0,          5,          5,          7,          3,         -1,          9,         -4,         -4, }, /* lead-in */
	{            0,        -12,         12,          4,         -3,        -15,         16,         13,        -15, }, /* block-before */
	{            0,        -35,         12,        -25,         -2,         -8,          0,          8,        -24, }, /* blocks-before */
	{            0,         10,        -14,         18,        -11,         -2,          2,         -1,         -2, }, /* block-after */
	{            0,         -6,          2,         18,        -16,          8,         19,        -22,          0, }, /* table-above */
	{            0,          6,         30,         27,        -18,         -9,         -4,          9,          0, }, /* heading-line */
	{            0,         15,         15,          0,        -11,          1,         -2,          0,         -3, }, /* section */
	{            0,          3,         34,        -17,        -41,        -34,         27,         -3,        -54, }, /* item-lead */
	{            0,         55,        -15,         18,        -30,        -31,         13,         72,          0, }, /* title */
	{            0,         19,        -12,        -12,          0,          0,        -12,          0,          0, }, /* document */
	{            0,         13,          0,          0,          0,         -9,          0,          0,          0, }, /* meeting */
	{            0,         15,          0,          0,          0,         13,          0,          0,          0, }, /* year-before */
	{            0,        -15,          1,        -18,         -5,          4,          6,          1,         -8, }, /* figure-before */
	{            0,          0,        -12,         -6,         16,        -11,         22,         -1,        -25, }, /* figure-behind */
	{            0,          0,          0,          0,          0,          5,         20,          0,          0, }, /* figures-before */
	{            0,        -10,         16,        -22,        -38,          5,         14,         -5,        -31, }, /* figure-above */
	{            0,          6,          4,         14,        -20,          0,          5,          4,          0, }, /* table-rest */
	{           -1,         38,         -7,         19,        -18,        -38,         12,          6,        -17, }, /* item-rest */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-sentence */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-text */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-above */
	{            0,          0,          0,          0,          0,          0,          0,          0,          0, }, /* decided-alike */
	{          -73,         62,         47,         77,         36,         80,         34,         17,        -20, }, /* rule */
};

const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{            9,         80,         -2,        -10,        -56,        -15,        -18,         -4,         17, }, /* budget */
	{           13,          1,         12,          0,          3,        -22,         -3,          0,         -4, }, /* actual */
	{           -9,         -8,         -4,         -2,         26,          0,         -1,          0,         -2, }, /* to-date */
	{            6,        -12,          7,        -29,        -31,         45,          0,          7,          7, }, /* money */
	{            7,         46,         -7,        -14,        -47,         24,         -6,         -1,         -2, }, /* size */
	{          -21,         -5,         11,         28,         44,        -35,        -44,         33,        -10, }, /* persons */
	{            7,         -3,         15,        -14,         27,        -47,         21,         21,        -28, }, /* count */
	{           -7,        -25,         14,         38,         22,          0,        -28,          3,        -18, }, /* share */
	{           14,        -23,         17,          6,        -13,         -3,         12,         -3,         -7, }, /* deviation */
	{            7,        -31,         24,          4,         14,        -19,        -13,         26,        -11, }, /* average */
	{          -12,        -16,        -28,         -5,         -9,         45,         30,         16,        -21, }, /* change */
	{           29,         13,         -8,        -14,         -2,          3,        -14,         -4,         -3, }, /* target */
	{           54,        -11,        -16,         -7,          6,         -4,        -10,        -17,          5, }, /* limit */
	{           24,         54,        -18,         11,        -42,         -2,        -15,        -10,         -3, }, /* rate */
	{           37,        -17,         17,         -6,        -13,          0,        -14,          4,         -7, }, /* duration */
};

const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           14,        -21,          6,          0,         -1,          2, }, /* budget */
	{           13,        -16,         32,        -21,          4,        -12, }, /* actual */
	{           -9,         -1,         -4,         18,          2,         -6, }, /* to-date */
	{            7,        -16,          3,         -3,        -15,         24, }, /* money */
	{            9,        -15,        -22,         -1,         -1,         29, }, /* size */
	{          -14,         26,         12,         43,        -14,        -53, }, /* persons */
	{            6,         22,         -8,         21,          3,        -44, }, /* count */
	{          -12,         17,         34,         18,         -9,        -48, }, /* share */
	{           14,         -9,        -16,         21,         -1,         -9, }, /* deviation */
	{            4,         14,         -2,         -6,         -2,         -7, }, /* average */
	{          -14,        -35,        -36,         53,          0,         33, }, /* change */
	{           29,        -22,        -32,        -20,          0,         46, }, /* target */
	{           54,        -11,        -21,        -28,          9,         -4, }, /* limit */
	{           24,        -13,         -8,        -19,         -6,         22, }, /* rate */
	{           37,         -9,         -4,        -14,         -1,         -9, }, /* duration */
};

const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS] = {
	/*        none        year        part       month         day       years        span school-year        open */
	{           38,         -8,         18,          9,         -2,        -34,        -42,         40,        -21, }, /* in-table */
	{           46,         47,          1,        -12,        -27,        -12,        -31,          8,        -19, }, /* in-list */
	{           75,          2,         16,        -11,        -43,         15,        -30,         23,        -46, }, /* in-prose */
	{          -29,         -2,          0,          0,          0,         38,          2,          8,        -19, }, /* has-time */
	{           55,         11,        -12,         15,        -21,         -5,        -34,         -1,         -8, }, /* now */
	{           29,          6,         -7,        -17,        -13,          8,         -5,         -2,          2, }, /* modal */
	{           11,         39,         -2,        -17,        -19,         -5,         -1,         -2,         -4, }, /* expected */
	{          -32,         -6,         57,        -21,         -5,          1,          5,          7,         -7, }, /* past */
	{           14,         -8,          0,          3,         -1,         -3,         -2,          0,          0, }, /* condition */
	{          -31,          0,         -1,          4,         29,          1,         -7,         11,         -4, }, /* bracketed */
	{           22,        -30,        -11,         37,         -5,        -28,         11,         11,         -6, }, /* earlier */
	{            3,         16,         -9,         -5,        -11,          2,        -10,          7,          5, }, /* proposal */
	{           53,        -15,          4,        -22,         15,         -8,        -18,         24,        -34, }, /* settled */
	{           18,         10,        -22,         -8,          5,         -6,         -1,          0,          4, }, /* account */
};

const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES] = {
	/*        none       older   last-year   this-year     to-come       later */
	{           38,        -32,        -28,         32,         -9,         -2, }, /* in-table */
	{           48,        -36,        -26,         21,         -8,          3, }, /* in-list */
	{           74,        -22,        -11,         10,        -15,        -36, }, /* in-prose */
	{          -28,         24,         -5,         -9,         -6,         23, }, /* has-time */
	{           52,        -18,        -18,          0,         -4,        -12, }, /* now */
	{           29,          0,        -15,        -18,          3,          0, }, /* modal */
	{           13,         -3,        -32,         29,          0,         -8, }, /* expected */
	{          -26,         39,         54,         -7,         -8,        -53, }, /* past */
	{           14,          0,         -7,          0,          0,         -6, }, /* condition */
	{          -29,         17,         27,         12,         -1,        -27, }, /* bracketed */
	{           22,         93,         49,        -89,         -1,        -75, }, /* earlier */
	{            4,         -5,        -39,         27,         -3,         16, }, /* proposal */
	{           50,        -54,        -19,         25,        -23,         21, }, /* settled */
	{           18,         -1,          9,        -20,          0,         -5, }, /* account */
};

const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS] = {
	/*    in-table     in-list    in-prose */
	{           53,         56,        101, }, /* ground-behind */
	{           70,         81,        129, }, /* ground-before */
	{            1,        -11,         13, }, /* sentence-before */
	{          -40,        -44,        -75, }, /* sentence-behind */
	{            4,          2,         14, }, /* compared */
	{          174,         87,         87, }, /* column */
	{           46,         23,         23, }, /* row */
	{           14,          7,          7, }, /* section-row */
	{           -7,         -3,         -3, }, /* corner */
	{           36,         18,         18, }, /* caption */
	{          -37,        -18,        -18, }, /* table-lead */
	{          -11,         -6,         -6, }, /* other-columns */
	{           71,         35,         35, }, /* left */
	{           -2,         -1,         -1, }, /* between */
	{           42,         21,         21, }, /* over */
	{           -4,        -24,         13, }, /* last-sentence */
	{          -11,         -9,        -23, }, /* paragraph */
	{          -16,        -14,        -35, }, /* paragraph-after */
	{           -1,         -2,         -1, }, /* lead-in */
	{           -7,        -31,        -85, }, /* block-before */
	{            4,        -45,        -35, }, /* blocks-before */
	{         -119,        -71,        -84, }, /* block-after */
	{         -124,        -79,        -29, }, /* table-above */
	{          -73,        -47,        -65, }, /* heading-line */
	{           20,         58,          3, }, /* section */
	{          -18,        -10,        -36, }, /* item-lead */
	{           97,         39,         43, }, /* title */
	{          -55,        -37,        -82, }, /* document */
	{         -168,       -122,       -104, }, /* meeting */
	{         -127,       -120,       -112, }, /* year-before */
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
	{            0,         -4,          7,         -1,          2,          2,          9,         13,         -2, }, /* ground-behind */
	{            0,         -9,         15,          9,         11,         -3,         11,          0,          0, }, /* ground-before */
	{            0,         -3,          7,          0,          8,         -5,         -1,         -5,          0, }, /* sentence-before */
	{            0,         -8,         -2,          0,         -5,          0,          3,         -5,         -2, }, /* sentence-behind */
	{            0,          2,         -1,          1,         -1,         15,         -8,         -5,          0, }, /* compared */
	{            0,         -1,         15,         21,          4,         -1,         -2,          3,          0, }, /* column */
	{            0,        -11,         11,          6,          7,         -3,         -1,          2,          0, }, /* row */
	{            0,          3,          0,          0,          0,          0,          0,          0,          0, }, /* section-row */
	{            0,         -2,          0,          0,          0,          0,          0,          2,          0, }, /* corner */
	{            0,         10,         -6,          5,         -3,         -1,          2,          1,          0, }, /* caption */
	{            0,         13,         -2,         -4,        -10,         -1,         -4,          0,         -1, }, /* table-lead */
	{            0,        -12,         -1,          0,         12,          0,         -2,          0,          0, }, /* other-columns */
	{            0,         18,         -7,         -3,          6,          2,          3,          0,          0, }, /* left */
	{            0,          0,          0,          0,          0,          4,         -4,          0,          0, }, /* between */
	{            0,          0,          0,          0,          0,          8,          2,          0,          0, }, /* over */
	{            0,          1,          7,          3,         -2,        -10,          3,         -4,          0, }, /* last-sentence */
	{            0,          1,         -7,          6,         -3,          1,         -2,          5,         -6, }, /* paragraph */
	{            0,         -1,          0,         -1,          3,         -1,         -3,         -1,         -2, }, /* paragraph-after */
	{            0,         -8,          3,          3,          1,          0,          4,         -2,         -2, }, /* lead-in */
	{            0,          2,          4,        -26,          0,         -3,          6,          7,         -6, }, /* block-before */
	{            0,         31,          3,        -11,        -21,          1,         -8,          5,        -11, }, /* blocks-before */
	{            0,          1,         -8,         -1,        -10,         -1,        -13,         -1,         -1, }, /* block-after */
	{            0,         -5,         -6,          3,        -15,          2,          3,        -11,          0, }, /* table-above */
	{            0,        -24,          2,          4,         -5,         -3,         -2,          4,          0, }, /* heading-line */
	{            0,         12,          7,          0,         -5,          0,         -3,          0,         -2, }, /* section */
	{            0,         19,          0,         -2,          1,         -5,         -6,         -9,         -7, }, /* item-lead */
	{            0,         70,        -24,        -11,         -1,        -31,        -18,         38,         -1, }, /* title */
	{            0,         -3,         -4,         -8,          0,         -1,         -6,          0,          0, }, /* document */
	{            0,        -52,          0,          0,          0,          3,          0,          0,          0, }, /* meeting */
	{            0,        -45,          0,          0,          0,         -1,          0,          0,          0, }, /* year-before */
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
	{            0,          9,         23, }, /* ground-behind */
	{            0,          1,        -14, }, /* ground-before */
	{            0,          2,        -24, }, /* sentence-before */
	{            0,          5,         -6, }, /* sentence-behind */
	{            0,          0,          3, }, /* compared */
	{           -7,          0,          0, }, /* column */
	{           -6,          0,          0, }, /* row */
	{            0,          0,          0, }, /* section-row */
	{           -1,          0,          0, }, /* corner */
	{           -4,          0,          0, }, /* caption */
	{           21,          0,          0, }, /* table-lead */
	{           -5,          0,          0, }, /* other-columns */
	{           -5,          0,          0, }, /* left */
	{           -1,          0,          0, }, /* between */
	{           -1,          0,          0, }, /* over */
	{            0,         16,         24, }, /* last-sentence */
	{            0,         -2,         42, }, /* paragraph */
	{            0,          1,        -15, }, /* paragraph-after */
	{            0,         -2,          0, }, /* lead-in */
	{           -4,          0,         19, }, /* block-before */
	{          -12,         29,          7, }, /* blocks-before */
	{          -11,         12,        -10, }, /* block-after */
	{           28,          4,          8, }, /* table-above */
	{           12,         -2,          4, }, /* heading-line */
	{            0,        -14,          1, }, /* section */
	{            9,        -50,        -33, }, /* item-lead */
	{          -45,        -15,        -35, }, /* title */
	{            0,         -7,         -5, }, /* document */
	{           52,         35,         48, }, /* meeting */
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
	   90, /* near */
	   -7, /* far */
	   53, /* past-figure */
	  -27, /* past-clause */
	   77, /* state */
	   57, /* since */
	  -24, /* until */
	   11, /* name */
	   29, /* previous */
	  -45, /* relative */
	  -21, /* meeting-day */
	   -9, /* declared */
	   26, /* twice */
	   55, /* often */
	   44, /* alone */
	  -40, /* rival-ground */
	 -145, /* rival-sentence */
	 -107, /* rival-line */
	  -49, /* rival-text */
};

const struct kt_when_rule_weight kt_when_rule_weights[] = {
	{"between-levels", 0},
	{"between-levels-before", 17},
	{"between-levels-behind", 12},
	{"compared-before", 2},
	{"compared-with", -1},
	{"compared-with-year-before", -15},
	{"figure-taken-up", 46},
	{"levels-of-the-change", 14},
	{"main-time-again", 12},
	{"nearest-time", 9},
	{"no-rule", 0},
	{"part-told-before", 28},
	{"period-between-the-columns", 64},
	{"period-carried-over-from", 116},
	{"period-declared-for-all", 10},
	{"period-from-a-column-of-periods", 0},
	{"period-from-caption", 45},
	{"period-from-caption-and-head", 6},
	{"period-from-caption-and-row", 13},
	{"period-from-column-head", 93},
	{"period-from-corner", 11},
	{"period-from-lead", 18},
	{"period-from-row-label", 46},
	{"period-from-section-row", 0},
	{"period-from-title", 18},
	{"period-is-not-told", -112},
	{"period-is-the-year-to-date", 12},
	{"period-of-brackets", 184},
	{"period-of-item-title", -144},
	{"period-of-its-host", -71},
	{"period-of-lead", -83},
	{"period-of-lead-in", 6},
	{"period-of-table-above", -8},
	{"period-of-text-before", -87},
	{"period-of-the-column-beside", 22},
	{"period-of-the-other-columns", -27},
	{"period-over-the-columns", 3},
	{"period-over-the-rows", 17},
	{"range-behind", -15},
	{"range-of-levels-behind", 4},
	{"range-of-times", 113},
	{"same-figure-told-before", 16},
	{"since-then", 1},
	{"since-then-to-level-before", 20},
	{"spell-told-before", 28},
	{"time-before-in-sentence", -44},
	{"time-behind-in-sentence", -19},
	{"time-explained", 35},
	{"times-of-text-before", 32},
	{"until-now", 6},
	{"year-after-the-compared", -9},
	{"years-in-a-row", 43},
	{"years-of-its-parts", 22},
	{"zipped", 36},
	{NULL, 0},
};

const struct kt_when_word kt_when_words[] = {
	{"af", {11, -4, 15, -20, 3, 10, -10, -8, 3}, {14, -20, -5, 21, -5, -5}},
	{"afsat", {-6, 6, -5, -1, 0, 5, -1, -1, 3}, {-6, 0, -3, 6, 0, 3}},
	{"alt", {-6, 1, -1, -1, 1, 5, 3, 0, -1}, {-6, -7, 3, 11, -1, -1}},
	{"altså", {-23, 20, 4, 2, -4, 2, 4, 1, -5}, {-23, -8, 22, 9, 0, 0}},
	{"ansøgninger", {-4, 16, 3, -2, -10, 3, -5, 0, 0}, {-4, -6, -4, 9, -1, 5}},
	{"antallet", {-5, -7, 7, 14, -4, 3, -5, 0, -2}, {-5, 7, 4, 3, 0, -8}},
	{"april", {9, -2, -3, 2, -3, -1, 6, -1, -7}, {9, -7, 1, 0, -2, -1}},
	{"at", {15, 9, 0, -14, -9, -8, 2, -4, 9}, {17, -14, -20, 17, -1, 1}},
	{"august", {5, -10, -5, 11, 2, -2, 2, 4, -8}, {5, -2, 4, -12, 1, 3}},
	{"blev", {-12, 26, 21, -21, -24, -2, 15, 2, -4}, {-12, -2, 36, -8, -2, -13}},
	{"bliver", {5, 24, -4, -4, -11, -1, -10, 1, 0}, {5, 1, -20, -9, 0, 23}},
	{"bolig", {3, -4, -6, -3, -2, -1, 0, 0, 13}, {3, -2, 2, -12, 4, 5}},
	{"boliger", {11, -5, 2, 0, -3, -1, -3, 0, -2}, {11, -3, 3, -13, 3, 1}},
	{"borgere", {11, 7, -19, 14, 3, -15, -15, 0, 16}, {11, -4, -13, -3, 8, 0}},
	{"brugt", {-13, 2, -3, 6, 10, 3, -3, 0, -2}, {-13, 3, 0, 12, 1, -4}},
	{"budget", {-18, 38, -3, -3, -9, 0, -2, -1, 0}, {-16, -1, -3, 22, 2, -3}},
	{"budgetteret", {-13, 18, 2, 0, -5, -2, -1, 0, 0}, {-13, -1, 2, 13, 0, -1}},
	{"budgettet", {-14, 53, -5, -4, -20, -6, -3, 0, 0}, {-14, 0, -15, 34, 0, -4}},
	{"børn", {-3, -3, 2, -18, 14, 4, 1, 5, -2}, {-3, -8, 4, 14, -4, -2}},
	{"ca", {15, -7, 1, 0, -3, -2, 1, 1, -6}, {15, -11, 7, -13, 0, 2}},
	{"dage", {2, -11, 7, 0, 0, -1, 1, 2, 0}, {2, 0, -7, 9, -1, -3}},
	{"de", {-6, 25, -26, 7, 17, -4, 7, -6, -13}, {-6, 3, -3, 10, -1, -2}},
	{"dem", {8, -3, -4, -13, 6, 0, 10, -5, 1}, {8, -6, 2, -1, -2, -1}},
	{"den", {20, -23, -8, -6, 20, 4, 5, -2, -10}, {21, 2, -10, -15, -2, 4}},
	{"der", {7, 21, 7, -6, -10, 11, -21, 0, -8}, {13, -4, -31, 9, 0, 13}},
	{"dermed", {-25, -10, -2, 22, 8, -2, 8, 1, 0}, {-25, -7, 3, 24, 0, 5}},
	{"det", {-22, 19, -1, 1, -1, 7, -13, 6, 4}, {-20, 3, 1, 21, -1, -4}},
	{"døgn", {-18, 13, 8, -3, 2, 3, -4, 0, -2}, {-18, 7, 12, -2, 0, 1}},
	{"efter", {10, -3, -5, -16, 9, -3, -2, 0, 11}, {15, -10, -2, -9, 0, 6}},
	{"egen", {4, -9, -2, -6, -9, 8, 1, 0, 12}, {4, -3, 0, -21, 0, 20}},
	{"elever", {-3, 4, -3, -1, -7, -1, -1, 1, 10}, {-3, -1, 1, -2, 0, 5}},
	{"eller", {-22, -20, -6, -7, 31, -1, 21, 1, 4}, {-22, 4, -3, 31, -2, -8}},
	{"en", {8, 16, -2, -9, -23, 12, -5, -6, 10}, {13, -9, -16, 10, -4, 6}},
	{"end", {10, -15, 11, -9, 7, 3, -8, 4, -5}, {9, -5, -19, 9, -2, 7}},
	{"er", {23, 18, -10, -12, -16, 3, -2, 2, -6}, {25, -9, -21, 31, -6, -19}},
	{"et", {2, 0, -18, 9, 10, 5, -3, 0, -4}, {4, -5, 0, -3, -3, 6}},
	{"fald", {-1, 4, -4, 4, 1, 1, -3, 0, -2}, {-1, 3, 1, -1, 1, -3}},
	{"faldet", {-2, -15, 4, 20, -6, -1, 2, 0, -1}, {-2, 9, 3, 0, 0, -10}},
	{"fem", {5, 13, -7, -2, -7, 1, -2, 0, -1}, {5, -1, -4, 8, 0, -8}},
	{"fik", {5, -9, 3, -11, 0, -2, 13, 2, -1}, {5, 7, -6, -3, -2, -1}},
	{"fire", {10, 0, 8, -5, -3, 1, -10, -1, -1}, {10, -8, -4, 5, 0, -2}},
	{"flere", {-12, 2, -4, 3, 1, 14, -1, 1, -4}, {-12, -2, 2, 23, -2, -9}},
	{"for", {-1, 16, -3, 17, -7, 0, -2, -14, -6}, {-1, -13, 17, 6, -4, -5}},
	{"fordelt", {-8, -7, -6, -3, 14, 11, 0, 0, 0}, {-8, -1, 7, -5, 0, 7}},
	{"foreslås", {10, 0, -4, -1, -1, -1, -5, 2, 0}, {10, -1, -8, 3, -3, -2}},
	{"forhold", {-12, 9, 0, 2, -3, 3, 1, 0, 0}, {-10, 3, 10, -1, 0, -2}},
	{"forløb", {5, -15, 10, -3, 0, -1, 4, 0, 0}, {5, 0, -4, -2, 0, 1}},
	{"forvaltningen", {18, -4, -2, 1, -12, 1, -2, -1, 0}, {18, -1, -6, -6, 2, -6}},
	{"forventes", {-1, 15, -1, 0, -8, -3, -1, 0, 0}, {-1, 0, -1, 12, 0, -10}},
	{"fra", {16, 8, -3, 17, -41, -13, 3, -6, 18}, {16, 4, -6, 5, -2, -18}},
	{"frem", {5, -6, -2, 2, -6, -3, 1, 0, 9}, {5, -1, -10, -5, 0, 12}},
	{"fået", {16, -4, -1, -5, -9, 4, 1, -1, 0}, {16, -4, 0, -3, 0, -8}},
	{"får", {-4, -10, 10, 14, 3, -2, -3, -3, -5}, {-4, -3, -11, 11, 6, 1}},
	{"færre", {0, 28, -1, -1, 1, -4, -24, 3, -1}, {2, -2, -9, 3, 1, 5}},
	{"før", {12, -5, -1, 7, -7, 7, -14, 3, -2}, {12, 6, 9, -15, -3, -10}},
	{"første", {6, -9, 6, -11, -10, 8, 9, 0, 0}, {6, 2, -4, 0, -1, -3}},
	{"gennemsnit", {-2, 3, -6, 6, 12, -3, -9, 1, -3}, {-4, -3, 6, 11, 0, -9}},
	{"gennemsnitlige", {0, -4, 2, -6, 10, 1, 0, -2, 0}, {0, -2, 9, -5, 0, -2}},
	{"giver", {11, 7, -22, -2, -1, -1, 7, 1, -1}, {11, 1, -2, -6, -1, -3}},
	{"gives", {-2, -1, -1, 0, 1, 3, 0, 0, 1}, {-2, -1, -2, 6, 0, -2}},
	{"givet", {5, -6, 10, -3, -5, -1, 0, 0, -1}, {5, -2, -14, 10, 0, 1}},
	{"gået", {-12, -3, 11, 6, -2, -11, 11, 0, -1}, {-12, 7, 4, 4, 0, -3}},
	{"haft", {-19, 19, 2, -4, 1, -1, 4, 0, -1}, {-19, 6, 13, 1, 0, -1}},
	{"halvår", {-5, -29, 35, -3, -3, 0, 5, 0, 0}, {-5, -4, 9, 2, -1, -1}},
	{"har", {33, 17, -7, -22, -24, 16, 9, -8, -14}, {38, -6, -6, -16, -7, -3}},
	{"havde", {-3, 6, 3, -2, 11, -2, -7, -4, -1}, {-3, 4, -8, 17, 0, -9}},
	{"hele", {-6, -5, 3, 12, -4, 1, -3, 2, -1}, {-6, -5, 8, 4, -2, 1}},
	{"heraf", {-10, -17, -12, -5, 26, 1, 0, 7, 9}, {-11, -6, 3, 16, -3, 2}},
	{"hver", {17, 4, -4, -11, -3, -2, 0, -1, 0}, {17, -7, 17, -16, 0, -11}},
	{"hvilket", {-25, 19, -1, 12, -1, -2, -3, 4, -3}, {-27, -6, 2, 37, -1, -5}},
	{"hvor", {9, 15, -4, 4, -19, 1, 0, -2, -4}, {6, 13, -7, -12, -2, 1}},
	{"hvoraf", {-16, 4, 9, -3, 12, 2, -6, 0, -1}, {-10, -4, 21, 4, -1, -10}},
	{"højst", {8, 8, -6, -5, 3, -1, -1, -3, -3}, {8, -1, -7, -11, 2, 8}},
	{"i", {3, -8, 12, -11, -34, 14, 6, 14, 4}, {2, 3, 6, -6, 1, -7}},
	{"ikke", {14, -6, -1, 1, 2, 0, -5, -4, -1}, {14, 2, 0, -16, 5, -5}},
	{"inden", {8, -12, 9, -3, -1, 5, -4, 0, -2}, {8, -3, -1, -7, 0, 2}},
	{"januar", {-17, 4, -3, -7, 7, 2, 16, 0, -2}, {-11, -3, -1, 18, 0, -2}},
	{"jf", {8, -4, -1, 0, 1, 0, -1, -3, 0}, {8, -4, -4, 4, 0, -5}},
	{"juli", {2, -6, -1, -2, 7, 0, -3, 0, 2}, {2, 0, 0, -1, 0, 0}},
	{"juni", {0, -4, -21, 14, 2, 1, 6, 0, 1}, {0, -1, 3, -11, 0, 10}},
	{"kan", {7, -9, 2, -5, 7, -1, -1, -1, 0}, {7, -4, 2, 0, 0, -5}},
	{"knap", {7, 0, -1, -3, -3, 0, -1, 2, -1}, {5, 4, -4, -2, 0, -3}},
	{"kom", {16, -13, 10, -5, -9, -2, 0, 3, 0}, {16, 1, -7, -8, 0, -2}},
	{"kommer", {18, 2, -2, -3, -5, 2, -10, -2, 0}, {18, -1, -7, -6, 0, -4}},
	{"kommet", {5, -10, 8, 0, -3, 0, 1, -1, 0}, {5, -6, 13, -6, -1, -5}},
	{"kommune", {-5, -1, 0, -6, 0, 2, -2, 0, 12}, {-5, 3, 12, -10, 0, 2}},
	{"kommunen", {16, -5, -3, -7, -1, 1, 1, -3, 1}, {15, -1, 11, -20, -1, -4}},
	{"kommunens", {4, -9, -1, -2, 10, 7, -3, -4, -1}, {4, -1, -9, 4, -2, 4}},
	{"korrigerede", {-8, 15, -1, 0, -3, 0, -1, -1, 0}, {-5, -1, 5, 2, 0, -1}},
	{"koster", {31, -4, -7, 1, -10, -3, -1, -6, -1}, {33, -2, -6, -8, 0, -17}},
	{"kr", {25, 76, -19, -33, -37, 22, -23, -4, -7}, {26, -29, -39, 2, -7, 47}},
	{"kun", {4, 7, 5, 2, -8, -2, -7, 0, -1}, {4, -4, 7, -8, -1, 1}},
	{"kvartal", {2, -26, 32, -2, -10, 2, 4, 0, -2}, {2, -6, 10, -3, 0, -2}},
	{"landsplan", {-7, 3, -2, 12, -2, -1, -4, 3, -1}, {-8, 6, 7, -5, 0, 1}},
	{"ledige", {4, -8, -6, 16, -3, 0, -3, 0, -2}, {6, -3, -6, 2, 0, 0}},
	{"ligger", {3, 3, 0, 4, -3, -1, -2, 0, -4}, {-1, -4, 2, 3, -1, 1}},
	{"maj", {-1, -3, -7, 19, -1, 2, -2, 0, -5}, {-1, 2, 2, -1, -1, -1}},
	{"marts", {13, -12, -17, 7, -5, -2, 10, 0, 7}, {13, -4, -6, -4, 0, 0}},
	{"med", {-2, 20, -6, 2, -6, -5, 18, -1, -20}, {-2, -12, -10, -10, -4, 38}},
	{"mellem", {8, 12, -7, -16, -2, -1, 8, 0, -1}, {8, 2, -4, -2, 0, -4}},
	{"men", {6, -5, -5, 10, -7, -6, 9, -1, 1}, {6, 4, -2, -4, -1, -4}},
	{"mens", {-23, 14, 8, -1, -9, 10, 4, -2, 0}, {-21, 6, 20, -5, 0, -1}},
	{"mere", {4, 0, 6, -5, 6, 1, -5, -6, -1}, {4, -1, -1, -7, 0, 6}},
	{"merforbrug", {-10, 27, -5, -4, -5, -1, -1, 0, -1}, {-8, -1, 4, 5, 0, 0}},
	{"merforbruget", {-4, 13, 2, -3, -5, -1, -2, 0, 0}, {-4, 1, -7, 10, 0, 0}},
	{"mindre", {-3, -4, 9, 4, 2, -5, 0, 0, -2}, {-3, -4, 0, 8, 0, 0}},
	{"mindreforbrug", {-6, 15, 0, 0, -7, 3, -4, 0, 0}, {-6, 0, 6, 1, 0, 0}},
	{"mindst", {6, -8, 2, 1, -3, 3, -1, 0, 1}, {6, -3, 4, -20, 0, 12}},
	{"mio", {-26, -6, 4, -16, 25, 5, 7, 6, 2}, {-22, -6, 16, 6, -1, 8}},
	{"mod", {-14, 3, -3, 0, 1, 3, 6, 6, -3}, {-15, 13, 27, -15, -4, -6}},
	{"modtaget", {-1, 0, -1, -3, 7, 9, -6, 0, -4}, {-1, -2, -5, 8, 0, 0}},
	{"må", {4, -2, 1, 3, -2, 0, -1, -1, -1}, {4, 0, -3, -3, 2, 1}},
	{"målet", {6, 1, -4, 1, -4, -2, 3, -1, -1}, {6, -5, -9, -2, 0, 9}},
	{"måneder", {9, -4, 0, -9, -14, 9, 10, -1, 0}, {9, -10, -13, 18, 0, -4}},
	{"ned", {13, 15, -3, 1, -3, -18, 1, 0, -5}, {13, 5, -12, -11, -1, 6}},
	{"ni", {-6, 7, -3, -3, -5, 3, 7, 1, 0}, {-6, -1, -13, 20, 0, 0}},
	{"nu", {-8, 14, 2, 5, -5, 3, -7, 0, -4}, {-9, -3, -6, 22, 0, -3}},
	{"nye", {8, 13, 5, -8, -15, -2, -1, 2, -2}, {8, -1, -8, -7, 0, 8}},
	{"når", {10, 7, -9, 0, -10, 0, 0, 0, 1}, {10, 0, -8, -3, 0, 0}},
	{"og", {6, 4, 10, -25, -29, 8, 20, -12, 18}, {8, 6, -11, -21, -2, 19}},
	{"om", {22, 3, 0, 0, -22, 6, 6, -7, -9}, {22, -1, -17, -1, 3, -7}},
	{"omkring", {25, -19, -1, -1, -2, -5, 2, 0, 0}, {26, 0, -13, -3, 0, -10}},
	{"op", {12, -11, 0, 6, -3, -4, 4, -3, -1}, {12, 0, -11, -2, 9, -8}},
	{"ophold", {-10, 14, -1, 2, -2, 0, -2, 0, 0}, {-10, 6, 8, -3, 0, -1}},
	{"otte", {2, -2, -4, -4, -3, 7, 3, 0, -1}, {2, -5, -2, 8, 0, -4}},
	{"over", {7, -17, -10, 7, -1, 8, 1, -3, 6}, {10, 1, 0, -1, -2, -8}},
	{"pct", {0, -12, -16, 29, -2, -8, 30, -2, -20}, {-1, -9, 3, -16, 1, 23}},
	{"periode", {3, -9, 37, -5, -17, 8, -16, 1, -1}, {3, 6, -2, -4, 0, -3}},
	{"personer", {-14, 18, -6, -2, 7, 3, -1, 0, -5}, {-14, 12, 4, -1, 0, 0}},
	{"plads", {11, -6, -1, 0, 4, -1, -3, -3, -1}, {11, -2, 1, -7, 0, -3}},
	{"pladser", {18, 15, -11, -2, -8, -4, -8, 0, 1}, {17, -1, -8, -4, 0, -3}},
	{"pr", {2, -11, -9, 8, 32, -10, -2, -3, -7}, {-1, -10, 8, 4, 0, -1}},
	{"procent", {-21, -8, -2, 11, -7, 7, 12, -3, 11}, {-21, -1, 14, 14, 0, -5}},
	{"procentpoint", {-2, -6, 6, 12, 0, 1, -4, -3, -3}, {-2, -6, 5, 13, -3, -7}},
	{"puljen", {10, -4, -3, 0, 0, 0, -1, 0, -1}, {10, -1, -3, -4, 0, -3}},
	{"på", {4, -7, -16, 9, -7, 6, -5, 11, 3}, {6, -28, 2, 17, 1, 2}},
	{"refusion", {7, -4, -2, -1, -3, -1, 4, 0, -1}, {7, -2, 4, -8, 0, -1}},
	{"resten", {-13, 6, 4, 3, -8, 4, 0, -1, 4}, {-13, -2, 5, 8, 0, 1}},
	{"sager", {11, -9, -5, -1, -1, 4, 2, 0, -1}, {11, -3, -8, 1, 0, -2}},
	{"samlede", {-3, -1, 2, -4, 1, -1, 6, 0, 0}, {-3, 1, -5, 7, 0, 0}},
	{"samlet", {-9, 17, -1, -3, -2, -1, -1, 0, -1}, {-7, -2, -1, 12, 0, -2}},
	{"samme", {-32, -20, 34, -6, 13, 9, 5, 0, -3}, {-32, -2, 30, -2, 0, 7}},
	{"seks", {5, -5, 6, -7, -4, -1, -4, -2, 12}, {5, -4, -3, 10, 0, -8}},
	{"selv", {21, -16, -1, -3, -3, 2, -1, 0, 0}, {21, -3, -7, -2, 0, -8}},
	{"september", {-7, -10, -3, 9, 15, 0, 0, -1, -3}, {-7, -1, -10, 22, -3, -1}},
	{"siden", {10, 2, -12, -9, 1, -2, 11, -5, 3}, {15, -3, -10, 5, 0, -7}},
	{"sidste", {13, 4, -2, 0, -1, -2, -6, 0, -4}, {13, -25, 14, 2, -2, -2}},
	{"sig", {4, -3, 6, -8, 1, -1, -3, -5, 8}, {4, -2, 8, 3, 0, -12}},
	{"skal", {10, -6, 2, -3, -4, 2, -4, -1, 3}, {10, -4, -1, -9, 0, 4}},
	{"skyldes", {-2, 7, 0, 3, -6, 0, -1, 0, 0}, {-2, 0, 2, -3, 0, 3}},
	{"snit", {-6, -1, 3, 8, -9, -5, 7, 4, -2}, {-6, 1, 7, 1, 0, -3}},
	{"som", {-3, 16, -14, -2, 10, -2, 1, 0, -5}, {-3, -12, -2, 7, 1, 9}},
	{"staten", {18, -2, -9, -2, -3, -1, 1, 0, -1}, {18, -5, 6, -20, 0, 2}},
	{"steget", {1, 8, -6, 3, -6, 10, -9, 0, 0}, {1, 0, 14, -13, 0, -1}},
	{"står", {11, 1, 3, 0, -6, -3, -2, -1, -3}, {11, 5, 2, -12, 0, -5}},
	{"svarende", {-3, -28, 3, 13, 15, -4, 6, -7, 5}, {-3, 4, -3, 7, -2, -3}},
	{"svarer", {-14, 3, 3, -5, 6, 3, -1, 7, -1}, {-17, 4, 5, 2, 0, 6}},
	{"så", {-11, 10, 15, 1, -13, -3, 3, 1, -2}, {-11, -6, 10, 7, 0, 0}},
	{"således", {-3, -4, 3, 0, -3, 6, 2, 0, 0}, {-3, -1, -6, 9, 0, 2}},
	{"søges", {-3, -4, 1, 0, 0, -1, 0, 0, 7}, {-3, 0, -1, -6, 0, 9}},
	{"søgt", {-4, 13, -4, -1, -4, 1, -1, 0, 0}, {-4, -5, -5, -2, 0, 16}},
	{"t", {2, 8, 0, -2, -4, -1, -3, -1, 1}, {2, 0, -4, 4, 0, -2}},
	{"tallet", {-10, -1, -3, 7, -2, 0, 9, 0, -1}, {-10, 1, 2, 6, 0, 0}},
	{"til", {8, 6, 8, 4, -23, 0, 12, -8, -8}, {13, 10, -5, -2, -5, -12}},
	{"tilbage", {3, 3, 4, -6, -12, -2, 11, 0, 0}, {3, -1, 0, 6, -3, -4}},
	{"tillægsbevilling", {-5, 4, -1, 0, 0, 0, 0, 0, 4}, {-5, 0, -1, 2, 0, 4}},
	{"tilsammen", {-5, 4, 7, -1, -3, 0, -1, -1, 0}, {-5, -1, 17, -10, -1, 1}},
	{"tilskud", {2, 5, -1, -1, -3, -1, -1, 0, 0}, {2, 0, -3, -5, 0, 6}},
	{"timer", {6, -14, -6, 19, -12, -6, 12, 4, -4}, {6, -4, -9, 1, 5, 0}},
	{"to", {20, 27, -17, -11, -16, 8, -8, 1, -5}, {17, -7, -4, 0, -1, -6}},
	{"tre", {10, 18, -1, -6, -22, 2, -6, -1, 7}, {10, -4, -4, -1, 0, -1}},
	{"ud", {-10, 20, -7, -2, -14, 1, 2, 0, 10}, {-10, -3, 18, -9, 0, 4}},
	{"uden", {-8, 3, -7, 5, 16, -1, -5, 0, -3}, {-8, -1, 1, 10, 0, -1}},
	{"udgangen", {-3, 7, -5, 1, 4, 0, 4, 0, -9}, {-3, 2, 6, -4, 2, -2}},
	{"udgiften", {17, -5, -1, -8, -5, -4, 7, 0, 0}, {17, 4, 3, -25, 0, 1}},
	{"udgør", {-3, 4, 2, -1, -1, 7, 3, -5, -5}, {-3, 1, 6, 5, 0, -9}},
	{"udvalget", {2, 6, 3, -4, -3, 0, -1, -2, 0}, {2, 0, -10, 9, -1, 1}},
	{"udvalgets", {-8, -4, 6, -1, 1, 5, -1, 0, 2}, {-8, 0, -1, 2, 0, 7}},
	{"uge", {6, 15, -4, -6, 0, -1, -6, 0, -3}, {6, 2, 1, -13, 4, 1}},
	{"ugen", {-2, -1, -5, 13, -10, -4, 12, 0, -3}, {-2, 2, 0, -4, 5, -1}},
	{"uger", {16, -13, 2, -6, 11, -1, -8, 0, -1}, {14, -2, 0, -10, 0, -1}},
	{"under", {6, -17, 15, -5, -6, 3, 5, -1, 0}, {4, -3, 8, -15, -2, 8}},
	{"underretninger", {-18, -16, 17, 1, -1, 3, 16, -3, 0}, {-18, 2, 1, 16, -2, 0}},
	{"unge", {0, 10, -5, -5, 7, 0, -8, -4, 5}, {5, 5, 12, -17, -1, -4}},
	{"var", {-30, -21, 23, 21, 28, 2, -15, -5, -4}, {-29, 42, 31, -26, -1, -16}},
	{"ved", {5, -8, 6, -14, 18, 1, -10, 3, -2}, {5, -3, 8, -1, 0, -8}},
	{"ventes", {1, 22, -5, -1, -9, -3, -1, 0, -3}, {3, -1, -11, 6, 0, 4}},
	{"vil", {12, -6, 5, -9, -2, -3, -8, 0, 11}, {12, -2, -3, -3, 0, -3}},
	{"viser", {3, 5, 0, -7, -1, 2, -1, 0, -2}, {3, 0, 2, -4, 0, 0}},
	{"være", {-4, 1, 5, -6, -3, 1, -4, 0, 12}, {-4, -4, 8, -3, 2, 1}},
	{"været", {-6, 19, -9, -5, -8, 4, 10, 0, -5}, {-1, -3, -3, 13, 0, -6}},
	{"år", {1, -28, -27, -2, 37, 7, 21, -1, -8}, {2, -18, 2, 15, -4, 3}},
	{"året", {3, 0, -1, 9, -2, 7, -14, 2, -4}, {3, 7, -10, 14, -3, -11}},
	{"årets", {-13, 10, 3, -5, -6, 5, 7, 0, 0}, {-13, -1, 23, -13, 0, 4}},
	{"årligt", {33, -30, 0, -1, -6, 3, -2, 0, 5}, {33, 1, -5, -26, 0, -4}},
};
const guint kt_n_when_words = G_N_ELEMENTS(kt_when_words);
/* clang-format on */
