/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/analyse.h"
#include "cli/gettext.h"

static const struct example examples[] = {
	{"kommunetal trend referater/",
		N_("for each line that is told in several periods: does it rise or fall, and how "
		   "sure is that?")},
	{"kommunetal trend --view=series --subject=underretninger referater/",
		N_("the figures themselves, with what was told of a period before")},
	{"kommunetal trend --view=forecast --confidence=80 referater/",
		N_("what the year ends at, from what is spent to date")},
	{NULL, NULL},
};

static const enum option_id options[] = {ANALYSIS_OPTIONS, OPTION_VIEW, OPTION_CONFIDENCE,
	INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_trend = {
	.name = "trend",
	.arguments = "INPUT...",
	.summary = N_("find lines again over time, and whether they rise or fall"),
	.description = N_("Joins the same line over documents and dates, and tests it.\n\nViews: "
			  "trend (Mann-Kendall's test, exact to twelve points; slope by Theil and "
			  "Sen with its interval; fewer than five points are refused), series (the "
			  "points), forecast (the year's result by straight line, last year's "
			  "share, season and their combination, with the error of backtests)."),
	.examples = examples,
	.options = options,
	.formats = ANALYSIS_FORMATS,
	.views = "trend|series|forecast",
	.min_arguments = 1,
	.run = analyse_run,
};
