/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene_trace.c -- a scene as text, one line a mark. */
#include "kommunetal/charts/scene.h"

#include <math.h>

/* Two decimals, point as the mark whatever the locale, no "-0.00". */
static void put(GString *out, gdouble value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	gdouble rounded = round(value * 100) / 100;

	g_string_append_c(out, ' ');
	g_string_append(
		out, g_ascii_formatd(digits, sizeof digits, "%.2f", rounded == 0 ? 0 : rounded));
}

static void put_box(GString *out, struct kt_box box)
{
	put(out, box.x);
	put(out, box.y);
	put(out, box.w);
	put(out, box.h);
}

static void put_path(GString *out, const struct kt_scene *s, const struct kt_mark *m)
{
	g_string_append_printf(out, "path %s%s%s", kt_ink_name(m->ink),
		m->is_closed ? " closed" : "", m->is_dashed ? " dashed" : "");
	for (guint i = 0; i < m->n_points; i++) {
		const struct kt_point *p =
			&g_array_index(s->points, struct kt_point, m->first_point + i);

		put(out, p->x);
		put(out, p->y);
	}
}

static void put_mark(GString *out, const struct kt_scene *s, const struct kt_mark *m)
{
	static const char *const textures[] = {"solid", "outline", "hatch"};

	switch (m->kind) {
	case KT_MARK_RECT:
	case KT_MARK_DOT:
		g_string_append_printf(out, "%s %s %s", m->kind == KT_MARK_DOT ? "dot" : "rect",
			kt_ink_name(m->ink), textures[m->texture]);
		put_box(out, m->box);
		break;
	case KT_MARK_LINE:
		g_string_append_printf(
			out, "line %s%s", kt_ink_name(m->ink), m->is_dashed ? " dashed" : "");
		put_box(out, m->box);
		break;
	case KT_MARK_PATH:
		put_path(out, s, m);
		break;
	case KT_MARK_TEXT:
		g_string_append_printf(
			out, "text %s%s", kt_ink_name(m->ink), m->font.is_bold ? " bold" : "");
		put(out, m->font.size);
		put_box(out, m->box);
		g_string_append_printf(out, " \"%s\"", m->text);
		break;
	case KT_MARK_BEGIN:
	case KT_MARK_END:
		g_string_append_printf(out, "%s %s", m->kind == KT_MARK_BEGIN ? "begin" : "end",
			kt_tag_name(m->tag));
		if (m->text)
			g_string_append_printf(out, " \"%s\"", m->text);
		break;
	}
	g_string_append_c(out, '\n');
}

void kt_scene_trace(const struct kt_scene *scene, GString *out)
{
	g_string_append(out, "scene");
	put(out, scene->width);
	put(out, scene->height);
	g_string_append_c(out, '\n');
	for (guint i = 0; i < scene->marks->len; i++)
		put_mark(out, scene, &g_array_index(scene->marks, struct kt_mark, i));
}
