/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole way from text to records, and what extract.h and RECORDS.md promise:
 * every numeral is in the ledger once, every record stands on a numeral (or a
 * number word) of its own or shares one as the other end of a range or as a cell
 * glued to the one before it, its place is in the source, and it survives a file. */
#include "fuzz_document.h"
#include "fuzz_records.h"
#include "kommunetal/extract/extract.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean has_digit(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (g_ascii_isdigit(s.at[i]))
			return TRUE;
	return FALSE;
}

/* Counts digits, where the ledger goes by numerals: another way to the same sum. */
static void check_ledger(const struct kt_extraction *e, const struct kt_document *doc)
{
	const struct kt_source *source = kt_record_set_source(kt_extraction_records(e), 0);
	gsize len, end = 0, in_entries = 0, in_text = 0;
	const char *text = kt_document_text(doc, &len);
	guint n = kt_extraction_n_ledger(e);

	for (guint i = 0; i < n; i++) {
		const struct kt_ledger_entry *entry = kt_extraction_ledger(e, i);

		fuzz_check_span(doc, entry->span, 0);
		g_assert_nonnull(entry->sort);
		if (!has_digit(kt_document_slice(doc, entry->span)))
			continue;
		g_assert_cmpuint(entry->span.start, >=, end);
		end = entry->span.start + entry->span.len;
		for (gsize k = entry->span.start; k < end; k++)
			in_entries += g_ascii_isdigit(text[k]);
	}
	for (gsize i = 0; i < len; i++)
		in_text += g_ascii_isdigit(text[i]);
	g_assert_cmpuint(in_entries, ==, in_text);
	g_assert_cmpuint(source->n_numerals, ==, n);
	g_assert_cmpuint(source->n_records + source->n_nonfigures + source->n_unread, ==, n);
}

static gboolean is_pair(const struct kt_record *a, const struct kt_record *b)
{
	const guint ends = KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH;

	return (a->flags & ends) != 0 && (b->flags & ends) != 0 && a->flags != b->flags &&
	       a->offset < b->offset + b->length && b->offset < a->offset + a->length;
}

/* "217,5221,74,2": three cells that lost what parted them are one numeral of the text. */
static gboolean is_glued(const struct kt_record *before, const struct kt_record *r)
{
	return r->origin == KT_ORIGIN_TABLE && before->table == r->table && before->row == r->row &&
	       before->offset + before->length == r->offset;
}

static void check_owners(const struct kt_extraction *e)
{
	const struct kt_record_set *set = kt_extraction_records(e);
	guint n = kt_record_set_length(set);
	g_autofree guint8 *is_owner = g_new0(guint8, n + 1);

	for (guint i = 0; i < kt_extraction_n_ledger(e); i++) {
		const struct kt_ledger_entry *entry = kt_extraction_ledger(e, i);

		if (entry->fate != KT_FATE_RECORD)
			continue;
		g_assert_cmpuint(entry->record, <, n);
		is_owner[entry->record] = TRUE;
	}
	for (guint i = 0; i < n; i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		g_assert(is_owner[i] || (i > 0 && is_glued(kt_record_set_at(set, i - 1), r)) ||
			 (i > 0 && is_pair(r, kt_record_set_at(set, i - 1))) ||
			 (i + 1 < n && is_pair(r, kt_record_set_at(set, i + 1))));
	}
}

static void check_places(const struct kt_record_set *set, gsize source_len)
{
	gsize before = 0;

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		g_assert_cmpuint(r->offset, >=, before);
		g_assert_cmpuint(r->offset, <=, source_len);
		g_assert_cmpuint(r->length, <=, source_len - r->offset);
		g_assert(r->unit != KT_UNIT_NONE && r->measure != KT_MEASURE_NONE);
		g_assert(r->confidence > 0 && r->confidence < 1);
		g_assert_cmpstr(r->raw, !=, "");
		before = r->offset;
	}
}

static void check_reasons(struct kt_extraction *e)
{
	for (guint i = 0; i < kt_record_set_length(kt_extraction_records(e)); i++)
		for (guint k = 0; k < kt_extraction_n_reasons(e, i); k++) {
			const struct kt_reason *reason = kt_extraction_reason(e, i, k);

			g_assert(reason->field != NULL && reason->rule != NULL);
			g_assert(g_utf8_validate(reason->evidence, -1, NULL));
		}
}

static void check_dumps(const struct kt_extraction *e, const struct kt_minutes *minutes)
{
	GString *out = g_string_new(NULL);

	kt_minutes_dump(minutes, out);
	kt_extraction_dump_tables(e, out);
	kt_extraction_dump_ledger(e, out);
	g_assert(g_utf8_validate_len(out->str, out->len, NULL));
	g_string_free(out, TRUE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kt_document *doc = fuzz_load("text", (const char *)data, size);
	struct kt_minutes *minutes;
	struct kt_extraction *e;

	if (doc == NULL)
		return 0;
	minutes = kt_minutes_new(doc, fuzz_danish(), NULL);
	e = kt_extract(minutes, fuzz_danish(), NULL);
	check_ledger(e, doc);
	check_owners(e);
	check_places(kt_extraction_records(e), size);
	check_reasons(e);
	check_dumps(e, minutes);
	fuzz_check_records(kt_extraction_records(e));
	kt_extraction_free(e);
	kt_minutes_free(minutes);
	kt_document_free(doc);
	return 0;
}
