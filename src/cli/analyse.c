/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/analyse.h"

#include <string.h>

#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/base/error.h"

static gboolean parse_confidence(const char *text, gdouble *out, GError **error)
{
	struct kt_decimal percent;

	if (!text)
		return TRUE;
	if (!kt_decimal_from_plain(&percent, text, NULL) || kt_decimal_sign(percent) <= 0 ||
		kt_decimal_cmp(percent, kt_decimal_int(100)) >= 0) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--confidence: \"%s\" is not a percentage between 0 and 100"), text);
		return FALSE;
	}
	*out = kt_decimal_to_double(percent) / 100;
	return TRUE;
}

static gboolean parse_count(const char *text, guint *out, GError **error)
{
	guint64 n;

	if (!text)
		return TRUE;
	if (!kt_unsigned_parse(text, 0, 98, &n)) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--neighbours: \"%s\" is not a number from 0 to 98"), text);
		return FALSE;
	}
	*out = (guint)n;
	return TRUE;
}

enum kt_language analyse_language(const struct options *options)
{
	return g_strcmp0(options->lang, "en") == 0 ? KT_LANGUAGE_EN : KT_LANGUAGE_DA;
}

gboolean analyse_options(
	const struct options *options, struct kt_analysis_options *out, GError **error)
{
	kt_analysis_options_init(out);
	out->language = analyse_language(options);
	out->show_all = options->all;
	out->municipality = options->focus;
	return parse_confidence(options->confidence, &out->confidence, error) &&
	       parse_count(options->neighbours, &out->n_neighbours, error) &&
	       (!options->material ||
		       kt_materiality_parse(&out->materiality, options->material, error));
}

static gboolean write_table(
	const struct cli *cli, const struct kt_result_table *table, GError **error)
{
	g_autofree char *name = cli_choice(cli->options.format, cli->command->formats);
	enum kt_language language = analyse_language(&cli->options);
	enum kt_result_format format = KT_RESULT_TEXT;
	struct kt_output *out = cli_open_output(cli, error);

	if (!out)
		return FALSE;
	g_assert(kt_result_format_lookup(name, &format));
	kt_result_write(table, format, language, kt_output_stream(out));
	return kt_output_commit(out, error);
}

/* The analysis of SET, written; nothing is written if no input could be read. */
static gboolean analyse(struct cli *cli, const struct kt_record_set *set,
	const struct kt_analysis_options *options, GError **error)
{
	g_autofree char *view = cli_choice(cli->options.view, cli->command->views);
	struct kt_result_table *table;
	gboolean findings = FALSE, is_good;

	if (cli->has_failures && kt_record_set_n_sources(set) == 0)
		return TRUE;
	table = kt_analysis_run(kt_analysis_lookup(view), set, options, &findings, error);
	if (!table)
		return FALSE;
	is_good = write_table(cli, table, error);
	cli->has_findings = findings;
	kt_result_table_free(table);
	return is_good;
}

gboolean analyse_run(struct cli *cli, GError **error)
{
	struct kt_analysis_options options;
	struct kt_record_set *set;
	gboolean is_good;

	if (!analyse_options(&cli->options, &options, error))
		return FALSE;
	set = input_load(cli, cli->arguments, error);
	if (!set)
		return FALSE;
	is_good = analyse(cli, set, &options, error);
	kt_record_set_free(set);
	return is_good;
}
