/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/word/xml.h"

#include <string.h>

#include "kommunetal/base/error.h"

static xmlTextReader *open_reader(GBytes *bytes)
{
	static gsize ready;
	gsize len;
	const char *data = g_bytes_get_data(bytes, &len);

	if (g_once_init_enter(&ready)) {
		xmlInitParser();
		g_once_init_leave(&ready, 1);
	}
	if (len > G_MAXINT)
		return NULL;
	return xmlReaderForMemory(data, (int)len, NULL, NULL,
		XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
}

/* Hands the children of the element the reader stands at to EACH, and stands
 * at its end after. */
static int hand_over(xmlTextReader *reader, kt_xml_each each, gpointer context, gboolean *stop)
{
	int depth = xmlTextReaderDepth(reader), status;

	if (xmlTextReaderIsEmptyElement(reader))
		return 1;
	status = xmlTextReaderRead(reader);
	while (status == 1 && xmlTextReaderDepth(reader) > depth) {
		if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT) {
			xmlNode *node = xmlTextReaderExpand(reader);

			if (node == NULL)
				return -1;
			if (!each(node, context)) {
				*stop = TRUE;
				return 1;
			}
		}
		status = xmlTextReaderNext(reader);
	}
	return status;
}

gboolean kt_xml_children_of(GBytes *bytes, const char *container, kt_xml_each each,
	gpointer context, const char *name, GError **error)
{
	xmlTextReader *reader = open_reader(bytes);
	int status = reader != NULL ? xmlTextReaderRead(reader) : -1;
	gboolean stop = FALSE;

	while (status == 1 && !stop) {
		int type = xmlTextReaderNodeType(reader);

		if (type == XML_READER_TYPE_DOCUMENT_TYPE)
			break;
		if (type == XML_READER_TYPE_ELEMENT &&
			strcmp((const char *)xmlTextReaderConstLocalName(reader), container) == 0)
			status = hand_over(reader, each, context, &stop);
		if (status == 1 && !stop)
			status = xmlTextReaderRead(reader);
	}
	xmlFreeTextReader(reader);
	if (status == 0 || stop)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s is damaged: its XML %s", name,
		status == 1 ? "has a document type" : "is not well formed");
	return FALSE;
}

gboolean kt_xml_is(const xmlNode *node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	       strcmp((const char *)node->name, name) == 0;
}

xmlNode *kt_xml_child(const xmlNode *node, const char *name)
{
	if (node != NULL && node->type == XML_ELEMENT_NODE)
		for (xmlNode *child = node->children; child != NULL; child = child->next)
			if (kt_xml_is(child, name))
				return child;
	return NULL;
}

const char *kt_xml_attribute(const xmlNode *node, const char *name)
{
	if (node != NULL && node->type == XML_ELEMENT_NODE)
		for (const xmlAttr *a = node->properties; a != NULL; a = a->next)
			if (strcmp((const char *)a->name, name) == 0)
				return a->children != NULL ? (const char *)a->children->content
							   : "";
	return NULL;
}

const char *kt_xml_value(const xmlNode *node, const char *name)
{
	return kt_xml_attribute(kt_xml_child(node, name), "val");
}

guint kt_xml_number(const char *text, guint default_value, guint low, guint high)
{
	if (text == NULL || !g_ascii_isdigit(text[0]))
		return default_value;
	return (guint)CLAMP(g_ascii_strtoull(text, NULL, 10), low, high);
}

void kt_xml_gather(GString *out, const xmlNode *node, const char *const *left_out, gsize most)
{
	for (const xmlNode *child = node->children; child != NULL && out->len < most;
		child = child->next)
		if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
			g_string_append(out, (const char *)child->content);
		else if (child->type == XML_ELEMENT_NODE &&
			 !g_strv_contains(left_out, (const char *)child->name))
			kt_xml_gather(out, child, left_out, most);
}

gboolean kt_xml_switch(const xmlNode *node, const char *name, gboolean default_value)
{
	const xmlNode *child = kt_xml_child(node, name);
	const char *value = kt_xml_attribute(child, "val");

	if (child == NULL)
		return default_value;
	return value == NULL || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 &&
					strcmp(value, "none") != 0 && strcmp(value, "off") != 0);
}

gboolean kt_xml_leads_in(const xmlNode *node)
{
	xmlChar *content = xmlNodeGetContent(node);
	gboolean leads = content && g_str_has_suffix(g_strchomp((char *)content), ":");

	xmlFree(content);
	return leads;
}
