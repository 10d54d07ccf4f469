/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command says on standard error, and where its data goes. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"

gboolean cli_is_terminal(void)
{
	const char *term = g_getenv("TERM");

	return isatty(STDERR_FILENO) && term && strcmp(term, "dumb") != 0;
}

/* https://no-color.org: set and not empty. */
static gboolean has_color(void)
{
	const char *no_color = g_getenv("NO_COLOR");

	return cli_is_terminal() && !(no_color && *no_color);
}

static void print_diag(const struct kt_diag *diag, gboolean in_color)
{
	static const char *const colors[] = {
		[KT_NOTE] = "\033[2m",
		[KT_WARNING] = "\033[33m",
		[KT_FAILURE] = "\033[31m",
	};
	g_autofree char *line = kt_diag_format(diag);

	if (in_color)
		fprintf(stderr, "%s%s\033[0m\n", colors[diag->severity], line);
	else
		fprintf(stderr, "%s\n", line);
}

void cli_print_diags(struct cli *cli)
{
	gboolean in_color = has_color();

	for (guint i = 0; i < kt_diag_list_length(cli->diags); i++) {
		const struct kt_diag *diag = kt_diag_list_at(cli->diags, i);

		cli->has_failures |= diag->severity == KT_FAILURE;
		if (diag->severity == KT_FAILURE || !cli->options.quiet)
			print_diag(diag, in_color);
	}
	kt_diag_list_free(cli->diags);
	cli->diags = kt_diag_list_new();
}

struct kt_output *cli_open_output(const struct cli *cli, GError **error)
{
	return kt_output_open(cli->options.output ? cli->options.output : "-", error);
}

char *cli_choice(const char *said, const char *choices)
{
	return said ? g_strdup(said) : g_strndup(choices, strcspn(choices, "|"));
}

gboolean cli_has_format(const struct cli *cli, const char *name)
{
	g_autofree char *format = cli_choice(cli->options.format, cli->command->formats);

	return strcmp(format, name) == 0;
}
