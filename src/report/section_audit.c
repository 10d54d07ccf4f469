/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_audit.c -- figures of the documents that do not add up. */
#include "kommunetal/analysis/audit.h"
#include "report/section.h"

enum column { COLUMN_FINDING, COLUMN_REPAIR, COLUMN_VERDICT, COLUMN_SOURCE };

static gboolean has_repairs(const GPtrArray *findings)
{
	for (guint i = 0; i < findings->len; i++)
		if (*((const struct kt_finding *)findings->pdata[i])->repair)
			return TRUE;
	return FALSE;
}

/* Without a repair there is no column for it. */
static void add_columns(struct kt_table *table, enum kt_lang lang, gboolean has_repair)
{
	static const struct {
		const char *id;
		gboolean is_number;
	} columns[] = {{"head.finding", FALSE}, {"head.repair", FALSE}, {"head.verdict", FALSE},
		{"head.source", TRUE}};

	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
		g_autofree char *head = kt_say(lang, columns[i].id, NULL);

		if (has_repair || i != COLUMN_REPAIR)
			kt_table_add_column(table, head, columns[i].is_number);
	}
}

static gboolean period_in_words(const GMatchInfo *match, GString *out, gpointer data)
{
	const struct kt_builder *b = data;
	g_autofree char *iso = g_match_info_fetch(match, 0);
	g_autofree char *words = NULL;
	struct kt_period period;

	if (kt_period_parse(&period, iso, NULL))
		words = kt_period_text(b->lang, period);
	g_string_append(out, words ? words : iso);
	return FALSE;
}

/* 2021-08-01/ is "fra 1. august 2021". */
static char *with_dates(const struct kt_builder *b, const char *text)
{
	static GRegex *iso;
	static gsize once;

	if (g_once_init_enter(&once)) {
		iso = g_regex_new("\\b(19|20)\\d\\d-([QH]\\d|\\d\\d(-\\d\\d)?)(?!\\d)(/"
				  "((19|20)\\d\\d(-([QH]\\d|\\d\\d(-\\d\\d)?))?(?!\\d))?)?",
			G_REGEX_OPTIMIZE, 0, NULL);
		g_once_init_leave(&once, 1);
	}
	return g_regex_replace_eval(iso, text, -1, 0, 0, period_in_words, (gpointer)b, NULL);
}

/* The place of a finding that has no record: "linje 613", of the document that heads its rows. */
static char *bare_place(const struct kt_builder *b, const struct kt_finding *finding)
{
	g_autofree char *number =
		g_strdup_printf("%u", finding->line ? finding->line : finding->page);

	return kt_say(b->lang, finding->line ? "place.line" : "place.page", "n", number, NULL);
}

static void add_finding(struct kt_builder *b, struct kt_table *table,
	const struct kt_finding *finding, gboolean has_repair)
{
	guint back = !has_repair; /* columns behind it stand one to the left */
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	gboolean is_sure = finding->verdict == KT_AUDIT_CONTRADICTION;
	g_autofree char *verdict =
		kt_say(b->lang, is_sure ? "verdict.contradiction" : "verdict.question", NULL);
	g_autofree char *dated = with_dates(b, finding->message);
	g_autofree char *set = kt_typeset(b->lang, dated), *message = kt_capital(set);
	g_autofree char *set_repair = kt_typeset(b->lang, finding->repair);
	g_autofree char *repair = kt_capital(set_repair);
	g_autofree char *place = NULL, *text = NULL;

	if (finding->record) {
		guint n = kt_source_list_add(b->sources, finding->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = kt_source_mark(b->sources, n, finding->record);

		kt_table_set(row, COLUMN_SOURCE - back, mark, target);
	} else {
		place = bare_place(b, finding);
	}
	text = g_strdup_printf(
		"%s%s%s%s", message, place ? " (" : "", place ? place : "", place ? ")" : "");
	kt_table_set(row, COLUMN_FINDING, text, NULL);
	if (has_repair)
		kt_table_set(row, COLUMN_REPAIR, repair, NULL);
	kt_table_set(row, COLUMN_VERDICT - back, verdict, NULL);
}

/* A finding or two stand below what they are of, not on a page of their own. */
#define MOST_BELOW 3

/* The count is the headline; the definition's heading stands under it. */
static void add_heading(struct kt_builder *b, const char *group, guint n_sure, guint n)
{
	g_autofree char *kicker = kt_section_text(b, group, "heading");
	g_autofree char *count = n_sure ? kt_say_count(b->lang, "audit.found", n_sure, NULL)
					: kt_say_count(b->lang, "audit.doubts", n, NULL);
	g_autofree char *intro = kt_say(b->lang, "audit.intro", NULL);
	struct kt_item *heading = kt_add_heading(b->out, 1, count);

	heading->starts_page = n > MOST_BELOW;
	heading->target = g_strdup("audit");
	heading->bookmark = g_strdup(kicker);
	if (kicker)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, kicker);
	kt_add_paragraph(b->out, KT_STYLE_PLAIN, intro);
}

/* Findings come by source; each document that has any gets a heading row. */
static struct kt_table *table_of(struct kt_builder *b, const GPtrArray *findings)
{
	struct kt_table *table = kt_table_new();
	const char *document = NULL;
	gboolean has_repair = has_repairs(findings);

	add_columns(table, b->lang, has_repair);
	for (guint i = 0; i < findings->len; i++) {
		const struct kt_finding *finding = findings->pdata[i];

		if (g_strcmp0(document, finding->source) != 0) {
			g_autofree char *name = g_path_get_basename(finding->source);

			kt_table_set(kt_table_add_row(table, KT_ROW_GROUP), 0, name, NULL);
		}
		document = finding->source;
		add_finding(b, table, finding, has_repair);
	}
	return table;
}

static void build(struct kt_builder *b, const char *group)
{
	struct kt_analysis_options how;
	g_autoptr(GPtrArray) findings = NULL;
	g_autofree char *name = kt_section_text(b, group, "heading");
	guint n_sure = 0;

	kt_analysis_options_init(&how);
	how.language = b->lang == KT_LANG_EN ? KT_LANGUAGE_EN : KT_LANGUAGE_DA;
	findings = kt_audit(b->set, &how);
	for (guint i = 0; i < findings->len; i++)
		n_sure += ((struct kt_finding *)findings->pdata[i])->verdict ==
			  KT_AUDIT_CONTRADICTION;
	if (!findings->len)
		return;
	add_heading(b, group, n_sure, findings->len);
	kt_add_take_table(b->out, table_of(b, findings), name ? name : "");
}

const struct kt_section_kind kt_section_audit = {.name = "audit", .build = build};
