/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers written as words. */
#include <string.h>

#include "lexicon/term_file.h"

/* A number word of the file that stands for itself: text and value. */
struct number {
	struct kt_slice text;
	struct kt_decimal value;
};

struct kt_number_words {
	GArray *all, *tens;   /* struct number; tens are those of all that others join with */
	gboolean begins[256]; /* the first bytes of all, and of what they join with */
};

static gboolean is_tens(struct kt_decimal d)
{
	return d.scale == 0 && d.digits >= 20 && d.digits < 100 && d.digits % 10 == 0;
}

static void number_words_add(struct kt_number_words *words, const struct number *n)
{
	g_array_append_vals(words->all, n, 1);
	if (is_tens(n->value))
		g_array_append_vals(words->tens, n, 1);
	if (n->text.len > 0)
		words->begins[(guchar)n->text.at[0]] = TRUE;
}

struct kt_number_words *kt_number_words_new(const struct kt_term_file *file)
{
	struct kt_number_words *words = g_new0(struct kt_number_words, 1);

	words->all = g_array_new(FALSE, FALSE, sizeof(struct number));
	words->tens = g_array_new(FALSE, FALSE, sizeof(struct number));
	words->begins['e'] = TRUE; /* enogtyve */
	for (guint i = 0; i < file->entries->len; i++) {
		const struct kt_term_entry *e = file->entries->pdata[i];
		struct number n = {.text = kt_slice(e->words[0].text, e->words[0].len)};

		if (e->term.role == KT_LEX_NUMBER && e->term.n_words == 1 &&
			e->words[0].match == KT_MATCH_EXACT &&
			kt_decimal_from_plain(&n.value, e->term.value, NULL))
			number_words_add(words, &n);
	}
	return words;
}

void kt_number_words_free(struct kt_number_words *words)
{
	if (!words)
		return;
	g_array_unref(words->all);
	g_array_unref(words->tens);
	g_free(words);
}

static const struct number *exact(const struct kt_number_words *words, struct kt_slice s)
{
	for (guint i = 0; i < words->all->len; i++) {
		const struct number *n = &g_array_index(words->all, struct number, i);

		if (kt_slice_equal(n->text, s))
			return n;
	}
	return NULL;
}

/* The ones of a compound; "én" and "ét" are written "en" and "et" there. */
static gint64 ones_of(const struct kt_number_words *words, struct kt_slice s, gboolean joined)
{
	const struct number *n = exact(words, s);

	if (n && n->value.scale == 0 && n->value.digits >= 1 && n->value.digits <= 9)
		return n->value.digits;
	return joined && (kt_slice_is(s, "en") || kt_slice_is(s, "et")) ? 1 : 0;
}

/* WORD less the tens it begins or ends with. */
static gint64 rest_beside(
	const struct kt_number_words *words, struct kt_slice word, struct kt_slice tens)
{
	struct kt_slice left = kt_slice(word.at, word.len - tens.len);

	if (memcmp(left.at + left.len, tens.at, tens.len) == 0 && kt_slice_ends(left, "og"))
		return ones_of(words, kt_slice(left.at, left.len - 2), TRUE);
	if (memcmp(word.at, tens.at, tens.len) == 0)
		return ones_of(words, kt_slice(word.at + tens.len, left.len), FALSE);
	return 0;
}

/* Danish puts the ones first and joins with "og" (femogtyve), Norwegian the
 * tens first (tjuefem). */
static gint64 compound(const struct kt_number_words *words, struct kt_slice word)
{
	for (guint i = 0; i < words->tens->len; i++) {
		const struct number *tens = &g_array_index(words->tens, struct number, i);
		gint64 ones =
			word.len < tens->text.len + 2 ? 0 : rest_beside(words, word, tens->text);

		if (ones)
			return tens->value.digits + ones;
	}
	return 0;
}

gboolean kt_number_words_read(
	const struct kt_number_words *words, struct kt_slice word, struct kt_decimal *out)
{
	const struct number *whole;
	gint64 sum;

	/* a number or a compound of two begins as one of them does; few other words do */
	if (word.len == 0 || !words->begins[(guchar)word.at[0]])
		return FALSE;
	whole = exact(words, word);
	if (whole) {
		*out = whole->value;
		return TRUE;
	}
	sum = compound(words, word);
	if (sum)
		*out = kt_decimal_int(sum);
	return sum != 0;
}
