/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/draw.h"
#include "cli/gettext.h"
#include "cli/input.h"

static const struct example examples[] = {
	{"kommunetal chart deviation referat.txt",
		N_("the budget lines with bars, on the terminal")},
	{"kommunetal chart bridge referat.pdf -o bro.svg",
		N_("from revised budget to expected result, for a presentation")},
	{"kommunetal chart deviation --size=a4 --lang=en referater/ -o afvigelser.pdf",
		N_("as wide as a column of a report, in English")},
	{"kommunetal chart trend --pick=2 referater/ -o sager.png",
		N_("the second of those that can be drawn; without --pick they are named")},
	{NULL, NULL},
};

static const enum option_id options[] = {OPTION_OUTPUT, OPTION_SIZE, OPTION_LANG, OPTION_DATE,
	OPTION_PICK, OPTION_LINT, INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_chart = {
	.name = "chart",
	.arguments = "KIND INPUT...",
	.summary = N_("draw one chart"),
	.description =
		N_("Draws the chart KIND of what the inputs hold: deviation, bridge, fund and "
		   "others; a wrong KIND names them all. The ending of the output says how: "
		   ".svg, .png, .pdf, .xlsx or .txt; without --output it is printed as text."),
	.examples = examples,
	.options = options,
	.min_arguments = 2,
	.run = draw_chart,
};
