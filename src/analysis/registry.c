/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of analyses.  A new one: a run function in a file of its own, its
 * name in run.h, one line here, a section in methods.ini. */
#include <gsl/gsl_errno.h>
#include <string.h>

#include "analysis/run.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"

static const struct kt_analysis analyses[] = {
	{"audit", "do the figures add up: contradictions and questions",
		"stemmer tallene: modsigelser og spørgsmål", kt_run_audit},
	{"deviation", "budget lines: deviation of the expected result from the budget",
		"budgetlinjer: afvigelse mellem budget og forventet regnskab", kt_run_deviation},
	{"bridge", "from revised budget to expected result, line by line",
		"fra korrigeret budget til forventet regnskab, linje for linje", kt_run_bridge},
	{"vintages", "the same line at several status dates of a year",
		"samme linje på flere statusdatoer i året", kt_run_vintages},
	{"funds", "funds: size, spent, expected", "puljer: størrelse, forbrug, forventning",
		kt_run_funds},
	{"grants", "funds that are given out: applied for, granted, left",
		"puljer, der uddeles: ansøgt, givet, tilbage", kt_run_grants},
	{"applications", "applications to funds: applied for and granted",
		"ansøgninger til puljer: ansøgt og givet", kt_run_applications},
	{"price-volume", "change of cost by volume and price",
		"ændring i udgift delt på mængde og pris", kt_run_price_volume},
	{"series", "the same line over documents and dates",
		"samme linje over dokumenter og datoer", kt_run_series},
	{"trend", "rises and falls of series", "udvikling i serier", kt_run_trend},
	{"forecast", "the year's result from what is spent to date",
		"årets resultat ud fra forbruget til dato", kt_run_forecast},
	{"compare", "municipalities beside each other, per inhabitant",
		"kommuner ved siden af hinanden, pr. indbygger", kt_run_compare},
};

guint kt_analysis_count(void)
{
	return G_N_ELEMENTS(analyses);
}

const struct kt_analysis *kt_analysis_at(guint i)
{
	g_assert(i < G_N_ELEMENTS(analyses));
	return &analyses[i];
}

const struct kt_analysis *kt_analysis_lookup(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(analyses); i++)
		if (strcmp(analyses[i].name, name) == 0)
			return &analyses[i];
	return NULL;
}

void kt_analysis_options_init(struct kt_analysis_options *options)
{
	memset(options, 0, sizeof *options);
	options->confidence = 0.95;
	options->n_neighbours = 6;
}

struct kt_result_table *kt_analysis_run(const struct kt_analysis *analysis,
	const struct kt_record_set *set, const struct kt_analysis_options *options,
	gboolean *findings, GError **error)
{
	gboolean ignored;

	if (!(options->confidence > 0 && options->confidence < 1)) {
		g_set_error_literal(error, KT_ERROR, KT_ERROR_USAGE,
			"the confidence has to lie between 0 and 1");
		return NULL;
	}
	kt_analysis_init();
	findings = findings ? findings : &ignored;
	*findings = FALSE;
	return analysis->run(set, options, findings, error);
}

void kt_analysis_init(void)
{
	static gsize done;

	if (g_once_init_enter(&done)) {
		gsl_set_error_handler_off();
		g_once_init_leave(&done, 1);
	}
}

/* ---- materiality ---- */

static gboolean parse_limit(struct kt_materiality *m, const char *text)
{
	struct kt_slice s = kt_slice_trim(kt_slice_str(text));
	gboolean is_percent = kt_slice_ends(s, "%");
	struct kt_decimal value;
	char *number;
	gboolean ok;

	if (is_percent)
		s.len--;
	number = kt_slice_dup(kt_slice_trim(s));
	ok = kt_decimal_from_plain(&value, number, NULL) && kt_decimal_sign(value) >= 0;
	g_free(number);
	if (!ok || (is_percent ? m->has_percent : m->has_amount))
		return FALSE;
	if (is_percent) {
		m->has_percent = TRUE;
		m->percent = kt_decimal_to_double(value);
	} else {
		m->has_amount = TRUE;
		m->amount = value;
	}
	return TRUE;
}

gboolean kt_materiality_parse(struct kt_materiality *out, const char *text, GError **error)
{
	struct kt_materiality m = {0};
	char **parts = g_strsplit(text, ",", -1);
	gboolean ok = parts[0] != NULL;

	for (guint i = 0; parts[i] && ok; i++)
		ok = parse_limit(&m, parts[i]);
	g_strfreev(parts);
	if (!ok) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			"'%s' is no materiality: write a percentage and an amount, 1%%,100000",
			text);
		return FALSE;
	}
	*out = m;
	return TRUE;
}
