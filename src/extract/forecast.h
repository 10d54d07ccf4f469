/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forecast.h -- "Der forventes et merforbrug på 2,3 mio. kr.": of the year in which it is said. */
#ifndef KT_EXTRACT_FORECAST_H
#define KT_EXTRACT_FORECAST_H

#include "extract/item_status.h"
#include "extract/models/when_evidence.h"
#include "extract/sink.h"

/* DRAFT, as RECORD, which nothing tells a time for in EVIDENCE, is a deviation that is awaited in the
 * year that runs: the text says so, or the item follows up on a budget.  Not where later years are
 * spoken of, or accounts or a budget to come. */
gboolean kt_forecast_is_of_this_year(const struct kt_reading *r, const struct kt_draft *draft,
	const struct kt_record *record, const struct kt_item_status *status,
	const struct kt_when_evidence *evidence);

#endif
