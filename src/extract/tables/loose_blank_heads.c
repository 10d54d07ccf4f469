/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of heads over rows whose cells are parted by single blanks.
 *
 *   1.000 kr. Budget 2024 Forbrug pr. 30.4.2024 Afvigelse
 *   Konto Område Budget Forbrug Afvigelse
 *   Alder 2022 2023
 *
 * How many heads there are, the rows tell.  Where one begins, the years,
 * measures, units and brackets do; where nothing tells, it is no table. */
#include "extract/passage/annotate.h"
#include "extract/tables/caption_line.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

/* Token I is in a time or right before one: "pr. 30.4.2024", "ult. april". */
static gboolean leads_to_time(const struct kt_passage *p, guint i)
{
	return kt_passage_token(p, i)->time >= 0 ||
	       (i + 1 < p->tokens->len && kt_passage_token(p, i + 1)->time >= 0);
}

/* What stands before the heads can only be the corner: a unit, "Område (1.000 kr.)", or "Konto
 * Område" over names with a key before them. */
static gboolean is_corner(const struct kt_reading *r, struct kt_slice s, guint names)
{
	const char *bracket = memchr(s.at, '(', s.len);

	return kt_blanks_is_unit(r, s) || (names == 2 && kt_loose_n_words(s) == 2) ||
	       (bracket > s.at && s.at[s.len - 1] == ')');
}

/* The words behind the corner are K heads: "1.000 kr. Budget Forventet Afvigelse". */
static gboolean words_behind_corner(const struct kt_reading *r, const struct kt_loose_line *line,
	guint k, guint names, gsize *starts)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span), word;
	guint words = kt_loose_n_words(s);

	if (words <= k + 1 || words > k + 4)
		return FALSE;
	for (guint i = 0; i < k; i++) {
		word = kt_blanks_word(s, words - k + i);
		if (memchr(word.at, '(', word.len) || memchr(word.at, ')', word.len))
			return FALSE;
		starts[i] = (gsize)(word.at - s.at);
	}
	return is_corner(r, kt_slice_trim(kt_slice(s.at, starts[0])), names);
}

/* Where the K heads of LINE begin if it ends in K measures, each with its time: "Korr. budget 2024
 * Forbrug ult. april Afvigelse"; FALSE if it does not.  What stands before them is the corner. */
static gboolean measure_heads(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, line->span, &r->context);
	guint found = 0;
	gboolean unbroken = TRUE;

	for (guint i = 0; i < p->tokens->len;) {
		const struct kt_token *token = kt_passage_token(p, i);
		const struct kt_found *f = kt_found_at(p, KT_LEX_MEASURE, i);

		if (f && found < KT_LOOSE_FIGURES)
			starts[found++] = token->span.start - line->span.start;
		else if (found && token->kind == KT_TOKEN_WORD && !leads_to_time(p, i))
			unbroken = FALSE; /* a word between the measures: who knows whose */
		i += f ? f->n_tokens : 1;
	}
	kt_passage_free(p);
	return k >= 2 && unbroken && found == k;
}

/* Where the last tokens of a head that ends in a time end: "2025 (km/t)". */
static guint behind_bracket(const struct kt_passage *p, guint i)
{
	guint k = i;

	if (!kt_token_is(p, i, "("))
		return i;
	while (k < p->tokens->len && !kt_token_is(p, k, ")"))
		k++;
	return k < p->tokens->len ? k + 1 : i;
}

/* A time ends with token I: "1. halvår 2025", "07.2015-06.2016", "2023" in "Biler
 * 2023 Biler 2025".  What stands in digits in a head is hardly ever anything else. */
static gboolean ends_time(const struct kt_passage *p, guint i)
{
	gint16 time = kt_passage_token(p, i)->time;
	guint next = i + 1;
	gboolean digits = FALSE;

	if (time >= 0)
		return next >= p->tokens->len || kt_passage_token(p, next)->time != time;
	if (next < p->tokens->len && kt_token_glued(p, next) && !kt_token_is(p, next, ","))
		return FALSE;
	for (guint k = i + 1; k-- > 0 && !digits;) {
		digits = kt_passage_token(p, k)->kind == KT_TOKEN_NUMERAL;
		if (!kt_token_glued(p, k))
			break;
	}
	return digits;
}

/* The same if it ends in times and brackets that close heads: "Boligtype Færdige 2024
 * Færdige 1. halvår 2025", "Skole Syge (pct.) I alt (pct.)".  The last head may be
 * words only, the first FROM words are the corner. */
static gboolean heads_by_ends(const struct kt_reading *r, const struct kt_loose_line *line, guint k,
	guint from, gsize *starts)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, line->span, &r->context);
	guint found = 0;

	for (guint i = from; i < p->tokens->len && found < KT_LOOSE_FIGURES; i++) {
		guint end = behind_bracket(p, i);

		if (i < from || (end == i && !ends_time(p, i)))
			continue;
		starts[found++] = kt_passage_token(p, from)->span.start - line->span.start;
		from = end > i ? end : behind_bracket(p, i + 1);
	}
	if (from < p->tokens->len && found && found + 1 == k)
		starts[found++] = kt_passage_token(p, from)->span.start - line->span.start;
	else if (from != p->tokens->len)
		found = 0;
	kt_passage_free(p);
	return k >= 2 && found == k;
}

/* "2024", "1.1.2024", "30.06.24": no number has its points so. */
static gboolean is_year_or_date(struct kt_slice s)
{
	const char *point = memchr(s.at, '.', s.len), *last;
	gsize behind;

	if (!point)
		return kt_loose_is_year_text(s);
	last = memrchr(s.at, '.', s.len);
	behind = (gsize)(s.at + s.len - last) - 1;
	return last > point && point - s.at <= 2 && last - point <= 3 &&
	       (behind == 2 || behind == 4) && strspn(s.at, "0123456789.") >= s.len;
}

/* S ends in K times of M words: "1. kvt. 2. kvt.", all but the digits the same. */
static gboolean ends_in_times(struct kt_slice s, guint k, guint m)
{
	guint words = kt_loose_n_words(s), first = words - MIN(words, k * m);

	for (guint i = first; i < words; i++) {
		struct kt_slice word = kt_blanks_word(s, i);
		struct kt_slice like = kt_blanks_word(s, first + (i - first) % m);
		gboolean is_number = (i - first) % m == 0;

		if (kt_slice_has_digit(word) != is_number ||
			(!is_number && !kt_slice_equal(word, like)))
			return FALSE;
	}
	return words >= k * m;
}

/* "Skole 2021/22 2022/23", "Område 1/9-2021 1/9-2022": a time for each of K columns in one line. */
gboolean kt_blanks_times(struct kt_slice s, guint k)
{
	return ends_in_times(s, k, 1) || ends_in_times(s, k, 2);
}

/* "(prognose)", "(skøn)": what a year in the head of a column is. */
static gboolean is_remark_on_year(struct kt_slice s)
{
	return s.len > 3 && s.at[0] == '(' && s.at[s.len - 1] == ')' && !kt_slice_has_digit(s);
}

gboolean kt_blanks_year_heads(struct kt_slice s, guint k, gsize *starts)
{
	guint words = kt_loose_n_words(s);

	for (guint i = k; i-- > 0;) {
		struct kt_slice word;

		if (words == 0)
			return FALSE;
		word = kt_blanks_word(s, --words);
		if (words > 0 && is_remark_on_year(word))
			word = kt_blanks_word(s, --words);
		if (!is_year_or_date(word))
			return FALSE;
		starts[i] = (gsize)(word.at - s.at);
	}
	return TRUE;
}

/* "I alt %", but not "Andel i %". */
static gboolean is_lone_percent(struct kt_slice s, gsize at)
{
	return s.at[at] == '%' && (at + 1 == s.len || s.at[at + 1] == ' ') && at > 2 &&
	       s.at[at - 1] == ' ' && s.at[at - 3] != ' ';
}

/* The same if as many words as there are columns, and one for the corner, begin with a
 * capital, or are "%": "Dato Indkaldte Mødt Udgift i kr.", "Alder Kvinder Mænd I alt %". */
static gboolean heads_by_capitals(struct kt_slice s, guint k, gsize *starts)
{
	guint found = 0;

	for (gsize i = 0; i < s.len; i++) {
		if (s.at[i] == ' ' || (i > 0 && s.at[i - 1] != ' '))
			continue;
		if (!g_unichar_isupper(g_utf8_get_char_validated(s.at + i, (gssize)(s.len - i))) &&
			!is_lone_percent(s, i))
			continue;
		if (found > k || (found == 0 && i > 0))
			return FALSE;
		if (found++ > 0)
			starts[found - 2] = i;
	}
	return k >= 2 && found == k + 1;
}

/* The last words are K heads of M words, numbers and words in the same order in each: "1. kvt.
 * 2. kvt. 3. kvt.", "jan. 24 feb. 24", which could be days of February. */
static gboolean heads_of_m_words(struct kt_slice s, guint k, guint m, gsize *starts)
{
	guint numbers = 0, first = kt_loose_n_words(s) - k * m;

	for (guint i = 0; i < k * m; i++) {
		struct kt_slice word = kt_blanks_word(s, first + i);

		if (kt_slice_has_digit(word) !=
			kt_slice_has_digit(kt_blanks_word(s, first + i % m)))
			return FALSE;
		numbers += i < m && kt_slice_has_digit(word);
		if (i % m == 0)
			starts[i / m] = (gsize)(word.at - s.at);
	}
	return numbers > 0 && numbers < m;
}

static gboolean heads_by_rhythm(struct kt_slice s, guint k, gsize *starts)
{
	guint words = kt_loose_n_words(s);

	for (guint m = 2; k >= 2 && m <= 4 && k * m <= words; m++)
		if (words - k * m <= 4 &&
			!kt_loose_is_year_text(kt_blanks_word(s, words - k * m)) &&
			heads_of_m_words(s, k, m, starts))
			return TRUE;
	return FALSE;
}

/* A and B are the same, "moms", or are so behind a slash, "u/moms" and "m/moms". */
static gboolean are_twins(struct kt_slice a, struct kt_slice b)
{
	const char *x = memchr(a.at, '/', a.len), *y = memchr(b.at, '/', b.len);

	if ((x == NULL) != (y == NULL))
		return FALSE;
	if (x && x - a.at <= 2 && y - b.at <= 2) {
		a = kt_slice(x, (gsize)(a.at + a.len - x));
		b = kt_slice(y, (gsize)(b.at + b.len - y));
	}
	return a.len > 2 && kt_slice_equal(a, b);
}

/* The last words are K heads of M words that end in the same one: "Takst ekskl. moms inkl. moms",
 * "u/moms m/moms". */
static gboolean heads_by_twins(struct kt_slice s, guint k, gsize *starts)
{
	guint words = kt_loose_n_words(s);

	for (guint m = 1; k >= 2 && m <= 3 && k * m <= words; m++) {
		gboolean all = m > 1 || memchr(kt_blanks_word(s, words - 1).at, '/',
						kt_blanks_word(s, words - 1).len);

		for (guint i = 0; all && i < k; i++) {
			struct kt_slice last = kt_blanks_word(s, words - (k - 1 - i) * m - 1),
					first = kt_blanks_word(s, words - (k - i) * m);

			starts[i] = (gsize)(first.at - s.at);
			all = are_twins(last, kt_blanks_word(s, words - 1)) &&
			      (i == 0 || !kt_slice_equal(first, kt_blanks_word(s, words - k * m)));
		}
		if (all)
			return TRUE;
	}
	return FALSE;
}

/* K heads that end in their unit each, behind a word or none over the names: "Tilskud 0-2 år - kr.
 * 3-5 år - kr." */
static gboolean heads_by_units(
	const struct kt_reading *r, struct kt_slice s, guint k, gsize *starts)
{
	guint words = kt_loose_n_words(s), found = 0, from = 0;

	for (guint i = 1; i < words; i++) {
		struct kt_slice word = kt_blanks_word(s, i);

		if (!kt_blanks_is_named(r, word, "DKK") && !kt_blanks_is_named(r, word, "percent"))
			continue;
		if (found == k || i == from)
			return FALSE;
		if (found == 0 && i > 1)
			from = 1;
		starts[found++] = (gsize)(kt_blanks_word(s, from).at - s.at);
		from = i + 1;
	}
	return k >= 2 && found == k && from == words;
}

/* "1.000 kr. Vedt. budget Korr. budget": the first two words are no head, but a corner. */
static gboolean begins_with_unit(const struct kt_reading *r, struct kt_slice s)
{
	struct kt_slice second = kt_blanks_word(s, 1);

	return kt_blanks_is_unit(r, kt_slice(s.at, (gsize)(second.at + second.len - s.at)));
}

/* Where the K heads of a line begin that have more words than that; FALSE if
 * nothing tells. */
static gboolean heads_of_words(const struct kt_reading *r, const struct kt_loose_line *line,
	guint k, guint names, gsize *starts)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);

	return kt_blanks_year_heads(s, k, starts) || heads_by_twins(s, k, starts) ||
	       heads_by_units(r, s, k, starts) || measure_heads(r, line, k, starts) ||
	       words_behind_corner(r, line, k, names, starts) ||
	       (heads_by_rhythm(s, k, starts) && starts[0] == 0 && !begins_with_unit(r, s)) ||
	       kt_blanks_part_heads(r, line, k, starts) || heads_by_ends(r, line, k, 1, starts) ||
	       heads_by_rhythm(s, k, starts) || heads_by_capitals(s, k, starts);
}

/* "1.", "12." */
static gboolean is_ordinal(struct kt_slice word)
{
	return word.len >= 2 && word.len <= 3 && word.at[word.len - 1] == '.' &&
	       kt_slice_digits(word, 0) == word.len - 1;
}

/* "0-2 år 3-5 år", "1. kvt. 2. kvt.": no words that stand over a column each. */
static gboolean has_number_of_two_words(struct kt_slice s)
{
	for (guint i = 0; i + 1 < kt_loose_n_words(s); i++) {
		struct kt_slice word = kt_blanks_word(s, i);

		if ((kt_loose_is_range(word) || is_ordinal(word)) &&
			g_unichar_islower(g_utf8_get_char(kt_blanks_word(s, i + 1).at)))
			return TRUE;
	}
	return FALSE;
}

/* "Tilbud til voksne med behov", "Gebyr pr. husstand": small words stand over no column; "Til-" over
 * "meldte" does. */
gboolean kt_blanks_has_small_word(const struct kt_reading *r, struct kt_slice s)
{
	const struct kt_bits small = KT_W(AND, FOR, IN, OF, ON, PER, TO, WITH);

	for (guint i = 0; i < kt_loose_n_words(s); i++) {
		struct kt_slice word = kt_blanks_word(s, i);
		const struct kt_term *t = kt_lexicon_whole(r->lexicon, KT_LEX_FUNCTION, word);

		if (t && !kt_slice_ends(word, "-") && kt_bits_meet(t->functions, small))
			return TRUE;
	}
	return FALSE;
}

/* "Enhed2024 2025": the length of the corner that the first year is glued to, as the first figures
 * below are to their names; 0 if none is. */
static gsize glued_corner(struct kt_slice s)
{
	enum { LEAST_LETTERS = 3 }; /* "R2024" is a head */
	gsize at = 0;

	while (at < s.len && s.at[at] != ' ' && !g_ascii_isdigit(s.at[at]))
		at++;
	return at >= LEAST_LETTERS && kt_loose_is_year_text(
					      kt_blanks_word(kt_slice(s.at + at, s.len - at), 0))
		       ? at
		       : 0;
}

/* Where the K heads of LINE begin behind a corner of CORNER bytes that the first is glued to. */
static gboolean heads_behind(const struct kt_reading *r, const struct kt_loose_line *line,
	gsize corner, guint k, gsize *starts)
{
	struct kt_loose_line rest = {
		.span = {line->span.start + corner, line->span.len - corner}, .block = line->block};
	struct kt_slice s = kt_document_slice(r->doc, rest.span);

	if (!(kt_blanks_year_heads(s, k, starts) || kt_blanks_part_heads(r, &rest, k, starts) ||
		    heads_by_ends(r, &rest, k, 0, starts)) ||
		starts[0] != 0)
		return FALSE;
	for (guint i = 0; i < k; i++)
		starts[i] += corner;
	return TRUE;
}

/* "Ældre 112 500 113 000": a row whose thousands blanks part, and not a word over each column. */
static gboolean ends_in_groups(const struct kt_reading *r, struct kt_slice s)
{
	gsize at = kt_blanks_tail(r, s);

	return kt_blanks_may_have_groups(kt_slice(s.at + at, s.len - at));
}

gboolean kt_blanks_is_head(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, guint names)
{
	gsize starts[KT_LOOSE_FIGURES + 1], ends[KT_LOOSE_FIGURES];
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	guint words = kt_loose_n_words(s);
	gsize corner = glued_corner(s);

	if (corner > 0)
		return heads_behind(r, line, corner, k, starts);
	if (kt_blanks_year_heads(s, k, starts))
		return TRUE;
	if (kt_blanks_split(r, s, k, starts, ends) || ends_in_groups(r, s))
		return FALSE;
	if (has_number_of_two_words(s))
		return heads_by_rhythm(s, k, starts) || kt_blanks_part_heads(r, line, k, starts);
	return ((words == k || words == k + 1) && kt_loose_is_label_text(r, s) &&
		       !kt_blanks_has_small_word(r, s) && !kt_line_names_table(r->lexicon, s)) ||
	       heads_of_words(r, line, k, names, starts);
}

void kt_blanks_put_heads(struct kt_reading *r, struct kt_grid *grid, guint row,
	const struct kt_loose_line *line, guint k, guint names)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	gsize starts[KT_LOOSE_FIGURES + 1];
	guint column = kt_loose_n_words(s) == k ? 1 : 0;
	gsize corner = glued_corner(s);

	if (corner > 0 ? heads_behind(r, line, corner, k, starts)
		: kt_loose_n_words(s) > k + 1
			? heads_of_words(r, line, k, names, starts)
			: kt_loose_n_words(s) == k + 1 && !kt_blanks_year_heads(s, k, starts) &&
				  kt_blanks_part_heads(r, line, k, starts)) {
		starts[k] = s.len;
		if (starts[0] > 0)
			kt_loose_put(
				r, grid, row, 0, (struct kt_span){line->span.start, starts[0]});
		for (guint c = 0; c < k; c++)
			kt_loose_put(r, grid, row, c + 1,
				(struct kt_span){
					line->span.start + starts[c], starts[c + 1] - starts[c]});
		return;
	}
	for (gsize i = 0; i < s.len;) {
		gsize stop = i;
		while (stop < s.len && s.at[stop] != ' ')
			stop++;
		if (stop > i && column <= k)
			kt_loose_put(r, grid, row, column++,
				(struct kt_span){line->span.start + i, stop - i});
		i = stop + 1;
	}
}
