/* SPDX-License-Identifier: GPL-3.0-or-later */
/* marks.h -- numbers that belong to the frame of minutes: dates, case numbers, item numbers. */
#ifndef MINUTES_MARKS_H
#define MINUTES_MARKS_H

#include "kommunetal/base/period.h"
#include "kommunetal/lexicon/lexicon.h"

enum kt_case_form {
	KT_CASE_NONE,
	KT_CASE_KLE,          /* 00.32.00-G01-5-22, 15.20G00 - 2013/01963 */
	KT_CASE_MUNICIPALITY, /* 330-2020-24618: begins with the municipality's code */
	KT_CASE_YEARLY,       /* 24/6823, 21-015975, 2016-001340, 2012/057275 */
	KT_CASE_WEAK,         /* 19/12, 295848: only beside a word that says so */
};

/* The case number that TEXT begins with, and its length in bytes. */
enum kt_case_form kt_mark_case(struct kt_slice text, gsize *len);

/* The date that TEXT begins with: 02. juni 2022, 18-01-2024, 2020-09-10,
 * Maj 23, 2018.  Bytes, 0 if there is none. */
gsize kt_mark_date(const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_moment *out);
/* The first date in TEXT; its place goes to *AT (may be NULL). */
gboolean kt_mark_find_date(const struct kt_lexicon *lexicon, struct kt_slice text,
	struct kt_moment *out, gsize *at, gsize *len);

enum kt_number_form {
	KT_NUMBER_NONE,
	KT_NUMBER_DOTTED, /* "12. " "12)" "12: " "12 - " */
	KT_NUMBER_BARE,   /* "187 Title" */
	KT_NUMBER_GLUED,  /* "211Title" */
	KT_NUMBER_ALONE,  /* "12", the title is the next line */
};

/* The item number that TEXT begins with; *DIGITS and *LEN (with the mark and
 * blanks after it) in bytes. */
enum kt_number_form kt_mark_number(struct kt_slice text, gsize *digits, gsize *len);
/* TEXT ends in dot leaders and a page number, or is a "Side 3 af 9". */
gsize kt_mark_leaders(struct kt_slice text);

#endif
