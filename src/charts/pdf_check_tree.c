/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check_tree.c -- the structure tree: types, where they stand, what they lack.
 *
 * Tens of thousands of nodes, so handles are given back. */
#include <string.h>

#include "charts/pdf_check_part.h"

#define DEEPEST 50
#define MOST_ROLES 20 /* that a type is mapped over, one to the next */

/* The types of ISO 32000-1, 14.8.4. */
static const char *const standard_types[] = {"/Document", "/Part", "/Art", "/Sect", "/Div",
	"/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/H", "/H1",
	"/H2", "/H3", "/H4", "/H5", "/H6", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR",
	"/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference",
	"/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB", "/RT", "/RP", "/Warichu", "/WT",
	"/WP", "/Figure", "/Formula", "/Form", NULL};

static gboolean is_one_of(const char *name, const char *const *names)
{
	return name && g_strv_contains(names, name);
}

/* DICT is a dictionary. */
static char *name_of(struct kt_pdf_checker *c, qpdf_oh dict, const char *key)
{
	qpdf_oh name = qpdf_oh_get_key(c->q, dict, key);
	char *text = qpdf_oh_is_name(c->q, name) ? g_strdup(qpdf_oh_get_name(c->q, name)) : NULL;

	qpdf_oh_release(c->q, name);
	return text;
}

/* ---- roles ---- */

/* The standard type that TYPE is mapped to; NULL if there is none, which is told.  Free
 * with g_free. */
static char *role_of(struct kt_pdf_checker *c, const char *type)
{
	char *role = g_strdup(type);

	for (guint i = 0; !is_one_of(role, standard_types); i++) {
		char *next =
			qpdf_oh_is_dictionary(c->q, c->roles) ? name_of(c, c->roles, role) : NULL;

		g_free(role);
		role = next;
		if (!role) {
			kt_pdf_fault(c, "02-001 a type is mapped to none that is standard");
			return NULL;
		}
		if (i == MOST_ROLES) {
			kt_pdf_fault(c, "02-003 types are mapped in a circle");
			g_free(role);
			return NULL;
		}
	}
	return role;
}

static void check_roles(struct kt_pdf_checker *c)
{
	g_autoptr(GPtrArray) types = kt_pdf_keys(c, c->roles);

	for (guint i = 0; i < types->len; i++) {
		g_free(role_of(c, types->pdata[i])); /* faults a map that goes round */
		if (is_one_of(types->pdata[i], standard_types))
			kt_pdf_fault(c, "02-004 a standard type is mapped to another");
	}
}

/* ---- headings ---- */

static void check_heading(struct kt_pdf_checker *c, const char *type)
{
	guint level;

	if (type[1] != 'H' || (type[2] && (!g_ascii_isdigit(type[2]) || type[3])))
		return;
	level = type[2] ? (guint)(type[2] - '0') : 0;
	c->headings |= level ? 2 : 1;
	if (c->headings == 3)
		kt_pdf_fault(c, "14-007 headings are of H and of H1 to H6");
	if (level == 0)
		return;
	if (c->heading == 0 && level != 1)
		kt_pdf_fault(c, "14-002 the first heading is not H1");
	else if (level > c->heading + 1)
		kt_pdf_fault(c, "14-003 a level of heading is left out");
	c->heading = level;
}

/* ---- places ---- */

/* An element of TYPE stands in one of PARENTS; an element of WHOLE holds only PARTS. */
struct place {
	const char *type;
	const char *const parents[6];
	const char *fault;
};

#define TABLE_FAULT "09-004 a row or cell is not where it belongs, or a table holds more than rows"
#define LIST_FAULT "09-005 an item is not where it belongs, or a list holds more than items"
#define TOC_FAULT "09-006 an entry is not where it belongs, or a table of contents holds more"
#define RUBY_FAULT "09-007 a part of a ruby is not where it belongs"
#define WARICHU_FAULT "09-008 a part of a warichu is not where it belongs"

static void check_parent(struct kt_pdf_checker *c, const char *type, const char *parent)
{
	static const struct place places[] = {
		{"/TR", {"/Table", "/THead", "/TBody", "/TFoot", NULL}, TABLE_FAULT},
		{"/TH", {"/TR", NULL}, TABLE_FAULT},
		{"/TD", {"/TR", NULL}, TABLE_FAULT},
		{"/THead", {"/Table", NULL}, TABLE_FAULT},
		{"/TBody", {"/Table", NULL}, TABLE_FAULT},
		{"/TFoot", {"/Table", NULL}, TABLE_FAULT},
		{"/LI", {"/L", NULL}, LIST_FAULT},
		{"/LBody", {"/LI", NULL}, LIST_FAULT},
		{"/TOCI", {"/TOC", NULL}, TOC_FAULT},
		{"/RB", {"/Ruby", NULL}, RUBY_FAULT},
		{"/RT", {"/Ruby", NULL}, RUBY_FAULT},
		{"/RP", {"/Ruby", NULL}, RUBY_FAULT},
		{"/WT", {"/Warichu", NULL}, WARICHU_FAULT},
		{"/WP", {"/Warichu", NULL}, WARICHU_FAULT},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(places); i++)
		if (g_str_equal(places[i].type, type) && !is_one_of(parent, places[i].parents))
			kt_pdf_fault(c, places[i].fault);
}

static void check_part(struct kt_pdf_checker *c, const char *type, const char *parent)
{
	static const struct place wholes[] = {
		{"/Table", {"/TR", "/THead", "/TBody", "/TFoot", "/Caption", NULL}, TABLE_FAULT},
		{"/TR", {"/TH", "/TD", NULL}, TABLE_FAULT},
		{"/L", {"/LI", "/L", "/Caption", NULL}, LIST_FAULT},
		{"/LI", {"/Lbl", "/LBody", NULL}, LIST_FAULT},
		{"/TOC", {"/TOCI", "/TOC", "/Caption", NULL}, TOC_FAULT},
		{"/Ruby", {"/RB", "/RT", "/RP", NULL}, RUBY_FAULT},
		{"/Warichu", {"/WT", "/WP", NULL}, WARICHU_FAULT},
	};

	for (gsize i = 0; parent && i < G_N_ELEMENTS(wholes); i++)
		if (g_str_equal(wholes[i].type, parent) && !is_one_of(type, wholes[i].parents))
			kt_pdf_fault(c, wholes[i].fault);
}

/* ---- elements ---- */

static void check_note(struct kt_pdf_checker *c, qpdf_oh node)
{
	qpdf_oh id = kt_pdf_key(c, node, "/ID");

	if (!kt_pdf_has_text(c, node, "/ID"))
		kt_pdf_fault(c, "19-003 a note has no ID");
	else if (!g_hash_table_add(c->notes, g_strdup(qpdf_oh_get_utf8_value(c->q, id))))
		kt_pdf_fault(c, "19-004 two notes have the same ID");
	qpdf_oh_release(c->q, id);
}

static void check_element(
	struct kt_pdf_checker *c, qpdf_oh node, const char *type, gboolean has_language)
{
	qpdf_oh attributes;

	/* each question to libqpdf costs, and a report has thousands of cells */
	if (!has_language &&
		(kt_pdf_has_text(c, node, "/Alt") || kt_pdf_has_text(c, node, "/ActualText") ||
			kt_pdf_has_text(c, node, "/E")))
		kt_pdf_fault(c, "11-002 the language of an alternative text is not said");
	if (g_str_equal(type, "/Figure") && !kt_pdf_has_text(c, node, "/Alt") &&
		!kt_pdf_has_text(c, node, "/ActualText"))
		kt_pdf_fault(c, "13-004 a figure has no alternative text");
	if (g_str_equal(type, "/Formula") && !kt_pdf_has_text(c, node, "/Alt"))
		kt_pdf_fault(c, "17-002 a formula has no alternative text");
	if (g_str_equal(type, "/Note"))
		check_note(c, node);
	if (!g_str_equal(type, "/TH"))
		return;
	attributes = kt_pdf_key(c, node, "/A");
	if (!qpdf_oh_is_name(c->q, kt_pdf_key(c, attributes, "/Scope")))
		kt_pdf_fault(c, "15-003 a head of a table has no scope");
}

/* An annotation that PARENT's element refers to. */
static void remember_place(struct kt_pdf_checker *c, qpdf_oh node, const char *parent)
{
	qpdf_oh object = kt_pdf_key(c, node, "/Obj");

	if (parent && qpdf_oh_is_dictionary(c->q, object))
		g_hash_table_insert(c->places, GINT_TO_POINTER(qpdf_oh_get_object_id(c->q, object)),
			g_strdup(parent));
	qpdf_oh_release(c->q, object);
}

/* What a kid turned out to be: OUT is taken out of the tree. */
enum kid { PLAIN, HEADING, OUT };

static enum kid check_node(struct kt_pdf_checker *c, qpdf_oh node, const char *parent,
	gboolean has_language, guint depth);

/* ITEMS of them, which become fewer where some are taken out. */
static guint check_list(struct kt_pdf_checker *c, qpdf_oh kids, const char *type,
	gboolean has_language, guint depth)
{
	guint n_headings = 0;

	for (int i = 0, n = qpdf_oh_get_array_n_items(c->q, kids); i < n; i++) {
		qpdf_oh kid = qpdf_oh_get_array_item(c->q, kids, i);
		enum kid is = check_node(c, kid, type, has_language, depth);

		n_headings += is == HEADING;
		if (is == OUT) {
			qpdf_oh_erase_item(c->q, kids, i--);
			n--;
		}
		qpdf_oh_release(c->q, kid);
	}
	return n_headings;
}

/* NODE is a dictionary. */
static void check_kids(struct kt_pdf_checker *c, qpdf_oh node, const char *type,
	gboolean has_language, guint depth)
{
	qpdf_oh kids = qpdf_oh_get_key(c->q, node, "/K");
	guint n_headings = 0;

	if (qpdf_oh_is_array(c->q, kids))
		n_headings = check_list(c, kids, type, has_language, depth);
	else if (check_node(c, kids, type, has_language, depth) == OUT)
		qpdf_oh_remove_key(c->q, node, "/K");
	if (n_headings > 1)
		kt_pdf_fault(c, "14-006 an element has two headings H");
	qpdf_oh_release(c->q, kids);
}

/* An element, or what one holds of the pages: the number of marked content, or a
 * reference to such or to an object. */
static enum kid check_node(struct kt_pdf_checker *c, qpdf_oh node, const char *parent,
	gboolean has_language, guint depth)
{
	g_autofree char *own = NULL, *type = NULL;
	enum qpdf_object_type_e sort = qpdf_oh_get_type_code(c->q, node);

	if (!has_language && (sort == ot_integer || kt_pdf_is_name(c, node, "/Type", "/MCR")))
		kt_pdf_fault(c, "11-001 the language of a text is not said");
	if (sort != ot_dictionary || depth > DEEPEST)
		return PLAIN;
	own = name_of(c, node, "/S");
	if (!own) {
		remember_place(c, node, parent);
		check_kids(c, node, NULL, has_language, depth + 1);
		return PLAIN;
	}
	if (c->visit && !c->visit(node, own, c->user))
		return OUT;
	has_language = has_language || kt_pdf_has_text(c, node, "/Lang");
	type = role_of(c, own);
	if (type) {
		check_heading(c, type);
		check_parent(c, type, parent);
		check_part(c, type, parent);
		check_element(c, node, type, has_language);
	}
	check_kids(c, node, type ? type : own, has_language, depth + 1);
	return g_str_equal(own, "/H") ? HEADING : PLAIN;
}

void kt_pdf_check_tree(struct kt_pdf_checker *c, qpdf_oh root)
{
	qpdf_oh tree = kt_pdf_key(c, root, "/StructTreeRoot");

	c->roles = kt_pdf_key(c, tree, "/RoleMap");
	if (!qpdf_oh_is_dictionary(c->q, tree)) {
		kt_pdf_fault(c, "01-005 there is no structure tree: nothing is tagged");
		return;
	}
	check_roles(c);
	check_kids(c, tree, NULL, c->has_language, 0);
}
