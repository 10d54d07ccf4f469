/* SPDX-License-Identifier: GPL-3.0-or-later */
/* archive.h -- what lies packed in a ZIP file or behind gzip, within limits.
 *
 * An archive of a few bytes can unpack to any size, so the number of members,
 * the size of each and of all, and the ratio are bounded. */
#ifndef KT_DOCUMENTS_ARCHIVE_H
#define KT_DOCUMENTS_ARCHIVE_H

#include "documents/reader.h"

/* TRUE for the members that are wanted; CONTEXT is the caller's. */
typedef gboolean (*kt_archive_wants)(const char *name, gpointer context);

/* The wanted members of the ZIP file IN: name to GBytes, in a table that the
 * caller frees with g_hash_table_unref.  NULL with KT_ERROR_FORMAT (broken,
 * encrypted) or KT_ERROR_LIMIT. */
GHashTable *kt_archive_members(
	const struct kt_input *in, kt_archive_wants wants, gpointer context, GError **error);
/* Names of the members of IN that could be documents, in the archive's order;
 * free with g_ptr_array_unref.  NULL as above. */
GPtrArray *kt_archive_documents(const struct kt_input *in, GError **error);
/* The names in the directory of IN that look like documents, without unpacking
 * anything (zip_names.c); free with g_ptr_array_unref. */
GPtrArray *kt_zip_document_names(const struct kt_input *in);
/* NAME ends like that of a document, and is no litter. */
gboolean kt_is_document_name(const char *name);

#endif
