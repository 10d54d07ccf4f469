/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The levels of headings: what the file tells, else their sizes. */
#include "documents/page/page_flow.h"

static gint compare_sizes(gconstpointer a, gconstpointer b)
{
	gdouble x = *(const gdouble *)a, y = *(const gdouble *)b;

	return x > y ? -1 : x < y;
}

/* TRUE if the file told the level of every heading, and they have it now. */
static gboolean are_told(GPtrArray *flow)
{
	for (guint i = 0; i < flow->len; i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);

		if (item->kind == KT_BLOCK_HEADING && item->tag_level == 0)
			return FALSE;
	}
	for (guint i = 0; i < flow->len; i++) {
		struct kt_flow_item *item = g_ptr_array_index(flow, i);

		if (item->kind == KT_BLOCK_HEADING)
			item->level = item->tag_level;
	}
	return TRUE;
}

/* Each size once, largest first: the headings of a long document are many, their sizes few. */
static void sort_sizes(GArray *sizes)
{
	guint kept = 0;

	g_array_sort(sizes, compare_sizes);
	for (guint i = 0; i < sizes->len; i++)
		if (kept == 0 ||
			g_array_index(sizes, gdouble, i) < g_array_index(sizes, gdouble, kept - 1))
			g_array_index(sizes, gdouble, kept++) = g_array_index(sizes, gdouble, i);
	g_array_set_size(sizes, kept);
}

/* Distinct sizes, largest first, are the levels. */
void kt_set_heading_levels(GPtrArray *flow)
{
	if (are_told(flow))
		return;
	GArray *sizes = g_array_new(FALSE, FALSE, sizeof(gdouble));

	for (guint i = 0; i < flow->len; i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);

		if (item->kind == KT_BLOCK_HEADING)
			g_array_append_val(sizes, item->size);
	}
	sort_sizes(sizes);
	for (guint i = 0; i < flow->len; i++) {
		struct kt_flow_item *item = g_ptr_array_index(flow, i);
		guint level = 1;

		for (guint k = 1; k < sizes->len && item->kind == KT_BLOCK_HEADING; k++) {
			gdouble above = g_array_index(sizes, gdouble, k - 1),
				here = g_array_index(sizes, gdouble, k);

			if (here < item->size - 0.3)
				break;
			level += above - here > 0.3;
		}
		if (item->kind == KT_BLOCK_HEADING)
			item->level = MIN(level, 6);
	}
	g_array_unref(sizes);
}
