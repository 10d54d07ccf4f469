/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx_parts.h -- what docx.c, docx_styles.c and docx_table.c share. */
#ifndef KT_DOCUMENTS_DOCX_PARTS_H
#define KT_DOCUMENTS_DOCX_PARTS_H

#include "documents/flow.h"
#include "documents/word/numbering.h"
#include "documents/word/xml.h"

/* What a paragraph style says that matters here. */
struct kt_docx_style {
	char *name, *based_on;
	char *num_id;         /* NULL: no numbering */
	guint level;          /* of the numbering, from 0 */
	gint outline;         /* heading level from 0, -1 none, -2 not said */
	gint bold;            /* 0, 1, -1 not said */
	gint unseen;          /* hidden or struck out: 0, 1, -1 not said */
	gboolean is_contents; /* of the lines of a table of contents */
};

struct kt_docx_styles {
	GHashTable *styles;   /* id -> struct kt_docx_style */
	GHashTable *abstract; /* abstractNumId -> struct kt_numbering */
	GHashTable *lists;    /* numId -> struct kt_docx_list */
	char *language;       /* "da-DK" or NULL */
};

/* A <w:num>: a use of a numbering, with its own starts. */
struct kt_docx_list {
	struct kt_numbering *numbering;   /* borrowed; several lists may count on together */
	gint starts[KT_NUMBERING_LEVELS]; /* -1: none of its own; used once */
};

gboolean kt_docx_styles_load(struct kt_docx_styles *styles, GBytes *styles_xml,
	GBytes *numbering_xml, const char *name, GError **error);
void kt_docx_styles_clear(struct kt_docx_styles *styles);
/* What holds for a paragraph of style ID with all it is based on; ID may be NULL. */
struct kt_docx_style kt_docx_style_of(const struct kt_docx_styles *styles, const char *id);
/* 1 where RPR hides or strikes out, 0 where it says not to, -1 where it says nothing. */
gint kt_docx_unseen_of(const xmlNode *rPr);
/* The next marker of list NUM_ID at LEVEL, or NULL.  Free it. */
char *kt_docx_marker(struct kt_docx_styles *styles, const char *num_id, guint level);

struct kt_docx {
	struct kt_flow flow;
	struct kt_docx_styles styles;
	gboolean contents;  /* in a line of a table of contents */
	gboolean furniture; /* in a page header or footer */
	gboolean goes_on;   /* the last paragraph's end was deleted */
	GPtrArray *boxes;   /* xmlNode: text boxes met in the paragraph, written after it */
	GHashTable
		*notes; /* "footnote 3" to the xmlNode of the note, which nothing has led to yet */
	GPtrArray *note_order; /* xmlNode: all notes, owned */
	GPtrArray *pending;    /* xmlNode: notes to be written behind the piece that is read */
	GHashTable *parts;     /* name to GBytes; borrowed */
	GHashTable *chunks;    /* ids of what is put in whole to the names of their parts */
	guint depth;
};

/* Writes a paragraph, a table or what holds some of them. */
void kt_docx_node(struct kt_docx *docx, const xmlNode *node);
void kt_docx_children(struct kt_docx *docx, const xmlNode *node);
void kt_docx_table(struct kt_docx *docx, const xmlNode *table);
/* What was before ends here, though the end of its last paragraph was deleted. */
void kt_docx_begin_part(struct kt_docx *docx);

/* ---- documents put in whole: docx_chunks.c ---- */

#define KT_DOCX_RELATIONS "word/_rels/document.xml.rels"

/* The part called NAME may be one, or says which are. */
gboolean kt_docx_is_chunk_name(const char *name);
void kt_docx_chunks_load(struct kt_docx *docx, GHashTable *parts);
/* Writes what the <w:altChunk> NODE puts in. */
void kt_docx_chunk(struct kt_docx *docx, const xmlNode *node);

/* ---- notes: docx_notes.c ---- */

void kt_docx_notes_init(struct kt_docx *docx);
void kt_docx_notes_clear(struct kt_docx *docx);
/* Keeps those of the part BYTES (may be NULL); WHICH is "footnote" or "endnote". */
gboolean kt_docx_notes_load(
	struct kt_docx *docx, GBytes *bytes, const char *which, const char *name, GError **error);
/* Met on the way: the note is to be written behind this piece. */
void kt_docx_note_reference(struct kt_docx *docx, const xmlNode *reference);
void kt_docx_write_notes(struct kt_docx *docx);
/* All that are left, at the end. */
void kt_docx_write_rest(struct kt_docx *docx);

#endif
