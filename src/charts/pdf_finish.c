/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_finish.c -- a second pass over Cairo's PDF with libqpdf.
 *
 * Cairo 1.16 writes the structure tree, but drops alternative texts and
 * scopes, has no Document element and cannot mark artifacts.  The marks of
 * the scenes are still at hand, and both lists are in drawing order: the n-th
 * Figure of the tree is the n-th figure of the scenes.  Artifacts are drawn
 * as NonStruct: their elements are taken out of the tree and their marked
 * content is renamed in the pages' streams. */
#include "charts/pdf_finish.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "charts/pdf_check.h"
#include "kommunetal/base/error.h"

struct finish {
	qpdf_data q;
	const struct kt_pdf_facts *facts;
	GPtrArray *alts;     /* char *, of figures */
	GArray *scopes;      /* gboolean, of TH: is for its column */
	GPtrArray *links;    /* char *, owned */
	GHashTable *parents; /* number of a page in the parent tree -> its array */
	guint n_alts, n_scopes, n_links;
	qpdf_oh column, row; /* scopes that all heads share */
};

/* ---- what the scenes know ---- */

static char *words_of_link(const struct finish *f, const struct kt_scene *page, guint begin)
{
	const struct kt_mark *link = &g_array_index(page->marks, struct kt_mark, begin);
	GString *words = g_string_new(NULL);

	if (g_str_has_prefix(link->text, "source-"))
		g_string_append(words, f->facts->link_words);
	for (guint i = begin + 1; i < page->marks->len; i++) {
		const struct kt_mark *m = &g_array_index(page->marks, struct kt_mark, i);

		if (m->kind == KT_MARK_END && m->tag == KT_TAG_LINK)
			break;
		if (m->kind == KT_MARK_TEXT)
			g_string_append_printf(words, "%s%s", words->len ? " " : "", m->text);
	}
	return g_string_free(words, FALSE);
}

static void collect(struct finish *f)
{
	for (guint p = 0; p < f->facts->pages->len; p++) {
		const struct kt_scene *page = f->facts->pages->pdata[p];

		for (guint i = 0; i < page->marks->len; i++) {
			const struct kt_mark *m = &g_array_index(page->marks, struct kt_mark, i);
			gboolean is_column = m->tag == KT_TAG_TH_COLUMN;

			if (m->kind != KT_MARK_BEGIN)
				continue;
			if (m->tag == KT_TAG_FIGURE)
				g_ptr_array_add(f->alts, (char *)m->text);
			else if (m->tag == KT_TAG_TH_COLUMN || m->tag == KT_TAG_TH_ROW)
				g_array_append_val(f->scopes, is_column);
			else if (m->tag == KT_TAG_LINK)
				g_ptr_array_add(f->links, words_of_link(f, page, i));
		}
	}
}

/* ---- the structure tree ---- */

/* The type of an element ("/TH"), valid until the next call; NULL for what is none.
 * A report has tens of thousands of nodes and each call of libqpdf's C API keeps
 * a handle: so a node is asked once. */
static const char *type_of(struct finish *f, qpdf_oh node)
{
	const char *type = NULL;
	qpdf_oh name;

	if (!qpdf_oh_is_dictionary(f->q, node))
		return NULL;
	name = qpdf_oh_get_key(f->q, node, "/S");
	if (qpdf_oh_is_name(f->q, name))
		type = qpdf_oh_get_name(f->q, name);
	qpdf_oh_release(f->q, name);
	return type;
}

/* Read once, and written once for all that refer to it. */
static qpdf_oh shared(struct finish *f, const char *object)
{
	return qpdf_make_indirect_object(f->q, qpdf_oh_parse(f->q, object));
}

static void set_scope(struct finish *f, qpdf_oh th)
{
	gboolean is_column =
		f->n_scopes < f->scopes->len && g_array_index(f->scopes, gboolean, f->n_scopes);

	f->n_scopes++;
	qpdf_oh_replace_key(f->q, th, "/A", is_column ? f->column : f->row);
}

static void set_alt(struct finish *f, qpdf_oh figure)
{
	const char *alt = f->n_alts < f->alts->len ? f->alts->pdata[f->n_alts] : NULL;

	f->n_alts++;
	if (alt)
		qpdf_oh_replace_key(f->q, figure, "/Alt", qpdf_oh_new_unicode_string(f->q, alt));
}

/* Words go to the annotation that the Link's object reference names. */
static void set_link_words(struct finish *f, qpdf_oh link)
{
	const char *words = f->n_links < f->links->len ? f->links->pdata[f->n_links] : NULL;
	qpdf_oh kids = qpdf_oh_get_key(f->q, link, "/K");

	f->n_links++;
	for (int i = 0;
		words && qpdf_oh_is_array(f->q, kids) && i < qpdf_oh_get_array_n_items(f->q, kids);
		i++) {
		qpdf_oh kid = qpdf_oh_get_array_item(f->q, kids, i);
		qpdf_oh annotation;

		if (!qpdf_oh_is_dictionary(f->q, kid) || !qpdf_oh_has_key(f->q, kid, "/Obj"))
			continue;
		annotation = qpdf_oh_get_key(f->q, kid, "/Obj");
		qpdf_oh_replace_key(
			f->q, annotation, "/Contents", qpdf_oh_new_unicode_string(f->q, words));
		qpdf_oh_replace_key(f->q, annotation, "/F", qpdf_oh_new_integer(f->q, 4));
	}
}

/* Fills in what an element lacks; artifacts are drawn as NonStruct, and taken out. */
static gboolean fill_in(qpdf_oh element, const char *type, gpointer user)
{
	struct finish *f = user;

	if (g_str_equal(type, "/NonStruct"))
		return FALSE;
	if (g_str_equal(type, "/TH"))
		set_scope(f, element);
	else if (g_str_equal(type, "/Figure"))
		set_alt(f, element);
	else if (g_str_equal(type, "/Link"))
		set_link_words(f, element);
	return TRUE;
}

/* One Document element between the root and all that lay under it. */
static void add_document(struct finish *f, qpdf_oh tree)
{
	qpdf_oh document = qpdf_make_indirect_object(
		f->q, qpdf_oh_parse(f->q, "<< /Type /StructElem /S /Document >>"));
	qpdf_oh kids = qpdf_oh_get_key(f->q, tree, "/K");

	if (g_strcmp0(type_of(f, kids), "/Document") == 0)
		return;
	if (!qpdf_oh_is_array(f->q, kids))
		kids = qpdf_oh_wrap_in_array(f->q, kids);
	for (int i = 0; i < qpdf_oh_get_array_n_items(f->q, kids); i++)
		qpdf_oh_replace_key(f->q, qpdf_oh_get_array_item(f->q, kids, i), "/P", document);
	qpdf_oh_replace_key(f->q, document, "/K", kids);
	qpdf_oh_replace_key(f->q, document, "/P", tree);
	qpdf_oh_replace_key(f->q, tree, "/K", document);
}

/* What each page's marked content belongs to: the arrays of the parent tree by their numbers. */
static void find_parents(struct finish *f, qpdf_oh tree)
{
	qpdf_oh numbers =
		qpdf_oh_get_key(f->q, qpdf_oh_get_key(f->q, tree, "/ParentTree"), "/Nums");
	int n = qpdf_oh_is_array(f->q, numbers) ? qpdf_oh_get_array_n_items(f->q, numbers) : 0;

	for (int i = 0; i + 1 < n; i += 2) {
		int number = qpdf_oh_get_int_value_as_int(
			f->q, qpdf_oh_get_array_item(f->q, numbers, i));
		qpdf_oh parents = qpdf_oh_get_array_item(f->q, numbers, i + 1);

		g_hash_table_insert(f->parents, GINT_TO_POINTER(number), GUINT_TO_POINTER(parents));
	}
}

/* The marked content MCID of PAGE is an artifact's, and has no parent any more. */
static void clear_parent(struct finish *f, qpdf_oh page, int mcid)
{
	qpdf_oh number = qpdf_oh_get_key(f->q, page, "/StructParents");
	qpdf_oh parents = GPOINTER_TO_UINT(g_hash_table_lookup(
		f->parents, GINT_TO_POINTER(qpdf_oh_get_int_value_as_int(f->q, number))));

	if (parents && qpdf_oh_is_array(f->q, parents) &&
		mcid < qpdf_oh_get_array_n_items(f->q, parents))
		qpdf_oh_set_array_item(f->q, parents, mcid, qpdf_oh_new_null(f->q));
}

/* ---- pages ---- */

/* "/NonStruct << /MCID 12 >> BDC" at the start of a line becomes "/Artifact BMC". */
static GString *rename_artifacts(struct finish *f, qpdf_oh page, const char *data, gsize len)
{
	static const char tag[] = "/NonStruct << /MCID ";
	GString *out = g_string_sized_new(len);
	const char *end = data + len;

	for (const char *line = data; line < end;) {
		const char *next = memchr(line, '\n', end - line);
		gsize n = (next ? next + 1 : end) - line;

		if (n > sizeof tag && memcmp(line, tag, sizeof tag - 1) == 0) {
			clear_parent(f, page, atoi(line + sizeof tag - 1));
			g_string_append(out, "/Artifact BMC\n");
		} else {
			g_string_append_len(out, line, n);
		}
		line += n;
	}
	return out;
}

static void finish_page(struct finish *f, qpdf_oh page)
{
	unsigned char *data = NULL;
	size_t len = 0;
	qpdf_oh stream = qpdf_oh_get_key(f->q, page, "/Contents");
	GString *renamed;

	qpdf_oh_replace_key(f->q, page, "/Tabs", qpdf_oh_new_name(f->q, "/S"));
	if (qpdf_oh_get_page_content_data(f->q, page, &data, &len) != QPDF_SUCCESS)
		return;
	renamed = rename_artifacts(f, page, (const char *)data, len);
	qpdf_oh_replace_stream_data(f->q, stream, (unsigned char *)renamed->str, renamed->len,
		qpdf_oh_new_null(f->q), qpdf_oh_new_null(f->q));
	g_string_free(renamed, TRUE);
	free(data);
}

/* ---- fonts ---- */

/* Cairo numbers the glyphs of a TrueType font by their codes, and does not say so.  Such a font is
 * drawn of where the report's own lacks a letter: a bullet of a word processor, a name in Chinese. */
static void tell_glyphs(struct finish *f, qpdf_oh page)
{
	qpdf_oh resources = qpdf_oh_get_key(f->q, page, "/Resources");
	qpdf_oh fonts = qpdf_oh_is_dictionary(f->q, resources)
				? qpdf_oh_get_key(f->q, resources, "/Font")
				: resources;

	if (!qpdf_oh_is_dictionary(f->q, fonts))
		return;
	qpdf_oh_begin_dict_key_iter(f->q, fonts);
	while (qpdf_oh_dict_more_keys(f->q)) {
		qpdf_oh font = qpdf_oh_get_key(f->q, fonts, qpdf_oh_dict_next_key(f->q));
		qpdf_oh list = qpdf_oh_get_key(f->q, font, "/DescendantFonts"), below;

		if (!qpdf_oh_is_array(f->q, list))
			continue;
		below = qpdf_oh_get_array_item(f->q, list, 0);
		if (qpdf_oh_is_name_and_equals(
			    f->q, qpdf_oh_get_key(f->q, below, "/Subtype"), "/CIDFontType2") &&
			!qpdf_oh_has_key(f->q, below, "/CIDToGIDMap"))
			qpdf_oh_replace_key(
				f->q, below, "/CIDToGIDMap", qpdf_oh_new_name(f->q, "/Identity"));
	}
}

/* ---- the catalogue ---- */

static char *xmp(const struct kt_pdf_facts *facts)
{
	return g_markup_printf_escaped(
		"<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
		"xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
		"xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
		"<dc:title><rdf:Alt><rdf:li "
		"xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
		"<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
		"<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
		"<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>\n"
		"<xmp:CreatorTool>kommunetal</xmp:CreatorTool>\n"
		"<pdfuaid:part>1</pdfuaid:part>\n"
		"</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n",
		facts->title, facts->author, facts->lang,
		facts->date && *facts->date ? facts->date : "2000-01-01");
}

static void finish_catalogue(struct finish *f, qpdf_oh root)
{
	g_autofree char *packet = xmp(f->facts);
	qpdf_oh metadata = qpdf_oh_new_stream(f->q);
	qpdf_oh dict = qpdf_oh_get_dict(f->q, metadata);

	qpdf_oh_replace_stream_data(f->q, metadata, (unsigned char *)packet, strlen(packet),
		qpdf_oh_new_null(f->q), qpdf_oh_new_null(f->q));
	qpdf_oh_replace_key(f->q, dict, "/Type", qpdf_oh_new_name(f->q, "/Metadata"));
	qpdf_oh_replace_key(f->q, dict, "/Subtype", qpdf_oh_new_name(f->q, "/XML"));
	qpdf_oh_replace_key(f->q, root, "/Metadata", metadata);
	qpdf_oh_replace_key(f->q, root, "/Lang", qpdf_oh_new_unicode_string(f->q, f->facts->lang));
	qpdf_oh_replace_key(f->q, root, "/MarkInfo", qpdf_oh_parse(f->q, "<< /Marked true >>"));
	qpdf_oh_replace_key(f->q, root, "/ViewerPreferences",
		qpdf_oh_parse(f->q, "<< /DisplayDocTitle true >>"));
}

static GByteArray *write_all(struct finish *f)
{
	GByteArray *out = NULL;

	if (qpdf_init_write_memory(f->q) != QPDF_SUCCESS)
		return NULL;
	qpdf_set_deterministic_ID(f->q, QPDF_TRUE);
	qpdf_set_minimum_pdf_version(f->q, "1.7");
	qpdf_set_object_stream_mode(f->q, qpdf_o_generate);
	if (qpdf_write(f->q) == QPDF_SUCCESS) {
		out = g_byte_array_new();
		g_byte_array_append(
			out, qpdf_get_buffer(f->q), (guint)qpdf_get_buffer_length(f->q));
	}
	return out;
}

/* Each list of the scenes has to be used up: else texts would stand on the wrong things. */
static gboolean lists_match(const struct finish *f)
{
	return f->n_alts == f->alts->len && f->n_scopes == f->scopes->len &&
	       f->n_links == f->links->len;
}

/* FALSE where the tree is not as Cairo writes it. */
static gboolean complete(struct finish *f)
{
	qpdf_oh root, tree;

	collect(f);
	root = qpdf_get_root(f->q);
	tree = qpdf_oh_get_key(f->q, root, "/StructTreeRoot");
	if (!qpdf_oh_is_dictionary(f->q, tree))
		return FALSE;
	f->column = shared(f, "<< /O /Table /Scope /Column >>");
	f->row = shared(f, "<< /O /Table /Scope /Row >>");
	add_document(f, tree);
	find_parents(f, tree);
	for (int p = 0; p < qpdf_get_num_pages(f->q); p++) {
		finish_page(f, qpdf_get_page_n(f->q, (size_t)p));
		tell_glyphs(f, qpdf_get_page_n(f->q, (size_t)p));
	}
	finish_catalogue(f, root);
	return TRUE;
}

static void finish_init(struct finish *f, const struct kt_pdf_facts *facts)
{
	*f = (struct finish){.q = qpdf_init(), .facts = facts};
	f->alts = g_ptr_array_new();
	f->scopes = g_array_new(FALSE, FALSE, sizeof(gboolean));
	f->links = g_ptr_array_new_with_free_func(g_free);
	f->parents = g_hash_table_new(NULL, NULL);
	qpdf_set_suppress_warnings(f->q, QPDF_TRUE);
	qpdf_silence_errors(f->q);
}

static void finish_clear(struct finish *f)
{
	if (qpdf_has_error(f->q))
		qpdf_get_error(f->q); /* taken, or libqpdf prints it */
	g_ptr_array_unref(f->alts);
	g_array_unref(f->scopes);
	g_ptr_array_unref(f->links);
	g_hash_table_unref(f->parents);
	qpdf_cleanup(&f->q);
}

GByteArray *kt_pdf_hand_over(
	const GByteArray *pdf, const struct kt_pdf_facts *facts, GError **error)
{
	struct finish f;
	GByteArray *out = NULL;
	g_auto(GStrv) faults = NULL;

	finish_init(&f, facts);
	if (qpdf_read_memory(f.q, "report", (const char *)pdf->data, pdf->len, NULL) ==
			QPDF_SUCCESS &&
		complete(&f)) {
		faults = kt_pdf_check_document(f.q, fill_in, &f);
		out = *faults || !lists_match(&f) ? NULL : write_all(&f);
	}
	if (faults && *faults)
		g_set_error(error, KT_ERROR, KT_ERROR_WRITE, "the PDF is not PDF/UA: %s", *faults);
	else if (!out)
		g_set_error(error, KT_ERROR, KT_ERROR_WRITE,
			"the PDF could not be made accessible: figures %u of %u, heads %u of %u, "
			"links %u of %u",
			f.n_alts, f.alts->len, f.n_scopes, f.scopes->len, f.n_links, f.links->len);
	finish_clear(&f);
	return out;
}
