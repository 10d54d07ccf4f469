/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check_page.c -- what stands on the pages: content, annotations, XObjects. */
#include <stdlib.h>
#include <string.h>

#include "charts/pdf_check_part.h"
#include "charts/pdf_content.h"

/* ---- annotations ---- */

static gboolean is_of_type(const char *type, const char *const *types)
{
	return type && g_strv_contains(types, type);
}

static void check_link(struct kt_pdf_checker *c, qpdf_oh annotation, const char *place)
{
	if (g_strcmp0(place, "/Link") != 0)
		kt_pdf_fault(c, "28-011 a link is not inside a Link element");
	if (!kt_pdf_has_text(c, annotation, "/Contents"))
		kt_pdf_fault(c, "28-012 a link has no description");
}

static void check_field(struct kt_pdf_checker *c, qpdf_oh annotation, const char *place)
{
	if (g_strcmp0(place, "/Form") != 0)
		kt_pdf_fault(c, "28-010 a form field is not inside a Form element");
	if (!kt_pdf_has_text(c, annotation, "/TU"))
		kt_pdf_fault(c, "28-005 a form field has no description");
	else if (!c->has_language)
		kt_pdf_fault(c, "11-005 the language of a form field's description is not said");
}

static void check_other(struct kt_pdf_checker *c, qpdf_oh annotation, const char *place)
{
	if (g_strcmp0(place, "/Annot") != 0)
		kt_pdf_fault(c, "28-002 an annotation is not inside an Annot element");
	if (!kt_pdf_has_text(c, annotation, "/Contents"))
		kt_pdf_fault(c, "28-004 an annotation has no description");
}

static void check_annotation(struct kt_pdf_checker *c, qpdf_oh annotation)
{
	/* ISO 32000-1, 12.5.6, but for those with rules of their own. */
	static const char *const others[] = {"/Text", "/FreeText", "/Line", "/Square", "/Circle",
		"/Polygon", "/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut",
		"/Stamp", "/Caret", "/Ink", "/Popup", "/FileAttachment", "/Sound", "/Movie",
		"/Screen", "/Watermark", "/3D", "/Redact", NULL};
	qpdf_oh name = kt_pdf_key(c, annotation, "/Subtype");
	g_autofree char *type =
		qpdf_oh_is_name(c->q, name) ? g_strdup(qpdf_oh_get_name(c->q, name)) : NULL;
	const char *place = g_hash_table_lookup(
		c->places, GINT_TO_POINTER(qpdf_oh_get_object_id(c->q, annotation)));

	if (!c->has_language && kt_pdf_has_text(c, annotation, "/Contents"))
		kt_pdf_fault(c, "11-004 the language of an annotation's description is not said");
	if (g_strcmp0(type, "/Link") == 0)
		check_link(c, annotation, place);
	else if (g_strcmp0(type, "/Widget") == 0)
		check_field(c, annotation, place);
	else if (g_strcmp0(type, "/TrapNet") == 0)
		kt_pdf_fault(c, "28-007 there is a trap network");
	else if (g_strcmp0(type, "/PrinterMark") != 0)
		check_other(c, annotation, place);
	else if (place)
		kt_pdf_fault(c, "28-017 a printer's mark is in the structure");
	if (!is_of_type(type, others) && g_strcmp0(type, "/Link") != 0 &&
		g_strcmp0(type, "/Widget") != 0 && g_strcmp0(type, "/TrapNet") != 0 &&
		g_strcmp0(type, "/PrinterMark") != 0)
		kt_pdf_fault(c, "28-006 an annotation is of no type that is defined");
}

static void check_annotations(struct kt_pdf_checker *c, qpdf_oh page)
{
	qpdf_oh annotations = kt_pdf_key(c, page, "/Annots"), tabs = kt_pdf_key(c, page, "/Tabs");

	if (!qpdf_oh_is_array(c->q, annotations))
		return;
	if (!qpdf_oh_is_name(c->q, tabs))
		kt_pdf_fault(c, "28-008 it is not said that tabs follow the structure");
	else if (!qpdf_oh_is_name_and_equals(c->q, tabs, "/S"))
		kt_pdf_fault(c, "28-009 tabs do not follow the structure");
	for (int i = 0; i < qpdf_oh_get_array_n_items(c->q, annotations); i++)
		check_annotation(c, qpdf_oh_get_array_item(c->q, annotations, i));
}

/* ---- XObjects ---- */

static void check_forms(struct kt_pdf_checker *c, qpdf_oh objects)
{
	g_autoptr(GPtrArray) names = kt_pdf_keys(c, objects);

	for (guint i = 0; i < names->len; i++) {
		qpdf_oh object = kt_pdf_key(c, objects, names->pdata[i]), dict;
		gpointer id = GINT_TO_POINTER(qpdf_oh_get_object_id(c->q, object));

		if (!qpdf_oh_is_stream(c->q, object))
			continue;
		dict = qpdf_oh_get_dict(c->q, object);
		if (!qpdf_oh_is_null(c->q, kt_pdf_key(c, dict, "/Ref")))
			kt_pdf_fault(c, "30-001 there is a reference to another file");
		if (qpdf_oh_is_null(c->q, kt_pdf_key(c, dict, "/StructParents")))
			continue;
		if (g_hash_table_contains(c->forms, id))
			kt_pdf_fault(c, "30-002 tagged content is drawn twice");
		g_hash_table_add(c->forms, id);
	}
}

/* ---- pages ---- */

struct page {
	struct kt_pdf_checker *c;
	qpdf_oh fonts; /* of its resources */
	/* The font that text was last shown in: most texts go on in it. */
	char *name;        /* owned; NULL: none yet */
	GHashTable *codes; /* NULL where they are not looked at */
	guint step;        /* bytes of a code */
};

/* Codes of one byte, or of two where a font has more letters than that; other maps of codes than
 * the plain one are left. */
static void choose_font(struct page *page, const char *name)
{
	qpdf_oh font = kt_pdf_key(page->c, page->fonts, name);
	gboolean is_wide = kt_pdf_is_name(page->c, font, "/Subtype", "/Type0");

	g_free(page->name);
	page->name = g_strdup(name);
	page->step = is_wide ? 2 : 1;
	page->codes = kt_pdf_codes(page->c, font);
	if (is_wide && !kt_pdf_is_name(page->c, font, "/Encoding", "/Identity-H"))
		page->codes = NULL;
}

static void note_text(const char *name, const GByteArray *bytes, gpointer user)
{
	struct page *page = user;

	if (g_strcmp0(page->name, name) != 0)
		choose_font(page, name);
	if (!page->codes)
		return;
	for (guint i = 0; i + page->step <= bytes->len; i += page->step) {
		guint code = bytes->data[i];

		if (page->step == 2)
			code = 256 * code + bytes->data[i + 1];
		g_hash_table_add(page->codes, GUINT_TO_POINTER(code));
	}
}

/* The text of the forms in OBJECTS, and of those that they draw: it is tagged, or an artifact, as
 * what draws it is. */
static void read_forms(struct kt_pdf_checker *c, qpdf_oh objects)
{
	g_autoptr(GPtrArray) names = kt_pdf_keys(c, objects);

	for (guint i = 0; i < names->len; i++) {
		qpdf_oh form = kt_pdf_key(c, objects, names->pdata[i]), resources;
		gpointer id = GINT_TO_POINTER(qpdf_oh_get_object_id(c->q, form));
		g_autoptr(GByteArray) text = NULL;
		struct page here = {.c = c};

		if (!qpdf_oh_is_stream(c->q, form) ||
			!kt_pdf_is_name(c, qpdf_oh_get_dict(c->q, form), "/Subtype", "/Form") ||
			!g_hash_table_add(c->read, id))
			continue;
		resources = kt_pdf_key(c, qpdf_oh_get_dict(c->q, form), "/Resources");
		here.fonts = kt_pdf_key(c, resources, "/Font");
		kt_pdf_check_fonts(c, here.fonts);
		text = kt_pdf_bytes(c, form);
		if (text)
			kt_pdf_content_read((const char *)text->data, text->len, note_text, &here);
		g_free(here.name);
		read_forms(c, kt_pdf_key(c, resources, "/XObject"));
	}
}

static void check_content(struct kt_pdf_checker *c, qpdf_oh page, qpdf_oh fonts)
{
	struct page here = {.c = c, .fonts = fonts};
	unsigned char *data = NULL;
	size_t len = 0;
	guint faults;

	if (qpdf_oh_get_page_content_data(c->q, page, &data, &len) != QPDF_SUCCESS)
		return;
	faults = kt_pdf_content_read((const char *)data, len, note_text, &here);
	g_free(here.name);
	free(data);
	if (faults & KT_CONTENT_ARTIFACT_INSIDE)
		kt_pdf_fault(c, "01-003 an artifact is inside of tagged content");
	if (faults & KT_CONTENT_TAGGED_INSIDE)
		kt_pdf_fault(c, "01-004 tagged content is inside of an artifact");
	if (faults & KT_CONTENT_UNTAGGED)
		kt_pdf_fault(c, "01-005 content is neither tagged nor an artifact");
}

void kt_pdf_check_pages(struct kt_pdf_checker *c)
{
	for (int p = 0; p < qpdf_get_num_pages(c->q); p++) {
		qpdf_oh page = qpdf_get_page_n(c->q, (size_t)p);
		qpdf_oh resources = kt_pdf_key(c, page, "/Resources");

		check_annotations(c, page);
		kt_pdf_check_fonts(c, kt_pdf_key(c, resources, "/Font"));
		check_forms(c, kt_pdf_key(c, resources, "/XObject"));
		check_content(c, page, kt_pdf_key(c, resources, "/Font"));
		read_forms(c, kt_pdf_key(c, resources, "/XObject"));
	}
}
