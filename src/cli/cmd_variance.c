/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/analyse.h"
#include "cli/gettext.h"

static const struct example examples[] = {
	{"kommunetal variance referat.txt", N_("budget lines: revised budget, expected result, "
					       "deviation in kroner and percent")},
	{"kommunetal variance --material=1%,100000 --municipality=Sorø referater/",
		N_("the same for a folder; deviations of 1 percent and 100,000 kroner or more are "
		   "marked")},
	{"kommunetal variance --view=vintages --format=csv referater/",
		N_("how the expectation moved over the year, for a spreadsheet")},
	{NULL, NULL},
};

static const enum option_id options[] = {
	ANALYSIS_OPTIONS, OPTION_VIEW, OPTION_MATERIAL, INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_variance = {
	.name = "variance",
	.arguments = "INPUT...",
	.summary = N_("reckon deviations from the budget"),
	.description =
		N_("Reckons what budget lines are expected to end at against the revised budget, "
		   "and compares that with the deviation the minutes print.\n\nViews: deviation "
		   "(a table for each budget statement), bridge (from revised budget to "
		   "expected result, exact to the øre), vintages (the same line at several "
		   "status dates), funds (size, spent, expected), grants (funds that are given "
		   "out: applied for, granted, left), applications (each of them), "
		   "price-volume (change of a cost split by count and price)."),
	.examples = examples,
	.options = options,
	.formats = ANALYSIS_FORMATS,
	.views = "deviation|bridge|vintages|funds|grants|applications|price-volume",
	.min_arguments = 1,
	.run = analyse_run,
};
