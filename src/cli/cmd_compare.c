/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/analyse.h"
#include "cli/gettext.h"

static const struct example examples[] = {
	{"kommunetal compare referater/",
		N_("figures that several municipalities tell, per 1,000 inhabitants")},
	{"kommunetal compare --focus=Sorø --neighbours=3 --subject=hjemløse referater/",
		N_("Sorø beside the three nearest to it in size")},
	{NULL, NULL},
};

static const enum option_id options[] = {ANALYSIS_OPTIONS, OPTION_FOCUS, OPTION_NEIGHBOURS,
	INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_compare = {
	.name = "compare",
	.arguments = "INPUT...",
	.summary = N_("put municipalities beside each other"),
	.description = N_("Compares figures of one subject, measure, unit and period between "
			  "municipalities: amounts and counts per 1,000 inhabitants of the "
			  "period's year, shares as they are; with rank, distance from the "
			  "group's mean in standard deviations, and from the country. Figures "
			  "that cannot be put beside each other are named with the reason."),
	.examples = examples,
	.options = options,
	.formats = ANALYSIS_FORMATS,
	.views = "compare",
	.min_arguments = 1,
	.run = analyse_run,
};
