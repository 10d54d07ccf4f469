/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists whose items carry two figures each, which the lead-in names.
 *
 *   Hovedtal (budget og forventet regnskab):     Sagsbehandlingstid (målet i parentes):
 *   - Skatter: -1.489,3 og -1.491,0              - Byggetilladelser: 34 dage (40 dage)
 *   - Renter: 9,2 og 7,7                         - Boligstøtte: 12 dage (10 dage)
 *
 * The measures are those of the figures in their order, or the one that is named is that of
 * what stands in brackets. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

enum {
	LONGEST_JOINT = 4,   /* tokens between the two measures, "henholdsvis det forventede" */
	NEAR_BRACKET = 3,    /* tokens between a measure and the word for brackets */
	BETWEEN_FIGURES = 2, /* tokens between two figures of an item */
	STRONG_CLUE = 8
};

/* "skønnet", "det brugte": words that stand for one sum of a budget. */
static gboolean clue_names(const struct kt_found *found, enum kt_measure *measure)
{
	struct kt_votes votes = {{0}};

	if (found->term->role != KT_LEX_CLUE)
		return FALSE;
	kt_measure_read_term(found->term, &votes);
	for (*measure = KT_MEASURE_ORIGINAL_BUDGET; *measure <= KT_MEASURE_TO_DATE; (*measure)++)
		if (votes.strength[*measure] >= STRONG_CLUE)
			return TRUE;
	return FALSE;
}

static gboolean measure_of(const struct kt_found *found, enum kt_measure *measure)
{
	if (found->term->role == KT_LEX_EFFECT)
		*measure = KT_MEASURE_DEVIATION;
	else if (kt_clue_tells(found->term, " applied"))
		*measure = KT_MEASURE_AMOUNT;
	else if (clue_names(found, measure))
		return TRUE;
	else if (found->term->role != KT_LEX_MEASURE || !kt_measure_named(found->term, measure))
		return FALSE;
	return TRUE;
}

static gboolean is_next_word(const struct kt_passage *p, guint i)
{
	return kt_word_has(p, i, KT_LEX_STOP, "adverb") ||
	       kt_word_has(p, i, KT_LEX_STOP, "connective");
}

static gboolean is_joint(const struct kt_passage *p, guint i)
{
	return kt_word_does(p, i, KT_W(AND, WELL_AS, AGAINST)) ||
	       kt_passage_term_at(p, KT_LEX_ZIP, i) || kt_mark_is(p, i, '/') ||
	       (is_next_word(p, i) && kt_mark_is(p, i - 1, ','));
}

/* "budget og forventet regnskab", "Budget / forbrug", "budgettet først, derefter skønnet", but nothing "mellem budget og forbrug". */
static gboolean are_joined(
	const struct kt_passage *p, const struct kt_found *a, const struct kt_found *b)
{
	guint end = a->first + a->n_tokens;
	gboolean joint = FALSE;

	if (b->first <= end || b->first - end > LONGEST_JOINT)
		return FALSE;
	for (guint back = 1; back <= 2 && a->first >= back; back++)
		if (kt_word_does(p, a->first - back, KT_W(BETWEEN)))
			return FALSE;
	for (guint i = end; i < b->first; i++) {
		enum kt_word_class c = kt_word_class(p, i);

		joint |= is_joint(p, i);
		if (!is_joint(p, i) && c != KT_WORD_ARTICLE && c != KT_WORD_NUMBER &&
			c != KT_WORD_CONTENT && c != KT_WORD_PREPOSITION &&
			!kt_mark_is(p, i, ',') && !is_next_word(p, i))
			return FALSE;
	}
	return joint;
}

static void note_label(struct kt_lead_pair *pair, const struct kt_passage *p, guint k,
	const struct kt_found *found)
{
	g_autofree char *words =
		kt_phrase(p, found->first, found->first + found->n_tokens, 4, FALSE);

	pair->labels[k] = words ? g_intern_string(words) : NULL;
}

/* The measures named last in S, if they stand side by side. */
static void learn_joined(struct kt_lead_pair *pair, const struct kt_sentence *s)
{
	const struct kt_found *before = NULL;
	enum kt_measure first = KT_MEASURE_NONE, second;

	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->first < s->first || found->first >= s->end ||
			kt_clue_tells(found->term, " applied") || !measure_of(found, &second))
			continue;
		if (before && found->first < before->first + before->n_tokens)
			continue; /* two terms for the same words */
		if (before && first != second && are_joined(s->p, before, found)) {
			pair->first = first;
			pair->second = second;
			note_label(pair, s->p, 0, before);
			note_label(pair, s->p, 1, found);
		}
		before = found;
		first = second;
	}
}

/* "målet i parentes", "ansøgt beløb i parentes", "i parentes er budgettet". */
static void learn_bracketed(struct kt_lead_pair *pair, const struct kt_sentence *s)
{
	guint word = s->first;

	while (word < s->end && !kt_word_has(s->p, word, KT_LEX_STOP, "bracket"))
		word++;
	for (guint k = 0; word < s->end && k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);
		guint end = found->first + found->n_tokens;
		enum kt_measure measure;

		if (found->first < s->first || found->first >= s->end ||
			(end <= word ? word - end : found->first - word) > NEAR_BRACKET ||
			!measure_of(found, &measure) || measure == KT_MEASURE_COUNT)
			continue;
		if (kt_clue_tells(found->term, " applied"))
			pair->first = KT_MEASURE_SIZE;
		pair->second = measure;
		pair->in_brackets = TRUE;
		note_label(pair, s->p, 1, found);
	}
}

void kt_lead_learn_pair(struct kt_discourse *d, const struct kt_sentence *s)
{
	if (d->is_list)
		return;
	d->pair = (struct kt_lead_pair){.first = KT_MEASURE_NONE, .second = KT_MEASURE_NONE};
	if (s->end == 0 || (!kt_mark_is(s->p, s->end - 1, ':') && !kt_passage_leads(s->p)))
		return;
	learn_bracketed(&d->pair, s);
	if (!d->pair.in_brackets)
		learn_joined(&d->pair, s);
}

static void give(struct kt_figure *f, enum kt_measure measure, const char *label)
{
	if (measure == KT_MEASURE_NONE || !(kt_measures_of(f->unit) & (1u << measure)))
		return;
	f->measure = measure;
	f->effect = 0;
	f->label = f->label_end = 0;
	g_free(f->label_words);
	f->label_words = g_strdup(label);
	kt_figure_reason(f, "measure", "measure-of-pair-in-lead-in", kt_slice_str(label));
}

/* The figures of S that stand, the only two of one sort, side by side. */
static gboolean find_two(const struct kt_sentence *s, struct kt_figure **two)
{
	guint n = 0;

	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || f->is_doubtful)
			continue;
		if (n == 2)
			return FALSE;
		two[n++] = f;
	}
	return n == 2 && two[0]->unit == two[1]->unit && two[1]->first >= two[0]->end &&
	       two[1]->first - two[0]->end <= BETWEEN_FIGURES;
}

static gboolean is_bracketed(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && kt_mark_is(s->p, f->first - 1, '(');
}

void kt_list_pair_measures(struct kt_sentence *s)
{
	const struct kt_lead_pair *pair = &s->before->pair;
	struct kt_figure *two[2];

	if (!s->before->is_list || pair->second == KT_MEASURE_NONE || !find_two(s, two) ||
		is_bracketed(s, two[1]) != pair->in_brackets)
		return;
	give(two[0], pair->first, pair->labels[0]);
	give(two[1], pair->second, pair->labels[1]);
}
