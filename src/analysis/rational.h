/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rational.h -- decimals into rationals, and rationals into doubles, rounded once. */
#ifndef KT_ANALYSIS_RATIONAL_H
#define KT_ANALYSIS_RATIONAL_H

#include <gmp.h>

#include "kommunetal/base/decimal.h"

void kt_rational_set(mpq_t q, struct kt_decimal d);
/* The nearest double; ties to even. */
gdouble kt_rational_to_double(const mpq_t q);
/* The square root as the nearest double; Q >= 0. */
gdouble kt_rational_sqrt(const mpq_t q);
/* Half away from zero at DECIMALS; FALSE when it does not fit. */
gboolean kt_rational_to_decimal(struct kt_decimal *out, const mpq_t q, guint decimals);

#endif
