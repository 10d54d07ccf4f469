/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/series.h"

#include <string.h>

#include "analysis/labels.h"
#include "analysis/wording.h"

static void series_free(gpointer data)
{
	struct kt_series *s = data;

	g_free(s->key);
	g_array_unref(s->points);
	g_free(s);
}

/* ---- times ---- */

/* A school year is a year; other ranges are no points. */
static gboolean point_time(struct kt_period p, enum kt_time_unit *step, gdouble *time)
{
	struct kt_moment m = p.from;

	if (p.is_range && !kt_period_is_school_year(p))
		return FALSE;
	*step = p.is_range ? KT_TIME_YEAR : (enum kt_time_unit)m.unit;
	switch (m.unit) {
	case KT_TIME_YEAR:
		*time = m.year;
		return TRUE;
	case KT_TIME_HALF:
		*time = m.year + (m.index - 1) / 2.0;
		return TRUE;
	case KT_TIME_QUARTER:
		*time = m.year + (m.index - 1) / 4.0;
		return TRUE;
	case KT_TIME_MONTH:
		*time = p.is_range ? m.year : m.year + (m.index - 1) / 12.0;
		return TRUE;
	case KT_TIME_DAY:
		*time = m.year + (m.index - 1) / 12.0 + (m.day - 1) / 365.25;
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean can_be_point(const struct kt_record *r)
{
	return !(r->flags & (KT_FLAG_OF_WHICH | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) &&
	       r->measure != KT_MEASURE_LIMIT && r->measure != KT_MEASURE_CHANGE &&
	       *r->subject != '\0' && !kt_period_is_none(r->period);
}

/* ---- joining ---- */

struct joint {
	const struct kt_record *record;
	const char *key;
	enum kt_time_unit step;
};

static guint joint_hash(gconstpointer key)
{
	const struct joint *j = key;

	return g_str_hash(j->key) * 31 + g_str_hash(j->record->municipality) * 7 +
	       g_str_hash(j->record->area) + (guint)j->record->measure * 101 +
	       (guint)j->record->unit * 1009 + (guint)j->step;
}

static gboolean joint_equal(gconstpointer a, gconstpointer b)
{
	const struct joint *x = a, *y = b;

	return x->step == y->step && x->record->measure == y->record->measure &&
	       x->record->unit == y->record->unit && strcmp(x->key, y->key) == 0 &&
	       strcmp(x->record->municipality, y->record->municipality) == 0 &&
	       strcmp(x->record->area, y->record->area) == 0 &&
	       strcmp(x->record->committee, y->record->committee) == 0;
}

static struct kt_series *series_of(GHashTable *by_joint, GPtrArray *all, const struct joint *joint)
{
	const struct kt_record *r = joint->record;
	struct kt_series *s = g_hash_table_lookup(by_joint, joint);
	struct joint *own;

	if (s)
		return s;
	s = g_new0(struct kt_series, 1);
	s->municipality = r->municipality;
	s->municipality_code = r->municipality_code;
	s->committee = r->committee;
	s->area = r->area;
	s->subject = r->subject;
	s->key = g_strdup(joint->key);
	s->measure = r->measure;
	s->unit = r->unit;
	s->step = joint->step;
	s->points = g_array_new(FALSE, FALSE, sizeof(struct kt_series_point));
	g_ptr_array_add(all, s);
	own = g_memdup2(joint, sizeof *joint);
	own->key = s->key;
	g_hash_table_insert(by_joint, own, s);
	return s;
}

static gboolean told_alike(const struct kt_record *a, const struct kt_record *b)
{
	return kt_decimal_equal(a->value, b->value) ||
	       strcmp(a->meeting_date, b->meeting_date) == 0;
}

static void add_point(struct kt_series *s, const struct kt_record *r, gdouble time)
{
	struct kt_series_point point = {
		r->period, time, kt_decimal_to_double(r->value), r, NULL, 1};

	for (guint i = 0; i < s->points->len; i++) {
		struct kt_series_point *p = &g_array_index(s->points, struct kt_series_point, i);
		const struct kt_record *old;

		if (p->time != time)
			continue;
		old = kt_record_is_newer(r, p->record) ? p->record : r;
		p->n_told++;
		if (old == p->record) {
			p->record = r;
			p->value = point.value;
		}
		if (!told_alike(old, p->record) &&
			(!p->before || kt_record_is_newer(old, p->before)))
			p->before = old;
		return;
	}
	g_array_append_val(s->points, point);
}

static gint by_time(gconstpointer a, gconstpointer b)
{
	const struct kt_series_point *x = a, *y = b;

	return (x->time > y->time) - (x->time < y->time);
}

GPtrArray *kt_series_new(const struct kt_record_set *set, guint fewest)
{
	GPtrArray *all = g_ptr_array_new();
	GPtrArray *kept = g_ptr_array_new_with_free_func(series_free);
	GHashTable *by_joint = g_hash_table_new_full(joint_hash, joint_equal, g_free, NULL);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		struct joint joint = {r, NULL, KT_TIME_NONE};
		gdouble time;
		char *key;

		if (!can_be_point(r) || !point_time(r->period, &joint.step, &time))
			continue;
		key = kt_label_normalise(r->subject);
		joint.key = key;
		if (*key)
			add_point(series_of(by_joint, all, &joint), r, time);
		g_free(key);
	}
	g_hash_table_unref(by_joint);
	for (guint i = 0; i < all->len; i++) {
		struct kt_series *s = all->pdata[i];

		if (s->points->len < fewest) {
			series_free(s);
			continue;
		}
		g_array_sort(s->points, by_time);
		g_ptr_array_add(kept, s);
	}
	g_ptr_array_unref(all);
	return kept;
}

/* ---- why ---- */

static char *not_because(enum kt_language language, const char *english, const char *danish,
	const char *a, const char *b)
{
	return g_strdup_printf(KT_IN(language, "not one series: the %s differs (%s, %s)",
				       "ikke samme serie: %s afviger (%s, %s)"),
		KT_IN(language, english, danish), *a ? a : "-", *b ? b : "-");
}

char *kt_series_why(const struct kt_record *a, const struct kt_record *b, enum kt_language language)
{
	const struct {
		const char *english, *danish, *a, *b;
	} fields[] = {
		{"municipality", "kommunen", a->municipality, b->municipality},
		{"area", "området", a->area, b->area},
		{"committee", "udvalget", a->committee, b->committee},
		{"measure", "målet", kt_measure_name(a->measure), kt_measure_name(b->measure)},
		{"unit", "enheden", kt_unit_name(a->unit), kt_unit_name(b->unit)},
	};
	enum kt_time_unit x = KT_TIME_NONE, y = KT_TIME_NONE;
	gdouble time;
	char *p, *q, *why;

	for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
		if (strcmp(fields[i].a, fields[i].b) != 0)
			return not_because(language, fields[i].english, fields[i].danish,
				fields[i].a, fields[i].b);
	p = kt_period_format(a->period);
	q = kt_period_format(b->period);
	why = NULL;
	if (!can_be_point(a) || !can_be_point(b) || !point_time(a->period, &x, &time) ||
		!point_time(b->period, &y, &time) || x != y)
		why = not_because(language, "length of the period", "periodens længde", p, q);
	g_free(p);
	g_free(q);
	if (why)
		return why;
	p = kt_label_normalise(a->subject);
	q = kt_label_normalise(b->subject);
	if (strcmp(p, q) == 0)
		why = g_strdup_printf(
			KT_IN(language, "one series: both subjects come down to \"%s\"",
				"samme serie: begge emner bliver til \"%s\""),
			p);
	else
		why = not_because(language, "subject", "emnet", p, q);
	g_free(p);
	g_free(q);
	return why;
}
