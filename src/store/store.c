/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/store/store.h"

#include "kommunetal/base/error.h"
#include "store/provider.h"

struct kt_store {
	const struct kt_store_class *class;
	gpointer self;
};

gboolean kt_store_recognise(const char *text)
{
	for (const struct kt_store_class *const *c = kt_store_classes; *c; c++)
		if ((*c)->recognise && (*c)->recognise(text))
			return TRUE;
	return FALSE;
}

static const struct kt_store_class *class_of(const char *url)
{
	for (const struct kt_store_class *const *c = kt_store_classes; *c; c++)
		if ((*c)->takes(url))
			return *c;
	g_assert_not_reached(); /* the last class takes all */
}

struct kt_store *kt_store_open(const char *url, enum kt_store_mode mode, GError **error)
{
	const struct kt_store_class *class = class_of(url);
	struct kt_store *store;
	gpointer self;

	if (mode == KT_STORE_READ && !class->query) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			"%s: %s is for writing only; read from the database or the CSV", url,
			class->name);
		return NULL;
	}
	self = class->open(url, mode, error);
	if (!self)
		return NULL;
	store = g_new(struct kt_store, 1);
	*store = (struct kt_store){.class = class, .self = self};
	return store;
}

gboolean kt_store_close(struct kt_store *store, GError **error)
{
	gboolean is_good;

	if (!store)
		return TRUE;
	is_good = store->class->close(store->self, error);
	g_free(store);
	return is_good;
}

/* ---- putting --------------------------------------------------------------------------- */

/* What belongs to one document. */
struct bundle {
	GPtrArray *records;  /* const struct kt_record * */
	GPtrArray *mentions; /* const struct kt_mention * */
};

static void bundle_free(gpointer data)
{
	struct bundle *b = data;

	g_ptr_array_unref(b->records);
	g_ptr_array_unref(b->mentions);
	g_free(b);
}

static struct bundle *bundle_for(GHashTable *bundles, const char *source)
{
	struct bundle *b = g_hash_table_lookup(bundles, source);

	if (!b) {
		b = g_new(struct bundle, 1);
		b->records = g_ptr_array_new();
		b->mentions = g_ptr_array_new();
		g_hash_table_insert(bundles, (gpointer)source, b);
	}
	return b;
}

static GHashTable *bundle_by_source(const struct kt_record_set *set)
{
	GHashTable *bundles = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, bundle_free);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		g_ptr_array_add(bundle_for(bundles, r->source)->records, (gpointer)r);
	}
	for (guint i = 0; i < kt_record_set_n_mentions(set); i++) {
		const struct kt_mention *m = kt_record_set_mention(set, i);

		g_ptr_array_add(bundle_for(bundles, m->source)->mentions, (gpointer)m);
	}
	return bundles;
}

static gboolean put_bundle(struct kt_store *store, const struct kt_source *source,
	const struct bundle *bundle, GError **error)
{
	const struct kt_store_class *class = store->class;

	if (!class->put_document(store->self, source, error))
		return FALSE;
	for (guint i = 0; i < bundle->records->len; i++)
		if (!class->put_record(store->self, g_ptr_array_index(bundle->records, i), error))
			return FALSE;
	for (guint i = 0; i < bundle->mentions->len; i++)
		if (!class->put_mention(store->self, g_ptr_array_index(bundle->mentions, i), error))
			return FALSE;
	return TRUE;
}

static gboolean put_document(struct kt_store *store, const struct kt_source *source,
	const struct bundle *bundle, GError **error)
{
	if (!store->class->begin(store->self, error))
		return FALSE;
	if (put_bundle(store, source, bundle, error) && store->class->commit(store->self, error))
		return TRUE;
	store->class->rollback(store->self);
	return FALSE;
}

gboolean kt_store_put(struct kt_store *store, const struct kt_record_set *set, GError **error)
{
	/* A copy, so that records whose source nobody listed have a document too. */
	struct kt_record_set *all = kt_record_set_new();
	g_autoptr(GHashTable) bundles = NULL;
	gboolean is_good = TRUE;

	kt_record_set_append(all, set);
	kt_record_set_list_sources(all);
	bundles = bundle_by_source(all);
	for (guint i = 0; i < kt_record_set_n_sources(all) && is_good; i++) {
		const struct kt_source *source = kt_record_set_source(all, i);

		is_good = put_document(store, source, bundle_for(bundles, source->source), error);
	}
	kt_record_set_free(all);
	return is_good;
}

/* ---- reading --------------------------------------------------------------------------- */

struct kt_record_set *kt_store_query(
	struct kt_store *store, const struct kt_filter *filter, GError **error)
{
	struct kt_record_set *all, *kept;

	g_assert(store->class->query);
	all = kt_record_set_new();
	if (!store->class->query(store->self, all, error)) {
		kt_record_set_free(all);
		return NULL;
	}
	if (!filter)
		return all;
	kept = kt_record_set_filter(all, filter);
	kt_record_set_free(all);
	return kept;
}

struct kt_record_set *kt_store_load(const char *url, const struct kt_filter *filter, GError **error)
{
	struct kt_store *store = kt_store_open(url, KT_STORE_READ, error);
	struct kt_record_set *set;

	if (!store)
		return NULL;
	set = kt_store_query(store, filter, error);
	if (!kt_store_close(store, set ? error : NULL)) {
		kt_record_set_free(set);
		return NULL;
	}
	return set;
}
