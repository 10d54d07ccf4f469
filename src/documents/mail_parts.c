/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/mail_parts.h"

#include <string.h>

#include <gmime/gmime.h>

enum { MAX_DEPTH = 8, MAX_PARTS = 1000 };

struct collecting {
	struct kt_mail *mail;
	GHashTable *names; /* that are given */
	guint depth;       /* of mails in the mail */
};

static void part_free(gpointer data)
{
	struct kt_mail_part *part = data;

	g_free(part->type);
	g_free(part->name);
	g_clear_object(&part->content);
	g_free(part);
}

/* ---- names of files ---- */

/* A name may not lead out of its mail, and is one line. */
static char *clean_name(const char *name)
{
	char *clean = name ? g_strstrip(g_utf8_make_valid(name, -1)) : NULL;

	for (char *at = clean; at && *at; at++)
		if (strchr("/\\", *at))
			*at = '_';
		else if ((guchar)*at < ' ')
			*at = ' ';
	if (clean && *clean == '\0')
		g_clear_pointer(&clean, g_free);
	return clean;
}

/* Two files of a mail may be called the same: the second is "2 referat.pdf". */
static char *own_name(struct collecting *c, GMimePart *part)
{
	g_autofree char *clean = clean_name(g_mime_part_get_filename(part));
	char *name = g_strdup(clean);

	for (guint n = 2; name && !g_hash_table_add(c->names, g_strdup(name)); n++) {
		g_free(name);
		name = g_strdup_printf("%u %s", n, clean);
	}
	return name;
}

/* ---- parts ---- */

static void add_message(struct collecting *c, GMimeMessage *message);

static void add_part(GMimeObject *parent, GMimeObject *object, gpointer user_data)
{
	struct collecting *c = user_data;
	struct kt_mail_part *part;

	(void)parent;
	if (GMIME_IS_MESSAGE_PART(object))
		add_message(c, g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)));
	if (!GMIME_IS_PART(object) || c->mail->parts->len >= MAX_PARTS)
		return;
	GMimeContentType *type = g_mime_object_get_content_type(object);
	g_autofree char *mime = g_mime_content_type_get_mime_type(type);
	GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(object));
	gint64 size = content ? g_mime_stream_length(g_mime_data_wrapper_get_stream(content)) : 0;

	part = g_new0(struct kt_mail_part, 1);
	part->type = g_ascii_strdown(mime, -1);
	part->name = own_name(c, GMIME_PART(object));
	part->is_attached = g_mime_part_is_attachment(GMIME_PART(object));
	part->size = (gsize)MAX(size, 0);
	part->content = g_object_ref(object);
	g_ptr_array_add(c->mail->parts, part);
}

static void add_message(struct collecting *c, GMimeMessage *message)
{
	if (!message || c->depth >= MAX_DEPTH)
		return;
	c->depth++;
	g_mime_message_foreach(message, add_part, c);
	c->depth--;
}

static void note_cut(gint64 offset, GMimeParserWarning what, const gchar *item, gpointer mail)
{
	(void)offset;
	(void)item;
	if (what == GMIME_WARN_TRUNCATED_MESSAGE)
		((struct kt_mail *)mail)->is_cut = TRUE;
}

static GMimeMessage *parse(const struct kt_input *in, struct kt_mail *mail)
{
	/* of heads that hold letters as they are, against the rules */
	static const char *charsets[] = {"utf-8", "windows-1252", NULL};
	GMimeStream *stream = g_mime_stream_mem_new_with_buffer(in->data, in->len);
	GMimeParser *parser = g_mime_parser_new_with_stream(stream);
	GMimeParserOptions *options = g_mime_parser_options_new();
	GMimeMessage *message;

	g_mime_parser_options_set_fallback_charsets(options, charsets);
	g_mime_parser_options_set_warning_callback(options, note_cut, mail);
	message = g_mime_parser_construct_message(parser, options);
	g_mime_parser_options_free(options);
	g_object_unref(parser);
	g_object_unref(stream);
	return message;
}

/* GMime wants this before anything else, once; it takes its time. */
static void start_gmime(void)
{
	static gsize done;

	if (g_once_init_enter(&done)) {
		g_mime_init();
		g_once_init_leave(&done, 1);
	}
}

struct kt_mail *kt_mail_new(const struct kt_input *in)
{
	struct kt_mail *mail = g_new0(struct kt_mail, 1);
	g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	struct collecting c = {mail, names, 0};

	start_gmime();
	GMimeMessage *message = parse(in, mail);
	const char *subject = message ? g_mime_message_get_subject(message) : NULL;
	mail->subject = g_utf8_make_valid(subject ? subject : "", -1);
	mail->parts = g_ptr_array_new_with_free_func(part_free);
	add_message(&c, message);
	g_clear_object(&message);
	return mail;
}

void kt_mail_free(struct kt_mail *mail)
{
	if (!mail)
		return;
	g_free(mail->subject);
	g_ptr_array_unref(mail->parts);
	g_free(mail);
}

/* ---- their bytes ---- */

static GByteArray *unpack(GMimeDataWrapper *content)
{
	GMimeStream *out = g_mime_stream_mem_new();
	GByteArray *bytes = g_byte_array_new();

	g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(out), bytes);
	if (content)
		g_mime_data_wrapper_write_to_stream(content, out);
	g_object_unref(out);
	return bytes;
}

/* BYTES in UTF-8 where PART says what they are in, and they are; else NULL. */
static char *to_utf8(const struct kt_mail_part *part, const GByteArray *bytes, gsize *len)
{
	const char *named = g_mime_object_get_content_type_parameter(part->content, "charset");
	g_autofree char *low = named ? g_ascii_strdown(named, -1) : NULL;

	if (!low || bytes->len == 0 || !g_str_has_prefix(part->type, "text/"))
		return NULL;
	/* who says ISO-8859-1 writes the dashes and quotation marks of Windows */
	return g_convert((const char *)bytes->data, bytes->len, "UTF-8",
		g_mime_charset_iconv_name(g_mime_charset_iso_to_windows(low)), NULL, len, NULL);
}

GBytes *kt_mail_part_bytes(const struct kt_mail_part *part)
{
	GByteArray *bytes = unpack(g_mime_part_get_content(part->content));
	gsize len;
	char *utf8 = to_utf8(part, bytes, &len);

	if (!utf8)
		return g_byte_array_free_to_bytes(bytes);
	g_byte_array_unref(bytes);
	return g_bytes_new_take(utf8, len);
}
