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

struct repairs {
	const struct audit *audit;
	char *only;
	guint n;
};

static void add_repair(struct repairs *repairs, const char *english, const char *danish,
	const struct kt_record *record, struct kt_decimal value)
{
	const char *format = kt_audit_in(repairs->audit, english, danish);
	char *number, **pieces;

	if (repairs->n++ > 0)
		return;
	/* %r: the figure as printed, %s: its subject, %v: the value. */
	number = kt_audit_number(repairs->audit, value);
	pieces = g_strsplit(format, "%", -1);
	{
		GString *out = g_string_new(pieces[0]);

		for (guint i = 1; pieces[i]; i++) {
			const char *insert = *pieces[i] == 'r'   ? record->raw
					     : *pieces[i] == 's' ? record->subject
								 : number;

			g_string_append(out, insert);
			g_string_append(out, pieces[i] + 1);
		}
		repairs->only = g_string_free(out, FALSE);
	}
	g_strfreev(pieces);
	g_free(number);
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
		add_repair(repairs, "closes if \"%r\" (%s) has the other sign: %v",
			"stemmer, hvis \"%r\" (%s) har modsat fortegn: %v", part, wanted);
	else if (kt_decimal_shift(&scaled, part->value, 3) && kt_decimal_equal(wanted, scaled))
		add_repair(repairs, "closes if \"%r\" (%s) is thousands: %v",
			"stemmer, hvis \"%r\" (%s) er i tusinder: %v", part, wanted);
	else if (kt_decimal_sign(wanted) == 0)
		add_repair(repairs, "closes without \"%r\" (%s)", "stemmer uden \"%r\" (%s)", part,
			wanted);
	else if (same_size(difference, part->value))
		add_repair(repairs, "closes if \"%r\" (%s) is counted twice",
			"stemmer, hvis \"%r\" (%s) tælles to gange", part, wanted);
	else if (kt_audit_is_slip(wanted, part->value))
		add_repair(repairs, "closes if \"%r\" (%s) is %v",
			"stemmer, hvis \"%r\" (%s) er %v", part, wanted);
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
		add_repair(&repairs, "closes if \"%r\" is %v", "stemmer, hvis \"%r\" er %v", stated,
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
