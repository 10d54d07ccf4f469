/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes/marks.h"

#include <string.h>

/* re2c compares the cursor with the limit only where it meets the sentinel, a
 * NUL, and a slice has none at its end: the scanners see a copy of its head,
 * which is longer than any mark. */
#define HEAD_BYTES 96

/* The copy's end. */
static const unsigned char *copy_head(unsigned char head[HEAD_BYTES], struct kt_slice text)
{
	gsize n = MIN(text.len, HEAD_BYTES - 1);

	if (n > 0)
		memcpy(head, text.at, n);
	head[n] = '\0';
	return head + n;
}

/*!re2c
re2c:define:YYCTYPE = "unsigned char";
re2c:define:YYCURSOR = at;
re2c:define:YYMARKER = mark;
re2c:define:YYLIMIT = end;
re2c:yyfill:enable = 0;
re2c:eof = 0;

d      = [0-9];
upper  = [A-Z\u00C0-\u00DE];
letter = [A-Za-z\u00C0-\u00FF];
s      = [ \t\u00A0];
year   = ("19" | "20") d{2};
dash   = "-" | "\u2010" | "\u2011" | "\u2013";

kle    = d{2} ("." d{2}){1,2};
facet  = upper d{2};
tail   = d{1,6} (upper)?;
*/

enum kt_case_form kt_mark_case(struct kt_slice text, gsize *len)
{
	unsigned char head[HEAD_BYTES];
	const unsigned char *end = copy_head(head, text), *at = head, *mark = head;
	enum kt_case_form form = KT_CASE_NONE;

	(void)mark;
	/*!re2c
	kle s* ("." | dash) s* facet s+ d{2} "/" d{1,7}  { form = KT_CASE_KLE; goto done; }
	kle s* dash s* facet (dash tail){0,2}            { form = KT_CASE_KLE; goto done; }
	kle facet (s* dash)? s* (year "/")? d{2,7}       { form = KT_CASE_KLE; goto done; }
	kle facet "/" (year "-")? d{1,7}                 { form = KT_CASE_KLE; goto done; }
	d{3} "-" year "-" d{1,7}                         { form = KT_CASE_MUNICIPALITY; goto done; }
	upper{2,5} "-" year "-" d{3,7}                   { form = KT_CASE_YEARLY; goto done; }
	year [-/] d{3,7}                                 { form = KT_CASE_YEARLY; goto done; }
	d{1,2} ("-" d{1,4}){3,4}                         { form = KT_CASE_YEARLY; goto done; } /* a region's: 1-22-78-2-10 */
	d{2} "/" d{3,7} upper?                           { form = KT_CASE_YEARLY; goto done; }
	d{2} "-" d{4,7} upper?                           { form = KT_CASE_YEARLY; goto done; }
	d{2} [-/] d{1,3}                                 { form = KT_CASE_WEAK; goto done; }
	d{1,5} "/" year                                  { form = KT_CASE_WEAK; goto done; }
	d{5,9}                                           { form = KT_CASE_WEAK; goto done; }
	kle facet                                        { form = KT_CASE_WEAK; goto done; }
	*                                                { return KT_CASE_NONE; }
	$                                                { return KT_CASE_NONE; }
	*/
done:
	/* Cut in the middle of something longer: a date, a phone number. */
	if (at < end && (g_ascii_isalnum(*at) ||
			(*at >= 0x80 && kt_space_length((const char *)at, (const char *)end) == 0) ||
			(strchr("-/.", *at) && at + 1 < end && g_ascii_isdigit(at[1]))))
		return KT_CASE_NONE;
	*len = (gsize)(at - head);
	/* 2018-2021 is a span of years, however much it looks like a number. */
	if (form == KT_CASE_YEARLY && *len == 9 && (g_str_has_prefix(text.at + 5, "19") || g_str_has_prefix(text.at + 5, "20")))
		return KT_CASE_WEAK;
	return form;
}

/* The digits of TEXT as numbers, at most three runs. */
static guint digit_runs(const char *at, const char *end, guint runs[3])
{
	guint n = 0;

	while (at < end && n < 3) {
		if (!g_ascii_isdigit(*at)) {
			at++;
			continue;
		}
		for (runs[n] = 0; at < end && g_ascii_isdigit(*at) && runs[n] < 10000; at++)
			runs[n] = runs[n] * 10 + (guint)(*at - '0');
		n++;
	}
	return n;
}

/* The month named in TEXT, 0 if none. */
static guint month_in(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	const struct kt_term *term = kt_lexicon_find(lexicon, KT_LEX_MONTH, text);

	return term ? (guint)g_ascii_strtoull(term->value, NULL, 10) : 0;
}

static guint full_year(guint year)
{
	return year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
}

/* " 3:00:00 PM" behind a date: who prints hours so has the month first. */
static gboolean has_half_day(struct kt_slice rest)
{
	gsize i = 0;

	while (i < rest.len && rest.at[i] == ' ')
		i++;
	if (i == 0 || i >= rest.len || !g_ascii_isdigit(rest.at[i]))
		return FALSE;
	while (i < rest.len && (g_ascii_isdigit(rest.at[i]) || strchr(": ", rest.at[i])))
		i++;
	return i + 1 < rest.len && strchr("AP", rest.at[i]) && rest.at[i + 1] == 'M';
}

gsize kt_mark_date(const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_moment *out)
{
	unsigned char head[HEAD_BYTES];
	const unsigned char *end = copy_head(head, text), *at = head, *mark = head;
	enum { DAY_MONTH_YEAR, YEAR_MONTH_DAY, DAY_NAME_YEAR, NAME_DAY_YEAR } order;
	guint runs[3], n, month = 0;
	struct kt_moment m;
	gsize len;

	(void)mark;
	/*!re2c
	d{1,2} [-./] d{1,2} [-./] (d{4} | d{2})     { order = DAY_MONTH_YEAR; goto done; }
	d{1,2} "." s+ d{1,2} "." s+ d{4}            { order = DAY_MONTH_YEAR; goto done; }
	d{1,2} "/" d{1,2} (s+ | s* "-" s*) year     { order = DAY_MONTH_YEAR; goto done; }
	year "-" d{2} "-" d{2}                      { order = YEAR_MONTH_DAY; goto done; }
	d{1,2} "."? s* "-"? letter{3,9} [.,]? s* "-"? d{4} { order = DAY_NAME_YEAR; goto done; }
	letter{3,9} s+ d{1,2} "."? "," s* d{4}      { order = NAME_DAY_YEAR; goto done; }
	*                                           { return 0; }
	$                                           { return 0; }
	*/
done:
	if (at < end && g_ascii_isdigit(*at))
		return 0;
	len = (gsize)(at - head);
	n = digit_runs(text.at, text.at + len, runs);
	if (order >= DAY_NAME_YEAR)
		month = month_in(lexicon, kt_slice(text.at, len));
	if (order == DAY_MONTH_YEAR && n == 3 && memchr(text.at, '/', len) &&
		has_half_day(kt_slice(text.at + len, text.len - len)))
		m = kt_moment_day(full_year(runs[2]), runs[0], runs[1]);
	else if (order == DAY_MONTH_YEAR && n == 3)
		m = kt_moment_day(full_year(runs[2]), runs[1], runs[0]);
	else if (order == YEAR_MONTH_DAY && n == 3)
		m = kt_moment_day(runs[0], runs[1], runs[2]);
	else if (n == 2 && month > 0)
		m = kt_moment_day(runs[1], month, runs[0]);
	else
		return 0;
	if (m.year < 1990 || !kt_moment_valid(m))
		return 0;
	*out = m;
	return len;
}

gboolean kt_mark_find_date(const struct kt_lexicon *lexicon, struct kt_slice text,
	struct kt_moment *out, gsize *at, gsize *len)
{
	gsize i, n;

	for (i = 0; i < text.len; i++) {
		gboolean in_word = i > 0 && (g_ascii_isalnum(text.at[i - 1]) || (guchar)text.at[i - 1] >= 0x80);

		if (in_word || !(g_ascii_isalnum(text.at[i])))
			continue;
		n = kt_mark_date(lexicon, kt_slice(text.at + i, text.len - i), out);
		if (n == 0)
			continue;
		if (at)
			*at = i;
		if (len)
			*len = n;
		return TRUE;
	}
	return FALSE;
}

/* Bytes of blanks at TEXT + I. */
static gsize blanks(struct kt_slice text, gsize i)
{
	gsize n, at = i;

	while (at < text.len && (n = kt_space_length(text.at + at, text.at + text.len)) > 0)
		at += n;
	return at - i;
}

static gunichar char_at(struct kt_slice text, gsize i)
{
	gunichar c = i < text.len ? g_utf8_get_char_validated(text.at + i, (gssize)(text.len - i)) : 0;

	return c < 0x110000 ? c : 0;
}

/* ". Title" at TEXT + I: "26/1. Regnskab" is numbered, "01/2 av" is not. */
static gboolean opens_title(struct kt_slice text, gsize i)
{
	gsize after = i + 1;

	if (i >= text.len || text.at[i] != '.')
		return FALSE;
	after += blanks(text, after);
	return after > i + 1 && g_unichar_isupper(char_at(text, after));
}

enum kt_number_form kt_mark_number(struct kt_slice text, gsize *digits, gsize *len)
{
	gsize n = 0, at, gap, k;
	gboolean has_mark;
	gunichar c;

	while (n < text.len && g_ascii_isdigit(text.at[n]))
		n++;
	if (n == 0 || n > 4)
		return KT_NUMBER_NONE;
	/* Sak 31/24, 02/237: the year, or the number in the year, is part of the number. */
	for (k = 0; n + 1 + k < text.len && text.at[n] == '/' && g_ascii_isdigit(text.at[n + 1 + k]);)
		k++;
	if ((k >= 2 && k <= 4) || (k == 1 && n == 2 && opens_title(text, n + 2)))
		n += k + 1;
	*digits = n;
	gap = blanks(text, n);
	at = n + gap;
	has_mark = at < text.len && strchr(".):", text.at[at]) != NULL;
	if (has_mark) {
		at++;
		at += blanks(text, at);
	} else if (gap > 0 && (char_at(text, at) == '-' || char_at(text, at) == 0x2013)) {
		gsize after = at + (text.at[at] == '-' ? 1 : 3);

		has_mark = blanks(text, after) > 0;
		at = has_mark ? after + blanks(text, after) : at;
	}
	*len = at;
	c = char_at(text, at);
	if (at >= text.len)
		return KT_NUMBER_ALONE;
	if (has_mark)
		return g_unichar_isdigit(c) && blanks(text, at - 1) == 0 ? KT_NUMBER_NONE : KT_NUMBER_DOTTED;
	/* "4 § 18-puljen", "1 (Åbent) Regnskab", "7 "Bo trygt"" */
	if (!g_unichar_isupper(c) && gap < 2 && !(gap > 0 && (c == 0xA7 || c == '(' || c == '"' || c == 0xBB || c == 0x201D || c == 0x201C)))
		return KT_NUMBER_NONE;
	if (gap > 0)
		return KT_NUMBER_BARE;
	/* 3D is a word, 211Beslutning is not. */
	return g_unichar_islower(char_at(text, at + (gsize)g_unichar_to_utf8(c, NULL))) ? KT_NUMBER_GLUED :
											  KT_NUMBER_NONE;
}

gsize kt_mark_leaders(struct kt_slice text)
{
	gsize end = text.len, at, dots = 0;

	while (end > 0 && (g_ascii_isdigit(text.at[end - 1]) || g_ascii_isspace(text.at[end - 1])))
		end--;
	for (at = end; at > 0 && (text.at[at - 1] == '.' || text.at[at - 1] == '_'); at--)
		dots++;
	/* An ellipsis may stand for the leaders. */
	if (dots == 0 && end >= 3 && memcmp(text.at + end - 3, "\xe2\x80\xa6", 3) == 0)
		return text.len - end > 0 ? end - 3 : 0;
	return dots >= 3 && at > 0 ? at : 0;
}
