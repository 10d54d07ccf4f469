/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/kind_gather.h"

#include <string.h>

/* How far around a figure its sentence is looked for when the reader names none. */
#define NEAR_BYTES 160
/* Of a paragraph, and of a table's first rows. */
#define PARAGRAPH_BYTES 2000
#define HEAD_BYTES 240
/* What a form, such as a table of a budget's shape, or a section about money says. */
#define SHAPE_STRENGTH 9
#define ECONOMY_STRENGTH 4

static gboolean is_letter_tail(char c)
{
	return (c & 0xC0) == 0x80;
}

/* [FROM, END) of the text, cut between letters. */
static struct kt_slice cut(const struct kt_reading *r, gsize from, gsize end)
{
	gsize len;
	const char *text = kt_document_text(r->doc, &len);

	while (from < end && is_letter_tail(text[from]))
		from++;
	while (end < len && is_letter_tail(text[end]))
		end++;
	return kt_slice(text + from, end - from);
}

static struct kt_slice beginning(const struct kt_reading *r, guint block, gsize most)
{
	struct kt_span span = kt_document_block(r->doc, block)->span;

	return cut(r, span.start, span.start + MIN(span.len, most));
}

static struct kt_slice sentence_of(const struct kt_reading *r, const struct kt_draft *draft)
{
	const struct kt_span block = kt_document_block(r->doc, draft->block)->span;
	gsize from = block.start, end = block.start + block.len;

	if (draft->context.len)
		return kt_document_slice(r->doc, draft->context);
	if (draft->origin == KT_ORIGIN_TABLE)
		return kt_slice("", 0);
	if (draft->span.start > from + NEAR_BYTES)
		from = draft->span.start - NEAR_BYTES;
	end = MIN(end, draft->span.start + draft->span.len + NEAR_BYTES);
	return cut(r, from, end);
}

/* A hash of the length and of what TEXT begins and ends with: they tell texts
 * apart well enough, and sentences are long. */
static guint slot_of(struct kt_slice text)
{
	guint64 first = 0, last = 0;
	gsize n = MIN(text.len, sizeof first);

	memcpy(&first, text.at, n);
	memcpy(&last, text.at + text.len - n, n);
	return ((first * 31 + last + text.len) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15) >> 32) %
	       KT_HEARD_SLOTS;
}

static const struct kt_heard_text *hear(struct kt_kind_gathering *g, struct kt_slice text)
{
	struct kt_heard_text *heard = &g->heard[slot_of(text)];

	if (heard->text.len == text.len &&
		(text.len == 0 || memcmp(heard->text.at, text.at, text.len) == 0))
		return heard;
	*heard = (struct kt_heard_text){.text = text};
	kt_kind_vote(&heard->votes, &heard->head, g->r->lexicon, text);
	return heard;
}

gint kt_lead_in(const struct kt_reading *r, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);

	while (item && block-- > item->first_block) {
		enum kt_role role = kt_minutes_role(r->minutes, block);

		if (role != KT_ROLE_BODY && role != KT_ROLE_DECISION)
			return -1;
		switch (kt_document_block(r->doc, block)->kind) {
		case KT_BLOCK_LIST_ITEM:
			continue;
		case KT_BLOCK_TABLE:
			return -1;
		default:
			return block;
		}
	}
	return -1;
}

static void vote_paragraph(struct kt_kind_gathering *g, guint block)
{
	enum kt_block_kind kind = kt_document_block(g->r->doc, block)->kind;
	gint lead;

	if (g->block == block + 1)
		return;
	g->block = block + 1;
	memset(&g->paragraph, 0, sizeof g->paragraph);
	kt_kind_vote(&g->paragraph, NULL, g->r->lexicon,
		beginning(g->r, block, kind == KT_BLOCK_TABLE ? HEAD_BYTES : PARAGRAPH_BYTES));
	if (kind != KT_BLOCK_TABLE && kind != KT_BLOCK_LIST_ITEM)
		return;
	lead = kt_lead_in(g->r, block);
	if (lead >= 0)
		kt_kind_vote(
			&g->paragraph, NULL, g->r->lexicon, beginning(g->r, lead, PARAGRAPH_BYTES));
}

void kt_kind_gather(struct kt_kind_gathering *g, const struct kt_draft *draft,
	const struct kt_record *record, const struct kt_item_status *status,
	struct kt_evidence *evidence)
{
	const struct kt_section *section = kt_minutes_section_of(g->r->minutes, draft->block);
	struct kt_votes *at = evidence->at;
	const struct kt_heard_text *subject;

	memset(evidence, 0, sizeof *evidence);
	evidence->form = kt_kind_form_of(draft->unit, draft->measure);
	subject = hear(g, kt_slice_str(record->subject));
	at[KT_KIND_HEAD] = subject->head;
	at[KT_KIND_SUBJECT] = subject->votes;
	at[KT_KIND_LABEL] = hear(g, kt_slice_str(record->measure_label))->votes;
	at[KT_KIND_SENTENCE] = hear(g, sentence_of(g->r, draft))->votes;
	vote_paragraph(g, draft->block);
	at[KT_KIND_PARAGRAPH] = g->paragraph;
	at[KT_KIND_SECTION] = hear(g, kt_slice_str(record->section))->votes;
	if (section && section->kind == KT_SECTION_ECONOMY)
		kt_votes_raise(&at[KT_KIND_SECTION], KT_KIND_BUDGET, ECONOMY_STRENGTH);
	if (status) {
		at[KT_KIND_TITLE] = status->title;
		at[KT_KIND_LEAD] = status->lead;
		at[KT_KIND_ITEM] = status->texts;
	}
	if (draft->leaning >= 0)
		kt_votes_raise(&at[KT_KIND_SHAPE], draft->leaning, SHAPE_STRENGTH);
}
