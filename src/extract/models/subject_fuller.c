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

	return full->n_words == 1 || full->is_halved || (stem && kt_slice_starts(full->head, stem));
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

enum {
	LEAST_TAKEN = 2, /* bytes that a noun is shorter than the compound that it stands for */
	LEAST_LEFT = 4,  /* bytes of the noun itself */
	LONGEST_COMPOUND = 3, /* words of the phrase that the compound ends */
};

/* The last word of FULL, a short phrase, is longer than NOUN and ends in it: "genoptræningsplaner" for "planer". */
static gboolean ends_in_compound(const struct kt_known_name *full, const struct kt_known_name *noun)
{
	struct kt_slice whole = full->folded.text, own = noun->folded.text;
	gsize len = 0;

	while (len < whole.len && whole.at[whole.len - 1 - len] != ' ')
		len++;
	return !full->has_comma && own.len >= LEAST_LEFT && len >= own.len + LEAST_TAKEN &&
	       memcmp(whole.at + whole.len - own.len, own.at, own.len) == 0;
}

/* Its last word alone. */
static const struct kt_known_name *last_word(
	const struct kt_subject_search *q, const struct kt_known_name *full)
{
	const char *blank = strrchr(full->text, ' ');

	return blank ? kt_search_known(q->s, blank + 1) : full;
}

const struct kt_known_name *kt_search_compound(
	const struct kt_subject_search *q, const struct kt_known_name *noun)
{
	const struct kt_known_name *only = NULL;

	if (noun->n_words != 1 || (noun->units & 1u << KT_UNIT_PERSON))
		return NULL;
	for (gint i = 0; i < (gint)q->e->phrases->len; i++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(q->e, i);
		const struct kt_known_name *word;

		if (!nearness(p->place) || p->place == KT_SUBJECT_OF_EARLIER ||
			!ends_in_compound(p->name, noun))
			continue;
		word = last_word(q, p->name);
		if (p->name->joins_several || strchr(p->name->text, '-') || (only && only != word))
			return NULL; /* one of several, "e-bøger og netlydbøger", "pleje- og ældreboliger" */
		if (p->name->n_words <= LONGEST_COMPOUND)
			only = word;
	}
	return only;
}

/* "Kulturpuljen, 2. fordeling": what P is of, where it is a title with more behind a comma. */
static const struct kt_known_name *thing_of(
	const struct kt_subject_search *q, const struct kt_subject_phrase *p)
{
	const char *comma = p->place == KT_SUBJECT_TITLE ? strchr(p->name->text, ',') : NULL;
	g_autofree char *thing =
		comma ? g_strndup(p->name->text, (gsize)(comma - p->name->text)) : NULL;

	return thing ? kt_search_known(q->s, thing) : p->name;
}

const struct kt_known_name *kt_search_fuller(
	const struct kt_subject_search *q, const struct kt_known_name *noun)
{
	const struct kt_known_name *best = NULL;
	guint nearest = 0;

	for (gint i = 0; i < (gint)q->e->phrases->len; i++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(q->e, i);
		const struct kt_known_name *full = nearness(p->place) ? thing_of(q, p) : NULL;

		if (!full || !says_which(full, noun))
			continue;
		if (!best || nearness(p->place) > nearest ||
			(nearness(p->place) == nearest && full->n_words > best->n_words)) {
			best = full;
			nearest = nearness(p->place);
		}
	}
	return best;
}
