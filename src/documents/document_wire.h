/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document_wire.h -- a document as bytes, from one process to another.
 *
 * Both ends are the same program (one is a fork of the other), so numbers and
 * plain structs travel as they lie in memory.  But the sender has parsed a
 * file that may have taken it over: whoever reads checks every count, span,
 * index and enum before believing it. */
#ifndef KT_DOCUMENTS_DOCUMENT_WIRE_H
#define KT_DOCUMENTS_DOCUMENT_WIRE_H

#include "kommunetal/documents/document.h"

/* What reading a file came to: DOC or ERROR, and DIAGS (may be NULL). */
GByteArray *kt_wire_write(
	const struct kt_document *doc, const struct kt_diag_list *diags, const GError *error);
/* The document, called NAME whatever the bytes say; diagnostics are added to
 * DIAGS.  NULL with the sender's error, or with KT_ERROR_FORMAT if the bytes
 * are not what kt_wire_write writes. */
struct kt_document *kt_wire_read(const char *name, const guint8 *data, gsize len,
	struct kt_diag_list *diags, GError **error);

#endif
