/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fits the weights of a choice among candidates, for the tools fit-*.
 *
 * The score of a candidate is the sum of weight * value over its features; the
 * odds of one over another are e to the difference of their scores.  Weights
 * make the right candidates of all examples as likely as can be, less a ridge
 * that draws each to nought.  Standard input, a line each:
 *
 *   f RIDGE FLOOR           a feature; they are numbered as they come
 *   e FOLD WEIGHT           an example; FOLD -1 is never left out
 *   c RIGHT I:V I:V ...     a candidate of it, 1 or 0, with its features
 *
 * Standard output: with --folds N for each example of folds 0 to N-1 a line of
 * its candidates' scores by weights fitted without its fold; then, after a
 * blank line, the weights fitted to all, one a line. */
#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct feature {
	double ridge, floor;
};

struct part {
	guint feature;
	double value;
};

struct candidate {
	guint first, end; /* among the parts */
	gboolean is_right;
};

struct example {
	gint fold;
	double weight;
	guint first, end; /* among the candidates */
	guint n_right;
};

/* All that was read, and room for the scores of one example. */
static GArray *features, *parts, *candidates, *examples, *scores;

enum { STEPS = 400 };
static const double RATE = 0.08, LAST_RATE = 0.008;

/* ---- input ------------------------------------------------------------- */

static void read_feature(const char *line)
{
	char *rest;
	struct feature f = {.ridge = g_ascii_strtod(line, &rest)};

	f.floor = g_ascii_strtod(rest, NULL);
	g_array_append_val(features, f);
}

static void read_example(const char *line)
{
	char *rest;
	struct example e = {.fold = g_ascii_strtoll(line, &rest, 10),
		.first = candidates->len,
		.end = candidates->len};

	e.weight = g_ascii_strtod(rest, NULL);
	g_array_append_val(examples, e);
}

static void read_candidate(const char *line)
{
	struct example *e = &g_array_index(examples, struct example, examples->len - 1);
	char *rest;
	struct candidate c = {
		.is_right = g_ascii_strtoll(line, &rest, 10) != 0, .first = parts->len};

	for (const char *at = rest; *at == ' '; at = rest) {
		struct part p = {.feature = g_ascii_strtoull(at + 1, &rest, 10), .value = 1};

		if (*rest == ':')
			p.value = g_ascii_strtod(rest + 1, &rest);
		g_assert(p.feature < features->len);
		g_array_append_val(parts, p);
	}
	c.end = parts->len;
	g_array_append_val(candidates, c);
	e->end = candidates->len;
	e->n_right += c.is_right;
}

static void read_all(FILE *in)
{
	char *line = NULL;
	size_t room = 0;

	while (getline(&line, &room, in) > 0) {
		if (line[0] == 'f')
			read_feature(line + 1);
		else if (line[0] == 'e')
			read_example(line + 1);
		else if (line[0] == 'c')
			read_candidate(line + 1);
	}
	free(line);
}

/* ---- scores and slopes -------------------------------------------------- */

static double score_of(const struct candidate *c, const double *weights)
{
	double sum = 0;

	for (guint i = c->first; i < c->end; i++) {
		const struct part *p = &g_array_index(parts, struct part, i);

		sum += weights[p->feature] * p->value;
	}
	return sum;
}

static double *score_all(const struct example *e, const double *weights)
{
	g_array_set_size(scores, e->end - e->first);
	for (guint i = e->first; i < e->end; i++)
		g_array_index(scores, double, i - e->first) =
			score_of(&g_array_index(candidates, struct candidate, i), weights);
	return (double *)scores->data;
}

/* Adds to SLOPES what E, which counts FACTOR, would have lower. */
static void add_slopes(
	const struct example *e, const double *weights, double factor, double *slopes)
{
	const struct candidate *c = &g_array_index(candidates, struct candidate, e->first);
	double *s = score_all(e, weights), top = -HUGE_VAL, total = 0, right = 0;
	guint n = e->end - e->first;

	for (guint k = 0; k < n; k++)
		top = MAX(top, s[k]);
	for (guint k = 0; k < n; k++) {
		s[k] = exp(s[k] - top);
		total += s[k];
		right += c[k].is_right ? s[k] : 0;
	}
	for (guint k = 0; k < n; k++) {
		double g =
			factor * (s[k] / total - (c[k].is_right ? s[k] / MAX(right, 1e-300) : 0));

		for (guint i = c[k].first; i < c[k].end; i++) {
			const struct part *p = &g_array_index(parts, struct part, i);

			slopes[p->feature] += g * p->value;
		}
	}
}

/* ---- fit --------------------------------------------------------------- */

static gboolean teaches(const struct example *e, gint left_out)
{
	return e->n_right > 0 && e->n_right < e->end - e->first &&
	       (e->fold != left_out || left_out < 0);
}

/* Adam's steps with all examples at once; the last ones are small. */
static double *fit(gint left_out)
{
	guint n = features->len;
	double *w = g_new0(double, n), *mean = g_new0(double, n), *square = g_new0(double, n);
	double *slopes = g_new(double, n), whole = 0;

	for (guint i = 0; i < examples->len; i++) {
		const struct example *e = &g_array_index(examples, struct example, i);

		whole += teaches(e, left_out) ? e->weight / 100 : 0;
	}
	for (guint step = 1; step <= STEPS; step++) {
		double rate = step < STEPS / 2
				      ? RATE
				      : RATE * pow(LAST_RATE / RATE, 2.0 * step / STEPS - 1);

		for (guint k = 0; k < n; k++)
			slopes[k] = g_array_index(features, struct feature, k).ridge * w[k];
		for (guint i = 0; i < examples->len; i++) {
			const struct example *e = &g_array_index(examples, struct example, i);

			if (teaches(e, left_out))
				add_slopes(e, w, e->weight / whole, slopes);
		}
		for (guint k = 0; k < n; k++) {
			mean[k] = 0.9 * mean[k] + 0.1 * slopes[k];
			square[k] = 0.99 * square[k] + 0.01 * slopes[k] * slopes[k];
			w[k] -= rate * mean[k] / (1 - pow(0.9, step)) /
				(sqrt(square[k] / (1 - pow(0.99, step))) + 1e-6);
			w[k] = MAX(w[k], g_array_index(features, struct feature, k).floor);
		}
	}
	g_free(mean);
	g_free(square);
	g_free(slopes);
	return w;
}

static void print_scores(const struct example *e, const double *weights)
{
	const double *s = score_all(e, weights);

	for (guint k = 0; k < scores->len; k++)
		printf("%s%.4f", k ? " " : "", s[k]);
	putchar('\n');
}

static void print_left_out(gint n_folds)
{
	double **of_fold = g_new0(double *, n_folds);

	for (gint fold = 0; fold < n_folds; fold++)
		of_fold[fold] = fit(fold);
	for (guint i = 0; i < examples->len; i++) {
		const struct example *e = &g_array_index(examples, struct example, i);

		if (e->fold >= 0 && e->fold < n_folds)
			print_scores(e, of_fold[e->fold]);
	}
	for (gint fold = 0; fold < n_folds; fold++)
		g_free(of_fold[fold]);
	g_free(of_fold);
}

int main(int argc, char **argv)
{
	gint n_folds = 0;
	GOptionEntry entries[] = {{"folds", 0, 0, G_OPTION_ARG_INT, &n_folds, "", "N"},
		{NULL, 0, 0, 0, NULL, NULL, NULL}};
	GOptionContext *options = g_option_context_new(NULL);
	double *weights;

	g_option_context_add_main_entries(options, entries, NULL);
	if (!g_option_context_parse(options, &argc, &argv, NULL))
		return 2;
	features = g_array_new(FALSE, FALSE, sizeof(struct feature));
	parts = g_array_new(FALSE, FALSE, sizeof(struct part));
	candidates = g_array_new(FALSE, FALSE, sizeof(struct candidate));
	examples = g_array_new(FALSE, FALSE, sizeof(struct example));
	scores = g_array_new(FALSE, FALSE, sizeof(double));
	read_all(stdin);
	print_left_out(n_folds);
	putchar('\n');
	weights = fit(-1);
	for (guint k = 0; k < features->len; k++)
		printf("%.4f\n", weights[k]);
	g_free(weights);
	return 0;
}
