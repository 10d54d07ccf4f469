/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before, change and after, told in one sentence or paragraph.
 *
 *   "5789 i 2022 ... i 2019 6.431 ... et fald på cirka 10 procent"
 *   "17 borgere (12 ved sidste status), 5 flere"                       */
#include <math.h>
#include <string.h>

#include "analysis/audit_equations.h"
#include "analysis/figure_grid.h"

struct paragraph {
	const struct kt_record *before, *after; /* by period, or by the PREVIOUS flag */
	const struct kt_record *change;
	guint n_levels, n_changes;
};

static gboolean is_level(const struct kt_record *r)
{
	return kt_record_is_additive(r) &&
	       (r->measure == KT_MEASURE_COUNT || r->measure == KT_MEASURE_ACTUAL ||
		       r->measure == KT_MEASURE_AMOUNT) &&
	       r->qualifier == KT_QUALIFIER_NONE && !(r->flags & KT_FLAG_OF_WHICH);
}

static gboolean is_after(const struct kt_record *a, const struct kt_record *b)
{
	gboolean a_old = (a->flags & KT_FLAG_PREVIOUS) != 0,
		 b_old = (b->flags & KT_FLAG_PREVIOUS) != 0;

	if (a_old != b_old)
		return b_old;
	return kt_period_cmp(a->period, b->period) > 0;
}

/* Exactly two levels of one thing at two times, and one change. */
static gboolean read_paragraph(struct paragraph *p, const GPtrArray *item, guint first, guint end)
{
	const struct kt_record *a = NULL, *b = NULL;

	for (guint i = first; i < end; i++) {
		const struct kt_record *r = item->pdata[i];

		if (r->measure == KT_MEASURE_CHANGE) {
			p->change = r;
			p->n_changes++;
		} else if (is_level(r)) {
			b = p->n_levels == 1 ? r : b;
			a = p->n_levels == 0 ? r : a;
			p->n_levels++;
		}
	}
	if (p->n_levels != 2 || p->n_changes != 1 || a->unit != b->unit ||
		strcmp(a->area, b->area) != 0 || strcmp(a->area, p->change->area) != 0 ||
		kt_period_equal(a->period, b->period) ==
			((a->flags ^ b->flags) & KT_FLAG_PREVIOUS ? 0 : 1))
		return FALSE;
	p->after = is_after(a, b) ? a : b;
	p->before = p->after == a ? b : a;
	return TRUE;
}

static void report_growth(
	struct audit *audit, const struct paragraph *p, struct kt_decimal computed)
{
	char *stated = kt_audit_number(audit, p->change->value);
	char *right = kt_audit_number(audit, computed);
	char *a = kt_audit_number(audit, p->before->value),
	     *b = kt_audit_number(audit, p->after->value);
	struct kt_finding *f = kt_audit_report(audit, KT_RULE_GROWTH, KT_AUDIT_QUESTION, p->change,
		kt_audit_in(audit, "%s: the change is given as %s, but from %s to %s it is %s",
			"%s: ændringen er angivet til %s, men fra %s til %s er den %s"),
		p->change->subject, stated, a, b, right);

	kt_finding_numbers(f, p->change->value, computed);
	kt_finding_other(f, p->before);
	g_free(stated);
	g_free(right);
	g_free(a);
	g_free(b);
}

/* "ca." may be off by a tenth of what it says. */
static gdouble tolerance(const struct kt_record *change)
{
	gdouble step = kt_decimal_to_double(kt_record_resolution(change));
	gdouble rough = change->qualifier == KT_QUALIFIER_NONE
				? 0
				: fabs(kt_decimal_to_double(change->value)) / 10;

	return step / 2 * (1 + 1e-9) + rough;
}

static void check_percent(struct audit *audit, const struct paragraph *p)
{
	gdouble low, high, middle, stated = fabs(kt_decimal_to_double(p->change->value));
	guint places = (guint)kt_record_resolution(p->change).scale;
	gdouble miss;

	if (!kt_percent_interval(p->after, p->before, TRUE, &low, &high, &middle) ||
		fabs(middle) > 1e6)
		return;
	miss = middle >= 0 ? MAX(low - stated, stated - high) : MAX(-high - stated, stated + low);
	if (miss <= tolerance(p->change) || miss > 0.5 * MAX(fabs(middle), stated))
		return; /* fits, or is a change of something else */
	report_growth(audit, p,
		(struct kt_decimal){(gint64)llround(middle * pow(10, places)), (gint8)places});
}

static void check_amount(struct audit *audit, const struct paragraph *p)
{
	struct exact_sum sum = {0};
	struct kt_record change = *p->change;
	struct kt_decimal difference;

	kt_exact_add(&sum, p->after);
	kt_exact_subtract(&sum, p->before);
	if (kt_decimal_sign(change.value) != kt_decimal_sign(sum.value)) {
		/* "toppede i maj med 1.718 og var i september 1.402, fortsat omkring 190 flere end
		 * året før": another way and another size is held against a third time. */
		if (change.qualifier != KT_QUALIFIER_NONE)
			return;
		change.value = kt_decimal_neg(change.value);
	}
	if (kt_exact_closes(&sum, &change, &difference) != CLOSES_NOT ||
		fabs(kt_decimal_to_double(difference)) >
			0.5 * fabs(kt_decimal_to_double(sum.value)) ||
		fabs(kt_decimal_to_double(difference)) <= tolerance(p->change))
		return;
	report_growth(audit, p, kt_decimal_trim(sum.value));
}

void kt_rule_growth(struct audit *audit)
{
	for (guint i = 0; i < audit->items->len; i++) {
		const GPtrArray *item = audit->items->pdata[i];
		guint first = 0;

		while (first < item->len) {
			const struct kt_record *head = item->pdata[first];
			struct paragraph p = {0};
			guint end = first + 1;

			while (end < item->len && head->line > 0 &&
				((const struct kt_record *)item->pdata[end])->line == head->line)
				end++;
			if (head->origin != KT_ORIGIN_TABLE &&
				read_paragraph(&p, item, first, end)) {
				if (p.change->unit == KT_UNIT_PERCENT)
					check_percent(audit, &p);
				else if (p.change->unit == p.after->unit)
					check_amount(audit, &p);
			}
			first = end;
		}
	}
}
