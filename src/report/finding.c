/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finding.c -- what a budget statement says, in words. */
#include <math.h>

#include "report/budget_chart.h"
#include "report/phrases.h"

static const struct kt_budget_line *line_at(const struct kt_budget_statement *s, guint i)
{
	return &g_array_index(s->lines, struct kt_budget_line, i);
}

enum kt_statement_sort kt_statement_sort(const struct kt_budget_statement *s)
{
	enum kt_statement_sort sort = KT_STATEMENT_EMPTY;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = line_at(s, i);

		if (line->has_deviation)
			return line->actual.record && !line->expected.record
				       ? KT_STATEMENT_ACTUAL
				       : KT_STATEMENT_EXPECTED;
		if (line->supplementary.record)
			sort = KT_STATEMENT_GRANTS;
	}
	return sort;
}

gboolean kt_line_deviation(const struct kt_budget_statement *s, const struct kt_budget_line *line,
	struct kt_decimal *out)
{
	if (!line->has_deviation)
		return FALSE;
	*out = line->deviation;
	if (line->printed.record)
		*out = s->is_reversed ? kt_decimal_neg(line->printed.value) : line->printed.value;
	return TRUE;
}

/* The sum asked for: as printed for the total, else of the parts. */
static gboolean grants_result(const struct kt_budget_statement *s, struct kt_decimal *out)
{
	struct kt_decimal sum = kt_decimal_int(0);
	gboolean found = FALSE;

	if (s->total >= 0 && line_at(s, s->total)->supplementary.record) {
		*out = line_at(s, s->total)->supplementary.value;
		return TRUE;
	}
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = line_at(s, i);

		if (line->role != KT_LINE_PART || !line->supplementary.record)
			continue;
		found = TRUE;
		if (!kt_decimal_add(&sum, sum, line->supplementary.value))
			return FALSE;
	}
	*out = sum;
	return found;
}

gboolean kt_statement_result(
	const struct kt_budget_statement *s, struct kt_decimal *out, gdouble *percent)
{
	*percent = NAN;
	if (kt_statement_sort(s) == KT_STATEMENT_GRANTS)
		return grants_result(s, out);
	if (s->total >= 0 && kt_line_deviation(s, line_at(s, s->total), out)) {
		if (line_at(s, s->total)->has_percent)
			*percent = line_at(s, s->total)->percent;
		return TRUE;
	}
	return kt_budget_outcome(s, out);
}

char *kt_statement_message(enum kt_lang lang, const struct kt_budget_statement *s)
{
	static const char *const sorts[] = {"", "expected", "actual", "grants"};
	static const char *const signs[] = {"less", "none", "more"};
	enum kt_statement_sort sort = kt_statement_sort(s);
	g_autofree char *id = NULL, *amount = NULL, *share = NULL;
	struct kt_decimal result;
	gdouble percent;
	gint sign;

	if (sort == KT_STATEMENT_EMPTY || !kt_statement_result(s, &result, &percent))
		return kt_say(lang, s->table ? "finding.table" : "finding.text", NULL);
	sign = kt_decimal_sign(result);
	amount = kt_money_text(lang, result);
	id = g_strdup_printf("finding.%s.%s%s", sorts[sort], signs[sign + 1],
		sign && sort != KT_STATEMENT_GRANTS && !isfinite(percent) ? ".bare" : "");
	if (isfinite(percent))
		share = kt_share_text(lang, percent);
	return kt_say(lang, id, "amount", amount, "percent", share ? share : "", NULL);
}

/* The figure that ranks a line; FALSE for those that are no parts. */
static gboolean part_figure(const struct kt_budget_statement *s, const struct kt_budget_line *line,
	struct kt_decimal *out)
{
	if (line->role != KT_LINE_PART)
		return FALSE;
	if (kt_statement_sort(s) != KT_STATEMENT_GRANTS)
		return kt_line_deviation(s, line, out);
	*out = line->supplementary.value;
	return line->supplementary.record != NULL;
}

static void add_largest(GString *out, enum kt_lang lang, const char *id, const char *label,
	struct kt_decimal amount)
{
	g_autofree char *money = kt_money_text(lang, amount);
	g_autofree char *sentence = kt_say(lang, id, "label", label, "amount", money, NULL);

	g_string_append_printf(out, "%s%s", out->len ? " " : "", sentence);
}

char *kt_statement_details(enum kt_lang lang, const struct kt_budget_statement *s)
{
	const struct kt_budget_line *worst = NULL, *best = NULL;
	struct kt_decimal most = kt_decimal_int(0), least = kt_decimal_int(0), figure;
	gboolean grants = kt_statement_sort(s) == KT_STATEMENT_GRANTS;
	GString *out = g_string_new(NULL);
	guint n = 0, over = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		if (!part_figure(s, line_at(s, i), &figure))
			continue;
		n++;
		over += kt_decimal_sign(figure) > 0;
		if (kt_decimal_cmp(figure, most) > 0) {
			most = figure;
			worst = line_at(s, i);
		}
		if (kt_decimal_cmp(figure, least) < 0) {
			least = figure;
			best = line_at(s, i);
		}
	}
	if (n < 2)
		return g_string_free(out, FALSE);
	if (worst)
		add_largest(
			out, lang, grants ? "largest.grant" : "largest.more", worst->label, most);
	if (best)
		add_largest(out, lang, grants ? "largest.cut" : "largest.less", best->label, least);
	if (over && over < n && kt_statement_sort(s) == KT_STATEMENT_EXPECTED) {
		g_autofree char *of = g_strdup_printf("%u", n);
		g_autofree char *spread = kt_say_count(lang, "spread", over, "of", of, NULL);

		g_string_append_printf(out, "%s%s", out->len ? " " : "", spread);
	}
	return g_string_free(out, FALSE);
}

char *kt_statement_when(enum kt_lang lang, const struct kt_budget_statement *s)
{
	g_autofree char *date = kt_date_text(lang, s->status_date);
	g_autofree char *year = g_strdup_printf("%u", s->year);

	if (!s->year)
		return kt_say(lang, s->has_status_day ? "when.date" : "when.date.met", "date", date,
			NULL);
	return kt_say(lang, s->has_status_day ? "when.year" : "when.year.met", "year", year, "date",
		date, NULL);
}
