/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_text.c -- text nodes and the places of their characters.
 *
 * gumbo gives a node's text decoded, and where it began in the source.  To
 * know where each character stood the two are read side by side: mostly they
 * are the same bytes; an entity is a few bytes for one character; a tag that
 * the parser ignored stands in the source only. */
#include <string.h>

#include "documents/html/html_parts.h"

struct pair {
	const char *text, *text_end; /* decoded */
	const char *raw, *raw_end;   /* in the source */
};

static gboolean is_ampersand(const struct pair *p)
{
	gsize left = (gsize)(p->raw_end - p->raw);

	return (left >= 4 && g_ascii_strncasecmp(p->raw, "&amp", 4) == 0) ||
	       (left >= 4 && strncmp(p->raw, "&#38", 4) == 0) ||
	       (left >= 5 && g_ascii_strncasecmp(p->raw, "&#x26", 5) == 0);
}

/* TRUE if the source at RAW goes on as the text at TEXT does, for a few bytes. */
static gboolean agrees(const struct pair *p, const char *raw, const char *text)
{
	gsize n = MIN((gsize)(p->raw_end - raw), (gsize)(p->text_end - text));

	return memcmp(raw, text, MIN(n, 4)) == 0;
}

/* Bytes of the entity at RAW that became the N bytes of text at TEXT. */
static gsize entity_length(const struct pair *p, gsize n)
{
	gsize left = (gsize)(p->raw_end - p->raw), end = 1;

	while (end < left && end < 34 && (g_ascii_isalnum(p->raw[end]) || p->raw[end] == '#'))
		end++;
	if (end < left && p->raw[end] == ';')
		return end + 1;
	for (gsize i = 3; i < end; i++) /* "&aeligble": no semicolon */
		if (agrees(p, p->raw + i, p->text + n))
			return i;
	return end;
}

/* Moves the source behind tags that are not in the text. */
static void skip_tags(struct pair *p)
{
	while (p->raw < p->raw_end && *p->raw == '<' && *p->text != '<') {
		const char *close = memchr(p->raw, '>', (gsize)(p->raw_end - p->raw));

		p->raw = close != NULL ? close + 1 : p->raw_end;
	}
}

/* Writes one character that is spelled as an entity in the source.  Invisible ones, which decode.c drops,
 * come back as entities. */
static void add_entity(struct kt_html *h, struct pair *p, gsize n, gunichar c)
{
	gsize len = entity_length(p, n);
	gsize at = (gsize)(p->raw - h->decoded->text->str);
	gsize source = kt_place_map_start(&h->decoded->map, at);

	if (!kt_is_invisible(c)) {
		kt_flow_open(&h->flow, c, h->bold > 0);
		kt_builder_at_whole(
			h->flow.b, source, kt_place_map_end(&h->decoded->map, at + len) - source);
		if (kt_is_plain_space(c, at > 0 ? p->raw[-1] : '\0', p->text[n]))
			kt_flow_text(&h->flow, " ", 1);
		else
			kt_flow_text(&h->flow, p->text, n);
	}
	p->text += n;
	p->raw += len;
}

/* Writes the longest run that is the same in both, without white space. */
static void add_same(struct kt_html *h, struct pair *p, gunichar c)
{
	gsize left = MIN((gsize)(p->raw_end - p->raw), (gsize)(p->text_end - p->text)), n = 0;

	while (n < left && p->raw[n] == p->text[n] && !g_ascii_isspace(p->text[n]) &&
		(n == 0 || (p->raw[n] != '&' && p->raw[n] != '<')))
		n++;
	kt_flow_open(&h->flow, c, h->bold > 0);
	kt_builder_copy(h->flow.b, h->decoded->text->str, &h->decoded->map,
		(gsize)(p->raw - h->decoded->text->str), n);
	kt_flow_added(&h->flow, p->text, n);
	p->text += n;
	p->raw += n;
}

/* Columns of preformatted text are set with blanks: two of them part cells as a tab does. */
static gboolean is_wide_space(const struct kt_html *h, const struct pair *p)
{
	gsize n = strspn(p->text, " \t");

	return h->preformatted > 0 && h->flow.has_text && !h->flow.line_break &&
	       (n > 1 || *p->text == '\t') && p->text[n] != '\n' && p->text[n] != '\0' &&
	       (gsize)(p->raw_end - p->raw) >= n && strncmp(p->raw, p->text, n) == 0;
}

static void add_space(struct kt_html *h, struct pair *p)
{
	if (is_wide_space(h, p)) {
		gsize n = strspn(p->text, " \t");

		kt_flow_open(&h->flow, '\t', TRUE);
		kt_flow_text(&h->flow, "\t", 1);
		p->text += n;
		p->raw += n;
		return;
	}
	if (h->preformatted > 0 && *p->text == '\n')
		kt_flow_break(&h->flow);
	else
		kt_flow_space(&h->flow);
	p->text++;
	if (p->raw < p->raw_end && g_ascii_isspace(*p->raw))
		p->raw++;
	else if (p->raw < p->raw_end && *p->raw == '&')
		p->raw += entity_length(p, 0);
}

/* Writes one character whose place could not be found out. */
static void add_lost(struct kt_html *h, struct pair *p, gsize n, gunichar c)
{
	kt_flow_open(&h->flow, c, h->bold > 0);
	kt_flow_text(&h->flow, p->text, n);
	p->text += n;
	p->raw += p->raw < p->raw_end;
}

/* NODE's text beside its source; *MENDED is to be freed. */
static struct pair pair_of(const struct kt_html *h, const GumboNode *node, char **mended)
{
	const GumboText *t = &node->v.text;
	const char *text, *start = h->decoded->text->str;
	struct pair p;

	/* gumbo makes bytes of "&#2666666666;" that are no UTF-8 */
	*mended = g_utf8_validate(t->text, -1, NULL) ? NULL : g_utf8_make_valid(t->text, -1);
	text = *mended != NULL ? *mended : t->text;
	p = (struct pair){text, text + strlen(text), t->original_text.data,
		t->original_text.data + t->original_text.length};
	if (p.raw == NULL || p.raw < start || p.raw_end > start + h->decoded->text->len)
		p.raw = p.raw_end = start;
	return p;
}

void kt_html_text(struct kt_html *h, const GumboNode *node)
{
	g_autofree char *mended = NULL;
	struct pair p = pair_of(h, node, &mended);

	while (p.text < p.text_end) {
		gunichar c = g_utf8_get_char(p.text);
		gsize n = (gsize)g_utf8_skip[(guchar)*p.text];

		skip_tags(&p);
		if (g_ascii_isspace(*p.text))
			add_space(h, &p);
		else if (p.raw == p.raw_end)
			add_lost(h, &p, n, c);
		else if (*p.raw == '&' && (*p.text != '&' || is_ampersand(&p)))
			add_entity(h, &p, n, c);
		else if (*p.raw == *p.text)
			add_same(h, &p, c);
		else
			add_lost(h, &p, n, c);
	}
}

/* Adds one character of P to OUT, its place too. */
static void add_plain(const struct kt_html *h, struct pair *p, struct kt_decoded *out)
{
	gunichar c = g_utf8_get_char(p->text);
	gsize n = (gsize)g_utf8_skip[(guchar)*p->text],
	      at = (gsize)(p->raw - h->decoded->text->str);
	gboolean entity =
		p->raw < p->raw_end && *p->raw == '&' && (*p->text != '&' || is_ampersand(p));
	gsize len = entity ? entity_length(p, n) : MIN(n, (gsize)(p->raw_end - p->raw));
	gsize source = kt_place_map_start(&h->decoded->map, at);

	p->text += n;
	p->raw += len;
	if (kt_is_invisible(c))
		return;
	if (entity)
		kt_place_map_add(&out->map, out->text->len, source,
			kt_place_map_end(&h->decoded->map, at + len) - source);
	else
		kt_place_map_copy(&out->map, out->text->len, &h->decoded->map, at, len);
	g_string_append_unichar(out->text, c);
}

void kt_html_plain_text(const struct kt_html *h, const GumboNode *node, struct kt_decoded *out)
{
	const GumboVector *children = &node->v.element.children;

	for (guint i = 0; i < children->length; i++) {
		const GumboNode *child = children->data[i];
		g_autofree char *mended = NULL;
		struct pair p;

		if (child->type == GUMBO_NODE_ELEMENT) {
			if (kt_html_is(child, GUMBO_TAG_BR))
				g_string_append_c(out->text, '\n');
			kt_html_plain_text(h, child, out);
		}
		if (child->type != GUMBO_NODE_TEXT && child->type != GUMBO_NODE_WHITESPACE &&
			child->type != GUMBO_NODE_CDATA)
			continue;
		p = pair_of(h, child, &mended);
		while (p.text < p.text_end) {
			skip_tags(&p);
			add_plain(h, &p, out);
		}
	}
}

void kt_html_attribute_text(
	const struct kt_html *h, const GumboAttribute *attribute, struct kt_decoded *out)
{
	const char *raw = attribute->original_value.data, *start = h->decoded->text->str;
	gsize n = attribute->original_value.length;
	struct pair p = {
		attribute->value, attribute->value + strlen(attribute->value), raw, raw + n};

	if (raw == NULL || raw < start || raw + n > start + h->decoded->text->len)
		p.raw = p.raw_end = start;
	else if (n > 1 && (*raw == '"' || *raw == '\'')) {
		p.raw++;
		p.raw_end--;
	}
	if (g_utf8_validate(attribute->value, -1, NULL))
		while (p.text < p.text_end)
			add_plain(h, &p, out);
}
