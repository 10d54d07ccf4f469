/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/pdf_content.h"

#include <string.h>

#include "kommunetal/base/text.h"

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
	static const gboolean ends[256] = {['\0'] = TRUE,
		['\t'] = TRUE,
		['\n'] = TRUE,
		['\f'] = TRUE,
		['\r'] = TRUE,
		[' '] = TRUE,
		['('] = TRUE,
		[')'] = TRUE,
		['<'] = TRUE,
		['>'] = TRUE,
		['['] = TRUE,
		[']'] = TRUE,
		['{'] = TRUE,
		['}'] = TRUE,
		['/'] = TRUE,
		['%'] = TRUE};

	return ends[(guint8)c];
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
	GString *font;     /* its name, since Tf */
	GByteArray *bytes; /* of the string that is shown */
	GPtrArray *saved;  /* names of fonts, by q */
	kt_content_show show;
	gpointer user;
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

/* ---- the strings that are shown ---- */

/* The byte that the escape at P (behind its backslash) stands for; *NEXT is behind it.  -1: none,
 * as for the end of a line. */
static gint escaped(const char *p, const char *end, const char **next)
{
	static const char letters[] = "nrtbf", bytes[] = "\n\r\t\b\f";
	const char *letter = strchr(letters, *p);
	gint byte = 0;
	guint n = 0;

	*next = p + 1;
	if (*p && letter)
		return bytes[letter - letters];
	if (*p == '\r' && p + 1 < end && p[1] == '\n')
		*next = p + 2;
	if (*p == '\n' || *p == '\r')
		return -1;
	for (; n < 3 && p + n < end && p[n] >= '0' && p[n] <= '7'; n++)
		byte = 8 * byte + (p[n] - '0');
	*next = n ? p + n : p + 1;
	return n ? byte & 0xff : (guint8)*p;
}

static void read_literal(GByteArray *out, const char *p, const char *end)
{
	while (p < end) {
		gint byte = (guint8)*p;
		guint8 one;

		if (*p == '\\' && p + 1 < end)
			byte = escaped(p + 1, end, &p);
		else
			p++;
		one = (guint8)byte;
		if (byte >= 0)
			g_byte_array_append(out, &one, 1);
	}
}

/* The last digit of an odd number of them has a 0 behind it. */
static void read_hex(GByteArray *out, const char *p, const char *end)
{
	guint n = 0;

	for (; p < end; p++) {
		gint digit = g_ascii_xdigit_value(*p);
		guint8 byte = (guint8)(16 * MAX(digit, 0));

		if (digit < 0)
			continue;
		if (n++ % 2 == 0)
			g_byte_array_append(out, &byte, 1);
		else
			out->data[out->len - 1] |= (guint8)digit;
	}
}

/* The strings of P to END, which are the operands of an operator that shows text. */
static void show_strings(struct content *c, const char *p, const char *end)
{
	while (p < end) {
		GByteArray *bytes = c->bytes;
		const char *string = p;

		g_byte_array_set_size(bytes, 0);
		if (*p == '(') {
			p = after_string(p, end);
			read_literal(bytes, string + 1, p - 1);
		} else if (*p == '<') {
			p = after_hex(p, end);
			read_hex(bytes, string + 1, p);
		} else {
			p++;
			continue;
		}
		c->show(c->font->str, bytes, c->user);
	}
}

/* "/f-0-0 9.6": the name alone. */
static void choose_font(struct content *c, const char *p, const char *end)
{
	const char *name = memchr(p, '/', (gsize)(end - p));
	gsize n = 0;

	while (name && name + n < end && (n == 0 || !ends_word(name[n])))
		n++;
	g_string_truncate(c->font, 0);
	if (name)
		g_string_append_len(c->font, name, (gssize)n);
}

/* q keeps the font with the rest of the graphics state, Q brings it back. */
static void save_font(struct content *c)
{
	g_ptr_array_add(c->saved, g_strdup(c->font->str));
}

static void restore_font(struct content *c)
{
	g_autofree char *font = NULL;

	if (!c->saved->len)
		return;
	font = g_ptr_array_steal_index(c->saved, c->saved->len - 1);
	g_string_assign(c->font, font);
}

/* ---- operators ---- */

enum operator{ OTHER, BEGINS, ENDS, PAINTS, SHOWS, CHOOSES, SAVES, RESTORES };

/* ISO 32000-1, annex A. */
static enum operator operator_of(const char *word, gsize n)
{
	switch (kt_letters(word, n)) {
	case KT_LETTERS('B', 'D', 'C'):
	case KT_LETTERS('B', 'M', 'C'):
		return BEGINS;
	case KT_LETTERS('E', 'M', 'C'):
		return ENDS;
	case KT_LETTERS('T', 'j', 0):
	case KT_LETTERS('T', 'J', 0):
	case KT_LETTERS('\'', 0, 0):
	case KT_LETTERS('"', 0, 0):
		return SHOWS;
	case KT_LETTERS('T', 'f', 0):
		return CHOOSES;
	case KT_LETTERS('q', 0, 0):
		return SAVES;
	case KT_LETTERS('Q', 0, 0):
		return RESTORES;
	case KT_LETTERS('S', 0, 0):
	case KT_LETTERS('s', 0, 0):
	case KT_LETTERS('f', 0, 0):
	case KT_LETTERS('F', 0, 0):
	case KT_LETTERS('f', '*', 0):
	case KT_LETTERS('B', 0, 0):
	case KT_LETTERS('B', '*', 0):
	case KT_LETTERS('b', 0, 0):
	case KT_LETTERS('b', '*', 0):
	case KT_LETTERS('D', 'o', 0):
	case KT_LETTERS('s', 'h', 0):
	case KT_LETTERS('B', 'I', 0):
		return PAINTS;
	default:
		return OTHER;
	}
}

/* WORD of N bytes after its OPERANDS. */
static void operate(struct content *c, const char *word, gsize n, const char *operands)
{
	enum operator operator= operator_of(word, n);

	if ((operator== PAINTS || operator== SHOWS) && !c->n_tagged && !c->n_artifacts)
		c->faults |= KT_CONTENT_UNTAGGED;
	if (operator== BEGINS)
		begin(c, level_of(operands, (gsize)(word - operands)));
	else if (operator== ENDS)
		finish(c);
	else if (operator== SHOWS && c->show)
		show_strings(c, operands, word);
	else if (operator== CHOOSES)
		choose_font(c, operands, word);
	else if (operator== SAVES)
		save_font(c);
	else if (operator== RESTORES)
		restore_font(c);
}

/* Of words of letters, true, false and null are values. */
static gboolean is_operator(const char *word, gsize n)
{
	if (n == 4 && (memcmp(word, "true", 4) == 0 || memcmp(word, "null", 4) == 0))
		return FALSE;
	if (n == 5 && memcmp(word, "false", 5) == 0)
		return FALSE;
	return g_ascii_isalpha(*word) || *word == '\'' || *word == '"';
}

guint kt_pdf_content_read(const char *data, gsize len, kt_content_show show, gpointer user)
{
	struct content c = {.levels = g_array_new(FALSE, FALSE, sizeof(enum level)),
		.font = g_string_new(NULL),
		.bytes = g_byte_array_new(),
		.saved = g_ptr_array_new_with_free_func(g_free),
		.show = show,
		.user = user};
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
	g_string_free(c.font, TRUE);
	g_byte_array_unref(c.bytes);
	g_ptr_array_unref(c.saved);
	return c.faults;
}
