/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tab_tables.h -- tables that were typed with tabs.
 *
 * In Word a table is often paragraphs under each other:
 *
 *	Område <tab> Budget <tab> Regnskab
 *	Veje <tab><tab> 12.500 <tab> 13.000
 *	Kultur og fritid <tab> 8.000 <tab> 8.200
 *
 * with as many tabs as it took to come under the column. */
#ifndef KT_DOCUMENTS_TAB_TABLES_H
#define KT_DOCUMENTS_TAB_TABLES_H

#include "documents/document_impl.h"

/* Makes tables of the paragraphs of DOC that are so. */
void kt_gather_tab_tables(struct kt_document *doc);

#endif
