/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page.h -- a page as ink: words with boxes, and straight lines.
 *
 * What a PDF and a scan have in common.  Both readers fill these structs and
 * the same layout code makes lines, tables and paragraphs of them.  All
 * lengths are points (1/72 inch), x to the right and y down from the page's
 * top left corner as it is shown (after /Rotate). */
#ifndef KT_DOCUMENTS_PAGE_H
#define KT_DOCUMENTS_PAGE_H

#include <glib.h>

/* A gap that is more than a blank, in type sizes: a tab in the text. */
#define KT_TAB_GAP 2.0

/* What words of charts have as their aside. */
#define KT_CHART 255

struct kt_box {
	gfloat x0, y0, x1, y1;
};

struct kt_page_word {
	const char *text; /* UTF-8, NFC, no white space; owned by the pages' strings */
	struct kt_box box;
	gfloat size; /* of the type, points */
	guint32 line,
		offset; /* 1-based line of the page, byte in the page's text; from kt_page_find_lines */
	guint tag; /* what a tagged PDF says it belongs to: index into the pages' tags, less one; 0 none */
	guint8 aside;      /* 1-based index into the page's asides; 0 where it is of the text,
	                   KT_CHART where it is a number of a chart */
	guint8 confidence; /* 0 to 100: what the text recognition believes; 100 where it is certain */
	guint8 is_bold : 1;
	guint8 goes_on : 1;      /* it is broken at its line's end, without a hyphen */
	guint8 is_taken : 1;     /* by the furniture or a table */
	guint8 keeps_hyphen : 1; /* the one it ends in was typed, not put there at a line's end */
};

/* A thin stroke or bar, flat or upright: the long axis tells which. */
struct kt_page_rule {
	struct kt_box box;
};

/* One line of text, or the piece of it on one side of a gutter: words
 * [first, first + n) of the page, left to right. */
struct kt_page_line {
	guint first, n;
	struct kt_box box;
	gfloat size;  /* of most of its letters */
	gfloat right; /* where it would have to end; 0 where the column tells */
	guint8 aside; /* as of its words */
	guint number; /* 1-based, as the eye counts lines down the page; pieces of a line have the same */
	gboolean is_bold, is_furniture;
};

struct kt_page {
	guint number; /* 1-based */
	gdouble width, height;
	gboolean is_scan;
	gboolean has_picture; /* there may be one on it, of whatever size */
	gint turns;           /* quarter turns that its text needs to run to the right */
	GArray *words;        /* struct kt_page_word */
	GArray *rules;        /* struct kt_page_rule */
	GArray *dots;         /* struct kt_box: small round or square marks that are drawn */
	GArray *panels;       /* struct kt_box: coloured grounds */
	GArray *asides; /* struct kt_box: boxes beside the text, filled by kt_page_find_asides */
	GArray *lines;  /* struct kt_page_line, filled by kt_page_find_lines */
};

enum kt_page_tag_kind {
	KT_TAG_TEXT,
	KT_TAG_HEADING,
	KT_TAG_ITEM,
	KT_TAG_CELL,
};

/* A piece of text that the file itself tells apart from its neighbours. */
struct kt_page_tag {
	enum kt_page_tag_kind kind;
	guint level;                           /* of headings and items, from 1; 0 not said */
	guint table;                           /* cells: index into the pages' tables */
	guint row, column, row_span, col_span; /* cells, as in struct kt_cell */
	gboolean is_header;                    /* cells */
};

/* A table as the file tells it, on whatever pages. */
struct kt_page_table {
	guint n_rows, n_columns;
	gboolean is_layout; /* it holds tables or headings: no table of figures */
};

struct kt_pages {
	GPtrArray *pages; /* struct kt_page, owned */
	GArray *tags;     /* struct kt_page_tag; empty where the file is not tagged */
	GArray *tables;   /* struct kt_page_table */
	GStringChunk *strings;
};

#define kt_page_tag(pages, i) (&g_array_index((pages)->tags, struct kt_page_tag, (i)))
#define kt_page_table(pages, i) (&g_array_index((pages)->tables, struct kt_page_table, (i)))
#define kt_page_word(p, i) (&g_array_index((p)->words, struct kt_page_word, (i)))
#define kt_page_rule(p, i) (&g_array_index((p)->rules, struct kt_page_rule, (i)))
#define kt_page_line(p, i) (&g_array_index((p)->lines, struct kt_page_line, (i)))

struct kt_pages *kt_pages_new(void);
void kt_pages_free(struct kt_pages *pages);
/* What WORD belongs to; NULL where the file does not say. */
const struct kt_page_tag *kt_page_tag_of(
	const struct kt_pages *pages, const struct kt_page_word *word);
/* A new empty page at the end; borrowed. */
struct kt_page *kt_pages_add(struct kt_pages *pages, gdouble width, gdouble height);
/* TEXT is copied, put into NFC and cleared of odd characters; nothing is added if none remain. */
struct kt_page_word *kt_page_add_word(struct kt_pages *pages, struct kt_page *page,
	const char *text, gsize len, struct kt_box box, gdouble size);

void kt_box_unite(struct kt_box *box, const struct kt_box *other);
gfloat kt_box_width(const struct kt_box *box);
gfloat kt_box_height(const struct kt_box *box);

/* Turns a page whose text runs upwards or downwards so that it runs to the
 * right; boxes and rules turn with it. */
void kt_page_turn(struct kt_page *page, gint quarter_turns);

/* Sorts the words into lines (page->lines), top to bottom. */
void kt_page_find_lines(struct kt_page *page);
/* The same anew, with words on both sides of X apart from Y0 to Y1: lines of two columns that do not
 * stand at one height share no line.  Puts the words into another order. */
void kt_page_part_lines(struct kt_page *page, gdouble x, gdouble y0, gdouble y1);
/* Sets a line's size and whether it is bold by its words. */
void kt_page_set_line_style(const struct kt_page *page, struct kt_page_line *line);
/* The words of a line with single blanks, tabs where the gap is wide. */
void kt_page_line_text(const struct kt_page *page, const struct kt_page_line *line, GString *out);

/* Takes the words that are taken out of the lines; what is left of a line
 * keeps its number. */
void kt_page_drop_taken(struct kt_page *page);

#endif
