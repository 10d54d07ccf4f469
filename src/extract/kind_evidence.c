/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/kind_evidence.h"

#include <string.h>

enum { LOUDEST = 9 };

/* ---- votes ------------------------------------------------------------- */

/* The terms that begin at one word. */
struct ballot {
	struct kt_kind_votes exact, wild;
	gboolean has_exact;
};

/* A text while it is heard. */
struct hearing {
	const struct kt_lexicon *lexicon;
	struct kt_kind_votes *votes, *head;
};

void kt_kind_raise(struct kt_kind_votes *votes, enum kt_kind kind, guint strength)
{
	votes->strength[kind] = MAX(votes->strength[kind], MIN(strength, LOUDEST));
}

/* A term's value is "homeless 9": the kind, a blank, and the strength. */
static void count_vote(const struct kt_term *term, gpointer data)
{
	struct ballot *ballot = data;
	const char *blank = strchr(term->value, ' ');
	gboolean is_wild = strchr(term->text, '*') != NULL;
	gsize len = blank ? blank - term->value : 0;
	char name[16];
	enum kt_kind kind;

	if (!blank || len >= sizeof name || !g_ascii_isdigit(blank[1]))
		return;
	memcpy(name, term->value, len);
	name[len] = '\0';
	if (!kt_kind_lookup(name, &kind))
		return;
	kt_kind_raise(is_wild ? &ballot->wild : &ballot->exact, kind, blank[1] - '0');
	ballot->has_exact |= !is_wild;
}

gboolean kt_kind_is_silent(const struct kt_kind_votes *votes)
{
	static const struct kt_kind_votes silence;

	return memcmp(votes, &silence, sizeof silence) == 0;
}

static void add_votes(struct kt_kind_votes *votes, const struct kt_kind_votes *more)
{
	for (guint k = 0; k < KT_N_KINDS; k++)
		kt_kind_raise(votes, k, more->strength[k]);
}

static void hear_word(const struct kt_word *words, guint n_words, gpointer data)
{
	const struct hearing *hearing = data;
	struct ballot ballot = {0};
	const struct kt_kind_votes *said;

	kt_lexicon_match_all(
		hearing->lexicon, KT_LEX_MASK(KT_LEX_KIND), words, n_words, count_vote, &ballot);
	said = ballot.has_exact ? &ballot.exact : &ballot.wild;
	add_votes(hearing->votes, said);
	if (hearing->head && kt_kind_is_silent(hearing->head))
		*hearing->head = *said;
}

void kt_kind_vote(struct kt_kind_votes *votes, struct kt_kind_votes *head,
	const struct kt_lexicon *lexicon, struct kt_slice text)
{
	struct hearing hearing = {lexicon, votes, head};

	kt_lexicon_each_place(lexicon, KT_LEX_KIND, text, hear_word, &hearing);
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

enum kt_kind_form kt_kind_form_of(enum kt_unit unit, enum kt_measure measure)
{
	if (kt_unit_is_money(unit))
		return form_of_money(measure);
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

static void add_scores(gint *score, enum kt_kind_place place, const struct kt_kind_votes *votes)
{
	if (kt_kind_is_silent(votes))
		return;
	for (guint k = 0; k < KT_N_KINDS; k++)
		if (votes->strength[k])
			score[k] += kt_kind_place_weights[place][k] * votes->strength[k] / LOUDEST;
}

enum kt_kind kt_kind_decide(const struct kt_kind_evidence *evidence, gint *lead)
{
	gint score[KT_N_KINDS], next = G_MININT;
	guint best = 0;

	for (guint k = 0; k < KT_N_KINDS; k++)
		score[k] = kt_kind_form_weights[evidence->form][k];
	for (guint place = 0; place < KT_N_KIND_PLACES; place++)
		add_scores(score, place, &evidence->at[place]);
	for (guint k = 1; k < KT_N_KINDS; k++)
		if (score[k] > score[best])
			best = k;
	for (guint k = 0; k < KT_N_KINDS; k++)
		if (k != best)
			next = MAX(next, score[k]);
	*lead = score[best] - next;
	return best;
}

static const char *const form_names[KT_N_KIND_FORMS] = {
	[KT_FORM_MONEY] = "money",
	[KT_FORM_MONEY_BUDGET] = "money-of-budget",
	[KT_FORM_MONEY_RATE] = "money-rate",
	[KT_FORM_MONEY_SIZE] = "money-size",
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

char *kt_kind_explain(const struct kt_kind_evidence *evidence, enum kt_kind kind)
{
	GString *out = g_string_new(kt_kind_name(kind));

	g_string_append(out, ": ");
	g_string_append(out, form_names[evidence->form]);
	for (guint place = 0; place < KT_N_KIND_PLACES; place++) {
		const struct kt_kind_votes *votes = &evidence->at[place];

		if (kt_kind_is_silent(votes))
			continue;
		g_string_append(out, "; ");
		g_string_append(out, place_names[place]);
		for (guint k = 0; k < KT_N_KINDS; k++) {
			if (!votes->strength[k])
				continue;
			g_string_append_c(out, ' ');
			g_string_append(out, kt_kind_name(k));
			g_string_append_c(out, ' ');
			g_string_append_c(out, '0' + votes->strength[k]);
		}
	}
	return g_string_free(out, FALSE);
}
