/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of kind_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-kinds from labelled minutes: change it there. */
#include "extract/kind_evidence.h"

/* clang-format off */
const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_FORM_MONEY + 0] = {      -60,      109,      170,     -206,     -159,      235,     -142,},
	[KT_FORM_MONEY + 1] = {     -191,      273,       95,     -221,     -174,      193,     -144,},
	[KT_FORM_MONEY + 2] = {     -270,      248,      183,     -253,     -196,      209,     -159,},
	[KT_FORM_MONEY + 3] = {      -28,      235,      320,     -246,     -196,       75,     -179,},
	[KT_FORM_MONEY + 4] = {      -68,       64,      403,     -202,     -177,       61,     -138,},
	[KT_FORM_MONEY_BUDGET + 0] = {      -19,       -4,       76,     -110,      -96,      -61,      -21,},
	[KT_FORM_MONEY_BUDGET + 1] = {      -55,      -16,      127,     -133,     -114,        5,      -80,},
	[KT_FORM_MONEY_BUDGET + 2] = {      -64,       89,      216,     -174,     -140,      -75,     -127,},
	[KT_FORM_MONEY_BUDGET + 3] = {       43,       20,      285,     -177,     -162,      -99,     -115,},
	[KT_FORM_MONEY_BUDGET + 4] = {     -135,      -73,      335,     -192,     -156,     -113,     -107,},
	[KT_FORM_MONEY_RATE + 0] = {       76,       29,        2,      -76,     -232,      395,     -139,},
	[KT_FORM_MONEY_RATE + 1] = {        2,       55,       26,     -120,     -248,      390,     -119,},
	[KT_FORM_MONEY_RATE + 2] = {      -24,      108,       -6,     -112,     -190,      318,     -132,},
	[KT_FORM_MONEY_RATE + 3] = {     -210,       85,       87,     -153,     -187,      299,     -126,},
	[KT_FORM_MONEY_RATE + 4] = {      -43,       25,      110,     -101,     -178,      256,     -124,},
	[KT_FORM_MONEY_SIZE + 0] = {       47,      208,       48,     -127,      -66,      -39,      -42,},
	[KT_FORM_MONEY_SIZE + 1] = {       17,      227,       53,     -130,      -76,      -42,      -45,},
	[KT_FORM_MONEY_SIZE + 2] = {      -25,      274,       22,     -131,      -74,      -44,      -54,},
	[KT_FORM_MONEY_SIZE + 3] = {      -25,      296,      133,     -233,      -87,      -56,      -60,},
	[KT_FORM_MONEY_SIZE + 4] = {       14,      229,       60,     -137,      -69,      -48,      -48,},
	[KT_FORM_PERSON] = {      -14,     -226,     -186,       35,      305,     -144,       26,},
	[KT_FORM_CASE] = {     -105,      -82,     -157,      225,        6,     -109,      107,},
	[KT_FORM_FTE] = {      -64,      -76,     -163,       29,      320,      -86,      -32,},
	[KT_FORM_COUNT] = {     -124,     -112,     -180,       89,       84,     -168,      290,},
	[KT_FORM_PERCENT] = {     -218,      -44,      -14,      -44,       96,      -29,       66,},
	[KT_FORM_PERCENT_BUDGET] = {      -20,      -32,       79,      -11,      -17,       -8,      -10,},
	[KT_FORM_PERCENT_RATE] = {     -137,      -64,      -85,      -25,      110,      -41,      119,},
	[KT_FORM_TIME] = {      -88,     -123,     -113,      109,      -71,      -80,      284,},
};

/* For a strength of nine. */
const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_KIND_HEAD] = {       74,       53,       97,      185,      211,       62,       61,},
	[KT_KIND_SUBJECT] = {      328,      158,      112,      183,      176,      100,      189,},
	[KT_KIND_LABEL] = {       39,       12,       38,        0,      183,        0,       96,},
	[KT_KIND_SENTENCE] = {        0,      140,       84,       89,      180,      225,      143,},
	[KT_KIND_PARAGRAPH] = {      470,      253,      162,      319,      251,      349,      193,},
	[KT_KIND_SECTION] = {      159,      204,      228,       79,        0,       53,      106,},
	[KT_KIND_TITLE] = {      736,      465,      342,      272,      243,      268,       50,},
	[KT_KIND_LEAD] = {        0,       33,       74,        0,      151,        0,        0,},
	[KT_KIND_ITEM] = {      458,      307,       60,      167,       59,      134,      136,},
	[KT_KIND_SHAPE] = {        0,      167,      259,       88,      170,        0,        0,},
};
/* clang-format on */
