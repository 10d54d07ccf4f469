/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All budget statements of a set, in order; and their vintages. */
#include <string.h>

#include "analysis/fund_tables.h"
#include "analysis/items.h"
#include "analysis/statement.h"
#include "analysis/labels.h"
#include "kommunetal/base/text.h"

static gboolean is_of_funds(GHashTable *tables, const struct kt_budget_statement *s)
{
	return kt_is_in_fund_table(
		tables, g_array_index(s->lines, struct kt_budget_line, 0).record);
}

static void from_tables(const struct kt_record_set *set, GPtrArray *statements,
	const struct kt_analysis_options *options)
{
	GPtrArray *grids = kt_grids_new(set);
	GHashTable *funds = kt_fund_tables_new(set);

	for (guint i = 0; i < grids->len; i++) {
		struct kt_budget_statement *s = kt_statement_from_grid(grids->pdata[i]);

		if (s && is_of_funds(funds, s)) {
			kt_statement_free(s);
		} else if (s) {
			kt_statement_reckon(s, set, options);
			g_ptr_array_add(statements, s);
		}
	}
	g_hash_table_unref(funds);
	g_ptr_array_unref(grids);
}

gboolean kt_tells_surplus(const struct kt_record *r)
{
	g_autofree char *label = kt_fold_dup(kt_slice_str(r->measure_label));

	return r->measure == KT_MEASURE_DEVIATION &&
	       (g_str_has_prefix(label, "overskud") || g_str_has_prefix(label, "underskud"));
}

static GPtrArray *tables_of(const GPtrArray *statements, guint n, const struct kt_record *r)
{
	GPtrArray *tables = g_ptr_array_new();

	for (guint i = 0; i < n; i++) {
		const struct kt_budget_statement *s = statements->pdata[i];

		if (strcmp(s->source, r->source) == 0 && strcmp(s->item, r->item) == 0)
			g_ptr_array_add(tables, (gpointer)s);
	}
	return tables;
}

/* A fund's table tells the fund's use; the sentence after it repeats it with
 * words that may sound like a budget. */
static gboolean is_of_fund(GHashTable *funds, const GPtrArray *item, const struct kt_record *r)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *fund = item->pdata[i];

		if (fund->origin == KT_ORIGIN_TABLE && kt_is_in_fund_table(funds, fund) &&
			fund->measure == r->measure && fund->unit == r->unit &&
			kt_decimal_equal(fund->value, r->value))
			return TRUE;
	}
	return FALSE;
}

/* "Der gives ikke tillægsbevillinger, men findes besparelser på 2,0 mio. kr.", "en stilling har
 * stået ubesat (-290 t.kr.)", "udvalgets driftsbudget udgør med tillægsbevillinger 612,4 mio.
 * kr.", "efter tillægsbevillingen overskrides servicerammen med 4,5 mio. kr.": no appropriation is spoken of, or not as what the figure is. */
gboolean kt_tells_appropriation(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_SUPPLEMENTARY &&
	       (r->origin == KT_ORIGIN_TABLE ||
		       (kt_label_says(KT_SAYS_APPROPRIATION, r->measure_label) &&
			       !kt_label_says(KT_SAYS_SAVING, r->subject) &&
			       !kt_label_says(KT_SAYS_OVERRUN, r->subject) &&
			       !kt_label_says(KT_SAYS_WHOLE_BUDGET, r->subject)));
}

/* "Handleplanen skal bringe merforbruget ned til højst 4,0 mio. kr.": what it shall be.  What is
 * proposed of a deviation covers it, or a part of it, or lowers it. */
static gboolean is_aimed_at(const struct kt_record *r)
{
	return r->qualifier == KT_QUALIFIER_AT_LEAST || r->qualifier == KT_QUALIFIER_AT_MOST ||
	       kt_label_says(KT_SAYS_PROPOSAL, r->section);
}

/* "Højere egenbetaling dækker 0,5 mio. kr. af merudgiften": income by its first words, held
 * against a deviation that was told before. */
static gboolean is_paid_by_income(const struct kt_record *r)
{
	const char *of = strstr(r->subject, " af ");
	g_autofree char *head = of ? g_strndup(r->subject, (gsize)(of - r->subject)) : NULL;

	return head && kt_label_says(KT_SAYS_KNOWN, r->measure_label) && kt_label_is_income(head);
}

static gboolean supposes(const char *words)
{
	return kt_label_says(KT_SAYS_SUPPOSED, words) && !kt_label_says(KT_SAYS_OUTSIDE, words);
}

static gboolean is_supposed(const struct kt_record *r)
{
	return supposes(r->subject) ||
	       (r->measure == KT_MEASURE_DEVIATION && supposes(r->measure_label));
}

/* "Budgettet er på 243,6 mio. kr., og opfølgningen peger på et resultat på 246,0 mio. kr." tells
 * amounts; "uden inflationen ville der have været et mindreforbrug" what is not; "næste års
 * merudgift" is of a budget that is not made yet; cash is no budget, and "modgående tiltag for 3-4
 * mio. kr." shall bring a deviation down. */
static gboolean is_none_of_this_year(const struct kt_record *r)
{
	return kt_label_says(KT_SAYS_OUTCOME, r->measure_label) || is_paid_by_income(r) ||
	       kt_label_says(KT_SAYS_OTHER_YEAR, r->subject) ||
	       (kt_label_says(KT_SAYS_CASH, r->subject) &&
		       !kt_label_says(KT_SAYS_EFFECT, r->measure_label)) ||
	       kt_label_says(KT_SAYS_PAID, r->subject) ||
	       kt_label_says(KT_SAYS_REMEDY, r->subject) || is_supposed(r);
}

/* "... i forhold til det korrigerede budget, der udgør 573,3 mio. kr.": no word calls it a
 * deviation, and its name is the budget's. */
static gboolean is_the_budget(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && kt_label_says(KT_SAYS_WHOLE_BUDGET, r->subject) &&
	       (!*r->measure_label || kt_label_says(KT_SAYS_AGAINST, r->measure_label));
}

/* "Et arrangement med budgetteret overskud på 50.000 kr." tells a budget; "en forværring på 2,1
 * mio. kr. siden marts" is held against what was expected before; in "merudgiften dækkes af
 * puljen, som herefter indeholder 1,1 mio. kr." the figure is the pool's. */
static gboolean is_held_against_a_budget(const struct kt_record *r)
{
	if (r->measure == KT_MEASURE_SUPPLEMENTARY)
		return kt_tells_appropriation(r);
	if (r->measure != KT_MEASURE_DEVIATION)
		return TRUE;
	return !is_aimed_at(r) && !is_none_of_this_year(r) &&
	       !kt_label_says(KT_SAYS_SINCE, r->measure_label) &&
	       !kt_label_says(KT_SAYS_BUDGETED, r->subject) && !is_the_budget(r) &&
	       !(kt_label_says(KT_SAYS_POOL, r->subject) &&
		       kt_label_says(KT_SAYS_KNOWN, r->measure_label));
}

/* An item on hostels in a list of deviations is one of them, though homelessness has a kind of its
 * own. */
static gboolean is_of_budget(const struct kt_record *r)
{
	struct kt_record item = *r;

	item.kind = KT_KIND_BUDGET;
	return kt_is_budget_figure(r) ||
	       (r->origin == KT_ORIGIN_LIST && r->measure == KT_MEASURE_DEVIATION &&
		       r->kind != KT_KIND_FUND && kt_is_budget_figure(&item));
}

#define LEAST_KRONER 1000

/* No budget deviates by less, by whatever name: "en merudgift på ca. 640 kr. for en husstand". */
static gboolean is_next_to_nothing(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_DEVIATION && kt_decimal_sign(r->value) != 0 &&
	       kt_decimal_cmp(kt_decimal_abs(r->value), kt_decimal_int(LEAST_KRONER)) < 0;
}

static gboolean is_told(GHashTable *funds, const GPtrArray *item, const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && is_of_budget(r) && kt_unit_is_money(r->unit) &&
	       !(r->flags & KT_FLAG_PREVIOUS) && !is_next_to_nothing(r) &&
	       is_held_against_a_budget(r) && !is_of_fund(funds, item, r);
}

/* A deviation by a word of its own that was expected before, or would be. */
static gboolean is_aside(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && r->measure == KT_MEASURE_DEVIATION &&
	       is_of_budget(r) && kt_unit_is_money(r->unit) && !is_next_to_nothing(r) &&
	       (supposes(r->measure_label) ||
		       (r->flags & KT_FLAG_PREVIOUS &&
			       kt_label_says(KT_SAYS_EFFECT, r->measure_label)));
}

/* They stand with the first statement of their item. */
static void add_asides(GPtrArray *statements, const GPtrArray *item)
{
	GPtrArray *own = tables_of(statements, statements->len, item->pdata[0]);

	for (guint i = 0; own->len && i < item->len; i++)
		if (is_aside(item->pdata[i]))
			g_ptr_array_add(((struct kt_budget_statement *)own->pdata[0])->asides,
				item->pdata[i]);
	g_ptr_array_unref(own);
}

/* What TOLD (borrowed) says beside TABLES; nothing is added where it says nothing more. */
static void add_text(const struct kt_record_set *set, GPtrArray *statements, const GPtrArray *told,
	const GPtrArray *tables, const struct kt_analysis_options *options)
{
	struct kt_budget_statement *s =
		told->len ? kt_statement_from_text(told, tables, options->language) : NULL;

	if (!s)
		return;
	kt_statement_reckon(s, set, options);
	g_ptr_array_add(statements, s);
}

/* "Regnskabet for 2019 gav et mindreforbrug" beside the tables of 2020 is history. */
static gboolean is_of_another_year(const GPtrArray *tables, const struct kt_record *r)
{
	guint year = kt_period_year(r->period);
	gboolean is_known = FALSE;

	for (guint i = 0; i < tables->len; i++) {
		const struct kt_budget_statement *s = tables->pdata[i];

		if (s->year == year)
			return FALSE;
		is_known = is_known || s->year;
	}
	return r->measure == KT_MEASURE_DEVIATION && year && is_known;
}

static gboolean is_of_a_whole_year(const struct kt_record *r)
{
	guint year = kt_period_year(r->period);

	return year && kt_period_equal(r->period, kt_period_of(kt_moment_year(year)));
}

/* "Der ventes et merforbrug på 1,4 mio. kr. i 2019. Det skyldes især vikarer, hvortil der i første
 * halvår er gået 2,9 mio. kr.": what is told of the cause for a part of the year is what it cost. */
static gboolean is_cost_so_far(const GPtrArray *item, const struct kt_record *r)
{
	gboolean is_part = r->measure == KT_MEASURE_DEVIATION && r->origin == KT_ORIGIN_PROSE &&
			   kt_label_says(KT_SAYS_KNOWN, r->measure_label) &&
			   r->period.from.unit != KT_TIME_DAY && !is_of_a_whole_year(r);
	gboolean found = FALSE;

	for (guint i = 0; is_part && i < item->len && !found; i++) {
		const struct kt_record *other = item->pdata[i];

		found = other->measure == r->measure && other->line == r->line &&
			is_of_a_whole_year(other) &&
			kt_period_year(other->period) == kt_period_year(r->period);
	}
	return found;
}

/* "En gevinst på 14,2 mio. kr., hvilket er 2,8 mio. kr. mere end budgetteret": more of what is
 * good, though the word for more says nothing of whose it is. */
static gboolean is_of_gain(const GPtrArray *item, const struct kt_record *r)
{
	if (r->measure != KT_MEASURE_DEVIATION || r->origin != KT_ORIGIN_PROSE ||
		!kt_label_says(KT_SAYS_COMPARING, r->measure_label))
		return FALSE;
	for (guint i = 1; i < item->len; i++) {
		const struct kt_record *before = item->pdata[i - 1];

		if (item->pdata[i] == r)
			return before->line == r->line && before->unit == r->unit &&
			       (kt_label_is_income(before->measure_label) ||
				       kt_label_says(KT_SAYS_SURPLUS, before->measure_label));
	}
	return FALSE;
}

/* "Et merforbrug på 1,3 mio. kr., som skyldes vintertjenesten, hvor der er brugt 3,1 mio. kr.": a cause
 * that is more than what it is the cause of is told by another figure than its deviation. */
static gboolean is_more_than_its_effect(const GPtrArray *item, const struct kt_record *r)
{
	if (r->measure != KT_MEASURE_DEVIATION || !kt_label_says(KT_SAYS_CAUSE, r->measure_label))
		return FALSE;
	for (guint i = 0; i < item->len && item->pdata[i] != r; i++) {
		const struct kt_record *before = item->pdata[i];

		if (before->measure == r->measure && before->unit == r->unit &&
			before->line <= r->line && before->line + 1 >= r->line &&
			!kt_label_says(KT_SAYS_CAUSE, before->measure_label) &&
			kt_decimal_cmp(kt_decimal_abs(r->value), kt_decimal_abs(before->value)) > 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean tell_deviations(const GPtrArray *tables)
{
	for (guint i = 0; i < tables->len; i++) {
		const struct kt_budget_statement *s = tables->pdata[i];

		for (guint j = 0; j < s->lines->len; j++)
			if (g_array_index(s->lines, struct kt_budget_line, j).has_deviation)
				return TRUE;
	}
	return FALSE;
}

/* That of "2024 og frem" is the first. */
static guint first_year(struct kt_period p)
{
	guint year = kt_period_year(p);

	return year ? year : p.is_range ? p.from.year : 0;
}

/* What is told of one year and what of the next are not parts of one whole. */
static void add_text_by_year(const struct kt_record_set *set, GPtrArray *statements,
	GPtrArray *told, const GPtrArray *tables, const struct kt_analysis_options *options)
{
	while (told->len) {
		g_autoptr(GPtrArray) same = g_ptr_array_new();
		guint year = 0;

		for (guint i = 0; i < told->len && !year; i++)
			year = first_year(((const struct kt_record *)told->pdata[i])->period);
		for (guint i = 0; i < told->len;) {
			const struct kt_record *r = told->pdata[i];
			guint of = first_year(r->period);

			if (of && of != year) {
				i++;
				continue;
			}
			g_ptr_array_add(same, (gpointer)r);
			g_ptr_array_remove_index(told, i);
		}
		add_text(set, statements, same, tables, options);
	}
}

/* A surplus stands apart from deviations; a table that the item has tells it better. */
static void from_text(const struct kt_record_set *set, GPtrArray *statements,
	const struct kt_analysis_options *options)
{
	GPtrArray *items = kt_items_new(set);
	GHashTable *funds = kt_fund_tables_new(set);
	guint n_tables = statements->len;

	for (guint i = 0; i < items->len; i++) {
		const GPtrArray *item = items->pdata[i];
		GPtrArray *told = g_ptr_array_new(), *surpluses = g_ptr_array_new();
		GPtrArray *tables = tables_of(statements, n_tables, item->pdata[0]);

		for (guint j = 0; j < item->len; j++)
			if (is_told(funds, item, item->pdata[j]) &&
				!is_of_another_year(tables, item->pdata[j]) &&
				!is_cost_so_far(item, item->pdata[j]) &&
				!is_of_gain(item, item->pdata[j]) &&
				!is_more_than_its_effect(item, item->pdata[j]))
				g_ptr_array_add(kt_tells_surplus(item->pdata[j]) ? surpluses : told,
					item->pdata[j]);
		if (!tell_deviations(tables))
			add_text_by_year(set, statements, surpluses, tables, options);
		add_text_by_year(set, statements, told, tables, options);
		add_asides(statements, item);
		g_ptr_array_unref(tables);
		g_ptr_array_unref(surpluses);
		g_ptr_array_unref(told);
	}
	g_hash_table_unref(funds);
	g_ptr_array_unref(items);
}

static guint first_line(const struct kt_budget_statement *s)
{
	return g_array_index(s->lines, struct kt_budget_line, 0).record->line;
}

static gint in_order(gconstpointer a, gconstpointer b)
{
	const struct kt_budget_statement *x = *(struct kt_budget_statement *const *)a;
	const struct kt_budget_statement *y = *(struct kt_budget_statement *const *)b;
	gint c = strcmp(x->municipality, y->municipality);

	c = c ? c : strcmp(x->committee, y->committee);
	c = c ? c : (gint)x->year - (gint)y->year;
	c = c ? c : strcmp(x->status_date, y->status_date);
	c = c ? c : strcmp(x->source, y->source);
	c = c ? c : (x->table == 0) - (y->table == 0);
	c = c ? c : (gint)x->table - (gint)y->table;
	return c ? c : (gint)first_line(x) - (gint)first_line(y);
}

GPtrArray *kt_budget_statements(
	const struct kt_record_set *set, const struct kt_analysis_options *options)
{
	GPtrArray *statements = g_ptr_array_new_with_free_func(kt_statement_free);

	from_tables(set, statements, options);
	from_text(set, statements, options);
	g_ptr_array_sort(statements, in_order);
	return statements;
}

/* ---- vintages ---- */

static void vintage_free(gpointer data)
{
	struct kt_vintage_series *v = data;

	g_array_unref(v->vintages);
	g_free(v);
}

static gboolean same_chain(const struct kt_budget_statement *a, const struct kt_budget_statement *b)
{
	return a->year && a->year == b->year && strcmp(a->municipality, b->municipality) == 0 &&
	       strcmp(a->committee, b->committee) == 0;
}

/* The total is found again as the total, a line by its words. */
static const struct kt_budget_line *same_line(const struct kt_budget_statement *s,
	const struct kt_budget_statement *in, const struct kt_budget_line *line)
{
	char *wanted = kt_label_normalise(line->label);
	const struct kt_budget_line *found = NULL;

	for (guint i = 0; i < in->lines->len && !found; i++) {
		const struct kt_budget_line *l = kt_statement_line(in, i);
		char *label = kt_label_normalise(l->label);
		gboolean is_total = s->total >= 0 && in->total == (gint)i &&
				    line == kt_statement_line(s, s->total);

		if (l->has_deviation && l->role == line->role &&
			(is_total || strcmp(label, wanted) == 0))
			found = l;
		g_free(label);
	}
	g_free(wanted);
	return found;
}

static void add_vintages(GPtrArray *all, const GPtrArray *statements, guint first)
{
	const struct kt_budget_statement *s = statements->pdata[first];

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		struct kt_vintage_series *v;
		struct kt_vintage vintage = {s, line};
		const char *last = s->status_date;

		if (!line->has_deviation)
			continue;
		v = g_new0(struct kt_vintage_series, 1);
		*v = (struct kt_vintage_series){s->municipality, s->committee, line->label, s->year,
			g_array_new(FALSE, FALSE, sizeof vintage)};
		g_array_append_val(v->vintages, vintage);
		for (guint j = first + 1; j < statements->len; j++) {
			const struct kt_budget_statement *next = statements->pdata[j];
			const struct kt_budget_line *found;

			if (!same_chain(s, next) || strcmp(next->status_date, last) == 0)
				continue;
			found = same_line(s, next, line);
			if (!found)
				continue;
			vintage = (struct kt_vintage){next, found};
			g_array_append_val(v->vintages, vintage);
			last = next->status_date;
		}
		if (v->vintages->len >= 2)
			g_ptr_array_add(all, v);
		else
			vintage_free(v);
	}
}

GPtrArray *kt_budget_vintages(const GPtrArray *statements)
{
	GPtrArray *all = g_ptr_array_new_with_free_func(vintage_free);

	for (guint i = 0; i < statements->len; i++) {
		const struct kt_budget_statement *s = statements->pdata[i];
		gboolean is_first = s->table > 0;

		for (guint j = 0; j < i && is_first; j++) {
			const struct kt_budget_statement *before = statements->pdata[j];

			is_first = !(before->table > 0 && same_chain(before, s) &&
				     strcmp(before->status_date, s->status_date) != 0);
		}
		if (is_first)
			add_vintages(all, statements, i);
	}
	return all;
}
