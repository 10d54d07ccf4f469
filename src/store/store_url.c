/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Apart from the stores themselves, whose libraries a program may be without. */
#include "store/provider.h"

gboolean kt_store_is_postgres(const char *url)
{
	return g_str_has_prefix(url, "postgresql://") || g_str_has_prefix(url, "postgres://");
}

gboolean kt_store_is_workbook(const char *url)
{
	return g_str_has_suffix(url, ".xlsx");
}

gboolean kt_store_is_large(const char *url)
{
	return kt_store_is_postgres(url) || kt_store_is_workbook(url);
}
