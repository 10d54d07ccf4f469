/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finding.c -- what a budget statement says, in words. */
#include <math.h>
#include <string.h>

#include "kommunetal/base/text.h"
#include "report/budget_chart.h"
#include "report/house_style.h"
#include "report/line_name.h"
#include "report/phrases.h"
#include "report/spent_finding.h"
#include "report/told_finding.h"

#define FEWEST_SPENT 2 /* lines */

/* Costs of which a part is spent: of income and results a share says nothing. */
static gboolean is_spent(const struct kt_budget_statement *s)
{
	guint n = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!kt_line_tells_spent(line))
			continue;
		if (kt_decimal_sign(kt_budget_line_budget(line)->value) < 0)
			return FALSE;
		n++;
	}
	return s->table && n >= FEWEST_SPENT;
}

/* Told when its year was out: what deviated then is known. */
static gboolean is_over(const struct kt_budget_statement *s)
{
	guint64 met;
	g_autofree char *year = s->meeting_date ? g_strndup(s->meeting_date, 4) : NULL;

	return s->year && year && kt_unsigned_parse(year, 1, 9999, &met) && met > s->year;
}

enum kt_statement_sort kt_statement_sort(const struct kt_budget_statement *s)
{
	enum kt_statement_sort sort = KT_STATEMENT_EMPTY;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->has_deviation && line->expected.record)
			return KT_STATEMENT_EXPECTED;
		if (line->has_deviation)
			return line->actual.record || is_over(s) ? KT_STATEMENT_ACTUAL
								 : KT_STATEMENT_EXPECTED;
		if (line->supplementary.record)
			sort = KT_STATEMENT_GRANTS;
	}
	return sort == KT_STATEMENT_EMPTY && is_spent(s) ? KT_STATEMENT_SPENT : sort;
}

#define MUCH_INCOME 0.5 /* of what the costs are */

/* LINE goes into the statement's total, be it through totals between. */
static gboolean is_under_total(
	const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	gint parent = line->parent;

	for (guint depth = 0; parent >= 0 && depth < s->lines->len; depth++) {
		if (parent == s->total)
			return TRUE;
		parent = kt_statement_line(s, (guint)parent)->parent;
	}
	return FALSE;
}

gboolean kt_statement_is_result(const struct kt_budget_statement *s)
{
	const struct kt_amount *budget =
		s->total >= 0 ? kt_budget_line_budget(kt_statement_line(s, s->total)) : NULL;
	gdouble income = 0, cost = 0;

	if (!budget || !budget->record)
		return FALSE;
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		const struct kt_amount *part = kt_budget_line_budget(line);
		gdouble value = part->record ? kt_decimal_to_double(part->value) : 0;

		if (line->role != KT_LINE_PART || !is_under_total(s, line))
			continue;
		income += value < 0 ? -value : 0;
		cost += value > 0 ? value : 0;
	}
	return kt_decimal_sign(budget->value) < 0 || income > MUCH_INCOME * cost;
}

gboolean kt_line_deviation(const struct kt_budget_statement *s, const struct kt_budget_line *line,
	struct kt_decimal *out)
{
	if (!line->has_deviation)
		return FALSE;
	*out = line->deviation;
	/* A printed deviation that its own amounts contradict is told in a note, not repeated. */
	if (line->printed.record && !line->differs)
		*out = s->is_reversed ? kt_decimal_neg(line->printed.value) : line->printed.value;
	return TRUE;
}

/* Of what is shown, so that a sentence and the table beside it say the same. */
static gdouble percent_of(const struct kt_budget_line *line, struct kt_decimal deviation)
{
	const struct kt_amount *budget = kt_budget_line_budget(line);

	if (!budget->record || kt_decimal_sign(budget->value) == 0)
		return NAN;
	return 100 * kt_decimal_to_double(deviation) / fabs(kt_decimal_to_double(budget->value));
}

/* The sum asked for: as printed for the total, else of the parts. */
static gboolean grants_result(const struct kt_budget_statement *s, struct kt_decimal *out)
{
	struct kt_decimal sum = kt_decimal_int(0);
	gboolean found = FALSE;

	if (s->total >= 0 && kt_statement_line(s, s->total)->supplementary.record) {
		*out = kt_statement_line(s, s->total)->supplementary.value;
		return TRUE;
	}
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->role != KT_LINE_PART || !line->supplementary.record)
			continue;
		found = TRUE;
		if (!kt_decimal_add(&sum, sum, line->supplementary.value))
			return FALSE;
	}
	*out = sum;
	return found;
}

gboolean kt_statement_tells_whole(const struct kt_budget_statement *s, struct kt_decimal *out)
{
	const struct kt_budget_line *whole = kt_told_whole(s);
	struct kt_decimal sum;

	return whole && kt_line_deviation(s, whole, out) && kt_budget_outcome(s, &sum) &&
	       !kt_decimal_equal(*out, sum);
}

gboolean kt_statement_result(
	const struct kt_budget_statement *s, struct kt_decimal *out, gdouble *percent)
{
	*percent = NAN;
	if (kt_statement_sort(s) == KT_STATEMENT_GRANTS)
		return grants_result(s, out);
	if (kt_statement_tells_whole(s, out))
		return TRUE;
	if (s->total >= 0 && kt_line_deviation(s, kt_statement_line(s, s->total), out)) {
		*percent = percent_of(kt_statement_line(s, s->total), *out);
		return TRUE;
	}
	return kt_budget_outcome(s, out);
}

/* The figure that ranks a line; FALSE for those that are no parts.  Without a total
 * nothing says what lies outside of it: every line counts that is inside no other.  A total of
 * what is asked for is none of deviations. */
static gboolean part_figure(const struct kt_budget_statement *s, const struct kt_budget_line *line,
	struct kt_decimal *out)
{
	gboolean grants = kt_statement_sort(s) == KT_STATEMENT_GRANTS;
	gboolean has_total = s->total >= 0 &&
			     (grants || kt_line_deviation(s, kt_statement_line(s, s->total), out));

	if (line->role != KT_LINE_PART && (has_total || line->role != KT_LINE_APART))
		return FALSE;
	if (!grants)
		return kt_line_deviation(s, line, out);
	*out = line->supplementary.value;
	return line->supplementary.record != NULL;
}

/* The parts that go furthest up and down, and how many go up. */
struct extremes {
	const struct kt_budget_line *up, *down;
	struct kt_decimal most, least;
	guint n, n_over;
};

static struct extremes find_extremes(const struct kt_budget_statement *s)
{
	struct extremes e = {.most = kt_decimal_int(0), .least = kt_decimal_int(0)};
	struct kt_decimal figure;

	for (guint i = 0; i < s->lines->len; i++) {
		if (!part_figure(s, kt_statement_line(s, i), &figure))
			continue;
		/* The two ends of a range are one expectation. */
		e.n += !(kt_statement_line(s, i)->record->flags & KT_FLAG_RANGE_HIGH);
		e.n_over += kt_decimal_sign(figure) > 0;
		if (kt_decimal_cmp(figure, e.most) > 0) {
			e.most = figure;
			e.up = kt_statement_line(s, i);
		}
		if (kt_decimal_cmp(figure, e.least) < 0) {
			e.least = figure;
			e.down = kt_statement_line(s, i);
		}
	}
	return e;
}

struct kt_decimal kt_line_step(const struct kt_budget_line *line)
{
	const struct kt_amount *result = kt_budget_line_result(line);
	const struct kt_record *r = line->printed.record ? line->printed.record
				    : result             ? result->record
							 : line->record;

	return r->resolution;
}

char *kt_line_name(const struct kt_budget_line *line)
{
	const char *comma = line->is_first_piece ? strchr(line->label, ',') : NULL;
	g_autofree char *piece =
		comma ? g_strndup(line->label, (gsize)(comma - line->label)) : NULL;

	return line->record->origin == KT_ORIGIN_TABLE ? kt_capital(line->label)
						       : kt_told_name(piece ? piece : line->label);
}

gboolean kt_statement_is_surplus(const struct kt_budget_statement *s)
{
	const struct kt_amount *told = &kt_statement_line(s, 0)->printed;

	return !s->table && told->record && kt_tells_surplus(told->record);
}

/* Where nothing adds the lines up, the figure told of the whole is the finding, and
 * without one the largest. */
static char *largest_message(enum kt_lang lang, const struct kt_budget_statement *s)
{
	const struct kt_budget_line *line = kt_told_whole(s);
	struct extremes e;
	struct kt_decimal figure;

	if (line && kt_line_deviation(s, line, &figure))
		return kt_told_message(lang, s, line, figure, TRUE);
	e = find_extremes(s);
	if (!e.up && !e.down)
		return kt_say(lang, e.n ? "finding.even" : "finding.untold", NULL);
	if (e.up && kt_decimal_cmp(e.most, kt_decimal_abs(e.least)) >= 0)
		return kt_told_message(lang, s, e.up, e.most, e.n == 1);
	return kt_told_message(lang, s, e.down, e.least, e.n == 1);
}

/* ---- of a table ---- */

/* "Serviceudgifter i alt" and "Overførsler i alt", and nothing that adds up both: the first is not
 * what all of it comes to. */
static gboolean has_other_total(const struct kt_budget_statement *s)
{
	for (guint i = 0; s->total >= 0 && i < s->lines->len; i++)
		if ((gint)i != s->total && kt_statement_line(s, i)->role == KT_LINE_TOTAL &&
			kt_statement_line(s, i)->has_deviation)
			return TRUE;
	return FALSE;
}

/* "Overførsler i alt: −5,7 mio. kr.": the totals that the headline does not tell. */
static char *other_totals(enum kt_lang lang, const struct kt_budget_statement *s)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; has_other_total(s) && i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		g_autofree char *label = NULL, *amount = NULL, *sentence = NULL;
		struct kt_decimal figure;

		if ((gint)i == s->total || line->role != KT_LINE_TOTAL ||
			!kt_line_deviation(s, line, &figure))
			continue;
		label = kt_line_name(line);
		amount = kt_money_signed_by_steps(lang, figure, kt_line_step(line));
		sentence = kt_say(lang, "finding.other", "label", label, "amount", amount, NULL);
		g_string_append_printf(out, "%s%s", out->len ? " " : "", sentence);
	}
	return g_string_free(out, FALSE);
}

static gboolean is_construction(const struct kt_budget_statement *s)
{
	guint n = 0;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->role != KT_LINE_PART)
			continue;
		if (line->group != KT_GROUP_CONSTRUCTION)
			return FALSE;
		n++;
	}
	return n > 0;
}

/* A line's own name says so. */
static gboolean is_named_construction(const struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->lines->len; i++) {
		g_autofree char *label = kt_fold_dup(kt_slice_str(kt_statement_line(s, i)->label));

		if (strstr(label, "anlæg"))
			return TRUE;
	}
	return FALSE;
}

gboolean kt_statement_is_of_project(const struct kt_budget_statement *s)
{
	g_autofree char *title = kt_fold_dup(kt_slice_str(s->item_title));

	return strstr(title, "projekt") || strstr(title, "anlægsregnskab");
}

/* Whose the result of the table is, where it is not all that the committee has; NULL. */
static char *scope_of(enum kt_lang lang, const struct kt_budget_statement *s)
{
	g_autofree char *title = kt_fold_dup(kt_slice_str(s->item_title));

	if (!s->table)
		return NULL;
	if (has_other_total(s))
		return kt_line_name(kt_statement_line(s, s->total));
	if (is_construction(s) && !strstr(title, "anlæg") && !is_named_construction(s))
		return kt_say(lang, "scope.construction", NULL);
	return kt_statement_is_of_project(s) ? g_strdup(s->item_title) : NULL;
}

static char *with_scope(enum kt_lang lang, const struct kt_budget_statement *s, char *message)
{
	g_autofree char *scope = scope_of(lang, s), *label = NULL, *small = NULL, *first = NULL;
	const char *rest = g_utf8_next_char(message);
	char *both;

	if (!scope)
		return message;
	label = kt_capital(scope);
	first = g_utf8_strdown(message, (gssize)(rest - message));
	small = g_strconcat(first, rest, NULL);
	both = kt_say(lang, "finding.of", "label", label, "message", small, NULL);
	g_free(message);
	return both;
}

/* The sum of what is to be appropriated more, where all comes to nothing. */
static struct kt_decimal sum_of_more(const struct kt_budget_statement *s)
{
	struct kt_decimal sum = kt_decimal_int(0), figure;

	for (guint i = 0; i < s->lines->len; i++)
		if (part_figure(s, kt_statement_line(s, i), &figure) &&
			kt_decimal_sign(figure) > 0 && !kt_decimal_add(&sum, sum, figure))
			return kt_decimal_int(0);
	return sum;
}

static char *result_message(enum kt_lang lang, const struct kt_budget_statement *s,
	enum kt_statement_sort sort, struct kt_decimal result, gdouble percent)
{
	static const char *const sorts[] = {"", "expected", "actual", "grants", ""};
	static const char *const signs[] = {"less", "none", "more"};
	gint sign = kt_decimal_sign(result);
	g_autofree char *id = NULL, *amount = kt_money_text(lang, result), *share = NULL;

	if (sign && kt_statement_is_result(s)) {
		id = g_strdup_printf("finding.%s.%s.result", sorts[sort], signs[sign + 1]);
		return kt_say(lang, id, "amount", amount, NULL);
	}
	if (!sign && sort == KT_STATEMENT_GRANTS && kt_decimal_sign(sum_of_more(s)) > 0) {
		g_autofree char *more = kt_money_text(lang, sum_of_more(s));

		return kt_say(lang, "finding.grants.even", "amount", more, NULL);
	}
	/* "(30.411.522,5 %)" tells of a budget of next to nothing, and nothing else. */
	if (fabs(percent) > KT_MOST_PERCENT)
		percent = NAN;
	id = g_strdup_printf("finding.%s.%s%s", sorts[sort], signs[sign + 1],
		sign && sort != KT_STATEMENT_GRANTS && !isfinite(percent) ? ".bare" : "");
	if (isfinite(percent))
		share = kt_share_text(lang, percent);
	return kt_say(lang, id, "amount", amount, "percent", share ? share : "", NULL);
}

char *kt_statement_message(enum kt_lang lang, const struct kt_budget_statement *s)
{
	enum kt_statement_sort sort = kt_statement_sort(s);
	struct kt_decimal result;
	gdouble percent;

	if (sort == KT_STATEMENT_SPENT)
		return kt_spent_message(lang, s);
	if (sort == KT_STATEMENT_EMPTY || !kt_statement_result(s, &result, &percent))
		return largest_message(lang, s);
	/* What sentences sum up may be one area of several, of which the whole was told before. */
	if (sort != KT_STATEMENT_GRANTS && kt_statement_tells_whole(s, &result))
		return largest_message(lang, s);
	if (!s->table && s->total >= 0 && sort != KT_STATEMENT_GRANTS &&
		kt_names_something(kt_statement_line(s, s->total)->label))
		return kt_told_message(lang, s, kt_statement_line(s, s->total), result, TRUE);
	return with_scope(lang, s, result_message(lang, s, sort, result, percent));
}

/* Sentences name what goes furthest by pieces of themselves, mostly. */
static gboolean is_told_by_name(
	const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	return s->table || kt_told_is_named(line);
}

#define FEWEST_LETTERS 4 /* of a name alone */

/* "Rammebelagte områder, Aktivering" is "Aktivering" where a group of lines begins like that and
 * no other line ends so.  "Kontanthjælp, udgift" is a whole name. */
static char *short_name(const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	char *name = kt_line_name(line);
	const char *comma = s->table ? strstr(name, ", ") : NULL, *tail = comma ? comma + 2 : NULL;
	guint n_group = 0, n_tail = 0;
	char *tail_name;

	if (!tail || !g_unichar_isupper(g_utf8_get_char(tail)) ||
		g_utf8_strlen(tail, -1) < FEWEST_LETTERS)
		return name;
	for (guint i = 0; i < s->lines->len; i++) {
		g_autofree char *other = kt_line_name(kt_statement_line(s, i));

		n_group += strncmp(other, name, (gsize)(tail - name)) == 0;
		n_tail += g_str_has_suffix(other, tail);
	}
	if (n_group < 2 || n_tail > 1)
		return name;
	tail_name = g_strdup(tail);
	g_free(name);
	return tail_name;
}

static char *signed_of(
	enum kt_lang lang, const struct kt_budget_line *line, struct kt_decimal figure)
{
	return line ? kt_money_signed_by_steps(lang, figure, kt_line_step(line))
		    : kt_money_signed(lang, figure);
}

/* Which parts go furthest; "" if none goes anywhere. */
static char *extremes_sentence(enum kt_lang lang, const struct kt_budget_statement *s,
	const struct extremes *e, gboolean grants)
{
	g_autofree char *up = e->up && is_told_by_name(s, e->up) ? short_name(s, e->up) : NULL;
	g_autofree char *down =
		e->down && is_told_by_name(s, e->down) ? short_name(s, e->down) : NULL;
	g_autofree char *most = signed_of(lang, e->up, e->most);
	g_autofree char *least = signed_of(lang, e->down, e->least);
	const char *sort = grants ? "grants" : "parts";
	g_autofree char *id = g_strdup_printf("%s.%s", sort,
		up && down ? "both"
		: up       ? "up"
			   : "down");

	if (!up && !down)
		return g_strdup("");
	return kt_say(lang, id, "up", up ? up : "", "most", most, "down", down ? down : "", "least",
		least, NULL);
}

/* Income beside the costs: what comes in less is not spent more. */
static gboolean has_income_apart(const struct kt_budget_statement *s)
{
	struct kt_decimal figure;

	for (guint i = 0; s->total >= 0 && i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		const struct kt_amount *budget = kt_budget_line_budget(line);

		if (budget->record && kt_decimal_sign(budget->value) < 0 &&
			!is_under_total(s, line) && part_figure(s, line, &figure))
			return TRUE;
	}
	return FALSE;
}

char *kt_statement_details(enum kt_lang lang, const struct kt_budget_statement *s)
{
	struct extremes e = find_extremes(s);
	g_autofree char *sentence = NULL, *spread = NULL, *of = NULL, *others = NULL;
	struct kt_decimal result;
	gdouble percent;

	if (kt_statement_sort(s) == KT_STATEMENT_SPENT)
		return kt_spent_details(lang, s);
	/* A statement without a result has told its largest part as the finding. */
	if (e.n < 2 || kt_statement_tells_whole(s, &result) ||
		!kt_statement_result(s, &result, &percent))
		return g_strdup("");
	/* What is spent more is what comes in: the headline has said it. */
	if (kt_statement_sort(s) == KT_STATEMENT_GRANTS && kt_decimal_sign(result) == 0 && e.n == 2)
		return g_strdup("");
	sentence = extremes_sentence(lang, s, &e, kt_statement_sort(s) == KT_STATEMENT_GRANTS);
	others = other_totals(lang, s);
	if (*others) {
		g_autofree char *parts = g_steal_pointer(&sentence);

		sentence = g_strdup_printf("%s%s%s", others, *parts ? " " : "", parts);
	}
	if (!e.n_over || e.n_over == e.n || kt_statement_sort(s) != KT_STATEMENT_EXPECTED ||
		kt_statement_is_result(s) || has_income_apart(s))
		return g_steal_pointer(&sentence);
	of = g_strdup_printf("%u", e.n);
	spread = kt_say_count(lang, "spread", e.n_over, "of", of, NULL);
	return g_strdup_printf("%s%s%s", sentence, *sentence ? " " : "", spread);
}

#define MOST_DECIMALS 4 /* of a limit in percent */

/* With the places that it has: 1, but 0,75. */
static char *limit_percent(enum kt_lang lang, gdouble limit)
{
	gdouble shifted = limit;
	guint decimals = 0;

	for (; decimals < MOST_DECIMALS && fabs(shifted - rint(shifted)) > 1e-9; decimals++)
		shifted *= 10;
	return kt_percentage_text(lang, limit, decimals);
}

/* "1 % og 100.000 kr." */
static char *limits_text(enum kt_lang lang, const struct kt_materiality *limits)
{
	g_autofree char *percent = limit_percent(lang, limits->percent);
	g_autofree char *amount = kt_money_limit(lang, limits->amount);

	if (limits->has_percent && limits->has_amount)
		return kt_say(lang, "material.both", "percent", percent, "amount", amount, NULL);
	return g_strdup(limits->has_percent ? percent : amount);
}

/* A part that may reach LIMITS, but has no budget to take a percentage of. */
static gboolean is_undecided(const struct kt_budget_line *line, struct kt_decimal figure,
	const struct kt_materiality *limits)
{
	return limits->has_percent && !kt_budget_line_budget(line)->record &&
	       kt_decimal_sign(figure) != 0 &&
	       (!limits->has_amount || kt_decimal_cmp(kt_decimal_abs(figure), limits->amount) >= 0);
}

char *kt_statement_material(
	enum kt_lang lang, const struct kt_budget_statement *s, const struct kt_materiality *limits)
{
	g_autofree char *limit = limits_text(lang, limits);
	g_autoptr(GString) list = g_string_new(NULL);
	struct kt_decimal figure;
	guint n = 0;

	if ((!limits->has_percent && !limits->has_amount) ||
		kt_statement_sort(s) == KT_STATEMENT_GRANTS || find_extremes(s).n < 2)
		return NULL;
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		g_autofree char *label = NULL, *amount = NULL, *item = NULL;

		if (!part_figure(s, line, &figure))
			continue;
		if (is_undecided(line, figure, limits))
			return NULL;
		if (!line->is_material)
			continue;
		label = short_name(s, line);
		amount = kt_money_signed_by_steps(lang, figure, kt_line_step(line));
		item = kt_say(lang, "material.item", "label", label, "amount", amount, NULL);
		g_string_append_printf(list, "%s%s", n++ ? ", " : "", item);
	}
	return kt_say_count(lang, n ? "material.some" : "material.none", n, "limit", limit, "list",
		list->str, NULL);
}

char *kt_statement_when(enum kt_lang lang, const struct kt_budget_statement *s)
{
	g_autofree char *date = kt_date_text(lang, s->status_date);
	g_autofree char *year = g_strdup_printf("%u", s->year);

	if (!*date)
		return s->year ? kt_say(lang, "when.year.only", "year", year, NULL) : g_strdup("");
	if (!s->year)
		return kt_say(lang, s->has_status_day ? "when.date" : "when.date.met", "date", date,
			NULL);
	return kt_say(lang, s->has_status_day ? "when.year" : "when.year.met", "year", year, "date",
		date, NULL);
}
