/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to paragraphs.  A line begins a new one when
 *   - the gap above is wider than between the lines of the paragraph so far,
 *   - the type changes (size, or all bold to not),
 *   - it starts with a list mark, or steps in or out of a list,
 *   - its first word would have fitted on the line above: somebody pressed Enter. */
#include <math.h>
#include <string.h>

#include "documents/page/list_marks.h"
#include "documents/page/page_flow.h"

static const gdouble WIDER = 0.35;     /* more gap than before, in type sizes, parts paragraphs */
static const gdouble SAME_SIZE = 0.06; /* type sizes that differ less are one */
static const gdouble HEADING_SIZE = 1.12; /* of the body's size */
static const gdouble STRETCHED =
	0.06; /* off the margin, in type sizes, where lines are justified */
enum {
	HEADING_LETTERS = 160,
	HEADING_LINES = 3,
	MAX_HELD = 3,
	MOST_HEADING_WORDS = 4,
	CUT_LINES = 3,
	HANGING_DIGITS = 4,
};

struct builder {
	GPtrArray *flow;
	const struct kt_pages *pages;
	const struct kt_page *page;
	gdouble right, body_size;
	struct kt_flow_item *open;
	const struct kt_page_line *last;
	guint n_lines, n_stretched; /* of the open item; those that end right at the margin */
	gdouble gap;                /* between the open item's lines; -1 when there is one line */
	gboolean is_unset; /* the open item's lines begin at the margin, under its marker */
	gdouble text_left; /* where a list item's text starts */
	struct kt_list_state *lists;
	const struct kt_page_tag *told; /* of the item before */
};

/* The foot of the words of LINE that are set in its size: marks are raised, and figures lowered. */
static gdouble foot_of(const struct builder *b, const struct kt_page_line *line)
{
	for (guint i = line->first; i < line->first + line->n; i++) {
		const struct kt_page_word *word = kt_page_word(b->page, i);

		if (fabs(word->size - line->size) <= SAME_SIZE * line->size)
			return word->box.y1;
	}
	return line->box.y1;
}

/* Baselines are steadier than boxes, which differ by font. */
static gdouble gap_to(const struct builder *b, const struct kt_page_line *line)
{
	return foot_of(b, line) - foot_of(b, b->last);
}

static gdouble blank_width(const struct kt_page_line *line)
{
	return 0.28 * line->size;
}

/* WORD is not left alone at a line's end: a number before its unit, "§" before its number. */
static gboolean is_held(const char *word, const char *next)
{
	static const char *const before[] = {"§", "§§", "nr.", "stk.", "ca.", NULL};
	gboolean is_number = strpbrk(word, "0123456789") && !strpbrk(word, ":/") &&
			     kt_is_value_text(word, strlen(word));
	gboolean is_unit = strlen(next) <= 5 && !g_ascii_isdigit(next[0]);

	return (is_number && is_unit) ||
	       (g_strv_contains(before, word) && g_ascii_isdigit(next[0]));
}

/* The width of the first word of LINE, with those that it is not parted from. */
static gdouble first_width(const struct builder *b, const struct kt_page_line *line)
{
	const struct kt_page_word *word = kt_page_word(b->page, line->first);
	guint n = 1;

	while (n < line->n && n < MAX_HELD && is_held(word[n - 1].text, word[n].text))
		n++;
	return word[n - 1].box.x1 - word->box.x0;
}

/* Where the text of LINE has its margin. */
static gdouble right_of(const struct builder *b, const struct kt_page_line *line)
{
	return line->right > 0 ? line->right : b->right;
}

/* The first word of NEXT would have stood in the room left on LINE. */
static gboolean was_room(
	const struct builder *b, const struct kt_page_line *line, const struct kt_page_line *next)
{
	/* a divided word goes on, however short the line is */
	const char *last = kt_page_word(b->page, line->first + line->n - 1)->text;

	if (g_str_has_suffix(last, "-") || g_str_has_suffix(last, "\u2010"))
		return FALSE;
	return line->box.x1 + blank_width(line) + first_width(b, next) <
	       right_of(b, line) - 0.3 * line->size;
}

static gboolean same_type(const struct kt_page_line *a, const struct kt_page_line *b)
{
	return fabs(a->size - b->size) <= SAME_SIZE * MAX(a->size, b->size) &&
	       a->is_bold == b->is_bold;
}

/* A gap as of a tab: "Eventuelt            9" ends where it ends. */
static gboolean has_tab(const struct builder *b, const struct kt_page_line *line)
{
	for (guint i = line->first + 1; i < line->first + line->n; i++)
		if (kt_page_word(b->page, i)->box.x0 - kt_page_word(b->page, i - 1)->box.x1 >
			KT_TAB_GAP * line->size)
			return TRUE;
	return FALSE;
}

/* "59     Budgetopfølgning pr. 30. september 2010 for" over a line that is set in as far as the
 * words behind the tab: the title of an item in two lines. */
static gboolean hangs(const struct builder *b, const struct kt_page_line *line)
{
	const struct kt_page_word *word = kt_page_word(b->page, b->last->first);

	return b->n_lines == 1 && b->last->n > 1 && kt_has_list_tab(b->page, b->last) &&
	       strlen(word->text) <= HANGING_DIGITS &&
	       strspn(word->text, "0123456789") == strlen(word->text) &&
	       fabs(line->box.x0 - word[1].box.x0) < 0.2 * line->size && !has_tab(b, line);
}

/* What the file says of the words on both sides of the break: 1 one block, 0 two, -1 nothing. */
static gint is_told_one(const struct builder *b, const struct kt_page_line *line)
{
	const struct kt_page_word *before = kt_page_word(b->page, b->last->first + b->last->n - 1);
	const struct kt_page_word *word = kt_page_word(b->page, line->first);

	return before->tag && word->tag ? before->tag == word->tag : -1;
}

/* After a full stop, a few words that end without any: a heading that stands close. */
static gboolean is_close_heading(const struct builder *b, const struct kt_page_line *line)
{
	const struct kt_page_word *word = kt_page_word(b->page, line->first);
	const char *before = kt_page_word(b->page, b->last->first + b->last->n - 1)->text;
	const char *end = kt_page_word(b->page, line->first + line->n - 1)->text;

	return line->n <= MOST_HEADING_WORDS && strchr(".!?", before[strlen(before) - 1]) &&
	       g_unichar_isupper(g_utf8_get_char(word->text)) &&
	       g_unichar_isalpha(g_utf8_get_char(g_utf8_find_prev_char(end, end + strlen(end))));
}

/* The line goes back to the margin from an item whose text is set in.  Items typed without any
 * setting in go on there, too. */
static gboolean leaves_item(const struct builder *b, const struct kt_page_line *line)
{
	gdouble size = line->size;

	if (b->open->kind != KT_BLOCK_LIST_ITEM || line->box.x0 >= b->open->box.x0 + 0.2 * size ||
		b->text_left <= b->open->box.x0 + 0.8 * size)
		return FALSE;
	const char *end = kt_page_word(b->page, b->last->first + b->last->n - 1)->text;
	gunichar c = g_utf8_get_char(kt_page_word(b->page, line->first)->text);

	return (b->n_lines > 1 && !b->is_unset) ||
	       (!g_unichar_islower(c) && !g_unichar_isdigit(c) && !g_str_has_suffix(end, "-"));
}

/* A heading that was broken by hand: "32. Puljen til foreninger" over "og fælles arrangementer", in its type. */
static gboolean is_rest_of_heading(const struct builder *b, const struct kt_page_line *line)
{
	const char *word = kt_page_word(b->page, line->first)->text;
	const char *end = kt_page_word(b->page, b->last->first + b->last->n - 1)->text;

	return (line->is_bold || line->size >= HEADING_SIZE * b->body_size) &&
	       g_unichar_islower(g_utf8_get_char(word)) && strcmp(word, "at") != 0 &&
	       !strchr(".:;!?", end[strlen(end) - 1]);
}

static gboolean is_continued(const struct builder *b, const struct kt_page_line *line)
{
	gdouble gap = gap_to(b, line), size = line->size;
	gint told = is_told_one(b, line);

	if (told == 0)
		return FALSE;
	if (told == 1 && gap > 0 && gap <= 2.2 * size && !has_tab(b, b->last) && !has_tab(b, line))
		return !was_room(b, b->last, line);
	if (!same_type(b->last, line) || gap > 2.2 * size || gap < 0.3 * size)
		return FALSE;
	if (b->gap >= 0 && gap > b->gap + WIDER * size)
		return FALSE;
	if (b->gap < 0 && gap > 1.75 * size)
		return FALSE;
	if (!hangs(b, line) && (has_tab(b, b->last) || has_tab(b, line)))
		return FALSE;
	if (leaves_item(b, line) || is_close_heading(b, line))
		return FALSE;
	if (line->box.x0 > b->last->box.x0 + 0.8 * size &&
		g_str_has_suffix(kt_page_word(b->page, b->last->first + b->last->n - 1)->text, ":"))
		return FALSE;
	/* a first line set in: a new paragraph, but not after the mark of an item */
	if (b->open->kind != KT_BLOCK_LIST_ITEM && b->n_lines > 1 &&
		line->box.x0 > b->last->box.x0 + 0.8 * size)
		return FALSE;
	return is_rest_of_heading(b, line) || !was_room(b, b->last, line);
}

static gsize count_letters(const struct kt_page *page, GArray *words)
{
	gsize n = 0;

	for (guint i = 0; i < words->len; i++)
		n += strlen(kt_page_word(page, g_array_index(words, guint, i))->text) + 1;
	return n;
}

static gboolean has_letter(const struct kt_page *page, GArray *words)
{
	for (guint i = 0; i < words->len; i++)
		for (const char *p = kt_page_word(page, g_array_index(words, guint, i))->text; *p;
			p = g_utf8_next_char(p))
			if (g_unichar_isalpha(g_utf8_get_char(p)))
				return TRUE;
	return FALSE;
}

static const struct kt_page_tag *tag_of_item(const struct builder *b)
{
	return kt_page_tag_of(
		b->pages, kt_page_word(b->page, g_array_index(b->open->words, guint, 0)));
}

/* The file says so; or larger or bolder than the text, short, and no sentence. */
static gboolean is_heading(const struct builder *b)
{
	const struct kt_flow_item *item = b->open;
	const struct kt_page_tag *tag = tag_of_item(b);

	if (tag && tag->kind == KT_TAG_HEADING)
		return TRUE;
	if (b->last->aside > 0)
		return FALSE; /* it heads its box, and not the text that goes on behind it */
	const char *end =
		kt_page_word(b->page, g_array_index(item->words, guint, item->words->len - 1))
			->text;
	gboolean stands_out = item->is_bold || item->size >= HEADING_SIZE * b->body_size;
	gboolean is_sentence =
		g_str_has_suffix(end, ".") && item->size < HEADING_SIZE * b->body_size;

	return stands_out && !is_sentence && b->n_lines <= HEADING_LINES &&
	       item->size >= 0.85 * b->body_size &&
	       count_letters(b->page, item->words) <= HEADING_LETTERS &&
	       has_letter(b->page, item->words);
}

static void close_item(struct builder *b)
{
	struct kt_flow_item *item = b->open;

	if (!item)
		return;
	item->room = right_of(b, b->last) - b->last->box.x1;
	item->is_cut = b->n_lines >= CUT_LINES && b->n_stretched == b->n_lines;
	if (item->kind != KT_BLOCK_LIST_ITEM || item->is_bold) {
		if (is_heading(b)) {
			const struct kt_page_tag *tag = tag_of_item(b);

			item->tag_level = tag && tag->kind == KT_TAG_HEADING ? tag->level : 0;
			item->kind = KT_BLOCK_HEADING;
			item->n_marker = 0;
			item->level = 0;
		}
	}
	g_ptr_array_add(b->flow, item);
	b->open = NULL;
}

static void add_line(struct builder *b, const struct kt_page_line *line)
{
	for (guint i = line->first; i < line->first + line->n; i++)
		g_array_append_val(b->open->words, i);
	kt_box_unite(&b->open->box, &line->box);
	b->open->is_bold &= line->is_bold;
	b->is_unset = b->n_lines > 0 && line->box.x0 < b->text_left - 0.5 * line->size;
	b->last = line;
	b->n_lines++;
	b->n_stretched += fabs(line->box.x1 - right_of(b, line)) < STRETCHED * line->size;
}

static void open_item(struct builder *b, const struct kt_page_line *line)
{
	guint level = 0, n_marker = kt_list_mark(b->lists, b->page, line, &level);
	const struct kt_page_tag *tag =
		kt_page_tag_of(b->pages, kt_page_word(b->page, line->first));
	gboolean is_told = tag && tag->kind == KT_TAG_ITEM && b->told != tag;

	if (is_told)
		level = tag->level;
	b->told = tag;
	b->open = kt_flow_item_new(
		n_marker || is_told ? KT_BLOCK_LIST_ITEM : KT_BLOCK_PARAGRAPH, b->page);
	b->open->words = g_array_new(FALSE, FALSE, sizeof(guint));
	b->open->box = line->box;
	b->open->size = line->size;
	b->open->is_bold = TRUE;
	b->open->n_marker = n_marker;
	b->open->level = level;
	b->text_left = kt_page_word(b->page, line->first + MIN(n_marker, line->n - 1))->box.x0;
	b->n_lines = b->n_stretched = 0;
	b->gap = -1;
	add_line(b, line);
}

/* LINE goes on with the open paragraph in the middle of a sentence, and its number is an ordinal:
 * "46 borgere i" over "1. halvår 2024". */
static gboolean begins_with_ordinal(const struct builder *b, const struct kt_page_line *line)
{
	const struct kt_page_word *word = kt_page_word(b->page, line->first);
	const char *last = kt_page_word(b->page, b->last->first + b->last->n - 1)->text;
	gunichar end = g_utf8_get_char(g_utf8_find_prev_char(last, last + strlen(last)));

	if (line->n < 2 || !g_ascii_isdigit(word->text[0]) || !g_str_has_suffix(word->text, ".") ||
		kt_has_list_tab(b->page, line) ||
		!g_unichar_islower(g_utf8_get_char(word[1].text)) ||
		strcmp(word[1].text, "at") == 0)
		return FALSE;
	return kt_word_leads_on(last) ||
	       (b->open->kind != KT_BLOCK_LIST_ITEM && g_unichar_isalnum(end));
}

/* List marks are looked for on every line: a list may be set without any gap. */
static gboolean starts_item(struct builder *b, const struct kt_page_line *line)
{
	struct kt_list_state probe = *b->lists;
	guint level;

	if (begins_with_ordinal(b, line))
		return FALSE;
	return kt_list_mark(&probe, b->page, line, &level) > 0;
}

void kt_add_paragraphs(GPtrArray *flow, const struct kt_pages *pages, const struct kt_page *page,
	guint first, guint end, gdouble right, gdouble body_size, struct kt_list_state *lists)
{
	struct builder b = {.flow = flow,
		.pages = pages,
		.page = page,
		.right = right,
		.body_size = body_size,
		.lists = lists};

	for (guint i = first; i < end; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);

		if (b.open && is_continued(&b, line) && !starts_item(&b, line)) {
			if (b.gap < 0)
				b.gap = gap_to(&b, line);
			add_line(&b, line);
			continue;
		}
		close_item(&b);
		open_item(&b, line);
	}
	close_item(&b);
}
