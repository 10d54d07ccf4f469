/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decode.c -- encodings.
 *
 * Which encoding: a byte order mark settles it, then whether the bytes are
 * valid UTF-8 (but for a few broken ones), then the one-byte encoding under
 * which the high bytes make the likeliest Danish text: letters of the alphabet
 * between letters speak for it, symbols in the middle of words against it.
 * libuchardet's opinion and the file's own word count as evidence too; alone,
 * uchardet takes short Danish texts for half the alphabets of Europe. */
#include "documents/decode.h"

#include <string.h>

#include "kommunetal/base/text.h"

/* ---- one character at a time ---- */

/* Length of the character at AT and its code point; the encoding is in the function. */
typedef gsize (*next_char)(const guchar *at, const guchar *end, gunichar *c);

static gsize next_utf16le(const guchar *at, const guchar *end, gunichar *c)
{
	guint high, low;

	if (end - at < 2) {
		*c = 0xFFFD;
		return (gsize)(end - at);
	}
	high = at[0] | (guint)at[1] << 8;
	*c = high;
	if (high < 0xD800 || high > 0xDFFF)
		return 2;
	*c = 0xFFFD;
	if (high > 0xDBFF || end - at < 4)
		return 2;
	low = at[2] | (guint)at[3] << 8;
	if (low < 0xDC00 || low > 0xDFFF)
		return 2;
	*c = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
	return 4;
}

static gsize next_utf16be(const guchar *at, const guchar *end, gunichar *c)
{
	guchar turned[4] = {0};
	gsize n = MIN((gsize)(end - at), 4) & ~(gsize)1;

	for (gsize i = 0; i + 1 < n; i += 2) {
		turned[i] = at[i + 1];
		turned[i + 1] = at[i];
	}
	if (n == 0) {
		*c = 0xFFFD;
		return (gsize)(end - at);
	}
	return next_utf16le(turned, turned + n, c);
}

static gsize next_utf32(const guchar *at, const guchar *end, gunichar *c, gboolean is_little)
{
	*c = 0xFFFD;
	if (end - at < 4)
		return (gsize)(end - at);
	guint32 code =
		is_little ? (guint32)at[3] << 24 | (guint)at[2] << 16 | (guint)at[1] << 8 | at[0]
			  : (guint32)at[0] << 24 | (guint)at[1] << 16 | (guint)at[2] << 8 | at[3];
	if (g_unichar_validate(code))
		*c = code;
	return 4;
}

static gsize next_utf32le(const guchar *at, const guchar *end, gunichar *c)
{
	return next_utf32(at, end, c, TRUE);
}

static gsize next_utf32be(const guchar *at, const guchar *end, gunichar *c)
{
	return next_utf32(at, end, c, FALSE);
}

/* High halves of the one-byte encodings that Danish files come in. */
static const struct {
	const char *name, *uchardet;
} one_byte[] = {
	{"WINDOWS-1252", "WINDOWS-1252"},
	{"ISO-8859-15", "ISO-8859-15"},
	{"MACINTOSH", "MAC-ROMAN"},
	{"CP850", "IBM850"},
	{"CP865", "IBM865"},
};

static gunichar one_byte_chars[G_N_ELEMENTS(one_byte)][256];

static void fill_one_byte(gsize which)
{
	for (guint b = 0; b < 256; b++) {
		char in = (char)b;
		g_autofree char *utf8 =
			g_convert(&in, 1, "UTF-8", one_byte[which].name, NULL, NULL, NULL);

		one_byte_chars[which][b] = b < 128        ? b
					   : utf8 != NULL ? g_utf8_get_char(utf8)
							  : 0xFFFD;
	}
}

/* Takes longer than reading most files, and few need it. */
static void prepare(void)
{
	static gsize done;

	if (g_once_init_enter(&done)) {
		for (gsize i = 0; i < G_N_ELEMENTS(one_byte); i++)
			fill_one_byte(i);
		g_once_init_leave(&done, 1);
	}
}

/* ---- guessing ---- */

static gboolean is_danish(gunichar c)
{
	return c == 0xE6 || c == 0xF8 || c == 0xE5 || c == 0xC6 || c == 0xD8 || c == 0xC5;
}

/* How well C fits between the characters BEFORE and AFTER in a Danish text. */
static gint likelihood(gunichar c, gunichar before, gunichar after)
{
	gboolean in_word = g_unichar_isalpha(before) || g_unichar_isalpha(after);

	if (is_danish(c))
		return in_word || g_unichar_isspace(before) ? 4 : 1;
	if (g_unichar_isalpha(c))
		return c == 0xE9 || c == 0xE4 || c == 0xF6 || c == 0xFC || c == 0xE1 || c == 0xC9
			       ? 2
			       : -1;
	if (c == 0xFFFD || g_unichar_iscntrl(c))
		return -4;
	if (g_unichar_isalpha(before) && g_unichar_isalpha(after))
		return -3;
	return strchr("\xA0\xA7\xB0\xB4\xBD\xBC\xBE\xAB\xBB\xB2\xB3\xB7\xB1", (int)(c & 0xFF)) !=
				       NULL &&
			       c < 256
		       ? 1
	       : c >= 0x2010 && c <= 0x2030 ? 1
					    : -1;
}

static gint64 score_one_byte(gsize which, const guchar *data, gsize len)
{
	const gunichar *chars = one_byte_chars[which];
	gint64 score = 0;

	for (gsize i = 0; i < len; i++)
		if (data[i] >= 128)
			score += likelihood(chars[data[i]], i > 0 ? chars[data[i - 1]] : ' ',
				i + 1 < len ? chars[data[i + 1]] : ' ');
	return score;
}

static gsize guess_one_byte(const guchar *data, gsize len, const char *charset)
{
	gsize n = MIN(len, (gsize)1 << 20);
	g_autofree char *opinion = kt_charset_opinion((const char *)data, MIN(n, 65536));
	gint64 best_score = G_MININT64;
	gsize best = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(one_byte); i++) {
		gint64 score = 4 * score_one_byte(i, data, n);

		if (g_ascii_strcasecmp(opinion, one_byte[i].uchardet) == 0)
			score += 6;
		if (charset != NULL && g_ascii_strcasecmp(charset, one_byte[i].name) == 0)
			score += 12;
		if (score > best_score) {
			best_score = score;
			best = i;
		}
	}
	return best;
}

/* Counts the characters of several bytes and the bytes that belong to none. */
static void count_utf8(const char *data, gsize len, gsize *n_valid, gsize *n_broken)
{
	const char *at = data, *end = data + len;

	*n_valid = *n_broken = 0;
	while (at < end) {
		const char *stop;

		g_utf8_validate_len(at, (gsize)(end - at), &stop);
		for (; at < stop; at++)
			*n_valid += ((guchar)*at & 0xC0) == 0xC0;
		if (at < end) {
			*n_broken += *at != '\0';
			at++;
		}
	}
}

enum family { UTF_8, UTF_16LE, UTF_16BE, UTF_32LE, UTF_32BE, ONE_BYTE };

/* The order of its bytes if DATA is UTF-16, or says that it is UTF-32; ONE_BYTE: it is neither. */
static enum family wide_of(const guchar *data, gsize len)
{
	gsize n = MIN(len, 4096), even = 0, odd = 0;

	if (len >= 4 && memcmp(data, "\xFF\xFE\0\0", 4) == 0)
		return UTF_32LE;
	if (len >= 4 && memcmp(data, "\0\0\xFE\xFF", 4) == 0)
		return UTF_32BE;
	if (len >= 2 && data[0] == 0xFF && data[1] == 0xFE)
		return UTF_16LE;
	if (len >= 2 && data[0] == 0xFE && data[1] == 0xFF)
		return UTF_16BE;
	for (gsize i = 0; i < n; i++)
		*(i % 2 == 0 ? &even : &odd) += data[i] == 0;
	if (n >= 4 && odd > n / 4 && even < n / 64 + 1)
		return UTF_16LE;
	if (n >= 4 && even > n / 4 && odd < n / 64 + 1)
		return UTF_16BE;
	return ONE_BYTE;
}

static enum family family_of(const guchar *data, gsize len, gsize *n_broken)
{
	enum family wide = wide_of(data, len);
	gsize valid;

	*n_broken = 0;
	if (wide != ONE_BYTE)
		return wide;
	if (g_utf8_validate_len((const char *)data, len, NULL))
		return UTF_8;
	count_utf8((const char *)data, len, &valid, n_broken);
	if (*n_broken == 0 || valid >= 4 * *n_broken)
		return UTF_8;
	*n_broken = 0;
	return ONE_BYTE;
}

gboolean kt_is_unicode(const char *data, gsize len)
{
	gsize n_broken;

	return family_of((const guchar *)data, len, &n_broken) != ONE_BYTE;
}

gboolean kt_is_binary(const char *data, gsize len)
{
	const guchar *at = (const guchar *)data;
	gsize n = MIN(len, 65536), control = 0;

	if (wide_of(at, n) != ONE_BYTE)
		return FALSE;
	for (gsize i = 0; i < n; i++) {
		if (at[i] == 0)
			return TRUE;
		control +=
			at[i] < 32 && at[i] != '\n' && strchr("\t\n\r\f\v\x1A\x1B", at[i]) == NULL;
	}
	return control > n / 200;
}

/* ---- writing ---- */

struct writer {
	struct kt_decoded *out;
	const guchar *data; /* all of it, to look ahead in */
	gsize len;
	gsize cluster; /* where the last character begins in the text, with its place: marks join it */
	gsize cluster_source;
};

/* Appends the character C that took LEN bytes at SOURCE. */
static void put(struct writer *w, gunichar c, gsize source, gsize len)
{
	GString *text = w->out->text;
	char utf8[6];
	gsize n = (gsize)g_unichar_to_utf8(c, utf8);

	w->cluster = text->len;
	w->cluster_source = source;
	kt_place_map_add(&w->out->map, text->len, source, n == len ? 0 : len);
	g_string_append_len(text, utf8, (gssize)n);
}

/* Joins the combining mark C to the character before it, in NFC. */
static void put_mark(struct writer *w, gunichar c, gsize source, gsize len)
{
	GString *text = w->out->text;
	g_autofree char *composed = NULL;
	gsize whole = source + len - w->cluster_source;

	if (w->cluster >= text->len || text->len - w->cluster > 64) {
		put(w, c, source, len);
		return;
	}
	g_string_append_unichar(text, c);
	composed = g_utf8_normalize(
		text->str + w->cluster, (gssize)(text->len - w->cluster), G_NORMALIZE_NFC);
	g_string_truncate(text, w->cluster);
	kt_place_map_add(&w->out->map, w->cluster, w->cluster_source, whole);
	g_string_append(text, composed);
}

/* C as it stands, or a blank where it groups no digits. */
static gunichar space_of(const struct writer *w, gunichar c, gsize source, gsize len)
{
	const GString *text = w->out->text;
	gsize next = source + len;

	if (next < w->len && w->data[next] == 0) /* the first byte of two */
		next++;
	return kt_is_plain_space(c, text->len > 0 ? text->str[text->len - 1] : '\0',
		       next < w->len ? (char)w->data[next] : '\0')
		       ? ' '
		       : c;
}

/* What a table is drawn with where there are no lines to draw: "|", "-", "+" for a box drawing
 * character; C itself for any other. */
static gunichar box_of(gunichar c)
{
	static const gunichar up[] = {0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E,
		0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B};
	static const gunichar across[] = {0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C,
		0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A};

	for (gsize i = 0; i < G_N_ELEMENTS(up); i++)
		if (c == up[i])
			return '|';
	for (gsize i = 0; i < G_N_ELEMENTS(across); i++)
		if (c == across[i])
			return '-';
	return c >= 0x250C && c <= 0x256C ? '+' : c;
}

/* Writes C; returns FALSE if it is none of the characters that are changed. */
static void put_any(struct writer *w, gunichar c, gsize source, gsize len)
{
	if (c >= 0x300 && c < 0x370) {
		put_mark(w, c, source, len);
		return;
	}
	if (kt_is_invisible(c))
		return;
	switch (c) {
	case 0x2028:
	case 0x2029:
	case 0x85:
	case '\v':
		put(w, '\n', source, len);
		return;
	case 0xA0: /* no-break spaces: of a number's groups, or as good as any space */
	case 0x2007:
	case 0x202F:
		put(w, space_of(w, c, source, len), source, len);
		return;
	case 0x2010: /* hyphens that say they are none but hyphens */
	case 0x2011:
		put(w, '-', source, len);
		return;
	case 0x212B: /* Angstrom sign */
		put(w, 0xC5, source, len);
		return;
	default:
		if (c >= 0x2500 && c <= 0x257F)
			c = box_of(c);
		put(w, c < 32 && c != '\n' && c != '\t' && c != '\f' ? ' ' : c, source, len);
	}
}

/* Bytes that can be copied as they are: no control characters, no lead byte of
 * a character that put_any changes. */
static gboolean is_plain(guchar b)
{
	if (b < 0x80)
		return b >= 32 || b == '\n' || b == '\t' || b == '\f';
	return b != 0xC2 && b != 0xCC && b != 0xCD && b != 0xE2 && b != 0xEF;
}

/* Writes the line end at AT[I] (a CR), returns its length. */
static gsize put_line_end(struct writer *w, const guchar *data, gsize len, gsize i)
{
	gsize n = i + 1 < len && data[i + 1] == '\n' ? 2 : 1;

	put(w, '\n', i, n);
	return n;
}

static void put_run(struct writer *w, const guchar *data, gsize from, gsize to)
{
	GString *text = w->out->text;
	gsize last = to - 1;

	kt_place_map_add(&w->out->map, text->len, from, 0);
	g_string_append_len(text, (const char *)data + from, (gssize)(to - from));
	while (last > from && (data[last] & 0xC0) == 0x80)
		last--;
	w->cluster = text->len - (to - last);
	w->cluster_source = last;
}

/* The character at AT in a file that is UTF-8; a broken byte is read as Windows-1252. */
static gsize next_utf8(const guchar *at, const guchar *end, gunichar *c)
{
	*c = g_utf8_get_char_validated((const char *)at, end - at);
	if (*c == (gunichar)-1 || *c == (gunichar)-2) {
		*c = one_byte_chars[0][*at];
		return 1;
	}
	return *c == 0 ? 1 : (gsize)g_utf8_skip[*at];
}

static void write_utf8(struct writer *w, const guchar *data, gsize len, gboolean is_valid)
{
	gsize i = 0;

	while (i < len) {
		gsize from = i;
		gunichar c;

		while (is_valid && i < len && is_plain(data[i]))
			i++;
		if (i > from) {
			put_run(w, data, from, i);
			continue;
		}
		if (data[i] == '\r') {
			i += put_line_end(w, data, len, i);
			continue;
		}
		i += next_utf8(data + i, data + len, &c);
		put_any(w, c, from, i - from);
	}
}

static void write_one_byte(struct writer *w, const guchar *data, gsize len, gsize which)
{
	gsize i = 0;

	while (i < len) {
		gsize from = i;

		while (i < len && data[i] < 128 && is_plain(data[i]))
			i++;
		if (i > from) {
			put_run(w, data, from, i);
		} else if (data[i] == '\r') {
			i += put_line_end(w, data, len, i);
		} else {
			put_any(w, one_byte_chars[which][data[i]], i, 1);
			i++;
		}
	}
}

static void write_wide(struct writer *w, const guchar *data, gsize len, next_char next)
{
	gsize i = 0;

	while (i < len) {
		gunichar c, following = 0;
		gsize n = next(data + i, data + len, &c), m = 0;

		if (c == '\r') {
			m = i + n < len ? next(data + i + n, data + len, &following) : 0;
			n += following == '\n' ? m : 0;
			c = '\n';
		}
		put_any(w, c, i, n);
		i += n;
	}
}

void kt_decode(struct kt_decoded *out, const char *data, gsize len, const char *charset)
{
	const guchar *bytes = (const guchar *)data;
	struct writer w = {.out = out, .data = bytes, .len = len};
	gsize which;

	out->unit = 1;
	out->text = g_string_sized_new(len + len / 16);
	kt_place_map_init(&out->map);
	switch (family_of(bytes, len, &out->n_broken)) {
	case UTF_8:
		out->encoding = "UTF-8";
		if (out->n_broken > 0)
			prepare();
		write_utf8(&w, bytes, len, out->n_broken == 0 && memchr(data, 0, len) == NULL);
		break;
	case UTF_16LE:
		out->encoding = "UTF-16LE";
		out->unit = 2;
		write_wide(&w, bytes, len, next_utf16le);
		break;
	case UTF_16BE:
		out->encoding = "UTF-16BE";
		out->unit = 2;
		write_wide(&w, bytes, len, next_utf16be);
		break;
	case UTF_32LE:
		out->encoding = "UTF-32LE";
		out->unit = 4;
		write_wide(&w, bytes, len, next_utf32le);
		break;
	case UTF_32BE:
		out->encoding = "UTF-32BE";
		out->unit = 4;
		write_wide(&w, bytes, len, next_utf32be);
		break;
	case ONE_BYTE:
		prepare();
		which = guess_one_byte(bytes, len, charset);
		out->encoding = one_byte[which].name;
		write_one_byte(&w, bytes, len, which);
		break;
	}
}

void kt_decoded_clear(struct kt_decoded *decoded)
{
	if (decoded->text != NULL)
		g_string_free(decoded->text, TRUE);
	decoded->text = NULL;
	kt_place_map_clear(&decoded->map);
}
