/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lexer of words and numerals; see scan.h. */
#include "kommunetal/lexicon/scan.h"

static gboolean is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static gboolean grouped_digits_follow(const char *at, const char *end)
{
	return end - at > 1 && (*at == '.' || *at == ',') && is_digit(at[1]);
}

/* Cuts a word where a number was glued to it: "alt1.077,7" is "alt" and a
 * numeral, "Vision-2022" and "alt-3.082" lose the hyphen and what follows;
 * "B2026", "COVID-19" and "G01-32-21" stay whole.  Never cuts to nothing. */
static gsize word_length(const char *start, const char *stop, const char *end)
{
	const char *digits = stop;
	gboolean digit_before = FALSE;

	while (digits > start && is_digit(digits[-1]))
		digits--;
	if (digits == stop || digits == start)
		return stop - start;
	if (digits[-1] != '-')
		return grouped_digits_follow(stop, end) ? digits - start : stop - start;
	for (const char *p = start; p < digits; p++)
		digit_before |= is_digit(*p);
	if (digit_before || (stop - digits < 4 && !grouped_digits_follow(stop, end)))
		return stop - start;
	return digits - 1 - start;
}

enum kt_lexeme kt_scan(const char **at, const char *end, struct kt_slice *out)
{
	const char *reach;

	return kt_scan_reach(at, end, out, &reach);
}

enum kt_lexeme kt_scan_reach(
	const char **at, const char *end, struct kt_slice *out, const char **reach)
{
	const char *YYCURSOR = *at, *YYMARKER, *start;
	enum kt_lexeme kind;

again:
	start = YYCURSOR;
	if (start >= end) {
		*at = end;
		*out = kt_slice(end, 0);
		*reach = end;
		return KT_LEXEME_END;
	}
	/*!re2c
	re2c:define:YYCTYPE = "unsigned char";
	re2c:yyfill:enable = 0;

	digit  = [0-9];
	letter = [A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0370-\u1FFF\u2C00-\uD7FF]
	         [\u00AD\u0300-\u036F]*;
	blank  = [ \t\r\n\f\v\u00A0\u00AD\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF];
	nbsp   = [\u00A0\u2007\u2009\u202F];
	inner  = letter | digit | [\u00B2\u00B3] | ['\u2019\u00B4] letter;
	word   = letter inner* ([-\u2010\u2011] (letter | digit) inner*)*;
	plain  = digit+ ([.,] digit+)*;
	spaced = digit{1,3} (nbsp digit{3})+ ("," digit+)?;
	vulgar = digit* [\u00BC-\u00BE\u2150-\u215E];

	blank+          { if (YYCURSOR > end) YYCURSOR = end; goto again; }
	word            { kind = KT_LEXEME_WORD; goto done; }
	plain | spaced | vulgar { kind = KT_LEXEME_NUMERAL; goto done; }
	[^\x00]         { kind = KT_LEXEME_SIGN; goto done; }
	*               { kind = KT_LEXEME_SIGN; goto done; }
	*/
done:
	if (YYCURSOR > end)
		YYCURSOR = end;
	*reach = YYCURSOR;
	if (kind == KT_LEXEME_WORD) {
		/* see word_length */
		if (is_digit(YYCURSOR[-1]) && grouped_digits_follow(YYCURSOR, end))
			*reach = YYCURSOR + 2;
		YYCURSOR = start + word_length(start, YYCURSOR, end);
	}
	*out = kt_slice(start, YYCURSOR - start);
	*at = YYCURSOR;
	return kind;
}
