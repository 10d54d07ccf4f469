/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/assemble.h"

#include <string.h>

#include "extract/forecast.h"
#include "extract/item_status.h"
#include "extract/models/confidence.h"
#include "extract/models/kind_gather.h"
#include "extract/models/measure_evidence.h"
#include "extract/models/when_evidence.h"
#include "extract/models/when_gather.h"
#include "extract/parts_of_sum.h"
#include "extract/passage/moment.h"

/* What most records of a document share. */
struct frame {
	struct kt_reading *r;
	struct kt_record_set *records;
	/* as the set of records has them */
	const char *meeting_date, *source, *committee, *name, *code, *publisher;
	const struct kt_municipality *municipality;
	struct kt_kind_gathering kinds;
	struct kt_when_gathering *times;
	const GArray *order; /* guint: indexes into the sink's drafts */
};

static gint by_place(gconstpointer a, gconstpointer b, gpointer data)
{
	const GArray *drafts = data;
	guint i = *(const guint *)a, k = *(const guint *)b;
	gsize x = g_array_index(drafts, struct kt_draft, i).span.start;
	gsize y = g_array_index(drafts, struct kt_draft, k).span.start;

	if (x != y)
		return x < y ? -1 : 1;
	return i < k ? -1 : i > k;
}

static GArray *in_order(const GArray *drafts)
{
	GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(guint), drafts->len);

	for (guint i = 0; i < drafts->len; i++)
		if (!g_array_index(drafts, struct kt_draft, i).is_dropped)
			g_array_append_val(order, i);
	g_array_sort_with_data(order, by_place, (gpointer)drafts);
	return order;
}

/* Below such a lead another kind may be meant: about three to one. */
#define NARROW_LEAD 110

static void decide_kind(struct frame *f, struct kt_draft *draft, struct kt_record *record,
	const struct kt_item_status *status)
{
	struct kt_evidence evidence;
	g_autofree char *weighed = NULL;
	gint lead;

	if (draft->kind >= 0) {
		record->kind = draft->kind;
		return;
	}
	kt_kind_gather(&f->kinds, draft, record, status, &evidence);
	record->kind = kt_kind_decide(&evidence, &lead);
	if (draft->is_explained)
		weighed = kt_kind_explain(&evidence, record->kind);
	kt_draft_reason(draft, "kind",
		lead >= NARROW_LEAD ? "kind-by-evidence" : "kind-by-a-narrow-lead", weighed);
}

/* The confidence of a figure that was read unsurely from a picture. */
static const gdouble MOST_FROM_A_PICTURE = 0.5;

struct label {
	const struct kt_lexicon *lexicon;
	gboolean is_frame;
};

static void look_for_frame(const struct kt_word *words, guint n_words, gpointer data)
{
	struct label *label = data;

	(void)n_words;
	label->is_frame |= kt_senses_name_frame(kt_lexicon_senses(label->lexicon, words));
}

/* A fund has a size; a budget has frames, and sums. */
static void decide_size(struct frame *f, struct kt_draft *draft, struct kt_record *record)
{
	struct label label = {f->r->lexicon, FALSE};

	if (record->kind != KT_KIND_BUDGET || record->measure != KT_MEASURE_SIZE ||
		!kt_unit_is_money(record->unit))
		return;
	kt_lexicon_each_place(f->r->lexicon, KT_LEX_MASK(KT_LEX_SENSE),
		kt_slice_str(record->measure_label), look_for_frame, &label);
	record->measure = label.is_frame ? KT_MEASURE_ORIGINAL_BUDGET : KT_MEASURE_AMOUNT;
	kt_draft_reason(draft, "measure", "no-size-of-a-budget", record->measure_label);
}

/* A budget figure without a time of its own holds for its item's year. */
static void inherit_period(
	struct kt_draft *draft, struct kt_record *record, const struct kt_item_status *status)
{
	record->period = draft->period;
	if (draft->period_is_settled || !kt_period_is_none(draft->period) || !status)
		return;
	if (record->kind != KT_KIND_BUDGET || kt_period_is_none(status->period))
		return;
	record->period = status->period;
	kt_draft_reason(draft, "period", status->rule, status->evidence);
}

/* What holds for all figures of a section holds for one that tells no time, unless it is a rule. */
static void take_declared_period(struct frame *f, struct kt_draft *draft, struct kt_record *record)
{
	struct kt_period declared;

	if (!kt_period_is_none(record->period) || (draft->flags & KT_FLAG_PREVIOUS) ||
		draft->measure == KT_MEASURE_LIMIT || draft->measure == KT_MEASURE_RATE ||
		draft->measure == KT_MEASURE_TARGET || draft->measure == KT_MEASURE_CHANGE ||
		kt_unit_is_money(draft->unit))
		return;
	declared = kt_when_declared(f->r, draft);
	if (kt_period_is_none(declared))
		return;
	record->period = declared;
	draft->period_rule = "period-declared-for-all";
	kt_draft_reason(draft, "period", draft->period_rule, "");
}

/* The rule that gave DRAFT's period last. */
static const char *period_rule(const struct kt_draft *draft, struct kt_period period)
{
	if (draft->period_rule)
		return draft->period_rule;
	return !kt_period_is_none(period) ? "period-of-its-host"
	       : draft->period_is_settled ? "period-is-not-told"
					  : "no-rule";
}

enum {
	LEVELS_BACK = 4, /* figures before a change */
	TABLE_ABOVE = 2  /* blocks from a table to the text that speaks of it */
};

static gboolean is_counted(const struct kt_draft *draft)
{
	return draft->measure == KT_MEASURE_COUNT && !draft->table;
}

/* Its sentence tells a time in the words that are DRAFT's own. */
static gboolean tells_own_time(const struct kt_draft *draft)
{
	for (guint i = 0; draft->clues && i < draft->clues->len; i++)
		if (g_array_index(draft->clues, struct kt_when_clue, i).place <=
			KT_WHEN_GROUND_BEFORE)
			return TRUE;
	return FALSE;
}

/* "Den 30. juni stod 58 på venteliste.  Heraf ønskede 33 et bestemt center, mens 25 ...": a part
 * that tells no time is counted when the whole before it is, and so is the part behind. */
static gboolean is_of_whole(const struct kt_draft *draft, const struct kt_draft *before)
{
	gboolean is_next_part = (before->flags & KT_FLAG_OF_WHICH) && draft->context.len &&
				draft->context.start == before->context.start;
	/* a paragraph that begins with "Heraf" goes on from the one before */
	guint reach = (draft->flags & KT_FLAG_OF_WHICH) && draft->origin == KT_ORIGIN_PROSE &&
		      before->origin == KT_ORIGIN_PROSE;

	return ((draft->flags & KT_FLAG_OF_WHICH) || is_next_part) && is_counted(draft) &&
	       is_counted(before) && draft->unit == before->unit &&
	       draft->block <= before->block + reach &&
	       !((draft->flags | before->flags) & KT_FLAG_PREVIOUS) && !tells_own_time(draft);
}

static const struct kt_record *whole_of(const struct frame *f, guint at)
{
	const struct kt_draft *drafts = (const struct kt_draft *)(void *)f->r->sink->drafts->data;
	const guint *order = (const guint *)(void *)f->order->data;

	if (at == 0 || !is_of_whole(&drafts[order[at]], &drafts[order[at - 1]]))
		return NULL;
	return kt_record_set_at(f->records, at - 1);
}

/* A line, the corner or the caption of its table tells DRAFT when it holds. */
static gboolean has_time_in_table(const struct kt_draft *draft)
{
	for (guint i = 0; draft->clues && i < draft->clues->len; i++) {
		enum kt_when_place place =
			g_array_index(draft->clues, struct kt_when_clue, i).place;

		if (place >= KT_WHEN_COLUMN && place <= KT_WHEN_CAPTION)
			return TRUE;
	}
	return FALSE;
}

/* A level, and no rule, price, aim or change that may hold for a time of its own. */
static gboolean is_level(const struct kt_draft *draft)
{
	return draft->measure != KT_MEASURE_LIMIT && draft->measure != KT_MEASURE_RATE &&
	       draft->measure != KT_MEASURE_TARGET && draft->measure != KT_MEASURE_CHANGE &&
	       !(draft->flags & KT_FLAG_PREVIOUS);
}

/* "Boform | Borgere | Døgn", "Modtaget | Afgjort | Sagsbehandlingstid (dage)": where nothing in
 * a table tells when, a row is of one time, whatever of it is counted or measured.  Of money only
 * where no time at all is found: what is spent and what is expected are of different ones. */
static const struct kt_record *beside(const struct frame *f, guint at, struct kt_period own)
{
	const struct kt_draft *drafts = (const struct kt_draft *)(void *)f->r->sink->drafts->data;
	const guint *order = (const guint *)(void *)f->order->data;
	const struct kt_draft *draft = &drafts[order[at]], *left;

	if (at == 0 || !draft->table || draft->period_is_settled)
		return NULL;
	left = &drafts[order[at - 1]];
	if (left->table != draft->table || left->row != draft->row ||
		left->column == draft->column || !is_level(draft) || !is_level(left) ||
		has_time_in_table(draft) || has_time_in_table(left) ||
		(!kt_period_is_none(own) &&
			(kt_unit_is_money(draft->unit) || kt_unit_is_money(left->unit))))
		return NULL;
	return kt_record_set_at(f->records, at - 1);
}

/* The newest time of the table that ends with the figure at LAST, which stands in it. */
static struct kt_period newest_of_table(const struct frame *f, guint last)
{
	const struct kt_draft *drafts = (const struct kt_draft *)(void *)f->r->sink->drafts->data;
	const guint *order = (const guint *)(void *)f->order->data;
	struct kt_period newest = kt_period_none();

	for (guint i = last + 1; i-- > 0 && drafts[order[i]].table == drafts[order[last]].table;) {
		struct kt_period period = kt_record_set_at(f->records, i)->period;

		if (is_level(&drafts[order[i]]) && !period.is_range &&
			(kt_period_is_none(newest) || kt_period_cmp(period, newest) > 0))
			newest = period;
	}
	return newest;
}

/* "I juni var der 2.030, 97 flere end i juni 2019": the change AT runs to the last level told
 * before it in its paragraph that is later than what it is counted from.  None if there is none. */
static struct kt_period change_to_level(
	const struct frame *f, guint at, const struct kt_draft *draft)
{
	const struct kt_draft *drafts = (const struct kt_draft *)(void *)f->r->sink->drafts->data;
	const guint *order = (const guint *)(void *)f->order->data;
	struct kt_period change = kt_period_none();
	gboolean to_newest = kt_when_runs_to_newest(draft);

	if (draft->measure != KT_MEASURE_CHANGE || draft->origin == KT_ORIGIN_TABLE ||
		draft->period_is_declared)
		return change;
	for (guint i = at; i-- > 0 && i + LEVELS_BACK >= at;) {
		const struct kt_draft *before = &drafts[order[i]];
		struct kt_period to;

		if (before->table && before->block + TABLE_ABOVE >= draft->block &&
			kt_minutes_section_of(f->r->minutes, before->block) ==
				kt_minutes_section_of(f->r->minutes, draft->block))
			return kt_period_is_none(change)
				       ? kt_when_change(draft, newest_of_table(f, i))
				       : change;
		if (before->block != draft->block || before->table ||
			(!to_newest && !kt_period_is_none(change)))
			break;
		to = is_level(before)
			     ? kt_when_change(draft, kt_record_set_at(f->records, i)->period)
			     : kt_period_none();
		if (!kt_period_is_none(to) &&
			(kt_period_is_none(change) || kt_period_cmp(to, change) > 0))
			change = to;
	}
	return change;
}

/* "1.702 hændelser mod 1.544 året før": as long before the last level of the same unit that its
 * paragraph tells, whatever tells the time of that one. */
static struct kt_period level_back(const struct frame *f, guint at, const struct kt_draft *draft)
{
	const struct kt_draft *drafts = (const struct kt_draft *)(void *)f->r->sink->drafts->data;
	const guint *order = (const guint *)(void *)f->order->data;

	if (draft->table || draft->period_is_declared || draft->measure == KT_MEASURE_CHANGE)
		return kt_period_none();
	for (guint i = at; i-- > 0 && i + LEVELS_BACK >= at;) {
		const struct kt_draft *before = &drafts[order[i]];
		struct kt_period period = kt_record_set_at(f->records, i)->period;

		if (before->block != draft->block || before->table)
			break;
		if (is_level(before) && before->unit == draft->unit && !kt_period_is_none(period))
			return kt_when_level_before(draft, period);
	}
	return kt_period_none();
}

static void weigh_period(struct frame *f, guint at, struct kt_draft *draft,
	struct kt_record *record, const struct kt_item_status *status)
{
	struct kt_when_evidence evidence;
	const struct kt_record *whole = whole_of(f, at), *left;
	struct kt_period change; /* or what is told as so long before */
	g_autofree char *weighed = NULL;
	gint lead;
	guint won;

	record->period = kt_moment_until(
		record->period, f->r->context.meeting, kt_unit_is_money(draft->unit));
	kt_when_gather(f->times, at, record->period, period_rule(draft, record->period), status,
		&evidence);
	won = kt_when_decide(&evidence, &lead);
	if (draft->period_is_declared)
		won = evidence.ruled;
	else
		kt_draft_decided(draft, KT_DECISION_PERIOD, lead);
	/* what a project cost is of no year but one that is told with it */
	if (status && status->is_project && kt_unit_is_money(draft->unit) &&
		!draft->period_is_declared && !kt_when_is_told_near(&evidence, won))
		won = 0;
	if (f->r->sink->periods)
		kt_when_dump(&evidence, won, record->id, f->r->sink->periods);
	if (whole && !kt_period_is_none(whole->period) && !draft->period_is_declared) {
		record->period = whole->period;
		kt_draft_reason(draft, "period", "period-of-the-whole", "");
		return;
	}
	change = change_to_level(f, at, draft);
	if (!kt_period_is_none(change)) {
		record->period = change;
		kt_draft_reason(draft, "period", "change-to-level-before", "");
		return;
	}
	change = level_back(f, at, draft);
	if (!kt_period_is_none(change)) {
		record->period = change;
		kt_draft_reason(draft, "period", "as-long-before-the-level", "");
		return;
	}
	left = beside(f, at, evidence.candidates[won].period);
	if (left && !kt_period_is_none(left->period)) {
		record->period = left->period;
		kt_draft_reason(draft, "period", "period-of-the-row", "");
		return;
	}
	if (kt_period_is_none(evidence.candidates[won].period) &&
		kt_forecast_is_of_this_year(f->r, draft, record, status, &evidence)) {
		record->period = kt_period_of(kt_moment_year(f->r->context.meeting.year));
		kt_draft_reason(draft, "period", "year-of-the-meeting", "");
		return;
	}
	if (won == evidence.ruled)
		return;
	if (draft->is_explained)
		weighed = kt_when_explain(&evidence, won);
	kt_draft_reason(draft, "period", "period-by-evidence", weighed);
	record->period = evidence.candidates[won].period;
}

static void fill_meeting(
	const struct frame *f, const struct kt_draft *draft, struct kt_record *record)
{
	const struct kt_minutes *minutes = f->r->minutes;
	const struct kt_item *item = kt_minutes_item_of(minutes, draft->block);
	const struct kt_section *section = kt_minutes_section_of(minutes, draft->block);

	record->municipality = f->name;
	record->municipality_code = f->code;
	record->committee = f->committee;
	record->meeting_date = f->meeting_date;
	if (item) {
		record->item = item->number;
		record->item_title = item->title;
		record->case_no = item->case_no;
	}
	if (section)
		record->section = section->heading;
	record->source = f->source;
}

static void fill_place(
	const struct frame *f, const struct kt_draft *draft, struct kt_record *record, char **raw)
{
	struct kt_place place = kt_document_place(f->r->doc, draft->span);

	*raw = kt_slice_dup(kt_document_slice(f->r->doc, draft->span));
	record->raw = *raw;
	record->page = place.page;
	record->line = place.line;
	record->offset = place.offset;
	record->length = place.length;
	record->table = draft->table;
	record->row = draft->row;
	record->column = draft->column;
}

static void fill_figure(const struct kt_draft *draft, struct kt_record *record)
{
	record->value = draft->value;
	record->resolution = draft->resolution;
	record->unit = draft->unit == KT_UNIT_NONE ? KT_UNIT_COUNT : draft->unit;
	record->measure = draft->measure;
	record->qualifier = draft->qualifier;
	record->origin = draft->origin;
	record->flags = draft->flags;
	record->subject = draft->subject ? draft->subject : "";
}

/* Of a number read from a picture, and not surely, another one may stand there. */
static void decide_confidence(
	const struct frame *f, struct kt_draft *draft, struct kt_record *record)
{
	struct kt_place place = kt_document_place(f->r->doc, draft->span);
	g_autofree char *why = draft->is_explained ? kt_confidence_explain(draft) : NULL;

	record->confidence = kt_confidence(draft);
	kt_draft_reason(draft, "confidence", "as-those-like-it", why);
	if (place.doubt < KT_PLACE_DOUBTED)
		return;
	record->confidence = MIN(record->confidence, MOST_FROM_A_PICTURE);
	kt_draft_reason(draft, "confidence", "read-unsurely-from-a-picture", "");
}

static void settle_defaults(struct kt_draft *draft)
{
	if (draft->unit == KT_UNIT_NONE) {
		draft->unit = KT_UNIT_COUNT;
		kt_draft_reason(draft, "unit", "unit-nowhere-told", "");
	}
	if (draft->measure == KT_MEASURE_NONE) {
		draft->measure = kt_measure_plain(draft->unit);
		kt_draft_reason(draft, "measure", "measure-by-unit", kt_unit_name(draft->unit));
	}
}

/* "Regionen" in the minutes of "Region Midtjylland". */
static gboolean is_publisher(const struct frame *f, const char *area)
{
	const char *blank = strchr(f->publisher, ' ');
	gsize len = blank ? (gsize)(blank - f->publisher) : 0;

	return !f->municipality && len > 0 && !strchr(area, ' ') &&
	       g_ascii_strncasecmp(area, f->publisher, len) == 0;
}

static const char *area_name(const struct frame *f, struct kt_draft *draft)
{
	if (draft->area && draft->area[0] && !is_publisher(f, draft->area))
		return draft->area;
	kt_draft_reason(draft, "area", "area-of-the-meeting", f->publisher);
	return f->publisher;
}

/* ORDER tells the figures of one place apart; AT is the draft's place among all. */
static void add_record(struct frame *f, struct kt_draft *draft, guint order, guint at)
{
	struct kt_record record = {0};
	const struct kt_item_status *status =
		kt_item_status_of(f->r->statuses, f->r->minutes, draft->block);
	g_autofree char *raw = NULL;
	g_autofree char *label = NULL;

	settle_defaults(draft);
	fill_meeting(f, draft, &record);
	fill_place(f, draft, &record, &raw);
	fill_figure(draft, &record);
	if (draft->measure_words)
		label = g_strdup(draft->measure_words);
	else
		label = kt_squeeze_dup(kt_document_slice(f->r->doc, draft->measure_label));
	record.measure_label = kt_record_set_intern(f->records, label);
	record.section = record.section ? record.section : "";
	decide_kind(f, draft, &record, status);
	decide_size(f, draft, &record);
	inherit_period(draft, &record, status);
	take_declared_period(f, draft, &record);
	record.area = area_name(f, draft);
	kt_record_make_id(&record, order);
	if (draft->subject_lines)
		g_string_append_printf(
			f->r->sink->subjects, "%s\t%s", record.id, draft->subject_lines);
	weigh_period(f, at, draft, &record, status);
	kt_when_note_decided(f->times, record.period);
	decide_confidence(f, draft, &record);
	kt_record_set_add(f->records, &record);
}

/* Takes the reasons of DRAFT over, with their evidence. */
static void take_reasons(struct kt_assembly *out, struct kt_draft *draft)
{
	GArray *reasons = draft->reasons;
	struct kt_reason_range range = {out->reasons->len, reasons ? reasons->len : 0};

	g_array_append_val(out->reason_ranges, range);
	if (!reasons)
		return;
	g_array_append_vals(out->reasons, reasons->data, reasons->len);
	for (guint i = 0; i < reasons->len; i++)
		g_array_index(reasons, struct kt_reason, i).evidence = NULL;
}

/* What all records share is interned once. */
static void fill_frame(struct frame *f)
{
	const struct kt_minutes *minutes = f->r->minutes;
	const struct kt_municipality *m = f->municipality;
	g_autofree char *date = kt_period_format(kt_period_of(kt_minutes_date(minutes)));

	f->meeting_date = kt_record_set_intern(f->records, date);
	f->source = kt_record_set_intern(f->records, kt_document_name(f->r->doc));
	f->committee = kt_record_set_intern(f->records, kt_minutes_committee(minutes));
	f->name = kt_record_set_intern(f->records, m ? m->name : "");
	f->publisher = kt_record_set_intern(f->records, kt_minutes_publisher(minutes));
	f->code = kt_record_set_intern(f->records, m ? m->code : "");
}

void kt_assemble(struct kt_reading *r, struct kt_assembly *out)
{
	struct frame f = {.r = r,
		.records = kt_record_set_new(),
		.municipality = kt_minutes_municipality(r->minutes),
		.kinds = {.r = r}};
	GArray *drafts = r->sink->drafts;
	GArray *order;
	gsize last = G_MAXSIZE;
	guint same = 0;

	fill_frame(&f);
	kt_sink_settle_vetoes(r->sink);
	f.order = order = in_order(drafts);
	kt_settle_parts_of_sums(r, order);
	f.times = kt_when_gathering_new(r, order);
	out->records = f.records;
	out->reasons = g_array_new(FALSE, FALSE, sizeof(struct kt_reason));
	g_array_set_clear_func(out->reasons, kt_reason_clear);
	out->reason_ranges = g_array_new(FALSE, FALSE, sizeof(struct kt_reason_range));
	out->record_of = g_new0(guint, drafts->len + 1);
	for (guint i = 0; i < order->len; i++) {
		guint which = g_array_index(order, guint, i);
		struct kt_draft *draft = &g_array_index(drafts, struct kt_draft, which);
		same = draft->span.start == last ? same + 1 : 0;
		last = draft->span.start;
		out->record_of[which] = i;
		add_record(&f, draft, same, i);
		take_reasons(out, draft);
	}
	kt_when_gathering_free(f.times);
	g_array_unref(order);
}
