/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_parts.h -- what html.c, html_text.c, html_style.c, html_table.c,
 * html_guard.c and html_frame.c share. */
#ifndef KT_DOCUMENTS_HTML_PARTS_H
#define KT_DOCUMENTS_HTML_PARTS_H

#include <gumbo.h>

#include "documents/builder.h"
#include "documents/decode.h"
#include "documents/flow.h"

/* Deeper than this the tree is not followed. */
#define KT_HTML_MAX_DEPTH 2000

/* Where the numbering of a list has come to. */
struct kt_html_count {
	const GumboNode *list;
	gsize index;
	guint number;
};

/* How an element is shown, as far as it matters here. */
enum kt_html_display {
	KT_HTML_SHOWN,
	KT_HTML_HIDDEN,
	KT_HTML_TABLE,
	KT_HTML_CAPTION,
	KT_HTML_GROUP,
	KT_HTML_HEAD, /* a group of head rows */
	KT_HTML_ROW,
	KT_HTML_CELL,
	KT_HTML_HEAD_CELL,
};

struct kt_html {
	struct kt_flow flow;
	const struct kt_decoded *decoded;
	guint bold, furniture; /* how many elements around are so */
	guint preformatted, heading;
	guint depth;
	guint frames;                    /* how many pages this one stands in */
	struct kt_html_count counts[16]; /* by depth of list */
	GHashTable *sheet;               /* class -> enum kt_html_display */
	GHashTable *opened;              /* ids of what the page's buttons open */
};

/* FALSE with KT_ERROR_LIMIT if the page would cost the parser too much. */
gboolean kt_html_guard(const char *name, const char *text, gsize len, GError **error);

/* The value of attribute NAME, NULL if it is not there. */
const char *kt_html_attribute(const GumboElement *element, const char *name);
/* The value as a number from LOW to HIGH; DEFAULT_VALUE where it is none. */
guint kt_html_number(
	const GumboElement *element, const char *name, guint default_value, guint low, guint high);
gboolean kt_html_is(const GumboNode *node, GumboTag tag);
/* Writes a text node into the open block or cell, white space squeezed. */
void kt_html_text(struct kt_html *h, const GumboNode *node);
/* Adds to OUT the text below NODE as it stands, line ends and blanks too. */
void kt_html_plain_text(const struct kt_html *h, const GumboNode *node, struct kt_decoded *out);
/* Adds to OUT the value of ATTRIBUTE, and where in the source it stands. */
void kt_html_attribute_text(
	const struct kt_html *h, const GumboAttribute *attribute, struct kt_decoded *out);
/* Writes the whole page that H->decoded is. */
void kt_html_page(struct kt_html *h, struct kt_builder *b);
/* Writes the page that stands inside of the frame's own tag (srcdoc), where there is one. */
void kt_html_frame(struct kt_html *h, const GumboElement *frame);
/* Writes everything below NODE. */
void kt_html_children(struct kt_html *h, const GumboNode *node);
void kt_html_style_load(struct kt_html *h, const GumboNode *root);
void kt_html_style_clear(struct kt_html *h);
enum kt_html_display kt_html_display_of(const struct kt_html *h, const GumboElement *element);
/* Blanks and line ends of its text are shown: <pre>, or what its style says is so. */
gboolean kt_html_is_preformatted(const GumboElement *element);
/* What Word writes for a tab: blanks in a span of their own. */
gboolean kt_html_is_tab(const GumboElement *element);
/* It may be hidden, but the page lets its readers open it. */
gboolean kt_html_is_collapsed(const struct kt_html *h, const GumboElement *element);
/* <table>, or what says it is one. */
gboolean kt_html_is_table(const struct kt_html *h, const GumboNode *node);
/* Writes the children of NODE from FIRST on that are rows of columns by their classes, as Bootstrap
 * has them, as a table.  Returns the first that is none; FIRST where there is no such table. */
guint kt_html_rows(struct kt_html *h, const GumboNode *node, guint first);
/* Writes a <dl>: as a table where all is short, else as paragraphs. */
void kt_html_terms(struct kt_html *h, const GumboNode *list);
/* Writes a table: as a grid, or what is in it where it only lays out the page. */
void kt_html_table(struct kt_html *h, const GumboNode *node);

#endif
