/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant.h -- pools given out: who applied, what is granted, what is left.
 *
 * A round is one of
 *   - a table of applications: a row each, with a column of what is applied
 *     for and one of what is granted or proposed, or one of the two in an item
 *     whose title tells of grants;
 *   - a list with an item for each applicant, which tells of two amounts and which of them
 *     was applied for; or of one, and together they are all that there was to give;
 *   - a row of a table of pools, which has a column of their sizes besides;
 *   - an item whose title names a pool (and not an application of the
     municipality's own to one) and whose sentences alone tell of it.
 *
 * What the sentences of the item say of the pool is taken where they say it
 * once: its size, what earlier rounds have given, what there is to give now
 * and what will be left.  Where two readings remain, arithmetic decides
 *
 *   left      = to give - granted
 *   to give   = size - given earlier
 *
 * and where it does not, the figure stays empty.  What is not told is reckoned
 * by the same two lines; a pool's size is what there is to give only beside a
 * table, and not in one of several rounds.
 *
 * Where the decision gives an applicant another amount than was proposed, that is what it is
 * granted, and the round is decided.
 *
 * "Afslag" is no figure.  Where the sums close without it, it is 0; where they do not, a list is a
 * part of a round and has no sums.
 *
 * All sums are exact.  A row of several applications ("Øvrige") counts in the
 * sums; then the applications themselves are not counted. */
#ifndef KT_ANALYSIS_GRANT_H
#define KT_ANALYSIS_GRANT_H

#include "kommunetal/analysis/deviation.h"

struct kt_grant_line {
	char *applicant;
	struct kt_amount applied, granted;
	struct kt_amount proposed; /* what the decision changed; record NULL: nothing */
	gboolean is_rest;          /* several applications in one row */
	gboolean gets_nothing; /* no figure tells what it is granted, and sums show that it is 0 */
};

/* One column: the sum of its lines, held against the total that is printed. */
struct kt_grant_sum {
	struct kt_amount printed; /* record NULL: there is no total */
	gboolean has_value;
	struct kt_decimal value; /* of the lines where each has a figure, else as printed */
	gboolean differs;        /* the lines give something else than is printed */
};

struct kt_grant_round {
	char *name; /* the item's title, or the row of a table of pools */
	const char *municipality, *committee, *meeting_date, *source, *item;
	guint year;
	guint table;          /* 0: told by sentences alone */
	gboolean is_proposal; /* granted as proposed; else as decided */

	struct kt_amount size, earlier;   /* as told; record NULL: not told */
	struct kt_amount to_give, remain; /* as told */
	struct kt_amount asked;           /* by all applications, as sentences tell it */
	struct kt_grant_sum applied, granted;

	gboolean has_available, has_left;
	struct kt_decimal available; /* to give in this round: told, else reckoned */
	struct kt_decimal left;      /* after it: told, else reckoned; less than 0 is over */
	gboolean is_over;            /* more is granted than there is to give */
	gboolean left_differs;       /* told otherwise than it is reckoned */
	struct kt_decimal reckoned;  /* what is left, where it differs */

	GArray *lines;     /* struct kt_grant_line; empty where there is no table of applications */
	gboolean is_count; /* each line is one application, with a figure of what it is granted */
	gboolean is_part;  /* sentences tell of more applications, or of more applied for */
	guint n_granted;   /* lines with more than 0 */
	const struct kt_record *record; /* where it stands: the first figure of it */
	gboolean is_approved;           /* as it was proposed */
	const char *decision; /* its words, of a proposal that was neither; NULL: not told */
};

/* The rounds of SET in its order.  Free with g_ptr_array_unref (struct
 * kt_grant_round); borrows SET's records. */
GPtrArray *kt_grant_rounds(const struct kt_record_set *set);

/* What LINE is granted, as told or as sums show it.  FALSE if it is not known. */
gboolean kt_grant_line_granted(const struct kt_grant_line *line, struct kt_decimal *out);

/* What is applied for: by the lines, or as told where those are a part.  FALSE if it is not known. */
gboolean kt_grant_applied(const struct kt_grant_round *round, struct kt_decimal *out);

#endif
