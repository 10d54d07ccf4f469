/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readers that do what hostile files make readers do: each costs its own
 * document, and the next one is read. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "documents/document_wire.h"
#include "documents/sandbox_run.h"
#include "kommunetal/base/error.h"

static const struct kt_sandbox_limits limits = {G_GUINT64_CONSTANT(600) << 20, 1};

static void crash(void)
{
	signal(SIGSEGV, SIG_DFL);
	raise(SIGSEGV);
}

static void eat_memory(void)
{
	for (gsize size = 1 << 20;; size *= 2)
		*(volatile char *)g_malloc(size) = 1;
}

static void loop(void)
{
	for (volatile guint i = 0;; i++)
		;
}

/* What must not work, as letters: the text of the document. */
static char *try_to_escape(void)
{
	GString *got = g_string_new("tried");

	if (open("/tmp/kommunetal-escape", O_CREAT | O_WRONLY, 0600) >= 0)
		g_string_append(got, " write");
	if (socket(AF_INET, SOCK_STREAM, 0) >= 0)
		g_string_append(got, " socket");
	if (fork() >= 0)
		g_string_append(got, " fork");
	if (kill(getppid(), 0) == 0)
		g_string_append(got, " kill");
	if (open("/etc/passwd", O_RDONLY) < 0)
		g_string_append(got, " no-read");
	return g_string_free(got, FALSE);
}

static struct kt_document *reader(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error)
{
	g_autofree char *order = g_strndup(in->data, in->len);
	g_autofree char *text = NULL;

	if (strcmp(order, "crash") == 0)
		crash();
	if (strcmp(order, "memory") == 0)
		eat_memory();
	if (strcmp(order, "loop") == 0)
		loop();
	if (strcmp(order, "sleep") == 0)
		sleep(30);
	if (strcmp(order, "rubbish") == 0) {
		/* the pipe is the only descriptor above the file that can be written */
		for (int fd = 3; fd < 64; fd++)
			if (fcntl(fd, F_GETFL) >= 0 || errno != EBADF)
				if (write(fd, "rubbish", 7) == 7)
					break;
		_exit(0);
	}
	if (strcmp(order, "escape") == 0)
		text = try_to_escape();
	else
		text = g_strdup(order);
	struct kt_input plain = {name, text, strlen(text)};
	return kt_read_here(&plain, name, diags, error);
}

static void expect(const char *order, const char *text, const char *message)
{
	struct kt_diag_list *diags = kt_diag_list_new();
	g_autoptr(GError) error = NULL;
	struct kt_input in = {order, order, strlen(order)};
	struct kt_document *doc = kt_sandbox_read(&in, order, KT_WANTS_DOCUMENT, diags, &error);

	if (text) {
		g_assert_no_error(error);
		g_assert_cmpuint(kt_document_n_blocks(doc), ==, 1);
		struct kt_slice s = kt_document_slice(doc, kt_document_block(doc, 0)->span);
		g_autofree char *got = kt_slice_dup(s);
		g_assert_cmpstr(got, ==, text);
	} else {
		g_assert_null(doc);
		g_assert_nonnull(error);
		g_assert_cmpstr(error->message, ==, message);
	}
	kt_document_free(doc);
	kt_diag_list_free(diags);
}

static void test_hostile(void)
{
	expect("crash", NULL, "crash was given up: it made its reader crash (signal 11)");
	expect("loop", NULL, "loop was given up: reading it took more than 1 seconds");
	expect("sleep", NULL, "sleep was given up: reading it took more than 1 seconds");
	expect("escape", "tried", NULL);
	expect("rubbish", NULL,
		"rubbish: the process that read it gave an answer that cannot be trusted");
	expect("Sorø", "Sorø", NULL);
}

static void test_memory(void)
{
#if defined(__SANITIZE_ADDRESS__)
	g_test_skip("the address sanitizer needs more address space than any limit");
#else
	expect("memory", NULL,
		"memory was given up: reading it took more than 600 MB of memory, or failed "
		"inside");
#endif
}

static gpointer read_many(gpointer data)
{
	for (guint i = 0; i < 20; i++) {
		g_autofree char *text = g_strdup_printf("%s %u", (const char *)data, i);
		expect(text, text, NULL);
	}
	return NULL;
}

static void test_threads(void)
{
	GThread *threads[4];

	for (guint i = 0; i < G_N_ELEMENTS(threads); i++)
		threads[i] = g_thread_new("reader", read_many, "dokument");
	for (guint i = 0; i < G_N_ELEMENTS(threads); i++)
		g_thread_join(threads[i]);
}

/* An answer that was changed anywhere is refused or a document, never a crash. */
static void test_wire(void)
{
	static const char text[] =
		"# Økonomi\n\nEt afsnit med 5,8 mio. kr.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
	struct kt_input in = {"a.md", text, sizeof(text) - 1};
	struct kt_diag_list *diags = kt_diag_list_new();
	g_autoptr(GRand) rand = g_rand_new_with_seed(4);
	struct kt_document *doc = kt_read_here(&in, "a.md", NULL, NULL);
	g_autoptr(GString) before = g_string_new(NULL), after = g_string_new(NULL);

	kt_diag(diags, KT_NOTE, "a.md", 1, 2, 3, "note");
	GByteArray *bytes = kt_wire_write(doc, diags, NULL);
	struct kt_document *copy = kt_wire_read("a.md", bytes->data, bytes->len, NULL, NULL);
	kt_document_dump(doc, before);
	kt_document_dump(copy, after);
	g_assert_cmpstr(before->str, ==, after->str);
	for (guint i = 0; i < 20000; i++) {
		g_autofree guint8 *bad = g_memdup2(bytes->data, bytes->len);
		gsize len = i % 3 ? bytes->len : (gsize)g_rand_int_range(rand, 0, bytes->len);

		bad[g_rand_int_range(rand, 0, bytes->len)] ^= 1 << g_rand_int_range(rand, 0, 8);
		struct kt_document *other = kt_wire_read("a.md", bad, len, NULL, NULL);
		if (other) {
			g_string_truncate(after, 0);
			kt_document_dump(other, after);
		}
		kt_document_free(other);
	}
	kt_document_free(doc);
	kt_document_free(copy);
	kt_diag_list_free(diags);
	g_byte_array_unref(bytes);
}

int main(int argc, char **argv)
{
	g_assert_true(kt_sandbox_start_with(reader, &limits));
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/sandbox/hostile", test_hostile);
	g_test_add_func("/documents/sandbox/memory", test_memory);
	g_test_add_func("/documents/sandbox/threads", test_threads);
	g_test_add_func("/documents/sandbox/wire", test_wire);
	int status = g_test_run();
	kt_sandbox_stop();
	return status;
}
