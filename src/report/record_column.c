/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/record_column.h"

#include <math.h>

#include "charts/chart_kind.h"
#include "kommunetal/base/text.h"
#include "report/phrases.h"
#include "report/row_order.h"
#include "report/unit_word.h"
#include "report/words.h"

#define ROUNDING 0.015      /* of the sum, that a printed total may be off by */
#define MOST_PERCENT 300    /* that a share may be, of what is used up or filled over */
#define TOLD_BY_TENTHS 1000 /* of a smaller number, shares are told by whole percents */

/* The parts make up the printed total, so that one of them has a share in it. */
static gboolean is_whole(const GPtrArray *records, enum kt_unit unit, struct kt_decimal sum)
{
	if (unit != KT_UNIT_PERSON && unit != KT_UNIT_CASE && unit != KT_UNIT_FTE)
		return FALSE;
	for (guint i = 0; i < records->len; i++)
		if (kt_record_role(records->pdata[i]) == KT_ROW_TOTAL &&
			kt_decimal_equal(((const struct kt_record *)records->pdata[i])->value, sum))
			return TRUE;
	return FALSE;
}

/* Percentages that are of different wholes: those of one sum to a hundred.  The parts of a row
 * have rates of their own, and one of them may be the highest. */
static gboolean is_rate(const GPtrArray *records)
{
	struct kt_decimal sum = kt_decimal_int(0);
	gdouble distance;

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];

		if (r->unit != KT_UNIT_PERCENT)
			return FALSE;
		if (kt_record_role(r) == KT_ROW_PLAIN)
			kt_decimal_add(&sum, sum, r->value);
	}
	distance = fabs(kt_decimal_to_double(sum) - 100);
	return distance > 100 * ROUNDING;
}

/* "Kontanthjælp i alt" of three groups is more than "Sygedagpenge", which has none: a sum with
 * further rows under it that are not its parts is one of the things compared.  MOST else. */
static const struct kt_record *larger_subtotal(
	const GPtrArray *records, const struct kt_record *most)
{
	struct kt_decimal all = kt_decimal_int(0);

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];

		if (kt_record_role(r) == KT_ROW_PLAIN)
			kt_decimal_add(&all, all, r->value);
	}
	for (guint i = 0; most && i + 1 < records->len; i++) {
		const struct kt_record *r = records->pdata[i];

		if (kt_record_role(r) == KT_ROW_TOTAL && kt_decimal_cmp(r->value, all) < 0 &&
			kt_decimal_cmp(r->value, most->value) > 0)
			most = r;
	}
	return most;
}

/* "Øvrige": what is left over once the rest has names. */
static gboolean is_rest(const struct kt_record *r)
{
	const char *const *words = kt_words(KT_WORDS_REST);
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));

	return g_strv_contains(words, folded);
}

static gboolean is_more(const struct kt_record *r, const struct kt_record *most)
{
	if (!most || is_rest(most) != is_rest(r))
		return !most || is_rest(most);
	return kt_decimal_cmp(r->value, most->value) > 0;
}

struct kt_column kt_column_of(const GPtrArray *records)
{
	struct kt_column c = {.records = records, .sum = kt_decimal_int(0)};
	gboolean has_rates = is_rate(records);

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];
		enum kt_row_role role = kt_record_role(r);

		if (role == KT_ROW_TOTAL || (role == KT_ROW_OF_WHICH && !has_rates))
			continue;
		kt_decimal_add(&c.sum, c.sum, r->value);
		c.n += kt_decimal_sign(r->value) > 0;
		if (is_more(r, c.most))
			c.most = r;
	}
	c.most = larger_subtotal(records, c.most);
	return c;
}

/* The printed total that the parts come to but for rounding; NULL. */
static const struct kt_record *told_whole(const struct kt_column *c)
{
	gdouble parts = kt_decimal_to_double(c->sum);

	for (guint i = 0; i < c->records->len; i++) {
		const struct kt_record *r = c->records->pdata[i];

		if (kt_record_role(r) == KT_ROW_TOTAL &&
			fabs(kt_decimal_to_double(r->value) - parts) <= ROUNDING * parts)
			return r;
	}
	return NULL;
}

/* "Sygefravær 5,3 | 5,1 | 4,8 | Antal ansatte 3.214" under one head in percent: a share of that
 * size is none. */
static gboolean is_beyond_percent(const struct kt_record *r)
{
	return r->unit == KT_UNIT_PERCENT && r->measure == KT_MEASURE_SHARE &&
	       kt_decimal_cmp(r->value, kt_decimal_int(MOST_PERCENT)) > 0;
}

/* "Hele kommunen 5.775" below its parts, and not called a sum: the largest is what the others come to. */
static gboolean has_hidden_sum(const struct kt_column *c)
{
	gdouble most = kt_decimal_to_double(c->most->value);

	return c->n > 2 && kt_record_role(c->most) == KT_ROW_PLAIN &&
	       fabs(2 * most - kt_decimal_to_double(c->sum)) <= ROUNDING / 3 * most;
}

gboolean kt_are_of_many_things(const char *const *names)
{
	const char *first = names[0] ? strstr(names[0], ", ") : NULL;
	gboolean heads_differ = FALSE, tails_differ = FALSE;

	if (!first)
		return FALSE;
	for (const char *const *name = names + 1; *name; name++) {
		const char *tail = strstr(*name, ", ");

		if (!tail)
			return FALSE;
		heads_differ = heads_differ || tail - *name != first - names[0] ||
			       strncmp(*name, names[0], (gsize)(tail - *name)) != 0;
		tails_differ = tails_differ || strcmp(tail, first) != 0;
	}
	return heads_differ && tails_differ;
}

/* "Biblioteket, besøgende | Svømmehallen, gæster | Musikskolen, elever", and nothing adds them up. */
static gboolean has_many_things(const struct kt_column *c)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();

	for (guint i = 0; i < c->records->len; i++)
		g_ptr_array_add(
			names, (gpointer)((const struct kt_record *)c->records->pdata[i])->subject);
	g_ptr_array_add(names, NULL);
	return !told_whole(c) && kt_are_of_many_things((const char *const *)names->pdata);
}

/* Figures of this and that under one head, "Besøg | Udlån | Arrangementer": no unit says that they
 * are of one kind, and nothing adds them up. */
static gboolean is_of_many_kinds(const struct kt_column *c)
{
	return c->most->unit == KT_UNIT_COUNT && !told_whole(c);
}

/* "Modtagne ansøgninger | Afgjorte sager | Verserende sager": one case is told in several rows, and
 * the largest says nothing of the others. */
static gboolean is_of_a_flow(const struct kt_column *c)
{
	const char *const *states = kt_words(KT_WORDS_STATES);
	guint n = 0;

	for (guint i = 0; i < c->records->len; i++) {
		const struct kt_record *r = c->records->pdata[i];
		g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));
		g_auto(GStrv) words = g_strsplit(folded, " ", 2);

		n += words[0] && g_strv_contains(states, words[0]);
	}
	return n > 1 && !told_whole(c);
}

gboolean kt_column_is_worth_drawing(const GPtrArray *records, gboolean is_share)
{
	struct kt_column c = kt_column_of(records);

	if (!c.most || kt_decimal_sign(c.sum) <= 0 || c.n < 2 || is_beyond_percent(c.most) ||
		has_hidden_sum(&c) || is_of_many_kinds(&c) || has_many_things(&c) ||
		is_of_a_flow(&c))
		return FALSE;
	return !is_share || told_whole(&c) ||
	       (c.most->unit == KT_UNIT_PERCENT && !is_rate(records));
}

/* ---- the finding ---- */

/* Of few, a tenth of a percent is less than one of them; but 399 of 400 are not all of them. */
static guint decimals_of_share(gdouble percent, gdouble whole)
{
	gdouble rounded = rint(percent);

	if (whole >= TOLD_BY_TENTHS)
		return 1;
	return (rounded <= 0 && percent > 0) || (rounded >= 100 && percent < 100);
}

/* What the largest part is of the whole.  What is printed as a percentage keeps its places: 60, not
 * 60,0. */
static char *share_text(const struct kt_chart *chart, const struct kt_column *c)
{
	const struct kt_record *total = told_whole(c);
	gdouble whole = kt_decimal_to_double(total ? total->value : c->sum);
	gdouble percent = kt_decimal_to_double(c->most->value) / whole * 100;
	g_autofree char *number = kt_chart_number(chart, c->most->value, FALSE);

	if (c->most->unit == KT_UNIT_PERCENT)
		return kt_say(chart->lang, "percent", "number", number, NULL);
	return kt_percentage_text(chart->lang, percent,
		kt_unit_is_money(c->most->unit) ? 1 : decimals_of_share(percent, whole));
}

/* What an amount is of; "" for all else: money under "Ansøgt" is something else than under
 * "Bevilget". */
static char *head_text(const struct kt_record *r)
{
	if (!kt_unit_is_money(r->unit) || r->measure != KT_MEASURE_AMOUNT)
		return g_strdup("");
	return kt_without_unit(r->measure_label, r->period);
}

static const char *phrase_of(const struct kt_column *c, gboolean is_share, const char *head)
{
	if (is_share)
		return c->most->unit == KT_UNIT_PERCENT ? "largest.share" : "largest.share.of";
	if (is_rate(c->records))
		return "largest.rate";
	if (is_whole(c->records, c->most->unit, c->sum))
		return "largest.group";
	return *head ? "largest.column" : "largest.bare";
}

/* What is left over is more than what is told to be most. */
static gboolean is_outdone_by_rest(const struct kt_column *c)
{
	for (guint i = 0; !is_rest(c->most) && i < c->records->len; i++) {
		const struct kt_record *r = c->records->pdata[i];

		if (is_rest(r) && kt_decimal_cmp(r->value, c->most->value) > 0)
			return TRUE;
	}
	return FALSE;
}

char *kt_column_message(const struct kt_chart *chart, const struct kt_column *c, const char *label,
	gboolean is_share)
{
	const struct kt_record *total = told_whole(c);
	g_autofree char *amount = kt_chart_number(chart, c->most->value, FALSE);
	g_autofree char *with = kt_with_unit(chart, c->most, label);
	g_autofree char *whole =
		kt_chart_number(chart, is_share && total ? total->value : c->sum, FALSE);
	g_autofree char *unit = kt_unit_after(chart, c->most, "");
	g_autofree char *head = head_text(c->most);
	g_autofree char *percent = share_text(chart, c);
	g_autofree char *message = NULL;

	message = kt_say(chart->lang, phrase_of(c, is_share, head), "label", label, "amount",
		amount, "with", with, "whole", whole, "unit", unit, "percent", percent, "head",
		head, NULL);
	if (is_outdone_by_rest(c))
		return kt_say(chart->lang, "largest.besides", "message", message, NULL);
	return g_steal_pointer(&message);
}

void kt_column_note(struct kt_chart *chart, const struct kt_column *c, gboolean is_share)
{
	const struct kt_record *total = told_whole(c);
	gboolean is_percent = c->most->unit == KT_UNIT_PERCENT;
	gdouble whole = is_percent ? 100 : kt_decimal_to_double(total ? total->value : c->sum);
	guint decimals = is_percent ? chart->decimals : 1;
	gdouble unit = pow(10, -(gdouble)decimals), printed = 0, exact = 0;
	g_autofree char *sum = NULL, *note = NULL;
	guint n = 0;

	if (is_rate(c->records) || !(is_share || is_percent))
		return;
	for (guint i = 0; i < c->records->len; i++) {
		const struct kt_record *r = c->records->pdata[i];
		gdouble share = kt_decimal_to_double(r->value) / whole * 100;

		if (kt_record_role(r) != KT_ROW_PLAIN)
			continue;
		printed += rint(share / unit) * unit;
		exact += share;
		n++;
	}
	if (fabs(printed - 100) < unit / 2)
		return;
	sum = kt_percentage_text(chart->lang, printed, decimals);
	note = kt_say(chart->lang,
		fabs((is_percent ? printed : exact) - 100) <= (is_percent ? n * unit / 2 : unit / 2)
			? "share.rounding"
			: "share.sum",
		"sum", sum, NULL);
	kt_chart_set_note(chart, note);
}
