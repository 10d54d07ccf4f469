/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measure of a figure: the word that governs it (prose_governor.c), where
 * nothing does that of the figure it is chained to or of the text before, and
 * else what its unit tells; then what words of any distance make of it. */
#include "extract/item_status.h"
#include "extract/models/measure_gather.h"
#include "extract/prose/prose_governor.h"
#include "extract/prose/prose_unit.h"

/* "212 sengedage", "312.450 timer": so much was delivered, nothing lasted so long. */
static gboolean is_volume(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	if (f->unit != KT_UNIT_DAY && f->unit != KT_UNIT_HOUR)
		return FALSE;
	if (kt_decimal_cmp(f->value, kt_decimal_int(1000)) >= 0)
		return TRUE;
	return q->unit_term >= 0 &&
	       kt_word_means(s->p, kt_passage_found(s->p, q->unit_term)->first, KT_S(DAYS_OF_STAY));
}

void kt_figure_label(struct kt_figure *f, const struct kt_found *found)
{
	f->label = found->first;
	f->label_end = found->first + found->n_tokens;
}

static void take_governor(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_governor *g)
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

/* B is not twice A. */
static gboolean is_near(struct kt_decimal a, struct kt_decimal b)
{
	return kt_decimal_cmp(b, a) > 0 && kt_decimal_add(&a, a, a) && kt_decimal_cmp(b, a) < 0;
}

gboolean kt_figure_tells_level(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f), k = f - kt_figure_at(s->figures, 0);
	const struct kt_figure *low = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	if (low && !low->is_from && low->end + 1 == f->first && is_near(low->value, f->value))
		return FALSE; /* "med 3 til 4 procent", not "med 23 til 412" */
	return kt_word_does(s->p, i, KT_W(TO)) ||
	       (i > s->first && kt_word_does(s->p, i - 1, KT_W(TO)));
}

/* "... på 2,2 mio. kr. og på dagpenge 1,2 mio. kr.": no verb of its own. */
static gboolean is_elliptic(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->right; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (kt_class_is_verb(c) || c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE)
			return FALSE;
	}
	return TRUE;
}

/* "er faldet med 12 pct., elforbruget med 8 pct. og vandforbruget med 3": fallen, too. */
static gboolean changes_too(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	return other->measure == KT_MEASURE_CHANGE && other->unit == f->unit && f->host < 0 &&
	       other->host < 0 && !kt_word_does(s->p, f->end, KT_W(OF)) && f->left < f->first &&
	       is_elliptic(s, f);
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

/* "hvoraf kommunen betaler 8,0 mio. kr.": what somebody pays of what was budgeted. */
static gboolean is_paid_by_one(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_means(s->p, i, KT_S(PAYS)))
			return TRUE;
	return FALSE;
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
		if (other->measure == KT_MEASURE_CHANGE && kt_figure_tells_level(s, f))
			return NULL;
		if ((other->measure == KT_MEASURE_CHANGE ||
			    other->measure == KT_MEASURE_DEVIATION) &&
			(kt_measures_of(f->unit) & (1u << other->measure)) &&
			kt_figure_is_told_as_equal(s, k))
			return other;
		if (!like_units(f->unit, other->unit))
			continue;
		if ((other->measure == KT_MEASURE_ORIGINAL_BUDGET ||
			    other->measure == KT_MEASURE_REVISED_BUDGET ||
			    other->measure == KT_MEASURE_DEVIATION) &&
			is_paid_by_one(s, f))
			return NULL;
		if (f->is_chained || f->is_part || f->host == i || f->flags & KT_FLAG_RANGE_HIGH ||
			(kt_unit_is_money(f->unit) && is_elliptic(s, f)) ||
			changes_too(s, f, other))
			return other;
		return NULL;
	}
	return NULL;
}

/* "anlægsudgifter for 59 mio. kr. og anlægsindtægter for 4 mio. kr.", "budgetteres til 187 mio. kr. og indtægterne
 * til 182 mio. kr.": no verb of its own, and led up to in the same way. */
static gboolean keeps_step(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *model)
{
	guint i = kt_before_number(s, f), k = kt_before_number(s, model);
	gboolean is_plan = model->measure == KT_MEASURE_ORIGINAL_BUDGET;

	if (!kt_unit_is_money(f->unit) || f->unit != model->unit || model->host >= 0 ||
		f->host >= 0 || model->end > f->left || i <= f->left || k <= model->left ||
		!is_elliptic(s, f))
		return FALSE;
	return (kt_word_does(s->p, i - 1, KT_W(FOR)) && kt_word_does(s->p, k - 1, KT_W(FOR))) ||
	       (is_plan && kt_word_does(s->p, i - 1, KT_W(TO)) &&
		       kt_word_does(s->p, k - 1, KT_W(TO)));
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

/* "31.03.2022: 96,4 mio. kr." under a lead-in: nothing but a time stands before the number. */
static gboolean is_dated_entry(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean time = FALSE;

	for (guint i = s->first; i < f->first; i++) {
		if (kt_passage_token(s->p, i)->time >= 0)
			time = TRUE;
		else if (kt_word_class(s->p, i) != KT_WORD_MARK)
			return FALSE;
	}
	return s->before->led_in && time && kt_mark_is(s->p, f->first - 1, ':');
}

/* What the text before the sentence says of a figure that has no word of its own. */
static gboolean from_discourse(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_discourse *d = s->before;

	if (d->measure == KT_MEASURE_NONE || !(kt_measures_of(f->unit) & (1u << d->measure)))
		return FALSE;
	if (!kt_unit_is_money(f->unit) || d->measure == KT_MEASURE_CHANGE ||
		d->measure == KT_MEASURE_LIMIT || d->measure == KT_MEASURE_TARGET ||
		!(d->is_list || is_dated_entry(s, f) || is_share_of(s, f) || f->is_part))
		return FALSE;
	f->measure = d->measure;
	f->effect = d->effect;
	f->label_words = g_strdup(d->label);
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

/* "til og med august", "januar-august", told in the same year. */
static gboolean is_so_far(const struct kt_sentence *s, guint i)
{
	gint16 time = kt_passage_token(s->p, i)->time;
	const struct kt_timex *t = time >= 0 ? kt_passage_time(s->p, time) : NULL;
	guint year = s->reading->context.meeting.year;

	return t && t->first == i && year && t->period.is_range &&
	       (t->period.to.unit == KT_TIME_MONTH || t->period.to.unit == KT_TIME_DAY) &&
	       t->period.to.year == year &&
	       (t->period.from.unit == KT_TIME_NONE ||
		       (t->period.from.unit == KT_TIME_MONTH && t->period.from.index == 1 &&
			       t->period.from.year == year));
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
				((i >= f->left && (is_state(s, f, i) || is_so_far(s, i))) ||
					is_part_of_year(s, i)))) {
			f->measure = KT_MEASURE_TO_DATE;
			kt_figure_reason(
				f, "measure", "year-to-date", kt_passage_slice(s->p, i, i + 1));
			return;
		}
}

/* "et realiseret forbrug på 41,2 mio. kr. i 2023", told in 2024: all that was used. */
static void read_past_year(const struct kt_sentence *s, struct kt_figure *f)
{
	guint year = s->reading->context.meeting.year;

	if (f->measure != KT_MEASURE_TO_DATE || year == 0 ||
		kt_passage_find(s->p, KT_LEX_TIME, f->label, f->label_end))
		return;
	for (guint i = f->clause; i < f->right; i++) {
		gint16 time = kt_passage_token(s->p, i)->time;
		const struct kt_timex *t = time >= 0 ? kt_passage_time(s->p, time) : NULL;

		if (!t)
			continue;
		if (t->period.is_range || t->period.from.unit != KT_TIME_YEAR ||
			t->period.from.year >= year)
			return;
		f->measure = KT_MEASURE_ACTUAL;
		kt_figure_reason(f, "measure", "all-of-a-past-year",
			kt_passage_slice(s->p, t->first, t->first + t->n_tokens));
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
	/* "venter, at der bliver brugt" */
	for (guint i = f->measure == KT_MEASURE_ACTUAL ? kt_figure_outlook_start(s, f) : f->clause;
		i < f->first; i++)
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

	return kt_class_is_verb(c);
}

/* "2.914 årsværk, 31 færre end i august 2015": it says itself how much it has changed. */
static gboolean is_compared_behind(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_DIRECTION, f->end);

	return found && found->first == f->end &&
	       kt_word_does(s->p, found->first + found->n_tokens, KT_W(THAN));
}

/* How sure the measure of the text before is of a figure without a word of its own. */
enum { OF_LEAD_IN = 8, OF_TEXT_BEFORE = 6 };
/* ... and where nothing near may outweigh the word that governs. */
enum { BEYOND_DOUBT = 100 };

/* "8 flere end prognosen (6.364)": more in the bracket than has changed. */
static gboolean is_level_in_bracket(const struct kt_figure *f, const struct kt_figure *change)
{
	if (f->host >= 0 && kt_figure_is_no_share(f, change))
		return TRUE; /* "7,6 pct. flere end året før (2.078)" */
	return f->host >= 0 && f->unit == change->unit && f->unit != KT_UNIT_PERCENT &&
	       kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_abs(change->value)) > 0;
}

/* The measure by rule; tells how it was found, and how sure that is. */
static enum kt_measure_place tell(struct kt_sentence *s, guint k, guint *strength)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *model = model_of(s, k);
	struct kt_governor best = {.found = NULL};

	if (model && model->measure == KT_MEASURE_CHANGE &&
		(f->is_from || is_level_in_bracket(f, model)))
		model = NULL; /* "med 1,5 dage fra 13 til 11,5": a level, whatever was told of the fall */
	kt_governor_look_left(s, f, f->left, 0, &best);
	kt_governor_look_right(s, f, &best);
	if (!best.found && !model && f->clause > s->first && f->left == s->first)
		kt_governor_look_left(s, f, s->first, 10, &best);
	kt_governor_look_at_equal(s, k, &best);
	if (best.found && !(model && f->is_chained && best.found->first >= f->end &&
				  !has_predicate(s, f) && !is_compared_behind(s, f))) {
		take_governor(s, f, &best);
		*strength = best.is_sure ? BEYOND_DOUBT : kt_governor_strength(&best);
		return KT_TOLD_WORD;
	}
	if (model)
		take_chained(s, f, model);
	if (model && model->label < model->label_end && keeps_step(s, f, model))
		*strength = BEYOND_DOUBT;
	if (model || from_antecedent(s, k, f))
		return KT_TOLD_SHARED;
	*strength = is_dated_entry(s, f) ? BEYOND_DOUBT
		    : s->before->is_list ? OF_LEAD_IN
					 : OF_TEXT_BEFORE;
	if (from_discourse(s, f))
		return KT_TOLD_SHARED;
	*strength = KT_LOUDEST;
	f->measure = is_volume(s, f) ? KT_MEASURE_COUNT : kt_measure_plain(f->unit);
	if (f->unit == KT_UNIT_PERCENT && (kt_passage_quantity(s->p, f->quantity)->has_sign ||
						  kt_token_is(s->p, f->first, "+")))
		f->measure = KT_MEASURE_CHANGE; /* no share is less than nothing */
	kt_figure_reason(
		f, "measure", "plain-measure-of-unit", kt_slice_str(kt_unit_name(f->unit)));
	return KT_TOLD_PLAIN;
}

/* What words of any distance make of it. */
static void refine(struct kt_sentence *s, struct kt_figure *f)
{
	read_expected(s, f);
	kt_figure_spent(s, f);
	read_past_year(s, f);
	read_to_date(s, f);
	read_in_year(s, f);
	read_target(s, f);
	if (f->is_from && f->measure == KT_MEASURE_CHANGE)
		f->measure = kt_measure_plain(f->unit);
	kt_figure_overriding(s, f);
	if ((kt_figure_is_bound(s, f) && f->measure != KT_MEASURE_TARGET &&
		    f->measure != KT_MEASURE_DEVIATION) ||
		kt_figure_is_at_most_allowed(s, f) || kt_figure_is_condition(s, f)) {
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
	if (f->measure == KT_MEASURE_RATE && kt_figure_is_no_price(s, k, how) &&
		!kt_figure_is_paid_for_each(s, f)) {
		f->measure = told = KT_MEASURE_AMOUNT;
		how = KT_TOLD_PLAIN;
	}
	if (kt_figure_has_turned(s, f) || kt_figure_is_paid_by_all(s, f) ||
		(f->measure == KT_MEASURE_RATE && kt_figure_is_paid_for_each(s, f)) ||
		(f->measure == kt_measure_plain(f->unit) && kt_figure_comes_to_change(s, f)) ||
		(f->measure == told && strength == BEYOND_DOUBT))
		return;
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
		kt_mark_base(s, k);
		decide(s, k);
		kt_settle_measure(s, k);
		kt_figure_sign(s, f);
		label_duration(s, f);
	}
	kt_settle_rates(s);
	kt_finish_courses(s);
	kt_list_pair_measures(s);
}
