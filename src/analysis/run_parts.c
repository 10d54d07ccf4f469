/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run_parts.h"

void kt_run_put_amount(
	struct kt_result_table *table, const char *column, const struct kt_amount *amount)
{
	if (amount->record)
		kt_result_decimal(table, column, amount->value);
}

void kt_run_put_source_line(struct kt_result_table *table, const struct kt_record *record)
{
	kt_result_text(table, "source", record->source);
	if (record->line)
		kt_result_int(table, "source_line", record->line);
	kt_result_text(table, "id", record->id);
}

void kt_run_put_source(struct kt_result_table *table, const struct kt_record *record)
{
	kt_run_put_source_line(table, record);
	if (record->page)
		kt_result_int(table, "page", record->page);
}

void kt_run_put_series(struct kt_result_table *table, const struct kt_series *s)
{
	kt_result_text(table, "municipality", s->municipality);
	kt_result_text(table, "committee", s->committee);
	kt_result_text(table, "area", s->area);
	kt_result_text(table, "subject", s->subject);
	kt_result_text(table, "measure", kt_measure_name(s->measure));
	kt_result_text(table, "unit", kt_unit_name(s->unit));
}

void kt_run_put_year(struct kt_result_table *table, const char *column, guint year)
{
	char text[16];

	if (year == 0)
		return;
	g_snprintf(text, sizeof text, "%u", year);
	kt_result_text(table, column, text);
}

void kt_run_put_period(struct kt_result_table *table, const char *column, struct kt_period period)
{
	g_autofree char *text = kt_period_format(period);

	kt_result_text(table, column, text);
}

const char *kt_run_effect(enum kt_effect effect, enum kt_language language)
{
	static const char *const danish[] = {"", "dårligere", "bedre"};

	return language == KT_LANGUAGE_EN ? kt_effect_name(effect) : danish[effect];
}

void kt_run_note_if_empty(struct kt_result_table *table, enum kt_language language,
	const char *english, const char *danish)
{
	if (kt_result_n_rows(table) == 0)
		kt_result_note(table, "%s", KT_IN(language, english, danish));
}
