/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are figures, and what a bare one is a number of. */
#include "extract/models/unit_gather.h"
#include "extract/passage/annotate.h"
#include "extract/prose/prose_counted.h"
#include "extract/prose/prose_unit.h"

#include <string.h>

/* ---- units of bare numbers --------------------------------------------- */

/* Last, what the item as a whole is about: "Kommunekvoter for flygtninge". */
static gboolean unit_from_title(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_item *item = kt_minutes_item_of(s->reading->minutes, s->block);
	const struct kt_term *noun;
	enum kt_unit unit;

	if (!item || kt_figure_quantity(s, f)->is_word ||
		kt_decimal_cmp(f->value, kt_decimal_int(10)) < 0)
		return FALSE;
	noun = kt_lexicon_find(s->reading->lexicon, KT_LEX_COUNTED, kt_slice_str(item->title));
	if (!noun || !kt_unit_lookup(noun->value, &unit) || strchr(noun->text, '*'))
		return FALSE;
	kt_figure_inherit_unit(f, unit, g_strdup(noun->text), "unit-of-item-title");
	return TRUE;
}

/* The first of the nouns that end at token I: "Social- og Sundhedsforvaltningen". */
static guint first_of_pair(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	while (i > f->clause + 2 && kt_word_class(s->p, i - 1) == KT_WORD_CONJUNCTION) {
		guint before = i - 2;

		if (kt_token_is_dash(s->p, before) && kt_token_glued(s->p, before))
			before--;
		if (before <= f->clause || kt_word_class(s->p, before) != KT_WORD_CONTENT)
			break;
		i = before;
	}
	return i;
}

/* "en omgørelsesprocent på 27": the noun has the unit in it. */
static gboolean unit_from_rate_noun(struct kt_sentence *s, struct kt_figure *f)
{
	for (guint i = f->first; i-- > f->clause;) {
		const struct kt_found *unit = kt_passage_term_at(s->p, KT_LEX_UNIT, i);

		if (!unit && kt_word_class(s->p, i) == KT_WORD_CONTENT &&
			kt_passage_token(s->p, i)->time < 0 && !kt_is_participle(s->p, i)) {
			i = first_of_pair(s, f, i);
			if (i == f->clause || kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION)
				return FALSE; /* "ved halvåret" may stand between */
			continue;
		}
		if (!unit || kt_passage_token(s->p, i)->quantity >= 0)
			continue;
		if (strcmp(unit->term->value, "percent") != 0)
			return FALSE;
		f->unit = KT_UNIT_PERCENT;
		kt_figure_reason(f, "unit", "unit-in-noun", kt_passage_slice(s->p, i, i + 1));
		return TRUE;
	}
	return FALSE;
}

/* "23,7 pct., på linje med landsgennemsnittet på 23,9": the mean of the shares before. */
static gboolean unit_of_mean(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	gboolean mean = FALSE;

	for (guint i = f->first; f->resolution.scale > 0 && i-- > f->left && i + 3 >= f->first;)
		mean |= kt_word_has(s->p, i, KT_LEX_MEASURE, "average");
	for (guint i = k; mean && i-- > 0;) {
		if (kt_figure_at(s->figures, i)->unit != KT_UNIT_PERCENT)
			continue;
		kt_figure_inherit_unit(f, KT_UNIT_PERCENT, NULL, "unit-of-mean");
		return TRUE;
	}
	return FALSE;
}

/* "Klassekvotienten er 22,4": a measured thing without a unit. */
static gboolean unit_of_measured(struct kt_sentence *s, struct kt_figure *f)
{
	enum kt_word_class c =
		f->first > f->clause ? kt_word_class(s->p, f->first - 1) : KT_WORD_MARK;

	if (kt_figure_quantity(s, f)->is_word || f->value.scale == 0 || !kt_class_is_verb(c))
		return FALSE;
	f->unit = KT_UNIT_COUNT;
	kt_figure_reason(f, "unit", "measured-without-unit", kt_slice_str(""));
	return TRUE;
}

/* A colon or a dash stands before F, and nothing behind it but a bracket. */
static gboolean ends_entry(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first + 1 &&
	       (kt_mark_is(s->p, f->first - 1, ':') ||
		       (kt_token_is_dash(s->p, f->first - 1) &&
			       kt_mark_separates(s->p, f->first - 1))) &&
	       kt_figure_behind_bracket(s, f) + 1 >= s->end;
}

/* The number begins an item, so that its noun stands in the lead-in. */
static gboolean begins_item(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (s->before->is_list && s->before->unit != KT_UNIT_NONE && !s->before->unit_is_stale &&
		ends_entry(s, f))
		return TRUE; /* "- Specialskoler: 96", "- Politi - 71" */
	return (s->before->is_list || s->before->led_in) && s->before->unit != KT_UNIT_NONE &&
	       f->first == s->first && s->first == 0 &&
	       (kt_word_class(s->p, f->end) != KT_WORD_CONTENT || kt_is_participle(s->p, f->end));
}

/* "Anlæg 98,2 121,4 113,0": numbers side by side are a row of a table whose
 * columns are not known here. */
static gboolean stands_in_row(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	if (k > 0 && kt_figure_at(s->figures, k - 1)->end == f->first &&
		!(kt_figure_quantity(s, f)->range))
		return TRUE;
	return k + 1 < s->figures->len && kt_figure_at(s->figures, k + 1)->first == f->end &&
	       !kt_figure_quantity(s, f)->range;
}

/* "61 af dem er selvhjulpne, og yderligere 39 klarer sig selv": a verb of which
 * the number is the subject, not a noun that it counts. */
static gboolean is_subject_of_verb(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;
	enum kt_word_class c = i + 1 < s->end ? kt_word_class(s->p, i + 1) : KT_WORD_MARK;

	return i + 1 < s->end && kt_word_class(s->p, i) == KT_WORD_CONTENT &&
	       kt_is_verb_like(s->p, i) &&
	       (kt_word_does(s->p, i + 1, KT_W(ONESELF)) || c == KT_WORD_ADVERB ||
		       c == KT_WORD_PREPOSITION || c == KT_WORD_ARTICLE) &&
	       !kt_word_does(s->p, i + 1, KT_W(OF, TO));
}

/* "efter 3 uger var der solgt 412 billetter": whatever they are, they are no weeks. */
static gboolean counts_things(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->noun < f->noun_end && f->noun >= f->end &&
	       kt_word_ends(s->p, f->noun_end - 1, KT_F(PLURAL, AGENTS), 3);
}

/* All words about F, whose unit a rule told that is worth TRUST (1 to 9; 0: none
 * did), may say otherwise. */
static void weigh_unit(struct kt_sentence *s, guint k, guint trust)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	struct kt_evidence evidence = {.form = 0};
	g_autofree char *weighed = NULL;
	enum kt_unit unit;
	gint lead;

	if (trust)
		kt_votes_raise(&evidence.at[KT_UNIT_TOLD], f->unit, trust);
	kt_unit_gather_sentence(s, k, &evidence);
	unit = kt_unit_decide(&evidence, &lead);
	kt_draft_decided(&f->draft, KT_DECISION_UNIT, lead);
	if (counts_things(s, f) && (kt_unit_is_time(unit) || unit == KT_UNIT_PERCENT))
		unit = KT_UNIT_COUNT;
	if (!trust && unit == KT_UNIT_PERCENT && f->value.scale == 0)
		unit = KT_UNIT_COUNT; /* "Fordelingen er: under 18 år: 12" */
	if (f->draft.is_explained)
		weighed = kt_unit_explain(&evidence, unit);
	kt_figure_reason(f, "unit", unit == f->unit ? "evidence-agrees" : "unit-by-evidence",
		kt_slice_str(weighed));
	if (unit == f->unit)
		return;
	if (!(unit == KT_UNIT_CASE && f->unit == KT_UNIT_COUNT)) { /* of the same noun */
		f->noun = f->noun_end = 0;
		g_clear_pointer(&f->noun_words, g_free);
	}
	f->unit = unit;
	f->is_doubtful |= !kt_figure_scale_money(s, k);
}

/* "67 borgere, svarende til 1,1 pr. 1.000 indbyggere" */
static gboolean is_so_many_per(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	gboolean is_equal = FALSE;

	for (guint i = f->left; i < f->first; i++)
		is_equal |= kt_word_has(s->p, i, KT_LEX_STOP, "equal") ||
			    kt_word_means(s->p, i, KT_S(CORRESPONDS));
	return k > 0 && is_equal && kt_word_does(s->p, f->end, KT_W(PER)) &&
	       !kt_word_has(s->p, f->end, KT_LEX_PER, "time") &&
	       kt_unit_is_counted(kt_figure_at(s->figures, k - 1)->unit);
}

/* "6 dage om året i vuggestuen og 4 i børnehaven" */
static gboolean unit_of_parallel(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *other;

	if (!kt_figure_is_parallel(s, k))
		return FALSE;
	other = kt_figure_at(s->figures, k - 1);
	if (other->unit == KT_UNIT_NONE || kt_unit_is_money(other->unit) ||
		kt_figure_is_no_share(f, other))
		return FALSE;
	kt_figure_share_unit(s, f, other);
	return TRUE;
}

/* "Fyn med 6,4, Sjælland med 6,3 og Jylland med 5,5 pct.": told in turn, each behind the same
 * word; the last, or the first, has the unit. */
static gboolean unit_told_in_turn(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	struct kt_bits joint =
		kt_word_does(s->p, kt_figure_preposition(s, f), KT_W(WITH)) ? KT_W(WITH) : KT_W(ON);

	if (f->unit != KT_UNIT_NONE || f->value.scale == 0 ||
		!kt_word_does(s->p, kt_figure_preposition(s, f), joint))
		return FALSE;
	for (guint i = k > 0 ? k - 1 : k + 1; i < MIN(k + 2, s->figures->len); i += 2) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (other->unit == KT_UNIT_PERCENT && !other->refusal &&
			other->value.scale == f->value.scale &&
			kt_word_does(s->p, kt_figure_preposition(s, other), joint)) {
			kt_figure_share_unit(s, f, other);
			return TRUE;
		}
	}
	return FALSE;
}

/* "Timer til støtte om ugen: 118": the first word of the label is the unit. */
static gboolean unit_of_label(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *unit = kt_passage_term_at(s->p, KT_LEX_UNIT, s->first);
	enum kt_unit told;

	if (s->first != 0 || !unit || unit->first != s->first || f->first < s->first + 2 ||
		!kt_mark_is(s->p, f->first - 1, ':') || !kt_unit_lookup(unit->term->value, &told) ||
		!(kt_unit_is_time(told) || told == KT_UNIT_FTE))
		return FALSE;
	f->unit = told;
	kt_figure_reason(f, "unit", "unit-of-the-label",
		kt_passage_slice(s->p, unit->first, unit->first + unit->n_tokens));
	return TRUE;
}

/* "dvs. en omgørelsesprocent på 29": told in percent, whatever was counted before. */
static gboolean unit_of_percentage(struct kt_sentence *s, struct kt_figure *f)
{
	guint i = kt_before_number(s, f);
	const struct kt_found *unit;
	enum kt_unit told;

	if (i < f->clause + 2 || !kt_word_does(s->p, i - 1, KT_W(ON)) ||
		kt_passage_token(s->p, i - 2)->quantity >= 0 ||
		kt_word_class(s->p, f->end) == KT_WORD_CONTENT)
		return FALSE;
	unit = kt_passage_term_at(s->p, KT_LEX_UNIT, i - 2);
	if (!unit || unit->n_tokens != 1 || !kt_unit_lookup(unit->term->value, &told) ||
		told != KT_UNIT_PERCENT ||
		(i > f->clause + 2 && kt_passage_token(s->p, i - 3)->quantity >= 0))
		return FALSE;
	f->unit = told;
	kt_figure_reason(f, "unit", "percent-by-its-name", kt_passage_slice(s->p, i - 2, i - 1));
	return TRUE;
}

/* "er steget fra 4,1 til 4,4 på en skala fra 1 til 5" */
static gboolean is_on_scale(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->end; i < s->end && !kt_mark_separates(s->p, i); i++)
		if (kt_word_means(s->p, i, KT_S(SCALE)))
			return TRUE;
	return FALSE;
}

/* A bare number takes its unit from the noun behind it or the figure it is
 * paired with: TRUE if that settles it. */
static gboolean unit_is_settled(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->unit == KT_UNIT_NONE && kt_figure_is_alone_in_bracket(s, f) &&
		kt_figure_unit_from_previous(s, k))
		return TRUE;
	if (f->unit != KT_UNIT_NONE && f->noun == f->noun_end && !f->noun_words)
		kt_figure_noun_of_neighbour(s, k);
	if (f->unit == KT_UNIT_NONE && stands_in_row(s, k)) {
		f->is_doubtful = TRUE;
		return TRUE;
	}
	if (f->unit == KT_UNIT_NONE && kt_figure_is_money(s, k))
		return TRUE;
	if (f->unit == KT_UNIT_NONE && is_on_scale(s, f)) {
		f->unit = KT_UNIT_COUNT;
		kt_figure_reason(f, "unit", "point-of-a-scale", kt_slice_str(""));
		return TRUE;
	}
	return f->unit != KT_UNIT_NONE || unit_of_percentage(s, f) ||
	       kt_figure_unit_from_noun(s, f) || kt_figure_unit_of_tally(s, f) ||
	       kt_figure_unit_from_next(s, k) || unit_of_parallel(s, k) ||
	       unit_told_in_turn(s, k) || unit_of_label(s, f) ||
	       (is_so_many_per(s, k) && kt_figure_unit_from_previous(s, k));
}

/* "214 borgere i 8 distrikter": what it is in are no borgere. */
static gboolean is_where(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(IN, ON)) &&
	       kt_word_ends(s->p, f->noun_end - 1, KT_F(PLURAL), 0);
}

/* "Af dem har 19 fået anvist plads": so many of those told of before. */
static gboolean is_of_them(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && f->first - i < 2 && kt_class_is_verb(kt_word_class(s->p, i - 1)))
		i--;
	if (i == f->first || i < s->first + 2 || !kt_word_does(s->p, i - 2, KT_W(OF)) ||
		kt_word_class(s->p, i - 1) != KT_WORD_ANAPHOR)
		return FALSE;
	return kt_word_class(s->p, f->end) != KT_WORD_CONTENT || kt_is_verb_like(s->p, f->end) ||
	       kt_is_participle(s->p, f->end);
}

/* Else from the figure before, a noun before, or the text before.  How far that is
 * to be trusted (1 to 9) is what it was worth in minutes that nobody had seen;
 * 0 where nothing tells. */
static guint unit_near_by(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (kt_figure_unit_of_known(s, f) || kt_figure_unit_of_number_of(s, f))
		return 9;
	if (kt_word_counts(s, f) && kt_figure_unit_from_previous(s, k))
		return 6;
	if (kt_word_is_led_to(s, f) && kt_figure_unit_from_discourse(s, f))
		return 9;
	if (begins_item(s, f) && kt_figure_unit_from_discourse(s, f))
		return 6;
	if (kt_figure_unit_of_antecedent(s, k))
		return 9;
	if (is_of_them(s, f) &&
		(kt_figure_unit_from_previous(s, k) || kt_figure_unit_from_discourse(s, f)))
		return 9;
	if ((f->is_part || kt_figure_is_anaphoric(s, f)) && kt_figure_unit_from_previous(s, k))
		return 7;
	if (is_subject_of_verb(s, f) &&
		(kt_figure_unit_from_previous(s, k) || kt_figure_unit_from_discourse(s, f)))
		return 6;
	if (unit_of_mean(s, k) || unit_from_rate_noun(s, f))
		return 9;
	if (kt_figure_unit_from_unknown_noun(s, f))
		return is_where(s, f) ? 8 : 2;
	if (kt_figure_follows_against(s, f) && kt_figure_unit_from_previous(s, k))
		return 8;
	if (kt_figure_unit_from_previous(s, k) || kt_figure_unit_from_left(s, f))
		return 5;
	if (kt_figure_unit_from_discourse(s, f))
		return s->before->is_list ? 6 : 3;
	return unit_of_measured(s, f) || unit_from_title(s, f) ? 2 : 0;
}

/* "under 18 år: 12": the number of a class. */
static gboolean follows_class(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;
	gint16 name;

	while (i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_MARK)
		i--;
	name = i > s->first ? kt_passage_token(s->p, i - 1)->nonfigure : -1;
	return name >= 0 && strcmp(g_array_index(s->p->nonfigures, struct kt_nonfigure, name).sort,
				    "class of sizes") == 0;
}

/* "- Garantiventeliste: 16 (29)": an item of a list that is a name and a number
 * counts something, whatever it is. */
static gboolean is_entry(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (kt_figure_quantity(s, f)->is_word)
		return FALSE;
	if (follows_class(s, f))
		return TRUE;
	return s->before->is_list && s->before->item && ends_entry(s, f);
}

/* "130 stk.", "heraf 4 stk.": of what stands behind, or what the list is of; else of anything. */
static void count_pieces(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if ((unit_is_settled(s, k) || (begins_item(s, f) && kt_figure_unit_from_discourse(s, f)) ||
		    ((f->is_part || kt_figure_follows_against(s, f)) &&
			    kt_figure_unit_from_previous(s, k))) &&
		kt_unit_is_counted(f->unit))
		return;
	f->unit = KT_UNIT_COUNT;
}

/* "Antallet af udsættelser af lejere faldt fra 46": nothing else can be counted. */
static gboolean is_number_of_known(struct kt_sentence *s, struct kt_figure *f)
{
	guint first, end;

	return kt_figure_number_of(s, f, &first, &end) && kt_figure_unit_of_number_of(s, f) &&
	       f->noun >= first && f->noun_end <= end;
}

static void complete_unit(struct kt_sentence *s, guint k)
{
	enum kt_unit bounded;
	guint trust;

	if (kt_figure_is_in_pieces(s, kt_figure_at(s->figures, k))) {
		count_pieces(s, k);
		return;
	}
	if (unit_is_settled(s, k))
		return;
	if (kt_word_bounds_time(s, kt_figure_at(s->figures, k), &bounded)) {
		kt_figure_inherit_unit(
			kt_figure_at(s->figures, k), bounded, NULL, "unit-of-the-time-bounded");
		return;
	}
	if (kt_figure_counts_events(s, kt_figure_at(s->figures, k))) {
		kt_figure_at(s->figures, k)->unit = KT_UNIT_COUNT;
		return;
	}
	if (kt_figure_is_queue(s, kt_figure_at(s->figures, k))) {
		kt_figure_inherit_unit(
			kt_figure_at(s->figures, k), KT_UNIT_PERSON, NULL, "who-waits");
		return;
	}
	if (is_number_of_known(s, kt_figure_at(s->figures, k)))
		return;
	trust = unit_near_by(s, k);
	if (trust || is_entry(s, kt_figure_at(s->figures, k)) ||
		kt_figure_is_told(s, kt_figure_at(s->figures, k)))
		weigh_unit(s, k, trust);
	else
		kt_figure_at(s->figures, k)->is_doubtful = TRUE;
}

void kt_sentence_units(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		kt_figure_take_unit_term(s, kt_figure_at(s->figures, k));
		kt_figure_count_millions(s, kt_figure_at(s->figures, k));
	}
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		kt_figure_mark_part(s, k);
		kt_figure_mark_range(s, f);
		complete_unit(s, k);
		f->refusal = kt_figure_refuse(s, f);
	}
}
