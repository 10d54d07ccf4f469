/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers written as words. */
#include <string.h>

#include "lexicon/term_file.h"

/* A number word of the file that stands for itself: text and value. */
struct number {
	struct kt_slice text;
	struct kt_decimal value;
};

GArray *kt_term_file_numbers(const struct kt_term_file *file)
{
	GArray *numbers = g_array_new(FALSE, FALSE, sizeof(struct number));

	for (guint i = 0; i < file->entries->len; i++) {
		const struct kt_term_entry *e = file->entries->pdata[i];
		struct number n;

		if (e->term.role != KT_LEX_NUMBER || e->term.n_words != 1 ||
			e->words[0].match != KT_MATCH_EXACT ||
			!kt_decimal_from_plain(&n.value, e->term.value, NULL))
			continue;
		n.text = kt_slice(e->words[0].text, e->words[0].len);
		g_array_append_val(numbers, n);
	}
	return numbers;
}

static gboolean is_tens(struct kt_decimal d)
{
	return d.scale == 0 && d.digits >= 20 && d.digits < 100 && d.digits % 10 == 0;
}

static const struct number *exact(const GArray *numbers, struct kt_slice s)
{
	for (guint i = 0; i < numbers->len; i++) {
		const struct number *n = &g_array_index(numbers, struct number, i);

		if (kt_slice_equal(n->text, s))
			return n;
	}
	return NULL;
}

/* The ones of a compound; "én" and "ét" are written "en" and "et" there. */
static gint64 ones_of(const GArray *numbers, struct kt_slice s, gboolean joined)
{
	const struct number *n = exact(numbers, s);

	if (n && n->value.scale == 0 && n->value.digits >= 1 && n->value.digits <= 9)
		return n->value.digits;
	return joined && (kt_slice_is(s, "en") || kt_slice_is(s, "et")) ? 1 : 0;
}

/* WORD less the tens it begins or ends with. */
static gint64 rest_beside(const GArray *numbers, struct kt_slice word, struct kt_slice tens)
{
	struct kt_slice left = kt_slice(word.at, word.len - tens.len);

	if (memcmp(left.at + left.len, tens.at, tens.len) == 0 && kt_slice_ends(left, "og"))
		return ones_of(numbers, kt_slice(left.at, left.len - 2), TRUE);
	if (memcmp(word.at, tens.at, tens.len) == 0)
		return ones_of(numbers, kt_slice(word.at + tens.len, left.len), FALSE);
	return 0;
}

/* Danish puts the ones first and joins with "og" (femogtyve), Norwegian the
 * tens first (tjuefem). */
gboolean kt_numbers_read(const GArray *numbers, struct kt_slice word, struct kt_decimal *out)
{
	const struct number *whole = exact(numbers, word);

	if (whole) {
		*out = whole->value;
		return TRUE;
	}
	for (guint i = 0; i < numbers->len; i++) {
		const struct number *tens = &g_array_index(numbers, struct number, i);
		gint64 ones;

		if (!is_tens(tens->value) || word.len < tens->text.len + 2)
			continue;
		ones = rest_beside(numbers, word, tens->text);
		if (ones) {
			*out = kt_decimal_int(tens->value.digits + ones);
			return TRUE;
		}
	}
	return FALSE;
}
