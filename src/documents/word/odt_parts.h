/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt_parts.h -- what odt.c and odt_styles.c share. */
#ifndef KT_DOCUMENTS_ODT_PARTS_H
#define KT_DOCUMENTS_ODT_PARTS_H

#include "documents/flow.h"
#include "documents/word/numbering.h"
#include "documents/word/xml.h"

/* What the numbering of headings is called among the list styles. */
#define KT_ODT_OUTLINE ""

struct kt_odt_styles {
	GHashTable *bold;       /* names of the text and paragraph styles that are bold (a set) */
	GHashTable *raised;     /* names of those set high (a set) */
	GHashTable *unseen;     /* names of those struck out or hidden (a set) */
	GHashTable *lists;      /* list style name -> struct kt_numbering */
	GHashTable *unnumbered; /* names of those whose headings the outline does not count */
	char *language;         /* "da" or NULL */
};

void kt_odt_styles_init(struct kt_odt_styles *styles);
void kt_odt_styles_clear(struct kt_odt_styles *styles);
/* Adds the styles of a part: content.xml has its own, styles.xml the named ones. */
gboolean kt_odt_styles_load(
	struct kt_odt_styles *styles, GBytes *part, const char *name, GError **error);

#endif
