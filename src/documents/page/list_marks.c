/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/list_marks.h"

#include <string.h>

static const gdouble TAB = 0.45;  /* a gap that is no blank, in type sizes */
static const gdouble WIDER = 1.5; /* and so much wider than the line's other gaps */

static gboolean is_bullet(const char *text)
{
	static const char *const bullets[] = {
		"•", "·", "‣", "◦", "▪", "●", "○", "■", "□", "", "–", "-", "*", "►", "➢", "➤", "✓"};

	for (guint i = 0; i < G_N_ELEMENTS(bullets); i++)
		if (strcmp(text, bullets[i]) == 0)
			return bullets[i][0] != '\0';
	return FALSE;
}

/* "1.", "12)", "(3)", "a)", "iv." -- the number it counts as, 0 if it is none. */
static guint mark_number(const char *text)
{
	gsize len = strlen(text);
	guint value = 0;
	const char *p = text + (*text == '(');

	if (len < 2 || len > 5 || (text[len - 1] != '.' && text[len - 1] != ')'))
		return 0;
	if (g_ascii_islower(p[0]) && p + 2 == text + len)
		return p[0] - 'a' + 1;
	for (; g_ascii_isdigit(*p); p++)
		value = value * 10 + (*p - '0');
	return p + 1 == text + len && value < 100 ? value : 0;
}

/* The level of a mark at LEFT; deeper levels are closed. */
static guint find_level(struct kt_list_state *state, gdouble left, gdouble size)
{
	while (state->depth > 1 && state->left[state->depth - 1] > left + 0.6 * size)
		state->depth--;
	if (state->depth > 0 && state->left[state->depth - 1] > left - 0.6 * size) {
		state->left[state->depth - 1] = MIN(state->left[state->depth - 1], left);
		return state->depth;
	}
	if (state->depth < KT_LIST_DEPTH) {
		state->left[state->depth] = left;
		state->number[state->depth] = 0;
		state->depth++;
	}
	return state->depth;
}

static guint accept(
	struct kt_list_state *state, const struct kt_page_word *mark, guint number, guint *level)
{
	*level = find_level(state, mark->box.x0, mark->size);
	state->number[*level - 1] = number;
	return 1;
}

gboolean kt_has_list_tab(const struct kt_page *page, const struct kt_page_line *line)
{
	const struct kt_page_word *w = kt_page_word(page, line->first);
	gdouble gap = w[1].box.x0 - w[0].box.x1, least = G_MAXDOUBLE;

	for (guint i = 2; i < line->n; i++)
		least = MIN(least, w[i].box.x0 - w[i - 1].box.x1);
	return gap > TAB * w->size && (least == G_MAXDOUBLE || gap > WIDER * least);
}

static gboolean goes_on(
	const struct kt_list_state *state, const struct kt_page_word *mark, guint number)
{
	for (guint i = 0; i < state->depth; i++)
		if (state->number[i] + 1 == number && state->left[i] > mark->box.x0 - mark->size &&
			state->left[i] < mark->box.x0 + mark->size)
			return TRUE;
	return number == 1;
}

guint kt_list_mark(struct kt_list_state *state, const struct kt_page *page,
	const struct kt_page_line *line, guint *level)
{
	const struct kt_page_word *mark = kt_page_word(page, line->first);
	guint number = mark_number(mark->text);

	if (line->n < 2)
		return 0;
	gboolean is_letter_o = strcmp(mark->text, "o") == 0 && kt_has_list_tab(page, line);
	if (is_bullet(mark->text) || is_letter_o)
		return accept(state, mark, 0, level);
	if (number && (kt_has_list_tab(page, line) || goes_on(state, mark, number)))
		return accept(state, mark, number, level);
	return 0;
}
