/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of kind_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-kinds from labelled minutes: change it there. */
#include "extract/models/kind_evidence.h"

/* clang-format off */
const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_FORM_MONEY + 0] = {      -55,      107,      170,     -212,     -155,      236,     -137,},
	[KT_FORM_MONEY + 1] = {     -187,      263,      101,     -225,     -169,      193,     -139,},
	[KT_FORM_MONEY + 2] = {     -243,      247,      182,     -268,     -193,      215,     -154,},
	[KT_FORM_MONEY + 3] = {      -29,      224,      324,     -257,     -187,       72,     -168,},
	[KT_FORM_MONEY + 4] = {      -69,       61,      403,     -209,     -172,       62,     -134,},
	[KT_FORM_MONEY_BUDGET + 0] = {      -16,       -5,       78,     -108,     -100,      -65,      -20,},
	[KT_FORM_MONEY_BUDGET + 1] = {      -71,       -7,      119,     -131,     -120,        3,      -78,},
	[KT_FORM_MONEY_BUDGET + 2] = {      -39,       83,      218,     -171,     -141,      -82,     -124,},
	[KT_FORM_MONEY_BUDGET + 3] = {       49,       10,      290,     -177,     -161,     -105,     -111,},
	[KT_FORM_MONEY_BUDGET + 4] = {     -128,      -73,      340,     -187,     -169,     -119,     -107,},
	[KT_FORM_MONEY_RATE + 0] = {       77,       22,        6,      -69,     -228,      387,     -137,},
	[KT_FORM_MONEY_RATE + 1] = {        9,       37,       26,     -118,     -241,      393,     -116,},
	[KT_FORM_MONEY_RATE + 2] = {      -22,      105,       -5,     -111,     -187,      315,     -132,},
	[KT_FORM_MONEY_RATE + 3] = {     -201,       84,       76,     -155,     -183,      306,     -124,},
	[KT_FORM_MONEY_RATE + 4] = {      -40,       20,      117,     -101,     -174,      248,     -124,},
	[KT_FORM_MONEY_SIZE + 0] = {       48,      230,       43,     -137,      -68,      -43,      -45,},
	[KT_FORM_MONEY_SIZE + 1] = {       21,      271,       48,     -154,      -81,      -49,      -52,},
	[KT_FORM_MONEY_SIZE + 2] = {      -85,      308,       19,     -153,      -73,      -48,      -56,},
	[KT_FORM_MONEY_SIZE + 3] = {      -27,      299,      131,     -232,      -85,      -59,      -64,},
	[KT_FORM_MONEY_SIZE + 4] = {       23,      263,       39,     -145,      -68,      -58,      -50,},
	[KT_FORM_PERSON] = {      -25,     -210,     -187,       19,      310,     -148,       21,},
	[KT_FORM_CASE] = {     -105,      -81,     -159,      237,       -4,     -112,      105,},
	[KT_FORM_FTE] = {      -72,      -90,     -155,       30,      332,      -91,      -33,},
	[KT_FORM_COUNT] = {     -132,     -112,     -179,       92,       80,     -169,      292,},
	[KT_FORM_PERCENT] = {     -219,      -47,      -17,      -38,       97,      -31,       66,},
	[KT_FORM_PERCENT_BUDGET] = {      -20,      -31,       77,      -11,      -15,       -8,      -10,},
	[KT_FORM_PERCENT_RATE] = {     -137,      -65,      -86,      -20,      111,      -41,      115,},
	[KT_FORM_TIME] = {      -88,     -126,     -112,      106,      -73,      -78,      288,},
};

/* For a strength of nine. */
const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_KIND_HEAD] = {      147,       56,       62,      148,      182,       64,       21,},
	[KT_KIND_SUBJECT] = {      254,      173,      141,      192,      177,      166,      225,},
	[KT_KIND_LABEL] = {       40,       20,       51,        0,      186,        0,      100,},
	[KT_KIND_SENTENCE] = {        0,      139,       95,       76,      190,      212,      128,},
	[KT_KIND_PARAGRAPH] = {      449,      243,      160,      319,      250,      346,      194,},
	[KT_KIND_SECTION] = {      162,      185,      228,       75,        0,       49,      112,},
	[KT_KIND_TITLE] = {      736,      464,      342,      273,      246,      263,       42,},
	[KT_KIND_LEAD] = {        0,       33,       73,        0,      140,        0,        0,},
	[KT_KIND_ITEM] = {      466,      308,       53,      167,       54,      128,      130,},
	[KT_KIND_SHAPE] = {        0,      167,      252,       85,      168,        0,        0,},
};
/* clang-format on */
