/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The full name of a thing that a lone noun points back to.
 *
 *   3. Puljen til sikre skoleveje
 *   Puljen har 2.500.000 kr. i 2026.       the title says which
 *
 * A reader of one record does not see what stood above; what was told of the thing
 * nearest before the figure is put in place of the noun. */
#include "extract/models/subject_search.h"

#include <string.h>

enum { LONGEST_FULL = 6 }; /* words */

/* The nearer to the figure it was told, the higher; 0: not told before it. */
static guint nearness(enum kt_subject_place place)
{
	static const enum kt_subject_place order[] = {KT_SUBJECT_TITLE, KT_SUBJECT_OF_TITLE,
		KT_SUBJECT_HEADING, KT_SUBJECT_OF_HEADING, KT_SUBJECT_OF_EARLIER,
		KT_SUBJECT_OF_BEFORE, KT_SUBJECT_MAIN, KT_SUBJECT_CLAUSE_LAST};

	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		if (order[i] == place)
			return i + 1;
	return 0;
}

/* "Boligmarkedet og tomme huse", "Kassebeholdningen pr. 30. november": more than one thing, or
 * that of one time only. */
static gboolean says_more(const struct kt_known_name *full)
{
	for (const char *at = full->text; *at; at++)
		if (g_ascii_isdigit(*at))
			return TRUE;
	return (full->marks & kt_subject_bit(KT_SUBJECT_IS_CLOCK)) || full->joins_several;
}

/* "Puljen til sikre skoleveje" for "puljen", "cykelstien" for "stien"; not "ny kunstgræsbane i
 * Skovlunde" for "banen", under which nobody would look for it. */
static gboolean is_same_thing(const struct kt_known_name *full, const struct kt_known_name *noun)
{
	g_autofree char *stem = kt_stem_of_definite(noun->lexicon, noun->folded.text);

	return full->n_words == 1 || (stem && kt_slice_starts(full->head, stem));
}

/* "Puljen Liv i Byen": the noun itself, and what it is called. */
static gboolean is_titled(const struct kt_known_name *full, const struct kt_known_name *noun)
{
	struct kt_slice whole = full->folded.text, own = noun->folded.text;

	return noun->n_words == 1 && full->len > noun->len + 1 && whole.len > own.len &&
	       memcmp(whole.at, own.at, own.len) == 0 && full->text[noun->len] == ' ' &&
	       g_unichar_isupper(g_utf8_get_char(full->text + noun->len + 1)) &&
	       (noun->marks & kt_subject_bit(KT_SUBJECT_IS_DEFINITE));
}

static gboolean says_which(const struct kt_known_name *full, const struct kt_known_name *noun)
{
	const guint64 unfit = kt_subject_bit(KT_SUBJECT_HAS_VERB) |
			      kt_subject_bit(KT_SUBJECT_IS_NAMELESS) |
			      kt_subject_bit(KT_SUBJECT_IS_RELATIONAL);

	return full != noun && !full->has_comma && !says_more(full) && !(full->marks & unfit) &&
	       full->n_words <= LONGEST_FULL && (full->n_words > 1 || full->len > noun->len + 2) &&
	       (is_titled(full, noun) ||
		       (kt_known_name_is_fuller(full, noun) && is_same_thing(full, noun)));
}

const struct kt_known_name *kt_search_fuller(
	const struct kt_subject_search *q, const struct kt_known_name *noun)
{
	const struct kt_subject_phrase *best = NULL;

	for (gint i = 0; i < (gint)q->e->phrases->len; i++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(q->e, i);

		if (!nearness(p->place) || !says_which(p->name, noun))
			continue;
		if (!best || nearness(p->place) > nearness(best->place) ||
			(p->place == best->place && p->name->n_words > best->name->n_words))
			best = p;
	}
	return best ? best->name : NULL;
}
