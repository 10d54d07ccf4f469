/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/period.h"

#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"

#define FIRST_YEAR 1800
#define LAST_YEAR 2199

static const struct kt_moment no_moment;

/* ---- moments --------------------------------------------------------------------------- */

static struct kt_moment moment(guint year, enum kt_time_unit unit, guint index, guint day)
{
	/* What does not fit the fields has to stay invalid, not wrap into something valid. */
	return (struct kt_moment){
		.year = (guint16)MIN(year, G_MAXUINT16),
		.unit = (guint8)unit,
		.index = (guint8)MIN(index, G_MAXUINT8),
		.day = (guint8)MIN(day, G_MAXUINT8),
	};
}

struct kt_moment kt_moment_year(guint year)
{
	return moment(year, KT_TIME_YEAR, 0, 0);
}

struct kt_moment kt_moment_half(guint year, guint half)
{
	return moment(year, KT_TIME_HALF, half, 0);
}

struct kt_moment kt_moment_quarter(guint year, guint quarter)
{
	return moment(year, KT_TIME_QUARTER, quarter, 0);
}

struct kt_moment kt_moment_month(guint year, guint month)
{
	return moment(year, KT_TIME_MONTH, month, 0);
}

struct kt_moment kt_moment_day(guint year, guint month, guint day)
{
	return moment(year, KT_TIME_DAY, month, day);
}

gboolean kt_moment_valid(struct kt_moment m)
{
	if (m.year < FIRST_YEAR || m.year > LAST_YEAR)
		return FALSE;
	switch ((enum kt_time_unit)m.unit) {
	case KT_TIME_NONE:
		return FALSE;
	case KT_TIME_YEAR:
		return TRUE;
	case KT_TIME_HALF:
		return m.index >= 1 && m.index <= 2;
	case KT_TIME_QUARTER:
		return m.index >= 1 && m.index <= 4;
	case KT_TIME_MONTH:
		return m.index >= 1 && m.index <= 12;
	case KT_TIME_DAY:
		return g_date_valid_dmy(m.day, (GDateMonth)m.index, m.year);
	}
	return FALSE;
}

/* As g_date_get_julian, which counts months one by one: years are taken to begin with
 * March, so that the odd day is the last, and five months from then on have 153 days. */
static guint32 julian(guint year, guint month, guint day)
{
	guint since_march = (month + 9) % 12;

	year -= month <= 2;
	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * since_march + 2) / 5 + day -
	       306;
}

/* The first and last month of M, 1-12. */
static void moment_months(struct kt_moment m, guint *first, guint *last)
{
	static const guint8 length[] = {
		[KT_TIME_YEAR] = 12,
		[KT_TIME_HALF] = 6,
		[KT_TIME_QUARTER] = 3,
		[KT_TIME_MONTH] = 1,
		[KT_TIME_DAY] = 1,
	};
	guint index = m.unit == KT_TIME_YEAR ? 1 : m.index;

	*first = (index - 1) * length[m.unit] + 1;
	*last = index * length[m.unit];
}

static guint32 moment_first_day(struct kt_moment m)
{
	guint first, last;

	if (!kt_moment_valid(m))
		return 0;
	moment_months(m, &first, &last);
	return julian(m.year, first, m.unit == KT_TIME_DAY ? m.day : 1);
}

static guint32 moment_last_day(struct kt_moment m)
{
	guint first, last;

	if (!kt_moment_valid(m))
		return 0;
	moment_months(m, &first, &last);
	if (m.unit == KT_TIME_DAY)
		return julian(m.year, last, m.day);
	return julian(m.year, last, g_date_get_days_in_month((GDateMonth)last, m.year));
}

/* ---- periods --------------------------------------------------------------------------- */

struct kt_period kt_period_none(void)
{
	return (struct kt_period){.is_range = FALSE};
}

struct kt_period kt_period_of(struct kt_moment m)
{
	return (struct kt_period){.from = m};
}

struct kt_period kt_period_range(struct kt_moment from, struct kt_moment to)
{
	if (from.unit == KT_TIME_NONE && to.unit == KT_TIME_NONE)
		return kt_period_none();
	return (struct kt_period){.from = from, .to = to, .is_range = TRUE};
}

/* ---- reading --------------------------------------------------------------------------- */

/* Reads exactly N digits at *AT. */
static gboolean read_digits(const char **at, guint n, guint *out)
{
	guint value = 0;

	for (guint i = 0; i < n; i++) {
		if (!g_ascii_isdigit((*at)[i]))
			return FALSE;
		value = value * 10 + (guint)((*at)[i] - '0');
	}
	*at += n;
	*out = value;
	return TRUE;
}

/* What follows the year and its '-': Q3, H1, 04 or 03-31. */
static gboolean read_part(const char **at, guint year, struct kt_moment *out)
{
	guint n, day;
	char letter = **at;

	if (letter == 'Q' || letter == 'H') {
		++*at;
		if (!read_digits(at, 1, &n))
			return FALSE;
		*out = letter == 'Q' ? kt_moment_quarter(year, n) : kt_moment_half(year, n);
		return TRUE;
	}
	if (!read_digits(at, 2, &n))
		return FALSE;
	*out = kt_moment_month(year, n);
	if (**at != '-')
		return TRUE;
	++*at;
	if (!read_digits(at, 2, &day))
		return FALSE;
	*out = kt_moment_day(year, n, day);
	return TRUE;
}

static gboolean read_moment(const char **at, struct kt_moment *out)
{
	guint year;

	if (!read_digits(at, 4, &year))
		return FALSE;
	*out = kt_moment_year(year);
	if (**at == '-') {
		++*at;
		if (!read_part(at, year, out))
			return FALSE;
	}
	return kt_moment_valid(*out);
}

static gboolean read_period(const char *at, struct kt_period *out)
{
	struct kt_moment from = no_moment, to = no_moment;
	gboolean is_range;

	if (*at == '\0') {
		*out = kt_period_none();
		return TRUE;
	}
	if (*at != '/' && !read_moment(&at, &from))
		return FALSE;
	is_range = *at == '/';
	at += is_range;
	if (is_range && *at && !read_moment(&at, &to))
		return FALSE;
	if (*at || (from.unit == KT_TIME_NONE && to.unit == KT_TIME_NONE))
		return FALSE;
	*out = is_range ? kt_period_range(from, to) : kt_period_of(from);
	return TRUE;
}

gboolean kt_period_is_school_year(struct kt_period p)
{
	return p.is_range && p.from.unit == KT_TIME_MONTH && p.to.unit == KT_TIME_MONTH &&
	       p.from.index == 8 && p.to.index == 7 && p.to.year == p.from.year + 1;
}

gboolean kt_period_parse(struct kt_period *out, const char *text, GError **error)
{
	struct kt_period p;

	if (!read_period(text, &p)) {
		g_set_error(error, KT_ERROR, KT_ERROR_NOT_A_NUMBER,
			"\"%.80s\" is not a period; write 2022, 2022-Q3, 2022-H1, 2022-04, "
			"2022-03-31 or two of them with '/' between",
			text);
		return FALSE;
	}
	*out = p;
	return TRUE;
}

/* ---- writing --------------------------------------------------------------------------- */

static void append_moment(GString *out, struct kt_moment m)
{
	if (m.unit == KT_TIME_NONE)
		return;
	kt_append_digits(out, m.year, 4);
	switch ((enum kt_time_unit)m.unit) {
	case KT_TIME_NONE:
	case KT_TIME_YEAR:
		break;
	case KT_TIME_HALF:
		kt_append(out, "-H");
		kt_append_digits(out, m.index, 1);
		break;
	case KT_TIME_QUARTER:
		kt_append(out, "-Q");
		kt_append_digits(out, m.index, 1);
		break;
	case KT_TIME_MONTH:
	case KT_TIME_DAY:
		g_string_append_c(out, '-');
		kt_append_digits(out, m.index, 2);
		if (m.unit == KT_TIME_MONTH)
			break;
		g_string_append_c(out, '-');
		kt_append_digits(out, m.day, 2);
		break;
	}
}

void kt_period_append(GString *out, struct kt_period p)
{
	if (kt_period_is_none(p))
		return;
	append_moment(out, p.from);
	if (p.is_range)
		g_string_append_c(out, '/');
	append_moment(out, p.to);
}

char *kt_period_format(struct kt_period p)
{
	GString *out = g_string_new(NULL);

	kt_period_append(out, p);
	return g_string_free(out, FALSE);
}

/* ---- reckoning ------------------------------------------------------------------------- */

guint32 kt_period_first_day(struct kt_period p)
{
	return moment_first_day(p.from);
}

guint32 kt_period_last_day(struct kt_period p)
{
	return moment_last_day(p.is_range ? p.to : p.from);
}

gint kt_period_cmp(struct kt_period a, struct kt_period b)
{
	guint32 first_a = kt_period_first_day(a), first_b = kt_period_first_day(b);
	/* An end that is open lies after all others; the empty period before. */
	guint32 last_a = kt_period_is_none(a) ? 0 : kt_period_last_day(a) - 1;
	guint32 last_b = kt_period_is_none(b) ? 0 : kt_period_last_day(b) - 1;

	if (first_a != first_b)
		return first_a < first_b ? -1 : 1;
	return (last_a > last_b) - (last_a < last_b);
}

guint kt_period_year(struct kt_period p)
{
	guint32 first = kt_period_first_day(p), last = kt_period_last_day(p);
	guint to_year = p.is_range ? p.to.year : p.from.year;
	guint best = 0;
	gdouble best_share = 0;

	if (first == 0 || last < first)
		return 0;
	for (guint year = p.from.year; year <= to_year; year++) {
		guint32 start = julian(year, 1, 1), end = julian(year, 12, 31);
		gdouble share =
			(gdouble)(MIN(last, end) - MAX(first, start) + 1) / (end - start + 1);

		if (share > best_share) {
			best = year;
			best_share = share;
		}
	}
	return best;
}

struct kt_period kt_period_span(struct kt_period a, struct kt_period b)
{
	gboolean in_order = kt_period_cmp(a, b) <= 0;
	struct kt_period first = in_order ? a : b, last = in_order ? b : a;

	return kt_period_range(
		first.from, last.is_range && last.to.unit != KT_TIME_NONE ? last.to : last.from);
}
