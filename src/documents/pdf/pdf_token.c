/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/pdf/pdf_token.h"

#include <string.h>

/* What a byte is; all others are regular. */
enum { BLANK = 1, DELIMITER = 2 };
static const guint8 classes[256] = {
	['\0'] = BLANK,
	['\t'] = BLANK,
	['\n'] = BLANK,
	['\f'] = BLANK,
	['\r'] = BLANK,
	[' '] = BLANK,
	['('] = DELIMITER,
	[')'] = DELIMITER,
	['<'] = DELIMITER,
	['>'] = DELIMITER,
	['['] = DELIMITER,
	[']'] = DELIMITER,
	['{'] = DELIMITER,
	['}'] = DELIMITER,
	['/'] = DELIMITER,
	['%'] = DELIMITER,
};

static gboolean is_blank(char c)
{
	return classes[(guchar)c] == BLANK;
}

static gboolean is_delimiter(char c)
{
	return classes[(guchar)c] == DELIMITER;
}

static gboolean is_regular(char c)
{
	return !classes[(guchar)c];
}

static void skip_blanks(struct kt_pdf_cursor *c)
{
	while (c->at < c->end) {
		if (*c->at == '%') {
			while (c->at < c->end && *c->at != '\n' && *c->at != '\r')
				c->at++;
		} else if (is_blank(*c->at)) {
			c->at++;
		} else {
			break;
		}
	}
}

/* After '(' : brackets may nest, a backslash guards the next character. */
static void skip_string(struct kt_pdf_cursor *c)
{
	guint depth = 1;

	while (c->at < c->end && depth > 0) {
		char ch = *c->at++;

		if (ch == '\\' && c->at < c->end)
			c->at++;
		else if (ch == '(')
			depth++;
		else if (ch == ')')
			depth--;
	}
}

/* Content streams write plain decimals; 18 digits are more than a page needs. */
static gboolean parse_number(struct kt_pdf_token *t)
{
	const char *p = t->at, *end = t->at + t->len;
	gdouble value = 0, step = 1;
	gboolean is_minus = FALSE, has_digit = FALSE;

	for (; p < end && (*p == '+' || *p == '-'); p++)
		is_minus |= *p == '-';
	for (; p < end && g_ascii_isdigit(*p); p++, has_digit = TRUE)
		value = MIN(value * 10 + (*p - '0'), 1e12);
	if (p < end && *p == '.')
		for (p++; p < end && g_ascii_isdigit(*p); p++, has_digit = TRUE)
			value += (*p - '0') * (step /= 10);
	t->number = is_minus ? -value : value;
	/* "12-5" of a broken producer is read as 12, as poppler does. */
	return has_digit && (p == end || *p == '-');
}

static struct kt_pdf_token regular_token(struct kt_pdf_cursor *c, enum kt_pdf_token_kind kind)
{
	struct kt_pdf_token t = {.kind = kind, .at = c->at};

	while (c->at < c->end && is_regular(*c->at))
		c->at++;
	t.len = c->at - t.at;
	return t;
}

static struct kt_pdf_token delimiter_token(struct kt_pdf_cursor *c)
{
	struct kt_pdf_token t = {.kind = KT_PDF_OTHER, .at = c->at, .len = 1};
	char ch = *c->at++;
	gboolean is_double = c->at < c->end && *c->at == ch;

	if (ch == '(') {
		skip_string(c);
	} else if (ch == '<' && is_double) {
		c->at++;
		t.kind = KT_PDF_DICT_OPEN;
	} else if (ch == '>' && is_double) {
		c->at++;
		t.kind = KT_PDF_DICT_CLOSE;
	} else if (ch == '<') {
		while (c->at < c->end && *c->at++ != '>')
			;
	} else if (ch == '/') {
		return regular_token(c, KT_PDF_NAME);
	}
	return t;
}

struct kt_pdf_token kt_pdf_next_token(struct kt_pdf_cursor *cursor)
{
	skip_blanks(cursor);
	if (cursor->at >= cursor->end)
		return (struct kt_pdf_token){.kind = KT_PDF_END, .at = cursor->end};
	if (is_delimiter(*cursor->at))
		return delimiter_token(cursor);
	struct kt_pdf_token t = regular_token(cursor, KT_PDF_OPERATOR);
	if ((g_ascii_isdigit(t.at[0]) || strchr("+-.", t.at[0])) && parse_number(&t))
		t.kind = KT_PDF_NUMBER;
	return t;
}

void kt_pdf_skip_inline_image(struct kt_pdf_cursor *cursor)
{
	const char *p = cursor->at;

	for (; p + 3 <= cursor->end; p++)
		if (is_blank(p[0]) && p[1] == 'E' && p[2] == 'I' &&
			(p + 3 == cursor->end || is_blank(p[3]))) {
			cursor->at = p + 3;
			return;
		}
	cursor->at = cursor->end;
}
