/* SPDX-License-Identifier: GPL-3.0-or-later */
/* parts_of_sum.h -- what amounts are that add up to one told before. */
#ifndef KT_EXTRACT_PARTS_OF_SUM_H
#define KT_EXTRACT_PARTS_OF_SUM_H

#include "extract/sink.h"

/* ORDER: indexes of R's drafts, in the order of place. */
void kt_settle_parts_of_sums(struct kt_reading *r, const GArray *order);

#endif
