/* SPDX-License-Identifier: GPL-3.0-or-later */
/* binding.h -- which head belongs to which figure.
 *
 * The binding says what each row and column of a grid is for and what its
 * words tell (facets).  kt_binding_new makes it the same way for all tables;
 * the shape that recognises the table then adjusts it (shapes/shape.h), and
 * table_emit.c reads the figures out by it. */
#ifndef KT_EXTRACT_BINDING_H
#define KT_EXTRACT_BINDING_H

#include "extract/tables/around.h"
#include "extract/tables/equations.h"
#include "extract/tables/grid.h"

enum kt_row_role {
	KT_ROW_HEAD,
	KT_ROW_DATA,
	KT_ROW_SECTION, /* a label and nothing else: goes before the rows below */
	KT_ROW_NOTE,    /* a footnote inside the grid */
	KT_ROW_BLANK,
};

enum kt_column_role {
	KT_COLUMN_LABEL, /* the row's name */
	KT_COLUMN_GROUP, /* a name for several rows, left of the label */
	KT_COLUMN_KEY,   /* numbers that name the row: ages, account numbers */
	KT_COLUMN_DATA,
	KT_COLUMN_TEXT,    /* remarks */
	KT_COLUMN_NOTHING, /* empty */
};

/* The unit that a column of units has for a row. */
struct kt_row_unit {
	gboolean is_told;
	enum kt_unit unit;
	gint power; /* of ten */
};

struct kt_row {
	enum kt_row_role role;
	struct kt_facet facet; /* of the label */
	gint section;          /* row of the section it stands under, -1 none */
	gint parent;           /* row a "heraf" is of, -1 none */
	gboolean is_total, is_of_which;
	gboolean is_sum;             /* an equation shows it */
	gboolean is_part;            /* an equation uses it as a part */
	guint n_numbers, n_decimals; /* figures, and those with decimals */
	struct kt_row_unit unit;
	struct kt_period period; /* that a column "Periode" has for it; none */
};

struct kt_column {
	enum kt_column_role role;
	struct kt_facet facet;   /* of the head, all its lines */
	struct kt_facet *halves; /* two, where a head and its cells are pairs; NULL */
	gboolean is_total;
	gboolean is_beside;      /* in brackets, of what the column to the left is of */
	enum kt_unit unit_seen;  /* of the figure last read out of it */
	enum kt_unit unit_found; /* by arithmetic: a percent column; NONE */
	guint n_numbers, n_texts, n_years, n_marks, n_times, n_filled, n_negative;
	struct kt_decimal largest; /* of its figures, as printed, signs aside */
};

/* Whose words the subject is made of. */
enum kt_subject_rule {
	KT_SUBJECT_ROW,    /* the row label */
	KT_SUBJECT_COLUMN, /* the column head (rows are places or times) */
	KT_SUBJECT_KEY,    /* head of the key column and the key: "Alder 15" */
	KT_SUBJECT_TEXTS,  /* the row's text columns (count first) */
};

struct kt_shape;

struct kt_binding {
	struct kt_reading *r;
	struct kt_grid *grid; /* owned */
	const struct kt_around *around;
	guint n_head_rows;
	gboolean rows_are_classes; /* the corner names what the classes are of: "Timer pr. uge" */
	gboolean rows_are_ages, columns_are_ages; /* such classes: "0-5 år", "65 år og over" */
	gint label_column;                        /* -1: none */
	gint group_column;                        /* -1: none */
	struct kt_row *rows;
	struct kt_column *columns;
	struct kt_facet corner;
	GArray *row_equations, *column_equations; /* struct kt_equation */
	guint n_numbers, n_decimals;              /* in all */
	guint n_data_columns;
	gint signed_row; /* the one that has all figures below nought, of two columns or more; -1 */
	gboolean lists_grants;    /* what was applied for stands beside what was given */
	gboolean has_expectation; /* a head or label is an expected result, or a rest */

	/* what the shape decides */
	const struct kt_shape *shape, *second; /* NULL: none would have it */
	gint score;                            /* of the equations that closed */
	enum kt_subject_rule subject;
	gboolean measures_in_rows;
	gboolean names_sides;    /* the side of a column belongs to the subject */
	enum kt_measure measure; /* for cells that nothing else tells; NONE */
	enum kt_unit unit;       /* the same */
	gint power;
	gint leaning;                 /* kind the shape speaks for, -1 none */
	gboolean is_year_to_date;     /* a head or label says "til dato" */
	enum kt_measure in_brackets;  /* "(målet i parentes)"; NONE where nothing tells it */
	struct kt_period of_brackets; /* "(tal for 2020 i parentes)"; none where nothing tells it */
	const char *unit_rule;        /* static: where unit and power came from */
	gboolean has_unit;            /* unit and power were told, not guessed */
	gboolean is_scale_doubted; /* they were guessed beside a table that tells another scale */
};

/* Takes GRID. */
struct kt_binding *kt_binding_new(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_around *around);
void kt_binding_free(struct kt_binding *b);
/* The figures of column C may lie below nought; where it is one row that goes below it in
 * several columns ("Ledige (+)/mangler (-)"), only those of this ROW. */
gboolean kt_binding_is_signed(const struct kt_binding *b, guint row, guint c);
/* binding_heads.c: reads the facets of the columns and of the corner. */
void kt_binding_read_heads(struct kt_binding *b);
/* binding_times.c: a column "Periode" tells when each row holds. */
void kt_binding_read_times(struct kt_binding *b);
/* binding_spread.c: a column "Fordeling på ..." may count. */
void kt_binding_read_spread(struct kt_binding *b);
/* binding_units.c: a column of units tells each row's. */
void kt_binding_read_units(struct kt_binding *b);
/* binding_pairs.c: "Budget/regnskab" over "11.420/11.385": a facet for each figure of a cell. */
void kt_binding_read_pairs(struct kt_binding *b);
void kt_column_free_pairs(struct kt_column *column);
/* binding_follow_ups.c: "KB | BO1 | BO2": what was expected at a follow-up, or the years ahead. */
void kt_binding_read_follow_ups(struct kt_binding *b);
/* binding_places.c: schools, homes and districts that are rows become areas. */
void kt_binding_mark_places(struct kt_binding *b);
/* HEAD stands over a column of such names: "Skole", "Distrikt". */
gboolean kt_binding_heads_places(const struct kt_binding *b, const struct kt_facet *head);
/* binding_keys.c: the numbers of column C name the rows, as its head, their
 * order or their look tells. */
gboolean kt_column_is_key(const struct kt_binding *b, guint c);
/* binding_classes.c: the numbers of the cells from ROW and C up to ROW_END and C_END, one
 * line of them, are of classes, with figures in the lines behind. */
gboolean kt_cells_are_classes(
	const struct kt_binding *b, guint row, guint c, guint row_end, guint c_end);
/* The cells of such a line are classes of ages: years up to those of adults, or the word over
 * them says so; what is counted by age is persons, where nothing else is named. */
gboolean kt_cells_are_ages(
	const struct kt_binding *b, guint row, guint c, guint row_end, guint c_end);
/* The same for codes of accounts and places before the words of the row. */
gboolean kt_column_is_code(const struct kt_binding *b, guint c);
/* "101 Skoler", "108 Dagtilbud" in the first column, going up, with figures beside each: what
 * may be the name of its row is. */
gboolean kt_first_cells_are_names(const struct kt_grid *grid);
/* "Telefon", "Sagsnr.", "Placering": whatever stands below names something. */
gboolean kt_column_has_naming_head(const struct kt_binding *b, guint c);
/* "31.3.", "30/6": a day without its year and nothing else, as a head has it. */
gboolean kt_is_day_text(struct kt_slice s, guint *month, guint *day);
/* Tells the sink what the numerals of heads and labels are; once, for the
 * reading that won. */
void kt_binding_claim_heads(struct kt_binding *b);
/* Finds sums and differences, and marks rows and columns by them. */
void kt_binding_judge(struct kt_binding *b);
/* table_unit_told.c: the unit and scale under which most figures of the table are those that
 * sentences tell; FALSE where too few are.  NEAR is of the sentences beside the table, FAR of all in
 * the item, where heads speak of money. */
gboolean kt_binding_told_near(struct kt_binding *b);
gboolean kt_binding_told_far(struct kt_binding *b);
/* bracketed.c: numbers in brackets that are compared with their neighbours are not negative. */
void kt_binding_read_brackets(struct kt_binding *b);
/* table_unit_whole.c: what the table says of its unit as a whole, by DOMAIN.md's order. */
void kt_binding_find_unit(struct kt_binding *b);
/* A head, a label or the caption names a measure of money. */
gboolean kt_binding_speaks_of_money(const struct kt_binding *b);
/* table_prices.c: the title of its item where it says that the table is of prices, and nothing in it that
 * it is of accounts; NULL if not. */
const char *kt_title_of_prices(const struct kt_binding *b);
/* "Ansøgte tillægsbevillinger" over years and sums: the title of the item of B, NULL if it says no
 * such thing. */
const char *kt_title_of_wishes(const struct kt_binding *b);
/* table_percents.c: the text about the table gives figures like its decimals, and the same, in
 * percent. */
gboolean kt_binding_told_in_percent(const struct kt_binding *b);
gboolean kt_binding_is_data(const struct kt_binding *b, guint row, guint column);
/* Columns of role DATA with numbers. */
guint kt_binding_n_data_columns(const struct kt_binding *b);
guint kt_binding_n_data_rows(const struct kt_binding *b);
guint kt_binding_n_measures(const struct kt_binding *b, gboolean in_rows);

/* shapes/sides.c: "udgift", "indtægt", "netto" for a facet's contra. */
const char *kt_side_word(const struct kt_lexicon *lexicon, const char *contra);

/* table_emit.c */
/* Reads a cell of words like a sentence if it tells a figure with its unit;
 * its other numerals are named. */
void kt_binding_read_words(struct kt_binding *b, const struct kt_grid_cell *cell);
void kt_binding_emit(struct kt_binding *b, guint table);
/* table_dump.c */
void kt_binding_dump(const struct kt_binding *b, guint table);

#endif
