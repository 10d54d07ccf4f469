/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nonfigure.h -- numerals that are no figures, for nonfigure.c, which asks one rule after the other.
 *
 * Each rule tells how many tokens from I on, a numeral, are such a number; 0: none. */
#ifndef KT_EXTRACT_NONFIGURE_H
#define KT_EXTRACT_NONFIGURE_H

#include "extract/passage/annotate.h"

/* ---- nonfigure_ordinals.c ---- */
/* 7.-9. klasse, 3. sal; "21 klasser" are counted.  *SORT becomes what it orders. */
guint kt_ordinal_of_place(const struct kt_passage *p, guint i, const char **sort);
/* "1. Økonomiske Redegørelse", "ved 8., 16. og 36. uge" */
guint kt_number_of_order(const struct kt_passage *p, guint i);
/* "1) Serviceområder", "1-3 i alt", at the beginning of a label */
guint kt_number_of_label(const struct kt_passage *p, guint i);
/* "ledige 1)": the mark, with its bracket, ends the label. */
guint kt_mark_of_footnote(const struct kt_passage *p, guint i);

/* ---- nonfigure_ages.c ---- */
/* The token behind the span of whole numbers, or the one, at I: 18-24, 7.-9., 15-18(23) */
guint kt_end_of_span(const struct kt_passage *p, guint i);
/* i alderen 18-24 år, unge under 30 år, 60+ */
guint kt_number_of_age(const struct kt_passage *p, guint i);

/* ---- nonfigure_words.c ---- */
/* 225-timersreglen, 12-årige, 4A; *SORT becomes what the word tells. */
guint kt_number_in_word(const struct kt_passage *p, guint i, const char **sort);

/* ---- nonfigure_headings.c ---- */
/* Of a heading or a point in lines that have run together: "... Godkendt. 94. Sportshallen" */
guint kt_number_of_heading(const struct kt_passage *p, guint i);

/* ---- nonfigure_names.c ---- */
/* At token I stands what a number before it counts: a unit, a noun, a scale, "%". */
gboolean kt_is_counted_at(const struct kt_passage *p, guint i);
guint kt_number_in_title(const struct kt_passage *p, guint i);
guint kt_ratio_of_name(const struct kt_passage *p, guint i);
guint kt_number_of_receiver(const struct kt_passage *p, guint i);
guint kt_number_of_titled(const struct kt_passage *p, guint i);
guint kt_number_of_votes(const struct kt_passage *p, guint i);

/* ---- nonfigure_contacts.c ---- */
/* The first block at token FROM or behind it that tells how a sender can be reached. */
gboolean kt_contact_block(const struct kt_passage *p, guint from, guint *first, guint *end);

/* ---- nonfigure_spaced.c ---- */
/* Calls COVER for each numeral where letters are parted by blanks; how many stretches there are. */
guint kt_find_spaced(struct kt_passage *p, void (*cover)(struct kt_passage *p, guint i));

/* ---- nonfigure_places.c ---- */
guint kt_number_of_house(const struct kt_passage *p, guint i);
guint kt_day_and_month(const struct kt_passage *p, guint i);
guint kt_number_of_week(const struct kt_passage *p, guint i);

/* ---- nonfigure_codes.c ---- */
/* A number glued to words or other numbers as case and file numbers are:
 * 24/7353, 23-004245, 00.30.14-S00-6-25, 3052151_2_0.DOCX */
guint kt_number_of_case(const struct kt_passage *p, guint i);
/* tlf. 72 26 95 86, 5798000362055, and eight digits in pairs */
guint kt_number_of_phone(const struct kt_passage *p, guint i);
/* 4180 Sorø: four digits and a name with a capital, at the end of an address */
guint kt_number_of_post(const struct kt_passage *p, guint i);
/* A code with two full stops or more needs no word before it. */
guint kt_number_of_account(const struct kt_passage *p, guint i);
/* "02", "00318": no number begins with a zero. */
guint kt_number_with_zero(const struct kt_passage *p, guint i);
/* "2007-3318-050", "25-50-75": three numbers and more run together order what is filed, or are
 * a name.  A year and a long number do, too: "2012-21877". */
guint kt_run_of_numbers(const struct kt_passage *p, guint i);
guint kt_number_of_year(const struct kt_passage *p, guint i);
/* "TMF 10113", "XA 20418": five digits and more without a point behind a few capitals. */
guint kt_number_of_project(const struct kt_passage *p, guint i);
/* "Forord...3 Skoler...4 Ældre...11": a table of contents run together, its titles with it. */
guint kt_run_of_leaders(const struct kt_passage *p, guint i);
/* Digits parted by full stops that are no groups of thousands: 50.52, 5.38.41,
 * 00.28.41.20 are codes of accounts and frames, not numbers. */
gboolean kt_is_code_of_account(const struct kt_passage *p, guint i);

#endif
