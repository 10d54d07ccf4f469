/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no figure but tells the audit whether figures agree: the dates a
 * text gives for a thing ("FGU-elever siden den 1.8.2021"), and breakdowns it
 * announces ("fordeler sig på følgende områder:"). */
#include "extract/prose/prose.h"

static void send(struct kt_reading *r, struct kt_mention *m, struct kt_span place, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);
	struct kt_place at = kt_document_place(r->doc, place);

	m->source = kt_document_name(r->doc);
	m->item = item ? item->number : "";
	m->section = section ? section->heading : "";
	m->page = at.page;
	m->line = at.line;
	kt_sink_mention(r->sink, m);
}

/* ---- periods ----------------------------------------------------------- */

static gboolean dates_a_thing(const struct kt_timex *t)
{
	if (kt_period_is_none(t->period))
		return FALSE;
	return t->sort == KT_TIMEX_SINCE || t->sort == KT_TIMEX_RANGE ||
	       t->sort == KT_TIMEX_UNTIL || (t->sort == KT_TIMEX_NAME && t->period.is_range);
}

static void mention_periods(struct kt_reading *r, const struct kt_passage *p, guint block)
{
	for (guint k = 0; k < p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(p, k);
		struct kt_mention m = {.kind = KT_MENTION_PERIOD, .period = t->period};
		guint first, end;

		if (!dates_a_thing(t))
			continue;
		kt_passage_sentence(p, t->first, &first, &end);
		g_autofree char *subject = kt_phrase(p, first, t->first, 8, TRUE);
		g_autofree char *text =
			kt_squeeze_dup(kt_passage_slice(p, t->first, t->first + t->n_tokens));

		m.subject = subject ? subject : "";
		m.text = text;
		send(r, &m, kt_passage_span(p, t->first, t->first + t->n_tokens), block);
	}
}

/* ---- breakdowns -------------------------------------------------------- */

/* How many items or table rows with numbers follow before the next heading. */
static guint count_parts(struct kt_reading *r, guint block)
{
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);
	guint n = 0;

	for (guint b = block + 1; b < kt_document_n_blocks(r->doc); b++) {
		const struct kt_block *next = kt_document_block(r->doc, b);
		gboolean has_number = kt_slice_has_digit(kt_document_slice(r->doc, next->span));

		if (kt_minutes_section_of(r->minutes, b) != section ||
			kt_minutes_role(r->minutes, b) == KT_ROLE_SECTION_HEADING)
			break;
		if (next->kind == KT_BLOCK_TABLE && has_number)
			n += next->table->n_rows;
		else if (next->kind == KT_BLOCK_LIST_ITEM)
			n += has_number;
		else if (has_number || kt_slice_trim(kt_document_slice(r->doc, next->span)).len > 0)
			break;
	}
	return n;
}

/* A sentence that ends in a colon and says that a number is divided up. */
static gboolean announces(const struct kt_passage *p, guint first, guint end)
{
	if (end == first || end != p->tokens->len || !kt_mark_is(p, end - 1, ':'))
		return FALSE;
	for (guint i = first; i < end; i++)
		if (kt_word_has(p, i, KT_LEX_STOP, "breakdown"))
			return TRUE;
	return FALSE;
}

static void mention_breakdown(struct kt_reading *r, const struct kt_passage *p, guint block)
{
	guint first = g_array_index(p->sentences, guint, p->sentences->len - 1),
	      end = p->tokens->len;
	struct kt_mention m = {.kind = KT_MENTION_BREAKDOWN};

	if (!announces(p, first, end))
		return;
	g_autofree char *subject = kt_sentence_topic(p, first, end);
	g_autofree char *text = kt_squeeze_dup(kt_passage_slice(p, first, end));

	m.subject = subject ? subject : "";
	m.text = text;
	m.n_parts = count_parts(r, block);
	send(r, &m, kt_passage_span(p, first, end), block);
}

void kt_passage_mentions(struct kt_reading *r, const struct kt_passage *p, guint block)
{
	mention_periods(r, p, block);
	if (p->sentences->len)
		mention_breakdown(r, p, block);
}
