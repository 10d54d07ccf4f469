/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_chart.h -- rounds of grants for the chart kind "grant". */
#ifndef KT_REPORT_GRANT_CHART_H
#define KT_REPORT_GRANT_CHART_H

#include "kommunetal/analysis/grant.h"
#include "kommunetal/charts/chart.h"
#include "report/source_list.h"

/* The applications of ROUND, and their total.  SOURCES (may be NULL) numbers the places. */
struct kt_chart *kt_round_chart(
	enum kt_lang lang, const struct kt_grant_round *round, struct kt_source_list *sources);
/* A row for each of ROUNDS: the pool's size, what is applied for, granted and left. */
struct kt_chart *kt_rounds_chart(
	enum kt_lang lang, const GPtrArray *rounds, struct kt_source_list *sources);

#endif
