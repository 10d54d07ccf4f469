/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widths and heights.  Numbers are never broken and get what they need; words and pictures
 * share the rest, words first: bars can be short as long as they can be told from one another. */
#include "charts/listing_parts.h"
#include "charts/wrap.h"

#define GAP 1.15 /* between columns */
#define LEAD 0.9 /* more of it between a picture and a last number behind it */
#define PICTURE_LEAST 2.5
#define PICTURE_MIN 4.0 /* a picture column of share 1 is at least so wide, in em */

#define PICTURE_MOST 32.0 /* and at most */
#define HEAD_LINE 5.0     /* a head so wide is not broken, in em */
#define HEAD_LINES 3      /* that another one has */
#define WIDEST_HEAD 9.0   /* but no wider than this for it */
#define MOST_STRETCH 1.3  /* that a row is made higher, in em */

static gboolean is_bold(const struct kt_listing_row *row)
{
	return row->role == KT_ROW_TOTAL || row->role == KT_ROW_GROUP;
}

gdouble kt_listing_indent(
	const struct kt_listing *listing, const struct kt_listing_row *row, guint column)
{
	return row->role == KT_ROW_OF_WHICH && column == 0 ? listing->em : 0;
}

struct kt_font kt_listing_head_font(const struct kt_listing *listing)
{
	return (struct kt_font){listing->em * 0.92, FALSE, FALSE};
}

struct kt_font kt_listing_cell_font(
	const struct kt_listing *listing, const struct kt_listing_row *row)
{
	return (struct kt_font){listing->em, is_bold(row), FALSE};
}

/* So wide that HEAD stands in a few lines: "Forventet eller endeligt regnskab" was a tower. */
static gdouble head_width(const struct kt_listing *listing, const char *head, gdouble least)
{
	gdouble width = least;

	while (width < WIDEST_HEAD * listing->em) {
		g_autoptr(GPtrArray) lines =
			kt_wrap(listing->ruler, head, kt_listing_head_font(listing), width + 0.01);

		if (lines->len <= HEAD_LINES)
			break;
		width += 0.25 * listing->em;
	}
	return width;
}

/* The widest cell of column I, whole (a long head by its widest word). */
static gdouble natural_width(const struct kt_listing *listing, guint i)
{
	const char *head = kt_listing_column_at(listing, i)->head;
	gdouble widest = kt_wrap_widest_word(listing->ruler, head, kt_listing_head_font(listing));
	gdouble whole = listing->ruler->width(listing->ruler, head, kt_listing_head_font(listing));

	widest = head_width(listing, head, MAX(widest, MIN(whole, HEAD_LINE * listing->em)));
	for (guint r = 0; r < listing->rows->len; r++) {
		const struct kt_listing_row *row = kt_listing_row_at(listing, r);
		gdouble w;

		if (!row->cells[i].text || row->role == KT_ROW_GROUP)
			continue;
		w = listing->ruler->width(
			listing->ruler, row->cells[i].text, kt_listing_cell_font(listing, row));
		widest = MAX(widest, w + kt_listing_indent(listing, row, i));
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
		if (kt_listing_column_at(listing, i)->sort == KT_LISTING_TEXT) {
			kt_listing_column_at(listing, i)->width = 0;
			left++;
		}
	while (again && left) {
		gdouble part = free / left;

		again = FALSE;
		for (guint i = 0; i < listing->columns->len; i++) {
			struct kt_listing_column *c = kt_listing_column_at(listing, i);
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
		if (kt_listing_column_at(listing, i)->sort == KT_LISTING_TEXT &&
			kt_listing_column_at(listing, i)->width == 0)
			kt_listing_column_at(listing, i)->width = free / left;
}

static gdouble text_width(const struct kt_listing *listing)
{
	gdouble sum = 0;

	for (guint i = 0; i < listing->columns->len; i++)
		if (kt_listing_column_at(listing, i)->sort == KT_LISTING_TEXT)
			sum += kt_listing_column_at(listing, i)->width;
	return sum;
}

/* Without pictures the table is as wide as the page all the same: the air goes
 * behind the widest text. */
static void give_slack(struct kt_listing *listing, gdouble slack)
{
	gint widest = -1;

	for (guint i = 0; i < listing->columns->len; i++)
		if (kt_listing_column_at(listing, i)->sort == KT_LISTING_TEXT &&
			(widest < 0 || kt_listing_column_at(listing, i)->width >
					       kt_listing_column_at(listing, widest)->width))
			widest = (gint)i;
	for (gint i = widest + 1; widest >= 0 && i < (gint)listing->columns->len; i++)
		kt_listing_column_at(listing, i)->x += slack;
}

/* So wide that no label of the first column is hyphenated. */
static gdouble widest_label_word(const struct kt_listing *listing)
{
	gdouble widest = 0;

	for (guint r = 0; r < listing->rows->len; r++) {
		const struct kt_listing_row *row = kt_listing_row_at(listing, r);

		if (row->cells[0].text && row->role != KT_ROW_GROUP)
			widest = MAX(widest, kt_wrap_widest_word(listing->ruler, row->cells[0].text,
						     kt_listing_cell_font(listing, row)) +
						     kt_listing_indent(listing, row, 0));
	}
	return widest + 0.01;
}

static void find_widths(struct kt_listing *listing)
{
	gdouble free = listing->width - GAP * listing->em * (listing->columns->len - 1), shares = 0;
	gdouble for_text, x = 0;

	for (guint i = 0; i < listing->columns->len; i++) {
		struct kt_listing_column *c = kt_listing_column_at(listing, i);

		shares += c->share;
		if (c->sort != KT_LISTING_NUMBER)
			continue;
		c->width = natural_width(listing, i);
		/* a bar may reach the edge of its column, and the source behind it is no part of it */
		if (i > 0 && i + 1 == listing->columns->len &&
			kt_listing_column_at(listing, i - 1)->sort == KT_LISTING_PICTURE)
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
		kt_listing_column_at(listing, 0)->width +=
			free - text_width(listing) - shares * PICTURE_MOST * listing->em;
	free -= text_width(listing);
	listing->hyphenates =
		widest_label_word(listing) > kt_listing_column_at(listing, 0)->width + 0.02;
	listing->is_squeezed = free < (shares > 0 ? shares * PICTURE_LEAST * listing->em : -0.1);
	for (guint i = 0; i < listing->columns->len; i++) {
		struct kt_listing_column *c = kt_listing_column_at(listing, i);

		if (c->sort == KT_LISTING_PICTURE)
			c->width = MAX(free, 0) * c->share / shares;
		c->x = x;
		x += c->width + GAP * listing->em;
	}
	if (shares == 0 && free > 0)
		give_slack(listing, free);
}

/* A heading goes over the columns that it leaves empty, up to its source. */
static gdouble cell_width(
	const struct kt_listing *listing, const struct kt_listing_row *row, guint i)
{
	guint end = i + 1;

	if (row->role != KT_ROW_GROUP)
		return kt_listing_column_at(listing, i)->width - kt_listing_indent(listing, row, i);
	while (end < row->n_cells && (!row->cells[end].text || !*row->cells[end].text))
		end++;
	return end == row->n_cells ? listing->width - kt_listing_column_at(listing, i)->x
				   : kt_listing_column_at(listing, end)->x - GAP * listing->em -
					     kt_listing_column_at(listing, i)->x;
}

static void wrap_row(struct kt_listing *listing, struct kt_listing_row *row)
{
	guint most = 1;

	for (guint i = 0; i < row->n_cells; i++) {
		struct kt_listing_entry *cell = &row->cells[i];

		g_clear_pointer(&cell->lines, g_ptr_array_unref);
		if (!cell->text || !*cell->text)
			continue;
		cell->lines = kt_wrap(listing->ruler, cell->text,
			kt_listing_cell_font(listing, row), cell_width(listing, row, i));
		most = MAX(most, cell->lines->len);
	}
	row->height = (most * KT_LISTING_LINE + KT_LISTING_PAD) * listing->em;
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
		struct kt_listing_column *c = kt_listing_column_at(listing, i);

		g_clear_pointer(&c->head_lines, g_ptr_array_unref);
		c->head_lines = kt_wrap(ruler, c->head, kt_listing_head_font(listing), c->width);
		if (*c->head)
			listing->head_lines = MAX(listing->head_lines, c->head_lines->len);
		if (c->paint_axis)
			listing->head_lines = MAX(listing->head_lines, 1);
	}
	for (guint r = 0; r < listing->rows->len; r++)
		wrap_row(listing, kt_listing_row_at(listing, r));
}

void kt_listing_stretch(struct kt_listing *listing, gdouble extra)
{
	guint n = listing->rows->len;

	if (n == 0 || extra <= 0)
		return;
	listing->stretch = MIN(extra / n, MOST_STRETCH * listing->em);
	for (guint r = 0; r < n; r++)
		kt_listing_row_at(listing, r)->height += listing->stretch;
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
		const struct kt_listing_row *row = kt_listing_row_at(listing, r);

		if (row->role == KT_ROW_GROUP && row->cells[0].text)
			headings = MAX(headings, ruler->width(ruler, row->cells[0].text,
							 kt_listing_cell_font(&measured, row)));
	}
	return MAX(sum, headings);
}

gdouble kt_listing_column_width(const struct kt_listing *listing, guint column)
{
	return kt_listing_column_at(listing, column)->width;
}

gboolean kt_listing_has_keys(const struct kt_listing *listing)
{
	for (guint i = 0; i < listing->columns->len; i++)
		if (kt_listing_column_at(listing, i)->has_scenario)
			return TRUE;
	return FALSE;
}

gdouble kt_listing_head_height(const struct kt_listing *listing)
{
	return (listing->head_lines * KT_LISTING_LINE * 0.92 + KT_LISTING_PAD +
		       (kt_listing_has_keys(listing) ? KT_LISTING_KEY : 0)) *
	       listing->em;
}

gdouble kt_listing_row_height(const struct kt_listing *listing, guint row)
{
	return kt_listing_row_at(listing, row)->height;
}

gdouble kt_listing_height(const struct kt_listing *listing)
{
	gdouble height = kt_listing_head_height(listing);

	for (guint r = 0; r < listing->rows->len; r++)
		height += kt_listing_row_at(listing, r)->height;
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
