/* SPDX-License-Identifier: GPL-3.0-or-later */
/* told_finding.h -- the headline of deviations that are told in sentences.
 *
 * What a sentence names beside its figure may be a piece of the sentence.  A
 * headline names a thing only where the minutes use that name for one: as the
 * head of a list's item, led over to by the figure's word ("merudgift til
 * flere børn"), or as the field calls its areas.  Else the item's title says
 * what it is about, which is less, and right. */
#ifndef KT_REPORT_TOLD_FINDING_H
#define KT_REPORT_TOLD_FINDING_H

#include "kommunetal/analysis/deviation.h"
#include "kommunetal/charts/chart.h"
#include "kommunetal/report/report.h"

/* The line that is told of all that the item is about ("Samlet ventes et merforbrug på
 * ..."): the first one, and the only one whose figure has no name; NULL. */
const struct kt_budget_line *kt_told_whole(const struct kt_budget_statement *statement);

/* LINE is called what a reader would call it: not by pieces of its sentence, or the word for the
 * deviation among them. */
gboolean kt_told_is_named(const struct kt_budget_line *line);
/* ... or its PASSAGE (may be NULL) has the name as a whole phrase. */
gboolean kt_told_is_named_in(const struct kt_budget_line *line, const char *passage);

/* LINE is told of all of STATEMENT, or of the sum that its parts come to, without a name. */
gboolean kt_told_is_all(
	const struct kt_budget_statement *statement, const struct kt_budget_line *line);

/* Finds out what the text says of the lines of STATEMENTS: is_expected and the like.  WORDS (may be
 * NULL) has the text. */
void kt_told_read_words(const GPtrArray *statements, const struct kt_report_options *words);

/* What LINE's deviation FIGURE is, with its direction in words; as the largest of
 * several unless IS_ONLY. */
char *kt_told_message(enum kt_lang lang, const struct kt_budget_statement *statement,
	const struct kt_budget_line *line, struct kt_decimal figure, gboolean is_only);

#endif
