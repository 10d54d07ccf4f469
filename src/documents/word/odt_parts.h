/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt_parts.h -- what odt.c, odt_styles.c and odt_table.c share. */
#ifndef KT_DOCUMENTS_ODT_PARTS_H
#define KT_DOCUMENTS_ODT_PARTS_H

#include "documents/flow.h"
#include "documents/word/numbering.h"
#include "documents/word/xml.h"

/* What the numbering of headings is called among the list styles. */
#define KT_ODT_OUTLINE ""
#define KT_ODT_MAX_DEPTH 200

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

struct kt_odt {
	struct kt_flow flow;
	struct kt_odt_styles styles;
	gboolean furniture;
	gboolean contents; /* in a table of contents */
	guint depth;       /* of elements */
	guint list_depth;  /* of lists, 1 in the outermost */
	struct kt_numbering *list;
	const struct kt_numbering *last_list; /* of the outermost list before */
	GHashTable *lists; /* id to struct kt_numbering_state where that list ended */
	gboolean is_item;  /* the next paragraph is the first of a list item */
	GPtrArray *boxes;  /* xmlNode: text boxes met in the paragraph, written after it */
	GString *notes;    /* text of the notes, a paragraph a line */
};

/* Writes what stands in NODE: paragraphs, lists, tables and what holds some of them. */
void kt_odt_children(struct kt_odt *odt, const xmlNode *node);
void kt_odt_table(struct kt_odt *odt, const xmlNode *table);

#endif
