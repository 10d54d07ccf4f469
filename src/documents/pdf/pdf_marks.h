/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_marks.h -- which marked content of a tagged page a word belongs to.
 *
 * The structure tree of a tagged PDF names pieces of a page's content stream
 * by number ("/P <</MCID 7>> BDC ... EMC").  Poppler's words do not know that
 * number, and asking poppler for the text of each element draws the page each
 * time.  So the content stream, which is read for its ruling lines anyway, is
 * also asked where each marked run of text begins; a word belongs to the run
 * on its baseline that begins nearest to its left. */
#ifndef KT_DOCUMENTS_PDF_MARKS_H
#define KT_DOCUMENTS_PDF_MARKS_H

#include "documents/page/page.h"
#include "documents/pdf/pdf_matrix.h"

/* Text outside of marked content, or marked as no content (an artifact). */
#define KT_NO_MARK (-1)

struct kt_pdf_mark {
	gint id;      /* the MCID, or KT_NO_MARK */
	gfloat x, y;  /* where the run begins, on its baseline; as boxes of page.h */
	guint number; /* runs are counted as they are met */
};

/* The state of the text operators. */
struct kt_pdf_text {
	GArray *marks; /* struct kt_pdf_mark; NULL: nobody asks, nothing is kept */
	GArray *open;  /* gint: the marked contents around, the innermost last */
	struct kt_matrix line;
	gdouble leading;
	gboolean has_moved;    /* since text was last shown */
	gboolean is_uncertain; /* marked text follows other text without a place of its own */
};

void kt_pdf_text_init(struct kt_pdf_text *text, gboolean is_tagged);
void kt_pdf_text_clear(struct kt_pdf_text *text);
/* BDC and BMC with the MCID of their properties (KT_NO_MARK if none), and EMC. */
void kt_pdf_text_begin(struct kt_pdf_text *text, gint id);
void kt_pdf_text_end(struct kt_pdf_text *text);
/* BT T* Tj TJ Td TD Tm TL ' ": obeyed as far as they move the pen.  OPERAND are the last N
 * operands, the last at the end. */
void kt_pdf_text_obey(struct kt_pdf_text *text, const char *op, gsize len, const gdouble *operand,
	guint n, struct kt_matrix ctm);
/* Sorts the marks by height; nothing is left of them where they are uncertain. */
void kt_pdf_text_finish(struct kt_pdf_text *text);
/* The mark of a word in BOX, or KT_NO_MARK. */
gint kt_pdf_mark_of(const struct kt_pdf_text *text, const struct kt_box *box);

#endif
