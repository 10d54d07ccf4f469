/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_guard.c -- what would make an HTML parser slow or deep, looked for
 * before it runs.
 *
 * The HTML5 rules copy the formatting elements that are open into every new
 * paragraph, and look through all open elements at many tags; gumbo frees its
 * tree by recursion and compares each attribute with all before it.  So a small
 * file can cost much time, memory or stack.  This scan knows only tags and
 * counts: how many elements are open, how many formatting ones, how many
 * attributes a tag has. */
#include <string.h>

#include "documents/html/html_parts.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"

#define MAX_DEPTH 1000
#define MAX_FORMATTING 200
#define MAX_ATTRIBUTES 1000
#define MAX_COPIES 5000000

struct scan {
	const char *at, *end;
	guint depth, formatting;
	guint64 copies; /* formatting elements that the parser will have to open again */
};

static const char *const unnested[] = {"a", "area", "base", "br", "button", "col", "colgroup", "dd",
	"dt", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "li", "link",
	"meta", "nobr", "option", "optgroup", "p", "param", "source", "tbody", "td", "tfoot", "th",
	"thead", "tr", "wbr"};
static const char *const formatting[] = {
	"b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"};

/* Moves behind the next STOP, or to the end. */
static void skip_to(struct scan *s, const char *stop)
{
	gsize n = strlen(stop);

	while (s->at < s->end) {
		s->at = memchr(s->at, stop[0], (gsize)(s->end - s->at));
		if (s->at == NULL) {
			s->at = s->end;
		} else if ((gsize)(s->end - s->at) >= n &&
			   g_ascii_strncasecmp(s->at, stop, n) == 0) {
			s->at += n;
			return;
		} else {
			s->at++;
		}
	}
}

/* Moves behind the '>' of a tag; answers how many attributes it may have. */
static guint skip_attributes(struct scan *s)
{
	guint n = 0;

	while (s->at < s->end && *s->at != '>') {
		if (*s->at == '"' || *s->at == '\'') {
			char quote[2] = {*s->at, 0};

			s->at++;
			skip_to(s, quote);
			continue;
		}
		n += g_ascii_isspace(*s->at) || *s->at == '/';
		s->at++;
	}
	s->at += s->at < s->end;
	return n;
}

static void count_tag(struct scan *s, struct kt_slice name, gboolean is_end)
{
	gboolean formats = kt_slice_is_among(name, formatting, G_N_ELEMENTS(formatting));

	if (!formats && !is_end)
		s->copies += s->formatting;
	if (kt_slice_is_among(name, unnested, G_N_ELEMENTS(unnested)))
		return;
	if (is_end) {
		s->depth -= s->depth > 0;
		s->formatting -= formats && s->formatting > 0;
	} else {
		s->depth++;
		s->formatting += formats;
	}
}

/* Reads the tag, comment or declaration at '<'.  FALSE if it is too much. */
static gboolean scan_tag(struct scan *s)
{
	gboolean is_end;
	struct kt_slice name;

	s->at++;
	if (s->at < s->end && *s->at == '!') {
		gboolean comment = s->end - s->at > 2 && s->at[1] == '-' && s->at[2] == '-';

		skip_to(s, comment ? "-->" : ">");
		return TRUE;
	}
	is_end = s->at < s->end && *s->at == '/';
	s->at += is_end;
	name = kt_slice(s->at, 0);
	while (s->at < s->end && g_ascii_isalnum(*s->at))
		s->at++;
	name.len = (gsize)(s->at - name.at);
	if (name.len == 0)
		return TRUE;
	if (skip_attributes(s) > MAX_ATTRIBUTES)
		return FALSE;
	if (!is_end && name.len == 6 && g_ascii_strncasecmp(name.at, "script", 6) == 0)
		skip_to(s, "</script");
	else if (!is_end && name.len == 5 && g_ascii_strncasecmp(name.at, "style", 5) == 0)
		skip_to(s, "</style");
	else
		count_tag(s, name, is_end);
	return s->depth <= MAX_DEPTH && s->formatting <= MAX_FORMATTING && s->copies <= MAX_COPIES;
}

gboolean kt_html_guard(const char *name, const char *text, gsize len, GError **error)
{
	struct scan s = {.at = text, .end = text + len};

	while (s.at < s.end && (s.at = memchr(s.at, '<', (gsize)(s.end - s.at))) != NULL)
		if (!scan_tag(&s)) {
			g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
				"%s is nested too deeply, or has too many attributes, for a web "
				"page",
				name);
			return FALSE;
		}
	return TRUE;
}
