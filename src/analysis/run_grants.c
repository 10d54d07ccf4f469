/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Funds that are given out, and the applications to them, as result tables. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/grant.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column grant_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"meeting_date", "Møde", "Meeting", 0, 0},
	{"year", "År", "Year", 0, FILES},
	{"fund", "Pulje", "Fund", 0, 0},
	{"size", "Størrelse", "Size", 0, NUMBER},
	{"granted_before", "Givet før", "Granted before", 0, NUMBER},
	{"available", "At give", "To give", 0, NUMBER},
	{"applied", "Ansøgt", "Applied for", 0, NUMBER},
	{"granted", "Givet", "Granted", 0, NUMBER},
	{"left", "Tilbage", "Left", 0, NUMBER},
	{"applications", "Ansøgninger", "Applications", 0, NUMBER},
	{"supported", "Med støtte", "Supported", 0, NUMBER},
	{"verdict", "Vurdering", "Verdict", 0, 0},
	{"printed_applied", "Ansøgt, trykt", "Applied for, printed", 0, NUMBER | FILES},
	{"printed_granted", "Givet, trykt", "Granted, printed", 0, NUMBER | FILES},
	{"is_proposal", "Forslag", "Proposal", 0, FILES},
	{"item", "Punkt", "Item", 0, FILES},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static const struct kt_result_column application_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"meeting_date", "Møde", "Meeting", 0, 0},
	{"fund", "Pulje", "Fund", 0, 0},
	{"applicant", "Ansøger", "Applicant", 0, 0},
	{"applied", "Ansøgt", "Applied for", 0, NUMBER},
	{"granted", "Givet", "Granted", 0, NUMBER},
	{"granted_percent", "Andel pct.", "Granted pct.", 1, NUMBER},
	{"item", "Punkt", "Item", 0, FILES},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static void put_place(struct kt_result_table *table, const struct kt_grant_round *round,
	const struct kt_record *record)
{
	kt_result_text(table, "municipality", round->municipality);
	kt_result_text(table, "committee", round->committee);
	kt_result_text(table, "meeting_date", round->meeting_date);
	kt_result_text(table, "fund", round->name);
	kt_result_text(table, "item", round->item);
	kt_run_put_source(table, record);
}

/* What does not add up, in a few words; "" if nothing.  Free with g_free. */
static char *verdict_of(const struct kt_grant_round *round, enum kt_language language)
{
	const char *found[4] = {NULL};
	guint n = 0;

	if (round->is_over)
		found[n++] = KT_IN(language, "more than there is", "mere end der er");
	if (round->applied.differs || round->granted.differs)
		found[n++] = KT_IN(language, "the total differs", "summen afviger");
	if (round->left_differs)
		found[n++] = KT_IN(language, "the rest differs", "resten afviger");
	return g_strjoinv("; ", (char **)found);
}

static void put_round(struct kt_result_table *table, const struct kt_grant_round *round,
	enum kt_language language)
{
	g_autofree char *verdict = verdict_of(round, language);
	struct kt_decimal applied;

	kt_result_row(table);
	put_place(table, round, round->record);
	kt_run_put_year(table, "year", round->year);
	kt_run_put_amount(table, "size", &round->size);
	kt_run_put_amount(table, "granted_before", &round->earlier);
	if (round->has_available)
		kt_result_decimal(table, "available", round->available);
	if (kt_grant_applied(round, &applied))
		kt_result_decimal(table, "applied", applied);
	if (round->granted.has_value)
		kt_result_decimal(table, "granted", round->granted.value);
	if (round->has_left)
		kt_result_decimal(table, "left", round->left);
	if (round->is_count) {
		kt_result_int(table, "applications", round->lines->len);
		kt_result_int(table, "supported", round->n_granted);
	}
	kt_run_put_amount(table, "printed_applied", &round->applied.printed);
	kt_run_put_amount(table, "printed_granted", &round->granted.printed);
	if (round->granted.has_value)
		kt_result_text(table, "is_proposal",
			round->is_proposal ? KT_IN(language, "yes", "ja")
					   : KT_IN(language, "no", "nej"));
	kt_result_text(table, "verdict", verdict);
}

KT_ANALYSIS_RUN(kt_run_grants)
{
	struct kt_result_table *table = kt_result_table_new("grants", grant_columns,
		"Puljer, der uddeles: ansøgt og givet, kr.",
		"Funds given out: applied for and granted, kr.");
	g_autoptr(GPtrArray) rounds = kt_grant_rounds(set);

	(void)findings;
	(void)error;
	for (guint i = 0; i < rounds->len; i++)
		put_round(table, rounds->pdata[i], options->language);
	kt_run_note_if_empty(table, options->language, "No fund that is given out was found.",
		"Der er ikke fundet en pulje, der uddeles.");
	return table;
}

static void put_line(struct kt_result_table *table, const struct kt_grant_round *round,
	const struct kt_grant_line *line)
{
	struct kt_decimal granted;
	gboolean is_known = kt_grant_line_granted(line, &granted);

	kt_result_row(table);
	put_place(table, round, line->applied.record ? line->applied.record : line->granted.record);
	kt_result_text(table, "applicant", line->applicant);
	kt_run_put_amount(table, "applied", &line->applied);
	if (is_known)
		kt_result_decimal(table, "granted", granted);
	if (line->applied.record && is_known && kt_decimal_sign(line->applied.value) > 0)
		kt_result_real(table, "granted_percent",
			100 * kt_decimal_to_double(granted) /
				kt_decimal_to_double(line->applied.value));
}

KT_ANALYSIS_RUN(kt_run_applications)
{
	struct kt_result_table *table = kt_result_table_new("applications", application_columns,
		"Ansøgninger til puljer, kr.", "Applications to funds, kr.");
	g_autoptr(GPtrArray) rounds = kt_grant_rounds(set);

	(void)findings;
	(void)error;
	for (guint i = 0; i < rounds->len; i++) {
		const struct kt_grant_round *round = rounds->pdata[i];

		for (guint k = 0; k < round->lines->len; k++)
			put_line(table, round,
				&g_array_index(round->lines, struct kt_grant_line, k));
	}
	kt_run_note_if_empty(table, options->language, "No table of applications was found.",
		"Der er ikke fundet en tabel med ansøgninger.");
	return table;
}
