/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_edit.h -- finds and changes what a fixture breaks in a PDF that libqpdf holds. */
#ifndef KT_TESTS_PDF_EDIT_H
#define KT_TESTS_PDF_EDIT_H

#include <glib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

/* The first element of TYPE in the tree under NODE; 0 if there is none. */
static inline qpdf_oh find(qpdf_data q, qpdf_oh node, const char *type)
{
	qpdf_oh kids, found = 0;

	if (!qpdf_oh_is_dictionary(q, node))
		return 0;
	if (qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, node, "/S"), type))
		return node;
	kids = qpdf_oh_get_key(q, node, "/K");
	if (!qpdf_oh_is_array(q, kids))
		return find(q, kids, type);
	for (int i = 0; !found && i < qpdf_oh_get_array_n_items(q, kids); i++)
		found = find(q, qpdf_oh_get_array_item(q, kids, i), type);
	return found;
}

static inline qpdf_oh element(qpdf_data q, const char *type)
{
	qpdf_oh tree = qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot");
	qpdf_oh found = find(q, qpdf_oh_get_key(q, tree, "/K"), type);

	g_assert_true(found != 0);
	return found;
}

static inline void rename_to(qpdf_data q, const char *from, const char *to)
{
	qpdf_oh_replace_key(q, element(q, from), "/S", qpdf_oh_new_name(q, to));
}

static inline void drop(qpdf_data q, const char *key)
{
	qpdf_oh_remove_key(q, qpdf_get_root(q), key);
}

static inline void replace_xmp(qpdf_data q, const char *what, const char *by)
{
	qpdf_oh stream = qpdf_oh_get_key(q, qpdf_get_root(q), "/Metadata");
	unsigned char *data = NULL;
	size_t len = 0;
	QPDF_BOOL filtered;
	g_autofree char *text = NULL;
	g_auto(GStrv) parts = NULL;
	g_autofree char *joined = NULL;

	qpdf_oh_get_stream_data(q, stream, qpdf_dl_all, &filtered, &data, &len);
	text = g_strndup((char *)data, len);
	free(data);
	parts = g_strsplit(text, what, -1);
	joined = g_strjoinv(by, parts);
	qpdf_oh_replace_stream_data(q, stream, (unsigned char *)joined, strlen(joined),
		qpdf_oh_new_null(q), qpdf_oh_new_null(q));
}

/* A font of TYPE on any page; there has to be one. */
static inline qpdf_oh font_of(qpdf_data q, const char *type)
{
	for (int p = 0; p < qpdf_get_num_pages(q); p++) {
		qpdf_oh resources = qpdf_oh_get_key(q, qpdf_get_page_n(q, (size_t)p), "/Resources");
		qpdf_oh fonts = qpdf_oh_get_key(q, resources, "/Font");

		qpdf_oh_begin_dict_key_iter(q, fonts);
		while (qpdf_oh_dict_more_keys(q)) {
			qpdf_oh font = qpdf_oh_get_key(q, fonts, qpdf_oh_dict_next_key(q));

			if (qpdf_oh_is_name_and_equals(
				    q, qpdf_oh_get_key(q, font, "/Subtype"), type))
				return font;
		}
	}
	g_assert_not_reached();
}

/* Of many letters: the true minus is in no Latin encoding. */
static inline qpdf_oh composite(qpdf_data q)
{
	return font_of(q, "/Type0");
}

static inline qpdf_oh descendant(qpdf_data q)
{
	return qpdf_oh_get_array_item(q, qpdf_oh_get_key(q, composite(q), "/DescendantFonts"), 0);
}

static inline qpdf_oh stream_of(qpdf_data q, const char *text)
{
	qpdf_oh stream = qpdf_oh_new_stream(q);

	qpdf_oh_replace_stream_data(q, stream, (const unsigned char *)text, strlen(text),
		qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	return stream;
}

static inline void put(qpdf_data q, qpdf_oh dict, const char *key, const char *value)
{
	qpdf_oh_replace_key(q, dict, key, qpdf_oh_parse(q, value));
}

static inline void put_root(qpdf_data q, const char *key, const char *value)
{
	put(q, qpdf_get_root(q), key, value);
}

static inline void put_role(qpdf_data q, const char *roles)
{
	put(q, qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot"), "/RoleMap", roles);
}

#endif
