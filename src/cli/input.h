/* SPDX-License-Identifier: GPL-3.0-or-later */
/* input.h -- what INPUT... means, the same for every command.
 *
 * An input is a document, a folder (all documents below it, by name), a CSV of
 * records, a store's URL or file, or "-" for standard input.  What cannot be
 * read is a KT_FAILURE in cli->diags and the others are done; the exit status
 * says so at the end. */
#ifndef KT_CLI_INPUT_H
#define KT_CLI_INPUT_H

#include "cli/command.h"
#include "kommunetal/extract/extract.h"
#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/records/record_set.h"

/* One input's records, unfiltered, borrowed for the call.  NAME is the input
 * as messages call it.  FALSE with ERROR stops the whole run. */
typedef gboolean (*input_visitor)(struct cli *cli, const char *name,
	const struct kt_record_set *set, gpointer data, GError **error);

/* Reads all of INPUTS (NULL-ended), options->n_jobs at a time, and calls VISIT
 * for each in the order given, whatever the number of jobs.  Few results are held
 * at a time, so memory does not grow with the number of documents. */
gboolean input_each(
	struct cli *cli, char **inputs, input_visitor visit, gpointer data, GError **error);
/* The same where the records are but written as text: APPEND writes those of
 * one input that FILTER accepts, in any thread and any order; WRITE gets what it
 * wrote, in the order given. */
struct input_text {
	void (*append)(
		GString *out, const struct kt_record_set *set, const struct kt_filter *filter);
	gboolean (*write)(struct cli *cli, const GString *text, gpointer data, GError **error);
	const struct kt_filter *filter;
};
gboolean input_each_text(struct cli *cli, char **inputs, const struct input_text *text,
	gpointer data, GError **error);
/* All of it in one set, filtered as the user asked. */
struct kt_record_set *input_load(struct cli *cli, char **inputs, GError **error);

/* A document with everything that was made of it, for show and why. */
struct input_document {
	struct kt_document *doc;
	struct kt_minutes *minutes;
	struct kt_extraction *extraction;
};
/* NULL with ERROR.  LEXICON has to outlive it. */
struct input_document *input_document_load(const char *path, const struct kt_lexica *lexica,
	struct kt_diag_list *diags, GError **error);
void input_document_free(struct input_document *document);
/* The lexicon of --lexicon, or all languages to choose from by the text. */
struct kt_lexica *input_lexica(const struct cli *cli, GError **error);

/* The files that the words in ARGUMENTS stand for, folders spelled out; what
 * is wrong with a folder goes to DIAGS.  Free with g_ptr_array_unref (char *). */
GPtrArray *input_files(char **arguments, struct kt_diag_list *diags);

#endif
