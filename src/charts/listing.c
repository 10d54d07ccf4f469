/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/listing.h"

#include "charts/chart_kind.h"
#include "charts/wrap.h"

#define LINE 1.28 /* from line to line, in em */
#define PAD 0.62  /* above and below a row's lines together */
#define GAP 1.15  /* between columns */
#define LEAD 0.9  /* more of it between a picture and a last number behind it */
#define PICTURE_LEAST 2.5
#define PICTURE_MIN 4.0 /* a picture column of share 1 is at least so wide, in em */

#define PICTURE_MOST 32.0 /* and at most */
#define HEAD_LINE 5.0     /* a head so wide is not broken, in em */
#define MIDDLE 0.96       /* of a row's first line, below its top */
#define KEY 0.32          /* height of the key to a scenario on the head's rule */
#define MOST_STRETCH 1.3  /* that a row is made higher, in em */
#define THICKER 0.4       /* of that goes to the bars */

struct column {
	enum kt_listing_sort sort;
	char *head;
	gdouble share;
	kt_listing_paint paint;
	kt_listing_paint_axis paint_axis;
	gconstpointer data;
	gboolean has_scenario;
	enum kt_scenario scenario;
	gdouble x, width;
	GPtrArray *head_lines;
};

struct cell {
	char *text, *link;
	GPtrArray *lines;
};

struct row {
	enum kt_row_role role;
	char *target;
	struct cell *cells;
	guint n_cells;
	gdouble height;
};

struct kt_listing {
	GPtrArray *columns, *rows;
	const struct kt_ruler *ruler;
	gdouble em, width;
	gdouble stretch; /* of each row */
	guint head_lines;
	gboolean is_squeezed, hyphenates;
};

static void column_free(gpointer data)
{
	struct column *c = data;

	g_free(c->head);
	g_clear_pointer(&c->head_lines, g_ptr_array_unref);
	g_free(c);
}

static void row_free(gpointer data)
{
	struct row *row = data;

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

static struct column *column_at(const struct kt_listing *listing, guint i)
{
	return g_ptr_array_index(listing->columns, i);
}

static struct row *row_at(const struct kt_listing *listing, guint i)
{
	return g_ptr_array_index(listing->rows, i);
}

static struct column *add_column(
	struct kt_listing *listing, enum kt_listing_sort sort, const char *head)
{
	struct column *c = g_new0(struct column, 1);

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
	struct column *c = add_column(listing, KT_LISTING_PICTURE, "");

	c->share = share;
	c->paint = paint;
	c->data = data;
	return listing->columns->len - 1;
}

void kt_listing_set_scenario(struct kt_listing *listing, guint column, enum kt_scenario scenario)
{
	struct column *c = column_at(listing, column);

	c->has_scenario = TRUE;
	c->scenario = scenario;
}

void kt_listing_set_axis(struct kt_listing *listing, guint column, kt_listing_paint_axis paint_axis)
{
	column_at(listing, column)->paint_axis = paint_axis;
}

guint kt_listing_add_row(struct kt_listing *listing, enum kt_row_role role)
{
	struct row *row = g_new0(struct row, 1);

	row->role = role;
	row->n_cells = listing->columns->len;
	row->cells = g_new0(struct cell, row->n_cells);
	g_ptr_array_add(listing->rows, row);
	return listing->rows->len - 1;
}

void kt_listing_set(
	struct kt_listing *listing, guint row, guint column, const char *text, const char *link)
{
	struct cell *cell = &row_at(listing, row)->cells[column];

	g_free(cell->text);
	g_free(cell->link);
	cell->text = g_strdup(text);
	cell->link = g_strdup(link);
}

void kt_listing_set_target(struct kt_listing *listing, guint row, const char *name)
{
	struct row *r = row_at(listing, row);

	g_free(r->target);
	r->target = g_strdup(name);
}

guint kt_listing_rows(const struct kt_listing *listing)
{
	return listing->rows->len;
}

enum kt_row_role kt_listing_row_role(const struct kt_listing *listing, guint row)
{
	return row_at(listing, row)->role;
}

guint kt_listing_columns(const struct kt_listing *listing)
{
	return listing->columns->len;
}

enum kt_listing_sort kt_listing_column_sort(const struct kt_listing *listing, guint column)
{
	return column_at(listing, column)->sort;
}

const char *kt_listing_head(const struct kt_listing *listing, guint column)
{
	return column_at(listing, column)->head;
}

const char *kt_listing_text(const struct kt_listing *listing, guint row, guint column)
{
	const char *text = row_at(listing, row)->cells[column].text;

	return text ? text : "";
}

const char *kt_listing_link(const struct kt_listing *listing, guint row, guint column)
{
	return row_at(listing, row)->cells[column].link;
}

const char *kt_listing_target(const struct kt_listing *listing, guint row)
{
	return row_at(listing, row)->target;
}

struct kt_scene *kt_listing_picture(const struct kt_listing *listing, guint row, guint column)
{
	const struct column *c = column_at(listing, column);
	struct kt_box box = {0, 0, c->width, (LINE + PAD) * listing->em};
	struct kt_listing_cell cell = {
		box, MIDDLE * listing->em, listing->em, listing->em, listing->ruler};
	struct kt_scene *scene = kt_scene_new(box.w, box.h);

	if (row_at(listing, row)->role != KT_ROW_GROUP)
		c->paint(scene, &cell, c->data, row);
	return scene;
}

/* ---- widths ---- */

static gboolean is_bold(const struct row *row)
{
	return row->role == KT_ROW_TOTAL || row->role == KT_ROW_GROUP;
}

static gdouble indent(const struct kt_listing *listing, const struct row *row, guint column)
{
	return row->role == KT_ROW_OF_WHICH && column == 0 ? listing->em : 0;
}

static struct kt_font head_font(const struct kt_listing *listing)
{
	return (struct kt_font){listing->em * 0.92, FALSE, FALSE};
}

static struct kt_font cell_font(const struct kt_listing *listing, const struct row *row)
{
	return (struct kt_font){listing->em, is_bold(row), FALSE};
}

/* The widest cell of column I, whole (a long head by its widest word). */
static gdouble natural_width(const struct kt_listing *listing, guint i)
{
	const char *head = column_at(listing, i)->head;
	gdouble widest = kt_wrap_widest_word(listing->ruler, head, head_font(listing));
	gdouble whole = listing->ruler->width(listing->ruler, head, head_font(listing));

	widest = MAX(widest, MIN(whole, HEAD_LINE * listing->em));

	for (guint r = 0; r < listing->rows->len; r++) {
		const struct row *row = row_at(listing, r);
		gdouble w;

		if (!row->cells[i].text || row->role == KT_ROW_GROUP)
			continue;
		w = listing->ruler->width(
			listing->ruler, row->cells[i].text, cell_font(listing, row));
		widest = MAX(widest, w + indent(listing, row, i));
	}
	return widest + 0.01;
}

/* Gives the text columns their parts of FREE: what they need while it lasts,
 * else the narrow ones first and the rest in equal parts. */
static void share_text_width(struct kt_listing *listing, gdouble free)
{
	guint left = 0;
	gboolean again = TRUE;

	for (guint i = 0; i < listing->columns->len; i++)
		if (column_at(listing, i)->sort == KT_LISTING_TEXT) {
			column_at(listing, i)->width = 0;
			left++;
		}
	while (again && left) {
		gdouble part = free / left;

		again = FALSE;
		for (guint i = 0; i < listing->columns->len; i++) {
			struct column *c = column_at(listing, i);
			gdouble natural = c->sort == KT_LISTING_TEXT && c->width == 0
						  ? natural_width(listing, i)
						  : G_MAXDOUBLE;

			if (natural > part)
				continue;
			c->width = natural;
			free -= natural;
			left--;
			again = TRUE;
		}
	}
	for (guint i = 0; i < listing->columns->len; i++)
		if (column_at(listing, i)->sort == KT_LISTING_TEXT &&
			column_at(listing, i)->width == 0)
			column_at(listing, i)->width = free / left;
}

static gdouble text_width(const struct kt_listing *listing)
{
	gdouble sum = 0;

	for (guint i = 0; i < listing->columns->len; i++)
		if (column_at(listing, i)->sort == KT_LISTING_TEXT)
			sum += column_at(listing, i)->width;
	return sum;
}

/* Without pictures the table is as wide as the page all the same: the air goes
 * behind the widest text. */
static void give_slack(struct kt_listing *listing, gdouble slack)
{
	gint widest = -1;

	for (guint i = 0; i < listing->columns->len; i++)
		if (column_at(listing, i)->sort == KT_LISTING_TEXT &&
			(widest < 0 ||
				column_at(listing, i)->width > column_at(listing, widest)->width))
			widest = (gint)i;
	for (gint i = widest + 1; widest >= 0 && i < (gint)listing->columns->len; i++)
		column_at(listing, i)->x += slack;
}

/* So wide that no label of the first column is hyphenated. */
static gdouble widest_label_word(const struct kt_listing *listing)
{
	gdouble widest = 0;

	for (guint r = 0; r < listing->rows->len; r++) {
		const struct row *row = row_at(listing, r);

		if (row->cells[0].text && row->role != KT_ROW_GROUP)
			widest = MAX(widest, kt_wrap_widest_word(listing->ruler, row->cells[0].text,
						     cell_font(listing, row)) +
						     indent(listing, row, 0));
	}
	return widest + 0.01;
}

static void find_widths(struct kt_listing *listing)
{
	gdouble free = listing->width - GAP * listing->em * (listing->columns->len - 1), shares = 0;
	gdouble for_text, x = 0;

	for (guint i = 0; i < listing->columns->len; i++) {
		struct column *c = column_at(listing, i);

		shares += c->share;
		if (c->sort != KT_LISTING_NUMBER)
			continue;
		c->width = natural_width(listing, i);
		/* a bar may reach the edge of its column, and the source behind it is no part of it */
		if (i > 0 && i + 1 == listing->columns->len &&
			column_at(listing, i - 1)->sort == KT_LISTING_PICTURE)
			c->width += LEAD * listing->em;
		free -= c->width;
	}
	for_text = shares > 0 ? MIN(free * 0.55, free - shares * PICTURE_MIN * listing->em) : free;
	for_text = MAX(for_text, 7 * listing->em);
	/* Bars give way to words, as long as they can be told from one another. */
	if (shares > 0)
		for_text = MAX(for_text, MIN(widest_label_word(listing),
						 free - shares * PICTURE_LEAST * listing->em));
	/* Bars need not be longer than this: what they leave is the labels'. */
	if (shares > 0)
		for_text = MAX(for_text, free - shares * PICTURE_MOST * listing->em);
	share_text_width(listing, for_text);
	if (shares > 0 && free - text_width(listing) > shares * PICTURE_MOST * listing->em)
		column_at(listing, 0)->width +=
			free - text_width(listing) - shares * PICTURE_MOST * listing->em;
	free -= text_width(listing);
	listing->hyphenates = widest_label_word(listing) > column_at(listing, 0)->width + 0.02;
	listing->is_squeezed = free < (shares > 0 ? shares * PICTURE_LEAST * listing->em : -0.1);
	for (guint i = 0; i < listing->columns->len; i++) {
		struct column *c = column_at(listing, i);

		if (c->sort == KT_LISTING_PICTURE)
			c->width = MAX(free, 0) * c->share / shares;
		c->x = x;
		x += c->width + GAP * listing->em;
	}
	if (shares == 0 && free > 0)
		give_slack(listing, free);
}

/* ---- heights ---- */

/* A heading goes over the columns that it leaves empty, up to its source. */
static gdouble cell_width(const struct kt_listing *listing, const struct row *row, guint i)
{
	guint end = i + 1;

	if (row->role != KT_ROW_GROUP)
		return column_at(listing, i)->width - indent(listing, row, i);
	while (end < row->n_cells && (!row->cells[end].text || !*row->cells[end].text))
		end++;
	return end == row->n_cells
		       ? listing->width - column_at(listing, i)->x
		       : column_at(listing, end)->x - GAP * listing->em - column_at(listing, i)->x;
}

static void wrap_row(struct kt_listing *listing, struct row *row)
{
	guint most = 1;

	for (guint i = 0; i < row->n_cells; i++) {
		struct cell *cell = &row->cells[i];

		g_clear_pointer(&cell->lines, g_ptr_array_unref);
		if (!cell->text || !*cell->text)
			continue;
		cell->lines = kt_wrap(listing->ruler, cell->text, cell_font(listing, row),
			cell_width(listing, row, i));
		most = MAX(most, cell->lines->len);
	}
	row->height = (most * LINE + PAD) * listing->em;
	if (row->role == KT_ROW_GROUP)
		row->height += 0.5 * listing->em;
}

void kt_listing_fit(
	struct kt_listing *listing, const struct kt_ruler *ruler, gdouble em, gdouble width)
{
	listing->ruler = ruler;
	listing->em = em;
	listing->width = width;
	listing->stretch = 0;
	listing->head_lines = 0;
	find_widths(listing);
	for (guint i = 0; i < listing->columns->len; i++) {
		struct column *c = column_at(listing, i);

		g_clear_pointer(&c->head_lines, g_ptr_array_unref);
		c->head_lines = kt_wrap(ruler, c->head, head_font(listing), c->width);
		if (*c->head)
			listing->head_lines = MAX(listing->head_lines, c->head_lines->len);
		if (c->paint_axis)
			listing->head_lines = MAX(listing->head_lines, 1);
	}
	for (guint r = 0; r < listing->rows->len; r++)
		wrap_row(listing, row_at(listing, r));
}

void kt_listing_stretch(struct kt_listing *listing, gdouble extra)
{
	guint n = listing->rows->len;

	if (n == 0 || extra <= 0)
		return;
	listing->stretch = MIN(extra / n, MOST_STRETCH * listing->em);
	for (guint r = 0; r < n; r++)
		row_at(listing, r)->height += listing->stretch;
}

gdouble kt_listing_natural_width(
	const struct kt_listing *listing, const struct kt_ruler *ruler, gdouble em)
{
	struct kt_listing measured = *listing;
	gdouble sum = GAP * em * (listing->columns->len - 1), headings = 0;

	measured.ruler = ruler;
	measured.em = em;
	for (guint i = 0; i < listing->columns->len; i++)
		sum += natural_width(&measured, i);
	for (guint r = 0; r < listing->rows->len; r++) {
		const struct row *row = row_at(listing, r);

		if (row->role == KT_ROW_GROUP && row->cells[0].text)
			headings = MAX(headings,
				ruler->width(ruler, row->cells[0].text, cell_font(&measured, row)));
	}
	return MAX(sum, headings);
}

gdouble kt_listing_column_width(const struct kt_listing *listing, guint column)
{
	return column_at(listing, column)->width;
}

static gboolean has_keys(const struct kt_listing *listing)
{
	for (guint i = 0; i < listing->columns->len; i++)
		if (column_at(listing, i)->has_scenario)
			return TRUE;
	return FALSE;
}

gdouble kt_listing_head_height(const struct kt_listing *listing)
{
	return (listing->head_lines * LINE * 0.92 + PAD + (has_keys(listing) ? KEY : 0)) *
	       listing->em;
}

gdouble kt_listing_row_height(const struct kt_listing *listing, guint row)
{
	return row_at(listing, row)->height;
}

gdouble kt_listing_height(const struct kt_listing *listing)
{
	gdouble height = kt_listing_head_height(listing);

	for (guint r = 0; r < listing->rows->len; r++)
		height += row_at(listing, r)->height;
	return height;
}

gboolean kt_listing_hyphenates(const struct kt_listing *listing)
{
	return listing->hyphenates;
}

gboolean kt_listing_is_squeezed(const struct kt_listing *listing)
{
	return listing->is_squeezed;
}

/* ---- drawing ---- */

static void draw_lines(const struct kt_listing *listing, struct kt_scene *scene,
	const struct column *c, const GPtrArray *lines, gdouble x, gdouble baseline,
	struct kt_font font, enum kt_ink ink)
{
	gboolean right = c->sort == KT_LISTING_NUMBER;

	if (lines)
		kt_scene_lines(scene, listing->ruler, right ? x + c->width : x, baseline,
			LINE * font.size, right ? KT_ALIGN_RIGHT : KT_ALIGN_LEFT, font, ink, lines);
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
		const struct column *c = column_at(listing, i);
		struct kt_listing_cell cell = {{x + c->x, bottom - kt_listing_head_height(listing),
						       c->width, kt_listing_head_height(listing)},
			bottom - 0.9 * listing->em, listing->em, listing->em, listing->ruler};

		if (c->has_scenario)
			kt_scene_rect(scene,
				(struct kt_box){x + c->x, bottom - KEY * listing->em, c->width,
					KEY * listing->em},
				kt_scenario_ink(c->scenario), kt_scenario_texture(c->scenario));
		if (c->paint_axis)
			c->paint_axis(scene, &cell, c->data);
	}
}

static void draw_head(
	const struct kt_listing *listing, struct kt_scene *scene, gdouble x, gdouble y)
{
	struct kt_font font = head_font(listing);
	gdouble bottom = y + kt_listing_head_height(listing);
	gdouble lift = (0.55 + (has_keys(listing) ? KEY : 0)) * listing->em;

	kt_scene_begin(scene, KT_TAG_TR, NULL);
	for (guint i = 0; i < listing->columns->len; i++) {
		const struct column *c = column_at(listing, i);
		guint n = c->head_lines->len;

		if (c->sort == KT_LISTING_PICTURE)
			continue;
		kt_scene_begin(scene, KT_TAG_TH_COLUMN, NULL);
		if (*c->head)
			draw_lines(listing, scene, c, c->head_lines, x + c->x,
				bottom - lift - (n - 1) * LINE * font.size, font, KT_INK_MUTED);
		kt_scene_end(scene, KT_TAG_TH_COLUMN);
	}
	kt_scene_end(scene, KT_TAG_TR);
}

static void draw_cell(const struct kt_listing *listing, struct kt_scene *scene,
	const struct row *row, guint i, gdouble x, gdouble baseline)
{
	const struct column *c = column_at(listing, i);
	const struct cell *cell = &row->cells[i];
	enum kt_tag tag = i == 0 ? KT_TAG_TH_ROW : KT_TAG_TD;
	enum kt_ink ink = row->role == KT_ROW_OF_WHICH ? KT_INK_MUTED : KT_INK_TEXT;

	kt_scene_begin(scene, tag, NULL);
	if (i == 0 && row->target) {
		kt_scene_begin(scene, KT_TAG_TARGET, row->target);
		kt_scene_end(scene, KT_TAG_TARGET);
	}
	if (cell->lines && cell->link)
		kt_scene_begin(scene, KT_TAG_LINK, cell->link);
	draw_lines(listing, scene, c, cell->lines, x + c->x + indent(listing, row, i), baseline,
		cell_font(listing, row), cell->link ? KT_INK_LINK : ink);
	if (cell->lines && cell->link)
		kt_scene_end(scene, KT_TAG_LINK);
	kt_scene_end(scene, tag);
}

static void draw_pictures(
	const struct kt_listing *listing, struct kt_scene *scene, guint r, gdouble x, gdouble y)
{
	const struct row *row = row_at(listing, r);

	for (guint i = 0; i < listing->columns->len; i++) {
		const struct column *c = column_at(listing, i);
		struct kt_listing_cell cell = {{x + c->x, y, c->width, row->height},
			y + listing->stretch / 2 + MIDDLE * listing->em, listing->em,
			listing->em + THICKER * listing->stretch, listing->ruler};

		if (c->sort != KT_LISTING_PICTURE || row->role == KT_ROW_GROUP)
			continue;
		c->paint(scene, &cell, c->data, r);
	}
}

static void draw_row(
	const struct kt_listing *listing, struct kt_scene *scene, guint r, gdouble x, gdouble y)
{
	const struct row *row = row_at(listing, r);
	gdouble top =
		y + listing->stretch / 2 + (row->role == KT_ROW_GROUP ? 0.5 * listing->em : 0);

	kt_scene_begin(scene, KT_TAG_TR, NULL);
	for (guint i = 0; i < row->n_cells; i++)
		if (column_at(listing, i)->sort != KT_LISTING_PICTURE)
			draw_cell(listing, scene, row, i, x, top + (PAD / 2 + 0.98) * listing->em);
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
		gboolean is_total = row_at(listing, r)->role == KT_ROW_TOTAL;

		if (r > first)
			draw_rule(listing, scene, x, y, is_total ? KT_INK_RULE : KT_INK_GRID,
				is_total ? 0.75 : 0.4);
		draw_pictures(listing, scene, r, x, y);
		y += row_at(listing, r)->height;
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
		y += row_at(listing, r)->height;
	}
	draw_ink(listing, scene, x, top, first, end);
	kt_scene_end(scene, KT_TAG_TABLE);
	return y;
}
