/* SPDX-License-Identifier: GPL-3.0-or-later */
/* municipality.h -- the 98 municipalities, their codes, regions and people.
 *
 * Source: Statistics Denmark, FOLK1A (1 January 2008-2022 and 1 July 2022). */
#ifndef KT_LEXICON_MUNICIPALITY_H
#define KT_LEXICON_MUNICIPALITY_H

#include <glib.h>

#include "kommunetal/base/text.h"
#include "kommunetal/lexicon/vocabulary.h"

struct kt_municipality {
	const char *code;   /* "340" */
	const char *name;   /* "Sorø" */
	const char *region; /* "Sjælland" */
};

guint kt_municipality_count(void);
const struct kt_municipality *kt_municipality_at(guint i);
/* By name in any case, also in the genitive (Sorøs), by an older or fuller
 * spelling (Århus, Bornholms Regionskommune), or by code; NULL if none. */
const struct kt_municipality *kt_municipality_lookup(struct kt_slice name);
/* The same, also by the post town of its town hall (Helsinge: Gribskov). */
const struct kt_municipality *kt_municipality_by_town(struct kt_slice town);
/* By its name as addresses and file names spell it, in small letters, without
 * blanks and hyphens, ø as oe or o: "soenderborg", "sonderborg", "lyngbytaarbaek",
 * "faxekommune"; also by what it calls itself there ("kk"). */
const struct kt_municipality *kt_municipality_by_host(struct kt_slice name);
/* FALSE for most words: no name that kt_municipality_lookup finds begins with
 * WORD.  Remembered in this thread's vocabulary, which has WORD. */
gboolean kt_municipality_may_begin(struct kt_known_word *word);
const struct kt_municipality *kt_municipality_by_code(const char *code);
/* People on 1 January of YEAR, or of the nearest year at hand, which goes to
 * *USED; 0 if the municipality has none.  CODE NULL is the whole country. */
guint64 kt_municipality_population(const char *code, guint year, guint *used);

#endif
