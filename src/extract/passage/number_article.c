/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "En" and "et" where they count.
 *
 *   To borgere har fået afslag. En borger trak sin ansøgning tilbage.
 *   22 borgere er flyttet ind, heraf en borger fra en anden kommune
 *   40 ansøgninger i 2024, 3 ansøgninger i 2025 og en ansøgning i 2026
 *
 * They are articles nearly everywhere.  One counts where as many of the same noun were counted right
 * before, and it goes on with them. */
#include "extract/passage/annotate.h"

enum { SHORTEST_STEM = 3 };

static gboolean is_person_or_case(const struct kt_found *noun)
{
	enum kt_unit unit;

	return noun && noun->n_tokens == 1 && kt_unit_lookup(noun->term->value, &unit) &&
	       (unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE);
}

/* "borger" and "borgere", "sag" and "sager": one begins as the other. */
static gboolean are_one_noun(const struct kt_passage *p, guint a, guint b)
{
	struct kt_slice x = kt_token_folded(p, a), y = kt_token_folded(p, b);
	gsize len = MIN(x.len, y.len);

	return len >= SHORTEST_STEM && memcmp(x.at, y.at, len) == 0;
}

/* The noun at token NOUN was counted before token I, in its sentence or the one before. */
static gboolean was_counted(const struct kt_passage *p, guint i, guint noun)
{
	guint first, end;

	kt_passage_sentence(p, i, &first, &end);
	if (i == first && first > 0)
		kt_passage_sentence(p, first - 1, &first, &end);
	for (guint k = first + 1; k < i; k++)
		if (kt_token_is_word(p, k) && are_one_noun(p, k, noun) &&
			(kt_passage_token(p, k - 1)->is_number ||
				(k > first + 1 && kt_passage_token(p, k - 2)->is_number &&
					kt_word_ends(p, k - 1, KT_F(WEAK), 3))))
			return TRUE;
	return FALSE;
}

/* Token I begins its sentence and has done or is something, or it goes on behind a joint. */
static gboolean goes_on(const struct kt_passage *p, guint i)
{
	guint first, end, behind = i + 2;

	kt_passage_sentence(p, i, &first, &end);
	if (i == first)
		return kt_token_is_word(p, behind) &&
		       !kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, behind), "modal");
	return kt_token_is(p, i - 1, ",") || kt_word_does(p, i - 1, KT_W(AND)) ||
	       kt_passage_term_at(p, KT_LEX_OF_WHICH, i - 1);
}

void kt_count_articles(struct kt_passage *p)
{
	for (guint i = 0; i + 1 < p->tokens->len; i++) {
		struct kt_token *t = kt_passage_token(p, i);

		if (t->is_number || !kt_word_does(p, i, KT_W(A)) ||
			!is_person_or_case(kt_found_at(p, KT_LEX_COUNTED, i + 1)) ||
			!goes_on(p, i) || !was_counted(p, i, i + 1))
			continue;
		t->number = kt_decimal_int(1);
		t->is_number = TRUE;
	}
}
