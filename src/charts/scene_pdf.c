/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene_pdf.c -- pages into the bytes of a PDF. */
#include <cairo-pdf.h>

#include "charts/scene_cairo.h"
#include "kommunetal/base/error.h"

struct kt_pdf {
	GByteArray *bytes;
	cairo_surface_t *surface;
	cairo_t *cr;
};

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
	g_byte_array_append(closure, data, length);
	return CAIRO_STATUS_SUCCESS;
}

struct kt_pdf *kt_pdf_new(const char *title, const char *author, const char *date)
{
	struct kt_pdf *pdf = g_new0(struct kt_pdf, 1);
	g_autofree char *stamp =
		g_strdup_printf("%sT00:00:00Z", date && *date ? date : "2000-01-01");

	pdf->bytes = g_byte_array_new();
	pdf->surface = cairo_pdf_surface_create_for_stream(append, pdf->bytes, 595, 842);
	cairo_pdf_surface_restrict_to_version(pdf->surface, CAIRO_PDF_VERSION_1_5);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, title);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_AUTHOR, author);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, "kommunetal");
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
	pdf->cr = cairo_create(pdf->surface);
	return pdf;
}

void kt_pdf_open_tags(struct kt_pdf *pdf)
{
	cairo_tag_begin(pdf->cr, "Document", NULL);
}

void kt_pdf_close_tags(struct kt_pdf *pdf)
{
	cairo_tag_end(pdf->cr, "Document");
}

void kt_pdf_page(struct kt_pdf *pdf, const struct kt_scene *scene, gboolean is_tagged)
{
	cairo_pdf_surface_set_size(pdf->surface, scene->width, scene->height);
	kt_scene_draw(scene, pdf->cr, is_tagged);
	cairo_show_page(pdf->cr);
}

int kt_pdf_bookmark(struct kt_pdf *pdf, int parent, const char *label, const char *name)
{
	g_autofree char *attributes = g_strdup_printf("dest='%s'", name);

	return cairo_pdf_surface_add_outline(
		pdf->surface, parent, label, attributes, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

GByteArray *kt_pdf_finish(struct kt_pdf *pdf, GError **error)
{
	GByteArray *bytes = pdf->bytes;
	cairo_status_t status = cairo_status(pdf->cr);

	cairo_destroy(pdf->cr);
	cairo_surface_finish(pdf->surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(pdf->surface);
	cairo_surface_destroy(pdf->surface);
	g_free(pdf);
	if (status != CAIRO_STATUS_SUCCESS) {
		g_set_error(error, KT_ERROR, KT_ERROR_WRITE, "the PDF could not be drawn: %s",
			cairo_status_to_string(status));
		g_byte_array_unref(bytes);
		return NULL;
	}
	return bytes;
}
