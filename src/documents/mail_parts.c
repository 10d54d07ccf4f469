/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/mail_parts.h"

#include <string.h>

enum { MAX_DEPTH = 8, MAX_PARTS = 1000, MAX_HEAD = 65536 };

static void part_free(gpointer data)
{
	struct kt_mail_part *part = data;

	g_free(part->type);
	g_free(part->charset);
	g_free(part->name);
	g_free(part->coding);
	g_free(part);
}

/* ---- lines of "Name: value" ---- */

static gsize line_length(struct kt_slice s)
{
	const char *end = s.len > 0 ? memchr(s.at, '\n', s.len) : NULL;

	return end ? (gsize)(end - s.at) + 1 : s.len;
}

static void skip(struct kt_slice *s, gsize n)
{
	s->at += n;
	s->len -= n;
}

static gboolean is_free_line(const char *line, gsize len)
{
	return len == 0 || (len == 1 && *line == '\n') || (len == 2 && *line == '\r');
}

/* Takes the head off MAIL, long lines put together again. */
static char *take_head(struct kt_slice *mail)
{
	GString *head = g_string_new(NULL);

	while (mail->len > 0 && head->len < MAX_HEAD) {
		gsize n = line_length(*mail);

		if (is_free_line(mail->at, n)) {
			skip(mail, n);
			break;
		}
		if ((*mail->at == ' ' || *mail->at == '\t') && head->len > 0)
			g_string_truncate(head, head->len - 1);
		g_string_append_len(head, mail->at, n);
		while (head->len > 0 && strchr("\r\n", head->str[head->len - 1]))
			g_string_truncate(head, head->len - 1);
		g_string_append_c(head, '\n');
		skip(mail, n);
	}
	return g_string_free(head, FALSE);
}

/* The value of the line NAME of HEAD; NULL where it has none.  Free with g_free. */
static char *field(const char *head, const char *name)
{
	gsize n = strlen(name);

	for (const char *line = head; *line; line += *line == '\n') {
		const char *end = strchrnul(line, '\n');

		if (g_ascii_strncasecmp(line, name, n) == 0 && line[n] == ':')
			return g_strstrip(g_strndup(line + n + 1, end - line - n - 1));
		line = end;
	}
	return NULL;
}

/* Where the value of "; NAME=" stands in VALUE. */
static const char *find_parameter(const char *value, const char *name)
{
	gsize n = strlen(name);

	for (const char *p = strchr(value, ';'); p; p = strchr(p, ';')) {
		p++;
		while (g_ascii_isspace(*p))
			p++;
		if (g_ascii_strncasecmp(p, name, n) == 0 && p[n] == '=')
			return p + n + 1;
	}
	return NULL;
}

/* "text/html; charset="utf-8"": the value of a parameter; NULL where there is none. */
static char *parameter(const char *value, const char *name)
{
	const char *p = value ? find_parameter(value, name) : NULL;

	if (!p)
		return NULL;
	if (*p == '"')
		return g_strndup(p + 1, strcspn(p + 1, "\""));
	return g_strndup(p, strcspn(p, "; \t"));
}

/* ---- names of files ---- */

static GByteArray *read_quoted(struct kt_slice body, gboolean is_name);

/* "=?utf-8?Q?R=C3=A5d?=" at P: what it stands for is added; where it ends, or NULL. */
static const char *read_encoded_word(const char *p, GString *out)
{
	g_auto(GStrv) parts = g_strsplit(p + 2, "?", 4);
	g_autofree char *utf8 = NULL;
	GByteArray *bytes;

	if (g_strv_length(parts) < 4 || *parts[3] != '=')
		return NULL;
	if (g_ascii_tolower(*parts[1]) == 'b') {
		gsize n;
		guchar *raw = g_base64_decode(parts[2], &n);
		bytes = g_byte_array_new_take(raw, n);
	} else {
		bytes = read_quoted(kt_slice_str(parts[2]), TRUE);
	}
	if (bytes->len > 0)
		utf8 = g_convert(
			(const char *)bytes->data, bytes->len, "UTF-8", parts[0], NULL, NULL, NULL);
	g_byte_array_unref(bytes);
	g_string_append(out, utf8 ? utf8 : "");
	return p + 2 + strlen(parts[0]) + strlen(parts[1]) + strlen(parts[2]) + 4;
}

/* A name may not lead out of its mail. */
static char *clean_name(const char *name)
{
	GString *out = g_string_new(NULL);

	while (*name) {
		const char *end =
			g_str_has_prefix(name, "=?") ? read_encoded_word(name, out) : NULL;

		if (!end)
			g_string_append_c(out, strchr("/\\", *name) ? '_' : *name);
		name = end ? end : name + 1;
	}
	g_strstrip(out->str);
	return g_string_free(out, !g_utf8_validate(out->str, -1, NULL) || *out->str == '\0');
}

/* filename*=UTF-8''Referat%20maj.pdf, filename="Referat maj.pdf", name=... */
static char *name_of(const char *type, const char *disposition)
{
	g_autofree char *extended = parameter(disposition, "filename*"), *plain = NULL;
	const char *quote = extended ? strrchr(extended, '\'') : NULL;

	if (quote)
		plain = g_uri_unescape_string(quote + 1, NULL);
	if (!plain)
		plain = parameter(disposition, "filename");
	if (!plain)
		plain = parameter(type, "name");
	return plain ? clean_name(plain) : NULL;
}

/* ---- parts ---- */

static void add_parts(GPtrArray *parts, struct kt_slice mail, guint depth);

static gboolean is_boundary(struct kt_slice line, const char *boundary, gboolean *is_last)
{
	gsize n = strlen(boundary);

	if (line.len < n + 2 || memcmp(line.at, "--", 2) != 0 ||
		memcmp(line.at + 2, boundary, n) != 0)
		return FALSE;
	*is_last = line.len >= n + 4 && memcmp(line.at + n + 2, "--", 2) == 0;
	return TRUE;
}

/* The parts of BODY between lines of BOUNDARY; one that is cut off ends where the file does. */
static void add_parted(GPtrArray *parts, struct kt_slice body, const char *boundary, guint depth)
{
	struct kt_slice part = {NULL, 0};
	gboolean is_last = FALSE;

	while (body.len > 0 && !is_last) {
		gsize n = line_length(body);

		if (is_boundary(kt_slice(body.at, n), boundary, &is_last)) {
			if (part.at)
				add_parts(parts, part, depth + 1);
			part = kt_slice(body.at + n, 0);
		} else if (part.at) {
			part.len += n;
		}
		skip(&body, n);
	}
	if (part.at && !is_last)
		add_parts(parts, part, depth + 1);
}

static void add_parts(GPtrArray *parts, struct kt_slice mail, guint depth)
{
	g_autofree char *head = take_head(&mail), *type = field(head, "Content-Type"),
			*disposition = field(head, "Content-Disposition"),
			*boundary = parameter(type, "boundary");

	if (depth >= MAX_DEPTH || parts->len >= MAX_PARTS)
		return;
	if (boundary && *boundary && g_ascii_strncasecmp(type, "multipart/", 10) == 0) {
		add_parted(parts, mail, boundary, depth);
		return;
	}
	struct kt_mail_part *part = g_new0(struct kt_mail_part, 1);
	g_autofree char *coding = field(head, "Content-Transfer-Encoding"),
			*plain = g_strndup(type ? type : "text/plain",
				type ? strcspn(type, "; \t") : G_MAXUINT8);
	part->type = g_ascii_strdown(plain, -1);
	part->charset = parameter(type, "charset");
	part->name = name_of(type, disposition);
	part->coding = coding ? g_ascii_strdown(coding, -1) : NULL;
	part->is_attached = disposition && g_ascii_strncasecmp(disposition, "attachment", 10) == 0;
	part->body = mail;
	g_ptr_array_add(parts, part);
}

GPtrArray *kt_mail_parts(struct kt_slice mail)
{
	GPtrArray *parts = g_ptr_array_new_with_free_func(part_free);

	add_parts(parts, mail, 0);
	return parts;
}

/* ---- their bytes ---- */

/* "=C3=B8" is two bytes, "=" at the end of a line nothing; in names "_" is a blank. */
static GByteArray *read_quoted(struct kt_slice body, gboolean is_name)
{
	GByteArray *out = g_byte_array_sized_new((guint)body.len);

	for (gsize i = 0; i < body.len; i++) {
		guint8 c = (guint8)body.at[i];

		if (c == '=' && i + 2 < body.len + is_name && g_ascii_isxdigit(body.at[i + 1]) &&
			g_ascii_isxdigit(body.at[i + 2])) {
			c = (guint8)(g_ascii_xdigit_value(body.at[i + 1]) * 16 +
				     g_ascii_xdigit_value(body.at[i + 2]));
			i += 2;
		} else if (c == '=') {
			while (i + 1 < body.len && strchr(" \t\r", body.at[i + 1]))
				i++;
			i += i + 1 < body.len && body.at[i + 1] == '\n';
			continue;
		} else if (c == '_' && is_name) {
			c = ' ';
		}
		g_byte_array_append(out, &c, 1);
	}
	return out;
}

static GByteArray *read_base64(struct kt_slice body)
{
	GByteArray *out = g_byte_array_new();
	gint state = 0;
	guint save = 0;

	g_byte_array_set_size(out, (guint)(body.len / 4 * 3 + 6));
	gsize n = g_base64_decode_step(body.at, body.len, out->data, &state, &save);
	g_byte_array_set_size(out, (guint)n);
	return out;
}

GBytes *kt_mail_part_bytes(const struct kt_mail_part *part)
{
	GByteArray *bytes;
	gsize n;

	if (g_strcmp0(part->coding, "base64") == 0)
		bytes = read_base64(part->body);
	else if (g_strcmp0(part->coding, "quoted-printable") == 0)
		bytes = read_quoted(part->body, FALSE);
	else
		bytes = g_byte_array_append(
			g_byte_array_new(), (const guint8 *)part->body.at, (guint)part->body.len);
	char *utf8 = bytes->len > 0 && part->charset && g_str_has_prefix(part->type, "text/")
			     ? g_convert((const char *)bytes->data, bytes->len, "UTF-8",
				       part->charset, NULL, &n, NULL)
			     : NULL;
	if (!utf8)
		return g_byte_array_free_to_bytes(bytes);
	g_byte_array_unref(bytes);
	return g_bytes_new_take(utf8, n);
}
