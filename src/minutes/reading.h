/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reading.h -- minutes while they are being read.
 *
 * Each step is a file of its own and fills its part:
 *   item_candidates.c     numbered lines, and what speaks for each being an item
 *   title_lines.c         where a title stands
 *   title_marks.c         what stands before and behind it
 *   items.c               which blocks begin an item: the best rising chain of numbers
 *   front.c               what stands before the first item: date, committee, roles
 *   sections.c            each item's sections and the role of each block
 *   municipality_votes.c  whose minutes these are
 *   publisher.c           the same of those that are no municipality's of the register */
#ifndef MINUTES_READING_H
#define MINUTES_READING_H

#include "kommunetal/minutes/minutes.h"
#include "minutes/block_view.h"
#include "minutes/marks.h"

struct kt_minutes {
	const struct kt_document *doc;
	const struct kt_lexicon *lexicon;
	struct kt_diag_list *diags;
	GStringChunk *strings;
	GArray *views;      /* struct kt_view per block */
	GArray *items;      /* struct kt_item */
	guint8 *roles;      /* enum kt_role per block */
	gint32 *item_of;    /* index per block, -1 before the first item */
	gint32 *section_of; /* index in the item's sections, -1: none */
	const struct kt_municipality *municipality;
	const char *publisher; /* its name, a region's or a former municipality's; "" if unknown */
	const struct kt_municipality *seat; /* where a region's house stands; NULL of others */
	const char *committee;
	struct kt_moment date;
	const char *item_form; /* how items were told, for the dump */
	GString *evidence;     /* lines for the dump */
};

static inline struct kt_view *kt_minutes_view(const struct kt_minutes *m, guint block)
{
	return kt_view_at(m->views, block);
}

/* TEXT squeezed and kept as long as the minutes. */
const char *kt_minutes_keep(struct kt_minutes *m, struct kt_slice text);

/* items.c */
void kt_items_find(struct kt_minutes *m);

/* case_line.c */
/* A line that is a case number, or says that it has one; the number as printed goes to *NUMBER. */
gboolean kt_is_case_line(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number);
/* Where a line of TEXT behind its first is one, "J.nr. 00.01.00P22   Sag: 665-2010-11065" right
 * under a title; TEXT.len if none is. */
gsize kt_case_line_below(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number);

/* NUMBER is a class of cases alone, "00.01.00P22", and none of a case. */
gboolean kt_case_is_class(struct kt_slice number);
/* Where "J.nr. 00.01.00P22" begins that ends TEXT, a title, or is all of it; TEXT.len if none does. */
gsize kt_case_beside(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number);

/* front.c */
void kt_front_read(struct kt_minutes *m);
/* "Mødested: ...": a field of the frame, and not a sentence that begins with the word. */
gboolean kt_is_frame_line(const struct kt_lexicon *lexicon, struct kt_slice text);
/* A line of the frame, or a table one of whose rows is one. */
gboolean kt_is_frame_block(const struct kt_minutes *m, guint block);

/* committee.c */
/* The committee named in TEXT, without dates and terms; NULL if none.  Free with g_free. */
char *kt_committee_in(const struct kt_lexicon *lexicon, struct kt_slice text);

/* headings.c */
struct kt_heading {
	enum kt_section_kind kind;
	guint level; /* 1: the frame's own, 2: a heading of the text */
	struct kt_slice text;
	gboolean is_inline;    /* "Økonomi: Ingen." is heading and section at once */
	gboolean is_whole;     /* the line is a heading of the frame and nothing else */
	struct kt_moment date; /* of a decision; unit NONE if it has none */
};
/* The heading that BLOCK is.  CURRENT is the kind of the section it would end. */
gboolean kt_heading_read(const struct kt_minutes *m, guint block, enum kt_section_kind current,
	struct kt_heading *out);
/* The same for lines of the lexicon only, without looking at what stands around. */
gboolean kt_heading_is_known(
	const struct kt_lexicon *lexicon, const struct kt_view *view, struct kt_heading *out);

/* Marks the list items that are headings behind their bullet. */
void kt_heads_behind_bullets(struct kt_minutes *m);

/* sections.c */
void kt_sections_read(struct kt_minutes *m);

/* municipality_votes.c */
void kt_municipality_vote(struct kt_minutes *m);

/* publisher.c */
/* The region that TERM of the frame names; NULL if it names none. */
const char *kt_region_named(const struct kt_term *term);
/* The front or the committee says that these are a region's minutes; the meeting was held in a
 * region's house, which others may do, too. */
gboolean kt_publisher_is_region(const struct kt_minutes *m);
gboolean kt_publisher_met_at_region(const struct kt_minutes *m);
void kt_publisher_find(struct kt_minutes *m);

#endif
