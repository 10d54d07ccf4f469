/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For those who share a database.  Without libpq at build time the class is
 * there all the same and says so when it is opened. */
#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"
#include "store/provider.h"

#ifndef KT_WITH_POSTGRES

static gboolean refuse(GError **error)
{
	g_set_error(error, KT_ERROR, KT_ERROR_READ,
		"PostgreSQL is not compiled in; install libpq-dev and build again");
	return FALSE;
}

static gpointer postgres_open(const char *url, enum kt_store_mode mode, GError **error)
{
	(void)url;
	(void)mode;
	refuse(error);
	return NULL;
}

/* Never called; there so that nobody takes the store for a write-only one. */
static gboolean postgres_query(gpointer store, struct kt_record_set *set, GError **error)
{
	(void)store;
	(void)set;
	return refuse(error);
}

const struct kt_store_class kt_store_postgres = {
	.name = "PostgreSQL",
	.takes = kt_store_is_postgres,
	.recognise = kt_store_is_postgres,
	.open = postgres_open,
	.query = postgres_query,
};

#else

#include <libpq-fe.h>

#include "kommunetal/base/resource.h"
#include "store/sql_row.h"

#define SCHEMA_VERSION 1
/* Any number that other programs will not take: two of us do not make the
 * tables at the same time. */
#define LOCK_ID "1802789228"

struct postgres_store {
	char *name; /* the URL without a password */
	PGconn *db;
	char *document; /* key of the one being put */
	gint64 number[KT_N_SQL_TABLES];
};

static const char *const statement_names[KT_N_SQL_TABLES] = {
	[KT_SQL_DOCUMENTS] = "kt_documents",
	[KT_SQL_RECORDS] = "kt_records",
	[KT_SQL_MENTIONS] = "kt_mentions",
};

/* postgresql://user:password@host/db without the password, for messages. */
static char *public_name(const char *url)
{
	const char *start = strstr(url, "://") + 3;
	const char *at = strchr(start, '@');
	const char *colon = at ? memchr(start, ':', (gsize)(at - start)) : NULL;

	if (!colon)
		return g_strdup(url);
	return g_strdup_printf("%.*s%s", (int)(colon - url), url, at);
}

/* ---- statements ------------------------------------------------------------------------ */

/* The message of libpq has several lines; the first tells. */
static void set_error(
	const struct postgres_store *s, enum kt_error code, const char *message, GError **error)
{
	g_set_error(error, KT_ERROR, (gint)code, "%s: %.*s", s->name, (int)strcspn(message, "\n"),
		message);
}

/* RESULT if it is what it should be; otherwise NULL with ERROR. */
static PGresult *checked(struct postgres_store *s, PGresult *result, GError **error)
{
	ExecStatusType status = PQresultStatus(result);

	if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
		return result;
	set_error(s, KT_ERROR_WRITE, PQerrorMessage(s->db), error);
	PQclear(result);
	return NULL;
}

static gboolean execute(struct postgres_store *s, const char *sql, GError **error)
{
	PGresult *result = checked(s, PQexec(s->db, sql), error);

	PQclear(result);
	return result != NULL;
}

/* The one value SQL answers, "" for NULL; NULL with ERROR.  Free with g_free. */
static char *query_value(struct postgres_store *s, const char *sql, GError **error)
{
	PGresult *result = checked(s, PQexec(s->db, sql), error);
	char *value;

	if (!result)
		return NULL;
	value = g_strdup(PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "");
	PQclear(result);
	return value;
}

static gboolean prepare_all(struct postgres_store *s, GError **error)
{
	for (guint t = 0; t < KT_N_SQL_TABLES; t++) {
		g_autofree char *sql = kt_sql_insert((enum kt_sql_table)t, '$');
		PGresult *result =
			checked(s, PQprepare(s->db, statement_names[t], sql, 0, NULL), error);

		PQclear(result);
		if (!result)
			return FALSE;
	}
	return TRUE;
}

/* ---- schema ---------------------------------------------------------------------------- */

static gboolean run_schema_file(struct postgres_store *s, guint version, GError **error)
{
	g_autofree char *name = g_strdup_printf("store/postgres_%u.sql", version);
	g_autofree char *mark =
		g_strdup_printf("UPDATE kommunetal_schema SET version = %u", version);
	g_autoptr(GBytes) bytes = kt_resource_load(name, error);
	g_autofree char *sql =
		bytes ? g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes)) : NULL;

	return sql && execute(s, sql, error) && execute(s, mark, error);
}

static gboolean upgrade(struct postgres_store *s, GError **error)
{
	g_autofree char *text = NULL;
	guint64 version;

	if (!execute(s,
		    "CREATE TABLE IF NOT EXISTS kommunetal_schema (version INTEGER NOT NULL);"
		    "INSERT INTO kommunetal_schema SELECT 0 "
		    "WHERE NOT EXISTS (SELECT FROM kommunetal_schema)",
		    error))
		return FALSE;
	text = query_value(s, "SELECT version FROM kommunetal_schema", error);
	if (!text)
		return FALSE;
	if (!kt_unsigned_parse(text, 0, SCHEMA_VERSION, &version)) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: made by a newer kommunetal (schema %s, this one knows %d)", s->name,
			text, SCHEMA_VERSION);
		return FALSE;
	}
	for (guint v = (guint)version + 1; v <= SCHEMA_VERSION; v++)
		if (!run_schema_file(s, v, error))
			return FALSE;
	return TRUE;
}

static gboolean make_schema(struct postgres_store *s, GError **error)
{
	if (!execute(s, "BEGIN", error))
		return FALSE;
	if (execute(s, "SELECT pg_advisory_xact_lock(" LOCK_ID ")", error) && upgrade(s, error) &&
		execute(s, "COMMIT", error))
		return TRUE;
	(void)execute(s, "ROLLBACK", NULL);
	return FALSE;
}

/* A database to read from has to have the tables already. */
static gboolean check_schema(struct postgres_store *s, GError **error)
{
	g_autofree char *table = query_value(s, "SELECT to_regclass('kommunetal_schema')", error);

	if (table && *table == '\0')
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: a database, but not one of kommunetal's", s->name);
	return table && *table;
}

/* ---- opening and closing --------------------------------------------------------------- */

static gboolean postgres_close(gpointer store, GError **error)
{
	struct postgres_store *s = store;

	(void)error;
	PQfinish(s->db);
	g_free(s->document);
	g_free(s->name);
	g_free(s);
	return TRUE;
}

static void ignore_notice(void *data, const char *message)
{
	(void)data;
	(void)message;
}

static gpointer postgres_open(const char *url, enum kt_store_mode mode, GError **error)
{
	struct postgres_store *s = g_new0(struct postgres_store, 1);
	gboolean is_good;

	s->name = public_name(url);
	s->db = PQconnectdb(url);
	if (PQstatus(s->db) != CONNECTION_OK) {
		set_error(s, mode == KT_STORE_READ ? KT_ERROR_READ : KT_ERROR_WRITE,
			PQerrorMessage(s->db), error);
		postgres_close(s, NULL);
		return NULL;
	}
	PQsetNoticeProcessor(s->db, ignore_notice, NULL);
	is_good = execute(s, "SET client_encoding = 'UTF8'", error);
	if (is_good && mode == KT_STORE_WRITE)
		is_good = make_schema(s, error) && prepare_all(s, error);
	else if (is_good)
		is_good = check_schema(s, error);
	if (is_good)
		return s;
	postgres_close(s, NULL);
	return NULL;
}

/* ---- putting --------------------------------------------------------------------------- */

static gboolean postgres_begin(gpointer store, GError **error)
{
	return execute(store, "BEGIN", error);
}

static gboolean postgres_commit(gpointer store, GError **error)
{
	return execute(store, "COMMIT", error);
}

static void postgres_rollback(gpointer store)
{
	(void)execute(store, "ROLLBACK", NULL);
}

static gboolean forget(struct postgres_store *s, const char *sql, GError **error)
{
	const char *values[] = {s->document};
	PGresult *result =
		checked(s, PQexecParams(s->db, sql, 1, NULL, values, NULL, NULL, 0), error);

	PQclear(result);
	return result != NULL;
}

static gboolean postgres_put_document(
	gpointer store, const struct kt_source *source, GError **error)
{
	struct postgres_store *s = store;
	char **row = kt_sql_document_row(source);
	PGresult *result = checked(s,
		PQexecPrepared(s->db, statement_names[KT_SQL_DOCUMENTS],
			(int)kt_sql_width(KT_SQL_DOCUMENTS), (const char *const *)row, NULL, NULL,
			0),
		error);

	kt_sql_row_free(KT_SQL_DOCUMENTS, row);
	if (!result)
		return FALSE;
	g_free(s->document);
	s->document = g_strdup(PQgetvalue(result, 0, 0));
	PQclear(result);
	memset(s->number, 0, sizeof s->number);
	return forget(s, "DELETE FROM records WHERE \"document\" = $1", error) &&
	       forget(s, "DELETE FROM mentions WHERE \"document\" = $1", error);
}

/* Takes ROW. */
static gboolean put_row(
	struct postgres_store *s, enum kt_sql_table table, char **row, GError **error)
{
	guint n = kt_sql_width(table);
	g_autofree const char **values = g_new(const char *, n + 2);
	g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, ++s->number[table]);
	PGresult *result;

	values[0] = s->document;
	values[1] = number;
	memcpy(values + 2, row, n * sizeof *row);
	result = checked(s,
		PQexecPrepared(s->db, statement_names[table], (int)n + 2, values, NULL, NULL, 0),
		error);
	kt_sql_row_free(table, row);
	PQclear(result);
	return result != NULL;
}

static gboolean postgres_put_record(gpointer store, const struct kt_record *record, GError **error)
{
	return put_row(store, KT_SQL_RECORDS, kt_sql_record_row(record), error);
}

static gboolean postgres_put_mention(
	gpointer store, const struct kt_mention *mention, GError **error)
{
	return put_row(store, KT_SQL_MENTIONS, kt_sql_mention_row(mention), error);
}

/* ---- reading --------------------------------------------------------------------------- */

static gboolean take_result(struct postgres_store *s, PGresult *result, enum kt_sql_table table,
	struct kt_record_set *set, GError **error)
{
	guint n = kt_sql_width(table);
	g_autofree const char **row = g_new(const char *, n);

	for (int at = 0; at < PQntuples(result); at++) {
		for (guint i = 0; i < n; i++)
			row[i] = PQgetvalue(result, at, (int)i); /* "" for NULL */
		if (!kt_sql_take_row(table, row, set, error)) {
			g_prefix_error(error, "%s: ", s->name);
			return FALSE;
		}
	}
	return TRUE;
}

static gboolean query_table(struct postgres_store *s, enum kt_sql_table table,
	struct kt_record_set *set, GError **error)
{
	g_autofree char *sql = kt_sql_select(table);
	PGresult *result = checked(s, PQexec(s->db, sql), error);
	gboolean is_good = result && take_result(s, result, table, set, error);

	PQclear(result);
	return is_good;
}

static gboolean postgres_query(gpointer store, struct kt_record_set *set, GError **error)
{
	return query_table(store, KT_SQL_DOCUMENTS, set, error) &&
	       query_table(store, KT_SQL_RECORDS, set, error) &&
	       query_table(store, KT_SQL_MENTIONS, set, error);
}

const struct kt_store_class kt_store_postgres = {
	.name = "PostgreSQL",
	.takes = kt_store_is_postgres,
	.recognise = kt_store_is_postgres,
	.open = postgres_open,
	.begin = postgres_begin,
	.put_document = postgres_put_document,
	.put_record = postgres_put_record,
	.put_mention = postgres_put_mention,
	.commit = postgres_commit,
	.rollback = postgres_rollback,
	.query = postgres_query,
	.close = postgres_close,
};

#endif
