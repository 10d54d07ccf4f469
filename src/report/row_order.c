/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/row_order.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "report/phrases.h"
#include "report/words.h"

enum kt_row_role kt_record_role(const struct kt_record *r)
{
	if (g_str_equal(r->area, "DK"))
		return KT_ROW_REFERENCE;
	if (r->flags & KT_FLAG_TOTAL)
		return KT_ROW_TOTAL;
	return r->flags & KT_FLAG_OF_WHICH ? KT_ROW_OF_WHICH : KT_ROW_PLAIN;
}

/* Minutes are Danish, whatever language the report is in. */
static gboolean is_month(const char *word)
{
	for (guint month = 1; month <= 12; month++) {
		g_autofree char *id = g_strdup_printf("month.%u", month);
		g_autofree char *name = kt_say(KT_LANG_DA, id, NULL);

		if (g_ascii_strcasecmp(name, word) == 0)
			return TRUE;
	}
	return FALSE;
}

/* Does the label stand on a scale: ages, years, months, "meget tilfreds"? */
static gboolean is_ordered(const struct kt_record *r)
{
	const char *const *words = kt_words(KT_WORDS_ON_A_SCALE);
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));
	g_auto(GStrv) parts = g_strsplit_set(folded, " ,/-", -1);
	gboolean found = strpbrk(folded, "0123456789") != NULL;

	for (char **part = parts; *part && !found; part++)
		found = g_strv_contains(words, *part) || is_month(*part);
	return found;
}

static gint by_value(gconstpointer a, gconstpointer b)
{
	const struct kt_record *const *x = a, *const *y = b;
	gboolean x_is_total = kt_record_role(*x) == KT_ROW_TOTAL;
	gboolean y_is_total = kt_record_role(*y) == KT_ROW_TOTAL;

	if (x_is_total != y_is_total)
		return x_is_total - y_is_total;
	return kt_decimal_cmp((*y)->value, (*x)->value);
}

/* Half of the labels at least: "Sygedagpenge over 52 uger" among benefits is no scale. */
static gboolean is_scale(const GPtrArray *records)
{
	guint n = 0, n_ordered = 0;

	for (guint i = 0; i < records->len; i++)
		if (kt_record_role(records->pdata[i]) == KT_ROW_PLAIN) {
			n++;
			n_ordered += is_ordered(records->pdata[i]);
		}
	return n_ordered > 0 && 2 * n_ordered >= n;
}

void kt_sort_rows(GPtrArray *records)
{
	for (guint i = 0; i < records->len; i++) {
		enum kt_row_role role = kt_record_role(records->pdata[i]);

		if ((role != KT_ROW_PLAIN && role != KT_ROW_TOTAL) ||
			(role == KT_ROW_TOTAL && i + 1 < records->len))
			return;
	}
	if (!is_scale(records))
		g_ptr_array_sort(records, by_value);
}

/* The plain rows before row I sum to it. */
static gboolean is_sum_of_those_above(const GPtrArray *records, guint i)
{
	const struct kt_record *total = records->pdata[i];
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	for (guint k = 0; k < i; k++) {
		const struct kt_record *r = records->pdata[k];

		if (kt_record_role(r) != KT_ROW_PLAIN)
			continue;
		n++;
		if (!kt_decimal_add(&sum, sum, r->value))
			return FALSE;
	}
	return n >= 2 && kt_decimal_equal(sum, total->value);
}

void kt_keep_summed_rows(GPtrArray *records)
{
	guint n_totals = 0, total = 0;

	for (guint i = 0; i < records->len; i++)
		if (kt_record_role(records->pdata[i]) == KT_ROW_TOTAL) {
			total = i;
			n_totals++;
		}
	if (n_totals != 1 || !is_sum_of_those_above(records, total))
		return;
	for (guint i = records->len - 1; i > total; i--)
		if (kt_record_role(records->pdata[i]) != KT_ROW_REFERENCE)
			g_ptr_array_remove_index(records, i);
}
