/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page_drawing.h -- pages of ink from drawings in plain text.
 *
 *   Arbejdsmarked    67,8   65,6      a letter is 6 points wide, a line 12 high
 *   *I alt           67,8   65,6      a star in front makes a word bold
 *   #Heading                          a number sign makes it half as large again
 *   +------+------+                   lines of + and - are ruling lines,
 *   | a    | 1    |                   | is a piece of an upright one
 *   ^og unge                          each caret in front sets the line 2 points nearer to the one above
 *   =====                             begins a new page
 */
#ifndef KT_TESTS_PAGE_DRAWING_H
#define KT_TESTS_PAGE_DRAWING_H

#include <string.h>

#include "documents/page/page.h"

#define DRAWING_WIDTH 6.0
#define DRAWING_HEIGHT 12.0
#define DRAWING_NEARER 2.0

static inline void draw_rule(struct kt_page *page, gdouble x0, gdouble y0, gdouble x1, gdouble y1)
{
	struct kt_page_rule rule = {{x0 - 0.2, y0 - 0.2, x1 + 0.2, y1 + 0.2}};

	g_array_append_val(page->rules, rule);
}

static inline void draw_word(struct kt_pages *pages, struct kt_page *page, const char *text,
	gsize len, guint column, gdouble y)
{
	gboolean is_bold = *text == '*' && len > 1, is_large = *text == '#' && len > 1;
	gdouble size = is_large ? 15 : 10;
	const char *from = text + (is_bold || is_large);
	glong n = g_utf8_strlen(from, text + len - from);
	struct kt_box box = {
		40 + column * DRAWING_WIDTH, y, 40 + (column + n) * DRAWING_WIDTH - 0.5, y + size};
	struct kt_page_word *word =
		kt_page_add_word(pages, page, from, text + len - from, box, size);

	if (word)
		word->is_bold = is_bold;
}

static inline gboolean is_rule(const char *at, gsize n)
{
	return n > 3 && strspn(at, "+-") >= n;
}

static inline void draw_line(
	struct kt_pages *pages, struct kt_page *page, const char *line, gdouble y)
{
	guint column = 0;

	for (const char *p = line; *p;) {
		gsize n = strcspn(p, " |");

		if (is_rule(p, n)) {
			gdouble x = 40 + column * DRAWING_WIDTH;
			draw_rule(page, x, y + 6, x + (n - 1) * DRAWING_WIDTH, y + 6);
			for (gsize i = 0; i < n; i++)
				if (p[i] == '+')
					draw_rule(page, x + i * DRAWING_WIDTH, y,
						x + i * DRAWING_WIDTH, y + DRAWING_HEIGHT);
		} else if (n) {
			draw_word(pages, page, p, n, column, y);
		} else if (*p == '|') {
			gdouble x = 40 + column * DRAWING_WIDTH;
			draw_rule(page, x, y, x, y + DRAWING_HEIGHT);
		}
		n = MAX(n, 1);
		column += g_utf8_strlen(p, n);
		p += n;
	}
}

/* The star and the number sign take no room of their own. */
static inline void draw_pages(struct kt_pages *pages, const char *drawing)
{
	g_auto(GStrv) lines = g_strsplit(drawing, "\n", -1);
	struct kt_page *page = kt_pages_add(pages, 595, 842);
	gdouble y = 40;

	for (guint i = 0; lines[i]; i++) {
		if (g_str_has_prefix(lines[i], "====")) {
			page = kt_pages_add(pages, 595, 842);
			y = 40;
			continue;
		}
		if (g_str_has_prefix(lines[i], "@foot")) {
			y = 800;
			continue;
		}
		gsize carets = strspn(lines[i], "^");
		y -= carets * DRAWING_NEARER;
		draw_line(pages, page, lines[i] + carets, y);
		y += DRAWING_HEIGHT;
	}
}

#endif
