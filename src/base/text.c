/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/text.h"

#include <string.h>

/* ---- white space ----------------------------------------------------------------------- */

gsize kt_wide_space_length(const char *at, const char *end)
{
	const guchar *p = (const guchar *)at;
	gsize n = (gsize)(end - at);

	if (n >= 2 && p[0] == 0xc2 && p[1] == 0xa0)
		return 2; /* U+00A0 */
	if (n < 3)
		return 0;
	if (p[0] == 0xe2 && p[1] == 0x80 && ((p[2] >= 0x80 && p[2] <= 0x8a) || p[2] == 0xaf))
		return 3; /* U+2000-200A, U+202F */
	if (p[0] == 0xe2 && p[1] == 0x81 && p[2] == 0x9f)
		return 3; /* U+205F */
	if (p[0] == 0xe3 && p[1] == 0x80 && p[2] == 0x80)
		return 3; /* U+3000 */
	if (p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf)
		return 3; /* U+FEFF */
	return 0;
}

gboolean kt_is_plain_space(gunichar c, char before, char behind)
{
	return (c == 0xA0 || c == 0x2007 || c == 0x202F) &&
	       !(g_ascii_isdigit(before) && g_ascii_isdigit(behind));
}

gboolean kt_is_invisible(gunichar c)
{
	return g_unichar_type(c) == G_UNICODE_FORMAT;
}

/* Like kt_space_length, and the ends of lines too. */
static gsize white_length(const char *at, const char *end)
{
	if (at < end && *at >= '\n' && *at <= '\r')
		return 1;
	return kt_space_length(at, end);
}

/* Bytes of the white-space character that ends at END, 0 if there is none. */
static gsize white_length_before(const char *start, const char *end)
{
	if (start < end && (guchar)end[-1] < 0x80)
		return white_length(end - 1, end);
	for (gsize n = 1; n <= 3 && n <= (gsize)(end - start); n++)
		if (white_length(end - n, end) == n)
			return n;
	return 0;
}

struct kt_slice kt_slice_trim(struct kt_slice s)
{
	const char *start = s.at, *end;
	gsize n;

	if (s.len == 0)
		return s; /* at may be NULL, which has no offsets */
	end = s.at + s.len;
	while ((n = white_length(start, end)) > 0)
		start += n;
	while ((n = white_length_before(start, end)) > 0)
		end -= n;
	return kt_slice(start, (gsize)(end - start));
}

gboolean kt_slice_is_among(struct kt_slice s, const char *const *names, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (strlen(names[i]) == s.len && g_ascii_strncasecmp(names[i], s.at, s.len) == 0)
			return TRUE;
	return FALSE;
}

gsize kt_leader_dots(const char *at, const char *end)
{
	enum { LEAST_DOTS = 4 };
	const char *p = at, *last = at;
	guint dots = 0;

	while (p < end && (*p == '.' || (guchar)*p == 0xE2 || *p == ' ')) {
		if (kt_slice_starts(kt_slice(p, end - p), "…")) {
			dots += LEAST_DOTS / 2;
			p += strlen("…");
			last = p;
		} else if (*p == '.') {
			dots++;
			last = ++p;
		} else if (p > at && *p == ' ' && p == last) {
			p++;
		} else {
			break;
		}
	}
	return dots >= LEAST_DOTS ? (gsize)(last - at) : 0;
}

gboolean kt_slice_has_digit(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (g_ascii_isdigit(s.at[i]))
			return TRUE;
	return FALSE;
}

static const char *const minus[] = {"-", "\u2212", "\u2013", "\u00f7", "\u2011"};

/* Nothing else begins as a minus does. */
static gboolean may_be_minus(guchar c)
{
	return c == '-' || c == 0xE2 || c == 0xC3;
}

gsize kt_minus_length(struct kt_slice s)
{
	if (s.len == 0 || !may_be_minus((guchar)s.at[0]))
		return 0;
	for (gsize i = 0; i < G_N_ELEMENTS(minus); i++)
		if (kt_slice_starts(s, minus[i]))
			return strlen(minus[i]);
	return 0;
}

gsize kt_minus_at_end(struct kt_slice s)
{
	for (gsize i = 0; i < G_N_ELEMENTS(minus); i++)
		if (kt_slice_ends(s, minus[i]))
			return strlen(minus[i]);
	return 0;
}

gboolean kt_unsigned_parse(const char *text, guint64 min, guint64 max, guint64 *out)
{
	char *end;

	g_return_val_if_fail(max < G_MAXUINT64, FALSE); /* what is too large for all becomes that */
	if (!g_ascii_isdigit(*text))
		return FALSE;
	*out = g_ascii_strtoull(text, &end, 10);
	return *end == '\0' && *out >= min && *out <= max;
}

/* Eight bytes a step: most words take one or two.  Two odd numbers of 64 bits
 * that are as good as any; the upper half of a product depends on all of it. */
guint kt_slice_hash(struct kt_slice s)
{
	guint64 hash = s.len * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15), part;

	while (s.len > 0) {
		gsize n = MIN(s.len, sizeof part);

		part = 0;
		memcpy(&part, s.at, n);
		hash = (hash ^ part) * G_GUINT64_CONSTANT(0xD6E8FEB86659FD93);
		hash ^= hash >> 32;
		s.at += n;
		s.len -= n;
	}
	return (guint)hash;
}

/* ---- changing -------------------------------------------------------------------------- */

char *kt_slice_dup(struct kt_slice s)
{
	return g_strndup(s.at, s.len);
}

/* Appends the ASCII characters from AT on; returns where they end. */
static const char *fold_ascii(GString *out, const char *at, const char *end)
{
	gsize from = out->len, n = 0;

	while (at + n < end && (guchar)at[n] < 0x80)
		n++;
	kt_append_len(out, at, n);
	for (gsize i = 0; i < n; i++)
		if (at[i] >= 'A' && at[i] <= 'Z')
			out->str[from + i] = (char)(at[i] + ('a' - 'A'));
	return at + n;
}

/* A letter of U+00C0 to U+00FF stands at AT, as nearly all do that are not ASCII. */
static gboolean is_latin(const char *at, const char *end)
{
	return (guchar)*at == 0xC3 && end - at > 1 && ((guchar)at[1] & 0xC0) == 0x80;
}

/* The second byte of that letter in lower case: the small ones lie 0x20 behind the capitals, U+00C0 to
 * U+00DE but for the sign of multiplication. */
static char latin_lower(char c)
{
	guchar last = (guchar)c;

	return (char)(last <= 0x9E && last != 0x97 ? last + 0x20 : last);
}

static const char *fold_latin(GString *out, const char *at)
{
	char both[2] = {at[0], latin_lower(at[1])};

	kt_append_len(out, both, sizeof both);
	return at + sizeof both;
}

void kt_fold(GString *out, struct kt_slice s)
{
	const char *at = s.at, *end = s.at + s.len;

	while (at < end) {
		gunichar c;

		if ((guchar)*at < 0x80) {
			at = fold_ascii(out, at, end);
			continue;
		}
		if (is_latin(at, end)) {
			at = fold_latin(out, at);
			continue;
		}
		c = g_utf8_get_char_validated(at, end - at);
		if (c == (gunichar)-1 || c == (gunichar)-2) {
			g_string_append_c(out, *at++); /* not UTF-8: stays as it is */
			continue;
		}
		g_string_append_unichar(out, g_unichar_tolower(c));
		at = g_utf8_next_char(at);
	}
}

static char *fold_any(struct kt_slice s)
{
	GString *out = g_string_sized_new(s.len);

	kt_fold(out, s);
	return g_string_free(out, FALSE);
}

char *kt_fold_dup(struct kt_slice s)
{
	const char *end = s.at + s.len;
	char *out, *to;

	for (const char *at = s.at; at < end; at++)
		if ((guchar)*at >= 0x80 && !is_latin(at++, end))
			return fold_any(s);
	out = to = g_malloc(s.len + 1); /* of the letters there are each keeps its length */
	for (const char *at = s.at; at < end; at++) {
		if ((guchar)*at >= 0x80) {
			*to++ = *at++;
			*to++ = latin_lower(*at);
		} else {
			*to++ = g_ascii_tolower(*at);
		}
	}
	*to = '\0';
	return out;
}

/* Writes S squeezed to OUT, which has room for as many bytes; returns how many it took. */
static gsize squeeze(char *out, struct kt_slice s)
{
	struct kt_slice t = kt_slice_trim(s);
	const char *at = t.at, *end = t.at + t.len;
	char *to = out;
	gboolean was_white = FALSE;

	while (at < end) {
		gsize n = white_length(at, end);

		if (n == 0)
			*to++ = *at++;
		else if (!was_white)
			*to++ = ' ';
		at += n;
		was_white = n > 0;
	}
	return (gsize)(to - out);
}

void kt_squeeze(GString *out, struct kt_slice s)
{
	gsize len = out->len;

	g_string_set_size(out, len + s.len);
	g_string_truncate(out, len + squeeze(out->str + len, s));
}

char *kt_squeeze_dup(struct kt_slice s)
{
	char *out = g_malloc(s.len + 1);

	out[squeeze(out, s)] = '\0';
	return out;
}

void kt_append_digits(GString *out, guint64 n, guint least)
{
	char digits[20]; /* of the largest 64-bit number */
	guint at = sizeof digits;

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0 || (sizeof digits - at < least && at > 0));
	kt_append_len(out, digits + at, sizeof digits - at);
}

gboolean kt_fold_has_word(const char *text, const char *word)
{
	gsize len = strlen(word);

	for (const char *at = text; len && (at = strstr(at, word)); at++) {
		const char *before = g_utf8_find_prev_char(text, at);

		if (!(before && g_unichar_isalnum(g_utf8_get_char(before))) &&
			!g_unichar_isalnum(g_utf8_get_char(at + len)))
			return TRUE;
	}
	return FALSE;
}
