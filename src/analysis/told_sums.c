/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arithmetic among the figures of a text.
 *
 * "Der forventes et merforbrug på 14,6 mio. kr.  Heraf kan 9,9 mio. kr.
 * henføres til anbringelser og 6,2 mio. kr. til specialundervisning, hvorimod
 * dagtilbud udviser et mindreforbrug på 1,5 mio. kr.": nothing but the sum says
 * that the three are the parts of the first.  Of a list the sum may be told
 * anywhere; of sentences only right before or behind its parts, and
 * to the last digit, for two figures of ten add up to a third by chance. */
#include "analysis/told_sums.h"

#include "analysis/exactly.h"
#include "analysis/wording.h"

#define FEWEST_PARTS 2

/* Do the N lines whose indices are PARTS add up to line T? */
static gboolean closes(const struct kt_budget_statement *s, const guint *parts, guint n, guint t,
	enum closing limit)
{
	const struct kt_record *total = kt_statement_line(s, t)->record;
	struct exact_sum sum = {0};

	for (guint i = 0; i < n; i++) {
		const struct kt_record *r = kt_statement_line(s, parts[i])->record;

		if (!kt_told_same_role(r, total) || kt_record_is_range_end(r))
			return FALSE;
		kt_exact_add(&sum, r);
	}
	return !kt_record_is_range_end(total) && kt_exact_closes(&sum, total, NULL) <= limit;
}

static void set_parts(struct kt_budget_statement *s, const guint *parts, guint n, guint t)
{
	for (guint i = 0; i < n; i++) {
		kt_statement_line(s, parts[i])->role = KT_LINE_PART;
		kt_statement_line(s, parts[i])->parent = (gint)t;
	}
	kt_statement_line(s, t)->role = KT_LINE_TOTAL;
	if (s->total < 0)
		s->total = (gint)t;
}

/* ---- lists ---- */

/* The end of the run of list items from I that tell one sort of figure. */
static guint run_of_items(const struct kt_budget_statement *s, guint i)
{
	const struct kt_record *first = kt_statement_line(s, i)->record;
	guint end = i;

	while (end < s->lines->len && kt_statement_line(s, end)->record->origin == KT_ORIGIN_LIST &&
		kt_told_same_role(kt_statement_line(s, end)->record, first))
		end++;
	return end;
}

static void close_list(struct kt_budget_statement *s, guint first, guint end)
{
	g_autofree guint *items = g_new(guint, end - first);

	for (guint i = first; i < end; i++)
		items[i - first] = i;
	for (guint t = 0; t < s->lines->len; t++)
		if ((t < first || t >= end) && closes(s, items, end - first, t, CLOSES_ROUNDED)) {
			set_parts(s, items, end - first, t);
			return;
		}
}

#define FAR_BEYOND 5

/* Parts that all go one way are none of them larger than their whole: "mindreforbrug på 3,9
 * mio. kr.  De største poster er: - Genoptræning, 39,2 mio. kr., 1,1 mio. kr. over budgettet"
 * lists what is spent.  Nor do those that go the other way make up for parts so large. */
static gboolean is_beyond(const struct kt_budget_statement *s, guint first, guint end)
{
	const struct kt_record *whole = first > 0 ? kt_statement_line(s, first - 1)->record : NULL;
	gint sign = whole ? kt_decimal_sign(whole->value) : 0;
	struct kt_decimal largest = kt_decimal_int(0), other = kt_decimal_int(0), size;

	if (!whole || sign == 0 || whole->origin == KT_ORIGIN_LIST ||
		whole->measure != KT_MEASURE_DEVIATION || kt_record_is_range_end(whole))
		return FALSE;
	size = kt_decimal_abs(whole->value);
	for (guint i = first; i < end; i++) {
		const struct kt_record *r = kt_statement_line(s, i)->record;
		struct kt_decimal part = kt_decimal_abs(r->value);

		if (!kt_told_same_role(r, whole))
			return FALSE;
		if (kt_decimal_sign(r->value) != sign)
			other = kt_exact_plus(other, part);
		else if (kt_decimal_cmp(part, largest) > 0)
			largest = part;
	}
	if (kt_decimal_sign(other) == 0)
		return kt_decimal_cmp(largest, size) > 0;
	return kt_decimal_to_double(largest) >
	       FAR_BEYOND * (kt_decimal_to_double(size) + kt_decimal_to_double(other));
}

static void take_out(
	struct kt_budget_statement *s, guint first, guint end, enum kt_language language)
{
	kt_statement_note(s,
		KT_IN(language,
			"The list from line %u on is left out: its amounts are larger than the "
			"deviation that they would be parts of",
			"Listen fra linje %u er udeladt: dens beløb er større end den afvigelse, "
			"de "
			"skulle være dele af"),
		kt_statement_line(s, first)->record->line);
	g_array_remove_range(s->lines, first, end - first);
}

static void find_lists(struct kt_budget_statement *s, enum kt_language language)
{
	guint i = 0;

	while (i < s->lines->len) {
		guint end = run_of_items(s, i);

		if (end > i && is_beyond(s, i, end)) {
			take_out(s, i, end, language);
			continue;
		}
		if (end >= i + FEWEST_PARTS)
			close_list(s, i, end);
		i = MAX(end, i + 1);
	}
}

/* ---- sentences ---- */

/* The deviations that have not found their place yet, as indices of lines: a budget that is
 * told between two of them parts them no more than a word does. */
static GArray *free_lines(const struct kt_budget_statement *s)
{
	GArray *found = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->parent < 0 && line->role != KT_LINE_TOTAL &&
			line->record->measure == KT_MEASURE_DEVIATION &&
			kt_decimal_sign(line->record->value) != 0)
			g_array_append_val(found, i);
	}
	return found;
}

/* The longest run beside the Tth of LINES that adds up to it: behind it, else before it. */
static gboolean close_beside(struct kt_budget_statement *s, const GArray *lines, guint t)
{
	const guint *at = (const guint *)lines->data;

	for (guint n = lines->len - t - 1; n >= FEWEST_PARTS; n--)
		if (closes(s, at + t + 1, n, at[t], CLOSES_EXACTLY)) {
			set_parts(s, at + t + 1, n, at[t]);
			return TRUE;
		}
	for (guint n = t; n >= FEWEST_PARTS; n--)
		if (closes(s, at + t - n, n, at[t], CLOSES_EXACTLY)) {
			set_parts(s, at + t - n, n, at[t]);
			return TRUE;
		}
	return FALSE;
}

static void find_sentences(struct kt_budget_statement *s)
{
	GArray *lines = free_lines(s);
	gboolean found = s->total >= 0;

	/* One item of a list is not the sum of the items beside it, unless it says so. */
	for (guint t = 0; t < lines->len && !found; t++) {
		const struct kt_record *r =
			kt_statement_line(s, g_array_index(lines, guint, t))->record;

		found = (r->origin != KT_ORIGIN_LIST || r->flags & KT_FLAG_TOTAL) &&
			close_beside(s, lines, t);
	}
	g_array_unref(lines);
}

void kt_told_find_sums(struct kt_budget_statement *s, enum kt_language language)
{
	find_lists(s, language);
	find_sentences(s);
}
