/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/passage/legend.h"

#include <string.h>

struct wanted {
	const struct kt_lexicon *lexicon;
	const char *value;
	gboolean found;
	const char *last; /* the word where it was found last */
};

static void look_for(const struct kt_term *term, gpointer data)
{
	struct wanted *wanted = data;

	wanted->found |= g_str_equal(term->value, wanted->value);
}

static void look_at(const struct kt_word *words, guint n_words, gpointer data)
{
	struct wanted *wanted = data;

	wanted->found = FALSE;
	kt_lexicon_match_all(
		wanted->lexicon, KT_LEX_MASK(KT_LEX_TABLE), words, n_words, look_for, wanted);
	if (wanted->found)
		wanted->last = words->text.at;
}

gssize kt_table_word(const struct kt_lexicon *lexicon, struct kt_slice s, const char *value)
{
	struct wanted wanted = {lexicon, value, FALSE, NULL};

	kt_lexicon_each_place(lexicon, KT_LEX_MASK(KT_LEX_TABLE), s, look_at, &wanted);
	return wanted.last ? wanted.last - s.at : -1;
}

/* The offset of the last of SIGNS in S, -1 if there is none. */
static gssize last_sign(struct kt_slice s, const char *const *signs)
{
	gssize last = -1;

	for (; *signs; signs++) {
		const char *at = g_strrstr_len(s.at, s.len, *signs);
		if (at)
			last = MAX(last, at - s.at);
	}
	return last;
}

/* The sign that the words before an '=' name: "+", "(-)", "minus efter
 * tallet", "Positivt beløb"; the last named counts, 0 if none is. */
static gint sign_named(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	static const char *const plus_signs[] = {"+", NULL};
	static const char *const minus_signs[] = {"- ", "(-", "-)", "\u2013", "\u2212", NULL};
	gssize plus = MAX(kt_table_word(lexicon, s, "plus"), last_sign(s, plus_signs));
	gssize minus = MAX(kt_table_word(lexicon, s, "minus"), last_sign(s, minus_signs));

	s = kt_slice_trim(s);
	if (kt_slice_is(s, "-"))
		minus = 0;
	if (plus == minus)
		return 0;
	return plus > minus ? 1 : -1;
}

/* +1 where what follows the '=' is worse for the purse, -1 better, 0 unknown. */
static gint effect_of(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const struct kt_term *t = kt_lexicon_find(lexicon, KT_LEX_EFFECT, s);

	if (t)
		return g_str_has_prefix(t->value, "worse") ? 1 : -1;
	t = kt_lexicon_find(lexicon, KT_LEX_CONTRA, s);
	if (!t || strlen(t->text) < 4)
		return 0;
	return g_str_equal(t->value, "expenditure") ? 1 : g_str_equal(t->value, "income") ? -1 : 0;
}

/* "- er mindreforbrug", "negative tal angiver overskud": what PART says in words, where nothing
 * but the sign stands before them; +1, -1, 0. */
static gint read_in_words(const struct kt_lexicon *lexicon, struct kt_slice part)
{
	enum { MOST_BLANKS = 1 };
	gssize at = kt_table_word(lexicon, part, "equals");
	struct kt_slice left;
	guint blanks = 0;

	if (at <= 0)
		return 0;
	left = kt_slice_trim(kt_slice(part.at, (gsize)at));
	for (gsize i = 0; i < left.len; i++)
		blanks += left.at[i] == ' ';
	if (blanks > MOST_BLANKS || kt_slice_has_digit(left))
		return 0;
	/* a sign alone is one for the blank behind it */
	return sign_named(lexicon, left.len < 4 ? kt_slice(left.at, left.len + 1) : left) *
	       effect_of(lexicon, kt_slice(part.at + at, part.len - (gsize)at));
}

/* A sign's meaning told in words in a part of LINE. */
static gint parts_in_words(const struct kt_lexicon *lexicon, struct kt_slice line)
{
	const char *end = line.at + line.len, *from = line.at;
	gint worse = 0;

	for (const char *p = line.at; p <= end && !worse; p++) {
		if (p < end && !strchr("(),;:", *p))
			continue;
		worse = read_in_words(lexicon, kt_slice(from, (gsize)(p - from)));
		from = p + 1;
	}
	return worse;
}

gint kt_legend_read(const struct kt_lexicon *lexicon, struct kt_slice line)
{
	const char *end = line.at + line.len, *from = line.at;

	for (const char *p = line.at; p < end; p++) {
		const char *stop;
		gint sign, effect;
		if (*p != '=')
			continue;
		for (stop = p + 1; stop < end && !strchr("=;,/()", *stop); stop++)
			;
		sign = sign_named(lexicon, kt_slice(from, p - from));
		effect = effect_of(lexicon, kt_slice(p + 1, stop - p - 1));
		if (sign && effect)
			return sign * effect;
		from = p + 1;
	}
	return parts_in_words(lexicon, line);
}
