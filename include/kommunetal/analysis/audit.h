/* SPDX-License-Identifier: GPL-3.0-or-later */
/* audit.h -- do the figures of a document add up?
 *
 * The audit looks for equations that the figures ought to satisfy (columns and
 * rows that sum, heraf rows, C - B, percentages, lists that are the parts of a
 * total, the same thing told twice, two dates for one thing) and tests them.
 *
 * A printed value v whose last digit is worth r stands for [v - r/2, v + r/2];
 * an equation that the intervals can satisfy is not doubted.  Two things are
 * exact although they are printed in whole units: counts of persons and cases,
 * and kroner in a table whose other equations close to the krone.
 *
 * A relation between columns is believed when most rows show it, and what a
 * total is the sum of is found by row_tree.h.  Where a wrong cell breaks more
 * than one equation, the cell they share is named, and the value that closes
 * them all is the repair; else a repair is named if exactly one of the usual
 * slips (two digits swapped, one digit wrong, sign, factor 1000, a part left
 * out or taken twice) explains the difference. */
#ifndef KT_ANALYSIS_AUDIT_H
#define KT_ANALYSIS_AUDIT_H

#include "kommunetal/analysis/analysis.h"

enum kt_audit_verdict {
	KT_AUDIT_HOLDS,
	KT_AUDIT_ROUNDING,      /* differs, but not by more than rounding can */
	KT_AUDIT_QUESTION,      /* may have another base, or be meant otherwise */
	KT_AUDIT_CONTRADICTION, /* cannot be right */
};

enum kt_audit_rule {
	KT_RULE_SUM,
	KT_RULE_OF_WHICH,   /* a part larger than its whole, heraf */
	KT_RULE_DIFFERENCE, /* C - B */
	KT_RULE_SHARE,
	KT_RULE_GROWTH,
	KT_RULE_SCALE,   /* closes only in another scale */
	KT_RULE_REPEAT,  /* told differently in two places */
	KT_RULE_PERIOD,  /* two dates for one thing */
	KT_RULE_MISSING, /* announced, and does not follow */
	KT_N_RULES,
};

struct kt_finding {
	enum kt_audit_rule rule;
	enum kt_audit_verdict verdict;
	const char *source, *item;
	guint page, line;             /* of the stated figure */
	guint other_page, other_line; /* of what it is held against; 0 if none */
	gboolean has_numbers;
	struct kt_decimal stated, computed, difference; /* difference = stated - computed */
	const struct kt_record *record; /* the stated figure; NULL where a sentence is meant */
	char *message;                  /* in the language of the options */
	char *repair;                   /* the one change that closes it; "" if there is not one */
};

/* The findings of SET by source, page and line; holds and rounding only with
 * options->show_all.  Free with g_ptr_array_unref (struct kt_finding); they
 * borrow SET's records. */
GPtrArray *kt_audit(const struct kt_record_set *set, const struct kt_analysis_options *options);

const char *kt_audit_rule_name(enum kt_audit_rule rule);          /* "of_which" */
const char *kt_audit_verdict_name(enum kt_audit_verdict verdict); /* "contradiction" */

#endif
