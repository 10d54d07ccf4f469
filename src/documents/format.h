/* SPDX-License-Identifier: GPL-3.0-or-later */
/* format.h -- which format a file has, apart from what reads it: the command itself knows all
 * formats but is linked with the reader of plain text only. */
#ifndef KT_DOCUMENTS_FORMAT_H
#define KT_DOCUMENTS_FORMAT_H

#include <glib.h>

/* No input, and nothing unpacked from one, may be larger. */
#define KT_READER_MAX_BYTES ((gsize)512 << 20)

struct kt_input {
	const char *name; /* as messages call it */
	const char *data; /* not ended by NUL */
	gsize len;        /* at least 1 */
};

struct kt_format {
	/* What kt_document_format answers. */
	const char *name;
	/* 0 to 100: how sure it is that the bytes are its own, see reader.h. */
	gint (*recognise)(const struct kt_input *in);
	/* The parser behind it is large and written by others; it is run in a child process with
	 * limits where there is one. */
	gboolean is_risky;
};

extern const struct kt_format kt_format_docx;
extern const struct kt_format kt_format_gzip;
extern const struct kt_format kt_format_html;
extern const struct kt_format kt_format_mail;
extern const struct kt_format kt_format_odt;
extern const struct kt_format kt_format_old_text; /* in an encoding that has to be guessed */
extern const struct kt_format kt_format_pdf;
extern const struct kt_format kt_format_text;
extern const struct kt_format kt_format_zip;

/* The formats, in the order they are asked; the array ends with NULL. */
extern const struct kt_format *const kt_formats[];

/* The format of IN, or NULL with KT_ERROR_FORMAT and a message that says what it is instead. */
const struct kt_format *kt_format_of(const struct kt_input *in, GError **error);

/* The first bytes of IN in lower case, without NULs: enough to know markup in any encoding; free
 * with g_free. */
char *kt_markup_beginning(const struct kt_input *in);
gboolean kt_is_zip(const struct kt_input *in);

#endif
