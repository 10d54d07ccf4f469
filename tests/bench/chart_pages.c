/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_pages.c -- a report of PAGES pages, a heading, a table and a line chart
 * on each, as PDF: what `kommunetal report` does once it has its records.
 *
 * chart_pages PAGES OUT [raw]: with raw it stops at the bytes that Cairo wrote,
 * before tags are finished and checked.  chart_pages.py and chart_pages.R draw
 * the same. */
#include <stdio.h>
#include <stdlib.h>

#include "charts/scene_cairo.h"
#include "kommunetal/base/memory.h"
#include "report/flow.h"
#include "report/writers.h"

#define POINTS 12

static gint64 value(guint page, guint i, guint series)
{
	return 1000 + 37 * ((page * 7 + i * 13 + series * 5) % 50);
}

static void add_table(struct kt_document_out *d, guint page)
{
	static const char *const heads[] = {"Måned", "Budget", "Forbrug", "Afvigelse"};
	struct kt_table *table = kt_table_new();

	for (guint c = 0; c < 4; c++)
		kt_table_add_column(table, heads[c], c > 0);
	for (guint i = 0; i < POINTS; i++) {
		struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
		gint64 numbers[] = {value(page, i, 0), value(page, i, 1),
			value(page, i, 1) - value(page, i, 0)};
		g_autofree char *label = g_strdup_printf("Måned %u", i + 1);

		kt_table_set(row, 0, label, NULL);
		for (guint c = 0; c < 3; c++) {
			struct kt_decimal number = kt_decimal_int(numbers[c]);
			g_autofree char *text = kt_decimal_to_danish(number, 0);

			kt_table_set_number(row, c + 1, text, number);
		}
	}
	kt_add_take_table(d, table, "Forbrug og budget");
}

static void add_chart(struct kt_document_out *d, guint page)
{
	struct kt_chart *chart = kt_chart_new(KT_LANG_DA);

	kt_chart_set_titles(chart, "Forbrug og budget", "Faxe Kommune", "Forbrug", "2024");
	kt_chart_set_unit(chart, "1.000 kr.", 0, 0);
	kt_chart_add_series(chart, "Budget", KT_SCENARIO_PREVIOUS);
	kt_chart_add_series(chart, "Forbrug", KT_SCENARIO_ACTUAL);
	for (guint i = 0; i < POINTS; i++) {
		g_autofree char *label = g_strdup_printf("%u", i + 1);
		struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);

		for (guint s = 0; s < 2; s++)
			kt_chart_set_value(row, s, kt_decimal_int(value(page, i, s)));
	}
	kt_add_take_chart(d, "trend", chart, "Forbrug og budget måned for måned");
}

static GByteArray *raw_pdf(const struct kt_document_out *d)
{
	g_autoptr(GPtrArray) pages = kt_flow_pages(d, kt_ruler_pango(), NULL);
	struct kt_pdf *pdf = kt_pdf_new(d->title, d->author, d->date);

	for (guint i = 0; i < pages->len; i++)
		kt_pdf_page(pdf, pages->pdata[i], FALSE);
	return kt_pdf_finish(pdf, NULL);
}

int main(int argc, char **argv)
{
	g_autoptr(kt_document_out) d = kt_document_out_new(KT_LANG_DA, "Forbrug og budget");
	guint n = argc > 2 ? (guint)atoi(argv[1]) : 0;
	g_autoptr(GError) error = NULL;
	GByteArray *bytes;

	kt_memory_keep(); /* as the command does */
	for (guint page = 0; page < n; page++) {
		g_autofree char *head = g_strdup_printf("Område %u", page + 1);
		struct kt_item *item = kt_add_heading(d, 1, head);

		item->starts_page = page > 0;
		add_table(d, page);
		add_chart(d, page);
	}
	bytes = n == 0 ? NULL : argc > 3 ? raw_pdf(d) : kt_write_pdf(d, &error);
	if (!bytes) {
		fprintf(stderr, "chart_pages: %s\n", error ? error->message : "PAGES OUT [raw]");
		return 1;
	}
	if (!g_file_set_contents(argv[2], (const char *)bytes->data, bytes->len, NULL))
		return 1;
	g_byte_array_unref(bytes);
	return 0;
}
