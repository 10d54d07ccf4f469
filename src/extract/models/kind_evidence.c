/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/kind_evidence.h"

#include <string.h>

/* ---- votes ------------------------------------------------------------- */

/* A term's value is "homeless 9": the kind, a blank, and the strength. */
static void read_term(const struct kt_term *term, struct kt_votes *votes)
{
	const char *blank = strchr(term->value, ' ');
	char name[16];
	enum kt_kind kind;

	if (!blank || (gsize)(blank - term->value) >= sizeof name)
		return;
	g_strlcpy(name, term->value, blank - term->value + 1);
	if (kt_kind_lookup(name, &kind) && g_ascii_isdigit(blank[1]))
		kt_votes_raise(votes, kind, blank[1] - '0');
}

void kt_kind_vote(struct kt_votes *votes, struct kt_votes *head, const struct kt_lexicon *lexicon,
	struct kt_slice text)
{
	kt_votes_hear(votes, head, lexicon, KT_LEX_MASK(KT_LEX_KIND), read_term, text);
}

/* Letters a word is known by: those it begins with, and those it ends with, for a
 * compound is what its last part is. */
enum { LEAST_LETTERS = 3, FIRST_LETTERS = 6, LAST_LETTERS = 5 };

static void hear_part(struct kt_evidence *evidence, char side, struct kt_slice part, GString *words)
{
	kt_evidence_hear_near(evidence, kt_kind_near_words, kt_n_kind_near_words, side, part);
	if (words)
		g_string_append_printf(words, " %c%.*s", side, (gint)part.len, part.at);
}

/* What is left of the letters of WORD, of which there are N, behind the first SKIP. */
static struct kt_slice letters_behind(struct kt_slice word, guint skip)
{
	const char *at = g_utf8_offset_to_pointer(word.at, skip);

	return kt_slice(at, word.len - (at - word.at));
}

void kt_kind_hear_words(struct kt_evidence *evidence, struct kt_slice subject, GString *words)
{
	struct kt_words *split = kt_words_split(subject);

	for (guint i = 0; i < split->n; i++) {
		struct kt_slice word = split->at[i].folded;
		guint letters = g_utf8_strlen(word.at, word.len);

		if (letters < LEAST_LETTERS)
			continue;
		hear_part(evidence, '<',
			kt_slice(word.at,
				word.len - letters_behind(word, MIN(letters, FIRST_LETTERS)).len),
			words);
		if (letters > LAST_LETTERS)
			hear_part(
				evidence, '>', letters_behind(word, letters - LAST_LETTERS), words);
	}
	kt_words_free(split);
}

/* ---- forms ------------------------------------------------------------- */

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

static gboolean is_rate_measure(enum kt_measure measure)
{
	return measure == KT_MEASURE_RATE || measure == KT_MEASURE_LIMIT ||
	       measure == KT_MEASURE_AVERAGE || measure == KT_MEASURE_TARGET;
}

static enum kt_kind_form form_of_money(enum kt_measure measure)
{
	if (measure == KT_MEASURE_SIZE)
		return KT_FORM_MONEY_SIZE;
	if (is_budget_measure(measure))
		return KT_FORM_MONEY_BUDGET;
	return is_rate_measure(measure) ? KT_FORM_MONEY_RATE : KT_FORM_MONEY;
}

static guint size_of_money(struct kt_decimal extent)
{
	gint64 above = 10000;
	guint size = 0;

	while (size < KT_N_MONEY_SIZES - 1 &&
		kt_decimal_cmp(kt_decimal_abs(extent), kt_decimal_int(above)) >= 0) {
		above *= 10;
		size++;
	}
	return size;
}

guint kt_kind_form_of(enum kt_unit unit, enum kt_measure measure, struct kt_decimal extent)
{
	if (kt_unit_is_money(unit))
		return form_of_money(measure) + size_of_money(extent);
	switch (unit) {
	case KT_UNIT_PERSON:
		return KT_FORM_PERSON;
	case KT_UNIT_CASE:
		return KT_FORM_CASE;
	case KT_UNIT_FTE:
		return KT_FORM_FTE;
	case KT_UNIT_PERCENT:
	case KT_UNIT_PERCENTAGE_POINT:
	case KT_UNIT_RATIO:
		if (is_budget_measure(measure) && unit == KT_UNIT_PERCENT)
			return KT_FORM_PERCENT_BUDGET;
		return is_rate_measure(measure) ? KT_FORM_PERCENT_RATE : KT_FORM_PERCENT;
	case KT_UNIT_HOUR:
	case KT_UNIT_DAY:
	case KT_UNIT_WEEK:
	case KT_UNIT_MONTH:
	case KT_UNIT_YEAR:
		return KT_FORM_TIME;
	default:
		return KT_FORM_COUNT;
	}
}

/* ---- decision ---------------------------------------------------------- */

/* With the digits of the sums, or one more than the most. */
#define SIZES(form, name)                                                                          \
	[form] = name "-4", [form + 1] = name "-5", [form + 2] = name "-6",                        \
	[form + 3] = name "-7", [form + 4] = name "-8"

static const char *const form_names[KT_N_KIND_FORMS] = {
	SIZES(KT_FORM_MONEY, "money"),
	SIZES(KT_FORM_MONEY_BUDGET, "money-of-budget"),
	SIZES(KT_FORM_MONEY_RATE, "money-rate"),
	SIZES(KT_FORM_MONEY_SIZE, "money-size"),
	[KT_FORM_PERSON] = "person",
	[KT_FORM_CASE] = "case",
	[KT_FORM_FTE] = "fte",
	[KT_FORM_COUNT] = "count",
	[KT_FORM_PERCENT] = "percent",
	[KT_FORM_PERCENT_BUDGET] = "percent-of-budget",
	[KT_FORM_PERCENT_RATE] = "percent-rate",
	[KT_FORM_TIME] = "time",
};

static const char *const place_names[KT_N_KIND_PLACES] = {
	[KT_KIND_HEAD] = "head",
	[KT_KIND_SUBJECT] = "subject",
	[KT_KIND_LABEL] = "label",
	[KT_KIND_SENTENCE] = "sentence",
	[KT_KIND_PARAGRAPH] = "paragraph",
	[KT_KIND_SECTION] = "section",
	[KT_KIND_TITLE] = "title",
	[KT_KIND_LEAD] = "lead",
	[KT_KIND_ITEM] = "item",
	[KT_KIND_SHAPE] = "shape",
};

static const char *name_of(guint kind)
{
	return kt_kind_name(kind);
}

static const struct kt_weighing model = {
	.n_labels = KT_N_KINDS,
	.n_forms = KT_N_KIND_FORMS,
	.n_places = KT_N_KIND_PLACES,
	.form_names = form_names,
	.place_names = place_names,
	.label_name = name_of,
	.form_weights = &kt_kind_form_weights[0][0],
	.place_weights = &kt_kind_place_weights[0][0],
};

enum kt_kind kt_kind_decide(const struct kt_evidence *evidence, gint *lead)
{
	return kt_weigh(&model, evidence, (1u << KT_N_KINDS) - 1, lead);
}

char *kt_kind_explain(const struct kt_evidence *evidence, enum kt_kind kind)
{
	g_autofree char *places = kt_weighing_explain(&model, evidence, kind);
	GString *out = g_string_new(places);

	for (guint i = 0; i < evidence->n_near; i++)
		g_string_append_printf(out, "%s%s", i ? " " : "; words ", evidence->near[i]->word);
	return g_string_free(out, FALSE);
}
