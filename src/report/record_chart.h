/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_chart.h -- charts straight from records, where no analysis is needed. */
#ifndef KT_REPORT_RECORD_CHART_H
#define KT_REPORT_RECORD_CHART_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record_set.h"

/* For the kinds trend, multiples, compare, distribution and share: the largest
 * group of records in SET that belong together for KIND (one thing over time,
 * several places at one time, the rows of one column of a table).  NULL if no
 * group is large enough. */
struct kt_chart *kt_record_chart(
	const char *kind, const struct kt_record_set *set, enum kt_lang lang);

#endif
