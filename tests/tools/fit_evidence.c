/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `kommunetal show` prints of documents, for the tools fit-*: many in one
 * run.  For each DOCUMENT a line "document PATH"; then of each record
 *
 *   record  ID LINE VALUE PARTS (what the words of its subject begin and end with)
 *           UNIT MEASURE LABEL SUBJECT AREA PERIOD
 *   reason  ID FIELD RULE WORDS
 *
 * and, each behind "period", the lines of show --stage=periods.  Tabs between. */
#include <stdio.h>

#include "extract/models/kind_evidence.h"
#include "kommunetal/extract/extract.h"
#include "kommunetal/lexicon/lexed.h"
#include "kommunetal/lexicon/lexicon.h"

static void print_record(struct kt_extraction *e, guint i)
{
	g_autoptr(GString) parts = g_string_new(NULL);
	struct kt_evidence evidence = {.n_near = 0};
	const struct kt_record *record = kt_record_set_at(kt_extraction_records(e), i);
	g_autofree char *value = kt_decimal_to_plain(record->value);
	g_autofree char *period = kt_period_format(record->period);

	kt_kind_hear_words(&evidence, kt_slice_str(record->subject), parts);
	printf("record\t%s\t%u\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", record->id, record->line, value,
		parts->str, kt_unit_name(record->unit), kt_measure_name(record->measure),
		record->measure_label, record->subject, record->area, period);
	for (guint k = 0; k < kt_extraction_n_reasons(e, i); k++) {
		const struct kt_reason *reason = kt_extraction_reason(e, i, k);
		g_autofree char *words = kt_squeeze_dup(kt_slice_str(reason->evidence));

		printf("reason\t%s\t%s\t%s\t%s\n", record->id, reason->field, reason->rule, words);
	}
}

static void print_periods(const struct kt_extraction *e)
{
	GString *out = g_string_new(NULL);
	g_auto(GStrv) lines = NULL;

	kt_extraction_dump_periods(e, out);
	lines = g_strsplit(out->str, "\n", -1);
	for (guint i = 0; lines[i] && *lines[i]; i++)
		printf("period\t%s\n", lines[i]);
	g_string_free(out, TRUE);
}

static gboolean print_document(const char *path, const struct kt_lexica *lexica)
{
	g_autoptr(GError) error = NULL;
	struct kt_document *doc = kt_document_load(path, NULL, &error);
	const struct kt_lexicon *lexicon;
	struct kt_lexed *lexed;
	struct kt_minutes *minutes;
	struct kt_extraction *e;
	struct kt_slice text;

	if (!doc) {
		fprintf(stderr, "%s\n", error->message);
		return FALSE;
	}
	text.at = kt_document_text(doc, &text.len);
	lexed = kt_lexed_begin(text);
	lexicon = kt_lexica_for(lexica, text);
	minutes = kt_minutes_new(doc, lexicon, NULL);
	e = kt_extract(minutes, lexicon, NULL);
	printf("document\t%s\n", path);
	for (guint i = 0; i < kt_record_set_length(kt_extraction_records(e)); i++)
		print_record(e, i);
	print_periods(e);
	kt_extraction_free(e);
	kt_minutes_free(minutes);
	kt_lexed_end(lexed);
	kt_document_free(doc);
	return TRUE;
}

int main(int argc, char **argv)
{
	struct kt_lexica *lexica = kt_lexica_load(NULL, NULL);
	gboolean is_good = lexica != NULL;

	for (int i = 1; is_good && i < argc; i++)
		is_good = print_document(argv[i], lexica);
	kt_lexica_free(lexica);
	return is_good ? 0 : 1;
}
