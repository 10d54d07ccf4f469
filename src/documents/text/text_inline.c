/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/text/text_inline.h"

#include <string.h>

/* A run of '*' or '_' that may open or close emphasis. */
struct mark {
	gsize at;
	guint len;
	char c;
	gboolean opens, closes, is_pair;
};

static gboolean is_boundary(const char *text, gsize start, gsize end, gsize at)
{
	if (at < start || at >= end)
		return TRUE;
	return !(g_ascii_isalnum(text[at]) || (text[at] & 0x80));
}

static gboolean is_space(const char *text, gsize start, gsize end, gsize at)
{
	return at < start || at >= end || g_ascii_isspace(text[at]);
}

/* The runs of marks in [START, END).  A mark inside a word is a letter, a
 * mark between blanks a sign; so footnote stars and file names stay. */
static GArray *find_marks(const char *text, gsize start, gsize end)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(struct mark));

	for (gsize i = start; i < end;) {
		struct mark m = {.at = i, .c = text[i]};
		gsize after;

		if (m.c == '\\')
			i++;
		if (m.c != '*' && m.c != '_') {
			i++;
			continue;
		}
		while (i < end && text[i] == m.c)
			i++;
		m.len = (guint)MIN(i - m.at, 100);
		after = i;
		m.opens = is_boundary(text, start, end, m.at - 1) &&
			  !is_space(text, start, end, after);
		m.closes = !is_space(text, start, end, m.at - 1) &&
			   is_boundary(text, start, end, after);
		if (m.len <= 3 && (m.opens || m.closes))
			g_array_append_val(marks, m);
	}
	return marks;
}

/* Marks the pairs: a closing run takes the nearest open one that is like it. */
static void pair_marks(GArray *marks)
{
	g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < marks->len; i++) {
		struct mark *m = &g_array_index(marks, struct mark, i);
		guint j = open->len;

		/* Looks back over a few only, so that time stays linear. */
		while (m->closes && j > 0 && open->len - j < 8) {
			struct mark *o = &g_array_index(
				marks, struct mark, g_array_index(open, guint, j - 1));

			if (o->c == m->c && o->len == m->len) {
				o->is_pair = m->is_pair = TRUE;
				g_array_set_size(open, j - 1);
				break;
			}
			j--;
		}
		if (m->opens && !m->is_pair)
			g_array_append_val(open, i);
	}
}

/* ---- HTML left in text ---- */

static const char *const block_tags[] = {"br", "li", "p", "div", "tr", "ul", "ol", "td", "th",
	"table", "h1", "h2", "h3", "h4", "tbody"};
static const char *const inline_tags[] = {
	"b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "a", "s", "small"};

/* Bytes of the known tag at S, 0 if there is none; "<5" is a number. */
static gsize tag_length(struct kt_slice s, gboolean *breaks)
{
	gsize from = s.len > 1 && s.at[1] == '/' ? 2 : 1, n = from, limit = MIN(s.len, 400);
	struct kt_slice name;

	while (n < limit && g_ascii_isalnum(s.at[n]))
		n++;
	name = kt_slice(s.at + from, n - from);
	*breaks = kt_slice_is_among(name, block_tags, G_N_ELEMENTS(block_tags));
	if (!*breaks && !kt_slice_is_among(name, inline_tags, G_N_ELEMENTS(inline_tags)))
		return 0;
	while (n < limit && s.at[n] != '>' && s.at[n] != '<')
		n++;
	return n < limit && s.at[n] == '>' ? n + 1 : 0;
}

static const struct {
	const char *entity, *text;
} entities[] = {
	{"&nbsp;", "\u00a0"},
	{"&amp;", "&"},
	{"&lt;", "<"},
	{"&gt;", ">"},
	{"&quot;", "\""},
	{"&aelig;", "æ"},
	{"&oslash;", "ø"},
	{"&aring;", "å"},
	{"&AElig;", "Æ"},
	{"&Oslash;", "Ø"},
	{"&Aring;", "Å"},
	{"&eacute;", "é"},
	{"&sect;", "§"},
	{"&frac12;", "½"},
	{"&ndash;", "–"},
	{"&mdash;", "—"},
	{"&minus;", "−"},
	{"&bull;", "•"},
	{"&#160;", "\u00a0"},
	{"&#39;", "'"},
};

static gsize entity_length(struct kt_slice s, const char **text)
{
	for (gsize i = 0; i < G_N_ELEMENTS(entities); i++)
		if (kt_slice_starts(s, entities[i].entity)) {
			*text = entities[i].text;
			return strlen(entities[i].entity);
		}
	return 0;
}

/* ---- copying ---- */

struct copier {
	struct kt_builder *b;
	const char *text;
	const struct kt_place_map *map;
	gsize start, end;
	gsize done; /* all before is copied or left out */
	GArray *marks;
	guint next_mark;
};

static void flush(struct copier *c, gsize to)
{
	if (to > c->done)
		kt_builder_copy(c->b, c->text, c->map, c->done, to - c->done);
	c->done = to;
}

/* Leaves out the N bytes at AT. */
static void leave_out(struct copier *c, gsize at, gsize n)
{
	flush(c, at);
	c->done = at + n;
}

static gsize copy_entity(struct copier *c, gsize at)
{
	const char *plain;
	gsize n = entity_length(kt_slice(c->text + at, c->end - at), &plain);
	gsize source;

	if (n == 0)
		return 1;
	leave_out(c, at, n);
	source = kt_place_map_start(c->map, at);
	kt_builder_at_whole(c->b, source, kt_place_map_end(c->map, at + n) - source);
	kt_builder_add(c->b, plain, strlen(plain));
	return n;
}

static gsize copy_tag(struct copier *c, gsize at)
{
	gboolean breaks;
	gsize n = tag_length(kt_slice(c->text + at, c->end - at), &breaks);

	if (n == 0)
		return 1;
	leave_out(c, at, n);
	if (breaks)
		kt_builder_add(c->b, "\n", 1);
	return n;
}

/* Handles the special character at AT; returns how far it reaches. */
static gsize copy_special(struct copier *c, gsize at)
{
	const struct mark *m;

	switch (c->text[at]) {
	case '<':
		return copy_tag(c, at);
	case '&':
		return copy_entity(c, at);
	case '\\':
		if (at + 1 < c->end && strchr("\\*_#|[]()-.+!`~<>", c->text[at + 1]) != NULL) {
			leave_out(c, at, 1);
			return 2;
		}
		return 1;
	default:
		while (c->next_mark < c->marks->len &&
			g_array_index(c->marks, struct mark, c->next_mark).at < at)
			c->next_mark++;
		if (c->next_mark == c->marks->len)
			return 1;
		m = &g_array_index(c->marks, struct mark, c->next_mark);
		if (m->at != at)
			return 1;
		if (m->is_pair)
			leave_out(c, at, m->len);
		return m->len;
	}
}

static gboolean all_bold(const GArray *marks, gsize start, gsize end)
{
	const struct mark *first, *last;

	if (marks->len < 2)
		return FALSE;
	first = &g_array_index(marks, struct mark, 0);
	last = &g_array_index(marks, struct mark, marks->len - 1);
	if (!first->is_pair || first->len < 2 || first->at != start || last->at + last->len != end)
		return FALSE;
	for (guint i = 1; i + 1 < marks->len; i++)
		if (g_array_index(marks, struct mark, i).is_pair &&
			g_array_index(marks, struct mark, i).len >= 2)
			return FALSE;
	return last->is_pair && last->len == first->len;
}

gboolean kt_inline_copy(struct kt_builder *b, const char *text, const struct kt_place_map *map,
	gsize start, gsize len)
{
	struct kt_slice s = kt_slice_trim(kt_slice(text + start, len));
	struct copier c = {.b = b, .text = text, .map = map};
	gboolean is_bold = FALSE;

	c.start = c.done = (gsize)(s.at - text);
	c.end = c.start + s.len;
	if (memchr(s.at, '*', s.len) || memchr(s.at, '_', s.len) || memchr(s.at, '<', s.len) ||
		memchr(s.at, '&', s.len) || memchr(s.at, '\\', s.len)) {
		c.marks = find_marks(text, c.start, c.end);
		pair_marks(c.marks);
		is_bold = all_bold(c.marks, c.start, c.end);
		for (gsize i = c.start; i < c.end;)
			i += strchr("*_<&\\", text[i]) != NULL && text[i] != '\0'
				     ? copy_special(&c, i)
				     : 1;
		g_array_unref(c.marks);
	}
	flush(&c, c.end);
	return is_bold;
}
