/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all words about a figure of a sentence make of its measure and sign. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"
#include "extract/prose/prose_governor.h"
#include "extract/prose/prose_unit.h"

#include <string.h>

/* The sign TERM gives a deviation or change; 0: none. */
static gint sign_of(const struct kt_found *found)
{
	const char *value = found->term->value;

	switch (found->term->role) {
	case KT_LEX_CLUE:
	case KT_LEX_EFFECT:
		return strchr(value, '-') ? -1 : strchr(value, '+') ? 1 : 0;
	case KT_LEX_DIRECTION:
		return *value == '-' ? -1 : *value == '0' ? 0 : 1;
	default:
		return 0;
	}
}

/* The sign by the nearest word about F that has one; else that of what was
 * told of the same sort before. */
static gint effect_by_evidence(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint nearest = G_MAXUINT;
	gint effect = 0;

	for (guint i = 0; i < s->p->found->len; i++) {
		const struct kt_found *found = kt_passage_found(s->p, i);
		guint away = found->first >= f->end ? found->first - f->end
						    : f->first - MIN(f->first, found->first);

		if (found->first >= f->left && found->first < f->right && away < nearest &&
			sign_of(found) && !kt_is_of_statement_before(s, f, found)) {
			nearest = away;
			effect = sign_of(found);
		}
	}
	if (effect)
		return effect;
	if (k > 0 && kt_figure_at(s->figures, k - 1)->measure == f->measure)
		return kt_figure_at(s->figures, k - 1)->effect;
	return s->before->measure == f->measure ? s->before->effect : 0;
}

/* "er faldet til 3,4 procent", "er faldet med 49 til 4.354" */
static gboolean is_reached(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *change = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	const struct kt_found *way;

	if (f->unit == KT_UNIT_PERCENTAGE_POINT || !kt_figure_tells_level(s, f))
		return FALSE;
	if (change && !change->refusal && change->measure == KT_MEASURE_CHANGE &&
		MAX(change->end, change->noun_end) + 1 >= f->first)
		return TRUE;
	way = kt_passage_find(s->p, KT_LEX_DIRECTION, f->left, f->first);
	return way && *way->term->value != '0';
}

/* "blev 94 pct. afgjort inden for fristen": the limit is the time's. */
static gboolean is_in_time(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *bound =
		kt_passage_find(s->p, KT_LEX_QUALIFIER, f->end, MIN(f->right, s->end));

	return bound && strcmp(bound->term->value, "<=") == 0 && bound->first > f->end &&
	       !kt_passage_find(s->p, KT_LEX_QUALIFIER, f->left, f->first);
}

/* All evidence together may say otherwise than the rule. */
void kt_figure_weigh(struct kt_sentence *s, guint k, enum kt_measure_place how, guint strength)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	struct kt_evidence evidence = {
		.form = kt_measure_form(f->unit, f->value, f->resolution, FALSE)};
	g_autoptr(GString) near = f->draft.is_explained ? g_string_new("; near") : NULL;
	const struct kt_found *clue;
	enum kt_measure measure;
	guint allowed;
	gint lead;

	if (f->measure != KT_MEASURE_NONE &&
		(how != KT_TOLD_PLAIN || f->measure != kt_measure_plain(f->unit)))
		kt_votes_raise(&evidence.at[how], f->measure, strength);
	kt_measure_gather_around(s->reading, s->block, &evidence);
	kt_measure_gather_sentence(s, f, &evidence);
	kt_measure_gather_near(s, f, &evidence, near);
	allowed = kt_measures_of(f->unit) | 1u << f->measure;
	if (f->measure != KT_MEASURE_RATE && kt_figure_is_no_price(s, k, how))
		allowed &= ~(1u << KT_MEASURE_RATE);
	if (f->is_from ||
		(f->host >= 0 && kt_figure_is_no_share(f, kt_figure_at(s->figures, f->host))) ||
		is_reached(s, k)) /* a level, however much the sentence tells of its fall */
		allowed &= ~(1u << KT_MEASURE_CHANGE);
	if (f->measure == KT_MEASURE_CHANGE && how == KT_TOLD_WORD &&
		kt_figure_quantity(s, f)->qualifier == KT_QUALIFIER_AT_LEAST)
		allowed &=
			~(1u << KT_MEASURE_LIMIT); /* "nedbringer udgifterne med mindst 7 mio." */
	if (f->unit == KT_UNIT_PERCENT && is_in_time(s, f))
		allowed &= ~(1u << KT_MEASURE_LIMIT);
	measure = kt_measure_decide(&evidence, allowed, f->measure, &lead);
	kt_draft_decided(&f->draft, KT_DECISION_MEASURE, lead);
	if (near) {
		g_autofree char *weighed = kt_measure_explain(&evidence, measure, f->measure);

		g_string_prepend(near, weighed);
	}
	kt_figure_reason(f, "measure",
		measure == f->measure ? "evidence-agrees" : "measure-by-evidence",
		kt_slice_str(near ? near->str : NULL));
	if (measure == f->measure)
		return;
	f->measure = measure;
	f->effect = effect_by_evidence(s, k);
	clue = kt_measure_clue(s, f, measure);
	if (clue)
		kt_figure_label(f, clue);
}
