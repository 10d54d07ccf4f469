/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/writers.h"

static const struct kt_writer writers[] = {
	{".pdf", FALSE, FALSE, kt_write_pdf},
	{".html", TRUE, FALSE, kt_write_html},
	{".xlsx", TRUE, TRUE, kt_write_xlsx},
};

const struct kt_writer *kt_writer_for(const char *path)
{
	g_autofree char *lower = g_ascii_strdown(path, -1);

	for (gsize i = 0; i < G_N_ELEMENTS(writers); i++)
		if (g_str_has_suffix(lower, writers[i].ending))
			return &writers[i];
	return NULL;
}
