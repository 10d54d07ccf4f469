/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms of the lexicon in a passage: per role the longest at each place,
 * from left to right, so that terms of one role do not overlap. */
#include "extract/annotate.h"

struct search {
	struct kt_passage *p;
	const guint *token_of; /* word index -> token index */
	guint word;            /* the word terms begin at now */
	guint free_from[KT_N_LEX_ROLES];
};

static void visit(const struct kt_term *term, gpointer data)
{
	struct search *s = data;
	struct kt_found f = {.term = term, .first = s->token_of[s->word]};

	if (s->free_from[term->role] > s->word)
		return;
	f.n_tokens = s->token_of[s->word + term->n_words - 1] - f.first + 1;
	s->free_from[term->role] = s->word + term->n_words;
	g_array_append_val(s->p->found, f);
}

/* Notes at each token which roles begin there and which cover it: most
 * questions about terms are answered "none" by one look at a mask. */
static void index_terms(struct kt_passage *p)
{
	guint f = 0;

	for (guint i = 0; i < p->tokens->len; i++) {
		struct kt_token *t = kt_passage_token(p, i);

		t->first_found = f;
		for (; f < p->found->len && kt_passage_found(p, f)->first == i; f++)
			t->begins |= KT_LEX_MASK(kt_passage_found(p, f)->term->role);
	}
	for (f = 0; f < p->found->len; f++) {
		const struct kt_found *found = kt_passage_found(p, f);

		for (guint i = found->first; i < found->first + found->n_tokens; i++)
			kt_passage_token(p, i)->covered |= KT_LEX_MASK(found->term->role);
	}
}

void kt_find_terms(struct kt_passage *p)
{
	g_autoptr(GArray) words =
		g_array_sized_new(FALSE, FALSE, sizeof(struct kt_word), p->tokens->len);
	g_autoptr(GArray) token_of = g_array_sized_new(FALSE, FALSE, sizeof(guint), p->tokens->len);
	struct search s = {.p = p};

	for (guint i = 0; i < p->tokens->len; i++)
		if (kt_passage_token(p, i)->kind == KT_TOKEN_WORD) {
			g_array_append_val(words, kt_passage_token(p, i)->word);
			g_array_append_val(token_of, i);
		}
	s.token_of = (const guint *)(gconstpointer)token_of->data;
	for (s.word = 0; s.word < words->len; s.word++)
		kt_lexicon_match_all(p->lexicon, ~G_GUINT64_CONSTANT(0),
			&g_array_index(words, struct kt_word, s.word), words->len - s.word, visit,
			&s);
	index_terms(p);
}

const struct kt_found *kt_found_at(const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	if (i >= p->tokens->len || !(kt_passage_token(p, i)->begins & KT_LEX_MASK(role)))
		return NULL;
	for (guint f = kt_passage_token(p, i)->first_found; f < p->found->len; f++)
		if (kt_passage_found(p, f)->term->role == role)
			return kt_passage_found(p, f);
	return NULL;
}

const struct kt_found *kt_passage_find(
	const struct kt_passage *p, enum kt_lex_role role, guint first, guint end)
{
	end = MIN(end, p->tokens->len);
	for (guint i = first; i < end; i++)
		if (kt_passage_token(p, i)->begins & KT_LEX_MASK(role))
			return kt_found_at(p, role, i);
	return NULL;
}

const struct kt_found *kt_passage_term_at(
	const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	if (i >= p->tokens->len || !(kt_passage_token(p, i)->covered & KT_LEX_MASK(role)))
		return NULL;
	/* terms of one role do not overlap: the one that covers I is the last to begin */
	while (i > 0 && !(kt_passage_token(p, i)->begins & KT_LEX_MASK(role)))
		i--;
	return kt_found_at(p, role, i);
}

const struct kt_found *kt_found_before(const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	const struct kt_found *found;

	while (i > 0 && kt_token_is(p, i - 1, ".") && kt_token_glued(p, i - 1))
		i--;
	if (i == 0)
		return NULL;
	found = kt_passage_term_at(p, role, i - 1);
	return found && found->first + found->n_tokens == i ? found : NULL;
}

gboolean kt_found_is(const struct kt_found *found, const char *value)
{
	return found && g_strcmp0(found->term->value, value) == 0;
}

gint kt_token_int(const struct kt_passage *p, guint i, gint low, gint high)
{
	const struct kt_token *t = i < p->tokens->len ? kt_passage_token(p, i) : NULL;
	gint value = 0;

	if (!t || t->kind != KT_TOKEN_NUMERAL || t->span.len > 6)
		return -1;
	struct kt_slice s = kt_document_slice(p->doc, t->span);
	for (gsize k = 0; k < s.len; k++) {
		if (s.at[k] < '0' || s.at[k] > '9')
			return -1;
		value = value * 10 + (s.at[k] - '0');
	}
	return value >= low && value <= high ? value : -1;
}

gboolean kt_token_glued(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && !kt_passage_token(p, i)->space_before;
}

gboolean kt_token_is_upper(const struct kt_passage *p, guint i)
{
	if (i >= p->tokens->len)
		return FALSE;
	struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);

	return g_unichar_isupper(g_utf8_get_char_validated(s.at, s.len));
}
