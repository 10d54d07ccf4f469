/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/draw.h"
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

gboolean draw_report(struct cli *cli, GError **error)
{
	struct kt_record_set *set;
	gboolean is_good = TRUE;

	if (!cli->options.output) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--output is missing: a file that ends in .pdf, .xlsx or .html"));
		return FALSE;
	}
	/* what is wrong with them is told before a folder has been read */
	if (!kt_report_check(cli->arguments[0], cli->options.output, error))
		return FALSE;
	set = input_load(cli, cli->arguments + 1, error);
	if (!set)
		return FALSE;
	/* a report about nothing: what could not be read has been told */
	if (kt_record_set_n_sources(set) > 0 || !cli->has_failures)
		is_good = make_report(cli, set, error);
	kt_record_set_free(set);
	return is_good;
}
