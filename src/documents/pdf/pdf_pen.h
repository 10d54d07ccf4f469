/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_pen.h -- what the paths of a content stream leave on a page: rules and dots.
 *
 * Lines reach the page in three disguises:
 *
 *   a stroked path         0 0 m 100 0 l S
 *   a filled sliver        0 0 100 .5 re f
 *   a frame of two boxes   0 0 100 50 re  1 1 98 48 re f*     (WeasyPrint)
 *
 * each possibly seen through a clip that makes a sliver of a larger box.
 * White ink is not seen. */
#ifndef KT_DOCUMENTS_PDF_PEN_H
#define KT_DOCUMENTS_PDF_PEN_H

#include "documents/page/page.h"
#include "documents/pdf/pdf_matrix.h"

/* The graphics state, as far as lines need it; lengths in points. */
struct kt_pdf_graphics {
	struct kt_matrix ctm; /* to the page, whose y runs down */
	gdouble line_width;   /* before ctm */
	gboolean is_white_fill, is_white_stroke;
	struct kt_box clip;
};

struct kt_pdf_pen {
	struct kt_page *page; /* borrowed: its rules and dots grow */
	struct kt_pdf_graphics g;
	GArray *points;        /* struct kt_point, on the page */
	GArray *subpaths;      /* of the path so far; pdf_pen.c */
	gboolean clip_pending; /* the path that ends next is a clip, too */
};

void kt_pdf_pen_init(struct kt_pdf_pen *pen, struct kt_page *page, struct kt_matrix ctm);
void kt_pdf_pen_clear(struct kt_pdf_pen *pen);

void kt_pdf_pen_move(struct kt_pdf_pen *pen, gdouble x, gdouble y);
void kt_pdf_pen_line(struct kt_pdf_pen *pen, gdouble x, gdouble y);
void kt_pdf_pen_rectangle(struct kt_pdf_pen *pen, gdouble x, gdouble y, gdouble w, gdouble h);
/* FROM and TO are the handles of the two ends; NULL: the end itself. */
void kt_pdf_pen_curve(struct kt_pdf_pen *pen, const struct kt_point *from,
	const struct kt_point *to, struct kt_point end);
void kt_pdf_pen_close(struct kt_pdf_pen *pen);

void kt_pdf_pen_fill(struct kt_pdf_pen *pen);
void kt_pdf_pen_stroke(struct kt_pdf_pen *pen);
/* Forgets the path; the clip is narrowed to it where that is pending. */
void kt_pdf_pen_end(struct kt_pdf_pen *pen);

#endif
