/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input_twins.h"

static gboolean same_meeting(const struct kt_record *a, const struct kt_record *b)
{
	return g_str_equal(a->municipality, b->municipality) &&
	       g_str_equal(a->committee, b->committee) &&
	       g_str_equal(a->meeting_date, b->meeting_date);
}

/* Readers of two formats may call a figure by other words, but agree on what it is. */
static char *figure_key(const struct kt_record *record)
{
	GString *key = g_string_new(NULL);

	kt_decimal_append_short(key, record->value);
	g_string_append_printf(
		key, " %s %s ", kt_unit_name(record->unit), kt_measure_name(record->measure));
	kt_period_append(key, record->period);
	return g_string_free(key, FALSE);
}

static gint compare_strings(gconstpointer a, gconstpointer b)
{
	return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

char *input_twins_key(const struct kt_record_set *set)
{
	guint n = kt_record_set_length(set);
	const struct kt_record *first = n > 0 ? kt_record_set_at(set, 0) : NULL;
	g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_MD5);

	if (!first || !*first->municipality || !*first->meeting_date)
		return NULL;
	for (guint i = 0; i < n; i++) {
		const struct kt_record *record = kt_record_set_at(set, i);

		if (!same_meeting(first, record))
			return NULL;
		g_ptr_array_add(figures, figure_key(record));
	}
	/* two formats need not have the tables and the text in one order */
	g_ptr_array_sort(figures, compare_strings);
	for (guint i = 0; i < n; i++) {
		const char *figure = g_ptr_array_index(figures, i);
		g_checksum_update(sum, (const guchar *)figure, -1);
	}
	return g_strdup_printf("%s|%s|%s|%s", first->municipality, first->committee,
		first->meeting_date, g_checksum_get_string(sum));
}
