/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kommunetal-draw: and charts and reports, but none that is a PDF or a workbook. */
#include "charts/chart_xlsx.h"
#include "charts/pdf_finish.h"
#include "cli/program.h"
#include "report/writers.h"

const enum program program_running = PROGRAM_DRAW;

/* None of these is ever run: program_become has gone on as kommunetal-full before. */
GByteArray *kt_chart_xlsx(
	const struct kt_chart *chart, const char *kind, const char *date, GError **error)
{
	(void)chart;
	(void)kind;
	(void)date;
	(void)error;
	g_assert_not_reached();
}

GByteArray *kt_write_xlsx(const struct kt_document_out *document, GError **error)
{
	(void)document;
	(void)error;
	g_assert_not_reached();
}

GByteArray *kt_pdf_hand_over(
	const GByteArray *raw, const struct kt_pdf_facts *facts, GError **error)
{
	(void)raw;
	(void)facts;
	(void)error;
	g_assert_not_reached();
}
