/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers written together, told apart by arithmetic.
 *
 *   Tandpleje12.45012.700250       12.450   12.700    250
 *   Sundhedspleje8.9008.120-780     8.900    8.120   -780
 *   Indskoling412405-7                412      405     -7
 *
 * "412405-7" can be cut in many ways.  It is cut only where one relation holds
 * between the columns of every row (the last is the difference of two others,
 * or one the sum of the rest), or a total row is the sum of the rows above it,
 * and no other way of cutting satisfies it.
 *
 *   Ældre 254 600 86 118 256 600 2 000
 *
 * is cut in the same manner, though here a number ends at a blank.
 *
 *   Forening 2020 2021
 *   Tune FS 148 150 251 225               148 150   251 225
 *
 * Columns that are years of one thing have figures of like size. */
#include "extract/tables/loose.h"

#include <string.h>

enum {
	MOST_CUTS = 64,       /* ways to cut one row that are looked at */
	MOST_TRIALS = 100000, /* ways to combine the rows above a total */
	LEAST_ROWS = 3,
};

/* No budget is larger, and rows of it can be summed with decimals without overflow. */
#define LARGEST_WHOLE G_GINT64_CONSTANT(10000000000)

/* One way to cut a row: where each number ends, and its value. */
struct cut {
	guint8 end[KT_LOOSE_FIGURES];
	gint64 value[KT_LOOSE_FIGURES];
};

/* ---- the ways to cut a row ----------------------------------------------- */

struct cutter {
	struct kt_slice s;
	guint k;
	gboolean is_grouped; /* the rows have full stops: nothing over 999 goes without */
	gboolean is_spaced;  /* blanks part the numbers, or their thousands */
	guint decimals;      /* the most that a number has */
	GArray *cuts;
	struct cut now;
};

static void cut_from(struct cutter *c, gsize at, guint column);

/* The number ends at END: on to the next. */
static void put_number(struct cutter *c, gsize end, gint64 value, gboolean minus, guint column)
{
	if (minus && value == 0)
		return;
	c->now.end[column] = (guint8)end;
	c->now.value[column] = minus ? -value : value;
	cut_from(c, end, column + 1);
}

/* Numbers of LEN digits that begin at AT, with as many groups of three as
 * follow: a full stop must be followed by just three digits of the number. */
static void cut_number(struct cutter *c, gsize at, gsize len, gboolean minus, guint column)
{
	gint64 value = 0;
	gsize end = at + len;

	if (c->s.at[at] == '0' && len > 1)
		return;
	for (gsize i = at; i < end; i++)
		value = value * 10 + (c->s.at[i] - '0');
	while (end < c->s.len && c->s.at[end] == '.') {
		if (len > 3 || c->s.at[at] == '0' || kt_slice_digits(c->s, end + 1) < 3 ||
			value > G_GINT64_CONSTANT(1000000000))
			return;
		for (gsize i = end + 1; i < end + 4; i++)
			value = value * 10 + (c->s.at[i] - '0');
		end += 4;
	}
	put_number(c, end, value, minus, column);
}

/* The decimals at AT, if there are any, and on to the next number: all values are in the same steps. */
static void put_decimals(struct cutter *c, gsize at, gint64 value, gboolean minus, guint column)
{
	gsize n = at < c->s.len && c->s.at[at] == ',' ? kt_slice_digits(c->s, at + 1) : 0;

	if (value > LARGEST_WHOLE)
		return;
	for (gsize i = 0; i < c->decimals; i++)
		value = value * 10 + (i < n ? c->s.at[at + 1 + i] - '0' : 0);
	at += n ? n + 1 : 0;
	if (at == c->s.len || c->s.at[at] == ' ')
		put_number(c, at, value, minus, column);
}

/* The number at AT that ends at a blank: at the next, or after any of the threes behind it. */
static void cut_spaced(struct cutter *c, gsize at, gboolean minus, guint column)
{
	gsize len = kt_slice_digits(c->s, at), end = at + len;
	gint64 value = 0;

	if (len == 0 || len > 6 || (c->s.at[at] == '0' && len > 1))
		return;
	for (gsize i = at; i < end; i++)
		value = value * 10 + (c->s.at[i] - '0');
	put_decimals(c, end, value, minus, column);
	while (len <= 3 && c->s.at[at] != '0' && end < c->s.len && c->s.at[end] == ' ' &&
		kt_slice_digits(c->s, end + 1) == 3 && value < G_GINT64_CONSTANT(1000000000)) {
		for (gsize i = end + 1; i < end + 4; i++)
			value = value * 10 + (c->s.at[i] - '0');
		end += 4;
		put_decimals(c, end, value, minus, column);
	}
}

static void cut_from(struct cutter *c, gsize at, guint column)
{
	gboolean minus;
	gsize most;

	while (c->is_spaced && at < c->s.len && c->s.at[at] == ' ')
		at++;
	minus = at < c->s.len && c->s.at[at] == '-';

	if (column == c->k) {
		if (at == c->s.len && c->cuts->len < MOST_CUTS)
			g_array_append_val(c->cuts, c->now);
		return;
	}
	at += minus;
	if (c->is_spaced) {
		if (c->cuts->len < MOST_CUTS)
			cut_spaced(c, at, minus, column);
		return;
	}
	most = MIN(kt_slice_digits(c->s, at), c->is_grouped ? 3 : 6);
	for (gsize len = 1; len <= most && c->cuts->len < MOST_CUTS; len++)
		cut_number(c, at, len, minus, column);
}

/* ---- relations between columns -------------------------------------------- */

enum { N_RELATIONS = 6 };

/* Whether one of the K >= 3 columns of CUT is what RELATION makes of the others. */
static gboolean relates(const struct cut *cut, guint k, guint relation)
{
	const gint64 *v = cut->value;
	gint64 sum = 0;

	for (guint i = 0; i < k; i++)
		sum += v[i];
	switch (relation) {
	case 0: /* forecast less budget, as in most follow-ups */
		return v[k - 1] == v[k - 2] - v[k - 3];
	case 1:
		return v[k - 1] == v[k - 3] - v[k - 2];
	case 2:
		return v[k - 1] == v[k - 2] - v[0];
	case 3:
		return v[k - 1] == v[0] - v[k - 2];
	case 4: /* total last */
		return 2 * v[k - 1] == sum;
	default: /* total first */
		return 2 * v[0] == sum;
	}
}

/* The only cut of CUTS that satisfies RELATION; NULL if none or several do. */
static const struct cut *only_related(const GArray *cuts, guint k, guint relation)
{
	const struct cut *only = NULL;

	for (guint i = 0; i < cuts->len; i++) {
		const struct cut *cut = &g_array_index(cuts, struct cut, i);

		if (!relates(cut, k, relation))
			continue;
		if (only)
			return NULL;
		only = cut;
	}
	return only;
}

static gboolean by_relation(
	const GPtrArray *rows, guint k, guint relation, const struct cut **chosen)
{
	for (guint i = 0; i < rows->len; i++)
		if (!(chosen[i] = only_related(rows->pdata[i], k, relation)))
			return FALSE;
	return TRUE;
}

/* Nothing has to be told: each row can be cut in one way. */
static gboolean by_itself(const GPtrArray *rows, const struct cut **chosen)
{
	for (guint i = 0; i < rows->len; i++) {
		const GArray *cuts = rows->pdata[i];

		if (cuts->len != 1)
			return FALSE;
		chosen[i] = &g_array_index(cuts, struct cut, 0);
	}
	return TRUE;
}

/* ---- years of one thing ----------------------------------------------------- */

/* The largest of the K numbers of CUT is less than ten times the smallest. */
static gboolean is_alike(const struct cut *cut, guint k)
{
	enum { LIKE = 10 };
	gint64 least = ABS(cut->value[0]), most = least;

	for (guint i = 1; i < k; i++) {
		least = MIN(least, ABS(cut->value[i]));
		most = MAX(most, ABS(cut->value[i]));
	}
	return most < LIKE * least;
}

/* Each row can be cut in one way only in which its numbers are alike. */
static gboolean by_likeness(const GPtrArray *rows, guint k, const struct cut **chosen)
{
	for (guint i = 0; i < rows->len; i++) {
		const GArray *cuts = rows->pdata[i];
		guint found = 0;

		for (guint n = 0; n < cuts->len; n++)
			if (is_alike(&g_array_index(cuts, struct cut, n), k)) {
				chosen[i] = &g_array_index(cuts, struct cut, n);
				found++;
			}
		if (found != 1)
			return FALSE;
	}
	return TRUE;
}

/* ---- a total row ----------------------------------------------------------- */

struct summer {
	const GPtrArray *rows;
	guint k, trials, found;
	const struct cut *now[KT_LOOSE_ROWS], **chosen;
};

static gboolean sums_to(const struct summer *s, const struct cut *total, const gint64 *sum)
{
	return memcmp(total->value, sum, s->k * sizeof *sum) == 0;
}

static void sum_from(struct summer *s, guint row, const gint64 *sum)
{
	const GArray *cuts = s->rows->pdata[row];
	gint64 next[KT_LOOSE_FIGURES];

	for (guint i = 0; i < cuts->len && s->trials < MOST_TRIALS; i++) {
		const struct cut *cut = &g_array_index(cuts, struct cut, i);

		s->trials++;
		s->now[row] = cut;
		if (row + 1 == s->rows->len) {
			if (!sums_to(s, cut, sum))
				continue;
			s->found++;
			memcpy(s->chosen, s->now, s->rows->len * sizeof *s->now);
			continue;
		}
		for (guint c = 0; c < s->k; c++)
			next[c] = sum[c] + cut->value[c];
		sum_from(s, row + 1, next);
	}
}

/* The last row is the sum of the others, in one way only. */
static gboolean by_sum(const GPtrArray *rows, guint k, const struct cut **chosen)
{
	struct summer s = {.rows = rows, .k = k, .chosen = chosen};
	gint64 zero[KT_LOOSE_FIGURES] = {0};

	sum_from(&s, 0, zero);
	return s.found == 1 && s.trials < MOST_TRIALS;
}

/* ---- all together ---------------------------------------------------------- */

static guint most_decimals(struct kt_slice s)
{
	guint most = 0;

	for (gsize i = 0; i < s.len; i++)
		if (s.at[i] == ',')
			most = MAX(most, (guint)kt_slice_digits(s, i + 1));
	return MIN(most, 6);
}

/* All ways to cut each of the N tails into K numbers; NULL if one has none. */
static GPtrArray *cut_rows(const struct kt_slice *tails, guint n, guint k)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	struct cutter all = {.k = k};

	for (guint i = 0; i < n; i++) {
		all.is_grouped |= memchr(tails[i].at, '.', tails[i].len) != NULL;
		all.is_spaced |= memchr(tails[i].at, ' ', tails[i].len) != NULL;
		all.decimals = MAX(all.decimals, most_decimals(tails[i]));
	}
	for (guint i = 0; i < n; i++) {
		struct cutter c = all;

		c.s = tails[i];
		c.cuts = g_array_new(FALSE, FALSE, sizeof(struct cut));
		cut_from(&c, 0, 0);
		g_ptr_array_add(rows, c.cuts);
		if (c.cuts->len == 0 || c.cuts->len == MOST_CUTS) {
			g_ptr_array_unref(rows);
			return NULL;
		}
	}
	return rows;
}

gboolean kt_loose_split(
	const struct kt_slice *tails, guint n, guint k, gboolean are_years, gsize *ends)
{
	const struct cut *chosen[KT_LOOSE_ROWS];
	gboolean closes = FALSE;
	GPtrArray *rows;

	if (n < LEAST_ROWS || n > KT_LOOSE_ROWS || k < 2 || k > KT_LOOSE_FIGURES ||
		!(rows = cut_rows(tails, n, k)))
		return FALSE;
	if (memchr(tails[0].at, ' ', tails[0].len))
		closes = by_itself(rows, chosen);
	for (guint relation = 0; relation < N_RELATIONS && k >= 3 && !closes; relation++)
		closes = by_relation(rows, k, relation, chosen);
	if (!closes)
		closes = by_sum(rows, k, chosen) || (are_years && by_likeness(rows, k, chosen));
	for (guint i = 0; closes && i < n; i++)
		for (guint c = 0; c < k; c++)
			ends[i * k + c] = chosen[i]->end[c];
	g_ptr_array_unref(rows);
	return closes;
}
