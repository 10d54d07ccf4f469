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

/* Gets the BYTES of each string that text is shown by, and the name of its FONT in the resources
 * ("/f-0-0"; "" for none). */
typedef void (*kt_content_show)(const char *font, const GByteArray *bytes, gpointer user);

/* Bits of enum kt_content_fault.  SHOW may be NULL. */
guint kt_pdf_content_read(const char *data, gsize len, kt_content_show show, gpointer user);

#endif
