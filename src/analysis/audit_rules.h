/* SPDX-License-Identifier: GPL-3.0-or-later */
/* audit_rules.h -- what the rules of the audit share.
 *
 * A rule is a function that walks the set and reports findings.  A newcomer
 * adds one by writing it in a file of its own, and a line in audit.c. */
#ifndef KT_ANALYSIS_AUDIT_RULES_H
#define KT_ANALYSIS_AUDIT_RULES_H

#include "analysis/exactly.h"
#include "kommunetal/analysis/audit.h"

struct audit {
	const struct kt_record_set *set;
	const struct kt_analysis_options *options;
	GPtrArray *grids;    /* struct grid */
	GPtrArray *items;    /* GPtrArray of records, see items.h */
	GPtrArray *findings; /* struct kt_finding */
};

void kt_rule_tables(struct audit *audit);   /* sums, differences, percentages in tables */
void kt_rule_of_which(struct audit *audit); /* heraf rows and sentences */
void kt_rule_lists(struct audit *audit);    /* lists and paragraphs against their totals */
void kt_rule_shares(struct audit *audit);   /* counts and percentages in text */
void kt_rule_growth(struct audit *audit);   /* before, change and after in text */
void kt_rule_left(struct audit *audit);     /* what is left of a grant, in text */
void kt_rule_repeats(struct audit *audit);  /* resume, body, table, sentence */
void kt_rule_mentions(struct audit *audit); /* dates and announcements */

/* Adds a finding at RECORD and returns it.  The message is a format. */
struct kt_finding *kt_audit_report(struct audit *audit, enum kt_audit_rule rule,
	enum kt_audit_verdict verdict, const struct kt_record *record, const char *format, ...)
	G_GNUC_PRINTF(5, 6);
void kt_finding_numbers(
	struct kt_finding *finding, struct kt_decimal stated, struct kt_decimal computed);
void kt_finding_other(struct kt_finding *finding, const struct kt_record *other);
void kt_finding_take_repair(struct kt_finding *finding, char *repair);

/* VALUE of RECORD and the like, for messages; free with g_free. */
char *kt_audit_number(const struct audit *audit, struct kt_decimal value);
/* English or Danish, as the options say. */
const char *kt_audit_in(const struct audit *audit, const char *english, const char *danish);

/* ---- repairs (audit_repair.c) ---- */

/* STATED ought to be the sum of the N figures PARTS with SIGNS (+1, -1); BESIDE
 * are other figures of the stated one's row.  The one usual slip that explains
 * it, in words, or NULL if there is none or more than one; free with g_free. */
/* VALUE in place of the figure of RECORD, as that one is printed and in quotes: "-3.270" for
 * "-3.720" of a table in thousands, "5,9 mio. kr." for "5,8 mio. kr."; where that cannot be told,
 * VALUE in full and without quotes.  Free with g_free. */
char *kt_audit_printed(
	const struct audit *audit, const struct kt_record *record, struct kt_decimal value);
char *kt_audit_repair(const struct audit *audit, const struct kt_record *stated,
	const struct kt_record *const *parts, const gint *signs, guint n,
	const struct kt_record *const *beside, guint n_beside);
/* Two digits swapped, or one digit wrong. */
gboolean kt_audit_is_slip(struct kt_decimal right, struct kt_decimal wrong);

/* Counts of things are whole: nothing is rounded. */
gboolean kt_audit_is_count(const struct kt_record *record);

#endif
