/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text whose letters a converter parted by blanks.
 *
 *   b e v illin g e r p å kr. 2 5 0.0 0 0 o g kr. 3.1 0 0.0 0 0 til re n o v e rin g
 *
 * Where a number ends there nobody can tell, nor what it is of: none of them is read. */
#include "extract/passage/nonfigure.h"

enum {
	LEAST_LETTERS = 6, /* that stand alone in a stretch */
	MOST_APART = 5,    /* words between two of them */
	AROUND = 4,        /* tokens at both ends that belong to the stretch */
	LEAST_PIECES = 3,  /* of a number in pieces, "3.3 1 2" */
	LONGEST_PIECE = 3, /* bytes: "0.0" */
};

/* A small letter alone that is no word and no mark of a point: "b", not "i", "a)" or "5 m". */
static gboolean is_lone_letter(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	return t->kind == KT_TOKEN_WORD && t->span.len == 1 && t->first >= 'a' && t->first <= 'z' &&
	       t->space_before && !kt_token_glued(p, i + 1) && t->first != 'x' &&
	       !kt_word_does(p, i, KT_W(IN)) && !kt_found_at(p, KT_LEX_UNIT, i);
}

/* The stretch of letters parted that begins at FROM or behind it. */
static gboolean next_stretch(const struct kt_passage *p, guint from, guint *first, guint *end)
{
	guint letters = 0, last = 0, words = 0;

	for (guint i = from; i <= p->tokens->len; i++) {
		gboolean is_letter = i < p->tokens->len && is_lone_letter(p, i);

		if (i < p->tokens->len && !is_letter) {
			words += kt_token_is_word(p, i);
			if (!letters || words <= MOST_APART)
				continue;
		}
		if (is_letter) {
			*first = letters ? *first : i;
			letters++;
			last = i;
			words = 0;
			continue;
		}
		if (letters >= LEAST_LETTERS) {
			*end = last + 1;
			return TRUE;
		}
		letters = 0;
	}
	return FALSE;
}

/* A piece of a number: "2", "0.0", "-5" */
static gboolean is_piece(const struct kt_passage *p, guint i)
{
	return kt_token_is_numeral(p, i) && kt_passage_token(p, i)->span.len <= LONGEST_PIECE;
}

/* The end of a number in pieces at token I, of those that the text has more of; I if none is. */
static guint end_of_pieces(const struct kt_passage *p, guint i)
{
	guint n = 0, end = i;

	while (is_piece(p, end) || (n > 0 && kt_token_is_dash(p, end) && is_piece(p, end + 1)))
		n += is_piece(p, end++);
	return n >= LEAST_PIECES ? end : i;
}

guint kt_find_spaced(struct kt_passage *p, void (*cover)(struct kt_passage *p, guint i))
{
	guint first = 0, end = 0, n = 0;

	for (guint from = 0; next_stretch(p, from, &first, &end); from = end) {
		n++;
		first = first > AROUND ? first - AROUND : 0;
		for (guint i = first; i < MIN(end + AROUND, p->tokens->len); i++)
			if (kt_token_is_numeral(p, i))
				cover(p, i);
	}
	for (guint i = 0; n > 0 && i < p->tokens->len; i++)
		for (guint k = end_of_pieces(p, i); i < k; i++)
			if (kt_token_is_numeral(p, i))
				cover(p, i);
	return n;
}
