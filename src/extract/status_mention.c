/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day a follow-up is reckoned for ("budgetopfølgning pr. 31. marts 2024")
 * as a mention, so that a report can tell it from the day of the meeting. */
#include "extract/status_mention.h"

/* How many paragraphs under the title may tell the day if the title does not. */
enum { LEAD_BLOCKS = 6 };

/* The first state on a day or at a quarter's end that PASSAGE tells. */
static const struct kt_timex *status_day(const struct kt_passage *passage)
{
	for (guint i = 0; i < passage->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(passage, i);

		if (t->sort == KT_TIMEX_STATE && !t->period.is_range && !t->is_relative &&
			(t->period.from.unit == KT_TIME_DAY ||
				t->period.from.unit == KT_TIME_QUARTER))
			return t;
	}
	return NULL;
}

static void hand_in(struct kt_reading *r, const struct kt_item *item, guint block,
	const struct kt_passage *passage, const struct kt_timex *t)
{
	struct kt_place at = kt_document_place(r->doc, passage->span);
	g_autofree char *text =
		kt_squeeze_dup(kt_passage_slice(passage, t->first, t->first + t->n_tokens));
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);
	struct kt_mention m = {.kind = KT_MENTION_STATUS,
		.source = kt_document_name(r->doc),
		.item = item->number,
		.section = section ? section->heading : "",
		.page = at.page,
		.line = at.line,
		.text = text,
		.subject = item->title,
		.period = t->period};

	kt_sink_mention(r->sink, &m);
}

static gboolean tells_status(struct kt_reading *r, const struct kt_item *item, guint block)
{
	struct kt_span span = kt_document_block(r->doc, block)->span;
	struct kt_passage *passage =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	const struct kt_timex *t = status_day(passage);

	if (t)
		hand_in(r, item, block, passage, t);
	kt_passage_free(passage);
	return t != NULL;
}

static void mention_status(struct kt_reading *r, const struct kt_item *item)
{
	guint end = item->first_block + item->n_blocks, looked = 0;

	for (guint i = item->first_block; i < end && looked < LEAD_BLOCKS; i++) {
		enum kt_role role = kt_minutes_role(r->minutes, i);
		gboolean is_text = kt_document_block(r->doc, i)->kind != KT_BLOCK_TABLE;

		if (role != KT_ROLE_ITEM_TITLE && (role != KT_ROLE_BODY || !is_text))
			continue;
		if (tells_status(r, item, i))
			return;
		looked++;
	}
}

void kt_mention_statuses(struct kt_reading *r)
{
	for (guint i = 0; i < kt_minutes_n_items(r->minutes); i++) {
		const struct kt_item *item = kt_minutes_item(r->minutes, i);
		struct kt_votes votes = {0};

		kt_kind_vote(&votes, NULL, r->lexicon, kt_slice_str(item->title));
		if (votes.strength[KT_KIND_BUDGET] > 0)
			mention_status(r, item);
	}
}
