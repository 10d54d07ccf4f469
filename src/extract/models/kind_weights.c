/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of kind_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-kinds from labelled minutes: change it there. */
#include "extract/models/kind_evidence.h"

/* clang-format off */
const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_FORM_MONEY + 0] = {      -15,      126,      132,     -196,     -167,      245,     -134,},
	[KT_FORM_MONEY + 1] = {      -37,      253,       88,     -215,     -182,      201,     -135,},
	[KT_FORM_MONEY + 2] = {      -80,      234,      194,     -238,     -216,      197,     -157,},
	[KT_FORM_MONEY + 3] = {      -47,      196,      303,     -250,     -198,      121,     -162,},
	[KT_FORM_MONEY + 4] = {      -78,      113,      327,     -217,     -187,      116,     -139,},
	[KT_FORM_MONEY_BUDGET + 0] = {       13,       12,      154,     -142,     -126,      -31,      -20,},
	[KT_FORM_MONEY_BUDGET + 1] = {      -37,      -19,       82,     -156,     -133,       37,       41,},
	[KT_FORM_MONEY_BUDGET + 2] = {      -30,       48,      178,     -179,     -153,      -30,      -11,},
	[KT_FORM_MONEY_BUDGET + 3] = {       13,       66,      270,     -184,     -166,      -80,      -64,},
	[KT_FORM_MONEY_BUDGET + 4] = {      -62,      -17,      300,     -186,     -172,      -70,      -52,},
	[KT_FORM_MONEY_RATE + 0] = {       13,       30,        0,      -89,     -184,      380,     -142,},
	[KT_FORM_MONEY_RATE + 1] = {      -21,        6,       65,     -113,     -197,      346,     -112,},
	[KT_FORM_MONEY_RATE + 2] = {      -21,       67,       16,     -122,     -167,      318,     -116,},
	[KT_FORM_MONEY_RATE + 3] = {     -133,       25,      130,     -139,     -162,      264,     -110,},
	[KT_FORM_MONEY_RATE + 4] = {      -37,        4,      117,     -103,     -149,      234,     -106,},
	[KT_FORM_MONEY_SIZE + 0] = {        4,      164,       48,      -76,      -70,      -15,      -55,},
	[KT_FORM_MONEY_SIZE + 1] = {      -12,      219,       52,      -94,      -81,      -35,      -61,},
	[KT_FORM_MONEY_SIZE + 2] = {     -130,      213,       82,     -106,      -90,      -14,      -73,},
	[KT_FORM_MONEY_SIZE + 3] = {      -57,      216,       74,      -86,      -89,      -42,      -68,},
	[KT_FORM_MONEY_SIZE + 4] = {       -5,      184,       69,      -82,      -75,      -31,      -66,},
	[KT_FORM_PERSON] = {      -46,      -90,     -192,       29,      265,     -123,       36,},
	[KT_FORM_CASE] = {     -127,      -56,     -128,      219,       28,     -118,       70,},
	[KT_FORM_FTE] = {      -77,      -57,     -146,       46,      266,      -69,      -31,},
	[KT_FORM_COUNT] = {     -155,     -144,     -199,       99,       68,     -137,      318,},
	[KT_FORM_PERCENT] = {     -215,      -51,      -36,      -51,      101,      -15,       79,},
	[KT_FORM_PERCENT_BUDGET] = {      -25,      -30,       68,       -9,       -9,      -14,       -3,},
	[KT_FORM_PERCENT_RATE] = {      -97,      -65,      -37,      -11,       79,      -29,       74,},
	[KT_FORM_TIME] = {      -59,     -138,     -127,      126,     -114,      -76,      333,},
};

/* For a strength of nine. */
const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_KIND_HEAD] = {      160,       73,       98,      152,      182,      157,       96,},
	[KT_KIND_SUBJECT] = {      186,       73,       55,       93,      165,       98,       92,},
	[KT_KIND_LABEL] = {       13,       74,      105,       15,       99,        0,       87,},
	[KT_KIND_SENTENCE] = {       60,      118,      104,      134,      162,      197,      148,},
	[KT_KIND_PARAGRAPH] = {      279,      238,      103,      293,      215,      275,      202,},
	[KT_KIND_SECTION] = {       79,      151,      233,        0,        0,       54,       76,},
	[KT_KIND_TITLE] = {      674,      488,      310,      248,      242,      256,       30,},
	[KT_KIND_LEAD] = {       58,       58,      149,        0,       84,        2,       60,},
	[KT_KIND_ITEM] = {      490,      191,       45,      144,       96,      123,       88,},
	[KT_KIND_SHAPE] = {        0,        3,      178,       86,      128,        0,        0,},
};
/* clang-format on */
