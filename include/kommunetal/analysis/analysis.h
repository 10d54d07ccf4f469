/* SPDX-License-Identifier: GPL-3.0-or-later */
/* analysis.h -- all analyses by name: a record set in, a table out.
 *
 *   const struct kt_analysis *a = kt_analysis_lookup("deviation");
 *   struct kt_analysis_options options;
 *   kt_analysis_options_init(&options);
 *   table = kt_analysis_run(a, set, &options, &findings, &error);
 *   kt_result_write(table, KT_RESULT_TEXT, options.language, stream);
 *
 * Who wants the numbers and not a table uses the header of the analysis:
 * deviation.h, fund.h, audit.h, trend.h, ...  A newcomer adds an analysis by
 * writing one file with a run function and one line in registry.c. */
#ifndef KT_ANALYSIS_ANALYSIS_H
#define KT_ANALYSIS_ANALYSIS_H

#include "kommunetal/analysis/result_table.h"
#include "kommunetal/records/record_set.h"

/* Which deviations deserve a look: those that reach every limit given. */
struct kt_materiality {
	gboolean has_percent, has_amount;
	gdouble percent;          /* of the revised budget: 1 is 1 percent */
	struct kt_decimal amount; /* kroner */
};

/* "1%,100000", "1%", "100000"; in any order.  KT_ERROR_USAGE otherwise. */
gboolean kt_materiality_parse(struct kt_materiality *out, const char *text, GError **error);

struct kt_analysis_options {
	enum kt_language language;
	struct kt_materiality materiality;
	gboolean show_all;  /* audit: also what holds, and what rounding explains */
	gdouble confidence; /* of bands and intervals: 0.95 */
	guint n_neighbours; /* compare: size of the default group, 0 for all at hand */
	const char
		*municipality; /* compare: the one that is looked at; NULL: the first in the set */
};

/* The defaults of the command: 95 % confidence, six neighbours, nothing left out. */
void kt_analysis_options_init(struct kt_analysis_options *options);

struct kt_analysis {
	const char *name;
	const char *summary_en, *summary_da; /* one line */
	/* Adds nothing to SET.  *FINDINGS: the exit status is to be 1. */
	struct kt_result_table *(*run)(const struct kt_record_set *set,
		const struct kt_analysis_options *options, gboolean *findings, GError **error);
};

/* All analyses, in the order in which the command lists them; static. */
guint kt_analysis_count(void);
const struct kt_analysis *kt_analysis_at(guint i);
const struct kt_analysis *kt_analysis_lookup(const char *name); /* NULL if there is none */

/* How ANALYSIS reckons, for the manual page: PART is "about" (sentences),
 * "formula" (one a line) or "source".  "" where there is none; free with g_free. */
char *kt_analysis_method(const struct kt_analysis *analysis, const char *part);

/* NULL with KT_ERROR_USAGE for options that do not fit.  A set in which there
 * is nothing for the analysis gives a table without rows and a note that says
 * so.  Free with kt_result_table_free. */
struct kt_result_table *kt_analysis_run(const struct kt_analysis *analysis,
	const struct kt_record_set *set, const struct kt_analysis_options *options,
	gboolean *findings, GError **error);

/* GSL's handler, which would end the process, is turned off once by every
 * function here that needs GSL; call this if you use GSL yourself. */
void kt_analysis_init(void);

#endif
