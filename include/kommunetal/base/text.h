/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.h -- slices of text and the few things we do to Danish words. */
#ifndef KT_BASE_TEXT_H
#define KT_BASE_TEXT_H

#include <string.h>

#include <glib.h>

/* A piece of somebody else's text; not ended by NUL. */
struct kt_slice {
	const char *at;
	gsize len;
};

/* What is asked of every word is in line: a call costs more than the answer. */
static inline struct kt_slice kt_slice(const char *at, gsize len)
{
	struct kt_slice s = {at, len};

	return s;
}
/* All of a NUL-ended string; NULL is empty. */
static inline struct kt_slice kt_slice_str(const char *text)
{
	return kt_slice(text ? text : "", text ? strlen(text) : 0);
}
/* A word of up to three letters as a number, to switch over: case KT_LETTERS('B', 'D', 'C'). */
#define KT_LETTERS(a, b, c) ((guint32)(a) << 16 | (guint32)(b) << 8 | (guint32)(c))
/* The number of the LEN letters at WORD; 0 of none and of more than three. */
static inline guint32 kt_letters(const char *word, gsize len)
{
	if (len == 0 || len > 3)
		return 0;
	return KT_LETTERS(
		(guchar)word[0], len > 1 ? (guchar)word[1] : 0, len > 2 ? (guchar)word[2] : 0);
}
/* White space off both ends: ends of lines, U+00A0 and kin too. */
struct kt_slice kt_slice_trim(struct kt_slice s);
/* S as far as the end of MORE, which is of the same text; S itself where MORE is empty or ends before
 * it does, and MORE where S is empty. */
static inline struct kt_slice kt_slice_reach(struct kt_slice s, struct kt_slice more)
{
	if (s.len == 0)
		return more;
	if (more.len > 0 && more.at + more.len > s.at + s.len)
		s.len = (gsize)(more.at + more.len - s.at);
	return s;
}
/* Byte by byte. */
static inline gboolean kt_slice_is(struct kt_slice s, const char *text)
{
	gsize len = strlen(text);

	return s.len == len && memcmp(s.at, text, len) == 0;
}
/* The same bytes. */
static inline gboolean kt_slice_equal(struct kt_slice a, struct kt_slice b)
{
	return a.len == b.len && memcmp(a.at, b.at, a.len) == 0;
}
static inline gboolean kt_slice_starts(struct kt_slice s, const char *prefix)
{
	gsize len = strlen(prefix);

	return s.len >= len && memcmp(s.at, prefix, len) == 0;
}
static inline gboolean kt_slice_ends(struct kt_slice s, const char *suffix)
{
	gsize len = strlen(suffix);

	return s.len >= len && memcmp(s.at + s.len - len, suffix, len) == 0;
}
/* S is one of N NAMES; ASCII letters are the same in either case. */
gboolean kt_slice_is_among(struct kt_slice s, const char *const *names, gsize n);
gboolean kt_slice_has_digit(struct kt_slice s);
/* The bytes of the minus that S begins with, or ends in: a hyphen, dash or minus of any make,
 * or the old "÷"; 0 if there is none. */
gsize kt_minus_length(struct kt_slice s);
gsize kt_minus_at_end(struct kt_slice s);

/* The digits TEXT is, and nothing else, from MIN to MAX (below G_MAXUINT64).  Used in place of
 * g_ascii_string_to_unsigned, which goes by errno: where two threads call that at once for the
 * first time, the lock of GLib's own start leaves EAGAIN there and a good number is refused. */
gboolean kt_unsigned_parse(const char *text, guint64 min, guint64 max, guint64 *out);
/* How many digits stand in S from AT on. */
static inline gsize kt_slice_digits(struct kt_slice s, gsize at)
{
	gsize n = 0;

	while (at + n < s.len && g_ascii_isdigit(s.at[at + n]))
		n++;
	return n;
}
/* Where the digits of S that end before AT begin; AT if none do. */
static inline gsize kt_slice_digits_back(struct kt_slice s, gsize at)
{
	while (at > 0 && g_ascii_isdigit(s.at[at - 1]))
		at--;
	return at;
}
/* Bytes of the row of dots at AT that leads from a name to its number: "....", ". . . .", "……";
 * 0 if there is none. */
gsize kt_leader_dots(const char *at, const char *end);
static inline gsize kt_leader_length(const char *at, const char *end)
{
	return at < end && (*at == '.' || (guchar)*at == 0xE2) ? kt_leader_dots(at, end) : 0;
}
/* *WHERE becomes WHAT, and what was there is freed; nothing is done if WHAT is NULL. */
static inline void kt_take_text(char **where, char *what)
{
	if (!what)
		return;
	g_free(*where);
	*where = what;
}
char *kt_slice_dup(struct kt_slice s);
guint kt_slice_hash(struct kt_slice s);

/* Appends S to OUT in lower case; æøåé and the rest of Latin by Unicode's
 * simple folding, whatever the locale. */
void kt_fold(GString *out, struct kt_slice s);
char *kt_fold_dup(struct kt_slice s);
/* WORD, one or several, stands in TEXT by itself, both folded: not "borgere" of "medborgere" or
 * "barn" of "barnets". */
gboolean kt_fold_has_word(const char *text, const char *word);
/* Appends S with every run of white space (ends of lines too) as one blank, none
 * at the ends. */
void kt_squeeze(GString *out, struct kt_slice s);
char *kt_squeeze_dup(struct kt_slice s);
/* Bytes of the white-space character at AT, but no end of a line (blank, tab, U+00A0,
 * U+2000-200A, U+202F, U+205F, U+3000, U+FEFF), 0 if there is none. */
gsize kt_wide_space_length(const char *at, const char *end);
/* C, between the bytes BEFORE and BEHIND ('\0' at an end), is a no-break space that groups no digits
 * and so is as good as a blank. */
gboolean kt_is_plain_space(gunichar c, char before, char behind);
/* C shows nothing and is no part of a word or a number: soft hyphen, zero-width space and joiners, marks of
 * direction, byte order mark. */
gboolean kt_is_invisible(gunichar c);
static inline gsize kt_space_length(const char *at, const char *end)
{
	if (at >= end)
		return 0;
	if ((guchar)*at < 0x80)
		return *at == ' ' || *at == '\t';
	return kt_wide_space_length(at, end);
}
/* The end of the white space at AT. */
static inline const char *kt_space_end(const char *at, const char *end)
{
	gsize n;

	while ((n = kt_space_length(at, end)) > 0)
		at += n;
	return at;
}
/* g_string_append_len and g_string_append, in line where OUT has room. */
static inline void kt_append_len(GString *out, const char *at, gsize len)
{
	if (out->allocated_len - out->len <= len) {
		g_string_append_len(out, at, (gssize)len);
		return;
	}
	memcpy(out->str + out->len, at, len);
	out->len += len;
	out->str[out->len] = '\0';
}
static inline void kt_append(GString *out, const char *text)
{
	kt_append_len(out, text, strlen(text));
}
/* Appends N in decimal digits, with zeros before it up to LEAST digits.  Records
 * are full of small numbers, and printf takes ten times as long. */
void kt_append_digits(GString *out, guint64 n, guint least);

#endif
