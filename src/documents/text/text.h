/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.h -- plain text as blocks, also where it is a part of another format. */
#ifndef KT_DOCUMENTS_TEXT_H
#define KT_DOCUMENTS_TEXT_H

#include "documents/builder.h"
#include "documents/decode.h"

/* Writes what DECODED holds; no block may be open.  HAS_PAGES: its form feeds are the
 * document's pages.  FALSE with KT_ERROR_LIMIT where there is too much of it. */
gboolean kt_text_write(
	struct kt_builder *b, const struct kt_decoded *decoded, gboolean has_pages, GError **error);

#endif
