/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree is walked once, from its root.  Elements that make a block of text
 * or a cell get a tag; the numbers of marked content below them lead to it:
 *
 *	Table
 *	  TR
 *	    TD  P  Span 17        marked content 17 is the cell's
 *	L
 *	  LI
 *	    Lbl 20                the item's, as the marker is
 *	    LBody  P 21           the item's
 *
 * Names that a file uses for its own are looked up in its role map.  Places of
 * cells are counted as HTML counts them, with their row and column spans. */
#include "documents/pdf/pdf_tags.h"

#include <string.h>

enum {
	MAX_DEPTH = 64,
	MAX_ELEMENTS = 1000000,
	MAX_MARK = 100000,
	MAX_ROLES = 8, /* names that stand for names */
	MAX_SPAN = 200,
	MAX_COLUMNS = 400,
};

struct kt_pdf_tags {
	GPtrArray *pages; /* GArray of guint by number of the marked content; NULL: none */
};

/* What the elements around say. */
struct around {
	gint page;  /* index, -1 not said */
	guint tag;  /* as in struct kt_page_word; 0: none yet */
	gint table; /* index into the tables, -1 outside */
	guint list; /* depth of lists */
	gboolean in_cell;
	gboolean is_fresh; /* an item without text yet: its first paragraph is the item */
};

struct walker {
	struct kt_pages *pages;
	struct kt_pdf_tags *tags;
	qpdf_data pdf;
	qpdf_oh roles;
	GHashTable *page_of; /* object number -> page index + 1 */
	GPtrArray *below;    /* of the tables: GArray guint, rows that reach into each column */
	guint n_elements, depth;
};

guint kt_pdf_tag(const struct kt_pdf_tags *tags, guint page, gint mark)
{
	const GArray *marks = page < tags->pages->len ? g_ptr_array_index(tags->pages, page) : NULL;

	return marks && mark >= 0 && (guint)mark < marks->len ? g_array_index(marks, guint, mark)
							      : 0;
}

static void free_marks(gpointer marks)
{
	if (marks)
		g_array_unref(marks);
}

void kt_pdf_tags_free(struct kt_pdf_tags *tags)
{
	if (!tags)
		return;
	g_ptr_array_unref(tags->pages);
	g_free(tags);
}

/* ---- reading qpdf's objects: every handle is given back, or they pile up ---- */

static qpdf_oh key_of(const struct walker *w, qpdf_oh dict, const char *key)
{
	return qpdf_oh_get_key_if_dict(w->pdf, dict, key);
}

static guint number_of(const struct walker *w, qpdf_oh dict, const char *key, guint missing)
{
	qpdf_oh value = key_of(w, dict, key);
	guint n = missing;

	if (qpdf_oh_is_integer(w->pdf, value))
		n = (guint)CLAMP(qpdf_oh_get_int_value(w->pdf, value), 1, MAX_SPAN);
	qpdf_oh_release(w->pdf, value);
	return n;
}

/* An attribute such as /RowSpan, in the element's one or several attribute dictionaries. */
static guint span_of(const struct walker *w, qpdf_oh element, const char *key)
{
	qpdf_oh a = key_of(w, element, "/A");
	guint span = number_of(w, a, key, 1);
	int n = qpdf_oh_is_array(w->pdf, a) ? qpdf_oh_get_array_n_items(w->pdf, a) : 0;

	for (int i = 0; i < MIN(n, 8); i++) {
		qpdf_oh item = qpdf_oh_get_array_item(w->pdf, a, i);

		span = number_of(w, item, key, span);
		qpdf_oh_release(w->pdf, item);
	}
	qpdf_oh_release(w->pdf, a);
	return span;
}

static gint page_of(const struct walker *w, qpdf_oh element, gint otherwise)
{
	qpdf_oh page = key_of(w, element, "/Pg");
	gint at = otherwise;

	if (qpdf_oh_is_dictionary(w->pdf, page)) {
		guint id = (guint)qpdf_oh_get_object_id(w->pdf, page);
		guint found =
			GPOINTER_TO_UINT(g_hash_table_lookup(w->page_of, GUINT_TO_POINTER(id)));

		at = (gint)found - 1;
	}
	qpdf_oh_release(w->pdf, page);
	return at;
}

static gboolean is_standard(const char *name)
{
	static const char *const names[] = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote",
		"Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "H", "H1", "H2", "H3",
		"H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
		"THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code",
		"Link", "Annot", "Ruby", "Warichu", "Figure", "Formula", "Form", "Title", NULL};

	return g_strv_contains(names, name);
}

/* Office programs map their heading styles to plain paragraphs: "Heading 2" tells more than the
 * "P" it stands for.  NULL if NAME is no such style. */
static const char *heading_role(const char *name)
{
	static const char *const styles[] = {"/Heading", "/Overskrift"};
	static const char *const roles[] = {"H1", "H2", "H3", "H4", "H5", "H6"};

	for (gsize i = 0; i < G_N_ELEMENTS(styles); i++) {
		gsize n = strlen(styles[i]);

		if (strncmp(name, styles[i], n) != 0)
			continue;
		n += strspn(name + n, " _");
		if (name[n] >= '1' && name[n] <= '6' && name[n + 1] == '\0')
			return roles[name[n] - '1'];
	}
	return NULL;
}

/* The standard name of what ELEMENT is: "TD"; "" where there is none. */
static char *role_of(const struct walker *w, qpdf_oh element)
{
	qpdf_oh value = key_of(w, element, "/S");
	const char *heading = qpdf_oh_is_name(w->pdf, value)
				      ? heading_role(qpdf_oh_get_name(w->pdf, value))
				      : NULL;

	if (heading) {
		qpdf_oh_release(w->pdf, value);
		return g_strdup(heading);
	}
	for (guint i = 0; i < MAX_ROLES && qpdf_oh_is_name(w->pdf, value); i++) {
		const char *name = qpdf_oh_get_name(w->pdf, value);

		if (is_standard(name + 1))
			break;
		g_autofree char *key = g_strdup(name);
		qpdf_oh_release(w->pdf, value);
		value = key_of(w, w->roles, key);
	}
	char *role =
		g_strdup(qpdf_oh_is_name(w->pdf, value) ? qpdf_oh_get_name(w->pdf, value) + 1 : "");
	qpdf_oh_release(w->pdf, value);
	return role;
}

/* ---- tags ---- */

static guint add_tag(struct walker *w, enum kt_page_tag_kind kind, guint level)
{
	struct kt_page_tag tag = {.kind = kind, .level = level};

	g_array_append_val(w->pages->tags, tag);
	return w->pages->tags->len;
}

static void add_mark(struct walker *w, struct around *here, gint page, gint64 mark)
{
	if (page < 0 || mark < 0 || mark >= MAX_MARK)
		return;
	if (here->tag == 0)
		here->tag = add_tag(w, KT_TAG_TEXT, 0);
	here->is_fresh = FALSE;
	if (!g_ptr_array_index(w->tags->pages, page))
		g_ptr_array_index(w->tags->pages, page) = g_array_new(FALSE, TRUE, sizeof(guint));
	GArray *marks = g_ptr_array_index(w->tags->pages, page);
	if (marks->len <= mark)
		g_array_set_size(marks, (guint)mark + 1);
	g_array_index(marks, guint, mark) = here->tag;
}

/* ---- tables ---- */

static gint add_table(struct walker *w, const struct around *outside)
{
	struct kt_page_table table = {0, 0, FALSE};

	if (outside->in_cell && outside->table >= 0)
		kt_page_table(w->pages, outside->table)->is_layout = TRUE;
	g_array_append_val(w->pages->tables, table);
	g_ptr_array_add(w->below, g_array_new(FALSE, TRUE, sizeof(guint)));
	return (gint)w->pages->tables->len - 1;
}

static void begin_row(struct walker *w, gint table)
{
	GArray *below = g_ptr_array_index(w->below, table);

	/* the cells of the row before reach one row less far */
	for (guint i = 0; i < below->len && kt_page_table(w->pages, table)->n_rows > 0; i++)
		g_array_index(below, guint, i) -= g_array_index(below, guint, i) > 0;
	kt_page_table(w->pages, table)->n_rows++;
}

static guint add_cell(struct walker *w, gint at, qpdf_oh element, gboolean is_header)
{
	struct kt_page_table *table = kt_page_table(w->pages, at);
	GArray *below = g_ptr_array_index(w->below, at);
	guint tag = add_tag(w, KT_TAG_CELL, 0), column = 0;
	struct kt_page_tag *cell = kt_page_tag(w->pages, tag - 1);

	cell->row_span = span_of(w, element, "/RowSpan");
	cell->col_span = span_of(w, element, "/ColSpan");
	while (column < below->len && g_array_index(below, guint, column) > 0)
		column++;
	cell->table = (guint)at;
	cell->row = table->n_rows > 0 ? table->n_rows - 1 : 0;
	cell->column = MIN(column, MAX_COLUMNS);
	cell->is_header = is_header;
	if (column >= MAX_COLUMNS) {
		table->is_layout = TRUE;
		return tag;
	}
	if (below->len < column + cell->col_span)
		g_array_set_size(below, column + cell->col_span);
	for (guint i = 0; i < cell->col_span; i++)
		g_array_index(below, guint, column + i) = cell->row_span;
	table->n_columns = MAX(table->n_columns, column + cell->col_span);
	return tag;
}

/* ---- the tree ---- */

static gboolean is_one_of(const char *role, const char *const *names)
{
	return g_strv_contains(names, role);
}

/* What holds below an element of ROLE that stands in a cell: all its text is the cell's, but for
 * a table, and a heading tells that the table only lays out the page. */
static void enter_in_cell(struct walker *w, const char *role, struct around *here)
{
	if (strcmp(role, "Table") == 0) {
		here->table = add_table(w, here);
		here->in_cell = FALSE;
		here->tag = 0;
	} else if (role[0] == 'H' && here->table >= 0) {
		kt_page_table(w->pages, here->table)->is_layout = TRUE;
	}
}

static void enter(struct walker *w, const char *role, qpdf_oh element, struct around *here)
{
	static const char *const inline_roles[] = {"Span", "Quote", "Reference", "Code", "Link",
		"Annot", "Lbl", "LBody", "NonStruct", "Ruby", "Warichu", "Form", "THead", "TBody",
		"TFoot", "Note", NULL};

	if (here->in_cell) {
		enter_in_cell(w, role, here);
	} else if (strcmp(role, "Table") == 0) {
		here->table = add_table(w, here);
		here->tag = 0;
	} else if (strcmp(role, "TR") == 0 && here->table >= 0) {
		begin_row(w, here->table);
	} else if ((strcmp(role, "TD") == 0 || strcmp(role, "TH") == 0) && here->table >= 0) {
		here->tag = add_cell(w, here->table, element, role[1] == 'H');
		here->in_cell = TRUE;
	} else if (role[0] == 'H' || strcmp(role, "Title") == 0) {
		here->tag = add_tag(w, KT_TAG_HEADING,
			role[0] == 'H' && g_ascii_isdigit(role[1]) ? (guint)(role[1] - '0') : 0);
	} else if (strcmp(role, "L") == 0) {
		here->list++;
		here->tag = 0;
	} else if (strcmp(role, "LI") == 0) {
		here->tag = add_tag(w, KT_TAG_ITEM, MAX(here->list, 1));
		here->is_fresh = TRUE;
	} else if (!is_one_of(role, inline_roles) && !here->is_fresh) {
		here->tag = 0; /* made when there is text */
	}
}

static void walk(struct walker *w, qpdf_oh element, struct around *around);

static void walk_kid(struct walker *w, qpdf_oh kid, struct around *here)
{
	if (qpdf_oh_is_integer(w->pdf, kid)) {
		add_mark(w, here, here->page, qpdf_oh_get_int_value(w->pdf, kid));
		return;
	}
	if (!qpdf_oh_is_dictionary(w->pdf, kid))
		return;
	qpdf_oh mark = key_of(w, kid, "/MCID");
	if (qpdf_oh_is_integer(w->pdf, mark))
		add_mark(w, here, page_of(w, kid, here->page), qpdf_oh_get_int_value(w->pdf, mark));
	else
		walk(w, kid, here);
	qpdf_oh_release(w->pdf, mark);
}

static void walk_kids(struct walker *w, qpdf_oh element, struct around *here)
{
	qpdf_oh kids = key_of(w, element, "/K");
	int n = qpdf_oh_is_array(w->pdf, kids) ? qpdf_oh_get_array_n_items(w->pdf, kids) : 0;

	if (n == 0)
		walk_kid(w, kids, here);
	for (int i = 0; i < n && w->n_elements < MAX_ELEMENTS; i++) {
		qpdf_oh kid = qpdf_oh_get_array_item(w->pdf, kids, i);

		walk_kid(w, kid, here);
		qpdf_oh_release(w->pdf, kid);
	}
	qpdf_oh_release(w->pdf, kids);
}

static void walk(struct walker *w, qpdf_oh element, struct around *around)
{
	struct around here = *around;

	if (++w->n_elements > MAX_ELEMENTS || w->depth >= MAX_DEPTH)
		return;
	g_autofree char *role = role_of(w, element);
	here.page = page_of(w, element, around->page);
	enter(w, role, element, &here);
	w->depth++;
	walk_kids(w, element, &here);
	w->depth--;
	/* the item has its text now, wherever below it stood */
	if (strcmp(role, "Lbl") != 0)
		around->is_fresh &= here.is_fresh;
}

static void number_pages(struct walker *w, guint n_pages)
{
	for (guint i = 0; i < n_pages; i++) {
		qpdf_oh page = qpdf_get_page_n(w->pdf, i);
		guint id = (guint)qpdf_oh_get_object_id(w->pdf, page);

		g_hash_table_insert(w->page_of, GUINT_TO_POINTER(id), GUINT_TO_POINTER(i + 1));
		qpdf_oh_release(w->pdf, page);
	}
	g_ptr_array_set_size(w->tags->pages, (gint)n_pages);
}

static void walk_root(struct walker *w, qpdf_oh root, guint n_pages)
{
	struct around nothing = {.page = -1, .table = -1};

	w->roles = key_of(w, root, "/RoleMap");
	w->page_of = g_hash_table_new(NULL, NULL);
	w->below = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	number_pages(w, n_pages);
	walk_kids(w, root, &nothing);
	g_ptr_array_unref(w->below);
	g_hash_table_unref(w->page_of);
	qpdf_oh_release(w->pdf, w->roles);
}

struct kt_pdf_tags *kt_pdf_tags_read(struct kt_pages *pages, qpdf_data pdf, guint n_pages)
{
	struct walker w = {.pages = pages, .pdf = pdf};
	qpdf_oh catalog = qpdf_get_root(pdf), root = key_of(&w, catalog, "/StructTreeRoot");

	if (qpdf_oh_is_dictionary(pdf, root)) {
		w.tags = g_new0(struct kt_pdf_tags, 1);
		w.tags->pages = g_ptr_array_new_with_free_func(free_marks);
		walk_root(&w, root, n_pages);
	}
	qpdf_oh_release(pdf, root);
	qpdf_oh_release(pdf, catalog);
	return w.tags;
}
