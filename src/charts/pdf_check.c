/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check.c -- our own look at a PDF before it is handed over.
 *
 * The numbers are those of the Matterhorn protocol 1.02 (PDF Association).
 * Known: 01-005 content outside of the tags, 02-001 unknown element types,
 * 06-001/002/003 XMP, identification and title, 07-001/002 title shown,
 * 09-004 tables, 10-001 text without Unicode, 11-006 language, 13-004
 * figures, 14-002/003 headings, 15-003 heads of tables, 26-001 encryption,
 * 28-002/004/008/011 annotations, 31-009 fonts not embedded.  What needs a
 * reader (does the alternative text fit?) is not decided here. */
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "charts/pdf_check.h"
#include "charts/pdf_content.h"
#include "charts/pdf_finish.h"

struct check {
	qpdf_data q;
	GPtrArray *faults; /* char * */
	GHashTable *links; /* object numbers of annotations inside Link elements */
	guint heading;     /* level of the last heading */
};

static void fault(struct check *c, const char *text)
{
	for (guint i = 0; i < c->faults->len; i++)
		if (g_str_equal(c->faults->pdata[i], text))
			return;
	g_ptr_array_add(c->faults, g_strdup(text));
}

/* Null for what is no dictionary, without the warning that libqpdf would keep. */
static qpdf_oh key(struct check *c, qpdf_oh dict, const char *name)
{
	return qpdf_oh_is_dictionary(c->q, dict) ? qpdf_oh_get_key(c->q, dict, name)
						 : qpdf_oh_new_null(c->q);
}

static gboolean is_true(struct check *c, qpdf_oh value)
{
	return qpdf_oh_is_bool(c->q, value) && qpdf_oh_get_bool_value(c->q, value);
}

/* ---- the catalogue ---- */

static void check_metadata(struct check *c, qpdf_oh root)
{
	qpdf_oh stream = key(c, root, "/Metadata");
	unsigned char *data = NULL;
	size_t len = 0;
	QPDF_BOOL filtered = QPDF_FALSE;
	g_autofree char *text = NULL;

	if (!qpdf_oh_is_stream(c->q, stream) || qpdf_oh_get_stream_data(c->q, stream, qpdf_dl_all,
							&filtered, &data, &len) != QPDF_SUCCESS) {
		fault(c, "06-001 there is no XMP metadata");
		return;
	}
	text = g_strndup((const char *)data, len);
	free(data);
	if (!strstr(text, "<pdfuaid:part>1</pdfuaid:part>"))
		fault(c, "06-002 the metadata does not identify the file as PDF/UA-1");
	if (!strstr(text, "<dc:title>"))
		fault(c, "06-003 the metadata has no title");
}

static void check_catalogue(struct check *c, qpdf_oh root)
{
	qpdf_oh shown = key(c, key(c, root, "/ViewerPreferences"), "/DisplayDocTitle");
	qpdf_oh lang = key(c, root, "/Lang");

	check_metadata(c, root);
	if (!qpdf_oh_is_bool(c->q, shown))
		fault(c, "07-001 it is not said that the title is to be shown");
	else if (!qpdf_oh_get_bool_value(c->q, shown))
		fault(c, "07-002 the title is not shown");
	if (!qpdf_oh_is_string(c->q, lang) || !*qpdf_oh_get_utf8_value(c->q, lang))
		fault(c, "11-006 the document has no language");
	if (!is_true(c, key(c, key(c, root, "/MarkInfo"), "/Marked")))
		fault(c, "01-007 the document does not say that it is tagged");
	if (qpdf_is_encrypted(c->q))
		fault(c, "26-001 the document is encrypted");
}

/* ---- the structure tree: tens of thousands of nodes, so handles are given back ---- */

static gboolean is_one_of(const char *name, const char *const *names)
{
	return name && g_strv_contains(names, name);
}

static const char *type_of(struct check *c, qpdf_oh node)
{
	qpdf_oh name = key(c, node, "/S");
	const char *type = qpdf_oh_is_name(c->q, name) ? qpdf_oh_get_name(c->q, name) : NULL;

	qpdf_oh_release(c->q, name);
	return type;
}

static void check_heading(struct check *c, const char *type)
{
	guint level;

	if (type[1] != 'H' || !g_ascii_isdigit(type[2]) || type[3])
		return;
	level = (guint)(type[2] - '0');
	if (c->heading == 0 && level != 1)
		fault(c, "14-002 the first heading is not H1");
	else if (level > c->heading + 1)
		fault(c, "14-003 a level of heading is left out");
	c->heading = level;
}

static void check_place(struct check *c, const char *type, const char *parent)
{
	static const struct {
		const char *type;
		const char *const parents[5];
	} places[] = {
		{"/TR", {"/Table", "/THead", "/TBody", "/TFoot", NULL}},
		{"/TH", {"/TR", NULL}},
		{"/TD", {"/TR", NULL}},
		{"/LI", {"/L", NULL}},
		{"/LBody", {"/LI", NULL}},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(places); i++)
		if (g_str_equal(places[i].type, type) && !is_one_of(parent, places[i].parents))
			fault(c, "09-004 a row, cell or list item is not where it belongs");
	if (g_strcmp0(parent, "/Table") == 0 && !g_str_equal(type, "/TR") &&
		!g_str_equal(type, "/Caption"))
		fault(c, "09-004 a table holds something else than rows");
}

static void check_element(struct check *c, qpdf_oh node, const char *type)
{
	static const char *const known[] = {"/Document", "/H1", "/H2", "/H3", "/P", "/L", "/LI",
		"/LBody", "/Lbl", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Link", "/Caption",
		"/Span", NULL};

	if (!is_one_of(type, known))
		fault(c, "02-001 an element has a type that is not a standard one");
	if (g_str_equal(type, "/TH") &&
		!qpdf_oh_is_name(c->q, key(c, key(c, node, "/A"), "/Scope")))
		fault(c, "15-003 a head of a table has no scope");
	if (g_str_equal(type, "/Figure")) {
		qpdf_oh alt = key(c, node, "/Alt");

		if (!qpdf_oh_is_string(c->q, alt) || !*qpdf_oh_get_utf8_value(c->q, alt))
			fault(c, "13-004 a figure has no alternative text");
	}
}

static void check_node(struct check *c, qpdf_oh node, const char *parent, guint depth);

static void check_kids(struct check *c, qpdf_oh node, const char *type, guint depth)
{
	qpdf_oh kids = key(c, node, "/K");

	if (!qpdf_oh_is_array(c->q, kids)) {
		check_node(c, kids, type, depth);
	} else {
		for (int i = 0; i < qpdf_oh_get_array_n_items(c->q, kids); i++) {
			qpdf_oh kid = qpdf_oh_get_array_item(c->q, kids, i);

			check_node(c, kid, type, depth);
			qpdf_oh_release(c->q, kid);
		}
	}
	qpdf_oh_release(c->q, kids);
}

static void check_node(struct check *c, qpdf_oh node, const char *parent, guint depth)
{
	g_autofree char *type = NULL;

	if (!qpdf_oh_is_dictionary(c->q, node) || depth > 50)
		return;
	type = g_strdup(type_of(c, node));
	if (g_strcmp0(parent, "/Link") == 0) {
		qpdf_oh object = key(c, node, "/Obj");

		if (qpdf_oh_is_dictionary(c->q, object))
			g_hash_table_add(
				c->links, GINT_TO_POINTER(qpdf_oh_get_object_id(c->q, object)));
	}
	if (type) {
		check_heading(c, type);
		check_place(c, type, parent);
		check_element(c, node, type);
	}
	check_kids(c, node, type, depth + 1);
}

/* ---- pages ---- */

static void check_fonts(struct check *c, qpdf_oh fonts)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

	if (!qpdf_oh_is_dictionary(c->q, fonts))
		return;
	qpdf_oh_begin_dict_key_iter(c->q, fonts);
	while (qpdf_oh_dict_more_keys(c->q))
		g_ptr_array_add(names, g_strdup(qpdf_oh_dict_next_key(c->q)));
	for (guint i = 0; i < names->len; i++) {
		qpdf_oh font = key(c, fonts, names->pdata[i]), descriptor;
		qpdf_oh below = key(c, font, "/DescendantFonts");

		if (!qpdf_oh_is_stream(c->q, key(c, font, "/ToUnicode")))
			fault(c, "10-001 text cannot be turned into Unicode");
		if (qpdf_oh_is_array(c->q, below))
			font = qpdf_oh_get_array_item(c->q, below, 0);
		descriptor = key(c, font, "/FontDescriptor");
		if (!qpdf_oh_is_stream(c->q, key(c, descriptor, "/FontFile")) &&
			!qpdf_oh_is_stream(c->q, key(c, descriptor, "/FontFile2")) &&
			!qpdf_oh_is_stream(c->q, key(c, descriptor, "/FontFile3")))
			fault(c, "31-009 a font is not embedded");
	}
}

static void check_annotations(struct check *c, qpdf_oh page)
{
	qpdf_oh annotations = key(c, page, "/Annots");

	if (!qpdf_oh_is_array(c->q, annotations))
		return;
	if (!qpdf_oh_is_name_and_equals(c->q, key(c, page, "/Tabs"), "/S"))
		fault(c, "28-008 tabs do not follow the structure");
	for (int i = 0; i < qpdf_oh_get_array_n_items(c->q, annotations); i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(c->q, annotations, i);
		int id = qpdf_oh_get_object_id(c->q, annotation);

		if (!qpdf_oh_is_string(c->q, key(c, annotation, "/Contents")))
			fault(c, "28-004 a link has no description");
		if (!g_hash_table_contains(c->links, GINT_TO_POINTER(id)))
			fault(c, "28-011 a link is not inside a Link element");
	}
}

static void check_page(struct check *c, qpdf_oh page)
{
	unsigned char *data = NULL;
	size_t len = 0;

	check_annotations(c, page);
	check_fonts(c, key(c, key(c, page, "/Resources"), "/Font"));
	if (qpdf_oh_get_page_content_data(c->q, page, &data, &len) != QPDF_SUCCESS)
		return;
	if (kt_pdf_content_is_untagged((const char *)data, len))
		fault(c, "01-005 content is neither tagged nor an artifact");
	free(data);
}

static void check_document(struct check *c)
{
	qpdf_oh root = qpdf_get_root(c->q);
	qpdf_oh tree = key(c, root, "/StructTreeRoot");

	c->links = g_hash_table_new(NULL, NULL);
	check_catalogue(c, root);
	if (!qpdf_oh_is_dictionary(c->q, tree))
		fault(c, "01-006 there is no structure tree");
	else
		check_node(c, key(c, tree, "/K"), NULL, 0);
	for (int p = 0; p < qpdf_get_num_pages(c->q); p++)
		check_page(c, qpdf_get_page_n(c->q, (size_t)p));
	g_hash_table_unref(c->links);
}

static char **faults_of(struct check *c)
{
	g_ptr_array_add(c->faults, NULL);
	return (char **)g_ptr_array_free(c->faults, FALSE);
}

char **kt_pdf_check_document(qpdf_data q)
{
	struct check c = {.q = q, .faults = g_ptr_array_new()};

	check_document(&c);
	return faults_of(&c);
}

char **kt_pdf_check(const GByteArray *pdf)
{
	struct check c = {.q = qpdf_init(), .faults = g_ptr_array_new()};

	qpdf_set_suppress_warnings(c.q, QPDF_TRUE);
	qpdf_silence_errors(c.q);
	if (qpdf_read_memory(c.q, "report", (const char *)pdf->data, pdf->len, NULL) ==
		QPDF_SUCCESS) {
		check_document(&c);
	} else {
		fault(&c, "00-000 the file cannot be read");
		qpdf_get_error(c.q); /* taken, or libqpdf prints it */
	}
	qpdf_cleanup(&c.q);
	return faults_of(&c);
}
