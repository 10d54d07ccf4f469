/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A box of facts stands at the right, and the lines of the text are shorter beside it:
 *
 *   Lorem ipsum dolor sit  +----------------+
 *   amet consectetur elit  | Fakta          |    a drawn frame, or a coloured ground;
 *   sed do eiusmod tempor  | 612 km veje    |    lines of words within, and of words beside it
 *   incididunt ut labore   +----------------+
 *   et dolore magna aliqua, ut enim ad minim.
 *
 * The cell of a table is drawn so as well; but there rules go on beyond it, or other cells touch it. */
#include "documents/page/asides.h"

#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"
#include "documents/page/rules.h"

static const gdouble NEAR = 3; /* points: what is no further apart touches */
static const gdouble LEAST_WIDTH = 60, MOST_WIDTH = 0.5; /* points; of the page's width */
static const gdouble CORNER = 7;                         /* points: corners may be round */
enum { LEAST_LINES = 2, LEAST_WORDS = 3, WORDS_BESIDE = 8, MAX_RULES = 200, MAX_ASIDES = 40 };

static gboolean contains(const struct kt_box *box, const struct kt_box *word)
{
	gdouble x = (word->x0 + word->x1) / 2, y = (word->y0 + word->y1) / 2;

	return x > box->x0 && x < box->x1 && y > box->y0 && y < box->y1;
}

static gboolean is_level_with(const struct kt_box *box, const struct kt_box *word)
{
	gdouble y = (word->y0 + word->y1) / 2;

	return y > box->y0 && y < box->y1;
}

/* The words in a box, and those at its height: how many are to its left, and how many of these are
 * numbers; whether one lies to its right or across its edge, or is told to be of a table. */
struct census {
	guint inside, lines, left, left_values;
	gboolean is_crossed;
};

static void count_inside(struct census *n, const struct kt_page_word *word, gdouble *foot)
{
	n->inside++;
	if (word->box.y0 > *foot) {
		n->lines++;
		*foot = (word->box.y0 + word->box.y1) / 2;
	}
}

static struct census count_words(
	const struct kt_pages *pages, const struct kt_page *page, const struct kt_box *box)
{
	struct census n = {0};
	gdouble foot = -1;

	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_page_word *word = kt_page_word(page, i);
		const struct kt_page_tag *tag = kt_page_tag_of(pages, word);

		if (!is_level_with(box, &word->box))
			continue;
		if (contains(box, &word->box)) {
			count_inside(&n, word, &foot);
			n.is_crossed |= tag && tag->kind == KT_TAG_CELL &&
					!kt_page_table(pages, tag->table)->is_layout;
		} else if (word->box.x1 < box->x0) {
			n.left++;
			n.left_values += kt_is_value_text(word->text, strlen(word->text));
		} else {
			n.is_crossed = TRUE;
		}
	}
	return n;
}

/* A rule that comes from the left ends at BOX or goes on in its edge; or one within it is upright. */
static gboolean is_cell(const struct kt_page *page, const struct kt_box *box)
{
	for (guint i = 0; i < page->rules->len; i++) {
		const struct kt_box *rule = &kt_page_rule(page, i)->box;
		gboolean is_flat = kt_box_width(rule) > kt_box_height(rule);

		if (is_flat && rule->x0 < box->x0 - NEAR && rule->x1 > box->x0 - NEAR &&
			rule->y0 > box->y0 - NEAR && rule->y1 < box->y1 + NEAR)
			return TRUE;
		if (!is_flat && rule->x0 > box->x0 + NEAR && rule->x1 < box->x1 - NEAR &&
			rule->y1 > box->y0 + NEAR && rule->y0 < box->y1 - NEAR)
			return TRUE;
	}
	return FALSE;
}

/* Another ground touches it or covers part of it: cells and striped rows do. */
static gboolean touches_panel(const struct kt_page *page, const struct kt_box *box)
{
	for (guint i = 0; i < page->panels->len; i++) {
		const struct kt_box *other = &g_array_index(page->panels, struct kt_box, i);
		gboolean is_apart = other->x0 > box->x1 + NEAR || other->x1 < box->x0 - NEAR ||
				    other->y0 > box->y1 + NEAR || other->y1 < box->y0 - NEAR;
		gboolean is_around = other->x0 < box->x0 + NEAR && other->x1 > box->x1 - NEAR &&
				     other->y0 < box->y0 + NEAR && other->y1 > box->y1 - NEAR;
		gboolean is_within = other->x0 > box->x0 - NEAR && other->x1 < box->x1 + NEAR &&
				     other->y0 > box->y0 - NEAR && other->y1 < box->y1 + NEAR;

		if (other != box && !is_apart && !is_around && !is_within)
			return TRUE;
	}
	return FALSE;
}

static gboolean is_aside(
	const struct kt_pages *pages, const struct kt_page *page, const struct kt_box *box)
{
	if (kt_box_width(box) < LEAST_WIDTH || kt_box_width(box) > MOST_WIDTH * page->width ||
		box->x0 < page->width / 3)
		return FALSE;
	struct census n = count_words(pages, page, box);
	return !n.is_crossed && n.lines >= LEAST_LINES && n.inside >= LEAST_WORDS &&
	       n.left >= WORDS_BESIDE && n.left_values * 4 < n.left && !is_cell(page, box) &&
	       !touches_panel(page, box);
}

static void add_aside(const struct kt_pages *pages, struct kt_page *page, const struct kt_box *box)
{
	if (page->asides->len >= MAX_ASIDES || !is_aside(pages, page, box))
		return;
	for (guint i = 0; i < page->words->len; i++) {
		struct kt_page_word *word = kt_page_word(page, i);

		if (word->aside > 0 && contains(box, &word->box))
			return; /* its ground and its frame */
	}
	g_array_append_val(page->asides, *box);
	for (guint i = 0; i < page->words->len; i++) {
		struct kt_page_word *word = kt_page_word(page, i);

		if (contains(box, &word->box))
			word->aside = (guint8)page->asides->len;
	}
}

/* A rule at Y from X0 to X1, or further. */
static gboolean has_rule(GArray *flat, gdouble y, gdouble x0, gdouble x1)
{
	for (guint i = 0; i < flat->len; i++) {
		const struct kt_rule_line *rule = &g_array_index(flat, struct kt_rule_line, i);

		if (fabs(rule->at - y) < CORNER && rule->from < x0 + CORNER &&
			rule->to > x1 - CORNER)
			return TRUE;
	}
	return FALSE;
}

/* Frames drawn as four rules. */
static void add_frames(const struct kt_pages *pages, struct kt_page *page)
{
	g_autoptr(GArray) flat = kt_rules_of_axis(page, TRUE),
			  upright = kt_rules_of_axis(page, FALSE);

	for (guint i = 0; i < upright->len && flat->len + upright->len < MAX_RULES; i++) {
		const struct kt_rule_line *a = &g_array_index(upright, struct kt_rule_line, i);

		for (guint k = i + 1; k < upright->len; k++) {
			const struct kt_rule_line *b =
				&g_array_index(upright, struct kt_rule_line, k);
			struct kt_box box = {a->at, a->from, b->at, a->to};

			if (fabs(a->from - b->from) < NEAR && fabs(a->to - b->to) < NEAR &&
				has_rule(flat, a->from, a->at, b->at) &&
				has_rule(flat, a->to, a->at, b->at))
				add_aside(pages, page, &box);
		}
	}
}

void kt_page_find_asides(const struct kt_pages *pages, struct kt_page *page)
{
	for (guint i = 0; i < page->panels->len; i++)
		add_aside(pages, page, &g_array_index(page->panels, struct kt_box, i));
	add_frames(pages, page);
}

/* The right margin of the lines in BOX, which is as wide as the left one, and that of those beside it. */
static void bound_lines(struct kt_page *page, guint number, const struct kt_box *box)
{
	gfloat left = box->x1, beside = 0;

	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);

		if (line->aside == number)
			left = MIN(left, line->box.x0);
		else if (line->aside == 0 && is_level_with(box, &line->box))
			beside = MAX(beside, line->box.x1);
	}
	for (guint i = 0; i < page->lines->len; i++) {
		struct kt_page_line *line = kt_page_line(page, i);

		if (line->aside == number)
			line->right = MAX(box->x1 - (left - box->x0), line->box.x1);
		else if (line->aside == 0 && is_level_with(box, &line->box))
			line->right = beside;
	}
}

void kt_page_bound_lines(struct kt_page *page)
{
	for (guint i = 0; i < page->asides->len; i++)
		bound_lines(page, i + 1, &g_array_index(page->asides, struct kt_box, i));
}
