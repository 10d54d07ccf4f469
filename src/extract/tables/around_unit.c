/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that do nothing but say what the figures of a table are.
 *
 *   Tallene er fraværet i procent.    Opgjort i helårspersoner.    Fuldtidspersoner.
 *   Tallene er dage.                 Fraværet er opgjort i fraværsdage pr. ansat.
 *
 * They are short, hold no figure, and end in a unit that stands alone, behind
 * "i", "er", or behind a word for numbers. */
#include "extract/passage/legend.h"
#include "extract/tables/around.h"

#include <string.h>

enum { MOST_WORDS = 7 };

/* "tallene", "antal", "opgjort", "angivet" */
static gboolean speaks_of_figures(const struct kt_lexicon *lexicon, const struct kt_word *word)
{
	return kt_bits_meet(kt_lexicon_senses(lexicon, word), KT_S(TELLS_FIGURES));
}

/* "Tallene er i procent", "Antal personer": what stands before the unit. */
static gboolean leads_to_unit(const struct kt_lexicon *lexicon, const struct kt_word *word)
{
	return kt_bits_meet(kt_lexicon_functions(lexicon, word), KT_W(IN, IS)) ||
	       speaks_of_figures(lexicon, word);
}

static gboolean may_be_declared(enum kt_unit unit)
{
	return unit == KT_UNIT_PERCENT || unit == KT_UNIT_FTE || unit == KT_UNIT_PERSON ||
	       unit == KT_UNIT_HOUR || unit == KT_UNIT_DAY || unit == KT_UNIT_COUNT;
}

/* "Tabellen viser antal fuldtidspersoner på de enkelte ydelser": all of it counts so. */
static gboolean counts_full_time(const struct kt_lexicon *lexicon, const struct kt_words *words)
{
	for (guint i = 1; i < words->n; i++) {
		const struct kt_term *t = kt_lexicon_match(
			lexicon, KT_LEX_MASK(KT_LEX_UNIT), &words->at[i], words->n - i);

		if (t && g_str_equal(t->value, "fte") &&
			speaks_of_figures(lexicon, &words->at[i - 1]))
			return TRUE;
	}
	return FALSE;
}

/* The unit the words of one sentence end in, if they declare one. */
static enum kt_unit unit_of_sentence(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	struct kt_words *words = kt_words_split(s);
	const struct kt_term *term = NULL;
	enum kt_unit unit = KT_UNIT_NONE;
	gboolean told = FALSE, is_per, counts_other = FALSE;
	guint at = 0, n = words->n;

	/* "dage pr." ansat: the sentence was cut at the full stop */
	if (kt_table_word(lexicon, s, "lead") >= 0 && counts_full_time(lexicon, words)) {
		kt_words_free(words);
		return KT_UNIT_FTE;
	}
	is_per = n > 1 && kt_bits_meet(kt_lexicon_functions(lexicon, &words->at[n - 1]), KT_W(PER));
	n -= is_per;
	for (guint i = 0; i < n && n <= MOST_WORDS; i++) {
		const struct kt_term *t = kt_lexicon_match(lexicon,
			KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_COUNTED), &words->at[i],
			words->n - i);

		told |= speaks_of_figures(lexicon, &words->at[i]);
		if (t && i == 1 && told && g_str_equal(t->value, "fte")) {
			kt_words_free(words); /* "Antal fuldtidspersoner på ydelser" */
			return KT_UNIT_FTE;
		}
		if (t && i + t->n_words < n && t->role == KT_LEX_COUNTED)
			counts_other = TRUE;
		if (t && i + t->n_words == n) {
			term = t;
			at = i;
			break;
		}
	}
	if (term && kt_unit_lookup(term->value, &unit) && may_be_declared(unit) &&
		!(at == 0 ? unit == KT_UNIT_FTE || unit == KT_UNIT_PERCENT
			  : told && leads_to_unit(lexicon, &words->at[at - 1])))
		unit = KT_UNIT_NONE;
	kt_words_free(words);
	if (counts_other && unit == KT_UNIT_COUNT) /* "Antal børn i dagtilbud" */
		return KT_UNIT_NONE;
	if (is_per && unit != KT_UNIT_DAY && unit != KT_UNIT_HOUR)
		return KT_UNIT_NONE;
	return term && may_be_declared(unit) ? unit : KT_UNIT_NONE;
}

enum kt_unit kt_declared_unit(const struct kt_lexicon *lexicon, struct kt_slice line)
{
	enum kt_unit unit = KT_UNIT_NONE;

	for (gsize from = 0, at = 0; at <= line.len; at++) {
		struct kt_slice s;
		gboolean ends = at == line.len ||
				(line.at[at] == '.' &&
					(at + 1 == line.len || g_ascii_isspace(line.at[at + 1])));

		if (!ends)
			continue;
		s = kt_slice_trim(kt_slice(line.at + from, at - from));
		if (s.len && !kt_slice_has_digit(s) && unit == KT_UNIT_NONE)
			unit = unit_of_sentence(lexicon, s);
		from = at + 1;
	}
	return unit;
}

/* The bytes of a mark between groups, or none, and three zeros at AT; 0 if others stand there. */
static gsize zeros_at(struct kt_slice s, gsize at)
{
	gsize mark = at < s.len && s.at[at] == '.' ? 1 : kt_space_length(s.at + at, s.at + s.len);

	return kt_slice_starts(kt_slice(s.at + at + mark, s.len - at - mark), "000") ? mark + 3 : 0;
}

gsize kt_scale_numeral(struct kt_slice s)
{
	gsize n = 1, zeros;

	if (!kt_slice_starts(s, "1"))
		return 0;
	while ((zeros = zeros_at(s, n)) > 0)
		n += zeros;
	return n > 1 && (n == s.len || !g_ascii_isdigit(s.at[n])) ? n : 0;
}

/* The bytes of the "kr. " that S begins with, whatever its letters; else 0. */
static gsize kroner_at(struct kt_slice s)
{
	static const char *const forms[] = {"kr. ", "kr ", "dkk "};

	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
		if (s.len >= strlen(forms[i]) &&
			g_ascii_strncasecmp(s.at, forms[i], strlen(forms[i])) == 0)
			return strlen(forms[i]);
	return 0;
}

/* The bytes of what may stand between "1.000" and "kr.": ",- ", "'er ", a blank, a hyphen. */
static gsize joint_at(struct kt_slice s)
{
	static const char *const forms[] = {" ", "\n", "-", ",- ", "'er ", "’er "};

	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
		if (kt_slice_starts(s, forms[i]))
			return strlen(forms[i]);
	return 0;
}

/* "1.000 kr", "1.000-kr", "1.000'er kr", "kr. 1.000" at the start of S; 0 if it does not begin so. */
static gsize thousands_at(struct kt_slice s)
{
	gsize kroner = kroner_at(s), n = kt_scale_numeral(kt_slice(s.at + kroner, s.len - kroner));

	if (kroner || n == 0)
		return n ? kroner + n : 0;
	n += joint_at(kt_slice(s.at + n, s.len - n));
	return kt_slice_starts(kt_slice(s.at + n, s.len - n), "kr") ? n + 2 : 0;
}

gboolean kt_is_thousands(struct kt_slice s)
{
	gsize n = thousands_at(s);

	return n > 0 && s.len <= n + 1;
}

gboolean kt_declares_scale(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	for (gsize at = 0; at + 2 < s.len; at++) {
		struct kt_slice rest, behind;

		if (g_ascii_tolower(s.at[at]) != 'i' || !g_ascii_isspace(s.at[at + 1]) ||
			(at > 0 && !g_ascii_isspace(s.at[at - 1]) && s.at[at - 1] != '('))
			continue;
		rest = kt_slice_trim(kt_slice(s.at + at + 2, s.len - at - 2));
		if (kt_bits_meet(kt_lexicon_first_does(lexicon, rest, &behind), KT_W(WHOLE)))
			rest = kt_slice_trim(behind);
		if (thousands_at(rest) || kt_lexicon_begins(lexicon, KT_LEX_SCALE, rest))
			return TRUE;
	}
	return FALSE;
}

gboolean kt_only_declares_scale(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	enum { FIRST_WORDS = 3 }; /* "De viste tal" */
	struct kt_words *words;
	gboolean of_figures = FALSE;

	if (!kt_declares_scale(lexicon, s))
		return FALSE;
	words = kt_words_split(s);
	for (guint i = 0; i < words->n && i < FIRST_WORDS && words->n <= MOST_WORDS + 2; i++)
		of_figures |= speaks_of_figures(lexicon, &words->at[i]);
	kt_words_free(words);
	return of_figures;
}
