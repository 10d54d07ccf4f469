/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/analyse.h"
#include "cli/gettext.h"

static const struct example examples[] = {
	{"kommunetal audit sag.pdf", N_("does the case add up, before it goes out?")},
	{"kommunetal audit --all sag.txt", N_("also what holds, and what rounding explains")},
	{"kommunetal audit --format=jsonl referater/ > fund.jsonl", N_("for another program")},
	{NULL, NULL},
};

static const enum option_id options[] = {
	ANALYSIS_OPTIONS, OPTION_ALL, INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_audit = {
	.name = "audit",
	.arguments = "INPUT...",
	.summary = N_("check whether the numbers add up"),
	.description =
		N_("Looks for sums, differences, percentages, shares and repetitions among the "
		   "figures and tests them within the precision in which they are printed. A "
		   "contradiction names both places, the difference, and the repair if there is "
		   "exactly one; a question may have another explanation. The exit status is 1 "
		   "if there is a contradiction."),
	.examples = examples,
	.options = options,
	.formats = ANALYSIS_FORMATS,
	.views = "audit",
	.min_arguments = 1,
	.run = analyse_run,
};
