/* SPDX-License-Identifier: GPL-3.0-or-later */
/* audit_equations.h -- what the figures of a table ought to satisfy.
 *
 * An equation says that a stated figure is a signed sum of others, or the
 * percentage of one in another.  Sums down the lines come from the row tree;
 * relations between the columns are found by trying, and believed when most
 * rows show them:
 *
 *     r = p + q    r = p - q    r = q - p    r = the run before it
 *     p% = x / y   p% = (x - y) / y          p% = x / total of x
 */
#ifndef KT_ANALYSIS_AUDIT_EQUATIONS_H
#define KT_ANALYSIS_AUDIT_EQUATIONS_H

#include "analysis/audit_rules.h"
#include "analysis/row_tree.h"

struct equation {
	enum kt_audit_rule rule;
	const struct kt_record *stated;
	GPtrArray *parts; /* const struct kt_record * */
	GArray *signs;    /* gint, one a part; empty for percentages */
	gboolean is_percent, is_growth;
	gboolean is_believed; /* there is evidence besides this one equation */
	enum closing closing;
	struct kt_decimal computed, difference;
	gboolean is_near; /* a percentage within one step of what rounding allows */
	guint n_filled;   /* parts that are not zero, where audit_relations.c made it */
	guint line;       /* of the view, for figures beside the stated one */
	gboolean is_done; /* reported */
};

/* All equations of the table; free with g_ptr_array_unref. */
GPtrArray *kt_audit_equations_new(const struct grid *grid);

/* Tests EQ (of the forms above) and fills closing, computed and difference. */
void kt_audit_equation_test(struct equation *eq);
/* What PART, one of EQ's parts or its stated figure, would have to be. */
struct kt_decimal kt_audit_equation_implied(
	const struct equation *eq, const struct kt_record *part);

/* 100 * a / b, or 100 * (a - b) / b, as an interval of doubles. */
gboolean kt_percent_interval(const struct kt_record *a, const struct kt_record *b,
	gboolean is_growth, gdouble *low, gdouble *high, gdouble *middle);

/* ---- for audit_relations.c ---- */
struct equation *kt_audit_equation_new(
	GPtrArray *equations, enum kt_audit_rule rule, const struct kt_record *stated, guint line);
void kt_audit_equation_add(struct equation *eq, const struct kt_record *part, gint sign);
void kt_audit_relations_sums(struct grid_view view, GPtrArray *equations);
void kt_audit_relations_percent(const struct row_tree *tree, GPtrArray *equations);

#endif
