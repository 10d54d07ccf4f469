/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/sink.h"

#include "extract/models/confidence.h"
#include "extract/models/when_evidence.h"

#include <string.h>

struct kt_sink *kt_sink_new(void)
{
	struct kt_sink *sink = g_new0(struct kt_sink, 1);

	sink->drafts = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_draft), 64);
	sink->claims = g_array_new(FALSE, FALSE, sizeof(struct kt_claim));
	sink->mentions = g_array_new(FALSE, FALSE, sizeof(struct kt_mention));
	sink->vetoes = g_array_new(FALSE, FALSE, sizeof(struct kt_claim));
	sink->at = g_hash_table_new(NULL, NULL);
	sink->strings = g_string_chunk_new(1024);
	return sink;
}

void kt_sink_free(struct kt_sink *sink)
{
	if (!sink)
		return;
	for (guint i = 0; i < sink->drafts->len; i++)
		kt_draft_clear(&g_array_index(sink->drafts, struct kt_draft, i));
	g_array_unref(sink->drafts);
	g_array_unref(sink->claims);
	g_array_unref(sink->vetoes);
	g_array_unref(sink->mentions);
	g_hash_table_unref(sink->at);
	g_string_chunk_free(sink->strings);
	g_free(sink);
}

const char *kt_sink_keep(struct kt_sink *sink, const char *text)
{
	return text ? g_string_chunk_insert_const(sink->strings, text) : NULL;
}

void kt_draft_init(
	struct kt_draft *draft, const struct kt_sink *sink, guint block, enum kt_origin origin)
{
	memset(draft, 0, sizeof *draft);
	draft->is_explained = sink->is_explained;
	draft->block = block;
	draft->origin = origin;
	draft->kind = draft->leaning = -1;
	draft->period = kt_period_none();
}

void kt_reason_clear(gpointer reason)
{
	g_free((char *)((struct kt_reason *)reason)->evidence);
}

void kt_draft_reason(
	struct kt_draft *draft, const char *field, const char *rule, const char *evidence)
{
	struct kt_reason reason = {field, rule, NULL};

	if (*field == 'p' && strcmp(field, "period") == 0)
		draft->period_rule = rule;
	if (*field == 's' && strcmp(field, "subject") == 0)
		draft->subject_rule = rule;
	kt_confidence_note_rule(&draft->grounds, field, rule);
	if (!draft->is_explained)
		return;
	reason.evidence = g_strdup(evidence ? evidence : "");
	if (!draft->reasons) {
		draft->reasons = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_reason), 8);
		g_array_set_clear_func(draft->reasons, kt_reason_clear);
	}
	g_array_append_val(draft->reasons, reason);
}

void kt_draft_decided(struct kt_draft *draft, enum kt_decision decision, gint lead)
{
	draft->grounds.decided |= 1u << decision;
	draft->grounds.lead[decision] = lead;
}

void kt_draft_clue(struct kt_draft *draft, const struct kt_when_clue *clue)
{
	if (!draft->clues)
		draft->clues = g_array_sized_new(FALSE, FALSE, sizeof *clue, 4);
	g_array_append_val(draft->clues, *clue);
}

void kt_draft_clear(struct kt_draft *draft)
{
	g_clear_pointer(&draft->subject, g_free);
	g_clear_pointer(&draft->measure_words, g_free);
	g_clear_pointer(&draft->reasons, g_array_unref);
	g_clear_pointer(&draft->clues, g_array_unref);
	g_clear_pointer(&draft->subject_lines, g_free);
}

static gboolean is_one_end(const struct kt_draft *draft)
{
	return (draft->flags & (KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) != 0;
}

/* A second figure on the same place is let in as the other end of a range
 * that is written with one numeral ("10-15" with the raw text shared). */
static gboolean may_share(const struct kt_draft *first, const struct kt_draft *second)
{
	return is_one_end(first) && is_one_end(second) && first->flags != second->flags;
}

static void claim(
	struct kt_sink *sink, struct kt_span span, enum kt_fate fate, const char *sort, guint draft)
{
	struct kt_claim c = {span, fate, sort, draft};

	g_array_append_val(sink->claims, c);
}

void kt_sink_draft(struct kt_sink *sink, struct kt_draft *draft)
{
	gpointer place = GSIZE_TO_POINTER(draft->numeral.start);
	guint first = GPOINTER_TO_UINT(g_hash_table_lookup(sink->at, place));

	if (first && !may_share(&g_array_index(sink->drafts, struct kt_draft, first - 1), draft)) {
		kt_draft_clear(draft);
		return;
	}
	draft->area = kt_sink_keep(sink, draft->area);
	g_array_append_val(sink->drafts, *draft);
	if (!first)
		g_hash_table_insert(sink->at, place, GUINT_TO_POINTER(sink->drafts->len));
	claim(sink, draft->numeral, KT_FATE_RECORD, "record", sink->drafts->len - 1);
	draft->subject = draft->measure_words = draft->subject_lines = NULL;
	draft->reasons = draft->clues = NULL;
}

void kt_sink_nonfigure(struct kt_sink *sink, struct kt_span span, const char *sort)
{
	claim(sink, span, KT_FATE_NONFIGURE, sort, 0);
}

void kt_sink_unread(struct kt_sink *sink, struct kt_span span, const char *reason)
{
	claim(sink, span, KT_FATE_UNREAD, reason, 0);
}

void kt_sink_veto(struct kt_sink *sink, struct kt_span span, const char *sort)
{
	struct kt_claim c = {span, KT_FATE_NONFIGURE, sort, 0};

	g_array_append_val(sink->vetoes, c);
}

static const struct kt_claim *veto_on(const struct kt_sink *sink, struct kt_span span)
{
	for (guint i = 0; i < sink->vetoes->len; i++) {
		const struct kt_claim *v = &g_array_index(sink->vetoes, struct kt_claim, i);
		if (v->span.start < span.start + span.len &&
			span.start < v->span.start + v->span.len)
			return v;
	}
	return NULL;
}

void kt_sink_settle_vetoes(struct kt_sink *sink)
{
	for (guint i = 0; i < sink->claims->len; i++) {
		struct kt_claim *c = &g_array_index(sink->claims, struct kt_claim, i);
		const struct kt_claim *v = veto_on(sink, c->span);
		if (!v)
			continue;
		if (c->fate == KT_FATE_RECORD)
			g_array_index(sink->drafts, struct kt_draft, c->draft).is_dropped = TRUE;
		c->fate = v->fate;
		c->sort = v->sort;
	}
}

void kt_sink_mention(struct kt_sink *sink, const struct kt_mention *mention)
{
	struct kt_mention kept = *mention;

	kept.source = kt_sink_keep(sink, mention->source);
	kept.item = kt_sink_keep(sink, mention->item);
	kept.section = kt_sink_keep(sink, mention->section);
	kept.text = kt_sink_keep(sink, mention->text);
	kept.subject = kt_sink_keep(sink, mention->subject);
	g_array_append_val(sink->mentions, kept);
}

void kt_sink_note(struct kt_sink *sink, const char *format, ...)
{
	va_list args;

	if (!sink->notes)
		return;
	va_start(args, format);
	g_string_append_vprintf(sink->notes, format, args);
	va_end(args);
	g_string_append_c(sink->notes, '\n');
}
