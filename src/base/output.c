/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "kommunetal/base/error.h"

struct kt_output {
	char *path;      /* as given, for messages */
	char *target;    /* what the file becomes, symbolic links followed */
	char *temporary; /* NULL where TARGET is written directly: a device, a pipe */
	FILE *stream;
	gboolean is_stdout;
};

/* The temporary files of open outputs, for a signal that ends the process.
 * A place is taken and given back by one atomic exchange each. */
#define MAX_PENDING 16
static char *pending[MAX_PENDING];

static void remember(char *path)
{
	for (gsize i = 0; i < MAX_PENDING; i++)
		if (g_atomic_pointer_compare_and_exchange(&pending[i], NULL, path))
			return;
}

static void forget(char *path)
{
	for (gsize i = 0; i < MAX_PENDING && path; i++)
		if (g_atomic_pointer_compare_and_exchange(&pending[i], path, NULL))
			return;
}

void kt_output_unlink_all(void)
{
	for (gsize i = 0; i < MAX_PENDING; i++) {
		const char *path = g_atomic_pointer_get(&pending[i]);

		if (path)
			unlink(path);
	}
}

static void output_free(struct kt_output *out)
{
	forget(out->temporary);
	g_free(out->path);
	g_free(out->target);
	g_free(out->temporary);
	g_free(out);
}

static void set_write_error(GError **error, const char *path, int code)
{
	g_set_error(error, KT_ERROR, KT_ERROR_WRITE, "%s: could not be written: %s", path,
		g_strerror(code));
}

/* Opens the temporary file beside the target.  An old file's mode is kept. */
static int open_temporary(struct kt_output *out, const struct stat *old)
{
	int fd;

	out->temporary = g_strconcat(out->target, ".XXXXXX", NULL);
	fd = g_mkstemp_full(out->temporary, O_RDWR | O_CLOEXEC, 0666);
	if (fd >= 0)
		remember(out->temporary);
	if (fd >= 0 && old)
		(void)!fchmod(fd, old->st_mode & 07777);
	return fd;
}

static int open_target(struct kt_output *out)
{
	struct stat st;
	char *resolved;

	out->target = g_strdup(out->path);
	if (stat(out->path, &st) != 0)
		return open_temporary(out, NULL);
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		return -1;
	}
	if (!S_ISREG(st.st_mode))
		return open(out->path, O_WRONLY | O_CLOEXEC);
	resolved = realpath(out->path, NULL);
	if (resolved) {
		g_free(out->target);
		out->target = g_strdup(resolved);
		free(resolved);
	}
	return open_temporary(out, &st);
}

struct kt_output *kt_output_open(const char *path, GError **error)
{
	struct kt_output *out = g_new0(struct kt_output, 1);
	int fd;

	out->path = g_strdup(path);
	if (strcmp(path, "-") == 0) {
		g_free(out->path);
		out->path = g_strdup("standard output");
		out->is_stdout = TRUE;
		out->stream = stdout;
		return out;
	}
	fd = open_target(out);
	if (fd >= 0)
		out->stream = fdopen(fd, "wb");
	if (!out->stream) {
		set_write_error(error, path, errno);
		output_free(out);
		return NULL;
	}
	return out;
}

FILE *kt_output_stream(struct kt_output *out)
{
	return out->stream;
}

/* Why an earlier write failed: stdio keeps the fact and not the reason, so the
 * next byte is asked.  What was written is cut short anyway. */
static int reason_of_failure(const struct kt_output *out)
{
	return write(fileno(out->stream), "\n", 1) < 0 ? errno : EIO;
}

/* Everything the stream has met: an error on the way (its errno is gone), one
 * on the last flush, one on the way to the disk, one at the close. */
static int finish_stream(struct kt_output *out)
{
	int code = 0;

	if (fflush(out->stream) != 0)
		code = errno;
	else if (ferror(out->stream))
		code = reason_of_failure(out);
	if (out->is_stdout)
		return code;
	/* Pipes and devices cannot be synced; that is no failure. */
	if (code == 0 && out->temporary && fsync(fileno(out->stream)) != 0)
		code = errno;
	if (fclose(out->stream) != 0 && code == 0)
		code = errno;
	return code;
}

gboolean kt_output_commit(struct kt_output *out, GError **error)
{
	int code = finish_stream(out);

	if (code == 0 && out->temporary && g_rename(out->temporary, out->target) != 0)
		code = errno;
	if (code != 0) {
		set_write_error(error, out->path, code);
		if (out->temporary)
			g_unlink(out->temporary);
	}
	output_free(out);
	return code == 0;
}

gboolean kt_output_save(const GByteArray *bytes, const char *path, GError **error)
{
	struct kt_output *output = kt_output_open(path, error);

	if (!output)
		return FALSE;
	/* A short write is kept by the stream and told by the commit. */
	fwrite(bytes->data, 1, bytes->len, kt_output_stream(output));
	return kt_output_commit(output, error);
}

void kt_output_abandon(struct kt_output *out)
{
	if (!out)
		return;
	if (!out->is_stdout)
		fclose(out->stream);
	if (out->temporary)
		g_unlink(out->temporary);
	output_free(out);
}
