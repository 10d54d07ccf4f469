/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_text.c -- a chart for a terminal: the numbers in columns and one bar a row. */
#include <math.h>

#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "charts/wrap.h"

struct text_chart {
	const struct kt_chart *chart;
	GString *out;
	guint label_width, bar_width;
	guint *widths; /* of the series' columns */
	gboolean by_variance, has_parts;
	gdouble lo, hi;
};

static void put_padded(GString *out, const char *text, guint width, gboolean right)
{
	glong n = g_utf8_strlen(text, -1);

	if (!right)
		g_string_append(out, text);
	for (glong i = n; i < (glong)width; i++)
		g_string_append_c(out, ' ');
	if (right)
		g_string_append(out, text);
}

static char *cell(const struct kt_chart *chart, const struct kt_chart_row *row, guint s)
{
	gboolean is_signed = kt_chart_series(chart, s)->scenario == KT_SCENARIO_VARIANCE;

	if (!row->values[s].is_known || row->role == KT_ROW_GROUP)
		return g_strdup("");
	return kt_chart_number(chart, row->values[s].number, is_signed);
}

static gboolean bar_value(const struct text_chart *t, const struct kt_chart_row *row, gdouble *out)
{
	struct kt_decimal variance;

	/* A sum would flatten the bars of its parts. */
	if (!t->by_variance)
		return !(t->has_parts && row->role == KT_ROW_TOTAL) &&
		       kt_row_outcome(t->chart, row, out);
	if (!kt_row_variance(t->chart, row, &variance))
		return FALSE;
	*out = kt_decimal_to_double(variance);
	return TRUE;
}

static void measure(struct text_chart *t, guint columns)
{
	guint used = 0;

	for (guint s = 0; s < t->chart->series->len; s++)
		t->widths[s] = (guint)g_utf8_strlen(kt_chart_series(t->chart, s)->name, -1);
	for (guint r = 0; r < t->chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(t->chart, r);
		gdouble value;

		t->label_width = MAX(t->label_width, (guint)g_utf8_strlen(row->label, -1));
		for (guint s = 0; s < t->chart->series->len; s++) {
			g_autofree char *text = cell(t->chart, row, s);

			t->widths[s] = MAX(t->widths[s], (guint)g_utf8_strlen(text, -1));
		}
		if (bar_value(t, row, &value)) {
			t->lo = MIN(t->lo, value);
			t->hi = MAX(t->hi, value);
		}
	}
	for (guint s = 0; s < t->chart->series->len; s++)
		used += t->widths[s] + 2;
	t->label_width = MIN(t->label_width, MAX(columns / 3, 12));
	used += t->label_width + 2;
	t->bar_width = columns > used + 10 ? columns - used : 10;
}

/* Full blocks and one of eight part blocks; to the left of 0 only whole cells. */
static void put_bar(struct text_chart *t, gdouble value)
{
	static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
	gdouble per_cell = (t->hi - t->lo) / MAX(t->bar_width - 1, 1);
	glong zero = per_cell > 0 ? (glong)ceil(-t->lo / per_cell) : 0, eighths, left;

	if (per_cell <= 0)
		return;
	left = value < 0 ? zero - (glong)rint(-value / per_cell) : zero;
	for (glong i = 0; i < left; i++)
		g_string_append_c(t->out, ' ');
	for (glong i = left; i < zero; i++)
		g_string_append(t->out, "█");
	g_string_append(t->out, t->lo < 0 ? "│" : "");
	if (value <= 0)
		return;
	eighths = (glong)rint(value / per_cell * 8);
	for (; eighths >= 8; eighths -= 8)
		g_string_append(t->out, "█");
	g_string_append(t->out, parts[eighths]);
}

static void end_line(GString *out)
{
	while (out->len && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	g_string_append_c(out, '\n');
}

static void put_row(struct text_chart *t, const struct kt_chart_row *row)
{
	/* Columns instead of points: a character of the plain ruler is 0.6 of the size. */
	g_autoptr(GPtrArray) lines = kt_wrap(kt_ruler_plain(), row->label,
		(struct kt_font){1 / 0.6, FALSE, FALSE}, t->label_width + 0.01);
	gdouble value;

	for (guint i = 0; i < lines->len; i++) {
		put_padded(t->out, g_ptr_array_index(lines, i), t->label_width, FALSE);
		for (guint s = 0; i == 0 && s < t->chart->series->len; s++) {
			g_autofree char *text = cell(t->chart, row, s);

			g_string_append(t->out, "  ");
			put_padded(t->out, text, t->widths[s], TRUE);
		}
		if (i == 0 && bar_value(t, row, &value)) {
			g_string_append(t->out, "  ");
			put_bar(t, value);
		}
		end_line(t->out);
	}
}

static void put_heads(struct text_chart *t)
{
	const struct kt_chart *c = t->chart;
	g_autofree char *what = kt_chart_what(c);

	if (*c->message)
		g_string_append_printf(t->out, "%s\n\n", c->message);
	if (*c->who)
		g_string_append_printf(t->out, "%s\n", c->who);
	g_string_append_printf(t->out, "%s\n", what);
	if (*c->when)
		g_string_append_printf(t->out, "%s\n", c->when);
	g_string_append_c(t->out, '\n');
	put_padded(t->out, "", t->label_width, FALSE);
	for (guint s = 0; s < c->series->len; s++) {
		g_string_append(t->out, "  ");
		put_padded(t->out, kt_chart_series(c, s)->name, t->widths[s], TRUE);
	}
	end_line(t->out);
}

void kt_chart_text(const struct kt_chart *chart, guint columns, GString *out)
{
	struct text_chart t = {.chart = chart, .out = out};

	t.widths = g_new0(guint, MAX(chart->series->len, 1));
	t.by_variance = kt_chart_has_values(chart, kt_chart_find(chart, KT_SCENARIO_VARIANCE));
	for (guint r = 0; r < chart->rows->len; r++)
		t.has_parts = t.has_parts || kt_chart_row(chart, r)->role == KT_ROW_PLAIN;
	measure(&t, columns);
	put_heads(&t);
	for (guint r = 0; r < chart->rows->len; r++) {
		const char *panel = kt_chart_row(chart, r)->panel;

		if (panel && (r == 0 || g_strcmp0(panel, kt_chart_row(chart, r - 1)->panel) != 0))
			g_string_append_printf(out, "%s\n", panel);
		put_row(&t, kt_chart_row(chart, r));
	}
	if (chart->note && *chart->note)
		g_string_append_printf(out, "\n%s\n", chart->note);
	g_free(t.widths);
}
