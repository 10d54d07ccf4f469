/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/broken_words.h"

#include <string.h>

#include "documents/page/join_text.h"
#include "documents/page/page_grid.h"

enum {
	MOST_PIECES = 4,
	SHORT_PIECE = 4, /* letters of a rest that is no word of the document */
	LONG_PIECE = 5,  /* letters that fill a narrow cell */
	LONG_STEM = 7,   /* of a word whose ending may be a word as well */
};
static const gdouble LETTER = 0.6; /* of the type size: room for no more letter */

/* WORD in small letters, without marks around it; NULL if it has no letter. */
static char *bare(const char *word, gsize len)
{
	const char *end = word + len;

	while (word < end && !g_unichar_isalpha(g_utf8_get_char(word)))
		word = g_utf8_next_char(word);
	while (end > word && !g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	return end > word ? g_utf8_strdown(word, end - word) : NULL;
}

static void count_up(GHashTable *seen, gpointer key, guint by)
{
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(seen, key));

	g_hash_table_replace(seen, key, GUINT_TO_POINTER(n + by));
}

/* How often each word stands in the document.  Equal texts are one string in the pages, so that
 * most are counted by their address. */
static GHashTable *count_words(const struct kt_pages *pages)
{
	GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GHashTable) strings = g_hash_table_new(NULL, NULL);
	GHashTableIter iter;
	gpointer text, n;

	for (guint i = 0; i < pages->pages->len; i++) {
		const struct kt_page *page = g_ptr_array_index(pages->pages, i);

		for (guint k = 0; k < page->words->len; k++)
			count_up(strings, (gpointer)kt_page_word(page, k)->text, 1);
	}
	g_hash_table_iter_init(&iter, strings);
	while (g_hash_table_iter_next(&iter, &text, &n)) {
		char *word = bare(text, strlen(text));

		if (word)
			count_up(seen, word, GPOINTER_TO_UINT(n));
	}
	return seen;
}

static guint count_of(GHashTable *seen, const char *text, gsize len)
{
	g_autofree char *word = bare(text, len);

	return word ? GPOINTER_TO_UINT(g_hash_table_lookup(seen, word)) : 0;
}

static struct kt_page_word *word_of(const struct kt_page *page, GArray *words, guint i)
{
	return kt_page_word(page, g_array_index(words, guint, i));
}

/* Word I of the cell ends its line in the middle of a word, as far as letters tell. */
static gboolean may_go_on(const struct kt_page *page, GArray *words, guint i)
{
	const struct kt_page_word *word = word_of(page, words, i), *next;
	const char *end = word->text + strlen(word->text);

	if (i + 1 >= words->len)
		return FALSE;
	next = word_of(page, words, i + 1);
	return kt_is_new_line(word, next) &&
	       g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(end))) &&
	       g_unichar_islower(g_utf8_get_char(next->text));
}

/* The pieces from I on that make a word which stands elsewhere: how many; 1 if there are none. */
static guint pieces_of(const struct kt_page *page, GArray *words, guint i, GHashTable *seen)
{
	g_autoptr(GString) joined = g_string_new(word_of(page, words, i)->text);
	guint found = 1;

	for (guint n = 1; n < MOST_PIECES && may_go_on(page, words, i + n - 1); n++) {
		g_string_append(joined, word_of(page, words, i + n)->text);
		if (count_of(seen, joined->str, joined->len) > 0)
			found = n + 1;
	}
	return found;
}

static gboolean is_all_letters(const char *text)
{
	for (const char *p = text; *p; p = g_utf8_next_char(p))
		if (!g_unichar_isalpha(g_utf8_get_char(p)))
			return FALSE;
	return TRUE;
}

/* Letters that end Danish words and are hardly ever words at the start of a label's line. */
static gboolean is_ending(const char *text)
{
	static const char *const endings[] = {"er", "et", "en", "de", "ne", "te", "es", "ter",
		"ger", "ser", "der", "ere", "ede", "ene", "erne", "ende", "erede", "else", "elser",
		"ning", "ninger", "ingen", "hed", NULL};

	if (g_utf8_strlen(text, -1) == 1)
		return strchr("bdefgklmnprstv", *text) != NULL;
	return g_strv_contains(endings, text);
}

/* The word is too long for its cell: it begins its line and fills it, and an ending follows. */
static gboolean is_cut_ending(
	const struct kt_page *page, GArray *words, guint i, gdouble right, const char *rest)
{
	const struct kt_page_word *word = word_of(page, words, i);
	gboolean begins_line = i == 0 || kt_is_new_line(word_of(page, words, i - 1), word);

	return begins_line && word->box.x1 > right - LETTER * word->size && is_ending(rest) &&
	       g_utf8_strlen(word->text, -1) >=
		       (g_utf8_strlen(rest, -1) == 1 ? LONG_PIECE : LONG_STEM);
}

/* Without a vowel it is no word by itself: "fart" may be, "ng" is a rest. */
static gboolean has_vowel(const char *text)
{
	for (const char *p = text; *p; p = g_utf8_next_char(p))
		if (g_utf8_strchr("aeiouyæøåé", -1, g_unichar_tolower(g_utf8_get_char(p))))
			return TRUE;
	return FALSE;
}

/* A line that its cell has no room to lengthen, and a short rest that is no word and that the document
 * knows nowhere else: "Tilskudsordni" over "ng", but not "Forbrug" over "pr." or "Tilladt" over
 * "fart". */
static gboolean is_short_rest(
	const struct kt_page *page, GArray *words, guint i, gdouble right, GHashTable *seen)
{
	const struct kt_page_word *word = word_of(page, words, i);
	const char *rest = word_of(page, words, i + 1)->text;

	return is_all_letters(rest) && !has_vowel(rest) &&
	       word->box.x1 > right - LETTER * word->size &&
	       g_utf8_strlen(word->text, -1) >= LONG_PIECE &&
	       g_utf8_strlen(rest, -1) <= SHORT_PIECE && count_of(seen, rest, strlen(rest)) == 1 &&
	       count_of(seen, word->text, strlen(word->text)) == 1;
}

static void mark_cell(const struct kt_page *page, GArray *words, gdouble right, GHashTable *seen)
{
	for (guint i = 0; i + 1 < words->len;) {
		guint n = pieces_of(page, words, i, seen);

		if (n == 1 && may_go_on(page, words, i) &&
			(is_short_rest(page, words, i, right, seen) ||
				is_cut_ending(
					page, words, i, right, word_of(page, words, i + 1)->text)))
			n = 2;
		for (guint k = 0; k + 1 < n; k++)
			word_of(page, words, i + k)->goes_on = TRUE;
		i += n;
	}
}

/* How far to the right the words of GRID's column K stand. */
static gdouble right_of(const struct kt_page_grid *grid, const struct kt_page *page, guint k)
{
	gdouble right = 0;

	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		for (guint w = 0; cell->words && cell->column == k && cell->col_span == 1 &&
				  w < cell->words->len;
			w++)
			right = MAX(right, word_of(page, cell->words, w)->box.x1);
	}
	return right;
}

static void mark_grid(
	const struct kt_page_grid *grid, const struct kt_pages *pages, GHashTable *seen)
{
	const struct kt_page *page = g_ptr_array_index(pages->pages, grid->page);
	g_autofree gdouble *right = g_new(gdouble, grid->n_columns);

	for (guint k = 0; k < grid->n_columns; k++)
		right[k] = right_of(grid, page, k);
	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		if (cell->words)
			mark_cell(page, cell->words, right[cell->column], seen);
	}
}

static gboolean has_grid(GPtrArray *flow)
{
	for (guint i = 0; i < flow->len; i++)
		if (((struct kt_flow_item *)g_ptr_array_index(flow, i))->grid)
			return TRUE;
	return FALSE;
}

void kt_find_broken_words(GPtrArray *flow, const struct kt_pages *pages)
{
	GHashTable *seen = has_grid(flow) ? count_words(pages) : NULL;

	for (guint i = 0; i < flow->len && seen; i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);

		if (!item->grid)
			continue;
		mark_grid(item->grid, pages, seen);
		for (guint k = 0; item->rest && k < item->rest->len; k++) {
			const struct kt_flow_item *part = g_ptr_array_index(item->rest, k);

			if (part->grid)
				mark_grid(part->grid, pages, seen);
		}
	}
	g_clear_pointer(&seen, g_hash_table_unref);
}

void kt_find_typed_hyphens(struct kt_pages *pages)
{
	gboolean has_own = FALSE;

	for (guint pass = 0; pass < 2; pass++)
		for (guint i = 0; i < pages->pages->len; i++) {
			struct kt_page *page = g_ptr_array_index(pages->pages, i);

			for (guint k = 0; k < page->words->len; k++) {
				struct kt_page_word *word = kt_page_word(page, k);

				has_own |= g_str_has_suffix(word->text, "\xe2\x80\x90");
				word->keeps_hyphen =
					has_own && pass && g_str_has_suffix(word->text, "-");
			}
		}
}
