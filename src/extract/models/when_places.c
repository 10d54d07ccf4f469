/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times told in the blocks around a figure. */
#include "extract/models/when_search.h"

#include <string.h>

#include "extract/prose/calendar.h"

enum {
	BLOCKS_BACK = 6, /* before a paragraph, in its section */
	LEAD_BLOCKS = 3, /* at the beginning of an item */
	LINE_BYTES = 100 /* a line that stands as a heading has no more */
};

static guint32 marks_of(const struct kt_calendar_entry *t)
{
	return kt_when_mark_of_sort(t->sort) | (t->is_declared ? 1u << KT_WHEN_DECLARED : 0);
}

/* The last KT_WHEN_PER_PLACE times of BLOCK, whose figures are told behind it. */
static void add_block(struct kt_when_search *s, guint block, enum kt_when_place place)
{
	const GArray *entries = kt_calendar_block(s->g->r, block);

	for (guint n = 0; n < KT_WHEN_PER_PLACE && n < entries->len; n++) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, entries->len - 1 - n);

		if (!t->is_compared)
			kt_when_add_time(s, t->period, place, marks_of(t));
	}
}

/* The first times of BLOCK. */
static void add_beginning(
	struct kt_when_search *s, guint block, enum kt_when_place place, guint most)
{
	const GArray *entries = kt_calendar_block(s->g->r, block);

	for (guint i = 0; i < entries->len && i < most; i++) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, i);

		if (!t->is_compared)
			kt_when_add_time(s, t->period, place, marks_of(t));
	}
}

/* Before and behind the sentence in its own block. */
void kt_when_add_own_block(struct kt_when_search *s)
{
	const GArray *entries = kt_calendar_block(s->g->r, s->draft->block);
	const struct kt_span own = s->draft->context;
	guint n_before = 0, n_behind = 0;

	for (guint i = entries->len; i-- > 0;) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, i);
		gsize end = t->sentence.start + t->sentence.len;

		if (t->start >= own.start || t->is_compared || n_before++ >= KT_WHEN_PER_PLACE)
			continue;
		kt_when_add_time(s, t->period,
			end + 2 >= own.start ? KT_WHEN_LAST_SENTENCE : KT_WHEN_PARAGRAPH,
			marks_of(t));
	}
	for (guint i = 0; i < entries->len; i++) {
		const struct kt_calendar_entry *t =
			&g_array_index(entries, struct kt_calendar_entry, i);

		if (t->start < own.start + own.len || n_behind++ >= 1)
			continue;
		kt_when_add_time(s, t->period, KT_WHEN_PARAGRAPH_AFTER, marks_of(t));
	}
}

/* "Opgørelsen for 2024 viser, at": the items under it complete the sentence. */
static gboolean is_completed_below(const struct kt_when_search *s, struct kt_slice text)
{
	return kt_bits_meet(kt_lexicon_last_does(s->g->r->lexicon, text), KT_W(THAT));
}

static gboolean stands_as_heading(const struct kt_when_search *s, guint block)
{
	struct kt_slice text = kt_slice_trim(
		kt_document_slice(s->g->r->doc, kt_document_block(s->g->r->doc, block)->span));

	return text.len > 0 && text.len <= LINE_BYTES && !strchr(".:;,", text.at[text.len - 1]) &&
	       !is_completed_below(s, text);
}

static enum kt_block_kind kind_of(const struct kt_when_search *s, guint block)
{
	return kt_document_block(s->g->r->doc, block)->kind;
}

/* BLOCK is an item of a list, with a mark or, as a figure in it was read, without. */
static gboolean is_item(const struct kt_when_search *s, guint block)
{
	if (kind_of(s, block) == KT_BLOCK_LIST_ITEM)
		return TRUE;
	for (guint i = s->at + 1; i-- > 0;) {
		const struct kt_draft *draft = kt_when_draft_at(s->g, i);

		if (draft->block < block)
			return FALSE;
		if (draft->block == block && draft->origin == KT_ORIGIN_LIST)
			return TRUE;
	}
	return FALSE;
}

/* Upward from the figure's block to the head of its section. */
guint kt_when_find_before(struct kt_when_search *s)
{
	gboolean in_list = is_item(s, s->draft->block);
	guint block = s->draft->block;

	for (guint n = 0; n < BLOCKS_BACK && s->section && block > s->section->first_block;) {
		enum kt_block_kind kind = kind_of(s, --block);
		enum kt_role role = kt_minutes_role(s->g->r->minutes, block);

		if (role != KT_ROLE_BODY && role != KT_ROLE_DECISION)
			continue;
		if (in_list && is_item(s, block))
			continue;
		n++;
		if (kind == KT_BLOCK_TABLE)
			continue;
		if (stands_as_heading(s, block))
			add_block(s, block, KT_WHEN_HEADING_LINE);
		else
			add_block(s, block,
				n > 1     ? KT_WHEN_BLOCKS_BEFORE
				: in_list ? KT_WHEN_LEAD_IN
					  : KT_WHEN_BLOCK_BEFORE);
		in_list = FALSE;
	}
	return G_MAXUINT;
}

/* The note under a table, the sentence under a paragraph. */
void kt_when_add_behind(struct kt_when_search *s)
{
	const struct kt_draft *last = s->draft;
	guint n = kt_document_n_blocks(s->g->r->doc), block = s->draft->block + 1;

	for (guint i = s->at + 1; s->draft->table && i < s->g->order->len; i++) {
		if (kt_when_draft_at(s->g, i)->table != s->draft->table)
			break;
		last = kt_when_draft_at(s->g, i);
	}
	while (block < n && kt_document_block(s->g->r->doc, block)->span.start <= last->span.start)
		block++;
	if (block < n && s->section && block < s->section->first_block + s->section->n_blocks &&
		kind_of(s, block) != KT_BLOCK_LIST_ITEM)
		add_beginning(s, block, KT_WHEN_BLOCK_AFTER, 1);
}

struct kt_period kt_when_declared(struct kt_reading *r, const struct kt_draft *draft)
{
	const struct kt_section *section = kt_minutes_section_of(r->minutes, draft->block);
	struct kt_period declared = kt_period_none();

	if (!section)
		return declared;
	for (guint b = section->first_block; b <= draft->block; b++) {
		const GArray *entries = kt_calendar_block(r, b);

		for (guint i = 0; i < entries->len; i++) {
			const struct kt_calendar_entry *t =
				&g_array_index(entries, struct kt_calendar_entry, i);

			if (t->is_declared && !t->is_compared && t->start < draft->span.start &&
				t->period.from.unit == KT_TIME_DAY && !t->period.is_range &&
				kt_period_is_none(declared))
				declared = t->period;
		}
	}
	return declared;
}

/* ---- the frame --------------------------------------------------------- */

/* Gives the block behind those it looks at. */
static guint add_item(struct kt_when_search *s)
{
	const struct kt_minutes *minutes = s->g->r->minutes;
	guint end = s->item->first_block + s->item->n_blocks, n = 0, b;

	for (b = s->item->first_block; b < end && n < LEAD_BLOCKS; b++) {
		enum kt_role role = kt_minutes_role(minutes, b);

		if (role == KT_ROLE_ITEM_TITLE)
			add_beginning(s, b, KT_WHEN_TITLE, KT_WHEN_PER_PLACE);
		if (role != KT_ROLE_BODY || kind_of(s, b) == KT_BLOCK_TABLE)
			continue;
		n++;
		if (b < s->draft->block)
			add_beginning(s, b, KT_WHEN_ITEM_LEAD, KT_WHEN_PER_PLACE);
	}
	return b;
}

/* Years and parts of years that stand over the first item. */
static void add_document(struct kt_when_search *s)
{
	const struct kt_minutes *minutes = s->g->r->minutes;
	guint end = kt_minutes_n_items(minutes) ? kt_minutes_item(minutes, 0)->first_block : 0;

	for (guint b = 0; b < end; b++) {
		const GArray *entries;

		if (kt_minutes_role(minutes, b) == KT_ROLE_CONTENTS)
			continue;
		entries = kt_calendar_block(s->g->r, b);
		for (guint i = 0; i < entries->len && i < KT_WHEN_PER_PLACE; i++) {
			const struct kt_calendar_entry *t =
				&g_array_index(entries, struct kt_calendar_entry, i);

			if (t->period.from.unit != KT_TIME_DAY && !t->period.is_range)
				kt_when_add_time(s, t->period, KT_WHEN_DOCUMENT, 0);
		}
	}
}

guint kt_when_find_frame(struct kt_when_search *s)
{
	struct kt_moment meeting = s->g->r->context.meeting;
	guint block = s->draft->block, from = 0;

	if (s->section && s->section->first_block > 0 &&
		kt_minutes_role(s->g->r->minutes, s->section->first_block - 1) ==
			KT_ROLE_SECTION_HEADING)
		add_beginning(s, s->section->first_block - 1, KT_WHEN_SECTION, KT_WHEN_PER_PLACE);
	if (s->item)
		from = add_item(s);
	add_document(s);
	if (block < from)
		from = G_MAXUINT;
	if (meeting.unit == KT_TIME_NONE)
		return from;
	kt_when_add_time(s, kt_period_of(kt_moment_year(meeting.year)), KT_WHEN_MEETING, 0);
	kt_when_add_time(s, kt_period_of(kt_moment_year(meeting.year - 1)), KT_WHEN_YEAR_BEFORE, 0);
	return from;
}
