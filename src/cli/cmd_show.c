/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each stage as text: the debugger, and what to attach to a report of a wrong number. */
#include <string.h>

#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/base/error.h"
#include "kommunetal/records/record_csv.h"

static void dump_blocks(const struct input_document *d, GString *out)
{
	kt_document_dump(d->doc, out);
}

static void dump_minutes(const struct input_document *d, GString *out)
{
	kt_minutes_dump(d->minutes, out);
}

static void dump_tables(const struct input_document *d, GString *out)
{
	kt_extraction_dump_tables(d->extraction, out);
}

static void dump_periods(const struct input_document *d, GString *out)
{
	kt_extraction_dump_periods(d->extraction, out);
}

static void dump_subjects(const struct input_document *d, GString *out)
{
	kt_extraction_dump_subjects(d->extraction, out);
}

/* A line a reason: the record, its field, the rule, the words it went by. */
static void dump_reasons(const struct input_document *d, GString *out)
{
	const struct kt_record_set *set = kt_extraction_records(d->extraction);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		for (guint k = 0; k < kt_extraction_n_reasons(d->extraction, i); k++) {
			const struct kt_reason *reason = kt_extraction_reason(d->extraction, i, k);
			g_autofree char *words = kt_squeeze_dup(kt_slice_str(reason->evidence));

			g_string_append_printf(out, "%s\t%s\t%s\t%s\n",
				kt_record_set_at(set, i)->id, reason->field, reason->rule, words);
		}
	}
}

static void dump_ledger(const struct input_document *d, GString *out)
{
	kt_extraction_dump_ledger(d->extraction, out);
}

static const struct {
	const char *stage;
	void (*dump)(const struct input_document *d, GString *out);
} dumps[] = {
	{"blocks", dump_blocks},
	{"minutes", dump_minutes},
	{"tables", dump_tables},
	{"reasons", dump_reasons},
	{"periods", dump_periods},
	{"subjects", dump_subjects},
	{"ledger", dump_ledger},
};

/* "records" is the stage that has a form of its own. */
static void show(const struct input_document *d, const char *stage, FILE *stream)
{
	for (gsize i = 0; i < G_N_ELEMENTS(dumps); i++) {
		if (strcmp(dumps[i].stage, stage) == 0) {
			GString *out = g_string_new(NULL);

			dumps[i].dump(d, out);
			fwrite(out->str, 1, out->len, stream);
			g_string_free(out, TRUE);
			return;
		}
	}
	kt_records_write_csv(kt_extraction_records(d->extraction), stream);
}

static gboolean run(struct cli *cli, GError **error)
{
	const char *stage = cli->options.stage ? cli->options.stage : "records";
	struct kt_lexica *lexica = input_lexica(cli, error);
	struct input_document *document = NULL;
	struct kt_output *out = NULL;
	gboolean is_good = FALSE;

	if (!lexica)
		return FALSE;
	document = input_document_load(cli->arguments[0], lexica, cli->diags, error);
	if (document)
		out = cli_open_output(cli, error);
	if (out) {
		show(document, stage, kt_output_stream(out));
		is_good = kt_output_commit(out, error);
	}
	input_document_free(document);
	kt_lexica_free(lexica);
	return is_good;
}

static const struct example examples[] = {
	{"kommunetal show --stage=tables referat.txt",
		N_("each table: grid, heads, where the unit came from, which sums closed")},
	{"kommunetal show --stage=blocks referat.pdf",
		N_("the document as headings, paragraphs, lists and tables, with their places")},
	{"kommunetal show --stage=ledger referat.txt",
		N_("every number in the text and what became of it")},
	{NULL, NULL},
};

static const enum option_id options[] = {
	OPTION_STAGE, OPTION_OUTPUT, OPTION_LEXICON, OPTION_QUIET, OPTION_NONE};

const struct command cmd_show = {
	.name = "show",
	.arguments = "FILE",
	.summary = N_("show what a stage saw in a document"),
	.description = N_("Prints a document as one of the stages sees it: blocks (text with its "
			  "places), minutes (meeting, items, sections), tables (grids and how they "
			  "were read), records, reasons (the rule behind each field of each "
			  "record), periods (the times about each figure, and what they "
			  "weigh), subjects (the names each figure of a text might have), "
			  "or ledger (every number, and whether it became a record, is "
			  "no figure, or could not be read)."),
	.examples = examples,
	.options = options,
	.min_arguments = 1,
	.max_arguments = 1,
	.run = run,
};
