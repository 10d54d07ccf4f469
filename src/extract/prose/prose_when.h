/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_when.h -- the times of a sentence, and giving them to its figures.
 *
 *   prose_time.c    which times there are, and reckoning with them
 *   prose_levels.c  times told in pairs: of as many figures, of the two ends of a change
 *   prose_since.c   the period that a change runs over
 *   prose_onward.c  from when on a figure holds
 *   prose_later.c   times that are when something happens to what is counted
 *   prose_undated.c figures that the times of their sentence do not date
 *   prose_when.c    the time of one figure; the order in which all of these are asked
 * Times are borrowed from the passage, and live as long as it does. */
#ifndef KT_EXTRACT_PROSE_WHEN_H
#define KT_EXTRACT_PROSE_WHEN_H

#include "extract/prose/prose_inherit.h"

/* Where F ends, with the noun that it counts right behind it. */
static inline guint kt_figure_noun_end(const struct kt_figure *f)
{
	return f->noun < f->noun_end && f->noun >= f->first ? MAX(f->end, f->noun_end) : f->end;
}

/* ---- prose_time.c ---- */
/* T dates figures: it is no name, and no time of another thing. */
gboolean kt_time_is_usable(const struct kt_timex *t);
/* The first or last usable time in [FIRST, END) that is none that something is compared with; NULL
 * if none. */
const struct kt_timex *kt_first_time(const struct kt_passage *p, guint first, guint end);
const struct kt_timex *kt_last_time(const struct kt_passage *p, guint first, guint end);
/* The first or last that something is compared with. */
const struct kt_timex *kt_first_compared_time(const struct kt_passage *p, guint first, guint end);
const struct kt_timex *kt_last_compared_time(const struct kt_passage *p, guint first, guint end);
/* "Likviditetsrapport pr. 31. oktober": the day that the item reports on, where F is what lies in the till
 * then; none. */
struct kt_period kt_balance_day_of_report(const struct kt_sentence *s, const struct kt_figure *f);
/* T as printed. */
struct kt_slice kt_time_slice(const struct kt_passage *p, const struct kt_timex *t);
/* T is a range with a word between its ends: "2017/18" is one time. */
gboolean kt_time_says_to(const struct kt_passage *p, const struct kt_timex *t);
/* P so many YEARS later. */
struct kt_period kt_period_shift(struct kt_period p, gint years);
/* From the one of two times to the other; of whole months or years where they are of two sorts. */
struct kt_period kt_period_between(struct kt_period a, struct kt_period b);
/* What budgets and expectations say holds for the year, whatever day they say it. */
gboolean kt_figure_is_yearly(const struct kt_figure *f);
/* The time spoken of before figure K, and before token AT. */
struct kt_period kt_time_spoken_of(const struct kt_sentence *s, guint k, guint at);
/* Figure K holds at T, reckoned from what is spoken of where T is relative; RULE is static. */
void kt_figure_take_time(
	struct kt_sentence *s, guint k, const struct kt_timex *t, const char *rule);

/* ---- prose_levels.c ---- */
/* Gives as many times as figures, told in a row, to one each: "henholdsvis"; FALSE if there are
 * none so. */
gboolean kt_sentence_zip_times(struct kt_sentence *s);
/* "mod henholdsvis 33 og 4 i vinteren før": the time right behind the last of the row that figure K
 * stands in; NULL if none is told so. */
const struct kt_timex *kt_time_behind_row(const struct kt_sentence *s, guint k);
/* Gives figure K, the level that a change begins at, and the one it ends at their times; FALSE if
 * nothing tells them. */
gboolean kt_figure_split_range(struct kt_sentence *s, guint k);

/* "7,6 pct. flere end året før (2.078)", "en stigning på 12 siden 2015 (412)": figure K is the level that the
 * change before the bracket began at, for a time stands right before that.  None if it is no such. */
struct kt_period kt_start_of_change(const struct kt_sentence *s, guint k);

/* ---- prose_when.c ---- */
/* The time that F's clause is told of: "siden 2009, hvor der blev talt 4.998"; NULL if it is told of
 * none so. */
const struct kt_timex *kt_time_explained(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_onward.c ---- */
/* Gives figure K the open period that begins behind the last one told, or when it comes into
 * force; FALSE if nothing says so. */
gboolean kt_figure_holds_onward(struct kt_sentence *s, guint k);
/* "løftes med 28,4 mio. kr. i 2017, 27,9 mio. kr. i 2018": figure K, a change of money in a row of them, is
 * of the year behind it; FALSE if it stands in none. */
gboolean kt_figure_changes_by_year(struct kt_sentence *s, guint k);
/* T, or where it is the day on which a budget was passed the year that this is for. */
const struct kt_timex *kt_time_of_account(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t);

/* T, told before F, dates another predicate than F's, or when something began that is paid every
 * year. */
gboolean kt_time_is_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t);

/* ---- prose_later.c ---- */
/* T, told behind F, is when something happens to what F counts: "rummer 3.500 m3 og står færdig i 2026". */
gboolean kt_time_is_of_later(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t);

/* ---- prose_undated.c ---- */
/* The times of the sentence do not date figure K, which tells none of its own: "til 118 nu", "mod
 * normalt 71".  It gets what does, if anything. */
gboolean kt_figure_is_undated(struct kt_sentence *s, guint k);
/* "normalt 71", "typisk 12" */
gboolean kt_figure_is_usual(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_since.c ---- */
/* F, a change, is counted from T: "en stigning på 3,1 fra året før", "stigningen fra 2019 er på". */
gboolean kt_time_is_start(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t);
/* Gives figure K, a change, the period it runs over; FALSE if nothing tells it. */
gboolean kt_figure_change_period(struct kt_sentence *s, guint k);

#endif
