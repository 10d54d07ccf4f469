/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zip_names.c -- which documents a ZIP file holds, from its directory alone.
 *
 * This runs before the sandbox is asked for the documents one by one, so it
 * unpacks nothing: the directory at the end of the file is read, the names
 * that look like documents are taken.  A directory that makes no sense gives
 * no names; then the file is read as it is, and the reader says what is wrong. */
#include <string.h>

#include "documents/archive.h"

#define MAX_NAMES 10000
#define END_SIZE 22   /* of the end record without its comment */
#define ENTRY_SIZE 46 /* of an entry without its name */

static guint u16(const char *at)
{
	return (guchar)at[0] | (guint)(guchar)at[1] << 8;
}

static guint32 u32(const char *at)
{
	return u16(at) | (guint32)u16(at + 2) << 16;
}

/* The end record: the last "PK\5\6", behind which only a comment stands. */
static const char *end_record(const char *data, gsize len)
{
	gsize lowest = len > END_SIZE + 65535 ? len - END_SIZE - 65535 : 0;

	if (len < END_SIZE)
		return NULL;
	for (gsize at = len - END_SIZE + 1; at > lowest; at--)
		if (memcmp(data + at - 1, "PK\5\6", 4) == 0)
			return data + at - 1;
	return NULL;
}

gboolean kt_is_document_name(const char *name)
{
	static const char *const endings[] = {".txt", ".text", ".md", ".markdown", ".html", ".htm",
		".xhtml", ".pdf", ".docx", ".odt", ".gz"};
	g_autofree char *base = g_path_get_basename(name);
	g_autofree char *low = g_ascii_strdown(base, -1);

	if (low[0] == '.' || g_str_has_prefix(name, "__MACOSX/") ||
		!g_utf8_validate(name, -1, NULL))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
		if (g_str_has_suffix(low, endings[i]))
			return TRUE;
	return FALSE;
}

static void add_names(GPtrArray *names, const char *data, gsize len, const char *end)
{
	gsize at = u32(end + 16);
	guint n = MIN(u16(end + 10), MAX_NAMES);

	for (guint i = 0; i < n; i++) {
		guint name_len;
		char *name;

		if (at > len || len - at < ENTRY_SIZE || memcmp(data + at, "PK\1\2", 4) != 0)
			return;
		name_len = u16(data + at + 28);
		if (len - at - ENTRY_SIZE < name_len)
			return;
		name = g_strndup(data + at + ENTRY_SIZE, name_len);
		if (kt_is_document_name(name))
			g_ptr_array_add(names, name);
		else
			g_free(name);
		at += ENTRY_SIZE + (gsize)name_len + u16(data + at + 30) + u16(data + at + 32);
	}
}

GPtrArray *kt_zip_document_names(const struct kt_input *in)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	const char *end = kt_is_zip(in) ? end_record(in->data, in->len) : NULL;

	if (end != NULL)
		add_names(names, in->data, in->len, end);
	return names;
}
