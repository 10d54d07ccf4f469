/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_line.c -- lines that are, or say that they have, a case number. */
#include "minutes/reading.h"

#include <string.h>

/* "(FOU 36/2005) J.nr. 419/2002": a committee's own number first. */
static gboolean is_bracketed_case(struct kt_slice text, struct kt_slice *number)
{
	const char *close = memchr(text.at, ')', MIN(text.len, 24));
	const char *slash = close ? memchr(text.at, '/', (gsize)(close - text.at)) : NULL;

	if (!slash || !g_ascii_isdigit(slash[-1]) || !g_ascii_isdigit(slash[1]))
		return FALSE;
	*number = kt_slice(text.at + 1, (gsize)(close - text.at) - 1);
	return TRUE;
}

/* "Sag nr: 10/14507": a word for an item with the number of a case. */
static gboolean is_item_of_case(const struct kt_field *field)
{
	gsize len = 0;
	enum kt_case_form form = g_str_equal(field->term->value, "item") && field->has_colon
					 ? kt_mark_case(field->value, &len)
					 : KT_CASE_NONE;

	return form != KT_CASE_NONE && form != KT_CASE_WEAK && len == field->value.len;
}

/* What stands after the word for a case number, with the dash of "Åbent - 00.01.00-A00-17-15". */
static gboolean read_said(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_field *field)
{
	if (!kt_field_read(lexicon, KT_LEX_FRAME, text, field) ||
		(!g_str_equal(field->term->value, "case") &&
			!g_str_equal(field->term->value, "open") && !is_item_of_case(field)))
		return FALSE;
	while (field->value.len > 0 && strchr("- ", field->value.at[0])) {
		field->value.at++;
		field->value.len--;
	}
	return TRUE;
}

gboolean kt_case_is_class(struct kt_slice number)
{
	gsize len = 0;

	return number.len > 2 && number.at[2] == '.' &&
	       kt_mark_case(number, &len) == KT_CASE_WEAK && len == number.len;
}

/* REST behind the number of a case: ". Sagsnr.: 2015/019344", "   Sag: 665-2010-11065".  The
 * number of a further field, and REST behind it. */
static gboolean next_number(
	const struct kt_lexicon *lexicon, struct kt_slice *rest, struct kt_slice *number)
{
	struct kt_field field;
	gsize len = 0;

	while (rest->len > 0 && strchr(".,; \t", rest->at[0])) {
		rest->at++;
		rest->len--;
	}
	*rest = kt_slice_trim(*rest);
	if (rest->len == 0 || !read_said(lexicon, *rest, &field) ||
		!g_str_equal(field.term->value, "case") ||
		kt_mark_case(field.value, &len) == KT_CASE_NONE)
		return FALSE;
	*number = kt_slice(field.value.at, len);
	*rest = kt_slice_trim(kt_slice(field.value.at + len, field.value.len - len));
	return TRUE;
}

/* NUMBER tells the subject only, as "00.01.00P22" does: the case's own stands further on in REST. */
static void take_own_number(
	const struct kt_lexicon *lexicon, struct kt_slice rest, struct kt_slice *number)
{
	struct kt_slice next;

	while (kt_case_is_class(*number) && next_number(lexicon, &rest, &next))
		if (!kt_case_is_class(next))
			*number = next;
}

gboolean kt_is_case_line(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number)
{
	struct kt_field field;
	struct kt_slice rest = kt_bare(text);
	enum kt_case_form form;
	gboolean is_said;
	gsize len = 0;

	if (rest.len == 0 || rest.len > KT_VIEW_SHORT)
		return FALSE;
	if (rest.at[0] == '(')
		return is_bracketed_case(rest, number);
	is_said = !g_ascii_isdigit(rest.at[0]);
	if (is_said) {
		if (!read_said(lexicon, rest, &field))
			return FALSE;
		rest = field.value;
		if (rest.len > 0 && !g_ascii_isdigit(rest.at[0]) && field.has_colon &&
			kt_mark_case(rest, &len) == KT_CASE_NONE) {
			*number = kt_slice(rest.at, 0);
			return rest.len < 60;
		}
	}
	form = kt_mark_case(rest, &len);
	if (form == KT_CASE_NONE || (form == KT_CASE_WEAK && !is_said))
		return FALSE;
	*number = kt_slice(rest.at, len);
	/* Without a word before it nothing but the case's state may follow. */
	rest = kt_slice_trim(kt_slice(rest.at + len, rest.len - len));
	take_own_number(lexicon, rest, number);
	return is_said || rest.len == 0 || kt_slice_is(rest, "-") ||
	       kt_lexicon_begins(lexicon, KT_LEX_FRAME, rest) != NULL;
}

gsize kt_case_line_below(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number)
{
	const char *end = text.at + text.len, *line = text.at;

	while ((line = memchr(line, '\n', (gsize)(end - line)))) {
		const char *next;

		line++;
		next = memchr(line, '\n', (gsize)(end - line));
		if (kt_is_case_line(lexicon,
			    kt_slice_trim(kt_slice(line, (gsize)((next ? next : end) - line))),
			    number))
			return (gsize)(line - text.at);
	}
	return text.len;
}

/* TEXT begins with a word for a case and its number, and nothing but more of such follows. */
static gboolean is_cases_only(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number)
{
	struct kt_slice rest = text, next;
	struct kt_field field;
	guint n = 0;
	gsize len = 0;

	if (!read_said(lexicon, text, &field) || !g_str_equal(field.term->value, "case") ||
		field.key.at != text.at ||
		(kt_mark_case(field.value, &len) == KT_CASE_WEAK && !field.has_colon &&
			!kt_case_is_class(kt_slice(field.value.at, len)) &&
			!kt_slice_ends(field.key, ".")))
		return FALSE;
	for (; next_number(lexicon, &rest, &next); n++)
		if (n == 0 || (kt_case_is_class(*number) && !kt_case_is_class(next)))
			*number = next;
	return n > 0 && rest.len == 0;
}

/* "Affaldstakster 2015 - 07.00.01-S29-1-14": where the dash stands before a number of a case that
 * ends TEXT; TEXT.len if none does. */
static gsize case_behind_dash(struct kt_slice text, struct kt_slice *number)
{
	for (gsize i = text.len; i > 3; i--) {
		struct kt_slice rest = kt_slice(text.at + i, text.len - i);
		gsize len = 0;
		enum kt_case_form form;

		if (rest.len == 0 || memcmp(text.at + i - 3, " - ", 3) != 0)
			continue;
		form = kt_mark_case(rest, &len);
		if ((form != KT_CASE_KLE && form != KT_CASE_MUNICIPALITY) || len != rest.len)
			return text.len;
		*number = rest;
		return i - 3;
	}
	return text.len;
}

gsize kt_case_beside(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *number)
{
	gsize dash = text.len <= KT_VIEW_SHORT ? case_behind_dash(text, number) : text.len;

	if (dash < text.len)
		return dash;
	for (gsize i = 0; i < MIN(text.len, KT_VIEW_SHORT); i++) {
		gboolean starts = i == 0 || text.at[i - 1] == ' ' || text.at[i - 1] == '\t';

		if (starts && g_ascii_isalpha(text.at[i]) &&
			is_cases_only(lexicon, kt_slice(text.at + i, text.len - i), number))
			return i;
	}
	return text.len;
}
