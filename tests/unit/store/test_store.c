/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One suite for all stores that can be read: run against a new SQLite file,
 * and against the PostgreSQL database of KT_TEST_POSTGRES (a URL; our tables in
 * it are dropped, with psql) where that is set. */
#include "kommunetal/store/store.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <glib/gstdio.h>

#include "../sample_record.h"
#include "kommunetal/base/error.h"
#include "kommunetal/records/record_csv.h"

struct fixture {
	char *folder, *url;
};

static void run(const char *program, const char *database, const char *option, const char *sql)
{
	char *argv[] = {(char *)program, (char *)database, (char *)option, (char *)sql, NULL};
	int status = 1;

	g_assert_true(g_spawn_sync(NULL, argv, NULL,
		G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
		NULL, NULL, NULL, &status, NULL));
	g_assert_cmpint(status, ==, 0);
}

static void run_sqlite(const char *path, const char *sql)
{
	run("sqlite3", path, "-batch", sql);
}

static void set_up(struct fixture *f, gconstpointer url)
{
	if (url)
		run("psql", url, "-c",
			"DROP TABLE IF EXISTS kommunetal_schema, records, mentions, documents");
	f->folder = g_dir_make_tmp("kt-store-XXXXXX", NULL);
	f->url = url ? g_strdup(url) : g_build_filename(f->folder, "referater.db", NULL);
}

static void tear_down(struct fixture *f, gconstpointer url)
{
	if (!url)
		g_unlink(f->url);
	g_assert_cmpint(g_rmdir(f->folder), ==, 0); /* nothing else is left there */
	g_free(f->folder);
	g_free(f->url);
}

/* N records and a mention of a document. */
static struct kt_record_set *document(const char *source, const char *subject, guint n)
{
	struct kt_record_set *set = kt_record_set_new();
	struct kt_mention mention = {.kind = KT_MENTION_PERIOD,
		.source = source,
		.text = "siden den 1.8.2021",
		.period = kt_period_range(kt_moment_day(2021, 8, 1), (struct kt_moment){0}),
		.value = -1};
	struct kt_source entry = {.source = source,
		.municipality = "Sorø",
		.n_numerals = n + 3,
		.n_records = n,
		.n_nonfigures = 2,
		.n_unread = 1};

	for (guint i = 0; i < n; i++) {
		struct kt_record r = sample_record();

		r.source = source;
		r.subject = subject;
		r.offset = i * 100;
		r.value.digits = -(gint64)i;
		r.table = r.row = r.column = i;
		kt_record_make_id(&r, 0);
		kt_record_set_add(set, &r);
	}
	kt_record_set_add_mention(set, &mention);
	kt_record_set_add_source(set, &entry);
	return set;
}

static void put(const struct fixture *f, struct kt_record_set *set)
{
	g_autoptr(GError) error = NULL;
	struct kt_store *store = kt_store_open(f->url, KT_STORE_WRITE, &error);

	g_assert_no_error(error);
	g_assert_true(kt_store_put(store, set, &error));
	g_assert_no_error(error);
	g_assert_true(kt_store_close(store, &error));
	kt_record_set_free(set);
}

static struct kt_record_set *load(const struct fixture *f, const struct kt_filter *filter)
{
	g_autoptr(GError) error = NULL;
	struct kt_record_set *set = kt_store_load(f->url, filter, &error);

	g_assert_no_error(error);
	return set;
}

static char *csv_of(const struct kt_record_set *set)
{
	char *text = NULL;
	size_t len;
	FILE *stream = open_memstream(&text, &len);

	kt_records_write_csv(set, stream);
	fclose(stream);
	return text;
}

/* ---- the suite ------------------------------------------------------------------------- */

/* What comes back is what went in, to the byte: Danish letters, quotes, the
 * largest and the finest number, empty fields. */
static void test_round_trip(struct fixture *f, gconstpointer data)
{
	struct kt_record_set *in = kt_record_set_new(), *out;
	struct kt_record r = sample_record();
	char *before, *after;

	(void)data;
	kt_record_set_add(in, &r);
	r.value = (struct kt_decimal){.digits = -G_MAXINT64, .scale = 18};
	r.resolution = (struct kt_decimal){.digits = 1, .scale = 18};
	r.subject = "";
	r.period = kt_period_none();
	r.table = r.row = r.column = r.line = 0;
	r.confidence = 0;
	kt_record_set_add(in, &r);
	r.value = kt_decimal_int(G_MAXINT64);
	r.subject = "'; DROP TABLE records; -- \"æøå\"";
	r.confidence = 1;
	kt_record_set_add(in, &r);
	before = csv_of(in);
	put(f, in);
	out = load(f, NULL);
	after = csv_of(out);
	g_assert_cmpstr(after, ==, before);
	free(before);
	free(after);
	kt_record_set_free(out);
}

static void test_context(struct fixture *f, gconstpointer data)
{
	struct kt_record_set *set;
	const struct kt_mention *m;

	(void)data;
	put(f, document("a.txt", "Veje", 2));
	put(f, document("tom.txt", "", 0));
	set = load(f, NULL);
	g_assert_cmpuint(kt_record_set_n_sources(set), ==, 2);
	g_assert_cmpstr(kt_record_set_source(set, 1)->source, ==, "tom.txt");
	g_assert_cmpuint(kt_record_set_source(set, 0)->n_numerals, ==, 5);
	g_assert_cmpuint(kt_record_set_source(set, 0)->n_unread, ==, 1);
	g_assert_cmpuint(kt_record_set_n_mentions(set), ==, 2);
	m = kt_record_set_mention(set, 0);
	g_assert_cmpstr(m->text, ==, "siden den 1.8.2021");
	g_assert_cmpint(m->value, ==, -1);
	g_assert_true(m->period.is_range && m->period.from.year == 2021);
	kt_record_set_free(set);
}

/* Putting a document again replaces all of it and leaves the others. */
static void test_replace(struct fixture *f, gconstpointer data)
{
	struct kt_record_set *set;

	(void)data;
	put(f, document("a.txt", "gammel", 5));
	put(f, document("b.txt", "anden", 2));
	put(f, document("a.txt", "ny", 3));
	set = load(f, NULL);
	g_assert_cmpuint(kt_record_set_length(set), ==, 5);
	g_assert_cmpstr(kt_record_set_at(set, 0)->subject, ==, "ny"); /* in its old place */
	g_assert_cmpstr(kt_record_set_at(set, 3)->subject, ==, "anden");
	g_assert_cmpuint(kt_record_set_n_sources(set), ==, 2);
	g_assert_cmpuint(kt_record_set_n_mentions(set), ==, 2);
	kt_record_set_free(set);
}

static void test_filter(struct fixture *f, gconstpointer data)
{
	struct kt_filter filter = {.subject = "NY"};
	struct kt_record_set *set;

	(void)data;
	put(f, document("a.txt", "gammel", 2));
	put(f, document("b.txt", "ny", 3));
	set = load(f, &filter);
	g_assert_cmpuint(kt_record_set_length(set), ==, 3);
	kt_record_set_free(set);
}

/* One call with several documents; some of them known only from their records. */
static void test_many(struct fixture *f, gconstpointer data)
{
	struct kt_record_set *set = document("a.txt", "Veje", 2);
	struct kt_record_set *more = document("b.txt", "Parker", 3);
	struct kt_record r = sample_record();

	(void)data;
	r.source = "c.txt";
	kt_record_set_append(set, more);
	kt_record_set_add(set, &r);
	kt_record_set_free(more);
	put(f, set);
	set = load(f, NULL);
	g_assert_cmpuint(kt_record_set_length(set), ==, 6);
	g_assert_cmpuint(kt_record_set_n_sources(set), ==, 3);
	g_assert_cmpstr(kt_record_set_at(set, 5)->source, ==, "c.txt");
	kt_record_set_free(set);
}

#define ADD_SHARED(store, url)                                                                     \
	do {                                                                                       \
		g_test_add("/store/" store "/round-trip", struct fixture, url, set_up,             \
			test_round_trip, tear_down);                                               \
		g_test_add("/store/" store "/context", struct fixture, url, set_up, test_context,  \
			tear_down);                                                                \
		g_test_add("/store/" store "/replace", struct fixture, url, set_up, test_replace,  \
			tear_down);                                                                \
		g_test_add("/store/" store "/filter", struct fixture, url, set_up, test_filter,    \
			tear_down);                                                                \
		g_test_add("/store/" store "/many", struct fixture, url, set_up, test_many,        \
			tear_down);                                                                \
	} while (0)

/* ---- SQLite alone ---------------------------------------------------------------------- */

/* The disk fills while a large document is put: what was there stays, whole. */
static void test_full_disk(struct fixture *f, gconstpointer data)
{
	struct rlimit before, limit;
	struct kt_record_set *large = document("a.txt", "ny", 5000), *set;
	struct kt_store *store;
	g_autoptr(GError) error = NULL;

	(void)data;
	put(f, document("a.txt", "gammel", 2));
	store = kt_store_open(f->url, KT_STORE_WRITE, NULL);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	limit = (struct rlimit){.rlim_cur = 200000, .rlim_max = before.rlim_max};
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
	g_assert_false(kt_store_put(store, large, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_WRITE);
	kt_store_close(store, NULL);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
	kt_record_set_free(large);
	set = load(f, NULL);
	g_assert_cmpuint(kt_record_set_length(set), ==, 2);
	g_assert_cmpstr(kt_record_set_at(set, 0)->subject, ==, "gammel");
	kt_record_set_free(set);
}

static void check_refused(const struct fixture *f, enum kt_store_mode mode, gint code)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(kt_store_open(f->url, mode, &error));
	g_assert_error(error, KT_ERROR, code);
	g_assert_nonnull(strstr(error->message, f->url));
}

static void test_not_ours(struct fixture *f, gconstpointer data)
{
	(void)data;
	check_refused(f, KT_STORE_READ, KT_ERROR_READ); /* not there */
	g_assert_false(g_file_test(f->url, G_FILE_TEST_EXISTS));
	g_assert_true(
		g_file_set_contents(f->url, "Referat fra mødet den 2. juni 2022\n", -1, NULL));
	g_assert_false(kt_store_recognise(f->url));
	check_refused(f, KT_STORE_READ, KT_ERROR_FORMAT);
	check_refused(f, KT_STORE_WRITE, KT_ERROR_FORMAT);
}

static void test_other_database(struct fixture *f, gconstpointer data)
{
	g_autofree char *sqlite3 = g_find_program_in_path("sqlite3");

	(void)data;
	if (!sqlite3) {
		g_test_skip("no sqlite3 command here");
		return;
	}
	run_sqlite(f->url, "CREATE TABLE mine (x)");
	g_assert_true(kt_store_recognise(f->url));
	check_refused(f, KT_STORE_READ, KT_ERROR_FORMAT);
	check_refused(f, KT_STORE_WRITE, KT_ERROR_FORMAT);
	g_unlink(f->url);
	put(f, document("a.txt", "Veje", 1));
	run_sqlite(f->url, "PRAGMA user_version = 99");
	check_refused(f, KT_STORE_READ, KT_ERROR_FORMAT);
	check_refused(f, KT_STORE_WRITE, KT_ERROR_FORMAT);
	run_sqlite(f->url, "PRAGMA user_version = 1; UPDATE records SET value = 'mange'");
	{
		g_autoptr(GError) error = NULL;

		g_assert_null(kt_store_load(f->url, NULL, &error));
		g_assert_error(error, KT_ERROR, KT_ERROR_FORMAT);
	}
}

/* ---- XLSX ------------------------------------------------------------------------------ */

static char *xlsx_bytes(const struct fixture *f, const char *subject, gsize *len)
{
	struct fixture x = {.folder = f->folder, .url = g_strconcat(f->url, ".xlsx", NULL)};
	char *bytes = NULL;

	put(&x, document("a.txt", subject, 3));
	g_assert_true(g_file_get_contents(x.url, &bytes, len, NULL));
	g_unlink(x.url);
	g_free(x.url);
	return bytes;
}

static void test_xlsx(struct fixture *f, gconstpointer data)
{
	gsize n, n_again, n_other;
	g_autofree char *bytes = xlsx_bytes(f, "Veje", &n);
	g_autofree char *again = xlsx_bytes(f, "Veje", &n_again);
	g_autofree char *other = xlsx_bytes(f, "Parker og idræt", &n_other);

	(void)data;
	g_assert_cmpmem(bytes, 4, "PK\3\4", 4);
	g_assert_cmpmem(bytes, n, again, n_again); /* same records, same bytes */
	g_assert_true(n != n_other || memcmp(bytes, other, n) != 0);
}

static void test_xlsx_errors(struct fixture *f, gconstpointer data)
{
	g_autofree char *path = g_build_filename(f->folder, "mangler", "ud.xlsx", NULL);
	g_autoptr(GError) error = NULL;
	struct kt_record_set *set = document("a.txt", "Veje", 1);
	struct kt_store *store;

	(void)data;
	g_assert_null(kt_store_open("ud.xlsx", KT_STORE_READ, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_USAGE);
	g_clear_error(&error);
	store = kt_store_open(path, KT_STORE_WRITE, &error);
	g_assert_true(kt_store_put(store, set, &error));
	g_assert_false(kt_store_close(store, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_WRITE);
	kt_record_set_free(set);
}

/* ---- PostgreSQL ------------------------------------------------------------------------ */

static void test_no_server(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_true(kt_store_recognise("postgresql://localhost/x"));
	g_assert_null(kt_store_open(
		"postgresql://bruger:hemmeligt@127.0.0.1:1/ingen", KT_STORE_READ, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_READ);
	g_assert_null(strstr(error->message, "hemmeligt"));
}

static void test_no_url(void)
{
	g_test_skip("KT_TEST_POSTGRES is not set");
}

#define ADD_SQLITE(name, func)                                                                     \
	g_test_add("/store/sqlite/" name, struct fixture, NULL, set_up, func, tear_down)

int main(int argc, char **argv)
{
	const char *postgres = g_getenv("KT_TEST_POSTGRES");

	g_test_init(&argc, &argv, NULL);
	ADD_SHARED("sqlite", NULL);
	ADD_SQLITE("full-disk", test_full_disk);
	ADD_SQLITE("not-ours", test_not_ours);
	ADD_SQLITE("other-database", test_other_database);
	g_test_add("/store/xlsx/bytes", struct fixture, NULL, set_up, test_xlsx, tear_down);
	g_test_add("/store/xlsx/errors", struct fixture, NULL, set_up, test_xlsx_errors, tear_down);
	g_test_add_func("/store/postgres/no-server", test_no_server);
	if (postgres)
		ADD_SHARED("postgres", postgres);
	else
		g_test_add_func("/store/postgres/suite", test_no_url);
	return g_test_run();
}
