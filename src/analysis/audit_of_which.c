/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part that is larger than its whole.
 *
 * Net figures allow it: 5 of which 7, when something else is -2.  So the part
 * is doubted only where the whole's parts, as far as they are shown, leave no
 * room for it, and never among deviations and changes. */
#include <string.h>

#include "analysis/audit_rules.h"
#include "analysis/row_tree.h"

static gboolean is_larger(const struct kt_record *part, const struct kt_record *whole)
{
	struct kt_decimal slack =
		kt_exact_plus(kt_record_resolution(part), kt_record_resolution(whole));
	gint sign = kt_decimal_sign(whole->value);

	if (sign == 0 || sign != kt_decimal_sign(part->value))
		return FALSE;
	return kt_decimal_cmp(
		       kt_exact_minus(kt_decimal_abs(part->value), kt_decimal_abs(whole->value)),
		       slack) > 0;
}

/* The sum of the parts of WHOLE that have its sign, among the lines. */
static gboolean parts_leave_room(
	const struct row_tree *tree, guint whole, guint place, const struct kt_record *part)
{
	const struct kt_record *total = kt_view_at(tree->view, whole, place);
	struct kt_decimal room = kt_decimal_int(0);

	if (!total)
		return FALSE;
	for (guint i = 0; i < tree->n; i++) {
		const struct kt_record *r = kt_view_at(tree->view, i, place);

		if (tree->nodes[i].parent == (gint)whole && r && r != part &&
			kt_decimal_sign(r->value) == kt_decimal_sign(total->value) &&
			!tree->nodes[i].is_of_which)
			room = kt_exact_plus(room, r->value);
	}
	return kt_decimal_cmp(kt_decimal_abs(room), kt_decimal_abs(part->value)) >= 0;
}

/* "Heraf 4.380, heraf -475" of 3.905: the parts at PLACE come to the whole. */
static gboolean parts_make_up(
	const struct row_tree *tree, guint whole, guint place, const struct kt_record *of)
{
	struct kt_decimal sum = kt_decimal_int(0);

	for (guint i = 0; i < tree->n; i++) {
		const struct kt_record *r = kt_view_at(tree->view, i, place);

		if (tree->nodes[i].parent == (gint)whole && r && r->unit == of->unit)
			sum = kt_exact_plus(sum, r->value);
	}
	return kt_decimal_equal(sum, of->value);
}

static const struct kt_record *only_figure(struct grid_view view, guint line, enum kt_unit unit)
{
	const struct kt_record *only = NULL;

	for (guint place = 0; place < kt_view_n_places(view); place++) {
		const struct kt_record *r = kt_view_at(view, line, place);

		if (!r || r->unit != unit)
			continue;
		if (only)
			return NULL;
		only = r;
	}
	return only;
}

static void report(struct audit *audit, const struct kt_record *part, const struct kt_record *whole)
{
	char *a = kt_audit_number(audit, part->value), *b = kt_audit_number(audit, whole->value);
	struct kt_finding *f = kt_audit_report(audit, KT_RULE_OF_WHICH, KT_AUDIT_QUESTION, part,
		kt_audit_in(audit, "%s: %s is more than the %s it is a part of (%s)",
			"%s: %s er mere end de %s, det er en del af (%s)"),
		part->subject, a, b, whole->subject);

	kt_finding_numbers(f, part->value, whole->value);
	kt_finding_other(f, whole);
	g_free(a);
	g_free(b);
}

static void check_line(struct audit *audit, const struct row_tree *tree, guint line)
{
	guint whole = (guint)tree->nodes[line].parent;

	for (guint place = 0; place < kt_view_n_places(tree->view); place++) {
		const struct kt_record *part = kt_view_at(tree->view, line, place);
		const struct kt_record *of;

		if (!part || !kt_record_is_additive(part) || kt_record_is_net(part))
			continue;
		of = kt_view_at(tree->view, whole, place);
		if (!of)
			of = only_figure(tree->view, whole, part->unit);
		if (of && of->unit == part->unit && !kt_record_is_net(of) && is_larger(part, of) &&
			!parts_leave_room(tree, whole, place, part) &&
			!parts_make_up(tree, whole, place, of))
			report(audit, part, of);
	}
}

static void check_grid(struct audit *audit, const struct grid *grid)
{
	struct row_tree *tree = kt_row_tree_new(kt_grid_lines(grid));

	for (guint i = 0; i < tree->n; i++)
		if (tree->nodes[i].is_of_which && tree->nodes[i].parent >= 0)
			check_line(audit, tree, i);
	kt_row_tree_free(tree);
}

static gboolean is_whole_in_text(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && kt_record_is_additive(r) &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH |
				    KT_FLAG_OF_WHICH));
}

/* "1.206 besøg hos kommunens 171 dagplejere, hvoraf 388 uanmeldte": a figure told
 * shortly before has room for PART, and may be what it is a part of. */
static gboolean has_other_whole(const GPtrArray *item, guint at, const struct kt_record *part)
{
	guint tried = 0;

	for (guint i = at; i-- > 0 && tried < 2;) {
		const struct kt_record *r = item->pdata[i];

		if (r->line != part->line)
			break;
		if (!is_whole_in_text(r))
			continue;
		tried++;
		if (kt_records_add(r, part) && !is_larger(part, r))
			return TRUE;
	}
	return FALSE;
}

/* "75 unge, heraf 21 ...": the figure before the heraf in the same sentence. */
static void check_text(struct audit *audit, const GPtrArray *item)
{
	const struct kt_record *whole = NULL;
	guint at = 0;

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (r->origin == KT_ORIGIN_TABLE || !kt_record_is_additive(r) ||
			(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)))
			continue;
		if (!(r->flags & KT_FLAG_OF_WHICH)) {
			whole = r;
			at = i;
			continue;
		}
		if (whole && whole->line == r->line && whole->unit == r->unit &&
			whole->measure == r->measure && strcmp(whole->area, r->area) == 0 &&
			!kt_record_is_net(r) && is_larger(r, whole) &&
			!has_other_whole(item, at, r))
			report(audit, r, whole);
	}
}

void kt_rule_of_which(struct audit *audit)
{
	for (guint i = 0; i < audit->grids->len; i++)
		check_grid(audit, audit->grids->pdata[i]);
	for (guint i = 0; i < audit->items->len; i++)
		check_text(audit, audit->items->pdata[i]);
}
