/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands, in the order of the help.  A new one is a file and two lines here. */
#include <string.h>

#include "cli/command.h"

extern const struct command cmd_audit;
extern const struct command cmd_chart;
extern const struct command cmd_compare;
extern const struct command cmd_extract;
extern const struct command cmd_help;
extern const struct command cmd_ingest;
extern const struct command cmd_report;
extern const struct command cmd_show;
extern const struct command cmd_trend;
extern const struct command cmd_variance;
extern const struct command cmd_why;

const struct command *const commands[] = {
	&cmd_extract,
	&cmd_report,
	&cmd_chart,
	&cmd_variance,
	&cmd_trend,
	&cmd_compare,
	&cmd_audit,
	&cmd_why,
	&cmd_show,
	&cmd_ingest,
	&cmd_help,
	NULL,
};

const struct command *command_lookup(const char *name)
{
	for (const struct command *const *c = commands; *c; c++)
		if (strcmp((*c)->name, name) == 0)
			return *c;
	return NULL;
}
