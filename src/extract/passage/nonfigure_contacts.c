/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a sender can be reached, run into the text of a page.
 *
 *   Koncern Økonomi Budgetenheden Kongens Vænge 2 DK-3400 Hillerød Telefon Direkte Web Dato: ...
 *
 * What stands so is no sentence: words with a capital, numbers and marks, and at least three of the
 * words that such a block has.  It ends the sentence before it and begins none. */
#include "extract/passage/nonfigure.h"

enum { LEAST_MARKS = 3, MOST_APART = 10, MOST_BEFORE = 12 };

/* "Telefon", "Direkte", "Web", "cvr.:" */
static gboolean is_contact_word(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_NONFIGURE, i);
	guint next;

	if (!kt_found_is(f, "contact") && !kt_found_is(f, "after phone"))
		return FALSE;
	next = i + f->n_tokens;
	return kt_token_is_upper(p, i) || kt_token_is(p, next, ":") ||
	       (kt_token_is(p, next, ".") && kt_token_is(p, next + 1, ":"));
}

/* "Center for Teknik": a small word between two of a name. */
static gboolean joins_name(const struct kt_passage *p, guint i)
{
	return kt_word_does(p, i, KT_W(AND, FOR, IN, OF)) && i > 0 && i + 1 < p->tokens->len &&
	       kt_token_is_upper(p, i - 1) && kt_token_is_upper(p, i + 1);
}

/* A word with a capital, a number, a mark, or a part of an address on the net. */
static gboolean is_of_block(const struct kt_passage *p, guint i)
{
	static const char *const stops[] = {"?", "!", ";", "(", ")", "%"};
	const struct kt_token *t = kt_passage_token(p, i);

	if (t->kind == KT_TOKEN_WORD)
		return kt_token_is_upper(p, i) || is_contact_word(p, i) || joins_name(p, i) ||
		       kt_token_is(p, i + 1, "@") || kt_token_is(p, i + 1, ".") ||
		       (i > 0 && kt_token_glued(p, i));
	for (guint k = 0; k < G_N_ELEMENTS(stops); k++)
		if (kt_token_is(p, i, stops[k]))
			return FALSE;
	return t->kind != KT_TOKEN_NUMERAL || kt_token_is_upper(p, i + 1) ||
	       !(kt_found_at(p, KT_LEX_UNIT, i + 1) || kt_found_at(p, KT_LEX_COUNTED, i + 1) ||
		       kt_found_at(p, KT_LEX_SCALE, i + 1));
}

/* The end of the last contact word that others lead to from the one at token I; how many there are
 * goes to *MARKS. */
static guint last_contact_word(const struct kt_passage *p, guint i, guint *marks)
{
	guint last = i, end = i;

	*marks = 0;
	for (guint k = i; k < p->tokens->len && k - last <= MOST_APART && is_of_block(p, k); k++)
		if (is_contact_word(p, k)) {
			last = k;
			end = k + kt_found_at(p, KT_LEX_NONFIGURE, k)->n_tokens;
			++*marks;
		}
	while (end < p->tokens->len && end - last <= MOST_APART && is_of_block(p, end) &&
		kt_passage_token(p, end)->kind != KT_TOKEN_WORD)
		end++;
	return end;
}

gboolean kt_contact_block(const struct kt_passage *p, guint from, guint *first, guint *end)
{
	for (guint i = from; i < p->tokens->len; i++) {
		guint marks = 0;

		if (!is_contact_word(p, i))
			continue;
		*end = last_contact_word(p, i, &marks);
		if (marks < LEAST_MARKS)
			continue;
		*first = i;
		while (*first > from && i - *first < MOST_BEFORE && is_of_block(p, *first - 1) &&
			!kt_token_is(p, *first - 1, ".") && !kt_token_is(p, *first - 1, ":"))
			--*first;
		return TRUE;
	}
	return FALSE;
}
