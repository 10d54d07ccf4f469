/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/draw.h"
#include "cli/gettext.h"
#include "cli/input.h"

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
	.run = draw_report,
};
