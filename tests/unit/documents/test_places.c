/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every number in a document's text stands in the file where the document
 * says, whatever the encoding and the line ends; and it is on that line. */
#include <string.h>

#include "kommunetal/documents/document.h"

#define HERE "tests/unit/documents/"

/* The file that is asked about. */
struct source {
	const char *data;
	gsize len;
	guint unit; /* bytes of an ASCII character */
};

static guint line_of(const struct source *s, gsize offset)
{
	guint line = 1;

	for (gsize i = 0; i + s->unit <= offset; i += s->unit) {
		char next = i + s->unit < s->len ? s->data[i + s->unit] : 0;

		line += s->data[i] == '\n' || (s->data[i] == '\r' && next != '\n');
	}
	return line;
}

/* Each of the N digits of DOC's text from START on stands where DOC says. */
static void check_number(
	const struct kt_document *doc, gsize start, gsize n, const struct source *s)
{
	const char *text = kt_document_text(doc, NULL);
	struct kt_place all = kt_document_place(doc, (struct kt_span){start, n});

	g_assert_cmpuint(all.length, >=, n * s->unit); /* more where a tag stands in it */
	g_assert_cmpuint(all.line, ==, line_of(s, all.offset));
	for (gsize i = 0; i < n; i++) {
		struct kt_place place = kt_document_place(doc, (struct kt_span){start + i, 1});

		g_assert_cmpuint(place.offset, <, all.offset + all.length);
		g_assert_cmpint(s->data[place.offset +
					(place.offset < s->len && s->data[place.offset] == 0)],
			==, text[start + i]);
		g_assert_cmpuint(place.length, ==, s->unit);
	}
}

/* Checks the numbers in SPAN, returns how many there are. */
static guint check_span(const struct kt_document *doc, struct kt_span span, const struct source *s)
{
	struct kt_slice slice = kt_document_slice(doc, span);
	guint n_numbers = 0;

	for (gsize i = 0; i < slice.len;) {
		gsize n = 0;

		while (i + n < slice.len && g_ascii_isdigit(slice.at[i + n]))
			n++;
		if (n == 0) {
			i++;
			continue;
		}
		check_number(doc, span.start + i, n, s);
		n_numbers++;
		i += n;
	}
	return n_numbers;
}

static guint check_all(const char *name, const struct source *s)
{
	g_autoptr(GError) error = NULL;
	struct kt_document *doc = kt_document_load_bytes(name, s->data, s->len, NULL, &error);
	guint n = 0;

	g_assert_no_error(error);
	for (guint i = 0; i < kt_document_n_blocks(doc); i++) {
		const struct kt_block *block = kt_document_block(doc, i);

		for (guint k = 0; block->table != NULL && k < block->table->cells->len; k++)
			n += check_span(
				doc, g_array_index(block->table->cells, struct kt_cell, k).span, s);
		if (block->table == NULL)
			n += check_span(doc, block->span, s);
	}
	kt_document_free(doc);
	return n;
}

static void check_converted(
	const char *name, const char *text, const char *charset, guint unit, guint n)
{
	gsize len;
	g_autofree char *data = g_convert(text, -1, charset, "UTF-8", NULL, &len, NULL);
	struct source s = {data, len, unit};

	if (data != NULL)
		g_assert_cmpuint(check_all(name, &s), ==, n);
}

static void test_places(gconstpointer path)
{
	g_autofree char *text = NULL, *nfd = NULL, *crlf = NULL;
	g_auto(GStrv) lines = NULL;
	struct source s = {.unit = 1};
	guint n;

	g_assert_true(g_file_get_contents(path, &text, &s.len, NULL));
	s.data = text;
	n = check_all(path, &s);
	g_assert_cmpuint(n, >, 10);
	nfd = g_utf8_normalize(text, -1, G_NORMALIZE_NFD);
	g_assert_cmpuint(check_all(path, &(struct source){nfd, strlen(nfd), 1}), ==, n);
	lines = g_strsplit(text, "\n", -1);
	crlf = g_strjoinv("\r\n", lines);
	g_assert_cmpuint(check_all(path, &(struct source){crlf, strlen(crlf), 1}), ==, n);
	check_converted(path, text, "WINDOWS-1252", 1, n);
	check_converted(path, crlf, "WINDOWS-1252", 1, n);
	check_converted(path, text, "CP850", 1, n);
	check_converted(path, text, "UTF-16", 2, n);
	check_converted(path, text, "UTF-32", 4, n);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/documents/places/layout", HERE "text/layout.txt", test_places);
	g_test_add_data_func("/documents/places/tabs", HERE "text/tab-tables.txt", test_places);
	g_test_add_data_func("/documents/places/pipes", HERE "text/pipes.txt", test_places);
	g_test_add_data_func("/documents/places/aligned", HERE "text/aligned.txt", test_places);
	g_test_add_data_func("/documents/places/pages", HERE "text/pages.txt", test_places);
	g_test_add_data_func("/documents/places/html", HERE "html/places.html", test_places);
	return g_test_run();
}
