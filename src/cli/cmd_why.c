/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a record comes from, field by field, in the order in which rules fired. */
#include <string.h>

#include "cli/gettext.h"
#include "cli/input.h"
#include "cli/why_series.h"
#include "kommunetal/base/error.h"
#include "kommunetal/records/record_field.h"

/* What is asked about: a line of a file, or a record by its id. */
struct question {
	char *file; /* NULL: any of the inputs */
	const char *id;
	guint line;
	FILE *stream;
	guint n_found;
};

/* ---- the answer ------------------------------------------------------------------------ */

static void print_fields(const struct kt_record *record, FILE *stream)
{
	static const char *const names[] = {"subject", "measure", "value", "unit", "period", "area",
		"kind", "qualifier", "flags", "resolution", "confidence", "municipality",
		"committee", "meeting_date", "item", "section"};

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *text = kt_field_format((guint)kt_field_lookup(names[i]), record);

		if (*text)
			fprintf(stream, "  %-13s %s\n", names[i], text);
	}
}

static void print_reasons(struct kt_extraction *extraction, guint record, FILE *stream)
{
	guint n = kt_extraction_n_reasons(extraction, record);

	if (n > 0)
		fprintf(stream, "  %s\n", _("because"));
	for (guint i = 0; i < n; i++) {
		const struct kt_reason *reason = kt_extraction_reason(extraction, record, i);
		gboolean has_evidence = reason->evidence && *reason->evidence;

		fprintf(stream, "  %-13s %s%s%s%s\n", reason->field, reason->rule,
			has_evidence ? ": \"" : "", has_evidence ? reason->evidence : "",
			has_evidence ? "\"" : "");
	}
}

static void print_record(
	const struct input_document *d, guint record, const struct question *question)
{
	const struct kt_record *r = kt_record_set_at(kt_extraction_records(d->extraction), record);
	g_autofree char *raw = kt_squeeze_dup(kt_slice_str(r->raw));

	if (r->page > 0)
		fprintf(question->stream, _("%s, page %u, line %u: \"%s\" is record %s\n"),
			r->source, r->page, r->line, raw, r->id);
	else
		fprintf(question->stream, _("%s:%u: \"%s\" is record %s\n"), r->source, r->line,
			raw, r->id);
	print_fields(r, question->stream);
	print_reasons(d->extraction, record, question->stream);
}

static gboolean is_asked_for(const struct kt_record *r, const struct question *question)
{
	return question->id ? strcmp(r->id, question->id) == 0 : r->line == question->line;
}

static void print_records(const struct input_document *d, struct question *question)
{
	const struct kt_record_set *set = kt_extraction_records(d->extraction);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		if (!is_asked_for(kt_record_set_at(set, i), question))
			continue;
		if (question->n_found++ > 0)
			putc('\n', question->stream);
		print_record(d, i, question);
	}
}

/* The numbers on the line that are no records, with the sort or the reason. */
static void print_others(const struct input_document *d, struct question *question)
{
	for (guint i = 0; i < kt_extraction_n_ledger(d->extraction); i++) {
		const struct kt_ledger_entry *e = kt_extraction_ledger(d->extraction, i);
		struct kt_slice text = kt_document_slice(d->doc, e->span);

		if (question->id || e->fate == KT_FATE_RECORD ||
			kt_document_place(d->doc, e->span).line != question->line)
			continue;
		question->n_found++;
		fprintf(question->stream,
			e->fate == KT_FATE_UNREAD ? _("%s:%u: \"%.*s\" was not read: %s\n")
						  : _("%s:%u: \"%.*s\" is no figure: %s\n"),
			kt_document_name(d->doc), question->line, (int)text.len, text.at,
			e->sort ? e->sort : "");
	}
}

/* ---- the question ---------------------------------------------------------------------- */

/* FILE:LINE; the last colon, for file names may have some of their own. */
static gboolean parse_question(struct question *question, const char *text, GError **error)
{
	const char *colon = strrchr(text, ':');
	guint64 line;

	if (colon && colon > text && kt_unsigned_parse(colon + 1, 1, G_MAXUINT, &line)) {
		question->file = g_strndup(text, (gsize)(colon - text));
		question->line = (guint)line;
		return TRUE;
	}
	if (strlen(text) == 16 && strspn(text, "0123456789abcdef") == 16) {
		question->id = text;
		return TRUE;
	}
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
		_("\"%s\" is neither FILE:LINE nor the id of a record (16 hex digits)"), text);
	return FALSE;
}

static gboolean answer(struct cli *cli, struct question *question, const char *path,
	const struct kt_lexica *lexica, GError **error)
{
	struct input_document *d = input_document_load(path, lexica, cli->diags, error);

	if (!d)
		return FALSE;
	print_others(d, question);
	print_records(d, question);
	input_document_free(d);
	return TRUE;
}

static gboolean answer_all(
	struct cli *cli, struct question *question, const struct kt_lexica *lexica, GError **error)
{
	g_autoptr(GPtrArray) files = NULL;

	if (question->file)
		return answer(cli, question, question->file, lexica, error);
	files = input_files(cli->arguments + 1, cli->diags);
	for (guint i = 0; i < files->len && question->n_found == 0; i++)
		if (!answer(cli, question, g_ptr_array_index(files, i), lexica, error))
			return FALSE;
	return TRUE;
}

static gboolean check_found(const struct cli *cli, const struct question *question, GError **error)
{
	if (question->n_found > 0)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
		question->id ? _("no record %s in these documents")
			     : _("there is no number at %s; the lines are counted as "
				 "'kommunetal show --stage=blocks' prints them"),
		cli->arguments[0]);
	return FALSE;
}

static gboolean check_question(
	const struct cli *cli, const struct question *question, GError **error)
{
	if (question->id && cli->n_arguments < 2) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("an id needs the documents to look in: kommunetal why ID INPUT..."));
		return FALSE;
	}
	if (question->file && cli->n_arguments > 1) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE, _("\"%s\" is one word too many"),
			cli->arguments[1]);
		return FALSE;
	}
	return TRUE;
}

static gboolean run(struct cli *cli, GError **error)
{
	struct question question = {.file = NULL};
	struct kt_lexica *lexica = NULL;
	struct kt_output *out = NULL;
	gboolean is_good = FALSE;

	if (why_series_is_asked(cli))
		return why_series(cli, error);
	if (!parse_question(&question, cli->arguments[0], error) ||
		!check_question(cli, &question, error))
		goto out;
	lexica = input_lexica(cli, error);
	out = lexica ? cli_open_output(cli, error) : NULL;
	if (!out)
		goto out;
	question.stream = kt_output_stream(out);
	is_good = answer_all(cli, &question, lexica, error) && check_found(cli, &question, error);
	if (is_good)
		is_good = kt_output_commit(out, error);
	else
		kt_output_abandon(out);
out:
	kt_lexica_free(lexica);
	g_free(question.file);
	return is_good;
}

static const struct example examples[] = {
	{"kommunetal why referat.txt:47",
		N_("how each number on line 47 was read, and from which words")},
	{"kommunetal why 85a158405f46d69a referater/", N_("the same for a record of the CSV")},
	{"kommunetal why 85a158405f46d69a 3f5c4448df8b1e2c referater/",
		N_("why the two are joined to one series over time, or are not")},
	{NULL, NULL},
};

static const enum option_id options[] = {
	OPTION_OUTPUT, OPTION_LANG, OPTION_LEXICON, OPTION_QUIET, OPTION_NONE};

const struct command cmd_why = {
	.name = "why",
	.arguments = "FILE:LINE | ID INPUT... | ID ID INPUT...",
	.summary = N_("tell where a record comes from, rule by rule"),
	.description = N_("Prints the fields of each record on a line, the rules that set them, in "
			  "the order in which they fired, and the words they went by. Numbers that "
			  "became no record are told with the reason."),
	.examples = examples,
	.options = options,
	.min_arguments = 1,
	.run = run,
};
