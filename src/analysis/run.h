/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run.h -- the run functions that registry.c lists. */
#ifndef KT_ANALYSIS_RUN_H
#define KT_ANALYSIS_RUN_H

#include "kommunetal/analysis/analysis.h"

#define KT_ANALYSIS_RUN(name)                                                                      \
	struct kt_result_table *name(const struct kt_record_set *set,                              \
		const struct kt_analysis_options *options, gboolean *findings, GError **error)

KT_ANALYSIS_RUN(kt_run_audit);
KT_ANALYSIS_RUN(kt_run_deviation);
KT_ANALYSIS_RUN(kt_run_bridge);
KT_ANALYSIS_RUN(kt_run_vintages);
KT_ANALYSIS_RUN(kt_run_funds);
KT_ANALYSIS_RUN(kt_run_grants);
KT_ANALYSIS_RUN(kt_run_applications);
KT_ANALYSIS_RUN(kt_run_price_volume);
KT_ANALYSIS_RUN(kt_run_series);
KT_ANALYSIS_RUN(kt_run_trend);
KT_ANALYSIS_RUN(kt_run_forecast);
KT_ANALYSIS_RUN(kt_run_compare);

#endif
