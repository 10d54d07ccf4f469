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

static struct kt_view view_of(const struct kt_document *doc, const struct kt_block *block)
{
	struct kt_view view = {.block = block};
	struct kt_span span = block->span;

	if (block->kind == KT_BLOCK_LIST_ITEM && block->marker.len > 0 &&
		block->marker.start < span.start) {
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
	struct kt_words *words;
	const struct kt_word *first, *last;

	words = kt_words_split(start_of(text));
	first = words->at;
	out->term = NULL;
	/* The term has to be the first thing in the line but for marks. */
	if (words->n > 0 && first->text.at - text.at <= 6)
		out->term = kt_lexicon_match(lexicon, KT_LEX_MASK(role), first, words->n);
	if (out->term) {
		last = first + out->term->n_words - 1;
		out->key = kt_slice(
			first->text.at, (gsize)(last->text.at + last->text.len - first->text.at));
		p = out->key.at + out->key.len;
		while (p < end && strchr(".*_ ", *p))
			p++;
		out->has_colon = p < end && *p == ':';
		while (p < end && strchr(":*_ \t", *p))
			p++;
		out->value = kt_slice_trim(kt_slice(p, (gsize)(end - p)));
	}
	kt_words_free(words);
	return out->term != NULL;
}

struct kt_slice kt_bare(struct kt_slice text)
{
	text = kt_slice_trim(text);
	while (text.len > 0 && strchr("#*_ \t", text.at[0])) {
		text.at++;
		text.len--;
	}
	while (text.len > 0 && strchr(":*_ \t", text.at[text.len - 1]))
		text.len--;
	return text;
}

char *kt_title_key(struct kt_slice title)
{
	g_autofree char *folded = kt_fold_dup(kt_slice(title.at, MIN(title.len, KT_VIEW_SHORT)));
	GString *key = g_string_new(NULL);
	const char *p;

	for (p = folded; *p; p = g_utf8_find_next_char(p, NULL)) {
		gunichar c = g_utf8_get_char_validated(p, -1);

		if (c < 0x110000 && g_unichar_isalnum(c))
			g_string_append_unichar(key, c);
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
