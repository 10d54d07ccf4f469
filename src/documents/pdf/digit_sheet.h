/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digit_sheet.h -- the numbers of a table that was read from a picture, and the equations that
 * they are held to.
 *
 * "Row 7 is the sum of rows 2 to 6" or "column D is C less B" is taken for a rule of the table
 * when it closes exactly in two places at least; its instances elsewhere may be broken. */
#ifndef KT_DOCUMENTS_DIGIT_SHEET_H
#define KT_DOCUMENTS_DIGIT_SHEET_H

#include "kommunetal/base/decimal.h"

#include "documents/page/page_flow.h"

struct kt_digit_entry {
	struct kt_page_word *word; /* the one word with digits; NULL if the cell is no number */
	struct kt_page_word *only; /* the cell's word if it is one, whatever it is */
	guint page;
	struct kt_decimal value;
};

/* An equation is an array of terms that add up to nothing; the total is one of
 * them, with the sign minus. */
struct kt_digit_term {
	guint cell;
	gint sign;
};

struct kt_digit_sheet {
	guint n_rows, n_columns;
	struct kt_digit_entry *cells; /* by row; the words are the pages' */
	GPtrArray *equations;         /* GArray of struct kt_digit_term */
};

/* The cells of ITEM's grid and of its parts on further pages; no equations yet. */
struct kt_digit_sheet kt_digit_sheet_of(
	const struct kt_flow_item *item, const struct kt_pages *pages);
void kt_digit_sheet_clear(struct kt_digit_sheet *s);
static inline struct kt_digit_entry *kt_digit_cell(
	const struct kt_digit_sheet *s, guint row, guint column)
{
	return &s->cells[row * s->n_columns + column];
}

/* Takes time with the square of rows and columns. */
void kt_digit_sheet_find_equations(struct kt_digit_sheet *s);
gboolean kt_digit_sheet_closes(const struct kt_digit_sheet *s, GArray *terms);
/* The sign of CELL in TERMS; 0 where it is in none. */
gint kt_digit_sign_in(GArray *terms, guint cell);
/* What CELL must be for TERMS to close; FALSE if another of them is no number. */
gboolean kt_digit_sheet_solve(
	const struct kt_digit_sheet *s, GArray *terms, guint cell, struct kt_decimal *out);

#endif
