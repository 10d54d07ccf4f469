/* SPDX-License-Identifier: GPL-3.0-or-later */
/* formula.h -- names and formulas in column heads.
 *
 *   Oprindeligt budget (A)      the column is A
 *   Afvigelse (D) = C-B         D, and how it is reckoned
 *   (3)=(1)-(2)                 the same with numbers
 *   Afvigelse [C-B]             the formula without a name */
#ifndef KT_EXTRACT_FORMULA_H
#define KT_EXTRACT_FORMULA_H

#include <glib.h>

#include "kommunetal/base/text.h"

#define KT_FORMULA_MAX_TERMS 8

struct kt_formula {
	char name[3];  /* "A", "12"; "" if none */
	guint n_terms; /* 0 if the head has a name only */
	struct {
		char name[3];
		gint sign; /* +1 or -1 */
	} terms[KT_FORMULA_MAX_TERMS];
	gsize start, len; /* the bytes of HEAD it takes up; len 0 if there is nothing */
};

/* Finds the name and the formula in HEAD; FALSE if it has neither. */
gboolean kt_formula_read(struct kt_formula *out, struct kt_slice head);

#endif
