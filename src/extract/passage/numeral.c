/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits as exact values. */
#include <string.h>

#include "extract/passage/annotate.h"

/* ½ and its kin, with their values in hundredths of a hundredth. */
static const struct {
	const char *sign;
	gint64 digits;
	gint8 scale;
} vulgar[] = {
	{"½", 5, 1},
	{"¼", 25, 2},
	{"¾", 75, 2},
	{"⅓", 3333, 4},
	{"⅔", 6667, 4},
	{"⅕", 2, 1},
	{"⅛", 125, 3},
};

static gboolean read_vulgar(struct kt_token *t, struct kt_slice s)
{
	struct kt_decimal whole = {0, 0};

	for (guint i = 0; i < G_N_ELEMENTS(vulgar); i++) {
		gsize len = strlen(vulgar[i].sign);

		if (!kt_slice_ends(s, vulgar[i].sign))
			continue;
		if (s.len > len &&
			!kt_decimal_parse(&whole, s.at, s.len - len, &kt_number_marks_da, NULL))
			return FALSE;
		return kt_decimal_add(
			&t->number, whole, (struct kt_decimal){vulgar[i].digits, vulgar[i].scale});
	}
	return FALSE;
}

/* "632.34" is 632.340 whose last zeros a spreadsheet dropped, or an English
 * decimal; "100,000" is English grouping or three decimals.  Both are read
 * and marked as odd: the reader of a table can tell by the column. */
static gboolean read_odd(struct kt_token *t, struct kt_slice s)
{
	const char *point = memchr(s.at, '.', s.len);
	char plain[24];

	if (!point || s.len >= sizeof plain || memchr(s.at, ',', s.len) ||
		memchr(point + 1, '.', s.at + s.len - point - 1))
		return FALSE;
	memcpy(plain, s.at, s.len);
	plain[s.len] = '\0';
	t->is_odd = TRUE;
	return kt_decimal_from_plain(&t->number, plain, NULL);
}

static gboolean has_three_decimals_only(struct kt_slice s)
{
	const char *comma = memchr(s.at, ',', s.len);

	return comma && s.at + s.len - comma == 4 && comma - s.at <= 3 &&
	       !memchr(s.at, '.', s.len) && strncmp(comma, ",000", 4) == 0;
}

void kt_numeral_read(struct kt_token *t, struct kt_slice s, const struct kt_number_marks *marks)
{
	if (kt_decimal_parse(&t->number, s.at, s.len, marks, NULL)) {
		t->is_number = TRUE;
		t->is_odd = has_three_decimals_only(s);
		return;
	}
	t->is_number = read_vulgar(t, s) || read_odd(t, s);
}

gboolean kt_is_zero_group(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len &&
	       kt_slice_is(kt_document_slice(p->doc, kt_passage_token(p, i)->span), "000");
}

gboolean kt_grouped_number(const struct kt_passage *p, guint i, struct kt_decimal *number)
{
	gint zeros = 0;

	if (i >= p->tokens->len || !kt_passage_token(p, i)->is_number)
		return FALSE;
	for (guint k = i + 1; kt_is_zero_group(p, k); k++)
		zeros += 3;
	return kt_decimal_shift(number, kt_passage_token(p, i)->number, zeros);
}
