/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/source_list.h"

#include "report/phrases.h"

struct place {
	const struct kt_record *record; /* the first that was added */
	gboolean is_doubted;            /* one that was added */
};

struct kt_source_list {
	GArray *places;      /* struct place */
	GHashTable *numbers; /* place -> number */
	GHashTable *doubted; /* place and subject, as a set */
};

static const gdouble DOUBTED_BELOW = 0.5;

static char *place_of(const struct kt_record *record)
{
	return g_strdup_printf(
		"%s\n%s\n%u\n%u", record->source, record->item, record->page, record->line);
}

static char *thing_of(const struct kt_record *record)
{
	g_autofree char *place = place_of(record);

	return g_strdup_printf("%s\n%s", place, record->subject);
}

struct kt_source_list *kt_source_list_new(const struct kt_record_set *set)
{
	struct kt_source_list *list = g_new0(struct kt_source_list, 1);

	list->places = g_array_new(FALSE, FALSE, sizeof(struct place));
	list->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	list->doubted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *record = kt_record_set_at(set, i);

		if (record->confidence < DOUBTED_BELOW)
			g_hash_table_add(list->doubted, thing_of(record));
	}
	return list;
}

void kt_source_list_free(struct kt_source_list *list)
{
	if (!list)
		return;
	g_array_unref(list->places);
	g_hash_table_unref(list->numbers);
	g_hash_table_unref(list->doubted);
	g_free(list);
}

static gboolean is_doubted(const struct kt_source_list *list, const struct kt_record *record)
{
	g_autofree char *thing = thing_of(record);

	return g_hash_table_contains(list->doubted, thing);
}

static struct place *place_at(const struct kt_source_list *list, guint i)
{
	return &g_array_index(list->places, struct place, i);
}

guint kt_source_list_add(struct kt_source_list *list, const struct kt_record *record)
{
	struct place place = {.record = record};
	char *key = place_of(record);
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(list->numbers, key));

	if (n) {
		g_free(key);
	} else {
		g_array_append_val(list->places, place);
		n = list->places->len;
		g_hash_table_insert(list->numbers, key, GUINT_TO_POINTER(n));
	}
	place_at(list, n - 1)->is_doubted |= is_doubted(list, record);
	return n;
}

guint kt_source_list_length(const struct kt_source_list *list)
{
	return list->places->len;
}

const struct kt_record *kt_source_list_at(const struct kt_source_list *list, guint i)
{
	return place_at(list, i)->record;
}

gboolean kt_source_is_doubted(const struct kt_source_list *list, guint n)
{
	return place_at(list, n - 1)->is_doubted;
}

char *kt_source_mark(const struct kt_source_list *list, guint n, const struct kt_record *record)
{
	return g_strdup_printf("%u%s", n, is_doubted(list, record) ? "?" : "");
}

char *kt_source_target(guint n)
{
	return g_strdup_printf("source-%u", n);
}

char *kt_place_text(enum kt_lang lang, const struct kt_record *record)
{
	g_autofree char *line = g_strdup_printf("%u", record->line);
	g_autofree char *page = g_strdup_printf("%u", record->page);

	if (record->line && record->page)
		return kt_say(lang, "place.both", "page", page, "line", line, NULL);
	if (record->line)
		return kt_say(lang, "place.line", "n", line, NULL);
	return record->page ? kt_say(lang, "place.page", "n", page, NULL) : g_strdup("");
}
