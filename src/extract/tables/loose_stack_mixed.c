/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads of two rows, of which some stand over one column only, set one cell a line.
 *
 *   Skole  | Elever pr. 5/9    | Kapacitet           | Takst, kr.     Skole, Elever, Kapacitet,
 *          | 2018 | 2019 | 2020 | Pladser | Belægning |                Takst, 2018, 2019, 2020,
 *                                                                      Pladser, Belægning
 *
 * There are as many heads over others as there are lines too many.  The lower heads fall into as
 * many groups: where a time follows words or words a time, where times do not rise any more, and
 * where the first of a group comes again; a change of what stood before stays with it.  Which of
 * the upper heads stand alone is told by what they say: a bare time never does, one with a unit
 * mostly, and over years none that has a year.  Where two ways are as good, nothing is known. */
#include "extract/tables/loose_stack.h"

#include <string.h>

enum { WORST = -1000, MOST_TOPS = 12 };

/* What matters of a head here. */
struct trait {
	gboolean is_time, has_year, has_unit, tells, is_change;
	struct kt_period time;
};

struct mixing {
	const struct kt_stack *stack;
	const GArray *heads;
	struct trait traits[KT_STACK_HEADS];
	guint groups[KT_STACK_COLUMNS]; /* how many lower heads each has */
	guint n_groups;
};

static void read_traits(struct mixing *m)
{
	for (guint i = 0; i < m->heads->len && i < KT_STACK_HEADS; i++) {
		const struct kt_stack_head *head =
			&g_array_index(m->heads, struct kt_stack_head, i);
		struct trait *t = &m->traits[i];
		struct kt_facet facet;

		kt_facet_read(m->stack->r, &facet, kt_stack_head_span(m->stack, head), 0, NULL);
		t->is_time = facet.is_time_only;
		t->has_year = !kt_period_is_none(facet.year);
		t->has_unit = facet.unit != KT_UNIT_NONE;
		t->tells = facet.measure != KT_MEASURE_NONE || facet.counted != KT_UNIT_NONE;
		t->is_change =
			facet.measure == KT_MEASURE_CHANGE || facet.measure == KT_MEASURE_DEVIATION;
		t->time = facet.year;
		kt_facet_clear(&facet);
	}
}

/* Lower head I does not belong to the group that began with FIRST. */
static gboolean begins_group(const struct mixing *m, guint first, guint i)
{
	const struct trait *t = &m->traits[i], *before = &m->traits[i - 1];

	if (kt_stack_is_same_head(m->stack, m->heads, i, first))
		return TRUE;
	if (t->is_time && before->is_time)
		return !kt_period_is_none(t->time) && kt_period_cmp(before->time, t->time) >= 0;
	if (before->is_change && m->traits[first].is_time)
		return !t->is_change;
	return t->is_time != before->is_time && !t->is_change;
}

static void find_groups(struct mixing *m, guint from)
{
	guint first = from;

	m->n_groups = 1;
	m->groups[0] = 1;
	for (guint i = from + 1; i < m->heads->len; i++) {
		if (begins_group(m, first, i)) {
			first = i;
			m->groups[m->n_groups++] = 0;
		}
		m->groups[m->n_groups - 1]++;
	}
}

/* The same words stand among the lower heads, from LOW on. */
static gboolean is_low_too(const struct mixing *m, guint i, guint low)
{
	for (; low < m->heads->len; low++)
		if (kt_stack_is_same_head(m->stack, m->heads, i, low))
			return TRUE;
	return FALSE;
}

static gboolean has_lone_group(const struct mixing *m)
{
	for (guint i = 0; i < m->n_groups; i++)
		if (m->groups[i] < 2)
			return TRUE;
	return FALSE;
}

static gint worth_alone(const struct trait *t)
{
	return t->is_time ? WORST : 2 * t->has_unit + t->tells + t->has_year;
}

/* Of T over lower heads that begin with LOW. */
static gint worth_over(const struct trait *t, const struct trait *low)
{
	gboolean is_part = low->is_time && low->time.from.unit != KT_TIME_YEAR;

	if (low->is_time && (t->has_year || t->is_time) && !(is_part && t->is_time))
		return -4;
	return t->is_time ? 2 : 0;
}

/* How well the tops, N from FIRST on, fit if those in the mask ALONE stand alone; the lower heads
 * begin at LOW. */
static gint worth_of(const struct mixing *m, guint first, guint n, guint alone, guint low)
{
	gint worth = 0;
	guint group = 0, first_low = low;

	for (guint i = 0; i < n; i++) {
		const struct trait *t = &m->traits[first + i];

		if (alone & 1u << i) {
			worth += is_low_too(m, first + i, first_low) ? WORST : worth_alone(t);
			continue;
		}
		worth += worth_over(t, &m->traits[low]);
		low += m->groups[group++];
	}
	return worth;
}

static void put_mix(const struct mixing *m, guint first, guint n, guint alone, guint low,
	struct kt_stack_mix *mix)
{
	guint c = 0, group = 0;

	for (guint i = 0; i < n; i++) {
		if (alone & 1u << i) {
			mix->over[c] = -1;
			mix->own[c++] = first + i;
			continue;
		}
		for (guint k = 0; k < m->groups[group]; k++) {
			mix->over[c] = (gint)(first + i);
			mix->own[c++] = low++;
		}
		group++;
	}
}

static guint count_bits(guint mask)
{
	guint n = 0;

	for (; mask; mask &= mask - 1)
		n++;
	return n;
}

gboolean kt_stack_mix_heads(
	const struct kt_stack *stack, const GArray *heads, guint columns, struct kt_stack_mix *mix)
{
	struct mixing m = {.stack = stack, .heads = heads};
	gint best = WORST;
	gboolean is_only = FALSE;

	if (heads->len < columns + 2 || heads->len > KT_STACK_HEADS || columns > KT_STACK_COLUMNS)
		return FALSE;
	read_traits(&m);
	for (guint n_alone = 0; n_alone + 2 <= columns; n_alone++) {
		guint over = heads->len - 1 - columns, tops = over + n_alone, low = 1 + tops;
		guint first = m.traits[0].is_time ? 0 : 1; /* the corner stands behind the tops */

		if (m.traits[low - 1].is_time && m.traits[low].is_time)
			continue; /* "2017" goes with "2018" */
		find_groups(&m, low);
		if (m.n_groups != over || has_lone_group(&m) || tops > MOST_TOPS)
			continue;
		for (guint alone = 0; alone < 1u << tops; alone++) {
			gint worth;

			if (count_bits(alone) != n_alone)
				continue;
			worth = worth_of(&m, first, tops, alone, low);
			if (worth < best || worth < 0)
				continue;
			is_only = worth > best;
			best = worth;
			put_mix(&m, first, tops, alone, low, mix);
			mix->corner = first ? 0 : tops;
		}
	}
	return best >= 0 && is_only;
}
