/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_parts.h -- steps that several charts of a report are built in. */
#ifndef KT_REPORT_CHART_PARTS_H
#define KT_REPORT_CHART_PARTS_H

#include "kommunetal/analysis/deviation.h"
#include "kommunetal/charts/chart.h"

/* A series under the name that phrases.ini has for ID; its index. */
guint kt_chart_say_series(struct kt_chart *chart, const char *id, enum kt_scenario scenario);
/* Nothing is put where AMOUNT is NULL, or the minutes have none. */
void kt_chart_put_amount(struct kt_chart_row *row, guint series, const struct kt_amount *amount);

#endif
