/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual page, in man(7)'s macros, made from the table of commands. */
#include <string.h>

#include "cli/gettext.h"
#include "cli/help.h"
#include "kommunetal/analysis/analysis.h"

/* Text as roff wants it: no line may start with a dot, and '-' is a minus. */
static void put(FILE *stream, const char *text)
{
	gboolean at_start = TRUE;

	for (; *text; text++) {
		if (at_start && (*text == '.' || *text == '\''))
			fputs("\\&", stream);
		if (*text == '\\')
			fputs("\\e", stream);
		else if (*text == '-')
			fputs("\\-", stream);
		else
			putc(*text, stream);
		at_start = *text == '\n';
	}
}

static void put_paragraphs(FILE *stream, const char *text)
{
	g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);

	for (char **p = paragraphs; *p; p++) {
		fputs(".PP\n", stream);
		put(stream, *p);
		putc('\n', stream);
	}
}

static void put_option(FILE *stream, const struct command *command, enum option_id id)
{
	const struct option_spec *spec = &option_specs[id];
	g_autofree char *choices = option_choices(id, command);

	fputs(".TP\n", stream);
	if (spec->letter)
		fprintf(stream, "\\fB\\-%c\\fR, ", spec->letter);
	fputs("\\fB\\-\\-", stream);
	put(stream, spec->name);
	fputs("\\fR", stream);
	if (spec->argument)
		fprintf(stream, "=\\fI%s\\fR", _(spec->argument));
	putc('\n', stream);
	put(stream, _(spec->help));
	if (choices) {
		g_auto(GStrv) words = g_strsplit(choices, "|", -1);
		g_autofree char *list = g_strjoinv(", ", words);

		fputs(": ", stream);
		put(stream, list);
	}
	putc('\n', stream);
}

static void put_command(FILE *stream, const struct command *command)
{
	fprintf(stream, ".SS \"kommunetal %s [OPTION...] %s\"\n", command->name,
		command->arguments);
	put_paragraphs(stream, _(command->description));
	for (const enum option_id *id = command->options; *id != OPTION_NONE; id++)
		put_option(stream, command, *id);
	fprintf(stream, ".PP\n%s\n", _("Examples:"));
	for (const struct example *e = command->examples; e->command; e++) {
		fputs(".TP\n.B ", stream);
		put(stream, e->command);
		putc('\n', stream);
		put(stream, _(e->what));
		putc('\n', stream);
	}
}

static void put_section(FILE *stream, const char *title, const char *text)
{
	fprintf(stream, ".SH %s\n", title);
	put_paragraphs(stream, text);
}

/* How an analysis reckons: sentences, formulas as lines, sources. */
static void put_method(FILE *stream, const struct kt_analysis *analysis)
{
	g_autofree char *about = kt_analysis_method(analysis, "about");
	g_autofree char *formula = kt_analysis_method(analysis, "formula");
	g_autofree char *source = kt_analysis_method(analysis, "source");

	fprintf(stream, ".SS %s\n", analysis->name);
	put_paragraphs(stream, about);
	if (*formula) {
		fputs(".PP\n.nf\n", stream);
		put(stream, formula);
		fputs("\n.fi\n", stream);
	}
	if (*source)
		put_paragraphs(stream, source);
}

static void put_statuses(FILE *stream)
{
	static const char *const meanings[] = {
		N_("all well"),
		N_("findings: the audit found a contradiction, a chart breaks a rule"),
		N_("wrong use: an option or argument that is not known or missing"),
		N_("something could not be read or written; what could, was"),
	};

	fprintf(stream, ".SH %s\n", _("EXIT STATUS"));
	for (gsize i = 0; i < G_N_ELEMENTS(meanings); i++)
		fprintf(stream, ".TP\n.B %zu\n%s\n", i, _(meanings[i]));
}

void help_write_man(FILE *stream)
{
	fprintf(stream, ".TH KOMMUNETAL 1 \"\" \"kommunetal %s\" \"\"\n", KT_VERSION);
	fprintf(stream, ".SH %s\nkommunetal \\- %s\n", _("NAME"),
		_("the figures in the minutes of Danish municipal committees"));
	fprintf(stream, ".SH %s\n.B kommunetal\n.I COMMAND\n[\\fIOPTION\\fR...] \\fIINPUT\\fR...\n",
		_("SYNOPSIS"));
	put_section(stream, _("DESCRIPTION"),
		_("kommunetal reads minutes, pulls every figure out of them into records that "
		  "remember "
		  "where they stood, checks the arithmetic, computes deviations, trends and "
		  "comparisons, and draws charts into reports.\n\nINPUT is a document (text, "
		  "Markdown, HTML, PDF, DOCX, ODT, mail, also gzip or zip of one), a folder (all "
		  "documents "
		  "below it, in the order of their names), a CSV of records as extract writes it, "
		  "the "
		  "URL of a store, or - for standard input."));
	fprintf(stream, ".SH %s\n", _("COMMANDS"));
	for (const struct command *const *c = commands; *c; c++)
		put_command(stream, *c);
	fprintf(stream, ".SH %s\n", _("METHODS"));
	for (guint i = 0; i < kt_analysis_count(); i++)
		put_method(stream, kt_analysis_at(i));
	put_statuses(stream);
	put_section(stream, _("ENVIRONMENT"),
		_("NO_COLOR: no colours on standard error. LC_MESSAGES and LC_CTYPE: language and "
		  "letters of messages; numbers are never read or written by the locale.\n\n"
		  "KOMMUNETAL_LOCALEDIR: where the translations lie, if not where they were "
		  "installed."));
	put_section(stream, _("LICENCE"), _("GPL-3.0-or-later."));
}
