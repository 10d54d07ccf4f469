/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command.h -- how to write a command.
 *
 * A command is a file cmd_<name>.c with one struct command, and a line in
 * command_list.c.  Help, man page, completions and the parser all read the same
 * struct; there is nothing else to keep in step.
 *
 * run() writes data to the output the user asked for (cli_open_output), sends
 * what it has to say about documents to cli->diags, and returns FALSE with an
 * error when it could not do its work.  The exit status follows from that:
 * 3 for something not read or written, 2 for KT_ERROR_USAGE, 1 when
 * cli->has_findings, else 0. */
#ifndef KT_CLI_COMMAND_H
#define KT_CLI_COMMAND_H

#include "kommunetal/base/diag.h"
#include "kommunetal/base/output.h"
#include "cli/options.h"

struct example {
	const char *command; /* what to type */
	const char *what;    /* N_(): what that gives */
};

struct cli;

struct command {
	const char *name;
	const char *arguments;          /* "INPUT..." */
	const char *summary;            /* N_(): one line, lower case, no full stop */
	const char *description;        /* N_(): paragraphs with empty lines between */
	const struct example *examples; /* ended by one without command; at least one */
	const enum option_id *options;  /* ended by OPTION_NONE */
	const char *formats; /* what --format takes, the default first; NULL: no --format */
	const char *views;   /* the same for --view */
	guint min_arguments, max_arguments; /* max 0: any number */
	gboolean (*run)(struct cli *cli, GError **error);
};

/* One run of the program. */
struct cli {
	const struct command *command;
	struct options options;
	char **arguments; /* what stands beside the options */
	guint n_arguments;
	struct kt_diag_list *diags; /* printed and emptied by cli_print_diags */
	gboolean has_findings;
	gboolean has_failures; /* a KT_FAILURE has been printed */
};

/* The commands in the order of the help, ended by NULL. */
extern const struct command *const commands[];
const struct command *command_lookup(const char *name);
/* The one that NAME is a slip of the pen for, NULL if none is near. */
const struct command *command_nearest(const char *name);

/* Where --output says, or standard output. */
struct kt_output *cli_open_output(const struct cli *cli, GError **error);
/* Prints what has been collected to standard error and empties the list. */
void cli_print_diags(struct cli *cli);
/* What was said, or else the first of CHOICES ("csv|jsonl"); free with g_free. */
char *cli_choice(const char *said, const char *choices);
/* TRUE if --format (or the default of the command) is NAME. */
gboolean cli_has_format(const struct cli *cli, const char *name);
/* TRUE where standard error is a terminal that may be written over. */
gboolean cli_is_terminal(void);

#endif
