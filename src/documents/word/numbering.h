/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numbering.h -- numbered lists as Word and LibreOffice count them: nothing is
 * printed in the file, the number follows from the paragraphs before. */
#ifndef KT_DOCUMENTS_NUMBERING_H
#define KT_DOCUMENTS_NUMBERING_H

#include <glib.h>

#define KT_NUMBERING_LEVELS 10

enum kt_numbering_format {
	KT_NUMBERING_NONE,
	KT_NUMBERING_BULLET,
	KT_NUMBERING_DECIMAL,
	KT_NUMBERING_LOWER_LETTER,
	KT_NUMBERING_UPPER_LETTER,
	KT_NUMBERING_LOWER_ROMAN,
	KT_NUMBERING_UPPER_ROMAN,
};

struct kt_numbering_level {
	enum kt_numbering_format format;
	char *text; /* "%1.", "%1.%2)"; owned */
	guint start;
};

/* How far the items are counted. */
struct kt_numbering_state {
	guint counters[KT_NUMBERING_LEVELS]; /* last number given, 0 before the first */
	gboolean started[KT_NUMBERING_LEVELS];
	gboolean is_told[KT_NUMBERING_LEVELS]; /* the next item's number is */
	guint told[KT_NUMBERING_LEVELS];
};

struct kt_numbering {
	struct kt_numbering_level levels[KT_NUMBERING_LEVELS];
	struct kt_numbering_state state;
	gboolean counts_unseen; /* an item begins that level above it that has none yet */
};

struct kt_numbering *kt_numbering_new(void);
void kt_numbering_free(struct kt_numbering *list);
/* Counts one item at LEVEL (from 0) and gives its marker: "3.", "b)", "•"; NULL where the level
 * prints nothing.  Free it. */
char *kt_numbering_next(struct kt_numbering *list, guint level);
/* Lets LEVEL begin again with NUMBER. */
void kt_numbering_restart(struct kt_numbering *list, guint level, guint number);
/* Gives the next item at LEVEL that NUMBER; lists that begin later begin as they did. */
void kt_numbering_tell(struct kt_numbering *list, guint level, guint number);
/* Lets all levels begin again. */
void kt_numbering_reset(struct kt_numbering *list);

#endif
