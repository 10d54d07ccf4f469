/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/output.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "kommunetal/base/error.h"

struct folder {
	char *path, *file;
};

static void set_up(struct folder *f, gconstpointer data)
{
	(void)data;
	f->path = g_dir_make_tmp("kt-output-XXXXXX", NULL);
	f->file = g_build_filename(f->path, "ud.csv", NULL);
}

static void tear_down(struct folder *f, gconstpointer data)
{
	(void)data;
	g_unlink(f->file);
	g_assert_cmpint(g_rmdir(f->path), ==, 0); /* nothing else is left there */
	g_free(f->path);
	g_free(f->file);
}

static void check_content(const struct folder *f, const char *want)
{
	g_autofree char *got = NULL;

	g_file_get_contents(f->file, &got, NULL, NULL);
	g_assert_cmpstr(got, ==, want);
}

static void write_text(const struct folder *f, const char *text)
{
	struct kt_output *out = kt_output_open(f->file, NULL);

	fputs(text, kt_output_stream(out));
	g_assert_true(kt_output_commit(out, NULL));
}

static void test_commit(struct folder *f, gconstpointer data)
{
	struct kt_output *out = kt_output_open(f->file, NULL);

	(void)data;
	fputs("ny", kt_output_stream(out));
	g_assert_false(g_file_test(f->file, G_FILE_TEST_EXISTS));
	g_assert_true(kt_output_commit(out, NULL));
	check_content(f, "ny");
}

static void test_abandon(struct folder *f, gconstpointer data)
{
	struct kt_output *out;

	(void)data;
	write_text(f, "gammel");
	out = kt_output_open(f->file, NULL);
	fputs("halv", kt_output_stream(out));
	kt_output_abandon(out);
	check_content(f, "gammel");
	kt_output_abandon(NULL);
}

static void test_mode_kept(struct folder *f, gconstpointer data)
{
	struct stat st;

	(void)data;
	write_text(f, "gammel");
	g_assert_cmpint(g_chmod(f->file, 0640), ==, 0);
	write_text(f, "ny");
	g_assert_cmpint(g_stat(f->file, &st), ==, 0);
	g_assert_cmpint(st.st_mode & 0777, ==, 0640);
}

static void test_symlink(struct folder *f, gconstpointer data)
{
	g_autofree char *link = g_build_filename(f->path, "link", NULL);

	(void)data;
	write_text(f, "gammel");
	g_assert_cmpint(symlink("ud.csv", link), ==, 0);
	{
		struct kt_output *out = kt_output_open(link, NULL);

		fputs("ny", kt_output_stream(out));
		g_assert_true(kt_output_commit(out, NULL));
	}
	g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
	check_content(f, "ny");
	g_unlink(link);
}

static void test_bad_path(struct folder *f, gconstpointer data)
{
	g_autofree char *below = g_build_filename(f->path, "mangler", "ud.csv", NULL);
	g_autoptr(GError) error = NULL;

	(void)data;
	g_assert_null(kt_output_open(below, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_WRITE);
	g_clear_error(&error);
	g_assert_null(kt_output_open(f->path, &error)); /* a folder */
	g_assert_error(error, KT_ERROR, KT_ERROR_WRITE);
}

/* A full disk shows at the flush of a small file, on the way in a large one. */
static void test_full_disk(struct folder *f, gconstpointer data)
{
	gsize sizes[] = {10, 1000000};

	(void)f;
	(void)data;
	if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
		g_test_skip("no /dev/full here");
		return;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autoptr(GError) error = NULL;
		struct kt_output *out = kt_output_open("/dev/full", NULL);

		for (gsize n = 0; n < sizes[i]; n++)
			putc('x', kt_output_stream(out));
		g_assert_false(kt_output_commit(out, &error));
		g_assert_error(error, KT_ERROR, KT_ERROR_WRITE);
		g_assert_nonnull(strstr(error->message, "/dev/full"));
	}
}

#define ADD(name, func) g_test_add("/output/" name, struct folder, NULL, set_up, func, tear_down)

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("commit", test_commit);
	ADD("abandon", test_abandon);
	ADD("mode-kept", test_mode_kept);
	ADD("symlink", test_symlink);
	ADD("bad-path", test_bad_path);
	ADD("full-disk", test_full_disk);
	return g_test_run();
}
