/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables whose lines a converter has run together with the text around them.
 *
 *   ... end forudsat. Mio. kr. Område Opr. budget 2013 Forbrug pr. 31/8 Afvigelse Sygedagpenge
 *   68,4 47,9 3,5 Kontanthjælp 91,2 62,4 2,8 I alt 159,6 110,3 6,3 + = merforbrug. Note til ...
 *
 * Three names and more, each before as many numbers, are its rows.  Where the heads end and the
 * first name begins is not printed: of all ways the one is taken whose heads tell most, and of
 * equals the one with the longest name.  Where none tell, it is no table. */
#include "extract/sink.h"
#include "extract/tables/around.h"
#include "extract/tables/caption_line.h"
#include "extract/tables/facet.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum {
	LEAST_BYTES = 200,
	LEAST_INLINE_ROWS = 3,
	LEAST_NUMBERS = 3,
	MOST_NAME_WORDS = 8,
	MOST_HEAD_BYTES = 240,
	MOST_CORNER_WORDS = 6,
	OF_MEASURE = 6,
};

struct inline_word {
	gsize start, end;
	gboolean is_number;
};

/* Rows of K numbers; the words of row I are [name[I], number[I]), and then its numbers. */
struct inline_rows {
	const struct kt_reading *r;
	struct kt_slice s;
	GArray *words;
	GArray *names, *numbers; /* guint: the first word of each */
	guint k;
};

static const struct inline_word *word_at(const struct inline_rows *rows, guint i)
{
	return &g_array_index(rows->words, struct inline_word, i);
}

static struct kt_slice word_text(const struct inline_rows *rows, guint i)
{
	const struct inline_word *w = word_at(rows, i);

	return kt_slice(rows->s.at + w->start, w->end - w->start);
}

/* "68,4", "-1.234", "27,0"; no year and no end of a sentence. */
static gboolean is_number(struct kt_slice s)
{
	return kt_loose_is_number_text(s) && kt_slice_has_digit(s) && !kt_loose_is_year_text(s) &&
	       !kt_loose_is_range(s) && s.at[s.len - 1] != '.' && s.at[s.len - 1] != ',' &&
	       !memchr(s.at, '/', s.len) && !memchr(s.at, '(', s.len) && !memchr(s.at, ')', s.len);
}

static void find_words(struct inline_rows *rows)
{
	struct kt_slice s = rows->s;

	for (gsize at = 0; at < s.len;) {
		struct inline_word w = {.start = at};

		while (at < s.len && s.at[at] != ' ' && s.at[at] != '\n')
			at++;
		w.end = at;
		w.is_number = is_number(kt_slice(s.at + w.start, w.end - w.start));
		if (w.end > w.start)
			g_array_append_val(rows->words, w);
		while (at < s.len && (s.at[at] == ' ' || s.at[at] == '\n'))
			at++;
	}
}

static gboolean begins_big(const struct inline_rows *rows, guint i)
{
	return g_unichar_isupper(g_utf8_get_char(word_text(rows, i).at));
}

/* Words [FIRST, END) are the name of a row: few, and no sentence ends in them. */
static gboolean is_name(const struct inline_rows *rows, guint first, guint end)
{
	if (end <= first || end - first > MOST_NAME_WORDS)
		return FALSE;
	for (guint i = first; i < end; i++) {
		struct kt_slice s = word_text(rows, i);

		if (strchr(":;!?", s.at[s.len - 1]) ||
			(s.at[s.len - 1] == '.' &&
				!kt_lexicon_ends_in_abbreviation(rows->r->lexicon, s)))
			return FALSE;
	}
	return begins_big(rows, first) ||
	       kt_lexicon_begins(rows->r->lexicon, KT_LEX_OF_WHICH, word_text(rows, first));
}

/* How many numbers follow each other from word I on. */
static guint run_at(const struct inline_rows *rows, guint i)
{
	guint n = 0;

	while (i + n < rows->words->len && word_at(rows, i + n)->is_number)
		n++;
	return n;
}

/* The rows whose first numbers begin at word I; the name of the first is not known yet. */
static gboolean find_rows(struct inline_rows *rows, guint i)
{
	guint n = rows->words->len, name = i;

	rows->k = run_at(rows, i);
	g_array_set_size(rows->names, 0);
	g_array_set_size(rows->numbers, 0);
	if (rows->k < LEAST_NUMBERS || rows->k > KT_BLANKS_COLUMNS)
		return FALSE;
	while (i < n && run_at(rows, i) == rows->k) {
		g_array_append_val(rows->names, name);
		g_array_append_val(rows->numbers, i);
		name = i + rows->k;
		for (i = name; i < n && !word_at(rows, i)->is_number;)
			i++;
		if (!is_name(rows, name, i))
			break;
	}
	return rows->names->len >= LEAST_INLINE_ROWS - 1;
}

/* ---- heads ------------------------------------------------------------------------------------- */

struct inline_heads {
	guint first, name; /* words: the first of the corner, the first of the first name */
	gsize starts[KT_LOOSE_FIGURES + 1];
	gint worth;
};

static struct kt_span span_of(const struct inline_rows *rows, gsize from, gsize to)
{
	gsize len;
	const char *text = kt_document_text(rows->r->doc, &len);

	return (struct kt_span){(gsize)(rows->s.at - text) + from, to - from};
}

/* A sentence may begin at word I. */
static gboolean may_open(const struct inline_rows *rows, guint i)
{
	struct kt_slice before;

	if (!begins_big(rows, i) && !g_ascii_isdigit(word_text(rows, i).at[0]) &&
		word_text(rows, i).at[0] != '(')
		return FALSE;
	if (i == 0)
		return TRUE;
	before = word_text(rows, i - 1);
	return strchr(".:)", before.at[before.len - 1]) != NULL;
}

static guint n_corner_words(const struct inline_rows *rows, const struct inline_heads *heads)
{
	guint n = 0;

	for (guint i = heads->first; i < heads->name; i++)
		n += word_at(rows, i)->end <= word_at(rows, heads->first)->start + heads->starts[0];
	return n;
}

/* No head is a sentence. */
static gboolean are_short(const struct inline_rows *rows, const struct inline_heads *heads)
{
	enum { LONGEST = 60 };
	gsize end = word_at(rows, heads->name)->start - word_at(rows, heads->first)->start;

	for (guint c = 0; c < rows->k; c++)
		if ((c + 1 < rows->k ? heads->starts[c + 1] : end) - heads->starts[c] > LONGEST)
			return FALSE;
	return TRUE;
}

static void try_heads(
	const struct inline_rows *rows, guint first, guint name, struct inline_heads *best)
{
	struct inline_heads here = {.first = first, .name = name};
	gsize first_number = word_at(rows, g_array_index(rows->numbers, guint, 0))->start;
	struct kt_loose_line line = {
		.span = span_of(rows, word_at(rows, first)->start, word_at(rows, name - 1)->end)};

	struct kt_slice names = kt_slice(
		rows->s.at + word_at(rows, name)->start, first_number - word_at(rows, name)->start);

	if (kt_line_names_table(rows->r->lexicon, kt_document_slice(rows->r->doc, line.span)))
		return; /* "Tabel 1. Drift (1.000 kr.) Udvalg Budget": the heads begin behind it */
	here.worth = kt_blanks_part_worth(rows->r, &line, rows->k, here.starts);
	if (kt_lexicon_begins(rows->r->lexicon, KT_LEX_MEASURE, names))
		here.worth -= OF_MEASURE; /* "Afvigelse" is the last head, not the first name */
	if (kt_slice_has_digit(names))
		here.worth -= OF_MEASURE; /* nor is the month before it */
	if (here.worth > best->worth && are_short(rows, &here) &&
		n_corner_words(rows, &here) <= MOST_CORNER_WORDS)
		*best = here;
}

/* "Mio. kr.", "Beløb i kr." before the corner belong to it. */
static void take_unit(const struct inline_rows *rows, struct inline_heads *heads)
{
	enum { MOST_UNIT_WORDS = 4 };
	guint least = heads->first > MOST_UNIT_WORDS ? heads->first - MOST_UNIT_WORDS : 0;

	for (guint i = least; i < heads->first; i++) {
		gsize from = word_at(rows, i)->start, to = word_at(rows, heads->first)->start;
		struct kt_slice s = kt_slice_trim(kt_slice(rows->s.at + from, to - from));
		gboolean in_brackets = s.at[0] == '(' && kt_slice_ends(s, ")");

		if (in_brackets)
			s = kt_slice(s.at + 1, s.len - 2);
		if ((!in_brackets && !may_open(rows, i)) ||
			kt_slice_has_digit(s) != kt_is_thousands(s) ||
			!(kt_lexicon_find(rows->r->lexicon, KT_LEX_UNIT, s) ||
				kt_lexicon_find(rows->r->lexicon, KT_LEX_SCALE, s)))
			continue;
		heads->first = i;
		for (guint c = 0; c < rows->k; c++)
			heads->starts[c] += to - from;
		return;
	}
}

/* "Antal 2001 2002 2003 2004 Klienter ...": a year heads each column. */
static gboolean are_years(const struct inline_rows *rows, guint name)
{
	for (guint c = 1; c <= rows->k; c++)
		if (name < c || !kt_loose_is_year_text(word_text(rows, name - c)))
			return FALSE;
	return TRUE;
}

/* Two rows are no accident only where each column has its year. */
static gboolean are_enough(const struct inline_rows *rows, const struct inline_heads *heads)
{
	return rows->names->len >= LEAST_INLINE_ROWS || are_years(rows, heads->name);
}

/* The best heads before the first numbers. */
static struct inline_heads find_heads(const struct inline_rows *rows)
{
	struct inline_heads best = {.worth = 0};
	guint end = g_array_index(rows->numbers, guint, 0);

	for (guint name = end > MOST_NAME_WORDS ? end - MOST_NAME_WORDS : 1; name < end; name++) {
		if (!is_name(rows, name, end))
			continue;
		for (guint first = 0; first < name; first++)
			if (may_open(rows, first) &&
				word_at(rows, end)->start - word_at(rows, first)->start <=
					MOST_HEAD_BYTES)
				try_heads(rows, first, name, &best);
	}
	if (best.worth > 0)
		take_unit(rows, &best);
	return best;
}

/* ---- grid -------------------------------------------------------------------------------------- */

static void put(struct kt_reading *r, const struct inline_rows *rows, struct kt_grid *grid,
	guint row, guint column, gsize from, gsize to)
{
	while (to > from && rows->s.at[to - 1] == ' ')
		to--;
	if (to > from)
		kt_loose_put(r, grid, row, column, span_of(rows, from, to));
}

static struct kt_grid *grid_of(
	struct kt_reading *r, const struct inline_rows *rows, const struct inline_heads *heads)
{
	struct kt_grid *grid = kt_grid_new(rows->names->len + 1, rows->k + 1);
	gsize from = word_at(rows, heads->first)->start, end = word_at(rows, heads->name)->start;

	put(r, rows, grid, 0, 0, from, from + heads->starts[0]);
	for (guint c = 0; c < rows->k; c++)
		put(r, rows, grid, 0, c + 1, from + heads->starts[c],
			c + 1 < rows->k ? from + heads->starts[c + 1] : end);
	for (guint i = 0; i < rows->names->len; i++) {
		guint name = i ? g_array_index(rows->names, guint, i) : heads->name;
		guint number = g_array_index(rows->numbers, guint, i);

		put(r, rows, grid, i + 1, 0, word_at(rows, name)->start,
			word_at(rows, number - 1)->end);
		for (guint c = 0; c < rows->k; c++)
			put(r, rows, grid, i + 1, c + 1, word_at(rows, number + c)->start,
				word_at(rows, number + c)->end);
	}
	return grid;
}

/* "1.000 kr." in the corner is the scale of the figures below, and no amount to prose. */
static void veto_scale(
	struct kt_reading *r, const struct inline_rows *rows, const struct inline_heads *heads)
{
	gsize from = word_at(rows, heads->first)->start;
	struct kt_facet facet;

	if (heads->starts[0] == 0)
		return;
	kt_facet_read(r, &facet, span_of(rows, from, from + heads->starts[0]), 0, NULL);
	if (facet.scale.len)
		kt_sink_veto(r->sink, facet.scale, "scale");
	kt_facet_clear(&facet);
}

/* S has as many words with digits as two rows of numbers have. */
static gboolean may_hold_rows(struct kt_slice s)
{
	guint left = (LEAST_INLINE_ROWS - 1) * LEAST_NUMBERS;

	for (gsize i = 0; i < s.len; i++) {
		if (!g_ascii_isdigit(s.at[i]))
			continue;
		if (--left == 0)
			return TRUE;
		while (i < s.len && s.at[i] != ' ' && s.at[i] != '\n')
			i++;
	}
	return FALSE;
}

void kt_read_inline_tables(struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	struct inline_rows rows = {.r = r, .s = kt_document_slice(r->doc, b->span)};

	if (rows.s.len < LEAST_BYTES || !may_hold_rows(rows.s))
		return;
	rows.words = g_array_new(FALSE, FALSE, sizeof(struct inline_word));
	rows.names = g_array_new(FALSE, FALSE, sizeof(guint));
	rows.numbers = g_array_new(FALSE, FALSE, sizeof(guint));
	find_words(&rows);
	for (guint i = 1; i < rows.words->len; i++) {
		struct inline_heads heads;

		if (!word_at(&rows, i)->is_number)
			continue;
		if (find_rows(&rows, i)) {
			heads = find_heads(&rows);
			if (heads.worth > 0 && are_enough(&rows, &heads) &&
				kt_loose_read_grid(r, grid_of(r, &rows, &heads), block, 1))
				veto_scale(r, &rows, &heads);
			i = g_array_index(rows.numbers, guint, rows.numbers->len - 1);
		}
		i += MAX(run_at(&rows, i), 1) - 1;
	}
	g_array_unref(rows.words);
	g_array_unref(rows.names);
	g_array_unref(rows.numbers);
}
