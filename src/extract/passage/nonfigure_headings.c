/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of headings and points in texts whose lines have run together.
 *
 *   ... for Børn og Unge 1. Resume Driftsåret 2006 har ...
 *   ... Godkendt. 94. Sportshallen - betaling for gulvet J.nr.: P20 ...
 *   At 1: der gives en tillægsbevilling.  At 2: ... */
#include "extract/passage/nonfigure.h"

#include "extract/passage/annotate.h"

enum { MOST_POINTS = 40, MOST_ITEMS = 999, TITLE_TOKENS = 24 };

static struct kt_slice text_of(const struct kt_passage *p, guint i)
{
	return kt_document_slice(p->doc, kt_passage_token(p, i)->span);
}

/* A full stop glued to the number at token I, and behind it a word with a capital. */
static gboolean heads_a_line(const struct kt_passage *p, guint i)
{
	return kt_token_is(p, i + 1, ".") && kt_token_glued(p, i + 1) &&
	       kt_token_is_word(p, i + 2) && kt_passage_token(p, i + 2)->space_before &&
	       kt_token_is_upper(p, i + 2);
}

/* "1. Resume" */
static gboolean heads_a_section(const struct kt_passage *p, guint i)
{
	return kt_token_int(p, i, 1, MOST_POINTS) > 0 && heads_a_line(p, i) &&
	       kt_lexicon_whole(p->lexicon, KT_LEX_SECTION, text_of(p, i + 2));
}

/* "J.nr." */
static gboolean is_file_number(const struct kt_passage *p, guint i)
{
	const struct kt_found *found = kt_found_at(p, KT_LEX_NONFIGURE, i);

	return kt_found_is(found, "after item") && found->n_tokens > 1;
}

/* "94. Sportshallen - betaling for gulvet J.nr.: P20": what a case number stands behind. */
static gboolean heads_an_item(const struct kt_passage *p, guint i)
{
	if (kt_token_int(p, i, 1, MOST_ITEMS) < 0 || !heads_a_line(p, i))
		return FALSE;
	for (guint k = i + 3; k < MIN(i + 3 + TITLE_TOKENS, p->tokens->len); k++)
		if (kt_word_means(p, k, KT_S(FILED)) || is_file_number(p, k))
			return TRUE;
		else if (kt_passage_token(p, k)->is_number && kt_token_is(p, k + 1, "."))
			return FALSE;
	return FALSE;
}

/* "Punkter på åbent møde: 48. Supplerende notat": the first of the items that a colon leads to. */
static gboolean heads_a_list_of_items(const struct kt_passage *p, guint i)
{
	enum { MOST_LEADING = 6 };

	if (i < 2 || !kt_token_is(p, i - 1, ":") || kt_token_int(p, i, 1, MOST_ITEMS) < 0 ||
		!heads_a_line(p, i))
		return FALSE;
	for (guint k = i - 1; k > 0 && i - k <= MOST_LEADING; k--)
		if (kt_found_is(kt_found_at(p, KT_LEX_NONFIGURE, k - 1), "after item"))
			return TRUE;
	return FALSE;
}

/* The stop at token I ends a sentence, or the unit of an amount before it, "1,2 mio. kr.", and not
 * what the next number goes with: "kr. 250. Heraf", "ca. 12. Da". */
static gboolean is_stop_of_sentence(const struct kt_passage *p, guint i)
{
	if (!kt_token_is(p, i, ".") || i == 0)
		return FALSE;
	if (!kt_token_is_word(p, i - 1) || !kt_passage_term_at(p, KT_LEX_ABBREVIATION, i - 1))
		return TRUE;
	if (!kt_found_at(p, KT_LEX_UNIT, i - 1) && !kt_found_at(p, KT_LEX_SCALE, i - 1))
		return FALSE;
	for (guint k = i - 1; k-- > 0 && i - k <= 4;) { /* "mio. kr." */
		if (kt_token_is_numeral(p, k))
			return TRUE;
		if (!kt_token_is(p, k, ".") && !kt_found_at(p, KT_LEX_SCALE, k))
			return FALSE;
	}
	return FALSE;
}

/* "... går i SFO. 4. Anlæg Ejby Skole": nothing is told of the number but that a line begins. */
static gboolean stands_between_sentences(const struct kt_passage *p, guint i)
{
	return i > 1 && kt_token_int(p, i, 1, MOST_POINTS) > 0 && heads_a_line(p, i) &&
	       is_stop_of_sentence(p, i - 1);
}

guint kt_number_of_heading(const struct kt_passage *p, guint i)
{
	if (i > 0 && kt_token_int(p, i, 1, MOST_POINTS) > 0 && kt_token_is(p, i + 1, ":") &&
		kt_word_does(p, i - 1, KT_W(THAT)) && kt_token_is_upper(p, i - 1))
		return 1;
	return heads_a_section(p, i) || heads_an_item(p, i) || heads_a_list_of_items(p, i) ||
			       stands_between_sentences(p, i)
		       ? 1
		       : 0;
}
