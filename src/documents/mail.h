/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mail.h -- mails, and web pages that a browser or Word saved in one file (MHTML).
 *
 * Both are lines of "Name: value", a free line and a body, which may be parts of the same kind between
 * lines of a boundary.  A mail's documents are what is attached to it; where nothing is, its text is. */
#ifndef KT_DOCUMENTS_MAIL_H
#define KT_DOCUMENTS_MAIL_H

#include "documents/reader.h"

/* The names of the documents attached to the mail IN, none of them unpacked; free with
 * g_ptr_array_unref. */
GPtrArray *kt_mail_document_names(const struct kt_input *in);

#endif
