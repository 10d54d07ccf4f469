/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check.c -- our own look at a PDF before it is handed over.
 *
 * The numbers are those of the Matterhorn protocol 1.1 (PDF Association); "ISO" marks
 * what ISO 14289-1 asks for and the protocol has no number for.  Known, each with a
 * fixture in tests/unit/report/test_pdf_check.c or test_pdf_fonts.c:
 *   content and tags  01-003 01-004 01-005 01-007 02-001 02-003 02-004
 *   the catalogue     06-001 06-002 06-003 07-001 07-002
 *   structure         09-004 to 09-008, 13-004, 14-002 14-003 14-006 14-007, 15-003,
 *                     17-002, 19-003 19-004
 *   language          11-001 to 11-006
 *   what else a file  20-001 20-002 20-003 21-001 25-001 26-002
 *     may hold
 *   annotations       28-002 28-004 to 28-012, 28-017
 *   XObjects          30-001 30-002
 *   fonts and text    10-001 31-001 to 31-030
 * Of fonts, codes are counted that pages show, and forms drawn on them, in simple fonts of a Latin
 * encoding and composite ones of plain codes.  Whether a font may be embedded (31-010) is what it
 * says itself, not what was paid for.
 * What needs a reader (does the alternative text fit?) is not decided here, nor media clips (28-014
 * to 28-016, 28-018); a file without P (26-001) libqpdf does not open. */
#include "charts/pdf_check.h"

#include <stdlib.h>
#include <string.h>

#include "charts/pdf_check_part.h"
#include "charts/pdf_finish.h"

/* ---- shared ---- */

void kt_pdf_fault(struct kt_pdf_checker *c, const char *text)
{
	for (guint i = 0; i < c->faults->len; i++)
		if (g_str_equal(c->faults->pdata[i], text))
			return;
	g_ptr_array_add(c->faults, g_strdup(text));
}

qpdf_oh kt_pdf_key(struct kt_pdf_checker *c, qpdf_oh dict, const char *name)
{
	return qpdf_oh_is_dictionary(c->q, dict) ? qpdf_oh_get_key(c->q, dict, name)
						 : qpdf_oh_new_null(c->q);
}

gboolean kt_pdf_has_text(struct kt_pdf_checker *c, qpdf_oh dict, const char *name)
{
	qpdf_oh value = kt_pdf_key(c, dict, name);
	gboolean has = qpdf_oh_is_string(c->q, value) && *qpdf_oh_get_utf8_value(c->q, value);

	qpdf_oh_release(c->q, value);
	return has;
}

gboolean kt_pdf_is_name(struct kt_pdf_checker *c, qpdf_oh dict, const char *key, const char *name)
{
	qpdf_oh value = kt_pdf_key(c, dict, key);
	gboolean is = qpdf_oh_is_name_and_equals(c->q, value, name);

	qpdf_oh_release(c->q, value);
	return is;
}

GPtrArray *kt_pdf_keys(struct kt_pdf_checker *c, qpdf_oh dict)
{
	GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);

	if (!qpdf_oh_is_dictionary(c->q, dict))
		return keys;
	qpdf_oh_begin_dict_key_iter(c->q, dict);
	while (qpdf_oh_dict_more_keys(c->q))
		g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(c->q)));
	return keys;
}

char *kt_pdf_stream(struct kt_pdf_checker *c, qpdf_oh stream)
{
	unsigned char *data = NULL;
	size_t len = 0;
	QPDF_BOOL filtered = QPDF_FALSE;
	char *text;

	if (!qpdf_oh_is_stream(c->q, stream) || qpdf_oh_get_stream_data(c->q, stream, qpdf_dl_all,
							&filtered, &data, &len) != QPDF_SUCCESS)
		return NULL;
	text = g_strndup((const char *)data, len);
	free(data);
	return text;
}

GByteArray *kt_pdf_bytes(struct kt_pdf_checker *c, qpdf_oh stream)
{
	unsigned char *data = NULL;
	size_t len = 0;
	QPDF_BOOL is_filtered;
	GByteArray *bytes;

	if (!qpdf_oh_is_stream(c->q, stream) || qpdf_oh_get_stream_data(c->q, stream, qpdf_dl_all,
							&is_filtered, &data, &len) != QPDF_SUCCESS)
		return NULL;
	bytes = g_byte_array_new();
	g_byte_array_append(bytes, data, (guint)len);
	free(data);
	return bytes;
}

/* ---- the catalogue ---- */

static gboolean is_bool(struct kt_pdf_checker *c, qpdf_oh value, gboolean wanted)
{
	return qpdf_oh_is_bool(c->q, value) &&
	       (gboolean)qpdf_oh_get_bool_value(c->q, value) == wanted;
}

static void check_metadata(struct kt_pdf_checker *c, qpdf_oh root)
{
	g_autofree char *text = kt_pdf_stream(c, kt_pdf_key(c, root, "/Metadata"));

	if (!text) {
		kt_pdf_fault(c, "06-001 there is no XMP metadata");
		return;
	}
	if (!strstr(text, "<pdfuaid:part>1</pdfuaid:part>"))
		kt_pdf_fault(c, "06-002 the metadata does not identify the file as PDF/UA-1");
	if (!strstr(text, "<dc:title>"))
		kt_pdf_fault(c, "06-003 the metadata has no title");
}

static void check_languages(struct kt_pdf_checker *c, qpdf_oh root)
{
	qpdf_oh first = kt_pdf_key(c, kt_pdf_key(c, root, "/Outlines"), "/First");

	c->has_language = kt_pdf_has_text(c, root, "/Lang");
	if (c->has_language)
		return;
	kt_pdf_fault(c, "11-006 the document has no language");
	if (qpdf_oh_is_dictionary(c->q, first))
		kt_pdf_fault(c, "11-003 the language of the bookmarks is not said");
}

static void check_marks(struct kt_pdf_checker *c, qpdf_oh root)
{
	qpdf_oh marks = kt_pdf_key(c, root, "/MarkInfo");
	qpdf_oh shown =
		kt_pdf_key(c, kt_pdf_key(c, root, "/ViewerPreferences"), "/DisplayDocTitle");

	if (!is_bool(c, kt_pdf_key(c, marks, "/Marked"), TRUE))
		kt_pdf_fault(c, "ISO 14289-1, 7.1: the document does not say that it is tagged");
	if (is_bool(c, kt_pdf_key(c, marks, "/Suspects"), TRUE))
		kt_pdf_fault(c, "01-007 the document says that its tags are suspect");
	if (!qpdf_oh_is_bool(c->q, shown))
		kt_pdf_fault(c, "07-001 it is not said that the title is to be shown");
	else if (is_bool(c, shown, FALSE))
		kt_pdf_fault(c, "07-002 the title is not shown");
}

/* ---- what else a file may hold ---- */

static void check_configuration(struct kt_pdf_checker *c, qpdf_oh configuration, const char *fault)
{
	if (!kt_pdf_has_text(c, configuration, "/Name"))
		kt_pdf_fault(c, fault);
	if (!qpdf_oh_is_null(c->q, kt_pdf_key(c, configuration, "/AS")))
		kt_pdf_fault(c, "20-003 optional content is shown by usage");
}

static void check_layers(struct kt_pdf_checker *c, qpdf_oh root)
{
	qpdf_oh layers = kt_pdf_key(c, root, "/OCProperties");
	qpdf_oh configurations = kt_pdf_key(c, layers, "/Configs");

	if (!qpdf_oh_is_dictionary(c->q, layers))
		return;
	check_configuration(c, kt_pdf_key(c, layers, "/D"),
		"20-002 the configuration of optional content has no name");
	for (int i = 0; qpdf_oh_is_array(c->q, configurations) &&
			i < qpdf_oh_get_array_n_items(c->q, configurations);
		i++)
		check_configuration(c, qpdf_oh_get_array_item(c->q, configurations, i),
			"20-001 a further configuration of optional content has no name");
}

static void check_files(struct kt_pdf_checker *c, qpdf_oh node, guint depth)
{
	qpdf_oh names = kt_pdf_key(c, node, "/Names"), kids = kt_pdf_key(c, node, "/Kids");

	for (int i = 1; qpdf_oh_is_array(c->q, names) && i < qpdf_oh_get_array_n_items(c->q, names);
		i += 2) {
		qpdf_oh file = qpdf_oh_get_array_item(c->q, names, i);

		if (!kt_pdf_has_text(c, file, "/F") || !kt_pdf_has_text(c, file, "/UF"))
			kt_pdf_fault(c, "21-001 an embedded file has not both of its names");
	}
	for (int i = 0; depth < 20 && qpdf_oh_is_array(c->q, kids) &&
			i < qpdf_oh_get_array_n_items(c->q, kids);
		i++)
		check_files(c, qpdf_oh_get_array_item(c->q, kids, i), depth + 1);
}

static gboolean renders_dynamically(struct kt_pdf_checker *c, qpdf_oh part)
{
	g_autofree char *text = kt_pdf_stream(c, part);

	return text && strstr(text, "dynamicRender") && strstr(text, "required");
}

static void check_forms(struct kt_pdf_checker *c, qpdf_oh root)
{
	qpdf_oh form = kt_pdf_key(c, root, "/AcroForm"), xfa = kt_pdf_key(c, form, "/XFA");
	gboolean is_dynamic = renders_dynamically(c, xfa);

	for (int i = 0; qpdf_oh_is_array(c->q, xfa) && i < qpdf_oh_get_array_n_items(c->q, xfa);
		i++)
		is_dynamic |= renders_dynamically(c, qpdf_oh_get_array_item(c->q, xfa, i));
	if (is_dynamic)
		kt_pdf_fault(c, "25-001 a form is rendered dynamically");
}

/* ---- all of it ---- */

static void check_document(struct kt_pdf_checker *c)
{
	qpdf_oh root = qpdf_get_root(c->q);

	c->places = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	c->notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	c->forms = g_hash_table_new(NULL, NULL);
	c->read = g_hash_table_new(NULL, NULL);
	c->fonts = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
	check_languages(c, root);
	check_metadata(c, root);
	check_marks(c, root);
	check_layers(c, root);
	check_files(c, kt_pdf_key(c, kt_pdf_key(c, root, "/Names"), "/EmbeddedFiles"), 0);
	check_forms(c, root);
	if (qpdf_is_encrypted(c->q) && !qpdf_allow_accessibility(c->q))
		kt_pdf_fault(c, "26-002 the encryption keeps readers aloud out");
	kt_pdf_check_tree(c, root);
	kt_pdf_check_pages(c);
	kt_pdf_check_programs(c);
	g_hash_table_unref(c->places);
	g_hash_table_unref(c->notes);
	g_hash_table_unref(c->forms);
	g_hash_table_unref(c->read);
	g_hash_table_unref(c->fonts);
}

static char **faults_of(struct kt_pdf_checker *c)
{
	g_ptr_array_add(c->faults, NULL);
	return (char **)g_ptr_array_free(c->faults, FALSE);
}

char **kt_pdf_check_document(qpdf_data q, kt_pdf_visit visit, gpointer user)
{
	struct kt_pdf_checker c = {
		.q = q, .visit = visit, .user = user, .faults = g_ptr_array_new()};

	check_document(&c);
	return faults_of(&c);
}

char **kt_pdf_check(const GByteArray *pdf)
{
	struct kt_pdf_checker c = {.q = qpdf_init(), .faults = g_ptr_array_new()};

	qpdf_set_suppress_warnings(c.q, QPDF_TRUE);
	qpdf_silence_errors(c.q);
	if (qpdf_read_memory(c.q, "report", (const char *)pdf->data, pdf->len, NULL) ==
		QPDF_SUCCESS) {
		check_document(&c);
	} else {
		kt_pdf_fault(&c, "00-000 the file cannot be read");
		qpdf_get_error(c.q); /* taken, or libqpdf prints it */
	}
	qpdf_cleanup(&c.q);
	return faults_of(&c);
}
