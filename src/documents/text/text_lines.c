/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/text/text_lines.h"

#include <string.h>

/* More lines than this are no minutes. */
#define MAX_LINES 4000000

struct kt_slice kt_line_whole(const struct kt_lines *lines, guint i)
{
	const struct kt_line *line = kt_line_at(lines, i);

	return kt_slice(lines->text + line->start, line->len);
}

struct kt_slice kt_line_slice(const struct kt_lines *lines, guint i)
{
	const struct kt_line *line = kt_line_at(lines, i);

	return kt_slice(lines->text + line->start + line->first, line->len - line->first);
}

/* ---- splitting ---- */

static guint n_chars(const char *at, gsize len)
{
	guint n = 0;

	for (gsize i = 0; i < len; i++)
		n += ((guchar)at[i] & 0xC0) != 0x80;
	return n;
}

/* Measures the white space at the start of LINE. */
static void measure(const char *text, struct kt_line *line)
{
	const char *at = text + line->start, *end = at + line->len;
	gsize n;

	while (at < end && (n = kt_space_length(at, end)) > 0) {
		line->indent = *at == '\t' ? line->indent / 8 * 8 + 8 : line->indent + 1;
		at += n;
	}
	line->first = (guint)(at - text - line->start);
	line->width = n_chars(at, (gsize)(end - at));
}

/* Bytes of S without the white space at its end; tabs stay, they are empty cells. */
static gsize trimmed_length(const char *at, gsize len)
{
	while (len > 0 && (at[len - 1] == ' ' || at[len - 1] == '\r'))
		len--;
	return len;
}

static gboolean is_blank(const char *at, gsize len)
{
	return kt_slice_trim(kt_slice(at, len)).len == 0;
}

/* A row of a table by its gaps. */
static gboolean is_row(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return kt_slice_has_digit(s) &&
	       (memchr(s.at, '\t', s.len) || memmem(s.at, s.len, "   ", 3));
}

/* Some converters put an empty line behind every line, also between the rows of a table.  Where
 * all lines stand so, only two empty lines and more part anything. */
static gboolean is_double_spaced(const struct kt_lines *lines)
{
	enum { LEAST_ROWS = 3, LEAST_BREAKS = 3, RARE = 20 };
	guint joined = 0, breaks = 0, rows = 0;

	for (guint i = 1; i < lines->lines->len; i++) {
		guint blanks = kt_line_at(lines, i)->blanks_before;

		joined += blanks == 0;
		breaks += blanks > 1;
		rows += blanks == 1 && is_row(lines, i - 1) && is_row(lines, i);
	}
	return rows >= LEAST_ROWS && breaks >= LEAST_BREAKS && RARE * joined <= lines->lines->len;
}

/* The feed from AT on that ends the line, which may be that of a page where the text is PAGED; END if none does. */
static const char *end_of_line(const char *at, const char *end, gboolean paged)
{
	const char *feed = memchr(at, '\n', (gsize)(end - at)), *page = NULL;

	if (!feed)
		feed = end;
	if (paged)
		page = memchr(at, '\f', (gsize)(feed - at));
	return page ? page : feed;
}

gboolean kt_lines_split(struct kt_lines *lines, const struct kt_decoded *decoded)
{
	const char *text = decoded->text->str, *end = text + decoded->text->len, *at = text;
	gboolean paged = memchr(text, '\f', decoded->text->len) != NULL;
	guint page = paged ? 1 : 0, blanks = 2;

	*lines = (struct kt_lines){.text = text, .map = &decoded->map};
	lines->lines = g_array_new(FALSE, FALSE, sizeof(struct kt_line));
	lines->vain = g_new0(struct kt_vain, 1);
	while (at < end) {
		gsize len = (gsize)(end_of_line(at, end, paged) - at);
		struct kt_line line = {.start = (gsize)(at - text), .page = page};

		line.len = trimmed_length(at, len);
		line.starts_run = blanks > 0;
		line.blanks_before = MIN(blanks, 2);
		blanks = is_blank(at, line.len) ? blanks + 1 : 0;
		if (blanks == 0) {
			measure(text, &line);
			g_array_append_val(lines->lines, line);
		}
		at += len;
		if (at < end && *at == '\f') {
			page++;
			blanks = 2;
		}
		at += at < end;
		if (lines->lines->len > MAX_LINES)
			return FALSE;
	}
	lines->n_pages = page;
	if (is_double_spaced(lines))
		for (guint i = 0; i < lines->lines->len; i++)
			kt_line_at(lines, i)->starts_run = kt_line_at(lines, i)->blanks_before > 1;
	return TRUE;
}

void kt_lines_clear(struct kt_lines *lines)
{
	g_clear_pointer(&lines->lines, g_array_unref);
	g_clear_pointer(&lines->vain, g_free);
}

/* ---- list markers ---- */

/* U+F0B7 and U+F0A7 are what Word's symbol fonts leave behind. */
static const char *const bullets[] = {"-", "*", "+", "•", "·", "–", "—", "‣", "◦", "▪", "■", "●",
	"○", "\xef\x82\xb7", "\xef\x82\xa7", "o", "➢", "✓", "→"};

/* Words after "1." that make it an ordinal: the start of a date or quarter, not of an item. */
static const char *const after_ordinal[] = {"januar", "februar", "marts", "april", "maj", "juni",
	"juli", "august", "september", "oktober", "november", "december", "mars", "mai", "desember",
	"kvartal", "halvår", "kvrt", "kvt", "sal", "etage", "klasse", "klassetrin", "behandling",
	"årgang", "dag"};

static gboolean is_ordinal(struct kt_slice after)
{
	g_autofree char *word = NULL;
	gsize n = 0;

	while (n < after.len && (g_ascii_isalpha(after.at[n]) || (after.at[n] & 0x80)))
		n++;
	word = kt_fold_dup(kt_slice(after.at, n));
	for (gsize i = 0; i < G_N_ELEMENTS(after_ordinal); i++)
		if (strcmp(word, after_ordinal[i]) == 0)
			return TRUE;
	return FALSE;
}

/* Bytes of a bullet at the start of S. */
static gsize bullet(struct kt_slice s)
{
	/* most lines begin with a letter */
	if (s.len == 0 || ((guchar)s.at[0] < 0x80 && !strchr("-*+o", s.at[0])))
		return 0;
	for (gsize i = 0; i < G_N_ELEMENTS(bullets); i++)
		if (kt_slice_starts(s, bullets[i]))
			return strlen(bullets[i]);
	return 0;
}

/* Bytes of "1", "12", "a", "iv", "2.1" at the start of S, and the value. */
static gsize ordinal(struct kt_slice s, guint *number)
{
	gsize n = 0;

	*number = 0;
	while (n < s.len && n < 3 && g_ascii_isdigit(s.at[n]))
		*number = *number * 10 + (guint)(s.at[n++] - '0');
	if (n > 0)
		return n;
	while (n < s.len && n < 4 && strchr("ivx", s.at[n]) != NULL)
		n++;
	if (n > 1 && n < s.len && (s.at[n] == '.' || s.at[n] == ')')) {
		*number = 1;
		return n;
	}
	if (s.len > 0 && g_ascii_isalpha(s.at[0])) {
		*number = (guint)(g_ascii_tolower(s.at[0]) - 'a') + 1;
		return 1;
	}
	return 0;
}

/* Bytes of "1.", "1)", "(1)", "a)", "1.2." at the start of S. */
static gsize numbering(struct kt_slice s, guint *number)
{
	gboolean bracket = s.len > 0 && s.at[0] == '(', is_letter;
	gsize n = bracket, m = ordinal(kt_slice(s.at + n, s.len - n), number);

	if (m == 0)
		return 0;
	is_letter = g_ascii_isalpha(s.at[n]);
	n += m;
	while (!bracket && !is_letter && n + 1 < s.len && s.at[n] == '.' &&
		g_ascii_isdigit(s.at[n + 1])) {
		guint part;

		gsize digits = ordinal(kt_slice(s.at + n + 1, s.len - n - 1), &part);
		if (digits > 2)
			return 0; /* "127.750. Foreningen har": an amount that ends a sentence */
		n += 1 + digits;
	}
	if (n >= s.len || (s.at[n] != ')' && (bracket || s.at[n] != '.')))
		return 0;
	if (is_letter && s.at[n] == '.' && g_ascii_isupper(s.at[0]))
		return 0; /* an initial: "J. nr." */
	return n + 1;
}

gsize kt_list_marker(struct kt_slice s, gsize *body, guint *number)
{
	gsize n = bullet(s), space = 0, m;

	*number = 0;
	if (n == 0)
		n = numbering(s, number);
	if (n == 0)
		return 0;
	while (n + space < s.len && (m = kt_space_length(s.at + n + space, s.at + s.len)) > 0)
		space += m;
	if (n + space == s.len)
		return 0;
	if (space == 0 && !(kt_slice_starts(s, "•") || kt_slice_starts(s, "▪")))
		return 0;
	if (g_ascii_isdigit(s.at[0]) && s.at[n - 1] == '.' &&
		is_ordinal(kt_slice(s.at + n + space, s.len - n - space)))
		return 0;
	*body = n + space;
	return n;
}

/* ---- shapes of lines ---- */

gboolean kt_is_contents_line(struct kt_slice s)
{
	gsize dots = 0, end = s.len;

	while (end > 0 && strchr("0123456789 \t", s.at[end - 1]) != NULL)
		end--;
	if (end == s.len)
		return FALSE;
	if (kt_slice_ends(kt_slice(s.at, end), "…"))
		return TRUE;
	while (end > 0 && strchr("._ ", s.at[end - 1]) != NULL)
		dots += s.at[--end] != ' ';
	return dots >= 4;
}

/* Skips blanks of S from I on. */
static gsize skip_space(struct kt_slice s, gsize i)
{
	gsize n;

	while (i < s.len && (n = kt_space_length(s.at + i, s.at + s.len)) > 0)
		i += n;
	return i;
}

static gsize skip_digits(struct kt_slice s, gsize i)
{
	while (i < s.len && g_ascii_isdigit(s.at[i]))
		i++;
	return i;
}

/* TRUE if S is "5 af 17", "5/17" or, where ALONE is allowed, "5". */
static gboolean is_page_count(struct kt_slice s, gboolean alone)
{
	gsize i = skip_digits(s, 0), j;

	if (i == 0 || i > 4)
		return FALSE;
	j = skip_space(s, i);
	if (j == s.len)
		return alone;
	if (s.at[j] == '/')
		j++;
	else if (s.len - j > 2 && g_ascii_strncasecmp(s.at + j, "af", 2) == 0)
		j += 2;
	else if (s.len - j > 2 && g_ascii_strncasecmp(s.at + j, "av", 2) == 0)
		j += 2;
	else
		return FALSE;
	j = skip_space(s, j);
	i = skip_digits(s, j);
	return i > j && i - j <= 4 && skip_space(s, i) == s.len;
}

/* Index after the last "side" that stands as a word of its own in S, 0 if there is none. */
static gsize after_last_side(struct kt_slice s)
{
	for (gsize i = s.len; i >= 4; i--) {
		if ((s.at[i - 4] | 0x20) != 's' ||
			g_ascii_strncasecmp(s.at + i - 4, "side", 4) != 0)
			continue;
		if (i == 4 || !(g_ascii_isalnum(s.at[i - 5]) || (s.at[i - 5] & 0x80)))
			return i;
	}
	return 0;
}

gboolean kt_is_page_number(struct kt_slice s)
{
	gsize after, from;

	s = kt_slice_trim(s);
	if (s.len > 200 || s.len == 0 ||
		!(g_ascii_isdigit(s.at[s.len - 1]) || s.at[s.len - 1] == '-'))
		return FALSE;
	after = after_last_side(s);
	if (after > 0) {
		from = skip_space(s, after);
		/* A running head may stand before it; "on page 5" at the end of a sentence may not. */
		return from > after &&
		       is_page_count(kt_slice(s.at + from, s.len - from), after == 4);
	}
	if (s.len >= 5 && s.at[0] == '-' && s.at[s.len - 1] == '-') {
		from = skip_digits(s, skip_space(s, 1));
		return from > skip_space(s, 1) && skip_space(s, from) == s.len - 1;
	}
	return FALSE;
}

/* Index after "side" or "s." at the head of S, 0 if it begins with neither. */
static gsize after_first_side(struct kt_slice s)
{
	if (s.len > 5 && g_ascii_strncasecmp(s.at, "side ", 5) == 0)
		return 4;
	return s.len > 3 && g_ascii_strncasecmp(s.at, "s. ", 3) == 0 ? 2 : 0;
}

guint64 kt_page_told(struct kt_slice s)
{
	gsize after, from;

	s = kt_slice_trim(s);
	after = after_last_side(s);
	if (after == 0 && s.len > 6) { /* "Socialudvalget 12-05-2010   s. 3" */
		gsize at = kt_slice_digits_back(s, s.len);

		if (at < s.len && at > 4 && memcmp(s.at + at - 4, " s. ", 4) == 0)
			return g_ascii_strtoull(s.at + at, NULL, 10);
	}
	from = skip_space(s, after);
	if (after > 0 && is_page_count(kt_slice(s.at + from, s.len - from), TRUE))
		return g_ascii_strtoull(s.at + from, NULL, 10);
	after = after_first_side(s);
	from = skip_space(s, after);
	after = skip_digits(s, from);
	return from > 0 && after > from && after + 2 < s.len && memcmp(s.at + after, "  ", 2) == 0
		       ? g_ascii_strtoull(s.at + from, NULL, 10)
		       : 0;
}

gboolean kt_ends_sentence(struct kt_slice s)
{
	s = kt_slice_trim(s);
	while (s.len > 0 && strchr(")\"'*]", s.at[s.len - 1]) != NULL)
		s.len--;
	if (kt_slice_ends(s, "”") || kt_slice_ends(s, "»") || kt_slice_ends(s, "’"))
		return TRUE;
	return s.len == 0 || strchr(".:;!?", s.at[s.len - 1]) != NULL;
}

gboolean kt_starts_lower(struct kt_slice s)
{
	return s.len > 0 && g_unichar_islower(g_utf8_get_char(s.at));
}

guint kt_first_word_width(struct kt_slice s)
{
	gsize n = 0;

	while (n < s.len && s.at[n] != ' ' && s.at[n] != '\t')
		n++;
	return n_chars(s.at, n);
}

/* S ends in a word that wants a number after it, and NEXT begins with one: "herefter kr." / "127.750." */
static gboolean wants_number(struct kt_slice s, struct kt_slice next)
{
	static const char *const before[] = {
		" kr.", " ca.", " nr.", " stk.", " pkt.", " pr.", " på", " til", " og"};

	if (next.len == 0 || !g_ascii_isdigit(next.at[0]))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(before); i++)
		if (kt_slice_ends(s, before[i]))
			return TRUE;
	return FALSE;
}

/* "5,3 mio. kr." / "fra 2011": the full stop is that of a short form, which the text goes on behind in lower
 * case. */
static gboolean ends_in_short_form(struct kt_slice s)
{
	static const char *const forms[] = {" kr.", " mio.", " pct.", " ca.", " pr.", " nr.",
		" stk.", " inkl.", " ekskl.", " jf.", " bl.a.", " f.eks."};

	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
		if (kt_slice_ends(s, forms[i]))
			return TRUE;
	return FALSE;
}

gboolean kt_line_is_filled(const struct kt_lines *lines, guint i)
{
	const struct kt_line *line = kt_line_at(lines, i);

	return line->indent + line->width + 1 + kt_first_word_width(kt_line_slice(lines, i + 1)) >
	       lines->wrap;
}

gboolean kt_line_is_wrapped(const struct kt_lines *lines, guint i)
{
	const struct kt_line *line = kt_line_at(lines, i);
	struct kt_slice next = kt_line_slice(lines, i + 1);
	guint reach = line->indent + line->width;

	if (lines->wrap == 0)
		return FALSE;
	if (reach * 10 >= lines->wrap * 7 && wants_number(kt_line_slice(lines, i), next))
		return TRUE;
	if (kt_line_is_filled(lines, i))
		return TRUE;
	return reach * 10 >= lines->wrap * 7 && kt_starts_lower(next) &&
	       (!kt_ends_sentence(kt_line_slice(lines, i)) ||
		       ends_in_short_form(kt_slice_trim(kt_line_slice(lines, i))));
}

gboolean kt_text_continues(struct kt_slice a, gsize a_len, struct kt_slice b)
{
	if (a_len < 60 || kt_ends_sentence(a) || !kt_starts_lower(b))
		return FALSE;
	/* "indstiller / at ..." and lists without marks stay apart: B has to be prose itself. */
	return !kt_slice_starts(b, "at ") && kt_ends_sentence(b);
}
