/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The embedded store, and the default. */
#include <stdio.h>
#include <string.h>
#include <sqlite3.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/resource.h"
#include "store/provider.h"
#include "store/sql_row.h"

/* The number of the newest schema file, sqlite_<n>.sql. */
#define SCHEMA_VERSION 1
/* "ktal": marks the file as ours (PRAGMA application_id). */
#define APPLICATION_ID 0x6b74616c
#define BUSY_MS 5000
#define PREFIX "sqlite:"
#define SIGNATURE "SQLite format 3"

struct sqlite_store {
	char *path;
	sqlite3 *db;
	sqlite3_stmt *insert[KT_N_SQL_TABLES];
	sqlite3_stmt *forget[2]; /* records and mentions of a document */
	gint64 document;         /* key of the one being put */
	gint64 number[KT_N_SQL_TABLES];
};

static const char *path_of(const char *url)
{
	return g_str_has_prefix(url, PREFIX) ? url + strlen(PREFIX) : url;
}

static gboolean sqlite_takes(const char *url)
{
	(void)url;
	return TRUE;
}

static gboolean sqlite_recognise(const char *url)
{
	char start[sizeof SIGNATURE];
	FILE *stream;
	gsize n;

	if (g_str_has_prefix(url, PREFIX))
		return TRUE;
	stream = g_file_test(url, G_FILE_TEST_IS_REGULAR) ? fopen(url, "rbe") : NULL;
	if (!stream)
		return FALSE;
	n = fread(start, 1, sizeof start, stream);
	fclose(stream);
	return n == sizeof start && memcmp(start, SIGNATURE, sizeof start) == 0;
}

/* ---- statements ------------------------------------------------------------------------ */

static gboolean fail(const struct sqlite_store *s, enum kt_error code, GError **error)
{
	int told = sqlite3_errcode(s->db) & 0xff;

	if (told == SQLITE_NOTADB || told == SQLITE_CORRUPT)
		code = KT_ERROR_FORMAT;
	g_set_error(error, KT_ERROR, (gint)code, "%s: %s", s->path, sqlite3_errmsg(s->db));
	return FALSE;
}

static gboolean execute(struct sqlite_store *s, const char *sql, GError **error)
{
	return sqlite3_exec(s->db, sql, NULL, NULL, NULL) == SQLITE_OK ||
	       fail(s, KT_ERROR_WRITE, error);
}

static gboolean prepare(struct sqlite_store *s, sqlite3_stmt **out, const char *sql, GError **error)
{
	return sqlite3_prepare_v2(s->db, sql, -1, out, NULL) == SQLITE_OK ||
	       fail(s, KT_ERROR_FORMAT, error);
}

/* The one number that SQL answers. */
static gboolean query_number(struct sqlite_store *s, const char *sql, gint64 *out, GError **error)
{
	sqlite3_stmt *statement = NULL;
	gboolean is_good = prepare(s, &statement, sql, error);

	if (is_good && sqlite3_step(statement) == SQLITE_ROW)
		*out = sqlite3_column_int64(statement, 0);
	else if (is_good)
		is_good = fail(s, KT_ERROR_READ, error);
	sqlite3_finalize(statement);
	return is_good;
}

static gboolean prepare_all(struct sqlite_store *s, GError **error)
{
	for (guint t = 0; t < KT_N_SQL_TABLES; t++) {
		g_autofree char *sql = kt_sql_insert((enum kt_sql_table)t, '?');

		if (!prepare(s, &s->insert[t], sql, error))
			return FALSE;
	}
	return prepare(s, &s->forget[0], "DELETE FROM records WHERE \"document\" = ?1", error) &&
	       prepare(s, &s->forget[1], "DELETE FROM mentions WHERE \"document\" = ?1", error);
}

/* ---- schema ---------------------------------------------------------------------------- */

/* Runs the schema files from FROM + 1 on, in one transaction. */
static gboolean upgrade(struct sqlite_store *s, gint64 from, GError **error)
{
	if (!execute(s, "BEGIN IMMEDIATE", error))
		return FALSE;
	for (gint64 version = from + 1; version <= SCHEMA_VERSION; version++) {
		g_autofree char *name =
			g_strdup_printf("store/sqlite_%" G_GINT64_FORMAT ".sql", version);
		g_autofree char *mark = g_strdup_printf("PRAGMA application_id = %d; "
							"PRAGMA user_version = %" G_GINT64_FORMAT,
			APPLICATION_ID, version);
		g_autoptr(GBytes) bytes = kt_resource_load(name, error);
		g_autofree char *sql =
			bytes ? g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes))
			      : NULL;

		if (!sql || !execute(s, sql, error) || !execute(s, mark, error))
			return FALSE;
	}
	return execute(s, "COMMIT", error);
}

/* Makes the tables of an empty file, brings an older one up to date, and keeps
 * its hands off what is not ours. */
static gboolean check_schema(struct sqlite_store *s, enum kt_store_mode mode, GError **error)
{
	gint64 id, version, n_tables;

	if (!query_number(s, "PRAGMA application_id", &id, error) ||
		!query_number(s, "PRAGMA user_version", &version, error) ||
		!query_number(s, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
		return FALSE;
	if (id != APPLICATION_ID && (n_tables > 0 || mode == KT_STORE_READ)) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: a database, but not one of kommunetal's", s->path);
		return FALSE;
	}
	if (version > SCHEMA_VERSION) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: made by a newer kommunetal (schema %" G_GINT64_FORMAT
			", this one knows %d)",
			s->path, version, SCHEMA_VERSION);
		return FALSE;
	}
	return version == SCHEMA_VERSION || mode == KT_STORE_READ || upgrade(s, version, error);
}

/* ---- opening and closing --------------------------------------------------------------- */

static gboolean sqlite_close(gpointer store, GError **error)
{
	struct sqlite_store *s = store;
	gboolean is_good = TRUE;

	for (guint t = 0; t < KT_N_SQL_TABLES; t++)
		sqlite3_finalize(s->insert[t]);
	sqlite3_finalize(s->forget[0]);
	sqlite3_finalize(s->forget[1]);
	if (sqlite3_close(s->db) != SQLITE_OK)
		is_good = fail(s, KT_ERROR_WRITE, error);
	g_free(s->path);
	g_free(s);
	return is_good;
}

static gpointer sqlite_open(const char *url, enum kt_store_mode mode, GError **error)
{
	struct sqlite_store *s = g_new0(struct sqlite_store, 1);
	int flags = mode == KT_STORE_READ ? SQLITE_OPEN_READONLY
					  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	gboolean is_good;

	s->path = g_strdup(path_of(url));
	is_good = sqlite3_open_v2(s->path, &s->db, flags, NULL) == SQLITE_OK ||
		  fail(s, mode == KT_STORE_READ ? KT_ERROR_READ : KT_ERROR_WRITE, error);
	if (is_good) {
		sqlite3_busy_timeout(s->db, BUSY_MS);
		is_good = check_schema(s, mode, error);
	}
	if (is_good && mode == KT_STORE_WRITE)
		is_good = execute(s, "PRAGMA foreign_keys = ON", error) && prepare_all(s, error);
	if (is_good)
		return s;
	sqlite_close(s, NULL);
	return NULL;
}

/* ---- putting --------------------------------------------------------------------------- */

static gboolean sqlite_begin(gpointer store, GError **error)
{
	return execute(store, "BEGIN IMMEDIATE", error);
}

static gboolean sqlite_commit(gpointer store, GError **error)
{
	return execute(store, "COMMIT", error);
}

static void sqlite_rollback(gpointer store)
{
	struct sqlite_store *s = store;

	/* a failure may have ended the transaction already */
	if (!sqlite3_get_autocommit(s->db))
		(void)execute(s, "ROLLBACK", NULL);
}

/* Runs STATEMENT, which is bound, to its end.  The number in its first row, if
 * it has one, goes to *OUT. */
static gboolean step(struct sqlite_store *s, sqlite3_stmt *statement, gint64 *out, GError **error)
{
	int code = sqlite3_step(statement);

	if (code == SQLITE_ROW && out) {
		*out = sqlite3_column_int64(statement, 0);
		code = sqlite3_step(statement);
	}
	if (code != SQLITE_DONE)
		fail(s, KT_ERROR_WRITE, error);
	sqlite3_reset(statement);
	return code == SQLITE_DONE;
}

static void bind_row(
	sqlite3_stmt *statement, guint first, enum kt_sql_table table, char *const *row)
{
	for (guint i = 0; i < kt_sql_width(table); i++)
		sqlite3_bind_text(statement, (int)(first + i), row[i], -1, SQLITE_STATIC);
}

static gboolean sqlite_put_document(gpointer store, const struct kt_source *source, GError **error)
{
	struct sqlite_store *s = store;
	char **row = kt_sql_document_row(source);
	gboolean is_good;

	bind_row(s->insert[KT_SQL_DOCUMENTS], 1, KT_SQL_DOCUMENTS, row);
	is_good = step(s, s->insert[KT_SQL_DOCUMENTS], &s->document, error);
	kt_sql_row_free(KT_SQL_DOCUMENTS, row);
	for (gsize i = 0; i < G_N_ELEMENTS(s->forget) && is_good; i++) {
		sqlite3_bind_int64(s->forget[i], 1, s->document);
		is_good = step(s, s->forget[i], NULL, error);
	}
	memset(s->number, 0, sizeof s->number);
	return is_good;
}

/* Takes ROW. */
static gboolean put_row(struct sqlite_store *s, enum kt_sql_table table, char **row, GError **error)
{
	sqlite3_stmt *statement = s->insert[table];
	gboolean is_good;

	sqlite3_bind_int64(statement, 1, s->document);
	sqlite3_bind_int64(statement, 2, ++s->number[table]);
	bind_row(statement, 3, table, row);
	is_good = step(s, statement, NULL, error);
	kt_sql_row_free(table, row);
	return is_good;
}

static gboolean sqlite_put_record(gpointer store, const struct kt_record *record, GError **error)
{
	return put_row(store, KT_SQL_RECORDS, kt_sql_record_row(record), error);
}

static gboolean sqlite_put_mention(gpointer store, const struct kt_mention *mention, GError **error)
{
	return put_row(store, KT_SQL_MENTIONS, kt_sql_mention_row(mention), error);
}

/* ---- reading --------------------------------------------------------------------------- */

static gboolean take_row(struct sqlite_store *s, sqlite3_stmt *statement, enum kt_sql_table table,
	struct kt_record_set *set, GError **error)
{
	guint n = kt_sql_width(table);
	g_autofree const char **row = g_new(const char *, n);

	for (guint i = 0; i < n; i++)
		row[i] = (const char *)sqlite3_column_text(statement, (int)i);
	if (kt_sql_take_row(table, row, set, error))
		return TRUE;
	g_prefix_error(error, "%s: ", s->path);
	return FALSE;
}

static gboolean query_table(
	struct sqlite_store *s, enum kt_sql_table table, struct kt_record_set *set, GError **error)
{
	g_autofree char *sql = kt_sql_select(table);
	sqlite3_stmt *statement = NULL;
	gboolean is_good = prepare(s, &statement, sql, error);
	int code = SQLITE_DONE;

	while (is_good && (code = sqlite3_step(statement)) == SQLITE_ROW)
		is_good = take_row(s, statement, table, set, error);
	if (is_good && code != SQLITE_DONE)
		is_good = fail(s, KT_ERROR_READ, error);
	sqlite3_finalize(statement);
	return is_good;
}

static gboolean sqlite_query(gpointer store, struct kt_record_set *set, GError **error)
{
	return query_table(store, KT_SQL_DOCUMENTS, set, error) &&
	       query_table(store, KT_SQL_RECORDS, set, error) &&
	       query_table(store, KT_SQL_MENTIONS, set, error);
}

const struct kt_store_class kt_store_sqlite = {
	.name = "SQLite",
	.takes = sqlite_takes,
	.recognise = sqlite_recognise,
	.open = sqlite_open,
	.begin = sqlite_begin,
	.put_document = sqlite_put_document,
	.put_record = sqlite_put_record,
	.put_mention = sqlite_put_mention,
	.commit = sqlite_commit,
	.rollback = sqlite_rollback,
	.query = sqlite_query,
	.close = sqlite_close,
};
