/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as they come: a document's are written as soon as its turn is there.
 */
#include <string.h>

#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/records/record_csv.h"

/* The output is begun with the first document that could be read: where none
 * could, no file is written and an old one stays as it is. */
struct extract {
	struct kt_output *out;
};

static FILE *begin(struct cli *cli, struct extract *extract, GError **error)
{
	if (extract->out)
		return kt_output_stream(extract->out);
	extract->out = cli_open_output(cli, error);
	if (!extract->out)
		return NULL;
	if (cli_has_format(cli, "csv"))
		kt_records_write_csv_header(kt_output_stream(extract->out));
	return kt_output_stream(extract->out);
}

static gboolean write_text(struct cli *cli, const GString *text, gpointer data, GError **error)
{
	FILE *stream = begin(cli, data, error);

	if (!stream)
		return FALSE;
	fwrite(text->str, 1, text->len, stream);
	return TRUE;
}

static gboolean run(struct cli *cli, GError **error)
{
	struct extract extract = {.out = NULL};
	struct input_text text = {
		.append = cli_has_format(cli, "csv") ? kt_records_append_csv
						     : kt_records_append_jsonl,
		.write = write_text,
		.filter = &cli->options.filter,
	};

	if (!input_each_text(cli, cli->arguments, &text, &extract, error)) {
		kt_output_abandon(extract.out);
		return FALSE;
	}
	return !extract.out || kt_output_commit(extract.out, error);
}

static const struct example examples[] = {
	{"kommunetal extract referat.pdf", N_("every figure of the minutes, as CSV")},
	{"kommunetal extract --kind=homeless --since=2022 referater/ -o "
	 "hjemloese.csv",
		N_("the figures about homelessness in a folder of minutes, from 2022 on")},
	{"kommunetal extract --unsure=50 referater/ -o efterse.csv",
		N_("what is worth a look: figures that are wrong in something as often as not")},
	{"kommunetal extract --format=jsonl referat.txt | jq -r '.subject + \" \" "
	 "+ .value'",
		N_("the same figures for another program")},
	{NULL, NULL},
};

static const enum option_id options[] = {
	OPTION_OUTPUT, OPTION_FORMAT, INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_extract = {
	.name = "extract",
	.arguments = "INPUT...",
	.summary = N_("pull the figures out of minutes, as records"),
	.description = N_("Reads minutes and writes one record for each figure: "
			  "what is counted, for "
			  "whom, when, how much, and where it stands in the "
			  "source. What could not "
			  "be read is told on standard error."),
	.examples = examples,
	.options = options,
	.formats = "csv|jsonl",
	.min_arguments = 1,
	.run = run,
};
