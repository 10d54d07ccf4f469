/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/spent_finding.h"

#include "report/budget_chart.h"
#include "report/house_style.h"
#include "report/line_name.h"
#include "report/phrases.h"

gboolean kt_line_tells_spent(const struct kt_budget_line *line)
{
	const struct kt_record *spent = line->to_date.record;

	return spent && kt_budget_line_budget(line)->record &&
	       (spent->measure == KT_MEASURE_TO_DATE || spent->period.from.unit == KT_TIME_DAY);
}

/* Of the total, else of the parts together. */
static gboolean sum_spent(
	const struct kt_budget_statement *s, struct kt_decimal *budget, struct kt_decimal *spent)
{
	const struct kt_budget_line *total = s->total >= 0 ? kt_statement_line(s, s->total) : NULL;

	*budget = *spent = kt_decimal_int(0);
	if (total && kt_line_tells_spent(total)) {
		*budget = kt_budget_line_budget(total)->value;
		*spent = total->to_date.value;
		return kt_decimal_sign(*budget) > 0;
	}
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->role != KT_LINE_PART || !kt_line_tells_spent(line))
			continue;
		if (!kt_decimal_add(budget, *budget, kt_budget_line_budget(line)->value) ||
			!kt_decimal_add(spent, *spent, line->to_date.value))
			return FALSE;
	}
	return kt_decimal_sign(*budget) > 0;
}

char *kt_spent_message(enum kt_lang lang, const struct kt_budget_statement *s)
{
	struct kt_decimal budget, spent;
	g_autofree char *percent = NULL;

	if (!sum_spent(s, &budget, &spent))
		return kt_say(lang, "finding.untold", NULL);
	percent = kt_share_text(
		lang, 100 * kt_decimal_to_double(spent) / kt_decimal_to_double(budget));
	return kt_say(lang, "finding.spent", "percent", percent, NULL);
}

char *kt_spent_details(enum kt_lang lang, const struct kt_budget_statement *s)
{
	g_autoptr(GString) list = g_string_new(NULL);
	struct kt_decimal over;
	guint n = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		g_autofree char *label = NULL, *amount = NULL, *item = NULL;

		if (line->role != KT_LINE_PART || !kt_line_tells_spent(line) ||
			!kt_decimal_sub(
				&over, line->to_date.value, kt_budget_line_budget(line)->value) ||
			kt_decimal_sign(over) <= 0)
			continue;
		label = kt_line_name(line);
		amount = kt_money_signed(lang, over);
		item = kt_say(lang, "material.item", "label", label, "amount", amount, NULL);
		g_string_append_printf(list, "%s%s", n++ ? ", " : "", item);
	}
	return n ? kt_say_count(lang, "spent.over", n, "list", list->str, NULL) : g_strdup("");
}
