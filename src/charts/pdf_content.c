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

/* Past "<0041>"; a dictionary's "<<" is left to its words. */
static const char *after_hex(const char *p, const char *end)
{
	while (p < end && *p != '>')
		p++;
	return p < end ? p + 1 : end;
}

/* Past the word at P: a name with its slash (/S is no operator), a number, an
 * operator, or a single delimiter. */
static const char *after_word(const char *p, const char *end)
{
	const char *word = p++;

	while (p < end && !ends_word(*p) && (!ends_word(*word) || *word == '/'))
		p++;
	return p;
}

/* What a level of marked content is. */
enum level { PLAIN, TAGGED, ARTIFACT };

/* From the operands of BDC or BMC: the tag, and for BDC its properties, which name an
 * MCID or are listed in the page's resources. */
static enum level level_of(const char *operands, gsize n)
{
	g_autofree char *text = g_strstrip(g_strndup(operands, n));
	const char *properties = text + strcspn(text + (*text != 0), " \n\r\t<") + (*text != 0);

	if (g_str_has_prefix(text, "/Artifact") && ends_word(text[strlen("/Artifact")]))
		return ARTIFACT;
	properties += strspn(properties, " \n\r\t");
	return strstr(properties, "/MCID") || *properties == '/' ? TAGGED : PLAIN;
}

struct content {
	GArray *levels; /* enum level */
	guint n_tagged, n_artifacts, faults;
};

static void begin(struct content *c, enum level level)
{
	if (level == ARTIFACT && c->n_tagged)
		c->faults |= KT_CONTENT_ARTIFACT_INSIDE;
	if (level == TAGGED && c->n_artifacts)
		c->faults |= KT_CONTENT_TAGGED_INSIDE;
	c->n_tagged += level == TAGGED;
	c->n_artifacts += level == ARTIFACT;
	g_array_append_val(c->levels, level);
}

static void finish(struct content *c)
{
	enum level level;

	if (c->levels->len == 0)
		return;
	level = g_array_index(c->levels, enum level, c->levels->len - 1);
	c->n_tagged -= level == TAGGED;
	c->n_artifacts -= level == ARTIFACT;
	g_array_set_size(c->levels, c->levels->len - 1);
}

/* WORD of N bytes after its OPERANDS. */
static void operate(struct content *c, const char *word, gsize n, const char *operands)
{
	static const char *const paint[] = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do",
		"sh", "Tj", "TJ", "'", "\"", "BI", NULL};
	static const char *const begins[] = {"BDC", "BMC", NULL}, *const ends[] = {"EMC", NULL};

	if (is_word(word, n, begins))
		begin(c, level_of(operands, (gsize)(word - operands)));
	else if (is_word(word, n, ends))
		finish(c);
	else if (!c->n_tagged && !c->n_artifacts && is_word(word, n, paint))
		c->faults |= KT_CONTENT_UNTAGGED;
}

static gboolean is_operator(const char *word, gsize n)
{
	static const char *const values[] = {"true", "false", "null", NULL};

	return (g_ascii_isalpha(*word) || *word == '\'' || *word == '"') &&
	       !is_word(word, n, values);
}

guint kt_pdf_content_faults(const char *data, gsize len)
{
	struct content c = {.levels = g_array_new(FALSE, FALSE, sizeof(enum level))};
	const char *p = data, *end = data + len, *operands = data;

	while (p < end) {
		const char *word = p;

		if (*p == '(') {
			p = after_string(p, end);
		} else if (*p == '%') {
			p = after_line(p, end);
		} else if (*p == '<' && p + 1 < end && p[1] != '<') {
			p = after_hex(p, end);
		} else if (*p == '<') {
			p += 2;
		} else {
			p = after_word(p, end);
			if (is_operator(word, (gsize)(p - word))) {
				operate(&c, word, (gsize)(p - word), operands);
				operands = p;
			}
		}
	}
	g_array_unref(c.levels);
	return c.faults;
}
