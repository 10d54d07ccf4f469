/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times in words alone: i år, ved årsskiftet, sidste skoleår, kvartalet før, det seneste år. */
#include "extract/passage/moment_forms.h"

enum { LATE_MONTH = 9 }; /* from here on a turn of the year may be the next one */

/* "Ved halvåret", "ved halvårsskiftet", of the year of a meeting behind it. */
static struct kt_period middle_of_year(struct kt_moment meeting, const struct kt_found *f)
{
	enum { LAST_MONTH = 6 };

	if (meeting.unit < KT_TIME_MONTH || meeting.index < LAST_MONTH)
		return kt_period_none();
	if (kt_found_is(f, "mid_year"))
		return kt_period_of(kt_moment_half(meeting.year, 1));
	if (kt_found_is(f, "mid_year_turn"))
		return kt_period_of(kt_moment_day(meeting.year, LAST_MONTH, 30));
	return kt_period_none();
}

/* "mod 168 ved årsskiftet": what is compared with is over. */
static gboolean is_compared_with(const struct kt_passage *p, guint i)
{
	return i >= 2 && kt_passage_token(p, i - 1)->is_number &&
	       kt_word_does(p, i - 2, KT_W(AGAINST, FROM, THAN));
}

/* The sentence up to token I tells what was awaited: "i budgettet var forventningen en kassebeholdning
 * på 68 mio. kr. ved årets udgang". */
static gboolean tells_awaited(const struct kt_passage *p, guint i)
{
	guint first, end;

	kt_passage_sentence(p, i, &first, &end);
	for (guint k = first; k < i; k++)
		if (kt_word_means(p, k, KT_S(ESTIMATE)) ||
			kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, k), "expected"))
			return TRUE;
	return FALSE;
}

/* The sentence about token I tells of what has been. */
static gboolean tells_past(const struct kt_passage *p, guint i)
{
	enum { NEAR = 10 };

	if (tells_awaited(p, i))
		return FALSE;

	for (guint k = i; k > 0 && k + NEAR > i && !kt_token_is(p, k, "."); k--)
		if (kt_passage_term_at(p, KT_LEX_TENSE, k))
			return TRUE;
	for (guint k = i; k < p->tokens->len && k < i + NEAR && !kt_token_is(p, k, "."); k++)
		if (kt_passage_term_at(p, KT_LEX_TENSE, k))
			return TRUE;
	return FALSE;
}

/* "Ved årets udgang var der": at the end of the year before, for a meeting before this one's. */
static struct kt_period end_of_year(const struct kt_passage *p, struct kt_moment meeting, guint i)
{
	enum { DECEMBER = 12 };

	return meeting.unit >= KT_TIME_MONTH && meeting.index < DECEMBER && tells_past(p, i)
		       ? kt_period_of(kt_moment_day(meeting.year - 1, DECEMBER, 31))
		       : kt_period_none();
}

/* "Ved årsskiftet": the last day of the year before.  Late in the year the next one may be
 * meant, and a year behind it says which: none then. */
static struct kt_period turn_of_year(
	const struct kt_passage *p, struct kt_moment meeting, const struct kt_found *f)
{
	gboolean is_last = kt_found_is(f, "last_year_turn") ||
			   (kt_found_is(f, "year_turn") && is_compared_with(p, f->first));
	struct kt_moment_text years;

	if (kt_found_is(f, "year_start") && meeting.unit >= KT_TIME_MONTH)
		return kt_period_of(kt_moment_day(meeting.year, 1, 1));
	if (kt_moment_at(p, f->first + f->n_tokens, FALSE, &years))
		return kt_period_none();
	if ((!is_last && !kt_found_is(f, "year_turn")) || meeting.unit < KT_TIME_MONTH ||
		(!is_last && meeting.index >= LATE_MONTH && !tells_past(p, f->first)))
		return middle_of_year(meeting, f);
	return kt_period_of(kt_moment_day(meeting.year - 1, 12, 31));
}

/* "Indeværende skoleår", "sidste skoleår", reckoned from the meeting. */
static struct kt_period school_year_at(struct kt_moment meeting, const struct kt_found *f)
{
	enum { FIRST_MONTH = 8 };
	gint year = meeting.year - (meeting.index < FIRST_MONTH);

	if (meeting.unit < KT_TIME_MONTH)
		return kt_period_none();
	year += kt_found_is(f, "next_school_year") - kt_found_is(f, "last_school_year");
	return kt_period_range(
		kt_moment_month(year, FIRST_MONTH), kt_moment_month(year + 1, FIRST_MONTH - 1));
}

static gboolean is_school_year(const struct kt_found *f)
{
	return kt_found_is(f, "this_school_year") || kt_found_is(f, "last_school_year") ||
	       kt_found_is(f, "next_school_year");
}

/* "Det seneste kvartal": the months that F goes back from now; 0.  "Inden for det seneste år" bounds
 * something else. */
static guint past_months(const struct kt_passage *p, const struct kt_found *f)
{
	return f->first > 0 && kt_word_does(p, f->first - 1, KT_W(FOR)) ? 0
	       : kt_found_is(f, "past_year")                            ? 12
	       : kt_found_is(f, "past_half")                            ? 6
	       : kt_found_is(f, "past_quarter")                         ? 3
	       : kt_found_is(f, "past_month")                           ? 1
									: 0;
}

/* The months before the time spoken of that F names, "kvartalet før"; 0. */
static guint months_before(const struct kt_found *f)
{
	return kt_found_is(f, "month_before")     ? 1
	       : kt_found_is(f, "quarter_before") ? 3
	       : kt_found_is(f, "half_before")    ? 6
						  : 0;
}

/* The year F is, for a meeting in the year HELD; 0. */
static guint year_named(const struct kt_found *f, guint held)
{
	return !held                                                       ? 0
	       : kt_found_is(f, "this_year") || kt_found_is(f, "year_end") ? held
	       : kt_found_is(f, "last_year")                               ? held - 1
	       : kt_found_is(f, "next_year")                               ? held + 1
									   : 0;
}

/* "I 2022 var der 212 klager. Året efter var der 187.": the year behind the last one told before token I;
 * 0 where none is told. */
static guint year_behind_told(const struct kt_passage *p, const struct kt_found *f)
{
	if (!kt_found_is(f, "year_after"))
		return 0;
	for (guint k = p->times->len; k-- > 0;) {
		const struct kt_timex *t = kt_passage_time(p, k);

		if (t->sort != KT_TIMEX_NAME && !kt_period_is_none(t->period) &&
			!t->period.is_range && t->period.from.year)
			return t->period.from.year + 1;
	}
	return 0;
}

/* What F says where it names no year: from the meeting's day on, or no period at all. */
static void name_time(const struct kt_passage *p, struct kt_moment meeting,
	const struct kt_found *f, struct kt_timex *t)
{
	guint past = past_months(p, f);

	t->months_back = past ? past : months_before(f);
	if (past)
		t->sort = KT_TIMEX_PAST;
	else if (kt_found_is(f, "now"))
		t->sort = KT_TIMEX_NOW;
	else if (kt_found_is(f, "previous_status") || kt_found_is(f, "same_period_last_year"))
		t->sort = KT_TIMEX_PREVIOUS;
	else if (is_school_year(f)) {
		t->sort = KT_TIMEX_RANGE;
		t->period = school_year_at(meeting, f);
	} else if (!t->months_back && !kt_found_is(f, "season_before")) {
		t->sort = KT_TIMEX_STATE;
		t->period = turn_of_year(p, meeting, f);
	}
}

/* A quarter, half or month without its year begins at token I. */
static gboolean names_part(const struct kt_passage *p, guint i)
{
	struct kt_moment_text m;

	return i < p->tokens->len && kt_moment_at(p, i, FALSE, &m) && !m.moment.year &&
	       m.moment.unit != KT_TIME_NONE;
}

gboolean kt_time_in_words(
	const struct kt_passage *p, struct kt_moment meeting, guint i, struct kt_timex *t)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	guint year = year_named(f, meeting.year), after = f ? year_behind_told(p, f) : 0;

	if (!f || (kt_found_is(f, "year_after") && !after))
		return FALSE;
	if (kt_found_is(f, "this_year") && kt_token_int(p, i + f->n_tokens, 1990, 2099) > 0)
		return FALSE; /* "i år 2022": the numeral says it */
	if (kt_found_is(f, "this_year") && f->n_tokens == 1 && names_part(p, i + 1))
		return FALSE; /* "årets første halvdel": the part is told, of this year */
	*t = (struct kt_timex){
		.sort = KT_TIMEX_POINT, .first = i, .n_tokens = f->n_tokens, .is_relative = TRUE};
	if (kt_found_is(f, "last_year") || kt_found_is(f, "same_period_last_year") ||
		kt_found_is(f, "season_before"))
		t->years_back = 1;
	if (kt_found_is(f, "year_end"))
		t->period = end_of_year(p, meeting, i);
	if (!kt_period_is_none(t->period))
		t->sort = KT_TIMEX_STATE;
	else if (after)
		t->period = kt_period_of(kt_moment_year(after));
	else if (year)
		t->period = kt_period_of(kt_moment_year(year));
	else
		name_time(p, meeting, f, t);
	/* a range or state is none without its days */
	return !kt_period_is_none(t->period) ||
	       (t->sort != KT_TIMEX_RANGE && t->sort != KT_TIMEX_STATE);
}
