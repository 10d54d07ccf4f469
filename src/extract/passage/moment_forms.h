/* SPDX-License-Identifier: GPL-3.0-or-later */
/* moment_forms.h -- what the ways to write a point in time share (moment*.c).
 *
 * Each way is asked for the moment that begins at token I; it gives TRUE and sets OUT if
 * one does. */
#ifndef KT_EXTRACT_MOMENT_FORMS_H
#define KT_EXTRACT_MOMENT_FORMS_H

#include "extract/passage/moment.h"

enum { KT_MOMENT_FIRST_YEAR = 1900, KT_MOMENT_LAST_YEAR = 2100 };

/* 22 is 2022, 98 is 1998. */
guint kt_moment_full_year(gint year);
/* A year of four digits at token I, 0 if none. */
guint kt_moment_year_at(const struct kt_passage *p, guint i);
/* "uge 6, 2015", "3. kvartal, 2016": the year over a comma at token K, which begins no list of
 * years; 0 if none stands there. */
guint kt_moment_year_over_comma(const struct kt_passage *p, guint k);
struct kt_moment kt_moment_part_of_year(gboolean quarter, guint year, guint index);
/* Splits a numeral such as 31.03.2024 into its whole numbers; their count. */
guint kt_moment_split_dots(struct kt_slice s, gint parts[3]);

/* time_words.c: the time in words alone that begins at token I, for a meeting at MEETING; FALSE if
 * none does. */
gboolean kt_time_in_words(
	const struct kt_passage *p, struct kt_moment meeting, guint i, struct kt_timex *t);

/* moment_weeks.c: "uge 7 2019", "uge 14-26 2023" */
gboolean kt_moment_week_at(const struct kt_passage *p, guint i, struct kt_moment_text *out);
gboolean kt_moment_weeks_at(const struct kt_passage *p, guint i, struct kt_moment_text *out);

/* moment_letters.c: "2015K2", "R 2023", "KB24" */
gboolean kt_moment_lettered(const struct kt_passage *p, guint i, struct kt_moment_text *out);
gboolean kt_moment_letters_and_year(
	const struct kt_passage *p, guint i, struct kt_moment_text *out);
gboolean kt_moment_letter_and_number(
	const struct kt_passage *p, guint i, struct kt_moment_text *out);
gboolean kt_moment_letters_and_short_year(
	const struct kt_passage *p, guint i, struct kt_moment_text *out);
/* Token I is an apostrophe of any make. */
gboolean kt_moment_is_mark(const struct kt_passage *p, guint i);
gboolean kt_moment_short_year_with_mark(
	const struct kt_passage *p, guint i, struct kt_moment_text *out);

/* moment_years.c: "2021/22", "23/24", "de første otte måneder af 2021" */
gboolean kt_moment_school_year(const struct kt_passage *p, guint i, struct kt_moment_text *out);
/* "13:18.402" and no more in its line: the year before what was counted in it. */
gboolean kt_moment_year_of_line(const struct kt_passage *p, guint i, struct kt_moment_text *out);
gboolean kt_moment_short_school_year(
	const struct kt_passage *p, guint i, struct kt_moment_text *out);
gboolean kt_moment_first_months_at(const struct kt_passage *p, guint i, struct kt_moment_text *out);

#endif
