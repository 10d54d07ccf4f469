/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Budget statements from sentences and lists.
 *
 * A figure that a table of the item gives more exactly, and a figure that was
 * told before, is left out.  What remains is added only where arithmetic shows
 * a list to be the parts of a total; other sentences overlap in ways that the
 * figures do not tell, and stand apart. */
#include <string.h>

#include "analysis/exactly.h"
#include "analysis/statement.h"
#include "analysis/wording.h"
#include "analysis/labels.h"
#include "analysis/told_sums.h"

/* A deviation and the appropriation asked for to cover it are told with the
 * same words in text. */
gboolean kt_told_same_role(const struct kt_record *a, const struct kt_record *b)
{
	gboolean a_change =
		a->measure == KT_MEASURE_DEVIATION || a->measure == KT_MEASURE_SUPPLEMENTARY;
	gboolean b_change =
		b->measure == KT_MEASURE_DEVIATION || b->measure == KT_MEASURE_SUPPLEMENTARY;

	return a->unit == b->unit && (a->measure == b->measure || (a_change && b_change));
}

static gboolean same_year(const struct kt_record *a, const struct kt_record *b)
{
	guint x = kt_period_year(a->period), y = kt_period_year(b->period);

	return x == y || !x || !y;
}

/* The same number, each as exactly as it is printed.  Two that are printed
 * equally finely have to be equal: 3,2 is not 3,3. */
static gboolean same_value(const struct kt_record *a, const struct kt_record *b)
{
	struct exact_sum sum = {0};
	struct kt_decimal difference, twice, width;

	kt_exact_add(&sum, a);
	switch (kt_exact_closes(&sum, b, &difference)) {
	case CLOSES_EXACTLY:
		return TRUE;
	case CLOSES_ROUNDED:
		twice = kt_exact_plus(difference, difference);
		width = kt_exact_plus(kt_record_resolution(a), kt_record_resolution(b));
		return kt_decimal_cmp(kt_decimal_abs(twice), width) < 0;
	default:
		return FALSE;
	}
}

/* B is A without its scale word: 23 kr. where A is 23 mio. kr. */
static gboolean lacks_scale(const struct kt_record *a, const struct kt_record *b)
{
	struct kt_decimal thousand, million;

	if (kt_decimal_sign(b->value) == 0 || !kt_decimal_shift(&thousand, b->value, 3) ||
		!kt_decimal_shift(&million, b->value, 6))
		return FALSE;
	return kt_decimal_equal(thousand, a->value) || kt_decimal_equal(million, a->value);
}

static gboolean is_in_line(const struct kt_budget_line *line, const struct kt_record *r)
{
	const struct kt_amount *amounts[] = {&line->original, &line->supplementary, &line->neutral,
		&line->revised, &line->to_date, &line->expected, &line->actual, &line->printed};

	for (guint i = 0; i < G_N_ELEMENTS(amounts); i++) {
		const struct kt_record *told = amounts[i]->record;

		if (told && kt_told_same_role(told, r) && same_year(told, r) && same_value(told, r))
			return TRUE;
	}
	return FALSE;
}

/* Where the table misprints a deviation, the sentence may tell the right one:
 * what the amounts of the line give is told by the table, too. */
static gboolean is_computed_in_line(const struct kt_budget_line *line, const struct kt_record *r)
{
	const struct kt_amount *budget = kt_budget_line_budget(line);
	gboolean is_reckoned = line->is_computed || (line->has_deviation && !line->printed.record);
	struct kt_record computed;

	if (!is_reckoned || !budget->record || r->measure != KT_MEASURE_DEVIATION)
		return FALSE;
	computed = *budget->record;
	computed.measure = KT_MEASURE_DEVIATION;
	computed.value = line->deviation;
	return kt_told_same_role(&computed, r) && same_year(&computed, r) &&
	       same_value(&computed, r);
}

/* "Af forskellen kan 43,8 mio. kr. henføres til anlæg": no word says which way, and the table does. */
static gboolean is_turned_in_line(const struct kt_budget_line *line, const struct kt_record *r)
{
	struct kt_record turned = *r;

	if (r->measure != KT_MEASURE_DEVIATION || kt_label_says(KT_SAYS_EFFECT, r->measure_label) ||
		kt_label_says(KT_SAYS_COMPARING, r->measure_label) ||
		kt_label_says(KT_SAYS_SURPLUS, r->measure_label))
		return FALSE;
	turned.value = kt_decimal_neg(r->value);
	return is_in_line(line, &turned) || is_computed_in_line(line, &turned);
}

static const struct kt_record *without_scale_in_line(
	const struct kt_budget_line *line, const struct kt_record *r)
{
	const struct kt_record *printed = line->printed.record;

	return printed && kt_told_same_role(printed, r) && same_year(printed, r) &&
			       lacks_scale(printed, r)
		       ? printed
		       : NULL;
}

/* Told by one of the tables; also as a misprint without its scale word. */
static gboolean is_in_tables(
	const GPtrArray *tables, const struct kt_record *r, GPtrArray *misprints)
{
	for (guint i = 0; i < tables->len; i++) {
		const struct kt_budget_statement *s = tables->pdata[i];

		for (guint j = 0; j < s->lines->len; j++) {
			const struct kt_budget_line *line = kt_statement_line(s, j);

			if (is_in_line(line, r) || is_computed_in_line(line, r) ||
				is_turned_in_line(line, r))
				return TRUE;
			if (without_scale_in_line(line, r)) {
				g_ptr_array_add(misprints, (gpointer)r);
				return TRUE;
			}
		}
	}
	return FALSE;
}

static gboolean same_subject(const struct kt_record *a, const struct kt_record *b)
{
	char *x = kt_label_normalise(a->subject), *y = kt_label_normalise(b->subject);
	gboolean same = !*x || !*y || kt_label_overlap(x, y) >= 0.5;

	g_free(x);
	g_free(y);
	return same;
}

/* The better telling: a list names its parts, later text is the body. */
static const struct kt_record *better(const struct kt_record *a, const struct kt_record *b)
{
	gint finer = kt_decimal_cmp(kt_record_resolution(a), kt_record_resolution(b));

	if ((a->origin == KT_ORIGIN_LIST) != (b->origin == KT_ORIGIN_LIST))
		return a->origin == KT_ORIGIN_LIST ? a : b;
	return finer < 0 ? a : b;
}

#define LEAST_KRONER 1000 /* no budget deviates by less, by whatever name */

/* B is A without its scale word, and of the same thing or of too little to be anything else. */
static gboolean is_misprint(const struct kt_record *a, const struct kt_record *b)
{
	return lacks_scale(a, b) &&
	       (same_subject(a, b) ||
		       kt_decimal_cmp(kt_decimal_abs(b->value), kt_decimal_int(LEAST_KRONER)) < 0);
}

/* "Tandpleje, forbrug": what is spent, whatever the sentence around it says. */
static gboolean is_of_spending(const struct kt_record *r)
{
	g_auto(GStrv) pieces = g_strsplit(r->subject, ", ", -1);
	gboolean found = FALSE;

	for (char **piece = pieces; *piece && !found; piece++)
		found = g_ascii_strcasecmp(*piece, "forbrug") == 0;
	return found && r->measure == KT_MEASURE_DEVIATION;
}

/* "Anbringelser: 8,6 mio. kr. over. En plads er gået fra 96.000 til 109.000 kr.": of one item of a
 * list and by one word, what is told of a part of its subject behind its figure says why. */
static gboolean is_behind_its_whole(const GPtrArray *records, const struct kt_record *r)
{
	if (r->origin != KT_ORIGIN_LIST || r->measure != KT_MEASURE_DEVIATION)
		return FALSE;
	for (guint i = 0; i < records->len && records->pdata[i] != r; i++) {
		const struct kt_record *first = records->pdata[i];
		gsize len = strlen(first->subject);

		if (first->measure == r->measure && first->line == r->line &&
			first->unit == r->unit &&
			strcmp(first->measure_label, r->measure_label) == 0 && len > 0 &&
			strncmp(first->subject, r->subject, len) == 0 &&
			g_str_has_prefix(r->subject + len, ", "))
			return TRUE;
	}
	return FALSE;
}

/* "Driften giver et merforbrug på 3,6 mio. kr.  Ved forrige opfølgning var skønnet 1,9": of two
 * of one thing in one place, the one that a table has is of now, and the other is of before. */
static gboolean is_of_before(
	const GPtrArray *records, const GPtrArray *tables, const struct kt_record *r)
{
	g_autoptr(GPtrArray) misprints = g_ptr_array_new();
	g_autofree char *subject = NULL;
	gboolean found = FALSE;

	if (r->measure != KT_MEASURE_DEVIATION || !tables->len || kt_record_is_range_end(r))
		return FALSE;
	subject = kt_label_normalise(r->subject);
	for (guint i = 0; *subject && i < records->len && !found; i++) {
		const struct kt_record *other = records->pdata[i];
		g_autofree char *name = kt_label_normalise(other->subject);

		found = other != r && other->measure == r->measure && other->line == r->line &&
			other->unit == r->unit && strcmp(name, subject) == 0 &&
			!same_value(other, r) && is_in_tables(tables, other, misprints);
	}
	return found;
}

/* A decision says again what was proposed, by whatever name. */
static gboolean is_decided(const struct kt_record *r)
{
	return kt_label_says(KT_SAYS_DECISION, r->section);
}

/* "Der søges en tillægsbevilling på 5,0 mio. kr., finansieret af kassen", and the proposal: "at der gives
 * en tillægsbevilling på 5,0 mio. kr. til køb af pladser". */
static gboolean is_proposed_again(const struct kt_record *a, const struct kt_record *b)
{
	return a->measure == KT_MEASURE_SUPPLEMENTARY && b->measure == a->measure &&
	       kt_label_says(KT_SAYS_PROPOSAL, a->section) !=
		       kt_label_says(KT_SAYS_PROPOSAL, b->section);
}

/* Leaves one of each figure in the new list. */
static GPtrArray *without_repeats(
	const GPtrArray *records, const GPtrArray *tables, GPtrArray *misprints)
{
	GPtrArray *kept = g_ptr_array_new();

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];
		gboolean told = is_of_spending(r) || is_in_tables(tables, r, misprints) ||
				is_of_before(records, tables, r) || is_behind_its_whole(records, r);

		for (guint j = 0; j < kept->len && !told; j++) {
			const struct kt_record *k = kept->pdata[j];

			if (!kt_told_same_role(k, r) || !same_year(k, r))
				continue;
			if (same_value(k, r) && (same_subject(k, r) || is_proposed_again(k, r))) {
				kept->pdata[j] = (gpointer)better(k, r);
				told = TRUE;
			} else if (same_value(k, r) && is_decided(r)) {
				told = TRUE;
			} else if (is_misprint(k, r) || is_misprint(r, k)) {
				gboolean first_is_small = is_misprint(r, k);

				g_ptr_array_add(misprints, (gpointer)(first_is_small ? k : r));
				kept->pdata[j] = (gpointer)(first_is_small ? r : k);
				told = TRUE;
			}
		}
		if (!told)
			g_ptr_array_add(kept, (gpointer)r);
	}
	return kept;
}

/* One sentence may go on in the next line. */
static gboolean is_beside(const struct kt_record *a, const struct kt_record *b)
{
	return MAX(a->line, b->line) - MIN(a->line, b->line) <= 1;
}

/* "Resultat: 34,4 og -4,4", "Merindtægten anslås til kr. 185.000 i 2008 og kr. 240.000 i de følgende
 * år": two figures of one thing in one place cannot both be its deviation, and which of them is, or
 * what else they are, is not known. */
static gboolean is_told_twice(const GPtrArray *kept, const struct kt_record *r)
{
	for (guint i = 0; i < kept->len; i++) {
		const struct kt_record *other = kept->pdata[i];

		if (other != r && r->measure == KT_MEASURE_DEVIATION &&
			other->measure == r->measure && is_beside(other, r) &&
			other->unit == r->unit && strcmp(other->subject, r->subject) == 0 &&
			same_year(other, r) && !kt_record_is_range_end(r))
			return TRUE;
	}
	return FALSE;
}

/* "Heraf" is under its whole: where the tables tell that, a part stands as what it is. */
static gboolean follows_in_sentence(const struct kt_budget_statement *s, const struct kt_record *r)
{
	guint n = s->lines->len;

	return n && g_array_index(s->lines, struct kt_budget_line, n - 1).record->line == r->line;
}

/* A sentence may give budget, expectation and deviation of one thing. */
static void add_line(struct kt_budget_statement *s, const struct kt_record *r)
{
	struct kt_budget_line line;

	for (guint i = 0; i < s->lines->len; i++) {
		struct kt_budget_line *told = kt_statement_line(s, i);

		if (told->record->line == r->line && strcmp(told->label, r->subject) == 0 &&
			kt_line_put(told, r))
			return;
	}
	kt_line_init(&line, r);
	kt_line_put(&line, r);
	line.role = r->flags & KT_FLAG_OF_WHICH && follows_in_sentence(s, r) ? KT_LINE_OF_WHICH
									     : KT_LINE_APART;
	g_array_append_val(s->lines, line);
}

/* ---- amounts and the deviation between them ---- */

static gboolean has_one(const struct kt_budget_line *line)
{
	return (line->printed.record != NULL) + (kt_budget_line_budget(line)->record != NULL) +
		       (kt_budget_line_result(line) != NULL) ==
	       1;
}

static gboolean closes(const struct kt_budget_line *budget, const struct kt_budget_line *result,
	const struct kt_budget_line *deviation)
{
	struct exact_sum sum = {0};

	if (kt_budget_line_result(result)->record->line != deviation->printed.record->line ||
		kt_budget_line_budget(budget)->record->line != deviation->printed.record->line)
		return FALSE;
	kt_exact_add(&sum, kt_budget_line_result(result)->record);
	kt_exact_subtract(&sum, kt_budget_line_budget(budget)->record);
	return kt_exact_closes(&sum, deviation->printed.record, NULL) <= CLOSES_ROUNDED;
}

/* The lines of the budget and the result that the deviation of line D is between; FALSE if there are
 * none beside it. */
static gboolean find_amounts(
	const struct kt_budget_statement *s, guint d, guint *budget, guint *result)
{
	const struct kt_budget_line *line = kt_statement_line(s, d);

	for (*budget = 0; *budget < s->lines->len; (*budget)++) {
		const struct kt_budget_line *b = kt_statement_line(s, *budget);

		if (!has_one(b) || !kt_budget_line_budget(b)->record)
			continue;
		for (*result = 0; *result < s->lines->len; (*result)++) {
			const struct kt_budget_line *r = kt_statement_line(s, *result);

			if (has_one(r) && kt_budget_line_result(r) && closes(b, r, line))
				return TRUE;
		}
	}
	return FALSE;
}

/* The deviation may be called by less than what it is of. */
static void take_name(struct kt_budget_line *line, const struct kt_budget_line *budget,
	const struct kt_budget_line *result)
{
	if (kt_label_is_area(line->label))
		return;
	if (kt_label_is_area(budget->label))
		line->label = budget->label;
	else if (kt_label_is_area(result->label))
		line->label = result->label;
}

/* "Et forventet regnskab på 141,7 mio. kr. over for et budget på 137,9 mio. kr., altså en merudgift
 * på 3,8 mio. kr.": whatever the three are called, they are of one thing. */
static void join_amounts(struct kt_budget_statement *s)
{
	for (guint d = 0; d < s->lines->len; d++) {
		struct kt_budget_line *line = kt_statement_line(s, d);
		guint budget, result;

		if (!line->printed.record || !has_one(line) ||
			kt_record_is_range_end(line->record) ||
			!find_amounts(s, d, &budget, &result))
			continue;
		take_name(line, kt_statement_line(s, budget), kt_statement_line(s, result));
		kt_line_put(line, kt_budget_line_budget(kt_statement_line(s, budget))->record);
		kt_line_put(line, kt_budget_line_result(kt_statement_line(s, result))->record);
		g_array_remove_index(s->lines, MAX(budget, result));
		g_array_remove_index(s->lines, MIN(budget, result));
		d -= (budget < d) + (result < d);
	}
}

static void note_misprints(
	struct kt_budget_statement *s, const GPtrArray *misprints, enum kt_language language)
{
	for (guint i = 0; i < misprints->len; i++) {
		const struct kt_record *r = misprints->pdata[i];

		kt_statement_note(s,
			KT_IN(language, "%s: \"%s\" (line %u) lacks its scale word and is left out",
				"%s: \"%s\" (linje %u) mangler sit skalaord og er udeladt"),
			r->subject, r->raw, r->line);
	}
}

static gboolean tells_change(const struct kt_budget_line *line)
{
	return line->printed.record || line->supplementary.record;
}

/* A sum of budgets or of what is spent is no total of the deviations beside it. */
static void find_total(struct kt_budget_statement *s)
{
	gboolean changes = FALSE;

	for (guint i = 0; i < s->lines->len; i++)
		changes = changes || tells_change(kt_statement_line(s, i));
	for (guint i = 0; i < s->lines->len && s->total < 0; i++) {
		struct kt_budget_line *line = kt_statement_line(s, i);

		if (!(line->record->flags & KT_FLAG_TOTAL) || (changes && !tells_change(line)))
			continue;
		s->total = (gint)i;
		line->role = KT_LINE_TOTAL;
	}
}

struct kt_budget_statement *kt_statement_from_text(
	const GPtrArray *records, const GPtrArray *tables, enum kt_language language)
{
	GPtrArray *misprints = g_ptr_array_new();
	GPtrArray *kept = without_repeats(records, tables, misprints);
	struct kt_budget_statement *s = NULL;

	for (guint i = 0; i < kept->len; i++) {
		if (is_told_twice(kept, kept->pdata[i]))
			continue;
		if (!s) {
			s = kt_statement_new(kept->pdata[i]);
			s->table = 0;
		}
		add_line(s, kept->pdata[i]);
	}
	if (s) {
		join_amounts(s);
		kt_told_find_sums(s, language);
		note_misprints(s, misprints, language);
		find_total(s);
	}
	g_ptr_array_unref(kept);
	g_ptr_array_unref(misprints);
	return s;
}
