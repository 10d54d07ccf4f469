/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_forecast.c -- what is spent to date, carried on to the end of the
 * year, beside what the minutes expect. */
#include <math.h>

#include "kommunetal/analysis/forecast.h"
#include "report/budget_chart.h"
#include "report/section.h"

/* One line that can be carried on. */
struct carried {
	const struct kt_budget_line *line;
	struct kt_decimal end, margin; /* margin: expected less end */
	gboolean has_history;
};

static guint month_of(const struct kt_budget_statement *s)
{
	struct kt_period day;

	return kt_period_parse(&day, s->status_date, NULL) ? day.from.index : 0;
}

/* ---- what is spent, this year and before ---- */

static void add_spent(GArray *spent, guint year, guint month, const struct kt_amount *amount)
{
	struct kt_spent one = {year, month, kt_decimal_to_double(amount->value)};

	if (!amount->record)
		return;
	for (guint i = 0; i < spent->len; i++) {
		const struct kt_spent *known = &g_array_index(spent, struct kt_spent, i);

		if (known->year == year && known->month == month)
			return;
	}
	g_array_append_val(spent, one);
}

/* The same line in every statement of the same committee. */
static GArray *spent_on(const struct kt_builder *b, const struct kt_budget_statement *s,
	const struct kt_budget_line *line)
{
	GArray *spent = g_array_new(FALSE, FALSE, sizeof(struct kt_spent));

	add_spent(spent, s->year, month_of(s), &line->to_date);
	for (guint i = 0; i < b->statements->len; i++) {
		const struct kt_budget_statement *other = b->statements->pdata[i];

		if (!other->year || !g_str_equal(other->municipality, s->municipality) ||
			!g_str_equal(other->committee, s->committee))
			continue;
		for (guint l = 0; l < other->lines->len; l++) {
			const struct kt_budget_line *same = kt_statement_line(other, l);

			if (!g_str_equal(same->label, line->label))
				continue;
			add_spent(spent, other->year, 12, &same->actual);
			if (other->has_status_day)
				add_spent(spent, other->year, month_of(other), &same->to_date);
		}
	}
	return spent;
}

/* As finely as the coarser of both figures is printed: in a forecast from millions with one
 * decimal there are no kroner. */
static struct kt_decimal as_printed(const struct kt_budget_line *line, gdouble value)
{
	gdouble spent = kt_decimal_to_double(line->to_date.record->resolution);
	gdouble expected = kt_decimal_to_double(line->expected.record->resolution);
	gdouble step = MAX(1, MAX(spent, expected));

	return kt_decimal_int(llround(CLAMP(value, -1e15, 1e15) / step) * llround(step));
}

static gboolean carry(const struct kt_builder *b, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, struct carried *out)
{
	g_autoptr(GArray) spent = NULL;
	struct kt_forecast forecasts[KT_N_FORECASTS];
	const struct kt_forecast *best;

	if (!line->to_date.record || !line->expected.record)
		return FALSE;
	spent = spent_on(b, s, line);
	if (!kt_forecast_year(forecasts, (const struct kt_spent *)spent->data, spent->len, s->year,
		    month_of(s), 0.95, NULL))
		return FALSE;
	best = &forecasts[KT_FORECAST_COMBINED];
	out->has_history = best->is_there && (forecasts[KT_FORECAST_LAST_YEAR].is_there ||
						     forecasts[KT_FORECAST_SEASONAL].is_there);
	if (!out->has_history)
		best = &forecasts[KT_FORECAST_STRAIGHT];
	if (!best->is_there)
		return FALSE;
	out->line = line;
	out->end = as_printed(line, best->value);
	return kt_decimal_sub(&out->margin, line->expected.value, out->end);
}

/* A sum is as uneven as the most uneven of what it adds up. */
static gboolean holds_uneven(const struct kt_budget_statement *s, guint i)
{
	for (guint k = 0; k < s->lines->len; k++) {
		gint up = (gint)k;

		while (kt_line_is_uneven(kt_statement_line(s, k)) && up >= 0 && up != (gint)i)
			up = kt_statement_line(s, (guint)up)->parent;
		if (up == (gint)i && kt_line_is_uneven(kt_statement_line(s, k)))
			return TRUE;
	}
	return FALSE;
}

/* What is spent in line I and what its parts have spent: where they do not come to the same, nobody
 * knows which of them to carry on. */
static gboolean parts_contradict(const struct kt_budget_statement *s, guint i)
{
	const struct kt_budget_line *whole = kt_statement_line(s, i);
	struct kt_decimal sum = kt_decimal_int(0), difference;
	gdouble slack;
	guint n = 0;

	if (!whole->to_date.record)
		return FALSE;
	slack = kt_decimal_to_double(whole->to_date.record->resolution);
	for (guint k = 0; k < s->lines->len; k++) {
		const struct kt_budget_line *part = kt_statement_line(s, k);

		if (part->parent != (gint)i || part->role == KT_LINE_OF_WHICH)
			continue;
		if (!part->to_date.record || !kt_decimal_add(&sum, sum, part->to_date.value))
			return FALSE;
		slack += kt_decimal_to_double(part->to_date.record->resolution);
		n++;
	}
	return n > 1 && kt_decimal_sub(&difference, sum, whole->to_date.value) &&
	       2 * fabs(kt_decimal_to_double(difference)) > slack;
}

/* Of a total that is not carried on, parts alone tell too little. */
static gboolean lacks_sum(const struct kt_budget_statement *s, const GArray *all)
{
	for (guint i = 0; i < all->len; i++) {
		enum kt_line_role role = g_array_index(all, struct carried, i).line->role;

		if (role == KT_LINE_TOTAL || role == KT_LINE_SUBTOTAL)
			return FALSE;
	}
	return s->total >= 0 && holds_uneven(s, (guint)s->total);
}

static GArray *carry_all(const struct kt_builder *b, const struct kt_budget_statement *s)
{
	GArray *all = g_array_new(FALSE, TRUE, sizeof(struct carried));
	guint month = month_of(s);

	/* Asphalt is laid in summer, and a path is paid for when it is done: what is spent on
	 * construction goes in no straight line. */
	if (kt_statement_is_construction(s) ||
		(s->total >= 0 && parts_contradict(s, (guint)s->total)) || !s->year ||
		!s->has_status_day || month == 0 || month >= 12)
		return all;
	for (guint i = 0; i < s->lines->len; i++) {
		struct carried one = {0};

		if (!holds_uneven(s, i) && carry(b, s, kt_statement_line(s, i), &one))
			g_array_append_val(all, one);
	}
	if (lacks_sum(s, all))
		g_array_set_size(all, 0);
	return all;
}

/* ---- the page ---- */

static const struct carried *carried_at(const GArray *all, guint i)
{
	return &g_array_index(all, struct carried, i);
}

/* The total if it can be carried on, else the line that lies furthest from what is expected. */
static const struct carried *leading(const GArray *all)
{
	const struct carried *furthest = carried_at(all, 0);

	for (guint i = 0; i < all->len; i++) {
		const struct carried *one = carried_at(all, i);

		if (one->line->role == KT_LINE_TOTAL)
			return one;
		if (kt_decimal_cmp(kt_decimal_abs(one->margin), kt_decimal_abs(furthest->margin)) >
			0)
			furthest = one;
	}
	return furthest;
}

#define LEAST_PERCENT 0.5 /* of what is expected; a straight line is no surer than that */

static gint way_of(const struct carried *one)
{
	gdouble margin = kt_decimal_to_double(one->margin);
	gdouble expected = kt_decimal_to_double(one->line->expected.value);

	return 100 * fabs(margin) < LEAST_PERCENT * fabs(expected) ? 0
								   : kt_decimal_sign(one->margin);
}

static void add_heading(struct kt_builder *b, const GArray *all)
{
	const struct carried *one = leading(all);
	gint sign = way_of(one);
	g_autofree char *label = kt_capital(one->line->label);
	g_autofree char *margin = kt_money_text(b->lang, one->margin);
	g_autofree char *message = kt_say(b->lang,
		sign > 0   ? "forecast.below"
		: sign < 0 ? "forecast.above"
			   : "forecast.level",
		"label", label, "margin", margin, NULL);

	kt_add_heading(b->out, 2, message);
}

/* The last of the numbers is a difference. */
static void add_row(struct kt_builder *b, struct kt_table *table, const struct carried *one,
	const struct kt_money_unit *unit)
{
	struct kt_table_row *row = kt_table_add_row(
		table, one->line->role == KT_LINE_TOTAL || one->line->role == KT_LINE_SUBTOTAL
			       ? KT_ROW_TOTAL
		       : one->line->role == KT_LINE_OF_WHICH ? KT_ROW_OF_WHICH
							     : KT_ROW_PLAIN);
	const struct kt_decimal numbers[] = {
		one->line->to_date.value, one->end, one->line->expected.value, one->margin};
	guint n = kt_source_list_add(b->sources, one->line->to_date.record);
	g_autofree char *label = kt_capital(one->line->label);
	g_autofree char *target = kt_source_target(n),
			*mark = kt_source_mark(b->sources, n, one->line->to_date.record);

	kt_table_set(row, 0, label, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
		g_autofree char *text =
			kt_money_in_unit(b->lang, numbers[i], unit, i + 1 == G_N_ELEMENTS(numbers));

		kt_table_set_number(row, i + 1, text, numbers[i]);
	}
	kt_table_set(row, G_N_ELEMENTS(numbers) + 1, mark, target);
}

static void add_table(struct kt_builder *b, const GArray *all, const char *date)
{
	static const char *const heads[] = {
		NULL, "head.carried", "head.expected", "head.margin", "head.source"};
	g_autofree char *name = kt_say(b->lang, "what.forecast", NULL);
	struct kt_table *table = kt_table_new();
	struct kt_decimal step = kt_money_coarsest();
	struct kt_money_unit unit;

	for (guint i = 0; i < all->len; i++) {
		kt_money_finest(&step, carried_at(all, i)->line->to_date.record);
		kt_money_finest(&step, carried_at(all, i)->line->expected.record);
	}
	unit = kt_money_unit_of(step);
	kt_table_add_money(table, b->lang, "head.forecast", &unit, FALSE);
	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		g_autofree char *head = heads[i]
						? kt_say(b->lang, heads[i], NULL)
						: kt_say(b->lang, "head.spent", "date", date, NULL);

		kt_table_add_column(table, head, TRUE);
	}
	for (guint i = 0; i < all->len; i++)
		add_row(b, table, carried_at(all, i), &unit);
	kt_add_take_table(b->out, table, name);
}

static void build(struct kt_builder *b, const char *group)
{
	const struct kt_budget_statement *s =
		b->chapter->statements->len ? b->chapter->statements->pdata[0] : NULL;
	g_autoptr(GArray) all = s ? carry_all(b, s) : NULL;
	g_autofree char *date = NULL, *short_date = NULL, *told = NULL;
	gboolean has_history = FALSE;

	(void)group;
	if (!all || !all->len)
		return;
	for (guint i = 0; i < all->len; i++)
		has_history = has_history || carried_at(all, i)->has_history;
	date = kt_date_text(b->lang, s->status_date);
	short_date = kt_date_short(b->lang, s->status_date);
	told = kt_say(b->lang, has_history ? "forecast.history" : "forecast.straight", "date", date,
		NULL);
	add_heading(b, all);
	kt_add_paragraph(b->out, KT_STYLE_PLAIN, told);
	add_table(b, all, short_date);
}

const struct kt_section_kind kt_section_forecast = {
	.name = "forecast", .in_chapters = TRUE, .build = build};
