/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loose.h -- tables that lost the marks between their cells: what the forms share. */
#ifndef KT_EXTRACT_LOOSE_H
#define KT_EXTRACT_LOOSE_H

#include "extract/tables/grid.h"

#define KT_LOOSE_LINE_BYTES 110
#define KT_LOOSE_FIGURES 12
#define KT_LOOSE_ROWS 60

/* A line of the paragraphs that a table may be hidden in, trimmed. */
struct kt_loose_line {
	struct kt_span span;
	guint block;
	guint8 sort; /* enum kt_line_sort, once a form has asked (kt_stack_sort_at); else 0 */
};

const struct kt_loose_line *kt_loose_line_at(const GArray *lines, guint i);
/* A loose table can begin at BLOCK: it stands in the body of an item and is no heading. */
gboolean kt_loose_may_begin(const struct kt_reading *r, guint block);
struct kt_slice kt_loose_text(const struct kt_reading *r, const GArray *lines, guint i);
/* Nothing but a number with sign and percent, or a lone dash. */
gboolean kt_loose_is_number_text(struct kt_slice s);
/* The name of a row or a column: words, and no sentence. */
gboolean kt_loose_is_label_text(const struct kt_reading *r, struct kt_slice s);
/* The same, or a longer one of a row only. */
gboolean kt_loose_is_name_text(const struct kt_reading *r, struct kt_slice s);
gboolean kt_loose_is_year_text(struct kt_slice s);
gboolean kt_loose_has_letters(struct kt_slice s); /* two or more */
guint kt_loose_n_words(struct kt_slice s);        /* parted by blanks */
/* Reads SPAN into a cell of GRID. */
void kt_loose_put(
	struct kt_reading *r, struct kt_grid *grid, guint row, guint column, struct kt_span span);

/* Reads GRID (taken) of N blocks from FIRST on and hands it in if it is a table; FALSE and nothing
 * done if it is not. */
gboolean kt_loose_read_grid(struct kt_reading *r, struct kt_grid *grid, guint first, guint n);

/* loose_sorts.c: what a line that is one cell may be, enum kt_line_sort (loose_stack.h). */
guint8 kt_loose_sort(struct kt_reading *r, const struct kt_loose_line *line);
/* "18-29", "65+", "2020/21": from one to another. */
gboolean kt_loose_is_range(struct kt_slice s);
/* "30.6.": a day and the end of a head, or an account. */
gboolean kt_loose_is_day(struct kt_slice s);
/* "a)", "101", "5.22.10": may stand before the words of a name. */
gboolean kt_loose_is_key(struct kt_slice s);
/* loose_stack.c: a grid of lines that are a cell each. */
struct kt_grid *kt_loose_stack(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_glued.c: a grid of lines whose cells stand together without a blank;
 * NULL if LINES begins with none.  *USED lines went into it. */
struct kt_grid *kt_loose_glued(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_blanks.c: of lines whose cells are parted by single blanks. */
struct kt_grid *kt_loose_blanks(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_line_heads.c: of such lines under heads in lines of their own. */
struct kt_grid *kt_loose_line_heads(struct kt_reading *r, const GArray *lines, guint *used);
/* loose_blank_tall.c: the same under heads in lines of their own. */
struct kt_grid *kt_loose_tall(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_prices.c: of names and prices with their currency, where the text speaks of prices. */
struct kt_grid *kt_loose_prices(struct kt_reading *r, const GArray *lines, guint *used);
/* S has a word for a price. */
gboolean kt_loose_speaks_of_prices(const struct kt_reading *r, struct kt_slice s);

/* loose_entries.c: of lines with a name and a bare number each. */
struct kt_grid *kt_loose_entries(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_labelled.c: of cells that stand behind the heads of their columns. */
struct kt_grid *kt_loose_labelled(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_apart.c: of names in lines of their own and the rows of their figures behind them. */
struct kt_grid *kt_loose_apart(struct kt_reading *r, const GArray *lines, guint *used);

/* loose_split.c: cuts each of N texts of digits into K numbers where arithmetic
 * leaves one way only; ENDS[row * K + column] is where a number ends.  Blanks in a text part its
 * numbers, or their thousands; where the columns ARE_YEARS of one thing, the sizes may tell which. */
gboolean kt_loose_split(
	const struct kt_slice *tails, guint n, guint k, gboolean are_years, gsize *ends);

#endif
