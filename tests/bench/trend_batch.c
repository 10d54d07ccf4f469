/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: trend_batch IN.csv OUT.csv
 *
 * Reads series (name,y1,...,yn at the times 1 to n) and writes for each the
 * slope of the least-squares line, its 95 percent band, and the exact p of
 * Mann and Kendall's test.  The program of `make bench`, and an example of the
 * library on plain series. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "kommunetal/analysis/trend.h"
#include "kommunetal/base/decimal.h"
#include "kommunetal/base/output.h"

#define MOST_POINTS 512

static const gdouble *times(void)
{
	static gdouble x[MOST_POINTS];

	for (guint i = 0; i < MOST_POINTS; i++)
		x[i] = i + 1;
	return x;
}

/* The fields of LINE, cut in place; the first is the name. */
static guint read_values(char *line, gdouble *y)
{
	guint n = 0;

	for (char *comma = strchr(line, ','); comma && n < MOST_POINTS;) {
		struct kt_decimal d;
		char *field = comma + 1;

		*comma = '\0';
		comma = strchr(field, ',');
		if (comma)
			*comma = '\0';
		if (!kt_decimal_from_plain(&d, field, NULL))
			return 0;
		y[n++] = kt_decimal_to_double(d);
		if (comma)
			*comma = ',';
	}
	return n;
}

/* Twelve places, as a whole number of billionths of thousandths: much faster
 * than printf, and as exact as a double is from a thousandth on. */
#define PLACES 12
#define MOST_FIXED 1e5

static void put(FILE *stream, gdouble value)
{
	char buffer[G_ASCII_DTOSTR_BUF_SIZE], *at = buffer + sizeof buffer;
	guint64 digits;

	fputc(',', stream);
	if (!(fabs(value) < MOST_FIXED)) {
		fputs(g_ascii_formatd(buffer, sizeof buffer, "%.15g", value), stream);
		return;
	}
	digits = (guint64)llround(fabs(value) * 1e12);
	*--at = '\0';
	for (guint i = 0; i < PLACES || digits > 0 || i == PLACES; i++) {
		if (i == PLACES)
			*--at = '.';
		*--at = (char)('0' + digits % 10);
		digits /= 10;
	}
	if (value < 0)
		*--at = '-';
	fputs(at, stream);
}

static void write_series(FILE *stream, const char *name, const struct kt_trend *t)
{
	fputs(name, stream);
	put(stream, t->ls_slope);
	put(stream, t->ls_slope_low);
	put(stream, t->ls_slope_high);
	put(stream, t->p);
	fputc('\n', stream);
}

static void run(char *text, FILE *stream)
{
	const gdouble *x = times();
	gdouble y[MOST_POINTS];

	fputs("name,slope,low,high,p\n", stream);
	for (char *line = strchr(text, '\n'); line && line[1];) {
		char *start = line + 1;
		struct kt_trend t;
		GError *error = NULL;
		guint n;

		line = strchr(start, '\n');
		if (line)
			*line = '\0';
		n = read_values(start, y);
		if (kt_trend_fit_parts(&t, x, y, n, 0.95, KT_TREND_RANKS | KT_TREND_LINE, &error))
			write_series(stream, start, &t);
		else
			fprintf(stderr, "%s: %s\n", start, error->message);
		g_clear_error(&error);
	}
}

int main(int argc, char **argv)
{
	GError *error = NULL;
	struct kt_output *out;
	char *text;

	if (argc != 3)
		return 2;
	if (g_file_get_contents(argv[1], &text, NULL, &error) &&
		(out = kt_output_open(argv[2], &error))) {
		run(text, kt_output_stream(out));
		kt_output_commit(out, &error);
		g_free(text);
	}
	if (error)
		fprintf(stderr, "%s\n", error->message);
	return error ? 3 : 0;
}
