/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms of the lexicon in a passage: per role the longest at each place,
 * from left to right, so that terms of one role do not overlap. */
#include <string.h>

#include "extract/passage/annotate.h"

enum { FEW_TOKENS = 64 }; /* most passages have fewer: no memory is asked for */

struct search {
	struct kt_passage *p;
	struct kt_found found[FEW_TOKENS]; /* not yet in the passage */
	guint n_found;
	const struct kt_word *words; /* those from the one on that terms may begin with now */
	const guint *tokens;         /* the token of each */
	guint free_from[KT_N_LEX_ROLES];
};

static void hand_in(struct search *s)
{
	g_array_append_vals(s->p->found, s->found, s->n_found);
	s->n_found = 0;
}

/* Notes at each token which roles begin there and which cover it: most
 * questions about terms are answered "none" by one look at a mask. */
static void visit(const struct kt_term *term, gpointer data)
{
	struct search *s = data;
	guint first = s->tokens[0], last = s->tokens[term->n_words - 1];

	if (term->role == KT_LEX_FUNCTION ||
		term->role == KT_LEX_SENSE) { /* asked for at the token */
		struct kt_token *t = kt_passage_token(s->p, first);

		t->functions = kt_bits_union(t->functions, term->functions);
		t->senses = kt_bits_union(t->senses, term->senses);
		s->p->senses = kt_bits_union(s->p->senses, term->senses);
		return;
	}
	if (s->free_from[term->role] > first)
		return;
	s->free_from[term->role] = last + 1;
	if (s->n_found == FEW_TOKENS)
		hand_in(s);
	s->found[s->n_found++] = (struct kt_found){term, first, last + 1 - first};
	kt_passage_token(s->p, first)->begins |= KT_LEX_MASK(term->role);
	for (guint i = first; i <= last; i++)
		kt_passage_token(s->p, i)->covered |= KT_LEX_MASK(term->role);
}

/* The words of the passage, and the token of each; returns how many there are. */
static guint gather(const struct kt_passage *p, struct kt_word *words, guint *tokens)
{
	guint n = 0;

	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);

		if (t->kind != KT_TOKEN_WORD)
			continue;
		words[n] = t->word;
		tokens[n++] = i;
	}
	return n;
}

/* Terms do not go on over a sign: the words of a term are joined. */
void kt_find_terms(struct kt_passage *p)
{
	gboolean is_short = p->tokens->len <= FEW_TOKENS;
	struct kt_word few_words[FEW_TOKENS];
	guint few_tokens[FEW_TOKENS];
	g_autofree struct kt_word *many_words =
		is_short ? NULL : g_new(struct kt_word, p->tokens->len);
	g_autofree guint *many_tokens = is_short ? NULL : g_new(guint, p->tokens->len);
	struct kt_word *words = is_short ? few_words : many_words;
	guint *tokens = is_short ? few_tokens : many_tokens;
	guint n = gather(p, words, tokens);
	struct search s;

	s.p = p;
	s.words = words;
	s.tokens = tokens;
	s.n_found = 0;
	memset(s.free_from, 0, sizeof s.free_from);

	for (guint i = 0; i < p->tokens->len; i++) {
		struct kt_token *t = kt_passage_token(p, i);

		t->first_found = p->found->len + s.n_found;
		if (t->kind != KT_TOKEN_WORD)
			continue;
		kt_lexicon_match_all(p->lexicon, ~G_GUINT64_CONSTANT(0), s.words, n, visit, &s);
		s.words++;
		s.tokens++;
		n--;
	}
	hand_in(&s);
}

const struct kt_found *kt_found_from(const struct kt_passage *p, enum kt_lex_role role, guint i)
{
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

const struct kt_found *kt_passage_term_over(
	const struct kt_passage *p, enum kt_lex_role role, guint i)
{
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

gboolean kt_scale_names_money(const struct kt_term *scale)
{
	return strstr(scale->text, "kr") || strstr(scale->text, "dkk");
}

gboolean kt_token_is_verb(const struct kt_passage *p, guint i)
{
	const struct kt_found *stop =
		i < p->tokens->len ? kt_passage_term_at(p, KT_LEX_STOP, i) : NULL;

	return stop && kt_term_is_verb(stop->term);
}

gboolean kt_statement_begins(const struct kt_passage *p, guint from, guint first, guint end)
{
	for (guint i = from; i < first; i++)
		if (kt_token_is(p, i, ","))
			return kt_token_is_verb(p, end);
	return FALSE;
}
