/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/weighing.h"

#include <stdlib.h>
#include <string.h>

/* ---- votes ------------------------------------------------------------- */

struct hearing {
	struct kt_votes *votes, *head;
	const struct kt_lexicon *lexicon;
	guint64 roles;
	void (*read)(const struct kt_term *term, struct kt_votes *votes);
};

/* What the terms that begin at one word speak for. */
struct ballot {
	const struct hearing *hearing;
	struct kt_votes exact, wild, ending; /* as the term is spelled: "lån", "lån*", "*lån" */
	gboolean has_exact, is_silenced;
};

void kt_votes_raise(struct kt_votes *votes, guint label, guint strength)
{
	votes->strength[label] = MAX(votes->strength[label], MIN(strength, KT_LOUDEST));
}

void kt_votes_add(struct kt_votes *votes, const struct kt_votes *more)
{
	struct kt_votes both = *more; /* a value: so the compiler takes sixteen at a time */

	for (guint k = 0; k < sizeof both.strength; k++)
		both.strength[k] = MAX(both.strength[k], votes->strength[k]);
	*votes = both;
}

static void count_vote(const struct kt_term *term, gpointer data)
{
	struct ballot *ballot = data;
	gboolean is_wild = strchr(term->text, '*') != NULL;

	ballot->hearing->read(term, !is_wild             ? &ballot->exact
				    : *term->text == '*' ? &ballot->ending
							 : &ballot->wild);
	ballot->has_exact |= !is_wild;
	ballot->is_silenced |= g_str_equal(term->value, KT_SAYS_NOTHING);
}

static struct kt_votes settle(const struct ballot *ballot)
{
	struct kt_votes said = ballot->has_exact ? ballot->exact : ballot->wild;

	if (!ballot->has_exact && !ballot->is_silenced)
		kt_votes_add(&said, &ballot->ending);
	return said;
}

static void hear_place(const struct kt_word *words, guint n_words, gpointer data)
{
	const struct hearing *hearing = data;
	struct ballot ballot = {.hearing = hearing};
	struct kt_votes said;

	kt_lexicon_match_all(hearing->lexicon, hearing->roles, words, n_words, count_vote, &ballot);
	said = settle(&ballot);
	kt_votes_add(hearing->votes, &said);
	if (hearing->head && kt_votes_are_silent(hearing->head))
		*hearing->head = said;
}

void kt_votes_hear(struct kt_votes *votes, struct kt_votes *head, const struct kt_lexicon *lexicon,
	guint64 roles, void (*read)(const struct kt_term *term, struct kt_votes *votes),
	struct kt_slice text)
{
	struct hearing hearing = {votes, head, lexicon, roles, read};

	kt_lexicon_each_place(lexicon, roles, text, hear_place, &hearing);
}

/* ---- the words next to a figure ---------------------------------------- */

struct near_key {
	char side;
	struct kt_slice word;
};

static int by_near_word(const void *key, const void *row)
{
	const struct near_key *k = key;
	const char *word = ((const struct kt_near_word *)row)->word;
	int order = (guchar)k->side - (guchar)*word;

	/* most differ in their first letter */
	if (order == 0 && k->word.len > 0)
		order = (guchar)*k->word.at - (guchar)word[1];
	if (order == 0)
		order = strncmp(k->word.at, word + 1, k->word.len);
	return order == 0 && word[1 + k->word.len] ? -1 : order;
}

void kt_evidence_hear_near(struct kt_evidence *evidence, const struct kt_near_word *table, guint n,
	char side, struct kt_slice word)
{
	const struct near_key key = {side, word};
	const struct kt_near_word *near = bsearch(&key, table, n, sizeof *table, by_near_word);

	if (near && evidence->n_near < KT_MOST_NEAR)
		evidence->near[evidence->n_near++] = near;
}

/* ---- decision ---------------------------------------------------------- */

/* Adds what VOTES, of a place with WEIGHTS, give; of most labels they are silent. */
static void score_place(const gint16 *weights, const struct kt_votes *votes, gint *scores)
{
	enum { BYTES = sizeof(guint64) };

	for (guint from = 0; from < KT_MOST_LABELS; from += BYTES) {
		guint64 part;

		memcpy(&part, votes->strength + from, BYTES);
		for (part = GUINT64_FROM_LE(part); part;) {
			guint at = (guint)__builtin_ctzll(part) / 8, k = from + at;

			scores[k] += weights[k] * votes->strength[k] / KT_LOUDEST;
			part &= ~(G_GUINT64_CONSTANT(0xFF) << 8 * at);
		}
	}
}

/* The scores of all labels. */
static void score_all(const struct kt_weighing *model, const struct kt_evidence *evidence,
	gint scores[KT_MOST_LABELS])
{
	const guint n = model->n_labels;

	for (guint k = 0; k < n; k++)
		scores[k] = model->form_weights[evidence->form * n + k];
	for (guint i = 0; i < evidence->n_near; i++)
		for (guint k = 0; k < n; k++)
			scores[k] += evidence->near[i]->weights[k];
	for (guint place = 0; place < model->n_places; place++)
		if (!kt_votes_are_silent(&evidence->at[place])) /* so most are */
			score_place(&model->place_weights[place * n], &evidence->at[place], scores);
}

gint kt_weighing_score(
	const struct kt_weighing *model, const struct kt_evidence *evidence, guint label)
{
	const guint n = model->n_labels;
	gint score = model->form_weights[evidence->form * n + label];

	for (guint i = 0; i < evidence->n_near; i++)
		score += evidence->near[i]->weights[label];
	for (guint place = 0; place < model->n_places; place++)
		score += model->place_weights[place * n + label] *
			 evidence->at[place].strength[label] / KT_LOUDEST;
	return score;
}

guint kt_weigh(const struct kt_weighing *model, const struct kt_evidence *evidence, guint allowed,
	gint *lead)
{
	gint highest = G_MININT, next = G_MININT, scores[KT_MOST_LABELS];
	guint best = 0;

	score_all(model, evidence, scores);
	for (guint k = 0; k < model->n_labels; k++) {
		gint score = scores[k];

		if (!(allowed & (1u << k)))
			continue;
		if (score > highest) {
			next = highest;
			highest = score;
			best = k;
		} else {
			next = MAX(next, score);
		}
	}
	*lead = next == G_MININT ? G_MAXINT : highest - next;
	return best;
}

static void explain_place(GString *out, const struct kt_weighing *model,
	const struct kt_evidence *evidence, guint place)
{
	const struct kt_votes *votes = &evidence->at[place];

	if (kt_votes_are_silent(votes))
		return;
	g_string_append(out, "; ");
	g_string_append(out, model->place_names[place]);
	for (guint k = 0; k < model->n_labels; k++) {
		if (!votes->strength[k])
			continue;
		g_string_append_c(out, ' ');
		g_string_append(out, model->label_name(k));
		g_string_append_c(out, ' ');
		g_string_append_c(out, '0' + votes->strength[k]);
	}
}

char *kt_weighing_explain(
	const struct kt_weighing *model, const struct kt_evidence *evidence, guint label)
{
	GString *out = g_string_new(model->label_name(label));

	g_string_append(out, ": ");
	g_string_append(out, model->form_names[evidence->form]);
	for (guint place = 0; place < model->n_places; place++)
		explain_place(out, model, evidence, place);
	return g_string_free(out, FALSE);
}
