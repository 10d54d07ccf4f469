/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store.h -- records kept between runs.
 *
 *   struct kt_store *store = kt_store_open("referater.db", KT_STORE_WRITE, &error);
 *   kt_store_put(store, set, &error);
 *   kt_store_close(store, &error);
 *
 * A store keeps documents, by their source as given.  Putting a document again
 * replaces all that was kept of it, in one transaction: a reader sees the old
 * document or the new one, and a failure leaves the old one.  Figures come back
 * exactly as they went in.
 *
 * URL is postgresql://..., a path that ends in .xlsx (write only), or a path
 * of an SQLite file. */
#ifndef KT_STORE_STORE_H
#define KT_STORE_STORE_H

#include "kommunetal/records/record_set.h"

struct kt_store;

enum kt_store_mode {
	KT_STORE_READ,  /* has to be there */
	KT_STORE_WRITE, /* made if it is not there */
};

/* NULL with KT_ERROR_READ or KT_ERROR_WRITE (not to be opened),
 * KT_ERROR_FORMAT (something else, or made by a newer kommunetal),
 * KT_ERROR_USAGE (a store that cannot be read from). */
struct kt_store *kt_store_open(const char *url, enum kt_store_mode mode, GError **error);
/* Frees STORE either way.  For an .xlsx this is when the file is written. */
gboolean kt_store_close(struct kt_store *store, GError **error);

/* Puts each document of SET: its records, mentions and ledger sums.  A
 * document without records is kept too, so that it replaces what was there. */
gboolean kt_store_put(struct kt_store *store, const struct kt_record_set *set, GError **error);
/* The records FILTER (may be NULL) accepts, in the order in which the documents
 * were first put; with the mentions and sources of all documents. */
struct kt_record_set *kt_store_query(
	struct kt_store *store, const struct kt_filter *filter, GError **error);

/* Open, query, close. */
struct kt_record_set *kt_store_load(
	const char *url, const struct kt_filter *filter, GError **error);
/* TRUE if TEXT is the URL of a database, or the path of a file that is a store
 * to read from: what an INPUT has to look like to be taken for one. */
gboolean kt_store_recognise(const char *text);
/* TRUE if URL is that of a store with a large library behind it: PostgreSQL, a workbook. */
gboolean kt_store_is_large(const char *url);

#endif
