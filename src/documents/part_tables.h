/* SPDX-License-Identifier: GPL-3.0-or-later */
/* part_tables.h -- one table of figures that its page writes as several. */
#ifndef KT_DOCUMENTS_PART_TABLES_H
#define KT_DOCUMENTS_PART_TABLES_H

#include "kommunetal/documents/document.h"

/* Joins tables of mark-up that follow each other with nothing between them. */
void kt_join_part_tables(struct kt_document *doc);

#endif
