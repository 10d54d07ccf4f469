/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: poppler gives the words of each page, libqpdf its ruling lines and
 * tags; the layout code, which knows nothing of PDF, makes blocks of them.  Pages are
 * let go as soon as their words are read, so that only words stay in memory. */
#include <string.h>

#include <poppler.h>

#include "documents/pdf/digit_repair.h"
#include "documents/page/flow_emit.h"
#include "documents/pdf/garbled.h"
#include "documents/pdf/pdf_content.h"
#include "documents/pdf/drawn_marks.h"
#include "documents/pdf/pdf_words.h"
#include "documents/reader.h"
#include "documents/pdf/scan.h"
#include "kommunetal/base/error.h"

enum {
	MAX_PAGES = 20000,
	MOST_OBJECTS = 8388607, /* ISO 32000-1, annex C */
	LARGE_DIGITS = 7,       /* of a number that may be greater */
	TABLE_DIGITS = 10,      /* of an offset in the table of objects */
};

static const char *skip_space(const char *p, const char *end)
{
	while (p < end && g_ascii_isspace(*p))
		p++;
	return p;
}

static const char *skip_digits(const char *p, const char *end)
{
	while (p < end && g_ascii_isdigit(*p))
		p++;
	return p;
}

/* The number [FROM, TO) names an object: "9000000 0 obj", "9000000 0 R", a part of the table of
 * objects ("9000000 1" over lines of ten digits), or how many there are. */
static gboolean names_object(const char *from, const char *to, const char *start, const char *end)
{
	static const char *const before[] = {"/Size", "/Index"};
	const char *generation = skip_space(to, end), *rest = skip_digits(generation, end);

	if (generation > to && rest > generation) {
		const char *word = skip_space(rest, end);

		if (skip_digits(word, end) - word == TABLE_DIGITS ||
			(end - word >= 3 && memcmp(word, "obj", 3) == 0) ||
			(word < end && *word == 'R'))
			return TRUE;
	}
	while (from > start && (g_ascii_isspace(from[-1]) || from[-1] == '['))
		from--;
	for (guint i = 0; i < G_N_ELEMENTS(before); i++) {
		gssize n = (gssize)strlen(before[i]);

		if (from - start >= n && memcmp(from - n, before[i], (gsize)n) == 0)
			return TRUE;
	}
	return FALSE;
}

/* A number of an object that no PDF has; 0 if there is none.  Poppler makes room for as many. */
static guint64 impossible_object(const struct kt_input *in)
{
	const char *end = in->data + in->len;

	for (const char *p = in->data, *to; p < end; p = to + (to == p)) {
		to = skip_digits(p, end);
		if (to == end || to - p < LARGE_DIGITS || to - p >= TABLE_DIGITS)
			continue;
		guint64 number = g_ascii_strtoull(p, NULL, 10);
		if (number > MOST_OBJECTS && names_object(p, to, in->data, end))
			return number;
	}
	return 0;
}

static PopplerDocument *open_document(const struct kt_input *in, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(in->data, in->len);
	g_autoptr(GError) reason = NULL;
	PopplerDocument *pdf = poppler_document_new_from_bytes(bytes, NULL, &reason);

	if (pdf && poppler_document_get_n_pages(pdf) < 1) {
		g_set_error(
			error, KT_ERROR, KT_ERROR_FORMAT, "%s is a PDF without pages", in->name);
		g_clear_object(&pdf);
	} else if (pdf && poppler_document_get_n_pages(pdf) > MAX_PAGES) {
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "%s has more than %u pages", in->name,
			(guint)MAX_PAGES);
		g_clear_object(&pdf);
	} else if (!pdf && g_error_matches(reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s is protected by a password",
			in->name);
	} else if (!pdf) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s is a damaged PDF and cannot be read", in->name);
	}
	return pdf;
}

/* The same file for the ruling lines; NULL where libqpdf cannot read it. */
static qpdf_data open_content(const struct kt_input *in)
{
	qpdf_data pdf = qpdf_init();

	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	gboolean is_bad = (qpdf_read_memory(pdf, in->name, in->data, in->len, "") & QPDF_ERRORS) ||
			  (qpdf_push_inherited_attributes_to_page(pdf) & QPDF_ERRORS);
	kt_pdf_forget_errors(pdf);
	if (is_bad)
		qpdf_cleanup(&pdf);
	return pdf;
}

struct source {
	PopplerDocument *pdf;
	qpdf_data content;        /* NULL: no ruling lines, no tags */
	struct kt_pdf_tags *tags; /* NULL: the file is not tagged */
	struct kt_scanner *scanner;
	gboolean is_garbled; /* a page before was */
	const struct kt_input *in;
	struct kt_diag_list *diags;
};

static void scan(struct source *s, struct kt_pages *pages, struct kt_page *page, PopplerPage *from)
{
	g_autoptr(GError) error = NULL;

	if (!s->scanner)
		s->scanner = kt_scanner_new();
	g_array_set_size(page->rules, 0); /* those of the picture are found in the picture */
	if (!kt_scan_page(s->scanner, pages, page, from, &error))
		kt_diag(s->diags, KT_FAILURE, s->in->name, page->number, 0, 0, "%s",
			error->message);
}

/* Its letters can be seen but not told: like a page that was scanned. */
static gboolean is_garbled(struct source *s, struct kt_page *page)
{
	if (!kt_is_garbled(page, s->is_garbled))
		return FALSE;
	s->is_garbled = TRUE;
	g_array_set_size(page->words, 0);
	kt_diag(s->diags, KT_WARNING, s->in->name, page->number, 0, 0,
		"the fonts do not say which letters these are; the page is read as a picture");
	return TRUE;
}

/* FALSE if the page is too damaged to be opened. */
static gboolean read_page(struct source *s, struct kt_pages *pages, guint index)
{
	PopplerPage *from = poppler_document_get_page(s->pdf, index);
	gdouble width = 595, height = 842;

	if (from)
		poppler_page_get_size(from, &width, &height);
	struct kt_page *page = kt_pages_add(pages, width, height);
	if (!from) {
		kt_diag(s->diags, KT_WARNING, s->in->name, index + 1, 0, 0,
			"the page is damaged and was left out");
		return FALSE;
	}
	struct kt_pdf_text marked;
	kt_pdf_text_init(&marked, s->tags != NULL);
	page->has_picture = s->content == NULL;
	if (s->content) {
		kt_pdf_read_content(page, &marked, s->content, index);
		kt_pdf_forget_errors(s->content);
		qpdf_oh_release_all(s->content);
	}
	if (!kt_pdf_read_words(pages, page, from, &marked, s->tags))
		kt_diag(s->diags, KT_WARNING, s->in->name, index + 1, 0, 0,
			"the page's text and its places do not fit together; it was left out");
	else if (kt_scan_is_picture(from, page) || is_garbled(s, page))
		scan(s, pages, page, from);
	else {
		if (!s->tags)
			kt_pdf_mark_items(pages, page);
		kt_page_turn(page, page->turns);
	}
	kt_pdf_text_clear(&marked);
	g_object_unref(from);
	return TRUE;
}

static gboolean has_words(const struct kt_pages *pages)
{
	for (guint i = 0; i < pages->pages->len; i++)
		if (((struct kt_page *)g_ptr_array_index(pages->pages, i))->words->len)
			return TRUE;
	return FALSE;
}

static void set_title(struct kt_builder *b, PopplerDocument *pdf)
{
	g_autofree char *title = poppler_document_get_title(pdf);

	if (title)
		kt_builder_set_title(b, title);
}

static gboolean read_pdf(const struct kt_input *in, struct kt_builder *b, GError **error)
{
	struct source s = {.in = in, .diags = kt_builder_diags(b)};
	guint64 object = impossible_object(in);

	if (object > 0) {
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"%s is damaged: it numbers an object %" G_GUINT64_FORMAT, in->name, object);
		return FALSE;
	}
	s.pdf = open_document(in, error);
	if (!s.pdf)
		return FALSE;
	s.content = open_content(in);
	struct kt_pages *pages = kt_pages_new();
	guint n = poppler_document_get_n_pages(s.pdf), n_read = 0;
	if (s.content) {
		s.tags = kt_pdf_tags_read(pages, s.content, n);
		kt_pdf_forget_errors(s.content);
	}
	for (guint i = 0; i < n; i++)
		n_read += read_page(&s, pages, i);
	kt_scanner_free(s.scanner);
	kt_pdf_tags_free(s.tags);
	if (s.content)
		qpdf_cleanup(&s.content);
	set_title(b, s.pdf);
	g_object_unref(s.pdf);
	kt_builder_set_pages(b, n);
	if (n_read == 0)
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s is a damaged PDF: none of its pages can be read", in->name);
	else if (!has_words(pages))
		kt_diag(s.diags, KT_WARNING, in->name, 0, 0, 0, "there is no text on the pages");
	GPtrArray *flow = kt_find_flow(pages);
	kt_repair_digits(flow, pages, in->name, s.diags);
	kt_emit_flow(b, flow, pages);
	g_ptr_array_unref(flow);
	kt_pages_free(pages);
	return n_read > 0;
}

const struct kt_reader kt_reader_pdf = {
	.format = &kt_format_pdf,
	.read = read_pdf,
};
