/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_records.c -- records of one kind and measure, as a table of their own.
 *
 * Settings: kind, measure (names of RECORDS.md), none (what to say where all
 * of them are zero). */
#include "report/budget_chart.h"
#include "report/line_name.h"
#include "report/quote.h"
#include "report/section.h"
#include "report/words.h"

struct wanted {
	enum kt_kind kind;
	enum kt_measure measure;
};

static gboolean read_wanted(const struct kt_builder *b, const char *group, struct wanted *out)
{
	g_autofree char *kind = g_key_file_get_string(b->definition, group, "kind", NULL);
	g_autofree char *measure = g_key_file_get_string(b->definition, group, "measure", NULL);

	return kind && measure && kt_kind_lookup(kind, &out->kind) &&
	       kt_measure_lookup(measure, &out->measure);
}

/* A sentence that says again, more coarsely perhaps, what a table has. */
static gboolean repeats(const struct kt_record *r, const struct kt_record *earlier)
{
	struct kt_decimal difference;

	return r->origin != KT_ORIGIN_TABLE &&
	       kt_period_year(r->period) == kt_period_year(earlier->period) &&
	       kt_decimal_sub(&difference, r->value, earlier->value) &&
	       kt_decimal_cmp(kt_decimal_abs(difference), r->resolution) < 0;
}

static gboolean is_repeat(const GPtrArray *found, const struct kt_record *r)
{
	for (guint i = 0; i < found->len; i++)
		if (repeats(r, found->pdata[i]))
			return TRUE;
	return FALSE;
}

static gboolean is_of(
	const struct kt_builder *b, const struct wanted *wanted, const struct kt_record *r)
{
	if (r->measure == KT_MEASURE_SUPPLEMENTARY && !kt_tells_appropriation(r))
		return FALSE;
	return r->kind == wanted->kind && r->measure == wanted->measure && r->unit == KT_UNIT_DKK &&
	       g_str_equal(r->source, b->chapter->source);
}

/* A table that tells all of them ends in their sum; what a sentence beside it tells of the same
 * year is one of them in other words, or was decided before and is in the budget already. */
static gboolean is_told_by_table(
	const struct kt_builder *b, const struct wanted *wanted, const struct kt_record *r)
{
	for (guint i = 0; i < kt_record_set_length(b->set); i++) {
		const struct kt_record *total = kt_record_set_at(b->set, i);

		if (is_of(b, wanted, total) && total->origin == KT_ORIGIN_TABLE &&
			total->flags & KT_FLAG_TOTAL && g_str_equal(total->item, r->item) &&
			kt_period_year(total->period) == kt_period_year(r->period))
			return r->origin != KT_ORIGIN_TABLE;
	}
	return FALSE;
}

/* "4,1 mio. kr., finansieret af barselspuljen (1,6 mio.) og kassen (2,5 mio.)": the others of the
 * sentence come to WHOLE. */
static gboolean is_paid_by(
	const struct kt_builder *b, const struct wanted *wanted, const struct kt_record *whole)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	for (guint i = 0; i < kt_record_set_length(b->set); i++) {
		const struct kt_record *r = kt_record_set_at(b->set, i);

		if (r == whole || r->line != whole->line || r->origin == KT_ORIGIN_TABLE ||
			!is_of(b, wanted, r))
			continue;
		if (!kt_decimal_add(&sum, sum, r->value))
			return FALSE;
		n++;
	}
	return n > 1 && kt_decimal_equal(sum, whole->value);
}

/* Where the money comes from is no second appropriation. */
static gboolean is_financing(
	const struct kt_builder *b, const struct wanted *wanted, const struct kt_record *r)
{
	for (guint i = 0; r->origin != KT_ORIGIN_TABLE && i < kt_record_set_length(b->set); i++) {
		const struct kt_record *whole = kt_record_set_at(b->set, i);

		if (whole != r && whole->line == r->line && whole->origin != KT_ORIGIN_TABLE &&
			is_of(b, wanted, whole) && is_paid_by(b, wanted, whole))
			return TRUE;
	}
	return FALSE;
}

/* The figures that the chapter's statements of grants show already. */
static GPtrArray *shown_already(const struct kt_builder *b)
{
	GPtrArray *shown = g_ptr_array_new();

	for (guint i = 0; i < b->chapter->statements->len; i++) {
		const struct kt_budget_statement *s = b->chapter->statements->pdata[i];

		if (kt_statement_is_aside(s, i))
			continue;
		for (guint l = 0; l < s->lines->len; l++) {
			const struct kt_budget_line *line = kt_statement_line(s, l);

			if (kt_statement_sort(s) == KT_STATEMENT_GRANTS &&
				line->supplementary.record)
				g_ptr_array_add(shown, (gpointer)line->supplementary.record);
		}
	}
	return shown;
}

/* In the order of the document, tables first so that sentences can repeat them. */
static GPtrArray *find(
	const struct kt_builder *b, const struct wanted *wanted, GPtrArray *shown, guint *n_zero)
{
	GPtrArray *found = g_ptr_array_new();

	for (guint pass = 0; pass < 2; pass++)
		for (guint i = 0; i < kt_record_set_length(b->set); i++) {
			const struct kt_record *r = kt_record_set_at(b->set, i);

			if ((r->origin != KT_ORIGIN_TABLE) != pass || !is_of(b, wanted, r) ||
				is_told_by_table(b, wanted, r) || is_financing(b, wanted, r))
				continue;
			if (kt_decimal_sign(r->value) == 0)
				(*n_zero)++;
			else if (!g_ptr_array_find(shown, r, NULL) && !is_repeat(shown, r) &&
				 !is_repeat(found, r))
				g_ptr_array_add(found, (gpointer)r);
		}
	return found;
}

/* A part stands under its whole; without that it is a row like others. */
static enum kt_row_role role_of(const struct kt_record *r, gboolean has_whole)
{
	if (r->flags & KT_FLAG_OF_WHICH)
		return has_whole ? KT_ROW_OF_WHICH : KT_ROW_PLAIN;
	return r->flags & KT_FLAG_TOTAL && r->origin == KT_ORIGIN_TABLE ? KT_ROW_TOTAL
									: KT_ROW_PLAIN;
}

/* "Tillægsbevilling til hjælpemidler", "Vintertjenesten, tillægsbevilling": the name is led over to, or
 * that of an area; "tillægsbevilling til resten" says too little. */
static char *appropriated_to(const struct kt_record *r)
{
	const char *const *little = kt_words(KT_WORDS_SAY_LITTLE);
	g_autofree char *name = kt_told_name(r->subject);
	gboolean is_sure = kt_is_led_over(r->subject) || kt_label_is_area(name);

	return is_sure && !g_strv_contains(little, name) ? g_steal_pointer(&name) : NULL;
}

/* Under the head "Tillægsbevillinger" the word is not said again; where nothing is named for sure,
 * the sentence itself stands there. */
static char *name_of(struct kt_builder *b, const struct kt_record *r)
{
	g_autofree char *passage = NULL;
	char *name = NULL;

	if (r->origin == KT_ORIGIN_TABLE || r->measure != KT_MEASURE_SUPPLEMENTARY)
		return kt_capital(r->subject);
	name = appropriated_to(r);
	passage = !name && b->words ? b->words->passage(r, b->words->passage_data) : NULL;
	if (passage)
		name = kt_quote(b->lang, passage, r->raw);
	return name ? name : kt_capital(r->subject);
}

/* How the rows of a table are told. */
struct look {
	struct kt_money_unit unit;
	gboolean is_signed; /* some of them are taken away */
	gboolean has_times; /* not all of the year that the chapter is of */
};

static struct look look_of(const struct kt_builder *b, const GPtrArray *found)
{
	const GPtrArray *statements = b->chapter->statements;
	guint year = statements->len
			     ? ((const struct kt_budget_statement *)statements->pdata[0])->year
			     : 0;
	g_autofree char *whole_year = g_strdup_printf("%u", year);
	struct kt_decimal step = kt_money_coarsest();
	struct look look = {.has_times = FALSE};

	for (guint i = 0; i < found->len; i++) {
		const struct kt_record *r = found->pdata[i];
		g_autofree char *period = kt_period_text(b->lang, r->period);

		kt_money_finest(&step, r);
		look.is_signed = look.is_signed || kt_decimal_sign(r->value) < 0;
		look.has_times = look.has_times || !g_str_equal(period, whole_year);
	}
	look.unit = kt_money_unit_of(step);
	return look;
}

static void add_row(struct kt_builder *b, struct kt_table *table, const struct kt_record *r,
	gboolean has_whole, const struct look *look)
{
	struct kt_table_row *row = kt_table_add_row(table, role_of(r, has_whole));
	g_autofree char *label = name_of(b, r);
	g_autofree char *period = kt_period_text(b->lang, r->period);
	g_autofree char *amount = kt_money_in_unit(b->lang, r->value, &look->unit, look->is_signed);
	guint n = kt_source_list_add(b->sources, r), column = 0;
	g_autofree char *target = kt_source_target(n);
	g_autofree char *mark = kt_source_mark(b->sources, n, r);

	kt_table_set(row, column++, label, NULL);
	if (look->has_times)
		kt_table_set(row, column++, period, NULL);
	kt_table_set_number(row, column++, amount, r->value);
	kt_table_set(row, column, mark, target);
}

static gboolean belong_together(const struct kt_record *above, const struct kt_record *r)
{
	gboolean is_chain = (above->flags & KT_FLAG_OF_WHICH) == 0 || above->table > 0;

	return is_chain && above->table == r->table && g_str_equal(above->item, r->item);
}

static void add_columns(struct kt_table *table, enum kt_lang lang, const struct look *look)
{
	g_autofree char *subject = kt_say(lang, "head.subject", NULL);
	g_autofree char *period = kt_say(lang, "head.period", NULL);
	g_autofree char *source = kt_say(lang, "head.source", NULL);

	kt_table_add_column(table, subject, FALSE);
	if (look->has_times)
		kt_table_add_column(table, period, FALSE);
	kt_table_add_money(table, lang, "head.amount", &look->unit, TRUE);
	kt_table_add_column(table, source, TRUE);
}

static void build(struct kt_builder *b, const char *group)
{
	struct wanted wanted;
	guint n_zero = 0;
	g_autoptr(GPtrArray) shown = shown_already(b), found = NULL;
	g_autofree char *none = kt_section_text(b, group, "none");
	g_autofree char *name = kt_section_text(b, group, "heading");
	struct kt_table *table;
	struct look look;

	if (!read_wanted(b, group, &wanted))
		return;
	found = find(b, &wanted, shown, &n_zero);
	if (found->len == 0) {
		if (n_zero && none && shown->len == 0)
			kt_add_paragraph(b->out, KT_STYLE_PLAIN, none);
		return;
	}
	kt_section_heading(b, group, 2);
	table = kt_table_new();
	look = look_of(b, found);
	add_columns(table, b->lang, &look);
	for (guint i = 0; i < found->len; i++) {
		const struct kt_record *r = found->pdata[i];

		add_row(b, table, r, i > 0 && belong_together(found->pdata[i - 1], r), &look);
	}
	kt_add_take_table(b->out, table, name ? name : "");
}

static gboolean is_measure(const char *value)
{
	enum kt_measure measure;

	return kt_measure_lookup(value, &measure);
}

static const struct kt_setting settings[] = {{"kind", kt_setting_is_kind, KT_SETTING_KINDS, FALSE},
	{"measure", is_measure, "a measure, such as supplementary or neutral_adjustment", FALSE},
	{"none", NULL, NULL, FALSE}, {0}};

const struct kt_section_kind kt_section_records = {
	.name = "records", .in_chapters = TRUE, .settings = settings, .build = build};
