/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the figures out of a bound table.
 *
 * Each field of a figure is looked up in the same order: the cell itself, its
 * column, its row, the table (corner and caption), sentences near by.  The
 * rule that found it is kept as the reason. */
#include "extract/binding.h"

#include "extract/sink.h"

#include <string.h>

struct place {
	struct kt_binding *b;
	guint row, column;
	const struct kt_figure *figure;
	struct kt_draft *draft;
};

static const struct kt_facet *column_facet(const struct place *p)
{
	return &p->b->columns[p->column].facet;
}

static const struct kt_facet *row_facet(const struct place *p)
{
	return &p->b->rows[p->row].facet;
}

/* ---- unit -------------------------------------------------------------------------------------- */

struct unit {
	enum kt_unit unit;
	gint power;
	const char *rule, *evidence;
};

static gboolean unit_of_facet(struct unit *u, const struct kt_facet *f, const char *rule)
{
	if (f->unit == KT_UNIT_NONE && !f->has_power)
		return FALSE;
	*u = (struct unit){f->unit != KT_UNIT_NONE ? f->unit : KT_UNIT_DKK,
		f->has_power ? f->power : 0, rule, f->label};
	return TRUE;
}

/* TRUE if the figures of ROW have no decimals while most others have: a row
 * of counts under a table of millions. */
static gboolean breaks_decimals(const struct kt_binding *b, guint row)
{
	guint whole = 0, others = 0, with_decimals = 0;

	for (guint i = 0; i < b->grid->n_rows; i++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_figure *f;
			if (!kt_binding_is_data(b, i, c))
				continue;
			f = kt_grid_number(b->grid, i, c);
			if (i == row && f->number.scale)
				return FALSE;
			whole += i == row;
			others += i != row;
			with_decimals += i != row && f->number.scale > 0;
		}
	return whole >= 2 && others && 5 * with_decimals >= 4 * others;
}

static gboolean is_budget_column(const struct kt_facet *f)
{
	return f->measure >= KT_MEASURE_ORIGINAL_BUDGET && f->measure <= KT_MEASURE_SIZE;
}

static gboolean set_noun(struct unit *u, enum kt_unit noun, const char *rule, const char *label)
{
	if (noun == KT_UNIT_NONE)
		return FALSE;
	*u = (struct unit){noun, 0, rule, label};
	return TRUE;
}

/* A noun that is counted gives the unit where no unit word does, but not
 * against the unit of the table: "Forsikrede ledige" is also a budget line,
 * "Dagtilbud" a line of percentages.  "Antal" before it makes it certain. */
static gboolean unit_by_noun(const struct place *p, struct unit *u)
{
	const struct kt_facet *column = column_facet(p), *row = row_facet(p);
	gboolean money = p->b->unit != KT_UNIT_NONE || is_budget_column(column);
	enum kt_unit noun = row->unit == KT_UNIT_FTE ? row->unit : row->counted;

	if ((column->is_antal || !money) &&
		set_noun(u, column->counted, "unit-from-counted-noun-of-column", column->label))
		return TRUE;
	return (row->is_antal || breaks_decimals(p->b, p->row)) &&
	       set_noun(u, noun, "unit-from-counted-noun-of-row", row->label);
}

static gboolean is_share(const struct kt_facet *f)
{
	return f->measure == KT_MEASURE_SHARE;
}

/* The corner, the caption, the row's own noun, a noun near by. */
static gboolean unit_of_table(const struct place *p, struct unit *u)
{
	const struct kt_around *around = p->b->around;
	const struct kt_facet *corner = &p->b->corner, *caption = &around->caption;
	const struct kt_facet *row = row_facet(p);

	if (p->b->unit != KT_UNIT_NONE) {
		*u = (struct unit){p->b->unit, p->b->power, p->b->unit_rule, ""};
		return TRUE;
	}
	if (is_budget_column(column_facet(p)))
		return FALSE;
	p->draft->confidence -= 0.04;
	return (corner->is_antal && set_noun(u, corner->counted, "unit-from-counted-noun-of-corner",
					    corner->label)) ||
	       (around->has_caption &&
		       set_noun(u, caption->counted, "unit-from-counted-noun-of-caption",
			       caption->label)) ||
	       set_noun(u, row->counted, "unit-from-counted-noun-of-row", row->label) ||
	       set_noun(u, around->counted, "unit-from-noun-near-by", "");
}

/* A row's own unit word counts against a column without one, but a plain
 * duration in a label ("over 52 uger") is no unit. */
static gboolean unit_of_row(const struct place *p, struct unit *u)
{
	const struct kt_facet *row = row_facet(p);

	if (row->unit == KT_UNIT_NONE || row->unit == KT_UNIT_COUNT)
		return FALSE;
	if (row->unit == KT_UNIT_FTE && kt_unit_is_money(p->b->unit) && !row->is_antal &&
		!breaks_decimals(p->b, p->row))
		return FALSE;
	return unit_of_facet(u, row, "unit-from-row-label");
}

static gboolean find_unit(const struct place *p, struct unit *u)
{
	const struct kt_column *column = &p->b->columns[p->column];
	const struct kt_figure *f = p->figure;

	if (f->unit != KT_UNIT_NONE || f->has_power) {
		*u = (struct unit){f->unit != KT_UNIT_NONE ? f->unit : KT_UNIT_DKK, f->power,
			"unit-in-cell", ""};
		if (kt_unit_is_money(u->unit) && !f->has_power && p->b->has_unit && p->b->power &&
			p->b->unit == u->unit)
			u->power = 0;
		return TRUE;
	}
	if (unit_of_facet(u, &column->facet, "unit-from-column-head"))
		return TRUE;
	if (column->unit_found != KT_UNIT_NONE) {
		*u = (struct unit){
			column->unit_found, 0, "unit-by-arithmetic", column->facet.label};
		return TRUE;
	}
	if (is_share(&column->facet) && !kt_unit_is_money(p->b->unit)) {
		*u = (struct unit){KT_UNIT_PERCENT, 0, "unit-of-a-share", column->facet.label};
		return TRUE;
	}
	return unit_of_row(p, u) || unit_by_noun(p, u) || unit_of_table(p, u);
}

/* ---- measure ----------------------------------------------------------------------------------- */

static gboolean is_money_measure(enum kt_measure m)
{
	return m >= KT_MEASURE_ORIGINAL_BUDGET && m <= KT_MEASURE_AMOUNT;
}

static gboolean has_expectation(const struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].facet.measure == KT_MEASURE_EXPECTED_RESULT)
			return TRUE;
	for (guint i = 0; i < b->grid->n_rows; i++)
		if (b->rows[i].facet.measure == KT_MEASURE_EXPECTED_RESULT)
			return TRUE;
	return FALSE;
}

/* "Forbrug" beside an expectation is what was spent so far; in closed accounts
 * it is the result. */
static enum kt_measure spent(const struct place *p, const struct kt_facet *f)
{
	if (f->measure != KT_MEASURE_ACTUAL || !f->measure_term ||
		!strstr(f->measure_term, "forbrug"))
		return f->measure;
	if (has_expectation(p->b) || !kt_period_is_none(f->state))
		return KT_MEASURE_TO_DATE;
	return f->measure;
}

/* What a measure becomes in a unit that it cannot have. */
static enum kt_measure fit(enum kt_measure m, enum kt_unit unit, const struct kt_facet *head)
{
	if (unit == KT_UNIT_PERCENTAGE_POINT)
		return head->direction || m == KT_MEASURE_CHANGE ? KT_MEASURE_CHANGE
								 : KT_MEASURE_DEVIATION;
	if (unit == KT_UNIT_PERCENT) {
		if (m == KT_MEASURE_DEVIATION || m == KT_MEASURE_CHANGE || m == KT_MEASURE_TARGET ||
			m == KT_MEASURE_LIMIT || m == KT_MEASURE_AVERAGE)
			return m;
		return head->direction ? KT_MEASURE_CHANGE : KT_MEASURE_SHARE;
	}
	if (kt_unit_is_money(unit))
		return m == KT_MEASURE_COUNT || m == KT_MEASURE_SHARE ? KT_MEASURE_AMOUNT : m;
	if (m == KT_MEASURE_SHARE || (is_money_measure(m) && m != KT_MEASURE_DEVIATION))
		return KT_MEASURE_COUNT;
	return m;
}

static void find_measure(const struct place *p, enum kt_unit unit)
{
	const struct kt_facet *first = column_facet(p), *second = row_facet(p);
	const struct kt_facet *caption = &p->b->around->caption;
	const struct kt_facet *from = first;
	const char *rule = "measure-from-column-head";
	enum kt_measure m;

	if (p->b->measures_in_rows) {
		from = first = row_facet(p);
		second = column_facet(p);
		rule = "measure-from-row-label";
	}
	m = spent(p, first);
	if (m == KT_MEASURE_NONE && (p->b->measures_in_rows || second->is_antal)) {
		from = second;
		m = spent(p, second);
		rule = p->b->measures_in_rows ? "measure-from-column-head"
					      : "measure-from-row-label";
	}
	if (m == KT_MEASURE_NONE || (m == KT_MEASURE_AMOUNT && first->is_total)) {
		if (p->b->measure != KT_MEASURE_NONE) {
			m = p->b->measure;
			rule = "measure-of-shape";
		} else if (is_money_measure(p->b->corner.measure) && kt_unit_is_money(unit)) {
			from = &p->b->corner;
			m = from->measure;
			rule = "measure-from-corner";
		} else if (p->b->around->has_caption && caption->measure != KT_MEASURE_NONE &&
			   is_money_measure(caption->measure) == kt_unit_is_money(unit)) {
			from = caption;
			m = caption->measure;
			rule = "measure-from-caption";
		}
	}
	if (m == KT_MEASURE_NONE)
		return;
	p->draft->measure = fit(m, unit, from);
	kt_draft_reason(p->draft, "measure", rule, from->label);
}

static char *measure_words(const struct place *p)
{
	const struct kt_facet *f = p->b->measures_in_rows ? row_facet(p) : column_facet(p);
	const struct kt_facet *caption = &p->b->around->caption;

	if (f->label && *f->label && !f->is_time_only)
		return g_strdup(f->label);
	if (p->b->around->has_caption && caption->label && *caption->label)
		return g_strdup(caption->label);
	return g_strdup(f->label ? f->label : "");
}

/* ---- period ------------------------------------------------------------------------------------ */

static gboolean has_time(const struct kt_facet *f)
{
	return !kt_period_is_none(f->year) || !kt_period_is_none(f->state);
}

/* The two periods of the columns to the left, for a column of changes. */
static gboolean span_of_left(const struct place *p, struct kt_period *out)
{
	struct kt_period seen[2];
	guint n = 0;

	for (guint c = 0; c < p->column; c++) {
		const struct kt_facet *f = &p->b->columns[c].facet;
		struct kt_period period = kt_facet_period(f, KT_MEASURE_COUNT);
		if (p->b->columns[c].role != KT_COLUMN_DATA || kt_period_is_none(period) ||
			period.is_range || f->measure == KT_MEASURE_CHANGE)
			continue;
		if (n && kt_period_equal(seen[n - 1], period))
			continue;
		if (n == 2)
			return FALSE;
		seen[n++] = period;
	}
	if (n != 2)
		return FALSE;
	*out = kt_period_range(seen[0].from, seen[1].from);
	return TRUE;
}

/* The period all other data columns share; none if they differ. */
static struct kt_period shared_period(const struct place *p)
{
	struct kt_period shared = kt_period_none();

	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		struct kt_period period;
		if (p->b->columns[c].role != KT_COLUMN_DATA || c == p->column)
			continue;
		period = kt_facet_period(&p->b->columns[c].facet, p->draft->measure);
		if (kt_period_is_none(period))
			continue;
		if (!kt_period_is_none(shared) && !kt_period_equal(shared, period))
			return kt_period_none();
		shared = period;
	}
	return shared;
}

/* A total column over years holds for all of them. */
static gboolean span_of_years(const struct place *p, struct kt_period *out)
{
	struct kt_period first = kt_period_none(), last = kt_period_none();
	guint n = 0;

	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		struct kt_period period = p->b->columns[c].facet.year;
		if (p->b->columns[c].role != KT_COLUMN_DATA || kt_period_is_none(period) ||
			period.is_range)
			continue;
		if (n++ == 0)
			first = period;
		last = period;
	}
	if (n < 2 || kt_period_equal(first, last))
		return FALSE;
	*out = kt_period_range(first.from, last.from);
	return TRUE;
}

/* A share stands to the right of the count it is a share of. */
static gboolean period_of_left(const struct place *p, struct kt_period *out)
{
	for (guint c = p->column; c-- > 0;) {
		if (p->b->columns[c].role != KT_COLUMN_DATA)
			continue;
		*out = kt_facet_period(&p->b->columns[c].facet, p->draft->measure);
		return !kt_period_is_none(*out);
	}
	return FALSE;
}

static gboolean lead_is_about_the_table(const struct kt_around *around)
{
	const char *label = around->lead.label;
	g_autofree char *folded = NULL;

	if (!around->has_lead || !label)
		return FALSE;
	if (g_str_has_suffix(label, ":"))
		return TRUE;
	if (around->lead.is_relative_time) /* "for hele året" */
		return around->lead.year.from.unit == KT_TIME_YEAR;
	folded = kt_fold_dup(kt_slice_str(label));
	return strstr(folded, "tabel") || strstr(folded, "figur") || strstr(folded, "skema") ||
	       strstr(folded, "nedenst") || strstr(folded, "opgjort") || strstr(folded, "fordel") ||
	       strstr(folded, "herunder") || strstr(folded, "oversigt");
}

static void set_period(
	const struct place *p, struct kt_period period, const char *rule, const char *evidence)
{
	p->draft->period = period;
	kt_draft_reason(p->draft, "period", rule, evidence ? evidence : "");
}

/* "Januar" in a row under "2021": the row's own year was only reckoned. */
static struct kt_period month_of_year(
	const struct kt_facet *row, const struct kt_facet *column, enum kt_measure m)
{
	struct kt_period period = kt_facet_period(row, m);

	if (!period.is_range && column->year.from.unit == KT_TIME_YEAR && !column->year.is_range &&
		period.from.unit > KT_TIME_YEAR && row->is_relative_time)
		period.from.year = column->year.from.year;
	return period;
}

static void find_period(const struct place *p)
{
	const struct kt_facet *column = column_facet(p), *row = row_facet(p);
	const struct kt_around *around = p->b->around;
	enum kt_measure m = p->draft->measure;
	struct kt_period period;

	if (m == KT_MEASURE_CHANGE && !has_time(column) && span_of_left(p, &period))
		set_period(p, period, "period-between-the-columns", column->label);
	else if (has_time(row) && has_time(column) && row->is_time_only)
		set_period(p, month_of_year(row, column, m), "period-from-row-label", row->label);
	else if (has_time(column))
		set_period(p, kt_facet_period(column, m), "period-from-column-head", column->label);
	else if (has_time(row) && (row->is_time_only || p->b->subject != KT_SUBJECT_KEY))
		set_period(p, kt_facet_period(row, m), "period-from-row-label", row->label);
	else if (p->b->columns[p->column].is_total && span_of_years(p, &period))
		set_period(p, period, "period-over-the-columns", column->label);
	else if (!kt_period_is_none(period = shared_period(p)))
		set_period(p, period, "period-of-the-other-columns", "");
	else if (p->draft->unit == KT_UNIT_PERCENT && period_of_left(p, &period))
		set_period(p, period, "period-of-the-column-beside", "");
	else if (has_time(&p->b->corner))
		set_period(p, kt_facet_period(&p->b->corner, m), "period-from-corner",
			p->b->corner.label);
	else if (around->has_caption && has_time(&around->caption))
		set_period(p, kt_facet_period(&around->caption, m), "period-from-caption",
			around->caption.label);
	else if (has_time(&around->lead) && lead_is_about_the_table(around) &&
		 around->lead.year_sort != KT_TIMEX_UNTIL &&
		 around->lead.year_sort != KT_TIMEX_SINCE)
		set_period(p, kt_facet_period(&around->lead, m), "period-from-lead",
			around->lead.label);
	else if (p->b->is_year_to_date && p->b->r->context.meeting.unit != KT_TIME_NONE)
		set_period(p, kt_period_of(kt_moment_year(p->b->r->context.meeting.year)),
			"period-is-the-year-to-date", "");
}

/* ---- subject, area ----------------------------------------------------------------------------- */

static guint n_words(const char *text)
{
	guint n = 0;
	gboolean in = FALSE;

	for (; text && *text; text++) {
		gboolean space = g_ascii_isspace(*text);
		n += !space && !in;
		in = !space;
	}
	return n;
}

/* A section row goes before its rows' labels, unless it is the whole of what
 * the committee has, or so long that it would drown the label. */
static char *section_prefix(const struct place *p, const char *label)
{
	gint section = p->b->rows[p->row].section;
	const char *committee = kt_minutes_committee(p->b->r->minutes);
	const char *words;

	if (section < 0)
		return NULL;
	words = p->b->rows[section].facet.words;
	if (!words || !*words || p->b->rows[section].facet.is_area_only)
		return NULL;
	if (strstr(words, "dvalg") && committee && strstr(committee, words))
		return NULL;
	if (n_words(words) > 3 * n_words(label))
		return NULL;
	return g_strdup(words);
}

static char *with_prefix(char *prefix, char *label)
{
	char *joined;

	if (!prefix || !*prefix || strstr(label, prefix)) {
		g_free(prefix);
		return label;
	}
	joined = *label ? g_strconcat(prefix, ", ", label, NULL) : g_strdup(prefix);
	g_free(prefix);
	g_free(label);
	return joined;
}

static char *row_words(const struct kt_binding *b, guint row)
{
	const struct kt_facet *f = &b->rows[row].facet;

	if (f->words && *f->words && !f->is_time_only)
		return g_strdup(f->words);
	return g_strdup(f->label ? f->label : "");
}

static char *group_words(const struct place *p)
{
	const struct kt_binding *b = p->b;
	struct kt_slice s;

	if (b->group_column < 0)
		return NULL;
	for (guint row = p->row + 1; row-- > b->n_head_rows;) {
		const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, b->group_column);
		if (cell->sort == KT_CELL_EMPTY)
			continue;
		s = kt_label_bare(kt_document_slice(b->r->doc, cell->span));
		return kt_squeeze_dup(s);
	}
	return NULL;
}

/* Column words that tell the group and not the role: "Mænd", "Kvinder". */
static gboolean names_a_group(const struct kt_column *column)
{
	const struct kt_facet *f = &column->facet;

	return f->words && *f->words && f->measure == KT_MEASURE_NONE && !f->is_total &&
	       !f->is_time_only && !f->area && f->unit == KT_UNIT_NONE && !f->contra;
}

static gboolean is_generic(const struct kt_facet *f)
{
	if (!f->words || !*f->words || f->is_time_only)
		return TRUE;
	return f->is_antal && n_words(f->words) <= 1;
}

/* The measures stand in the rows: the head is the subject, or, where it only
 * says "Beløb", the corner. */
static char *subject_across(const struct place *p)
{
	const struct kt_facet *f = column_facet(p), *corner = &p->b->corner;

	if (!is_generic(f) && f->measure != KT_MEASURE_AMOUNT)
		return g_strdup(f->words);
	if (!is_generic(corner))
		return g_strdup(corner->words);
	if (p->b->around->has_caption && !is_generic(&p->b->around->caption))
		return g_strdup(p->b->around->caption.words);
	return row_words(p->b, p->row);
}

static char *subject_of_row(const struct place *p)
{
	const struct kt_row *row = &p->b->rows[p->row];
	const struct kt_column *column = &p->b->columns[p->column];
	char *label = row_words(p->b, p->row);

	if (row->is_of_which && !p->b->rows[row->parent].facet.is_total)
		label = with_prefix(row_words(p->b, row->parent), label);
	else if (row->section >= 0)
		label = with_prefix(section_prefix(p, label), label);
	if (p->b->group_column >= 0)
		label = with_prefix(group_words(p), label);
	if (p->b->measures_in_rows) {
		g_free(label);
		return subject_across(p);
	}
	if (names_a_group(column) && kt_binding_n_data_columns(p->b) > 1) {
		char *joined = g_strconcat(label, ", ", column->facet.words, NULL);
		g_free(label);
		return joined;
	}
	return label;
}

/* Rows are places or times: the head tells what is counted.  A share without
 * a noun of its own is of what the column to its left counts. */
static char *subject_of_column(const struct place *p)
{
	const struct kt_facet *f = column_facet(p);
	const struct kt_around *around = p->b->around;

	if (!is_generic(f) && (f->measure != KT_MEASURE_SHARE || n_words(f->words) > 1))
		return g_strdup(f->words);
	for (guint c = p->column; c-- > 0;) {
		const struct kt_facet *left = &p->b->columns[c].facet;
		if (p->b->columns[c].role != KT_COLUMN_DATA || is_generic(left))
			continue;
		if (is_generic(f))
			return g_strdup(left->words);
		return g_strconcat(left->words, ", ", f->words, NULL);
	}
	if (!is_generic(f))
		return g_strdup(f->words);
	if (!is_generic(&p->b->corner) && !p->b->corner.is_area_only && !p->b->corner.key)
		return g_strdup(p->b->corner.words);
	if (around->has_caption && around->caption.words && *around->caption.words)
		return g_strdup(around->caption.words);
	return g_strdup(f->label ? f->label : "");
}

static char *subject_of_key(const struct place *p)
{
	char *key = row_words(p->b, p->row);
	const char *head = p->b->corner.words;

	if (p->b->rows[p->row].is_total || !head || !*head)
		return key;
	return with_prefix(g_strdup(head), key);
}

/* Count first: the texts of the row, the short name before the long one. */
static char *subject_of_texts(const struct place *p)
{
	GString *s = g_string_new(NULL);

	for (guint c = 0; c < p->b->grid->n_columns && s->len < 160; c++) {
		const struct kt_grid_cell *cell = kt_grid_cell(p->b->grid, p->row, c);
		enum kt_column_role role = p->b->columns[c].role;
		g_autofree char *text = NULL;
		if (cell->sort != KT_CELL_TEXT ||
			(role != KT_COLUMN_TEXT && role != KT_COLUMN_LABEL &&
				role != KT_COLUMN_GROUP))
			continue;
		text = kt_squeeze_dup(kt_label_bare(kt_document_slice(p->b->r->doc, cell->span)));
		if (s->len)
			g_string_append(s, ", ");
		g_string_append(s, text);
		if (p->column > 0)
			break; /* for the other figures the name is enough */
		if (s->len > 40)
			break;
	}
	return g_string_free(s, FALSE);
}

static void find_subject(const struct place *p)
{
	static const char *const rules[] = {
		[KT_SUBJECT_ROW] = "subject-from-row-label",
		[KT_SUBJECT_COLUMN] = "subject-from-column-head",
		[KT_SUBJECT_KEY] = "subject-from-key",
		[KT_SUBJECT_TEXTS] = "subject-from-text-columns",
	};
	enum kt_subject_rule rule = p->b->subject;

	if (rule == KT_SUBJECT_ROW && row_facet(p)->is_time_only)
		rule = KT_SUBJECT_COLUMN;
	switch (rule) {
	case KT_SUBJECT_COLUMN:
		p->draft->subject = subject_of_column(p);
		break;
	case KT_SUBJECT_KEY:
		p->draft->subject = subject_of_key(p);
		break;
	case KT_SUBJECT_TEXTS:
		p->draft->subject = subject_of_texts(p);
		break;
	default:
		p->draft->subject = subject_of_row(p);
		if (!*p->draft->subject) {
			g_free(p->draft->subject);
			p->draft->subject = subject_of_column(p);
		}
		break;
	}
	kt_draft_reason(p->draft, "subject", rules[rule], p->draft->subject);
}

static void find_area(const struct place *p)
{
	const struct kt_facet *row = row_facet(p), *column = column_facet(p);

	if (column->area && column->is_area_only) {
		p->draft->area = column->area;
		kt_draft_reason(p->draft, "area", "area-from-column-head", column->label);
	} else if (p->b->subject == KT_SUBJECT_COLUMN && row->area) {
		p->draft->area = row->area;
		kt_draft_reason(p->draft, "area", "area-from-row-label", row->label);
	} else if (p->b->around->has_caption && p->b->around->caption.area &&
		   p->b->subject != KT_SUBJECT_COLUMN) {
		p->draft->area = p->b->around->caption.area;
		kt_draft_reason(p->draft, "area", "area-from-caption", p->b->around->caption.label);
	}
}

/* ---- the figure -------------------------------------------------------------------------------- */

static guint flags_of(const struct place *p)
{
	guint flags = 0;

	if (p->b->rows[p->row].is_total || p->b->columns[p->column].is_total)
		flags |= KT_FLAG_TOTAL;
	if (p->b->rows[p->row].is_of_which)
		flags |= KT_FLAG_OF_WHICH;
	if (column_facet(p)->is_previous)
		flags |= KT_FLAG_PREVIOUS;
	if (p->figure->range)
		flags |= p->figure->range < 0 ? KT_FLAG_RANGE_LOW : KT_FLAG_RANGE_HIGH;
	return flags;
}

/* FALSE where money has neither unit nor scale to go by: a factor of a
 * thousand is worse than nothing. */
static gboolean set_value(const struct place *p, const struct unit *u)
{
	struct kt_draft *d = p->draft;

	if (!kt_decimal_shift(&d->value, p->figure->number, u->power) ||
		!kt_decimal_shift(&d->resolution, kt_decimal_step(p->figure->number), u->power))
		return FALSE;
	d->unit = u->unit;
	if (u->rule)
		kt_draft_reason(d, "unit", u->rule, u->evidence);
	return TRUE;
}

static void emit_figure(
	struct kt_binding *b, guint table, guint row, guint column, const struct kt_figure *figure)
{
	struct kt_draft draft;
	struct place p = {b, row, column, figure, &draft};
	struct unit u = {KT_UNIT_NONE, 0, NULL, NULL};

	kt_draft_init(&draft, b->grid->block, KT_ORIGIN_TABLE);
	draft.confidence = b->confidence;
	draft.span = figure->raw;
	draft.numeral = figure->numeral;
	draft.qualifier = figure->qualifier;
	draft.leaning = b->leaning;
	draft.table = table;
	draft.row = row + 1;
	draft.column = column + 1;
	draft.context = b->around->caption_span;
	if (!find_unit(&p, &u) && is_budget_column(column_facet(&p))) {
		kt_draft_clear(&draft);
		kt_sink_unread(b->r->sink, figure->numeral, "money without a scale");
		return;
	}
	if (figure->is_aside && u.unit != KT_UNIT_PERCENT) {
		kt_draft_clear(&draft);
		kt_sink_unread(b->r->sink, figure->numeral, "aside in a cell");
		return;
	}
	if (!set_value(&p, &u)) {
		kt_sink_unread(b->r->sink, figure->numeral, "too large");
		kt_draft_clear(&draft);
		return;
	}
	find_measure(&p, draft.unit);
	find_period(&p);
	find_subject(&p);
	find_area(&p);
	draft.measure_words = measure_words(&p);
	draft.flags = flags_of(&p);
	kt_sink_draft(b->r->sink, &draft);
}

/* Numerals of cells that are no figures. */
static void claim_other(struct kt_binding *b, guint row, guint column)
{
	static const char *const sorts[] = {
		[KT_CELL_TIME] = "date or period",
		[KT_CELL_SUPPRESSED] = "suppressed",
		[KT_CELL_ERROR] = "spreadsheet error",
	};
	const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, column);
	struct kt_facet facet;

	if (cell->is_continued || cell->span.len == 0)
		return;
	if (cell->sort == KT_CELL_TIME || cell->sort == KT_CELL_SUPPRESSED ||
		cell->sort == KT_CELL_ERROR) {
		kt_sink_nonfigure(b->r->sink, cell->span, sorts[cell->sort]);
	} else if (cell->sort == KT_CELL_TEXT) {
		kt_facet_read(b->r, &facet, cell->span, 0, "number in a text cell");
		kt_facet_clear(&facet);
	}
}

void kt_binding_emit(struct kt_binding *b, guint table)
{
	kt_binding_claim_heads(b);
	for (guint row = 0; row < b->grid->n_rows; row++) {
		if (b->rows[row].role != KT_ROW_DATA)
			continue;
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
			if (!kt_binding_is_data(b, row, c)) {
				claim_other(b, row, c);
				continue;
			}
			for (guint i = 0; i < cell->n_figures; i++)
				emit_figure(b, table, row, c, kt_grid_figure(b->grid, cell, i));
		}
	}
}
