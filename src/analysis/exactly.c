/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/exactly.h"

#include "analysis/labels.h"
#include "kommunetal/base/text.h"

/* "Nettoudgiften efter refusion" is none. */
static gboolean names_income(const char *subject)
{
	return kt_label_is_income(subject) && !kt_label_says(KT_SAYS_COST, subject);
}

/* "Refusionen bliver 0,6 mio. kr. højere end budgetteret": what is more of income is less to pay.
 * "Merindtægt", "mindreforbrug" and the like say themselves what they are. */
static gboolean is_of_income(const struct kt_record *r)
{
	return kt_label_says(KT_SAYS_COMPARING, r->measure_label) && names_income(r->subject);
}

struct kt_decimal kt_purse_value(const struct kt_record *r)
{
	g_autofree char *label = NULL;

	if (r->measure != KT_MEASURE_DEVIATION || r->origin == KT_ORIGIN_TABLE ||
		!kt_unit_is_money(r->unit))
		return r->value;
	if (is_of_income(r))
		return kt_decimal_neg(r->value);
	if (kt_decimal_sign(r->value) <= 0)
		return r->value;
	label = kt_fold_dup(kt_slice_str(r->measure_label));
	return g_str_has_prefix(label, "overskud") || g_str_has_prefix(label, "merindtægt")
		       ? kt_decimal_neg(r->value)
		       : r->value;
}

struct kt_decimal kt_record_resolution(const struct kt_record *record)
{
	if (kt_decimal_sign(record->resolution) > 0)
		return record->resolution;
	return kt_decimal_step(record->value);
}

static void accumulate(
	struct exact_sum *sum, const struct kt_record *record, struct kt_decimal value)
{
	struct kt_decimal total, width;

	if (!kt_decimal_add(&total, sum->value, value) ||
		!kt_decimal_add(&width, sum->width, kt_record_resolution(record))) {
		sum->overflow = TRUE;
		return;
	}
	sum->value = total;
	sum->width = width;
	sum->n++;
}

void kt_exact_add(struct exact_sum *sum, const struct kt_record *record)
{
	accumulate(sum, record, kt_purse_value(record));
}

void kt_exact_subtract(struct exact_sum *sum, const struct kt_record *record)
{
	accumulate(sum, record, kt_decimal_neg(kt_purse_value(record)));
}

enum closing kt_exact_closes(
	const struct exact_sum *sum, const struct kt_record *stated, struct kt_decimal *difference)
{
	struct kt_decimal diff, twice, width;

	if (sum->overflow || !kt_decimal_sub(&diff, kt_purse_value(stated), sum->value) ||
		!kt_decimal_add(&twice, diff, diff) ||
		!kt_decimal_add(&width, sum->width, kt_record_resolution(stated)))
		return CLOSES_UNKNOWN;
	if (difference)
		*difference = kt_decimal_trim(diff);
	if (kt_decimal_sign(diff) == 0)
		return CLOSES_EXACTLY;
	return kt_decimal_cmp(kt_decimal_abs(twice), width) <= 0 ? CLOSES_ROUNDED : CLOSES_NOT;
}

struct kt_decimal kt_exact_minus(struct kt_decimal a, struct kt_decimal b)
{
	struct kt_decimal out = {0, 0};

	if (!kt_decimal_sub(&out, a, b))
		out = kt_decimal_int(0);
	return out;
}

struct kt_decimal kt_exact_plus(struct kt_decimal a, struct kt_decimal b)
{
	struct kt_decimal out = {0, 0};

	if (!kt_decimal_add(&out, a, b))
		out = kt_decimal_int(0);
	return out;
}
