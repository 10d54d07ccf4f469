/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pages.c -- what council tables have most of, on the pages of a report: one row,
 * forty rows over pages with their heads again, long labels, negative totals, missing
 * values; as a plain table and as tables with bars in their rows.
 *
 * Laid out with letters of one width each and held to pages/KIND.trace: a line for each
 * text, with where it stands.  KT_ACCEPT=1 rewrites these files; KT_LOOK=FOLDER writes
 * PDFs to look at: do so before. */
#include <math.h>

#include "../charts/hard_charts.h"
#include "report/flow.h"
#include "report/writers.h"

static char *number(struct kt_decimal d)
{
	return kt_decimal_to_danish(d, 0);
}

/* The rows of CHART as a plain table with a column that leads to the sources. */
static struct kt_table *table_of(const struct kt_chart *chart)
{
	struct kt_table *table = kt_table_new();

	kt_table_add_column(table, "Område", FALSE);
	for (guint s = 0; s < chart->series->len; s++)
		kt_table_add_column(table, kt_chart_series(chart, s)->name, TRUE);
	kt_table_add_column(table, "Bemærkning", FALSE);
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		struct kt_table_row *out = kt_table_add_row(table, row->role);

		kt_table_set(out, 0, row->label, NULL);
		for (guint s = 0; s < chart->series->len; s++) {
			g_autofree char *text = number(row->values[s].number);

			if (row->values[s].is_known)
				kt_table_set_number(out, s + 1, text, row->values[s].number);
		}
		if (r % 7 == 3)
			kt_table_set(out, chart->series->len + 1,
				"Afvigelsen skyldes flere modtagere end forudsat", NULL);
	}
	return table;
}

static struct kt_document_out *document_of(const struct kt_hard_chart *how, const char *kind)
{
	struct kt_document_out *d = kt_document_out_new(KT_LANG_DA, "Budgetopfølgning");
	struct kt_chart *chart = kt_hard_chart_new(how, kind ? kind : "deviation");

	kt_add_heading(d, 1, chart->message);
	kt_add_paragraph(d, KT_STYLE_LEAD, chart->who);
	kt_add_paragraph(d, KT_STYLE_LEAD, chart->when);
	kt_add_heading(d, 2, "Afvigelser pr. område");
	if (kind) {
		kt_add_take_chart(d, kind, chart, chart->message);
		return d;
	}
	kt_add_take_table(d, table_of(chart), "Afvigelser");
	kt_chart_free(chart);
	return d;
}

/* ---- the trace ---- */

static void trace_page(const struct kt_scene *page, GString *out)
{
	gboolean is_head = FALSE;

	for (guint i = 0; i < page->marks->len; i++) {
		const struct kt_mark *m = &g_array_index(page->marks, struct kt_mark, i);

		if (m->tag == KT_TAG_TH_COLUMN && m->kind != KT_MARK_TEXT)
			is_head = m->kind == KT_MARK_BEGIN;
		if (m->kind == KT_MARK_TEXT)
			g_string_append_printf(out, "%d %d %s%s%s\n", (int)rint(m->box.x),
				(int)rint(m->box.y), is_head ? "head: " : "",
				m->font.is_bold ? "bold: " : "", m->text);
	}
}

/* Every page with rows has the head over them. */
static void check_heads(const GPtrArray *pages, const char *name)
{
	for (guint p = 0; p < pages->len; p++) {
		g_autoptr(GString) text = g_string_new(NULL);

		trace_page(pages->pdata[p], text);
		if (!strstr(text->str, "head: "))
			g_error("%s: page %u has no head of a table", name, p + 1);
		if (p > 0 && !strstr(text->str, "Sorø Kommune"))
			g_error("%s: page %u does not say what it goes on with", name, p + 1);
	}
}

static void look(const struct kt_document_out *d, const char *kind, const char *name)
{
	const char *folder = g_getenv("KT_LOOK");
	g_autofree char *path =
		folder ? g_strdup_printf("%s/page-%s-%s.pdf", folder, kind, name) : NULL;
	g_autoptr(GByteArray) pdf = path ? kt_write_pdf(d, NULL) : NULL;

	if (pdf)
		g_file_set_contents(path, (char *)pdf->data, pdf->len, NULL);
}

static void trace(const struct kt_hard_chart *how, const char *kind, GString *out)
{
	g_autoptr(kt_document_out) d = document_of(how, kind);
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) pages = kt_flow_pages(d, kt_ruler_plain(), &error);

	g_assert_no_error(error);
	g_string_append_printf(out, "== %s\n", how->name);
	for (guint p = 0; p < pages->len; p++) {
		g_string_append_printf(out, "-- page %u\n", p + 1);
		trace_page(pages->pdata[p], out);
	}
	g_assert_cmpuint(pages->len > 1, ==, how->n_rows >= 40);
	check_heads(pages, how->name);
	look(d, kind ? kind : "table", how->name);
}

static void golden(gconstpointer data)
{
	const char *kind = data, *name = kind ? kind : "table";
	g_autofree char *path = g_strdup_printf("tests/unit/report/pages/%s.trace", name);
	g_autofree char *expected = NULL;
	g_autoptr(GString) out = g_string_new(NULL);
	g_auto(GStrv) got = NULL, wanted = NULL;
	guint i = 0;

	for (gsize k = 0; k < G_N_ELEMENTS(kt_hard_charts); k++)
		if (kt_hard_charts[k].is_golden)
			trace(&kt_hard_charts[k], kind, out);
	if (g_getenv("KT_ACCEPT"))
		g_file_set_contents(path, out->str, (gssize)out->len, NULL);
	g_assert_true(g_file_get_contents(path, &expected, NULL, NULL));
	got = g_strsplit(out->str, "\n", -1);
	wanted = g_strsplit(expected, "\n", -1);
	while (got[i] && wanted[i] && g_str_equal(got[i], wanted[i]))
		i++;
	if (got[i] || wanted[i])
		g_error("%s:%u: %s, not %s", path, i + 1, got[i] ? got[i] : "nothing",
			wanted[i] ? wanted[i] : "nothing");
}

/* Wherever on the page it falls, a heading has the head and a row of its table below it. */
static void check_kept(gconstpointer data, guint n_lines)
{
	const char *kind = data;
	struct kt_hard_chart how = {"kept", 40, TRUE, 6, 1, kt_hard_plain, FALSE, FALSE};
	struct kt_chart *chart = kt_hard_chart_new(&how, kind ? kind : "deviation");
	g_autoptr(kt_document_out) d = kt_document_out_new(KT_LANG_DA, "Budgetopfølgning");
	g_autoptr(GPtrArray) pages = NULL;

	/* Rows of many lines. */
	for (guint r = 0; r < chart->rows->len; r++) {
		struct kt_chart_row *row = g_ptr_array_index(chart->rows, r);
		g_autofree char *label = row->label;

		row->label = g_strdup_printf("%s, %s", label, kt_hard_long_labels[0]);
	}

	kt_add_heading(d, 1, chart->message);
	for (guint i = 0; i < n_lines; i++)
		kt_add_paragraph(d, KT_STYLE_NOTE, "Afrunding er ikke talt med.");
	kt_add_heading(d, 2, "Afvigelser pr. område");
	kt_add_paragraph(d, KT_STYLE_PLAIN, "Det er mest på området for voksne.");
	if (kind) {
		kt_add_take_chart(d, kind, chart, chart->message);
	} else {
		kt_add_take_table(d, table_of(chart), "Afvigelser");
		kt_chart_free(chart);
	}
	pages = kt_flow_pages(d, kt_ruler_plain(), NULL);
	g_assert_nonnull(pages);
	for (guint p = 0; p < pages->len; p++) {
		g_autoptr(GString) text = g_string_new(NULL);
		const char *heading, *head;

		trace_page(pages->pdata[p], text);
		heading = strstr(text->str, "Afvigelser pr. område");
		head = heading ? strstr(heading, "head: ") : NULL;
		if (heading && (!head || !strstr(head, "Beskæftigelses")))
			g_error("%u lines: page %u ends with a heading", n_lines, p + 1);
	}
}

static void kept(gconstpointer data)
{
	for (guint n_lines = 0; n_lines < 60; n_lines++)
		check_kept(data, n_lines);
}

static gboolean has_text(const struct kt_scene *page, const char *words)
{
	g_autoptr(GString) text = g_string_new(NULL);

	trace_page(page, text);
	return strstr(text->str, words) != NULL;
}

/* A chapter begins on a page of its own, but below what spills over from the one before; one that
 * the page has room for, below half a page. */
static void spilled(void)
{
	guint n_below = 0, n_alone = 0, n_small = 0;

	for (guint n_lines = 1; n_lines < 90; n_lines++) {
		guint n_more = n_lines % 2 ? 50 : 0;
		g_autoptr(kt_document_out) d = kt_document_out_new(KT_LANG_DA, "Budgetopfølgning");
		g_autoptr(GPtrArray) pages = NULL;

		kt_add_heading(d, 1, "Første kapitel")->starts_page = TRUE;
		for (guint i = 0; i < n_lines; i++)
			kt_add_paragraph(d, KT_STYLE_NOTE, "Afrunding er ikke talt med.");
		kt_add_heading(d, 1, "Andet kapitel")->starts_page = TRUE;
		for (guint i = 0; i <= n_more; i++)
			kt_add_paragraph(d, KT_STYLE_PLAIN, "Det er mest på området for voksne.");
		pages = kt_flow_pages(d, kt_ruler_plain(), NULL);
		g_assert_nonnull(pages);
		g_assert_cmpuint(pages->len, >=, 2);
		/* the front page is for itself */
		g_assert_false(has_text(pages->pdata[0], "Andet kapitel"));
		if (has_text(pages->pdata[1], "Afrunding") && n_more) {
			n_below += has_text(pages->pdata[1], "Andet kapitel");
			n_alone += !has_text(pages->pdata[1], "Andet kapitel");
		} else if (has_text(pages->pdata[1], "Afrunding")) {
			n_small += has_text(pages->pdata[1], "Andet kapitel");
		}
	}
	/* more than a few rows have the page to themselves */
	g_assert_cmpuint(n_below, >, 0);
	g_assert_cmpuint(n_alone, >, n_below);
	g_assert_cmpuint(n_small, >, n_below);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pages/spilled", spilled);
	g_test_add_data_func("/pages/table", NULL, golden);
	g_test_add_data_func("/pages/deviation", "deviation", golden);
	g_test_add_data_func("/pages/fund", "fund", golden);
	g_test_add_data_func("/pages/kept/table", NULL, kept);
	g_test_add_data_func("/pages/kept/deviation", "deviation", kept);
	g_test_add_data_func("/pages/kept/grant", "grant", kept);
	return g_test_run();
}
