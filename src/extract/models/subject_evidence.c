/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/subject_evidence.h"

#include "extract/prose/prose_subject.h"

#include <string.h>

static const char *const place_names[KT_N_SUBJECT_PLACES] = {"counted", "joined", "behind",
	"far-behind", "done", "at", "subject", "inverted", "object", "before", "main",
	"clause-last", "clause", "clause-joined", "host", "model", "told", "inherited", "last",
	"topic", "item", "heading", "title", "of-title", "of-heading", "of-before", "of-earlier",
	"rule", "none"};

static const char *const role_names[KT_N_SUBJECT_ROLES] = {"persons", "cases", "count", "budget",
	"deviation", "size", "money", "rate", "share", "change", "average", "target", "duration"};

static const char *const trait_names[KT_N_SUBJECT_TRAITS] = {"chained", "part", "compared", "from",
	"hosted", "anaphoric", "goes-on", "no-noun", "labelled", "more", "in-list", "led-in",
	"under-item", "not-first", "opens-text", "sub-clause", "no-core", "one-core", "two-cores",
	"three-cores", "many-cores", "other-sort"};

static const char *const mark_names[KT_N_SUBJECT_MARKS] = {"long", "one-word", "many-words",
	"has-counted", "has-effect", "has-measure", "has-kind", "label", "definite", "weak",
	"has-verb", "nameless", "broken", "clock", "name", "same-unit", "generic", "first",
	"in-title", "in-topic", "in-rule", "begins-rule", "past-figure", "near", "far", "of-på",
	"of-af", "of-til", "of-for", "of-i", "of-other", "opens", "by-bracket", "by-item",
	"by-equal", "by-told", "by-before", "actor", "meant", "relational"};

static const char *const order_names[KT_N_SUBJECT_ORDERS] = {"apart", "onward", "backward"};

static enum kt_subject_role role_of_money(enum kt_measure measure)
{
	switch (measure) {
	case KT_MEASURE_DEVIATION:
		return KT_SUBJECT_ROLE_DEVIATION;
	case KT_MEASURE_ORIGINAL_BUDGET:
	case KT_MEASURE_REVISED_BUDGET:
	case KT_MEASURE_EXPECTED_RESULT:
	case KT_MEASURE_ACTUAL:
	case KT_MEASURE_TO_DATE:
	case KT_MEASURE_SUPPLEMENTARY:
	case KT_MEASURE_NEUTRAL_ADJUSTMENT:
		return KT_SUBJECT_ROLE_BUDGET;
	case KT_MEASURE_SIZE:
		return KT_SUBJECT_ROLE_SIZE;
	default:
		return KT_SUBJECT_ROLE_MONEY;
	}
}

enum kt_subject_role kt_subject_role_of(enum kt_unit unit, enum kt_measure measure)
{
	if (measure == KT_MEASURE_RATE)
		return KT_SUBJECT_ROLE_RATE;
	if (measure == KT_MEASURE_AVERAGE)
		return KT_SUBJECT_ROLE_AVERAGE;
	if (measure == KT_MEASURE_CHANGE)
		return KT_SUBJECT_ROLE_CHANGE;
	if (measure == KT_MEASURE_TARGET || measure == KT_MEASURE_LIMIT)
		return KT_SUBJECT_ROLE_TARGET;
	if (kt_unit_is_money(unit))
		return role_of_money(measure);
	if (unit == KT_UNIT_PERCENT || unit == KT_UNIT_PERCENTAGE_POINT || unit == KT_UNIT_RATIO)
		return KT_SUBJECT_ROLE_SHARE;
	if (unit == KT_UNIT_PERSON)
		return KT_SUBJECT_ROLE_PERSONS;
	if (unit == KT_UNIT_CASE)
		return KT_SUBJECT_ROLE_CASES;
	return kt_unit_is_time(unit) ? KT_SUBJECT_ROLE_DURATION : KT_SUBJECT_ROLE_COUNT;
}

struct kt_subject_evidence *kt_subject_evidence_new(enum kt_subject_role role, guint32 traits)
{
	struct kt_subject_evidence *e = g_new0(struct kt_subject_evidence, 1);

	e->role = role;
	e->traits = traits;
	e->phrases = g_array_sized_new(FALSE, TRUE, sizeof(struct kt_subject_phrase), 32);
	return e;
}

void kt_subject_evidence_free(struct kt_subject_evidence *evidence)
{
	if (!evidence)
		return;
	g_array_unref(evidence->phrases);
	g_free(evidence);
}

struct kt_subject_phrase *kt_subject_add(struct kt_subject_evidence *evidence,
	const struct kt_known_name *name, enum kt_subject_place place)
{
	struct kt_subject_phrase phrase = {.name = name, .place = place};

	g_array_append_val(evidence->phrases, phrase);
	return &g_array_index(
		evidence->phrases, struct kt_subject_phrase, evidence->phrases->len - 1);
}

/* ---- worth ---------------------------------------------------------- */

/* What a phrase is worth as first of a name, or as second. */
struct place_weights {
	const gint16 (*place)[KT_N_SUBJECT_ROLES + 1];
	const gint16 (*trait)[KT_N_SUBJECT_TRAITS];
	const gint16 (*mark)[KT_N_SUBJECT_ROLES + 1];
	const gint16 (*mark_place)[KT_N_SUBJECT_PLACES];
};

static const struct place_weights as_first = {kt_subject_first_weights,
	kt_subject_first_trait_weights, kt_subject_first_mark_weights,
	kt_subject_first_mark_place_weights};
static const struct place_weights as_second = {kt_subject_second_weights,
	kt_subject_second_trait_weights, kt_subject_second_mark_weights,
	kt_subject_second_mark_place_weights};

/* What PLACE is worth to the figure, whatever stands there. */
static gint worth_of_place(const struct kt_subject_evidence *e, const struct place_weights *weights,
	enum kt_subject_place place)
{
	gint score = weights->place[place][0] + weights->place[place][1 + e->role];

	for (guint32 left = e->traits; left; left &= left - 1)
		score += weights->trait[place][__builtin_ctz(left)];
	return score;
}

/* What the marks of PHRASE are worth. */
static gint worth_of_marks(const struct kt_subject_evidence *e, const struct place_weights *weights,
	const struct kt_subject_phrase *phrase)
{
	gint score = 0;

	for (guint64 left = phrase->marks; left; left &= left - 1) {
		guint m = (guint)__builtin_ctzll(left);

		score += weights->mark[m][0] + weights->mark[m][1 + e->role] +
			 weights->mark_place[m][phrase->place];
	}
	return score;
}

void kt_subject_weigh(struct kt_subject_evidence *e)
{
	gint first[KT_N_SUBJECT_PLACES], second[KT_N_SUBJECT_PLACES];

	for (enum kt_subject_place p = 0; p < KT_N_SUBJECT_PLACES; p++) {
		first[p] = worth_of_place(e, &as_first, p);
		second[p] = worth_of_place(e, &as_second, p);
	}
	for (guint i = 0; i < e->phrases->len; i++) {
		struct kt_subject_phrase *p = kt_subject_phrase_at(e, i);

		p->first_worth =
			first[p->place] + worth_of_marks(e, &as_first, p) + p->name->worth.first;
		p->second_worth =
			second[p->place] + worth_of_marks(e, &as_second, p) + p->name->worth.second;
	}
	e->none_worth = second[KT_SUBJECT_NONE];
}

/* PHRASE begins where OTHER ends, and goes on from it. */
static gboolean hangs_on(
	const struct kt_subject_phrase *phrase, const struct kt_subject_phrase *other)
{
	return phrase->is_here && other->is_here && phrase->goes_on &&
	       phrase->first == other->last + 1;
}

/* What is said behind the figure goes on from its own clause only. */
static gboolean is_of_another_clause(enum kt_subject_place place)
{
	return place == KT_SUBJECT_MAIN || place == KT_SUBJECT_CLAUSE_LAST ||
	       place == KT_SUBJECT_CLAUSE || place == KT_SUBJECT_CLAUSE_JOINED;
}

/* Of the title, the heading or a sentence before. */
static gboolean is_around(enum kt_subject_place place)
{
	return place >= KT_SUBJECT_OF_TITLE && place <= KT_SUBJECT_OF_EARLIER;
}

gboolean kt_subject_phrases_go_together(
	const struct kt_subject_phrase *first, const struct kt_subject_phrase *second)
{
	if (first == second || !second->is_second || first->place == KT_SUBJECT_RULE ||
		first->name->has_comma || second->name->has_comma)
		return FALSE; /* a name grows no longer from figure to figure */
	if (first->is_here && second->is_here && first->first <= second->last &&
		second->first <= first->last)
		return FALSE;
	if (is_around(first->place) && is_around(second->place))
		return FALSE; /* the sentence has a part in its figures' names */
	if (second->is_joined && (first->is_whole || is_of_another_clause(first->place)))
		return FALSE;
	if (hangs_on(second, first) || hangs_on(first, second))
		return FALSE; /* they are one phrase, and a candidate as such */
	return !kt_known_name_within(second->name, first->name) &&
	       !kt_known_name_within(first->name, second->name);
}

static guint length_of(
	const struct kt_subject_phrase *first, const struct kt_subject_phrase *second)
{
	return MIN(
		first->name->n_words + (second ? second->name->n_words : 0), KT_SUBJECT_WORDS - 1);
}

static enum kt_subject_order order_of(
	const struct kt_subject_phrase *first, const struct kt_subject_phrase *second)
{
	if (!second || !first->is_here || !second->is_here)
		return KT_SUBJECT_APART;
	return second->first > first->last ? KT_SUBJECT_ONWARD : KT_SUBJECT_BACKWARD;
}

gint kt_subject_score(const struct kt_subject_evidence *e, const struct kt_subject_phrase *first,
	const struct kt_subject_phrase *second)
{
	return first->first_worth +
	       kt_subject_pair_weights[first->place][second ? second->place : KT_SUBJECT_NONE] +
	       (second ? second->second_worth : e->none_worth) +
	       kt_subject_order_weights[order_of(first, second)][first->place] +
	       kt_subject_word_weights[length_of(first, second)];
}

/* SECOND goes on from FIRST in words: "borgere på sygedagpenge". */
static gboolean goes_on_from(
	const struct kt_subject_phrase *second, const struct kt_subject_phrase *first)
{
	return second->is_joined && !first->is_whole && !is_of_another_clause(first->place);
}

char *kt_subject_text(const struct kt_subject_evidence *evidence, struct kt_subject_name name)
{
	const char *first = kt_subject_phrase_at(evidence, name.first)->name->text;
	const struct kt_subject_phrase *second;
	g_autofree char *preposition = NULL;

	if (name.second < 0)
		return g_strdup(first);
	second = kt_subject_phrase_at(evidence, name.second);
	if (kt_known_name_is_fuller(second->name, kt_subject_phrase_at(evidence, name.first)->name))
		return g_strdup(second->name->text);
	if (!goes_on_from(second, kt_subject_phrase_at(evidence, name.first)))
		return kt_name_join(g_strdup(first), g_strdup(second->name->text));
	preposition = kt_slice_dup(second->preposition);
	if (!preposition || g_str_has_prefix(second->name->text, preposition))
		return g_strconcat(first, " ", second->name->text, NULL);
	return g_strconcat(first, " ", preposition, " ", second->name->text, NULL);
}

/* ---- as text ----------------------------------------------------------- */

static void append_names(guint64 set, const char *const *names, GString *out)
{
	for (guint i = 0; set >> i; i++)
		if (set >> i & 1)
			g_string_append_printf(out, " %s", names[i]);
}

static void dump_phrase(const struct kt_subject_phrase *phrase, GString *out)
{
	g_string_append_printf(
		out, "phrase\t%s\t%s\t", phrase->name->text, place_names[phrase->place]);
	append_names(phrase->marks, mark_names, out);
	g_string_append_c(out, '\t');
	kt_known_name_append_keys(phrase->name, out);
	g_string_append_c(out, '\n');
}

static void dump_name(const struct kt_subject_evidence *e, struct kt_subject_name name,
	gboolean is_chosen, GString *out)
{
	const struct kt_subject_phrase *second =
		name.second < 0 ? NULL : kt_subject_phrase_at(e, name.second);
	g_autofree char *text = kt_subject_text(e, name);

	g_string_append_printf(out, "%s\t%d\t%d\t%s\t%d\t%s\n", is_chosen ? "chosen" : "name",
		name.first, name.second,
		order_names[order_of(kt_subject_phrase_at(e, name.first), second)],
		kt_subject_score(e, kt_subject_phrase_at(e, name.first), second), text);
}

void kt_subject_dump(
	const struct kt_subject_evidence *evidence, struct kt_subject_name chosen, GString *out)
{
	g_string_append_printf(out, "%s\t", role_names[evidence->role]);
	append_names(evidence->traits, trait_names, out);
	g_string_append_c(out, '\n');
	for (gint i = 0; i < (gint)evidence->phrases->len; i++)
		dump_phrase(kt_subject_phrase_at(evidence, i), out);
	for (gint i = 0; i < (gint)evidence->phrases->len; i++)
		for (gint k = -1; k < (gint)evidence->phrases->len; k++)
			if (k < 0 ||
				kt_subject_phrases_go_together(kt_subject_phrase_at(evidence, i),
					kt_subject_phrase_at(evidence, k)))
				dump_name(evidence, (struct kt_subject_name){i, k},
					i == chosen.first && k == chosen.second, out);
}
