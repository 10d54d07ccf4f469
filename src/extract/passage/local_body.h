/* SPDX-License-Identifier: GPL-3.0-or-later */
/* local_body.h -- schools, homes and districts by their names. */
#ifndef KT_EXTRACT_LOCAL_BODY_H
#define KT_EXTRACT_LOCAL_BODY_H

#include "kommunetal/lexicon/lexicon.h"

/* TEXT begins with a capital. */
gboolean kt_is_capital(struct kt_slice text);
/* LABEL goes on behind a comma in lower case: "Rise Skole, nyt tag" is a work on one;
 * "Rise Parken, Rødekro" tells where it is. */
gboolean kt_label_goes_on_small(struct kt_slice label);
/* LABEL names one: "Gudenåskolen", "Niels Ebbesen Skolen", "Låsby Skole", "Plejecenter
 * Dannebrog", "Skolen på Bakken"; not "Efterskole", not "Privat grundskole". */
gboolean kt_names_local_body(const struct kt_lexicon *lexicon, struct kt_slice label);

#endif
