/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mail.c -- mails, and web pages that a browser or Word saved in one file (MHTML).
 *
 * Both are lines of "Name: value", a free line and a body, which may be parts of the same kind between
 * lines of a boundary.  A mail's documents are what is attached to it; where nothing is, its text is. */
#include "documents/reader.h"

#include <string.h>

#include "documents/archive.h"
#include "documents/mail_parts.h"
#include "kommunetal/base/error.h"
#include "kommunetal/documents/document.h"

extern const struct kt_reader kt_reader_mail;

static gboolean is_document(const struct kt_mail_part *part)
{
	return part->name && (part->is_attached || !g_str_has_prefix(part->type, "text/")) &&
	       kt_is_document_name(part->name);
}

static GPtrArray *document_names(GPtrArray *parts)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < parts->len; i++) {
		const struct kt_mail_part *part = g_ptr_array_index(parts, i);

		if (is_document(part))
			g_ptr_array_add(names, g_strdup(part->name));
	}
	return names;
}

static GPtrArray *mail_names(const struct kt_input *in)
{
	struct kt_mail *mail = kt_mail_new(in);
	GPtrArray *names = document_names(mail->parts);

	kt_mail_free(mail);
	return names;
}

/* Of what is attached and cannot be read it is told once, with this one. */
static const struct kt_mail_part *first_document(GPtrArray *parts)
{
	for (guint i = 0; i < parts->len; i++)
		if (is_document(g_ptr_array_index(parts, i)))
			return g_ptr_array_index(parts, i);
	return NULL;
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
		else if (!page || (has_frames && part->size > page->size))
			page = part;
	}
	return page ? page : plain;
}

/* What is attached and may well be minutes, but in a form that no reader knows, is told. */
static void tell_unread(const struct kt_input *in, GPtrArray *parts, struct kt_diag_list *diags)
{
	for (guint i = 0; i < parts->len; i++) {
		const struct kt_mail_part *part = g_ptr_array_index(parts, i);

		if (!part->name || is_document(part))
			continue;
		g_autoptr(GBytes) bytes = kt_mail_part_bytes(part);
		gsize len;
		const char *data = g_bytes_get_data(bytes, &len);
		const char *what = kt_document_unread(data, len);
		if (what)
			kt_diag(diags, KT_WARNING, in->name, 0, 0, 0,
				"the attachment %s is left out: %s", part->name, what);
	}
}

static GBytes *unpack_document(
	const struct kt_input *in, const struct kt_mail_part *part, struct kt_unpacked *out)
{
	out->name = g_str_has_suffix(in->name, part->name)
			    ? g_strdup(in->name)
			    : g_strconcat(in->name, "/", part->name, NULL);
	return kt_mail_part_bytes(part);
}

static GBytes *unpack_text(const struct kt_input *in, const struct kt_mail *mail,
	struct kt_unpacked *out, GError **error)
{
	const struct kt_mail_part *part = find_text(mail->parts);

	if (part) {
		out->title = g_strdup(mail->subject);
		return kt_mail_part_bytes(part);
	}
	g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s is a mail without text or a document",
		in->name);
	return NULL;
}

static GBytes *unpack_mail(const struct kt_input *in, struct kt_unpacked *out, GError **error)
{
	struct kt_mail *mail = kt_mail_new(in);
	GBytes *bytes = NULL;
	guint n;
	const struct kt_mail_part *part = find_document(in, mail->parts, &n);

	if (!part || part == first_document(mail->parts))
		tell_unread(in, mail->parts, out->diags);
	if (mail->is_cut)
		kt_diag(out->diags, KT_WARNING, in->name, 0, 0, 0,
			"the mail is cut off; its end is missing");
	if (part) {
		bytes = unpack_document(in, part, out);
	} else if (n == 0) {
		bytes = unpack_text(in, mail, out, error);
	} else {
		g_autoptr(GPtrArray) names = document_names(mail->parts);

		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s holds several documents; name one: %s/%s", in->name, in->name,
			(const char *)g_ptr_array_index(names, 0));
	}
	kt_mail_free(mail);
	return bytes;
}

const struct kt_reader kt_reader_mail = {
	.format = &kt_format_mail,
	.unpack = unpack_mail,
	.names = mail_names,
};
