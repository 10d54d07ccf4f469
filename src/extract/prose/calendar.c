/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/prose/calendar.h"

#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

struct kt_calendar {
	GPtrArray *blocks; /* of GArray, NULL where nobody has read the block */
};

/* Of a long paragraph no more is looked at. */
enum { MOST_BYTES = 4000 };

struct kt_calendar *kt_calendar_new(guint n_blocks)
{
	struct kt_calendar *calendar = g_new(struct kt_calendar, 1);

	calendar->blocks = g_ptr_array_new();
	g_ptr_array_set_size(calendar->blocks, (gint)n_blocks);
	return calendar;
}

void kt_calendar_free(struct kt_calendar *calendar)
{
	if (!calendar)
		return;
	for (guint i = 0; i < calendar->blocks->len; i++)
		if (g_ptr_array_index(calendar->blocks, i))
			g_array_unref(g_ptr_array_index(calendar->blocks, i));
	g_ptr_array_unref(calendar->blocks);
	g_free(calendar);
}

static GArray *entries_of(struct kt_calendar *calendar, guint block)
{
	gpointer *place = &g_ptr_array_index(calendar->blocks, block);

	if (!*place)
		*place = g_array_new(FALSE, TRUE, sizeof(struct kt_calendar_entry));
	return *place;
}

gboolean kt_speaks_of_figures(const struct kt_passage *p, const char *name, guint first, guint end)
{
	gboolean speaks = FALSE;

	for (guint i = first; i < end; i++) {
		const struct kt_token *t = kt_passage_token(p, i);

		if (t->quantity >= 0 && t->time < 0)
			return FALSE;
		speaks |= kt_found_is(kt_passage_term_at(p, KT_LEX_EVENT, i), name);
	}
	return speaks;
}

void kt_calendar_note(struct kt_calendar *calendar, const struct kt_passage *p, guint block)
{
	GArray *entries = entries_of(calendar, block);

	for (guint i = 0; i < p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(p, i);
		struct kt_calendar_entry e = {.period = t->period,
			.start = kt_passage_token(p, t->first)->span.start,
			.sort = t->sort,
			.is_relative = t->is_relative,
			.is_compared = t->of_brackets || t->event == KT_EVENT_MEETING ||
				       t->event == KT_EVENT_NO_TIME ||
				       kt_stands_compared(p, t->first) || kt_time_is_apart(p, t)};
		guint first, end;

		if (kt_period_is_none(t->period))
			continue;
		kt_passage_sentence(p, t->first, &first, &end);
		e.sentence = kt_passage_span(p, first, end);
		e.is_declared = kt_speaks_of_figures(p, "figures", first, end);
		g_array_append_val(entries, e);
	}
}

const GArray *kt_calendar_block(struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	struct kt_span span = b->span;
	struct kt_passage *p;

	if (b->kind == KT_BLOCK_TABLE || span.len > MOST_BYTES ||
		g_ptr_array_index(r->calendar->blocks, block))
		return entries_of(r->calendar, block);
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	kt_calendar_note(r->calendar, p, block);
	kt_passage_free(p);
	return entries_of(r->calendar, block);
}
