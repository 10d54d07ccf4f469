/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of kind_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-kinds from labelled minutes: change it there. */
#include "extract/kind_evidence.h"

/* clang-format off */
const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_FORM_MONEY] = {     -113,      250,      248,     -311,     -221,      218,     -201,},
	[KT_FORM_MONEY_BUDGET] = {      -71,       22,      220,     -276,     -214,     -161,     -189,},
	[KT_FORM_MONEY_RATE] = {      -35,       34,       27,     -172,     -283,      355,     -181,},
	[KT_FORM_MONEY_SIZE] = {     -139,      207,       98,     -145,      -93,      -53,      -77,},
	[KT_FORM_PERSON] = {      -37,     -280,     -265,      -55,      314,     -249,      -28,},
	[KT_FORM_CASE] = {     -191,     -126,     -262,      247,       11,     -182,      141,},
	[KT_FORM_FTE] = {      -91,     -182,     -261,       83,      348,     -154,       58,},
	[KT_FORM_COUNT] = {     -171,     -160,     -252,       76,      104,     -237,      322,},
	[KT_FORM_PERCENT] = {     -183,      -61,      -46,      -73,      129,      -52,       71,},
	[KT_FORM_PERCENT_BUDGET] = {      -41,      -46,       90,      -21,       31,      -31,      -17,},
	[KT_FORM_PERCENT_RATE] = {     -151,      -89,     -115,      -30,      173,      -87,      165,},
	[KT_FORM_TIME] = {       14,     -167,     -174,      101,      -29,     -203,      360,},
};

/* For a strength of nine. */
const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_KIND_HEAD] = {      107,       34,       99,      192,      190,       17,        0,},
	[KT_KIND_SUBJECT] = {      353,       65,      140,      191,       70,      140,      195,},
	[KT_KIND_LABEL] = {       92,      130,       89,       17,      308,        0,      136,},
	[KT_KIND_SENTENCE] = {       92,      226,       89,       63,      267,      276,      152,},
	[KT_KIND_PARAGRAPH] = {      311,      355,      170,      378,      231,      321,      184,},
	[KT_KIND_SECTION] = {      226,      271,      328,       29,        0,        0,      278,},
	[KT_KIND_TITLE] = {      812,      443,      291,      224,      251,      147,       64,},
	[KT_KIND_LEAD] = {       91,        0,      159,        0,      125,        0,        0,},
	[KT_KIND_ITEM] = {      589,      403,      116,      249,       59,      218,      157,},
	[KT_KIND_SHAPE] = {        0,      315,      348,      126,      171,        0,        0,},
};
/* clang-format on */
