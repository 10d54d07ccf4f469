/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison_near.c -- figures of one thing that are not of one time, but near to each other.
 *
 * What is counted over a quarter is not put beside what is counted over a month, nor a state at
 * one day beside the average of a year.  "Mænd", "Øvrige" and "Sum" are of whatever their tables
 * are of, so only people and shares of what is called as the field calls its areas are sought in
 * other minutes. */
#include <string.h>

#include "analysis/comparison_parts.h"
#include "analysis/figure_grid.h"
#include "analysis/labels.h"

#define SHORT_MONTHS 4 /* a quarter and what is shorter; else halves and years */
#define SHORT_DAYS 100 /* that such periods may lie apart from middle to middle */
#define LONG_DAYS 366

/* In months, rounded; 0 for a day. */
static guint length_of(struct kt_period p)
{
	guint32 days = kt_period_last_day(p) - kt_period_first_day(p) + 1;

	return days < 2 ? 0 : MAX((days + 15) / 30, 1);
}

static gint64 middle_of(const struct kt_record *r)
{
	return ((gint64)kt_period_first_day(r->period) + kt_period_last_day(r->period)) / 2;
}

/* It says how many there are, or how large a share, at any time of its period. */
static gboolean is_state(const struct kt_record *r)
{
	return r->unit == KT_UNIT_FTE || !kt_record_is_additive(r) || length_of(r->period) == 0;
}

static gboolean is_short(const struct kt_record *r)
{
	return length_of(r->period) <= SHORT_MONTHS;
}

guint kt_comparison_class(const struct kt_record *r)
{
	guint length = is_state(r) ? 0 : MIN(length_of(r->period), 63);

	return ((((guint)r->kind * 64 + (guint)r->measure) * 64 + (guint)r->unit) * 4 +
		       2 * is_state(r) + is_short(r)) *
		       64 +
	       length;
}

static gint by_middle(gconstpointer a, gconstpointer b)
{
	const struct kt_record *x = *(const struct kt_record *const *)a;
	const struct kt_record *y = *(const struct kt_record *const *)b;
	gint64 m = middle_of(x), n = middle_of(y);

	return m != n ? (m < n ? -1 : 1) : strcmp(x->id, y->id);
}

/* ---- a stretch of time with figures of most municipalities ---- */

struct stretch {
	const GPtrArray *records; /* in order of their middles */
	GHashTable *owners;       /* name -> how many of its records are in it */
	guint first, end, n_places;
};

static const struct kt_record *at(const GPtrArray *records, guint i)
{
	return records->pdata[i];
}

static void count(struct stretch *s, const struct kt_record *r, gint step)
{
	const char *owner = kt_compared_owner(r);
	gint n = GPOINTER_TO_INT(g_hash_table_lookup(s->owners, owner)), now = n + step;

	g_hash_table_insert(s->owners, (gpointer)owner, GINT_TO_POINTER(now));
	if (strcmp(owner, "DK") != 0 && (n == 0) != (now == 0))
		s->n_places += (guint)step;
}

/* The newest of those with most municipalities: its FIRST and END. */
static guint best_stretch(const GPtrArray *records, gint64 limit, guint *first, guint *end)
{
	struct stretch s = {.records = records};
	guint most = 0;

	s.owners = g_hash_table_new(g_str_hash, g_str_equal);
	for (s.end = 0; s.end < records->len; s.end++) {
		count(&s, at(records, s.end), 1);
		while (middle_of(at(records, s.end)) - middle_of(at(records, s.first)) > limit)
			count(&s, at(records, s.first++), -1);
		if (s.n_places < most)
			continue;
		most = s.n_places;
		*first = s.first;
		*end = s.end + 1;
	}
	g_hash_table_unref(s.owners);
	return most;
}

/* Of each municipality the figure nearest to the middle of the stretch. */
static void add_nearest(struct kt_comparison *c, const GPtrArray *records, guint first, guint end)
{
	gint64 middle = (middle_of(at(records, first)) + middle_of(at(records, end - 1))) / 2;
	g_autoptr(GHashTable) nearest = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = first; i < end; i++) {
		const char *owner = kt_compared_owner(at(records, i));
		const struct kt_record *told = g_hash_table_lookup(nearest, owner);

		if (!told ||
			ABS(middle_of(at(records, i)) - middle) < ABS(middle_of(told) - middle))
			g_hash_table_insert(nearest, (gpointer)owner, records->pdata[i]);
	}
	for (guint i = first; i < end; i++)
		if (g_hash_table_lookup(nearest, kt_compared_owner(at(records, i))) ==
			records->pdata[i])
			kt_comparison_add(c, at(records, i));
}

static gboolean is_met(const GPtrArray *same, const struct kt_record *model)
{
	for (guint i = 0; i < same->len; i++) {
		const struct kt_comparison *c = same->pdata[i];

		if (c->measure == model->measure && c->unit == model->unit &&
			kt_comparison_places(c) > 1)
			return TRUE;
	}
	return FALSE;
}

/* Of cases the subject may be who sent them. */
static gboolean is_sought(const struct kt_record *r)
{
	return r->unit == KT_UNIT_FTE || r->unit == KT_UNIT_PERSON || r->unit == KT_UNIT_PERCENT;
}

struct kt_comparison *kt_comparison_nearest(const char *key, const struct kt_record *model,
	const GPtrArray *records, const GPtrArray *same)
{
	g_autoptr(GPtrArray) alike = g_ptr_array_new();
	struct kt_comparison *c;
	guint first = 0, end = 0;

	if (!kt_label_is_area(model->subject) || !is_sought(model) || is_met(same, model))
		return NULL;
	for (guint i = 0; i < records->len; i++)
		if (kt_comparison_class(records->pdata[i]) == kt_comparison_class(model))
			g_ptr_array_add(alike, records->pdata[i]);
	g_ptr_array_sort(alike, by_middle);
	if (best_stretch(alike, is_short(model) ? SHORT_DAYS : LONG_DAYS, &first, &end) < 2)
		return NULL;
	c = kt_comparison_new(key, at(alike, first));
	add_nearest(c, alike, first, end);
	c->is_near = TRUE;
	c->period = c->last = g_array_index(c->entries, struct kt_compared, 0).record->period;
	for (guint i = 1; i < c->entries->len; i++) {
		struct kt_period p =
			g_array_index(c->entries, struct kt_compared, i).record->period;

		if (kt_period_cmp(p, c->period) < 0)
			c->period = p;
		if (kt_period_cmp(p, c->last) > 0)
			c->last = p;
	}
	return c;
}
