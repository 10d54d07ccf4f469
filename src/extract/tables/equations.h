/* SPDX-License-Identifier: GPL-3.0-or-later */
/* equations.h -- which sums, differences and percentages of a table close.
 *
 * Arithmetic is the judge between readings: the reading of grid, sign and
 * totals under which most equations close is taken.  A printed value stands
 * for every number that rounds to it, so an equation is tested with
 * intervals: each printed number brings half a step of its last digit. */
#ifndef KT_EXTRACT_EQUATIONS_H
#define KT_EXTRACT_EQUATIONS_H

#include <glib.h>

#include "kommunetal/base/decimal.h"

/* Numbers in rows and columns, as printed; has is FALSE for empty places. */
struct kt_matrix {
	guint n_rows, n_columns;
	struct kt_decimal *value; /* row by row */
	gboolean *has;
};

struct kt_matrix *kt_matrix_new(guint n_rows, guint n_columns);
void kt_matrix_free(struct kt_matrix *m);
void kt_matrix_set(struct kt_matrix *m, guint row, guint column, struct kt_decimal value);
/* NULL where there is no number. */
const struct kt_decimal *kt_matrix_at(const struct kt_matrix *m, guint row, guint column);

/* What a row (or column) is in sums. */
enum kt_line_role {
	KT_LINE_SKIP, /* no part of any sum: a section, a percent column */
	KT_LINE_PLAIN,
	KT_LINE_TOTAL,    /* its label says so */
	KT_LINE_OF_WHICH, /* a subset: never added */
	KT_LINE_PERCENT,  /* a column of percentages */
};

enum kt_equation_kind {
	KT_EQUATION_ROW_SUM,    /* result row = parts rows, in each column */
	KT_EQUATION_COLUMN_SUM, /* result column = parts columns, in each row */
	KT_EQUATION_PERCENT,    /* result column = 100 * first part / second part */
};

struct kt_equation_part {
	guint line;
	gint sign; /* +1 or -1 */
};

struct kt_equation {
	enum kt_equation_kind kind;
	guint result;
	GArray *parts;   /* struct kt_equation_part */
	guint n_tested;  /* places where every number is there */
	guint n_closed;  /* of those, where it closes within rounding */
	guint n_weighty; /* of those, where the result is not zero */
};

/* Sets *CLOSES to whether TOTAL is the sum of SIGN[i] * PARTS[i] within rounding.
 * FALSE if the numbers are too large to tell. */
gboolean kt_sum_closes(gboolean *closes, struct kt_decimal total, const struct kt_decimal *parts,
	const gint *sign, guint n);
/* TRUE if PERCENT is 100 * PART / BASE within rounding, signs aside. */
gboolean kt_percent_closes(
	struct kt_decimal percent, struct kt_decimal part, struct kt_decimal base);

/* Fills the counts of E. */
void kt_equation_test(struct kt_equation *e, const struct kt_matrix *m);
/* All row sums that close in most columns: totals below, above and between
 * their parts, and totals of totals.  ROLES has one entry a row, USES one a column:
 * columns whose entry is KT_LINE_SKIP are left out.  Array of struct kt_equation. */
GArray *kt_equations_of_rows(
	const struct kt_matrix *m, const enum kt_line_role *roles, const enum kt_line_role *uses);
/* The same for columns: a total column, C-B, and differences of any two
 * columns that give a third; then percent columns.  ROLES has one entry a column. */
GArray *kt_equations_of_columns(const struct kt_matrix *m, const enum kt_line_role *roles);
/* Adds RESULT column = formula PARTS if it closes in most rows, or returns FALSE. */
gboolean kt_equations_add(GArray *equations, const struct kt_matrix *m, enum kt_equation_kind kind,
	guint result, const struct kt_equation_part *parts, guint n_parts);
/* Closed places less three times the open ones, over all EQUATIONS. */
gint kt_equations_score(const GArray *equations);
GArray *kt_equations_new(void);

#endif
