/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.h -- how to add a document format.
 *
 * 1. Write src/documents/<format>/<format>.c with one `const struct kt_reader
 *    kt_reader_<format>`, and name it in the array of registry.c.
 * 2. Name its format in format.h and formats.c, apart from the reader: the
 *    command tells formats without the readers' libraries.  recognise() looks at
 *    the bytes, never at the file's name, and says how sure it is that they are
 *    its own:
 *
 *	100  a signature that nothing else has ("%PDF-" at the start)
 *	 80  a signature and something more that might be chance ("PK" and a
 *	     member that is called word/document.xml is 100, "PK" alone 60)
 *	 40  it could be, and nobody else knows better (plain text)
 *	  0  certainly not
 *
 *    The highest wins, the earlier in kt_formats (formats.c) of equals.  Look at
 *    the first few kilobytes; a file may be 500 MB of one line.
 * 3. read() writes the document with builder.h: headings, paragraphs, list
 *    items, tables in reading order, furniture (running heads, navigation) as
 *    KT_BLOCK_FURNITURE, each with its place in the source.  It does not print,
 *    keeps no state between calls (documents are read in many threads), and
 *    returns FALSE with KT_ERROR_FORMAT (broken), KT_ERROR_LIMIT (too deep, too
 *    large) or KT_ERROR_READ.  What is merely odd is a kt_diag.  Time and memory
 *    stay linear in the size of the input; every recursion has a limit.
 *    A wrapping (gzip, zip of one document) has unpack() instead, which gives
 *    the bytes inside; they are recognised anew.  One that may hold several
 *    documents names them, too.
 * 4. Tests: cases in tests/unit/documents/<format>/ (a file and the dump
 *    that it gives), broken files in tests/unit/documents/broken/ with their line, a fuzz
 *    target tests/fuzz/fuzz_<format>.c with a corpus.
 *
 * text.c is the one to read first, html.c the one for markup. */
#ifndef KT_DOCUMENTS_READER_H
#define KT_DOCUMENTS_READER_H

#include "documents/builder.h"
#include "documents/format.h"

/* What is told of the document that unpack() gives. */
struct kt_unpacked {
	char *name;                 /* what messages call it; NULL: as what it was packed in */
	char *title;                /* where it has none itself; or NULL */
	struct kt_diag_list *diags; /* to add to; may be NULL */
};

struct kt_reader {
	/* Mandatory. */
	const struct kt_format *format;
	/* One of these two is mandatory.  read: writes IN into B. */
	gboolean (*read)(const struct kt_input *in, struct kt_builder *b, GError **error);
	/* unpack: the bytes wrapped in IN, or NULL; the strings of OUT are the caller's. */
	GBytes *(*unpack)(const struct kt_input *in, struct kt_unpacked *out, GError **error);
	/* NULL, or the names of the documents in IN; free with g_ptr_array_unref. */
	GPtrArray *(*names)(const struct kt_input *in);
};

/* The readers that are linked in; the array ends with NULL. */
extern const struct kt_reader *const kt_readers[];

#endif
