/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same thing told twice in one item: resume and body, table and sentence.
 *
 * Two figures of one subject, measure, unit, area and period, told at two
 * places, have to agree as far as they are printed.  A figure that is another
 * one with its scale word lost ("23,0 kr." beside "23,0 mio. kr.") cannot be
 * right; other differences are asked about, where they are small enough to be
 * slips, for texts also give different figures of one subject. */
#include <math.h>
#include <string.h>

#include "analysis/audit_rules.h"
#include "analysis/labels.h"
#include "analysis/row_tree.h"

static gboolean is_told(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && r->qualifier == KT_QUALIFIER_NONE &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH |
				    KT_FLAG_OF_WHICH));
}

static gboolean same_thing(const struct kt_record *a, const struct kt_record *b)
{
	return a->unit == b->unit && a->measure == b->measure && strcmp(a->area, b->area) == 0 &&
	       (kt_period_year(a->period) == kt_period_year(b->period) ||
		       kt_period_is_none(a->period) || kt_period_is_none(b->period));
}

/* ---- scale ---- */

/* The power of ten by which B is A without its scale word; 0 if it is not. */
static guint lost_scale(const struct kt_record *a, const struct kt_record *b)
{
	static const gint powers[] = {3, 6, 9};

	if (kt_decimal_sign(b->value) == 0)
		return 0;
	for (guint i = 0; i < G_N_ELEMENTS(powers); i++) {
		struct kt_decimal shifted;

		if (kt_decimal_shift(&shifted, b->value, powers[i]) &&
			kt_decimal_equal(kt_decimal_abs(shifted), kt_decimal_abs(a->value)))
			return (guint)powers[i];
	}
	return 0;
}

static void report_scale(
	struct audit *audit, const struct kt_record *wrong, const struct kt_record *right)
{
	struct kt_finding *f = kt_audit_report(audit, KT_RULE_SCALE, KT_AUDIT_CONTRADICTION, wrong,
		kt_audit_in(audit, "%s: \"%s\" here, but \"%s\" on line %u",
			"%s: \"%s\" her, men \"%s\" på linje %u"),
		wrong->subject, wrong->raw, right->raw, right->line);

	kt_finding_numbers(f, wrong->value, right->value);
	kt_finding_other(f, right);
	if (right->origin != KT_ORIGIN_TABLE)
		kt_finding_take_repair(
			f, g_strdup_printf("\"%s\" -> \"%s\"", wrong->raw, right->raw));
}

/* Budgets have no deviations of "6,4 kr.": kroner with decimals, and few. */
static gboolean is_absurd(const struct kt_record *r)
{
	return r->measure >= KT_MEASURE_ORIGINAL_BUDGET &&
	       r->measure <= KT_MEASURE_NEUTRAL_ADJUSTMENT && r->kind == KT_KIND_BUDGET &&
	       fabs(kt_decimal_to_double(r->value)) < 1000 &&
	       kt_decimal_cmp(kt_record_resolution(r), kt_decimal_int(1)) < 0;
}

/* What SMALL ought to have been: told in text, else a figure of a table. */
static void check_scale(struct audit *audit, const GPtrArray *item, char *const *keys, guint i)
{
	const struct kt_record *small = item->pdata[i], *right = NULL;

	for (guint j = 0; j < item->len; j++) {
		const struct kt_record *large = item->pdata[j];

		if (i == j || !same_thing(small, large) || !lost_scale(large, small) ||
			(!is_absurd(small) && kt_label_overlap(keys[i], keys[j]) < 0.5))
			continue;
		if (!right ||
			(right->origin == KT_ORIGIN_TABLE && large->origin != KT_ORIGIN_TABLE))
			right = large;
	}
	if (right)
		report_scale(audit, small, right);
}

static void check_scales(struct audit *audit, const GPtrArray *item, char *const *keys)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *small = item->pdata[i];

		/* Kroner as kroner, with the marks of a number in millions. */
		if (small->origin != KT_ORIGIN_TABLE && kt_unit_is_money(small->unit) &&
			fabs(kt_decimal_to_double(small->value)) < 10000)
			check_scale(audit, item, keys, i);
	}
}

/* ---- values ---- */

static gboolean agree(const struct kt_record *a, const struct kt_record *b)
{
	struct exact_sum sum = {0};

	kt_exact_add(&sum, a);
	return kt_exact_closes(&sum, b, NULL) != CLOSES_NOT;
}

/* Small enough to be a slip of the pen. */
static gboolean is_slip(const struct kt_record *a, const struct kt_record *b)
{
	gdouble x = kt_decimal_to_double(a->value), y = kt_decimal_to_double(b->value);

	if ((x < 0) != (y < 0) && x == -y)
		return FALSE; /* sign conventions differ between sentences */
	return kt_audit_is_slip(a->value, b->value) || fabs(x - y) <= 0.05 * MAX(fabs(x), fabs(y));
}

static void report_repeat(struct audit *audit, const struct kt_record *here,
	const struct kt_record *there, enum kt_audit_verdict verdict)
{
	char *a = kt_audit_number(audit, here->value), *b = kt_audit_number(audit, there->value);
	struct kt_finding *f = kt_audit_report(audit, KT_RULE_REPEAT, verdict, here,
		kt_audit_in(audit, "%s: %s here, but %s on line %u (%s)",
			"%s: %s her, men %s på linje %u (%s)"),
		here->subject, a, b, there->line, there->subject);

	kt_finding_numbers(f, here->value, there->value);
	kt_finding_other(f, there);
	g_free(a);
	g_free(b);
}

/* Both sections tell one figure of this subject only, and not the same. */
static gboolean is_only_one(const GPtrArray *item, char *const *keys, guint i, guint j)
{
	for (guint k = 0; k < item->len; k++) {
		const struct kt_record *r = item->pdata[k];

		if (k != i && k != j && strcmp(keys[k], keys[i]) == 0 &&
			same_thing(r, item->pdata[i]) && !agree(r, item->pdata[j]))
			return FALSE;
	}
	return TRUE;
}

/* Two words or a long compound; "borgere" is a subject of many figures. */
static gboolean is_telling(const char *key)
{
	return strchr(key, ' ') || g_utf8_strlen(key, -1) >= 8;
}

static void check_values(struct audit *audit, const GPtrArray *item, char *const *keys)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *a = item->pdata[i];

		if (!is_told(a) || !is_telling(keys[i]))
			continue;
		for (guint j = i + 1; j < item->len; j++) {
			const struct kt_record *b = item->pdata[j];

			if (!is_told(b) || strcmp(keys[i], keys[j]) != 0 || !same_thing(a, b) ||
				strcmp(a->section, b->section) == 0 || agree(a, b) ||
				lost_scale(a, b) || lost_scale(b, a) || !is_slip(a, b) ||
				!is_only_one(item, keys, i, j))
				continue;
			report_repeat(audit, a, b, KT_AUDIT_QUESTION);
			break;
		}
	}
}

/* ---- sentence against table ---- */

/* The table's line of which the sentence or list speaks: the words of one are
 * among those of the other. */
static gboolean is_line_of(const char *told, const char *line)
{
	return *told && *line && (is_telling(told) || is_telling(line)) &&
	       kt_label_overlap(told, line) >= 1;
}

/* "Mindreforbruget på 0,8 mio. kr. fordeler sig med 0,5 i dagplejen og 0,3 i daginstitutionerne":
 * of several figures of one sentence that the same line could be, none is the line's own. */
static gboolean is_one_of_parts(const GPtrArray *item, char *const *keys, guint i, guint line)
{
	const struct kt_record *told = item->pdata[i], *of = item->pdata[line];

	for (guint k = 0; k < item->len; k++) {
		const struct kt_record *r = item->pdata[k];

		if (k != i && is_told(r) && r->line == told->line && r->page == told->page &&
			same_thing(r, told) && strcmp(keys[k], keys[i]) != 0 &&
			is_line_of(keys[k], keys[line]) && !agree(r, of))
			return TRUE;
	}
	return FALSE;
}

/* What is decided or could be saved may well be another amount. */
static gboolean may_differ(const struct kt_record *told)
{
	return kt_label_says(KT_SAYS_DECISION, told->section) ||
	       kt_record_says(KT_SAYS_REMEDY, told);
}

/* A figure that is none of the item's tables, but a slip away from the one of
 * its line, or, called a total, from a total. */
static void check_told(struct audit *audit, const GPtrArray *item, char *const *keys, guint i)
{
	const struct kt_record *told = item->pdata[i], *near = NULL;

	for (guint j = 0; j < item->len; j++) {
		const struct kt_record *r = item->pdata[j];
		gboolean is_total = (told->flags & KT_FLAG_TOTAL) && (r->flags & KT_FLAG_TOTAL);

		if (r->origin != KT_ORIGIN_TABLE || !same_thing(told, r))
			continue;
		if (agree(told, r))
			return;
		if (is_slip(told, r) && (is_total || (is_line_of(keys[i], keys[j]) &&
							     !is_one_of_parts(item, keys, i, j))))
			near = r;
	}
	if (near)
		report_repeat(audit, told, near, KT_AUDIT_QUESTION);
}

static gboolean has_table(const GPtrArray *item)
{
	for (guint i = 0; i < item->len; i++)
		if (((const struct kt_record *)item->pdata[i])->origin == KT_ORIGIN_TABLE)
			return TRUE;
	return FALSE;
}

static void check_tables(struct audit *audit, const GPtrArray *item, char *const *keys)
{
	if (!has_table(item))
		return;
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (is_told(r) && kt_unit_is_money(r->unit) && !may_differ(r))
			check_told(audit, item, keys, i);
	}
}

/* Beyond this many figures an item is an annex, and pairs are too many. */
#define MOST_FIGURES 3000

void kt_rule_repeats(struct audit *audit)
{
	for (guint i = 0; i < audit->items->len; i++) {
		const GPtrArray *item = audit->items->pdata[i];
		char **keys;

		if (item->len > MOST_FIGURES)
			continue;
		keys = g_new0(char *, item->len + 1);
		for (guint j = 0; j < item->len; j++)
			keys[j] = kt_label_normalise(
				((const struct kt_record *)item->pdata[j])->subject);
		check_scales(audit, item, keys);
		check_values(audit, item, keys);
		check_tables(audit, item, keys);
		g_strfreev(keys);
	}
}
