/* SPDX-License-Identifier: GPL-3.0-or-later */
/* calendar.h -- the times a document tells, block by block. */
#ifndef KT_EXTRACT_CALENDAR_H
#define KT_EXTRACT_CALENDAR_H

#include "extract/passage/evidence.h"

struct kt_calendar_entry {
	struct kt_period period;
	struct kt_span sentence; /* in the document's text */
	gsize start;
	enum kt_time_sort sort;
	gboolean is_relative, is_compared;
	gboolean
		is_declared; /* "Alle tal er opgjort pr. 30. september.": said of all that follows */
};

struct kt_calendar;

struct kt_calendar *kt_calendar_new(guint n_blocks);
void kt_calendar_free(struct kt_calendar *calendar);
/* P is BLOCK, or a piece of it after those noted before. */
void kt_calendar_note(struct kt_calendar *calendar, const struct kt_passage *p, guint block);
/* The entries of BLOCK in the order of the text; it is read now where nobody
 * has.  A table has none: its reader knows more.  Borrowed. */
const GArray *kt_calendar_block(struct kt_reading *r, guint block);

/* "Alle tal er opgjort pr. 30. september", "Undersøgelsen er gennemført i november": tokens
 * [FIRST, END) speak of the figures as a whole, by an event of the lexicon, and hold none. */
gboolean kt_speaks_of_figures(const struct kt_passage *p, const char *name, guint first, guint end);

#endif
