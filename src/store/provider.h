/* SPDX-License-Identifier: GPL-3.0-or-later */
/* provider.h -- how to add a store.
 *
 * 1. Write src/store/store_<name>.c with one `const struct kt_store_class
 *    kt_store_<name>`, and name it in the array of store_registry.c.
 * 2. A store that needs a library which may be missing at build time still has
 *    its class; open() then answers KT_ERROR_READ "not compiled in".
 * 3. Add a URL to tests/unit/store/test_store.c: the suite there is the same
 *    for all stores.
 *
 * store.c calls in this order: open, { begin, put_document, put_record and
 * put_mention in the order of the document, commit or rollback }, query, close.
 * After an error from begin to commit comes rollback, and the store goes on.
 * Every function that returns FALSE has set ERROR (KT_ERROR_READ or
 * KT_ERROR_WRITE) with a message that names the store. */
#ifndef KT_STORE_PROVIDER_H
#define KT_STORE_PROVIDER_H

#include "kommunetal/store/store.h"

struct kt_store_class {
	const char *name;
	/* Mandatory: TRUE for its URLs.  Looks at the text only: the file may
	 * not be there yet. */
	gboolean (*takes)(const char *url);
	/* Optional: TRUE if the text is an INPUT of its own (see kt_store_recognise). */
	gboolean (*recognise)(const char *url);
	/* Mandatory.  NULL with ERROR. */
	gpointer (*open)(const char *url, enum kt_store_mode mode, GError **error);
	gboolean (*begin)(gpointer store, GError **error);
	/* Removes what is kept of SOURCE, and begins it anew in the same place. */
	gboolean (*put_document)(gpointer store, const struct kt_source *source, GError **error);
	gboolean (*put_record)(gpointer store, const struct kt_record *record, GError **error);
	gboolean (*put_mention)(gpointer store, const struct kt_mention *mention, GError **error);
	gboolean (*commit)(gpointer store, GError **error);
	void (*rollback)(gpointer store);
	/* Optional; NULL: write only.  Adds everything to SET. */
	gboolean (*query)(gpointer store, struct kt_record_set *set, GError **error);
	/* Mandatory.  Frees STORE either way. */
	gboolean (*close)(gpointer store, GError **error);
};

/* What the URLs of the stores with large libraries look like (store_url.c). */
gboolean kt_store_is_postgres(const char *url);
gboolean kt_store_is_workbook(const char *url);

/* The classes in the order in which they are asked; ends with NULL. */
extern const struct kt_store_class *const kt_store_classes[];

#endif
