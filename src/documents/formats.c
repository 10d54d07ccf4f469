/* SPDX-License-Identifier: GPL-3.0-or-later */
/* formats.c -- what a file is, by its first bytes, without any parser. */
#include "documents/format.h"

#include <string.h>

#include "documents/decode.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"
#include "kommunetal/documents/document.h"

enum { PDF_WITHIN = 1024 }; /* bytes: some producers put rubbish in front */

/* ---- text ---- */

static gint recognise_text(const struct kt_input *in)
{
	return kt_is_binary(in->data, in->len) ? 0 : 40;
}

/* ---- web pages ---- */

/* How far a page of markup is looked at to know it for one. */
enum { MARKUP_BYTES = 8192 };

char *kt_markup_beginning(const struct kt_input *in)
{
	GString *out = g_string_new(NULL);

	for (gsize i = 0; i < MIN(in->len, MARKUP_BYTES); i++)
		if (in->data[i] != '\0' && (guchar)in->data[i] < 0x80)
			g_string_append_c(out, g_ascii_tolower(in->data[i]));
	return g_strchug(g_string_free(out, FALSE));
}

static guint count(const char *text, const char *what)
{
	guint n = 0;

	while ((text = strstr(text, what)) != NULL) {
		n++;
		text++;
	}
	return n;
}

/* The first letter that kt_markup_beginning would give is a "<", most likely. */
static gboolean may_be_markup(const struct kt_input *in)
{
	for (gsize i = 0; i < MIN(in->len, MARKUP_BYTES); i++) {
		guchar c = (guchar)in->data[i];

		if (c > ' ' && c < 0x80)
			return c == '<';
	}
	return FALSE;
}

static gint recognise_html(const struct kt_input *in)
{
	static const char *const tags[] = {
		"<p>", "<p ", "<div", "<table", "<tr", "<br", "<h1", "<h2", "<span"};
	g_autofree char *text = NULL;
	guint n = 0;

	if (!may_be_markup(in))
		return 0;
	text = kt_markup_beginning(in);
	if (text[0] != '<')
		return 0;
	if (g_str_has_prefix(text, "<!doctype html") || g_str_has_prefix(text, "<html"))
		return 95;
	if (strstr(text, "<html") != NULL || strstr(text, "<body") != NULL)
		return 90;
	if (g_str_has_prefix(text, "<?xml"))
		return 0;
	for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
		n += count(text, tags[i]);
	return n >= 3 ? 60 : 0;
}

/* ---- PDF ---- */

static gint recognise_pdf(const struct kt_input *in)
{
	gsize within = MIN(in->len, PDF_WITHIN);

	if (in->len >= 5 && memcmp(in->data, "%PDF-", 5) == 0)
		return 100;
	if (in->len >= 4 && memcmp(in->data, "PK\003\004", 4) == 0)
		return 0; /* an archive that holds one, not packed any smaller */
	return memmem(in->data, within, "%PDF-", 5) ? 90 : 0;
}

/* ---- mail ---- */

/* Mail servers put much in front: Exchange 8 to 20 kB. */
enum { MAIL_HEAD_BYTES = 65536 };

/* LINE is "Name: value", or goes on with the value of one. */
static gboolean is_head_line(struct kt_slice line)
{
	gsize name = 0;

	if (*line.at == ' ' || *line.at == '\t')
		return TRUE;
	while (name < line.len && (g_ascii_isalnum(line.at[name]) || line.at[name] == '-'))
		name++;
	return name > 0 && name < line.len && line.at[name] == ':';
}

/* The lines of "Name: value" that IN begins with, up to the first free line, in small letters and
 * each behind a line feed; NULL where it begins otherwise.  Files of mails begin with "From ". */
static char *mail_head(const struct kt_input *in)
{
	GString *head = g_string_new(NULL);
	const char *at = in->data, *end = in->data + MIN(in->len, MAIL_HEAD_BYTES), *feed;

	for (; (feed = memchr(at, '\n', end - at)) != NULL; at = feed + 1) {
		struct kt_slice line = kt_slice(at, feed - at);

		line.len -= kt_slice_ends(line, "\r");
		if (line.len == 0)
			break;
		if (!is_head_line(line) && !(at == in->data && kt_slice_starts(line, "From "))) {
			g_string_free(head, TRUE);
			return NULL;
		}
		g_string_append_c(head, '\n');
		for (gsize i = 0; i < line.len; i++)
			g_string_append_c(head, g_ascii_tolower(line.at[i]));
	}
	return g_string_free(head, FALSE);
}

/* Mail, and web pages that a browser saved in one file with their pictures: parts, each packed its
 * own way, below lines of "Name: value" that tell so. */
static gint recognise_mail(const struct kt_input *in)
{
	g_autofree char *head = mail_head(in);

	return head != NULL && strstr(head, "\nmime-version:") != NULL &&
			       strstr(head, "\ncontent-type:") != NULL
		       ? 95
		       : 0;
}

/* ---- packed ---- */

gboolean kt_is_zip(const struct kt_input *in)
{
	return in->len >= 22 && memcmp(in->data, "PK\3\4", 4) == 0;
}

/* TRUE if WHAT stands in the bytes as (the start of) a member's name. */
static gboolean zip_names(const struct kt_input *in, const char *what)
{
	/* The directory at the end names all members; the first may be named at the start only
	 * if the file is cut off. */
	gsize tail = MIN(in->len, (gsize)1 << 20), head = MIN(in->len, (gsize)1 << 16);

	return memmem(in->data + in->len - tail, tail, what, strlen(what)) != NULL ||
	       memmem(in->data, head, what, strlen(what)) != NULL;
}

/* The first member is "mimetype", uncompressed: its content, or "" if it is not so. */
static struct kt_slice mimetype(const struct kt_input *in)
{
	enum { HEAD = 30 }; /* bytes of a member before its name */
	const guchar *at = (const guchar *)in->data;
	gsize name_len, start;

	if (in->len < HEAD)
		return kt_slice("", 0);
	name_len = at[26] | (gsize)at[27] << 8;
	start = HEAD + name_len + (at[28] | (gsize)at[29] << 8);
	if (name_len != 8 || in->len < start + 64 || memcmp(at + HEAD, "mimetype", 8) != 0)
		return kt_slice("", 0);
	return kt_slice(in->data + start, 64);
}

#define OPEN_DOCUMENT "application/vnd.oasis.opendocument."

/* What the ZIP file IN is where it is an office file that is not read; NULL where it is not. */
static const char *office_file(const struct kt_input *in)
{
	if (!kt_is_zip(in))
		return NULL;
	if (zip_names(in, "xl/workbook"))
		return "an Excel workbook; save it as PDF";
	if (zip_names(in, "ppt/presentation"))
		return "a PowerPoint presentation; save it as PDF";
	/* packed once more by another program it does not say so */
	if (kt_slice_starts(mimetype(in), OPEN_DOCUMENT) &&
		!kt_slice_starts(mimetype(in), OPEN_DOCUMENT "text"))
		return "a spreadsheet or drawing of LibreOffice; save it as PDF";
	return NULL;
}

static gint recognise_docx(const struct kt_input *in)
{
	return kt_is_zip(in) && zip_names(in, "word/document") ? 100 : 0;
}

static gint recognise_odt(const struct kt_input *in)
{
	struct kt_slice mime;

	if (!kt_is_zip(in) || in->len < 100)
		return 0;
	mime = mimetype(in);
	if (kt_slice_starts(mime, OPEN_DOCUMENT))
		return kt_slice_starts(mime, OPEN_DOCUMENT "text")
			       ? 100
			       : 0; /* a spreadsheet, a drawing */
	return zip_names(in, "content.xml") && zip_names(in, "META-INF/manifest.xml") ? 80 : 0;
}

static gint recognise_gzip(const struct kt_input *in)
{
	return in->len >= 18 && memcmp(in->data, "\x1f\x8b\x08", 3) == 0 ? 100 : 0;
}

/* Any ZIP file but those that are one file to their owner. */
static gint recognise_zip(const struct kt_input *in)
{
	return kt_is_zip(in) && office_file(in) == NULL ? 60 : 0;
}

/* ---- all of them ---- */

const struct kt_format kt_format_pdf = {"pdf", recognise_pdf, TRUE};
const struct kt_format kt_format_docx = {"docx", recognise_docx, TRUE};
const struct kt_format kt_format_odt = {"odt", recognise_odt, TRUE};
const struct kt_format kt_format_html = {"html", recognise_html, TRUE};
const struct kt_format kt_format_gzip = {"gzip", recognise_gzip, TRUE};
const struct kt_format kt_format_mail = {"mail", recognise_mail, TRUE};
const struct kt_format kt_format_zip = {"zip", recognise_zip, TRUE};
const struct kt_format kt_format_text = {"text", recognise_text, FALSE};
const struct kt_format kt_format_old_text = {"text", recognise_text, TRUE};

const struct kt_format *const kt_formats[] = {
	&kt_format_pdf,
	&kt_format_docx,
	&kt_format_odt,
	&kt_format_html,
	&kt_format_mail,
	&kt_format_gzip,
	&kt_format_zip,
	&kt_format_text, /* or kt_format_old_text */
	NULL,
};

/* Files people do have but that are not read, by their first bytes. */
static const struct {
	const char *signature;
	gsize len;
	const char *what;
	gboolean is_writing; /* may well be minutes */
} others[] = {
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8,
		"an old Word, Excel or PowerPoint file; save it as DOCX or PDF", TRUE},
	{"{\\rtf", 5, "an RTF file; save it as DOCX or PDF", TRUE},
	{"\x89PNG\r\n\x1a\n", 8, "a PNG picture", FALSE},
	{"\xff\xd8\xff", 3, "a JPEG picture", FALSE},
	{"GIF8", 4, "a GIF picture", FALSE},
	{"\x7f"
	 "ELF",
		4, "a program", FALSE},
	{"SQLite format 3", 16, "an SQLite database", FALSE},
	{"7z\xbc\xaf\x27\x1c", 6, "a 7z archive; unpack it first", TRUE},
	{"Rar!", 4, "a RAR archive; unpack it first", TRUE},
};

/* Files that are packed as old Word ones are and have a stream of that name, two bytes a letter. */
static const struct {
	const char *stream;
	gsize len;
	const char *what;
} ole_files[] = {
#define STREAM(name) name, sizeof name - 1
	{STREAM("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"),
		"a Word or Excel file that is protected by a password"},
	{STREAM("_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0"),
		"a mail as Outlook keeps it; save it as .eml or .mht, or what is attached to it"},
#undef STREAM
};

/* What IN is by such a stream; NULL where it has none. */
static const char *ole_file(const struct kt_input *in)
{
	if (in->len <= 4 || memcmp(in->data, "\xd0\xcf\x11\xe0", 4) != 0)
		return NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(ole_files); i++)
		if (memmem(in->data, in->len, ole_files[i].stream, ole_files[i].len) != NULL)
			return ole_files[i].what;
	return NULL;
}

/* What IN is by its signature where that is no document; NULL where it is not known.  IS_WRITING
 * (may be NULL): whether it may well be minutes. */
static const char *what_else(const struct kt_input *in, gboolean *is_writing)
{
	gboolean is_mine;

	is_writing = is_writing ? is_writing : &is_mine;
	*is_writing = FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		if (in->len >= others[i].len &&
			memcmp(in->data, others[i].signature, others[i].len) == 0) {
			*is_writing = others[i].is_writing;
			return ole_file(in) != NULL ? ole_file(in) : others[i].what;
		}
	return office_file(in);
}

const char *kt_document_unread(const char *data, gsize len)
{
	struct kt_input in = {"", data, len};
	gboolean is_writing;
	const char *what = len > 0 ? what_else(&in, &is_writing) : NULL;

	return what != NULL && is_writing ? what : NULL;
}

/* The format that IN is most surely, and how sure that is. */
static const struct kt_format *surest(const struct kt_input *in, gint *best_score)
{
	const struct kt_format *best = NULL;

	*best_score = 0;
	if (what_else(in, NULL) != NULL) /* some of them are text, too: RTF */
		return NULL;
	for (gsize i = 0; kt_formats[i] != NULL; i++) {
		gint score = kt_formats[i]->recognise(in);

		if (score > *best_score) {
			best = kt_formats[i];
			*best_score = score;
		}
	}
	return best;
}

const struct kt_format *kt_format_of(const struct kt_input *in, GError **error)
{
	gint score;
	const struct kt_format *best = surest(in, &score);
	const char *what = best == NULL ? what_else(in, NULL) : NULL;

	if (best == &kt_format_text && !kt_is_unicode(in->data, in->len))
		best = &kt_format_old_text;
	if (best == NULL)
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s is no document that can be read: %s", in->name,
			what != NULL ? what : "binary data");
	return best;
}

gint kt_document_recognise(const char *data, gsize len)
{
	struct kt_input in = {"", data, len};
	gint score = 0;

	if (len > 0)
		surest(&in, &score);
	return score;
}
