/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check_part.h -- what the parts of the PDF/UA checker share. */
#ifndef KT_CHARTS_PDF_CHECK_PART_H
#define KT_CHARTS_PDF_CHECK_PART_H

#include <glib.h>
#include <qpdf/qpdf-c.h>

#include "charts/pdf_check.h"

struct kt_pdf_checker {
	qpdf_data q;
	kt_pdf_visit visit; /* may be NULL */
	gpointer user;
	GPtrArray *faults; /* char *, each once */
	GHashTable
		*places; /* object number of an annotation -> type of the element it is in, owned */
	GHashTable *notes;     /* IDs of notes, owned */
	GHashTable *forms;     /* object number of a form XObject with MCIDs -> times used */
	GHashTable *read;      /* object numbers of form XObjects whose text was read */
	GHashTable *fonts;     /* object number of a font that was looked at -> GHashTable of the
				* codes that text shows in it */
	qpdf_oh roles;         /* the role map, or null */
	gboolean has_language; /* of the document */
	guint heading;         /* level of the last heading */
	guint headings;        /* bits: 1 for H, 2 for H1 and so on */
};

void kt_pdf_fault(struct kt_pdf_checker *c, const char *text);
/* Null for what is no dictionary, without the warning that libqpdf would keep. */
qpdf_oh kt_pdf_key(struct kt_pdf_checker *c, qpdf_oh dict, const char *name);
/* A string with something in it. */
gboolean kt_pdf_has_text(struct kt_pdf_checker *c, qpdf_oh dict, const char *name);
gboolean kt_pdf_is_name(struct kt_pdf_checker *c, qpdf_oh dict, const char *key, const char *name);
/* The keys of DICT, char *; free with g_ptr_array_unref. */
GPtrArray *kt_pdf_keys(struct kt_pdf_checker *c, qpdf_oh dict);
/* The data of STREAM as text; NULL for what is none.  Free with g_free. */
char *kt_pdf_stream(struct kt_pdf_checker *c, qpdf_oh stream);
/* ... as bytes, which may be any; free with g_byte_array_unref. */
GByteArray *kt_pdf_bytes(struct kt_pdf_checker *c, qpdf_oh stream);

/* pdf_check_tree.c: the structure tree; before the pages. */
void kt_pdf_check_tree(struct kt_pdf_checker *c, qpdf_oh root);
/* pdf_check_page.c: content, annotations and XObjects of each page. */
void kt_pdf_check_pages(struct kt_pdf_checker *c);
/* pdf_check_font.c: the fonts in a dictionary of resources. */
void kt_pdf_check_fonts(struct kt_pdf_checker *c, qpdf_oh fonts);

/* The codes that text shows in FONT, a set to add to; NULL for a font that was not looked at. */
GHashTable *kt_pdf_codes(struct kt_pdf_checker *c, qpdf_oh font);
/* pdf_check_program.c: the programs of all fonts; after the pages. */
void kt_pdf_check_programs(struct kt_pdf_checker *c);

#endif
