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
	GString *font;    /* its name, since Tf */
	GPtrArray *saved; /* names of fonts, by q */
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
		g_autoptr(GByteArray) bytes = g_byte_array_new();
		const char *string = p;

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

static void read_text(struct content *c, const char *word, gsize n, const char *operands)
{
	static const char *const shows[] = {"Tj", "TJ", "'", "\"", NULL};
	static const char *const chooses[] = {"Tf", NULL}, *const saves[] = {"q", NULL};
	static const char *const restores[] = {"Q", NULL};

	if (is_word(word, n, chooses))
		choose_font(c, operands, word);
	else if (is_word(word, n, saves))
		save_font(c);
	else if (is_word(word, n, restores))
		restore_font(c);
	else if (c->show && is_word(word, n, shows))
		show_strings(c, operands, word);
}

/* ---- operators ---- */

/* WORD of N bytes after its OPERANDS. */
static void operate(struct content *c, const char *word, gsize n, const char *operands)
{
	static const char *const paint[] = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do",
		"sh", "Tj", "TJ", "'", "\"", "BI", NULL};
	static const char *const begins[] = {"BDC", "BMC", NULL}, *const ends[] = {"EMC", NULL};

	read_text(c, word, n, operands);
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

guint kt_pdf_content_read(const char *data, gsize len, kt_content_show show, gpointer user)
{
	struct content c = {.levels = g_array_new(FALSE, FALSE, sizeof(enum level)),
		.font = g_string_new(NULL),
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
	g_ptr_array_unref(c.saved);
	return c.faults;
}
