/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/archive.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "kommunetal/base/error.h"

#define MAX_MEMBERS 10000
/* What unpacks to this many times its size is a bomb, once it is of some size. */
#define MAX_RATIO 300
#define RATIO_FROM ((gsize)16 << 20)
/* So much of a member tells what it is. */
#define HEAD ((gsize)65536)

struct unpacking {
	const struct kt_input *in;
	struct archive *archive;
	gsize total;
	GError **error;
};

static gboolean refuse(struct unpacking *u, enum kt_error code, const char *what)
{
	g_set_error(u->error, KT_ERROR, code, "%s %s", u->in->name, what);
	return FALSE;
}

static gboolean start(struct unpacking *u, gboolean zip)
{
	u->archive = archive_read_new();
	if (zip) {
		archive_read_support_format_zip(u->archive);
	} else {
		archive_read_support_filter_gzip(u->archive);
		archive_read_support_format_raw(u->archive);
	}
	if (archive_read_open_memory(u->archive, u->in->data, u->in->len) == ARCHIVE_OK)
		return TRUE;
	return refuse(u, KT_ERROR_FORMAT, "is a broken archive");
}

/* The next chunk is counted before it is kept. */
static gboolean within_limits(struct unpacking *u, gsize n)
{
	u->total += n;
	if (u->total > KT_READER_MAX_BYTES ||
		(u->total > RATIO_FROM && u->total / MAX_RATIO > u->in->len))
		return refuse(u, KT_ERROR_LIMIT, "unpacks to far more than a document would");
	return TRUE;
}

/* The member the archive stands at, up to MOST bytes of it. */
static GBytes *read_member(struct unpacking *u, gsize most)
{
	GByteArray *all = g_byte_array_new();
	const void *chunk;
	size_t n;
	la_int64_t offset;
	int result;

	while (all->len < most && (result = archive_read_data_block(
					   u->archive, &chunk, &n, &offset)) != ARCHIVE_EOF) {
		if (result < ARCHIVE_WARN) {
			refuse(u, KT_ERROR_FORMAT, "is a broken archive, or one that is cut off");
			goto fail;
		}
		if (!within_limits(u, n))
			goto fail;
		g_byte_array_append(all, chunk, (guint)n);
	}
	return g_byte_array_free_to_bytes(all);
fail:
	g_byte_array_unref(all);
	return NULL;
}

/* Moves to the next member; *ENTRY is NULL at the end. */
static gboolean next_member(struct unpacking *u, guint *n, struct archive_entry **entry)
{
	int result = archive_read_next_header(u->archive, entry);

	if (result == ARCHIVE_EOF) {
		*entry = NULL;
		return TRUE;
	}
	if (result < ARCHIVE_WARN)
		return refuse(u, KT_ERROR_FORMAT, "is a broken archive, or one that is cut off");
	if (++*n > MAX_MEMBERS)
		return refuse(u, KT_ERROR_LIMIT, "has more than 10000 members");
	if (archive_entry_is_data_encrypted(*entry))
		return refuse(u, KT_ERROR_FORMAT, "is encrypted");
	return TRUE;
}

static const char *member_name(struct archive_entry *entry)
{
	const char *name = archive_entry_pathname_utf8(entry);

	return name != NULL ? name : archive_entry_pathname(entry);
}

GHashTable *kt_archive_members(
	const struct kt_input *in, kt_archive_wants wants, gpointer context, GError **error)
{
	struct unpacking u = {.in = in, .error = error};
	GHashTable *members = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
	struct archive_entry *entry;
	gboolean good = start(&u, TRUE);
	guint n = 0;

	while (good && (good = next_member(&u, &n, &entry)) && entry != NULL) {
		const char *name = member_name(entry);
		GBytes *bytes;

		if (name == NULL || !wants(name, context))
			continue;
		bytes = read_member(&u, G_MAXUINT);
		good = bytes != NULL;
		if (good)
			g_hash_table_replace(members, g_strdup(name), bytes);
	}
	archive_read_free(u.archive);
	if (!good)
		g_clear_pointer(&members, g_hash_table_unref);
	return members;
}

/* TRUE if the member called NAME that starts with HEAD_BYTES could be read. */
static gboolean could_be_read(const char *name, GBytes *head_bytes)
{
	struct kt_input in = {.name = name};

	in.data = g_bytes_get_data(head_bytes, &in.len);
	return in.len > 0 && kt_format_of(&in, NULL) != NULL;
}

/* Folders, and what systems leave behind in archives. */
static gboolean is_litter(const char *name)
{
	g_autofree char *base = g_path_get_basename(name);

	return g_str_has_suffix(name, "/") || base[0] == '.' || g_str_has_prefix(name, "__MACOSX/");
}

GPtrArray *kt_archive_documents(const struct kt_input *in, GError **error)
{
	struct unpacking u = {.in = in, .error = error};
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	struct archive_entry *entry;
	gboolean good = start(&u, TRUE);
	guint n = 0;

	while (good && (good = next_member(&u, &n, &entry)) && entry != NULL) {
		const char *name = member_name(entry);
		GBytes *head;

		if (name == NULL || is_litter(name))
			continue;
		head = read_member(&u, HEAD);
		good = head != NULL;
		if (good && could_be_read(name, head))
			g_ptr_array_add(names, g_strdup(name));
		g_clear_pointer(&head, g_bytes_unref);
	}
	archive_read_free(u.archive);
	if (!good)
		g_clear_pointer(&names, g_ptr_array_unref);
	return names;
}

/* ---- the two wrappings as readers ---- */

extern const struct kt_reader kt_reader_gzip, kt_reader_zip;

static GBytes *unpack_gzip(const struct kt_input *in, struct kt_unpacked *out, GError **error)
{
	struct unpacking u = {.in = in, .error = error};
	struct archive_entry *entry;
	GBytes *bytes = NULL;
	guint n = 0;

	(void)out;
	if (start(&u, FALSE) && next_member(&u, &n, &entry) && entry != NULL)
		bytes = read_member(&u, G_MAXUINT);
	if (bytes == NULL && error != NULL && *error == NULL)
		refuse(&u, KT_ERROR_FORMAT, "is a broken gzip file");
	archive_read_free(u.archive);
	return bytes;
}

static gboolean is_called(const char *name, gpointer wanted)
{
	return strcmp(name, wanted) == 0;
}

/* The member that IN's name asks for ("arkiv.zip/referat.txt"), or the only
 * one; NULL with ERROR. */
static const char *choose(const struct kt_input *in, GPtrArray *names, GError **error)
{
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *ending = g_strconcat("/", g_ptr_array_index(names, i), NULL);

		if (g_str_has_suffix(in->name, ending))
			return g_ptr_array_index(names, i);
	}
	if (names->len == 1)
		return g_ptr_array_index(names, 0);
	if (names->len == 0)
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s holds no document that can be read", in->name);
	else
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s holds several documents; name one: %s/%s", in->name, in->name,
			(const char *)g_ptr_array_index(names, 0));
	return NULL;
}

static GBytes *unpack_zip(const struct kt_input *in, struct kt_unpacked *out, GError **error)
{
	g_autoptr(GPtrArray) names = kt_archive_documents(in, error);
	const char *member = names != NULL ? choose(in, names, error) : NULL;
	GHashTable *members =
		member != NULL ? kt_archive_members(in, is_called, (gpointer)member, error) : NULL;
	GBytes *bytes;

	if (members == NULL)
		return NULL;
	bytes = g_bytes_ref(g_hash_table_lookup(members, member));
	g_hash_table_unref(members);
	out->name = g_str_has_suffix(in->name, member) ? g_strdup(in->name)
						       : g_strconcat(in->name, "/", member, NULL);
	return bytes;
}

const struct kt_reader kt_reader_gzip = {
	.format = &kt_format_gzip,
	.unpack = unpack_gzip,
};

const struct kt_reader kt_reader_zip = {
	.format = &kt_format_zip,
	.unpack = unpack_zip,
};
