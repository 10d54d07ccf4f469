/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sql_row.h"

#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/records/record_field.h"

static const char *const document_columns[] = {"source", "municipality", "municipality_code",
	"committee", "meeting_date", "n_numerals", "n_records", "n_nonfigures", "n_unread"};

static const char *const mention_columns[] = {"kind", "source", "item", "section", "page", "line",
	"text", "subject", "period", "table", "column", "value", "n_parts"};

static const char *const table_names[KT_N_SQL_TABLES] = {
	[KT_SQL_DOCUMENTS] = "documents",
	[KT_SQL_RECORDS] = "records",
	[KT_SQL_MENTIONS] = "mentions",
};

guint kt_sql_width(enum kt_sql_table table)
{
	switch (table) {
	case KT_SQL_DOCUMENTS:
		return G_N_ELEMENTS(document_columns);
	case KT_SQL_RECORDS:
		return kt_field_count();
	case KT_SQL_MENTIONS:
		return G_N_ELEMENTS(mention_columns);
	case KT_N_SQL_TABLES:
		break;
	}
	g_assert_not_reached();
}

const char *kt_sql_column(enum kt_sql_table table, guint column)
{
	if (table == KT_SQL_RECORDS)
		return kt_field_name(column);
	return table == KT_SQL_DOCUMENTS ? document_columns[column] : mention_columns[column];
}

/* ---- statements ------------------------------------------------------------------------ */

static void append_columns(GString *out, enum kt_sql_table table)
{
	/* quoted: "table", "column" and "offset" are words of SQL */
	for (guint i = 0; i < kt_sql_width(table); i++)
		g_string_append_printf(out, "%s\"%s\"", i > 0 ? ", " : "", kt_sql_column(table, i));
}

/* A document that is there keeps its key, and with it its place. */
static void append_replacement(GString *out)
{
	g_string_append(out, " ON CONFLICT (\"source\") DO UPDATE SET ");
	for (guint i = 1; i < G_N_ELEMENTS(document_columns); i++)
		g_string_append_printf(out, "%s\"%s\" = excluded.\"%s\"", i > 1 ? ", " : "",
			document_columns[i], document_columns[i]);
	g_string_append(out, " RETURNING \"key\"");
}

char *kt_sql_insert(enum kt_sql_table table, char prefix)
{
	gboolean has_keys = table != KT_SQL_DOCUMENTS;
	guint n = kt_sql_width(table) + (has_keys ? 2 : 0);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "INSERT INTO %s (%s", table_names[table],
		has_keys ? "\"document\", \"number\", " : "");
	append_columns(out, table);
	g_string_append(out, ") VALUES (");
	for (guint i = 1; i <= n; i++)
		g_string_append_printf(out, "%s%c%u", i > 1 ? ", " : "", prefix, i);
	g_string_append_c(out, ')');
	if (table == KT_SQL_DOCUMENTS)
		append_replacement(out);
	return g_string_free(out, FALSE);
}

char *kt_sql_select(enum kt_sql_table table)
{
	GString *out = g_string_new("SELECT ");

	append_columns(out, table);
	g_string_append_printf(out, " FROM %s ORDER BY %s", table_names[table],
		table == KT_SQL_DOCUMENTS ? "\"key\"" : "\"document\", \"number\"");
	return g_string_free(out, FALSE);
}

/* ---- rows out -------------------------------------------------------------------------- */

static char *number_text(gint64 n)
{
	return g_strdup_printf("%" G_GINT64_FORMAT, n);
}

char **kt_sql_document_row(const struct kt_source *s)
{
	char **row = g_new0(char *, G_N_ELEMENTS(document_columns));

	row[0] = g_strdup(s->source);
	row[1] = g_strdup(s->municipality);
	row[2] = g_strdup(s->municipality_code);
	row[3] = g_strdup(s->committee);
	row[4] = g_strdup(s->meeting_date);
	row[5] = number_text(s->n_numerals);
	row[6] = number_text(s->n_records);
	row[7] = number_text(s->n_nonfigures);
	row[8] = number_text(s->n_unread);
	return row;
}

char **kt_sql_record_row(const struct kt_record *record)
{
	char **row = g_new0(char *, kt_field_count());

	for (guint f = 0; f < kt_field_count(); f++) {
		row[f] = kt_field_format(f, record);
		if (kt_field_is_number(f) && *row[f] == '\0')
			g_clear_pointer(&row[f], g_free);
	}
	return row;
}

char **kt_sql_mention_row(const struct kt_mention *m)
{
	char **row = g_new0(char *, G_N_ELEMENTS(mention_columns));

	row[0] = number_text(m->kind);
	row[1] = g_strdup(m->source);
	row[2] = g_strdup(m->item);
	row[3] = g_strdup(m->section);
	row[4] = number_text(m->page);
	row[5] = number_text(m->line);
	row[6] = g_strdup(m->text);
	row[7] = g_strdup(m->subject);
	row[8] = kt_period_format(m->period);
	row[9] = number_text(m->table);
	row[10] = number_text(m->column);
	row[11] = number_text(m->value);
	row[12] = number_text(m->n_parts);
	return row;
}

void kt_sql_row_free(enum kt_sql_table table, char **row)
{
	for (guint i = 0; i < kt_sql_width(table); i++)
		g_free(row[i]);
	g_free(row);
}

/* ---- rows in --------------------------------------------------------------------------- */

struct row_reader {
	enum kt_sql_table table;
	const char *const *row;
	guint at;
	GError **error; /* set at the first cell that cannot be read */
	gboolean failed;
};

static const char *take_text(struct row_reader *r)
{
	const char *text = r->row[r->at++];

	return text ? text : "";
}

static gint64 take_number(struct row_reader *r, gint64 min, gint64 max)
{
	const char *text = take_text(r);
	gint64 n = 0;

	if (!r->failed && *text && !g_ascii_string_to_signed(text, 10, min, max, &n, NULL)) {
		g_set_error(r->error, KT_ERROR, KT_ERROR_FORMAT,
			"\"%.80s\" cannot stand in column %s", text,
			kt_sql_column(r->table, r->at - 1));
		r->failed = TRUE;
	}
	return n;
}

static guint take_count(struct row_reader *r)
{
	return (guint)take_number(r, 0, G_MAXUINT);
}

static gboolean take_document(struct row_reader *r, struct kt_record_set *set)
{
	struct kt_source s = {.source = take_text(r)};

	s.municipality = take_text(r);
	s.municipality_code = take_text(r);
	s.committee = take_text(r);
	s.meeting_date = take_text(r);
	s.n_numerals = take_count(r);
	s.n_records = take_count(r);
	s.n_nonfigures = take_count(r);
	s.n_unread = take_count(r);
	if (!r->failed)
		kt_record_set_add_source(set, &s);
	return !r->failed;
}

static gboolean take_record(struct row_reader *r, struct kt_record_set *set)
{
	struct kt_record record = {.id = ""};

	for (guint f = 0; f < kt_field_count(); f++)
		if (!kt_field_parse(f, take_text(r), set, &record, r->error))
			return FALSE;
	kt_record_set_add(set, &record);
	return TRUE;
}

static gboolean take_mention(struct row_reader *r, struct kt_record_set *set)
{
	struct kt_mention m = {.kind = (enum kt_mention_kind)take_number(r, 0, KT_N_MENTIONS - 1)};

	m.source = take_text(r);
	m.item = take_text(r);
	m.section = take_text(r);
	m.page = take_count(r);
	m.line = take_count(r);
	m.text = take_text(r);
	m.subject = take_text(r);
	if (!kt_period_parse(&m.period, take_text(r), r->failed ? NULL : r->error))
		return FALSE;
	m.table = take_count(r);
	m.column = take_count(r);
	m.value = (gint)take_number(r, G_MININT, G_MAXINT);
	m.n_parts = take_count(r);
	if (!r->failed)
		kt_record_set_add_mention(set, &m);
	return !r->failed;
}

gboolean kt_sql_take_row(
	enum kt_sql_table table, const char *const *row, struct kt_record_set *set, GError **error)
{
	struct row_reader r = {.table = table, .row = row, .error = error};

	switch (table) {
	case KT_SQL_DOCUMENTS:
		return take_document(&r, set);
	case KT_SQL_RECORDS:
		return take_record(&r, set);
	case KT_SQL_MENTIONS:
		return take_mention(&r, set);
	case KT_N_SQL_TABLES:
		break;
	}
	g_assert_not_reached();
}
