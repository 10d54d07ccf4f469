/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a grant, told in one paragraph with the grant and what was spent:
 *
 *   "Projektet har kostet 2.160.000 kr. Af bevillingen på 2,4 mio. kr. er der 340.000 kr. tilbage."
 *
 * Three amounts of one paragraph may have nothing to do with each other, so only
 * what one mistyped digit, or two that changed places, explain is doubted. */
#include "analysis/audit_rules.h"
#include "analysis/figure_grid.h"
#include "analysis/labels.h"

struct told {
	const struct kt_record *whole, *spent, *left;
	guint n; /* amounts in the paragraph */
};

static gboolean is_spent(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_ACTUAL || r->measure == KT_MEASURE_TO_DATE;
}

static void put(struct told *t, const struct kt_record *r)
{
	const struct kt_record **place = &t->spent;

	if (kt_record_says(KT_SAYS_LEFT, r))
		place = &t->left;
	else if (!is_spent(r) && kt_record_says(KT_SAYS_WHOLE, r))
		place = &t->whole;
	t->n++;
	*place = r;
}

/* Amounts that are all the paragraph tells, each of another kind. */
static gboolean read_paragraph(struct told *t, const GPtrArray *item, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		const struct kt_record *r = item->pdata[i];

		if (r->unit != KT_UNIT_DKK || r->origin == KT_ORIGIN_TABLE ||
			!kt_record_is_additive(r))
			continue;
		if (r->qualifier != KT_QUALIFIER_NONE)
			return FALSE;
		put(t, r);
	}
	return t->n == 3 && t->whole && t->spent && t->left &&
	       kt_decimal_cmp(t->spent->value, t->whole->value) < 0;
}

static void check(struct audit *audit, const struct told *t)
{
	struct exact_sum sum = {0};
	struct kt_record left = *t->left;
	g_autofree char *stated = NULL, *whole = NULL, *spent = NULL, *right = NULL;
	struct kt_finding *f;

	kt_exact_add(&sum, t->whole);
	kt_exact_subtract(&sum, t->spent);
	/* what is not used of a budget is a deviation below it */
	left.value = kt_decimal_abs(left.value);
	if (kt_exact_closes(&sum, &left, NULL) != CLOSES_NOT ||
		!kt_audit_is_slip(sum.value, left.value))
		return;
	stated = kt_audit_number(audit, left.value);
	whole = kt_audit_number(audit, t->whole->value);
	spent = kt_audit_number(audit, t->spent->value);
	right = kt_audit_number(audit, sum.value);
	f = kt_audit_report(audit, KT_RULE_DIFFERENCE, KT_AUDIT_QUESTION, t->left,
		kt_audit_in(audit, "%s: %s here, but %s less %s is %s",
			"%s: %s her, men %s minus %s er %s"),
		t->left->subject, stated, whole, spent, right);
	kt_finding_numbers(f, left.value, sum.value);
	kt_finding_other(f, t->whole);
}

void kt_rule_left(struct audit *audit)
{
	for (guint i = 0; i < audit->items->len; i++) {
		const GPtrArray *item = audit->items->pdata[i];
		guint first = 0;

		while (first < item->len) {
			guint line = ((const struct kt_record *)item->pdata[first])->line;
			struct told t = {0};
			guint end = first + 1;

			while (end < item->len && line > 0 &&
				((const struct kt_record *)item->pdata[end])->line == line)
				end++;
			if (read_paragraph(&t, item, first, end))
				check(audit, &t);
			first = end;
		}
	}
}
