/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fund_finding.h -- what pools and grants come to, in words. */
#ifndef KT_REPORT_FUND_FINDING_H
#define KT_REPORT_FUND_FINDING_H

#include "kommunetal/analysis/fund.h"
#include "kommunetal/charts/chart.h"

/* FUNDS are struct kt_fund elements, one at least.  Free both with g_free. */

/* One line: which are expected to be exceeded, else how far they are used. */
char *kt_funds_message(enum kt_lang lang, const GPtrArray *funds);
/* A sentence for each; of many, for those that are expected to be exceeded.  May be "". */
char *kt_funds_details(enum kt_lang lang, const GPtrArray *funds);

#endif
