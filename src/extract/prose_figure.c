/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are figures, and what a bare one is a number of. */
#include "extract/prose.h"

static const struct kt_quantity *quantity_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_passage_quantity(s->p, f->quantity);
}

static gboolean is_time_unit(enum kt_unit unit)
{
	return unit == KT_UNIT_HOUR || unit == KT_UNIT_DAY || unit == KT_UNIT_WEEK ||
	       unit == KT_UNIT_MONTH || unit == KT_UNIT_YEAR;
}

/* ---- the counted noun -------------------------------------------------- */

/* The noun phrase behind a number: adjectives, then the noun.  It ends before
 * the first small word, sign or number. */
static guint noun_phrase_end(const struct kt_passage *p, guint i, guint end)
{
	while (i < end && kt_word_class(p, i) == KT_WORD_CONTENT)
		i++;
	return i;
}

/* Finds the counted noun among tokens [I, END), and its unit. */
static gboolean find_counted(struct kt_sentence *s, struct kt_figure *f, guint i, guint end)
{
	const struct kt_found *found = kt_passage_find(s->p, KT_LEX_COUNTED, i, end);
	enum kt_unit unit;

	if (!found || !kt_unit_lookup(found->term->value, &unit))
		return FALSE;
	f->unit = unit;
	f->noun = found->first;
	f->noun_end = found->first + found->n_tokens;
	return TRUE;
}

/* The unit the quantity itself carries as a counted noun: "5 borgere". */
static void take_unit_term(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_quantity *q = quantity_of(s, f);

	if (q->unit_term < 0)
		return;
	const struct kt_found *found = kt_passage_found(s->p, q->unit_term);
	if (found->term->role != KT_LEX_COUNTED)
		return;
	f->noun = found->first;
	f->noun_end = found->first + found->n_tokens;
}

static gboolean unit_from_noun(struct kt_sentence *s, struct kt_figure *f)
{
	guint end = noun_phrase_end(s->p, f->end, f->right);

	if (find_counted(s, f, f->end, end)) {
		kt_figure_reason(
			f, "unit", "counted-noun", kt_passage_slice(s->p, f->noun, f->noun_end));
		return TRUE;
	}
	if (end == f->end)
		return FALSE;
	f->unit = KT_UNIT_COUNT;
	f->noun = f->end;
	f->noun_end = end;
	f->confidence -= 0.05;
	kt_figure_reason(f, "unit", "unknown-noun", kt_passage_slice(s->p, f->noun, f->noun_end));
	return TRUE;
}

/* ---- units of bare numbers --------------------------------------------- */

static void inherit_unit(struct kt_figure *f, enum kt_unit unit, char *noun, const char *rule)
{
	f->unit = unit;
	g_free(f->noun_words);
	f->noun_words = noun;
	kt_figure_reason(f, "unit", rule, kt_slice_str(noun));
}

static char *noun_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->noun < f->noun_end)
		return kt_phrase(s->p, f->noun, f->noun_end, 3, TRUE);
	return g_strdup(f->noun_words);
}

/* Takes unit and scale over from OTHER, as in "fra 12,4 til 11,3 mio. kWh". */
static void share_unit(struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other)
{
	const struct kt_quantity *q = quantity_of(s, f), *from = quantity_of(s, other);

	inherit_unit(f, other->unit, noun_of(s, other), "unit-of-neighbour");
	if (from->has_scale && !q->has_scale && !q->is_word) {
		struct kt_decimal value, resolution;

		if (kt_decimal_mul(&value, f->value, from->scale) &&
			kt_decimal_mul(&resolution, f->resolution, from->scale)) {
			f->value = value;
			f->resolution = resolution;
		}
	}
}

static gboolean unit_from_next(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next;

	if (k + 1 >= s->figures->len)
		return FALSE;
	next = kt_figure_at(s->figures, k + 1);
	if (next->unit == KT_UNIT_NONE)
		unit_from_noun(s, next);
	if (next->unit == KT_UNIT_NONE || !(next->is_chained || kt_word_is(s->p, f->end, "af")))
		return FALSE;
	share_unit(s, f, next);
	return TRUE;
}

static gboolean unit_from_previous(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	gint from = f->host >= 0 ? f->host : (gint)k - 1;

	for (; from >= 0; from--) {
		const struct kt_figure *other = kt_figure_at(s->figures, from);
		gboolean is_count = other->unit == KT_UNIT_PERSON || other->unit == KT_UNIT_CASE ||
				    other->unit == KT_UNIT_COUNT || other->unit == KT_UNIT_FTE;

		if (other->refusal || other->unit == KT_UNIT_NONE || !(is_count || f->is_chained))
			continue;
		share_unit(s, f, other);
		return TRUE;
	}
	return FALSE;
}

static gboolean unit_from_left(struct kt_sentence *s, struct kt_figure *f)
{
	if (!find_counted(s, f, f->clause, f->first) && !find_counted(s, f, s->first, f->first))
		return FALSE;
	kt_figure_reason(
		f, "unit", "counted-noun-before", kt_passage_slice(s->p, f->noun, f->noun_end));
	f->confidence -= 0.05;
	return TRUE;
}

static gboolean unit_from_discourse(struct kt_sentence *s, struct kt_figure *f)
{
	if (s->before->unit == KT_UNIT_NONE)
		return FALSE;
	inherit_unit(f, s->before->unit, g_strdup(s->before->noun),
		s->before->is_list ? "unit-of-lead-in" : "unit-of-text-before");
	f->confidence -= s->before->is_list ? 0.02 : 0.1;
	return TRUE;
}

/* A bare number takes its unit from the noun behind it, the figure it is
 * paired with, the figure before, a noun before, or the text before. */
static void complete_unit(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	gboolean starts = f->first == s->first || f->host == -2;

	take_unit_term(s, f);
	if (f->unit != KT_UNIT_NONE || unit_from_next(s, k))
		return;
	if (s->before->is_list && starts && s->before->unit != KT_UNIT_NONE &&
		kt_word_class(s->p, f->end) != KT_WORD_CONTENT && unit_from_discourse(s, f))
		return;
	if (unit_from_noun(s, f) || unit_from_previous(s, k) || unit_from_left(s, f) ||
		unit_from_discourse(s, f))
		return;
	f->is_doubtful = TRUE;
}

/* ---- what is no figure ------------------------------------------------- */

/* The noun a number counts is part of the text's own structure. */
static gboolean is_structural(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = MIN(noun_phrase_end(s->p, f->end, s->end), f->end + 4);
	const struct kt_found *found;

	if (f->unit != KT_UNIT_NONE && f->unit != KT_UNIT_COUNT && f->unit != KT_UNIT_CASE)
		return FALSE;
	found = kt_passage_find(s->p, KT_LEX_STRUCTURAL, f->first, MAX(end, f->end));
	return found && found->first + found->n_tokens >= end;
}

/* "den 5. højeste andel": a place in an order. */
static gboolean is_rank(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->unit == KT_UNIT_NONE && kt_mark_is(s->p, f->end, '.') && f->end + 1 < s->end &&
	       kt_passage_token(s->p, f->end)->space_before == FALSE &&
	       kt_passage_token(s->p, f->end + 1)->kind == KT_TOKEN_WORD;
}

static gboolean follows_definite(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	return i > s->first && (kt_word_is(s->p, i - 1, "de") || kt_word_is(s->p, i - 1, "disse") ||
				       kt_word_is(s->p, i - 1, "begge"));
}

/* "de seneste 10 år", "for to år siden", "hvert andet år": when, not how long. */
static gboolean is_window(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!is_time_unit(f->unit))
		return FALSE;
	if (f->first > s->first && kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "window"))
		return TRUE;
	if (f->end < s->end && (kt_word_is(s->p, f->end, "siden") ||
				       kt_word_has(s->p, f->end, KT_LEX_STOP, "window")))
		return TRUE;
	return follows_definite(s, f) && quantity_of(s, f)->is_word;
}

/* Small numbers in words count something only before a noun that is counted. */
static gboolean is_idle_word(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = quantity_of(s, f);

	if (!q->is_word || q->is_fraction || q->has_scale || q->unit == KT_UNIT_DKK)
		return FALSE;
	if (kt_decimal_equal(q->value, kt_decimal_int(1)))
		return f->unit != KT_UNIT_WEEK && f->unit != KT_UNIT_PERCENTAGE_POINT;
	if (f->unit == KT_UNIT_COUNT || f->unit == KT_UNIT_NONE)
		return !kt_passage_find(s->p, KT_LEX_COUNTED, f->first, MIN(f->noun_end, s->end));
	return f->noun == f->noun_end && f->noun_words &&
	       kt_word_class(s->p, f->end) == KT_WORD_CONTENT;
}

static const char *refuse(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_rank(s, f))
		return "rank";
	if (is_structural(s, f))
		return "structural count";
	if (is_window(s, f))
		return "reference period";
	if (is_idle_word(s, f))
		return "structural count";
	return NULL;
}

/* ---- parts ------------------------------------------------------------- */

static void mark_part(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *of_which = kt_passage_find(s->p, KT_LEX_OF_WHICH, f->left, f->first);

	if (of_which && !kt_word_is(s->p, of_which->first, "inkl"))
		f->is_part = TRUE;
	if (kt_word_is(s->p, f->end, "af") &&
		(kt_word_is(s->p, f->end + 1, "dem") || kt_word_is(s->p, f->end + 1, "disse")))
		f->is_part = TRUE;
	if (f->is_part)
		f->flags |= KT_FLAG_OF_WHICH;
}

static void mark_range(const struct kt_sentence *s, struct kt_figure *f)
{
	gint range = quantity_of(s, f)->range;

	if (range)
		f->flags |= range < 0 ? KT_FLAG_RANGE_LOW : KT_FLAG_RANGE_HIGH;
}

void kt_sentence_units(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		f->refusal = refuse(s, f);
		if (f->refusal)
			continue;
		complete_unit(s, k);
		f->refusal = refuse(s, f);
		mark_part(s, f);
		mark_range(s, f);
	}
}
