/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fits the weights of a choice among names of one or two phrases, for fit-subjects.
 *
 * The score of a name is the sum of the weights of its first phrase's features, of
 * its second's and of its own; the odds of one over another are e to the difference
 * of their scores.  Weights make good names of all examples likely, less a ridge that
 * draws each to nought; AdaGrad goes over the examples one by one.  Standard input, a
 * line each:
 *
 *   f RIDGE              a feature; they are numbered as they come
 *   e FOLD WEIGHT        an example; FOLD -1 is never left out
 *   p I I ... ; I I ...  a phrase of it: its features as first, and as second
 *   n GOOD A B I I ...   a name: how good it is, 0 to 1; its phrases (B -1: none);
 *                        its own features
 *
 * Standard output: with --folds N for each example of folds 0 to N-1 a line of its
 * names' scores by weights fitted without its fold; then, after a blank line, the
 * weights fitted to all, one a line. */
#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct run {
	guint first, end; /* among the parts */
};

struct phrase {
	struct run as_first, as_second;
	double first, second;             /* scores */
	double first_slope, second_slope; /* of the loss */
};

struct name {
	double good;
	guint first;
	gint second;
	struct run own;
	double score;
};

struct example {
	gint fold;
	double weight;
	guint first_phrase, end_phrase, first_name, end_name;
};

static GArray *ridges, *parts, *phrases, *names, *examples;

enum { EPOCHS = 8 };
static const double RATE = 0.05;

/* ---- input ------------------------------------------------------------- */

/* Reads numbers up to a semicolon or the line's end. */
static struct run read_run(char **at)
{
	struct run run = {.first = parts->len};

	for (;;) {
		while (**at == ' ')
			(*at)++;
		if (!g_ascii_isdigit(**at))
			break;
		guint feature = strtoul(*at, at, 10);

		g_array_append_val(parts, feature);
	}
	if (**at == ';')
		(*at)++;
	run.end = parts->len;
	return run;
}

static void read_example(char *line)
{
	struct example e = {.fold = strtol(line, &line, 10),
		.weight = g_ascii_strtod(line, NULL),
		.first_phrase = phrases->len,
		.end_phrase = phrases->len,
		.first_name = names->len,
		.end_name = names->len};

	g_array_append_val(examples, e);
}

static void read_phrase(char *line, struct example *e)
{
	struct phrase p = {.as_first = read_run(&line)};

	p.as_second = read_run(&line);
	g_array_append_val(phrases, p);
	e->end_phrase = phrases->len;
}

static void read_name(char *line, struct example *e)
{
	struct name n = {.good = g_ascii_strtod(line, &line)};

	n.first = strtoul(line, &line, 10);
	n.second = strtol(line, &line, 10);
	n.own = read_run(&line);
	g_array_append_val(names, n);
	e->end_name = names->len;
}

static void read_input(void)
{
	char *line = NULL;
	size_t room = 0;

	while (getline(&line, &room, stdin) > 0) {
		struct example *e =
			examples->len ? &g_array_index(examples, struct example, examples->len - 1)
				      : NULL;
		double ridge;

		if (line[0] == 'f') {
			ridge = g_ascii_strtod(line + 1, NULL);
			g_array_append_val(ridges, ridge);
		} else if (line[0] == 'e')
			read_example(line + 1);
		else if (line[0] == 'p')
			read_phrase(line + 1, e);
		else if (line[0] == 'n')
			read_name(line + 1, e);
	}
	free(line);
}

/* ---- fit --------------------------------------------------------------- */

static double sum(struct run run, const double *weights)
{
	double total = 0;

	for (guint i = run.first; i < run.end; i++)
		total += weights[g_array_index(parts, guint, i)];
	return total;
}

static struct phrase *phrase_of(const struct example *e, guint i)
{
	return &g_array_index(phrases, struct phrase, e->first_phrase + i);
}

/* Scores E's names; gives the highest. */
static double score(const struct example *e, const double *weights)
{
	double top = -INFINITY;

	for (guint i = e->first_phrase; i < e->end_phrase; i++) {
		struct phrase *p = &g_array_index(phrases, struct phrase, i);

		p->first = sum(p->as_first, weights);
		p->second = sum(p->as_second, weights);
		p->first_slope = p->second_slope = 0;
	}
	for (guint i = e->first_name; i < e->end_name; i++) {
		struct name *n = &g_array_index(names, struct name, i);

		n->score = phrase_of(e, n->first)->first + sum(n->own, weights) +
			   (n->second < 0 ? 0 : phrase_of(e, n->second)->second);
		top = MAX(top, n->score);
	}
	return top;
}

struct state {
	double *weights, *squares;
};

static void move(struct state *s, struct run run, double slope, double weight)
{
	for (guint i = run.first; i < run.end; i++) {
		guint f = g_array_index(parts, guint, i);
		double g = weight * (slope + g_array_index(ridges, double, f) * s->weights[f]);

		s->squares[f] += g * g;
		s->weights[f] -= RATE * g / sqrt(s->squares[f]);
	}
}

/* One step for E. */
static void learn(struct state *s, const struct example *e)
{
	double top = score(e, s->weights), all = 0, good = 0;

	for (guint i = e->first_name; i < e->end_name; i++) {
		struct name *n = &g_array_index(names, struct name, i);

		n->score = exp(n->score - top);
		all += n->score;
		good += n->score * n->good;
	}
	if (good <= 0)
		return;
	for (guint i = e->first_name; i < e->end_name; i++) {
		struct name *n = &g_array_index(names, struct name, i);
		double slope = n->score / all - n->score * n->good / good;

		phrase_of(e, n->first)->first_slope += slope;
		if (n->second >= 0)
			phrase_of(e, n->second)->second_slope += slope;
		if (fabs(slope) > 1e-4)
			move(s, n->own, slope, e->weight);
	}
	for (guint i = e->first_phrase; i < e->end_phrase; i++) {
		struct phrase *p = &g_array_index(phrases, struct phrase, i);

		if (fabs(p->first_slope) > 1e-4)
			move(s, p->as_first, p->first_slope, e->weight);
		if (fabs(p->second_slope) > 1e-4)
			move(s, p->as_second, p->second_slope, e->weight);
	}
}

/* The weights fitted to all examples but those of FOLD; free with g_free. */
static double *fit(gint fold)
{
	guint n = ridges->len;
	struct state s = {g_new0(double, n), g_new(double, n)};
	double *mean = g_new0(double, n);
	guint *order = g_new(guint, examples->len);
	GRand *dice = g_rand_new_with_seed(1);

	for (guint i = 0; i < n; i++)
		s.squares[i] = 1;
	for (guint i = 0; i < examples->len; i++)
		order[i] = i;
	for (guint epoch = 0; epoch < EPOCHS; epoch++) {
		for (guint i = examples->len; i > 1; i--) {
			guint k = g_rand_int_range(dice, 0, i), held = order[i - 1];

			order[i - 1] = order[k];
			order[k] = held;
		}
		for (guint i = 0; i < examples->len; i++) {
			const struct example *e =
				&g_array_index(examples, struct example, order[i]);

			if (fold < 0 || e->fold != fold)
				learn(&s, e);
		}
		for (guint i = 0; i < n && epoch >= EPOCHS - 3; i++)
			mean[i] += s.weights[i] / 3;
	}
	g_free(s.weights);
	g_free(s.squares);
	g_free(order);
	g_rand_free(dice);
	return mean;
}

static void print_left_out(gint folds)
{
	double **weights = g_new0(double *, folds);

	for (gint k = 0; k < folds; k++)
		weights[k] = fit(k);
	for (guint i = 0; i < examples->len; i++) {
		const struct example *e = &g_array_index(examples, struct example, i);

		if (e->fold < 0)
			continue;
		score(e, weights[e->fold]);
		for (guint k = e->first_name; k < e->end_name; k++)
			printf("%s%.4g", k > e->first_name ? " " : "",
				g_array_index(names, struct name, k).score);
		printf("\n");
	}
	for (gint k = 0; k < folds; k++)
		g_free(weights[k]);
	g_free(weights);
	printf("\n");
}

int main(int argc, char **argv)
{
	gint folds = argc == 3 ? atoi(argv[2]) : 0;
	double *weights;

	ridges = g_array_new(FALSE, FALSE, sizeof(double));
	parts = g_array_new(FALSE, FALSE, sizeof(guint));
	phrases = g_array_new(FALSE, FALSE, sizeof(struct phrase));
	names = g_array_new(FALSE, FALSE, sizeof(struct name));
	examples = g_array_new(FALSE, FALSE, sizeof(struct example));
	read_input();
	if (folds > 0)
		print_left_out(folds);
	weights = fit(-1);
	for (guint i = 0; i < ridges->len; i++)
		printf("%.5f\n", weights[i]);
	return 0;
}
