/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/kind_evidence.h"

#include <string.h>

struct ballot {
	struct kt_kind_votes *votes;
	guint factor;
};

/* A term's value is "homeless 9": the kind, a blank, and the weight. */
static void count_vote(const struct kt_term *term, gpointer data)
{
	struct ballot *ballot = data;
	const char *blank = strchr(term->value, ' ');
	char name[16];
	enum kt_kind kind;

	if (!blank || (gsize)(blank - term->value) >= sizeof name)
		return;
	g_strlcpy(name, term->value, blank - term->value + 1);
	if (kt_kind_lookup(name, &kind) && g_ascii_isdigit(blank[1]))
		ballot->votes->weight[kind] += ballot->factor * (blank[1] - '0');
}

void kt_kind_vote(struct kt_kind_votes *votes, const struct kt_lexicon *lexicon,
	struct kt_slice text, guint factor)
{
	struct ballot ballot = {votes, factor};

	kt_lexicon_each(lexicon, KT_LEX_KIND, text, count_vote, &ballot);
}

static gboolean is_budget_measure(enum kt_measure measure)
{
	switch (measure) {
	case KT_MEASURE_ORIGINAL_BUDGET:
	case KT_MEASURE_REVISED_BUDGET:
	case KT_MEASURE_EXPECTED_RESULT:
	case KT_MEASURE_ACTUAL:
	case KT_MEASURE_TO_DATE:
	case KT_MEASURE_DEVIATION:
	case KT_MEASURE_SUPPLEMENTARY:
	case KT_MEASURE_NEUTRAL_ADJUSTMENT:
		return TRUE;
	default:
		return FALSE;
	}
}

/* What unit and measure alone speak for; 0: this kind cannot be. */
static void first_votes(enum kt_unit unit, enum kt_measure measure, guint prior[KT_N_KINDS])
{
	prior[KT_KIND_HOMELESS] = 1;
	prior[KT_KIND_OTHER] = 2;
	if (kt_unit_is_money(unit)) {
		prior[KT_KIND_FUND] = measure == KT_MEASURE_SIZE ? 30 : 1;
		prior[KT_KIND_BUDGET] = is_budget_measure(measure) ? 16 : 2;
		prior[KT_KIND_COST] = measure == KT_MEASURE_RATE || measure == KT_MEASURE_LIMIT ||
						      measure == KT_MEASURE_AVERAGE
					      ? 25
					      : 5;
		prior[KT_KIND_OTHER] = 0;
	} else if (unit == KT_UNIT_PERSON) {
		prior[KT_KIND_PEOPLE] = 30;
		prior[KT_KIND_CASES] = 1;
	} else if (unit == KT_UNIT_CASE) {
		prior[KT_KIND_CASES] = 30;
	} else if (unit == KT_UNIT_FTE) {
		prior[KT_KIND_CASES] = 6;
		prior[KT_KIND_PEOPLE] = 7;
	} else if (unit == KT_UNIT_PERCENT || unit == KT_UNIT_PERCENTAGE_POINT) {
		prior[KT_KIND_FUND] = 1;
		prior[KT_KIND_BUDGET] = is_budget_measure(measure) ? 12 : 1;
		prior[KT_KIND_CASES] = 2;
		prior[KT_KIND_PEOPLE] = 3;
		prior[KT_KIND_COST] = 1;
		prior[KT_KIND_OTHER] = 5;
	} else {
		prior[KT_KIND_CASES] = unit == KT_UNIT_COUNT ? 2 : 1;
		prior[KT_KIND_PEOPLE] = unit == KT_UNIT_COUNT ? 2 : 1;
		prior[KT_KIND_OTHER] = unit == KT_UNIT_COUNT ? 6 : 20;
	}
}

/* Homelessness comes before all else: what is said of it anywhere near counts. */
#define HOMELESS_NEAR 6
#define HOMELESS_FAR 5

/* An item about a pool makes its money a matter of the pool, not the shares of
 * young people in it; in a count the title's words weigh less than the noun. */
static guint far_weight(enum kt_unit unit, const struct kt_kind_votes *far, guint kind)
{
	if (kt_unit_is_money(unit))
		return far->weight[kind];
	return kind == KT_KIND_FUND ? 0 : far->weight[kind] / 2;
}

enum kt_kind kt_kind_decide(enum kt_unit unit, enum kt_measure measure,
	const struct kt_kind_votes *near, const struct kt_kind_votes *far, gboolean *strong)
{
	guint prior[KT_N_KINDS] = {0}, score[KT_N_KINDS] = {0}, best = KT_KIND_OTHER, next = 0;

	*strong = TRUE;
	if (near->weight[KT_KIND_HOMELESS] >= HOMELESS_NEAR ||
		far->weight[KT_KIND_HOMELESS] >= HOMELESS_FAR)
		return KT_KIND_HOMELESS;
	first_votes(unit, measure, prior);
	for (guint k = 0; k < KT_N_KINDS; k++)
		score[k] = prior[k] ? prior[k] + near->weight[k] + far_weight(unit, far, k) : 0;
	for (guint k = 0; k < KT_N_KINDS; k++)
		if (k != KT_KIND_HOMELESS && score[k] > score[best])
			best = k;
	for (guint k = 0; k < KT_N_KINDS; k++)
		if (k != best)
			next = MAX(next, score[k]);
	*strong = score[best] >= next + next / 4 + 2;
	return best;
}
