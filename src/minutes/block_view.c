/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes/block_view.h"

#include <string.h>

/* No term of the frame or of a heading is longer, in bytes. */
#define KT_VIEW_TERM 96

void kt_view_fill(struct kt_view *view, struct kt_slice text)
{
	gsize i, limit = MIN(text.len, KT_VIEW_SHORT);
	gboolean in_word = FALSE;

	view->text = kt_slice_trim(text);
	view->is_short = text.len <= KT_VIEW_SHORT;
	view->n_words = 0;
	view->has_digit = FALSE;
	for (i = 0; i < limit; i++) {
		gboolean blank = g_ascii_isspace(text.at[i]);

		view->n_words += !blank && !in_word;
		in_word = !blank;
		view->has_digit |= g_ascii_isdigit(text.at[i]);
	}
	view->last = view->text.len > 0 ? view->text.at[view->text.len - 1] : 0;
	if ((guchar)view->last >= 0x80)
		view->last = 0;
	view->starts_upper = view->text.len > 0 && g_unichar_isupper(g_utf8_get_char_validated(
							   view->text.at, (gssize)view->text.len));
}

/* A bullet in front of "44. Vandløb og veje" or "4 Vandløb": the number is typed, and is what
 * counts. */
static gboolean is_bullet_of_number(struct kt_slice marker, struct kt_slice text)
{
	enum { MOST_DIGITS = 3 };
	gsize n = 0;

	for (gsize i = 0; i < marker.len; i++)
		if (g_ascii_isalnum(marker.at[i]))
			return FALSE;
	while (n < text.len && g_ascii_isdigit(text.at[n]))
		n++;
	if (n == 0 || n + 2 >= text.len)
		return FALSE;
	if (text.at[n] == '.')
		n++;
	else if (n > MOST_DIGITS || !kt_slice_is(marker, "\u2022"))
		return FALSE;
	return text.at[n] == ' ' && g_unichar_isupper(g_utf8_get_char_validated(
					    text.at + n + 1, (gssize)(text.len - n - 1)));
}

static struct kt_view view_of(const struct kt_document *doc, const struct kt_block *block)
{
	struct kt_view view = {.block = block};
	struct kt_span span = block->span;

	if (block->kind == KT_BLOCK_LIST_ITEM && block->marker.len > 0 &&
		block->marker.start < span.start &&
		!is_bullet_of_number(
			kt_document_slice(doc, block->marker), kt_document_slice(doc, span))) {
		span.len += span.start - block->marker.start;
		span.start = block->marker.start;
	}
	view.is_text = block->kind != KT_BLOCK_TABLE && block->kind != KT_BLOCK_FURNITURE;
	kt_view_fill(&view, kt_document_slice(doc, span));
	return view;
}

GArray *kt_views_new(const struct kt_document *doc)
{
	guint n = kt_document_n_blocks(doc), i;
	GArray *views = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_view), n);

	for (i = 0; i < n; i++) {
		struct kt_view view = view_of(doc, kt_document_block(doc, i));

		g_array_append_val(views, view);
	}
	return views;
}

struct kt_slice kt_view_row(const struct kt_document *doc, const struct kt_view *view, guint r)
{
	const struct kt_table *table = view->block->table;
	struct kt_slice row = {0};

	for (guint c = 0; c < table->n_columns; c++)
		row = kt_slice_reach(row, kt_document_slice(doc, kt_table_cell(table, r, c)->span));
	return row;
}

/* As much of TEXT as a term of the lexicon can be, cut between words. */
static struct kt_slice start_of(struct kt_slice text)
{
	gsize len = MIN(text.len, KT_VIEW_TERM);

	while (len < text.len && len > 0 && !g_ascii_isspace(text.at[len]))
		len--;
	return kt_slice(text.at, len);
}

gboolean kt_field_read(const struct kt_lexicon *lexicon, enum kt_lex_role role,
	struct kt_slice text, struct kt_field *out)
{
	const char *end = text.at + text.len, *p;
	struct kt_slice key;

	out->term = kt_lexicon_begins_with(lexicon, role, start_of(text), &key);
	/* The term has to be the first thing in the line but for marks. */
	if (out->term && key.at - text.at > 6)
		out->term = NULL;
	if (!out->term)
		return FALSE;
	out->key = key;
	p = key.at + key.len;
	if (p < end && *p == '-')
		return FALSE; /* "Kontaktperson- og ledsageordninger" */
	while (p < end && strchr(".*_ ", *p))
		p++;
	out->has_colon = p < end && *p == ':';
	while (p < end && strchr(":*_ \t", *p))
		p++;
	out->value = kt_slice_trim(kt_slice(p, (gsize)(end - p)));
	return TRUE;
}

struct kt_slice kt_bare(struct kt_slice text)
{
	text = kt_slice_trim(text);
	while (text.len > 0 && !g_ascii_isalnum(text.at[0]) && strchr("#*_ \t", text.at[0])) {
		text.at++;
		text.len--;
	}
	while (text.len > 0 && !g_ascii_isalnum(text.at[text.len - 1]) &&
		strchr(":*_ \t", text.at[text.len - 1]))
		text.len--;
	return text;
}

char *kt_title_key(struct kt_slice title)
{
	gsize len = MIN(title.len, KT_VIEW_SHORT);
	const char *p = title.at, *end = title.at + len;
	GString *key = g_string_sized_new(len);

	while (p < end) {
		gunichar c = (guchar)*p;

		if (c < 0x80) { /* nearly all */
			if (g_ascii_isalnum(*p))
				g_string_append_c(key, g_ascii_tolower(*p));
			p++;
			continue;
		}
		c = g_utf8_get_char_validated(p, end - p);
		if (c >= 0x110000) { /* cut, or no UTF-8 */
			p++;
			continue;
		}
		c = g_unichar_tolower(c);
		if (g_unichar_isalnum(c))
			g_string_append_unichar(key, c);
		p = g_utf8_next_char(p);
	}
	return g_string_free(key, FALSE);
}

gboolean kt_view_is_prose(const struct kt_view *view)
{
	if (!view->is_text)
		return FALSE;
	return view->n_words >= 20 ||
	       (view->n_words >= 10 && strchr(".?!", view->last) && view->last);
}

gboolean kt_view_is_number(const struct kt_view *view)
{
	for (gsize i = 0; i < view->text.len; i++)
		if (!g_ascii_isdigit(view->text.at[i]) && !strchr(".,- ", view->text.at[i]))
			return FALSE;
	return view->has_digit;
}

/* TEXT without the unit of money it ends in: "3.615 kr.", "1,2 mio. kr." */
static struct kt_slice without_money(struct kt_slice text)
{
	static const char *const units[] = {
		" kr.", " kr", " kroner", " t.kr.", " tkr.", " mio.", " mill.", " mia."};

	for (gsize i = 0; i < G_N_ELEMENTS(units);)
		if (kt_slice_ends(text, units[i])) {
			text = kt_slice_trim(kt_slice(text.at, text.len - strlen(units[i])));
			i = 0; /* "mio. kr." */
		} else {
			i++;
		}
	return text;
}

gboolean kt_view_ends_in_figures(const struct kt_view *view)
{
	struct kt_slice text = view->text;
	guint n = 0;

	while (n < 2 && text.len > 0) {
		gsize at;

		text = without_money(text);
		at = text.len;
		while (at > 0 && strchr("0123456789.,-+()%", text.at[at - 1]))
			at--;
		if (at == text.len || at == 0 || text.at[at - 1] != ' ' ||
			!g_ascii_isdigit(
				text.at[at + (text.at[at] == '(' || text.at[at] == '-')]) ||
			memchr(text.at + at + 1, '-', text.len - at - 1))
			return FALSE; /* "(2020-0209841)" is a case */
		text = kt_slice_trim(kt_slice(text.at, at));
		n++;
	}
	return n == 2;
}
