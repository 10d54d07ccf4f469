/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/charts/scene.h"

#include <string.h>

struct kt_scene *kt_scene_new(gdouble width, gdouble height)
{
	struct kt_scene *s = g_new0(struct kt_scene, 1);

	s->width = width;
	s->height = height;
	s->marks = g_array_new(FALSE, TRUE, sizeof(struct kt_mark));
	s->points = g_array_new(FALSE, TRUE, sizeof(struct kt_point));
	s->strings = g_string_chunk_new(1024);
	return s;
}

void kt_scene_free(struct kt_scene *scene)
{
	if (!scene)
		return;
	g_array_unref(scene->marks);
	g_array_unref(scene->points);
	g_string_chunk_free(scene->strings);
	g_free(scene);
}

static struct kt_mark *add(struct kt_scene *s, enum kt_mark_kind kind)
{
	struct kt_mark mark = {.kind = kind};

	g_array_append_val(s->marks, mark);
	return &g_array_index(s->marks, struct kt_mark, s->marks->len - 1);
}

void kt_scene_rect(struct kt_scene *s, struct kt_box box, enum kt_ink ink, enum kt_texture texture)
{
	struct kt_mark *m = add(s, KT_MARK_RECT);

	if (box.w < 0) {
		box.x += box.w;
		box.w = -box.w;
	}
	m->box = box;
	m->ink = ink;
	m->texture = texture;
	m->stroke = 0.75;
}

static struct kt_mark *add_line(struct kt_scene *s, gdouble x1, gdouble y1, gdouble x2, gdouble y2,
	enum kt_ink ink, gdouble stroke)
{
	struct kt_mark *m = add(s, KT_MARK_LINE);

	m->box = (struct kt_box){x1, y1, x2 - x1, y2 - y1};
	m->ink = ink;
	m->stroke = stroke;
	return m;
}

void kt_scene_line(struct kt_scene *s, gdouble x1, gdouble y1, gdouble x2, gdouble y2,
	enum kt_ink ink, gdouble stroke)
{
	add_line(s, x1, y1, x2, y2, ink, stroke);
}

void kt_scene_dashed(struct kt_scene *s, gdouble x1, gdouble y1, gdouble x2, gdouble y2,
	enum kt_ink ink, gdouble stroke)
{
	add_line(s, x1, y1, x2, y2, ink, stroke)->is_dashed = TRUE;
}

void kt_scene_path(struct kt_scene *s, const struct kt_point *points, guint n_points,
	gboolean is_closed, gboolean is_dashed, enum kt_ink ink, gdouble stroke)
{
	struct kt_mark *m = add(s, KT_MARK_PATH);

	m->first_point = s->points->len;
	m->n_points = n_points;
	m->is_closed = is_closed;
	m->is_dashed = is_dashed;
	m->ink = ink;
	m->stroke = stroke;
	g_array_append_vals(s->points, points, n_points);
}

void kt_scene_dot(struct kt_scene *s, gdouble x, gdouble y, gdouble radius, enum kt_ink ink,
	enum kt_texture texture)
{
	struct kt_mark *m = add(s, KT_MARK_DOT);

	m->box = (struct kt_box){x, y, radius, radius};
	m->ink = ink;
	m->texture = texture;
	m->stroke = 0.75;
}

struct kt_box kt_scene_text(struct kt_scene *s, const struct kt_ruler *ruler, gdouble x,
	gdouble baseline, enum kt_align align, struct kt_font font, enum kt_ink ink,
	const char *text)
{
	struct kt_mark *m = add(s, KT_MARK_TEXT);
	gdouble width = ruler->width(ruler, text, font);

	if (align == KT_ALIGN_CENTRE)
		x -= width / 2;
	else if (align == KT_ALIGN_RIGHT)
		x -= width;
	m->box = (struct kt_box){x, baseline - ruler->ascent * font.size, width,
		(ruler->ascent + ruler->descent) * font.size};
	m->baseline = baseline;
	m->font = font;
	m->ink = ink;
	m->text = g_string_chunk_insert_const(s->strings, text);
	return m->box;
}

void kt_scene_lines(struct kt_scene *s, const struct kt_ruler *ruler, gdouble x, gdouble baseline,
	gdouble leading, enum kt_align align, struct kt_font font, enum kt_ink ink,
	const GPtrArray *lines)
{
	for (guint i = 0; i < lines->len; i++) {
		const char *line = lines->pdata[i];

		kt_scene_text(s, ruler, x, baseline + i * leading, align, font, ink, line);
		if (i + 1 < lines->len && !g_str_has_suffix(line, "-"))
			g_array_index(s->marks, struct kt_mark, s->marks->len - 1).is_continued =
				TRUE;
	}
}

void kt_scene_begin(struct kt_scene *s, enum kt_tag tag, const char *text)
{
	struct kt_mark *m = add(s, KT_MARK_BEGIN);

	m->tag = tag;
	m->text = text ? g_string_chunk_insert_const(s->strings, text) : NULL;
}

void kt_scene_end(struct kt_scene *s, enum kt_tag tag)
{
	add(s, KT_MARK_END)->tag = tag;
}

void kt_scene_append(struct kt_scene *to, const struct kt_scene *from, gdouble dx, gdouble dy)
{
	guint base = to->points->len;

	g_array_append_vals(to->points, from->points->data, from->points->len);
	for (guint i = base; i < to->points->len; i++) {
		struct kt_point *p = &g_array_index(to->points, struct kt_point, i);

		p->x += dx;
		p->y += dy;
	}
	for (guint i = 0; i < from->marks->len; i++) {
		struct kt_mark m = g_array_index(from->marks, struct kt_mark, i);

		m.box.x += dx;
		m.box.y += dy;
		m.baseline += dy;
		m.first_point += base;
		if (m.text)
			m.text = g_string_chunk_insert_const(to->strings, m.text);
		g_array_append_val(to->marks, m);
	}
}

const char *kt_tag_name(enum kt_tag tag)
{
	static const char *const names[KT_N_TAGS] = {
		[KT_TAG_DOCUMENT] = "Document",
		[KT_TAG_H1] = "H1",
		[KT_TAG_H2] = "H2",
		[KT_TAG_H3] = "H3",
		[KT_TAG_P] = "P",
		[KT_TAG_L] = "L",
		[KT_TAG_LI] = "LI",
		[KT_TAG_SPAN] = "Span",
		[KT_TAG_LBODY] = "LBody",
		[KT_TAG_TABLE] = "Table",
		[KT_TAG_TR] = "TR",
		[KT_TAG_TH_COLUMN] = "TH",
		[KT_TAG_TH_ROW] = "TH",
		[KT_TAG_TD] = "TD",
		[KT_TAG_FIGURE] = "Figure",
		[KT_TAG_LINK] = "Link",
		[KT_TAG_TARGET] = "Target",
		[KT_TAG_ARTIFACT] = "Artifact",
	};

	return names[tag];
}

static const struct kt_mark *mark_at(const struct kt_scene *s, guint i)
{
	return &g_array_index(s->marks, struct kt_mark, i);
}

static gboolean boxes_touch(struct kt_box a, struct kt_box b, gdouble slack)
{
	return a.x + a.w > b.x + slack && b.x + b.w > a.x + slack && a.y + a.h > b.y + slack &&
	       b.y + b.h > a.y + slack;
}

gboolean kt_scene_overlap(const struct kt_scene *scene, gdouble slack, guint *a, guint *b)
{
	for (guint i = 0; i < scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(scene, i);

		if (m->kind != KT_MARK_TEXT)
			continue;
		for (guint j = i + 1; j < scene->marks->len; j++) {
			const struct kt_mark *n = mark_at(scene, j);

			if (n->kind != KT_MARK_TEXT || !boxes_touch(m->box, n->box, slack))
				continue;
			*a = i;
			*b = j;
			return TRUE;
		}
	}
	return FALSE;
}

gint kt_scene_cut_off(const struct kt_scene *scene, gdouble slack)
{
	for (guint i = 0; i < scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(scene, i);

		if (m->kind != KT_MARK_TEXT)
			continue;
		if (m->box.x < -slack || m->box.y < -slack ||
			m->box.x + m->box.w > scene->width + slack ||
			m->box.y + m->box.h > scene->height + slack)
			return (gint)i;
	}
	return -1;
}
