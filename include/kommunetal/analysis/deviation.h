/* SPDX-License-Identifier: GPL-3.0-or-later */
/* deviation.h -- budget lines and what they are expected to end at.
 *
 * A statement is one budget table of one document (or the budget sentences of
 * one item, where no table says the same); its lines are the rows.  Each line
 * carries the chain original -> supplementary -> revised -> expected -> actual
 * as far as the minutes print it, and
 *
 *   deviation = expected - revised      (actual - revised where nothing is
 *                                        expected any more)
 *   percent   = 100 * deviation / |revised|
 *
 * Positive is more spent or less earned: costs are positive and income is
 * negative, as in the budget and account system of Danish municipalities.  A
 * line of income that is printed without the minus is recognised by its
 * label and keeps its numbers; its effect is turned round.
 *
 * Where the minutes print the deviation too, the two are compared.  A table
 * that prints budget minus result for most of its lines is said to do so
 * (is_reversed), and its printed deviations are turned round, not doubted.
 *
 * What is left of the budget during the year (budget - spent to date) is no
 * deviation, whatever its column is called, and leaves the lines without one.
 *
 * Sentences that repeat the table (within the precision they print) are not
 * counted a second time. */
#ifndef KT_ANALYSIS_DEVIATION_H
#define KT_ANALYSIS_DEVIATION_H

#include "kommunetal/analysis/analysis.h"

enum kt_line_role {
	KT_LINE_PART,     /* goes into a sum */
	KT_LINE_OF_WHICH, /* heraf: inside the line above, never added */
	KT_LINE_SUBTOTAL, /* a sum that goes into a further sum */
	KT_LINE_TOTAL,
	KT_LINE_APART, /* outside the total: Anlæg after the operating total */
	KT_N_LINE_ROLES,
};

enum kt_line_group {
	KT_GROUP_NONE,
	KT_GROUP_SERVICE,      /* serviceramme, serviceudgifter */
	KT_GROUP_TRANSFER,     /* overførsler */
	KT_GROUP_CONSTRUCTION, /* anlæg */
	KT_GROUP_FINANCING,    /* finansiering, finansforskydninger, renter */
	KT_GROUP_UTILITY,      /* forsyning, brugerfinansieret */
	KT_N_LINE_GROUPS,
};

enum kt_effect { KT_EFFECT_NONE, KT_EFFECT_WORSE, KT_EFFECT_BETTER };

/* A figure as printed; record is NULL where the minutes have none. */
struct kt_amount {
	const struct kt_record *record;
	struct kt_decimal value;
};

struct kt_budget_line {
	const char *label;
	enum kt_line_role role;
	enum kt_line_group group;
	guint level; /* 0 the grand total or a part without one, 1 its parts, ... */
	gint parent; /* index of the total it goes into (of the whole, for heraf); -1 */
	guint row;   /* of the table as printed; 0 in text */
	guint year;  /* of the chain, 0 unknown */
	struct kt_amount original, supplementary, neutral, revised, to_date, expected, actual;
	struct kt_amount
		printed; /* the deviation as printed; its sign too, where its label has none */
	struct kt_amount printed_percent;
	gboolean has_deviation;
	gboolean is_computed;        /* from two amounts, not taken from the page */
	struct kt_decimal deviation; /* computed where possible, else printed; positive is dearer */
	gboolean differs;            /* printed and computed differ by more than rounding */
	struct kt_decimal difference; /* printed - computed, when both are there */
	gboolean has_percent;
	gdouble percent;
	enum kt_effect effect;
	gboolean is_material;
	/* What only those know who have the text: */
	gboolean is_expected;           /* it says so */
	gboolean is_topic;              /* its sentence begins with the label, or has it next to the figure */
	gboolean is_first_piece;        /* it names the line in front of the label's first comma */
	gboolean is_cut_short;          /* it has something more before the label: "løn og pension" */
	gboolean is_so_far;             /* its sentence tells of a part of the year */
	const struct kt_record *record; /* the record that says where the line stands */
};

struct kt_budget_statement {
	const char *municipality, *municipality_code, *committee, *meeting_date;
	const char *source, *item, *item_title, *case_no;
	guint year;              /* budget year, 0 unknown */
	char status_date[11];    /* ISO: the day the figures hold, else the meeting's */
	gboolean has_status_day; /* status_date is told by the minutes, not the meeting's */
	guint table;             /* 0: put together from sentences and lists */
	gboolean is_reversed;    /* prints budget - result */
	GArray *lines;           /* struct kt_budget_line, in printed order */
	gint total;              /* index of the printed grand total, -1 if none */
	gboolean has_sum;        /* the parts can be added */
	struct kt_decimal sum;   /* of the deviations of the parts of the total (of all parts, where
	                               no total is printed) */
	GPtrArray *notes;        /* char *: differences, misprints, what was left out */
	/* const struct kt_record: what the text of the item tells of deviations that are not expected
	 * now, but were before, or would be if something were otherwise */
	GPtrArray *asides;
};

/* The statements of SET in the order of municipality, committee, year, status
 * date, source and place.  They borrow SET's strings and records.  Free with
 * g_ptr_array_unref (struct kt_budget_statement). */
GPtrArray *kt_budget_statements(
	const struct kt_record_set *set, const struct kt_analysis_options *options);

/* The deviation a statement ends at: the printed total's, else the parts' sum.
 * FALSE if it has neither. */
gboolean kt_budget_outcome(
	const struct kt_budget_statement *statement, struct kt_decimal *deviation);

/* What the year ended or is expected to end at; NULL if neither is told. */
const struct kt_amount *kt_budget_line_result(const struct kt_budget_line *line);
/* The revised budget, the original one where that is all that is told; its record is NULL
 * if neither is. */
const struct kt_amount *kt_budget_line_budget(const struct kt_budget_line *line);
/* By the title of its item: "Anlægsopfølgning", not "Drift og anlæg". */
gboolean kt_statement_is_construction(const struct kt_budget_statement *statement);
/* Spent when something is built or snow falls: what is spent by now tells nothing of the year. */
gboolean kt_line_is_uneven(const struct kt_budget_line *line);

const char *kt_line_role_name(enum kt_line_role role);    /* "part", "of_which", ... */
const char *kt_line_group_name(enum kt_line_group group); /* "service", ...; "" for NONE */
const char *kt_effect_name(enum kt_effect effect);        /* "worse", "better", "" */

/* ---- bridge ---- */

enum kt_step_kind {
	KT_STEP_START, /* revised budget */
	KT_STEP_PART,  /* a line's deviation */
	KT_STEP_REST,  /* what the parts leave unexplained */
	KT_STEP_END,   /* expected result (or actual) */
};

struct kt_bridge_step {
	enum kt_step_kind kind;
	const char *label;        /* NULL for REST */
	struct kt_decimal amount; /* level of START and END, change of the others */
	enum kt_effect effect;
	const struct kt_record *record; /* NULL for REST */
};

struct kt_bridge {
	const struct kt_budget_statement *statement;
	gboolean has_levels; /* FALSE: the minutes give deviations only; START is 0 */
	GArray *steps;       /* struct kt_bridge_step: START, PARTs, REST unless 0, END */
};

/* From revised budget to expected result.  The steps add up exactly: START +
 * PARTs + REST = END.  The parts are the direct parts of the total that have a
 * deviation.  NULL if STATEMENT has no outcome. */
struct kt_bridge *kt_bridge_new(const struct kt_budget_statement *statement);
void kt_bridge_free(struct kt_bridge *bridge);

/* A surplus or deficit is income less cost: of a year, a plan, an institution.  What it is held
 * against, its sentence does not say, so it is no deviation from a budget. */
gboolean kt_tells_surplus(const struct kt_record *record);

/* A supplementary appropriation, by a table or by the words of its sentence. */
gboolean kt_tells_appropriation(const struct kt_record *record);

#define kt_statement_line(s, i) (&g_array_index((s)->lines, struct kt_budget_line, (i)))

/* ---- vintages: the same budget year told at several status dates ---- */

struct kt_vintage {
	const struct kt_budget_statement *statement;
	const struct kt_budget_line *line;
};

struct kt_vintage_series {
	const char *municipality, *committee, *label;
	guint year;
	GArray *vintages; /* struct kt_vintage, by status date, at least two */
};
#define kt_vintage_at(s, i) (&g_array_index((s)->vintages, struct kt_vintage, (i)))

/* Does the field call one of its areas so: sygedagpenge, folkeskoler, Aktivitetsområde Ældre?
 * FALSE for a bare "området" and for names that the lists of labels.ini lack. */
gboolean kt_label_is_area(const char *label);
/* TEXT says that something is expected: "forventes", "skønnes". */
gboolean kt_says_expected(const char *text);
/* TEXT says how far something has come: "bogført til og med september". */
gboolean kt_says_so_far(const char *text);

/* The lines that are found in at least two statements of the same
 * municipality, committee and year with different status dates.  Free with
 * g_ptr_array_unref (struct kt_vintage_series); borrows STATEMENTS. */
GPtrArray *kt_budget_vintages(const GPtrArray *statements);

#endif
