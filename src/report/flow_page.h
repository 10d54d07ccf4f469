/* SPDX-License-Identifier: GPL-3.0-or-later */
/* flow_page.h -- the pages while items are placed on them, for flow.c, which takes one item after
 * the other. */
#ifndef KT_REPORT_FLOW_PAGE_H
#define KT_REPORT_FLOW_PAGE_H

#include "report/flow.h"

#define KT_FLOW_EM 8.0 /* tables and charts */
#define KT_FLOW_NOTE_SIZE 7.5
#define KT_FLOW_LINE 1.42
#define KT_FLOW_WIDTH (KT_PAGE_WIDTH - 2 * KT_PAGE_SIDE)
#define KT_FLOW_BOTTOM (KT_PAGE_HEIGHT - KT_PAGE_BOTTOM)

struct kt_flow {
	const struct kt_document_out *document;
	const struct kt_ruler *ruler;
	GPtrArray *pages;
	GPtrArray *running;   /* char *: what each page goes on with; NULL where it begins anew */
	GString *chapter;     /* whose and when: the small lines under its heading, or else that */
	gboolean has_lines;   /* it is of these */
	gboolean is_told;     /* that is all of them */
	gsize kicker;         /* as much of it holds for all that follows in the chapter */
	gboolean begins_page; /* the last heading does */
	struct kt_scene *page;
	gdouble y;                 /* where the next item's air begins */
	gboolean is_fresh;         /* nothing on the page yet: no air above */
	gboolean is_under_heading; /* a caption needs no air of its own */
	/* The picture that a heading has been kept with: laid out already. */
	const struct kt_item *ahead;
	struct kt_scene *ahead_body; /* owned */
	char *ahead_note;            /* owned */
};

void kt_flow_new_page(struct kt_flow *f);
/* HEIGHT of air before an item, but at the top of a page. */
void kt_flow_air(struct kt_flow *f, gdouble height);
/* Begins a new page unless HEIGHT is left on this one. */
void kt_flow_need(struct kt_flow *f, gdouble height);
void kt_flow_put_lines(struct kt_flow *f, gdouble x, const GPtrArray *lines, struct kt_font font,
	enum kt_ink ink, gdouble leading);

/* ---- flow_text.c ---- */
/* FOLLOWS is what has to stand on the same page; WHOLE is all of the heading's chapter, or 0 where
 * that was not asked. */
void kt_flow_place_heading(
	struct kt_flow *f, const struct kt_item *item, gdouble follows, gdouble whole);
void kt_flow_place_paragraph(struct kt_flow *f, const struct kt_item *item);
/* A small paragraph of the flow's own; TEXT may be NULL. */
void kt_flow_place_words(struct kt_flow *f, enum kt_style style, const char *text);
gdouble kt_flow_heading_height(struct kt_flow *f, const struct kt_item *item);
gdouble kt_flow_paragraph_height(struct kt_flow *f, const struct kt_item *item);

/* ---- flow_figures.c ---- */
/* FALSE with KT_ERROR_LIMIT if it fits on no page. */
gboolean kt_flow_place_table(struct kt_flow *f, const struct kt_item *item, GError **error);
gboolean kt_flow_place_chart(struct kt_flow *f, const struct kt_item *item, GError **error);
/* Height of a table or chart: of what it puts on the page at once, which is the beginning of a
 * long table, and of all of it. */
gdouble kt_flow_height_at_once(struct kt_flow *f, const struct kt_item *item);
gdouble kt_flow_height_in_full(struct kt_flow *f, const struct kt_item *item);
/* Frees the picture that a heading has been kept with. */
void kt_flow_forget_ahead(struct kt_flow *f);

#endif
