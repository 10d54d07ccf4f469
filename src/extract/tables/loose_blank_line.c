/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loose_blank_line.c -- one line of cells parted by single blanks: the numbers at its end, with their
 * units, and the name before them. */
#include "extract/tables/loose_blanks.h"

#include <string.h>

gboolean kt_blanks_is_unit(const struct kt_reading *r, struct kt_slice s)
{
	struct kt_words *words;
	guint i = 0;

	while (s.len && (g_ascii_isdigit(s.at[0]) || strchr(". ", s.at[0])))
		s = kt_slice(s.at + 1, s.len - 1);
	words = kt_words_split(kt_slice_trim(s));
	while (i < words->n) {
		const struct kt_term *t = kt_lexicon_match(r->lexicon,
			KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_SCALE), words->at + i,
			words->n - i);
		if (!t)
			break;
		i += t->n_words;
	}
	i = i == words->n ? i : 0;
	kt_words_free(words);
	return i > 0;
}

gboolean kt_blanks_is_named(const struct kt_reading *r, struct kt_slice s, const char *unit)
{
	const struct kt_term *term = kt_lexicon_whole(r->lexicon, KT_LEX_UNIT, kt_slice_trim(s));

	return term && g_str_equal(term->value, unit);
}

struct kt_slice kt_blanks_word(struct kt_slice s, guint i)
{
	gsize at = 0, end;

	for (; i > 0; i--) {
		while (at < s.len && s.at[at] != ' ')
			at++;
		while (at < s.len && s.at[at] == ' ')
			at++;
	}
	for (end = at; end < s.len && s.at[end] != ' ';)
		end++;
	return kt_slice(s.at + at, end - at);
}

/* Where the last word of S before END begins. */
static gsize word_before(struct kt_slice s, gsize end)
{
	while (end > 0 && s.at[end - 1] != ' ' && s.at[end - 1] != '\t')
		end--;
	return end;
}

gsize kt_blanks_trimmed(struct kt_slice s, gsize end)
{
	while (end > 0 && (s.at[end - 1] == ' ' || s.at[end - 1] == '\t'))
		end--;
	return end;
}

/* "kr.", "mio. kr.", "%": what may stand behind the number of a cell. */
static gboolean is_unit_of_cell(const struct kt_reading *r, struct kt_slice s)
{
	return kt_slice_is(s, "%") || kt_slice_is(s, "pct.") ||
	       (memmem(s.at, s.len, "kr", 2) && kt_blanks_is_unit(r, s));
}

/* "107)": the end of a bracket that begins before it. */
static gboolean closes_only(struct kt_slice s)
{
	return memchr(s.at, ')', s.len) && !memchr(s.at, '(', s.len);
}

/* "(1.000 kr.)", "2024 (kr.)": a scale, or a year, with the unit of a column behind it. */
static gboolean is_of_head(struct kt_slice s, gsize at, gsize stop, gsize end)
{
	gsize unit = stop;

	while (unit < end && s.at[unit] == ' ')
		unit++;
	return s.at[at] == '(' ||
	       (s.at[unit] == '(' && kt_loose_is_year_text(kt_slice(s.at + at, stop - at)));
}

/* The year at AT ends a date, "12. maj 2015": no figure of a row. */
static gboolean is_year_of_month(const struct kt_reading *r, struct kt_slice s, gsize at)
{
	gsize end = kt_blanks_trimmed(s, at), from = word_before(s, end);

	return end > from &&
	       kt_lexicon_whole(r->lexicon, KT_LEX_MONTH, kt_slice(s.at + from, end - from));
}

/* Where the number begins that S has up to END, its unit of one or two words with it: "12,3 %",
 * "3.615 kr.", "1,2 mio. kr."; END if there is none. */
static gsize plain_number_before(const struct kt_reading *r, struct kt_slice s, gsize end)
{
	gsize stop = end;

	for (guint i = 0; i < 3; i++) {
		gsize at = word_before(s, stop);
		struct kt_slice word = kt_slice(s.at + at, stop - at);

		if (kt_loose_is_number_text(word) && !kt_slice_is(word, "%"))
			return kt_loose_is_range(word) || closes_only(word) ||
					       (kt_loose_is_year_text(word) &&
						       is_year_of_month(r, s, at)) ||
					       (stop < end && is_of_head(s, at, stop, end))
				       ? end
				       : at;
		if (at == 0 || !is_unit_of_cell(r, kt_slice(s.at + at, end - at)))
			return end;
		stop = kt_blanks_trimmed(s, at);
	}
	return end;
}

/* Where the bracket begins that S has up to END and that tells nothing but so many per cent: "(-7,7
 * %)"; END if there is none. */
static gsize percent_before(struct kt_slice s, gsize end)
{
	struct kt_slice inside;
	gsize at = end;

	if (s.at[end - 1] != ')')
		return end;
	while (at > 0 && s.at[at - 1] != '(')
		at--;
	if (at == 0)
		return end;
	inside = kt_slice_trim(kt_slice(s.at + at, end - 1 - at));
	if (kt_slice_ends(inside, "%"))
		inside.len -= 1;
	else if (kt_slice_ends(inside, "pct."))
		inside.len -= 4;
	else
		return end;
	inside = kt_slice_trim(inside);
	return kt_slice_has_digit(inside) && kt_loose_is_number_text(inside) &&
			       !memchr(inside.at, ' ', inside.len)
		       ? at - 1
		       : end;
}

/* The same, with the percentage in brackets behind it, which is of the same cell: "-24 (-7,7 %)". */
static gsize number_before(const struct kt_reading *r, struct kt_slice s, gsize end)
{
	gsize open = end > 0 ? percent_before(s, end) : end;
	gsize stop = open < end ? kt_blanks_trimmed(s, open) : end;
	gsize at = plain_number_before(r, s, stop);

	return at < stop ? at : end;
}

/* TEXT is a number as figures are printed: "12", "612.905", "1.204,5"; not "2024" nor "5.22". */
static gboolean is_figure(struct kt_slice text)
{
	gsize digits = kt_slice_digits(text, 0), at = digits;

	if (digits == text.len)
		return digits > 0 && digits <= 4 && !kt_loose_is_year_text(text);
	while (at < text.len && text.at[at] == '.' && kt_slice_digits(text, at + 1) == 3)
		at += 4;
	if (at < text.len && text.at[at] == ',')
		at += 1 + kt_slice_digits(text, at + 1);
	return digits > 0 && digits <= 3 && at == text.len && g_ascii_isdigit(text.at[at - 1]);
}

/* Where the number begins that is glued to the name S[0, END), "Undervisning612.905", "Skatter-12,4",
 * "Fleksjob640"; END if none is.  "CO2" and "Hold 3A" are names. */
static gsize glued_before(struct kt_slice s, gsize end)
{
	enum { LEAST_LETTERS = 3 };
	gsize at = end, letters = 0;

	while (at > 0 && (g_ascii_isdigit(s.at[at - 1]) || strchr(".,", s.at[at - 1])))
		at--;
	if (at == end || !is_figure(kt_slice(s.at + at, end - at)))
		return end;
	at -= at > 0 && s.at[at - 1] == '-';
	if (at > 0 && s.at[at - 1] == ')')
		return at;
	while (letters < at && letters < LEAST_LETTERS &&
		(g_ascii_isalpha(s.at[at - 1 - letters]) || (s.at[at - 1 - letters] & 0x80)))
		letters++;
	return letters == LEAST_LETTERS ? at : end;
}

gboolean kt_blanks_ends_glued(struct kt_slice name)
{
	return glued_before(name, name.len) < name.len;
}

/* What is left before the numbers can be a name: words, "18-29", "2020/21", a year. */
static gboolean may_be_name(struct kt_slice s)
{
	/* "18-29 31": the range names the row, and the number is its first figure */
	if (!kt_loose_has_letters(s) && kt_blanks_number_at_end(s).len &&
		!kt_slice_ends(kt_slice(s.at, kt_blanks_trimmed(s, word_before(s, s.len))), "-"))
		return FALSE;
	return kt_loose_has_letters(s) || kt_loose_is_year_text(s) || kt_loose_is_range(s);
}

/* Where the lone sign stands that parts from the number at AT by a blank; AT if there is none. */
static gsize sign_before(struct kt_slice s, gsize at)
{
	gsize end = kt_blanks_trimmed(s, at), from = word_before(s, end);
	struct kt_slice word = kt_slice(s.at + from, end - from);

	return from > 0 && end < at && g_ascii_isdigit(s.at[at]) &&
			       (kt_slice_is(word, "-") || kt_slice_is(word, "\u2013") ||
				       kt_slice_is(word, "\u2212"))
		       ? from
		       : at;
}

/* A lone dash is a cell, or if WITH_SIGNS the minus of the number behind it. */
static gboolean split(const struct kt_reading *r, struct kt_slice s, guint k, gboolean with_signs,
	gsize *starts, gsize *ends)
{
	gsize end = s.len;

	for (guint i = k; i-- > 0;) {
		gsize at = number_before(r, s, end);

		if (at < end && with_signs)
			at = sign_before(s, at);
		if (at == end && i == 0)
			at = glued_before(s, end);
		if (at == 0 || at == end)
			return FALSE;
		starts[i] = at;
		ends[i] = end;
		end = kt_blanks_trimmed(s, at);
	}
	return may_be_name(kt_slice(s.at, end));
}

static gboolean has_lone_sign(struct kt_slice s, const gsize *starts, guint k)
{
	for (guint i = 1; i < k; i++)
		if (sign_before(s, starts[i]) < starts[i])
			return TRUE;
	return FALSE;
}

gboolean kt_blanks_split(
	const struct kt_reading *r, struct kt_slice s, guint k, gsize *starts, gsize *ends)
{
	struct kt_slice name;

	if (!split(r, s, k, FALSE, starts, ends))
		return FALSE;
	if (!has_lone_sign(s, starts, k))
		return TRUE;
	/* "Sundhed 8,0 7,8 - 0,2": with a cell for the dash one figure is too many */
	name = kt_slice(s.at, kt_blanks_trimmed(s, starts[0]));
	return (kt_blanks_number_at_end(name).len == 0 && !kt_blanks_ends_glued(name)) ||
	       split(r, s, k, TRUE, starts, ends);
}

guint kt_blanks_n_figures(const struct kt_reading *r, struct kt_slice s)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	guint n = 0;

	while (n < KT_LOOSE_FIGURES && kt_blanks_split(r, s, n + 1, starts, ends))
		n++;
	return n;
}

/* "(5.22)" behind a name is its account. */
static gboolean is_account(struct kt_slice s)
{
	return s.at[0] == '(' && memchr(s.at, '.', s.len);
}

gsize kt_blanks_tail(const struct kt_reading *r, struct kt_slice s)
{
	gsize at = s.len;

	while (at > 0) {
		gsize end = kt_blanks_trimmed(s, at), before = number_before(r, s, end);

		if (before == end || is_account(kt_slice(s.at + before, end - before)))
			break;
		at = before;
	}
	return at;
}

gboolean kt_blanks_may_have_groups(struct kt_slice tail)
{
	for (gsize i = 1; i + 3 < tail.len; i++)
		if (tail.at[i] == ' ' && g_ascii_isdigit(tail.at[i - 1]) &&
			strspn(tail.at + i + 1, "0123456789") >= 3 &&
			(i + 4 == tail.len || !g_ascii_isdigit(tail.at[i + 4])))
			return TRUE;
	return FALSE;
}

struct kt_slice kt_blanks_name(const struct kt_reading *r, struct kt_slice s, gsize at)
{
	gsize tail = kt_blanks_tail(r, s);

	if (kt_blanks_may_have_groups(kt_slice(s.at + tail, s.len - tail)))
		tail = at;
	return kt_slice(s.at, kt_blanks_trimmed(s, tail));
}

struct kt_slice kt_blanks_number_at_end(struct kt_slice name)
{
	gsize at = word_before(name, name.len);
	struct kt_slice word = kt_slice(name.at + at, name.len - at);
	gboolean is_number = at > 0 && kt_loose_is_number_text(word) && kt_slice_has_digit(word) &&
			     word.at[0] != '(' && !kt_loose_is_range(word);

	return is_number ? word : kt_slice(name.at + name.len, 0);
}
