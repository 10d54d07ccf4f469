/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a figure holds. */
#include "extract/tables/caption_line.h"
#include "extract/tables/table_place.h"

#include <string.h>

#include "extract/models/when_evidence.h"
#include "extract/sink.h"
#include "extract/tables/table_period_beside.h"

static void set_period(const struct kt_table_place *p, struct kt_period period, const char *rule,
	const char *evidence)
{
	p->draft->period = period;
	kt_draft_reason(p->draft, "period", rule, evidence ? evidence : "");
}

/* "Januar", whose year was only reckoned, in a line across that of a YEAR, or in
 * the caption of a table with years. */
static gboolean join(
	const struct kt_facet *month, const struct kt_facet *year, struct kt_period *out)
{
	struct kt_period of_year = kt_facet_period(year, KT_MEASURE_COUNT);

	*out = kt_facet_period(month, KT_MEASURE_COUNT);
	if (!month->is_relative_time || out->is_range || out->from.unit <= KT_TIME_YEAR ||
		of_year.is_range || of_year.from.unit != KT_TIME_YEAR)
		return FALSE;
	out->from.year = of_year.from.year;
	return TRUE;
}

/* Months down and years across, or the other way about. */
static struct kt_period month_of_year(
	const struct kt_facet *row, const struct kt_facet *column, enum kt_measure m)
{
	struct kt_period period;

	return join(column, row, &period) || join(row, column, &period) ? period
									: kt_facet_period(row, m);
}

/* "2022" alone in a row over "1. halvår | 2. halvår", or over the names of what is counted: the
 * figures below are of that year, where no line of theirs tells another. */
static gboolean period_of_section(const struct kt_table_place *p, struct kt_period *out)
{
	const struct kt_facet *column = kt_place_column(p), *row = kt_place_row(p);
	gint section = p->b->rows[p->row].section;
	const struct kt_facet *f = section >= 0 ? &p->b->rows[section].facet : NULL;

	if (!f || !kt_facet_has_time(f) || !f->is_time_only)
		return FALSE;
	if (row->is_time_only && !kt_facet_has_time(column))
		return join(row, f, out) || join(f, row, out);
	if (column->is_time_only && !kt_facet_has_time(row))
		return join(column, f, out) || join(f, column, out);
	if (kt_facet_has_time(row) || kt_facet_has_time(column))
		return FALSE;
	*out = kt_facet_period(f, p->draft->measure);
	return TRUE;
}

/* The same part of each year: "1. kvartal" over a table of years. */
static gboolean part_of_caption(
	const struct kt_table_place *p, const struct kt_facet *year, struct kt_period *out)
{
	const struct kt_around *around = p->b->around;

	return kt_facet_has_time(year) &&
	       ((around->has_caption && join(&around->caption, year, out)) ||
		       join(&p->b->corner, year, out));
}

static gboolean is_part_of_year(struct kt_period p)
{
	if (p.is_range) /* "1.-3. kvartal 2023" */
		return p.from.year == p.to.year && p.from.unit == p.to.unit &&
		       (p.from.unit == KT_TIME_MONTH || p.from.unit == KT_TIME_QUARTER);
	return !p.is_range && (p.from.unit == KT_TIME_MONTH || p.from.unit == KT_TIME_QUARTER ||
				      p.from.unit == KT_TIME_HALF);
}

/* The only time that the title of the item tells; none if there are several. */
static struct kt_period time_of_title(const struct kt_table_place *p)
{
	struct kt_reading *r = p->b->r;
	const struct kt_item *item = kt_minutes_item_of(r->minutes, p->draft->block);
	struct kt_period only = kt_period_none();
	struct kt_passage *title;

	if (!item || !item->title || !*item->title)
		return only;
	title = kt_passage_store_read(r->passages, r->doc, r->lexicon,
		kt_document_block(r->doc, item->first_block)->span, &r->context);
	if (title->times->len == 1)
		only = kt_passage_time(title, 0)->period;
	kt_passage_free(title);
	return only;
}

/* Counts, and what is reckoned of them. */
static gboolean is_of_counts(const struct kt_table_place *p)
{
	enum kt_measure m = p->draft->measure;

	return !kt_unit_is_money(p->draft->unit) &&
	       (m == KT_MEASURE_NONE || m == KT_MEASURE_COUNT || m == KT_MEASURE_SHARE ||
		       m == KT_MEASURE_AVERAGE);
}

/* The newest of the years that the heads of two columns or more tell, if they tell nothing but whole
 * years; 0. */
static guint newest_year_of_heads(const struct kt_binding *b)
{
	guint newest = 0, oldest = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		struct kt_period period = kt_facet_period(&b->columns[c].facet, KT_MEASURE_COUNT);

		if (b->columns[c].role != KT_COLUMN_DATA || kt_period_is_none(period))
			continue;
		if (period.is_range || period.from.unit != KT_TIME_YEAR)
			return 0;
		newest = MAX(newest, period.from.year);
		oldest = oldest ? MIN(oldest, period.from.year) : period.from.year;
	}
	return newest > oldest ? newest : 0;
}

/* "I årets første tre måneder er antallet steget.": of more than a month, in which something may only have
 * happened.  None where the sentence holds figures. */
static struct kt_period part_of_lead(const struct kt_around *around, const struct kt_reading *r)
{
	const struct kt_facet *lead = kt_around_lead(around);
	struct kt_period period = kt_period_none();

	if (around->has_lead && kt_line_has_no_figures(kt_document_slice(r->doc, lead->span)))
		period = kt_facet_period(lead, KT_MEASURE_COUNT);
	return !period.is_range && period.from.unit == KT_TIME_MONTH ? kt_period_none() : period;
}

/* "Færgetrafikken i 1. halvår 2024" over "Passagerer 2023 | Passagerer 2024": counts of the same part of each
 * year, the newest of which is that of the part that the caption, the title or the sentence before tells. */
static gboolean part_of_newest_year(
	const struct kt_table_place *p, const struct kt_facet *year, struct kt_period *out)
{
	const struct kt_around *around = p->b->around;
	struct kt_period of_year = kt_facet_period(year, KT_MEASURE_COUNT);
	guint back;

	if (!is_of_counts(p) || of_year.is_range || of_year.from.unit != KT_TIME_YEAR)
		return FALSE;
	*out = around->has_caption && kt_facet_has_time(&around->caption)
		       ? kt_facet_period(&around->caption, KT_MEASURE_COUNT)
		       : time_of_title(p);
	if (!is_part_of_year(*out))
		*out = part_of_lead(around, p->b->r);
	if (!is_part_of_year(*out) || newest_year_of_heads(p->b) != out->from.year)
		return FALSE;
	back = out->from.year - of_year.from.year;
	out->from.year -= back;
	if (out->is_range)
		out->to.year -= back;
	return TRUE;
}

/* "Ledighed i december 2021", "Byggesager, 3. kvartal": the title of the item says which part of
 * a year its counts are of, and nothing nearer does. */
static gboolean part_of_title(const struct kt_table_place *p, struct kt_period *out)
{
	if (!is_of_counts(p))
		return FALSE;
	*out = time_of_title(p);
	return is_part_of_year(*out);
}

/* "Antal, budget", "Forventede helårspersoner": the head tells a plan, of whatever is counted or paid. */
static gboolean heads_a_plan(const struct kt_binding *b, guint c)
{
	const struct kt_facet *column = &b->columns[c].facet;
	struct kt_words *words;
	gboolean plans = FALSE;

	if (!column->label)
		return FALSE;
	words = kt_words_split(kt_slice_str(column->label));
	for (guint i = 0; i < words->n && !plans; i++) {
		const struct kt_term *t = kt_lexicon_match(
			b->r->lexicon, KT_LEX_MASK(KT_LEX_MEASURE), words->at + i, words->n - i);

		plans = t && (g_str_equal(t->value, "original_budget") ||
				     g_str_equal(t->value, "revised_budget") ||
				     g_str_equal(t->value, "expected_result"));
	}
	kt_words_free(words);
	return plans;
}

/* Beside columns of plans those of what was counted hold for another time. */
static gboolean has_plans(const struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA && heads_a_plan(b, c))
			return TRUE;
	return FALSE;
}

/* What is planned is so for a year, also in a report on a part of it: "Budgetopfølgning 3. kvartal 2019". */
static gboolean year_of_plan(const struct kt_table_place *p, struct kt_period *out)
{
	if (!heads_a_plan(p->b, p->column))
		return FALSE;
	*out = time_of_title(p);
	if (!is_part_of_year(*out) || out->from.year == 0)
		return FALSE;
	*out = kt_period_of(kt_moment_year(out->from.year));
	return TRUE;
}

/* What stands in brackets holds for the time that is told there, or that the text tells of it. */
static struct kt_period of_brackets(const struct kt_table_place *p)
{
	if (!p->figure->is_compared)
		return kt_period_none();
	return !kt_period_is_none(p->figure->period) ? p->figure->period : p->b->of_brackets;
}

/* The function words that the head of column C begins with. */
static struct kt_bits first_word_of(const struct kt_binding *b, guint c)
{
	const struct kt_facet *f = &b->columns[c].facet;
	const struct kt_term *first =
		b->columns[c].role == KT_COLUMN_DATA && f->label && !kt_facet_has_time(f)
			? kt_lexicon_begins(b->r->lexicon, KT_LEX_FUNCTION, kt_slice_str(f->label))
			: NULL;

	return first ? first->functions : kt_bits_none();
}

/* "Før indsatsen" beside "Efter indsatsen": the courses each began at another time, so both are of
 * no time that the text tells.  Money before and after a refund is another matter. */
static gboolean is_of_a_course(const struct kt_table_place *p)
{
	struct kt_bits own = first_word_of(p->b, p->column), others = kt_bits_none();

	if (kt_unit_is_money(p->draft->unit) || !kt_bits_meet(own, KT_W(EARLIER, AFTER)))
		return FALSE;
	for (guint c = 0; c < p->b->grid->n_columns; c++)
		others = kt_bits_union(others, first_word_of(p->b, c));
	return kt_bits_meet(others, KT_W(EARLIER)) && kt_bits_meet(others, KT_W(AFTER));
}

static gboolean means(const struct kt_table_place *p, const struct kt_words *words, guint i,
	struct kt_bits senses)
{
	const struct kt_term *term = kt_lexicon_match(
		p->b->r->lexicon, KT_LEX_MASK(KT_LEX_SENSE), words->at + i, words->n - i);

	return term && kt_bits_meet(term->senses, senses);
}

static gboolean is_earlier(const struct kt_table_place *p, const struct kt_words *words, guint i)
{
	const struct kt_term *term = kt_lexicon_match(
		p->b->r->lexicon, KT_LEX_MASK(KT_LEX_FUNCTION), words->at + i, words->n - i);

	return term && kt_bits_meet(term->functions, KT_W(EARLIER));
}

/* "Forbrug tidligere år", "Helårsvirkning": of no year of the table. */
static gboolean is_of_other_years(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p);
	struct kt_words *words;
	gboolean is_other = FALSE;

	if (!column->label || kt_facet_has_time(column))
		return FALSE;
	words = kt_words_split(kt_slice_str(column->label));
	for (guint i = 0; i < words->n && !is_other; i++)
		is_other = means(p, words, i, KT_S(EVERY_YEAR)) ||
			   (i + 1 < words->n && is_earlier(p, words, i) &&
				   means(p, words, i + 1, KT_S(YEARS, YEARS_OF)));
	kt_words_free(words);
	return is_other;
}

/* "Periode: 2025-2027": not of what was spent to a day, or in a column that has its own time. */
static gboolean period_of_time_column(const struct kt_table_place *p, struct kt_period *out)
{
	*out = p->b->rows[p->row].period;
	return !kt_period_is_none(*out) && !kt_facet_has_time(kt_place_column(p)) &&
	       p->draft->measure != KT_MEASURE_TO_DATE;
}

/* "heraf overførsler fra 2014" */
static gboolean carries_over(const struct kt_table_place *p, const struct kt_facet *row)
{
	const struct kt_term *use =
		row->label ? kt_lexicon_find(p->b->r->lexicon, KT_LEX_USE, kt_slice_str(row->label))
			   : NULL;

	return use && g_str_equal(use->value, "carry");
}

/* What all other columns share; but what is carried over is so at the end of the year, not on the
 * day up to which others tell what was spent, and where the caption tells a later time, they are
 * held against that. */
static struct kt_period period_of_others(const struct kt_table_place *p)
{
	const struct kt_around *around = p->b->around;
	struct kt_period shared = kt_period_shared(p), now;

	now = around->has_caption ? kt_facet_period(&around->caption, p->draft->measure)
				  : kt_period_none();
	if (!kt_period_is_none(shared) && !kt_period_is_none(now) &&
		kt_period_last_day(shared) < kt_period_first_day(now))
		return kt_period_none();
	return shared.from.unit == KT_TIME_DAY && carries_over(p, kt_place_column(p))
		       ? kt_period_none()
		       : shared;
}

/* The row's time is when its figures hold: not "overførsler fra 2014" or "udskydes til 2011" under
 * the columns of a budget, and not a year of old that a name has, "Svømmeklubben af 1919". */
static gboolean row_tells_time(const struct kt_table_place *p)
{
	enum { OLD = 40 };
	const struct kt_facet *row = kt_place_row(p);
	gboolean is_limit = row->year_sort == KT_TIMEX_SINCE || row->year_sort == KT_TIMEX_UNTIL;

	if (!kt_facet_has_time(row) || row->is_time_only)
		return kt_facet_has_time(row);
	if (p->b->subject == KT_SUBJECT_KEY)
		return FALSE;
	if (!kt_period_is_none(row->year) && row->year.from.year > 0 &&
		row->year.from.year + OLD < (gint)p->b->r->context.meeting.year)
		return FALSE;
	is_limit |= carries_over(p, row);
	return !(is_limit && kt_place_is_budget_head(kt_place_column(p)));
}

/* The head says that the figure is of no time of the table or the text. */
static void leave_open(const struct kt_table_place *p, const char *rule)
{
	p->draft->period_is_declared = p->draft->period_is_settled = TRUE;
	kt_draft_reason(p->draft, "period", rule, kt_place_column(p)->label);
}

/* The text right before the table that leads up to it and tells no time; empty. */
static struct kt_span lead_without_time(const struct kt_around *around, const struct kt_reading *r)
{
	const struct kt_facet *lead = kt_around_lead(around);

	if (around->has_caption)
		return around->caption_leads && !kt_facet_has_time(&around->caption)
			       ? around->caption_span
			       : (struct kt_span){0};
	return kt_around_lead_is_about(r, around) && !kt_facet_has_time(lead) ? lead->span
									      : (struct kt_span){0};
}

/* The last figure of the item that tells when VALUE of something were counted; NULL. */
static const struct kt_draft *counted_before(
	const struct kt_table_place *p, struct kt_decimal value)
{
	const struct kt_reading *r = p->b->r;
	const GArray *drafts = r->sink->drafts;
	const struct kt_item *item = kt_minutes_item_of(r->minutes, p->draft->block);

	for (guint i = drafts->len; i-- > 0;) {
		const struct kt_draft *d = &g_array_index(drafts, struct kt_draft, i);

		if (kt_minutes_item_of(r->minutes, d->block) != item)
			return NULL;
		if (!d->table && kt_unit_is_counted(d->unit) && !kt_period_is_none(d->period) &&
			!kt_period_is_open(d->period) && kt_decimal_equal(d->value, value))
			return d;
	}
	return NULL;
}

/* "De 347 fordeler sig således:", where it was told when they were counted: so were their parts. */
static gboolean period_of_led_in(const struct kt_table_place *p, struct kt_period *out)
{
	struct kt_reading *r = p->b->r;
	struct kt_span lead = lead_without_time(p->b->around, r);
	const struct kt_draft *told = NULL;
	struct kt_passage *text;

	if (!lead.len || !is_of_counts(p) ||
		kt_line_has_no_figures(kt_document_slice(r->doc, lead)))
		return FALSE;
	text = kt_passage_store_read(r->passages, r->doc, r->lexicon, lead, &r->context);
	if (text->quantities->len == 1)
		told = counted_before(p, kt_passage_quantity(text, 0)->value);
	kt_passage_free(text);
	if (told)
		*out = told->period;
	return told != NULL;
}

/* "Ved fristen den 1. juli forelå:" over what was applied for and given: the day is of the event, the
 * money of the year. */
static void set_period_around(const struct kt_table_place *p, struct kt_period period,
	const char *rule, const char *evidence)
{
	gboolean is_event = p->b->lists_grants && kt_unit_is_money(p->draft->unit) &&
			    !period.is_range && period.from.unit == KT_TIME_DAY;

	if (is_event)
		period = kt_period_of(kt_moment_year(period.from.year));
	p->draft->period_is_declared |= is_event;
	set_period(p, period, rule, evidence);
}

/* What no row or column tells: by the corner, and what stands about the table. */
static void find_around(const struct kt_table_place *p, enum kt_measure m)
{
	const struct kt_around *around = p->b->around;
	struct kt_period period;

	if (kt_facet_has_time(&p->b->corner))
		set_period_around(p, kt_facet_period(&p->b->corner, m), "period-from-corner",
			p->b->corner.label);
	else if (around->has_caption && kt_facet_has_time(&around->caption))
		set_period_around(p, kt_facet_period(&around->caption, m), "period-from-caption",
			around->caption.label);
	else if (kt_facet_has_time(kt_around_lead(around)) &&
		 kt_around_lead_is_about(p->b->r, around) &&
		 kt_around_lead(around)->year_sort != KT_TIMEX_UNTIL &&
		 kt_around_lead(around)->year_sort != KT_TIMEX_SINCE &&
		 !kt_tells_several_years(p->b->r, kt_around_lead(around)->span))
		set_period_around(p, kt_facet_period(kt_around_lead(around), m), "period-from-lead",
			kt_around_lead(around)->label);
	else if (period_of_led_in(p, &period)) {
		set_period(p, period, "period-of-the-figure-led-in", "");
		p->draft->period_is_declared = TRUE;
	} else if (!kt_period_is_none(around->declared_time)) {
		set_period(p, around->declared_time, "period-declared-below", "");
		p->draft->period_is_declared = TRUE;
	} else if (year_of_plan(p, &period)) {
		set_period(p, period, "period-of-a-plan", kt_place_column(p)->label);
		p->draft->period_is_declared = TRUE;
	} else if (part_of_title(p, &period)) {
		set_period(p, period, "period-from-title", "");
		p->draft->period_is_declared = p->draft->period_is_settled = has_plans(p->b);
	} else if (p->b->is_year_to_date && p->b->r->context.meeting.unit != KT_TIME_NONE)
		set_period(p, kt_period_of(kt_moment_year(p->b->r->context.meeting.year)),
			"period-is-the-year-to-date", "");
}

/* "Ændring i forhold til december 2014": from then to the time of the other columns, or of the
 * table. */
static void find_since(const struct kt_table_place *p, enum kt_measure m)
{
	struct kt_period since = kt_facet_period(kt_place_column(p), m), now = period_of_others(p);

	if (kt_period_is_none(now)) {
		find_around(p, m);
		now = p->draft->period;
	}
	if (!kt_period_is_none(now) && now.from.unit == since.from.unit &&
		kt_period_first_day(since) < kt_period_first_day(now)) {
		since = kt_period_span(since, now);
		p->draft->period_is_settled = TRUE;
	}
	set_period(p, since, "period-from-column-head", kt_place_column(p)->label);
}

void kt_place_find_period(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p), *row = kt_place_row(p);
	enum kt_measure m = p->draft->measure;
	struct kt_period period;

	if (m == KT_MEASURE_DEVIATION && kt_unit_is_counted(p->draft->unit))
		m = KT_MEASURE_COUNT; /* "Ledige pladser" on a day: of no whole year */
	if (!kt_period_is_none(period = of_brackets(p))) {
		set_period(p, period, "period-of-brackets", "");
		p->draft->period_is_declared = TRUE;
	} else if (is_of_a_course(p)) {
		leave_open(p, "period-of-a-course");
	} else if (is_of_other_years(p)) {
		leave_open(p, "period-of-no-year-told");
	} else if (period_of_time_column(p, &period))
		set_period(p, period, "period-from-a-column-of-periods", "");
	else if (period_of_section(p, &period))
		set_period(p, period, "period-from-section-row",
			p->b->rows[p->b->rows[p->row].section].facet.label);
	else if (kt_span_of_change(p, &period))
		set_period(p, period, "period-between-the-columns", column->label);
	else if (kt_facet_has_time(row) && kt_facet_has_time(column) && row->is_time_only)
		set_period(p, month_of_year(row, column, m), "period-from-row-label", row->label);
	else if (part_of_caption(p, column, &period))
		set_period(p, period, "period-from-caption-and-head", column->label);
	else if (part_of_newest_year(p, column, &period))
		set_period(p, period, "period-from-caption-and-head", column->label);
	else if (m == KT_MEASURE_CHANGE && kt_compares_with_time(column))
		find_since(p, m);
	else if (kt_facet_has_time(column))
		set_period(p, kt_facet_period(column, m), "period-from-column-head", column->label);
	else if (row->is_time_only && part_of_caption(p, row, &period))
		set_period(p, period, "period-from-caption-and-row", row->label);
	else if (row_tells_time(p))
		set_period(p, kt_facet_period(row, m), "period-from-row-label", row->label);
	else if (kt_sums_the_columns(p) && kt_span_of_years(p, &period)) {
		set_period(p, kt_whole_year(period), "period-over-the-columns", column->label);
		p->draft->period_is_declared = kt_adds_the_columns(p);
	} else if (kt_span_of_rows(p, &period))
		set_period(p, period, "period-over-the-rows", row->label);
	else if (!kt_period_is_none(period = period_of_others(p)))
		set_period(p, period, "period-of-the-other-columns", "");
	else if ((p->draft->unit == KT_UNIT_PERCENT || m == KT_MEASURE_AVERAGE) &&
		 kt_period_of_left(p, &period))
		set_period(p, period, "period-of-the-column-beside", "");
	else
		find_around(p, m);
}

/* ---- all times of the table, for the choice among candidates ---------------------------------- */

static void note_period(const struct kt_table_place *p, struct kt_period period,
	enum kt_when_place place, guint marks)
{
	struct kt_when_clue clue = {.period = period, .place = place, .marks = marks};

	if (!kt_period_is_none(period))
		kt_draft_clue(p->draft, &clue);
}

static void note_facet(
	const struct kt_table_place *p, const struct kt_facet *f, enum kt_when_place place)
{
	guint name = f->year_sort == KT_TIMEX_NAME ? 1u << KT_WHEN_NAME : 0;
	guint relative = f->is_relative_time ? 1u << KT_WHEN_RELATIVE : 0;

	note_period(p, f->state, place, 1u << KT_WHEN_STATE);
	note_period(p, f->year, place, name | relative);
}

void kt_place_note_times(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p), *row = kt_place_row(p);
	const struct kt_around *around = p->b->around;
	gint section = p->b->rows[p->row].section;
	struct kt_period period;

	if (period_of_time_column(p, &period) || (section >= 0 && period_of_section(p, &period))) {
		note_period(p, period, KT_WHEN_COLUMN, 0);
		note_period(p, period, KT_WHEN_ROW, 0);
	} else if (join(column, row, &period) || join(row, column, &period)) {
		note_period(p, period, KT_WHEN_COLUMN, 0);
		note_period(p, period, KT_WHEN_ROW, 0);
	} else if (!kt_tells_difference(p) && (part_of_caption(p, column, &period) ||
						      part_of_newest_year(p, column, &period))) {
		note_period(p, period, KT_WHEN_COLUMN, 0);
	} else if (row->is_time_only && part_of_caption(p, row, &period)) {
		note_period(p, period, KT_WHEN_ROW, 0);
	} else {
		if (p->draft->measure == KT_MEASURE_CHANGE && kt_compares_with_time(column))
			note_period(p, p->draft->period, KT_WHEN_COLUMN, 0);
		else
			note_facet(p, column, KT_WHEN_COLUMN);
		note_facet(p, row, KT_WHEN_ROW);
	}
	if (section >= 0)
		note_facet(p, &p->b->rows[section].facet, KT_WHEN_SECTION_ROW);
	note_facet(p, &p->b->corner, KT_WHEN_CORNER);
	if (around->has_caption)
		note_facet(p, &around->caption, KT_WHEN_CAPTION);
	if (around->has_lead)
		note_facet(p, kt_around_lead(around), KT_WHEN_TABLE_LEAD);
	note_period(p, period_of_others(p), KT_WHEN_OTHER_COLUMNS, 0);
	if (kt_period_of_left(p, &period))
		note_period(p, period, KT_WHEN_LEFT, 0);
	if (kt_span_of_left(p, &period))
		note_period(p, period, KT_WHEN_BETWEEN, 0);
	if ((kt_sums_the_columns(p) && kt_span_of_years(p, &period)) ||
		(!kt_facet_has_time(column) && !kt_facet_has_time(row) &&
			kt_span_of_rows(p, &period)))
		note_period(p, period, KT_WHEN_OVER, 0);
}
