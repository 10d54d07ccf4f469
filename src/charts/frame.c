/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.c -- what all charts have: the message, three title lines, a note.
 *
 *   Expected overspending of 5,8 million (1,2 %)       the finding, bold
 *   Sorø, Committee for Work                           who
 *   Expected result against revised budget, kr.        what, in bold, and unit
 *   2022, as of 31 March                               when
 *   (body)
 *   (note) */
#include <math.h>
#include <string.h>

#include "charts/chart_kind.h"
#include "charts/wrap.h"
#include "kommunetal/base/error.h"

#define MESSAGE_SIZE 1.45 /* in em */
#define LINE 1.3
#define NOTE_SIZE 0.82
#define EM_LEAST 5.0
#define LEGIBLE 100    /* of the width of a picture, that letters are at least ... */
#define EM_ENOUGH 10.0 /* ... but no more than this has to be */
#define EM_STEP 0.96
#define COMFORTABLE 68 /* of the width, that letters are large enough to read with ease */

static struct kt_table_chart *fitted(const struct kt_layout *l, const struct kt_chart_kind *kind)
{
	struct kt_table_chart *table = kind->table(l->chart);

	kt_table_chart_fit(table, l->ruler, l->em, l->width);
	return table;
}

static gdouble body_height(const struct kt_layout *l, const struct kt_chart_kind *kind)
{
	g_autoptr(kt_table_chart) table = NULL;

	if (!kind->table)
		return kind->height(l);
	table = fitted(l, kind);
	if (kt_listing_is_squeezed(table->listing))
		return G_MAXDOUBLE;
	/* Whole words are easier to read than large ones. */
	if (!l->is_em_fixed && kt_listing_hyphenates(table->listing) &&
		l->em > l->width / COMFORTABLE)
		return G_MAXDOUBLE;
	return kt_listing_height(table->listing);
}

/* A table says what it shows; a picture needs words, and its marks are one thing. */
static void draw_body(struct kt_layout *l, const struct kt_chart_kind *kind, struct kt_box body)
{
	g_autoptr(kt_table_chart) table = NULL;

	if (!kind->table) {
		g_autofree char *words = kt_chart_describe(l->chart);

		kt_scene_begin(l->scene, KT_TAG_FIGURE, words);
		kind->draw(l, body);
		kt_scene_end(l->scene, KT_TAG_FIGURE);
		return;
	}
	table = fitted(l, kind);
	kt_listing_stretch(table->listing, body.h - kt_listing_height(table->listing));
	kt_listing_draw(table->listing, l->scene, body.x, body.y, 0, l->chart->rows->len);
}

static char *body_note(const struct kt_layout *l, const struct kt_chart_kind *kind)
{
	g_autoptr(kt_table_chart) table = NULL;

	if (!kind->table)
		return kind->note ? kind->note(l) : NULL;
	table = fitted(l, kind);
	return kt_table_chart_note(table);
}

struct style {
	gdouble size; /* in em */
	gboolean is_bold;
	enum kt_ink ink;
	enum kt_tag tag;
};

/* TEXT from (X, Y) on, in as many lines as it takes; returns where it ends. */
static gdouble put_lines(struct kt_layout *l, gboolean draws, struct style style, const char *text,
	gdouble x, gdouble y)
{
	struct kt_font font = {style.size * l->em, style.is_bold, TRUE};
	g_autoptr(GPtrArray) lines = NULL;

	if (!text || !*text)
		return y;
	/* As many lines as kt_wrap makes: to know their number that is enough. */
	lines = draws && style.tag == KT_TAG_H1 ? kt_wrap_even(l->ruler, text, font, l->width)
						: kt_wrap(l->ruler, text, font, l->width);
	if (draws) {
		kt_scene_begin(l->scene, style.tag, NULL);
		kt_scene_lines(l->scene, l->ruler, x, y + (LINE - 0.3) * font.size,
			LINE * font.size, KT_ALIGN_LEFT, font, style.ink, lines);
		kt_scene_end(l->scene, style.tag);
	}
	return y + lines->len * LINE * font.size;
}

/* Message and titles from (X, Y) on; returns where the body may start. */
static gdouble put_titles(struct kt_layout *l, gboolean draws, gdouble x, gdouble y)
{
	static const struct style message = {MESSAGE_SIZE, TRUE, KT_INK_TEXT, KT_TAG_H1},
				  plain = {1, FALSE, KT_INK_MUTED, KT_TAG_P},
				  bold = {1, TRUE, KT_INK_TEXT, KT_TAG_P};
	const struct kt_chart *c = l->chart;
	gdouble top = y;
	g_autofree char *what = kt_chart_what(c);

	y = put_lines(l, draws, message, c->message, x, y);
	if (y > top)
		y += 0.5 * l->em;
	y = put_lines(l, draws, plain, c->who, x, y);
	y = put_lines(l, draws, bold, what, x, y);
	y = put_lines(l, draws, plain, c->when, x, y);
	return y > top ? y + 0.8 * l->em : y;
}

static gdouble put_note(
	struct kt_layout *l, const struct kt_chart_kind *kind, gboolean draws, gdouble x, gdouble y)
{
	static const struct style style = {NOTE_SIZE, FALSE, KT_INK_MUTED, KT_TAG_P};
	g_autofree char *own = body_note(l, kind);
	gdouble top = y + 0.7 * l->em;

	y = put_lines(l, draws, style, own, x, top);
	y = put_lines(l, draws, style, l->chart->note, x, y);
	return y > top ? y : top - 0.7 * l->em;
}

static gdouble full_height(struct kt_layout *l, const struct kt_chart_kind *kind, gdouble margin)
{
	gdouble y = put_titles(l, FALSE, 0, margin);

	y += body_height(l, kind);
	return put_note(l, kind, FALSE, 0, y) + margin;
}

static gboolean fits(struct kt_layout *l, const struct kt_chart_kind *kind, gdouble width,
	gdouble height, gdouble em)
{
	gdouble margin = height > 0 ? em : 0;

	l->em = em;
	l->width = width - 2 * margin;
	return full_height(l, kind, margin) <= (height > 0 ? height : 1e6);
}

/* On a slide of 960 x 540 points smaller letters are not read from the back of a room. */
static gdouble least_em(gdouble width, gdouble height)
{
	return height > 0 ? CLAMP(width / LEGIBLE, EM_LEAST, EM_ENOUGH) : EM_LEAST;
}

/* The largest em, in steps of four percent, at which everything fits; FALSE if
 * none does.  What fits at one size fits at all smaller ones, so halving finds it. */
static gboolean find_em(
	struct kt_layout *l, const struct kt_chart_kind *kind, gdouble width, gdouble height)
{
	gdouble most = height > 0 ? CLAMP(width / 46, 7.5, 30) : CLAMP(width / 60, 7.5, 24);
	guint good = (guint)(log(most / least_em(width, height)) / -log(EM_STEP)), bad = 0;

	if (fits(l, kind, width, height, most))
		return TRUE;
	if (!fits(l, kind, width, height, most * pow(EM_STEP, good)))
		return FALSE;
	while (good - bad > 1) {
		guint middle = (good + bad) / 2;

		if (fits(l, kind, width, height, most * pow(EM_STEP, middle)))
			good = middle;
		else
			bad = middle;
	}
	return fits(l, kind, width, height, most * pow(EM_STEP, good));
}

/* The chart does not fit: says what height would do, where one does. */
static void refuse_size(struct kt_layout *l, const struct kt_chart_kind *kind, gdouble width,
	gdouble height, GError **error)
{
	gdouble em = least_em(width, height), enough;

	l->em = em;
	l->width = width - 2 * em;
	enough = height > 0 ? ceil(full_height(l, kind, em)) : G_MAXDOUBLE;
	if (enough > height && enough < 1e5)
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"the chart '%s' with %u rows cannot be read in %.0f x %.0f points; "
			"%.0f x %.0f would do",
			kind->name, l->chart->rows->len, width, height, width, enough);
	else
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"the chart '%s' with %u rows does not fit into %.0f x %.0f points",
			kind->name, l->chart->rows->len, width, height);
}

struct kt_scene *kt_chart_layout(const struct kt_chart *chart, const char *name, gdouble width,
	gdouble height, const struct kt_ruler *ruler, GError **error)
{
	const struct kt_chart_kind *kind = kt_chart_kind_lookup(name);
	struct kt_layout l = {.chart = chart, .ruler = ruler};
	gdouble margin, top, body, spare;

	if (!kind) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE, "there is no chart '%s'", name);
		return NULL;
	}
	if (!kind->accepts(chart, error))
		return NULL;
	if (!find_em(&l, kind, width, height)) {
		refuse_size(&l, kind, width, height, error);
		return NULL;
	}
	margin = height > 0 ? l.em : 0;
	spare = height > 0 ? height - full_height(&l, kind, margin) : 0;
	l.scene = kt_scene_new(width, height > 0 ? height : full_height(&l, kind, margin));
	top = put_titles(&l, TRUE, margin, margin);
	/* The body takes what is left as far as it can, and the note is at the foot. */
	body = body_height(&l, kind) + spare;
	draw_body(&l, kind, (struct kt_box){margin, top, l.width, body});
	put_note(&l, kind, TRUE, margin, top + body);
	return l.scene;
}

struct kt_scene *kt_chart_body(const struct kt_chart *chart, const char *name, gdouble width,
	gdouble em, const struct kt_ruler *ruler, char **note, GError **error)
{
	const struct kt_chart_kind *kind = kt_chart_kind_lookup(name);
	struct kt_layout l = {
		.chart = chart, .ruler = ruler, .em = em, .width = width, .is_em_fixed = TRUE};
	gdouble height;

	g_assert(kind);
	if (!kind->accepts(chart, error))
		return NULL;
	height = body_height(&l, kind);
	if (height > 1e6) {
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "the chart '%s' is too wide", name);
		return NULL;
	}
	l.scene = kt_scene_new(width, height);
	draw_body(&l, kind, (struct kt_box){0, 0, width, height});
	*note = body_note(&l, kind);
	return l.scene;
}
