/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan.h -- text to lexemes: the one place where words and numerals begin and end.
 *
 * A word begins with a letter and may hold digits, apostrophes and hyphens
 * inside (FGU-elever, G01-32-21, B2026).  A numeral is digits with full stops
 * and commas inside (1.825.000, 15,7, 31.03.2024), digits grouped by no-break
 * blanks, or digits and a fraction sign (2½).  White space is skipped, any
 * other character is a sign of its own.  Only the marks are looked at here,
 * what a numeral means is decided later. */
#ifndef KT_LEXICON_SCAN_H
#define KT_LEXICON_SCAN_H

#include "kommunetal/base/text.h"

enum kt_lexeme { KT_LEXEME_END, KT_LEXEME_WORD, KT_LEXEME_NUMERAL, KT_LEXEME_SIGN };

/* The lexeme at or after *AT, which is moved behind it; its text goes to *OUT.
 * The text has to be valid UTF-8 and may be read up to the NUL that ends the
 * whole of it, but nothing behind END is taken. */
enum kt_lexeme kt_scan(const char **at, const char *end, struct kt_slice *out);
/* The same; *REACH becomes how far it mattered where END is: with an END at or behind
 * it the lexeme would be the same. */
enum kt_lexeme kt_scan_reach(
	const char **at, const char *end, struct kt_slice *out, const char **reach);

#endif
