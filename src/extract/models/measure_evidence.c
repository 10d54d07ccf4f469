/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/measure_evidence.h"

#include <string.h>

/* ---- units ------------------------------------------------------------- */

#define BIT(m) (1u << KT_MEASURE_##m)

static const guint money_measures =
	BIT(ORIGINAL_BUDGET) | BIT(REVISED_BUDGET) | BIT(EXPECTED_RESULT) | BIT(ACTUAL) |
	BIT(TO_DATE) | BIT(DEVIATION) | BIT(SUPPLEMENTARY) | BIT(NEUTRAL_ADJUSTMENT) | BIT(SIZE) |
	BIT(AMOUNT) | BIT(CHANGE) | BIT(AVERAGE) | BIT(TARGET) | BIT(LIMIT) | BIT(RATE);
static const guint percent_measures =
	BIT(SHARE) | BIT(CHANGE) | BIT(AVERAGE) | BIT(TARGET) | BIT(LIMIT) | BIT(DEVIATION);
static const guint count_measures =
	BIT(COUNT) | BIT(CHANGE) | BIT(AVERAGE) | BIT(TARGET) | BIT(LIMIT);
static const guint time_measures =
	BIT(DURATION) | BIT(COUNT) | BIT(LIMIT) | BIT(AVERAGE) | BIT(TARGET) | BIT(CHANGE);

guint kt_measures_of(enum kt_unit unit)
{
	if (kt_unit_is_money(unit))
		return money_measures;
	if (unit == KT_UNIT_PERCENT || unit == KT_UNIT_RATIO)
		return percent_measures;
	if (unit == KT_UNIT_PERCENTAGE_POINT)
		return BIT(CHANGE) | BIT(DEVIATION) | BIT(TARGET);
	return kt_unit_is_time(unit) ? time_measures : count_measures;
}

enum kt_measure kt_measure_plain(enum kt_unit unit)
{
	if (kt_unit_is_money(unit))
		return KT_MEASURE_AMOUNT;
	if (unit == KT_UNIT_PERCENT || unit == KT_UNIT_RATIO)
		return KT_MEASURE_SHARE;
	if (unit == KT_UNIT_PERCENTAGE_POINT)
		return KT_MEASURE_DEVIATION;
	return kt_unit_is_time(unit) ? KT_MEASURE_DURATION : KT_MEASURE_COUNT;
}

/* ---- forms ------------------------------------------------------------- */

static enum kt_measure_form form_of_money(struct kt_decimal value)
{
	if (value.digits < 0)
		return KT_NUMBER_MONEY_SIGNED;
	if (value.digits && kt_decimal_cmp(value, kt_decimal_int(10000)) < 0)
		return KT_NUMBER_MONEY_SMALL;
	return kt_decimal_cmp(value, kt_decimal_int(1000000)) < 0 ? KT_NUMBER_MONEY
								  : KT_NUMBER_MONEY_LARGE;
}

static enum kt_measure_form number_of(
	enum kt_unit unit, struct kt_decimal value, struct kt_decimal resolution)
{
	if (kt_unit_is_money(unit))
		return form_of_money(value);
	if (unit == KT_UNIT_PERCENTAGE_POINT)
		return KT_NUMBER_POINT;
	if (unit == KT_UNIT_PERCENT || unit == KT_UNIT_RATIO)
		return value.digits < 0 ? KT_NUMBER_PERCENT_SIGNED : KT_NUMBER_PERCENT;
	if (kt_unit_is_time(unit))
		return KT_NUMBER_TIME;
	if (unit == KT_UNIT_FTE)
		return KT_NUMBER_FTE;
	if (value.digits < 0)
		return KT_NUMBER_COUNT_SIGNED;
	return kt_decimal_cmp(resolution, kt_decimal_int(1)) < 0 ? KT_NUMBER_COUNT_DECIMAL
								 : KT_NUMBER_COUNT;
}

guint kt_measure_form(
	enum kt_unit unit, struct kt_decimal value, struct kt_decimal resolution, gboolean in_table)
{
	return number_of(unit, value, resolution) + (in_table ? KT_N_NUMBERS : 0);
}

/* ---- words ------------------------------------------------------------- */

/* How loud the words are that the rules go by. */
enum { LOUD = 9, VAGUE = 4, OF_EACH = 7, OF_A_TIME = 4, OF_DIRECTION = 7 };

guint64 kt_measure_roles(void)
{
	return KT_LEX_MASK(KT_LEX_MEASURE) | KT_LEX_MASK(KT_LEX_EFFECT) |
	       KT_LEX_MASK(KT_LEX_DIRECTION) | KT_LEX_MASK(KT_LEX_PER) | KT_LEX_MASK(KT_LEX_CLUE);
}

/* "amount 8 size 6", "deviation 7 -": names, each with its strength. */
static void read_clue(const char *value, struct kt_votes *votes)
{
	char name[24];
	enum kt_measure measure;

	for (const char *blank; (blank = strchr(value, ' ')) && g_ascii_isdigit(blank[1]);) {
		g_strlcpy(name, value, MIN(sizeof name, (gsize)(blank - value) + 1));
		if (kt_measure_lookup(name, &measure))
			kt_votes_raise(votes, measure, blank[1] - '0');
		value = blank + 2 + (blank[2] == ' ');
	}
}

gboolean kt_measure_is_interest(const struct kt_term *term)
{
	return strstr(term->value, "interest") != NULL;
}

gboolean kt_measure_named(const struct kt_term *term, enum kt_measure *measure)
{
	if (!kt_measure_lookup(term->value, measure))
		return FALSE;
	if (*measure == KT_MEASURE_DEVIATION && kt_bits_meet(term->senses, KT_S(REST)))
		*measure = KT_MEASURE_AMOUNT;
	return TRUE;
}

void kt_measure_read_term(const struct kt_term *term, struct kt_votes *votes)
{
	enum kt_measure measure;
	gboolean of_time;

	switch (term->role) {
	case KT_LEX_MEASURE:
		/* "pct." and "i alt" say nothing; what came out, "resultat", may be anything */
		if (!kt_bits_meet(term->senses, KT_S(UNIT_WORD, SUM)) &&
			kt_measure_named(term, &measure))
			kt_votes_raise(votes, measure,
				kt_bits_meet(term->senses, KT_S(OUTCOME)) ? VAGUE : LOUD);
		break;
	case KT_LEX_EFFECT:
		kt_votes_raise(votes, KT_MEASURE_DEVIATION, LOUD);
		break;
	case KT_LEX_DIRECTION:
		if (*term->value != '0')
			kt_votes_raise(votes, KT_MEASURE_CHANGE, OF_DIRECTION);
		break;
	case KT_LEX_PER:
		of_time = g_str_equal(term->value, "time");
		kt_votes_raise(votes, KT_MEASURE_RATE, of_time ? OF_A_TIME : OF_EACH);
		kt_votes_raise(votes, KT_MEASURE_AVERAGE, of_time ? 0 : OF_EACH);
		break;
	case KT_LEX_CLUE:
		read_clue(term->value, votes);
		break;
	default:
		break;
	}
}

void kt_measure_hear(struct kt_votes *votes, const struct kt_lexicon *lexicon, struct kt_slice text)
{
	kt_votes_hear(votes, NULL, lexicon, kt_measure_roles(), kt_measure_read_term, text);
}

/* ---- decision ---------------------------------------------------------- */

static const char *const form_names[2 * KT_N_NUMBERS] = {
	[KT_NUMBER_MONEY_SMALL] = "money-small",
	[KT_NUMBER_MONEY] = "money",
	[KT_NUMBER_MONEY_LARGE] = "money-large",
	[KT_NUMBER_MONEY_SIGNED] = "money-signed",
	[KT_NUMBER_PERCENT] = "percent",
	[KT_NUMBER_PERCENT_SIGNED] = "percent-signed",
	[KT_NUMBER_POINT] = "point",
	[KT_NUMBER_COUNT] = "count",
	[KT_NUMBER_COUNT_SIGNED] = "count-signed",
	[KT_NUMBER_COUNT_DECIMAL] = "count-decimal",
	[KT_NUMBER_FTE] = "fte",
	[KT_NUMBER_TIME] = "time",
	[KT_N_NUMBERS + KT_NUMBER_MONEY_SMALL] = "cell-money-small",
	[KT_N_NUMBERS + KT_NUMBER_MONEY] = "cell-money",
	[KT_N_NUMBERS + KT_NUMBER_MONEY_LARGE] = "cell-money-large",
	[KT_N_NUMBERS + KT_NUMBER_MONEY_SIGNED] = "cell-money-signed",
	[KT_N_NUMBERS + KT_NUMBER_PERCENT] = "cell-percent",
	[KT_N_NUMBERS + KT_NUMBER_PERCENT_SIGNED] = "cell-percent-signed",
	[KT_N_NUMBERS + KT_NUMBER_POINT] = "cell-point",
	[KT_N_NUMBERS + KT_NUMBER_COUNT] = "cell-count",
	[KT_N_NUMBERS + KT_NUMBER_COUNT_SIGNED] = "cell-count-signed",
	[KT_N_NUMBERS + KT_NUMBER_COUNT_DECIMAL] = "cell-count-decimal",
	[KT_N_NUMBERS + KT_NUMBER_FTE] = "cell-fte",
	[KT_N_NUMBERS + KT_NUMBER_TIME] = "cell-time",
};

static const char *const place_names[KT_N_MEASURE_PLACES] = {
	[KT_TOLD_WORD] = "told-by-word",
	[KT_TOLD_REFINED] = "told-by-bound",
	[KT_TOLD_SHARED] = "told-before",
	[KT_TOLD_PLAIN] = "told-by-unit",
	[KT_TOLD_HEAD] = "told-by-head",
	[KT_TOLD_CAPTION] = "told-by-caption",
	[KT_CLUE_BESIDE] = "beside",
	[KT_CLUE_GROUND] = "ground",
	[KT_CLUE_MATRIX] = "matrix",
	[KT_CLUE_OTHER] = "other",
	[KT_CLUE_TIME] = "time",
	[KT_CLUE_ONE] = "one",
	[KT_CLUE_GRANTS] = "grants",
	[KT_CLUE_SENTENCE] = "sentence",
	[KT_CLUE_BEFORE] = "before",
	[KT_CLUE_BOUND] = "bound",
	[KT_CLUE_NEIGHBOUR] = "neighbour",
	[KT_CLUE_LEVEL] = "level",
	[KT_CLUE_HEAD] = "head",
	[KT_CLUE_ROW] = "row",
	[KT_CLUE_CORNER] = "corner",
	[KT_CLUE_CAPTION] = "caption",
	[KT_CLUE_SIGNS] = "signs",
	[KT_CLUE_YEAR] = "year",
	[KT_CLUE_SECTION] = "section",
	[KT_CLUE_TITLE] = "title",
	[KT_CLUE_ITEM] = "item",
};

static const char *name_of(guint measure)
{
	return kt_measure_name(measure);
}

static const struct kt_weighing model = {
	.n_labels = KT_N_MEASURES,
	.n_forms = 2 * KT_N_NUMBERS,
	.n_places = KT_N_MEASURE_PLACES,
	.form_names = form_names,
	.place_names = place_names,
	.label_name = name_of,
	.form_weights = &kt_measure_form_weights[0][0],
	.place_weights = &kt_measure_place_weights[0][0],
};

/* Odds of less than about three to one do not speak against a rule that heard a word;
 * chosen by folds. */
enum { WELL_AHEAD = 100, AHEAD = 0 };

static gboolean is_told_by_rule(const struct kt_evidence *evidence, enum kt_measure measure)
{
	for (guint place = 0; place < KT_CLUE_BESIDE; place++)
		if (evidence->at[place].strength[measure])
			return TRUE;
	return FALSE;
}

/* The number alone speaks against no rule: some word has to. */
static gboolean is_spoken_for(const struct kt_evidence *evidence, enum kt_measure measure)
{
	for (guint place = KT_CLUE_BESIDE; place < KT_N_MEASURE_PLACES; place++)
		if (evidence->at[place].strength[measure])
			return TRUE;
	return evidence->n_near > 0;
}

enum kt_measure kt_measure_decide(
	const struct kt_evidence *evidence, guint allowed, enum kt_measure told, gint *lead)
{
	enum kt_measure best = kt_weigh(&model, evidence, allowed & ~BIT(NONE), lead);
	gint ahead;

	if (told == KT_MEASURE_NONE || told == best)
		return best;
	ahead = kt_weighing_score(&model, evidence, best) -
		kt_weighing_score(&model, evidence, told);
	if (is_spoken_for(evidence, best) &&
		ahead >= (is_told_by_rule(evidence, told) ? WELL_AHEAD : AHEAD))
		return best;
	*lead = -ahead;
	return told;
}

char *kt_measure_explain(
	const struct kt_evidence *evidence, enum kt_measure measure, enum kt_measure told)
{
	char *weighed = kt_weighing_explain(&model, evidence, measure), *both;

	if (measure == told)
		return weighed;
	both = g_strconcat(kt_measure_name(told), " or ", weighed, NULL);
	g_free(weighed);
	return both;
}
