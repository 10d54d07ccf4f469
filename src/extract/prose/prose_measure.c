/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word that governs a figure, and what it makes of the number.
 *
 * Candidates are the terms of measure, effect and direction in the figure's
 * own ground; each gets points for standing near, for being joined to the
 * number ("på", "er", "til"), and for saying something definite ("merforbrug"
 * over "beløb").  A term that cannot be said of the unit is none.  Where
 * nothing governs, a figure chained to the one before shares its measure, and
 * else the unit decides. */
#include "extract/item_status.h"
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

#include <string.h>

struct governor {
	const struct kt_found *found;
	enum kt_measure measure;
	gint effect; /* sign of a deviation or change; 0 as printed */
	gint points;
};

/* "212 sengedage", "312.450 timer": so much was delivered, nothing lasted so long. */
static gboolean is_volume(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	struct kt_slice unit;

	if (f->unit != KT_UNIT_DAY && f->unit != KT_UNIT_HOUR)
		return FALSE;
	if (kt_decimal_cmp(f->value, kt_decimal_int(1000)) >= 0)
		return TRUE;
	if (q->unit_term < 0)
		return FALSE;
	unit = kt_passage_token(s->p, kt_passage_found(s->p, q->unit_term)->first)->word.folded;
	return kt_slice_ends(unit, "sengedage") || kt_slice_ends(unit, "liggedage") ||
	       kt_slice_ends(unit, "plejedage") || kt_slice_ends(unit, "opholdsdage");
}

/* How much a measure says: general words yield to definite ones. */
static gint weight_of(enum kt_measure measure)
{
	switch (measure) {
	case KT_MEASURE_SUPPLEMENTARY:
	case KT_MEASURE_NEUTRAL_ADJUSTMENT:
	case KT_MEASURE_TO_DATE:
		return 30;
	case KT_MEASURE_DEVIATION:
	case KT_MEASURE_AVERAGE:
	case KT_MEASURE_TARGET:
	case KT_MEASURE_REVISED_BUDGET:
	case KT_MEASURE_SIZE:
		return 20;
	case KT_MEASURE_AMOUNT:
	case KT_MEASURE_COUNT:
	case KT_MEASURE_SHARE:
	case KT_MEASURE_DURATION:
		return 0;
	default:
		return 10;
	}
}

/* ---- reading a term ---------------------------------------------------- */

static gboolean read_term(const struct kt_found *found, struct governor *g)
{
	const char *value = found->term->value;

	*g = (struct governor){.found = found};
	switch (found->term->role) {
	case KT_LEX_MEASURE:
		return kt_measure_named(found->term, &g->measure);
	case KT_LEX_EFFECT:
		g->measure = KT_MEASURE_DEVIATION;
		g->effect = strchr(value, '-') ? -1 : 1;
		return TRUE;
	case KT_LEX_DIRECTION:
		g->measure = KT_MEASURE_CHANGE;
		g->effect = *value == '-' ? -1 : *value == '0' ? 0 : 1;
		return TRUE;
	default:
		return FALSE;
	}
}

void kt_figure_label(struct kt_figure *f, const struct kt_found *found)
{
	f->label = found->first;
	f->label_end = found->first + found->n_tokens;
}

/* ---- on the left ------------------------------------------------------- */

/* A change is a change only where the verb or noun is joined to the number by
 * "med" or "på": "steget til 36" tells a level, "faldet med 17" the change. */
static gboolean is_change(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint i = kt_before_number(s, f);

	if (i == f->left || *found->term->value == '0')
		return FALSE;
	if (found->first + found->n_tokens == i)
		return TRUE;
	if (kt_word_does(s->p, i - 1, KT_W(ON)) && kt_word_does(s->p, i - 2, KT_W(DOWN) | KT_W(UP)))
		return FALSE; /* "bringes ned på højst 340" tells a level */
	if (kt_slice_ends(kt_passage_token(s->p, found->first)->word.folded, "en") &&
		kt_word_does(s->p, i - 1, KT_W(WAS) | KT_W(BECAME)))
		return TRUE; /* "stigningen blev 12 pct." */
	return kt_word_does(s->p, i - 1, KT_W(WITH) | KT_W(ON) | KT_W(IS));
}

/* The clause's verb stands before END, and none between END and the number. */
static gboolean follows_verb(const struct kt_sentence *s, const struct kt_figure *f, guint end)
{
	gboolean before = FALSE;

	for (guint i = f->left; i < f->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (c != KT_WORD_AUXILIARY && c != KT_WORD_VERB)
			continue;
		if (i >= end)
			return FALSE;
		before = TRUE;
	}
	return before;
}

/* The governing word belongs to the number if it stands right before it, or
 * if a preposition, a verb or a colon leads from the one to the other. */
static gboolean is_joined(const struct kt_sentence *s, const struct kt_figure *f, guint end)
{
	guint i = kt_before_number(s, f), between = 0;
	enum kt_word_class c;

	for (guint k = end; k < i; k++)
		between += kt_word_class(s->p, k) == KT_WORD_CONTENT;
	if (between <= 1 || i == f->left)
		return TRUE;
	c = kt_word_class(s->p, i - 1);
	if (c == KT_WORD_CONTENT &&
		follows_verb(s, f, end)) /* "udgør tillægsbevillinger til drift 70,1" */
		return TRUE;
	return c == KT_WORD_PREPOSITION || c == KT_WORD_AUXILIARY || c == KT_WORD_VERB ||
	       kt_mark_is(s->p, i - 1, ':');
}

/* "en reduceret dagpengeydelse": says what kind, not what happened. */
static gboolean is_attribute(const struct kt_passage *p, const struct kt_found *found)
{
	guint end = found->first + found->n_tokens, i = found->first;

	if (i > 0 && kt_word_does(p, i - 1, KT_W(THAT))) /* "at sænke taksterne med 3 %" */
		return FALSE;
	while (i > 0 && found->first - i < 6 && kt_word_class(p, i - 1) != KT_WORD_ARTICLE) {
		if (kt_word_class(p, --i) == KT_WORD_AUXILIARY) /* "er siden januar faldet" */
			return FALSE;
	}
	return end < p->tokens->len && kt_word_class(p, end) == KT_WORD_CONTENT &&
	       !kt_slice_ends(kt_passage_token(p, end - 1)->word.folded, "r") &&
	       !kt_passage_term_at(p, KT_LEX_DIRECTION, end);
}

static void consider(struct governor *best, const struct governor *g)
{
	if (!best->found || g->points > best->points)
		*best = *g;
}

static void look_left(const struct kt_sentence *s, const struct kt_figure *f, guint from,
	gint handicap, struct governor *best)
{
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);
		guint end = found->first + found->n_tokens;
		struct governor g;

		if (found->first < from || end > f->first || !read_term(found, &g) ||
			kt_is_mean_share(f, found->term) ||
			!(kt_measures_of(f->unit) & (1u << g.measure)))
			continue;
		if (found->term->role == KT_LEX_DIRECTION &&
			(!is_change(s, f, found) || is_attribute(s->p, found) ||
				kt_passage_term_at(s->p, KT_LEX_QUALIFIER, found->first)))
			continue;
		if (!is_joined(s, f, end) || kt_is_complement(s->p, found) ||
			kt_has_object_behind(s, f, found) ||
			kt_word_has(s->p, found->first, KT_LEX_STOP, "expected"))
			continue;
		g.points = 60 - (gint)(f->first - end) * 2 + weight_of(g.measure) - handicap;
		if (found->term->role == KT_LEX_EFFECT)
			g.points += 15;
		if (found->term->role == KT_LEX_DIRECTION)
			g.points += 5;
		if (end <= f->clause)
			g.points -= 15;
		consider(best, &g);
	}
}

/* ---- on the right ------------------------------------------------------ */

static gboolean names_a_budget(const struct kt_passage *p, guint first, guint end)
{
	for (guint k = 0; k < p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(p, k);
		enum kt_measure m;

		if (found->term->role != KT_LEX_MEASURE || found->first < first ||
			found->first >= end || !kt_measure_named(found->term, &m))
			continue;
		if (m == KT_MEASURE_AMOUNT && kt_word_does(p, found->first - 1, KT_W(THAN)))
			return TRUE;
		if (m == KT_MEASURE_ORIGINAL_BUDGET || m == KT_MEASURE_REVISED_BUDGET ||
			m == KT_MEASURE_SIZE || m == KT_MEASURE_EXPECTED_RESULT)
			return TRUE;
	}
	return FALSE;
}

/* Where the words behind F go on: "38.000 kr. (6 pct.) dyrere end afsat". */
static guint behind_bracket(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	if (i < s->end && kt_mark_is(s->p, i, '('))
		while (i < s->end && !kt_mark_is(s->p, i, ')'))
			i++;
	return i < s->end && kt_mark_is(s->p, i, ')') ? i + 1 : f->end;
}

/* "8,0 mio. kr. under det korrigerede budget", "16,5 mio. kr. mindre end
 * budgetteret", "169 færre end", "8 procent flere end". */
static gboolean read_comparison(
	const struct kt_sentence *s, const struct kt_figure *f, struct governor *g)
{
	guint i = behind_bracket(s, f), stop, right = i > f->end ? s->end : f->right;
	const struct kt_found *way = NULL;

	i += kt_word_does(s->p, i, KT_W(OUT)) && i + 1 < right; /* "ud over rammen" */

	const struct kt_found *qualifier =
		i < s->end ? kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i) : NULL;

	for (guint k = i; k < MIN(i + 4, right) && !way; k++) {
		if (k == i && kt_word_class(s->p, k) == KT_WORD_VERB)
			break; /* "480.000 kr. falder i 2013": the amount itself falls due */
		if (!kt_passage_term_at(s->p, KT_LEX_DIRECTION, k) &&
			kt_word_class(s->p, k) != KT_WORD_CONTENT &&
			kt_word_class(s->p, k) != KT_WORD_NUMBER)
			break;
		way = kt_passage_term_at(s->p, KT_LEX_DIRECTION, k);
		if (way && k > i && kt_word_does(s->p, k, KT_W(UP) | KT_W(DOWN)))
			way = NULL; /* "40 borgere mødte op" */
	}
	if (way && kt_word_does(s->p, way->first, KT_W(DOWN) | KT_W(UP)))
		way = NULL; /* "revet 19 ejendomme ned" */
	if (!way && !qualifier)
		return FALSE;
	g->found = way ? way : qualifier;
	stop = g->found->first + g->found->n_tokens;
	g->effect = (way ? *way->term->value == '-' : *qualifier->term->value == '<') ? -1 : 1;
	if (!way && qualifier->term->value[1] == '=') /* "inden for egen ramme" */
		return FALSE;
	g->measure = KT_MEASURE_CHANGE;
	g->points = 85;
	if (kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT)
		if (names_a_budget(s->p, stop, MIN(stop + 6, s->end)) ||
			((!way || kt_unit_is_money(f->unit)) &&
				kt_names_estimate(s->p, stop, MIN(stop + 5, s->end))))
			g->measure = KT_MEASURE_DEVIATION;
	if (!way && g->measure == KT_MEASURE_CHANGE) { /* "3 procentpoint over gennemsnittet" */
		if (f->unit != KT_UNIT_PERCENTAGE_POINT)
			return FALSE;
		g->measure = KT_MEASURE_DEVIATION;
	}
	return (kt_measures_of(f->unit) & (1u << g->measure)) != 0;
}

/* A verb between the number and FIRST: the word there is of another thing, but
 * for what is done with an amount ("36,9 mio. kr. ønskes overført"). */
static gboolean verb_between(
	const struct kt_sentence *s, guint from, guint first, enum kt_measure measure)
{
	if (measure == KT_MEASURE_AMOUNT || measure == KT_MEASURE_SUPPLEMENTARY)
		return FALSE;
	for (guint i = from; i < first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (c == KT_WORD_AUXILIARY || c == KT_WORD_VERB || c == KT_WORD_CLAUSE)
			return TRUE;
	}
	return FALSE;
}

static void look_right(
	const struct kt_sentence *s, const struct kt_figure *f, struct governor *best)
{
	struct governor g;
	guint stop = MIN(f->end + 6, f->right);

	g.found = NULL;
	if (read_comparison(s, f, &g))
		consider(best, &g);
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->first < f->end || found->first >= stop ||
			found->term->role == KT_LEX_DIRECTION || !read_term(found, &g) ||
			kt_is_of_bracketed(s, f, found->first) ||
			kt_is_mean_share(f, found->term) ||
			!(kt_measures_of(f->unit) & (1u << g.measure)))
			continue;
		g.points = 46 - (gint)(found->first - f->end) * 3 + weight_of(g.measure);
		if (found->term->role == KT_LEX_EFFECT) {
			if (kt_is_complement(s->p, found))
				continue;
			g.points += 15;
		}
		if (f->unit == KT_UNIT_PERCENT && found->term->role == KT_LEX_MEASURE &&
			g.measure != KT_MEASURE_SHARE)
			continue; /* "9 % af det korrigerede budget", "42 % af målet" */
		if (g.points > 20 && !verb_between(s, f->end, found->first, g.measure))
			consider(best, &g);
	}
}

/* ---- putting it together ----------------------------------------------- */

static void take_governor(
	const struct kt_sentence *s, struct kt_figure *f, const struct governor *g)
{
	f->measure = g->measure;
	f->effect = g->effect;
	kt_figure_label(f, g->found);
	if (f->measure == KT_MEASURE_SUPPLEMENTARY && g->found->first > s->first &&
		kt_word_has(s->p, g->found->first - 1, KT_LEX_STOP, "negative"))
		f->effect = -1; /* "en negativ tillægsbevilling på 4,2 mio. kr." */
	kt_figure_reason(
		f, "measure", "governing-word", kt_passage_slice(s->p, f->label, f->label_end));
}

static void take_chained(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other)
{
	f->measure = other->measure;
	f->effect = other->effect;
	f->label = other->label;
	f->label_end = other->label_end;
	f->label_words = g_strdup(other->label_words);
	f->is_from = other->is_from;
	kt_figure_reason(f, "measure", "shared-with-figure-before",
		kt_passage_slice(s->p, f->label, f->label_end));
}

static gboolean like_units(enum kt_unit a, enum kt_unit b)
{
	return kt_measures_of(a) == kt_measures_of(b);
}

/* "337.389 kr. eller 0,9 pct. mindre end bevilget": one fact in two units. */
static gboolean told_as_equal(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->host >= 0)
		return kt_figure_at(s->figures, f->host)->unit != KT_UNIT_PERCENTAGE_POINT;
	for (guint i = f->left; f->is_chained && i < f->first; i++)
		if (kt_word_does(s->p, i, KT_W(OR)) || kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return FALSE;
}

gboolean kt_compared_with_plan(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end)
{
	guint next = f - kt_figure_at(s->figures, 0) + 1;
	struct governor g = {.found = NULL};

	if (!read_comparison(s, f, &g) || g.measure != KT_MEASURE_DEVIATION)
		return next < s->figures->len && told_as_equal(s, next) &&
		       kt_compared_with_plan(s, kt_figure_at(s->figures, next), first, end);
	*first = g.found->first;
	*end = MIN(*first + g.found->n_tokens + 4, s->end);
	return TRUE;
}

/* "faldet med 23 til 412": the second is where it ended. */
static gboolean tells_level(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	return kt_word_does(s->p, i, KT_W(TO)) ||
	       (i > s->first && kt_word_does(s->p, i - 1, KT_W(TO)));
}

/* "... på 2,2 mio. kr. og på dagpenge 1,2 mio. kr.": no verb of its own. */
static gboolean is_elliptic(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->right; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (c == KT_WORD_AUXILIARY || c == KT_WORD_VERB || c == KT_WORD_CLAUSE ||
			c == KT_WORD_RELATIVE)
			return FALSE;
	}
	return kt_unit_is_money(f->unit);
}

/* The level that a pronoun points back to: in the sentence, else told last. */
static gboolean from_antecedent(const struct kt_sentence *s, guint k, struct kt_figure *f)
{
	enum kt_measure m = s->before->measure;

	if (!kt_figure_is_anaphoric(s, f))
		return FALSE;
	for (guint i = k; i-- > 0;)
		if (!kt_figure_at(s->figures, i)->refusal) {
			m = kt_figure_at(s->figures, i)->unit == f->unit
				    ? kt_figure_at(s->figures, i)->measure
				    : KT_MEASURE_NONE;
			if (m == KT_MEASURE_DEVIATION && kt_unit_is_money(f->unit)) {
				take_chained(s, f, kt_figure_at(s->figures, i));
				return TRUE; /* "et mindreforbrug på 5 mio. kr., nu er det 8,4" */
			}
			break;
		}
	if ((m != KT_MEASURE_AVERAGE && m != KT_MEASURE_RATE) ||
		!(kt_measures_of(f->unit) & (1u << m)))
		return FALSE;
	f->measure = m;
	kt_figure_reason(f, "measure", "measure-of-antecedent", kt_slice_str(""));
	return TRUE;
}

/* Which figure's measure F shares when nothing governs it: the one it is
 * chained to, or the whole it is part of. */
static const struct kt_figure *model_of(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	for (gint i = (gint)k - 1; i >= 0; i--) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (other->refusal)
			continue;
		if (other->measure == KT_MEASURE_CHANGE && tells_level(s, f))
			return NULL;
		if ((other->measure == KT_MEASURE_CHANGE ||
			    other->measure == KT_MEASURE_DEVIATION) &&
			(kt_measures_of(f->unit) & (1u << other->measure)) && told_as_equal(s, k))
			return other;
		if (!like_units(f->unit, other->unit))
			continue;
		if (f->is_chained || f->is_part || f->host == i || f->flags & KT_FLAG_RANGE_HIGH ||
			is_elliptic(s, f))
			return other;
		return NULL;
	}
	return NULL;
}

/* "7,8 mio. kr. vedrører Trepartsaftalen": a part of the whole just told. */
static gboolean is_share_of(const struct kt_sentence *s, struct kt_figure *f)
{
	if (kt_before_number(s, f) != s->first || kt_word_class(s->p, f->end) != KT_WORD_VERB)
		return FALSE;
	f->is_part = TRUE;
	f->flags |= KT_FLAG_OF_WHICH;
	return TRUE;
}

/* What the text before the sentence says of a figure that has no word of its own. */
static gboolean from_discourse(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_discourse *d = s->before;

	if (d->measure == KT_MEASURE_NONE || !(kt_measures_of(f->unit) & (1u << d->measure)))
		return FALSE;
	if (!kt_unit_is_money(f->unit) || d->measure == KT_MEASURE_CHANGE ||
		d->measure == KT_MEASURE_LIMIT || d->measure == KT_MEASURE_TARGET ||
		!(d->is_list || is_share_of(s, f) || f->is_part))
		return FALSE;
	f->measure = d->measure;
	f->effect = d->effect;
	f->label_words = g_strdup(d->label);
	f->confidence -= d->is_list ? 0.03 : 0.08;
	kt_figure_reason(f, "measure", d->is_list ? "measure-of-lead-in" : "measure-of-text-before",
		kt_slice_str(d->label));
	return TRUE;
}

/* The first figure of an item under "Måltal for 2012:". */
static void read_target(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_discourse *d = s->before;

	if (d->measure != KT_MEASURE_TARGET || !d->is_list || d->list_is_loose || s->first != 0 ||
		f != kt_figure_at(s->figures, 0) ||
		(f->measure != KT_MEASURE_COUNT && f->measure != KT_MEASURE_SHARE))
		return;
	f->measure = KT_MEASURE_TARGET;
	kt_figure_reason(f, "measure", "measure-of-lead-in", kt_slice_str(d->label));
}

/* A state on a day; a day on which so much was used. */
static gboolean is_state(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	gint16 time = kt_passage_token(s->p, i)->time;
	const struct kt_timex *t = time >= 0 ? kt_passage_time(s->p, time) : NULL;
	const struct kt_found *used =
		f->label < f->label_end ? kt_passage_term_at(s->p, KT_LEX_CLUE, f->label) : NULL;

	if (!t || t->sort == KT_TIMEX_STATE)
		return t != NULL;
	return t->period.from.unit == KT_TIME_DAY && !t->period.is_range && used &&
	       g_str_has_prefix(used->term->value, "to_date");
}

/* "Efter otte måneder er der brugt", not "efter tre måneders forsinkelse". */
static gboolean is_part_of_year(const struct kt_sentence *s, guint i)
{
	return kt_word_does(s->p, i, KT_W(AFTER)) && i + 3 < s->end &&
	       kt_passage_token(s->p, i + 1)->is_number &&
	       (kt_word_has(s->p, i + 2, KT_LEX_UNIT, "month") ||
		       kt_word_has(s->p, i + 2, KT_LEX_TIME, "quarter")) &&
	       kt_word_class(s->p, i + 3) != KT_WORD_CONTENT;
}

/* "År til dato har forbruget været 478.981 kr." */
static void read_to_date(const struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_unit_is_money(f->unit) ||
		(f->measure != KT_MEASURE_ACTUAL && f->measure != KT_MEASURE_AMOUNT))
		return;
	for (guint i = MIN(f->clause, f->left); i < f->right; i++)
		if ((i >= f->left && kt_word_has(s->p, i, KT_LEX_TIME, "to_date")) ||
			(f->measure == KT_MEASURE_ACTUAL &&
				((i >= f->left && is_state(s, f, i)) || is_part_of_year(s, i)))) {
			f->measure = KT_MEASURE_TO_DATE;
			kt_figure_reason(
				f, "measure", "year-to-date", kt_passage_slice(s->p, i, i + 1));
			return;
		}
}

/* What a follow-up in the year says was used is used so far. */
static void read_in_year(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_item_status *status;

	if (f->measure != KT_MEASURE_ACTUAL || f->label >= f->label_end ||
		kt_passage_find(s->p, KT_LEX_TIME, f->left, f->right))
		return;
	status = kt_item_status_of(s->reading->statuses, s->reading->minutes, s->block);
	if (!status || status->is_account ||
		kt_period_year(status->period) != s->reading->context.meeting.year)
		return;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "expected"))
			return;
	f->measure = KT_MEASURE_TO_DATE;
	kt_figure_reason(
		f, "measure", "used-so-far", kt_passage_slice(s->p, f->label, f->label_end));
}

/* "ventes brugt 1.246,7 mio. kr.", "skønnes at ende på 2.975,3 mio. kr." */
static void read_expected(const struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_unit_is_money(f->unit) ||
		!(f->measure == KT_MEASURE_ACTUAL ||
			(f->measure == KT_MEASURE_AMOUNT && f->label == f->label_end)))
		return;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "expected")) {
			f->measure = KT_MEASURE_EXPECTED_RESULT;
			kt_figure_reason(
				f, "measure", "expected", kt_passage_slice(s->p, i, i + 1));
			return;
		}
}

/* A verb of its own stands right behind the number. */
static gboolean has_predicate(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class c = f->end < f->right ? kt_word_class(s->p, f->end) : KT_WORD_MARK;

	return c == KT_WORD_AUXILIARY || c == KT_WORD_VERB;
}

static void look_at_equal(const struct kt_sentence *s, guint k, struct governor *best)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	struct governor g = {.found = NULL};

	if (k + 1 < s->figures->len && told_as_equal(s, k + 1)) {
		const struct kt_figure *next = kt_figure_at(s->figures, k + 1);

		if (next->host == -1 && read_comparison(s, next, &g) &&
			(kt_measures_of(f->unit) & (1u << g.measure)))
			consider(best, &g);
	}
}

/* How sure the measure of the text before is of a figure without a word of its own. */
enum { OF_LEAD_IN = 8, OF_TEXT_BEFORE = 6 };

/* How sure a governing word is of the figure. */
static guint strength_of(const struct governor *g)
{
	return g->points >= 70 ? 9 : g->points >= 55 ? 7 : 5;
}

/* The measure by rule; tells how it was found, and how sure that is. */
static enum kt_measure_place tell(struct kt_sentence *s, guint k, guint *strength)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *model = model_of(s, k);
	struct governor best = {.found = NULL};

	look_left(s, f, f->left, 0, &best);
	look_right(s, f, &best);
	if (!best.found && !model && f->clause > s->first && f->left == s->first)
		look_left(s, f, s->first, 10, &best);
	look_at_equal(s, k, &best);
	if (best.found &&
		!(model && f->is_chained && best.found->first >= f->end && !has_predicate(s, f))) {
		take_governor(s, f, &best);
		*strength = strength_of(&best);
		return KT_TOLD_WORD;
	}
	if (model)
		take_chained(s, f, model);
	if (model || from_antecedent(s, k, f))
		return KT_TOLD_SHARED;
	*strength = s->before->is_list ? OF_LEAD_IN : OF_TEXT_BEFORE;
	if (from_discourse(s, f))
		return KT_TOLD_SHARED;
	*strength = KT_LOUDEST;
	f->measure = is_volume(s, f) ? KT_MEASURE_COUNT : kt_measure_plain(f->unit);
	if (f->unit == KT_UNIT_PERCENT && kt_passage_quantity(s->p, f->quantity)->has_sign)
		f->measure = KT_MEASURE_CHANGE; /* no share is less than nothing */
	kt_figure_reason(
		f, "measure", "plain-measure-of-unit", kt_slice_str(kt_unit_name(f->unit)));
	if (kt_unit_is_money(f->unit))
		f->confidence -= 0.06;
	return KT_TOLD_PLAIN;
}

/* What words of any distance make of it. */
static void refine(struct kt_sentence *s, struct kt_figure *f)
{
	read_expected(s, f);
	kt_figure_spent(s, f);
	read_to_date(s, f);
	read_in_year(s, f);
	read_target(s, f);
	if (f->is_from && f->measure == KT_MEASURE_CHANGE)
		f->measure = kt_measure_plain(f->unit);
	kt_figure_overriding(s, f);
	if ((kt_figure_is_bound(s, f) && f->measure != KT_MEASURE_TARGET &&
		    f->measure != KT_MEASURE_DEVIATION) ||
		kt_figure_is_condition(s, f)) {
		f->measure = KT_MEASURE_LIMIT;
		kt_figure_reason(f, "measure", "bound", kt_passage_slice(s->p, f->first, f->end));
	}
	kt_figure_per(s, f);
	kt_figure_interest(s, f);
}

static void decide(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint strength = KT_LOUDEST;
	enum kt_measure_place how = tell(s, k, &strength);
	enum kt_measure told = f->measure;

	refine(s, f);
	if (f->measure == told)
		kt_figure_weigh(s, k, how, strength);
	else
		kt_figure_weigh(s, k, KT_TOLD_REFINED, KT_LOUDEST);
}

/* A duration is told with its unit and what it is per: "11 timer ugentligt". */
static void label_duration(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	const struct kt_found *per =
		kt_passage_find(s->p, KT_LEX_PER, f->first, MIN(f->end + 2, f->right));

	if (f->label < f->label_end || !kt_unit_is_time(f->unit))
		return;
	f->label = q->number_token + 1;
	f->label_end = MAX(f->end, per ? per->first + per->n_tokens : 0);
}

void kt_sentence_measures(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || f->unit == KT_UNIT_NONE)
			continue;
		kt_mark_course(s, k);
		decide(s, k);
		kt_settle_measure(s, k);
		kt_figure_sign(s, f);
		label_duration(s, f);
	}
	kt_finish_courses(s);
	kt_list_pair_measures(s);
}
