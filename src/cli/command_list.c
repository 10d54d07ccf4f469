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

enum { LONGEST_WORD = 32, MOST_SLIPS = 2 };

/* How many letters are wrong, missing, too many or swapped with the next in A, set
 * beside B: optimal string alignment, both shorter than LONGEST_WORD. */
static guint slips(const char *a, const char *b)
{
	guint n = strlen(a), m = strlen(b), d[LONGEST_WORD][LONGEST_WORD];

	for (guint i = 0; i <= n; i++)
		d[i][0] = i;
	for (guint k = 0; k <= m; k++)
		d[0][k] = k;
	for (guint i = 1; i <= n; i++)
		for (guint k = 1; k <= m; k++) {
			guint cost = a[i - 1] != b[k - 1];

			d[i][k] = MIN(MIN(d[i - 1][k], d[i][k - 1]) + 1, d[i - 1][k - 1] + cost);
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
				d[i][k] = MIN(d[i][k], d[i - 2][k - 2] + 1);
		}
	return d[n][m];
}

const struct command *command_nearest(const char *name)
{
	const struct command *nearest = NULL;
	guint least = MOST_SLIPS + 1;

	if (strlen(name) >= LONGEST_WORD)
		return NULL;
	for (const struct command *const *c = commands; *c; c++) {
		guint n = slips(name, (*c)->name);

		if (n < least && 2 * n < strlen((*c)->name)) {
			least = n;
			nearest = *c;
		}
	}
	return nearest;
}
