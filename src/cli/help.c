/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/help.h"

#include <string.h>

#include "cli/gettext.h"

/* The column in which the words about an option begin. */
#define HELP_COLUMN 26
#define HELP_WIDTH 80

/* Prints TEXT from column INDENT on, broken at blanks before HELP_WIDTH; an
 * empty line in TEXT stays one.  The cursor stands at column AT. */
static void print_wrapped(FILE *stream, const char *text, glong at, glong indent)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);

	fprintf(stream, "%*s", (int)MAX(indent - at, 0), "");
	at = indent;
	for (char **word = words; *word; word++) {
		glong len = g_utf8_strlen(*word, -1);

		if (at > indent && at + 1 + len > HELP_WIDTH) {
			fprintf(stream, "\n%*s", (int)indent, "");
			at = indent;
		}
		at += fprintf(stream, "%s", at > indent ? " " : "") + len;
		fputs(*word, stream);
	}
	putc('\n', stream);
}

static void print_paragraphs(FILE *stream, const char *text)
{
	g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);

	for (char **p = paragraphs; *p; p++) {
		putc('\n', stream);
		print_wrapped(stream, *p, 0, 0);
	}
}

static void print_option(FILE *stream, const struct command *command, enum option_id id)
{
	const struct option_spec *spec = &option_specs[id];
	g_autofree char *choices = option_choices(id, command);
	g_auto(GStrv) words = choices ? g_strsplit(choices, "|", -1) : NULL;
	g_autofree char *letter =
		spec->letter ? g_strdup_printf("-%c, ", spec->letter) : g_strdup("    ");
	g_autofree char *name = g_strconcat("  ", letter, "--", spec->name,
		spec->argument ? "=" : "", spec->argument ? _(spec->argument) : "", NULL);
	g_autofree char *spaced = words ? g_strjoinv(", ", words) : NULL;
	g_autofree char *help =
		spaced ? g_strconcat(_(spec->help), ": ", spaced, NULL) : g_strdup(_(spec->help));
	glong width = g_utf8_strlen(name, -1);

	fputs(name, stream);
	if (width + 2 > HELP_COLUMN) {
		putc('\n', stream);
		width = 0;
	}
	print_wrapped(stream, help, width, HELP_COLUMN);
}

static void print_examples(FILE *stream, const struct example *examples)
{
	fputs(_("Examples:\n"), stream);
	for (const struct example *e = examples; e->command; e++) {
		fprintf(stream, "  %s\n", e->command);
		print_wrapped(stream, _(e->what), 0, 6);
	}
}

static void print_command(FILE *stream, const struct command *command)
{
	print_examples(stream, command->examples);
	fprintf(stream, _("\nUsage: kommunetal %s [OPTION...] %s\n"), command->name,
		command->arguments);
	print_paragraphs(stream, _(command->description));
	fputs(_("\nOptions:\n"), stream);
	for (const enum option_id *id = command->options; *id != OPTION_NONE; id++)
		print_option(stream, command, *id);
	print_option(stream, command, OPTION_HELP);
}

gboolean help_print_command(const struct command *command, GError **error)
{
	struct kt_output *out = kt_output_open("-", error);

	if (!out)
		return FALSE;
	print_command(kt_output_stream(out), command);
	return kt_output_commit(out, error);
}

void help_print_overview(FILE *stream)
{
	fputs(_("Examples:\n"), stream);
	for (const struct command *const *c = commands; *c; c++)
		fprintf(stream, "  %s\n", (*c)->examples[0].command);
	fputs(_("\nUsage: kommunetal COMMAND [OPTION...] INPUT...\n"
		"\nReads minutes of Danish municipal committees and works with the figures in "
		"them.\n"
		"\nCommands:\n"),
		stream);
	for (const struct command *const *c = commands; *c; c++)
		fprintf(stream, "  %-11s %s\n", (*c)->name, _((*c)->summary));
	fputs(_("\nINPUT is a document (text, Markdown, HTML, PDF, DOCX, ODT, mail, also gzip or\n"
		"zip), a folder, a CSV of records, a store, or - for standard input.\n"
		"\nExit status: 0 done; 1 findings; 2 wrong use; 3 something could not be read or\n"
		"written.  'kommunetal COMMAND --help' tells about a command.\n"),
		stream);
}
