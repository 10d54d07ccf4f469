/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/items.h"

#include <string.h>

static guint item_hash(gconstpointer key)
{
	const struct kt_record *r = key;

	return g_str_hash(r->source) * 31 + g_str_hash(r->item);
}

static gboolean same_item(gconstpointer a, gconstpointer b)
{
	const struct kt_record *x = a, *y = b;

	return strcmp(x->item, y->item) == 0 && strcmp(x->source, y->source) == 0;
}

GPtrArray *kt_items_new(const struct kt_record_set *set)
{
	GPtrArray *items = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	GHashTable *by_item = g_hash_table_new(item_hash, same_item);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		GPtrArray *list = g_hash_table_lookup(by_item, r);

		if (!list) {
			list = g_ptr_array_new();
			g_ptr_array_add(items, list);
			g_hash_table_insert(by_item, (gpointer)r, list);
		}
		g_ptr_array_add(list, (gpointer)r);
	}
	g_hash_table_unref(by_item);
	return items;
}
