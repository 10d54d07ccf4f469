/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exact distribution.  Over all orders of n values with ties t1, t2, ...
 * the falling pairs D are counted by the generating function
 *
 *   [n]! / ([t1]! [t2]! ...)    with [k]! = 1 (1+q) (1+q+q^2) ... (1+...+q^(k-1))
 *
 * whose coefficients are whole numbers.  With N pairs that are not tied,
 * S = N - 2 D.  12! and all partial products fit 64 bits. */
#include "analysis/mann_kendall.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kommunetal/analysis/trend.h"

#define MOST_PAIRS (KT_TREND_EXACT * (KT_TREND_EXACT - 1) / 2)

/* POLYNOMIAL (degree below SIZE) times 1 + q + ... + q^(k-1). */
static void multiply(guint64 *polynomial, guint size, guint k)
{
	for (guint i = size; i-- > 0;)
		for (guint j = 1; j < k && j <= i; j++)
			polynomial[i] += polynomial[i - j];
}

/* The inverse: exact, for the quotient is a polynomial. */
static void divide(guint64 *polynomial, guint size, guint k)
{
	for (guint i = 0; i < size; i++)
		for (guint j = 1; j < k && j <= i; j++)
			polynomial[i] -= polynomial[i - j];
}

gdouble kt_mann_kendall_exact(gint64 s, guint n, const guint *ties, guint n_ties)
{
	guint64 counts[MOST_PAIRS + 1] = {1};
	gdouble extreme = 0, all = 0;
	guint pairs = n * (n - 1) / 2, untied = pairs;

	g_assert(n <= KT_TREND_EXACT);
	for (guint k = 2; k <= n; k++)
		multiply(counts, pairs + 1, k);
	for (guint t = 0; t < n_ties; t++) {
		untied -= ties[t] * (ties[t] - 1) / 2;
		for (guint k = 2; k <= ties[t]; k++)
			divide(counts, pairs + 1, k);
	}
	for (guint d = 0; d <= untied; d++) {
		gint64 value = (gint64)untied - 2 * (gint64)d;

		all += (gdouble)counts[d];
		if (llabs(value) >= llabs(s))
			extreme += (gdouble)counts[d];
	}
	return extreme / all;
}

/* Without ties, the usual case, p by n and |S|: reckoned once. */
static gdouble p_without_ties(gint64 s, guint n)
{
	static gdouble table[KT_TREND_EXACT + 1][MOST_PAIRS + 1];
	static gsize done;

	if (g_once_init_enter(&done)) {
		for (guint k = 2; k <= KT_TREND_EXACT; k++)
			for (guint v = 0; v <= k * (k - 1) / 2; v++)
				table[k][v] = kt_mann_kendall_exact((gint64)v, k, NULL, 0);
		g_once_init_leave(&done, 1);
	}
	return table[n][llabs(s)];
}

static gdouble exact_p(gint64 s, guint n, const guint *ties, guint n_ties)
{
	return n_ties == 0 ? p_without_ties(s, n) : kt_mann_kendall_exact(s, n, ties, n_ties);
}

static int compare(const void *a, const void *b)
{
	gdouble x = *(const gdouble *)a, y = *(const gdouble *)b;

	return (x > y) - (x < y);
}

/* A dozen values are in order before qsort has set itself up. */
static void sort(gdouble *values, guint n)
{
	if (n > KT_TREND_EXACT) {
		qsort(values, n, sizeof *values, compare);
		return;
	}
	for (guint i = 1; i < n; i++) {
		gdouble value = values[i];
		guint j = i;

		for (; j > 0 && values[j - 1] > value; j--)
			values[j] = values[j - 1];
		values[j] = value;
	}
}

/* The sizes of groups of equal values; TIES has room for N / 2. */
static guint find_ties(guint *ties, const gdouble *y, guint n, gdouble *sorted)
{
	guint n_ties = 0;

	memcpy(sorted, y, n * sizeof *y);
	sort(sorted, n);
	for (guint i = 0; i < n;) {
		guint end = i + 1;

		while (end < n && sorted[end] == sorted[i])
			end++;
		if (end - i > 1)
			ties[n_ties++] = end - i;
		i = end;
	}
	return n_ties;
}

/* Whole-number arithmetic below 2^53: exact. */
static gdouble variance(guint n, const guint *ties, guint n_ties)
{
	gdouble sum = (gdouble)n * (n - 1) * (2.0 * n + 5);

	for (guint t = 0; t < n_ties; t++)
		sum -= (gdouble)ties[t] * (ties[t] - 1) * (2.0 * ties[t] + 5);
	return sum / 18;
}

static gdouble normal_p(gint64 s, gdouble var)
{
	gdouble z;

	if (s == 0 || var <= 0)
		return 1;
	z = ((gdouble)llabs(s) - 1) / sqrt(var);
	return MIN(1, 2 * gsl_cdf_ugaussian_Q(z));
}

void kt_mann_kendall(struct mann_kendall *out, const gdouble *y, guint n)
{
	guint few_ties[KT_TREND_EXACT], *ties = few_ties, n_ties;
	gdouble few_sorted[KT_TREND_EXACT], *sorted = few_sorted;
	gdouble pairs = (gdouble)n * (n - 1) / 2, untied = pairs;
	gint64 s = 0;

	if (n > KT_TREND_EXACT) {
		ties = g_new(guint, n);
		sorted = g_new(gdouble, n);
	}
	for (guint j = 1; j < n; j++)
		for (guint i = 0; i < j; i++)
			s += (y[j] > y[i]) - (y[j] < y[i]);
	n_ties = find_ties(ties, y, n, sorted);
	for (guint t = 0; t < n_ties; t++)
		untied -= (gdouble)ties[t] * (ties[t] - 1) / 2;
	out->s = s;
	out->tau = untied > 0 ? (gdouble)s / sqrt(pairs * untied) : 0;
	out->variance = variance(n, ties, n_ties);
	out->is_exact = n <= KT_TREND_EXACT;
	out->p = out->is_exact ? exact_p(s, n, ties, n_ties) : normal_p(s, out->variance);
	if (ties != few_ties) {
		g_free(ties);
		g_free(sorted);
	}
}
