/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same table at other times: what its figures are was told above the first.
 *
 *   Antal borgere
 *   Ydelse      1. kvt.  2. kvt.
 *   Dagpenge         41       42
 *
 *   Det seneste år måned for måned:
 *   Ydelse      jan. 24  feb. 24
 *   Dagpenge         41       42 */
#include "extract/tables/binding.h"

struct kt_table_memory {
	const struct kt_item *item;
	GString *names; /* the corner and the rows, a line each */
	enum kt_unit unit;
	gint power;
	gint decimals;
};

void kt_table_memory_free(struct kt_table_memory *memory)
{
	if (!memory)
		return;
	g_string_free(memory->names, TRUE);
	g_free(memory);
}

/* All columns of figures are headed by their times and nothing else. */
static gboolean is_of_times(const struct kt_binding *b)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (!b->columns[c].facet.is_time_only)
			return FALSE;
		n++;
	}
	return n >= 2;
}

static gint most_decimals(const struct kt_binding *b)
{
	gint most = 0;

	for (guint i = 0; i < b->grid->figures->len; i++)
		most = MAX(most, g_array_index(b->grid->figures, struct kt_number, i).number.scale);
	return most;
}

/* The corner and the names of the rows; empty where these are fewer than two. */
static GString *names_of(const struct kt_binding *b)
{
	GString *names = g_string_new(b->corner.label);
	guint n = 0;

	for (guint i = b->n_head_rows; i < b->grid->n_rows; i++) {
		const char *label = b->rows[i].facet.label;

		if (b->rows[i].role != KT_ROW_DATA)
			continue;
		g_string_append_printf(names, "\n%s", label ? label : "");
		n += label && *label;
	}
	if (n < 2)
		g_string_truncate(names, 0);
	return names;
}

void kt_table_memorize(const struct kt_binding *b)
{
	struct kt_table_memory *memory;

	kt_table_memory_free(b->r->table);
	b->r->table = NULL;
	if (!b->has_unit || !is_of_times(b))
		return;
	memory = b->r->table = g_new0(struct kt_table_memory, 1);
	memory->item = kt_minutes_item_of(b->r->minutes, b->grid->block);
	memory->names = names_of(b);
	memory->unit = b->unit;
	memory->power = b->power;
	memory->decimals = most_decimals(b);
}

/* What stands above the table says what its figures are, if not in what. */
static gboolean is_introduced(const struct kt_binding *b)
{
	const struct kt_facet *caption = &b->around->caption;

	return b->around->has_caption &&
	       (caption->measure != KT_MEASURE_NONE || caption->counted != KT_UNIT_NONE);
}

gboolean kt_table_recall(struct kt_binding *b)
{
	const struct kt_table_memory *memory = b->r->table;
	GString *names;
	gboolean is_same;

	if (!memory || memory->item != kt_minutes_item_of(b->r->minutes, b->grid->block) ||
		!is_of_times(b) || is_introduced(b) || most_decimals(b) != memory->decimals)
		return FALSE;
	names = names_of(b);
	is_same = names->len && g_string_equal(names, memory->names);
	g_string_free(names, TRUE);
	if (!is_same)
		return FALSE;
	b->unit = memory->unit;
	b->power = memory->power;
	b->unit_rule = "unit-of-the-same-table-above";
	b->has_unit = TRUE;
	return TRUE;
}
