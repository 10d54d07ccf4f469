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
}

/* Index of the first term that begins at token I or later. */
static guint found_from(const struct kt_passage *p, guint i)
{
	guint low = 0, high = p->found->len;

	while (low < high) {
		guint middle = (low + high) / 2;

		if (kt_passage_found(p, middle)->first < i)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct kt_found *kt_passage_find(
	const struct kt_passage *p, enum kt_lex_role role, guint first, guint end)
{
	for (guint f = found_from(p, first);
		f < p->found->len && kt_passage_found(p, f)->first < end; f++)
		if (kt_passage_found(p, f)->term->role == role)
			return kt_passage_found(p, f);
	return NULL;
}

const struct kt_found *kt_found_at(const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	return kt_passage_find(p, role, i, i + 1);
}

enum { LONGEST_TERM = 12 }; /* tokens; how far back a term may begin */

const struct kt_found *kt_passage_term_at(
	const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	guint from = i > LONGEST_TERM ? i - LONGEST_TERM : 0;

	for (guint f = found_from(p, from); f < p->found->len && kt_passage_found(p, f)->first <= i;
		f++) {
		const struct kt_found *found = kt_passage_found(p, f);

		if (found->term->role == role && found->first + found->n_tokens > i)
			return found;
	}
	return NULL;
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
