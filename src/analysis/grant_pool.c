/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_pool.c -- what the sentences of an item say of a pool, as far as they
 * say it once or arithmetic decides between readings. */
#include <string.h>

#include "analysis/exactly.h"
#include "analysis/grant_parts.h"
#include "analysis/labels.h"

/* A figure that may be meant: TRUE if R is one for ROUND. */
typedef gboolean (*reading)(const struct kt_grant_round *round, const struct kt_record *r);

/* What the figure itself is of; "puljen, givet i 1. runde" is of the pool no more. */
static gboolean begins_with(const struct kt_record *r, enum kt_says word)
{
	const char *comma = strchr(r->subject, ',');
	g_autofree char *head =
		g_strndup(r->subject, comma ? (gsize)(comma - r->subject) : strlen(r->subject));

	return kt_label_says(word, head);
}

static gboolean is_sentence(const struct kt_record *r)
{
	return r->origin == KT_ORIGIN_PROSE && kt_unit_is_money(r->unit) &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_OF_WHICH | KT_FLAG_RANGE_LOW |
				    KT_FLAG_RANGE_HIGH)) &&
	       (r->measure == KT_MEASURE_SIZE || r->measure == KT_MEASURE_AMOUNT ||
		       r->measure == KT_MEASURE_ORIGINAL_BUDGET) &&
	       kt_decimal_sign(r->value) >= 0;
}

static gboolean is_before(const struct kt_record *r, const struct kt_record *first)
{
	if (r->page != first->page)
		return r->page < first->page;
	return r->line != first->line ? r->line < first->line : r->offset < first->offset;
}

/* "SAND Fyn får 15.000 kr. af restbeløbet": what a decision takes out of the rest is not left. */
static gboolean is_left(const struct kt_record *r)
{
	return is_sentence(r) && kt_record_says(KT_SAYS_LEFT, r) &&
	       (kt_label_says(KT_SAYS_LEFT, r->subject) ||
		       !kt_label_says(KT_SAYS_DECISION, r->section));
}

/* "Kulturpuljen, uforbrugte midler" of "420.000 kr., hvortil kommer uforbrugte midler": a size, if the
 * word beside the number is the pool's. */
static gboolean is_pool_plus(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_SIZE && kt_label_says(KT_SAYS_POOL, r->measure_label);
}

static gboolean is_given(const struct kt_record *r)
{
	return kt_record_says(KT_SAYS_ROUND, r) && kt_record_says(KT_SAYS_GIVEN, r);
}

/* A figure without a name of its own is called by its item; that says nothing of it. */
static gboolean has_borrowed_name(const struct kt_grant_round *round, const struct kt_record *r)
{
	return *round->name && strlen(r->subject) > strlen(round->name) &&
	       strstr(r->subject, round->name);
}

/* "Et tilskud på 100.000 kr. fra udvalgets pulje": what is taken out of the pool. */
static gboolean is_out_of_pool(const struct kt_record *r)
{
	const char *from = strstr(r->subject, " fra ");
	g_autofree char *before = NULL;

	if (!from)
		return FALSE;
	before = g_strndup(r->subject, (gsize)(from - r->subject));
	return kt_label_says(KT_SAYS_POOL, from) && !kt_label_says(KT_SAYS_POOL, before);
}

/* "Til næste års pulje overføres 3.000 kr." */
static gboolean is_of_next_pool(const struct kt_record *r)
{
	return kt_label_says(KT_SAYS_OTHER_YEAR, r->subject) ||
	       kt_label_says(KT_SAYS_CARRIED, r->measure_label);
}

/* What a decision takes out of the pool for something that it adds. */
static gboolean is_added(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_AMOUNT && kt_label_says(KT_SAYS_DECISION, r->section);
}

/* ---- readings ---- */

static gboolean may_be_size(const struct kt_grant_round *round, const struct kt_record *r)
{
	(void)round;
	return is_sentence(r) && r->kind == KT_KIND_FUND && begins_with(r, KT_SAYS_POOL) &&
	       (!is_left(r) || is_pool_plus(r)) && !is_given(r) && !is_out_of_pool(r) &&
	       !is_of_next_pool(r) && !kt_record_says(KT_SAYS_AFTER, r) &&
	       !has_borrowed_name(round, r) && !kt_record_says(KT_SAYS_APPLICATIONS, r) &&
	       !is_added(r) && !kt_label_says(KT_SAYS_OF_STATE, r->subject) &&
	       !kt_label_says(KT_SAYS_APPLIED, r->measure_label) &&
	       !kt_label_says(KT_SAYS_DECIDED, r->measure_label);
}

static gboolean is_plainly_size(const struct kt_grant_round *round, const struct kt_record *r)
{
	return may_be_size(round, r) && !strpbrk(r->subject, " ,");
}

static gboolean is_set_aside(const struct kt_grant_round *round, const struct kt_record *r)
{
	(void)round;
	return is_sentence(r) && r->kind == KT_KIND_FUND && kt_record_says(KT_SAYS_SET_ASIDE, r) &&
	       !is_left(r) && !is_given(r) && !is_added(r);
}

static gboolean is_at_hand(const struct kt_grant_round *round, const struct kt_record *r)
{
	(void)round;
	return is_sentence(r) && kt_record_says(KT_SAYS_AT_HAND, r) && !is_left(r);
}

static gboolean is_earlier(const struct kt_grant_round *round, const struct kt_record *r)
{
	(void)round;
	return is_sentence(r) && is_given(r) && !is_left(r);
}

/* "Puljen, ansøgninger": more than the pool holds is asked of it, and not what it holds. */
static gboolean is_of_pool(const struct kt_grant_round *round, const struct kt_record *r)
{
	return begins_with(r, KT_SAYS_POOL) && r->measure == KT_MEASURE_SIZE &&
	       !(round->size.record && kt_decimal_cmp(r->value, round->size.value) > 0);
}

/* What the applications of a list ask for is no more than what all of them do. */
static gboolean is_less_than_listed(const struct kt_grant_round *round, const struct kt_record *r)
{
	struct kt_decimal sum = kt_decimal_int(0);

	for (guint i = 0; i < round->lines->len; i++)
		sum = kt_exact_plus(
			sum, g_array_index(round->lines, struct kt_grant_line, i).applied.value);
	return !round->table && kt_decimal_cmp(r->value, sum) < 0;
}

/* What is at hand for the applications is not what they ask for. */
static gboolean is_asked(const struct kt_grant_round *round, const struct kt_record *r)
{
	return is_sentence(r) && kt_record_says(KT_SAYS_APPLICATIONS, r) && !is_left(r) &&
	       !is_at_hand(round, r) && !is_of_pool(round, r) && !has_borrowed_name(round, r) &&
	       !is_less_than_listed(round, r);
}

/* Left before the table: what there is to give now. */
static gboolean is_left_to_give(const struct kt_grant_round *round, const struct kt_record *r)
{
	return is_left(r) && is_before(r, round->record) && !kt_record_says(KT_SAYS_AFTER, r);
}

static gboolean is_left_after(const struct kt_grant_round *round, const struct kt_record *r)
{
	return is_left(r) && (!is_before(r, round->record) || kt_record_says(KT_SAYS_AFTER, r));
}

/* Without a table: of the pool by its name, or less than its size. */
static gboolean is_left_of_pool(const struct kt_grant_round *round, const struct kt_record *r)
{
	return is_left(r) &&
	       (kt_record_says(KT_SAYS_POOL, r) ||
		       (round->size.record && kt_decimal_cmp(r->value, round->size.value) < 0));
}

/* Whether R, another figure that fits, leaves it open which one is meant. */
typedef gboolean (*doubt)(const struct kt_record *found, const struct kt_record *r);

static gboolean differs(const struct kt_record *found, const struct kt_record *r)
{
	return !kt_decimal_equal(found->value, r->value);
}

/* What is told of a pool after its size is a part of it. */
static gboolean is_larger_or_of_another_year(
	const struct kt_record *found, const struct kt_record *r)
{
	return kt_decimal_cmp(r->value, found->value) > 0 ||
	       kt_period_year(r->period) != kt_period_year(found->period);
}

/* The first figure of ITEM that FITS; NULL if there is none, or another one leaves DOUBT. */
static const struct kt_record *first_that(
	const struct kt_grant_round *round, const GPtrArray *item, reading fits, doubt leaves_doubt)
{
	const struct kt_record *found = NULL;

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (!fits(round, r))
			continue;
		if (found && leaves_doubt(found, r))
			return NULL;
		if (!found)
			found = r;
	}
	return found;
}

static const struct kt_record *the_one(
	const struct kt_grant_round *round, const GPtrArray *item, reading fits)
{
	return first_that(round, item, fits, differs);
}

static void take(struct kt_amount *amount, const struct kt_record *r)
{
	if (!r || amount->record)
		return;
	amount->record = r;
	amount->value = r->value;
}

/* ---- arithmetic ---- */

/* A figure of the sentences that is SUM; NULL if none is. */
static const struct kt_record *figure_of(const GPtrArray *item, struct kt_decimal sum)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (is_sentence(r) && kt_decimal_equal(r->value, sum))
			return r;
	}
	return NULL;
}

gboolean kt_grant_tells_sum(const struct kt_grant_round *round, const GPtrArray *item)
{
	const struct kt_record *sum = figure_of(item, kt_grant_sum_told(round));
	guint n = 0;

	for (guint i = 0; i < round->lines->len; i++)
		n += g_array_index(round->lines, struct kt_grant_line, i).granted.record != NULL;
	return n > 1 && sum && !is_left(sum) && !kt_record_says(KT_SAYS_APPLICATIONS, sum) &&
	       !kt_label_says(KT_SAYS_APPLIED, sum->measure_label);
}

/* What is applied for less what is granted is what is refused, and that is told as well. */
static gboolean may_be_to_give(const struct kt_grant_round *round, const struct kt_record *r)
{
	return !kt_record_says(KT_SAYS_APPLICATIONS, r) &&
	       !(round->applied.has_value && kt_decimal_equal(r->value, round->applied.value)) &&
	       !(round->applied.printed.record &&
		       kt_decimal_equal(r->value, round->applied.printed.value));
}

/* The name of what is left may have lost its verb; what is said of applicants is not left. */
static gboolean may_be_left(const struct kt_grant_round *round, const struct kt_record *r)
{
	gboolean is_of_round = begins_with(r, KT_SAYS_POOL) && kt_record_says(KT_SAYS_ROUND, r);

	return is_left(r) || (!is_given(r) && !is_of_round && may_be_to_give(round, r));
}

/* "Der resterer 22.250 kr. af første rundes 275.000 kr.": what is left and what is
 * granted are together what there was to give, and that is told too. */
static void read_by_sum(struct kt_grant_round *round, const GPtrArray *item)
{
	const struct kt_record *to_give = NULL, *remain = NULL;

	for (guint i = 0; i < item->len && round->granted.has_value; i++) {
		const struct kt_record *r = item->pdata[i], *whole;
		struct kt_decimal sum;

		if (!is_sentence(r) || kt_decimal_sign(r->value) == 0 || !may_be_left(round, r) ||
			!kt_decimal_add(&sum, r->value, round->granted.value))
			continue;
		whole = figure_of(item, sum);
		if (!whole || whole == r || !may_be_to_give(round, whole))
			continue;
		if (to_give && !kt_decimal_equal(to_give->value, whole->value))
			return;
		to_give = whole;
		remain = r;
	}
	take(&round->to_give, to_give);
	take(&round->remain, remain);
}

/* What was given before, where only the size and what there is now are called by name. */
static void read_earlier_by_sum(struct kt_grant_round *round, const GPtrArray *item)
{
	struct kt_decimal gone;

	if (!round->size.record || !round->to_give.record || round->earlier.record ||
		!kt_decimal_sub(&gone, round->size.value, round->to_give.value) ||
		kt_decimal_sign(gone) <= 0)
		return;
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (r->origin == KT_ORIGIN_PROSE && r != round->to_give.record && !is_left(r) &&
			(kt_record_says(KT_SAYS_ROUND, r) || kt_record_says(KT_SAYS_GIVEN, r)) &&
			kt_unit_is_money(r->unit) && kt_decimal_equal(r->value, gone))
			take(&round->earlier, r);
	}
}

/* A figure that may be the whole and a part is the part; a part of the pool that is larger than the
 * pool is of something else. */
static void drop_impossible(struct kt_grant_round *round)
{
	struct kt_amount *parts[] = {&round->earlier, &round->to_give, &round->remain};

	for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
		if (parts[i]->record == round->size.record)
			round->size.record = NULL;
	for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
		if (round->size.record && parts[i]->record &&
			kt_decimal_cmp(parts[i]->value, round->size.value) > 0)
			parts[i]->record = NULL;
}

/* ---- all of it ---- */

/* "1. runde", "anden fordeling": the round has a part of the pool, and no more. */
static gboolean is_one_of_rounds(const char *title)
{
	static GRegex *words;
	static gsize once;

	if (g_once_init_enter(&once)) {
		words = g_regex_new(
			"(\\b[1-9]\\.|\\bførste|\\banden|\\bandet|\\btredje|\\bfjerde|\\bsidste)"
			"\\s*\\w*(runde|fordeling|uddeling)|(runde|fordeling)\\s*[1-9]"
			"|\\b(for|efter)årsrunde",
			G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
		g_once_init_leave(&once, 1);
	}
	return g_regex_match(words, title, 0, NULL);
}

/* "420.000 kr., hvortil kommer 36.500 kr. i uforbrugte midler": what is told to be left shows that
 * both are given out of. */
static gboolean is_more_than_size(const struct kt_grant_round *round)
{
	struct kt_decimal both, left;

	return round->size.record && round->to_give.record && round->remain.record &&
	       round->granted.has_value &&
	       kt_decimal_add(&both, round->size.value, round->to_give.value) &&
	       kt_decimal_sub(&left, both, round->granted.value) &&
	       kt_decimal_equal(left, round->remain.value);
}

/* What is granted and what is left are together all of the pool. */
static gboolean is_size_of_round(const struct kt_grant_round *round, struct kt_decimal granted)
{
	return round->lines->len && round->size.record && round->remain.record &&
	       kt_decimal_equal(kt_exact_plus(granted, round->remain.value), round->size.value);
}

/* "Der er således 475.000 kr. tilbage", told behind the list that grants all of it: what is left of
 * earlier rounds is what there is to give. */
static void turn_rest_of_before(struct kt_grant_round *round, struct kt_decimal granted)
{
	if (!round->lines->len || !round->remain.record ||
		(round->to_give.record && round->to_give.record != round->remain.record) ||
		!kt_decimal_equal(round->remain.value, granted))
		return;
	round->to_give = round->remain;
	round->remain.record = NULL;
}

static void find_available(struct kt_grant_round *round)
{
	struct kt_decimal granted = kt_grant_sum_told(round);

	if (!is_size_of_round(round, granted))
		turn_rest_of_before(round, granted);
	round->has_available = FALSE;
	if (is_size_of_round(round, granted)) {
		round->has_available = TRUE;
		round->available = round->size.value;
		return;
	}
	if (is_more_than_size(round)) {
		round->has_available = TRUE;
		round->available = kt_exact_plus(round->size.value, round->to_give.value);
		return;
	}
	if (round->to_give.record) {
		round->has_available = TRUE;
		round->available = round->to_give.value;
	} else if (round->size.record && round->earlier.record) {
		round->has_available =
			kt_decimal_sub(&round->available, round->size.value, round->earlier.value);
	} else if (round->size.record && round->table &&
		   !is_one_of_rounds(round->record->item_title)) {
		round->has_available = TRUE;
		round->available = round->size.value;
	}
}

/* The rest that was proposed, where the decision gives other amounts. */
static gboolean is_rest_of_proposal(const struct kt_grant_round *round)
{
	if (!round->remain.record || kt_label_says(KT_SAYS_DECISION, round->remain.record->section))
		return FALSE;
	for (guint i = 0; i < round->lines->len; i++)
		if (g_array_index(round->lines, struct kt_grant_line, i).proposed.record)
			return TRUE;
	return FALSE;
}

static void find_left(struct kt_grant_round *round)
{
	struct kt_decimal left;
	gboolean is_reckoned = round->has_available && round->granted.has_value &&
			       kt_decimal_sub(&left, round->available, round->granted.value);

	if (is_rest_of_proposal(round))
		round->remain.record = NULL;
	round->left_differs = FALSE;
	round->has_left = is_reckoned || round->remain.record;
	if (round->remain.record)
		round->left = round->remain.value;
	else if (is_reckoned)
		round->left = left;
	if (round->remain.record && is_reckoned && !kt_decimal_equal(left, round->remain.value)) {
		round->left_differs = TRUE;
		round->reckoned = left;
	}
	round->is_over = is_reckoned && !round->left_differs && kt_decimal_sign(left) < 0;
}

void kt_grant_read_pool(
	struct kt_grant_round *round, const GPtrArray *item, const struct kt_record *first)
{
	take(&round->size, the_one(round, item, may_be_size));
	take(&round->size, the_one(round, item, is_plainly_size));
	take(&round->size, first_that(round, item, may_be_size, is_larger_or_of_another_year));
	take(&round->size, the_one(round, item, is_set_aside));
	take(&round->earlier, the_one(round, item, is_earlier));
	take(&round->asked, the_one(round, item, is_asked));
	if (first) {
		read_by_sum(round, item);
		take(&round->to_give, the_one(round, item, is_left_to_give));
		take(&round->to_give, the_one(round, item, is_at_hand));
		take(&round->remain, the_one(round, item, is_left_after));
		read_earlier_by_sum(round, item);
	} else {
		take(&round->to_give, the_one(round, item, is_at_hand));
		take(&round->remain, the_one(round, item, is_left_of_pool));
	}
	drop_impossible(round);
	if (!round->year && round->size.record)
		round->year = kt_period_year(round->size.record->period);
	if (!first && round->size.record)
		round->record = round->size.record;
	else if (!first && round->to_give.record)
		round->record = round->to_give.record;
	else if (!first && round->remain.record)
		round->record = round->remain.record;
	find_available(round);
	find_left(round);
}
