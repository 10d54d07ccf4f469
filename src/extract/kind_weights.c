/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weights of kind_evidence.h, in hundredths of a logit.  Made by
 * tests/tools/fit-kinds from labelled minutes: change it there. */
#include "extract/kind_evidence.h"

/* clang-format off */
const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_FORM_MONEY] = {     -144,      199,      262,     -257,     -231,      254,     -213,},
	[KT_FORM_MONEY_BUDGET] = {     -150,      -12,      322,     -164,     -187,       44,      -96,},
	[KT_FORM_MONEY_RATE] = {      -47,       45,       -9,      -84,     -272,      442,     -118,},
	[KT_FORM_MONEY_SIZE] = {      -93,      206,       89,      -80,     -103,      -44,      -57,},
	[KT_FORM_PERSON] = {      -47,     -202,      -91,        1,      255,     -140,      148,},
	[KT_FORM_CASE] = {     -107,      -71,      -75,      193,      157,      -95,      -93,},
	[KT_FORM_FTE] = {      -84,      -40,      -66,        5,      180,      -77,        6,},
	[KT_FORM_COUNT] = {     -156,     -172,     -133,       81,      109,     -138,      270,},
	[KT_FORM_PERCENT] = {     -254,      -74,       40,      -54,       73,       28,       14,},
	[KT_FORM_PERCENT_BUDGET] = {      -17,     -143,      196,      -15,       -8,      -19,       -7,},
	[KT_FORM_PERCENT_RATE] = {     -123,      -46,      -64,       58,       57,      -37,       46,},
	[KT_FORM_TIME] = {      -56,     -163,      -45,      -27,      -97,     -120,      461,},
};

/* For a strength of nine. */
const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS] = {
	/*  homeless      fund    budget     cases    people      cost     other */
	[KT_KIND_HEAD] = {      194,        0,       77,      205,      267,       60,       37,},
	[KT_KIND_SUBJECT] = {      512,      139,       52,      114,      217,      124,        0,},
	[KT_KIND_LABEL] = {        0,       65,        0,       61,      370,        0,       44,},
	[KT_KIND_SENTENCE] = {      506,      325,      246,      101,      268,      346,      341,},
	[KT_KIND_PARAGRAPH] = {      137,      378,      175,      470,      227,      394,      158,},
	[KT_KIND_SECTION] = {        0,      291,      298,       58,        0,        0,        0,},
	[KT_KIND_TITLE] = {      877,       97,      221,       82,      296,        0,      375,},
	[KT_KIND_LEAD] = {       66,       20,      114,        0,       79,        0,      109,},
	[KT_KIND_ITEM] = {      762,      545,       14,      301,      153,       44,      207,},
	[KT_KIND_SHAPE] = {        0,      174,      424,        0,      268,        0,        0,},
};
/* clang-format on */
