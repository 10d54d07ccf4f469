/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/fund_finding.h"

#include "report/phrases.h"

#define MOST_SENTENCES 6

static const struct kt_fund *fund_at(const GPtrArray *funds, guint i)
{
	return funds->pdata[i];
}

static gboolean is_over(const struct kt_fund *fund)
{
	return fund->has_margin && kt_decimal_sign(fund->margin) < 0;
}

/* ---- the headline ---- */

/* "used", "expected" or "end": what is known of all. */
static char *sort_of(const char *stem, gboolean has_used, gboolean has_end)
{
	return g_strconcat(stem, !has_used ? "end" : has_end ? "expected" : "used", NULL);
}

static char *message_of_one(enum kt_lang lang, const struct kt_fund *fund)
{
	g_autofree char *id = sort_of("funds.head.", fund->has_used, fund->has_forecast);
	g_autofree char *label = kt_capital(fund->name);
	g_autofree char *used = kt_share_text(lang, fund->has_used ? fund->used_percent : 0);
	g_autofree char *end = kt_share_text(lang, fund->has_forecast ? fund->forecast_percent : 0);

	return kt_say(lang, id, "label", label, "percent", used, "end", end, NULL);
}

/* Of those together, as far as the same is known of all of them; NULL if nothing is. */
static char *message_of_sum(enum kt_lang lang, const GPtrArray *funds)
{
	struct kt_decimal size = kt_decimal_int(0), used = size, end = size;
	gboolean has_used = TRUE, has_end = TRUE;
	g_autofree char *id = NULL, *a = NULL, *z = NULL, *of = g_strdup_printf("%u", funds->len);

	for (guint i = 0; i < funds->len; i++) {
		const struct kt_fund *fund = fund_at(funds, i);

		has_used = has_used && fund->has_used;
		has_end = has_end && fund->has_forecast;
		if (!kt_decimal_add(&size, size, fund->size.value) ||
			!kt_decimal_add(&used, used, fund->to_date.value) ||
			!kt_decimal_add(&end, end, fund->expected.value))
			return NULL;
	}
	if ((!has_used && !has_end) || kt_decimal_sign(size) <= 0)
		return NULL;
	id = sort_of("funds.head.sum.", has_used, has_end);
	a = kt_ratio_text(lang, used, size);
	z = kt_ratio_text(lang, end, size);
	return kt_say(lang, id, "of", of, "percent", a, "end", z, NULL);
}

/* The one that is used furthest stands for funds that cannot be added. */
static const struct kt_fund *furthest_used(const GPtrArray *funds)
{
	const struct kt_fund *furthest = fund_at(funds, 0);

	for (guint i = 1; i < funds->len; i++)
		if (fund_at(funds, i)->has_used &&
			(!furthest->has_used ||
				fund_at(funds, i)->used_percent > furthest->used_percent))
			furthest = fund_at(funds, i);
	return furthest;
}

char *kt_funds_message(enum kt_lang lang, const GPtrArray *funds)
{
	const struct kt_fund *worst = NULL;
	g_autofree char *label = NULL, *amount = NULL, *of = g_strdup_printf("%u", funds->len);
	guint n_over = 0;
	char *sum;

	for (guint i = 0; i < funds->len; i++) {
		if (!is_over(fund_at(funds, i)))
			continue;
		n_over++;
		if (!worst || kt_decimal_cmp(fund_at(funds, i)->margin, worst->margin) < 0)
			worst = fund_at(funds, i);
	}
	if (worst) {
		label = kt_capital(worst->name);
		amount = kt_money_text(lang, worst->margin);
		return kt_say_count(lang, funds->len == 1 ? "funds.head.over" : "funds.head.many",
			n_over, "label", label, "amount", amount, "of", of, NULL);
	}
	sum = funds->len > 1 ? message_of_sum(lang, funds) : NULL;
	return sum ? sum : message_of_one(lang, furthest_used(funds));
}

/* ---- the details ---- */

static char *sentence_of(enum kt_lang lang, const struct kt_fund *fund)
{
	g_autofree char *label = kt_capital(fund->name);
	g_autofree char *used = kt_share_text(lang, fund->has_used ? fund->used_percent : 0);
	g_autofree char *rest = kt_money_text(lang, fund->margin);
	gint sign = fund->has_margin ? kt_decimal_sign(fund->margin) : 0;
	const char *end = sign < 0 ? "over" : sign > 0 ? "rest" : "full";
	g_autofree char *id = NULL;

	if (!fund->has_used && !fund->has_margin)
		return NULL;
	if (!fund->has_margin)
		id = g_strdup("funds.used");
	else
		id = g_strconcat(fund->has_used ? "funds." : "funds.end.", end, NULL);
	return kt_say(
		lang, id, "label", label, "percent", used, "rest", rest, "amount", rest, NULL);
}

char *kt_funds_details(enum kt_lang lang, const GPtrArray *funds)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < funds->len; i++) {
		g_autofree char *sentence = NULL;

		if (funds->len > MOST_SENTENCES && !is_over(fund_at(funds, i)))
			continue;
		sentence = sentence_of(lang, fund_at(funds, i));
		if (sentence)
			g_string_append_printf(out, "%s%s", out->len ? " " : "", sentence);
	}
	return g_string_free(out, FALSE);
}
