/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the command, reads its options, runs it, and turns what came of it
 * into an exit status. */
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/gettext.h"
#include "cli/help.h"
#include "cli/program.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/memory.h"
#include "kommunetal/documents/sandbox.h"

enum exit_status { EXIT_DONE = 0, EXIT_FINDINGS = 1, EXIT_USAGE = 2, EXIT_UNREAD = 3 };

/* Messages and letters follow the user; numbers never do, so LC_NUMERIC stays "C". */
static void set_up_locale(void)
{
	const char *folder = g_getenv("KOMMUNETAL_LOCALEDIR");

	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	bindtextdomain("kommunetal", folder ? folder : KT_LOCALEDIR);
	bind_textdomain_codeset("kommunetal", "UTF-8");
	textdomain("kommunetal");
}

/* Nothing half written stays behind when the user stops the run. */
static void stop(int number)
{
	kt_output_unlink_all();
	signal(number, SIG_DFL);
	raise(number);
}

static void set_up_signals(void)
{
	static const int ending[] = {SIGHUP, SIGINT, SIGTERM};

	/* A reader that has seen enough (head) ends us quietly, as it does cat. */
	signal(SIGPIPE, SIG_DFL);
	for (gsize i = 0; i < G_N_ELEMENTS(ending); i++)
		if (signal(ending[i], stop) == SIG_IGN)
			signal(ending[i], SIG_IGN); /* nohup */
}

static enum exit_status status_of(const struct cli *cli, const GError *error)
{
	if (g_error_matches(error, KT_ERROR, KT_ERROR_USAGE))
		return EXIT_USAGE;
	if (error || cli->has_failures)
		return EXIT_UNREAD;
	return cli->has_findings ? EXIT_FINDINGS : EXIT_DONE;
}

static gboolean check_arguments(const struct cli *cli, GError **error)
{
	const struct command *c = cli->command;

	if (cli->n_arguments < c->min_arguments) {
		g_auto(GStrv) words = g_strsplit(c->arguments, " ", -1);
		g_auto(GStrv) missing = g_strsplit(words[cli->n_arguments], "...", 2);

		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("%s is missing: kommunetal %s [OPTION...] %s"), missing[0], c->name,
			c->arguments);
		return FALSE;
	}
	if (c->max_arguments > 0 && cli->n_arguments > c->max_arguments) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE, _("\"%s\" is one word too many"),
			cli->arguments[c->max_arguments]);
		return FALSE;
	}
	return TRUE;
}

/* ARGV is all of the command line. */
static gboolean run(struct cli *cli, int argc, char **argv, GError **error)
{
	if (!options_parse(&cli->options, cli->command, argc - 2, argv + 2, &cli->arguments, error))
		return FALSE;
	if (cli->options.help)
		return help_print_command(cli->command, error);
	cli->n_arguments = cli->arguments ? g_strv_length(cli->arguments) : 0;
	return check_arguments(cli, error) && program_become(cli, argv, error) &&
	       cli->command->run(cli, error);
}

static enum exit_status run_command(const struct command *command, int argc, char **argv)
{
	struct cli cli = {.command = command, .diags = kt_diag_list_new()};
	g_autoptr(GError) error = NULL;
	enum exit_status status;

	if (!run(&cli, argc, argv, &error))
		g_assert(error);
	cli_print_diags(&cli);
	status = status_of(&cli, error);
	if (error)
		fprintf(stderr, "kommunetal: %s\n", error->message);
	if (status == EXIT_USAGE)
		fprintf(stderr, _("Try 'kommunetal %s --help'.\n"), command->name);
	kt_diag_list_free(cli.diags);
	g_strfreev(cli.arguments);
	options_clear(&cli.options);
	return status;
}

/* WORD stands where a command should; a document there is to be read, most likely. */
static void tell_no_command(const char *word)
{
	const struct command *nearest = command_nearest(word);

	fprintf(stderr, _("kommunetal: \"%s\" is no command\n"), word);
	if (nearest)
		fprintf(stderr, _("Did you mean 'kommunetal %s'?\n"), nearest->name);
	else if (g_file_test(word, G_FILE_TEST_EXISTS))
		fprintf(stderr, _("Did you mean 'kommunetal extract %s'?\n"), word);
	fputs(_("Try 'kommunetal --help'.\n"), stderr);
}

int main(int argc, char **argv)
{
	const struct command *command = NULL;
	const char *word = argc > 1 ? argv[1] : NULL;
	g_autofree char *reader = program_path("kommunetal-reader");

	set_up_signals();
	set_up_locale();
	kt_memory_keep();
	kt_sandbox_start_program(reader);
	if (!word) {
		help_print_overview(stderr);
		return EXIT_USAGE;
	}
	if (strcmp(word, "--version") == 0) {
		puts("kommunetal " KT_VERSION);
		return fflush(stdout) == 0 ? EXIT_DONE : EXIT_UNREAD;
	}
	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		word = "help";
	command = command_lookup(word);
	if (!command) {
		tell_no_command(word);
		return EXIT_USAGE;
	}
	return (int)run_command(command, argc, argv);
}
