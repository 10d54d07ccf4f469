/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit_gather.h -- collects what the texts about a bare number say of its unit. */
#ifndef KT_EXTRACT_UNIT_GATHER_H
#define KT_EXTRACT_UNIT_GATHER_H

#include "extract/prose/prose_sentence.h"
#include "extract/tables/table_place.h"
#include "extract/models/unit_evidence.h"

/* The heads, labels and sentences about the cell of P. */
void kt_unit_gather_cell(const struct kt_table_place *p, struct kt_evidence *evidence);
/* The words of the sentence of its K-th figure, its neighbours and what was said before. */
void kt_unit_gather_sentence(const struct kt_sentence *s, guint k, struct kt_evidence *evidence);

#endif
