/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/gettext.h"
#include "cli/help.h"
#include "kommunetal/base/error.h"

static gboolean write_topic(FILE *stream, const char *topic, GError **error)
{
	if (!topic) {
		help_print_overview(stream);
		return TRUE;
	}
	if (strcmp(topic, "man") == 0) {
		help_write_man(stream);
		return TRUE;
	}
	if (help_write_completion(stream, topic))
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE, _("there is no help about \"%s\""), topic);
	return FALSE;
}

static gboolean run(struct cli *cli, GError **error)
{
	const char *topic = cli->n_arguments > 0 ? cli->arguments[0] : NULL;
	const struct command *command = topic ? command_lookup(topic) : NULL;
	struct kt_output *out;

	if (command)
		return help_print_command(command, error);
	out = cli_open_output(cli, error);
	if (!out)
		return FALSE;
	if (!write_topic(kt_output_stream(out), topic, error)) {
		kt_output_abandon(out);
		return FALSE;
	}
	return kt_output_commit(out, error);
}

static const struct example examples[] = {
	{"kommunetal help extract", N_("the same as 'kommunetal extract --help'")},
	{"kommunetal help man > kommunetal.1", N_("the manual page")},
	{"kommunetal help bash > kommunetal.bash",
		N_("completions for the shell; also zsh and fish")},
	{NULL, NULL},
};

static const enum option_id options[] = {OPTION_OUTPUT, OPTION_NONE};

const struct command cmd_help = {
	.name = "help",
	.arguments = "[COMMAND|man|bash|zsh|fish]",
	.summary = N_("tell about the commands"),
	.description = N_("Tells what the commands do, or writes the manual page or the "
			  "completions of a shell; all of it is made from the same table."),
	.examples = examples,
	.options = options,
	.max_arguments = 1,
	.run = run,
};
