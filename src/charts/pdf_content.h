/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_content.h -- what a PDF page's stream of operators is tagged with. */
#ifndef KT_CHARTS_PDF_CONTENT_H
#define KT_CHARTS_PDF_CONTENT_H

#include <glib.h>

enum kt_content_fault {
	KT_CONTENT_UNTAGGED = 1 << 0,        /* ink that is neither tagged nor an artifact */
	KT_CONTENT_ARTIFACT_INSIDE = 1 << 1, /* an artifact inside of tagged content */
	KT_CONTENT_TAGGED_INSIDE = 1 << 2,   /* tagged content inside of an artifact */
};

/* Bits of enum kt_content_fault. */
guint kt_pdf_content_faults(const char *data, gsize len);

#endif
