/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/confidence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Nothing is certain. */
static const gdouble LEAST = 0.01, MOST = 0.99;

static const char *const form_names[KT_N_CONFIDENCE_FORMS] = {
	[KT_CONFIDENCE_PROSE] = "prose",
	[KT_CONFIDENCE_LIST] = "list",
	[KT_CONFIDENCE_TABLE] = "table",
	[KT_CONFIDENCE_FEW] = "few",
};

static const char *const decision_names[KT_N_DECISIONS] = {
	[KT_DECISION_MEASURE] = "measure",
	[KT_DECISION_UNIT] = "unit",
	[KT_DECISION_SUBJECT] = "subject",
	[KT_DECISION_PERIOD] = "period",
};

/* Most differ in their first letter, and those that do not are mostly one literal. */
static int order_of(const char *a, const char *b)
{
	int order = a == b ? 0 : (guchar)*a - (guchar)*b;

	return order || a == b ? order : strcmp(a, b);
}

static int by_field_and_rule(const void *a, const void *b)
{
	const struct kt_rule_weight *x = a, *y = b;
	int order = order_of(x->field, y->field);

	return order ? order : order_of(x->rule, y->rule);
}

void kt_confidence_note_rule(struct kt_grounds *grounds, const char *field, const char *rule)
{
	struct kt_rule_weight wanted = {field, rule, 0};
	const struct kt_rule_weight *found = bsearch(&wanted, kt_confidence_rules,
		kt_n_confidence_rules, sizeof wanted, by_field_and_rule);
	gsize i = found ? (gsize)(found - kt_confidence_rules) : KT_MOST_WEIGHED_RULES;

	if (i < KT_MOST_WEIGHED_RULES)
		grounds->rules[i / 64] |= G_GUINT64_CONSTANT(1) << i % 64;
}

static gboolean has_rule(const struct kt_grounds *grounds, guint i)
{
	return i < KT_MOST_WEIGHED_RULES && grounds->rules[i / 64] >> i % 64 & 1;
}

static enum kt_confidence_form form_of(const struct kt_draft *draft)
{
	if (draft->origin == KT_ORIGIN_TABLE)
		return KT_CONFIDENCE_TABLE;
	return draft->origin == KT_ORIGIN_LIST ? KT_CONFIDENCE_LIST : KT_CONFIDENCE_PROSE;
}

static gboolean is_few(const struct kt_draft *draft)
{
	enum { FEW = 13 };

	return (draft->unit == KT_UNIT_COUNT || kt_unit_is_counted(draft->unit)) &&
	       kt_decimal_cmp(kt_decimal_abs(draft->value), kt_decimal_int(FEW)) < 0;
}

static gint weight_of_lead(enum kt_decision decision, gint lead)
{
	guint band = 0;

	while (band < KT_N_CONFIDENCE_BANDS - 1 && lead >= kt_confidence_bands[decision][band])
		band++;
	return kt_confidence_lead_weights[decision][band];
}

gdouble kt_confidence(const struct kt_draft *draft)
{
	const struct kt_grounds *g = &draft->grounds;
	gint score = kt_confidence_form_weights[form_of(draft)];

	if (is_few(draft))
		score += kt_confidence_form_weights[KT_CONFIDENCE_FEW];
	for (guint i = 0; i < kt_n_confidence_rules; i++)
		if (has_rule(g, i))
			score += kt_confidence_rules[i].weight;
	for (guint d = 0; d < KT_N_DECISIONS; d++)
		if (g->decided >> d & 1)
			score += weight_of_lead(d, g->lead[d]);
	return CLAMP(1 / (1 + exp(-score / 100.0)), LEAST, MOST);
}

char *kt_confidence_explain(const struct kt_draft *draft)
{
	const struct kt_grounds *g = &draft->grounds;
	enum kt_confidence_form form = form_of(draft);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "%s %d", form_names[form], kt_confidence_form_weights[form]);
	if (is_few(draft))
		g_string_append_printf(out, "; %s %d", form_names[KT_CONFIDENCE_FEW],
			kt_confidence_form_weights[KT_CONFIDENCE_FEW]);
	for (guint i = 0; i < kt_n_confidence_rules; i++)
		if (has_rule(g, i))
			g_string_append_printf(out, "; %s %d", kt_confidence_rules[i].rule,
				kt_confidence_rules[i].weight);
	for (guint d = 0; d < KT_N_DECISIONS; d++)
		if (g->decided >> d & 1)
			g_string_append_printf(out, "; %s %d ahead %d", decision_names[d],
				g->lead[d], weight_of_lead(d, g->lead[d]));
	return g_string_free(out, FALSE);
}
