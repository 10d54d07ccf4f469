/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gettext.h"
#include "cli/input.h"
#include "cli/passage.h"
#include "kommunetal/base/error.h"
#include "kommunetal/report/report.h"

static gboolean make_report(struct cli *cli, const struct kt_record_set *set, GError **error)
{
	struct kt_report_options options;
	gboolean is_good;

	kt_report_options_init(&options);
	options.lang = g_strcmp0(cli->options.lang, "en") == 0 ? KT_LANG_EN : KT_LANG_DA;
	options.date = cli->options.date;
	options.passage = passage_of;
	options.passage_data = passages_new();
	is_good = kt_report_make(
		cli->arguments[0], set, &options, cli->options.output, cli->diags, error);
	passages_free(options.passage_data);
	return is_good;
}

static gboolean run(struct cli *cli, GError **error)
{
	struct kt_record_set *set;
	gboolean is_good = TRUE;

	if (!cli->options.output) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--output is missing: a file that ends in .pdf, .xlsx or .html"));
		return FALSE;
	}
	set = input_load(cli, cli->arguments + 1, error);
	if (!set)
		return FALSE;
	/* a report about nothing: what could not be read has been told */
	if (kt_record_set_n_sources(set) > 0 || !cli->has_failures)
		is_good = make_report(cli, set, error);
	kt_record_set_free(set);
	return is_good;
}

static const struct example examples[] = {
	{"kommunetal report budget referater/ -o budget.pdf",
		N_("the budget report of a folder of minutes")},
	{"kommunetal report budget --lang=en --municipality=Sorø referater/ -o budget.pdf",
		N_("the same in English, for one municipality")},
	{"kommunetal report min.ini referater/ -o min.pdf",
		N_("a report of your own: copy a definition from reports/ and change it")},
	{NULL, NULL},
};

static const enum option_id options[] = {
	OPTION_OUTPUT, OPTION_LANG, OPTION_DATE, INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_report = {
	.name = "report",
	.arguments = "NAME INPUT...",
	.summary = N_("make a report: PDF, workbook or web page"),
	.description =
		N_("Makes the report NAME, one of the definitions in reports/ or a file of the "
		   "same form, from the inputs. The ending of the output says what it "
		   "becomes. Every figure leads back to its source. The same inputs give the "
		   "same bytes."),
	.examples = examples,
	.options = options,
	.min_arguments = 2,
	.run = run,
};
