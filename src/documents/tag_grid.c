/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grids of tagged files: each word knows its cell. */
#include "documents/page_grid.h"

GPtrArray *kt_find_tag_grids(const struct kt_pages *pages, const struct kt_page *page)
{
	(void)pages;
	(void)page;
	return g_ptr_array_new_with_free_func(kt_page_grid_free);
}
