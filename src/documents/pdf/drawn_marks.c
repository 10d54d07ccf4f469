/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drawn_marks.c -- browsers, and programs made of them, draw the dots before the points of a list:
 *
 *	 o  41 på døgninstitution         what the text alone says is a line
 *	 o  15 på opholdssted
 *
 * A dot that stands right before a line's first word, half-way up, becomes the bullet it is. */
#include "documents/pdf/drawn_marks.h"

#include <math.h>
#include <string.h>

/* In type sizes: how far a bullet stands from its line, and off its middle, and the room before it
 * that has no word. */
static const gdouble FARTHEST = 2.2, OFF_MIDDLE = 0.35, BARE = 3;

static gdouble middle(const struct kt_box *box)
{
	return (box->y0 + box->y1) / 2;
}

static gboolean is_level(const struct kt_page_word *word, const struct kt_box *dot)
{
	return fabs(middle(&word->box) - middle(dot)) < OFF_MIDDLE * word->size;
}

/* The first word of the line that DOT stands before; NULL where it stands among words, or alone. */
static const struct kt_page_word *word_behind(const struct kt_page *page, const struct kt_box *dot)
{
	const struct kt_page_word *found = NULL;

	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_page_word *word = kt_page_word(page, i);

		if (!is_level(word, dot))
			continue;
		if (word->box.x0 >= dot->x1) {
			if (!found || word->box.x0 < found->box.x0)
				found = word;
		} else if (word->box.x1 > dot->x0 - BARE * word->size) {
			return NULL;
		}
	}
	return found && found->box.x0 - dot->x1 <= FARTHEST * found->size ? found : NULL;
}

/* WORD may begin a point. */
static gboolean begins_point(const struct kt_page_word *word)
{
	static const gunichar openings[] = {'"', '(', '-', 0xA7, 0xBB, 0x201D, 0x201C};
	gunichar c = g_utf8_get_char(word->text);

	for (guint i = 0; i < G_N_ELEMENTS(openings); i++)
		if (openings[i] == c)
			return TRUE;
	return g_unichar_isalnum(c);
}

void kt_pdf_mark_items(struct kt_pages *pages, struct kt_page *page)
{
	for (guint i = 0; i < page->dots->len && page->turns == 0; i++) {
		const struct kt_box *dot = &g_array_index(page->dots, struct kt_box, i);
		const struct kt_page_word *word = word_behind(page, dot);
		struct kt_page_word behind;
		struct kt_page_word *bullet;

		if (!word || !begins_point(word))
			continue;
		behind = *word; /* adding one may move them */
		bullet = kt_page_add_word(pages, page, "•", strlen("•"),
			(struct kt_box){dot->x0, behind.box.y0, dot->x1, behind.box.y1},
			behind.size);
		if (bullet)
			bullet->is_bold = behind.is_bold;
	}
}
