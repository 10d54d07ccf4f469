/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/scene_cairo.h"

#include <math.h>

#include "charts/palette.h"

static void set_ink(cairo_t *cr, enum kt_ink ink)
{
	struct kt_rgb c = kt_ink_rgb(ink);

	cairo_set_source_rgb(cr, c.r, c.g, c.b);
}

/* Slanted lines over the current clip, so many points apart; they start on
 * multiples of the step, so bars side by side match. */
static void hatch(cairo_t *cr, struct kt_box box)
{
	const gdouble step = 3.2;
	gdouble from = floor((box.x - box.h) / step) * step;

	cairo_save(cr);
	cairo_clip(cr);
	cairo_set_line_width(cr, 0.7);
	for (gdouble x = from; x < box.x + box.w; x += step) {
		cairo_move_to(cr, x, box.y + box.h);
		cairo_line_to(cr, x + box.h, box.y);
	}
	cairo_stroke(cr);
	cairo_restore(cr);
}

/* The current path in TEXTURE; BOX is its extent. */
static void fill(cairo_t *cr, const struct kt_mark *m, struct kt_box box)
{
	if (m->texture == KT_TEXTURE_SOLID) {
		set_ink(cr, m->ink);
		cairo_fill(cr);
		return;
	}
	set_ink(cr, KT_INK_PAPER);
	cairo_fill_preserve(cr);
	set_ink(cr, m->ink);
	if (m->texture == KT_TEXTURE_HATCH) {
		cairo_path_t *path = cairo_copy_path(cr);

		hatch(cr, box);
		cairo_new_path(cr);
		cairo_append_path(cr, path);
		cairo_path_destroy(path);
	}
	cairo_set_line_width(cr, m->stroke);
	cairo_set_dash(cr, NULL, 0, 0);
	cairo_stroke(cr);
}

static void draw_rect(cairo_t *cr, const struct kt_mark *m)
{
	struct kt_box b = m->box;
	/* The line of an outline lies inside the bar: its end is the number. */
	gdouble inset = m->texture == KT_TEXTURE_SOLID ? 0 : MIN(m->stroke, MIN(b.w, b.h)) / 2;

	cairo_rectangle(cr, b.x + inset, b.y + inset, b.w - 2 * inset, b.h - 2 * inset);
	fill(cr, m, b);
}

static void draw_dot(cairo_t *cr, const struct kt_mark *m)
{
	gdouble r = m->box.w;

	cairo_new_sub_path(cr);
	cairo_arc(cr, m->box.x, m->box.y, r, 0, 2 * G_PI);
	cairo_close_path(cr);
	fill(cr, m, (struct kt_box){m->box.x - r, m->box.y - r, 2 * r, 2 * r});
}

static void stroke(cairo_t *cr, const struct kt_mark *m)
{
	const gdouble dash[] = {MAX(3, 2 * m->stroke), MAX(2, 1.2 * m->stroke)};

	set_ink(cr, m->ink);
	cairo_set_line_width(cr, m->stroke);
	cairo_set_dash(cr, dash, m->is_dashed ? 2 : 0, 0);
	cairo_stroke(cr);
}

static gboolean is_point(const struct kt_mark *m)
{
	return m->kind == KT_MARK_DOT && m->texture == KT_TEXTURE_SOLID;
}

/* B is drawn as A is, so that one stroke draws both. */
static gboolean is_of_one_stroke(const struct kt_mark *a, const struct kt_mark *b)
{
	if (a->kind != b->kind || a->ink != b->ink || a->texture != b->texture)
		return FALSE;
	if (a->kind == KT_MARK_DOT)
		return a->box.w == b->box.w;
	return a->stroke == b->stroke && !a->is_dashed && !b->is_dashed;
}

/* How many marks from M on (of N) one stroke draws. */
static guint count_alike(const struct kt_mark *m, guint n)
{
	guint k = 1;

	while (k < n && is_of_one_stroke(m, m + k))
		k++;
	return k;
}

/* Lines of no length with round ends: as paths, the dots of a report were half of all that is
 * drawn. */
static void draw_points(cairo_t *cr, const struct kt_mark *m, guint n)
{
	set_ink(cr, m->ink);
	cairo_set_line_width(cr, 2 * m->box.w);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
	cairo_set_dash(cr, NULL, 0, 0);
	for (guint i = 0; i < n; i++) {
		cairo_move_to(cr, m[i].box.x, m[i].box.y);
		cairo_line_to(cr, m[i].box.x, m[i].box.y);
	}
	cairo_stroke(cr);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
}

static void draw_lines(cairo_t *cr, const struct kt_mark *m, guint n)
{
	for (guint i = 0; i < n; i++) {
		cairo_move_to(cr, m[i].box.x, m[i].box.y);
		cairo_line_to(cr, m[i].box.x + m[i].box.w, m[i].box.y + m[i].box.h);
	}
	stroke(cr, m);
}

static void draw_path(cairo_t *cr, const struct kt_scene *s, const struct kt_mark *m)
{
	for (guint i = 0; i < m->n_points; i++) {
		const struct kt_point *p =
			&g_array_index(s->points, struct kt_point, m->first_point + i);

		cairo_line_to(cr, p->x, p->y);
	}
	if (!m->is_closed) {
		stroke(cr, m);
		return;
	}
	cairo_close_path(cr);
	set_ink(cr, m->ink);
	cairo_fill(cr);
}

static void draw_text(cairo_t *cr, PangoContext *context, const struct kt_mark *m)
{
	g_autofree char *text = g_strconcat(m->text, m->is_continued ? " " : "", NULL);

	set_ink(cr, m->ink);
	cairo_move_to(cr, m->box.x, m->baseline);
	kt_pango_line(context, text, m->font, cr);
	cairo_new_path(cr);
}

/* Backslash and apostrophe are special in Cairo's attribute strings. */
static char *quoted(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text; text++) {
		if (*text == '\'' || *text == '\\')
			g_string_append_c(out, '\\');
		g_string_append_c(out, *text);
	}
	return g_string_free(out, FALSE);
}

static void begin_tag(cairo_t *cr, const struct kt_mark *m)
{
	g_autofree char *name = quoted(m->text ? m->text : "");
	g_autofree char *attributes = NULL;

	switch (m->tag) {
	case KT_TAG_LINK:
		attributes = g_strdup_printf("dest='%s'", name);
		cairo_tag_begin(cr, CAIRO_TAG_LINK, attributes);
		break;
	case KT_TAG_TARGET:
		attributes = g_strdup_printf("name='%s'", name);
		cairo_tag_begin(cr, CAIRO_TAG_DEST, attributes);
		break;
	case KT_TAG_ARTIFACT:
		cairo_tag_begin(cr, "NonStruct", NULL);
		break;
	default:
		cairo_tag_begin(cr, kt_tag_name(m->tag), NULL);
	}
}

static void end_tag(cairo_t *cr, const struct kt_mark *m)
{
	if (m->tag == KT_TAG_TARGET)
		cairo_tag_end(cr, CAIRO_TAG_DEST);
	else if (m->tag == KT_TAG_ARTIFACT)
		cairo_tag_end(cr, "NonStruct");
	else
		cairo_tag_end(cr, kt_tag_name(m->tag));
}

/* One for all that is drawn with CR, so that pages share what has been shaped. */
static PangoContext *context_of(cairo_t *cr)
{
	static const cairo_user_data_key_t key;
	PangoContext *context = cairo_get_user_data(cr, &key);

	if (!context) {
		context = kt_pango_context(pango_cairo_font_map_get_default());
		cairo_set_user_data(cr, &key, context, g_object_unref);
	}
	return context;
}

void kt_scene_draw(const struct kt_scene *scene, cairo_t *cr, gboolean is_tagged)
{
	PangoContext *context = context_of(cr);

	pango_cairo_update_context(cr, context);
	for (guint i = 0, n; i < scene->marks->len; i += n) {
		const struct kt_mark *m = &g_array_index(scene->marks, struct kt_mark, i);

		n = m->kind == KT_MARK_LINE || is_point(m) ? count_alike(m, scene->marks->len - i)
							   : 1;
		switch (m->kind) {
		case KT_MARK_RECT:
			draw_rect(cr, m);
			break;
		case KT_MARK_LINE:
			draw_lines(cr, m, n);
			break;
		case KT_MARK_PATH:
			draw_path(cr, scene, m);
			break;
		case KT_MARK_DOT:
			is_point(m) ? draw_points(cr, m, n) : draw_dot(cr, m);
			break;
		case KT_MARK_TEXT:
			draw_text(cr, context, m);
			break;
		case KT_MARK_BEGIN:
			if (is_tagged)
				begin_tag(cr, m);
			break;
		case KT_MARK_END:
			if (is_tagged)
				end_tag(cr, m);
			break;
		}
	}
}
