/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The walk: each block goes to the reader for its form, and what the readers
 * hand in is made into records and a ledger. */
#include "kommunetal/extract/extract.h"

#include <string.h>

#include "extract/assemble.h"
#include "extract/decision_mention.h"
#include "extract/prose/calendar.h"
#include "extract/models/hearing.h"
#include "extract/item_status.h"
#include "extract/models/known_name.h"
#include "extract/sink.h"
#include "extract/status_mention.h"
#include "extract/tables/facet.h"

struct kt_extraction {
	/* borrowed: the dumps quote and reread them */
	const struct kt_document *doc;
	const struct kt_minutes *minutes;
	const struct kt_lexicon *lexicon;
	struct kt_assembly made;
	GArray *ledger;                  /* struct kt_ledger_entry */
	struct kt_extraction *explained; /* the same with reasons; NULL until they are asked for */
};

/* Bytes beyond which a paragraph is data that lost its lines, not sentences;
 * its numerals stay unread, and the user is told. */
enum { LONGEST_PARAGRAPH = 1024 * 1024 };

static gboolean is_endless(struct kt_reading *r, const struct kt_block *b)
{
	struct kt_place at;

	if (b->kind == KT_BLOCK_TABLE || b->span.len <= LONGEST_PARAGRAPH)
		return FALSE;
	at = kt_document_place(r->doc, (struct kt_span){b->span.start, 1});
	kt_diag(r->diags, KT_NOTE, kt_document_name(r->doc), at.page, at.line, 0,
		"a paragraph of %" G_GSIZE_FORMAT " MB is left unread", b->span.len >> 20);
	return TRUE;
}

/* Reads what stands at BLOCK; returns how many blocks that was. */
static guint read_block(struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	enum kt_role role = kt_minutes_role(r->minutes, block);
	guint n = 0, first_draft = r->sink->drafts->len;

	if ((role != KT_ROLE_BODY && role != KT_ROLE_DECISION) || is_endless(r, b))
		return 1;
	switch (b->kind) {
	case KT_BLOCK_TABLE:
		kt_read_table(r, block);
		kt_discourse_learn_table(r, block, first_draft);
		return 1;
	case KT_BLOCK_LIST_ITEM:
		n = kt_read_list(r, block);
		break;
	case KT_BLOCK_PARAGRAPH:
		n = kt_read_loose_table(r, block);
		if (n == 0 && kt_list_is_unmarked(r, block)) {
			n = kt_read_list(r, block);
		} else if (n == 0) {
			kt_read_inline_tables(r, block);
			kt_read_prose(r, block);
		} else {
			r->loose_end = block + n;
			kt_discourse_learn_table(r, block, first_draft);
		}
		break;
	case KT_BLOCK_HEADING:
		kt_read_prose(r, block);
		break;
	default:
		break;
	}
	return MAX(n, 1);
}

static struct kt_passage_context context_of(const struct kt_minutes *minutes)
{
	struct kt_passage_context context = {0};

	context.meeting = kt_minutes_date(minutes);
	context.municipality = kt_minutes_municipality(minutes);
	if (context.meeting.unit == KT_TIME_NONE)
		context.year = kt_minutes_year(minutes);
	return context;
}

static void count_fates(const GArray *ledger, struct kt_source *source)
{
	for (guint i = 0; i < ledger->len; i++) {
		const struct kt_ledger_entry *e = &g_array_index(ledger, struct kt_ledger_entry, i);
		source->n_numerals++;
		source->n_records += e->fate == KT_FATE_RECORD;
		source->n_nonfigures += e->fate == KT_FATE_NONFIGURE;
		source->n_unread += e->fate == KT_FATE_UNREAD;
	}
}

/* "b e v illin g e r p å kr. 2 5 0.0 0 0": what was not read there. */
static void warn_of_spaced(const struct kt_extraction *e, struct kt_diag_list *diags)
{
	const struct kt_ledger_entry *first = NULL;
	guint n = 0;

	for (guint i = 0; i < e->ledger->len; i++) {
		const struct kt_ledger_entry *entry = kt_extraction_ledger(e, i);

		if (entry->fate != KT_FATE_NONFIGURE ||
			strcmp(entry->sort, KT_NONFIGURE_SPACED) != 0)
			continue;
		first = first ? first : entry;
		n++;
	}
	if (n > 0) {
		struct kt_place at = kt_document_place(e->doc, first->span);

		kt_diag(diags, KT_WARNING, kt_document_name(e->doc), at.page, at.line, 0,
			"letters are parted by blanks; %u numerals there are left unread", n);
	}
}

static void add_source(struct kt_extraction *e, const struct kt_minutes *minutes)
{
	const struct kt_municipality *m = kt_minutes_municipality(minutes);
	g_autofree char *date = kt_period_format(kt_period_of(kt_minutes_date(minutes)));
	struct kt_source source = {.source = kt_document_name(e->doc),
		.municipality = m ? m->name : "",
		.municipality_code = m ? m->code : "",
		.committee = kt_minutes_committee(minutes),
		.meeting_date = date};

	count_fates(e->ledger, &source);
	kt_record_set_add_source(e->made.records, &source);
}

static struct kt_slice text_of(const struct kt_document *doc)
{
	struct kt_slice text;

	text.at = kt_document_text(doc, &text.len);
	return text;
}

/* What is asked for besides records and ledger. */
struct wish {
	GString *notes;    /* gets what is told of each table; NULL: nothing is */
	GString *periods;  /* gets the candidates of each figure; the same */
	GString *subjects; /* gets the names each figure of a text might have; the same */
	gboolean reasons;
};

static struct kt_extraction *extract(const struct kt_minutes *minutes,
	const struct kt_lexicon *lexicon, struct kt_diag_list *diags, struct wish wish)
{
	struct kt_extraction *e = g_new0(struct kt_extraction, 1);
	struct kt_slice text = text_of(kt_minutes_document(minutes));
	struct kt_reading r = {.minutes = minutes,
		.doc = kt_minutes_document(minutes),
		.lexicon = lexicon,
		.context = context_of(minutes),
		.diags = diags,
		.sink = kt_sink_new(),
		.passages = kt_passage_store_new(),
		.facets = kt_facet_store_new(),
		.calendar = kt_calendar_new(kt_document_n_blocks(kt_minutes_document(minutes))),
		.hearings = kt_hearings_new(lexicon, text),
		.names = kt_known_names_new(lexicon)};
	GArray *statuses = kt_item_statuses_new(&r);
	guint n = kt_document_n_blocks(r.doc);

	e->doc = r.doc;
	e->minutes = minutes;
	e->lexicon = lexicon;
	r.sink->notes = wish.notes;
	r.sink->periods = wish.periods;
	r.sink->subjects = wish.subjects;
	r.sink->is_explained = wish.reasons;
	r.statuses = statuses;
	kt_mention_statuses(&r);
	kt_mention_decisions(&r);
	for (guint block = 0; block < n;)
		block += read_block(&r, block);
	kt_assemble(&r, &e->made);
	e->ledger = kt_ledger_settle(r.sink, minutes, e->made.record_of);
	for (guint i = 0; i < r.sink->mentions->len; i++)
		kt_record_set_add_mention(
			e->made.records, &g_array_index(r.sink->mentions, struct kt_mention, i));
	add_source(e, minutes);
	warn_of_spaced(e, diags);
	kt_item_statuses_free(statuses);
	kt_discourse_free(r.told);
	kt_calendar_free(r.calendar);
	kt_hearings_free(r.hearings);
	kt_known_names_free(r.names);
	kt_facet_store_free(r.facets);
	kt_tables_before_free(r.tables);
	kt_passage_store_free(r.passages);
	kt_sink_free(r.sink);
	return e;
}

struct kt_extraction *kt_extract(const struct kt_minutes *minutes, const struct kt_lexicon *lexicon,
	struct kt_diag_list *diags)
{
	return extract(minutes, lexicon, diags, (struct wish){.reasons = FALSE});
}

void kt_extraction_free(struct kt_extraction *e)
{
	if (!e)
		return;
	kt_extraction_free(e->explained);
	kt_record_set_free(e->made.records);
	g_array_unref(e->made.reasons);
	g_array_unref(e->made.reason_ranges);
	g_free(e->made.record_of);
	g_array_unref(e->ledger);
	g_free(e);
}

const struct kt_record_set *kt_extraction_records(const struct kt_extraction *e)
{
	return e->made.records;
}

struct kt_record_set *kt_extraction_take_records(struct kt_extraction *e)
{
	return g_steal_pointer(&e->made.records);
}

guint kt_extraction_n_ledger(const struct kt_extraction *e)
{
	return e->ledger->len;
}

const struct kt_ledger_entry *kt_extraction_ledger(const struct kt_extraction *e, guint i)
{
	return &g_array_index(e->ledger, struct kt_ledger_entry, i);
}

static const struct kt_assembly *explained(struct kt_extraction *e)
{
	if (!e->explained)
		e->explained =
			extract(e->minutes, e->lexicon, NULL, (struct wish){.reasons = TRUE});
	return &e->explained->made;
}

guint kt_extraction_n_reasons(struct kt_extraction *e, guint record)
{
	return g_array_index(explained(e)->reason_ranges, struct kt_reason_range, record).n;
}

const struct kt_reason *kt_extraction_reason(struct kt_extraction *e, guint record, guint i)
{
	const struct kt_assembly *made = explained(e);
	struct kt_reason_range range =
		g_array_index(made->reason_ranges, struct kt_reason_range, record);

	return &g_array_index(made->reasons, struct kt_reason, range.first + i);
}

void kt_extraction_dump_tables(const struct kt_extraction *e, GString *out)
{
	/* Who wants the notes wants them of a file or two; all others would pay for
	 * writing them. */
	kt_extraction_free(extract(e->minutes, e->lexicon, NULL, (struct wish){.notes = out}));
}

void kt_extraction_dump_periods(const struct kt_extraction *e, GString *out)
{
	kt_extraction_free(extract(e->minutes, e->lexicon, NULL, (struct wish){.periods = out}));
}

void kt_extraction_dump_subjects(const struct kt_extraction *e, GString *out)
{
	kt_extraction_free(extract(e->minutes, e->lexicon, NULL, (struct wish){.subjects = out}));
}

void kt_extraction_dump_ledger(const struct kt_extraction *e, GString *out)
{
	static const char *const fate[KT_N_FATES] = {
		[KT_FATE_RECORD] = "record",
		[KT_FATE_NONFIGURE] = "no figure",
		[KT_FATE_UNREAD] = "unread",
	};
	guint sum[KT_N_FATES] = {0};

	for (guint i = 0; i < e->ledger->len; i++) {
		const struct kt_ledger_entry *entry = kt_extraction_ledger(e, i);
		struct kt_place place = kt_document_place(e->doc, entry->span);
		struct kt_slice text = kt_document_slice(e->doc, entry->span);
		sum[entry->fate]++;
		if (place.page)
			g_string_append_printf(out, "p%u:", place.page);
		g_string_append_printf(out, "%u:%u\t%.*s\t%s\t%s", place.line, place.column,
			(gint)text.len, text.at, fate[entry->fate], entry->sort);
		if (entry->fate == KT_FATE_RECORD)
			g_string_append_printf(
				out, " %s", kt_record_set_at(e->made.records, entry->record)->id);
		g_string_append_c(out, '\n');
	}
	g_string_append_printf(out, "sum\t%u numerals\t%u records\t%u no figures\t%u unread\n",
		e->ledger->len, sum[KT_FATE_RECORD], sum[KT_FATE_NONFIGURE], sum[KT_FATE_UNREAD]);
}
