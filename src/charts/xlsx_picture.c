/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_picture.c -- the native chart of each kind, on the cells of the table.
 *
 * Colours and textures are those of the other inks.  What Excel has no chart
 * for is drawn from columns of its own beside the table: a bridge is a stack
 * of bars on bars that are not seen. */
#include <math.h>
#include <string.h>

#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "charts/chart_xlsx.h"
#include "charts/palette.h"
#include "charts/plot.h"
#include "charts/ticks.h"
#include "charts/xlsx_picture.h"
#include "base/workbook.h"

#define HEIGHT 400.0    /* pixels */
#define ROW_HEIGHT 26.0 /* of a lying bar */
#define PANEL_WIDTH 300.0
#define PANEL_HEIGHT 220.0
#define PANELS_ACROSS 3
#define PANEL_TICKS 5
#define GAP 8.0 /* between panels */

guint kt_xlsx_rgb(enum kt_ink ink)
{
	struct kt_rgb c = kt_ink_rgb(ink);

	return (guint)(rint(c.r * 255) * 65536 + rint(c.g * 255) * 256 + rint(c.b * 255));
}

/* ---- what all have ---- */

lxw_chart_series *kt_xlsx_add_series(struct kt_sheet *s, lxw_chart *chart, lxw_row_t first,
	lxw_row_t last, lxw_col_t labels, lxw_col_t values)
{
	lxw_chart_series *series = chart_add_series(chart, NULL, NULL);

	chart_series_set_categories(series, s->name, first, labels, last, labels);
	chart_series_set_values(series, s->name, first, values, last, values);
	chart_series_set_name_range(series, s->name, s->head, values);
	return series;
}

/* Bars as the scenario's: solid, outlined, hatched, light. */
static void style_bars(lxw_chart_series *series, enum kt_scenario scenario)
{
	guint ink = kt_xlsx_rgb(kt_scenario_ink(scenario));
	lxw_chart_line line = {.color = ink, .width = 0.75};
	lxw_chart_fill fill = {.color = ink}, paper = {.color = 0xFFFFFF};
	lxw_chart_pattern hatch = {.fg_color = ink,
		.bg_color = 0xFFFFFF,
		.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL};

	switch (kt_scenario_texture(scenario)) {
	case KT_TEXTURE_OUTLINE:
		chart_series_set_fill(series, &paper);
		chart_series_set_line(series, &line);
		break;
	case KT_TEXTURE_HATCH:
		chart_series_set_pattern(series, &hatch);
		chart_series_set_line(series, &line);
		break;
	default:
		chart_series_set_fill(series, &fill);
	}
}

/* Deviations have charts of their own; what has no numbers has none. */
static gboolean is_drawn(const struct kt_chart *chart, guint i)
{
	enum kt_scenario scenario = kt_chart_series(chart, i)->scenario;

	return kt_chart_has_values(chart, (gint)i) && scenario != KT_SCENARIO_VARIANCE &&
	       scenario != KT_SCENARIO_ASIDE;
}

/* N columns for what a picture is built of, and nothing else of it: the first.  Their width is told
 * one by one: other pictures of the sheet have theirs in the same columns, fewer or more of them. */
lxw_col_t kt_xlsx_helper_columns(struct kt_sheet *s, guint n)
{
	lxw_row_col_options hidden = {.hidden = LXW_TRUE};
	lxw_col_t first = s->helpers ? s->helpers : (lxw_col_t)(s->columns + (n > 1));
	lxw_col_t last = (lxw_col_t)(first + n - 1);

	for (lxw_col_t c = first; s->helpers && c <= last; c++)
		worksheet_set_column_opt(s->worksheet, c, c, 12, NULL, &hidden);
	if (s->helpers)
		s->helpers = (lxw_col_t)(last + 1);
	else
		s->columns = (lxw_col_t)(last + 1);
	return first;
}

/* Rows of the table, and the column of their labels. */
struct stretch {
	lxw_row_t first, last;
	lxw_col_t labels;
	gboolean is_joined; /* what is expected goes on from the last figure */
};

/* The row with the last figure before what series I expects; -1 where it expects nothing. */
static gint joint_of(const struct kt_chart *chart, guint i)
{
	enum kt_scenario scenario = kt_chart_series(chart, i)->scenario;
	gint actual = kt_chart_find(chart, KT_SCENARIO_ACTUAL), last = -1;

	if (actual < 0 || (scenario != KT_SCENARIO_FORECAST && scenario != KT_SCENARIO_LOW &&
				  scenario != KT_SCENARIO_HIGH))
		return -1;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean is_figure = row->values[actual].is_known;

		if (row->values[i].is_known)
			return is_figure ? -1 : last;
		last = is_figure ? (gint)r : last;
	}
	return -1;
}

/* A line of Excel's begins at its own first number: so the numbers of series I stand once more,
 * out of sight, with the last FIGURE before them. */
static lxw_col_t joined_column(struct kt_sheet *s, guint i, guint figure)
{
	gint actual = kt_chart_find(s->chart, KT_SCENARIO_ACTUAL);
	lxw_row_col_options hidden = {.hidden = LXW_TRUE};
	lxw_col_t column;

	/* the column right beside the table has a width already, and two widths are a fault */
	if (!s->helpers && s->columns == s->chart->series->len + 1)
		s->columns++;
	column = kt_xlsx_helper_columns(s, 1);
	worksheet_set_column_opt(s->worksheet, column, column, 12, NULL, &hidden);
	worksheet_write_string(
		s->worksheet, s->head, column, kt_chart_series(s->chart, i)->name, s->heading);
	for (guint r = figure; r < s->chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(s->chart, r);
		guint from = r == figure ? (guint)actual : i;

		if (row->values[from].is_known)
			kt_sheet_number(
				s, s->first + r, column, row->values[from].number, s->number);
	}
	return column;
}

/* All that is drawn, each in the STYLE of its scenario; how many they are.  What goes on from the
 * last figure comes first: the later lies on top, and that dot is the figure's. */
static guint add_drawn(struct kt_sheet *s, lxw_chart *chart, struct stretch rows,
	void (*style)(
		const struct kt_sheet *s, lxw_chart_series *series, enum kt_scenario scenario))
{
	guint n = 0;

	for (guint k = 0; k < 2 * s->chart->series->len; k++) {
		guint i = k % s->chart->series->len;
		gint joint = rows.is_joined ? joint_of(s->chart, i) : -1;
		lxw_col_t column = (lxw_col_t)(i + 1);

		if (!is_drawn(s->chart, i) || (joint >= 0) != (k < s->chart->series->len))
			continue;
		if (joint >= 0)
			column = joined_column(s, i, (guint)joint);
		style(s, kt_xlsx_add_series(s, chart, rows.first, rows.last, rows.labels, column),
			kt_chart_series(s->chart, i)->scenario);
		n++;
	}
	return n;
}

/* One series needs no key to it. */
void kt_xlsx_put_legend(lxw_chart *chart, guint n_series)
{
	chart_legend_set_position(
		chart, n_series < 2 ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
}

static void style_font(lxw_chart_axis *axis)
{
	lxw_chart_font font = {.name = "Calibri", .size = 10, .color = 0x404040};

	chart_axis_set_num_font(axis, &font);
}

void kt_xlsx_label(const struct kt_sheet *s, lxw_chart_series *series, const char *more)
{
	g_autofree char *format = kt_sheet_label_format(s, more, "\xe2\x88\x92");

	chart_series_set_labels(series);
	chart_series_set_labels_num_format(series, format);
}

/* "Mio. kr." */
static char *unit_of(const struct kt_chart *chart)
{
	g_autofree char *first = g_utf8_strup(
		chart->unit, *chart->unit ? g_utf8_next_char(chart->unit) - chart->unit : 0);

	return *chart->unit ? g_strconcat(first, g_utf8_next_char(chart->unit), NULL)
			    : g_strdup("");
}

void kt_xlsx_style_lying(const struct kt_sheet *s, lxw_chart *chart, const char *note)
{
	lxw_chart_font font = {.name = "Calibri", .size = 9, .color = KT_BOOK_MUTED};
	lxw_chart_line none = {.none = LXW_TRUE};
	g_autofree char *unit = s->chart->power ? unit_of(s->chart) : g_strdup("");
	g_autofree char *below = g_strdup_printf("%s%s%s", unit,
		*unit && note ? g_str_has_suffix(unit, ".") ? " " : ". " : "", note ? note : "");

	if (*below) {
		chart_axis_set_name(chart->x_axis, below);
		chart_axis_set_name_font(chart->x_axis, &font);
	}
	/* The library calls the upright axis of lying bars y, though it has the labels. */
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
	chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_NONE);
	/* numbers stand at the bars: a scale without numbers says nothing */
	chart_axis_set_line(chart->x_axis, &none);
	chart_axis_set_major_tick_mark(chart->x_axis, LXW_CHART_AXIS_TICK_MARK_NONE);
	chart_axis_set_major_tick_mark(chart->y_axis, LXW_CHART_AXIS_TICK_MARK_NONE);
	style_font(chart->y_axis);
}

void kt_xlsx_place(struct kt_sheet *s, lxw_chart *chart, gdouble width, gdouble height, guint n)
{
	g_autofree char *words = s->words ? g_strdup(s->words) : kt_chart_describe(s->chart);
	gdouble down = n / PANELS_ACROSS * (height + GAP);
	lxw_chart_options options = {.x_offset = 16 + (gint)(n % PANELS_ACROSS * (width + GAP)),
		.y_offset = (gint)down,
		.x_scale = width / 480,
		.y_scale = height / 288,
		.description = words};

	worksheet_insert_chart_opt(
		s->worksheet, s->top, s->picture ? s->picture : s->columns, chart, &options);
	s->height = MAX(s->height, down + height);
}

static lxw_row_t last_row(const struct kt_sheet *s)
{
	return s->first + MAX(s->chart->rows->len, 1) - 1;
}

gdouble kt_xlsx_lying_height(guint n)
{
	return 110 + ROW_HEIGHT * n;
}

static void set_title(lxw_chart *chart, const char *title, gdouble size)
{
	lxw_chart_font font = {
		.name = "Calibri", .size = size, .bold = LXW_TRUE, .color = 0x1A1A1A};

	chart_title_set_name(chart, title);
	chart_title_set_name_font(chart, &font);
}

lxw_chart *kt_xlsx_titled(struct kt_sheet *s, guint8 type)
{
	lxw_chart *chart = workbook_add_chart(s->workbook, type);
	const char *title = *s->chart->message ? s->chart->message : s->chart->what;

	chart_show_hidden_data(chart);
	set_title(chart, title, 13);
	return chart;
}

/* ---- deviations, each in the colour of its effect ---- */

/* PUTS: the deviations go into COLUMN, too. */
static void colour_effects(
	struct kt_sheet *s, lxw_chart_series *series, lxw_col_t column, gboolean puts)
{
	guint n = s->chart->rows->len;
	lxw_chart_fill fills[KT_N_INKS] = {{0}};
	g_autofree lxw_chart_point *points = g_new0(lxw_chart_point, MAX(n, 1));
	g_autofree lxw_chart_point **list = g_new0(lxw_chart_point *, n + 1);

	for (guint i = 0; i < KT_N_INKS; i++)
		fills[i].color = kt_xlsx_rgb((enum kt_ink)i);
	for (guint r = 0; r < n; r++) {
		const struct kt_chart_row *row = kt_chart_row(s->chart, r);
		struct kt_decimal variance;

		list[r] = &points[r];
		if (!kt_row_variance(s->chart, row, &variance))
			continue;
		points[r].fill = &fills[kt_effect_ink(s->chart, kt_decimal_sign(variance))];
		if (puts)
			kt_sheet_number(s, s->first + r, column, variance, s->number);
	}
	chart_series_set_points(series, list);
}

gdouble kt_xlsx_room(gdouble least, gdouble most, guint characters, guint names, guint sides)
{
	const gdouble wide = 6.5, least_part = 0.25; /* pixels of a letter; of the picture */
	gdouble plot = MAX(KT_XLSX_WIDTH - wide * names - 40, least_part * KT_XLSX_WIDTH);
	gdouble part = MIN(wide * characters / plot, 0.4);

	return (most - least) * part / (1 - sides * part);
}

/* What is drawn along an axis: from 0, wherever the numbers are. */
struct reach {
	gdouble least, most;
	guint characters; /* of the longest number */
	guint names;      /* of the longest name beside the axis */
};

static void reach_to(struct reach *reach, const struct kt_sheet *s, struct kt_decimal number)
{
	g_autofree char *digits = kt_decimal_to_danish(number, s->chart->decimals);
	gdouble value = kt_sheet_value(s, number);

	reach->least = MIN(reach->least, value);
	reach->most = MAX(reach->most, value);
	reach->characters = MAX(reach->characters, (guint)strlen(digits) + 2);
}

/* Bars begin at 0, and at their ends is room for the numbers, which would lie over the names. */
static void set_ends(lxw_chart *chart, const struct reach *r)
{
	guint sides = (r->least < 0) + (r->most > 0);
	gdouble beside = kt_xlsx_room(r->least, r->most, r->characters, r->names, sides);

	if (!sides)
		return;
	chart_axis_set_min(chart->x_axis, r->least < 0 ? r->least - beside : 0);
	chart_axis_set_max(chart->x_axis, r->most > 0 ? r->most + beside : 0);
}

static void widen_axis(struct kt_sheet *s, lxw_chart *chart)
{
	struct reach reach = {0};

	for (guint r = 0; r < s->chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(s->chart, r);
		struct kt_decimal variance;

		reach.names = MAX(reach.names, (guint)g_utf8_strlen(row->label, -1));
		if (kt_row_variance(s->chart, row, &variance))
			reach_to(&reach, s, variance);
	}
	set_ends(chart, &reach);
}

/* The printed deviations, or a column of computed ones. */
static void put_deviation(struct kt_sheet *s)
{
	lxw_chart *chart = kt_xlsx_titled(s, LXW_CHART_BAR);
	gint printed = kt_chart_find(s->chart, KT_SCENARIO_VARIANCE);
	gboolean puts = !s->variance && printed < 0;
	lxw_col_t column = s->variance ? s->variance
			   : puts      ? s->columns++
				       : (lxw_col_t)(printed + 1);
	lxw_chart_series *series = kt_xlsx_add_series(s, chart, s->first, last_row(s), 0, column);

	if (puts)
		worksheet_write_string(s->worksheet, s->head, column,
			kt_chart_word(s->chart->lang, KT_WORD_DEVIATION), s->heading);
	colour_effects(s, series, column, puts);
	kt_xlsx_label(s, series, "+");
	chart_set_series_gap(chart, 60);
	kt_xlsx_style_lying(s, chart, NULL);
	widen_axis(s, chart);
	kt_xlsx_put_legend(chart, 1);
	kt_xlsx_place(s, chart, KT_XLSX_WIDTH, kt_xlsx_lying_height(s->chart->rows->len), 0);
}

/* ---- bars of every series that has numbers ---- */

/* A total at the foot of its parts is in the table; as a bar it would dwarf them. */
static lxw_row_t last_part(const struct kt_sheet *s)
{
	guint n = s->chart->rows->len;

	while (n > 1 && kt_chart_row(s->chart, n - 1)->role == KT_ROW_TOTAL)
		n--;
	return s->first + MAX(n, 1) - 1;
}

static void style_labelled_bars(
	const struct kt_sheet *s, lxw_chart_series *series, enum kt_scenario scenario)
{
	style_bars(series, scenario);
	kt_xlsx_label(s, series, "");
}

/* Of the bars of N rows. */
static void begin_at_zero(struct kt_sheet *s, lxw_chart *chart, guint n)
{
	struct reach reach = {0};

	for (guint r = 0; r < MIN(n, s->chart->rows->len); r++) {
		const struct kt_chart_row *row = kt_chart_row(s->chart, r);

		reach.names = MAX(reach.names, (guint)g_utf8_strlen(row->label, -1));
		for (guint i = 0; i < s->chart->series->len; i++)
			if (is_drawn(s->chart, i) && row->values[i].is_known)
				reach_to(&reach, s, row->values[i].number);
	}
	set_ends(chart, &reach);
}

static void put_bars(struct kt_sheet *s)
{
	lxw_chart *chart = kt_xlsx_titled(s, LXW_CHART_BAR);
	struct stretch rows = {s->first, last_part(s), 0, FALSE};
	guint n = add_drawn(s, chart, rows, style_labelled_bars);

	chart_set_series_gap(chart, 60);
	kt_xlsx_style_lying(s, chart, NULL);
	begin_at_zero(s, chart, rows.last - rows.first + 1);
	kt_xlsx_put_legend(chart, n);
	kt_xlsx_place(
		s, chart, KT_XLSX_WIDTH, kt_xlsx_lying_height(s->chart->rows->len * MAX(n, 1)), 0);
}

/* ---- lines ---- */

static void style_line(
	const struct kt_sheet *s, lxw_chart_series *series, enum kt_scenario scenario)
{
	gboolean is_forecast = scenario == KT_SCENARIO_FORECAST;
	gboolean is_edge = scenario == KT_SCENARIO_LOW || scenario == KT_SCENARIO_HIGH;
	guint ink = is_edge ? kt_xlsx_rgb(KT_INK_PREVIOUS) : kt_xlsx_rgb(kt_scenario_ink(scenario));
	lxw_chart_line line = {.color = ink,
		.width = is_edge || scenario == KT_SCENARIO_BUDGET ? 1 : 2,
		.dash_type = is_forecast ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID};
	lxw_chart_fill fill = {.color = is_forecast ? 0xFFFFFF : ink};

	(void)s;
	chart_series_set_line(series, &line);
	if (scenario == KT_SCENARIO_BUDGET || is_edge) {
		chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
		return;
	}
	line.width = 1;
	line.dash_type = LXW_CHART_LINE_DASH_SOLID;
	chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
	chart_series_set_marker_size(series, 6);
	chart_series_set_marker_fill(series, &fill);
	chart_series_set_marker_line(series, &line);
}

static void style_upright(struct kt_sheet *s, lxw_chart *chart)
{
	lxw_chart_line faint = {.color = 0xD9D9D9, .width = 0.75}, none = {.none = LXW_TRUE};

	chart_axis_major_gridlines_set_line(chart->y_axis, &faint);
	chart_axis_set_line(chart->y_axis, &none);
	chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	style_font(chart->x_axis);
	style_font(chart->y_axis);
	chart_axis_set_num_format(chart->y_axis, s->number->num_format);
}

static void put_trend(struct kt_sheet *s)
{
	lxw_chart *chart = kt_xlsx_titled(s, LXW_CHART_LINE);
	struct stretch rows = {s->first, last_row(s), 0, TRUE};
	guint n = add_drawn(s, chart, rows, style_line);

	style_upright(s, chart);
	kt_xlsx_put_legend(chart, n);
	kt_xlsx_place(s, chart, KT_XLSX_WIDTH, HEIGHT, 0);
}

/* The times alone, for the axes of panels. */
static lxw_col_t put_times(struct kt_sheet *s)
{
	lxw_col_t column = kt_xlsx_helper_columns(s, 1);

	worksheet_write_string(s->worksheet, s->head, column,
		kt_chart_word(s->chart->lang, KT_WORD_TIME), s->heading);
	for (guint r = 0; r < s->chart->rows->len; r++)
		worksheet_write_string(
			s->worksheet, s->first + r, column, kt_chart_row(s->chart, r)->label, NULL);
	return column;
}

/* From LO to HI in round steps. */
static void open_to_ticks(const struct kt_chart *chart, gdouble *lo, gdouble *hi, gdouble *step)
{
	struct kt_ticks ticks = kt_ticks_in(*lo, *hi, PANEL_TICKS, chart->decimals);

	*step = ticks.step;
	*lo = floor(*lo / ticks.step + 1e-9) * ticks.step;
	*hi = ceil(*hi / ticks.step - 1e-9) * ticks.step;
}

/* One small chart a panel, all on one scale. */
static void put_multiples(struct kt_sheet *s)
{
	gdouble lo, hi, step, unit = s->chart->power > 0 ? pow(10, s->chart->power) : 1;
	guint n = s->chart->rows->len, panel = 0;
	lxw_col_t times = put_times(s);

	kt_plot_range(s->chart, &lo, &hi);
	open_to_ticks(s->chart, &lo, &hi, &step);
	for (guint from = 0, to; from < n; from = to, panel++) {
		const char *name = kt_chart_row(s->chart, from)->panel;
		lxw_chart *chart = workbook_add_chart(s->workbook, LXW_CHART_LINE);

		for (to = from + 1;
			to < n && g_strcmp0(kt_chart_row(s->chart, to)->panel, name) == 0; to++)
			;
		chart_show_hidden_data(chart);
		set_title(chart, name && *name ? name : s->chart->what, 11);
		add_drawn(s, chart,
			(struct stretch){s->first + from, s->first + to - 1, times, FALSE},
			style_line);
		style_upright(s, chart);
		chart_axis_set_min(chart->y_axis, lo * unit);
		chart_axis_set_max(chart->y_axis, hi * unit);
		chart_axis_set_major_unit(chart->y_axis, step * unit);
		kt_xlsx_put_legend(chart, 1);
		kt_xlsx_place(s, chart, PANEL_WIDTH, PANEL_HEIGHT, panel);
	}
}

/* ---- by kind ---- */

void kt_xlsx_picture(struct kt_sheet *sheet, const char *kind)
{
	static const struct {
		const char *kind;
		void (*put)(struct kt_sheet *sheet);
	} pictures[] = {
		{"deviation", put_deviation},
		{"bridge", kt_xlsx_put_bridge},
		{"trend", put_trend},
		{"multiples", put_multiples},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(pictures); i++)
		if (g_str_equal(pictures[i].kind, kind)) {
			pictures[i].put(sheet);
			return;
		}
	put_bars(sheet);
}
