/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows whose cells are parted by single blanks.
 *
 *   1.000 kr. Budget 2024 Forbrug pr. 30.4.2024 Afvigelse
 *   Skoler 18.975 4.802 -900
 *   Voksne med handicap (5.38) 137.240 49.377 3.150
 *
 * The numbers at a line's end are its cells and what stands before them is its
 * name.  Whose heads stand over them, the years, measures, units and brackets in
 * the line above tell; where nothing tells, it is no table. */
#include "extract/passage/annotate.h"
#include "extract/tables/loose.h"

#include <string.h>

/* Splits K numbers off the end of S; FALSE if there are not that many or no
 * label is left.  *STARTS has the offset of each. */
static gboolean split_tail(struct kt_slice s, guint k, gsize *starts, gsize *ends)
{
	gsize end = s.len;

	for (guint i = k; i-- > 0;) {
		gsize at = end;
		while (at > 0 && s.at[at - 1] != ' ' && s.at[at - 1] != '\t')
			at--;
		if (end - at == 1 && s.at[at] == '%') /* "12,3 %" */
			while (at > 1 && (at == end - 1 || s.at[at - 1] != ' '))
				at--;
		if (at == 0 || at == end || !kt_loose_is_number_text(kt_slice(s.at + at, end - at)))
			return FALSE;
		starts[i] = at;
		ends[i] = end;
		for (end = at; end > 0 && (s.at[end - 1] == ' ' || s.at[end - 1] == '\t'); end--)
			;
	}
	return kt_loose_has_letters(kt_slice(s.at, end));
}

/* Token I is in a time or right before one: "pr. 30.4.2024", "ult. april". */
static gboolean leads_to_time(const struct kt_passage *p, guint i)
{
	return kt_passage_token(p, i)->time >= 0 ||
	       (i + 1 < p->tokens->len && kt_passage_token(p, i + 1)->time >= 0);
}

/* "1.000 kr.", "mio. kr.": nothing but a scale and a unit. */
static gboolean is_unit_text(const struct kt_reading *r, struct kt_slice s)
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

/* The corner of a head is its unit alone, and its other words are K heads: "1.000 kr. Budget
 * Forventet Afvigelse". */
static gboolean words_behind_unit(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	gsize at = 0;
	guint words = kt_loose_n_words(s), skip = 0;

	if (words <= k + 1 || words > k + 3)
		return FALSE;
	for (guint i = 0; i < words; i++) {
		if (i == words - k)
			skip = (guint)at;
		if (i >= words - k)
			starts[i - (words - k)] = at;
		while (at < s.len && s.at[at] != ' ')
			at++;
		while (at < s.len && s.at[at] == ' ')
			at++;
	}
	return is_unit_text(r, kt_slice(s.at, skip));
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
 * words only, the first word is the corner. */
static gboolean heads_by_ends(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, line->span, &r->context);
	guint found = 0, from = 1;

	for (guint i = 1; i < p->tokens->len && found < KT_LOOSE_FIGURES; i++) {
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

/* Where the K years or dates begin that S ends in, whatever stands before them as the corner: "Bevilling,
 * 1.000 kr. 2026 2027"; FALSE if it does not. */
static gboolean year_heads(struct kt_slice s, guint k, gsize *starts)
{
	gsize ends[KT_LOOSE_FIGURES];

	if (!split_tail(s, k, starts, ends))
		return FALSE;
	for (guint i = 0; i < k; i++)
		if (!is_year_or_date(kt_slice(s.at + starts[i], ends[i] - starts[i])))
			return FALSE;
	return TRUE;
}

/* The same if as many words as there are columns, and one for the corner, begin with a
 * capital: "Dato Indkaldte Mødt Udgift i kr." */
static gboolean heads_by_capitals(struct kt_slice s, guint k, gsize *starts)
{
	guint found = 0;

	for (gsize i = 0; i < s.len; i++) {
		if (s.at[i] == ' ' || (i > 0 && s.at[i - 1] != ' '))
			continue;
		if (!g_unichar_isupper(g_utf8_get_char_validated(s.at + i, (gssize)(s.len - i))))
			continue;
		if (found > k || (found == 0 && i > 0))
			return FALSE;
		if (found++ > 0)
			starts[found - 2] = i;
	}
	return k >= 2 && found == k + 1;
}

/* The I-th word of S, from 0. */
static struct kt_slice word_at(struct kt_slice s, guint i)
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

/* The last words are K heads of M words, numbers and words in the same order in each: "1. kvt.
 * 2. kvt. 3. kvt.", "jan. 24 feb. 24", which could be days of February. */
static gboolean heads_of_m_words(struct kt_slice s, guint k, guint m, gsize *starts)
{
	guint numbers = 0, first = kt_loose_n_words(s) - k * m;

	for (guint i = 0; i < k * m; i++) {
		struct kt_slice word = word_at(s, first + i);

		if (kt_slice_has_digit(word) != kt_slice_has_digit(word_at(s, first + i % m)))
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

	for (guint m = 2; k >= 2 && m <= 4 && k * m < words; m++)
		if (words - k * m <= 4 && !kt_loose_is_year_text(word_at(s, words - k * m)) &&
			heads_of_m_words(s, k, m, starts))
			return TRUE;
	return FALSE;
}

/* Where the K heads of a line begin that have more words than that; FALSE if
 * nothing tells. */
static gboolean heads_of_words(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);

	return year_heads(s, k, starts) || measure_heads(r, line, k, starts) ||
	       words_behind_unit(r, line, k, starts) || heads_by_ends(r, line, k, starts) ||
	       heads_by_rhythm(s, k, starts) || heads_by_capitals(s, k, starts);
}

/* The heads of a line: K words, or K measures of several words, with what
 * stands before them as the corner. */
static void put_heads(struct kt_reading *r, struct kt_grid *grid, guint row,
	const struct kt_loose_line *line, guint k)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	gsize starts[KT_LOOSE_FIGURES + 1];
	guint column = kt_loose_n_words(s) == k ? 1 : 0;

	if (kt_loose_n_words(s) > k + 1 && heads_of_words(r, line, k, starts)) {
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

/* Every row has one number more than there are heads, and no house or class number, nor one in
 * brackets behind the name ("Skoler (5.24)"): whose heads these are is not known. */
static gboolean lacks_a_head(
	const struct kt_reading *r, const GArray *lines, guint first, guint n, guint k)
{
	gsize starts[KT_LOOSE_FIGURES + 1], ends[KT_LOOSE_FIGURES + 1];

	for (guint i = first; i < first + n; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);

		if (!split_tail(s, k + 1, starts, ends) || s.at[starts[0]] == '(' ||
			!memchr(s.at + starts[0], '.', ends[0] - starts[0]))
			return FALSE;
	}
	return TRUE;
}

/* "Personer pr. 1. januar" over "Alder 2024 2026 2028": a title over the heads. */
static gboolean has_title(const struct kt_reading *r, const GArray *lines, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	struct kt_slice first = kt_loose_text(r, lines, 0), second = kt_loose_text(r, lines, 1);

	return !split_tail(first, k, starts, ends) && kt_loose_is_label_text(first) &&
	       year_heads(second, k, starts);
}

/* Whether line I is the head of K columns, as the words in it or their years tell. */
static gboolean is_blanks_head(const struct kt_reading *r, const GArray *lines, guint i, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES], heads[KT_LOOSE_FIGURES + 1];
	struct kt_slice s = kt_loose_text(r, lines, i);
	guint words = kt_loose_n_words(s);

	if (split_tail(s, k, starts, ends))
		return year_heads(s, k, starts);
	return ((words == k || words == k + 1) && kt_loose_is_label_text(s)) ||
	       heads_of_words(r, kt_loose_line_at(lines, i), k, heads);
}

/* The rows of K numbers from line FIRST on; years are the head of the next table. */
static guint blanks_rows(const struct kt_reading *r, const GArray *lines, guint first, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	guint n = 0;

	while (first + n < lines->len) {
		struct kt_slice s = kt_loose_text(r, lines, first + n);

		if (s.len > KT_LOOSE_LINE_BYTES || !split_tail(s, k, starts, ends) ||
			year_heads(s, k, starts))
			break;
		n++;
	}
	return n;
}

/* "Skoler (5.24) 12,4": in every row the first of the numbers is the account behind the name. */
static gboolean begin_with_accounts(
	const struct kt_reading *r, const GArray *lines, guint first, guint n, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];

	for (guint i = first; i < first + n; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);
		const char *point;

		if (!split_tail(s, k, starts, ends) || s.at[starts[0]] != '(' ||
			!(point = memchr(s.at + starts[0], '.', ends[0] - starts[0])) ||
			s.at + ends[0] - point > 4)
			return FALSE;
	}
	return TRUE;
}

static struct kt_grid *blanks_grid(struct kt_reading *r, const GArray *lines, guint k, guint *used)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	guint title, first, n;
	struct kt_grid *grid;

	if (lines->len < 4)
		return NULL;
	title = has_title(r, lines, k);
	first = title + 1;
	if (kt_slice_ends(kt_loose_text(r, lines, title), ":"))
		return NULL; /* leads in to a list: "Venteliste (i fjor i parentes):" */
	n = blanks_rows(r, lines, first, k);
	if (n < 3 || !is_blanks_head(r, lines, title, k) || lacks_a_head(r, lines, first, n, k) ||
		begin_with_accounts(r, lines, first, n, k))
		return NULL;
	grid = kt_grid_new(first + n, k + 1);
	if (title)
		kt_loose_put(r, grid, 0, 0, kt_loose_line_at(lines, 0)->span);
	put_heads(r, grid, title, kt_loose_line_at(lines, title), k);
	for (guint i = first; i < first + n; i++) {
		struct kt_span span = kt_loose_line_at(lines, i)->span;

		split_tail(kt_loose_text(r, lines, i), k, starts, ends);
		kt_loose_put(r, grid, i, 0, (struct kt_span){span.start, starts[0]});
		for (guint c = 0; c < k; c++)
			kt_loose_put(r, grid, i, c + 1,
				(struct kt_span){span.start + starts[c], ends[c] - starts[c]});
	}
	*used = first + n;
	return grid;
}

struct kt_grid *kt_loose_blanks(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *grid = NULL;

	for (guint k = 6; !grid && k >= 2; k--)
		grid = blanks_grid(r, lines, k, used);
	return grid;
}
