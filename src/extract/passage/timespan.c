/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time expressions: a moment, or two with a word between, and the words
 * before and after that say what is meant (pr., siden, frem til, og frem). */
#include "extract/passage/timespan.h"

#include <string.h>

/* TRUE if the part of the year M is of has not begun at the day of MEETING. */
static gboolean is_to_come(const struct kt_moment *m, const struct kt_moment *meeting)
{
	if (m->unit == KT_TIME_QUARTER)
		return m->index > (meeting->index + 2) / 3;
	if (m->unit == KT_TIME_HALF)
		return m->index > (meeting->index + 5) / 6;
	return m->unit >= KT_TIME_MONTH && m->index > meeting->index;
}

/* "I december, hvor tallet i januar var": the year that the passage has told with the same part of
 * it last, "januar 2022"; 0. */
static guint year_told_with(const struct kt_passage *p, const struct kt_moment *m)
{
	for (guint k = p->times->len; k-- > 0;) {
		const struct kt_timex *t = kt_passage_time(p, k);
		const struct kt_moment *ends[] = {&t->period.from, &t->period.to};

		for (guint i = 0; i < G_N_ELEMENTS(ends) && !t->is_relative; i++)
			if (ends[i]->unit == m->unit && ends[i]->index == m->index &&
				ends[i]->day == m->day)
				return ends[i]->year;
	}
	return 0;
}

/* "Ultimo oktober var der 22", told in November about the quota of the next year: what is over is of none
 * to come. */
static gboolean is_of_later_year(const struct kt_time_reader *r, const struct kt_moment *m)
{
	const struct kt_moment *meeting = &r->context->meeting;

	return meeting->unit != KT_TIME_NONE && r->context->year > (guint)meeting->year &&
	       !r->p->in_table && m->unit >= KT_TIME_MONTH && !is_to_come(m, meeting);
}

gboolean kt_time_fill_year(const struct kt_time_reader *r, struct kt_moment *m, guint other)
{
	if (m->unit == KT_TIME_NONE || m->year)
		return FALSE;
	m->year = other ? other : is_of_later_year(r, m) ? 0 : r->context->year;
	if (!m->year)
		m->year = year_told_with(r->p, m);
	if (!m->year && r->context->meeting.unit != KT_TIME_NONE) {
		m->year = r->context->meeting.year;
		if (is_to_come(m, &r->context->meeting))
			m->year--;
	}
	if (!m->year)
		m->unit = KT_TIME_NONE;
	return TRUE;
}

/* Two digits at token K that are a year near to that of the meeting, a mark before them or none, and no
 * number of what follows: "i august 23 var", "(2. kvt. '22)".  N is set to their tokens; 0 if they are none. */
static guint short_year_at(const struct kt_time_reader *r, guint k, guint *n)
{
	enum { BACK = 4, AHEAD = 1 };
	const struct kt_passage *p = r->p;
	guint dot = k > 0 && kt_token_is(p, k, ".") && kt_token_glued(p, k); /* "2. kvt. 23" */
	guint held = r->context->meeting.year, mark = kt_token_is(p, k + dot, "'"),
	      at = k + dot + mark, year;

	if (r->context->meeting.unit == KT_TIME_NONE || kt_token_int(p, at, 0, 99) < 0 ||
		kt_passage_token(p, at)->span.len != 2 || (mark && !kt_token_glued(p, at)))
		return 0;
	year = kt_moment_full_year(kt_token_int(p, at, 0, 99));
	if (year + BACK < held || year > held + AHEAD)
		return 0;
	*n = dot + mark + 1;
	if (mark || at + 1 == p->tokens->len)
		return year;
	return strchr(".):", kt_passage_token(p, at + 1)->first) ||
			       kt_word_does(p, at + 1, KT_W(IS, WAS, BECAME, TO, IN, AND)) ||
			       kt_found_at(p, KT_LEX_PREVIOUS, at + 1) ||
			       kt_found_at(p, KT_LEX_TENSE, at + 1) || kt_token_is_verb(p, at + 1)
		       ? year
		       : 0;
}

/* A month, quarter or half-year that M tells without its year. */
static gboolean lacks_year(const struct kt_moment_text *m)
{
	return !m->moment.year && m->end.unit == KT_TIME_NONE && !m->week &&
	       (m->moment.unit == KT_TIME_MONTH || m->moment.unit == KT_TIME_QUARTER ||
		       m->moment.unit == KT_TIME_HALF);
}

gboolean kt_time_moment_at(
	const struct kt_time_reader *r, guint i, gboolean after_per, struct kt_moment_text *m)
{
	guint year, n = 0;

	if (!kt_moment_at(r->p, i, after_per, m))
		return FALSE;
	if (m->moment.year || (m->moment.unit == KT_TIME_NONE && !m->week))
		return TRUE;
	year = kt_moment_year_in_words(r->p, i + m->n_tokens, r->context->meeting.year, &n);
	if (!year && lacks_year(m))
		year = short_year_at(r, i + m->n_tokens, &n);
	if (!year)
		return TRUE;
	m->n_tokens += n;
	if (m->week) {
		m->year_of_week = year;
		kt_moment_week(year, m->week, &m->moment, &m->end);
		return TRUE;
	}
	m->moment.year = year;
	if (m->end.unit != KT_TIME_NONE)
		m->end.year = year;
	return TRUE;
}

static void add_time(struct kt_time_reader *r, struct kt_timex t)
{
	if (r->p->times->len >= KT_PASSAGE_LIMIT)
		return;
	if (t.period.from.unit == KT_TIME_NONE && t.period.to.unit == KT_TIME_NONE)
		t.period = kt_period_none();
	g_array_append_val(r->p->times, t);
	for (guint i = t.first; i < t.first + t.n_tokens; i++)
		kt_passage_token(r->p, i)->time = r->p->times->len - 1;
}

/* Figures of a week are told of its month, as the contract has no weeks: that of its Thursday. */
static void take_month_of_week(struct kt_moment_text *m)
{
	enum { TO_THURSDAY = 3 };
	GDate day;

	g_date_clear(&day, 1);
	g_date_set_dmy(&day, m->moment.day, m->moment.index, m->moment.year);
	g_date_add_days(&day, TO_THURSDAY);
	m->moment = kt_moment_month(g_date_get_year(&day), g_date_get_month(&day));
	m->end = (struct kt_moment){.unit = KT_TIME_NONE};
}

/* The days of a week without a year: in the one spoken of, or before the meeting
 * in its year.  One still to come is when something will happen; "uge 5-26" may be
 * those of a case. */
static gboolean fill_week(const struct kt_time_reader *r, guint i, struct kt_moment_text *m)
{
	struct kt_moment meeting = r->context->meeting;
	guint year = r->context->year ? r->context->year : meeting.year;

	if (!m->week || m->moment.unit != KT_TIME_NONE || !year ||
		kt_token_is_dash(r->p, i + m->n_tokens))
		return FALSE;
	kt_moment_week(year, m->week, &m->moment, &m->end);
	if (meeting.unit != KT_TIME_NONE && kt_period_last_day(kt_period_of(m->end)) >
						    kt_period_last_day(kt_period_of(meeting)))
		m->moment = m->end = (struct kt_moment){0};
	return TRUE;
}

/* "Pr. 1. august forventes 1.870 børn": something is awaited in the sentence about token I. */
static gboolean is_awaited(const struct kt_passage *p, guint i)
{
	enum { NEAR = 8 };

	for (guint k = i; k > 0 && k + NEAR > i && !kt_token_is(p, k - 1, "."); k--)
		if (kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, k - 1), "expected"))
			return TRUE;
	for (guint k = i; k < p->tokens->len && k < i + NEAR; k++)
		if (kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, k), "expected"))
			return TRUE;
	return FALSE;
}

/* "udsat til juni", "Pr. 1. august ansættes": the month or day at token I, of N tokens, is when something is
 * still to happen, and nothing in its sentence is over. */
static gboolean is_to_happen(const struct kt_passage *p, guint i, guint n)
{
	gboolean happens = i > 0 && kt_word_does(p, i - 1, KT_W(TO));
	guint first, end, next = i + n;

	kt_passage_sentence(p, i, &first, &end);
	for (guint k = first; k < end; k++)
		if (kt_passage_term_at(p, KT_LEX_TENSE, k))
			return FALSE;
	next += next < end && kt_token_is(p, next, "."); /* "Pr. 1.9. ansættes" */
	if (next < end && kt_word_ends(p, next, KT_F(PASSIVE), 3))
		happens = TRUE;
	return happens && !p->in_table;
}

/* M, told at token I without its year and still to come in that of the meeting, was taken for one
 * of the year before. */
static gboolean is_of_this_year(
	const struct kt_time_reader *r, guint i, const struct kt_moment_text *m)
{
	const struct kt_moment *held = &r->context->meeting;

	return !r->context->year && held->unit != KT_TIME_NONE &&
	       m->moment.year + 1 == held->year && m->end.unit == KT_TIME_NONE &&
	       is_to_come(&m->moment, held) &&
	       (is_awaited(r->p, i) ||
		       (m->moment.unit >= KT_TIME_MONTH && is_to_happen(r->p, i, m->n_tokens)));
}

/* M, which begins at token I, alone. */
static void point_at(
	const struct kt_time_reader *r, guint i, struct kt_moment_text m, struct kt_timex *t)
{
	if (m.week && m.moment.unit != KT_TIME_NONE) {
		/* "kortlægningen i uge 6 2019" stands in a row with those of other years */
		m.moment = kt_moment_year(m.year_of_week);
		m.end = (struct kt_moment){.unit = KT_TIME_NONE};
		m.week = 0;
	}
	t->is_relative = kt_time_fill_year(r, &m.moment, 0) || fill_week(r, i, &m);
	if (t->is_relative && is_of_this_year(r, i, &m))
		m.moment.year++;
	if (m.week && m.moment.unit != KT_TIME_NONE)
		take_month_of_week(&m);
	if (m.is_edge_of_month && m.moment.unit == KT_TIME_MONTH)
		m.moment = kt_moment_edge(m.moment, m.is_last_day);
	if (m.end.unit != KT_TIME_NONE && !m.end.year)
		m.end.year = m.moment.year;
	t->sort = m.end.unit != KT_TIME_NONE ? KT_TIMEX_RANGE
		  : m.is_edge_of_month       ? KT_TIMEX_STATE
					     : KT_TIMEX_POINT;
	t->period = m.end.unit != KT_TIME_NONE ? kt_period_range(m.moment, m.end)
					       : kt_period_of(m.moment);
	t->n_tokens = m.n_tokens;
}

/* "Takst 2019 kr. pr. døgn", "Udgift 2018 kr.": behind the word for what a column tells stands its
 * year, one near to the meeting's, and then the unit of the column. */
static gboolean is_year_of_head(const struct kt_time_reader *r, const struct kt_timex *t)
{
	enum { NEAR = 6 };
	gint year = (gint)t->period.from.year, held = (gint)r->context->meeting.year;

	return r->p->in_table && r->context->meeting.unit != KT_TIME_NONE &&
	       ABS(year - held) <= NEAR && kt_found_before(r->p, KT_LEX_MEASURE, t->first);
}

/* "i 2022 kr. 2.240.000": the currency stands before another number, one of money. */
static gboolean is_before_currency(const struct kt_passage *p, const struct kt_found *unit)
{
	guint at = unit->first + unit->n_tokens;
	const struct kt_token *t;

	at += kt_token_is(p, at, ".");
	t = at < p->tokens->len ? kt_passage_token(p, at) : NULL;
	return t && t->is_number && t->kind == KT_TOKEN_NUMERAL &&
	       kt_decimal_cmp(t->number, kt_decimal_int(100)) > 0;
}

/* A bare year is none where a unit or a counted noun follows, unless a word
 * that asks for a time stands before it: "2013 borgere", "i 2013". */
static gboolean is_a_number_after_all(const struct kt_time_reader *r, const struct kt_timex *t)
{
	const struct kt_passage *p = r->p;
	const struct kt_bits asking = KT_W(IN, FOR, FROM, TO, PER, BY, SINCE, BEFORE);
	guint end = t->first + t->n_tokens;

	if (t->sort != KT_TIMEX_POINT || t->n_tokens != 1 || t->period.from.unit != KT_TIME_YEAR ||
		kt_passage_token(p, t->first)->kind != KT_TOKEN_NUMERAL)
		return FALSE;
	if (t->first > 0 && kt_word_does(p, t->first - 1, asking)) {
		const struct kt_found *unit = kt_found_at(p, KT_LEX_UNIT, end);

		return unit && !is_before_currency(p, unit);
	}
	return (kt_found_at(p, KT_LEX_UNIT, end) && !is_year_of_head(r, t)) ||
	       kt_found_at(p, KT_LEX_COUNTED, end) || kt_token_is(p, end, "%");
}

/* "Forbrug 30/9", "Brugt 31.8.": what was spent, and behind it nothing but the day up to which,
 * as heads of columns have it. */
static gboolean is_day_of_spending(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_before(p, KT_LEX_MEASURE, i);
	struct kt_moment_text m;
	guint end;

	if (!f || f->first != 0 || !kt_moment_at(p, i, TRUE, &m) || m.moment.unit != KT_TIME_DAY)
		return FALSE;
	end = i + m.n_tokens;
	return end + (end < p->tokens->len && kt_token_is(p, end, ".")) == p->tokens->len &&
	       (kt_found_is(f, "actual") || kt_found_is(f, "to_date"));
}

/* Words before a moment that say how it is meant. */
static void apply_before(const struct kt_found *f, struct kt_timex *t)
{
	if (kt_found_is(f, "per")) {
		if (t->sort == KT_TIMEX_POINT)
			t->sort = KT_TIMEX_STATE;
	} else if (kt_found_is(f, "since")) {
		t->sort = KT_TIMEX_SINCE;
		t->period = kt_period_range(t->period.from, (struct kt_moment){0});
	} else if (kt_found_is(f, "until")) {
		struct kt_moment to = t->period.from;

		if (t->sort == KT_TIMEX_STATE) /* "indtil udgangen af oktober" */
			to = kt_moment_month(to.year, to.index);
		t->sort = KT_TIMEX_UNTIL;
		t->period = kt_period_range((struct kt_moment){0}, to);
	}
}

/* "i de tolv måneder til og med juni 2018": how many months stand right before token I, 0 if none do. */
static guint months_before(const struct kt_passage *p, guint i)
{
	enum { MOST = 60 };
	const struct kt_found *month = kt_found_before(p, KT_LEX_TIME, i);
	struct kt_decimal n;

	if (!kt_found_is(month, "month") || month->first == 0 ||
		month->first + month->n_tokens != i)
		return 0;
	if (kt_passage_token(p, month->first - 1)->kind == KT_TOKEN_WORD) {
		if (!kt_lexicon_number(
			    p->lexicon, &kt_passage_token(p, month->first - 1)->word, &n))
			return 0;
		return n.scale == 0 && n.digits > 1 && n.digits <= MOST ? (guint)n.digits : 0;
	}
	return (guint)MAX(kt_token_int(p, month->first - 1, 2, MOST), 0);
}

/* T, until a month, and before the words BEFORE that say so how many months it is counted over. */
static void apply_length(
	const struct kt_passage *p, const struct kt_found *before, struct kt_timex *t)
{
	struct kt_moment to = t->period.to;
	guint n = t->sort == KT_TIMEX_UNTIL ? months_before(p, before->first) : 0, months;

	if (n == 0 || (to.unit != KT_TIME_MONTH && to.unit != KT_TIME_DAY) || !to.year)
		return;
	if (to.unit == KT_TIME_DAY &&
		to.day != kt_moment_edge(kt_moment_month(to.year, to.index), TRUE).day)
		return;
	months = 12 * to.year + to.index - n; /* counted from January of the year 0 */
	t->sort = KT_TIMEX_RANGE;
	t->period = kt_period_range(
		kt_moment_month(months / 12, months % 12 + 1), kt_moment_month(to.year, to.index));
}

/* "fra 2022 og frem til drift": the longer term "og frem til" is one of time
 * only where a time follows. */
static gboolean ends_in_and_on(const struct kt_passage *p, const struct kt_found *f)
{
	guint next = f ? f->first + f->n_tokens : 0;

	if (!kt_found_is(f, "until") || !kt_word_does(p, f->first, KT_W(AND)) ||
		next >= p->tokens->len)
		return FALSE;
	return kt_passage_token(p, next)->kind == KT_TOKEN_WORD &&
	       !kt_passage_term_at(p, KT_LEX_MONTH, next) &&
	       !kt_passage_term_at(p, KT_LEX_TIME, next);
}

/* "750.000 kr. i 2021 og derefter 250.000 kr. årligt": the word leads on to the next figure. */
static gboolean leads_to_number(const struct kt_passage *p, const struct kt_found *f)
{
	guint next = f ? f->first + f->n_tokens : 0;

	return kt_found_is(f, "and_on") && next < p->tokens->len &&
	       kt_passage_token(p, next)->kind == KT_TOKEN_NUMERAL &&
	       kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, next - 1), "connective");
}

static void apply_after(const struct kt_passage *p, struct kt_timex *t)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, t->first + t->n_tokens);

	if (t->period.is_range || leads_to_number(p, f) ||
		!(kt_found_is(f, "and_on") || ends_in_and_on(p, f)))
		return;
	t->sort = KT_TIMEX_SINCE;
	t->period = kt_period_range(t->period.from, (struct kt_moment){0});
	t->n_tokens += kt_found_is(f, "and_on") ? f->n_tokens : f->n_tokens - 1;
}

/* "Siden projektets start i 2017": the word for since before token I, which ends in "i 2017", with
 * what happened then between them; NULL if there is none.  "er siden faldet i 2017" is of that year. */
static const struct kt_found *since_what(const struct kt_passage *p, guint i)
{
	enum { MOST_WORDS = 6 };
	guint k = i;

	if (i == 0 || !kt_word_does(p, i - 1, KT_W(IN, THE)))
		return NULL;
	while (k > 0 && k + MOST_WORDS > i && kt_passage_token(p, k - 1)->kind == KT_TOKEN_WORD) {
		const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, k - 1);

		if (kt_found_is(f, "since"))
			return kt_passage_term_at(p, KT_LEX_DIRECTION, k) ? NULL : f;
		if (f && k < i)
			return NULL;
		k--;
	}
	return NULL;
}

static gboolean begins_with_capital(const struct kt_token *t)
{
	return t->kind == KT_TOKEN_WORD && g_unichar_isupper(g_utf8_get_char(t->word.text.at));
}

static gboolean is_of_capitals(const struct kt_token *t)
{
	struct kt_slice word = t->word.text;

	for (gsize i = 0; i < word.len; i++)
		if (!g_ascii_isupper(word.at[i]))
			return FALSE;
	return word.len > 1;
}

/* "(SFI, 2013)", "(VIVE 2022)": who told it, and the year of the paper, not of what is told. */
static gboolean is_citation(const struct kt_passage *p, const struct kt_timex *t)
{
	enum { MOST_NAMES = 4 };
	guint first = t->first, names = 0;
	gboolean comma = first > 0 && kt_token_is(p, first - 1, ",");

	if (t->period.is_range || t->period.from.unit != KT_TIME_YEAR ||
		!kt_token_is(p, t->first + t->n_tokens, ")"))
		return FALSE;
	first -= comma;
	while (first > 0 && names < MOST_NAMES &&
		begins_with_capital(kt_passage_token(p, first - 1))) {
		first--;
		names++;
	}
	return names > 0 && first > 0 && kt_token_is(p, first - 1, "(") &&
	       (comma || is_of_capitals(kt_passage_token(p, first)));
}

/* "Budgetopfølgning 30/6", "budgetopfølgningen 31.8.": behind a word that numbers stand behind, but
 * the last day of a month, up to which it reports. */
static gboolean is_day_of_report(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_before(p, KT_LEX_NONFIGURE, i);
	struct kt_moment_text m;
	struct kt_moment month;

	if (!kt_found_is(f, "after name") || !kt_moment_at(p, i, TRUE, &m) ||
		m.moment.unit != KT_TIME_DAY)
		return FALSE;
	month = kt_moment_month(m.moment.year ? m.moment.year : 2001, m.moment.index);
	return m.moment.day == kt_moment_edge(month, TRUE).day;
}

/* "Fra den 1. november til den 31. marts": over the turn of the year, the last one or, of what is still to
 * happen, the next. */
static void turn_the_year(const struct kt_passage *p, struct kt_timex *t)
{
	if (!t->period.is_range || t->period.from.unit < KT_TIME_MONTH ||
		t->period.to.unit < KT_TIME_MONTH || t->period.from.year != t->period.to.year ||
		kt_period_first_day(kt_period_of(t->period.from)) <=
			kt_period_last_day(kt_period_of(t->period.to)))
		return;
	if (t->is_relative && (is_awaited(p, t->first) || is_to_happen(p, t->first, t->n_tokens)))
		t->period.to.year++;
	else
		t->period.from.year--;
}

/* "Jazzlauget af 1994": when what is called so was founded; not "Udgangen af 1994", as a text may begin. */
static gboolean is_year_of_name(const struct kt_passage *p, const struct kt_timex *t, guint i)
{
	const guint64 says_when =
		KT_LEX_MASK(KT_LEX_TIME) | KT_LEX_MASK(KT_LEX_MEASURE) | KT_LEX_MASK(KT_LEX_STOP);

	return i >= (p->in_table ? 2 : 3) && t->n_tokens == 1 && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_YEAR && kt_word_does(p, i - 1, KT_W(OF)) &&
	       kt_token_is_word(p, i - 2) && kt_token_is_upper(p, i - 2) &&
	       !(kt_passage_token(p, i - 1)->covered & KT_LEX_MASK(KT_LEX_TIME)) &&
	       !(kt_passage_token(p, i - 2)->covered & says_when);
}

/* A time whose moment begins at token I, the words around it taken along. */
static gboolean time_at(struct kt_time_reader *r, guint i)
{
	struct kt_passage *p = r->p;
	const struct kt_found *before;
	struct kt_timex t = {0};
	struct kt_moment_text m;
	gboolean is_moment;
	guint start = i;

	if (start > 0 && kt_token_is(p, start - 1, ".") && start > 1 &&
		kt_token_is(p, start - 2, "d"))
		start -= 2;
	else if (start > 0 && kt_word_does(p, start - 1, KT_W(THE)))
		start--;
	before = kt_found_before(p, KT_LEX_TIME, start);
	if (!before) /* the article may be part of the term: "siden den" */
		before = kt_found_before(p, KT_LEX_TIME, i);
	if (!before)
		before = since_what(p, start);
	gboolean spent = start == i && (is_day_of_spending(p, i) || is_day_of_report(p, i));
	gboolean per =
		kt_found_is(before, "per") || kt_found_is(before, "until") || start < i || spent;
	gboolean between = kt_found_is(before, "period");
	is_moment = kt_time_moment_at(r, i, per, &m);
	if (!kt_time_range_at(r, i, is_moment ? &m : NULL, between, &t)) {
		if (!is_moment)
			return FALSE;
		point_at(r, i, m, &t);
	}
	t.first = i;
	turn_the_year(p, &t);
	if (is_a_number_after_all(r, &t))
		return FALSE;
	if (!t.period.is_range && t.period.from.unit != KT_TIME_NONE) {
		apply_before(before, &t);
		apply_length(p, before, &t);
	}
	if (spent && t.sort == KT_TIMEX_POINT)
		t.sort = KT_TIMEX_STATE;
	if (kt_found_is(before, "title") && before->first + before->n_tokens == i)
		t.sort = KT_TIMEX_NAME;
	apply_after(p, &t);
	if (is_citation(p, &t))
		t.of_brackets = TRUE;
	if (is_year_of_name(p, &t, i))
		t.event = KT_EVENT_NO_TIME;
	add_time(r, t);
	return TRUE;
}

static guint words_at(struct kt_time_reader *r, guint i)
{
	struct kt_timex t;

	if (!kt_time_in_words(r->p, r->context->meeting, i, &t))
		return 0;
	add_time(r, t);
	return t.n_tokens;
}

/* A time begins with digits, with the mark for those left out, with a word the lexicon has for it, or
 * with two months and a hyphen in one word. */
static gboolean may_begin(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);
	const struct kt_slice *word = &t->word.folded;

	if (t->kind == KT_TOKEN_WORD)
		return (t->begins & (KT_LEX_MASK(KT_LEX_TIME) | KT_LEX_MASK(KT_LEX_MONTH) |
					    KT_LEX_MASK(KT_LEX_NUMBER))) ||
		       g_ascii_isdigit(word->at[word->len - 1]) || memchr(word->at, '-', word->len);
	return t->kind == KT_TOKEN_NUMERAL || kt_moment_is_mark(p, i);
}

/* "14 uger i 1. kvartal, 16 uger i 2. kvartal", told in March: parts that follow each other are of
 * one year, where the second has to be of the year before. */
static void join_years(struct kt_passage *p)
{
	for (guint k = p->times->len; k-- > 1;) {
		struct kt_timex *t = kt_passage_time(p, k - 1);
		const struct kt_timex *next = kt_passage_time(p, k);

		if (t->is_relative && next->is_relative && !t->period.is_range &&
			!next->period.is_range && t->period.from.unit == next->period.from.unit &&
			(t->period.from.unit == KT_TIME_QUARTER ||
				t->period.from.unit == KT_TIME_MONTH) &&
			next->period.from.index == t->period.from.index + 1 &&
			next->period.from.year + 1 == t->period.from.year)
			t->period.from.year--;
	}
}

void kt_find_times(struct kt_passage *p, const struct kt_passage_context *context)
{
	static const struct kt_passage_context nothing;
	struct kt_time_reader r = {p, context ? context : &nothing};
	guint n;

	for (guint i = 0; i < p->tokens->len; i += n) {
		n = 0;
		if (may_begin(p, i))
			n = time_at(&r, i) ? kt_passage_time(p, p->times->len - 1)->n_tokens
					   : words_at(&r, i);
		n = MAX(n, 1);
	}
	join_years(p);
}
