/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/chart_kind.h"
#include "charts/listing_parts.h"

#define THICKER 0.4 /* of what a row is made higher goes to the bars */

static void draw_lines(const struct kt_listing *listing, struct kt_scene *scene,
	const struct kt_listing_column *c, const GPtrArray *lines, gdouble x, gdouble baseline,
	struct kt_font font, enum kt_ink ink)
{
	gboolean right = c->sort == KT_LISTING_NUMBER;

	if (lines)
		kt_scene_lines(scene, listing->ruler, right ? x + c->width : x, baseline,
			KT_LISTING_LINE * font.size, right ? KT_ALIGN_RIGHT : KT_ALIGN_LEFT, font,
			ink, lines);
}

static void draw_rule(const struct kt_listing *listing, struct kt_scene *scene, gdouble x,
	gdouble y, enum kt_ink ink, gdouble stroke)
{
	kt_scene_line(scene, x, y, x + listing->width, y, ink, stroke);
}

/* What the bars of each scenario look like, on the rule under its head. */
static void draw_keys(
	const struct kt_listing *listing, struct kt_scene *scene, gdouble x, gdouble bottom)
{
	for (guint i = 0; i < listing->columns->len; i++) {
		const struct kt_listing_column *c = kt_listing_column_at(listing, i);
		struct kt_listing_cell cell = {{x + c->x, bottom - kt_listing_head_height(listing),
						       c->width, kt_listing_head_height(listing)},
			bottom - 0.9 * listing->em, listing->em, listing->em, listing->ruler};

		if (c->has_scenario)
			kt_scene_rect(scene,
				(struct kt_box){x + c->x, bottom - KT_LISTING_KEY * listing->em,
					c->width, KT_LISTING_KEY * listing->em},
				kt_scenario_ink(c->scenario), kt_scenario_texture(c->scenario));
		if (c->paint_axis)
			c->paint_axis(scene, &cell, c->data);
	}
}

static void draw_head(
	const struct kt_listing *listing, struct kt_scene *scene, gdouble x, gdouble y)
{
	struct kt_font font = kt_listing_head_font(listing);
	gdouble bottom = y + kt_listing_head_height(listing);
	gdouble lift = (0.55 + (kt_listing_has_keys(listing) ? KT_LISTING_KEY : 0)) * listing->em;

	kt_scene_begin(scene, KT_TAG_TR, NULL);
	for (guint i = 0; i < listing->columns->len; i++) {
		const struct kt_listing_column *c = kt_listing_column_at(listing, i);
		guint n = c->head_lines->len;

		if (c->sort == KT_LISTING_PICTURE)
			continue;
		kt_scene_begin(scene, KT_TAG_TH_COLUMN, NULL);
		if (*c->head)
			draw_lines(listing, scene, c, c->head_lines, x + c->x,
				bottom - lift - (n - 1) * KT_LISTING_LINE * font.size, font,
				KT_INK_MUTED);
		kt_scene_end(scene, KT_TAG_TH_COLUMN);
	}
	kt_scene_end(scene, KT_TAG_TR);
}

static void draw_cell(const struct kt_listing *listing, struct kt_scene *scene,
	const struct kt_listing_row *row, guint i, gdouble x, gdouble baseline)
{
	const struct kt_listing_column *c = kt_listing_column_at(listing, i);
	const struct kt_listing_entry *cell = &row->cells[i];
	enum kt_tag tag = i == 0 ? KT_TAG_TH_ROW : KT_TAG_TD;
	enum kt_ink ink = row->role == KT_ROW_OF_WHICH ? KT_INK_MUTED : KT_INK_TEXT;

	kt_scene_begin(scene, tag, NULL);
	if (i == 0 && row->target) {
		kt_scene_begin(scene, KT_TAG_TARGET, row->target);
		kt_scene_end(scene, KT_TAG_TARGET);
	}
	if (cell->lines && cell->link)
		kt_scene_begin(scene, KT_TAG_LINK, cell->link);
	draw_lines(listing, scene, c, cell->lines, x + c->x + kt_listing_indent(listing, row, i),
		baseline, kt_listing_cell_font(listing, row), cell->link ? KT_INK_LINK : ink);
	if (cell->lines && cell->link)
		kt_scene_end(scene, KT_TAG_LINK);
	kt_scene_end(scene, tag);
}

static void draw_pictures(
	const struct kt_listing *listing, struct kt_scene *scene, guint r, gdouble x, gdouble y)
{
	const struct kt_listing_row *row = kt_listing_row_at(listing, r);

	for (guint i = 0; i < listing->columns->len; i++) {
		const struct kt_listing_column *c = kt_listing_column_at(listing, i);
		struct kt_listing_cell cell = {{x + c->x, y, c->width, row->height},
			y + listing->stretch / 2 + KT_LISTING_MIDDLE * listing->em, listing->em,
			listing->em + THICKER * listing->stretch, listing->ruler};

		if (c->sort != KT_LISTING_PICTURE || row->role == KT_ROW_GROUP)
			continue;
		c->paint(scene, &cell, c->data, r);
	}
}

static void draw_row(
	const struct kt_listing *listing, struct kt_scene *scene, guint r, gdouble x, gdouble y)
{
	const struct kt_listing_row *row = kt_listing_row_at(listing, r);
	gdouble top =
		y + listing->stretch / 2 + (row->role == KT_ROW_GROUP ? 0.5 * listing->em : 0);

	kt_scene_begin(scene, KT_TAG_TR, NULL);
	for (guint i = 0; i < row->n_cells; i++)
		if (kt_listing_column_at(listing, i)->sort != KT_LISTING_PICTURE)
			draw_cell(listing, scene, row, i, x,
				top + (KT_LISTING_PAD / 2 + 0.98) * listing->em);
	kt_scene_end(scene, KT_TAG_TR);
}

/* Lines and pictures of the rows whose texts are drawn: what they say the numbers
 * say, and one artifact is less to carry than one for each of them. */
static void draw_ink(const struct kt_listing *listing, struct kt_scene *scene, gdouble x, gdouble y,
	guint first, guint end)
{
	kt_scene_begin(scene, KT_TAG_ARTIFACT, NULL);
	y += kt_listing_head_height(listing);
	draw_keys(listing, scene, x, y);
	draw_rule(listing, scene, x, y, KT_INK_RULE, 0.75);
	for (guint r = first; r < end; r++) {
		gboolean is_total = kt_listing_row_at(listing, r)->role == KT_ROW_TOTAL;

		if (r > first)
			draw_rule(listing, scene, x, y, is_total ? KT_INK_RULE : KT_INK_GRID,
				is_total ? 0.75 : 0.4);
		draw_pictures(listing, scene, r, x, y);
		y += kt_listing_row_at(listing, r)->height;
	}
	draw_rule(listing, scene, x, y, KT_INK_GRID, 0.4);
	kt_scene_end(scene, KT_TAG_ARTIFACT);
}

gdouble kt_listing_draw(const struct kt_listing *listing, struct kt_scene *scene, gdouble x,
	gdouble y, guint first, guint end)
{
	gdouble top = y;

	kt_scene_begin(scene, KT_TAG_TABLE, NULL);
	draw_head(listing, scene, x, y);
	y += kt_listing_head_height(listing);
	for (guint r = first; r < end; r++) {
		draw_row(listing, scene, r, x, y);
		y += kt_listing_row_at(listing, r)->height;
	}
	draw_ink(listing, scene, x, top, first, end);
	kt_scene_end(scene, KT_TAG_TABLE);
	return y;
}

struct kt_scene *kt_listing_picture(const struct kt_listing *listing, guint row, guint column)
{
	const struct kt_listing_column *c = kt_listing_column_at(listing, column);
	struct kt_box box = {0, 0, c->width, (KT_LISTING_LINE + KT_LISTING_PAD) * listing->em};
	struct kt_listing_cell cell = {
		box, KT_LISTING_MIDDLE * listing->em, listing->em, listing->em, listing->ruler};
	struct kt_scene *scene = kt_scene_new(box.w, box.h);

	if (kt_listing_row_at(listing, row)->role != KT_ROW_GROUP)
		c->paint(scene, &cell, c->data, row);
	return scene;
}

struct kt_scene *kt_listing_axis(const struct kt_listing *listing, guint column)
{
	const struct kt_listing_column *c = kt_listing_column_at(listing, column);
	struct kt_box box = {0, 0, c->width, KT_LISTING_LINE * listing->em};
	struct kt_listing_cell cell = {box, box.h / 2, listing->em, listing->em, listing->ruler};
	struct kt_scene *scene;

	if (!c->paint_axis)
		return NULL;
	scene = kt_scene_new(box.w, box.h);
	c->paint_axis(scene, &cell, c->data);
	return scene;
}
