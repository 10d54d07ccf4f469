/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_budget.c -- the parts of a chapter that tell of its budget statements:
 * the finding, the deviation tables and the bridges. */
#include <string.h>

#include "report/budget_chart.h"
#include "report/fund_finding.h"
#include "report/quote.h"
#include "report/section.h"
#include "report/told_finding.h"

static char *chapter_message(struct kt_builder *b, gboolean about_funds)
{
	if (b->chapter->statements->len && !about_funds)
		return kt_statement_message(b->lang, b->chapter->statements->pdata[0]);
	return b->chapter->funds->len ? kt_funds_message(b->lang, b->chapter->funds) : NULL;
}

#define FEW_ROWS 3

/* A figure or two of a text stand below the chapter before, not on a page of their own. */
static gboolean fills_page(const struct kt_chapter *chapter)
{
	return chapter->statements->len != 1 || chapter->funds->len > 0 ||
	       kt_statement_rows(chapter->statements->pdata[0]) >= FEW_ROWS;
}

/* Setting: about=funds, for reports on funds alone. */
static void build_finding(struct kt_builder *b, const char *group)
{
	const struct kt_chapter *chapter = b->chapter;
	g_autofree char *about = g_key_file_get_string(b->definition, group, "about", NULL);
	gboolean about_funds = g_strcmp0(about, "funds") == 0;
	g_autofree char *message = chapter_message(b, about_funds);
	g_autofree char *who = kt_who_text(b->lang, chapter->municipality, chapter->committee);
	g_autofree char *when = NULL, *details = NULL, *material = NULL;
	struct kt_item *heading;

	if (!message)
		return;
	heading = kt_add_heading(b->out, 1, message);
	heading->starts_page = !about_funds && fills_page(chapter);
	heading->target = g_strdup(chapter->target);
	heading->bookmark = g_strdup_printf(
		"%s: %s", *chapter->municipality ? chapter->municipality : who, message);
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	if (chapter->statements->len && !about_funds) {
		when = kt_statement_when(b->lang, chapter->statements->pdata[0]);
		details = kt_statement_details(b->lang, chapter->statements->pdata[0]);
		material = kt_statement_material(
			b->lang, chapter->statements->pdata[0], b->materiality);
	} else {
		g_autofree char *date = kt_date_text(b->lang, chapter->meeting_date);

		when = kt_say(b->lang, "when.date.met", "date", date, NULL);
	}
	kt_add_paragraph(b->out, KT_STYLE_LEAD, when);
	if (details && *details)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, details);
	if (material)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, material);
}

/* What the analysis found odd about the statement, one small line each. */
static void add_notes(struct kt_builder *b, const struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->notes->len; i++) {
		g_autofree char *set = kt_typeset(b->lang, s->notes->pdata[i]);
		g_autofree char *note = kt_capital(set);
		g_autofree char *sentence =
			g_strconcat(note, g_str_has_suffix(note, ".") ? "" : ".", NULL);

		kt_add_paragraph(b->out, KT_STYLE_NOTE, sentence);
	}
}

static const char *leading_title(const struct kt_builder *b)
{
	const struct kt_budget_statement *s =
		b->chapter->statements->len ? b->chapter->statements->pdata[0] : NULL;

	return s ? s->item_title : "";
}

static char *first_heading(
	struct kt_builder *b, const char *group, const struct kt_budget_statement *s)
{
	enum kt_statement_sort sort = kt_statement_sort(s);

	if (sort == KT_STATEMENT_SPENT)
		return kt_say(b->lang, "heading.spent", NULL);
	/* what a sentence tells is no list of areas */
	if (sort == KT_STATEMENT_GRANTS && !s->table)
		return kt_say(b->lang, "heading.grants", NULL);
	return kt_section_text(
		b, group, sort == KT_STATEMENT_GRANTS ? "heading-grants" : "heading");
}

/* Statements after the first have their own message as a heading. */
static void add_statement_heading(
	struct kt_builder *b, const char *group, const struct kt_budget_statement *s, guint i)
{
	g_autofree char *message = NULL;

	/* What sentences tell beside each other is no list of areas, and no sum of them. */
	if (!s->table && s->total < 0 && kt_statement_sort(s) != KT_STATEMENT_GRANTS) {
		g_autofree char *told = kt_say(b->lang,
			kt_statement_is_surplus(s) ? "heading.surplus" : "heading.told", NULL);

		kt_add_heading(b->out, 2, told);
		/* what the chapter's headline is not of says what it is of */
		if (i > 0 && *s->item_title && !g_str_equal(s->item_title, leading_title(b)))
			kt_add_paragraph(b->out, KT_STYLE_LEAD, s->item_title);
		return;
	}
	if (i == 0) {
		g_autofree char *heading = first_heading(b, group, s);

		if (heading)
			kt_add_heading(b->out, 2, heading);
		return;
	}
	message = kt_statement_message(b->lang, s);
	kt_add_heading(b->out, 2, message);
	if (*s->item_title && !strstr(message, s->item_title))
		kt_add_paragraph(b->out, KT_STYLE_LEAD, s->item_title);
}

/* A bar alone has no other to be longer than: a single figure of a text is a row of a table. */
static void add_single_figure(
	struct kt_builder *b, const struct kt_budget_statement *s, const struct kt_chart *chart)
{
	const struct kt_chart_row *row = kt_chart_row(chart, 0);
	gboolean is_surplus = kt_statement_is_surplus(s);
	struct kt_decimal told = row->values[2].number;
	/* One figure needs no sign: its head says which way it goes. */
	struct kt_decimal value = is_surplus ? kt_decimal_abs(told) : told;
	struct kt_money_unit unit = kt_statement_unit(s);
	struct kt_table *table = kt_table_new();
	struct kt_table_row *line;
	g_autofree char *subject = kt_say(b->lang, "head.subject", NULL);
	g_autofree char *source = kt_say(b->lang, "head.source", NULL);
	g_autofree char *amount = kt_money_in_unit(
		b->lang, value, &unit, !is_surplus && kt_statement_sort(s) != KT_STATEMENT_GRANTS);

	kt_table_add_column(table, subject, FALSE);
	kt_table_add_money(table, b->lang,
		is_surplus ? kt_decimal_sign(told) < 0 ? "head.surplus" : "head.deficit"
		: kt_statement_sort(s) == KT_STATEMENT_GRANTS ? "head.grant"
							      : "head.deviation",
		&unit, TRUE);
	kt_table_add_column(table, source, TRUE);
	line = kt_table_add_row(table, KT_ROW_PLAIN);
	kt_table_set(line, 0, row->label, NULL);
	kt_table_set_number(line, 1, amount, value);
	kt_table_set(line, 2, row->mark, row->link);
	kt_add_take_table(b->out, table, chart->what);
}

static gboolean is_single_figure(const struct kt_budget_statement *s, const struct kt_chart *chart)
{
	return !s->table && chart->rows->len == 1 && kt_chart_row(chart, 0)->values[2].is_known &&
	       !kt_chart_has_values(chart, 0) && !kt_chart_has_values(chart, 1);
}

/* A number of a web page has blanks that do not break, where its passage may have others. */
static char *with_plain_blanks(const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, "\xc2\xa0", -1);

	return g_strjoinv(" ", parts);
}

/* What the passages of the lines of S say, NULL where a line has none. */
static GPtrArray *passages_of(
	const struct kt_builder *b, const struct kt_budget_statement *s, guint n)
{
	GPtrArray *passages = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < n; i++) {
		const struct kt_budget_line *line = kt_statement_row_line(s, i);

		g_autofree char *passage =
			line ? b->words->passage(line->record, b->words->passage_data) : NULL;

		g_ptr_array_add(passages, passage ? with_plain_blanks(passage) : NULL);
	}
	return passages;
}

static gboolean are_told_together(const struct kt_budget_statement *s, guint row, guint other)
{
	const struct kt_record *a = kt_statement_row_line(s, row)->record;
	const struct kt_record *b = kt_statement_row_line(s, other)->record;

	return a->page == b->page && a->line == b->line && g_str_equal(a->source, b->source);
}

/* Characters of a quote: two lines of a table's first column. */
#define ALONE 130
#define BESIDE_AMOUNTS 80

/* The sentence of row I; where other rows have it, too, its part of it. */
static char *quote_of(enum kt_lang lang, const struct kt_budget_statement *s,
	const GPtrArray *passages, guint i, glong most)
{
	const char *passage = passages->pdata[i];
	g_autoptr(GPtrArray) raws = g_ptr_array_new_with_free_func(g_free);
	guint own = 0;
	char *part;

	if (!passage)
		return NULL;
	for (guint k = 0; k < passages->len; k++) {
		g_autofree char *raw = NULL;

		if (!passages->pdata[k] || !are_told_together(s, k, i))
			continue;
		raw = with_plain_blanks(kt_statement_row_line(s, k)->record->raw);
		/* a long passage is cut: it has what stands around its own figure */
		if (k != i && !strstr(passage, raw))
			continue;
		if (k == i)
			own = raws->len;
		g_ptr_array_add(raws, g_steal_pointer(&raw));
	}
	part = kt_quote_part(lang, passage, (const char *const *)raws->pdata, raws->len, own);
	return part ? part : kt_quote_within(lang, passage, raws->pdata[own], most);
}

/* "18,4 mio. kr. i overskud på drift og 1,5 mio. kr. i underskud": one name tells no two apart. */
static gboolean is_called_alike(const struct kt_budget_statement *s, guint n, guint row)
{
	g_autofree char *name = kt_line_name(kt_statement_row_line(s, row));

	for (guint i = 0; i < n; i++) {
		const struct kt_budget_line *line = kt_statement_row_line(s, i);
		g_autofree char *other = line ? kt_line_name(line) : NULL;

		if (i != row && other && g_str_equal(other, name))
			return TRUE;
	}
	return FALSE;
}

/* A figure of a text that nothing in it names stands as the sentence has it. */
static void quote_rows(
	struct kt_builder *b, const struct kt_budget_statement *s, struct kt_chart *chart)
{
	g_autoptr(GPtrArray) passages = NULL;
	gboolean has_amounts = kt_chart_has_values(chart, 0) || kt_chart_has_values(chart, 1);

	if (s->table || !b->words)
		return;
	passages = passages_of(b, s, chart->rows->len);
	for (guint i = 0; i < chart->rows->len; i++) {
		struct kt_chart_row *row = g_ptr_array_index(chart->rows, i);
		const struct kt_budget_line *line = kt_statement_row_line(s, i);
		char *quote;

		if (!line || kt_told_is_all(s, line) || kt_record_is_range_end(line->record) ||
			kt_told_is_named(line) ||
			(kt_told_is_named_in(line, passages->pdata[i]) &&
				!is_called_alike(s, chart->rows->len, i)))
			continue;
		quote = quote_of(b->lang, s, passages, i, has_amounts ? BESIDE_AMOUNTS : ALONE);
		if (!quote)
			continue;
		g_free(row->label);
		row->label = quote;
	}
}

/* Where the table above has a sentence because nothing in it is a name, a step has none either. */
static gboolean has_unnamed(const struct kt_builder *b, const struct kt_budget_statement *s)
{
	for (guint i = 0; !s->table && b->words && i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		g_autofree char *passage = NULL;

		if (!line->has_deviation || line->role == KT_LINE_OF_WHICH ||
			line->parent != s->total)
			continue;
		passage = b->words->passage(line->record, b->words->passage_data);
		if (!kt_told_is_named_in(line, passage))
			return TRUE;
	}
	return FALSE;
}

/* Its bridge; NULL. */
static struct kt_chart *bridge_of(
	const struct kt_builder *b, const struct kt_budget_statement *s, char **words)
{
	struct kt_chart *chart = kt_bridge_chart(b->lang, s, words);

	if (chart && has_unnamed(b, s)) {
		kt_chart_free(chart);
		g_clear_pointer(words, g_free);
		return NULL;
	}
	return chart;
}

/* One bridge a document: of the first statement that has one; NULL. */
static const struct kt_budget_statement *with_bridge(const struct kt_builder *b)
{
	for (guint i = 0; i < b->chapter->statements->len; i++) {
		g_autofree char *words = NULL;
		g_autoptr(kt_chart) chart = bridge_of(b, b->chapter->statements->pdata[i], &words);

		if (chart)
			return b->chapter->statements->pdata[i];
	}
	return NULL;
}

static void add_bridge(struct kt_builder *b, const struct kt_budget_statement *s, guint level)
{
	g_autofree char *words = NULL;
	struct kt_chart *chart = bridge_of(b, s, &words);

	kt_add_heading(b->out, level, chart->what);
	kt_chart_set_titles(chart, chart->message, chart->who, "", chart->when);
	kt_add_take_chart(b->out, "bridge", chart, words);
}

/* The definition has a part for it. */
static gboolean wants_bridge(const struct kt_builder *b)
{
	g_auto(GStrv) groups =
		g_key_file_get_string_list(b->definition, "report", "chapters", NULL, NULL);

	for (char **group = groups; group && *group; group++) {
		g_autofree char *part = g_key_file_get_string(b->definition, *group, "part", NULL);

		if (g_strcmp0(part, "bridge") == 0)
			return TRUE;
	}
	return FALSE;
}

/* Setting: which=leading (the statement that the finding is of) or others. */
static void build_deviations(struct kt_builder *b, const char *group)
{
	g_autofree char *which = g_key_file_get_string(b->definition, group, "which", NULL);
	gboolean others = g_strcmp0(which, "others") == 0;
	const struct kt_budget_statement *bridged =
		others && wants_bridge(b) ? with_bridge(b) : NULL;

	for (guint i = others; i < b->chapter->statements->len && (others || i == 0); i++) {
		const struct kt_budget_statement *s = b->chapter->statements->pdata[i];
		struct kt_chart *chart;

		if (kt_statement_is_aside(s, i))
			continue;
		chart = kt_statement_chart(b->lang, s, b->sources);
		if (!chart)
			continue;
		quote_rows(b, s, chart);
		add_statement_heading(b, group, s, i);
		if (is_single_figure(s, chart)) {
			add_single_figure(b, s, chart);
			kt_chart_free(chart);
		} else {
			kt_add_take_chart(b->out,
				kt_statement_sort(s) == KT_STATEMENT_SPENT ? "fund" : "deviation",
				chart, chart->message);
		}
		add_notes(b, s);
		if (s == bridged)
			add_bridge(b, s, 3);
	}
}

static void build_bridge(struct kt_builder *b, const char *group)
{
	const GPtrArray *statements = b->chapter->statements;
	const struct kt_budget_statement *s = with_bridge(b);

	(void)group;
	/* of another than the leading one it stands below that one's table */
	if (s && s == statements->pdata[0])
		add_bridge(b, s, 2);
}

static gboolean is_about(const char *value)
{
	return g_str_equal(value, "funds");
}

static gboolean is_which(const char *value)
{
	return g_str_equal(value, "leading") || g_str_equal(value, "others");
}

static const struct kt_setting finding_settings[] = {{"about", is_about, "funds", FALSE}, {0}};
static const struct kt_setting deviation_settings[] = {
	{"which", is_which, "leading or others", FALSE}, {"heading-grants", NULL, NULL, FALSE},
	{0}};

const struct kt_section_kind kt_section_finding = {.name = "finding",
	.in_chapters = TRUE,
	.settings = finding_settings,
	.build = build_finding};
const struct kt_section_kind kt_section_deviations = {.name = "deviations",
	.in_chapters = TRUE,
	.settings = deviation_settings,
	.build = build_deviations};
const struct kt_section_kind kt_section_bridge = {
	.name = "bridge", .in_chapters = TRUE, .build = build_bridge};
