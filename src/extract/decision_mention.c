/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was decided of an item about pools or grants, in its words: mostly it has no figure
 * ("Godkendt."), and without it what was proposed would be all that is known. */
#include "extract/decision_mention.h"

#include "extract/models/kind_evidence.h"

#define MOST_WORDS 600 /* bytes: more is a debate, and is not kept */

static gboolean is_text(const struct kt_reading *r, guint block)
{
	return kt_minutes_role(r->minutes, block) == KT_ROLE_DECISION &&
	       kt_document_block(r->doc, block)->kind != KT_BLOCK_TABLE;
}

/* The one section of ITEM that tells a decision; NULL where there is none, or the decisions of
 * several bodies. */
static const struct kt_section *decision_of(const struct kt_reading *r, const struct kt_item *item)
{
	const struct kt_section *found = NULL;

	for (guint i = item->first_block; i < item->first_block + item->n_blocks; i++) {
		const struct kt_section *section = kt_minutes_section_of(r->minutes, i);

		if (!section || section->kind != KT_SECTION_DECISION || section == found ||
			!is_text(r, i))
			continue;
		if (found)
			return NULL;
		found = section;
	}
	return found;
}

static void mention_decision(struct kt_reading *r, const struct kt_item *item)
{
	const struct kt_section *section = decision_of(r, item);
	struct kt_mention m = {.kind = KT_MENTION_DECISION,
		.source = kt_document_name(r->doc),
		.item = item->number,
		.subject = item->title};
	GString *text = g_string_new(NULL);

	for (guint i = item->first_block; section && i < item->first_block + item->n_blocks; i++) {
		struct kt_span span = kt_document_block(r->doc, i)->span;
		g_autofree char *words = NULL;

		if (!is_text(r, i) || kt_minutes_section_of(r->minutes, i) != section)
			continue;
		words = kt_squeeze_dup(kt_document_slice(r->doc, span));
		if (!text->len) {
			struct kt_place at = kt_document_place(r->doc, span);

			m.page = at.page;
			m.line = at.line;
		}
		g_string_append_printf(text, "%s%s", text->len ? " " : "", words);
	}
	if (text->len && text->len <= MOST_WORDS) {
		m.section = section->heading;
		m.text = text->str;
		kt_sink_mention(r->sink, &m);
	}
	g_string_free(text, TRUE);
}

void kt_mention_decisions(struct kt_reading *r)
{
	for (guint i = 0; i < kt_minutes_n_items(r->minutes); i++) {
		const struct kt_item *item = kt_minutes_item(r->minutes, i);
		struct kt_votes votes = {0};

		kt_kind_vote(&votes, NULL, r->lexicon, kt_slice_str(item->title));
		if (votes.strength[KT_KIND_FUND] > 0)
			mention_decision(r, item);
	}
}
