/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and prices, one pair a line.
 *
 *   Forældrebetaling pr. måned             what they are, and since when: heads of the prices
 *   Pr. 1. januar 2024
 *   Dagpleje heldags inkl. kost 3.526 kr.
 *   Vuggestuer og børnehaver:              a section
 *   Vuggestue deltidsplads - 30 timer 3.337 kr.
 *   Klippekort á 10 timer                  a price in a line of its own
 *   487 kr.
 *   Lån af hal kr. pr. time 79,00
 *
 * Hours and sizes belong to the names.  It is a list of prices where the lines about it, the item's
 * title or its heading speak of prices; other sums behind their names are left to the sentences. */
#include "extract/tables/binding.h"
#include "extract/tables/loose_blanks.h"
#include "extract/tables/loose_stack.h"

#include <string.h>

enum { LEAST_PRICES = 3, LONGEST_NAME = 120, MOST_HEADS = 3, MOST_ROWS = 80, LINES_ABOVE = 4 };

enum price_sort { PRICE_NONE, PRICE_NAME, PRICE_ALONE, PRICE_ENTRY };

struct price_row {
	struct kt_span name, price; /* no price: the name of those below */
};

struct price_list {
	struct kt_reading *r;
	const GArray *lines;
	guint n_heads, n_rows, n_prices, used;
	struct price_row rows[MOST_ROWS];
};

static struct kt_slice text_at(const struct price_list *list, guint i)
{
	return i < list->lines->len ? kt_loose_text(list->r, list->lines, i) : kt_slice("", 0);
}

/* "3.526 kr.", "1.901,00 kr": digits first, and the currency behind them. */
static gboolean is_price(const struct price_list *list, struct kt_slice s)
{
	gsize digits = strspn(s.at, "0123456789.,");

	return s.len > 2 && digits > 0 && digits < s.len && g_ascii_isdigit(s.at[0]) &&
	       kt_blanks_is_named(list->r, kt_slice(s.at + digits, s.len - digits), "DKK");
}

/* "Mødelokaler Kr. pr. dag 199,00": where the number begins behind what it is told in; 0 if there is none. */
static gsize number_start(const struct price_list *list, struct kt_slice s)
{
	enum { WORDS_OF_UNIT = 3 };
	gsize at = s.len;
	guint n;

	while (at > 0 && strchr("0123456789.,", s.at[at - 1]))
		at--;
	if (at < 2 || at == s.len || s.at[at - 1] != ' ' || !g_ascii_isdigit(s.at[at]))
		return 0;
	s.len = kt_blanks_trimmed(s, at);
	n = kt_loose_n_words(s);
	for (guint i = n; i-- > 1 && n - i <= WORDS_OF_UNIT;) {
		struct kt_slice word = kt_blanks_word(s, i);
		const char *stroke = memchr(word.at, '/', word.len); /* "kr./time" */

		word.len = stroke ? (gsize)(stroke - word.at) : word.len;
		if (kt_blanks_is_named(list->r, word, "DKK"))
			return at;
	}
	return 0;
}

/* Where the price begins that S ends in behind its name; 0 if it ends in none. */
static gsize price_start(const struct price_list *list, struct kt_slice s)
{
	gsize at = s.len;

	for (guint words = 0; words < 2; words++) {
		while (at > 0 && s.at[at - 1] == ' ')
			at--;
		while (at > 0 && s.at[at - 1] != ' ')
			at--;
		if (at > 0 && is_price(list, kt_slice(s.at + at, s.len - at)))
			return at;
	}
	return number_start(list, s);
}

/* "Prisen er fastsat til", "ca.": what stands before a figure in a sentence. */
static gboolean leads_on(const struct price_list *list, struct kt_slice name)
{
	guint n = kt_loose_n_words(name);
	struct kt_slice last = n ? kt_blanks_word(name, n - 1) : name;

	return kt_lexicon_whole(list->r->lexicon, KT_LEX_FUNCTION, last) ||
	       kt_lexicon_whole(list->r->lexicon, KT_LEX_QUALIFIER, last);
}

static enum price_sort sort_of(const struct price_list *list, guint i)
{
	struct kt_slice s = text_at(list, i);
	gsize at;

	if (s.len == 0 || s.len > LONGEST_NAME + 20)
		return PRICE_NONE;
	if (is_price(list, s))
		return PRICE_ALONE;
	at = price_start(list, s);
	if (at > 0) {
		struct kt_slice name = kt_slice(s.at, kt_blanks_trimmed(s, at));

		return name.len <= LONGEST_NAME &&
				       (kt_loose_has_letters(name) || kt_loose_is_key(name)) &&
				       !leads_on(list, name) && !price_start(list, name)
			       ? PRICE_ENTRY
			       : PRICE_NONE;
	}
	return kt_loose_is_name_text(list->r, s) ? PRICE_NAME : PRICE_NONE;
}

/* "takst", "Forældrebetaling", or "pris", which may be so much in all as well. */
gboolean kt_loose_speaks_of_prices(const struct kt_reading *r, struct kt_slice s)
{
	const struct kt_term *t = s.len ? kt_lexicon_find(r->lexicon, KT_LEX_MEASURE, s) : NULL;
	gboolean speaks = t && g_str_equal(t->value, "rate");

	while (!speaks && s.len) {
		struct kt_slice word = kt_blanks_word(s, 0);

		t = kt_lexicon_whole(r->lexicon, KT_LEX_CLUE, word);
		speaks = t && g_str_equal(t->value, "rate 9");
		s = kt_slice(s.at + word.len, s.len - word.len);
		while (s.len && s.at[0] == ' ')
			s = kt_slice(s.at + 1, s.len - 1);
	}
	return speaks;
}

/* The lines right above BLOCK, its item's title or its heading speak of prices. */
static gboolean is_of_prices(const struct kt_reading *r, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);

	if ((item && item->title && kt_loose_speaks_of_prices(r, kt_slice_str(item->title))) ||
		(section && section->heading &&
			kt_loose_speaks_of_prices(r, kt_slice_str(section->heading))))
		return TRUE;
	for (guint n = 1; n <= LINES_ABOVE && n <= block; n++) {
		const struct kt_block *b = kt_document_block(r->doc, block - n);
		struct kt_slice s = kt_slice_trim(kt_document_slice(r->doc, b->span));

		if (b->kind == KT_BLOCK_TABLE)
			return FALSE;
		if (s.len <= KT_LOOSE_LINE_BYTES && kt_loose_speaks_of_prices(r, s))
			return TRUE;
	}
	return FALSE;
}

/* Line I says what the prices are, or since when: "Forældrebetaling", "Pr. 1. januar 2024". */
static gboolean is_head(const struct price_list *list, guint i)
{
	struct kt_facet facet;
	gboolean is;

	if (sort_of(list, i) != PRICE_NAME || kt_slice_ends(text_at(list, i), ":"))
		return FALSE;
	kt_facet_read(list->r, &facet, kt_loose_line_at(list->lines, i)->span, 0, NULL);
	is = facet.measure == KT_MEASURE_RATE || facet.is_time_only;
	kt_facet_clear(&facet);
	return is;
}

static void add_row(struct price_list *list, struct kt_span name, struct kt_span price)
{
	list->rows[list->n_rows++] = (struct price_row){name, price};
	list->n_prices += price.len > 0;
}

static gboolean begins_small(const struct price_list *list, guint i)
{
	struct kt_slice s = text_at(list, i);

	return s.len && g_unichar_islower(g_utf8_get_char(s.at));
}

/* The row from line I on; how many lines it has, 0 if it is none. */
static guint read_row(struct price_list *list, guint i)
{
	struct kt_span line, none = {0, 0};
	enum price_sort here = sort_of(list, i), next = sort_of(list, i + 1);
	gsize at;

	if (here == PRICE_NONE || here == PRICE_ALONE)
		return 0;
	line = kt_loose_line_at(list->lines, i)->span;
	if (here == PRICE_ENTRY) {
		at = price_start(list, text_at(list, i));
		add_row(list, (struct kt_span){line.start, kt_blanks_trimmed(text_at(list, i), at)},
			(struct kt_span){line.start + at, line.len - at});
		return 1;
	}
	if (next == PRICE_ALONE) {
		add_row(list, line, kt_loose_line_at(list->lines, i + 1)->span);
		return 2;
	}
	if (next == PRICE_NAME && begins_small(list, i + 1) &&
		sort_of(list, i + 2) == PRICE_ALONE) {
		struct kt_span more = kt_loose_line_at(list->lines, i + 1)->span;

		line.len = more.start + more.len - line.start;
		add_row(list, line, kt_loose_line_at(list->lines, i + 2)->span);
		return 3;
	}
	add_row(list, line, none);
	return 1;
}

/* Rows up to the last with a price; of names without one no more than two follow one another. */
static void read_rows(struct price_list *list, guint first)
{
	guint kept = 0, names = 0, n;

	for (guint i = first; names <= 2 && list->n_rows < MOST_ROWS; i += n) {
		n = read_row(list, i);
		if (n == 0)
			break;
		names = list->rows[list->n_rows - 1].price.len ? 0 : names + 1;
		if (names == 0) {
			kept = list->n_rows;
			list->used = i + n;
		}
	}
	list->n_rows = kept;
}

struct kt_grid *kt_loose_prices(struct kt_reading *r, const GArray *lines, guint *used)
{
	gboolean names_prices = kt_loose_speaks_of_prices(r, kt_loose_text(r, lines, 0));
	gboolean is_told = is_of_prices(r, kt_loose_line_at(lines, 0)->block);
	struct price_list *list;
	struct kt_grid *grid = NULL;

	if (!names_prices && !is_told)
		return NULL;
	list = g_new0(struct price_list, 1);
	list->r = r;
	list->lines = lines;
	while (list->n_heads < MOST_HEADS && is_head(list, list->n_heads))
		list->n_heads++;
	read_rows(list, list->n_heads);
	if (list->n_prices >= LEAST_PRICES && list->n_rows <= 2 * list->n_prices + 1 &&
		(is_told || (names_prices && list->n_heads > 0))) {
		grid = kt_grid_new(list->n_heads + list->n_rows, 2);
		for (guint i = 0; i < list->n_heads; i++)
			kt_loose_put(r, grid, i, 1, kt_loose_line_at(lines, i)->span);
		for (guint i = 0; i < list->n_rows; i++) {
			kt_loose_put(r, grid, list->n_heads + i, 0, list->rows[i].name);
			kt_grid_cell(grid, list->n_heads + i, 0)->sort = KT_CELL_TEXT; /* "47" */
			if (list->rows[i].price.len)
				kt_loose_put(r, grid, list->n_heads + i, 1, list->rows[i].price);
		}
		*used = list->used;
	}
	g_free(list);
	return grid;
}
