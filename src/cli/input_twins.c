/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input_twins.h"

#include "kommunetal/base/text.h"

static gboolean same_meeting(const struct kt_record *a, const struct kt_record *b)
{
	return g_str_equal(a->municipality, b->municipality) &&
	       g_str_equal(a->committee, b->committee) &&
	       g_str_equal(a->meeting_date, b->meeting_date);
}

/* Readers of two formats may call a figure by other words, but agree on what it is. */
static guint hash_of_figure(GString *key, const struct kt_record *record)
{
	g_string_truncate(key, 0);
	kt_decimal_append_short(key, record->value);
	g_string_append_c(key, ' ');
	kt_append(key, kt_unit_name(record->unit));
	g_string_append_c(key, ' ');
	kt_append(key, kt_measure_name(record->measure));
	g_string_append_c(key, ' ');
	kt_period_append(key, record->period);
	return kt_slice_hash(kt_slice(key->str, key->len));
}

char *input_twins_key(const struct kt_record_set *set)
{
	guint n = kt_record_set_length(set);
	const struct kt_record *first = n > 0 ? kt_record_set_at(set, 0) : NULL;
	g_autoptr(GString) key = g_string_new(NULL);
	/* two formats need not have the tables and the text in one order: sums have none */
	guint64 sum = 0, squares = 0;

	if (!first || !*first->municipality || !*first->meeting_date)
		return NULL;
	for (guint i = 0; i < n; i++) {
		const struct kt_record *record = kt_record_set_at(set, i);
		guint64 hash;

		if (!same_meeting(first, record))
			return NULL;
		hash = hash_of_figure(key, record);
		sum += hash;
		squares += hash * hash;
	}
	return g_strdup_printf("%s|%s|%s|%u|%" G_GINT64_MODIFIER "x|%" G_GINT64_MODIFIER "x",
		first->municipality, first->committee, first->meeting_date, n, sum, squares);
}
