/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads over several lines, above rows whose cells are parted by single blanks.
 *
 *   Skole Ind- Heraf Antal Klasse-         a word a column, and one for the corner
 *   skrevne fra andet klasser kvotient     which word goes on with which head?
 *   Boesagerskolen 88 11 4 22,0
 *
 * The words of a further line stand in the order of the columns, some of which have
 * none, some several.  Of all ways to deal them out the one is taken in which hyphens
 * are answered, heads tell most, and most columns have a share; where two ways are as
 * good, nobody knows, and it is no table. */
#include "extract/tables/blank_deal.h"

#include <string.h>

/* A way to deal words out, and how good the next best is. */
struct way {
	gint score, next;
	guint8 ends[KT_DEAL_HEADS]; /* the word behind the last of each column */
};

/* ---- heads ------------------------------------------------------------------------------------- */

static gboolean is_open(const GString *head)
{
	return head->len > 1 && head->str[head->len - 1] == '-';
}

void kt_deal_append(GString *head, struct kt_slice word)
{
	if (is_open(head))
		g_string_truncate(head, head->len - 1);
	else if (head->len)
		g_string_append_c(head, ' ');
	g_string_append_len(head, word.at, (gssize)word.len);
}

/* "Antal børn (1.000 kr.)": the unit is another head's. */
static gboolean is_count_of_money(const struct kt_term *measure, const struct kt_term *unit)
{
	return measure && g_str_equal(measure->value, "count") && g_str_equal(unit->value, "DKK");
}

gint kt_deal_told(const struct kt_deal *d, const char *head)
{
	struct kt_slice s = kt_slice_str(head);
	const struct kt_term *measure, *unit;
	gpointer known;
	gint told;

	if (g_hash_table_lookup_extended(d->told, head, NULL, &known))
		return GPOINTER_TO_INT(known);
	/* "Forventet" over "regnskab" is one measure, "Afvigelse" over it none */
	measure = kt_lexicon_find(d->r->lexicon, KT_LEX_MEASURE, s);
	unit = kt_lexicon_find(d->r->lexicon, KT_LEX_UNIT, s);
	told = (measure ? KT_DEAL_MEASURE + (gint)measure->n_words - 1 : 0) +
	       (!unit                                     ? 0
		       : is_count_of_money(measure, unit) ? -KT_DEAL_MEASURE
							  : 1) +
	       (kt_lexicon_find(d->r->lexicon, KT_LEX_COUNTED, s) != NULL);
	g_hash_table_insert(d->told, g_strdup(head), GINT_TO_POINTER(told));
	return told;
}

gboolean kt_deal_read(struct kt_deal *d, struct kt_slice line)
{
	d->n = kt_loose_n_words(line);
	if (d->n == 0 || d->n > KT_DEAL_WORDS)
		return FALSE;
	for (guint i = 0; i < d->n; i++)
		d->words[i] = kt_blanks_word(line, i);
	return TRUE;
}

gboolean kt_deal_begins_big(struct kt_slice word)
{
	return g_unichar_isupper(g_utf8_get_char(word.at));
}

gboolean kt_deal_goes_on(const struct kt_deal *d, struct kt_slice word)
{
	return word.at[word.len - 1] == ',' ||
	       kt_lexicon_whole(d->r->lexicon, KT_LEX_FUNCTION, word) != NULL;
}

/* "2016", "2016/17". */
static gboolean is_year(struct kt_slice word)
{
	return kt_loose_is_year_text(word) ||
	       (word.len > 4 && word.at[4] == '/' && kt_loose_is_year_text(kt_slice(word.at, 4)));
}

guint kt_deal_n_years(const struct kt_deal *d, guint first, guint end)
{
	guint years = 0;

	for (guint i = first; i < end; i++)
		years += is_year(d->words[i]);
	return years;
}

/* ---- further lines ----------------------------------------------------------------------------- */

/* Another column has the same head so far: "Ændring" over "2018-30" and "i pct." */
static gboolean has_twin(const struct kt_deal *d, guint c)
{
	for (guint i = 1; i <= d->k; i++)
		if (i != c && d->heads[i]->len && g_string_equal(d->heads[i], d->heads[c]))
			return TRUE;
	return FALSE;
}

/* The last word of HEAD leads on: "Elever pr.". */
static gboolean leads_on(const struct kt_deal *d, const GString *head)
{
	const char *last = strrchr(head->str, ' ');

	return last && kt_deal_goes_on(d, kt_slice_str(last + 1));
}

static gboolean is_per(const struct kt_deal *d, struct kt_slice word)
{
	const struct kt_term *t = kt_lexicon_whole(d->r->lexicon, KT_LEX_FUNCTION, word);

	return t && kt_bits_meet(t->functions, KT_W(PER));
}

/* What is cut at the start or in the midst of words [FIRST, END): a bracket, a date from its year,
 * and "pr." from what it parts. */
static gint cost_of_cuts(const struct kt_deal *d, guint first, guint end)
{
	gint depth = 0, cost = 0;

	for (guint i = first; i < end; i++) {
		struct kt_slice word = d->words[i];

		if (depth == 0 && i > first && memchr(d->words[i - 1].at, ')', d->words[i - 1].len))
			cost += KT_DEAL_TWIN; /* a bracket closes a head */
		if (i > first && is_per(d, word))
			cost += KT_DEAL_TWIN;
		depth += memchr(word.at, '(', word.len) != NULL;
		depth -= memchr(word.at, ')', word.len) != NULL;
	}
	if (first > 0 && is_year(d->words[first]) &&
		memchr(d->words[first - 1].at, '/', d->words[first - 1].len) &&
		!is_year(d->words[first - 1]))
		cost += KT_DEAL_TWIN;
	return cost + (depth != 0 ? KT_DEAL_HYPHEN : 0);
}

/* How many years lie between A and B; a hundred if they are none. */
static gint years_apart(struct kt_slice a, struct kt_slice b)
{
	if (!is_year(a) || !is_year(b))
		return 100;
	return ABS(10 * (a.at[2] - b.at[2]) + a.at[3] - b.at[3]);
}

/* What words [FIRST, END) are worth to column C if one head stands over it and others: a year tells
 * them apart best, and something has to. */
static gint worth_in_group(const struct kt_deal *d, guint c, guint first, guint end)
{
	if (c == 0 || (d->group[c] == c && (c == d->k || d->group[c + 1] != c)))
		return 0;
	if (first == end)
		return KT_DEAL_NEVER / 4;
	if (end > first + 1 || !is_year(d->words[first]))
		return 0;
	if (d->group[c] != c && d->is_unlike[c])
		return -KT_DEAL_YEARS;
	if (d->group[c] == c || first == 0)
		return KT_DEAL_MEASURE;
	return years_apart(d->words[first - 1], d->words[first]) == 1 ? KT_DEAL_MEASURE
								      : -KT_DEAL_TWIN;
}

/* How well words [FIRST, END) go on with the head of column C. */
static gint worth(const struct kt_deal *d, guint c, guint first, guint end)
{
	g_autoptr(GString) head = g_string_new(d->heads[c]->str);
	gboolean open = is_open(head), led = d->is_free && leads_on(d, head);
	gint score;

	if (first == end)
		return (open         ? -KT_DEAL_HYPHEN
			       : led ? -KT_DEAL_FUNCTION
				     : 0) +
		       worth_in_group(d, c, first, end);
	for (guint i = first; i < end; i++)
		kt_deal_append(head, d->words[i]);
	score = kt_deal_told(d, head->str) - kt_deal_told(d, d->heads[c]->str);
	score += (c == 0 ? -KT_DEAL_TWIN : 1) + worth_in_group(d, c, first, end);
	if (open)
		score += g_unichar_islower(g_utf8_get_char(d->words[first].at)) ? KT_DEAL_HYPHEN
										: -KT_DEAL_HYPHEN;
	score -= open ? (gint)(end - first) - 1 : 0; /* the rest of one word is one word */
	score += has_twin(d, c) ? KT_DEAL_TWIN : 0;
	score -= kt_deal_goes_on(d, d->words[end - 1]) ? KT_DEAL_FUNCTION : 0;
	if (d->is_free) {
		score -= cost_of_cuts(d, first, end);
		for (guint i = first + 1; i < end && c > 0; i++)
			score -= kt_deal_begins_big(d->words[i]);
	}
	return score - (kt_deal_n_years(d, first, end) > 1 ? KT_DEAL_YEARS : 0);
}

/* The best ways to deal the words from each on out to columns C and up. */
struct ways {
	struct way at[KT_DEAL_HEADS + 1][KT_DEAL_WORDS + 1];
};

static struct way best_of(const struct kt_deal *d, const struct ways *ways, guint c, guint first)
{
	struct way best = {.score = KT_DEAL_NEVER, .next = KT_DEAL_NEVER};

	for (guint end = first; end <= d->n; end++) {
		struct way rest = ways->at[c + 1][end];
		gint here = rest.score > KT_DEAL_NEVER ? worth(d, c, first, end) : 0;
		gint score = rest.score > KT_DEAL_NEVER ? rest.score + here : KT_DEAL_NEVER;
		gint second = rest.next > KT_DEAL_NEVER ? rest.next + here : KT_DEAL_NEVER;

		if (score > best.score) {
			second = MAX(second, best.score);
			rest.ends[c] = (guint8)end;
			best = (struct way){.score = score, .next = MAX(best.next, second)};
			memcpy(best.ends, rest.ends, sizeof best.ends);
		} else {
			best.next = MAX(best.next, score);
		}
	}
	return best;
}

static struct way best_way(const struct kt_deal *d)
{
	struct ways ways;

	for (guint first = 0; first <= d->n; first++)
		ways.at[d->k + 1][first] = (struct way){
			.score = first == d->n ? 0 : KT_DEAL_NEVER, .next = KT_DEAL_NEVER};
	for (guint c = d->k + 1; c-- > 0;)
		for (guint first = 0; first <= d->n; first++)
			ways.at[c][first] = best_of(d, &ways, c, first);
	return ways.at[0][0];
}

static struct kt_span span_of(
	const struct kt_deal *d, guint first, guint end, struct kt_span line, struct kt_slice text)
{
	const char *from = d->words[first].at, *to = d->words[end - 1].at + d->words[end - 1].len;

	return (struct kt_span){line.start + (gsize)(from - text.at), (gsize)(to - from)};
}

static struct way deal_further(
	struct kt_deal *d, struct kt_span *parts, struct kt_span line, struct kt_slice text)
{
	struct way way = best_way(d);
	guint first = 0;

	if (way.score == KT_DEAL_NEVER || way.next == way.score)
		return way; /* nobody knows */
	for (guint c = 0; c <= d->k; c++) {
		if (way.ends[c] > first)
			parts[c] = span_of(d, first, way.ends[c], line, text);
		for (; first < way.ends[c]; first++)
			kt_deal_append(d->heads[c], d->words[first]);
	}
	return way;
}

/* ---- all lines --------------------------------------------------------------------------------- */

/* The lines of heads, and the best way so far to deal them out. */
struct stack {
	const GArray *lines;
	guint n;
	struct kt_span *best;
	gint score, next;
};

static struct kt_slice line_text(const struct kt_reading *r, const struct stack *stack, guint i)
{
	return kt_document_slice(r->doc, kt_loose_line_at(stack->lines, i)->span);
}

static gboolean has_year_in_heads(const struct kt_deal *d)
{
	for (guint c = 0; c <= d->k; c++)
		for (guint i = 0; i < kt_loose_n_words(kt_slice_str(d->heads[c]->str)); i++)
			if (is_year(kt_blanks_word(kt_slice_str(d->heads[c]->str), i)))
				return TRUE;
	return FALSE;
}

/* "distrikt 2018/19": of whichever columns the words are, the only year of the heads is of all. */
static void share_year(
	const struct kt_deal *d, struct kt_span *parts, struct kt_span line, struct kt_slice text)
{
	if (kt_deal_n_years(d, 0, d->n) != 1 || has_year_in_heads(d))
		return;
	for (guint i = 0; i < d->n; i++)
		for (guint c = 1; is_year(d->words[i]) && c <= d->k; c++)
			parts[c] = span_of(d, i, i + 1, line, text);
}

/* Deals the lines under the first out to the heads of D; PARTS gets what each has. */
static struct way deal_below(struct kt_deal *d, const struct stack *stack, struct kt_span *parts)
{
	struct way sum = {.score = 0, .next = KT_DEAL_NEVER};

	for (guint i = 1; i < stack->n; i++) {
		struct kt_slice text = line_text(d->r, stack, i);
		struct kt_span line = kt_loose_line_at(stack->lines, i)->span;
		struct way way = {.score = KT_DEAL_NEVER};

		if (kt_deal_read(d, text) &&
			(kt_loose_is_label_text(d->r, text) || kt_deal_n_years(d, 0, d->n) == d->n))
			way = deal_further(d, parts + i * (d->k + 1), line, text);
		if (way.score > KT_DEAL_NEVER && way.next != way.score) {
			sum.next = MAX(sum.next + way.score, sum.score + way.next);
			sum.score += way.score;
			continue;
		}
		/* what completes heads that say something already may be left out */
		if (d->is_free || i < 2 || !kt_loose_is_label_text(d->r, text) ||
			kt_lexicon_find(d->r->lexicon, KT_LEX_UNIT, text) ||
			kt_lexicon_find(d->r->lexicon, KT_LEX_SCALE, text))
			return (struct way){.score = KT_DEAL_NEVER, .next = way.score};
		share_year(d, parts + i * (d->k + 1), line, text);
	}
	return sum;
}

static void take_if_better(struct stack *stack, const struct way *way, gint score,
	const struct kt_span *parts, guint n_parts)
{
	gint here = way->score > KT_DEAL_NEVER ? score + way->score : KT_DEAL_NEVER;

	if (here > stack->score) {
		stack->next = MAX(stack->next, stack->score);
		stack->score = here;
		memcpy(stack->best, parts, n_parts * sizeof *parts);
	} else {
		stack->next = MAX(stack->next, here);
	}
	if (way->next > KT_DEAL_NEVER / 2)
		stack->next = MAX(stack->next, score + way->next);
}

/* "Mio. kr. 2023" over the heads of three columns: no two of them share a unit's name. */
static gboolean parts_a_unit(const struct kt_deal *d)
{
	for (guint i = 1; i < d->n; i++)
		if (kt_lexicon_whole(d->r->lexicon, KT_LEX_SCALE, d->words[i - 1]) &&
			kt_lexicon_whole(d->r->lexicon, KT_LEX_UNIT, d->words[i]))
			return TRUE;
	return FALSE;
}

/* "Regnskab Korr. budget Forventet Afvigelse": the first word would be the corner if each word were a
 * head, but is one of figures as "budget" is. */
static gboolean has_measure_as_corner(const struct kt_deal *d)
{
	const struct kt_term *t = kt_lexicon_whole(d->r->lexicon, KT_LEX_MEASURE, d->words[0]);
	gboolean goes_on = FALSE;

	for (guint i = 1; i < d->n; i++)
		goes_on |= !kt_deal_begins_big(d->words[i]);
	return d->n == d->k + 1 && goes_on && t && !g_str_equal(t->value, "amount") &&
	       !g_str_equal(t->value, "count");
}

/* A word a column in the first line, with one for the corner or without. */
static gboolean deal_plainly(struct kt_deal *d, struct stack *stack)
{
	struct kt_span parts[KT_BLANKS_HEAD_LINES * KT_DEAL_HEADS] = {{0}};
	struct kt_slice text = line_text(d->r, stack, 0);
	guint c = d->n == d->k ? 1 : 0;
	struct way way;

	if ((d->n != d->k && d->n != d->k + 1) || kt_blanks_has_small_word(d->r, text) ||
		parts_a_unit(d) || has_measure_as_corner(d))
		return FALSE;
	for (guint i = 0; i < d->n; i++, c++) {
		g_string_assign(d->heads[c], "");
		kt_deal_append(d->heads[c], d->words[i]);
		d->group[c] = (guint8)c;
		parts[c] = span_of(d, i, i + 1, kt_loose_line_at(stack->lines, 0)->span, text);
	}
	way = deal_below(d, stack, parts);
	if (way.score > KT_DEAL_NEVER)
		take_if_better(stack, &way, 0, parts, stack->n * (d->k + 1));
	return stack->score > KT_DEAL_NEVER;
}

static void try_way(struct kt_deal *d, const struct kt_first_way *first, gint score, gpointer data)
{
	struct kt_span parts[KT_BLANKS_HEAD_LINES * KT_DEAL_HEADS] = {{0}};
	struct stack *stack = data;
	struct kt_slice text = line_text(d->r, stack, 0);
	struct way way;

	kt_deal_read(d, text);
	for (guint c = 0; c <= d->k; c++) {
		g_string_assign(d->heads[c], "");
		d->group[c] = first->group[c];
		for (guint i = first->starts[c]; i < first->ends[c]; i++)
			kt_deal_append(d->heads[c], d->words[i]);
		if (first->ends[c] > first->starts[c] && d->group[c] == c)
			parts[c] = span_of(d, first->starts[c], first->ends[c],
				kt_loose_line_at(stack->lines, 0)->span, text);
	}
	way = deal_below(d, stack, parts);
	take_if_better(stack, &way, score, parts, stack->n * (d->k + 1));
	kt_deal_read(d, text);
}

/* The last line is the heads of a table whose title the first is. */
static gboolean is_below_title(const struct kt_deal *d, const struct stack *stack)
{
	return kt_deal_begins_big(line_text(d->r, stack, stack->n - 1)) &&
	       kt_blanks_is_head(d->r, kt_loose_line_at(stack->lines, stack->n - 1), d->k, 1);
}

/* A is ten times B, or a tenth of it, or one of them has decimals. */
static gboolean are_unlike(struct kt_decimal a, struct kt_decimal b)
{
	struct kt_decimal ten_a, ten_b;

	if ((a.scale > 0) != (b.scale > 0))
		return TRUE;
	a = kt_decimal_abs(a);
	b = kt_decimal_abs(b);
	return kt_decimal_shift(&ten_a, a, 1) && kt_decimal_shift(&ten_b, b, 1) &&
	       (kt_decimal_cmp(a, ten_b) > 0 || kt_decimal_cmp(b, ten_a) > 0);
}

/* Compares the columns of the rows from line N on: years of one thing are alike. */
static void read_likeness(struct kt_deal *d, const GArray *lines, guint n)
{
	enum { MOST_ROWS = 8 };
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	guint rows = 0;

	for (guint c = 2; c <= d->k; c++)
		d->is_unlike[c] = TRUE;
	for (guint i = n; i < lines->len && i < n + MOST_ROWS; i++) {
		struct kt_slice s = kt_loose_text(d->r, lines, i);
		struct kt_decimal before = kt_decimal_int(0), here = before;

		if (!kt_blanks_split(d->r, s, d->k, starts, ends))
			continue;
		rows++;
		for (guint c = 1; c <= d->k; c++, before = here)
			if (!kt_decimal_parse(&here, s.at + starts[c - 1],
				    ends[c - 1] - starts[c - 1], &kt_number_marks_da, NULL) ||
				(c > 1 && !are_unlike(before, here)))
				d->is_unlike[c] = FALSE;
	}
	if (rows < 2)
		memset(d->is_unlike, 0, sizeof d->is_unlike);
}

gboolean kt_blanks_stack(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts)
{
	struct kt_deal d = {.r = r, .k = k};
	struct stack stack = {.lines = lines,
		.n = n,
		.best = parts,
		.score = KT_DEAL_NEVER,
		.next = KT_DEAL_NEVER};

	if (!kt_loose_is_label_text(r, line_text(r, &stack, 0)) ||
		!kt_deal_read(&d, line_text(r, &stack, 0)))
		return FALSE;
	memset(parts, 0, n * (k + 1) * sizeof *parts);
	d.told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint c = 0; c <= k; c++)
		d.heads[c] = g_string_new(NULL);
	read_likeness(&d, lines, n);
	if (!deal_plainly(&d, &stack) && !is_below_title(&d, &stack)) {
		kt_deal_read(&d, line_text(r, &stack, 0));
		d.is_free = TRUE;
		kt_deal_first_ways(&d, try_way, &stack);
	}
	for (guint c = 0; c <= k; c++)
		g_string_free(d.heads[c], TRUE);
	g_hash_table_unref(d.told);
	return stack.score > KT_DEAL_NEVER && stack.score > stack.next;
}
