/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digit_repair.h -- misread numbers of scanned tables, mended by arithmetic. */
#ifndef KT_DOCUMENTS_DIGIT_REPAIR_H
#define KT_DOCUMENTS_DIGIT_REPAIR_H

#include "documents/page/page_flow.h"

/* Mends numbers on scanned pages in the tables of FLOW, where at least two
 * sums show what they must have been and the slip is one that reading makes;
 * each is a note in DIAGS about the document called NAME.  So is each number
 * that was not read surely (KT_PLACE_DOUBTED) and that no sum proves. */
void kt_repair_digits(
	GPtrArray *flow, struct kt_pages *pages, const char *name, struct kt_diag_list *diags);

#endif
