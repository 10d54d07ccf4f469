/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_drawing.h -- PDFs of one test, drawn by Cairo and read back. */
#ifndef KT_TESTS_PDF_DRAWING_H
#define KT_TESTS_PDF_DRAWING_H

#include <string.h>

#include <cairo-pdf.h>

#include "kommunetal/documents/document.h"

/* Fontconfig, which Cairo brings, keeps its tables until the process ends. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig";
}

static inline cairo_status_t pdf_append(void *out, const unsigned char *data, unsigned int len)
{
	g_byte_array_append(out, data, len);
	return CAIRO_STATUS_SUCCESS;
}

static inline cairo_t *pdf_begin(GByteArray *out, gdouble width, gdouble height)
{
	cairo_surface_t *surface =
		cairo_pdf_surface_create_for_stream(pdf_append, out, width, height);
	cairo_t *cr = cairo_create(surface);

	cairo_surface_destroy(surface);
	cairo_select_font_face(cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(cr, 10);
	return cr;
}

/* What was drawn, read back as a file called NAME; OUT is let go. */
static inline struct kt_document *pdf_end(cairo_t *cr, GByteArray *out, const char *name)
{
	g_autoptr(GError) error = NULL;

	cairo_surface_finish(cairo_get_target(cr));
	cairo_destroy(cr);
	struct kt_document *doc =
		kt_document_load_bytes(name, (const char *)out->data, out->len, NULL, &error);
	g_assert_no_error(error);
	g_byte_array_unref(out);
	return doc;
}

static inline void pdf_text(cairo_t *cr, gdouble x, gdouble y, const char *words)
{
	cairo_move_to(cr, x, y);
	cairo_show_text(cr, words);
}

#endif
