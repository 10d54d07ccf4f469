/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/phrases.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "charts/chart_kind.h"
#include "kommunetal/base/resource.h"

#define MOST_PLACES 2 /* of a round number of millions */

static GKeyFile *catalogue(void)
{
	static gsize once;
	static GKeyFile *file;

	if (g_once_init_enter(&once)) {
		g_autoptr(GError) error = NULL;
		GBytes *bytes = kt_resource_load("report/phrases.ini", &error);

		file = g_key_file_new();
		if (!bytes || !g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_NONE, &error))
			g_error("report/phrases.ini: %s", error->message);
		g_bytes_unref(bytes);
		g_once_init_leave(&once, 1);
	}
	return file;
}

static char *lookup(enum kt_lang lang, const char *id)
{
	char *text = g_key_file_get_string(catalogue(), lang == KT_LANG_DA ? "da" : "en", id, NULL);

	if (!text)
		g_error("report/phrases.ini has no '%s'", id);
	return text;
}

/* An empty one takes the blank before it along: "18,1 {unit}". */
static void put_value(GString *out, const char *value)
{
	if (!*value && out->len && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	g_string_append(out, value);
}

/* Fills the places of PATTERN from ARGS; N (may be NULL) is {n}. */
static char *fill(const char *pattern, const char *n, va_list args)
{
	GHashTable *values = g_hash_table_new(g_str_hash, g_str_equal);
	GString *out = g_string_new(NULL);
	const char *name;

	if (n)
		g_hash_table_insert(values, (char *)"n", (char *)n);
	while ((name = va_arg(args, const char *)))
		g_hash_table_insert(values, (char *)name, va_arg(args, char *));
	for (const char *p = pattern; *p; p++) {
		const char *end = *p == '{' ? strchr(p, '}') : NULL;
		g_autofree char *key = end ? g_strndup(p + 1, end - p - 1) : NULL;

		if (!end) {
			g_string_append_c(out, *p);
			continue;
		}
		if (!g_hash_table_contains(values, key))
			g_error("a phrase wants {%s}: %s", key, pattern);
		put_value(out, g_hash_table_lookup(values, key));
		p = end;
		/* "kr." ends the sentence, too. */
		if (p[1] == '.' && out->len && out->str[out->len - 1] == '.')
			p++;
	}
	g_hash_table_unref(values);
	return g_string_free(out, FALSE);
}

char *kt_say(enum kt_lang lang, const char *id, ...)
{
	g_autofree char *pattern = lookup(lang, id);
	va_list args;
	char *text;

	va_start(args, id);
	text = fill(pattern, NULL, args);
	va_end(args);
	return text;
}

char *kt_say_count(enum kt_lang lang, const char *id, guint n, ...)
{
	g_autofree char *pattern = lookup(lang, id);
	g_autofree char *number = g_strdup_printf("%u", n);
	char *other = strstr(pattern, " | ");
	va_list args;
	char *text;

	if (other)
		*other = '\0';
	va_start(args, n);
	text = fill(other && n != 1 ? other + 3 : pattern, number, args);
	va_end(args);
	return text;
}

char *kt_number_text(enum kt_lang lang, struct kt_decimal d, guint decimals)
{
	return lang == KT_LANG_DA ? kt_decimal_to_danish(d, decimals)
				  : kt_decimal_to_english(d, decimals);
}

/* Decimals that whole kroner need: none, or two for øre. */
static guint money_decimals(struct kt_decimal d)
{
	return kt_decimal_trim(d).scale > 0 ? 2 : 0;
}

/* From a million on by millions or billions with DECIMALS places; negative: with those that it has,
 * where these are no more than two. */
static char *money_by_size(enum kt_lang lang, struct kt_decimal kroner, gint decimals)
{
	static const struct {
		gint power;
		const char *id;
	} sizes[] = {{9, "money.billion"}, {6, "money.million"}};
	struct kt_decimal amount = kt_decimal_abs(kroner), scaled;
	g_autofree char *text = NULL;

	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		gint places;

		if (!kt_decimal_shift(&scaled, amount, -sizes[i].power))
			continue;
		/* 999.960 kr. would be "1,0 mio. kr."; it stays whole kroner. */
		if (kt_decimal_cmp(scaled, kt_decimal_int(1)) < 0)
			continue;
		places = decimals < 0 ? kt_decimal_trim(scaled).scale : decimals;
		if (places > MOST_PLACES)
			continue;
		text = kt_number_text(lang, scaled, (guint)places);
		return kt_say(lang, sizes[i].id, "amount", text, NULL);
	}
	text = kt_number_text(lang, amount, money_decimals(amount));
	return kt_say(lang, "money.whole", "amount", text, NULL);
}

char *kt_money_text(enum kt_lang lang, struct kt_decimal kroner)
{
	return money_by_size(lang, kroner, 1);
}

/* A tenth of a million: what is told by no finer steps is not told by the krone. */
static const struct kt_decimal tenth_of_million = {100000, 0};

char *kt_money_by_steps(enum kt_lang lang, struct kt_decimal kroner, struct kt_decimal step)
{
	struct kt_decimal million;
	g_autofree char *text = NULL;

	if (kt_decimal_cmp(kt_decimal_abs(kroner), kt_decimal_int(1000000)) >= 0 ||
		kt_decimal_sign(kroner) == 0 || kt_decimal_cmp(step, tenth_of_million) < 0 ||
		!kt_decimal_shift(&million, kt_decimal_abs(kroner), -6))
		return kt_money_text(lang, kroner);
	text = kt_number_text(lang, million, 1);
	return kt_say(lang, "money.million", "amount", text, NULL);
}

static char *with_sign(struct kt_decimal kroner, const char *text)
{
	gint sign = kt_decimal_sign(kroner);

	return g_strconcat(sign > 0 ? "+" : sign < 0 ? "\xe2\x88\x92" : "", text, NULL);
}

char *kt_money_signed_by_steps(enum kt_lang lang, struct kt_decimal kroner, struct kt_decimal step)
{
	g_autofree char *text = kt_money_by_steps(lang, kroner, step);

	return with_sign(kroner, text);
}

char *kt_money_limit(enum kt_lang lang, struct kt_decimal kroner)
{
	return money_by_size(lang, kroner, -1);
}

char *kt_money_signed(enum kt_lang lang, struct kt_decimal kroner)
{
	g_autofree char *text = kt_money_text(lang, kroner);

	return with_sign(kroner, text);
}

char *kt_money_exact(enum kt_lang lang, struct kt_decimal kroner)
{
	g_autofree char *text = kt_number_text(lang, kroner, money_decimals(kroner));

	return kt_say(lang, "money.whole", "amount", text, NULL);
}

char *kt_real_text(enum kt_lang lang, gdouble value, guint decimals)
{
	struct kt_decimal d = {
		llround(CLAMP(value, -1e12, 1e12) * pow(10, decimals)), (gint8)decimals};

	return kt_number_text(lang, d, decimals);
}

char *kt_percentage_text(enum kt_lang lang, gdouble value, guint decimals)
{
	g_autofree char *number = kt_real_text(lang, value, decimals);

	return kt_say(lang, "percent", "number", number, NULL);
}

char *kt_share_text(enum kt_lang lang, gdouble percent)
{
	return kt_percentage_text(lang, fabs(percent), 1);
}

char *kt_ratio_text(enum kt_lang lang, struct kt_decimal part, struct kt_decimal whole)
{
	return kt_share_text(lang, 100 * kt_decimal_to_double(part) / kt_decimal_to_double(whole));
}

char *kt_date_text(enum kt_lang lang, const char *iso)
{
	struct kt_period period;
	g_autofree char *id = NULL, *month = NULL, *day = NULL, *year = NULL;

	if (!kt_period_parse(&period, iso, NULL) || period.is_range ||
		period.from.unit != KT_TIME_DAY)
		return g_strdup(iso);
	id = g_strdup_printf("month.%u", period.from.index);
	month = kt_say(lang, id, NULL);
	day = g_strdup_printf("%u", period.from.day);
	year = g_strdup_printf("%u", period.from.year);
	return kt_say(lang, "date", "day", day, "month", month, "year", year, NULL);
}

static char *moment_text(enum kt_lang lang, struct kt_moment m)
{
	g_autofree char *year = g_strdup_printf("%u", m.year), *n = g_strdup_printf("%u", m.index);
	g_autofree char *day = g_strdup_printf("%u", m.day);
	g_autofree char *id = g_strdup_printf("month.%u", CLAMP(m.index, 1, 12));
	g_autofree char *month = kt_say(lang, id, NULL);

	switch (m.unit) {
	case KT_TIME_YEAR:
		return g_strdup(year);
	case KT_TIME_HALF:
		return kt_say(lang, "period.half", "n", n, "year", year, NULL);
	case KT_TIME_QUARTER:
		return kt_say(lang, "period.quarter", "n", n, "year", year, NULL);
	case KT_TIME_MONTH:
		return kt_say(lang, "period.month", "month", month, "year", year, NULL);
	case KT_TIME_DAY:
		return kt_say(lang, "date", "day", day, "month", month, "year", year, NULL);
	default:
		return g_strdup("");
	}
}

char *kt_period_text(enum kt_lang lang, struct kt_period period)
{
	g_autofree char *from = moment_text(lang, period.from), *to = moment_text(lang, period.to);

	if (!period.is_range)
		return g_strdup(from);
	if (kt_period_is_school_year(period))
		return g_strdup_printf("%u/%02u", period.from.year, period.to.year % 100);
	if (!*to)
		return kt_say(lang, "period.from", "from", from, NULL);
	if (!*from)
		return kt_say(lang, "period.until", "to", to, NULL);
	return kt_say(lang, "period.range", "from", from, "to", to, NULL);
}

char *kt_period_short(enum kt_lang lang, struct kt_period period)
{
	struct kt_moment m = period.from;
	g_autofree char *n = g_strdup_printf("%u", m.index), *year = g_strdup_printf("%u", m.year);
	g_autofree char *day = g_strdup_printf("%u", m.day);

	if (!period.is_range && m.unit == KT_TIME_QUARTER)
		return kt_say(lang, "period.quarter.short", "n", n, "year", year, NULL);
	if (!period.is_range && m.unit == KT_TIME_DAY)
		return kt_say(lang, "date.short", "day", day, "month", n, "year", year, NULL);
	if (period.is_range && m.unit == KT_TIME_DAY && period.to.unit == KT_TIME_DAY) {
		g_autofree char *from = kt_period_short(lang, kt_period_of(m));
		g_autofree char *to = kt_period_short(lang, kt_period_of(period.to));

		return g_strdup_printf("%s – %s", from, to);
	}
	return kt_period_text(lang, period);
}

char *kt_date_short(enum kt_lang lang, const char *iso)
{
	struct kt_period period;

	return kt_period_parse(&period, iso, NULL) ? kt_period_short(lang, period) : g_strdup(iso);
}

char *kt_caption_text(const struct kt_chart *chart, const char *unit)
{
	g_autofree char *beside = kt_unit_beside(chart->what, unit);

	if (*chart->what && !*beside)
		return g_strdup(chart->what);
	/* "Beløb i mio. kr.", but "Sager" */
	if (!*chart->what && !strstr(beside, "kr.") && !strstr(beside, "DKK"))
		return kt_capital(beside);
	return kt_say(chart->lang, *chart->what ? "caption" : "caption.unit", "what", chart->what,
		"unit", beside, NULL);
}

/* A quote that nothing closes may stand for inches, or for a quote on the next line. */
static gboolean has_pairs(const char *text)
{
	guint n = 0;

	for (const char *p = text; *p; p++)
		n += *p == '"';
	return n % 2 == 0;
}

/* A word begins behind P: at the start of TEXT, after a blank or a bracket. */
static gboolean may_open(const char *text, const char *p)
{
	gunichar before = p > text ? g_utf8_get_char(g_utf8_prev_char(p)) : ' ';

	return g_unichar_isspace(before) || g_unichar_type(before) == G_UNICODE_OPEN_PUNCTUATION;
}

/* The quote that ends what the one at P begins; NULL for one behind a word, as in 2", and for one
 * that another begins before it ends. */
static const char *closing(const char *text, const char *p)
{
	const char *next = may_open(text, p) ? strchr(p + 1, '"') : NULL;

	return next && !may_open(text, next) ? next : NULL;
}

char *kt_typeset(enum kt_lang lang, const char *text)
{
	const char *const marks[2] = {
		lang == KT_LANG_DA ? "»" : "“", lang == KT_LANG_DA ? "«" : "”"};
	gboolean pairs = has_pairs(text);
	GString *out = g_string_new(NULL);
	const char *end = NULL; /* of the quote that is open */

	for (const char *p = text; *p; p++) {
		if (g_str_has_prefix(p, "->")) {
			g_string_append(out, "→");
			p++;
		} else if (p == end) {
			g_string_append(out, marks[1]);
			end = NULL;
		} else if (*p == '"' && pairs && !end && (end = closing(text, p))) {
			g_string_append(out, marks[0]);
		} else if (*p == '-' && p > text && p[-1] == '"' && g_ascii_isdigit(p[1])) {
			g_string_append(out, "\xe2\x88\x92");
		} else {
			g_string_append_c(out, *p);
		}
	}
	return g_string_free(out, FALSE);
}

char *kt_capital(const char *text)
{
	gunichar first = g_utf8_get_char_validated(text, -1);
	char capital[7] = {0};

	if (!*text || first == (gunichar)-1 || first == (gunichar)-2)
		return g_strdup(text);
	g_unichar_to_utf8(g_unichar_totitle(first), capital);
	return g_strconcat(capital, g_utf8_next_char(text), NULL);
}
