/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "96 modtager hjælp", "20 deltager i undervisning": one who receives is called as what he does, but
 * several are "modtagere". */
#include "extract/prose/prose.h"

#include <string.h>

enum { LONGEST = 40 };

/* The noun for several of S is known as a word for persons, and not by its ending alone, which "kvinder" could
 * have, too: "modtager", "modtagere". */
static gboolean has_plural(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	char plural[LONGEST + 2];
	const struct kt_term *term;

	if (s.len < 4 || s.len > LONGEST || strncmp(s.at + s.len - 2, "er", 2) != 0)
		return FALSE;
	memcpy(plural, s.at, s.len);
	memcpy(plural + s.len, "e", 2);
	term = kt_lexicon_whole(lexicon, KT_LEX_COUNTED, kt_slice(plural, s.len + 1));
	return term && strcmp(term->value, kt_unit_name(KT_UNIT_PERSON)) == 0 &&
	       kt_slice_is(kt_slice(plural, s.len + 1), term->text);
}

gboolean kt_is_done_by_several(const struct kt_passage *p, guint i)
{
	const struct kt_token *number = i > 0 ? kt_passage_token(p, i - 1) : NULL;

	return number && number->is_number && !p->in_table && i + 1 < p->tokens->len &&
	       kt_passage_token(p, i)->kind == KT_TOKEN_WORD &&
	       kt_passage_token(p, i + 1)->kind == KT_TOKEN_WORD &&
	       kt_word_class(p, i + 1) != KT_WORD_CONJUNCTION &&
	       !kt_word_does(p, i + 1, KT_W(OF)) && /* "12 arbejder af Hammershøi" */
	       kt_decimal_cmp(number->number, kt_decimal_int(1)) > 0 &&
	       has_plural(p->lexicon, kt_passage_token(p, i)->word.folded);
}
