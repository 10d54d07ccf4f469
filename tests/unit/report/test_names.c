/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reports call things that minutes print otherwise. */
#include "report/house_style.h"
#include "report/line_name.h"
#include "../case_file.h"

static void check_name(const struct case_row *row)
{
	g_autofree char *name = kt_told_name(row->fields[0]);

	case_cmpstr(row, name, row->fields[1]);
}

static void check_style(const struct case_row *row)
{
	g_autofree char *title = kt_sentence_case(row->fields[0], row->fields[1]);
	g_autofree char *committee = kt_committee_case(row->fields[0]);

	case_cmpstr(row, title, row->fields[2]);
	case_cmpstr(row, committee, row->fields[3]);
}

static void line_names(void)
{
	each_case("tests/unit/report/line_name.cases", 2, check_name);
}

static void house_style(void)
{
	each_case("tests/unit/report/house_style.cases", 4, check_style);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report/line-names", line_names);
	g_test_add_func("/report/house-style", house_style);
	return g_test_run();
}
