/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weeks of a year: "uge 7 2019", "uge 14-26 2023". */
#include "extract/passage/moment_forms.h"

guint kt_moment_year_over_comma(const struct kt_passage *p, guint k)
{
	if (!kt_token_is(p, k, ",") || !kt_moment_year_at(p, k + 1))
		return 0;
	if ((kt_token_is(p, k + 2, ",") || kt_word_does(p, k + 2, KT_W(AND))) &&
		kt_moment_year_at(p, k + 3))
		return 0;
	return kt_moment_year_at(p, k + 1);
}

void kt_moment_week(guint year, guint week, struct kt_moment *from, struct kt_moment *end)
{
	GDate date;

	/* the week with 4 January is the first */
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, 4, G_DATE_JANUARY, year);
	g_date_subtract_days(&date, g_date_get_weekday(&date) - G_DATE_MONDAY);
	g_date_add_days(&date, 7 * (week - 1));
	*from = kt_moment_day(
		g_date_get_year(&date), g_date_get_month(&date), g_date_get_day(&date));
	g_date_add_days(&date, 6);
	*end = kt_moment_day(
		g_date_get_year(&date), g_date_get_month(&date), g_date_get_day(&date));
}

/* uge 7 2019, uge 7 */
gboolean kt_moment_week_at(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gint number = kt_found_is(f, "week") ? kt_token_int(p, i + f->n_tokens, 1, 53) : -1;
	guint k, year;

	if (number < 0)
		return FALSE;
	k = i + f->n_tokens + 1;
	if ((kt_word_does(p, k, KT_W(IN)) && kt_moment_year_at(p, k + 1)) ||
		kt_moment_year_over_comma(p, k))
		k++;
	year = kt_moment_year_at(p, k);
	out->n_tokens = k + (year != 0) - i;
	out->week = number;
	out->year_of_week = year;
	if (year)
		kt_moment_week(year, number, &out->moment, &out->end);
	return TRUE;
}

/* "uge 14-26 2023": from the Monday of the first to the Sunday of the last */
gboolean kt_moment_weeks_at(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gint first = kt_found_is(f, "week") ? kt_token_int(p, i + f->n_tokens, 1, 53) : -1, last;
	struct kt_moment skipped;
	guint k, year;

	if (first < 0)
		return FALSE;
	k = i + f->n_tokens + 1;
	if (!kt_token_is_dash(p, k) && !kt_word_does(p, k, KT_W(TO)))
		return FALSE;
	last = kt_token_int(p, k + 1, first + 1, 53);
	k += 2 + ((kt_word_does(p, k + 2, KT_W(IN)) && kt_moment_year_at(p, k + 3)) ||
			 kt_moment_year_over_comma(p, k + 2));
	year = last > 0 ? kt_moment_year_at(p, k) : 0;
	if (!year)
		return FALSE;
	kt_moment_week(year, first, &out->moment, &skipped);
	kt_moment_week(year, last, &skipped, &out->end);
	out->n_tokens = k + 1 - i;
	return TRUE;
}
