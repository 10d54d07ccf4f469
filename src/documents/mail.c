/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/mail.h"

#include <string.h>

#include "documents/archive.h"
#include "documents/mail_parts.h"
#include "kommunetal/base/error.h"

extern const struct kt_reader kt_reader_mail;

static gboolean is_document(const struct kt_mail_part *part)
{
	return part->name && (part->is_attached || !g_str_has_prefix(part->type, "text/")) &&
	       kt_is_document_name(part->name);
}

GPtrArray *kt_mail_document_names(const struct kt_input *in)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

	if (kt_format_mail.recognise(in) == 0)
		return names;
	g_autoptr(GPtrArray) parts = kt_mail_parts(kt_slice(in->data, in->len));
	for (guint i = 0; i < parts->len; i++) {
		const struct kt_mail_part *part = g_ptr_array_index(parts, i);

		if (is_document(part))
			g_ptr_array_add(names, g_strdup(part->name));
	}
	return names;
}

/* The one that IN's name asks for ("mail.eml/referat.pdf"), or the only document.  *N counts them. */
static const struct kt_mail_part *find_document(
	const struct kt_input *in, GPtrArray *parts, guint *n)
{
	const struct kt_mail_part *only = NULL;

	*n = 0;
	for (guint i = 0; i < parts->len; i++) {
		const struct kt_mail_part *part = g_ptr_array_index(parts, i);

		if (!is_document(part))
			continue;
		g_autofree char *ending = g_strconcat("/", part->name, NULL);
		if (g_str_has_suffix(in->name, ending)) {
			*n = 1;
			return part;
		}
		only = part;
		++*n;
	}
	return *n == 1 ? only : NULL;
}

static gboolean is_frameset(const struct kt_mail_part *part)
{
	g_autoptr(GBytes) bytes = kt_mail_part_bytes(part);
	struct kt_input in = {.name = ""};

	in.data = g_bytes_get_data(bytes, &in.len);
	g_autofree char *text = in.len > 0 ? kt_markup_beginning(&in) : g_strdup("");
	return strstr(text, "<frameset") != NULL;
}

/* The first page, or of frames the largest; plain text where there is no page. */
static const struct kt_mail_part *find_text(GPtrArray *parts)
{
	const struct kt_mail_part *page = NULL, *plain = NULL;
	gboolean has_frames = FALSE;

	for (guint i = 0; i < parts->len; i++) {
		const struct kt_mail_part *part = g_ptr_array_index(parts, i);

		if (g_str_equal(part->type, "text/plain") && !plain && !part->is_attached)
			plain = part;
		if (!g_str_equal(part->type, "text/html") || part->is_attached)
			continue;
		if (!page && !has_frames && is_frameset(part))
			has_frames = TRUE;
		else if (!page || (has_frames && part->body.len > page->body.len))
			page = part;
	}
	return page ? page : plain;
}

static GBytes *unpack_mail(const struct kt_input *in, char **name, GError **error)
{
	g_autoptr(GPtrArray) parts = kt_mail_parts(kt_slice(in->data, in->len));
	guint n;
	const struct kt_mail_part *part = find_document(in, parts, &n);

	if (part) {
		*name = g_str_has_suffix(in->name, part->name)
				? g_strdup(in->name)
				: g_strconcat(in->name, "/", part->name, NULL);
		return kt_mail_part_bytes(part);
	}
	if (n > 1) {
		g_autoptr(GPtrArray) names = kt_mail_document_names(in);

		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s holds several documents; name one: %s/%s", in->name, in->name,
			(const char *)g_ptr_array_index(names, 0));
		return NULL;
	}
	part = find_text(parts);
	if (!part)
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s is a mail without text or a document", in->name);
	return part ? kt_mail_part_bytes(part) : NULL;
}

const struct kt_reader kt_reader_mail = {
	.format = &kt_format_mail,
	.unpack = unpack_mail,
};
