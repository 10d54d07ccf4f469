/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/money_unit.h"

#include "report/phrases.h"

struct kt_decimal kt_money_coarsest(void)
{
	return kt_decimal_int(G_GINT64_CONSTANT(1000000000000));
}

void kt_money_finest(struct kt_decimal *step, const struct kt_record *r)
{
	if (r && kt_decimal_sign(r->value) != 0 && kt_decimal_cmp(r->resolution, *step) < 0)
		*step = r->resolution;
}

struct kt_money_unit kt_money_unit_of(struct kt_decimal step)
{
	/* all are zero */
	if (kt_decimal_equal(step, kt_money_coarsest()))
		return (struct kt_money_unit){0, 0, "unit.whole"};
	if (kt_decimal_cmp(step, kt_decimal_int(100000)) >= 0)
		return (struct kt_money_unit){6, 1, "unit.million"};
	if (kt_decimal_cmp(step, kt_decimal_int(10000)) >= 0)
		return (struct kt_money_unit){6, 2, "unit.million"};
	if (kt_decimal_cmp(step, kt_decimal_int(1000)) >= 0)
		return (struct kt_money_unit){3, 0, "unit.thousand"};
	return (struct kt_money_unit){
		0, kt_decimal_cmp(step, kt_decimal_int(1)) < 0 ? 2 : 0, "unit.whole"};
}

char *kt_money_unit_text(enum kt_lang lang, const struct kt_money_unit *unit)
{
	return kt_say(lang, unit->id, NULL);
}

char *kt_money_in_unit(enum kt_lang lang, struct kt_decimal kroner,
	const struct kt_money_unit *unit, gboolean is_signed)
{
	struct kt_decimal scaled = kroner;
	g_autofree char *text = NULL;

	kt_decimal_shift(&scaled, kroner, -unit->power);
	text = kt_number_text(lang, scaled, unit->decimals);
	return g_strconcat(is_signed && kt_decimal_sign(kroner) > 0 ? "+" : "", text, NULL);
}

void kt_table_add_money(struct kt_table *table, enum kt_lang lang, const char *head,
	const struct kt_money_unit *unit, gboolean is_number)
{
	g_autofree char *name = kt_money_unit_text(lang, unit);
	g_autofree char *kroner = kt_say(lang, "unit.whole", NULL);
	g_autofree char *text = kt_say(lang, head, "unit", name, NULL);
	g_autofree char *in_full = kt_say(lang, head, "unit", kroner, NULL);

	kt_table_add_column(table, text, is_number);
	kt_table_set_full_head(table, in_full);
}
