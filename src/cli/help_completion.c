/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completions for the shells, made from the table of commands.
 *
 * Each shell gets a function that knows, per command, its options and the
 * words an option takes, and completes file names otherwise. */
#include <string.h>

#include "cli/gettext.h"
#include "cli/help.h"

/* ---- bash ------------------------------------------------------------------------------ */

static void put_names(FILE *stream)
{
	for (const struct command *const *c = commands; *c; c++)
		fprintf(stream, "%s%s", c == commands ? "" : " ", (*c)->name);
}

static void bash_command(FILE *stream, const struct command *command)
{
	fprintf(stream, "\t%s)\n\t\tcase $previous in\n", command->name);
	for (const enum option_id *id = command->options; *id != OPTION_NONE; id++) {
		g_autofree char *choices = option_choices(*id, command);

		if (!choices)
			continue;
		g_strdelimit(choices, "|", ' ');
		fprintf(stream, "\t\t--%s) words=\"%s\" ;;\n", option_specs[*id].name, choices);
	}
	fputs("\t\t*) words=\"--help", stream);
	for (const enum option_id *id = command->options; *id != OPTION_NONE; id++)
		fprintf(stream, " --%s", option_specs[*id].name);
	fputs("\" ;;\n\t\tesac ;;\n", stream);
}

static void write_bash(FILE *stream)
{
	fputs("# bash completion for kommunetal, made by 'kommunetal help bash'\n"
	      "_kommunetal() {\n"
	      "\tlocal word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=\n"
	      "\t# bash cuts --option=value at the '='\n"
	      "\tif [ \"$previous\" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
	      "\tif [ \"$word\" = = ]; then word=; fi\n"
	      "\tif [ \"$COMP_CWORD\" = 1 ]; then\n\t\tCOMPREPLY=($(compgen -W \"",
		stream);
	put_names(stream);
	fputs("\" -- \"$word\"))\n\t\treturn\n\tfi\n\tcase ${COMP_WORDS[1]} in\n", stream);
	for (const struct command *const *c = commands; *c; c++)
		bash_command(stream, *c);
	fputs("\tesac\n"
	      "\tCOMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
	      "}\n"
	      "complete -o default -F _kommunetal kommunetal\n",
		stream);
}

/* ---- zsh ------------------------------------------------------------------------------- */

/* TEXT inside single quotes and square brackets or after a colon. */
static void put_zsh(FILE *stream, const char *text)
{
	for (; *text; text++) {
		if (*text == '\'')
			fputs("'\\''", stream);
		else if (strchr("[]:\\", *text))
			fprintf(stream, "\\%c", *text);
		else
			putc(*text, stream);
	}
}

static void zsh_option(FILE *stream, const struct command *command, enum option_id id)
{
	const struct option_spec *spec = &option_specs[id];
	g_autofree char *choices = option_choices(id, command);

	fprintf(stream, " \\\n\t\t\t'--%s%s[", spec->name, spec->argument ? "=" : "");
	put_zsh(stream, _(spec->help));
	putc(']', stream);
	if (choices) {
		g_strdelimit(choices, "|", ' ');
		fprintf(stream, ":%s:(%s)", spec->name, choices);
	} else if (spec->argument) {
		fprintf(stream, ":%s:_files", spec->name);
	}
	putc('\'', stream);
}

static void write_zsh(FILE *stream)
{
	fputs("#compdef kommunetal\n"
	      "# zsh completion for kommunetal, made by 'kommunetal help zsh'\n"
	      "if (( CURRENT == 2 )); then\n\t_values command",
		stream);
	for (const struct command *const *c = commands; *c; c++) {
		fprintf(stream, " \\\n\t\t'%s[", (*c)->name);
		put_zsh(stream, _((*c)->summary));
		fputs("]'", stream);
	}
	fputs("\nelse\n\tcase ${words[2]} in\n", stream);
	for (const struct command *const *c = commands; *c; c++) {
		fprintf(stream, "\t%s)\n\t\t_arguments '--help'", (*c)->name);
		for (const enum option_id *id = (*c)->options; *id != OPTION_NONE; id++)
			zsh_option(stream, *c, *id);
		fputs(" \\\n\t\t\t'*:input:_files' ;;\n", stream);
	}
	fputs("\tesac\nfi\n", stream);
}

/* ---- fish ------------------------------------------------------------------------------ */

static void put_fish(FILE *stream, const char *text)
{
	for (; *text; text++) {
		if (strchr("'\\", *text))
			putc('\\', stream);
		putc(*text, stream);
	}
}

static void fish_option(FILE *stream, const struct command *command, enum option_id id)
{
	const struct option_spec *spec = &option_specs[id];
	g_autofree char *choices = option_choices(id, command);

	fprintf(stream, "complete -c kommunetal -n '__fish_seen_subcommand_from %s' -l %s",
		command->name, spec->name);
	if (spec->letter)
		fprintf(stream, " -s %c", spec->letter);
	if (choices) {
		g_strdelimit(choices, "|", ' ');
		fprintf(stream, " -x -a '%s'", choices);
	} else if (spec->argument) {
		fputs(" -r", stream);
	}
	fputs(" -d '", stream);
	put_fish(stream, _(spec->help));
	fputs("'\n", stream);
}

static void write_fish(FILE *stream)
{
	fputs("# fish completion for kommunetal, made by 'kommunetal help fish'\n", stream);
	for (const struct command *const *c = commands; *c; c++) {
		fprintf(stream, "complete -c kommunetal -n __fish_use_subcommand -x -a %s -d '",
			(*c)->name);
		put_fish(stream, _((*c)->summary));
		fputs("'\n", stream);
		for (const enum option_id *id = (*c)->options; *id != OPTION_NONE; id++)
			fish_option(stream, *c, *id);
	}
}

/* ---------------------------------------------------------------------------------------- */

gboolean help_write_completion(FILE *stream, const char *shell)
{
	static const struct {
		const char *shell;
		void (*write)(FILE *stream);
	} writers[] = {
		{"bash", write_bash},
		{"zsh", write_zsh},
		{"fish", write_fish},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(writers); i++) {
		if (strcmp(writers[i].shell, shell) == 0) {
			writers[i].write(stream);
			return TRUE;
		}
	}
	return FALSE;
}
