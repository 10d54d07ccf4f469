/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that lost the marks between their cells.
 *
 *   one cell a line        glued cells          single blanks
 *   Resultat i mio. kr.    Rusmidler9,4         18-24 år 33 7
 *   Budget 2019            Væresteder1,4        25-29 år 26 5
 *   Regnskab 2019          I alt10,8            I alt 59 12
 *   Skatter
 *   -5.224,0
 *   -5.223,0
 *
 * One cell a line is read in loose_stack.c, single blanks in loose_blanks.c, or under a head a line in
 * loose_blank_tall.c, glued cells in loose_glued.c, names before all their rows in loose_apart.c, cells
 * behind their heads in loose_labelled.c, lines of a name and one number ("Metadon   68") in
 * loose_entries.c.
 *
 * Each form makes grids out of the lines that begin at a paragraph; a grid is
 * bound and judged like any other table, and is taken only if a shape
 * recognises it and there are rows enough to be no accident. */
#include "extract/tables/loose.h"

#include "extract/tables/loose_blanks.h"

#include "extract/shapes/shapes.h"
#include "extract/tables/table.h"
#include "extract/tables/table_before.h"

#include <string.h>

#define MAX_LINES 400
#define MAX_LINE_BYTES KT_LOOSE_LINE_BYTES
#define MAX_NAME_BYTES 160                  /* the name of a row, one cell a line */
#define MAX_HEAD_BYTES (2 * MAX_LINE_BYTES) /* all heads in one line */
#define MAX_FIGURES KT_LOOSE_FIGURES

/* ---- lines ------------------------------------------------------------------------------------- */

/* The heading BLOCK stands over running text: no word of a table that looks like one. */
static gboolean heads_text(const struct kt_reading *r, guint block)
{
	const struct kt_block *next;
	struct kt_slice s;

	if (block + 1 >= kt_document_n_blocks(r->doc))
		return FALSE;
	next = kt_document_block(r->doc, block + 1);
	s = kt_slice_trim(kt_document_slice(r->doc, next->span));
	return next->kind == KT_BLOCK_PARAGRAPH && s.len > MAX_LINE_BYTES &&
	       (kt_slice_ends(s, ".") || kt_slice_ends(s, ":"));
}

static gboolean may_go_on(const struct kt_reading *r, guint block, guint first)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	enum kt_role role = kt_minutes_role(r->minutes, block);

	if (b->kind == KT_BLOCK_TABLE)
		return FALSE;
	if (b->kind == KT_BLOCK_FURNITURE) /* the foot of a page may stand in a table */
		return block > first;
	if (role == KT_ROLE_BODY || role == KT_ROLE_DECISION)
		return TRUE;
	return block > first && role == KT_ROLE_SECTION_HEADING && !heads_text(r, block);
}

gboolean kt_loose_may_begin(const struct kt_reading *r, guint block)
{
	return may_go_on(r, block, block);
}

/* "Forbrug |": a page turned into text may keep the mark behind a cell, one cell a line. */
static struct kt_slice without_cell_mark(struct kt_slice s)
{
	if (s.len == 0 || s.at[s.len - 1] != '|' || memchr(s.at, '|', s.len - 1))
		return s;
	return kt_slice_trim(kt_slice(s.at, s.len - 1));
}

static void add_lines(GArray *lines, const char *text, struct kt_span span, guint block)
{
	gsize end = span.start + span.len, at = span.start;

	while (at < end) {
		const char *lf = memchr(text + at, '\n', end - at);
		gsize stop = lf ? (gsize)(lf - text) : end;
		struct kt_slice s =
			without_cell_mark(kt_slice_trim(kt_slice(text + at, stop - at)));
		struct kt_loose_line line = {.span = {s.at - text, s.len}, .block = block};
		if (s.len)
			g_array_append_val(lines, line);
		at = stop + 1;
	}
}

/* A paragraph broken for the width of its lines, and no lines of a table: it ends in a full stop or leads up to what follows. */
static gboolean is_broken_prose(struct kt_slice s)
{
	return s.len > MAX_LINE_BYTES && (kt_slice_ends(s, ".") || kt_slice_ends(s, ":")) &&
	       memchr(s.at, '\n', s.len);
}

/* SPAN is a paragraph and no lines of a table: long, and not because it has many short lines. */
static gboolean is_long_paragraph(const struct kt_reading *r, struct kt_span span)
{
	struct kt_slice s = kt_document_slice(r->doc, span);
	gsize line = 0;

	if (span.len <= 4 * MAX_LINE_BYTES)
		return FALSE;
	for (gsize i = 0; i < s.len; i++) {
		line = s.at[i] == '\n' ? 0 : line + 1;
		if (line > MAX_NAME_BYTES)
			return TRUE;
	}
	return FALSE;
}

/* The lines from BLOCK on, as far as a table can go but no more blocks than it
 * takes for MOST lines. */
static GArray *gather(const struct kt_reading *r, guint block, guint most)
{
	GArray *lines = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_loose_line), 64);
	gsize len;
	const char *text = kt_document_text(r->doc, &len);
	guint n = kt_document_n_blocks(r->doc);

	for (guint i = block; i < n && lines->len < most && may_go_on(r, i, block); i++) {
		const struct kt_block *b = kt_document_block(r->doc, i);
		struct kt_span span = b->span;
		if (b->kind == KT_BLOCK_FURNITURE)
			continue;
		if (b->marker.len && b->marker.start < span.start) { /* "- 5,0": a minus */
			span.len += span.start - b->marker.start;
			span.start = b->marker.start;
		}
		if (is_long_paragraph(r, span) ||
			is_broken_prose(kt_slice_trim(kt_document_slice(r->doc, b->span))))
			break;
		add_lines(lines, text, span, i);
	}
	return lines;
}

const struct kt_loose_line *kt_loose_line_at(const GArray *lines, guint i)
{
	return &g_array_index(lines, struct kt_loose_line, i);
}

struct kt_slice kt_loose_text(const struct kt_reading *r, const GArray *lines, guint i)
{
	return kt_document_slice(r->doc, kt_loose_line_at(lines, i)->span);
}

static gboolean is_number_byte(char c)
{
	switch (c) {
	case '.':
	case ',':
	case '-':
	case '%':
	case '(':
	case ')':
	case '+':
	case '*':
	case ' ':
		return TRUE;
	default:
		return g_ascii_isdigit(c);
	}
}

/* The bytes of a space that groups digits, a dash or a minus at S[I], which is no ASCII; 0. */
static gsize wide_number_length(struct kt_slice s, gsize i)
{
	gsize space = kt_wide_space_length(s.at + i, s.at + s.len);
	guchar c = s.at[i], next = i + 1 < s.len ? s.at[i + 1] : 0;

	if (space) /* of a group: "1 412" */
		return space;
	if (c == 0xE2 && i + 2 < s.len && (next == 0x80 || next == 0x88)) /* – − */
		return 3;
	return c == 0xC3 && next == 0xB7 ? 2 : 0; /* ÷ */
}

/* Nothing but a number with sign and percent, or a lone dash. */
gboolean kt_loose_is_number_text(struct kt_slice s)
{
	gboolean digit = FALSE;

	for (gsize i = 0; i < s.len;) {
		gsize n = (guchar)s.at[i] < 0x80 ? (gsize)is_number_byte(s.at[i])
						 : wide_number_length(s, i);

		if (n == 0)
			return FALSE;
		digit |= g_ascii_isdigit(s.at[i]);
		i += n;
	}
	return digit || (s.len >= 1 && s.len <= 3);
}

gboolean kt_loose_has_letters(struct kt_slice s)
{
	guint n = 0;

	for (gsize i = 0; i < s.len; i++)
		n += g_ascii_isalpha(s.at[i]) || (s.at[i] & 0x80);
	return n >= 2;
}

/* "30.06.": no year, which has more digits and ends a sentence. */
static gboolean ends_in_day(struct kt_slice s)
{
	gsize digits = 0;

	while (digits + 1 < s.len && g_ascii_isdigit(s.at[s.len - 2 - digits]))
		digits++;
	return s.at[s.len - 1] == '.' && (digits == 1 || digits == 2);
}

/* "m.v.", but not the end of "... den 31.12.2024." */
static gboolean has_stops(struct kt_slice s)
{
	for (gsize i = s.len - 1; i-- > 0 && s.at[i] != ' ' && !g_ascii_isdigit(s.at[i]);)
		if (s.at[i] == '.')
			return TRUE;
	return FALSE;
}

/* "Kr.", "kt.": two or three letters. */
static gboolean is_short_word(struct kt_slice s)
{
	gsize n = 1;

	while (n < s.len && g_ascii_islower(s.at[s.len - 1 - n]))
		n++;
	if (n < s.len && g_ascii_isupper(s.at[s.len - 1 - n]))
		n++;
	return n >= 3 && n <= 4 && (n == s.len || strchr(" (/.", s.at[s.len - 1 - n]));
}

/* "Nykøbing F.", "Sct. H.": one capital that stands for a word. */
static gboolean ends_in_initial(struct kt_slice s)
{
	return s.len > 3 && g_ascii_isupper(s.at[s.len - 2]) && s.at[s.len - 3] == ' ';
}

/* "Udvikling i pct.", "Forbrugspct.", "Beløb i mio. kr.", "Forbrug 30.06.": the full stop is a
 * short word's or a day's. */
static gboolean ends_in_abbreviation(const struct kt_reading *r, struct kt_slice s)
{
	return kt_lexicon_ends_in_abbreviation(r->lexicon, s) || ends_in_day(s) || has_stops(s) ||
	       is_short_word(s) || ends_in_initial(s);
}

static gboolean is_label_text(const struct kt_reading *r, struct kt_slice s, gsize longest)
{
	return s.len && s.len <= longest && kt_loose_has_letters(s) &&
	       !kt_loose_is_number_text(s) &&
	       (s.at[s.len - 1] != '.' || ends_in_abbreviation(r, s));
}

gboolean kt_loose_is_label_text(const struct kt_reading *r, struct kt_slice s)
{
	return is_label_text(r, s, MAX_LINE_BYTES);
}

gboolean kt_loose_is_name_text(const struct kt_reading *r, struct kt_slice s)
{
	return is_label_text(r, s, MAX_NAME_BYTES);
}

void kt_loose_put(
	struct kt_reading *r, struct kt_grid *grid, guint row, guint column, struct kt_span span)
{
	struct kt_grid_cell *cell = kt_grid_cell(grid, row, column);

	cell->span = span;
	kt_cell_read(r, grid, cell);
}

guint kt_loose_n_words(struct kt_slice s)
{
	guint n = 0;

	for (gsize i = 0; i < s.len; i++)
		n += s.at[i] != ' ' && (i == 0 || s.at[i - 1] == ' ');
	return n;
}

/* The length of the run of numbers that begins at line I. */
static guint run_length(const struct kt_reading *r, const GArray *lines, guint i)
{
	guint n = 0;

	while (i + n < lines->len && kt_loose_is_number_text(kt_loose_text(r, lines, i + n)))
		n++;
	return n;
}

gboolean kt_loose_is_year_text(struct kt_slice s)
{
	return s.len == 4 && (kt_slice_starts(s, "19") || kt_slice_starts(s, "20")) &&
	       g_ascii_isdigit(s.at[2]) && g_ascii_isdigit(s.at[3]);
}

/* ---- choice ------------------------------------------------------------------------------------ */

/* Nobody is to take the numbers of GRID for something else. */
static void leave_unread(struct kt_reading *r, const struct kt_grid *grid)
{
	for (guint row = 0; row < grid->n_rows; row++)
		for (guint c = 0; c < grid->n_columns; c++)
			kt_sink_unread(r->sink, kt_grid_cell(grid, row, c)->span,
				"a table whose cells are not told apart");
}

static gboolean is_taken(const struct kt_binding *b)
{
	if (b->shape == &kt_shape_axis)
		return TRUE;
	return b->shape && !b->shape->refuses &&
	       kt_binding_n_data_rows(b) >= (b->grid->is_sure_row ? 1 : 2);
}

/* The label of ROW tells an amount of its own: "Af de afsatte 25.000 kr. resterer". */
static gboolean label_tells_amount(const struct kt_binding *b, guint row)
{
	struct kt_passage *p;
	gboolean tells = FALSE;

	if (b->rows[row].role != KT_ROW_DATA || b->label_column < 0)
		return FALSE;
	p = kt_passage_store_read(b->r->passages, b->r->doc, b->r->lexicon,
		kt_grid_cell(b->grid, row, (guint)b->label_column)->span, &b->r->context);
	for (guint i = 0; i < p->quantities->len; i++) {
		const struct kt_quantity *q = kt_passage_quantity(p, i);

		tells |= kt_unit_is_money(q->unit) && !q->qualifier && !q->range;
	}
	kt_passage_free(p);
	return tells;
}

/* Names and one number each, and a name with an amount in it: these are sentences. */
static gboolean holds_sentences(const struct kt_binding *b)
{
	gboolean tells = FALSE;

	if (b->n_data_columns > 1)
		return FALSE;
	for (guint row = 0; row < b->grid->n_rows && !tells; row++)
		tells = label_tells_amount(b, row);
	return tells;
}

gboolean kt_loose_read_grid(struct kt_reading *r, struct kt_grid *grid, guint first, guint n_blocks)
{
	const struct kt_table_before *whole;
	struct kt_around around;
	struct kt_binding *b;
	gboolean taken;

	grid->source = KT_GRID_LINES;
	grid->block = first;
	grid->n_blocks = n_blocks;
	whole = kt_table_that_goes_on(r, grid);
	if (whole)
		grid = kt_grid_under_heads(r, grid, whole);
	kt_around_read_part(r, &around, first, grid->n_blocks, whole);
	b = kt_table_bind(r, grid, &around);
	taken = is_taken(b) && !holds_sentences(b);
	if (taken)
		kt_table_finish(b);
	kt_binding_free(b);
	kt_around_clear(&around);
	return taken;
}

/* Reads the grid of LINES up to LAST and hands it in if it is a table. */
static gboolean read_grid(
	struct kt_reading *r, struct kt_grid *grid, const GArray *lines, guint last)
{
	guint first = kt_loose_line_at(lines, 0)->block;

	return kt_loose_read_grid(r, grid, first, kt_loose_line_at(lines, last)->block - first + 1);
}

/* "312", "37 %", "51 (2 klasser)", "Skoler 8,0 mio. kr. 7,8 mio. kr."; neither "342 (221)" nor "... i september
 * 2019." */
static gboolean ends_in_number(const struct kt_reading *r, struct kt_slice s)
{
	char last = s.at[s.len - 1];
	const char *open = last == ')' ? memrchr(s.at, '(', s.len) : NULL;
	gsize starts[2], ends[2];

	if (open && open > s.at + 1 && g_ascii_isdigit(open[1]))
		return g_ascii_isdigit(open[-2]) && !g_ascii_isdigit(s.at[s.len - 2]);
	if (g_ascii_isdigit(last) || last == '%')
		return TRUE;
	last = last == '.' && s.len > 1 ? s.at[s.len - 2] : last;
	return (g_ascii_isalpha(last) || kt_slice_ends(s, ",-")) && kt_slice_has_digit(s) &&
	       kt_blanks_split(r, s, 2, starts, ends);
}

/* By its first lines: most paragraphs are none, and nothing more is gathered. */
static gboolean is_worth_a_look(const struct kt_reading *r, guint block)
{
	g_autoptr(GArray) lines = gather(r, block, MAX_FIGURES + 3);

	for (guint i = 0; i < lines->len && i < MAX_FIGURES + 3; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);
		if (s.len && s.len <= MAX_NAME_BYTES &&
			(g_ascii_isdigit(s.at[0]) || ends_in_number(r, s) ||
				kt_loose_is_number_text(s)))
			return TRUE;
		if (s.len > (i == 0 ? MAX_HEAD_BYTES : MAX_NAME_BYTES))
			return FALSE;
	}
	return FALSE;
}

/* Numbers under each other without a word: perhaps the ticks of an axis. */
static struct kt_grid *ticks_grid(struct kt_reading *r, const GArray *lines, guint *used)
{
	guint n = run_length(r, lines, 0);
	struct kt_grid *grid;

	if (n < 4)
		return NULL;
	grid = kt_grid_new(n, 1);
	for (guint i = 0; i < n; i++)
		kt_loose_put(r, grid, i, 0, kt_loose_line_at(lines, i)->span);
	*used = n;
	return grid;
}

/* The same in one line: "82,0% 81,5% 81,0% 80,5%". */
static struct kt_grid *tick_row_grid(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_span span = kt_loose_line_at(lines, 0)->span;
	struct kt_slice s = kt_loose_text(r, lines, 0);
	guint n = kt_loose_n_words(s), column = 0;
	struct kt_grid *grid;

	if (n < 4 || n > 40 || !kt_loose_is_number_text(s))
		return NULL;
	grid = kt_grid_new(1, n);
	for (gsize i = 0; i < s.len;) {
		gsize stop = i;
		while (stop < s.len && s.at[stop] != ' ')
			stop++;
		if (stop > i && column < n)
			kt_loose_put(
				r, grid, 0, column++, (struct kt_span){span.start + i, stop - i});
		i = stop + 1;
	}
	*used = 1;
	return grid;
}

/* The last line of the table that LINES begin with, plus 1; 0 if no form fits. */
static guint read_lines(struct kt_reading *r, const GArray *lines)
{
	static struct kt_grid *(*const forms[])(struct kt_reading *, const GArray *, guint *) = {
		kt_loose_labelled, kt_loose_glued, kt_loose_stack, ticks_grid, kt_loose_prices,
		kt_loose_entries, kt_loose_line_heads, kt_loose_blanks, kt_loose_tall,
		kt_loose_apart, tick_row_grid};

	for (guint i = 0; i < G_N_ELEMENTS(forms); i++) {
		guint used = 0;
		struct kt_grid *grid = forms[i](r, lines, &used);

		if (grid && grid->is_unread) {
			leave_unread(r, grid);
			kt_grid_free(grid);
			return used;
		}
		if (grid && read_grid(r, grid, lines, used - 1))
			return used;
	}
	return 0;
}

/* LINES begin with cells of a table that nobody could put together: numbers in lines of their own,
 * two or more.  Words in the sentence before them say nothing of them. */
static guint leave_cells(struct kt_reading *r, const GArray *lines)
{
	guint n = run_length(r, lines, 0);

	if (n < 2 || !kt_slice_has_digit(kt_loose_text(r, lines, 0)))
		return 0;
	for (guint i = 0; i < n; i++)
		kt_sink_unread(r->sink, kt_loose_line_at(lines, i)->span,
			"a table whose cells are not told apart");
	return n;
}

/* "Serviceloven 41 28 5 8 32 %" over "Pensionsloven 22 20 0 2 9 %" and so on, under heads that nobody
 * could deal out: rows of a table, whose numbers prose would take for a list. */
static guint unread_rows(struct kt_reading *r, const GArray *lines)
{
	enum { LEAST_NUMBERS = 3, LEAST_ROWS = 3 };
	guint rows = 0, numbers = 0;

	for (; rows < lines->len; rows++) {
		guint here = kt_blanks_n_figures(r, kt_loose_text(r, lines, rows));

		if (here < LEAST_NUMBERS || (rows > 0 && here != numbers))
			break;
		numbers = here;
	}
	if (rows < LEAST_ROWS)
		return 0;
	for (guint i = 0; i < rows; i++)
		kt_sink_unread(r->sink, kt_loose_line_at(lines, i)->span,
			"a table whose cells are not told apart");
	return rows;
}

guint kt_read_loose_table(struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	GArray *lines;
	guint used, n = 0;

	if (is_long_paragraph(r, b->span) || !is_worth_a_look(r, block))
		return 0;
	lines = gather(r, block, MAX_LINES);
	used = read_lines(r, lines);
	if (!used)
		used = unread_rows(r, lines);
	if (used == 0)
		used = leave_cells(r, lines);
	if (used)
		n = kt_loose_line_at(lines, used - 1)->block - block + 1;
	g_array_unref(lines);
	return n;
}
