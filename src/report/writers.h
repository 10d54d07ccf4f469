/* SPDX-License-Identifier: GPL-3.0-or-later */
/* writers.h -- from a report's items to the bytes of a file.  A new format is
 * one file and one line in writers.c. */
#ifndef KT_REPORT_WRITERS_H
#define KT_REPORT_WRITERS_H

#include "report/document.h"

struct kt_writer {
	const char *ending;      /* ".pdf" */
	gboolean shows_passages; /* there is room for the words of the sources */
	gboolean has_records;    /* and for a table of all records */
	GByteArray *(*write)(const struct kt_document_out *document, GError **error);
};

GByteArray *kt_write_html(const struct kt_document_out *document, GError **error);
GByteArray *kt_write_xlsx(const struct kt_document_out *document, GError **error);
GByteArray *kt_write_pdf(const struct kt_document_out *document, GError **error);

/* By the ending of PATH; NULL if there is none. */
const struct kt_writer *kt_writer_for(const char *path);

#endif
