/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/subject_evidence.h"

#include "extract/prose.h"

#include <string.h>

static const char *const place_names[KT_N_SUBJECT_PLACES] = {"counted", "joined", "behind",
	"far-behind", "done", "at", "subject", "inverted", "object", "before", "main",
	"clause-last", "clause", "clause-joined", "host", "model", "told", "inherited", "last",
	"topic", "item", "heading", "title", "rule", "none"};

static const char *const role_names[KT_N_SUBJECT_ROLES] = {"persons", "cases", "count", "budget",
	"deviation", "size", "money", "rate", "share", "change", "average", "target", "duration"};

static const char *const mark_names[KT_N_SUBJECT_MARKS] = {"long", "one-word", "many-words",
	"has-counted", "has-effect", "has-measure", "has-kind", "label", "definite", "weak",
	"has-verb", "nameless", "broken", "clock", "name", "same-unit", "generic", "first",
	"in-title", "in-topic", "in-rule", "begins-rule", "past-figure", "near", "far", "of-på",
	"of-af", "of-til", "of-for", "of-i", "of-other", "opens", "by-bracket", "by-item",
	"by-equal", "by-told", "by-before"};

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

static void clear_phrase(gpointer phrase)
{
	g_free(((struct kt_subject_phrase *)phrase)->text);
	g_free(((struct kt_subject_phrase *)phrase)->joined);
}

struct kt_subject_evidence *kt_subject_evidence_new(enum kt_subject_role role)
{
	struct kt_subject_evidence *e = g_new0(struct kt_subject_evidence, 1);

	e->role = role;
	e->phrases = g_array_new(FALSE, TRUE, sizeof(struct kt_subject_phrase));
	g_array_set_clear_func(e->phrases, clear_phrase);
	return e;
}

void kt_subject_evidence_free(struct kt_subject_evidence *evidence)
{
	if (!evidence)
		return;
	g_array_unref(evidence->phrases);
	g_free(evidence);
}

struct kt_subject_phrase *kt_subject_add(
	struct kt_subject_evidence *evidence, char *text, enum kt_subject_place place)
{
	struct kt_subject_phrase phrase = {.text = text, .place = place};

	if (!text || !*text) {
		g_free(text);
		return NULL;
	}
	g_array_append_val(evidence->phrases, phrase);
	return &g_array_index(
		evidence->phrases, struct kt_subject_phrase, evidence->phrases->len - 1);
}

/* ---- decision ---------------------------------------------------------- */

static const struct kt_subject_phrase *phrase_at(const struct kt_subject_evidence *e, gint i)
{
	return &g_array_index(e->phrases, struct kt_subject_phrase, i);
}

/* What PHRASE is worth by itself, as first or second. */
static gint worth(const struct kt_subject_evidence *e, const struct kt_subject_phrase *phrase,
	gboolean is_first)
{
	const gint16 *place = is_first ? kt_subject_first_weights[phrase->place]
				       : kt_subject_second_weights[phrase->place];
	gint score = place[0] + place[1 + e->role];

	for (guint m = 0; phrase->marks >> m; m++) {
		const gint16 *mark = is_first ? kt_subject_first_mark_weights[m]
					      : kt_subject_second_mark_weights[m];

		if (phrase->marks >> m & 1)
			score += mark[0] + mark[1 + e->role];
	}
	return score;
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

/* Two phrases of which neither says all of the other, nor takes its words. */
static gboolean go_together(
	const struct kt_subject_phrase *first, const struct kt_subject_phrase *second)
{
	if (first == second || !second->is_second || first->place == KT_SUBJECT_RULE ||
		strchr(first->text, ',') || strchr(second->text, ','))
		return FALSE; /* a name grows no longer from figure to figure */
	if (first->is_here && second->is_here && first->first <= second->last &&
		second->first <= first->last)
		return FALSE;
	if (second->joined && (first->is_whole || is_of_another_clause(first->place)))
		return FALSE;
	if (hangs_on(second, first) || hangs_on(first, second))
		return FALSE; /* they are one phrase, and a candidate as such */
	return !kt_name_within(second->text, first->text) &&
	       !kt_name_within(first->text, second->text);
}

static guint length_of(guint words)
{
	return MIN(words, KT_SUBJECT_WORDS - 1);
}

static gint score_of(const struct kt_subject_evidence *e, struct kt_subject_name name)
{
	const struct kt_subject_phrase *first = phrase_at(e, name.first);
	const struct kt_subject_phrase *second = name.second < 0 ? NULL : phrase_at(e, name.second);
	enum kt_subject_place place = second ? second->place : KT_SUBJECT_NONE;
	gint score = worth(e, first, TRUE) + kt_subject_pair_weights[first->place][place];

	score += second ? worth(e, second, FALSE)
			: kt_subject_second_weights[KT_SUBJECT_NONE][0] +
				  kt_subject_second_weights[KT_SUBJECT_NONE][1 + e->role];
	return score + kt_subject_word_weights[length_of(kt_words_in(first->text) +
							 (second ? kt_words_in(second->text) : 0))];
}

/* Calls VISIT for each name that may be given. */
static void each_name(const struct kt_subject_evidence *e,
	void (*visit)(
		const struct kt_subject_evidence *e, struct kt_subject_name name, gpointer data),
	gpointer data)
{
	for (guint i = 0; i < e->phrases->len; i++) {
		visit(e, (struct kt_subject_name){i, -1}, data);
		for (guint k = 0; k < e->phrases->len; k++)
			if (go_together(phrase_at(e, i), phrase_at(e, k)))
				visit(e, (struct kt_subject_name){i, k}, data);
	}
}

enum { MOST_WORDS = 8 }; /* of a label */

struct best {
	struct kt_subject_name name;
	gint score;
};

static void keep_best(
	const struct kt_subject_evidence *e, struct kt_subject_name name, gpointer data)
{
	struct best *best = data;
	gint score = score_of(e, name);

	if (score > best->score)
		*best = (struct best){name, score};
}

/* How far another name has to be ahead of the one that the rules give: far where that
 * one reads like the label of a row, less where it does not.  Chosen so that minutes left
 * out of the fit gain and the seeds, for whose sentences the rules were made, keep theirs. */
enum { AHEAD_OF_LABEL = 700, AHEAD_OF_FRAGMENT = 300 };

static gboolean is_fragment(const struct kt_subject_phrase *p)
{
	static const guint64 marks = G_GUINT64_CONSTANT(1) << KT_SUBJECT_HAS_VERB |
				     G_GUINT64_CONSTANT(1) << KT_SUBJECT_IS_NAMELESS;

	return (p->marks & marks) || kt_words_in(p->text) > MOST_WORDS;
}

struct kt_subject_name kt_subject_decide(const struct kt_subject_evidence *evidence)
{
	struct best best = {{-1, -1}, G_MININT};

	each_name(evidence, keep_best, &best);
	for (guint i = 0; i < evidence->phrases->len; i++) {
		const struct kt_subject_phrase *p = phrase_at(evidence, i);
		struct kt_subject_name rule = {(gint)i, -1};
		gint ahead = is_fragment(p) ? AHEAD_OF_FRAGMENT : AHEAD_OF_LABEL;

		if (p->place == KT_SUBJECT_RULE && best.score < score_of(evidence, rule) + ahead)
			return rule;
	}
	return best.name;
}

char *kt_subject_text(const struct kt_subject_evidence *evidence, struct kt_subject_name name)
{
	const char *first = phrase_at(evidence, name.first)->text;
	const struct kt_subject_phrase *second;

	if (name.second < 0)
		return g_strdup(first);
	second = phrase_at(evidence, name.second);
	if (second->joined)
		return g_strconcat(first, " ", second->joined, NULL);
	return kt_name_join(g_strdup(first), g_strdup(second->text));
}

/* ---- as text ----------------------------------------------------------- */

struct dump {
	struct kt_subject_name chosen;
	GString *out;
};

static void append_marks(guint64 marks, const char *prefix, GString *out)
{
	for (guint m = 0; marks >> m; m++)
		if (marks >> m & 1)
			g_string_append_printf(out, " %s%s", prefix, mark_names[m]);
}

static void dump_name(
	const struct kt_subject_evidence *e, struct kt_subject_name name, gpointer data)
{
	struct dump *d = data;
	const struct kt_subject_phrase *first = phrase_at(e, name.first);
	const struct kt_subject_phrase *second = name.second < 0 ? NULL : phrase_at(e, name.second);
	gboolean is_chosen = name.first == d->chosen.first && name.second == d->chosen.second;
	g_autofree char *text = kt_subject_text(e, name);

	g_string_append_printf(d->out, "%s\t%s\t%d\t%s\t%s\t", is_chosen ? "*" : "", text,
		score_of(e, name), place_names[first->place],
		place_names[second ? second->place : KT_SUBJECT_NONE]);
	append_marks(first->marks, "", d->out);
	g_string_append_c(d->out, '\t');
	append_marks(second ? second->marks : 0, "", d->out);
	g_string_append_printf(d->out, "\t%u\n",
		length_of(kt_words_in(first->text) + (second ? kt_words_in(second->text) : 0)));
}

void kt_subject_dump(
	const struct kt_subject_evidence *evidence, struct kt_subject_name chosen, GString *out)
{
	struct dump d = {chosen, out};

	g_string_append_printf(out, "%s\n", role_names[evidence->role]);
	each_name(evidence, dump_name, &d);
}
