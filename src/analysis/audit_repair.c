/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which one slip of the pen explains a difference? */
#include "analysis/audit_rules.h"

#include <string.h>

gboolean kt_audit_is_slip(struct kt_decimal right, struct kt_decimal wrong)
{
	char *a = kt_decimal_to_short(kt_decimal_abs(right));
	char *b = kt_decimal_to_short(kt_decimal_abs(wrong));
	gsize n = strlen(a), differing = 0, first = 0;
	gboolean slip = FALSE;

	if (kt_decimal_sign(right) == kt_decimal_sign(wrong) && n == strlen(b) && n > 1) {
		for (gsize i = 0; i < n; i++)
			if (a[i] != b[i] && differing++ == 0)
				first = i;
		slip = differing == 1 ||
		       (differing == 2 && a[first] == b[first + 1] && a[first + 1] == b[first]);
	}
	g_free(a);
	g_free(b);
	return slip;
}

#define MOST_DECIMALS 3

/* The number in RAW: with its sign from START to END; DIGITS is where it begins without.  FALSE if
 * there is none, or another one besides. */
static gboolean find_number(
	const char *raw, const char **start, const char **digits, const char **end)
{
	static const char *const signs[] = {"-", "+", "\xe2\x88\x92", "\xc3\xb7"};

	*digits = strpbrk(raw, "0123456789");
	if (!*digits)
		return FALSE;
	*end = *digits + strspn(*digits, "0123456789.,");
	while ((*end)[-1] == '.' || (*end)[-1] == ',')
		(*end)--;
	*start = *digits;
	for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
		gsize len = strlen(signs[i]);

		if (*digits - raw >= (gssize)len && strncmp(*digits - len, signs[i], len) == 0)
			*start = *digits - len;
	}
	return !strpbrk(*end, "0123456789") && **end != '-';
}

/* The power of ten that PRINTED is told in, as VALUE says; -1 if none. */
static gint scale_of(struct kt_decimal printed, struct kt_decimal value)
{
	struct kt_decimal scaled;

	for (gint power = 0; power <= 9; power += 3)
		if (kt_decimal_shift(&scaled, printed, power) &&
			kt_decimal_equal(scaled, kt_decimal_abs(value)))
			return power;
	return -1;
}

/* NUMBER, in groups of three where the number LIKE is. */
static void append_like(
	GString *text, struct kt_decimal number, guint decimals, const char *like, gsize len)
{
	g_autofree char *grouped = kt_decimal_to_danish(number, decimals);
	gboolean is_grouped = len < 4 || memchr(like, '.', len) != NULL;
	g_auto(GStrv) groups = g_strsplit(grouped, ".", -1);
	g_autofree char *shown = g_strjoinv(is_grouped ? "." : "", groups);

	g_string_append(text, shown);
}

char *kt_audit_printed(
	const struct audit *audit, const struct kt_record *record, struct kt_decimal value)
{
	const char *start, *digits, *end;
	struct kt_decimal printed, scaled;
	guint decimals;
	gint power;
	GString *text;

	if (kt_decimal_sign(record->value) == 0 ||
		!find_number(record->raw, &start, &digits, &end) ||
		!kt_decimal_parse(
			&printed, digits, (gsize)(end - digits), &kt_number_marks_da, NULL) ||
		(power = scale_of(printed, record->value)) < 0 ||
		!kt_decimal_shift(&scaled, value, -power))
		return kt_audit_number(audit, value);
	decimals = (guint)MAX(MAX(kt_decimal_trim(scaled).scale, printed.scale), 0);
	if (decimals > MOST_DECIMALS)
		return kt_audit_number(audit, value);
	text = g_string_new("\"");
	g_string_append_len(text, record->raw, start - record->raw);
	if (kt_decimal_sign(scaled) < 0)
		g_string_append_len(text, *start == '+' || start == digits ? "-" : start,
			*start == '+' || start == digits ? 1 : digits - start);
	append_like(text, kt_decimal_abs(scaled), decimals, digits, (gsize)(end - digits));
	g_string_append_printf(text, "%s\"", end);
	return g_string_free(text, FALSE);
}

struct repairs {
	const struct audit *audit;
	char *only;
	guint n;
};

static void add_repair(struct repairs *repairs, const char *english, const char *danish,
	const struct kt_record *record, struct kt_decimal value)
{
	const char *format = kt_audit_in(repairs->audit, english, danish);
	char *number, *printed, **pieces;

	if (repairs->n++ > 0)
		return;
	/* %r: the figure as printed, %s: its subject, %v: the value, %p: as it would be printed. */
	number = kt_audit_number(repairs->audit, value);
	printed = kt_audit_printed(repairs->audit, record, value);
	pieces = g_strsplit(format, "%", -1);
	{
		GString *out = g_string_new(pieces[0]);

		for (guint i = 1; pieces[i]; i++) {
			const char *insert = *pieces[i] == 'r'   ? record->raw
					     : *pieces[i] == 's' ? record->subject
					     : *pieces[i] == 'p' ? printed
								 : number;

			g_string_append(out, insert);
			g_string_append(out, pieces[i] + 1);
		}
		repairs->only = g_string_free(out, FALSE);
	}
	g_strfreev(pieces);
	g_free(number);
	g_free(printed);
}

static gboolean same_size(struct kt_decimal a, struct kt_decimal b)
{
	return kt_decimal_sign(a) != 0 && kt_decimal_equal(kt_decimal_abs(a), kt_decimal_abs(b));
}

/* DIFFERENCE is what PART would have to grow by. */
static void try_part(
	struct repairs *repairs, const struct kt_record *part, struct kt_decimal difference)
{
	struct kt_decimal wanted = kt_exact_plus(part->value, difference);
	struct kt_decimal scaled;

	if (kt_decimal_sign(part->value) == 0)
		return;
	if (kt_decimal_equal(wanted, kt_decimal_neg(part->value)))
		add_repair(repairs, "closes if \"%r\" (%s) has the other sign: %p",
			"stemmer, hvis \"%r\" (%s) har modsat fortegn: %p", part, wanted);
	else if (kt_decimal_shift(&scaled, part->value, 3) && kt_decimal_equal(wanted, scaled))
		add_repair(repairs, "closes if \"%r\" (%s) is thousands: %p",
			"stemmer, hvis \"%r\" (%s) er i tusinder: %p", part, wanted);
	else if (kt_decimal_sign(wanted) == 0)
		add_repair(repairs, "closes without \"%r\" (%s)", "stemmer uden \"%r\" (%s)", part,
			wanted);
	else if (same_size(difference, part->value))
		add_repair(repairs, "closes if \"%r\" (%s) is counted twice",
			"stemmer, hvis \"%r\" (%s) tælles to gange", part, wanted);
	else if (kt_audit_is_slip(wanted, part->value))
		add_repair(repairs, "closes if \"%r\" (%s) is %p",
			"stemmer, hvis \"%r\" (%s) er %p", part, wanted);
}

char *kt_audit_repair(const struct audit *audit, const struct kt_record *stated,
	const struct kt_record *const *parts, const gint *signs, guint n,
	const struct kt_record *const *beside, guint n_beside)
{
	struct repairs repairs = {audit, NULL, 0};
	struct exact_sum sum = {0};
	struct kt_decimal difference;

	for (guint i = 0; i < n; i++)
		signs[i] > 0 ? kt_exact_add(&sum, parts[i]) : kt_exact_subtract(&sum, parts[i]);
	if (sum.overflow || !kt_decimal_sub(&difference, stated->value, sum.value))
		return NULL;
	if (kt_audit_is_slip(sum.value, stated->value))
		add_repair(&repairs, "closes if \"%r\" is %p", "stemmer, hvis \"%r\" er %p", stated,
			sum.value);
	for (guint i = 0; i < n; i++)
		try_part(
			&repairs, parts[i], signs[i] > 0 ? difference : kt_decimal_neg(difference));
	for (guint i = 0; i < n_beside; i++)
		if (same_size(beside[i]->value, difference))
			add_repair(&repairs, "off by %v = \"%r\" in the same row",
				"forskellen %v er \"%r\" i samme række", beside[i],
				kt_decimal_abs(difference));
	if (repairs.n == 1)
		return repairs.only;
	g_free(repairs.only);
	return NULL;
}
