/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ticks.h"

#include <math.h>

/* Steps by preference; from the paper. */
static const gdouble nice_steps[] = {1, 5, 2, 2.5, 4, 3};
#define N_NICE G_N_ELEMENTS(nice_steps)

struct search {
	gdouble lo, hi;
	guint wanted;
	gdouble best_score;
	struct kt_ticks best;
};

static gdouble simplicity(guint q, guint j, gboolean has_zero)
{
	return 1 - q / (gdouble)(N_NICE - 1) - j + (has_zero ? 1 : 0);
}

static gdouble coverage(const struct search *s, gdouble first, gdouble last)
{
	gdouble range = 0.1 * (s->hi - s->lo);
	gdouble over = s->hi - last, under = s->lo - first;

	return 1 - 0.5 * (over * over + under * under) / (range * range);
}

static gdouble coverage_max(const struct search *s, gdouble span)
{
	gdouble range = s->hi - s->lo, half;

	if (span <= range)
		return 1;
	half = (span - range) / 2;
	return 1 - half * half / (0.01 * range * range);
}

static gdouble density(const struct search *s, guint k, gdouble first, gdouble last)
{
	gdouble r = (k - 1) / (last - first);
	gdouble wanted = (s->wanted - 1) / (MAX(last, s->hi) - MIN(first, s->lo));

	return 2 - MAX(r / wanted, wanted / r);
}

static gdouble density_max(const struct search *s, guint k)
{
	return k >= s->wanted ? 2 - (k - 1) / (gdouble)(s->wanted - 1) : 1;
}

static gdouble score(gdouble simple, gdouble covers, gdouble dense)
{
	return 0.25 * simple + 0.2 * covers + 0.5 * dense + 0.05;
}

/* Decimals of a step Q * 10^Z * J. */
static guint step_decimals(gdouble step)
{
	guint decimals = 0;

	while (decimals < 9 && fabs(step - rint(step)) > 1e-6 * fabs(step)) {
		step *= 10;
		decimals++;
	}
	return decimals;
}

/* Tries all places of K labels with this step. */
static void try_starts(struct search *s, guint q, guint j, guint k, int z)
{
	gdouble step = nice_steps[q] * j * pow(10, z);
	gdouble from = floor(s->hi / step) * j - (gdouble)(k - 1) * j;
	gdouble to = ceil(s->lo / step) * j;

	for (gdouble start = from; start <= to; start++) {
		gdouble first = start * step / j, last = first + step * (k - 1);
		gboolean has_zero = fabs(remainder(first, step)) < 1e-9 * step &&
				    first <= 1e-9 * step && last >= -1e-9 * step;
		gdouble now = score(simplicity(q, j, has_zero), coverage(s, first, last),
			density(s, k, first, last));

		if (now <= s->best_score)
			continue;
		s->best_score = now;
		s->best = (struct kt_ticks){first, step, k, step_decimals(step)};
	}
}

/* All powers of ten for K labels of step Q and skip J, while they can still win. */
static void try_powers(struct search *s, guint q, guint j, guint k)
{
	gdouble delta = (s->hi - s->lo) / (k + 1) / (j * nice_steps[q]);
	int first = (int)ceil(log10(delta));

	for (int z = first; z < first + 40; z++) {
		gdouble step = nice_steps[q] * j * pow(10, z);

		if (score(simplicity(q, j, TRUE), coverage_max(s, step * (k - 1)),
			    density_max(s, k)) < s->best_score)
			break;
		try_starts(s, q, j, k, z);
	}
}

struct kt_ticks kt_ticks_find(gdouble lo, gdouble hi, guint wanted)
{
	struct search s = {.lo = lo, .hi = hi, .wanted = MAX(wanted, 2), .best_score = -2};

	if (hi - lo < 1e-12 * MAX(fabs(lo), fabs(hi)) || hi == lo) {
		gdouble room = lo == 0 ? 1 : fabs(lo) / 2;

		s.lo = lo - room;
		s.hi = hi + room;
	}
	s.best = (struct kt_ticks){s.lo, s.hi - s.lo, 2, 0};
	for (guint j = 1; j < 40; j++) {
		gboolean has_hope = FALSE;

		for (guint q = 0; q < N_NICE; q++) {
			if (score(simplicity(q, j, TRUE), 1, 1) < s.best_score)
				continue;
			has_hope = TRUE;
			for (guint k = 2; k < 60; k++) {
				if (score(simplicity(q, j, TRUE), 1, density_max(&s, k)) <
					s.best_score)
					break;
				try_powers(&s, q, j, k);
			}
		}
		if (!has_hope)
			break;
	}
	return s.best;
}

struct kt_ticks kt_ticks_in(gdouble lo, gdouble hi, guint wanted, guint decimals)
{
	gdouble unit = pow(10, -(gdouble)decimals);
	struct kt_ticks ticks = kt_ticks_find(lo, hi, wanted);

	/* fewer of them may be coarse enough; else each unit has one */
	for (guint fewer = wanted; ticks.decimals > decimals && fewer > 2; fewer--)
		ticks = kt_ticks_find(lo, hi, fewer - 1);
	if (ticks.decimals <= decimals)
		return ticks;
	ticks = (struct kt_ticks){floor(lo / unit + 1e-9) * unit, unit, 0, decimals};
	ticks.n = (guint)rint((ceil(hi / unit - 1e-9) * unit - ticks.first) / unit) + 1;
	ticks.n = MAX(ticks.n, 2);
	return ticks;
}

gdouble kt_ticks_at(const struct kt_ticks *ticks, guint i)
{
	gdouble value = ticks->first + i * ticks->step;

	return fabs(value) < 1e-9 * ticks->step ? 0 : value;
}
