/* SPDX-License-Identifier: GPL-3.0-or-later */
/* noun_phrase.h -- the noun phrases of a sentence, by the parts of speech of its words.
 *
 * A core is a noun with what stands before it; cores that are joined by a preposition, a
 * participle or "og" make longer phrases. */
#ifndef KT_EXTRACT_NOUN_PHRASE_H
#define KT_EXTRACT_NOUN_PHRASE_H

#include "extract/prose/speech.h"

/* A noun with its adjectives. */
struct kt_core {
	guint first, end;     /* tokens; an article before it left out */
	gint preposition;     /* the token before it that is one; -1 */
	gboolean is_attached; /* the phrase of the core before goes on with it */
	gboolean is_weak;     /* an adjective that stands for a noun: "de ledige" */
};

/* The cores of S in order, struct kt_core. */
GArray *kt_cores_of(const struct kt_sentence *s, const guint8 *speech);
/* The words of cores [FIRST, LAST] as printed, without times, areas and brackets;
 * NULL if nothing is left. */
char *kt_core_text(const struct kt_sentence *s, const guint8 *speech, const GArray *cores,
	guint first, guint last);

#endif
