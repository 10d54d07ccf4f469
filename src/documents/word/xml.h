/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml.h -- the XML inside DOCX and ODT, as libxml2's reader gives it.
 *
 * A part is read forward; its top-level pieces (a paragraph, a table) are
 * expanded one at a time, so memory follows the largest piece.  A part with a
 * document type is refused: these formats have none, and entities are how a
 * small file becomes a large one.  Names are local names: a prefix may be any. */
#ifndef KT_DOCUMENTS_XML_H
#define KT_DOCUMENTS_XML_H

#include <glib.h>
#include <libxml/xmlreader.h>

/* Calls EACH on every child of the elements called CONTAINER, expanded, in
 * order; EACH may keep nothing of it.  FALSE with KT_ERROR_FORMAT when BYTES is no
 * well-formed XML (NAME is for the message). */
typedef gboolean (*kt_xml_each)(xmlNode *node, gpointer context);
gboolean kt_xml_children_of(GBytes *bytes, const char *container, kt_xml_each each,
	gpointer context, const char *name, GError **error);

gboolean kt_xml_is(const xmlNode *node, const char *name);
/* First child element called NAME, or NULL; NODE may be NULL. */
xmlNode *kt_xml_child(const xmlNode *node, const char *name);
/* The attribute NAME of NODE, or NULL; lent by the node.  NODE may be NULL. */
const char *kt_xml_attribute(const xmlNode *node, const char *name);
/* The attribute "val" of the child NAME: <w:numId w:val="2"/> in its parent. */
const char *kt_xml_value(const xmlNode *node, const char *name);
guint kt_xml_number(const char *text, guint default_value, guint low, guint high);
/* Appends the text below NODE to OUT, until that has MOST bytes, without what stands in elements
 * whose names are in LEFT_OUT. */
void kt_xml_gather(GString *out, const xmlNode *node, const char *const *left_out, gsize most);
/* The text below NODE ends in a colon: it leads in what follows. */
gboolean kt_xml_leads_in(const xmlNode *node);
/* A switch of Word's: <w:b/> is on, <w:b w:val="0"/> is off, none is DEFAULT_VALUE. */
gboolean kt_xml_switch(const xmlNode *node, const char *name, gboolean default_value);

#endif
