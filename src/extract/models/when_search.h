/* SPDX-License-Identifier: GPL-3.0-or-later */
/* when_search.h -- what the files that collect a figure's times share.
 *
 *   when_gather.c   the order in which it is done, and what many figures share
 *   when_places.c   times told in blocks around the figure, and the frame of its item
 *   when_figures.c  times of other figures
 *   when_change.c   from when to when a change runs, by the level before it
 *   when_derived.c  the readers' clues, and times reckoned from those found */
#ifndef KT_EXTRACT_WHEN_SEARCH_H
#define KT_EXTRACT_WHEN_SEARCH_H

#include "extract/models/when_gather.h"
#include "extract/sink.h"

enum { KT_WHEN_PER_PLACE = 3 }; /* times of one place, the nearest */

/* One figure while its candidates are collected. */
struct kt_when_search {
	struct kt_when_gathering *g;
	const struct kt_draft *draft;
	guint at; /* in the order */
	const struct kt_item *item;
	const struct kt_section *section;
	struct kt_when_evidence *e;
};

/* What many figures share, found for the first of them.  Only of a change more is
 * made of it, so that is kept apart. */
struct kt_when_shared {
	const struct kt_item *item;
	const struct kt_section *section;
	guint block;      /* the first figure's, plus 1; 0: nothing is kept yet */
	guint from_block; /* figures of the item that stand here or behind share it, too */
	gboolean is_change;
	struct kt_when_evidence times;
};

/* How many figures of an item have a period by the rules. */
struct kt_when_count {
	struct kt_period period;
	guint n;
};

struct kt_when_gathering {
	struct kt_reading *r;
	const GArray *order; /* guint: indexes into the sink's drafts */
	guint table;         /* whose most frequent period is known */
	struct kt_period table_period;
	struct kt_when_shared before, frame;
	struct kt_when_heard heard;    /* the last sentence */
	const struct kt_item *counted; /* whose periods are */
	GArray *counts;                /* struct kt_when_count */
	GArray *decided;               /* struct kt_period: of the figures before, in order */
};

/* The figure AT a place of the order. */
static inline const struct kt_draft *kt_when_draft_at(const struct kt_when_gathering *g, guint at)
{
	return &g_array_index(
		g->r->sink->drafts, struct kt_draft, g_array_index(g->order, guint, at));
}

/* What a time found at PLACE makes possible. */
void kt_when_add_time(
	struct kt_when_search *s, struct kt_period p, enum kt_when_place place, guint32 marks);

/* Before and behind the sentence in its own block. */
void kt_when_add_own_block(struct kt_when_search *s);
/* Upward from the figure's block to the head of its section.  Both give the block from
 * which on figures find the same. */
guint kt_when_find_before(struct kt_when_search *s);
guint kt_when_find_frame(struct kt_when_search *s);
/* The note under a table, the sentence under a paragraph. */
void kt_when_add_behind(struct kt_when_search *s);

void kt_when_add_neighbours(struct kt_when_search *s);
/* What was decided of the figures before. */
void kt_when_add_decided(struct kt_when_search *s);
void kt_when_add_levels_before(struct kt_when_search *s);
void kt_when_add_table_above(struct kt_when_search *s);
void kt_when_add_item_rest(struct kt_when_search *s);
/* The period that most cells of the table of the figure AT a place have by the rules. */
struct kt_period kt_when_most_of_table(struct kt_when_gathering *g, guint at);

void kt_when_add_clues(struct kt_when_search *s);
void kt_when_add_back(struct kt_when_search *s);
void kt_when_add_spans(struct kt_when_search *s);

#endif
