/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_audit.c -- figures of the documents that do not add up. */
#include "kommunetal/analysis/audit.h"
#include "report/section.h"

static void add_columns(struct kt_table *table, enum kt_lang lang)
{
	static const struct {
		const char *id;
		gboolean is_number;
	} columns[] = {{"head.finding", FALSE}, {"head.verdict", FALSE}, {"head.source", TRUE}};

	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
		g_autofree char *head = kt_say(lang, columns[i].id, NULL);

		kt_table_add_column(table, head, columns[i].is_number);
	}
}

/* The place of a finding that has no record: "fil.txt, linje 613". */
static char *bare_place(const struct kt_builder *b, const struct kt_finding *finding)
{
	g_autofree char *name = g_path_get_basename(finding->source);
	g_autofree char *number =
		g_strdup_printf("%u", finding->line ? finding->line : finding->page);
	g_autofree char *place =
		kt_say(b->lang, finding->line ? "place.line" : "place.page", "n", number, NULL);

	return g_strdup_printf("%s, %s", name, place);
}

static void add_finding(
	struct kt_builder *b, struct kt_table *table, const struct kt_finding *finding)
{
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	gboolean is_sure = finding->verdict == KT_AUDIT_CONTRADICTION;
	g_autofree char *verdict =
		kt_say(b->lang, is_sure ? "verdict.contradiction" : "verdict.question", NULL);
	g_autofree char *message = kt_capital(finding->message);
	g_autofree char *place = NULL, *text = NULL;

	if (finding->record) {
		guint n = kt_source_list_add(b->sources, finding->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = g_strdup_printf("%u", n);

		kt_table_set(row, 2, mark, target);
	} else {
		place = bare_place(b, finding);
	}
	text = g_strdup_printf("%s%s%s%s%s%s", message, *finding->repair ? ". " : "",
		finding->repair, place ? " (" : "", place ? place : "", place ? ")" : "");
	kt_table_set(row, 0, text, NULL);
	kt_table_set(row, 1, verdict, NULL);
}

static void add_heading(struct kt_builder *b, const char *group, guint n_sure)
{
	struct kt_item *heading = kt_section_heading(b, group, 1);
	g_autofree char *count = kt_say_count(b->lang, "audit.found", n_sure, NULL);
	g_autofree char *intro = kt_say(b->lang, "audit.intro", NULL);

	if (heading) {
		heading->starts_page = TRUE;
		heading->target = g_strdup("audit");
	}
	if (n_sure)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, count);
	kt_add_paragraph(b->out, KT_STYLE_PLAIN, intro);
}

/* Findings come by source; each document that has any gets a heading row. */
static struct kt_table *table_of(struct kt_builder *b, const GPtrArray *findings)
{
	struct kt_table *table = kt_table_new();
	const char *document = NULL;

	add_columns(table, b->lang);
	for (guint i = 0; i < findings->len; i++) {
		const struct kt_finding *finding = findings->pdata[i];

		if (g_strcmp0(document, finding->source) != 0) {
			g_autofree char *name = g_path_get_basename(finding->source);

			kt_table_set(kt_table_add_row(table, KT_ROW_GROUP), 0, name, NULL);
		}
		document = finding->source;
		add_finding(b, table, finding);
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
	add_heading(b, group, n_sure);
	kt_add_take_table(b->out, table_of(b, findings), name ? name : "");
}

const struct kt_section_kind kt_section_audit = {.name = "audit", .build = build};
