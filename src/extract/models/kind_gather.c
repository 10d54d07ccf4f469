/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/kind_gather.h"

#include <string.h>

#include "extract/models/hearing.h"

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

struct kt_slice kt_kind_sentence(const struct kt_reading *r, const struct kt_draft *draft)
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

static const struct kt_votes *heard(const struct kt_reading *r, struct kt_slice text)
{
	return kt_heard(r->hearings, KT_HEAR_KIND, text);
}

gint kt_lead_in(const struct kt_reading *r, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);

	if (block >= r->list_first && block < r->list_end)
		return (gint)r->list_first - 1;
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
	struct kt_slice subject = kt_slice_str(record->subject);

	memset(evidence, 0, sizeof *evidence);
	evidence->form = kt_kind_form_of(
		draft->unit, draft->measure, draft->extent.digits ? draft->extent : draft->value);
	at[KT_KIND_HEAD] = *kt_heard(g->r->hearings, KT_HEAR_KIND_HEAD, subject);
	at[KT_KIND_SUBJECT] = *heard(g->r, subject);
	kt_heard_words(g->r->hearings, subject, evidence);
	at[KT_KIND_LABEL] = *heard(g->r, kt_slice_str(record->measure_label));
	at[KT_KIND_SENTENCE] = *heard(g->r, kt_kind_sentence(g->r, draft));
	vote_paragraph(g, draft->block);
	at[KT_KIND_PARAGRAPH] = g->paragraph;
	at[KT_KIND_SECTION] = *heard(g->r, kt_slice_str(record->section));
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
