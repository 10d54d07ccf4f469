/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/unit_evidence.h"

#include <string.h>

/* ---- forms ------------------------------------------------------------- */

guint kt_unit_form(struct kt_decimal largest, guint decimals, gboolean is_word, gboolean in_table)
{
	static const gint64 steps[] = {100, 1000, 10000};
	guint form = KT_LOOK_INT_TENS;
	struct kt_decimal size = kt_decimal_abs(largest);

	if (is_word)
		return KT_LOOK_WORD;
	if (decimals > 1)
		form = KT_LOOK_DECIMALS;
	else if (decimals == 1)
		form = kt_decimal_cmp(size, kt_decimal_int(100)) > 0 ? KT_LOOK_DECIMAL_LARGE
								     : KT_LOOK_DECIMAL;
	else
		for (guint i = 0; i < G_N_ELEMENTS(steps); i++)
			form += kt_decimal_cmp(size, kt_decimal_int(steps[i])) > 0;
	return form + (in_table ? KT_N_LOOKS : 0);
}

/* ---- words ------------------------------------------------------------- */

enum { OF_A_UNIT = 9, OF_A_NOUN = 9, OF_A_KIND_OF_NOUN = 7, OF_A_RATE = 8 };

guint64 kt_unit_roles(void)
{
	return KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_SCALE) | KT_LEX_MASK(KT_LEX_COUNTED) |
	       KT_LEX_MASK(KT_LEX_MEASURE) | KT_LEX_MASK(KT_LEX_EFFECT) | KT_LEX_MASK(KT_LEX_PER);
}

/* A measure leaves some units only. */
static void read_measure(enum kt_measure measure, struct kt_votes *votes)
{
	switch (measure) {
	case KT_MEASURE_NONE:
	case KT_MEASURE_COUNT:
	case KT_MEASURE_TARGET:
	case KT_MEASURE_LIMIT:
	case KT_MEASURE_CHANGE:
		break;
	case KT_MEASURE_SHARE:
		kt_votes_raise(votes, KT_UNIT_PERCENT, 7);
		break;
	case KT_MEASURE_AVERAGE:
		kt_votes_raise(votes, KT_UNIT_RATIO, 2);
		kt_votes_raise(votes, KT_UNIT_COUNT, 4);
		break;
	case KT_MEASURE_DURATION:
		kt_votes_raise(votes, KT_UNIT_DAY, 4);
		kt_votes_raise(votes, KT_UNIT_WEEK, 3);
		kt_votes_raise(votes, KT_UNIT_MONTH, 2);
		break;
	case KT_MEASURE_RATE:
	case KT_MEASURE_AMOUNT: /* prices, expenses */
		kt_votes_raise(votes, KT_UNIT_DKK, KT_LOUDEST);
		break;
	default:
		kt_votes_raise(votes, KT_UNIT_DKK, 6);
		break;
	}
}

void kt_unit_read_term(const struct kt_term *term, struct kt_votes *votes)
{
	enum kt_measure measure;
	enum kt_unit unit;

	switch (term->role) {
	case KT_LEX_UNIT:
		if (kt_unit_lookup(term->value, &unit))
			kt_votes_raise(votes, unit, OF_A_UNIT);
		break;
	case KT_LEX_SCALE:
		kt_votes_raise(votes, KT_UNIT_DKK, OF_A_UNIT);
		break;
	case KT_LEX_COUNTED:
		if (kt_unit_lookup(term->value, &unit))
			kt_votes_raise(votes, unit,
				strchr(term->text, '*') ? OF_A_KIND_OF_NOUN : OF_A_NOUN);
		break;
	case KT_LEX_MEASURE: /* "i alt" tells a sum, of whatever */
		if (!kt_bits_meet(term->senses, KT_S(SUM)) &&
			kt_measure_lookup(term->value, &measure))
			read_measure(measure, votes);
		break;
	case KT_LEX_EFFECT:
		kt_votes_raise(votes, KT_UNIT_DKK, 5);
		break;
	case KT_LEX_PER:
		if (!g_str_equal(term->value, "time"))
			kt_votes_raise(votes, KT_UNIT_RATIO, OF_A_RATE);
		break;
	default:
		break;
	}
}

/* TEXT, which stands behind a number, without the unit of that number: in "318
 * personer i 13 uger" weeks are what the 13 are. */
static struct kt_slice behind_unit(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);
	struct kt_slice rest = text;

	for (guint i = 0; i < words->n; i++) {
		const struct kt_term *t = kt_lexicon_match(lexicon,
			KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_SCALE), &words->at[i],
			words->n - i);
		const char *end;

		if (!t)
			break;
		i += t->n_words - 1;
		end = words->at[i].text.at + words->at[i].text.len;
		rest = kt_slice(end, text.at + text.len - end);
	}
	kt_words_free(words);
	return rest;
}

/* The number at AT has no more than two digits. */
static gboolean is_short_number(struct kt_slice text, gsize at)
{
	gsize n = 0;

	while (at + n < text.len && g_ascii_isdigit(text.at[at + n]))
		n++;
	return n <= 2;
}

/* PART, which stands before a number, without the week or month that the number names: "Uge 1-4",
 * "hjemløse i uge 6". */
static struct kt_slice before_time(const struct kt_lexicon *lexicon, struct kt_slice part)
{
	struct kt_slice text = kt_slice_trim(part);
	gsize at = text.len;
	const struct kt_term *t;
	enum kt_unit unit;

	while (at > 0 && text.at[at - 1] != ' ')
		at--;
	t = at < text.len
		    ? kt_lexicon_whole(lexicon, KT_LEX_UNIT, kt_slice(text.at + at, text.len - at))
		    : NULL;
	if (!t || !kt_unit_lookup(t->value, &unit) ||
		(unit != KT_UNIT_WEEK && unit != KT_UNIT_MONTH))
		return part;
	return kt_slice(text.at, at);
}

void kt_unit_hear(struct kt_votes *votes, const struct kt_lexicon *lexicon, struct kt_slice text)
{
	gsize from = 0;

	for (gsize i = 0; i <= text.len; i++) {
		struct kt_slice part;

		if (i < text.len && !g_ascii_isdigit(text.at[i]))
			continue;
		part = kt_slice(text.at + from, i - from);
		if (i < text.len && part.len > 2 && is_short_number(text, i))
			part = before_time(lexicon, part);
		if (part.len > 2)
			kt_votes_hear(votes, NULL, lexicon, kt_unit_roles(), kt_unit_read_term,
				from ? behind_unit(lexicon, part) : part);
		from = i + 1;
	}
}

/* "uge", "måned": what is told per time stays what it is. */
static gboolean is_time_word(const struct kt_lexicon *lexicon, const struct kt_word *word)
{
	const struct kt_term *t = kt_lexicon_match(
		lexicon, KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_MONTH), word, 1);
	enum kt_unit unit = KT_UNIT_NONE;

	if (t && t->role == KT_LEX_UNIT)
		kt_unit_lookup(t->value, &unit);
	return (t && t->role == KT_LEX_MONTH) || kt_unit_is_time(unit);
}

static gboolean has_digit(const char *from, const char *to)
{
	while (from < to && !g_ascii_isdigit(*from))
		from++;
	return from < to;
}

/* Where "pr. voksen" begins in TEXT; its length if it is told per nothing. */
static gsize find_per(const struct kt_lexicon *lexicon, struct kt_slice text, gboolean *is_rate)
{
	struct kt_words *words = kt_words_split(text);
	gsize at = text.len;

	*is_rate = FALSE;
	for (guint i = 1; i + 1 < words->n && at == text.len; i++) {
		struct kt_slice next = words->at[i + 1].text;

		if (!kt_bits_meet(kt_lexicon_functions(lexicon, &words->at[i]), KT_W(PER)))
			continue;
		if (has_digit(words->at[i].text.at, next.at))
			continue; /* "pr. 1. januar" */
		at = words->at[i].text.at - text.at;
		*is_rate = !is_time_word(lexicon, &words->at[i + 1]);
	}
	kt_words_free(words);
	return at;
}

void kt_unit_hear_label(
	struct kt_votes *votes, const struct kt_lexicon *lexicon, struct kt_slice text)
{
	gboolean is_rate;
	gsize end = find_per(lexicon, text, &is_rate);

	kt_unit_hear(votes, lexicon, kt_slice(text.at, end));
	if (is_rate)
		kt_votes_raise(votes, KT_UNIT_RATIO, OF_A_RATE);
}

/* ---- decision ---------------------------------------------------------- */

static const char *const form_names[2 * KT_N_LOOKS] = {
	[KT_LOOK_WORD] = "word",
	[KT_LOOK_INT_TENS] = "tens",
	[KT_LOOK_INT_HUNDREDS] = "hundreds",
	[KT_LOOK_INT_THOUSANDS] = "thousands",
	[KT_LOOK_INT_MORE] = "more",
	[KT_LOOK_DECIMAL] = "decimal",
	[KT_LOOK_DECIMAL_LARGE] = "decimal-large",
	[KT_LOOK_DECIMALS] = "decimals",
	[KT_N_LOOKS + KT_LOOK_WORD] = "cell-word",
	[KT_N_LOOKS + KT_LOOK_INT_TENS] = "cell-tens",
	[KT_N_LOOKS + KT_LOOK_INT_HUNDREDS] = "cell-hundreds",
	[KT_N_LOOKS + KT_LOOK_INT_THOUSANDS] = "cell-thousands",
	[KT_N_LOOKS + KT_LOOK_INT_MORE] = "cell-more",
	[KT_N_LOOKS + KT_LOOK_DECIMAL] = "cell-decimal",
	[KT_N_LOOKS + KT_LOOK_DECIMAL_LARGE] = "cell-decimal-large",
	[KT_N_LOOKS + KT_LOOK_DECIMALS] = "cell-decimals",
};

static const char *const place_names[KT_N_UNIT_PLACES] = {
	[KT_UNIT_TOLD] = "told",
	[KT_UNIT_BEHIND] = "behind",
	[KT_UNIT_LOOK] = "look",
	[KT_UNIT_BESIDE] = "beside",
	[KT_UNIT_GROUND] = "ground",
	[KT_UNIT_CLAUSE] = "clause",
	[KT_UNIT_PARTNER] = "partner",
	[KT_UNIT_BEFORE] = "before",
	[KT_UNIT_AFTER] = "after",
	[KT_UNIT_TEXT] = "text",
	[KT_UNIT_PAST] = "past",
	[KT_UNIT_LEAD_IN] = "lead-in",
	[KT_UNIT_LEAD_TEXT] = "lead-text",
	[KT_UNIT_LABEL] = "label",
	[KT_UNIT_HEAD] = "head",
	[KT_UNIT_ROW] = "row",
	[KT_UNIT_CORNER] = "corner",
	[KT_UNIT_CAPTION] = "caption",
	[KT_UNIT_LEAD] = "lead",
	[KT_UNIT_NEAR] = "near",
	[KT_UNIT_OTHERS] = "others",
	[KT_UNIT_SECTION] = "section",
	[KT_UNIT_TITLE] = "title",
};

static const char *name_of(guint unit)
{
	return kt_unit_name(unit);
}

static const struct kt_weighing model = {
	.n_labels = KT_N_UNITS,
	.n_forms = 2 * KT_N_LOOKS,
	.n_places = KT_N_UNIT_PLACES,
	.form_names = form_names,
	.place_names = place_names,
	.label_name = name_of,
	.form_weights = &kt_unit_form_weights[0][0],
	.place_weights = &kt_unit_place_weights[0][0],
};

/* The name of a currency or a scale stands where it may be that of the number, or a rule says so. */
static gboolean may_be_money(const struct kt_evidence *evidence)
{
	static const enum kt_unit_place places[] = {KT_UNIT_HEAD, KT_UNIT_CORNER, KT_UNIT_CAPTION,
		KT_UNIT_LEAD, KT_UNIT_BESIDE, KT_UNIT_BEFORE, KT_UNIT_PARTNER, KT_UNIT_LEAD_IN};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++)
		if (evidence->at[places[i]].strength[KT_UNIT_DKK] == KT_LOUDEST)
			return TRUE;
	return evidence->at[KT_UNIT_TOLD].strength[KT_UNIT_DKK] > 0;
}

/* The units that some text speaks for; what nothing is said of is counted. */
static guint spoken_for(const struct kt_evidence *evidence)
{
	guint units = 1u << KT_UNIT_COUNT;

	for (guint place = 0; place < KT_N_UNIT_PLACES; place++)
		for (guint unit = 0; unit < KT_N_UNITS && place != KT_UNIT_OTHERS; unit++)
			if (evidence->at[place].strength[unit])
				units |= 1u << unit;
	return units & ~(1u << KT_UNIT_NONE | 1u << KT_UNIT_NOK);
}

static gboolean has_decimals(guint form)
{
	return form % KT_N_LOOKS >= KT_LOOK_DECIMAL;
}

/* "Børn pr. ansat", "i gennemsnit": of these there are parts. */
static gboolean tells_mean(const struct kt_evidence *evidence)
{
	for (guint place = 0; place < KT_N_UNIT_PLACES; place++)
		if (evidence->at[place].strength[KT_UNIT_RATIO])
			return TRUE;
	return FALSE;
}

static gboolean is_over_a_thousand(guint form)
{
	form %= KT_N_LOOKS;
	return form == KT_LOOK_INT_THOUSANDS || form == KT_LOOK_INT_MORE;
}

static gboolean is_cell(guint form)
{
	return form >= KT_N_LOOKS;
}

/* The head, the row or the table's own words name a time: a "year" in a sentence near by is
 * when something was, not what thousands of visits are. */
static gboolean names_a_time(const struct kt_evidence *evidence, guint unit)
{
	static const enum kt_unit_place places[] = {
		KT_UNIT_TOLD, KT_UNIT_HEAD, KT_UNIT_ROW, KT_UNIT_CORNER, KT_UNIT_CAPTION};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++)
		if (evidence->at[places[i]].strength[unit])
			return TRUE;
	return FALSE;
}

enum kt_unit kt_unit_decide(const struct kt_evidence *evidence, gint *lead)
{
	guint allowed = spoken_for(evidence);

	if (!may_be_money(evidence))
		allowed &= ~(1u << KT_UNIT_DKK);
	if (has_decimals(evidence->form) && !tells_mean(evidence))
		allowed &= ~(1u << KT_UNIT_PERSON | 1u << KT_UNIT_CASE);
	if (is_over_a_thousand(evidence->form))
		allowed &= ~(1u << KT_UNIT_PERCENT | 1u << KT_UNIT_RATIO);
	for (guint unit = KT_UNIT_HOUR; unit <= KT_UNIT_YEAR; unit++)
		if (is_cell(evidence->form) && !names_a_time(evidence, unit))
			allowed &= ~(1u << unit);
	return kt_weigh(&model, evidence, allowed, lead);
}

char *kt_unit_explain(const struct kt_evidence *evidence, enum kt_unit unit)
{
	return kt_weighing_explain(&model, evidence, unit);
}
