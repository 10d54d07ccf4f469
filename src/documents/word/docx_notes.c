/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footnotes and endnotes stand in parts of their own.  Each is read behind the paragraph or the table that
 * leads to it, so that it belongs to its point. */
#include "documents/word/docx_parts.h"

struct reading {
	struct kt_docx *docx;
	const char *which;
};

static char *key_of(const char *which, const xmlNode *node)
{
	const char *id = kt_xml_attribute(node, "id");

	return g_strconcat(which, " ", id ? id : "", NULL);
}

/* Notes but for the two that are the separating lines. */
static gboolean keep_note(xmlNode *node, gpointer context)
{
	const struct reading *r = context;
	xmlNode *copy = kt_xml_attribute(node, "type") == NULL ? xmlCopyNode(node, 1) : NULL;

	if (copy == NULL)
		return TRUE;
	g_hash_table_replace(r->docx->notes, key_of(r->which, node), copy);
	g_ptr_array_add(r->docx->note_order, copy);
	return TRUE;
}

static void free_note(gpointer node)
{
	xmlFreeNode(node);
}

void kt_docx_notes_init(struct kt_docx *docx)
{
	docx->notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	docx->note_order = g_ptr_array_new_with_free_func(free_note);
	docx->pending = g_ptr_array_new();
}

void kt_docx_notes_clear(struct kt_docx *docx)
{
	g_hash_table_unref(docx->notes);
	g_ptr_array_unref(docx->pending);
	g_ptr_array_unref(docx->note_order);
}

gboolean kt_docx_notes_load(
	struct kt_docx *docx, GBytes *bytes, const char *which, const char *name, GError **error)
{
	struct reading r = {docx, which};
	g_autofree char *container = g_strconcat(which, "s", NULL);

	return bytes == NULL || kt_xml_children_of(bytes, container, keep_note, &r, name, error);
}

void kt_docx_note_reference(struct kt_docx *docx, const xmlNode *reference)
{
	gboolean is_end = kt_xml_is(reference, "endnoteReference");
	g_autofree char *key = key_of(is_end ? "endnote" : "footnote", reference);
	gpointer note = g_hash_table_lookup(docx->notes, key);

	if (note == NULL || docx->furniture)
		return;
	g_hash_table_remove(docx->notes, key); /* once */
	g_ptr_array_add(docx->pending, note);
}

void kt_docx_write_notes(struct kt_docx *docx)
{
	gsize n;
	g_autofree gpointer *notes = g_ptr_array_steal(docx->pending, &n);

	for (gsize i = 0; i < n; i++) {
		kt_docx_begin_part(docx);
		kt_docx_children(docx, notes[i]);
	}
	if (n > 0)
		kt_docx_begin_part(docx);
}

/* Those that nothing leads to come last. */
void kt_docx_write_rest(struct kt_docx *docx)
{
	GHashTableIter iter;
	gpointer note;
	g_autoptr(GHashTable) left = g_hash_table_new(NULL, NULL);

	g_hash_table_iter_init(&iter, docx->notes);
	while (g_hash_table_iter_next(&iter, NULL, &note))
		g_hash_table_add(left, note);
	for (guint i = 0; i < docx->note_order->len; i++)
		if (g_hash_table_contains(left, g_ptr_array_index(docx->note_order, i)))
			g_ptr_array_add(docx->pending, g_ptr_array_index(docx->note_order, i));
	kt_docx_write_notes(docx);
}
