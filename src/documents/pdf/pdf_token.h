/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_token.h -- content streams cut into tokens. */
#ifndef KT_DOCUMENTS_PDF_TOKEN_H
#define KT_DOCUMENTS_PDF_TOKEN_H

#include <glib.h>

enum kt_pdf_token_kind {
	KT_PDF_END,
	KT_PDF_NUMBER,
	KT_PDF_NAME, /* text without the slash */
	KT_PDF_OPERATOR,
	KT_PDF_OTHER, /* strings, brackets of arrays */
	KT_PDF_DICT_OPEN,
	KT_PDF_DICT_CLOSE,
};

struct kt_pdf_token {
	enum kt_pdf_token_kind kind;
	const char *at; /* borrowed from the stream */
	gsize len;
	gdouble number;
};

struct kt_pdf_cursor {
	const char *at, *end;
};

/* The next token; KT_PDF_END at the end.  Never reads past the end. */
struct kt_pdf_token kt_pdf_next_token(struct kt_pdf_cursor *cursor);
/* After the operator ID: skips an inline image's data and its EI. */
void kt_pdf_skip_inline_image(struct kt_pdf_cursor *cursor);

#endif
