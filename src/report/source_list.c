/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/source_list.h"

#include "report/phrases.h"

struct kt_source_list {
	GPtrArray *records;  /* const struct kt_record */
	GHashTable *numbers; /* place -> number */
};

struct kt_source_list *kt_source_list_new(void)
{
	struct kt_source_list *list = g_new0(struct kt_source_list, 1);

	list->records = g_ptr_array_new();
	list->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return list;
}

void kt_source_list_free(struct kt_source_list *list)
{
	if (!list)
		return;
	g_ptr_array_unref(list->records);
	g_hash_table_unref(list->numbers);
	g_free(list);
}

guint kt_source_list_add(struct kt_source_list *list, const struct kt_record *record)
{
	char *place = g_strdup_printf(
		"%s\n%s\n%u\n%u", record->source, record->item, record->page, record->line);
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(list->numbers, place));

	if (known) {
		g_free(place);
		return known;
	}
	g_ptr_array_add(list->records, (gpointer)record);
	g_hash_table_insert(list->numbers, place, GUINT_TO_POINTER(list->records->len));
	return list->records->len;
}

guint kt_source_list_length(const struct kt_source_list *list)
{
	return list->records->len;
}

const struct kt_record *kt_source_list_at(const struct kt_source_list *list, guint i)
{
	return g_ptr_array_index(list->records, i);
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
