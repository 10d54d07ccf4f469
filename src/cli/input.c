/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the inputs in a pool of threads and hands them on in order.
 *
 * Each file is a task; a worker fills in its own task and nothing else.  Where
 * records become text, the worker writes that too, so that the main thread has
 * little to do for a document.  It waits for the tasks in the order of the files,
 * prints what there is to say, hands the result on and frees it, and only then
 * lets another task start: at most WINDOW tasks a worker are read and not yet
 * handed on. */
#include "cli/input.h"

#include <stdio.h>
#include <string.h>

#include "cli/gettext.h"
#include "cli/input_twins.h"
#include "cli/progress.h"
#include "kommunetal/base/error.h"
#include "kommunetal/lexicon/lexed.h"
#include "kommunetal/minutes/run_together.h"
#include "kommunetal/records/record_csv.h"
#include "kommunetal/store/store.h"

#define WINDOW 4

struct task {
	const char *path;
	const struct kt_lexica *lexica;
	const struct input_text *text; /* NULL: the records themselves are wanted */
	/* filled in by the worker */
	struct kt_record_set *set; /* NULL if it could not be read, or is written */
	GString *written;
	char *twins_key; /* NULL: nothing to compare */
	struct kt_diag_list *diags;
	gboolean is_done; /* under the queue's lock */
};

struct queue {
	GMutex lock;
	GCond done;
};

/* ---- one input
 * ------------------------------------------------------------------------- */

struct kt_lexica *input_lexica(const struct cli *cli, GError **error)
{
	return kt_lexica_load(cli->options.lexicon, error);
}

static struct input_document *document_new(
	struct kt_document *doc, const struct kt_lexica *lexica, struct kt_diag_list *diags)
{
	const struct kt_lexicon *lexicon;
	struct input_document *d;
	struct kt_lexed *lexed;
	struct kt_slice text;

	if (!doc)
		return NULL;
	text.at = kt_document_text(doc, &text.len);
	lexed = kt_lexed_begin(text);
	lexicon = kt_lexica_for(lexica, text);
	d = g_new0(struct input_document, 1);
	d->doc = doc;
	kt_run_together_part(doc, lexicon);
	d->minutes = kt_minutes_new(doc, lexicon, diags);
	d->extraction = kt_extract(d->minutes, lexicon, diags);
	kt_lexed_end(lexed);
	return d;
}

struct input_document *input_document_load(const char *path, const struct kt_lexica *lexica,
	struct kt_diag_list *diags, GError **error)
{
	return document_new(kt_document_load(path, diags, error), lexica, diags);
}

void input_document_free(struct input_document *document)
{
	if (!document)
		return;
	kt_extraction_free(document->extraction);
	kt_minutes_free(document->minutes);
	kt_document_free(document->doc);
	g_free(document);
}

static struct kt_record_set *document_records(struct input_document *document)
{
	struct kt_record_set *set;

	if (!document)
		return NULL;
	set = kt_extraction_take_records(document->extraction);
	input_document_free(document);
	return set;
}

static struct kt_record_set *csv_records(
	const char *name, const char *text, gsize len, struct kt_diag_list *diags, GError **error)
{
	struct kt_record_set *set = kt_record_set_new();

	if (kt_records_read_csv(set, text, len, name, diags, error))
		return set;
	kt_record_set_free(set);
	return NULL;
}

static char *read_all(FILE *stream, gsize *len)
{
	GString *text = g_string_new(NULL);
	char chunk[65536];
	size_t n;

	while ((n = fread(chunk, 1, sizeof chunk, stream)) > 0)
		g_string_append_len(text, chunk, (gssize)n);
	*len = text->len;
	return g_string_free(text, FALSE);
}

static struct kt_record_set *read_stdin(struct task *task, GError **error)
{
	const char *name = "-";
	gsize len;
	g_autofree char *text = read_all(stdin, &len);

	if (kt_records_recognise_csv(text, len))
		return csv_records(name, text, len, task->diags, error);
	return document_records(
		document_new(kt_document_load_bytes(name, text, len, task->diags, error),
			task->lexica, task->diags));
}

/* The first bytes of the file at PATH; 0 if it cannot be read, which is said
 * by whoever reads it. */
static gsize sniff(const char *path, char *bytes, gsize size)
{
	FILE *stream = g_file_test(path, G_FILE_TEST_IS_REGULAR) ? fopen(path, "rbe") : NULL;
	gsize n;

	if (!stream)
		return 0;
	n = fread(bytes, 1, size, stream);
	fclose(stream);
	return n;
}

static struct kt_record_set *read_csv_file(struct task *task, GError **error)
{
	GMappedFile *file = g_mapped_file_new(task->path, FALSE, error);
	struct kt_record_set *set;

	if (!file)
		return NULL;
	set = csv_records(task->path, g_mapped_file_get_contents(file),
		g_mapped_file_get_length(file), task->diags, error);
	g_mapped_file_unref(file);
	return set;
}

static struct kt_record_set *read_input(struct task *task, GError **error)
{
	char start[4096];
	gsize n;

	if (strcmp(task->path, "-") == 0)
		return read_stdin(task, error);
	if (kt_store_recognise(task->path))
		return kt_store_load(task->path, NULL, error);
	n = sniff(task->path, start, sizeof start);
	if (kt_records_recognise_csv(start, n))
		return read_csv_file(task, error);
	return document_records(input_document_load(task->path, task->lexica, task->diags, error));
}

/* An error as a diagnostic, which names the input: the message then need not. */
static void add_failure(struct kt_diag_list *diags, const char *name, const GError *error)
{
	const char *message = error->message;

	if (strcmp(name, "-") == 0)
		name = "standard input";
	if (g_str_has_prefix(message, name)) {
		message += strlen(name);
		message += strspn(message, ":/ ");
	}
	kt_diag(diags, KT_FAILURE, name, 0, 0, 0, "%s", message);
}

/* ---- all of them
 * ----------------------------------------------------------------------- */

static void work(gpointer data, gpointer user)
{
	struct task *task = data;
	struct queue *queue = user;
	g_autoptr(GError) error = NULL;

	task->set = read_input(task, &error);
	if (!task->set)
		add_failure(task->diags, task->path, error);
	if (task->set)
		task->twins_key = input_twins_key(task->set);
	if (task->set && task->text) {
		task->written = g_string_new(NULL);
		task->text->append(task->written, task->set, task->text->filter);
		g_clear_pointer(&task->set, kt_record_set_free);
	}
	g_mutex_lock(&queue->lock);
	task->is_done = TRUE;
	g_cond_signal(&queue->done);
	g_mutex_unlock(&queue->lock);
}

/* Waits for TASK; the terminal hears of it now and then. */
static void await(struct queue *queue, struct task *task, struct progress *progress)
{
	g_mutex_lock(&queue->lock);
	while (!task->is_done) {
		g_cond_wait_until(&queue->done, &queue->lock,
			g_get_monotonic_time() + G_TIME_SPAN_SECOND / 5);
		progress_show(progress);
	}
	g_mutex_unlock(&queue->lock);
}

/* SEEN: the inputs so far, by what they hold. */
static void tell_of_twin(GHashTable *seen, struct task *task)
{
	const char *twin;

	if (!task->twins_key)
		return;
	twin = g_hash_table_lookup(seen, task->twins_key);
	if (twin)
		kt_diag(task->diags, KT_WARNING, task->path, 0, 0, 0,
			_("holds the same meeting and the same figures as %s, so that they count "
			  "twice; leave one of the two out"),
			twin);
	else
		g_hash_table_insert(seen, g_steal_pointer(&task->twins_key), (gpointer)task->path);
}

static gboolean hand_on(struct cli *cli, struct task *task, struct progress *progress,
	input_visitor visit, gpointer data, GError **error)
{
	gboolean is_good = TRUE;

	if (kt_diag_list_length(task->diags) > 0) {
		progress_clear(progress);
		kt_diag_list_append(cli->diags, task->diags);
		cli_print_diags(cli);
	}
	progress_before_data(progress);
	if (task->written)
		is_good = task->text->write(cli, task->written, data, error);
	else if (task->set)
		is_good = visit(cli, task->path, task->set, data, error);
	progress_step(progress);
	return is_good;
}

static void task_clear(struct task *task)
{
	kt_record_set_free(task->set);
	kt_diag_list_free(task->diags);
	g_clear_pointer(&task->twins_key, g_free);
	if (task->written)
		g_string_free(task->written, TRUE);
	task->written = NULL;
	task->set = NULL;
	task->diags = NULL;
}

static gboolean run_tasks(struct cli *cli, struct task *tasks, guint n, input_visitor visit,
	gpointer data, GError **error)
{
	struct queue queue;
	struct progress *progress = progress_new(n, cli->options.quiet);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	GThreadPool *pool = g_thread_pool_new(work, &queue, (gint)cli->options.n_jobs, FALSE, NULL);
	guint n_started = 0;
	gboolean is_good = TRUE;

	g_mutex_init(&queue.lock);
	g_cond_init(&queue.done);
	for (guint i = 0; i < n && is_good; i++) {
		for (; n_started < MIN(n, i + WINDOW * cli->options.n_jobs); n_started++) {
			tasks[n_started].diags = kt_diag_list_new();
			g_thread_pool_push(pool, &tasks[n_started], NULL);
		}
		await(&queue, &tasks[i], progress);
		tell_of_twin(seen, &tasks[i]);
		is_good = hand_on(cli, &tasks[i], progress, visit, data, error);
		task_clear(&tasks[i]);
	}
	/* After a failure the tasks that have begun are seen through, the rest is
   * dropped. */
	g_thread_pool_free(pool, !is_good, TRUE);
	for (guint i = 0; i < n_started; i++)
		task_clear(&tasks[i]);
	progress_free(progress);
	g_mutex_clear(&queue.lock);
	g_cond_clear(&queue.done);
	return is_good;
}

static gboolean each(struct cli *cli, char **inputs, const struct input_text *text,
	input_visitor visit, gpointer data, GError **error)
{
	g_autoptr(GPtrArray) files = input_files(inputs, cli->diags);
	struct kt_lexica *lexica = input_lexica(cli, error);
	g_autofree struct task *tasks = g_new0(struct task, files->len);
	gboolean is_good;

	cli_print_diags(cli);
	if (!lexica)
		return FALSE;
	for (guint i = 0; i < files->len; i++) {
		tasks[i].path = g_ptr_array_index(files, i);
		tasks[i].lexica = lexica;
		tasks[i].text = text;
	}
	is_good = run_tasks(cli, tasks, files->len, visit, data, error);
	kt_lexica_free(lexica);
	return is_good;
}

gboolean input_each(
	struct cli *cli, char **inputs, input_visitor visit, gpointer data, GError **error)
{
	return each(cli, inputs, NULL, visit, data, error);
}

gboolean input_each_text(struct cli *cli, char **inputs, const struct input_text *text,
	gpointer data, GError **error)
{
	return each(cli, inputs, text, NULL, data, error);
}

/* The records one after the other, then what else was seen. */
static gboolean collect(struct cli *cli, const char *name, const struct kt_record_set *set,
	gpointer data, GError **error)
{
	struct kt_record_set *kept = kt_record_set_filter(set, &cli->options.filter);

	(void)name;
	(void)error;
	kt_record_set_append(data, kept);
	kt_record_set_free(kept);
	return TRUE;
}

struct kt_record_set *input_load(struct cli *cli, char **inputs, GError **error)
{
	struct kt_record_set *set = kt_record_set_new();

	if (input_each(cli, inputs, collect, set, error))
		return set;
	kt_record_set_free(set);
	return NULL;
}
