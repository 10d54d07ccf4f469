/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_matrix.h -- the transformations of PDF: [x y 1] times
 *
 *	a b 0
 *	c d 0
 *	e f 1 */
#ifndef KT_DOCUMENTS_PDF_MATRIX_H
#define KT_DOCUMENTS_PDF_MATRIX_H

#include <glib.h>

struct kt_matrix {
	gdouble a, b, c, d, e, f;
};

struct kt_point {
	gdouble x, y;
};

/* M first, then N. */
static inline struct kt_matrix kt_matrix_multiply(struct kt_matrix m, struct kt_matrix n)
{
	return (struct kt_matrix){m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d,
		m.c * n.a + m.d * n.c, m.c * n.b + m.d * n.d, m.e * n.a + m.f * n.c + n.e,
		m.e * n.b + m.f * n.d + n.f};
}

static inline struct kt_point kt_matrix_apply(struct kt_matrix m, gdouble x, gdouble y)
{
	return (struct kt_point){m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f};
}

#endif
