/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/caption_line.h"

#include "extract/passage/legend.h"
#include "extract/tables/around.h"

#include <string.h>

#define MAX_CAPTION_BYTES 170
#define LEAST_BROKEN_LINE 50 /* bytes of a line that may be broken for its width */

gboolean kt_line_before(const char *text, struct kt_span span, gsize *end, struct kt_span *line)
{
	gsize stop = *end, start;

	while (stop > span.start && (text[stop - 1] == '\n' || text[stop - 1] == ' '))
		stop--;
	if (stop == span.start)
		return FALSE;
	for (start = stop; start > span.start && text[start - 1] != '\n'; start--)
		;
	*line = (struct kt_span){start, stop - start};
	*end = start;
	return TRUE;
}

/* "... ved indkørslen har i", "... fra budgettet,": no line ends so but for its width. */
static gboolean ends_open(const struct kt_reading *r, struct kt_slice line)
{
	gsize at = line.len;

	while (at > 0 && line.at[at - 1] != ' ')
		at--;
	return kt_slice_ends(line, ",") ||
	       kt_lexicon_whole(r->lexicon, KT_LEX_STOP, kt_slice(line.at + at, line.len - at));
}

/* LINE goes on what the one above it, of LEAST bytes, has begun and was broken for its width. */
static gboolean goes_on(
	const struct kt_reading *r, struct kt_span above, struct kt_span line, gsize least)
{
	struct kt_slice s = kt_document_slice(r->doc, above);
	gunichar first = g_utf8_get_char(kt_document_slice(r->doc, line).at);

	if (s.len < least || (strchr(".:;!?", s.at[s.len - 1]) && !g_unichar_islower(first)))
		return FALSE;
	return !g_unichar_isupper(first) || ends_open(r, s);
}

void kt_line_join_broken(
	const struct kt_reading *r, struct kt_span span, gsize *end, struct kt_span *line)
{
	struct kt_span above;
	gsize before = *end, len;
	const char *text = kt_document_text(r->doc, &len);
	/* the reader of texts knows how wide its lines are, and has joined what was broken only */
	gboolean is_text = g_str_equal(kt_document_format(r->doc), "text");

	while (kt_line_before(text, span, &before, &above) &&
		goes_on(r, above, *line, is_text ? 0 : LEAST_BROKEN_LINE)) {
		line->len += line->start - above.start;
		line->start = above.start;
		*end = before;
	}
}

struct kt_span kt_whole_paragraph(const struct kt_reading *r, guint *block)
{
	const struct kt_block *b = kt_document_block(r->doc, *block);
	struct kt_span span = b->span;
	gsize len;
	const char *text = kt_document_text(r->doc, &len);

	while (b->kind == KT_BLOCK_PARAGRAPH && *block > 0) {
		const struct kt_block *above = kt_document_block(r->doc, *block - 1);
		gsize end = above->span.start + above->span.len;
		struct kt_span last;

		if (above->kind != KT_BLOCK_PARAGRAPH || end + 1 != span.start ||
			text[end] != '\n' || !kt_line_before(text, above->span, &end, &last) ||
			kt_minutes_role(r->minutes, *block - 1) !=
				kt_minutes_role(r->minutes, *block) ||
			!goes_on(r, last, span, LEAST_BROKEN_LINE))
			break;
		span.len += span.start - above->span.start;
		span.start = above->span.start;
		(*block)--;
	}
	return span;
}

gboolean kt_line_names_table(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const struct kt_term *t = kt_lexicon_begins(lexicon, KT_LEX_TABLE, s);

	return t && g_str_equal(t->value, "caption");
}

/* The bytes of the numeral that S begins with, and of the marks in and behind it. */
static gsize numeral_length(struct kt_slice s)
{
	gsize n = 0, space = 0;

	while (n < s.len && (g_ascii_isdigit(s.at[n]) || s.at[n] == '.' || s.at[n] == ',' ||
				    (space = kt_wide_space_length(s.at + n, s.at + s.len)) > 0)) {
		n += MAX(space, 1);
		space = 0;
	}
	return n;
}

gboolean kt_line_has_no_figures(struct kt_slice s)
{
	enum { YEAR = 4 };

	for (gsize i = 0, n; i < s.len; i += n) {
		struct kt_slice rest = kt_slice(s.at + i, s.len - i);

		n = g_ascii_isdigit(s.at[i]) ? kt_scale_numeral(rest) : 1;
		if (n == 0 && (n = numeral_length(rest)) != YEAR)
			return FALSE;
	}
	return TRUE;
}

/* "Udlån i 1.000 stk.": the stop is the unit's. */
static gboolean ends_in_unit(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const struct kt_term *t;
	gsize at = s.len;

	while (at > 0 && !g_ascii_isspace(s.at[at - 1]))
		at--;
	s = kt_slice(s.at + at, s.len - at);
	t = kt_lexicon_whole(lexicon, KT_LEX_UNIT, s);
	if (!t)
		t = kt_lexicon_whole(lexicon, KT_LEX_SCALE, s);
	return t && (g_str_has_suffix(t->text, ".") || kt_lexicon_ends_in_abbreviation(lexicon, s));
}

static gboolean is_unit(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	return kt_is_thousands(s) || kt_lexicon_whole(lexicon, KT_LEX_SCALE, s) ||
	       kt_lexicon_whole(lexicon, KT_LEX_UNIT, s);
}

/* "mio. kr. og pct." */
static gboolean are_two_units(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	for (gsize at = 0; at < s.len; at++) {
		struct kt_slice rest = kt_slice(s.at + at, s.len - at), second;

		if (at > 0 && g_ascii_isspace(s.at[at - 1]) &&
			kt_bits_meet(kt_lexicon_first_does(lexicon, rest, &second), KT_W(AND)))
			return is_unit(lexicon, kt_slice_trim(kt_slice(s.at, at))) &&
			       is_unit(lexicon, kt_slice_trim(second));
	}
	return FALSE;
}

/* "Gennemsnitlig likviditet over 365 dage, mio. kr.": a unit behind a comma is nobody's, nor are
 * two. */
static gboolean ends_in_lone_unit(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	gsize at = s.len;
	struct kt_slice unit;

	while (at > 0 && s.at[at - 1] != ',')
		at--;
	unit = kt_slice_trim(kt_slice(s.at + at, s.len - at));
	return at > 0 && (is_unit(lexicon, unit) || are_two_units(lexicon, unit));
}

gboolean kt_line_has_verb(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	gsize end;

	for (gsize at = 0; at < s.len; at = end + 1) {
		for (end = at; end < s.len && !g_ascii_isspace(s.at[end]); end++)
			;
		if (kt_term_is_verb(
			    kt_lexicon_whole(lexicon, KT_LEX_STOP, kt_slice(s.at + at, end - at))))
			return TRUE;
	}
	return FALSE;
}

/* "Antal børn m.v.", "Sygefravær pr. afd.": the stop is a short word's, and nothing is said. */
static gboolean ends_in_short_word(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	enum { LONGEST = 60 };

	return s.len <= LONGEST && kt_lexicon_ends_in_abbreviation(lexicon, s) &&
	       kt_line_has_no_figures(s) && !kt_line_has_verb(lexicon, s);
}

/* "1.000 kr. netto.", "Mio. kr. i 2012-priser.": a line that begins with the scale is of a table. */
static gboolean begins_with_scale(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	enum { MOST_WORDS = 2, LONGEST = 60 };
	gsize at = kt_scale_numeral(s);

	if (s.len > LONGEST || !kt_line_has_no_figures(s) || kt_line_has_verb(lexicon, s))
		return FALSE;
	for (guint n = 0; n < MOST_WORDS && at < s.len; n++) {
		while (at < s.len && !g_ascii_isspace(s.at[at]))
			at++;
		if (kt_is_thousands(kt_slice(s.at, at)) ||
			kt_lexicon_whole(lexicon, KT_LEX_SCALE, kt_slice(s.at, at)))
			return TRUE;
		at++;
	}
	return FALSE;
}

/* "Leverede timer: 3.985", not "Takster: 2022": a label with its own figure. */
static gboolean is_entry(struct kt_slice s)
{
	gsize end = s.len, n = 0;

	while (end > 0 && (g_ascii_isdigit(s.at[end - 1]) || strchr(".,", s.at[end - 1]))) {
		n += g_ascii_isdigit(s.at[end - 1]) != 0;
		end--;
	}
	if (n == 0 || end == s.len || (n == 4 && s.len - end == 4))
		return FALSE;
	while (end > 0 && s.at[end - 1] == ' ')
		end--;
	return end > 0 && s.at[end - 1] == ':';
}

gboolean kt_line_is_caption(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const struct kt_term *section;

	if (s.len == 0 || is_entry(s) || (s.len > MAX_CAPTION_BYTES && !memchr(s.at, '\n', s.len)))
		return FALSE;
	section = kt_lexicon_whole(lexicon, KT_LEX_SECTION, s);
	if (section)
		return FALSE;
	if (kt_line_names_table(lexicon, s))
		return TRUE;
	return s.at[s.len - 1] != '.' || begins_with_scale(lexicon, s) ||
	       (ends_in_unit(lexicon, s) && kt_line_has_no_figures(s)) ||
	       ends_in_short_word(lexicon, s) || ends_in_lone_unit(lexicon, s);
}

gboolean kt_is_table_note(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const struct kt_term *term;

	s = kt_slice_trim(s);
	if (kt_slice_starts(s, "*") || kt_slice_starts(s, "1)"))
		return !kt_slice_starts(s, "**");
	if (!g_unichar_isupper(g_utf8_get_char_validated(s.at, (gssize)s.len)))
		return FALSE;
	term = kt_lexicon_begins(lexicon, KT_LEX_TABLE, s);
	return term && g_str_equal(term->value, "note");
}

gboolean kt_line_leads_up(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	return kt_slice_ends(s, ":") && !kt_line_names_table(lexicon, s) &&
	       kt_table_word(lexicon, s, "lead") >= 0;
}

struct kt_span kt_line_without_legend(const struct kt_reading *r, struct kt_span line)
{
	struct kt_slice s = kt_document_slice(r->doc, line);

	for (gsize i = 3; i + 2 < s.len; i++) {
		struct kt_slice rest = kt_slice(s.at + i + 1, s.len - i - 1);

		if (s.at[i - 1] == '.' && g_ascii_isspace(s.at[i]) &&
			g_unichar_isupper(g_utf8_get_char_validated(rest.at, (gssize)rest.len)) &&
			(kt_table_word(r->lexicon, rest, "plus") == 0 ||
				kt_table_word(r->lexicon, rest, "minus") == 0))
			return (struct kt_span){line.start, i};
	}
	return line;
}
