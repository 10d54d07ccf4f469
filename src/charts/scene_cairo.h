/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene_cairo.h -- scenes in ink: Cairo and Pango. */
#ifndef KT_CHARTS_SCENE_CAIRO_H
#define KT_CHARTS_SCENE_CAIRO_H

#include <cairo.h>
#include <pango/pangocairo.h>

#include "kommunetal/charts/scene.h"

/* A context for the texts of charts: unhinted, so that widths hold for every size and ink. */
PangoContext *kt_pango_context(PangoFontMap *map);
/* Draws TEXT in FONT from the current point, one line, as the ruler measures it: Inter, with
 * tabular figures unless the font is for running text.  Shaped item by item (no line is ever
 * broken here, so a PangoLayout would only look for breaks); CONTEXT keeps what is shaped. */
void kt_pango_line(PangoContext *context, const char *text, struct kt_font font, cairo_t *cr);

/* Replays SCENE on CR.  With IS_TAGGED (a PDF surface) the tags go along; see
 * pdf_finish.h for what Cairo cannot say and is put in afterwards. */
void kt_scene_draw(const struct kt_scene *scene, cairo_t *cr, gboolean is_tagged);

/* SCENE as a picture of SCALE dots a point; NULL with KT_ERROR_WRITE when it could not be drawn. */
GByteArray *kt_scene_png(const struct kt_scene *scene, gdouble scale, GError **error);

/* A PDF in memory, one scene a page. */
struct kt_pdf;
/* DATE is ISO (2022-06-02) or NULL for 1 January 2000: the same input gives the same bytes. */
struct kt_pdf *kt_pdf_new(const char *title, const char *author, const char *date);
void kt_pdf_page(struct kt_pdf *pdf, const struct kt_scene *scene, gboolean is_tagged);
/* A bookmark to the target NAME; PARENT is one returned earlier, or 0. */
int kt_pdf_bookmark(struct kt_pdf *pdf, int parent, const char *label, const char *name);
/* The document's element around all pages: open before the first page, close after the last. */
void kt_pdf_open_tags(struct kt_pdf *pdf);
void kt_pdf_close_tags(struct kt_pdf *pdf);
/* The bytes, and the end of PDF; NULL with KT_ERROR_WRITE when Cairo failed. */
GByteArray *kt_pdf_finish(struct kt_pdf *pdf, GError **error);

#endif
