/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/when_evidence.h"

#include <stdlib.h>
#include <string.h>

#include "kommunetal/lexicon/lexicon.h"

/* ---- role, form, age --------------------------------------------------- */

static enum kt_when_role role_of_money(enum kt_measure measure)
{
	switch (measure) {
	case KT_MEASURE_ORIGINAL_BUDGET:
	case KT_MEASURE_REVISED_BUDGET:
	case KT_MEASURE_EXPECTED_RESULT:
	case KT_MEASURE_DEVIATION:
	case KT_MEASURE_SUPPLEMENTARY:
	case KT_MEASURE_NEUTRAL_ADJUSTMENT:
		return KT_WHEN_ROLE_BUDGET;
	case KT_MEASURE_ACTUAL:
		return KT_WHEN_ROLE_ACTUAL;
	case KT_MEASURE_SIZE:
		return KT_WHEN_ROLE_SIZE;
	default:
		return KT_WHEN_ROLE_MONEY;
	}
}

enum kt_when_role kt_when_role_of(enum kt_unit unit, enum kt_measure measure)
{
	switch (measure) {
	case KT_MEASURE_TO_DATE:
		return KT_WHEN_ROLE_TO_DATE;
	case KT_MEASURE_SHARE:
		return KT_WHEN_ROLE_SHARE;
	case KT_MEASURE_AVERAGE:
		return KT_WHEN_ROLE_AVERAGE;
	case KT_MEASURE_CHANGE:
		return KT_WHEN_ROLE_CHANGE;
	case KT_MEASURE_TARGET:
		return KT_WHEN_ROLE_TARGET;
	case KT_MEASURE_LIMIT:
		return KT_WHEN_ROLE_LIMIT;
	case KT_MEASURE_RATE:
		return KT_WHEN_ROLE_RATE;
	case KT_MEASURE_DURATION:
		return KT_WHEN_ROLE_DURATION;
	default:
		break;
	}
	if (kt_unit_is_money(unit))
		return role_of_money(measure);
	if (measure == KT_MEASURE_DEVIATION)
		return KT_WHEN_ROLE_DEVIATION;
	if (unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_FTE)
		return KT_WHEN_ROLE_PERSONS;
	return KT_WHEN_ROLE_COUNT;
}

enum kt_when_form kt_when_form_of(struct kt_period p)
{
	if (kt_period_is_none(p))
		return KT_WHEN_FORM_NONE;
	if (!p.is_range)
		return p.from.unit == KT_TIME_YEAR    ? KT_WHEN_FORM_YEAR
		       : p.from.unit == KT_TIME_MONTH ? KT_WHEN_FORM_MONTH
		       : p.from.unit == KT_TIME_DAY   ? KT_WHEN_FORM_DAY
						      : KT_WHEN_FORM_PART;
	if (p.from.unit == KT_TIME_NONE || p.to.unit == KT_TIME_NONE)
		return KT_WHEN_FORM_OPEN;
	if (kt_period_is_school_year(p))
		return KT_WHEN_FORM_SCHOOL_YEAR;
	return p.from.unit == KT_TIME_YEAR && p.to.unit == KT_TIME_YEAR ? KT_WHEN_FORM_YEARS
									: KT_WHEN_FORM_SPAN;
}

static enum kt_when_age age_of(struct kt_period p, struct kt_moment meeting)
{
	guint year = p.is_range && p.to.unit != KT_TIME_NONE ? p.to.year : p.from.year;

	if (kt_period_is_none(p) || meeting.unit == KT_TIME_NONE)
		return KT_WHEN_AGE_NONE;
	if (year != meeting.year)
		return year > meeting.year       ? KT_WHEN_AGE_LATER
		       : year + 1 < meeting.year ? KT_WHEN_AGE_OLDER
						 : KT_WHEN_AGE_LAST_YEAR;
	return !p.is_range && p.from.unit != KT_TIME_YEAR &&
			       kt_period_last_day(p) > kt_period_last_day(kt_period_of(meeting))
		       ? KT_WHEN_AGE_TO_COME
		       : KT_WHEN_AGE_THIS_YEAR;
}

/* ---- candidates -------------------------------------------------------- */

void kt_when_begin(struct kt_when_evidence *evidence, enum kt_when_role role)
{
	/* the other candidates, four kilobytes, begin when they are added */
	evidence->candidates[0] = (struct kt_when_candidate){.period = kt_period_none()};
	evidence->n = 1;
	memset(evidence->slots, 0, sizeof evidence->slots);
	evidence->role = role;
	evidence->context = 0;
	evidence->rule = "";
	evidence->ruled = 0;
	evidence->nearest = 0;
	evidence->heard = NULL;
}

static guint hash_of_moment(struct kt_moment m)
{
	return ((m.year * 8u + m.unit) * 16u + m.index) * 32u + m.day;
}

/* The slot of PERIOD, which is not none, or the empty one where it would be. */
static guint8 *slot_of(struct kt_when_evidence *e, struct kt_period period)
{
	guint hash = (hash_of_moment(period.from) + 3 * hash_of_moment(period.to)) * 2654435761u;

	for (guint i = hash >> 25;; i = (i + 1) % KT_WHEN_SLOTS)
		if (!e->slots[i] || kt_period_equal(e->candidates[e->slots[i]].period, period))
			return &e->slots[i];
}

/* The candidate PERIOD, which is not none; NULL where there are too many. */
static struct kt_when_candidate *candidate_of(struct kt_when_evidence *e, struct kt_period period)
{
	guint8 *slot = slot_of(e, period);

	if (!*slot) {
		if (e->n == KT_WHEN_MOST)
			return NULL;
		*slot = (guint8)e->n++;
		e->candidates[*slot] = (struct kt_when_candidate){
			.period = period, .form = kt_when_form_of(period)};
	}
	return &e->candidates[*slot];
}

struct kt_when_candidate *kt_when_add(struct kt_when_evidence *evidence, struct kt_period period,
	enum kt_when_place place, enum kt_when_derived derived)
{
	struct kt_when_candidate *c =
		kt_period_is_none(period) ? NULL : candidate_of(evidence, period);

	if (c)
		c->at[derived] |= G_GUINT64_CONSTANT(1) << place;
	return c;
}

gboolean kt_when_merge(struct kt_when_evidence *evidence, const struct kt_when_evidence *more)
{
	if (evidence->n + more->n > KT_WHEN_MOST)
		return FALSE;
	for (guint i = 1; i < more->n; i++) {
		const struct kt_when_candidate *from = &more->candidates[i];
		struct kt_when_candidate *to = candidate_of(evidence, from->period);

		for (guint d = 0; d < KT_N_WHEN_DERIVED; d++)
			to->at[d] |= from->at[d];
		to->marks |= from->marks;
	}
	return TRUE;
}

static guint n_bits(guint64 bits)
{
	return (guint)__builtin_popcountll(bits);
}

/* The number of the lowest of BITS, which there are. */
static guint lowest(guint64 bits)
{
	return (guint)__builtin_ctzll(bits);
}

/* Places that show nothing by themselves: the meeting's year is always there,
 * and what the rules say is counted apart. */
static const guint64 silent_places = (G_GUINT64_CONSTANT(1) << KT_WHEN_MEETING) |
				     (G_GUINT64_CONSTANT(1) << KT_WHEN_YEAR_BEFORE) |
				     (G_GUINT64_CONSTANT(1) << KT_WHEN_DECIDED_SENTENCE) |
				     (G_GUINT64_CONSTANT(1) << KT_WHEN_DECIDED_TEXT) |
				     (G_GUINT64_CONSTANT(1) << KT_WHEN_DECIDED_ABOVE) |
				     (G_GUINT64_CONSTANT(1) << KT_WHEN_DECIDED_ALIKE) |
				     (G_GUINT64_CONSTANT(1) << KT_WHEN_RULE);

#define AT(place) (G_GUINT64_CONSTANT(1) << (place))

/* The places near a figure, the nearest first: a time that stands in one of
 * them is a rival of all that are told further off. */
static const struct {
	enum kt_when_mark rival;
	guint64 places;
} circles[] = {
	{KT_WHEN_RIVAL_GROUND, AT(KT_WHEN_GROUND_BEHIND) | AT(KT_WHEN_GROUND_BEFORE)},
	{KT_WHEN_RIVAL_SENTENCE, AT(KT_WHEN_SENTENCE_BEFORE) | AT(KT_WHEN_SENTENCE_BEHIND)},
	{KT_WHEN_RIVAL_LINE, AT(KT_WHEN_COLUMN) | AT(KT_WHEN_ROW) | AT(KT_WHEN_SECTION_ROW)},
	{KT_WHEN_RIVAL_TEXT, AT(KT_WHEN_LAST_SENTENCE) | AT(KT_WHEN_LEAD_IN) |
				     AT(KT_WHEN_HEADING_LINE) | AT(KT_WHEN_CAPTION) |
				     AT(KT_WHEN_TABLE_LEAD) | AT(KT_WHEN_CORNER) |
				     AT(KT_WHEN_PARAGRAPH) | AT(KT_WHEN_BLOCK_BEFORE)},
};

static guint64 all_places(const struct kt_when_candidate *c)
{
	guint64 all = 0;

	for (guint d = 0; d < KT_N_WHEN_DERIVED; d++)
		all |= c->at[d];
	return all;
}

static void mark_rivals(struct kt_when_evidence *e)
{
	guint64 told = 0, nearer = 0;

	for (guint i = 1; i < e->n; i++)
		told |= e->candidates[i].at[KT_WHEN_AS_TOLD];
	for (guint k = 0; k < G_N_ELEMENTS(circles); k++) {
		nearer |= circles[k].places;
		for (guint i = 0; i < e->n; i++)
			if ((told & circles[k].places) && !(all_places(&e->candidates[i]) & nearer))
				e->candidates[i].marks |= 1u << circles[k].rival;
	}
}

void kt_when_finish(struct kt_when_evidence *evidence, struct kt_moment meeting)
{
	guint64 told = 0;
	guint n_told = 0;

	for (guint i = 1; i < evidence->n; i++) {
		told |= evidence->candidates[i].at[KT_WHEN_AS_TOLD];
		n_told += (evidence->candidates[i].at[KT_WHEN_AS_TOLD] & ~silent_places) != 0;
	}
	told &= AT(KT_WHEN_MEETING) - 1;
	evidence->nearest = told ? lowest(told) : KT_WHEN_MEETING;
	for (guint i = 0; i < evidence->n; i++) {
		struct kt_when_candidate *c = &evidence->candidates[i];
		guint n = n_bits(all_places(c) & ~silent_places);

		c->age = age_of(c->period, meeting);
		if (!c->period.is_range && c->period.from.unit == KT_TIME_DAY &&
			kt_period_equal(c->period, kt_period_of(meeting)))
			c->marks |= 1u << KT_WHEN_MEETING_DAY;
		if (n >= 2)
			c->marks |= 1u << (n == 2 ? KT_WHEN_TWICE : KT_WHEN_OFTEN);
		if (n_told == 1 && (c->at[KT_WHEN_AS_TOLD] & ~silent_places))
			c->marks |= 1u << KT_WHEN_ALONE;
	}
	mark_rivals(evidence);
}

/* ---- words -------------------------------------------------------------- */

static int by_word(const void *key, const void *row)
{
	const struct kt_slice *word = key;
	const char *known = ((const struct kt_when_word *)row)->word;
	int order = strncmp(word->at, known, word->len);

	return order == 0 && known[word->len] ? -1 : order;
}

static void add_word(struct kt_when_heard *heard, const struct kt_when_word *word)
{
	for (guint k = 0; k < KT_N_WHEN_FORMS; k++)
		heard->form_weights[k] += word->form_weights[k];
	for (guint k = 0; k < KT_N_WHEN_AGES; k++)
		heard->age_weights[k] += word->age_weights[k];
}

void kt_when_hear(struct kt_when_heard *heard, struct kt_slice sentence)
{
	struct kt_words *words = kt_words_split(sentence);
	g_autofree gboolean *met = g_new0(gboolean, kt_n_when_words + 1);

	memset(heard, 0, sizeof *heard);
	heard->sentence = sentence;
	for (guint i = 0; i < words->n; i++) {
		const struct kt_when_word *word = bsearch(&words->at[i].folded, kt_when_words,
			kt_n_when_words, sizeof *kt_when_words, by_word);

		if (!word || met[word - kt_when_words])
			continue;
		met[word - kt_when_words] = TRUE;
		add_word(heard, word);
	}
	kt_words_free(words);
}

/* ---- decision ---------------------------------------------------------- */

static gint rule_weight(const char *rule)
{
	for (guint i = 0; kt_when_rule_weights[i].rule; i++)
		if (*rule == *kt_when_rule_weights[i].rule &&
			strcmp(rule, kt_when_rule_weights[i].rule) == 0)
			return kt_when_rule_weights[i].weight;
	return 0;
}

static const guint64 text_places = AT(KT_WHEN_FIGURE_BEFORE) - 1; /* not of the rules */

/* What the nearest of ALL places of a time of FORM says, those of the rules aside; of none,
 * the nearest of the times it stands against. */
static gint score_of_nearest(const struct kt_when_evidence *e, guint64 all, enum kt_when_form form)
{
	guint32 stands = e->context & ((1u << KT_N_WHEN_STANDS) - 1);
	guint stand = lowest(stands | 1u << KT_WHEN_IN_PROSE);

	if (form == KT_WHEN_FORM_NONE)
		return kt_when_none_nearest_weights[e->nearest][stand];
	if (!(all & text_places))
		return 0;
	return kt_when_nearest_weights[lowest(all)][stand] +
	       kt_when_nearest_form_weights[lowest(all)][form];
}

static gint score_of_places(const struct kt_when_evidence *e, const struct kt_when_candidate *c)
{
	guint64 all = 0;
	gint score = 0;

	for (guint d = 0; d < KT_N_WHEN_DERIVED; d++) {
		all |= c->at[d];
		for (guint64 left = c->at[d]; left; left &= left - 1)
			score += kt_when_place_weights[lowest(left)][d];
	}
	for (guint64 left = all; left; left &= left - 1)
		score += kt_when_place_role_weights[lowest(left)][e->role] +
			 kt_when_place_form_weights[lowest(left)][c->form];
	return score + score_of_nearest(e, all, c->form);
}

gint kt_when_score(const struct kt_when_evidence *e, guint candidate)
{
	const struct kt_when_candidate *c = &e->candidates[candidate];
	gint score = score_of_places(e, c);

	score += kt_when_role_form_weights[e->role][c->form];
	score += kt_when_role_age_weights[e->role][c->age];
	for (guint32 left = c->marks; left; left &= left - 1)
		score += kt_when_mark_weights[lowest(left)];
	for (guint32 left = e->context; left; left &= left - 1)
		score += kt_when_context_form_weights[lowest(left)][c->form] +
			 kt_when_context_age_weights[lowest(left)][c->age];
	if (candidate == e->ruled)
		score += rule_weight(e->rule);
	if (e->heard)
		score += e->heard->form_weights[c->form] + e->heard->age_weights[c->age];
	return score;
}

guint kt_when_decide(const struct kt_when_evidence *evidence, gint *lead)
{
	gint best = G_MININT, next = G_MININT / 2;
	guint won = 0;

	for (guint i = 0; i < evidence->n; i++) {
		gint score = kt_when_score(evidence, i);

		if (score > best) {
			next = MAX(next, best);
			best = score;
			won = i;
		} else {
			next = MAX(next, score);
		}
	}
	*lead = evidence->n == 1 ? G_MAXINT : best - next;
	return won;
}

gboolean kt_when_is_told_near(const struct kt_when_evidence *evidence, guint candidate)
{
	const guint64 near = AT(KT_WHEN_GROUND_BEHIND) | AT(KT_WHEN_GROUND_BEFORE) |
			     AT(KT_WHEN_SENTENCE_BEFORE) | AT(KT_WHEN_SENTENCE_BEHIND) |
			     AT(KT_WHEN_COMPARED) | AT(KT_WHEN_COLUMN) | AT(KT_WHEN_ROW) |
			     AT(KT_WHEN_SECTION_ROW) | AT(KT_WHEN_CORNER) | AT(KT_WHEN_CAPTION);

	for (guint i = 0; i < KT_N_WHEN_DERIVED; i++)
		if (evidence->candidates[candidate].at[i] & near)
			return TRUE;
	return FALSE;
}

guint32 kt_when_mark_of_sort(enum kt_time_sort sort)
{
	switch (sort) {
	case KT_TIMEX_STATE:
		return 1u << KT_WHEN_STATE;
	case KT_TIMEX_SINCE:
		return 1u << KT_WHEN_SINCE;
	case KT_TIMEX_UNTIL:
		return 1u << KT_WHEN_UNTIL;
	case KT_TIMEX_NAME:
		return 1u << KT_WHEN_NAME;
	case KT_TIMEX_PREVIOUS:
		return 1u << KT_WHEN_PREVIOUS;
	default:
		return 0;
	}
}
