/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.h -- a file as blocks of text, whatever format it came in.
 *
 * Every reader fills the same form.  A document has one text: UTF-8 in NFC,
 * lines ended by LF, written in reading order by the reader.  Blocks and cells
 * are spans of that text.  Where a place in the text stood in the source
 * (page, line, byte, box) is asked with kt_document_place, so that spans stay
 * two numbers.  The document owns everything; kt_document_free releases it. */
#ifndef KT_DOCUMENTS_DOCUMENT_H
#define KT_DOCUMENTS_DOCUMENT_H

#include <glib.h>

#include "kommunetal/base/diag.h"
#include "kommunetal/base/text.h"

/* Bytes [start, start + len) of the document's text. */
struct kt_span {
	gsize start, len;
};

/* Where a span stands in the source. */
struct kt_place {
	guint page;   /* 1-based, 0 where the format has no pages */
	guint line;   /* 1-based: in the file for text and HTML, on the page for PDF, 0 if none */
	guint column; /* 1-based byte in that line, 0 if none */
	gsize offset, length; /* bytes: in the file for text and HTML, in the page's text for PDF */
	gdouble x0, y0, x1, y1; /* points from the page's top left for PDF; all 0 otherwise */
	guint doubt;            /* 0 to 100, of what was read from a picture; else 0 */
};

/* A number read from a picture with this doubt or more may be another one: a note says so, and
 * its records have little confidence. */
enum { KT_PLACE_DOUBTED = 20 };

enum kt_block_kind {
	KT_BLOCK_HEADING, /* known to be one from markup or font; plain text never says so */
	/* In text formats a line, and the lines it goes on in where it was only broken for its
	 * width or by a page break: so a heading stands apart from the text right below it.
	 * Lines of a table of contents are blocks, one each, dots and tab as printed: list items
	 * where they begin with a number, else paragraphs. */
	KT_BLOCK_PARAGRAPH,
	KT_BLOCK_LIST_ITEM, /* marker is the bullet or number, span the text after it */
	KT_BLOCK_TABLE,
	KT_BLOCK_FURNITURE, /* running head or foot, page number, navigation: kept for the ledger */
	KT_N_BLOCK_KINDS,
};

/* What the grid was read from; decides how far its shape can be trusted. */
enum kt_grid_source {
	KT_GRID_TABS,
	KT_GRID_PIPES,
	KT_GRID_ALIGNED, /* columns of blanks */
	KT_GRID_MARKUP,  /* HTML, DOCX, ODT, PDF structure tree */
	KT_GRID_RULES,   /* PDF ruling lines */
	KT_GRID_SPACE,   /* PDF white space */
	KT_GRID_LINES,   /* one cell per line, rebuilt by extract/ */
	KT_N_GRID_SOURCES,
};

struct kt_cell {
	struct kt_span span;      /* trimmed; len 0 for an empty cell */
	guint row, column;        /* 0-based */
	guint row_span, col_span; /* at least 1 */
	gboolean is_header;       /* <th>, a header row of Word, bold throughout */
	gboolean
		is_continued; /* stands for the spanning cell above or to the left; span is that cell's */
};

/* A grid is full: cells[row * n_columns + column] exists for every place;
 * the places under a spanning cell repeat its span with is_continued set. */
struct kt_table {
	guint n_rows, n_columns;
	GArray *cells; /* struct kt_cell */
	enum kt_grid_source source;
	guint n_joined; /* pieces joined across blank lines and page breaks, less one */
};

struct kt_block {
	enum kt_block_kind kind;
	struct kt_span
		span; /* all of it, without the marker and without the line feed at the end */
	struct kt_span marker;  /* list items: "-", "1.", "a)" as printed */
	guint level;            /* heading level from 1, list depth from 1; 0 unknown */
	gboolean is_bold;       /* the whole block, where the format tells */
	struct kt_table *table; /* KT_BLOCK_TABLE only */
	guint page;
};

struct kt_document;

/* Opens and reads the document at PATH ("-" is standard input).  The format
 * is recognised by content.  NULL with KT_ERROR_READ, KT_ERROR_FORMAT or
 * KT_ERROR_LIMIT; what was merely odd goes to DIAGS (which may be NULL). */
struct kt_document *kt_document_load(const char *path, struct kt_diag_list *diags, GError **error);
/* What PATH stands for: itself, or for a ZIP file of several documents
 * "PATH/member" for each, which kt_document_load understands.  Free with g_strfreev. */
char **kt_document_expand(const char *path);
/* kt_document_load from memory; NAME is what records and messages call it. */
struct kt_document *kt_document_load_bytes(
	const char *name, const char *data, gsize len, struct kt_diag_list *diags, GError **error);
/* How sure a reader is (0 to 100, see documents/reader.h) that the file that
 * starts with these bytes is its own; about 40 for any text, 0 if no reader
 * knows it. */
gint kt_document_recognise(const char *data, gsize len);
/* What the file that starts with these bytes is, and what to do with it, where that may well be
 * minutes but in a form that no reader knows: "an RTF file; save it as DOCX or PDF".  NULL else. */
const char *kt_document_unread(const char *data, gsize len);
void kt_document_free(struct kt_document *doc);

const char *kt_document_name(const struct kt_document *doc);     /* path as given */
const char *kt_document_format(const struct kt_document *doc);   /* "text", "pdf", ... */
const char *kt_document_language(const struct kt_document *doc); /* "da", "nb" as declared, or "" */
const char *kt_document_title(const struct kt_document *doc);    /* from metadata, or "" */
const char *kt_document_text(const struct kt_document *doc, gsize *len);
guint kt_document_n_blocks(const struct kt_document *doc);
const struct kt_block *kt_document_block(const struct kt_document *doc, guint i);
/* Parts BLOCK, a paragraph or a list item, before each of the N offsets AT, which ascend and lie within
 * its span: as many paragraphs more. */
void kt_document_part_block(struct kt_document *doc, guint block, const gsize *at, guint n);
guint kt_document_n_pages(const struct kt_document *doc); /* 0 where the format has none */
struct kt_slice kt_document_slice(const struct kt_document *doc, struct kt_span span);
const struct kt_cell *kt_table_cell(const struct kt_table *table, guint row, guint column);
/* Where SPAN stands in the source. */
struct kt_place kt_document_place(const struct kt_document *doc, struct kt_span span);

/* The blocks as text, one line each with place and kind: show --stage=blocks. */
void kt_document_dump(const struct kt_document *doc, GString *out);

#endif
