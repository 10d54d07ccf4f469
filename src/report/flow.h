/* SPDX-License-Identifier: GPL-3.0-or-later */
/* flow.h -- items onto pages: A4, one scene a page. */
#ifndef KT_REPORT_FLOW_H
#define KT_REPORT_FLOW_H

#include "charts/listing.h"
#include "report/document.h"

#define KT_PAGE_WIDTH 595.0
#define KT_PAGE_HEIGHT 842.0
#define KT_PAGE_SIDE 56.0
#define KT_PAGE_TOP 58.0
#define KT_PAGE_BOTTOM 66.0

/* TABLE as a listing, for the page and for HTML; take it. */
struct kt_listing *kt_table_listing(const struct kt_table *table);

/* struct kt_scene elements; free with g_ptr_array_unref.  Headings keep with
 * what follows, tables break between rows and repeat their heads, a chart is
 * never cut.  NULL with KT_ERROR_LIMIT if something fits on no page. */
GPtrArray *kt_flow_pages(
	const struct kt_document_out *document, const struct kt_ruler *ruler, GError **error);

#endif
