/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/reader.h"

#include <string.h>

#include "documents/archive.h"
#include "kommunetal/base/error.h"

extern const struct kt_reader kt_reader_docx;
extern const struct kt_reader kt_reader_gzip;
extern const struct kt_reader kt_reader_html;
extern const struct kt_reader kt_reader_odt;
extern const struct kt_reader kt_reader_pdf;
extern const struct kt_reader kt_reader_text;
extern const struct kt_reader kt_reader_zip;

const struct kt_reader *const kt_readers[] = {
	&kt_reader_pdf,
	&kt_reader_docx,
	&kt_reader_odt,
	&kt_reader_html,
	&kt_reader_gzip,
	&kt_reader_zip,
	&kt_reader_text,
	NULL,
};

/* Files people do have but that are not read, by their first bytes. */
static const struct {
	const char *signature;
	gsize len;
	const char *what;
} others[] = {
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8,
		"an old Word, Excel or PowerPoint file; save it as DOCX or PDF"},
	{"{\\rtf", 5, "an RTF file; save it as DOCX or PDF"},
	{"\x89PNG\r\n\x1a\n", 8, "a PNG picture"},
	{"\xff\xd8\xff", 3, "a JPEG picture"},
	{"GIF8", 4, "a GIF picture"},
	{"\x7f"
	 "ELF",
		4, "a program"},
	{"SQLite format 3", 16, "an SQLite database"},
	{"7z\xbc\xaf\x27\x1c", 6, "a 7z archive; unpack it first"},
	{"Rar!", 4, "a RAR archive; unpack it first"},
};

/* What IN is by its signature where that is no document; NULL where it is not known. */
static const char *what_else(const struct kt_input *in)
{
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		if (in->len >= others[i].len &&
			memcmp(in->data, others[i].signature, others[i].len) == 0)
			return others[i].what;
	return kt_office_file(in);
}

/* The reader that is surest of IN, and how sure it is. */
static const struct kt_reader *surest(const struct kt_input *in, gint *best_score)
{
	const struct kt_reader *best = NULL;

	*best_score = 0;
	if (what_else(in) != NULL) /* some of them are text, too: RTF */
		return NULL;
	for (gsize i = 0; kt_readers[i] != NULL; i++) {
		gint score = kt_readers[i]->recognise(in);

		if (score > *best_score) {
			best = kt_readers[i];
			*best_score = score;
		}
	}
	return best;
}

const struct kt_reader *kt_reader_for(const struct kt_input *in, GError **error)
{
	gint score;
	const struct kt_reader *best = surest(in, &score);
	const char *what = what_else(in);

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
