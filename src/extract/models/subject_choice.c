/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the weighed names a figure gets.
 *
 *   31   borgere, sygedagpenge           a fifth of what is likely is for each of the
 *   24   sygedagpenge, borgere           first three, and they say the same; "sager"
 *   22   borgere på sygedagpenge         alone is likelier than any of them
 *   40   sager
 *
 * A reader minds little which of the first three it is, but much that it is not the
 * fourth.  So of the names with the highest scores that one is chosen which says most of
 * what the others say, and little beside it, each counted by how likely it is. */
#include "extract/models/subject_evidence.h"

#include <math.h>

enum {
	CONTENDERS = 24,
	SPREAD = 500,   /* hundredths of a logit below the highest */
	MOST_KEYS = 64, /* of all contenders */
	MOST_WORDS = 8  /* of a label */
};

/* Hundredths of a logit by which the rules' answer is likelier than its score says, where
 * it reads like the label of a row.  As the two below chosen on minutes left out of the fit. */
enum { OF_RULES = 100 };
/* Hundredths of a logit by which a name may be less likely with what completes it. */
enum { FAR_BELOW = 150 };
/* What a name is worth less that no reader would take for a row's label. */
static const double FRAGMENT = 0.3;
/* How much it counts that two names pass for each other, and how much how alike they are. */
static const double LIKENESS = 0.5;

struct contender {
	struct kt_subject_name name;
	gint score;
	double likely; /* of one to the highest */
	gboolean is_fragment;
	guint64 words; /* 1 << the number of a key */
	gint n_words;  /* how many these are */
};

struct contenders {
	struct contender at[CONTENDERS]; /* the highest first */
	guint n;
	guint32 keys[MOST_KEYS]; /* of their words */
	guint n_keys;
};

/* ---- the highest ------------------------------------------------------- */

/* What a name has to have more than: of less likely ones nothing hangs. */
static gint least_score(const struct contenders *c)
{
	if (c->n == 0)
		return G_MININT;
	return MAX(c->n < CONTENDERS ? G_MININT : c->at[c->n - 1].score, c->at[0].score - SPREAD);
}

static void enter(struct contenders *c, struct kt_subject_name name, gint score)
{
	guint i = c->n < CONTENDERS ? c->n++ : c->n - 1;

	for (; i > 0 && c->at[i - 1].score < score; i--) {
		c->at[i].name = c->at[i - 1].name;
		c->at[i].score = c->at[i - 1].score;
	}
	c->at[i].name = name;
	c->at[i].score = score;
}

/* What many phrases cannot be by themselves, beside whom ever they stand;
 * kt_subject_phrases_go_together says why. */
static gboolean may_be_first(const struct kt_subject_phrase *p)
{
	return p->place != KT_SUBJECT_RULE && !p->name->has_comma;
}

static gboolean may_be_second(const struct kt_subject_phrase *p)
{
	return p->is_second && !p->name->has_comma;
}

static gboolean is_fragment(const struct kt_subject_phrase *p)
{
	static const guint64 marks = G_GUINT64_CONSTANT(1) << KT_SUBJECT_HAS_VERB |
				     G_GUINT64_CONSTANT(1) << KT_SUBJECT_IS_NAMELESS;

	return (p->marks & marks) || p->name->n_words > MOST_WORDS;
}

static gint score_alone(const struct kt_subject_evidence *e, const struct kt_subject_phrase *p)
{
	gboolean is_label = p->place == KT_SUBJECT_RULE && !is_fragment(p);

	return kt_subject_score(e, p, NULL) + (is_label ? OF_RULES : 0);
}

static gint highest(const gint16 *weights, guint n)
{
	gint most = weights[0];

	for (guint i = 1; i < n; i++)
		most = MAX(most, weights[i]);
	return most;
}

/* What FIRST is worth at most in a name of two, besides what the second is by itself. */
static gint most_with_second(const struct kt_subject_phrase *first)
{
	gint order = kt_subject_order_weights[0][first->place];

	for (guint i = 1; i < KT_N_SUBJECT_ORDERS; i++)
		order = MAX(order, kt_subject_order_weights[i][first->place]);
	return first->first_worth + order +
	       highest(kt_subject_pair_weights[first->place], KT_N_SUBJECT_PLACES) +
	       highest(kt_subject_word_weights, KT_SUBJECT_WORDS);
}

/* Whether two phrases go together is asked last: hardly any are worth it. */
static void find_highest(const struct kt_subject_evidence *e, struct contenders *c)
{
	for (gint i = 0; i < (gint)e->phrases->len; i++) {
		const struct kt_subject_phrase *first = kt_subject_phrase_at(e, i);
		gint score = score_alone(e, first), most;

		if (score > least_score(c))
			enter(c, (struct kt_subject_name){i, -1}, score);
		if (!may_be_first(first))
			continue;
		most = most_with_second(first);
		for (gint k = 0; k < (gint)e->phrases->len; k++) {
			const struct kt_subject_phrase *second = kt_subject_phrase_at(e, k);

			if (!may_be_second(second) || most + second->second_worth <= least_score(c))
				continue;
			score = kt_subject_score(e, first, second);
			if (score > least_score(c) && kt_subject_phrases_go_together(first, second))
				enter(c, (struct kt_subject_name){i, k}, score);
		}
	}
}

/* ---- agreement --------------------------------------------------------- */

/* The bit of the word KEY; of more words than there is room for none. */
static guint64 word_bit(struct contenders *c, guint32 key)
{
	guint i = 0;

	while (i < c->n_keys && c->keys[i] != key)
		i++;
	if (i == MOST_KEYS)
		return 0;
	if (i == c->n_keys)
		c->keys[c->n_keys++] = key;
	return G_GUINT64_CONSTANT(1) << i;
}

/* How many bits are set: not every machine we are built for has an instruction for it, and each name
 * is compared with each other. */
static inline gint count(guint64 bits)
{
	bits -= bits >> 1 & G_GUINT64_CONSTANT(0x5555555555555555);
	bits = (bits & G_GUINT64_CONSTANT(0x3333333333333333)) +
	       (bits >> 2 & G_GUINT64_CONSTANT(0x3333333333333333));
	bits = (bits + (bits >> 4)) & G_GUINT64_CONSTANT(0x0F0F0F0F0F0F0F0F);
	return (gint)(bits * G_GUINT64_CONSTANT(0x0101010101010101) >> 56);
}

static void read_contender(
	const struct kt_subject_evidence *e, struct contenders *c, struct contender *one)
{
	gint parts[] = {one->name.first, one->name.second};
	guint n_words = 0;

	for (guint k = 0; k < G_N_ELEMENTS(parts) && parts[k] >= 0; k++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(e, parts[k]);

		n_words += p->name->n_words;
		one->is_fragment |= is_fragment(p);
		for (guint i = 0; i < p->name->n_keys; i++)
			one->words |= word_bit(c, p->name->keys[i]);
	}
	one->is_fragment |= n_words > MOST_WORDS;
	one->n_words = count(one->words);
	one->likely = exp((one->score - c->at[0].score) / 100.0);
}

/* How right NAME is if WANTED is: as tests/tools/score has it, and by how alike they are. */
static double agreement(const struct contender *name, const struct contender *wanted)
{
	guint64 shared = name->words & wanted->words;
	gint both, own = name->n_words, asked = wanted->n_words;
	gboolean passes;

	if (!shared)
		return 0;
	both = count(shared);
	passes = 2 * both >= asked && 4 * both >= own;
	return (1 - LIKENESS) * passes + LIKENESS * 2 * both / (own + asked);
}

static double worth_of(const struct contenders *c, const struct contender *name, double all)
{
	double worth = 0;

	for (guint i = 0; i < c->n; i++)
		worth += c->at[i].likely * agreement(name, &c->at[i]);
	return worth / all - (name->is_fragment ? FRAGMENT : 0);
}

/* Another before number I has the same words, in another order, and so is worth as much. */
static gboolean comes_again(const struct contenders *c, guint i)
{
	for (guint k = 0; k < i; k++)
		if (c->at[k].words == c->at[i].words &&
			c->at[k].is_fragment == c->at[i].is_fragment)
			return TRUE;
	return FALSE;
}

/* The smallest step of worth that tells two names apart; it keeps the choice from hanging
 * on the last digit of what exp() gives. */
static const double STEP = 1e-6;

struct kt_subject_name kt_subject_decide(struct kt_subject_evidence *evidence, gint *worth)
{
	struct contenders c = {.n = 0};
	struct kt_subject_name best = {-1, -1};
	double most = -INFINITY, all = 0;

	kt_subject_weigh(evidence);
	find_highest(evidence, &c);
	for (guint i = 0; i < c.n; i++) {
		read_contender(evidence, &c, &c.at[i]);
		all += c.at[i].likely;
	}
	for (guint i = 0; i < c.n; i++) {
		double own = comes_again(&c, i) ? -INFINITY : worth_of(&c, &c.at[i], all);

		if (own > most + STEP) {
			most = own;
			best = c.at[i].name;
		}
	}
	*worth = c.n ? (gint)floor(100 * most + 0.5) : 0;
	return best;
}

/* ---- completion --------------------------------------------------------- */

static gboolean has_mark(const struct kt_subject_phrase *p, enum kt_subject_mark mark)
{
	return p->marks >> mark & 1;
}

/* Says of what: no time, no word of the text itself, nothing that is done. */
static gboolean says_of_what(const struct kt_subject_phrase *p)
{
	return p->is_second && !p->name->has_comma && p->place != KT_SUBJECT_RULE &&
	       !has_mark(p, KT_SUBJECT_IS_RELATIONAL) && !has_mark(p, KT_SUBJECT_IS_GENERIC) &&
	       !has_mark(p, KT_SUBJECT_IS_CLOCK) && !is_fragment(p);
}

static gboolean is_told_by(const struct kt_subject_phrase *p, const struct kt_subject_phrase *first)
{
	return kt_known_name_within(p->name, first->name) ||
	       kt_known_name_within(first->name, p->name);
}

gint kt_subject_completion(const struct kt_subject_evidence *e, struct kt_subject_name name)
{
	const struct kt_subject_phrase *first = kt_subject_phrase_at(e, name.first);
	const struct kt_subject_phrase *second =
		name.second < 0 ? first : kt_subject_phrase_at(e, name.second);
	gint most = G_MININT, best = -1;

	if (!has_mark(first, KT_SUBJECT_IS_RELATIONAL) ||
		!has_mark(second, KT_SUBJECT_IS_RELATIONAL))
		return -1;
	for (gint i = 0; i < (gint)e->phrases->len; i++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(e, i);
		gint score;

		if (!says_of_what(p) || is_told_by(p, first) || is_told_by(p, second))
			continue;
		score = kt_subject_score(e, first, p);
		if (score > most) {
			most = score;
			best = i;
		}
	}
	return most >= kt_subject_score(e, first, NULL) - FAR_BELOW ? best : -1;
}

/* ---- order ------------------------------------------------------------- */

static gint worth_in_front(const struct kt_subject_phrase *p)
{
	gint worth = kt_subject_front_weights[p->place];

	for (guint64 left = p->marks; left; left &= left - 1)
		worth += kt_subject_front_mark_weights[__builtin_ctzll(left)];
	return worth;
}

struct kt_subject_name kt_subject_in_order(
	const struct kt_subject_evidence *evidence, struct kt_subject_name name)
{
	const struct kt_subject_phrase *first, *second;

	if (name.second < 0)
		return name;
	first = kt_subject_phrase_at(evidence, name.first);
	second = kt_subject_phrase_at(evidence, name.second);
	if (second->is_joined || worth_in_front(second) <= worth_in_front(first))
		return name;
	return (struct kt_subject_name){name.second, name.first};
}
