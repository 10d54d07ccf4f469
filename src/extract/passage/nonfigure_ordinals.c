/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that order things and count none.
 *
 *   1. Økonomiske Redegørelse, 5. højeste, ved 8., 16. og 36. uge
 *   7.-9. klasse, 3. sal
 *   1) Serviceområder, ledige 1) */
#include "extract/passage/nonfigure.h"

/* 7.-9. klasse, 0. klasse; 3. sal.  "21 klasser" are counted. */
guint kt_ordinal_of_place(const struct kt_passage *p, guint i, const char **sort)
{
	guint k = kt_end_of_span(p, i);
	const struct kt_found *f;

	if (kt_token_int(p, i, 0, 30) < 0)
		return 0;
	if (kt_token_is(p, k, "."))
		k++;
	f = kt_found_at(p, KT_LEX_NONFIGURE, k);
	if (!f || !g_str_has_prefix(f->term->value, "before ") ||
		kt_found_is(f, "before container") || kt_found_is(f, "before bytes") ||
		(kt_found_is(f, "before classes") && !kt_token_is(p, k - 1, ".")))
		return 0;
	*sort = kt_found_is(f, "before class") || kt_found_is(f, "before classes") ? "school class"
		: kt_found_is(f, "before floor")                                   ? "floor"
										   : "votes";
	return k - i;
}

/* A word behind which an ordinal may stand but hardly a sentence's last
 * number: an article, a preposition that no amount follows, a genitive. */
static gboolean asks_for_ordinal(const struct kt_passage *p, guint i)
{
	const struct kt_bits words = KT_W(THE, IT, THEY, IN, OF, WITH, FOR, AFTER, BY, AND);

	if (!kt_token_is_word(p, i))
		return FALSE;
	if (kt_word_does(p, i, words))
		return !(i > 0 && kt_token_is_numeral(p, i - 1));
	return kt_word_ends(p, i, KT_F(GENITIVE), 3);
}

/* "var det 81": the pronoun is no article of what follows. */
static gboolean follows_inversion(const struct kt_passage *p, guint i)
{
	if (i < 2 || !kt_word_does(p, i - 1, KT_W(IT, THE)) || !kt_token_is_word(p, i - 2))
		return FALSE;
	return kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, i - 2), "auxiliary") ||
	       kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, i - 2), "verb");
}

/* "sidste år var det 447. Da der er ...", "med 23. Ledigheden i byen": the number ends its
 * sentence, for a small word begins the next, a number, or a noun with its article, which
 * no ordinal has.  Nothing in minutes is the hundredth of its kind. */
static gboolean ends_sentence(const struct kt_passage *p, guint i)
{

	if (kt_token_int(p, i, 0, 99) < 0 || kt_passage_term_at(p, KT_LEX_STOP, i + 2) ||
		kt_passage_token(p, i + 2)->is_number || follows_inversion(p, i))
		return TRUE;
	return i + 3 < p->tokens->len && kt_word_ends(p, i + 2, KT_F(DEFINITE), 3) &&
	       kt_token_is_word(p, i + 3) && kt_passage_term_at(p, KT_LEX_STOP, i + 3);
}

/* "Side 2 2. Cykelsti til Kattinge": a page run together with its first item. */
static gboolean follows_page(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = i > 1 ? kt_found_before(p, KT_LEX_NONFIGURE, i - 1) : NULL;

	return kt_found_is(f, "after reference") && kt_token_is_numeral(p, i - 1);
}

gboolean kt_is_ordinal(const struct kt_passage *p, guint i)
{
	if (kt_token_int(p, i, 0, 999) < 0 || !kt_token_is(p, i + 1, ".") ||
		!kt_token_glued(p, i + 1) || !kt_token_is_word(p, i + 2) ||
		!kt_passage_token(p, i + 2)->space_before)
		return FALSE;
	if (!kt_token_is_upper(p, i + 2))
		return !kt_found_at(p, KT_LEX_UNIT, i + 2) && !kt_found_at(p, KT_LEX_SCALE, i + 2);
	return i == 0 || (asks_for_ordinal(p, i - 1) && !ends_sentence(p, i)) || follows_page(p, i);
}

/* "ved 8., 16. og 36. uge": a full stop and a comma, and another number with its full stop. */
static gboolean is_ordinal_in_row(const struct kt_passage *p, guint i)
{
	guint next = i + 3;

	return kt_token_int(p, i, 1, 99) > 0 && kt_token_is(p, i + 1, ".") &&
	       kt_token_glued(p, i + 1) && kt_token_is(p, i + 2, ",") && kt_token_glued(p, i + 2) &&
	       kt_token_int(p, next, 1, 99) > 0 && kt_token_is(p, next + 1, ".") &&
	       kt_token_glued(p, next + 1);
}

/* "1. Økonomiske Redegørelse", "5. højeste", "2. behandling" */
guint kt_number_of_order(const struct kt_passage *p, guint i)
{
	return kt_is_ordinal(p, i) || is_ordinal_in_row(p, i) ? 2 : 0;
}

/* "1) Kilde: VIVE. 2) Inklusive 120 overnatninger": a bracket closes that none has opened, behind a
 * sentence. */
static gboolean marks_note_in_line(const struct kt_passage *p, guint i)
{
	static const char *const ends[] = {".", ";", ",", ":"};
	gboolean is_behind = FALSE, is_open = FALSE;

	for (guint k = 0; k < G_N_ELEMENTS(ends); k++)
		is_behind |= i > 0 && kt_token_is(p, i - 1, ends[k]);
	for (guint k = 0; k < i && is_behind; k++)
		is_open = kt_token_is(p, k, "(") || (is_open && !kt_token_is(p, k, ")"));
	return is_behind && !is_open && kt_passage_token(p, i)->space_before &&
	       kt_token_is(p, i + 1, ")") && kt_token_glued(p, i + 1) &&
	       kt_token_is_word(p, i + 2) && kt_token_is_upper(p, i + 2);
}

/* "1) Serviceområder", "a) 1.", "1-3 i alt": numbers that only order things,
 * at the beginning of a label. */
guint kt_number_of_label(const struct kt_passage *p, guint i)
{
	if (kt_token_int(p, i, 0, 99) < 0)
		return 0;
	if (marks_note_in_line(p, i))
		return 2;
	if (i > 1)
		return 0;
	if (kt_token_is(p, i + 1, ")") && kt_token_glued(p, i + 1) &&
		(i == 0 || kt_token_is(p, 0, "(")))
		return 2;
	if (i == 0 && kt_token_is_dash(p, 1) && kt_token_int(p, 2, 1, 99) > 0 &&
		kt_found_at(p, KT_LEX_TOTAL, 3))
		return 3;
	return 0;
}

/* A footnote's mark in brackets behind a word is told from a figure in
 * brackets by its closing bracket alone: "ledige 1)". */
guint kt_mark_of_footnote(const struct kt_passage *p, guint i)
{
	return i > 0 && kt_token_is_word(p, i - 1) && kt_token_int(p, i, 1, 9) > 0 &&
			       kt_token_is(p, i + 1, ")") && kt_token_glued(p, i + 1) &&
			       !kt_token_is(p, i - 1, "(") && i + 2 == p->tokens->len
		       ? 2
		       : 0;
}
