/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figures.h -- record sets typed by hand, for the tests of analysis.
 *
 * A table is text:   measures, then a line a row; "!" marks a total, "~" a
 * heraf row; cells are plain decimals, "." is an empty cell.
 *
 *     original_budget revised_budget expected_result deviation
 *     Arbejdsmarked | 100 100 90 -10
 *     !I alt        | 100 100 90 -10
 */
#ifndef KT_TESTS_FIGURES_H
#define KT_TESTS_FIGURES_H

#include <string.h>

#include "kommunetal/records/record_set.h"

struct figures {
	struct kt_record_set *set;
	struct kt_record base; /* what new records begin with */
	guint table;
};

static inline struct kt_decimal figure(const char *plain)
{
	struct kt_decimal d;

	if (!kt_decimal_from_plain(&d, plain, NULL))
		g_error("'%s' is no decimal", plain);
	return d;
}

static inline void figures_init(struct figures *f)
{
	memset(f, 0, sizeof *f);
	f->set = kt_record_set_new();
	f->base.municipality = "Sorø";
	f->base.municipality_code = "340";
	f->base.committee = "Udvalget";
	f->base.meeting_date = "2022-06-02";
	f->base.item = "43";
	f->base.area = "Sorø";
	f->base.source = "referat.txt";
	f->base.kind = KT_KIND_BUDGET;
	f->base.unit = KT_UNIT_DKK;
	f->base.resolution = figure("1");
	f->base.period = kt_period_of(kt_moment_year(2022));
	f->base.confidence = 1;
	f->base.line = 1;
}

/* One figure outside tables, on the base's line. */
static inline void figures_add(struct figures *f, enum kt_origin origin, const char *subject,
	enum kt_measure measure, const char *value, guint flags)
{
	struct kt_record r = f->base;

	r.origin = origin;
	r.subject = subject;
	r.measure = measure;
	r.value = figure(value);
	r.flags = flags;
	r.raw = value;
	r.offset = kt_record_set_length(f->set) * 10;
	kt_record_make_id(&r, 0);
	kt_record_set_add(f->set, &r);
}

static inline void figures_row(struct figures *f, char **measures, const char *text, guint row)
{
	char **sides = g_strsplit(text, "|", 2);
	char *label = g_strstrip(sides[0]);
	char **cells = g_strsplit(g_strstrip(sides[1]), " ", -1);
	guint flags = *label == '!' ? KT_FLAG_TOTAL : *label == '~' ? KT_FLAG_OF_WHICH : 0;
	struct kt_record saved = f->base;

	f->base.line += row;
	for (guint i = 0, n = 0; cells[i]; i++) {
		enum kt_measure measure;
		struct kt_record r = f->base;

		if (!*cells[i])
			continue;
		n++;
		if (strcmp(cells[i], ".") == 0 || !measures[n - 1])
			continue;
		if (!kt_measure_lookup(measures[n - 1], &measure))
			g_error("'%s' is no measure", measures[n - 1]);
		r.origin = KT_ORIGIN_TABLE;
		r.table = f->table;
		r.row = row;
		r.column = n + 1;
		r.subject = flags ? label + 1 : label;
		r.measure = measure;
		r.value = figure(cells[i]);
		r.flags = flags;
		r.raw = cells[i];
		r.offset = kt_record_set_length(f->set) * 10;
		if (measure == KT_MEASURE_SHARE) {
			r.unit = KT_UNIT_PERCENT;
			r.resolution = kt_decimal_step(r.value);
		}
		kt_record_make_id(&r, 0);
		kt_record_set_add(f->set, &r);
	}
	f->base = saved;
	g_strfreev(sides);
	g_strfreev(cells);
}

static inline void figures_table(struct figures *f, const char *text)
{
	char **lines = g_strsplit(text, "\n", -1);
	char **measures = g_strsplit(lines[0], " ", -1);

	f->table++;
	for (guint i = 1; lines[i]; i++)
		if (*lines[i])
			figures_row(f, measures, lines[i], i + 1);
	f->base.line += 100;
	g_strfreev(lines);
	g_strfreev(measures);
}

#define assert_decimal(value, plain)                                                               \
	do {                                                                                       \
		char *text_ = kt_decimal_to_short(value);                                          \
		g_assert_cmpstr(text_, ==, plain);                                                 \
		g_free(text_);                                                                     \
	} while (0)

#endif
