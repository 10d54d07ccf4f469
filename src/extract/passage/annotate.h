/* SPDX-License-Identifier: GPL-3.0-or-later */
/* annotate.h -- the steps that make a passage, in the order they run, and
 * what they share.  Nobody but the steps themselves includes this. */
#ifndef KT_EXTRACT_ANNOTATE_H
#define KT_EXTRACT_ANNOTATE_H

#include <string.h>

#include "extract/passage/passage.h"

/* Sets number, is_number and is_odd of the numeral T whose text is S. */
void kt_numeral_read(struct kt_token *t, struct kt_slice s, const struct kt_number_marks *marks);
/* The term of a scale tells that it is of money: "t.kr.", "mkr." */
gboolean kt_scale_names_money(const struct kt_term *scale);
/* Token I is "000", a group of digits behind a plain blank: "1 000". */
gboolean kt_is_zero_group(const struct kt_passage *p, guint i);
/* The number that begins at token I, with the zeros behind plain blanks; FALSE if there is none. */
gboolean kt_grouped_number(const struct kt_passage *p, guint i, struct kt_decimal *number);

/* "En" and "et" that count what was counted before become numbers. */
void kt_count_articles(struct kt_passage *p);
void kt_find_terms(struct kt_passage *p);
void kt_find_areas(struct kt_passage *p, const struct kt_passage_context *context);
void kt_find_times(struct kt_passage *p, const struct kt_passage_context *context);
/* Tells apart the times of a deadline, of a law that comes into force, of a meeting. */
void kt_find_events(struct kt_passage *p, const struct kt_passage_context *context);
void kt_find_nonfigures(struct kt_passage *p, const struct kt_passage_context *context);
void kt_find_quantities(struct kt_passage *p, const struct kt_passage_context *context);

/* The sort of token I; FALSE also beyond the end. */
static inline gboolean kt_token_is_numeral(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL;
}

static inline gboolean kt_token_is_word(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && kt_passage_token(p, i)->kind == KT_TOKEN_WORD;
}

/* The word at token I, in small letters. */
static inline struct kt_slice kt_token_folded(const struct kt_passage *p, guint i)
{
	return kt_passage_token(p, i)->word.folded;
}

/* The whole number of the numeral at token I if it has no marks in it and
 * LOW <= it <= HIGH; -1 otherwise, also beyond the end. */
static inline gint kt_token_int(const struct kt_passage *p, guint i, gint low, gint high)
{
	gint value = i < p->tokens->len ? kt_passage_token(p, i)->whole : -1;

	return value >= low && value <= high ? value : -1;
}
/* TRUE if token I stands right behind the one before, without white space. */
static inline gboolean kt_token_glued(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && !kt_passage_token(p, i)->space_before;
}
/* The value of the ROLE term that begins at token I, with its length; NULL if none. */
const struct kt_found *kt_found_from(const struct kt_passage *p, enum kt_lex_role role, guint i);
static inline const struct kt_found *kt_found_at(
	const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	return i < p->tokens->len && (kt_passage_token(p, i)->begins & KT_LEX_MASK(role))
		       ? kt_found_from(p, role, i)
		       : NULL;
}
static inline gboolean kt_found_is(const struct kt_found *found, const char *value)
{
	/* the first letter nearly always says no */
	return found && found->term->value[0] == value[0] && strcmp(found->term->value, value) == 0;
}
/* TRUE if the numeral at token I, with a full stop and a word behind it, puts
 * that word in order ("den 2. Økonomiske Redegørelse") and ends no sentence. */
gboolean kt_is_ordinal(const struct kt_passage *p, guint i);
/* Token I begins with a capital; FALSE also beyond the end. */
static inline gboolean kt_token_is_upper(const struct kt_passage *p, guint i)
{
	const struct kt_token *t;
	struct kt_slice s;

	if (i >= p->tokens->len)
		return FALSE;
	t = kt_passage_token(p, i);
	if ((guchar)t->first < 0x80) /* so with most */
		return g_ascii_isupper(t->first);
	s = kt_document_slice(p->doc, t->span);
	return g_unichar_isupper(g_utf8_get_char_validated(s.at, (gssize)s.len));
}
gboolean kt_token_is_verb(const struct kt_passage *p, guint i);
/* "faldet til 6 mod 11 i 2017, og 62 pct. er ...": behind a comma in [FROM, FIRST), what stands in
 * [FIRST, END) is the subject of a statement of its own. */
gboolean kt_statement_begins(const struct kt_passage *p, guint from, guint first, guint end);

#endif
