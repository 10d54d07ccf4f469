/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_file.c -- one chart into one file. */
#include <string.h>

#include "charts/chart_kind.h"
#include "charts/chart_xlsx.h"
#include "charts/pdf_finish.h"
#include "charts/scene_cairo.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/output.h"
#include "kommunetal/charts/chart.h"

#define PIXELS_PER_POINT 2
#define MOST_POINTS 8000

static gboolean read_number(const char *text, gdouble *out, const char **end)
{
	guint64 n = 0;
	const char *p = text;

	for (; g_ascii_isdigit(*p) && n <= MOST_POINTS; p++)
		n = n * 10 + (guint)(*p - '0');
	*out = (gdouble)n;
	*end = p;
	return p > text && n >= 100 && n <= MOST_POINTS;
}

gboolean kt_chart_size_parse(const char *text, gdouble *width, gdouble *height, GError **error)
{
	static const struct {
		const char *name;
		gdouble width, height;
	} known[] = {{"16:9", 960, 540}, {"4:3", 960, 720}, {"a4", 482, 0}};
	gdouble w, h;
	const char *p;

	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (g_ascii_strcasecmp(text, known[i].name) == 0) {
			*width = known[i].width;
			*height = known[i].height;
			return TRUE;
		}
	if (read_number(text, &w, &p) && *p == 'x' && read_number(p + 1, &h, &p) && *p == '\0') {
		*width = w;
		*height = h;
		return TRUE;
	}
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
		"'%s' is no size: give 16:9, 4:3, a4 or WIDTHxHEIGHT in points (100 to %d)", text,
		MOST_POINTS);
	return FALSE;
}

static const char *title_of(const struct kt_chart *chart)
{
	return *chart->message ? chart->message : *chart->what ? chart->what : "kommunetal";
}

/* PDF/UA-1, as reports are. */
static GByteArray *as_pdf(const struct kt_chart *chart, const struct kt_scene *scene,
	const char *date, GError **error)
{
	const char *title = title_of(chart);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	struct kt_pdf_facts facts = {
		title, chart->who, chart->lang == KT_LANG_DA ? "da" : "en", date, "", pages};
	struct kt_pdf *pdf = kt_pdf_new(title, chart->who, date);
	g_autoptr(GByteArray) raw = NULL;

	g_ptr_array_add(pages, (gpointer)scene);
	kt_pdf_open_tags(pdf);
	kt_pdf_page(pdf, scene, TRUE);
	kt_pdf_close_tags(pdf);
	raw = kt_pdf_finish(pdf, error);
	return raw ? kt_pdf_hand_over(raw, &facts, error) : NULL;
}

static GByteArray *from_string(GString *text)
{
	gsize len = text->len;

	return g_byte_array_new_take((guint8 *)g_string_free(text, FALSE), len);
}

static GByteArray *as_svg(const struct kt_chart *chart, const struct kt_scene *scene)
{
	GString *out = g_string_new(NULL);
	g_autofree char *words = kt_chart_describe(chart);

	kt_scene_svg(
		scene, title_of(chart), words, chart->lang == KT_LANG_DA ? "da" : "en", TRUE, out);
	return from_string(out);
}

static GByteArray *as_text(const struct kt_chart *chart)
{
	GString *out = g_string_new(NULL);

	kt_chart_text(chart, 80, out);
	return from_string(out);
}

gboolean kt_chart_path_check(const char *path, GError **error)
{
	static const char *const endings[] = {".svg", ".png", ".pdf", ".xlsx", ".txt"};
	g_autofree char *lower = g_ascii_strdown(path, -1);

	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
		if (g_str_has_suffix(lower, endings[i]))
			return TRUE;
	if (g_str_equal(path, "-"))
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
		"%s: a chart is written as .svg, .png, .pdf, .xlsx or .txt", path);
	return FALSE;
}

gboolean kt_chart_write(const struct kt_chart *chart, const char *kind, const char *path,
	gdouble width, gdouble height, const char *date, GError **error)
{
	g_autofree char *lower = g_ascii_strdown(path, -1);
	g_autoptr(kt_scene) scene = NULL;
	g_autoptr(GByteArray) bytes = NULL;

	if (!kt_chart_path_check(path, error))
		return FALSE;
	scene = kt_chart_layout(chart, kind, width, height, kt_ruler_pango(), error);
	if (!scene)
		return FALSE;
	if (g_str_has_suffix(lower, ".svg"))
		bytes = as_svg(chart, scene);
	else if (g_str_has_suffix(lower, ".png"))
		bytes = kt_scene_png(scene, PIXELS_PER_POINT, error);
	else if (g_str_has_suffix(lower, ".pdf"))
		bytes = as_pdf(chart, scene, date, error);
	else if (g_str_has_suffix(lower, ".xlsx"))
		bytes = kt_chart_xlsx(chart, kind, date, error);
	else
		bytes = as_text(chart);
	return bytes && kt_output_save(bytes, path, error);
}
