/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as a workbook for those who go on in Excel: a sheet of figures and
 * one of documents.  Write only.  Everything is kept until close(), because a
 * document may be replaced and because libxlsxwriter writes in one go. */
#include <string.h>

#include "base/workbook.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/output.h"
#include "kommunetal/records/record_field.h"
#include "store/provider.h"

#define FONT_SIZE 11
/* A double keeps so many digits; a longer number stays text. */
#define MAX_DIGITS G_GINT64_CONSTANT(999999999999999)

struct xlsx_store {
	char *path;
	GPtrArray *documents; /* struct kt_record_set, one document each, in order */
	struct kt_record_set *pending;
};

static void record_set_free(gpointer set)
{
	kt_record_set_free(set);
}

static gpointer xlsx_open(const char *url, enum kt_store_mode mode, GError **error)
{
	struct xlsx_store *s = g_new0(struct xlsx_store, 1);

	(void)mode;
	(void)error;
	s->path = g_strdup(url);
	s->documents = g_ptr_array_new_with_free_func(record_set_free);
	return s;
}

/* ---- putting --------------------------------------------------------------------------- */

static gboolean xlsx_begin(gpointer store, GError **error)
{
	struct xlsx_store *s = store;

	(void)error;
	s->pending = kt_record_set_new();
	return TRUE;
}

static gboolean xlsx_put_document(gpointer store, const struct kt_source *source, GError **error)
{
	struct xlsx_store *s = store;

	(void)error;
	kt_record_set_add_source(s->pending, source);
	return TRUE;
}

static gboolean xlsx_put_record(gpointer store, const struct kt_record *record, GError **error)
{
	struct xlsx_store *s = store;

	(void)error;
	kt_record_set_add(s->pending, record);
	return TRUE;
}

/* Mentions are for the audit, which does not read workbooks. */
static gboolean xlsx_put_mention(gpointer store, const struct kt_mention *mention, GError **error)
{
	(void)store;
	(void)mention;
	(void)error;
	return TRUE;
}

static gboolean xlsx_commit(gpointer store, GError **error)
{
	struct xlsx_store *s = store;
	const char *source = kt_record_set_source(s->pending, 0)->source;

	(void)error;
	for (guint i = 0; i < s->documents->len; i++) {
		struct kt_record_set *set = g_ptr_array_index(s->documents, i);

		if (strcmp(kt_record_set_source(set, 0)->source, source) == 0) {
			kt_record_set_free(set);
			g_ptr_array_index(s->documents, i) = g_steal_pointer(&s->pending);
			return TRUE;
		}
	}
	g_ptr_array_add(s->documents, g_steal_pointer(&s->pending));
	return TRUE;
}

static void xlsx_rollback(gpointer store)
{
	struct xlsx_store *s = store;

	g_clear_pointer(&s->pending, kt_record_set_free);
}

/* ---- the workbook ---------------------------------------------------------------------- */

struct sheet {
	lxw_worksheet *worksheet;
	lxw_format *head, *plain;
	lxw_row_t row;
};

static void put_text(struct sheet *sheet, lxw_col_t column, const char *text, lxw_format *format)
{
	kt_book_text(sheet->worksheet, sheet->row, column, text, format);
}

/* TEXT is a plain decimal or empty. */
static void put_number(struct sheet *sheet, lxw_col_t column, const char *text)
{
	struct kt_decimal d;

	if (*text == '\0')
		return;
	if (kt_decimal_from_plain(&d, text, NULL) && ABS(d.digits) <= MAX_DIGITS)
		worksheet_write_number(sheet->worksheet, sheet->row, column,
			kt_decimal_to_double(d), sheet->plain);
	else
		put_text(sheet, column, text, NULL);
}

static gboolean is_number_column(guint field)
{
	return kt_field_is_number(field) || strcmp(kt_field_name(field), "value") == 0 ||
	       strcmp(kt_field_name(field), "resolution") == 0;
}

static void put_record_row(struct sheet *sheet, const struct kt_record *record)
{
	for (guint f = 0; f < kt_field_count(); f++) {
		g_autofree char *text = kt_field_format(f, record);

		if (is_number_column(f))
			put_number(sheet, (lxw_col_t)f, text);
		else if (*text)
			put_text(sheet, (lxw_col_t)f, text, NULL);
	}
	sheet->row++;
}

static struct sheet sheet_new(lxw_workbook *workbook, const char *name)
{
	struct sheet sheet = {.worksheet = workbook_add_worksheet(workbook, name)};

	sheet.head = kt_book_head(workbook, FONT_SIZE);
	sheet.plain = kt_book_format(workbook, FONT_SIZE, FALSE, 0);
	/* the reader's own Excel puts its marks in: 1.234,5 in a Danish one */
	format_set_num_format(sheet.plain, "#,##0.##########");
	worksheet_freeze_panes(sheet.worksheet, 1, 0);
	return sheet;
}

static void write_records(lxw_workbook *workbook, const struct xlsx_store *s)
{
	struct sheet sheet = sheet_new(workbook, "records");
	lxw_col_t last = (lxw_col_t)(kt_field_count() - 1);

	worksheet_set_column(sheet.worksheet, 0, last, 14, NULL);
	for (guint f = 0; f < kt_field_count(); f++)
		put_text(&sheet, (lxw_col_t)f, kt_field_name(f), sheet.head);
	sheet.row = 1;
	for (guint i = 0; i < s->documents->len; i++) {
		const struct kt_record_set *set = g_ptr_array_index(s->documents, i);

		for (guint r = 0; r < kt_record_set_length(set); r++)
			put_record_row(&sheet, kt_record_set_at(set, r));
	}
	worksheet_autofilter(sheet.worksheet, 0, 0, MAX(sheet.row, 2) - 1, last);
}

static void write_documents(lxw_workbook *workbook, const struct xlsx_store *s)
{
	static const char *const names[] = {
		"source", "municipality", "committee", "meeting_date", "records", "unread"};
	struct sheet sheet = sheet_new(workbook, "documents");

	worksheet_set_column(sheet.worksheet, 0, 2, 30, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		put_text(&sheet, (lxw_col_t)i, names[i], sheet.head);
	for (guint i = 0; i < s->documents->len; i++) {
		const struct kt_source *d =
			kt_record_set_source(g_ptr_array_index(s->documents, i), 0);

		sheet.row = i + 1;
		put_text(&sheet, 0, d->source, NULL);
		put_text(&sheet, 1, d->municipality, NULL);
		put_text(&sheet, 2, d->committee, NULL);
		put_text(&sheet, 3, d->meeting_date, NULL);
		worksheet_write_number(sheet.worksheet, sheet.row, 4, d->n_records, sheet.plain);
		worksheet_write_number(sheet.worksheet, sheet.row, 5, d->n_unread, sheet.plain);
	}
}

/* The day of the newest meeting, so that the same records give the same bytes. */
static const char *newest_date(const struct xlsx_store *s)
{
	const char *newest = "";

	for (guint i = 0; i < s->documents->len; i++) {
		const struct kt_source *d =
			kt_record_set_source(g_ptr_array_index(s->documents, i), 0);

		if (strcmp(d->meeting_date, newest) > 0)
			newest = d->meeting_date;
	}
	return newest;
}

static lxw_error write_book(gconstpointer data, const char *path)
{
	const struct xlsx_store *s = data;
	lxw_workbook *workbook = workbook_new(path);

	kt_book_properties(workbook, "kommunetal", NULL, newest_date(s));
	write_records(workbook, s);
	write_documents(workbook, s);
	return workbook_close(workbook);
}

static gboolean fits(const struct xlsx_store *s, GError **error)
{
	guint64 n = 1;

	for (guint i = 0; i < s->documents->len; i++)
		n += kt_record_set_length(g_ptr_array_index(s->documents, i));
	if (n <= KT_BOOK_MOST_ROWS)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
		"%s: more records than a sheet has rows (%d); use CSV or a database", s->path,
		KT_BOOK_MOST_ROWS);
	return FALSE;
}

/* The library does not always notice a full disk; output.h does. */
static gboolean write_file(const struct xlsx_store *s, GError **error)
{
	g_autoptr(GByteArray) bytes = NULL;
	struct kt_output *out;

	if (!fits(s, error))
		return FALSE;
	bytes = kt_book_bytes(write_book, s, error);
	if (!bytes) {
		g_prefix_error(error, "%s: ", s->path);
		return FALSE;
	}
	out = kt_output_open(s->path, error);
	if (!out)
		return FALSE;
	fwrite(bytes->data, 1, bytes->len, kt_output_stream(out));
	return kt_output_commit(out, error);
}

static gboolean xlsx_close(gpointer store, GError **error)
{
	struct xlsx_store *s = store;
	gboolean is_good = write_file(s, error);

	xlsx_rollback(s);
	g_ptr_array_unref(s->documents);
	g_free(s->path);
	g_free(s);
	return is_good;
}

const struct kt_store_class kt_store_xlsx = {
	.name = "XLSX",
	.takes = kt_store_is_workbook,
	.open = xlsx_open,
	.begin = xlsx_begin,
	.put_document = xlsx_put_document,
	.put_record = xlsx_put_record,
	.put_mention = xlsx_put_mention,
	.commit = xlsx_commit,
	.rollback = xlsx_rollback,
	.close = xlsx_close,
};
