/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample_set.h -- a small set of records as the minutes of an invented meeting would give it. */
#ifndef KT_TESTS_SAMPLE_SET_H
#define KT_TESTS_SAMPLE_SET_H

#include "kommunetal/records/record_set.h"

struct kt_sample_line {
	const char *label;
	guint flags;
	gint64 revised, expected, deviation, neutral;
};

/* The parts' deviations sum to 5.836.699; the total prints 5.836.700. */
static const struct kt_sample_line kt_sample_lines[] = {
	{"Arbejdsmarked", 0, 67772400, 65603323, -2169077, 0},
	{"Bosætning og erhverv", 0, 2804100, 2864100, 60000, 60000},
	{"Integration og danskuddannelse for voksne udlændinge", 0, 4526500, 11263493, 6736993, 0},
	{"Overførselsindkomster", 0, 390800800, 393422915, 2622115, -42000},
	{"Ungdomsvejledning", 0, 30045200, 28631868, -1413332, 0},
	{"Drift i alt", KT_FLAG_TOTAL, 495949000, 501785699, 5836700, 18000},
};

static struct kt_record kt_sample_record(const char *source, guint line, const char *subject)
{
	struct kt_record r = {
		.municipality = "Sorø",
		.municipality_code = "340",
		.committee = "Arbejdsmarkeds- og Erhvervsudvalget",
		.meeting_date = "2022-06-02",
		.item = "43",
		.item_title = "Økonomisk redegørelse",
		.case_no = "00.32.00-G01-5-22",
		.section = "",
		.kind = KT_KIND_BUDGET,
		.subject = subject,
		.measure_label = "",
		.area = "Sorø",
		.period = kt_period_of(kt_moment_year(2022)),
		.unit = KT_UNIT_DKK,
		.resolution = kt_decimal_int(1),
		.raw = "",
		.source = source,
		.line = line,
		.confidence = 0.95,
	};

	return r;
}

static void kt_sample_add(struct kt_record_set *set, struct kt_record *r, enum kt_measure measure,
	guint column, gint64 value)
{
	g_autofree char *raw = kt_decimal_to_danish(kt_decimal_int(value), 0);

	r->measure = measure;
	r->column = column;
	r->value = kt_decimal_int(value);
	r->raw = raw;
	r->offset = r->line * 100 + column;
	kt_record_make_id(r, 0);
	kt_record_set_add(set, r);
}

static struct kt_record_set *kt_sample_set(void)
{
	struct kt_record_set *set = kt_record_set_new();

	for (guint i = 0; i < G_N_ELEMENTS(kt_sample_lines); i++) {
		const struct kt_sample_line *l = &kt_sample_lines[i];
		struct kt_record r = kt_sample_record("referat.txt", 60 + i, l->label);

		r.origin = KT_ORIGIN_TABLE;
		r.table = 1;
		r.row = i + 2;
		r.flags = l->flags;
		kt_sample_add(set, &r, KT_MEASURE_REVISED_BUDGET, 2, l->revised);
		kt_sample_add(set, &r, KT_MEASURE_EXPECTED_RESULT, 3, l->expected);
		kt_sample_add(set, &r, KT_MEASURE_DEVIATION, 4, l->deviation);
		kt_sample_add(set, &r, KT_MEASURE_NEUTRAL_ADJUSTMENT, 5, l->neutral);
	}
	return set;
}

#endif
