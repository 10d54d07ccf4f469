/* SPDX-License-Identifier: GPL-3.0-or-later */
/* options.h -- every option of every command, in one table.
 *
 * A command lists the options it takes; an option means the same wherever it
 * is taken.  The table is also what help, man page and completions print. */
#ifndef KT_CLI_OPTIONS_H
#define KT_CLI_OPTIONS_H

#include <glib.h>

#include "kommunetal/records/record_set.h"

enum option_id {
	OPTION_NONE,
	OPTION_OUTPUT,
	OPTION_FORMAT,
	OPTION_JOBS,
	OPTION_LEXICON,
	OPTION_LANG,
	OPTION_STAGE,
	OPTION_MUNICIPALITY,
	OPTION_COMMITTEE,
	OPTION_KIND,
	OPTION_MEASURE,
	OPTION_SUBJECT,
	OPTION_SINCE,
	OPTION_UNTIL,
	OPTION_SURE,
	OPTION_UNSURE,
	OPTION_QUIET,
	OPTION_DB,
	OPTION_VIEW,
	OPTION_MATERIAL,
	OPTION_ALL,
	OPTION_FOCUS,
	OPTION_NEIGHBOURS,
	OPTION_CONFIDENCE,
	OPTION_SIZE,
	OPTION_DATE,
	OPTION_LINT,
	OPTION_PICK,
	OPTION_HELP,
	N_OPTIONS,
};

/* For the lists of commands that read records. */
#define INPUT_OPTIONS OPTION_JOBS, OPTION_LEXICON, OPTION_QUIET
#define FILTER_OPTIONS                                                                             \
	OPTION_MUNICIPALITY, OPTION_COMMITTEE, OPTION_KIND, OPTION_MEASURE, OPTION_SUBJECT,        \
		OPTION_SINCE, OPTION_UNTIL, OPTION_SURE, OPTION_UNSURE

/* What the user said; NULL or FALSE where nothing. */
struct options {
	char *output, *format, *jobs, *lexicon, *lang, *stage, *db, *view, *material, *focus,
		*neighbours, *confidence, *size, *date, *pick;
	char *municipality, *committee, *kind, *measure, *subject, *since, *until, *sure, *unsure;
	gboolean quiet, all, lint, help;
	/* made of them */
	guint n_jobs;
	struct kt_filter filter; /* borrows from the strings above */
};

struct option_spec {
	const char *name;
	char letter;
	const char *argument; /* N_(): FILE, N ...; NULL for a flag */
	const char *choices;  /* "da|en": the words it takes; NULL: anything */
	const char *help;     /* N_(): one line */
	gsize offset;         /* of the char * or gboolean in struct options */
};

extern const struct option_spec option_specs[N_OPTIONS];

struct command;

/* The words option ID takes in COMMAND, with '|' between, or NULL for any; free
 * with g_free. */
char *option_choices(enum option_id id, const struct command *command);
/* Reads ARGV (from the word after the command's name on).  What is no option
 * is left in *ARGUMENTS.  FALSE with KT_ERROR_USAGE. */
gboolean options_parse(struct options *options, const struct command *command, int argc,
	char **argv, char ***arguments, GError **error);
void options_clear(struct options *options);

#endif
