/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../case_file.h"
#include "analysis/title_day.h"

static void check_title(const struct case_row *row)
{
	struct kt_period period;
	g_autofree char *day =
		kt_title_day(row->fields[0], &period) ? kt_period_format(period) : g_strdup("");

	if (!g_str_equal(day, row->fields[1]))
		g_error("%s: %s", row->where, day);
}

static void titles(void)
{
	each_case("tests/unit/analysis/title_day.cases", 2, check_title);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/title-day/titles", titles);
	return g_test_run();
}
