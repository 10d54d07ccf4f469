/* SPDX-License-Identifier: GPL-3.0-or-later */
/* load.c -- from a path to a document. */
#include <errno.h>
#include <string.h>

#include <glib.h>
#include <glib/gstdio.h>

#include "documents/archive.h"
#include "documents/reader.h"
#include "documents/sandbox_run.h"
#include "kommunetal/base/error.h"
#include "kommunetal/documents/sandbox.h"

/* A gzip of a zip of a gzip is read; more wrappings than this are a trap. */
#define MAX_WRAPPINGS 4

static gboolean check_size(const char *name, guint64 size, GError **error)
{
	if (size <= KT_READER_MAX_BYTES)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "%s is larger than %u MB", name,
		(guint)(KT_READER_MAX_BYTES >> 20));
	return FALSE;
}

/* All of STREAM, up to the limit. */
static GByteArray *read_stream(FILE *stream, const char *name, GError **error)
{
	GByteArray *all = g_byte_array_new();
	guint8 chunk[65536];
	gsize n;

	while ((n = fread(chunk, 1, sizeof chunk, stream)) > 0) {
		if (!check_size(name, (guint64)all->len + n, error))
			goto fail;
		g_byte_array_append(all, chunk, (guint)n);
	}
	if (!ferror(stream))
		return all;
	g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s could not be read: %s", name,
		g_strerror(errno));
fail:
	g_byte_array_unref(all);
	return NULL;
}

static GByteArray *read_file(const char *path, GError **error)
{
	FILE *stream;
	GByteArray *all;

	if (strcmp(path, "-") == 0)
		return read_stream(stdin, "standard input", error);
	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s is a folder", path);
		return NULL;
	}
	stream = g_fopen(path, "rbe");
	if (stream == NULL) {
		g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s could not be opened: %s", path,
			g_strerror(errno));
		return NULL;
	}
	all = read_stream(stream, path, error);
	fclose(stream);
	return all;
}

/* "arkiv.zip/mappe/referat.txt": the part of PATH that is a file, or NULL. */
static char *archive_of(const char *path)
{
	char *part = g_strdup(path), *slash;

	while ((slash = strrchr(part, '/')) != NULL && slash != part) {
		*slash = '\0';
		if (g_file_test(part, G_FILE_TEST_IS_REGULAR))
			return part;
		if (g_file_test(part, G_FILE_TEST_EXISTS))
			break;
	}
	g_free(part);
	return NULL;
}

static const struct kt_reader *reader_of(const struct kt_format *format)
{
	for (guint i = 0; kt_readers[i] != NULL; i++)
		if (kt_readers[i]->format == format)
			return kt_readers[i];
	return NULL;
}

/* The documents that the mail IN says it holds. */
static GPtrArray *mail_names(const struct kt_input *in)
{
	struct kt_document *list =
		kt_sandbox_is_running() ? kt_sandbox_read(in, in->name, KT_WANTS_NAMES, NULL, NULL)
					: kt_list_here(in, in->name, NULL, NULL);
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; list != NULL && i < kt_document_n_blocks(list); i++)
		g_ptr_array_add(names,
			kt_slice_dup(kt_document_slice(list, kt_document_block(list, i)->span)));
	kt_document_free(list);
	return names;
}

/* The documents in the archive or mail IN. */
static GPtrArray *member_names(const struct kt_input *in)
{
	GPtrArray *names = kt_zip_document_names(in);

	if (names->len > 0 || kt_format_mail.recognise(in) == 0)
		return names;
	g_ptr_array_unref(names);
	return mail_names(in);
}

/* The file at PATH, or the archive that PATH names a member of. */
static GByteArray *read_path(const char *path, GError **error)
{
	g_autofree char *archive = g_file_test(path, G_FILE_TEST_EXISTS) ? NULL : archive_of(path);
	GByteArray *all = archive != NULL ? read_file(archive, error) : NULL;
	struct kt_input in = {.name = path};
	gboolean is_member = FALSE;

	if (archive == NULL)
		return read_file(path, error);
	if (all == NULL)
		return NULL;
	in.data = (const char *)all->data;
	in.len = all->len;
	if (in.len > 0) {
		g_autoptr(GPtrArray) names = member_names(&in);

		is_member = g_ptr_array_find_with_equal_func(
			names, path + strlen(archive) + 1, g_str_equal, NULL);
	}
	if (is_member)
		return all;
	g_byte_array_unref(all);
	g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s could not be opened: %s has no such member",
		path, archive);
	return NULL;
}

struct kt_document *kt_document_load(const char *path, struct kt_diag_list *diags, GError **error)
{
	GByteArray *all = read_path(path, error);
	struct kt_document *doc;

	if (all == NULL)
		return NULL;
	doc = kt_document_load_bytes(path, (const char *)all->data, all->len, diags, error);
	g_byte_array_unref(all);
	return doc;
}

char **kt_document_expand(const char *path)
{
	g_autoptr(GPtrArray) names = NULL;
	GPtrArray *paths = g_ptr_array_new();
	GMappedFile *file = g_file_test(path, G_FILE_TEST_IS_REGULAR)
				    ? g_mapped_file_new(path, FALSE, NULL)
				    : NULL;
	struct kt_input in = {.name = path};

	if (file != NULL && g_mapped_file_get_length(file) > 0) {
		in.data = g_mapped_file_get_contents(file);
		in.len = g_mapped_file_get_length(file);
		names = member_names(&in);
	}
	/* A DOCX is a ZIP file of parts, none of which is named like a document. */
	for (guint i = 0; names != NULL && names->len > 1 && i < names->len; i++)
		g_ptr_array_add(paths, g_strconcat(path, "/", g_ptr_array_index(names, i), NULL));
	if (paths->len == 0)
		g_ptr_array_add(paths, g_strdup(path));
	g_ptr_array_add(paths, NULL);
	if (file != NULL)
		g_mapped_file_unref(file);
	return (char **)g_ptr_array_free(paths, FALSE);
}

static struct kt_document *read_with(const struct kt_reader *reader, const struct kt_input *in,
	const char *name, const char *title, struct kt_diag_list *diags, GError **error)
{
	struct kt_builder *b = kt_builder_new(name, reader->format->name, diags);

	if (title != NULL)
		kt_builder_set_title(b, title);
	if (reader->read(in, b, error))
		return kt_builder_finish(b);
	kt_builder_free(b);
	return NULL;
}

/* What it is to be called, and how it came here. */
struct loading {
	const char *name, *title;
	guint wrappings;
	struct kt_diag_list *diags;
};

static struct kt_document *load(const struct kt_input *in, const struct kt_format *format,
	const struct loading *how, GError **error);

static struct kt_document *load_wrapped(const struct kt_input *in, const struct kt_reader *reader,
	const struct loading *how, GError **error)
{
	struct loading inside = *how;
	struct kt_unpacked out = {.diags = how->diags};
	struct kt_input inner;
	struct kt_document *doc = NULL;
	GBytes *bytes;

	if (how->wrappings == MAX_WRAPPINGS) {
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "%s is packed more than %u times",
			in->name, (guint)MAX_WRAPPINGS);
		return NULL;
	}
	bytes = reader->unpack(in, &out, error);
	if (bytes != NULL) {
		inner.name = out.name != NULL ? out.name : in->name;
		inner.data = g_bytes_get_data(bytes, &inner.len);
		inside.title = out.title;
		inside.wrappings++;
		doc = load(&inner, NULL, &inside, error);
		g_bytes_unref(bytes);
	}
	g_free(out.name);
	g_free(out.title);
	return doc;
}

/* FORMAT is that of IN; NULL where nobody has asked yet. */
static struct kt_document *load(const struct kt_input *in, const struct kt_format *format,
	const struct loading *how, GError **error)
{
	const struct kt_reader *reader;

	if (in->len == 0) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s is empty", in->name);
		return NULL;
	}
	if (format == NULL)
		format = kt_format_of(in, error);
	if (format == NULL)
		return NULL;
	reader = reader_of(format);
	if (reader == NULL) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: this program has no reader for %s", in->name, format->name);
		return NULL;
	}
	return reader->read != NULL
		       ? read_with(reader, in, how->name, how->title, how->diags, error)
		       : load_wrapped(in, reader, how, error);
}

struct kt_document *kt_read_here(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error)
{
	const struct loading how = {.name = name, .diags = diags};

	return load(in, NULL, &how, error);
}

struct kt_document *kt_list_here(
	const struct kt_input *in, const char *name, struct kt_diag_list *diags, GError **error)
{
	const struct kt_format *format = kt_format_of(in, error);
	const struct kt_reader *reader = format != NULL ? reader_of(format) : NULL;
	struct kt_builder *b;

	if (reader == NULL || reader->names == NULL)
		return NULL;
	g_autoptr(GPtrArray) names = reader->names(in);
	b = kt_builder_new(name, format->name, diags);
	for (guint i = 0; i < names->len; i++) {
		const char *member = g_ptr_array_index(names, i);

		kt_builder_begin(b, KT_BLOCK_PARAGRAPH, 0);
		kt_builder_add(b, member, strlen(member));
		kt_builder_end(b);
	}
	return kt_builder_finish(b);
}

struct kt_document *kt_document_load_bytes(
	const char *name, const char *data, gsize len, struct kt_diag_list *diags, GError **error)
{
	struct kt_input in = {strcmp(name, "-") == 0 ? "standard input" : name, data, len};
	const struct kt_format *format = NULL;
	const struct loading how = {.name = name, .diags = diags};

	if (!check_size(in.name, len, error))
		return NULL;
	if (kt_sandbox_is_running()) {
		if (len > 0)
			format = kt_format_of(&in, NULL);
		if (format != NULL && format->is_risky)
			return kt_sandbox_read(&in, name, KT_WANTS_DOCUMENT, diags, error);
	}
	return load(&in, format, &how, error);
}
