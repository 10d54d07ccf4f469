/* SPDX-License-Identifier: GPL-3.0-or-later */
/* note_mark.h -- raised numbers that lead to notes. */
#ifndef KT_DOCUMENTS_NOTE_MARK_H
#define KT_DOCUMENTS_NOTE_MARK_H

#include "kommunetal/base/text.h"

/* RAISED, which is set high behind the text BEFORE, is the mark of a note ("1", "2)", "*"), and no
 * digit of the number or letter of the word it is set on.  The 2 of "m2" is none. */
gboolean kt_is_note_mark(struct kt_slice before, struct kt_slice raised);
/* TEXT, right behind a raised number, makes that the numerator of a fraction. */
gboolean kt_begins_fraction(const char *text);

#endif
