/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/pdf_content.h"

#include <string.h>

/* Past the string that begins at P with '(': brackets nest, a backslash hides one. */
static const char *after_string(const char *p, const char *end)
{
	guint depth = 0;

	for (; p < end; p++) {
		if (*p == '\\' && p + 1 < end)
			p++;
		else if (*p == '(')
			depth++;
		else if (*p == ')' && --depth == 0)
			return p + 1;
	}
	return end;
}

static const char *after_line(const char *p, const char *end)
{
	while (p < end && *p != '\n' && *p != '\r')
		p++;
	return p;
}

static gboolean ends_word(char c)
{
	return c == '\0' || g_ascii_isspace(c) || strchr("()<>[]{}/%", c) != NULL;
}

static gboolean is_word(const char *p, gsize n, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) == n && memcmp(*words, p, n) == 0)
			return TRUE;
	return FALSE;
}

gboolean kt_pdf_content_is_untagged(const char *data, gsize len)
{
	static const char *const paint[] = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do",
		"sh", "Tj", "TJ", "'", "\"", "BI", NULL};
	static const char *const begin[] = {"BDC", "BMC", NULL}, *const finish[] = {"EMC", NULL};
	const char *p = data, *end = data + len;
	guint depth = 0;

	while (p < end) {
		const char *word = p;

		if (*p == '(') {
			p = after_string(p, end);
			continue;
		}
		if (*p == '%') {
			p = after_line(p, end);
			continue;
		}
		/* A name's slash belongs to it: /S is no operator. */
		p++;
		while (p < end && !ends_word(*p) && (!ends_word(*word) || *word == '/'))
			p++;
		if (is_word(word, (gsize)(p - word), begin))
			depth++;
		else if (is_word(word, (gsize)(p - word), finish) && depth)
			depth--;
		else if (!depth && is_word(word, (gsize)(p - word), paint))
			return TRUE;
	}
	return FALSE;
}
