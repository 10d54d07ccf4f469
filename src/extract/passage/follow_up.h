/* SPDX-License-Identifier: GPL-3.0-or-later */
/* follow_up.h -- what the follow-ups on a budget are called: "BO3", "BR 1", "2. FØ". */
#ifndef KT_EXTRACT_FOLLOW_UP_H
#define KT_EXTRACT_FOLLOW_UP_H

#include "extract/passage/annotate.h"

/* The number in NAME, which is such a name and nothing else, with or without the year behind it;
 * 0 if it is none.  *LETTERS (may be NULL) gets its letters. */
guint kt_follow_up_number(
	const struct kt_lexicon *lexicon, struct kt_slice name, struct kt_slice *letters);
/* The word at token I is or begins or ends such a name, in a text of budgets or with
 * a year behind it: "delområde BO2" is none. */
gboolean kt_follow_up_at(const struct kt_passage *p, guint i);
/* The letters of S are those of such a name, all in capitals. */
gboolean kt_follow_up_letters(const struct kt_lexicon *lexicon, struct kt_slice s);

#endif
