/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loose_stack.h -- one cell a line: how lines are folded into rows (loose_stack.c, which tries,
 * loose_stack_rows.c, loose_stack_weigh.c), and how the lines over them become heads
 * (loose_stack_heads.c). */
#ifndef KT_EXTRACT_LOOSE_STACK_H
#define KT_EXTRACT_LOOSE_STACK_H

#include "extract/tables/facet.h"
#include "extract/tables/loose.h"

enum {
	KT_STACK_COLUMNS = KT_LOOSE_FIGURES + 2, /* a key and a name before the figures */
	KT_STACK_HEADS = 30,                     /* lines over the rows */
};

/* What a line may be; most are one or two of these. */
enum kt_line_sort {
	KT_LINE_WORDS = 1,  /* a label */
	KT_LINE_NUMBER = 2, /* a figure, or what stands for one: "-", "<5", "12,5 mio. kr." */
	KT_LINE_KEY = 4, /* names a row though it is no word: "5.22.10", "a)", "18-29", "2020/21" */
	KT_LINE_COUNTER = 8, /* of the keys, those that could be a figure: "101" */
	KT_LINE_REMARK = 16, /* words of any kind */
	KT_LINE_HEAD = 32,   /* may stand over a column */
	KT_LINE_SEEN = 128,  /* has been looked at */
};

struct kt_stack {
	struct kt_reading *r;
	const GArray *lines;
	guint n_heads; /* of the first lines, how many may all be heads */
};

/* One head: lines [FIRST, END). */
struct kt_stack_head {
	guint first, end;
};

/* A way to read the lines over the rows. */
enum kt_head_way {
	KT_HEADS_A_LINE,    /* each line is a head */
	KT_HEADS_JOINED,    /* "Korrigeret", "budget": a small letter goes on */
	KT_HEADS_WITH_YEAR, /* the same, and "Budget", "2024" are one */
	KT_HEADS_TWO_ROWS,  /* "2023", "2024" over "Budget", "Regnskab", "Budget", "Regnskab" */
	KT_N_HEAD_WAYS,
};

/* What the columns hold, as the first row has it. */
struct kt_stack_pattern {
	guint n;
	guint8 want[KT_STACK_COLUMNS];
	guint label;         /* the column of the names: 1 behind a key */
	gboolean has_remark; /* a column of words that is not the name's */
	gboolean is_counted; /* the names are "1", "2", "3" or years */
};

enum kt_stack_row_kind {
	KT_STACK_ROW_NONE,
	KT_STACK_ROW_FULL,
	KT_STACK_ROW_KEYLESS,
	KT_STACK_ROW_SHORT,
	KT_STACK_ROW_SECTION
};

/* Lines [FIRST, FIRST + N); the name has MORE lines than one. */
struct kt_stack_row {
	enum kt_stack_row_kind kind;
	guint first, n, more;
};

struct kt_stack_fold {
	enum kt_head_way way;
	guint first; /* line of the first row */
	guint titles, absent, tops;
	guint sections;         /* lines before the first complete row */
	gboolean is_corner_low; /* the corner stands behind the heads over heads */
	struct kt_stack_pattern pattern;
	GArray *rows; /* struct kt_stack_row */
	gint score;
};

/* What line I may be: enum kt_line_sort; 0 behind the last. */
guint8 kt_stack_sort_at(const struct kt_stack *stack, guint i);
/* loose_stack_rows.c: PATTERN becomes the columns of a row of N lines from line AT on; FALSE if it
 * can be none. */
gboolean kt_stack_read_pattern(
	const struct kt_stack *stack, guint at, guint n, struct kt_stack_pattern *pattern);
/* The rows of pattern P from line AT on (struct kt_stack_row). */
GArray *kt_stack_read_rows(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at);
/* Names of FOLD's rows that are numbers go up, or down. */
gboolean kt_stack_names_go_up(const struct kt_stack *stack, const struct kt_stack_fold *fold);
/* Line I begins with a small letter. */
gboolean kt_stack_begins_small(const struct kt_stack *stack, guint i);
/* loose_stack_weigh.c: fills in rows and score of FOLD under HEADS; FALSE if too little is read so. */
gboolean kt_stack_weigh(
	const struct kt_stack *stack, const GArray *heads, struct kt_stack_fold *fold);
/* The first row has a name of two lines. */
gboolean kt_stack_has_long_name(const struct kt_stack_fold *fold);
/* loose_stack_grid.c: FOLD as a grid; USED lines are in it. */
struct kt_grid *kt_stack_grid(
	const struct kt_stack *stack, const struct kt_stack_fold *fold, guint *used);
/* The same rows under heads of two rows of which some stand alone; NULL where they are not told. */
struct kt_grid *kt_stack_mixed_grid(
	const struct kt_stack *stack, const struct kt_stack_fold *fold, guint *used);
/* The heads that WAY makes of the lines before FIRST (struct kt_stack_head). */
GArray *kt_stack_heads(const struct kt_stack *stack, enum kt_head_way way, guint first);
struct kt_span kt_stack_head_span(const struct kt_stack *stack, const struct kt_stack_head *head);
/* How many of HEADS stand over several of the last COLUMNS of them, which repeat under each; 0 if
 * they do not. */
guint kt_stack_tops(const struct kt_stack *stack, const GArray *heads, guint columns);
/* loose_stack_codes.c: the column of codes behind the names of FOLD's rows; 0 if there is none. */
guint kt_stack_code_column(const struct kt_stack *stack, const struct kt_stack_fold *fold);
/* How many of ROWS are kept if KEPT are complete: behind those with codes one may have none, "Kassen". */
guint kt_stack_rows_without_code(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, GArray *rows, guint kept);
/* The columns of a row that lacks nothing but its code; FALSE if ROW is no such. */
gboolean kt_stack_place_without_code(const struct kt_stack *stack, const struct kt_stack_fold *fold,
	const struct kt_stack_row *row, guint *columns);
/* The head over that column says what figures are, "2021": it is another's. */
gboolean kt_stack_has_codes_for_figures(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold);
/* How surely HEAD says what a column of numbers is: 4 with a measure, a unit or a time, 2 with a
 * noun that is counted, else 0. */
gint kt_stack_head_tells(const struct kt_stack *stack, const struct kt_stack_head *head);
/* Heads A and B of two columns beside each other stood in two rows: "Takst 2019" and then "2017". */
gboolean kt_stack_steps_back(
	const struct kt_stack *stack, const struct kt_stack_head *a, const struct kt_stack_head *b);
gboolean kt_stack_is_same_head(const struct kt_stack *stack, const GArray *heads, guint a, guint b);
/* Of each column of figures the head it has of its own and the one over it, -1 if none. */
struct kt_stack_mix {
	guint own[KT_STACK_COLUMNS];
	gint over[KT_STACK_COLUMNS];
	guint corner;
};

/* loose_stack_mixed.c: HEADS, with a corner, are of two rows over COLUMNS of figures, and some of
 * the upper row have a column of their own; FALSE where nobody knows which. */
gboolean kt_stack_mix_heads(
	const struct kt_stack *stack, const GArray *heads, guint columns, struct kt_stack_mix *mix);
/* HEAD tells what figures are and no more, "Korrigeret budget", "2019": it stands over no names. */
gboolean kt_stack_is_of_figures(const struct kt_stack *stack, const struct kt_stack_head *head);

#endif
