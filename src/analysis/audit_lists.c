/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists and paragraphs against the total that leads them in.
 *
 *   "Status på de 43 borgere:"   <- lead-in, at most LEAD_LINES above
 *   - 5 borgere afventer ...     <- parts: the first figure of each item
 *   - 3 borgere er ...
 *
 * Most lists are no parts of anything, so one that does not close is doubted
 * only if its total is called a total, or nearly closes. */
#include <math.h>
#include <string.h>

#include "analysis/audit_rules.h"
#include "analysis/figure_grid.h"
#include "analysis/labels.h"

#define LEAD_LINES 4
#define GAP_LINES 2

struct sheaf {
	GPtrArray *parts; /* const struct kt_record * */
	const struct kt_record *total;
	gboolean is_called_total;
};

static gboolean can_add(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && kt_record_is_additive(r) &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH));
}

/* Deviations and appropriations asked for are spoken of alike. */
static gboolean same_sort(const struct kt_record *a, const struct kt_record *b)
{
	gboolean x = a->measure == KT_MEASURE_DEVIATION || a->measure == KT_MEASURE_SUPPLEMENTARY;
	gboolean y = b->measure == KT_MEASURE_DEVIATION || b->measure == KT_MEASURE_SUPPLEMENTARY;

	return a->unit == b->unit && (a->measure == b->measure || (x && y));
}

static enum closing closes(
	const struct sheaf *s, struct exact_sum *sum, struct kt_decimal *difference)
{
	memset(sum, 0, sizeof *sum);
	for (guint i = 0; i < s->parts->len; i++)
		kt_exact_add(sum, s->parts->pdata[i]);
	return kt_exact_closes(sum, s->total, difference);
}

static gboolean is_near(struct kt_decimal difference, struct kt_decimal stated)
{
	return fabs(kt_decimal_to_double(difference)) <= 0.1 * fabs(kt_decimal_to_double(stated));
}

static void report_sheaf(struct audit *audit, const struct sheaf *s, const struct exact_sum *sum,
	struct kt_decimal difference)
{
	gint *signs = g_new(gint, s->parts->len);
	char *stated = kt_audit_number(audit, s->total->value);
	char *computed = kt_audit_number(audit, sum->value);
	const struct kt_record *first = s->parts->pdata[0];
	char *repair;
	struct kt_finding *f;

	for (guint i = 0; i < s->parts->len; i++)
		signs[i] = 1;
	repair = kt_audit_repair(audit, s->total, (const struct kt_record *const *)s->parts->pdata,
		signs, s->parts->len, NULL, 0);
	f = kt_audit_report(audit, KT_RULE_SUM,
		repair && s->is_called_total && is_near(difference, s->total->value)
			? KT_AUDIT_CONTRADICTION
			: KT_AUDIT_QUESTION,
		s->total,
		kt_audit_in(audit, "%s: printed %s, but the %u parts from line %u on give %s",
			"%s: trykt %s, men de %u dele fra linje %u giver %s"),
		s->total->subject, stated, s->parts->len, first->line, computed);
	kt_finding_numbers(f, s->total->value, kt_decimal_trim(sum->value));
	kt_finding_other(f, first);
	kt_finding_take_repair(f, repair);
	g_free(signs);
	g_free(stated);
	g_free(computed);
}

/* ---- lists ---- */

/* The items from RECORDS[I] on that follow each other: the first figure that
 * can be added of each, all of one sort. */
static guint collect_list(struct sheaf *s, const GPtrArray *item, guint i)
{
	const struct kt_record *first = item->pdata[i];
	guint last_line = first->line, end = i;

	for (; end < item->len; end++) {
		const struct kt_record *r = item->pdata[end];

		if (r->origin == KT_ORIGIN_TABLE || r->line > last_line + GAP_LINES)
			break;
		if (r->origin != KT_ORIGIN_LIST && r->line != last_line)
			break;
		if (end > i && r->line == last_line)
			continue;
		last_line = r->line;
		if (!can_add(r) || (r->flags & KT_FLAG_OF_WHICH) || !same_sort(r, first))
			continue;
		if (r->flags & KT_FLAG_TOTAL) {
			s->total = r;
			s->is_called_total = TRUE;
		} else {
			g_ptr_array_add(s->parts, (gpointer)r);
		}
	}
	return end;
}

/* The total above the list: one that closes, else one that is called so. */
static void find_lead(struct sheaf *s, const GPtrArray *item, guint i)
{
	const struct kt_record *first = item->pdata[i];
	const struct kt_record *called = NULL;
	struct exact_sum sum;

	if (s->total)
		return;
	for (guint j = i; j-- > 0;) {
		const struct kt_record *r = item->pdata[j];

		if (r->line + LEAD_LINES < first->line)
			break;
		if (!can_add(r) || !same_sort(r, first))
			continue;
		s->total = r;
		s->is_called_total = (r->flags & KT_FLAG_TOTAL) != 0;
		if (closes(s, &sum, NULL) <= CLOSES_ROUNDED)
			return;
		if (!called && s->is_called_total)
			called = r;
	}
	s->total = called;
	s->is_called_total = called != NULL;
}

static gboolean all_counts(const struct sheaf *s)
{
	for (guint i = 0; i < s->parts->len; i++)
		if (!kt_audit_is_count(s->parts->pdata[i]))
			return FALSE;
	return kt_audit_is_count(s->total);
}

static void check_sheaf(struct audit *audit, const struct sheaf *s, guint fewest)
{
	struct exact_sum sum;
	struct kt_decimal difference;
	enum closing closing;

	if (!s->total || s->parts->len < fewest)
		return;
	closing = closes(s, &sum, &difference);
	if (closing == CLOSES_ROUNDED && all_counts(s))
		closing = CLOSES_NOT;
	if (closing == CLOSES_NOT)
		report_sheaf(audit, s, &sum, difference);
}

static void check_lists(struct audit *audit, const GPtrArray *item)
{
	guint i = 0;

	while (i < item->len) {
		const struct kt_record *r = item->pdata[i];
		struct sheaf s = {g_ptr_array_new(), NULL, FALSE};
		guint end = i + 1;

		if (r->origin == KT_ORIGIN_LIST && can_add(r)) {
			end = collect_list(&s, item, i);
			find_lead(&s, item, i);
			check_sheaf(audit, &s, 3);
		}
		g_ptr_array_unref(s.parts);
		i = end;
	}
}

/* ---- paragraphs ---- */

static gboolean is_change(const struct kt_record *r)
{
	return kt_unit_is_money(r->unit) &&
	       (r->measure == KT_MEASURE_DEVIATION || r->measure == KT_MEASURE_SUPPLEMENTARY);
}

/* A need that is called the whole, and a paragraph of named effects after it:
 * they are asked about if they do not explain it. */
static void check_paragraph(struct audit *audit, const GPtrArray *item, guint total)
{
	const struct kt_record *t = item->pdata[total];
	struct sheaf s = {g_ptr_array_new(), t, FALSE};
	guint line = 0;

	for (guint i = total + 1; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (r->line == t->line || r->origin != KT_ORIGIN_PROSE || !is_change(r))
			continue;
		if (line == 0)
			line = r->line;
		if (r->line != line || r->line > t->line + LEAD_LINES ||
			(r->flags & (KT_FLAG_TOTAL | KT_FLAG_OF_WHICH)))
			break;
		g_ptr_array_add(s.parts, (gpointer)r);
	}
	check_sheaf(audit, &s, 4);
	g_ptr_array_unref(s.parts);
}

static void check_paragraphs(struct audit *audit, const GPtrArray *item)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (r->origin == KT_ORIGIN_PROSE && is_change(r) &&
			!(r->flags & KT_FLAG_OF_WHICH) &&
			((r->flags & KT_FLAG_TOTAL) || kt_label_is_total(r->subject)))
			check_paragraph(audit, item, i);
	}
}

void kt_rule_lists(struct audit *audit)
{
	for (guint i = 0; i < audit->items->len; i++) {
		check_lists(audit, audit->items->pdata[i]);
		check_paragraphs(audit, audit->items->pdata[i]);
	}
}
