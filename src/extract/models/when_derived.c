/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clues of the readers, and times reckoned from others. */
#include "extract/models/when_search.h"

#include "extract/passage/moment.h"

static struct kt_period back(struct kt_period p, guint years)
{
	if (p.from.unit != KT_TIME_NONE)
		p.from.year -= years;
	if (p.to.unit != KT_TIME_NONE)
		p.to.year -= years;
	return p;
}

static struct kt_period since_new_year(struct kt_moment m)
{
	struct kt_moment from, end;

	if (m.unit != KT_TIME_DAY && m.unit != KT_TIME_MONTH)
		return kt_period_none();
	kt_moment_first_months(m.year, m.index, &from, &end);
	return end.unit == KT_TIME_NONE ? kt_period_of(from) : kt_period_range(from, end);
}

struct kt_period kt_when_month_of_week(struct kt_period p)
{
	guint32 first;
	GDate thursday;

	if (!p.is_range || p.from.unit != KT_TIME_DAY || p.to.unit != KT_TIME_DAY)
		return kt_period_none();
	first = kt_period_first_day(p);
	if (kt_period_last_day(p) - first != 6)
		return kt_period_none();
	g_date_clear(&thursday, 1);
	g_date_set_julian(&thursday, first + 3);
	return kt_period_of(
		kt_moment_month(g_date_get_year(&thursday), g_date_get_month(&thursday)));
}

/* What a time found at PLACE makes possible. */
void kt_when_add_time(
	struct kt_when_search *s, struct kt_period p, enum kt_when_place place, guint32 marks)
{
	struct kt_moment end = p.from.unit == KT_TIME_NONE ? p.to : p.from;
	struct kt_period told =
		kt_moment_until(p, s->g->r->context.meeting, kt_unit_is_money(s->draft->unit));
	struct kt_when_candidate *c = kt_when_add(s->e, told, place, KT_WHEN_AS_TOLD);

	if (c)
		c->marks |= marks;
	kt_when_add(s->e, kt_when_month_of_week(p), place, KT_WHEN_MONTH);
	if (kt_period_is_open(p))
		kt_when_add(s->e, kt_period_of(end), place, KT_WHEN_END);
	if (kt_period_is_none(p) || (p.is_range && p.from.unit != KT_TIME_NONE))
		return;
	if (end.unit != KT_TIME_YEAR) {
		kt_when_add(s->e, kt_period_of(kt_moment_year(end.year)), place, KT_WHEN_YEAR);
		c = kt_when_add(s->e, since_new_year(end), place, KT_WHEN_TO_DATE);
		if (c)
			c->marks |= marks & 1u << KT_WHEN_UNTIL;
	}
	if (s->e->role == KT_WHEN_ROLE_CHANGE && !p.is_range)
		kt_when_add(s->e, kt_period_range(back(p, 1).from, p.from), place, KT_WHEN_YEARLY);
}

void kt_when_add_clues(struct kt_when_search *s)
{
	const GArray *clues = s->draft->clues;

	for (guint i = 0; clues && i < clues->len; i++) {
		const struct kt_when_clue *clue = &g_array_index(clues, struct kt_when_clue, i);

		if (clue->is_past)
			continue;
		kt_when_add_time(s, clue->period, clue->place, clue->marks);
		if (clue->place < KT_WHEN_COLUMN)
			s->e->context |= 1u << KT_WHEN_HAS_TIME;
	}
}

static const guint64 frame_places =
	(G_GUINT64_CONSTANT(1) << KT_WHEN_MEETING) | (G_GUINT64_CONSTANT(1) << KT_WHEN_YEAR_BEFORE);

/* How many years CLUE is before C; 0 where it does not go back from it. */
static guint years_back_from(const struct kt_when_clue *clue, const struct kt_when_candidate *c)
{
	guint year = c->period.from.year;

	if (!clue->is_same_part)
		return clue->years_back;
	if (c->form == KT_WHEN_FORM_YEAR || c->form == KT_WHEN_FORM_YEARS)
		return 0;
	return year > clue->period.from.year ? year - clue->period.from.year : 0;
}

/* Where a time is told that the sentence speaks of. */
static const guint64 base_places = (G_GUINT64_CONSTANT(1) << KT_WHEN_GROUND_BEHIND) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_GROUND_BEFORE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_SENTENCE_BEFORE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_SENTENCE_BEHIND) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_LAST_SENTENCE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_TITLE) |
				   (G_GUINT64_CONSTANT(1) << KT_WHEN_FIGURE_BEFORE);

/* "I 2018 var der 816. Året før var der 742", told in 2019: the year before is not the one
 * that it is counted from. */
static void drop_counted_from(struct kt_when_search *s, const struct kt_when_clue *clue)
{
	const guint64 own = G_GUINT64_CONSTANT(1) << clue->place;

	if (!clue->is_counted || clue->place > KT_WHEN_GROUND_BEFORE ||
		s->e->role == KT_WHEN_ROLE_CHANGE)
		return;
	for (guint k = 1; k < s->e->n; k++) {
		struct kt_when_candidate *c = &s->e->candidates[k];

		if (kt_period_equal(c->period, clue->period) &&
			(c->at[KT_WHEN_AS_TOLD] & base_places & ~own))
			c->at[KT_WHEN_AS_TOLD] &= ~own;
	}
}

/* "samme tid året før", "samme periode i 2022": what is told elsewhere, so many years back. */
void kt_when_add_back(struct kt_when_search *s)
{
	const GArray *clues = s->draft->clues;
	const guint n = s->e->n;

	for (guint i = 0; clues && i < clues->len; i++) {
		const struct kt_when_clue *clue = &g_array_index(clues, struct kt_when_clue, i);

		if (clue->place > KT_WHEN_COMPARED)
			continue;
		drop_counted_from(s, clue);
		for (guint k = 1; k < n; k++) {
			const struct kt_when_candidate c = s->e->candidates[k];
			guint years = years_back_from(clue, &c);
			struct kt_when_candidate *earlier;

			if (!years ||
				!((c.at[KT_WHEN_AS_TOLD] & ~frame_places) | c.at[KT_WHEN_MONTH]) ||
				c.form == KT_WHEN_FORM_OPEN)
				continue;
			earlier =
				kt_when_add(s->e, back(c.period, years), clue->place, KT_WHEN_BACK);
			if (earlier)
				earlier->marks |= 1u << KT_WHEN_PREVIOUS;
			if (s->e->role == KT_WHEN_ROLE_CHANGE && !c.period.is_range)
				kt_when_add(s->e,
					kt_period_range(back(c.period, years).from, c.period.from),
					clue->place, KT_WHEN_SPAN);
		}
	}
}

/* Whose times a change may run from or to. */
static const guint64 sentence_places =
	(G_GUINT64_CONSTANT(1) << KT_WHEN_COLUMN) - 1; /* all before it */
static const guint64 level_places = ((G_GUINT64_CONSTANT(1) << KT_WHEN_COLUMN) - 1) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_LAST_SENTENCE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_TABLE_ABOVE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_FIGURE_BEFORE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_FIGURE_ABOVE) |
				    (G_GUINT64_CONSTANT(1) << KT_WHEN_TITLE);

static enum kt_when_place first_place(guint64 places)
{
	guint p = 0;

	while (!(places >> p & 1))
		p++;
	return p;
}

/* A change from A to B: of one sort, but that a month that is counted from ("siden februar")
 * may end with a day ("ved udgangen af maj"), in its month.  None where it is none. */
static struct kt_period span_of(struct kt_period a, struct kt_period b)
{
	gboolean is_since = kt_period_is_open(a) && a.from.unit != KT_TIME_NONE;

	if ((is_since || !a.is_range) && a.from.unit == KT_TIME_MONTH && b.from.unit == KT_TIME_DAY)
		b.from = kt_moment_month(b.from.year, b.from.index);
	if ((a.is_range && !is_since) || b.is_range || a.from.unit != b.from.unit ||
		kt_period_cmp(kt_period_of(a.from), kt_period_of(b.from)) >= 0)
		return kt_period_none();
	return kt_period_range(a.from, b.from);
}

/* From each time to each later one of the same sort. */
void kt_when_add_spans(struct kt_when_search *s)
{
	const guint n = s->e->n;

	for (guint i = 1; i < n; i++)
		for (guint k = 1; k < n; k++) {
			const struct kt_when_candidate a = s->e->candidates[i],
						       b = s->e->candidates[k];
			guint64 near = (a.at[0] | b.at[0]) & sentence_places;

			if ((a.at[0] & level_places) && (b.at[0] & level_places))
				kt_when_add(s->e, span_of(a.period, b.period),
					first_place(near ? near : a.at[0] | b.at[0]), KT_WHEN_SPAN);
		}
}
