/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers on an axis stand alone, as far from each other as their values are:
 *
 *   800                          0    20    40    60
 *   600     531  548
 *   400               388
 *   200
 *     0
 *         2018 2019 2020
 *
 * No column of a table does so: there each number has a label, and they fall by chance only.  What
 * stands over the columns of a chart is told by their names below, which nothing ties to it: it is left
 * out with the axis, for a wrong figure costs more than a missed one. */
#include "documents/page/chart_axes.h"

#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"

enum {
	LEAST_TICKS = 4,
	LEAST_TO_ZERO = 3,
	MAX_TICKS = 30,
	MAX_DIGITS = 12,
	MOST_CANDIDATES = 2000
};
static const gdouble SAME_PLACE = 1.5;  /* points: edges of one axis */
static const gdouble SAME_STEP = 1.5;   /* points: between its numbers */
static const gdouble SAME_LINE = 0.35;  /* of the height */
static const gdouble FURTHEST = 120;    /* points between two numbers */
static const gdouble NAMES_BELOW = 2.5; /* heights below the axis */
static const gdouble SHARED = 0.6;      /* of the numbers that others may stand beside */

/* A number that may stand on an axis, in thousandths. */
struct tick {
	guint word;
	gint64 value;
};

/* How the numbers of an upright axis are aligned, or that the axis is flat. */
enum axis { AT_RIGHT, AT_LEFT, AT_MIDDLE, FLAT };

static gdouble middle_x(const struct kt_box *box)
{
	return (box->x0 + box->x1) / 2;
}

static gdouble middle_y(const struct kt_box *box)
{
	return (box->y0 + box->y1) / 2;
}

/* "1.200", "-0,5", "40%" in thousandths; FALSE of anything else. */
static gboolean read_tick(const char *text, gint64 *value)
{
	gboolean is_negative = *text == '-' || g_str_has_prefix(text, "−");
	guint digits = 0, decimals = 0;
	gboolean is_behind = FALSE;

	text += *text == '-' ? 1 : is_negative ? strlen("−") : 0;
	for (*value = 0; *text && *text != '%'; text++) {
		if (*text == ',' && !is_behind && digits > 0)
			is_behind = TRUE;
		else if (g_ascii_isdigit(*text) && digits < MAX_DIGITS && decimals < 3) {
			*value = *value * 10 + (*text - '0');
			digits++;
			decimals += is_behind;
		} else if (*text != '.' || is_behind || digits == 0)
			return FALSE;
	}
	for (; decimals < 3; decimals++)
		*value *= 10;
	*value = is_negative ? -*value : *value;
	return digits > 0 && (*text == '\0' || text[1] == '\0');
}

static gboolean is_same_line(const struct kt_box *a, const struct kt_box *b)
{
	return fabs(middle_y(a) - middle_y(b)) <
	       SAME_LINE * MIN(kt_box_height(a), kt_box_height(b));
}

/* How many others stand on the line of WORD; G_MAXUINT where one is no number. */
static guint count_beside(const struct kt_page *page, const struct kt_page_word *word)
{
	guint n = 0;

	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_page_word *other = kt_page_word(page, i);

		if (other == word || !is_same_line(&word->box, &other->box))
			continue;
		if (!kt_is_value_text(other->text, strlen(other->text)))
			return G_MAXUINT;
		n++;
	}
	return n;
}

static GArray *find_candidates(const struct kt_page *page)
{
	GArray *ticks = g_array_new(FALSE, FALSE, sizeof(struct tick));

	for (guint i = 0; i < page->words->len && ticks->len < MOST_CANDIDATES; i++) {
		struct tick tick = {i, 0};

		if (kt_page_word(page, i)->aside == 0 &&
			read_tick(kt_page_word(page, i)->text, &tick.value) &&
			count_beside(page, kt_page_word(page, i)) < G_MAXUINT)
			g_array_append_val(ticks, tick);
	}
	return ticks;
}

/* Where B stands from A along the axis; negative where it is not on it. */
static gdouble step_to(const struct kt_box *a, const struct kt_box *b, enum axis axis)
{
	gdouble off = axis == AT_RIGHT    ? a->x1 - b->x1
		      : axis == AT_LEFT   ? a->x0 - b->x0
		      : axis == AT_MIDDLE ? middle_x(a) - middle_x(b)
					  : middle_y(a) - middle_y(b);

	if (fabs(off) > SAME_PLACE)
		return -1;
	return axis == FLAT ? middle_x(b) - middle_x(a) : middle_y(b) - middle_y(a);
}

/* The number next to FROM on the axis, and how far it is. */
static const struct tick *next_tick(const struct kt_page *page, GArray *ticks,
	const struct tick *from, enum axis axis, gdouble *step)
{
	const struct kt_box *box = &kt_page_word(page, from->word)->box;
	const struct tick *best = NULL;

	*step = FURTHEST;
	for (guint i = 0; i < ticks->len; i++) {
		const struct tick *tick = &g_array_index(ticks, struct tick, i);
		gdouble s = step_to(box, &kt_page_word(page, tick->word)->box, axis);

		if (s > kt_box_height(box) / 2 && s < *step) {
			best = tick;
			*step = s;
		}
	}
	return best;
}

/* The numbers from FIRST on that stand as far apart as their values are: downwards they fall, to the
 * right they rise.  Returns how many. */
static guint follow(const struct kt_page *page, GArray *ticks, const struct tick *first,
	enum axis axis, const struct tick **chain)
{
	gdouble step, next_step;
	const struct tick *next = next_tick(page, ticks, first, axis, &step);
	gint64 by = next ? next->value - first->value : 0;
	guint n = 0;

	chain[n++] = first;
	if (!next || (axis == FLAT ? by <= 0 : by >= 0))
		return n;
	while (next && n < MAX_TICKS) {
		chain[n++] = next;
		next = next_tick(page, ticks, next, axis, &next_step);
		if (next && (fabs(next_step - step) > SAME_STEP ||
				    next->value - chain[n - 1]->value != by))
			next = NULL;
	}
	return n;
}

static gboolean has_zero(const struct tick **chain, guint n)
{
	for (guint i = 0; i < n; i++)
		if (chain[i]->value == 0)
			return TRUE;
	return FALSE;
}

/* The N numbers of CHAIN are an axis: they stand alone, or a flat one from 0 on has nothing else on its
 * line, and does not just count. */
static gboolean is_axis(
	const struct kt_page *page, const struct tick **chain, guint n, enum axis axis)
{
	guint shared = 0;

	if (n < LEAST_TICKS && (n < LEAST_TO_ZERO || chain[n - 1]->value != 0))
		return FALSE;
	for (guint i = 0; i < n; i++)
		shared += count_beside(page, kt_page_word(page, chain[i]->word)) > 0;
	if (axis != FLAT)
		return shared <= SHARED * n;
	return n >= LEAST_TICKS && has_zero(chain, n) && chain[1]->value - chain[0]->value > 1000 &&
	       count_beside(page, kt_page_word(page, chain[0]->word)) + 1 == n;
}

/* The numbers that stand alone to the right of an upright axis and in the line below it. */
static void take_plot(struct kt_page *page, GArray *ticks, const struct kt_box *axis)
{
	for (guint i = 0; i < ticks->len; i++) {
		struct kt_page_word *word =
			kt_page_word(page, g_array_index(ticks, struct tick, i).word);

		if (word->box.x1 > axis->x0 &&
			word->box.y0 > axis->y0 - kt_box_height(&word->box) &&
			word->box.y1 < axis->y1 + NAMES_BELOW * kt_box_height(&word->box))
			word->aside = KT_CHART;
	}
}

static void take_axis(
	struct kt_page *page, GArray *ticks, const struct tick **chain, guint n, enum axis axis)
{
	struct kt_box box = kt_page_word(page, chain[0]->word)->box;

	for (guint i = 0; i < n; i++) {
		struct kt_page_word *word = kt_page_word(page, chain[i]->word);

		word->aside = KT_CHART;
		kt_box_unite(&box, &word->box);
	}
	if (axis != FLAT)
		take_plot(page, ticks, &box);
}

void kt_page_find_charts(struct kt_page *page)
{
	g_autoptr(GArray) ticks = find_candidates(page);
	const struct tick *chain[MAX_TICKS];

	for (guint i = 0; i < ticks->len; i++)
		for (enum axis axis = AT_RIGHT; axis <= FLAT; axis++) {
			const struct tick *first = &g_array_index(ticks, struct tick, i);
			guint n = kt_page_word(page, first->word)->aside == KT_CHART
					  ? 0
					  : follow(page, ticks, first, axis, chain);

			if (n > 0 && is_axis(page, chain, n, axis))
				take_axis(page, ticks, chain, n, axis);
		}
}

void kt_page_take_charts(struct kt_page *page)
{
	for (guint i = 0; i < page->lines->len; i++) {
		struct kt_page_line *line = kt_page_line(page, i);

		if (line->aside != KT_CHART)
			continue;
		line->is_furniture = TRUE;
		for (guint k = line->first; k < line->first + line->n; k++)
			kt_page_word(page, k)->is_taken = TRUE;
	}
}
