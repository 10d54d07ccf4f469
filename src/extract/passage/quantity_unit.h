/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quantity_unit.h -- what a number is told in, for quantity.c. */
#ifndef KT_EXTRACT_QUANTITY_UNIT_H
#define KT_EXTRACT_QUANTITY_UNIT_H

#include "extract/passage/annotate.h"

/* Gives Q its scale, its unit and what it is per; *END, the token behind its number, becomes
 * that behind what stands there of them. */
void kt_quantity_find_unit(const struct kt_passage *p, struct kt_quantity *q, guint *end);
/* Gives Q the currency that stands before its number: "kr. 750.000", "t.kr. 1.250". */
void kt_quantity_unit_before(const struct kt_passage *p, struct kt_quantity *q);

#endif
