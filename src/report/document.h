/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.h -- a report before it has a look: a list of items.
 *
 * Sections fill it; the writers (PDF, HTML, XLSX) know nothing of records. */
#ifndef KT_REPORT_DOCUMENT_H
#define KT_REPORT_DOCUMENT_H

#include "kommunetal/charts/chart.h"

enum kt_item_kind { KT_ITEM_HEADING, KT_ITEM_PARAGRAPH, KT_ITEM_CHART, KT_ITEM_TABLE };

enum kt_style {
	KT_STYLE_PLAIN,
	KT_STYLE_LEAD, /* who, what, when under a heading */
	KT_STYLE_NOTE, /* small, under a table or chart */
};

struct kt_table_cell {
	char *text, *link;
	struct kt_decimal number;
	gboolean is_number;
};

struct kt_table_row {
	enum kt_row_role role;
	char *target;
	char *passage; /* the words of the source that the row stands for, or NULL */
	struct kt_table_cell *cells;
};

struct kt_table_column {
	char *head;
	char *full_head; /* where its numbers are written in full; NULL: the same */
	gboolean is_number;
};

struct kt_table {
	GPtrArray *columns; /* struct kt_table_column */
	GPtrArray *rows;    /* struct kt_table_row */
};

struct kt_item {
	enum kt_item_kind kind;
	guint level;          /* HEADING: 1 to 3 */
	gboolean starts_page; /* HEADING */
	enum kt_style style;  /* PARAGRAPH */
	char *text;     /* HEADING, PARAGRAPH; CHART: what it says in words; TABLE: its name */
	char *target;   /* HEADING: name to link to */
	char *link;     /* PARAGRAPH: the target that its last word leads to; may be NULL */
	char *bookmark; /* HEADING: shorter than the text; may be NULL */
	struct kt_chart *chart;
	const char *chart_kind; /* static */
	struct kt_table *table;
};

struct kt_document_out {
	enum kt_lang lang;
	char *title, *author, *date; /* date: ISO */
	GPtrArray *items;            /* struct kt_item */
	struct kt_table *records;    /* all there are, for forms to calculate with; may be NULL */
};

struct kt_document_out *kt_document_out_new(enum kt_lang lang, const char *title);
void kt_document_out_free(struct kt_document_out *document);
typedef struct kt_document_out kt_document_out;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(kt_document_out, kt_document_out_free)

/* Each copies its texts and returns the item, for what is rarer to set. */
struct kt_item *kt_add_heading(struct kt_document_out *d, guint level, const char *text);
struct kt_item *kt_add_paragraph(struct kt_document_out *d, enum kt_style style, const char *text);
/* Behind the last blank, which may be one that no line ends at. */
const char *kt_last_word(const char *text);
/* Takes CHART; KIND is static. */
struct kt_item *kt_add_take_chart(
	struct kt_document_out *d, const char *kind, struct kt_chart *chart, const char *words);
/* Takes TABLE. */
struct kt_item *kt_add_take_table(
	struct kt_document_out *d, struct kt_table *table, const char *name);

struct kt_table *kt_table_new(void);
void kt_table_out_free(struct kt_table *table);
/* All columns come before the first row. */
void kt_table_add_column(struct kt_table *table, const char *head, gboolean is_number);
/* Of the last column: "Beløb, kr." where HEAD is "Beløb, 1.000 kr.". */
void kt_table_set_full_head(struct kt_table *table, const char *head);
struct kt_table_row *kt_table_add_row(struct kt_table *table, enum kt_row_role role);
void kt_table_set(struct kt_table_row *row, guint column, const char *text, const char *link);
/* The number is kept beside its TEXT for writers that calculate. */
void kt_table_set_number(
	struct kt_table_row *row, guint column, const char *text, struct kt_decimal number);

#endif
