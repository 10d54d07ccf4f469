/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quantity_links.h -- what quantities that stand beside each other make of one another. */
#ifndef KT_EXTRACT_QUANTITY_LINKS_H
#define KT_EXTRACT_QUANTITY_LINKS_H

#include "extract/passage/annotate.h"

/* Right to left: a number without a unit takes the one of the number it is
 * linked to ("16 og 19 borgere"); then left to right ("3,6 ton mod 8,3"). */
void kt_quantities_share_units(struct kt_passage *p);
/* Marks the ends of ranges as each other's partners: 4.000-5.000 unge, mellem 13 og 15 mio. kr.,
 * 2 dage til over 2 år. */
void kt_quantities_find_ranges(struct kt_passage *p);
/* quantity.c: sets value and resolution of Q, whose scale is known, from the NUMBER printed; FALSE
 * where they would be too large. */
gboolean kt_quantity_settle(struct kt_quantity *q, struct kt_decimal number, gboolean negative);

#endif
