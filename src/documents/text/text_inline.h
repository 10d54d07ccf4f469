/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_inline.h -- the text of a paragraph or cell without the markup in it:
 * Markdown's emphasis and escapes, HTML tags and entities that an export left. */
#ifndef KT_DOCUMENTS_TEXT_INLINE_H
#define KT_DOCUMENTS_TEXT_INLINE_H

#include "documents/builder.h"

/* Adds [START, START + LEN) of TEXT to B.  TRUE if all of it was bold. */
gboolean kt_inline_copy(struct kt_builder *b, const char *text, const struct kt_place_map *map,
	gsize start, gsize len);

#endif
