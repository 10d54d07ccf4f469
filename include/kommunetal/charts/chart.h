/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart.h -- a chart as numbers and labels.
 *
 * Build a chart with kt_chart_new, kt_chart_add_series and kt_chart_add_row
 * (one row is one category: a budget line, a municipality, a point in time),
 * then lay it out as one of the kinds of kt_chart_kind_names, and give the
 * scene to an ink.  The chart owns copies of everything.
 *
 * Notation is that of the International Business Communication Standards:
 * what happened is solid, a plan outlined, a forecast hatched, an earlier
 * period light; deviations are coloured by what they mean for the purse. */
#ifndef KT_CHARTS_CHART_H
#define KT_CHARTS_CHART_H

#include "kommunetal/base/decimal.h"
#include "kommunetal/charts/scene.h"

enum kt_lang { KT_LANG_DA, KT_LANG_EN };

enum kt_scenario {
	KT_SCENARIO_ACTUAL,
	KT_SCENARIO_BUDGET,
	KT_SCENARIO_FORECAST,
	KT_SCENARIO_PREVIOUS,
	KT_SCENARIO_VARIANCE, /* a difference as printed, where it is given and not computed */
	KT_SCENARIO_LOW,      /* ends of a band around the forecast */
	KT_SCENARIO_HIGH,
	KT_SCENARIO_ASIDE, /* a figure that belongs to the row and is printed, not drawn */
	KT_N_SCENARIOS,
};

enum kt_row_role {
	KT_ROW_PLAIN,
	KT_ROW_TOTAL,
	KT_ROW_OF_WHICH,  /* part of a row above, in no sum */
	KT_ROW_GROUP,     /* a heading; its values are not drawn */
	KT_ROW_REFERENCE, /* the whole country, beside the municipalities */
};

/* A number of the chart in its base unit, or nothing. */
struct kt_value {
	struct kt_decimal number;
	gboolean is_known;
};

struct kt_chart_series {
	char *name;
	enum kt_scenario scenario;
};

struct kt_chart_row {
	char *label;
	enum kt_row_role role;
	char *link;         /* name of a target in the same file, or NULL */
	char *mark;         /* what is printed for the link: a number */
	char *panel;        /* which of the small multiples, or NULL */
	gboolean is_result; /* income less cost: a percentage of it says nothing */
	gboolean has_time;
	gdouble time;            /* in years: places the row on an axis of time */
	struct kt_value *values; /* one for each series */
};

struct kt_chart {
	enum kt_lang lang;
	char *message;           /* the finding in one sentence */
	char *who, *what, *when; /* what is shown; the unit follows what */
	char *note;              /* small, under the picture, or NULL */
	char *link_head;         /* over the marks of the rows, or NULL: no such column */
	char *unit;              /* "mio. kr.", "personer" */
	gint power;              /* numbers are shown divided by 10^power: 6 for millions */
	guint decimals;          /* shown */
	gboolean more_is_worse;  /* a positive deviation is bad for the purse */
	GPtrArray *series;       /* struct kt_chart_series */
	GPtrArray *rows;         /* struct kt_chart_row */
};

/* A chart without series and rows; it copies the texts that are set. */
struct kt_chart *kt_chart_new(enum kt_lang lang);
void kt_chart_free(struct kt_chart *chart);
typedef struct kt_chart kt_chart;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(kt_chart, kt_chart_free)
void kt_chart_set_titles(struct kt_chart *chart, const char *message, const char *who,
	const char *what, const char *when);
void kt_chart_set_unit(struct kt_chart *chart, const char *unit, gint power, guint decimals);
void kt_chart_set_note(struct kt_chart *chart, const char *note);
/* All series come before the first row.  Returns the index. */
guint kt_chart_add_series(struct kt_chart *chart, const char *name, enum kt_scenario scenario);
/* LABEL is copied; the row starts with no value known.  Borrowed. */
struct kt_chart_row *kt_chart_add_row(
	struct kt_chart *chart, const char *label, enum kt_row_role role);
void kt_chart_set_value(struct kt_chart_row *row, guint series, struct kt_decimal number);
/* Tables print MARK in a last column under the chart's link_head. */
void kt_chart_set_link(struct kt_chart_row *row, const char *link, const char *mark);
void kt_chart_set_link_head(struct kt_chart *chart, const char *head);
/* YEARS is any time that grows with the rows, such as 2022.25. */
void kt_chart_set_time(struct kt_chart_row *row, gdouble years);
void kt_chart_set_result(struct kt_chart_row *row);
void kt_chart_set_panel(struct kt_chart_row *row, const char *panel);
const struct kt_chart_row *kt_chart_row(const struct kt_chart *chart, guint i);
const struct kt_chart_series *kt_chart_series(const struct kt_chart *chart, guint i);
/* The first series of SCENARIO, -1 if none. */
gint kt_chart_find(const struct kt_chart *chart, enum kt_scenario scenario);
/* Whether any row has a value of series I. */
gboolean kt_chart_has_values(const struct kt_chart *chart, gint i);

/* The number as the chart prints it: scaled, rounded, true minus; with IS_SIGNED
 * also a plus.  Free with g_free. */
char *kt_chart_number(const struct kt_chart *chart, struct kt_decimal number, gboolean is_signed);
/* PERCENT with one decimal and a sign, without "%". */
char *kt_percent_text(enum kt_lang lang, gdouble percent);
/* Beyond this a percentage tells of a budget of next to nothing, and is not told. */
#define KT_MOST_PERCENT 999.95

/* NULL-ended, in the order of the registry; static. */
const char *const *kt_chart_kind_names(void);
/* What KIND is for, in a sentence; NULL for an unknown kind. */
const char *kt_chart_kind_summary(const char *kind);

/* Lays CHART out as KIND in WIDTH x HEIGHT points; HEIGHT 0 takes what it
 * needs.  NULL with KT_ERROR_USAGE (unknown kind), KT_ERROR_REFUSED (numbers
 * that this kind cannot show) or KT_ERROR_LIMIT (not enough room). */
struct kt_scene *kt_chart_layout(const struct kt_chart *chart, const char *kind, gdouble width,
	gdouble height, const struct kt_ruler *ruler, GError **error);

/* Only the body, for pages that print titles and notes themselves: EM is the
 * size of text.  *NOTE (may become NULL) is what the reader has to know about
 * the scales; free with g_free.  Errors as kt_chart_layout; KIND exists. */
struct kt_scene *kt_chart_body(const struct kt_chart *chart, const char *kind, gdouble width,
	gdouble em, const struct kt_ruler *ruler, char **note, GError **error);

/* For a terminal of COLUMNS columns: the same rows and numbers, bars of blocks. */
void kt_chart_text(const struct kt_chart *chart, guint columns, GString *out);

/* Rules of the notation that CHART breaks when drawn as KIND: one line each
 * ("scale: ..."), NULL-ended; free with g_strfreev. */
char **kt_chart_lint(const struct kt_chart *chart, const char *kind, const struct kt_scene *scene);

/* "16:9" (960 x 540), "4:3" (960 x 720), "a4" (482 wide, as high as needed) or
 * "WIDTHxHEIGHT" in points; KT_ERROR_USAGE for anything else. */
gboolean kt_chart_size_parse(const char *text, gdouble *width, gdouble *height, GError **error);
/* Whether kt_chart_write knows the ending of PATH; "-" is text. */
gboolean kt_chart_path_check(const char *path, GError **error);
/* Writes CHART as KIND to PATH, whose ending (.svg .png .pdf .xlsx .txt) says
 * how.  A PNG has two pixels a point; a PDF is PDF/UA-1; a workbook holds the numbers
 * and a chart of its own.  DATE (ISO, may be NULL) becomes a PDF's date. */
gboolean kt_chart_write(const struct kt_chart *chart, const char *kind, const char *path,
	gdouble width, gdouble height, const char *date, GError **error);

#endif
