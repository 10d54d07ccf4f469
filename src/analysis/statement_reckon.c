/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chain of each line of a statement amounts to, and all of them together. */
#include "analysis/statement.h"

#include <math.h>
#include <string.h>

#include "analysis/exactly.h"
#include "analysis/labels.h"
#include "analysis/title_day.h"
#include "analysis/wording.h"
#include "kommunetal/base/text.h"

/* ---- what is expected of the rest of the year only ---- */

static gboolean is_of_the_rest(const struct kt_record *r)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->measure_label));

	return strstr(folded, "resten af") || strstr(folded, "restforbrug") ||
	       strstr(folded, "resterende forbrug");
}

/* "Forbrug pr. 30. juni" and "Forventes brugt i resten af året" make the year's result. */
static void add_what_is_spent(struct kt_budget_line *line)
{
	if (line->expected.record && line->to_date.record && is_of_the_rest(line->expected.record))
		line->expected.value = kt_exact_plus(line->expected.value, line->to_date.value);
}

#define FEWEST_LINES 2 /* that tell */

/* By the figures alone: most lines have spent more by now than is expected of them.  Then
 * the column is of the rest, or misread, and no deviation follows from it. */
static gboolean expects_less_than_spent(const struct kt_budget_statement *s)
{
	guint n = 0, less = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!line->expected.record || !line->to_date.record ||
			kt_decimal_sign(line->to_date.value) <= 0 ||
			kt_decimal_sign(line->expected.value) < 0)
			continue;
		n++;
		less += kt_decimal_cmp(line->expected.value, line->to_date.value) < 0;
	}
	return n >= FEWEST_LINES && 2 * less > n;
}

/* "Budget 2021 | Forbrug pr. 31/8 | Forventet 2021": the only budget that a table has is the one
 * to hold against.  A printed deviation says itself what it is of. */
static gboolean has_one_budget(const struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->revised.record || line->printed.record || line->supplementary.record)
			return FALSE;
	}
	return s->table != 0;
}

static void compute_from_original(struct kt_budget_line *line)
{
	if (!line->expected.record || !line->original.record)
		return;
	line->has_deviation =
		kt_decimal_sub(&line->deviation, line->expected.value, line->original.value);
}

static void compute_deviation(struct kt_budget_line *line)
{
	const struct kt_amount *result = kt_budget_line_result(line);

	if (!result || !line->revised.record)
		return;
	line->has_deviation = line->is_computed =
		kt_decimal_sub(&line->deviation, result->value, line->revised.value);
}

/* How the printed deviation meets the one from BUDGET, taken with SIGN. */
static enum closing meets_from(
	const struct kt_budget_line *line, const struct kt_amount *budget, gint sign)
{
	const struct kt_amount *told = kt_budget_line_result(line);
	struct exact_sum sum = {0};
	struct kt_record stated = *line->printed.record, result = *told->record;

	result.value = told->value;
	kt_exact_add(&sum, &result);
	kt_exact_subtract(&sum, budget->record);
	if (sign < 0)
		stated.value = kt_decimal_neg(stated.value);
	return kt_exact_closes(&sum, &stated, NULL);
}

static enum closing meets(const struct kt_budget_line *line, gint sign)
{
	return meets_from(line, &line->revised, sign);
}

static gboolean meets_either_way(const struct kt_budget_line *line, const struct kt_amount *budget)
{
	return meets_from(line, budget, 1) <= CLOSES_ROUNDED ||
	       meets_from(line, budget, -1) <= CLOSES_ROUNDED;
}

/* "Afvigelse ift. oprindeligt budget": where the printed deviations are from the original budget,
 * that is the one to hold against. */
static void find_base(struct kt_budget_statement *s)
{
	guint revised = 0, original = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!line->printed.record || !kt_budget_line_result(line) ||
			!line->revised.record || !line->original.record ||
			kt_decimal_equal(line->revised.value, line->original.value))
			continue;
		revised += meets_either_way(line, &line->revised);
		original += meets_either_way(line, &line->original);
	}
	for (guint i = 0; original > revised && i < s->lines->len; i++)
		g_array_index(s->lines, struct kt_budget_line, i).revised = (struct kt_amount){0};
}

static void find_convention(struct kt_budget_statement *s, const struct kt_record_set *set)
{
	guint straight = 0, reversed = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!line->is_computed || !line->printed.record ||
			kt_decimal_sign(line->printed.value) == 0)
			continue;
		straight += meets(line, 1) <= CLOSES_ROUNDED;
		reversed += meets(line, -1) <= CLOSES_ROUNDED;
	}
	s->is_reversed = reversed > straight;
	if (straight + reversed > 0 || s->table == 0)
		return;
	for (guint i = 0; i < kt_record_set_n_mentions(set); i++) {
		const struct kt_mention *m = kt_record_set_mention(set, i);

		if (m->kind == KT_MENTION_LEGEND && m->table == s->table && m->value < 0 &&
			strcmp(m->source, s->source) == 0)
			s->is_reversed = TRUE;
	}
}

/* Is the printed deviation what is left of the budget so far, not what it is
 * expected to end at?  budget - spent to date = printed, of either sign. */
static gboolean is_what_is_left(const struct kt_budget_line *line)
{
	const struct kt_amount *budget = kt_budget_line_budget(line);
	struct exact_sum sum = {0};
	struct kt_record stated;

	if (line->is_computed || !line->printed.record || !budget->record || !line->to_date.record)
		return FALSE;
	kt_exact_add(&sum, budget->record);
	kt_exact_subtract(&sum, line->to_date.record);
	stated = *line->printed.record;
	if (kt_exact_closes(&sum, &stated, NULL) <= CLOSES_ROUNDED)
		return TRUE;
	stated.value = kt_decimal_neg(stated.value);
	return kt_exact_closes(&sum, &stated, NULL) <= CLOSES_ROUNDED;
}

static gboolean prints_what_is_left(const struct kt_budget_statement *s)
{
	guint left = 0, printed = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		printed += line->printed.record != NULL;
		left += is_what_is_left(line);
	}
	return left > 0 && 2 * left >= printed;
}

/* A row called "Forventet mindreforbrug på drift" prints how much less; its word is the sign. */
static gboolean is_less_by_name(const struct kt_budget_line *line)
{
	static const char *const words[] = {
		"mindreforbrug", "mindreudgift", "mindreudgifter", "merindtægt", "merindtægter"};
	g_autofree char *folded = kt_fold_dup(kt_slice_str(line->label));
	const char *name = g_str_has_prefix(folded, "forventet ") ? folded + strlen("forventet ")
			   : g_str_has_prefix(folded, "forventede ")
				   ? folded + strlen("forventede ")
				   : folded;
	gsize len = strcspn(name, " ,");

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (strlen(words[i]) == len && strncmp(name, words[i], len) == 0)
			return TRUE;
	return FALSE;
}

static void compare_printed(struct kt_budget_statement *s, struct kt_budget_line *line)
{
	gint sign = s->is_reversed ? -1 : 1;
	struct kt_decimal printed =
		sign < 0 ? kt_decimal_neg(line->printed.value) : line->printed.value;

	if (!line->is_computed) {
		if (s->table && kt_decimal_sign(printed) > 0 && is_less_by_name(line)) {
			printed = kt_decimal_neg(printed);
			line->printed.value = kt_decimal_neg(line->printed.value);
		}
		line->has_deviation = TRUE;
		line->deviation = printed;
		return;
	}
	if (!kt_decimal_sub(&line->difference, printed, line->deviation))
		return;
	line->differs = meets(line, sign) == CLOSES_NOT;
}

static void find_effect(struct kt_budget_line *line)
{
	gint sign = kt_decimal_sign(line->deviation);
	const struct kt_amount *base =
		line->revised.record ? &line->revised : kt_budget_line_result(line);

	if (!line->has_deviation || sign == 0)
		return;
	/* Income printed without its minus: more of it is better. */
	if (base && kt_decimal_sign(base->value) > 0 && kt_label_is_income(line->label))
		sign = -sign;
	line->effect = sign > 0 ? KT_EFFECT_WORSE : KT_EFFECT_BETTER;
}

static void find_percent(struct kt_budget_line *line)
{
	const struct kt_amount *budget = kt_budget_line_budget(line);

	if (!line->has_deviation || !budget->record || kt_decimal_sign(budget->value) == 0)
		return;
	line->has_percent = TRUE;
	line->percent = 100 * kt_decimal_to_double(line->deviation) /
			fabs(kt_decimal_to_double(budget->value));
}

/* As it is shown, with one decimal: what reads "2,0 %" reaches 2 %. */
static gboolean reaches(gdouble percent, gdouble limit)
{
	return rint(fabs(percent) * 10) >= limit * 10;
}

static gboolean is_material(const struct kt_budget_line *line, const struct kt_materiality *m)
{
	if (!line->has_deviation || (!m->has_percent && !m->has_amount))
		return FALSE;
	if (m->has_amount && kt_decimal_cmp(kt_decimal_abs(line->deviation), m->amount) < 0)
		return FALSE;
	return !m->has_percent || (line->has_percent && reaches(line->percent, m->percent));
}

/* The lines that are added to reach the total (or, without one, all parts). */
static gboolean is_summand(const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	if (s->total >= 0)
		return line->parent == s->total && line->role != KT_LINE_OF_WHICH;
	return s->table > 0 && line->role == KT_LINE_PART && line->parent < 0;
}

/* Beside a sum of some of the lines the others are no whole. */
static gboolean has_loose_sum(const struct kt_budget_statement *s)
{
	for (guint i = 0; s->total < 0 && i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->role == KT_LINE_SUBTOTAL && line->parent < 0)
			return TRUE;
	}
	return FALSE;
}

static void add_parts(struct kt_budget_statement *s)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!is_summand(s, line) || !line->has_deviation)
			continue;
		if (!kt_decimal_add(&sum, sum, line->deviation))
			return;
		n++;
	}
	s->has_sum = n > 0 && !has_loose_sum(s);
	s->sum = sum;
}

/* Kroner in full leave nothing to rounding; in thousands the last digits of
 * the parts do not have to meet. */
static gboolean is_in_full(const struct kt_record *record)
{
	return kt_decimal_cmp(kt_record_resolution(record), kt_decimal_int(1)) <= 0;
}

static void note_total(struct kt_budget_statement *s, enum kt_language language)
{
	const struct kt_budget_line *total;
	char *printed, *parts;

	if (s->total < 0 || !s->has_sum)
		return;
	total = kt_statement_line(s, s->total);
	if (!total->printed.record || s->is_reversed || !is_in_full(total->printed.record) ||
		kt_decimal_equal(total->printed.value, s->sum))
		return;
	printed = kt_wording_number(total->printed.value, language);
	parts = kt_wording_number(s->sum, language);
	kt_statement_note(s,
		KT_IN(language, "%s: printed DKK %s, the parts give DKK %s",
			"%s: trykt %s kr., delene giver %s kr."),
		total->label, printed, parts);
	g_free(printed);
	g_free(parts);
}

static void note_line(
	struct kt_budget_statement *s, const struct kt_budget_line *line, enum kt_language language)
{
	char *printed, *computed;

	if (!line->differs)
		return;
	printed = kt_wording_number(line->printed.value, language);
	computed = kt_wording_number(line->deviation, language);
	kt_statement_note(s,
		KT_IN(language, "%s: the deviation is printed as DKK %s, the amounts give DKK %s",
			"%s: afvigelsen er trykt som %s kr., beløbene giver %s kr."),
		line->label, printed, computed);
	g_free(printed);
	g_free(computed);
}

/* A day after the meeting is one that the figures look forward to. */
static gboolean set_status_day(struct kt_budget_statement *s, struct kt_period period)
{
	char day[11];
	GDate last;

	g_date_clear(&last, 1);
	if (period.is_range || kt_period_last_day(period) == 0)
		return FALSE;
	g_date_set_julian(&last, kt_period_last_day(period));
	g_snprintf(day, sizeof day, "%04u-%02u-%02u", g_date_get_year(&last),
		g_date_get_month(&last), g_date_get_day(&last));
	if (*s->meeting_date && strcmp(day, s->meeting_date) > 0)
		return FALSE;
	g_strlcpy(s->status_date, day, sizeof s->status_date);
	s->has_status_day = TRUE;
	return TRUE;
}

static gboolean find_day_of_figures(struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		const struct kt_amount *amounts[] = {
			&line->to_date, &line->expected, &line->printed};

		for (guint a = 0; a < G_N_ELEMENTS(amounts); a++) {
			const struct kt_record *r = amounts[a]->record;

			if (r && r->period.from.unit == KT_TIME_DAY && set_status_day(s, r->period))
				return TRUE;
		}
	}
	return FALSE;
}

/* Of a figure, else of the item: "budgetopfølgning pr. 31. marts 2024". */
static void find_status_date(struct kt_budget_statement *s, const struct kt_record_set *set)
{
	struct kt_period told;

	g_strlcpy(s->status_date, s->meeting_date, sizeof s->status_date);
	if (find_day_of_figures(s))
		return;
	for (guint i = 0; i < kt_record_set_n_mentions(set); i++) {
		const struct kt_mention *m = kt_record_set_mention(set, i);

		if (m->kind == KT_MENTION_STATUS && strcmp(m->source, s->source) == 0 &&
			strcmp(m->item, s->item) == 0 && set_status_day(s, m->period))
			return;
	}
	if (kt_record_set_n_mentions(set) == 0 && kt_title_day(s->item_title, &told))
		set_status_day(s, told);
}

static guint level_of(const struct kt_budget_statement *s, guint i)
{
	guint level = 0;
	gint p = g_array_index(s->lines, struct kt_budget_line, i).parent;

	while (p >= 0 && level < s->lines->len) {
		level++;
		p = g_array_index(s->lines, struct kt_budget_line, p).parent;
	}
	return level;
}

void kt_statement_reckon(struct kt_budget_statement *s, const struct kt_record_set *set,
	const struct kt_analysis_options *options)
{
	gboolean is_left;

	for (guint i = 0; i < s->lines->len; i++)
		add_what_is_spent(kt_statement_line(s, i));
	find_base(s);
	if (!expects_less_than_spent(s))
		for (guint i = 0; i < s->lines->len; i++)
			compute_deviation(kt_statement_line(s, i));
	if (has_one_budget(s))
		for (guint i = 0; i < s->lines->len; i++)
			compute_from_original(kt_statement_line(s, i));
	find_convention(s, set);
	is_left = prints_what_is_left(s);
	for (guint i = 0; i < s->lines->len; i++) {
		struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->printed.record && !is_left)
			compare_printed(s, line);
		find_effect(line);
		find_percent(line);
		line->is_material = is_material(line, &options->materiality);
		line->level = level_of(s, i);
		if (!s->year)
			s->year = line->year;
		note_line(s, line, options->language);
	}
	add_parts(s);
	note_total(s, options->language);
	find_status_date(s, set);
}
