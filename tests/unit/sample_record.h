/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample_record.h -- a record with something in every field, to change one at a time. */
#ifndef KT_TESTS_SAMPLE_RECORD_H
#define KT_TESTS_SAMPLE_RECORD_H

#include "kommunetal/records/record_set.h"

static inline struct kt_record sample_record(void)
{
	struct kt_record r = {
		.municipality = "Sorø",
		.municipality_code = "340",
		.committee = "Beskæftigelsesudvalget",
		.meeting_date = "2022-06-02",
		.item = "43",
		.item_title = "Budgetopfølgning \"1\", 2022",
		.case_no = "00.32.00-G01-5-22",
		.section = "Sagsfremstilling",
		.kind = KT_KIND_BUDGET,
		.subject = "Overførselsindkomster",
		.measure = KT_MEASURE_REVISED_BUDGET,
		.measure_label = "Korrigeret budget\n2022",
		.area = "Sorø",
		.period = kt_period_of(kt_moment_year(2022)),
		.value = {.digits = 48231700, .scale = 2},
		.unit = KT_UNIT_DKK,
		.resolution = {.digits = 1, .scale = 2},
		.qualifier = KT_QUALIFIER_AT_MOST,
		.raw = "482.317,00",
		.origin = KT_ORIGIN_TABLE,
		.table = 1,
		.row = 2,
		.column = 3,
		.flags = KT_FLAG_TOTAL,
		.source = "seeds/soroe.txt",
		.page = 0,
		.line = 47,
		.offset = 1234,
		.length = 10,
		.confidence = 0.95,
	};

	kt_record_make_id(&r, 0);
	return r;
}

#endif
