/* SPDX-License-Identifier: GPL-3.0-or-later */
/* analyse.h -- the one way in which all analyses are commands. */
#ifndef KT_CLI_ANALYSE_H
#define KT_CLI_ANALYSE_H

#include "cli/command.h"
#include "kommunetal/analysis/analysis.h"

/* For the options of such a command. */
#define ANALYSIS_OPTIONS OPTION_OUTPUT, OPTION_FORMAT, OPTION_LANG
#define ANALYSIS_FORMATS "text|csv|jsonl"

/* run() of a command whose views are names of analyses: loads the inputs, runs
 * the analysis of --view, writes its table, and notes whether it found anything. */
gboolean analyse_run(struct cli *cli, GError **error);
/* --lang, --material, --all, --focus, --neighbours, --confidence. */
gboolean analyse_options(
	const struct options *options, struct kt_analysis_options *out, GError **error);

/* Of --lang: the language of results, Danish unless the user says en. */
enum kt_language analyse_language(const struct options *options);

#endif
