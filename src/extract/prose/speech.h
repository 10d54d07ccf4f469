/* SPDX-License-Identifier: GPL-3.0-or-later */
/* speech.h -- parts of speech of the words of a sentence.
 *
 *   I juni 2019 udgjorde andelen af ledige under 30 år 21,9 pct. af alle ledige
 *   -- time --- VERB     NOUN    af ADJ... ----------- = figure =  af ..  ADJ
 *
 * The lexicon tells verbs and what few words have no other form; everything else
 * names something, unless its ending or its place says that it is an adjective,
 * an adverb or a verb. */
#ifndef KT_EXTRACT_SPEECH_H
#define KT_EXTRACT_SPEECH_H

#include "extract/prose/prose.h"

enum kt_speech {
	KT_SPEECH_NOUN,
	KT_SPEECH_ADJECTIVE,
	KT_SPEECH_VERB, /* finite, or an infinitive */
	KT_SPEECH_PARTICIPLE,
	KT_SPEECH_ADVERB,
	KT_SPEECH_PRONOUN,
	KT_SPEECH_ARTICLE,
	KT_SPEECH_PREPOSITION,
	KT_SPEECH_CONJUNCTION,
	KT_SPEECH_CLAUSE, /* opens one: at, da, som, der */
	KT_SPEECH_FIGURE,
	KT_SPEECH_ASIDE, /* a time, an area, a law: when, where, by what right */
	KT_SPEECH_MARK,
};

/* The parts of speech of S, a byte (enum kt_speech) a token; free with g_free. */
guint8 *kt_speech_of(const struct kt_sentence *s);
/* The word at I is short for one of a name: "St. Magleby Skole". */
gboolean kt_shortens_name(const struct kt_passage *p, guint i);
/* A municipality or the country, or a law: it is told elsewhere. */
gboolean kt_phrase_tells_aside(const struct kt_passage *p, guint i);

#endif
