/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and numbers, one pair a line.
 *
 *   Indskrevne på herberger:        I behandling i alt   112
 *   Sundholm: 12                       Metadon            68
 *   Roskildehjemmet: 6                 Buprenorphin       37
 *
 * A colon, a gap or a row of dots parts the two.  A number with a unit of its
 * own ("Budget: 3,5 mio. kr.") needs no table around it and is left to the
 * sentences. */
#include "extract/tables/loose.h"

#include <string.h>

enum { LONGEST_NAME = 60, LONGEST_LED_NAME = 90, LEAST_ENTRIES = 3, LEAST_LED_ENTRIES = 2 };

/* Offsets in the line. */
struct entry {
	gsize name_end, start;
	gboolean is_led; /* dots lead to the number: it is an entry for sure */
};

static gboolean is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static gboolean has_any(struct kt_slice s, const char *bytes)
{
	for (gsize i = 0; i < s.len; i++)
		if (strchr(bytes, s.at[i]))
			return TRUE;
	return FALSE;
}

/* "37 %", "2 klasser": a share, or a number and one or two words. */
static gboolean is_aside(struct kt_slice inside)
{
	gsize at = 0, words = 0;

	while (at < inside.len && (g_ascii_isdigit(inside.at[at]) || strchr(".,-", inside.at[at])))
		at++;
	if (at == 0 || !kt_slice_has_digit(kt_slice(inside.at, at)))
		return FALSE;
	inside = kt_slice_trim(kt_slice(inside.at + at, inside.len - at));
	if (kt_slice_is(inside, "%") || kt_slice_is(inside, "pct."))
		return TRUE;
	if (inside.len == 0 || kt_slice_has_digit(inside) || has_any(inside, ".,:;/"))
		return FALSE;
	for (gsize i = 0; i < inside.len; i++)
		words += is_blank(inside.at[i]);
	return words < 2 && g_unichar_islower(g_utf8_get_char(inside.at));
}

/* S without the bracket it ends in: "Skole: 312 (37 %)", "1. klasse: 51 (2 klasser)". */
static struct kt_slice without_aside(struct kt_slice s)
{
	gsize at = s.len;

	while (at > 0 && s.at[at - 1] != '(')
		at--;
	if (at < 2 || !kt_slice_ends(s, ")") ||
		!is_aside(kt_slice_trim(kt_slice(s.at + at, s.len - 1 - at))))
		return s;
	at--;
	while (at > 0 && is_blank(s.at[at - 1]))
		at--;
	return kt_slice(s.at, at);
}

/* Where the number begins that S ends in, S.len if there is none.  A year is none. */
static gsize number_start(struct kt_slice s)
{
	gsize at = s.len;
	gboolean digit = FALSE;

	while (at > 0 && (g_ascii_isdigit(s.at[at - 1]) || strchr(".,-", s.at[at - 1]))) {
		at--;
		digit |= g_ascii_isdigit(s.at[at]);
	}
	while (at < s.len && (s.at[at] == '.' || s.at[at] == ','))
		at++; /* dots that lead to the number */
	if (!digit || (s.len - at == 4 && (kt_slice_starts(kt_slice(s.at + at, 4), "19") ||
						  kt_slice_starts(kt_slice(s.at + at, 4), "20"))))
		return s.len;
	return at;
}

/* The number at AT with the minus before it: "÷ 412", "....  - 1.075", "Skoler: - 12".  A dash
 * behind one blank parts the name from its number: "Skoler - 12". */
static gsize sign_start(struct kt_slice s, gsize at)
{
	gsize end = at, n;

	while (end > 0 && is_blank(s.at[end - 1]))
		end--;
	n = kt_minus_at_end(kt_slice(s.at, end));
	if (n == 0 || end - n < 2 || strchr(" \t.:", s.at[end - n - 1]) == NULL)
		return at;
	end -= n;
	if (!kt_slice_starts(kt_slice(s.at + end, n), "\u00f7") && is_blank(s.at[end - 1]) &&
		strchr(" \t.:", s.at[end - 2]) == NULL)
		return at;
	return end;
}

/* Where the dots begin that lead to the number at *AT; S.len if there are none.  Moves *AT to the
 * "kr." between them. */
static gsize leader_start(struct kt_slice s, gsize *at)
{
	enum { LONGEST_UNIT = 5 };

	for (gsize i = 1; i < *at; i++) {
		gsize n = kt_leader_length(s.at + i, s.at + *at), after = i + n;

		if (n == 0)
			continue;
		while (after < *at && is_blank(s.at[after]))
			after++;
		if (*at - after > LONGEST_UNIT)
			return s.len;
		*at = after;
		return i;
	}
	return s.len;
}

static guint n_letters(struct kt_slice s)
{
	guint n = 0;

	for (gsize i = 0; i < s.len; i++)
		n += g_ascii_isalpha(s.at[i]) || (s.at[i] & 0x80);
	return n;
}

/* "Sagsnr.", "Stemte imod": what stands behind the last word is no figure. */
static gboolean names_no_figure(const struct kt_reading *r, struct kt_slice name)
{
	gsize at = name.len;

	while (at > 0 && !is_blank(name.at[at - 1]))
		at--;
	if (at > 2 && g_ascii_isdigit(name.at[0]) && name.at[at - 2] == '.')
		return FALSE; /* "1. klasse: 24" has its number before it */
	return kt_lexicon_find(
		       r->lexicon, KT_LEX_NONFIGURE, kt_slice(name.at + at, name.len - at)) != NULL;
}

static gboolean ends_in_word(struct kt_slice name)
{
	guchar last = name.len ? name.at[name.len - 1] : 0;

	return g_ascii_isalpha(last) || last >= 0x80 || last == ')';
}

/* "8.200.000", "-21,4": no house, class or line has such a number. */
static gboolean is_amount(struct kt_slice number)
{
	for (gsize i = 0; i + 1 < number.len; i++)
		if ((number.at[i] == '.' && i + 3 < number.len) || number.at[i] == ',')
			return g_ascii_isdigit(number.at[i + 1]);
	return FALSE;
}

/* "Renovering af Havnegade 9.820.500": no house has such a number. */
static gboolean is_large(struct kt_slice number)
{
	guint points = 0;

	for (gsize i = 0; i < number.len; i++)
		points += number.at[i] == '.';
	return points > 1 || (points == 1 && number.len > 6);
}

/* "2011", "Januar 2015", "1. kvartal 2014": a time and no more names the figure behind it. */
static gboolean is_time_name(const struct kt_reading *r, struct kt_slice name)
{
	enum { LONGEST_TIME = 24 };
	gsize len;
	const char *text = kt_document_text(r->doc, &len);
	struct kt_passage *p;
	gboolean all = TRUE;

	if (name.len < 4 || name.len > LONGEST_TIME ||
		!g_ascii_isdigit(name.at[name.len - 1])) /* most names */
		return FALSE;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon,
		(struct kt_span){(gsize)(name.at - text), name.len}, &r->context);
	for (guint i = 0; i < p->tokens->len; i++)
		all &= kt_passage_token(p, i)->time >= 0;
	all &= p->times->len == 1 && kt_passage_time(p, 0)->period.from.unit != KT_TIME_DAY;
	kt_passage_free(p);
	return all;
}

static gboolean read_entry(const struct kt_reading *r, struct kt_slice line, struct entry *out)
{
	struct kt_slice s = without_aside(line);
	gsize at = number_start(s), gap = 0, dots = 0, leader, end;
	gboolean colon, is_led;
	struct kt_slice name, number;

	if (at == s.len || at == 0)
		return FALSE;
	at = sign_start(s, at);
	leader = leader_start(s, &at);
	for (end = MIN(leader, at); end > 0 && (is_blank(s.at[end - 1]) || s.at[end - 1] == '.');
		end--) {
		gap += s.at[end - 1] == '\t' ? 2 : s.at[end - 1] == ' ';
		dots += s.at[end - 1] == '.';
	}
	colon = end > 0 && s.at[end - 1] == ':';
	name = kt_slice(s.at, end - colon);
	number = kt_slice(s.at + at, s.len - at);
	is_led = dots >= 3 || leader < s.len;
	if (gap == 1 && !colon && !is_led && is_time_name(r, name)) {
		*out = (struct entry){name.len, at, FALSE};
		return TRUE;
	}
	if (!(colon || gap >= 2 || is_led ||
		    (gap == 1 && ends_in_word(name) && is_amount(number))) ||
		name.len > (is_led || is_amount(number) ? LONGEST_LED_NAME : LONGEST_NAME) ||
		n_letters(name) < 2 || memchr(name.at, ':', name.len) ||
		(!is_large(number) && names_no_figure(r, name)))
		return FALSE;
	*out = (struct entry){name.len, at, is_led};
	return TRUE;
}

/* A line that names what the entries below it are of. */
static gboolean is_title(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (g_ascii_isdigit(s.at[i]))
			return FALSE;
	return s.len <= KT_LOOSE_LINE_BYTES && n_letters(s) >= 2 && s.at[s.len - 1] != '.';
}

static guint line_of(const struct kt_reading *r, const GArray *lines, guint i)
{
	return kt_document_place(r->doc, kt_loose_line_at(lines, i)->span).line;
}

/* Line I names the entries below it, two or more, right under the line before: "Lejligheder"
 * among prices. */
static gboolean is_section(const struct kt_reading *r, const GArray *lines, guint i)
{
	enum { LEAST_IN_SECTION = 2 };
	struct entry entry;
	struct kt_slice s = kt_loose_text(r, lines, i);

	if (i == 0 || !is_title(s) || s.at[s.len - 1] == ':' ||
		line_of(r, lines, i) != line_of(r, lines, i - 1) + 1)
		return FALSE;
	for (guint k = 1; k <= LEAST_IN_SECTION; k++)
		if (i + k >= lines->len || !read_entry(r, kt_loose_text(r, lines, i + k), &entry))
			return FALSE;
	return TRUE;
}

/* The lines from HEAD on that are entries, or sections of them. */
static guint count_lines(const struct kt_reading *r, const GArray *lines, guint head,
	guint *n_sections, gboolean *all_led)
{
	struct entry entry;
	guint n = 0;

	*n_sections = 0;
	*all_led = TRUE;
	for (; head + n < lines->len; n++) {
		if (read_entry(r, kt_loose_text(r, lines, head + n), &entry))
			*all_led &= entry.is_led;
		else if (n > 0 && is_section(r, lines, head + n))
			++*n_sections;
		else
			break;
	}
	return n;
}

struct kt_grid *kt_loose_entries(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct entry entry;
	guint n, n_sections, head = 0;
	gboolean all_led;
	struct kt_grid *grid;

	if (lines->len > LEAST_LED_ENTRIES && !read_entry(r, kt_loose_text(r, lines, 0), &entry))
		head = is_title(kt_loose_text(r, lines, 0));
	n = count_lines(r, lines, head, &n_sections, &all_led);
	if (n - MIN(n, n_sections) < (all_led ? LEAST_LED_ENTRIES : LEAST_ENTRIES))
		return NULL;
	grid = kt_grid_new(head + n, 2);
	if (head) /* the first section, where there are others */
		kt_loose_put(r, grid, 0, n_sections ? 0 : 1, kt_loose_line_at(lines, 0)->span);
	for (guint i = head; i < head + n; i++) {
		struct kt_span span = kt_loose_line_at(lines, i)->span;

		if (!read_entry(r, kt_loose_text(r, lines, i), &entry)) {
			kt_loose_put(r, grid, i, 0, span);
			continue;
		}
		kt_loose_put(r, grid, i, 0, (struct kt_span){span.start, entry.name_end});
		kt_loose_put(r, grid, i, 1,
			(struct kt_span){span.start + entry.start, span.len - entry.start});
	}
	*used = head + n;
	return grid;
}
