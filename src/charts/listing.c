/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/listing_parts.h"

static void column_free(gpointer data)
{
	struct kt_listing_column *c = data;

	g_free(c->head);
	g_clear_pointer(&c->head_lines, g_ptr_array_unref);
	g_free(c);
}

static void row_free(gpointer data)
{
	struct kt_listing_row *row = data;

	for (guint i = 0; i < row->n_cells; i++) {
		g_free(row->cells[i].text);
		g_free(row->cells[i].link);
		g_clear_pointer(&row->cells[i].lines, g_ptr_array_unref);
	}
	g_free(row->cells);
	g_free(row->target);
	g_free(row);
}

struct kt_listing *kt_listing_new(void)
{
	struct kt_listing *listing = g_new0(struct kt_listing, 1);

	listing->columns = g_ptr_array_new_with_free_func(column_free);
	listing->rows = g_ptr_array_new_with_free_func(row_free);
	return listing;
}

void kt_listing_free(struct kt_listing *listing)
{
	if (!listing)
		return;
	g_ptr_array_unref(listing->columns);
	g_ptr_array_unref(listing->rows);
	g_free(listing);
}

static struct kt_listing_column *add_column(
	struct kt_listing *listing, enum kt_listing_sort sort, const char *head)
{
	struct kt_listing_column *c = g_new0(struct kt_listing_column, 1);

	g_assert(listing->rows->len == 0);
	c->sort = sort;
	c->head = g_strdup(head);
	g_ptr_array_add(listing->columns, c);
	return c;
}

void kt_listing_add_text(struct kt_listing *listing, const char *head)
{
	add_column(listing, KT_LISTING_TEXT, head);
}

void kt_listing_add_number(struct kt_listing *listing, const char *head)
{
	add_column(listing, KT_LISTING_NUMBER, head);
}

guint kt_listing_add_picture(
	struct kt_listing *listing, gdouble share, kt_listing_paint paint, gconstpointer data)
{
	struct kt_listing_column *c = add_column(listing, KT_LISTING_PICTURE, "");

	c->share = share;
	c->paint = paint;
	c->data = data;
	return listing->columns->len - 1;
}

void kt_listing_set_scenario(struct kt_listing *listing, guint column, enum kt_scenario scenario)
{
	struct kt_listing_column *c = kt_listing_column_at(listing, column);

	c->has_scenario = TRUE;
	c->scenario = scenario;
}

void kt_listing_set_axis(struct kt_listing *listing, guint column, kt_listing_paint_axis paint_axis)
{
	kt_listing_column_at(listing, column)->paint_axis = paint_axis;
}

guint kt_listing_add_row(struct kt_listing *listing, enum kt_row_role role)
{
	struct kt_listing_row *row = g_new0(struct kt_listing_row, 1);

	row->role = role;
	row->n_cells = listing->columns->len;
	row->cells = g_new0(struct kt_listing_entry, row->n_cells);
	g_ptr_array_add(listing->rows, row);
	return listing->rows->len - 1;
}

void kt_listing_set(
	struct kt_listing *listing, guint row, guint column, const char *text, const char *link)
{
	struct kt_listing_entry *cell = &kt_listing_row_at(listing, row)->cells[column];

	g_free(cell->text);
	g_free(cell->link);
	cell->text = g_strdup(text);
	cell->link = g_strdup(link);
}

void kt_listing_set_target(struct kt_listing *listing, guint row, const char *name)
{
	struct kt_listing_row *r = kt_listing_row_at(listing, row);

	g_free(r->target);
	r->target = g_strdup(name);
}

guint kt_listing_rows(const struct kt_listing *listing)
{
	return listing->rows->len;
}

enum kt_row_role kt_listing_row_role(const struct kt_listing *listing, guint row)
{
	return kt_listing_row_at(listing, row)->role;
}

guint kt_listing_columns(const struct kt_listing *listing)
{
	return listing->columns->len;
}

enum kt_listing_sort kt_listing_column_sort(const struct kt_listing *listing, guint column)
{
	return kt_listing_column_at(listing, column)->sort;
}

const char *kt_listing_head(const struct kt_listing *listing, guint column)
{
	return kt_listing_column_at(listing, column)->head;
}

const char *kt_listing_text(const struct kt_listing *listing, guint row, guint column)
{
	const char *text = kt_listing_row_at(listing, row)->cells[column].text;

	return text ? text : "";
}

const char *kt_listing_link(const struct kt_listing *listing, guint row, guint column)
{
	return kt_listing_row_at(listing, row)->cells[column].link;
}

const char *kt_listing_target(const struct kt_listing *listing, guint row)
{
	return kt_listing_row_at(listing, row)->target;
}
