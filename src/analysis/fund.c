/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/fund.h"

#include <string.h>

#include "analysis/figure_grid.h"
#include "analysis/fund_tables.h"
#include "analysis/labels.h"

struct candidate {
	struct kt_fund fund;
	char *key; /* normalised name */
};

static void candidate_free(gpointer data)
{
	struct candidate *c = data;

	g_free(c->key);
	g_free(c);
}

/* ---- tables of funds ---- */

GHashTable *kt_fund_tables_new(const struct kt_record_set *set)
{
	GHashTable *tables = g_hash_table_new(kt_table_hash, kt_same_table);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		if (r->origin == KT_ORIGIN_TABLE && r->measure == KT_MEASURE_SIZE &&
			kt_unit_is_money(r->unit))
			g_hash_table_add(tables, (gpointer)r);
	}
	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		if (r->origin == KT_ORIGIN_TABLE && r->measure == KT_MEASURE_REVISED_BUDGET)
			g_hash_table_remove(tables, r);
	}
	return tables;
}

gboolean kt_is_in_fund_table(GHashTable *tables, const struct kt_record *r)
{
	return r->origin == KT_ORIGIN_TABLE && g_hash_table_contains(tables, r);
}

/* ---- funds ---- */

/* "Servicerammen" bounds what all budgets together may be; it is no pool. */
static gboolean is_fund_figure(GHashTable *tables, const struct kt_record *r)
{
	return kt_label_group(r->subject) != KT_GROUP_SERVICE &&
	       (r->kind == KT_KIND_FUND || kt_is_in_fund_table(tables, r)) &&
	       kt_unit_is_money(r->unit) && !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_TOTAL)) &&
	       (r->measure == KT_MEASURE_SIZE || r->measure == KT_MEASURE_TO_DATE ||
		       r->measure == KT_MEASURE_ACTUAL || r->measure == KT_MEASURE_EXPECTED_RESULT);
}

/* The same fund: same item, and one name inside the other ("den regionale
 * uddannelsespulje" and "forbruget, regional uddannelsespulje"). */
static struct candidate *find(const GPtrArray *all, const struct kt_record *r, const char *key)
{
	for (guint i = 0; i < all->len; i++) {
		struct candidate *c = all->pdata[i];
		guint year = kt_period_year(r->period);

		if (strcmp(c->fund.source, r->source) == 0 && strcmp(c->fund.item, r->item) == 0 &&
			(!year || !c->fund.year || year == c->fund.year) &&
			(strcmp(c->key, key) == 0 || kt_label_overlap(c->key, key) >= 1))
			return c;
	}
	return NULL;
}

/* "Puljen" of a sentence is no name, and neither are pieces of one: then the item's is. */
static const char *name_of(const struct kt_record *r)
{
	gboolean is_name =
		r->origin == KT_ORIGIN_TABLE || !*r->item_title ||
		(!strchr(r->subject, ',') &&
			(strchr(r->subject, ' ') || !kt_label_says(KT_SAYS_BARE, r->subject)));

	return is_name ? r->subject : r->item_title;
}

static struct candidate *candidate_new(const struct kt_record *r, char *key)
{
	struct candidate *c = g_new0(struct candidate, 1);

	c->key = key;
	c->fund.name = name_of(r);
	c->fund.municipality = r->municipality;
	c->fund.committee = r->committee;
	c->fund.meeting_date = r->meeting_date;
	c->fund.source = r->source;
	c->fund.item = r->item;
	c->fund.record = r;
	return c;
}

static void put(struct kt_fund *fund, const struct kt_record *r)
{
	struct kt_amount *place = r->measure == KT_MEASURE_SIZE              ? &fund->size
				  : r->measure == KT_MEASURE_EXPECTED_RESULT ? &fund->expected
									     : &fund->to_date;

	if (!fund->year)
		fund->year = kt_period_year(r->period);
	if (place->record && place->record->origin <= r->origin)
		return;
	place->record = r;
	place->value = r->value;
}

static gdouble percent_of(const struct kt_amount *part, const struct kt_amount *whole)
{
	return 100 * kt_decimal_to_double(part->value) / kt_decimal_to_double(whole->value);
}

static void find_status_date(struct kt_fund *fund)
{
	const struct kt_record *r = fund->to_date.record;
	struct kt_moment m = r ? r->period.from : (struct kt_moment){0};

	fund->has_status_day = r && !r->period.is_range && m.unit == KT_TIME_DAY;
	if (fund->has_status_day)
		g_snprintf(fund->status_date, sizeof fund->status_date, "%04u-%02u-%02u", m.year,
			m.index, m.day);
	else
		g_strlcpy(fund->status_date, fund->meeting_date, sizeof fund->status_date);
}

/* "Til aflastning af pårørende 952.000 kr.  ...  Heraf havde vi brugt 2.914.000 kr.": by sentences
 * that name the two otherwise, more is not used of a fund than it has; the size is a part's. */
static gboolean is_of_another(const struct kt_fund *fund, const struct kt_amount *used)
{
	g_autofree char *size = NULL, *name = NULL;

	if (!used->record || used->record->origin == KT_ORIGIN_TABLE ||
		kt_decimal_cmp(used->value, fund->size.value) <= 0)
		return FALSE;
	size = kt_label_normalise(fund->size.record->subject);
	name = kt_label_normalise(used->record->subject);
	return strcmp(size, name) != 0;
}

static void reckon(struct kt_fund *fund)
{
	gboolean has_size = fund->size.record && kt_decimal_sign(fund->size.value) > 0 &&
			    !is_of_another(fund, &fund->to_date);

	find_status_date(fund);
	fund->has_used = has_size && fund->to_date.record;
	fund->has_forecast = has_size && fund->expected.record;
	if (fund->has_used)
		fund->used_percent = percent_of(&fund->to_date, &fund->size);
	if (fund->has_forecast) {
		fund->forecast_percent = percent_of(&fund->expected, &fund->size);
		fund->has_margin =
			kt_decimal_sub(&fund->margin, fund->size.value, fund->expected.value);
	}
}

static gint in_order(gconstpointer a, gconstpointer b)
{
	const struct kt_fund *x = *(struct kt_fund *const *)a, *y = *(struct kt_fund *const *)b;
	gint c = strcmp(x->municipality, y->municipality);

	c = c ? c : (gint)x->year - (gint)y->year;
	c = c ? c : strcmp(x->meeting_date, y->meeting_date);
	c = c ? c : strcmp(x->source, y->source);
	c = c ? c : (gint)x->record->line - (gint)y->record->line;
	return c ? c
		 : (x->record->offset > y->record->offset) -
			       (x->record->offset < y->record->offset);
}

/* "Tre puljer på tilsammen 3,9 mio. kr.": what a table tells one by one, told together. */
static gboolean is_sum_of_table(const struct kt_fund *fund, const GPtrArray *all)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	if (!fund->size.record || fund->size.record->origin == KT_ORIGIN_TABLE)
		return FALSE;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_fund *other = &((struct candidate *)all->pdata[i])->fund;

		if (!other->size.record || other->size.record->origin != KT_ORIGIN_TABLE ||
			strcmp(other->source, fund->source) != 0 ||
			strcmp(other->item, fund->item) != 0)
			continue;
		if (!kt_decimal_add(&sum, sum, other->size.value))
			return FALSE;
		n++;
	}
	return n > 1 && kt_decimal_equal(sum, fund->size.value);
}

GPtrArray *kt_funds(const struct kt_record_set *set)
{
	GPtrArray *all = g_ptr_array_new_with_free_func(candidate_free);
	GPtrArray *funds = g_ptr_array_new_with_free_func(g_free);
	GHashTable *tables = kt_fund_tables_new(set);

	for (guint pass = 0; pass < KT_N_ORIGINS; pass++)
		for (guint i = 0; i < kt_record_set_length(set); i++) {
			const struct kt_record *r = kt_record_set_at(set, i);
			struct candidate *c;
			char *key;

			if (r->origin != (enum kt_origin)pass || !is_fund_figure(tables, r))
				continue;
			key = kt_label_normalise(r->subject);
			c = find(all, r, key);
			if (c) {
				g_free(key);
			} else {
				c = candidate_new(r, key);
				g_ptr_array_add(all, c);
			}
			put(&c->fund, r);
		}
	for (guint i = 0; i < all->len; i++) {
		struct candidate *c = all->pdata[i];

		reckon(&c->fund);
		if ((c->fund.has_used || c->fund.has_forecast) && !is_sum_of_table(&c->fund, all))
			g_ptr_array_add(funds, g_memdup2(&c->fund, sizeof c->fund));
	}
	g_ptr_array_sort(funds, in_order);
	g_hash_table_unref(tables);
	g_ptr_array_unref(all);
	return funds;
}
