/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document_impl.h -- what builder.c fills and document.c shows. */
#ifndef KT_DOCUMENTS_DOCUMENT_IMPL_H
#define KT_DOCUMENTS_DOCUMENT_IMPL_H

#include "kommunetal/documents/document.h"
#include "documents/place_map.h"

/* For formats with pages: the text from AT on stands at PLACE. */
struct kt_placed {
	gsize at;
	struct kt_place place;
};

struct kt_document {
	char *name;
	const char *format;
	char *language, *title;
	GString *text;
	GArray *blocks; /* struct kt_block */
	guint n_pages;
	struct kt_place_map map; /* text to bytes of the file */
	gboolean has_map;        /* FALSE: the text itself is the source */
	gsize source_len;        /* with has_map: bytes of the file; at most KT_READER_MAX_BYTES */
	GArray *placed;          /* struct kt_placed; empty where the format has no boxes */
	GArray *line_starts;     /* gsize: offsets in the source, the first is 0 */
	GArray *page_starts;     /* gsize: the same after form feeds, for text */
};

struct kt_document *kt_document_new(const char *name, const char *format);
/* Offsets in DATA at which lines start, by LF, CR LF or CR; characters are of
 * UNIT bytes (2 for UTF-16).  Where PAGES is not NULL, the offsets after form
 * feeds are added to it. */
GArray *kt_line_starts(const char *data, gsize len, guint unit, GArray *pages);
void kt_table_free(struct kt_table *table);

#endif
