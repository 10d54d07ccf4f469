/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blank_deal.h -- heads over several lines, parted by single blanks, while their words are dealt out
 * to the columns: the first line (loose_blank_first.c) and those below it (loose_blank_stack.c). */
#ifndef KT_EXTRACT_BLANK_DEAL_H
#define KT_EXTRACT_BLANK_DEAL_H

#include "extract/tables/loose_blanks.h"

enum {
	KT_DEAL_WORDS = 14,
	KT_DEAL_HEADS = KT_BLANKS_COLUMNS + 1,
	KT_DEAL_NEVER = -1000,
	KT_DEAL_HYPHEN = 6, /* what is worth how much */
	KT_DEAL_MEASURE = 2,
	KT_DEAL_TWIN = 2,
	KT_DEAL_FUNCTION = 3,
	KT_DEAL_YEARS = 5,
};

/* The heads so far, and the words of the line that is dealt out. */
struct kt_deal {
	const struct kt_reading *r;
	guint k;
	GString *heads[KT_DEAL_HEADS]; /* of each column, the corner first */
	guint8 group[KT_DEAL_HEADS];   /* the first of the columns that one head stands over */
	gboolean is_free;              /* the first line has more words than columns */
	/* its figures are ten times those of the column before, or a tenth, or one has decimals */
	gboolean is_unlike[KT_DEAL_HEADS];
	struct kt_slice words[KT_DEAL_WORDS];
	guint n;
	GHashTable *told; /* what a head tells, by its text */
};

/* How the first line was dealt out: the words of each column, the same for those of one group. */
struct kt_first_way {
	guint8 starts[KT_DEAL_HEADS], ends[KT_DEAL_HEADS], group[KT_DEAL_HEADS];
};

gboolean kt_deal_read(struct kt_deal *d, struct kt_slice line);
void kt_deal_append(GString *head, struct kt_slice word);
/* What HEAD tells of the figures below it. */
gint kt_deal_told(const struct kt_deal *d, const char *head);
/* More of the same head follows WORD: "i", "pr.", "fravær,". */
gboolean kt_deal_goes_on(const struct kt_deal *d, struct kt_slice word);
guint kt_deal_n_years(const struct kt_deal *d, guint first, guint end);
gboolean kt_deal_begins_big(struct kt_slice word);

/* Calls TRY for each way to deal the words of the first line out, with how good it is by itself. */
void kt_deal_first_ways(struct kt_deal *d,
	void (*try)(struct kt_deal *d, const struct kt_first_way *way, gint score, gpointer data),
	gpointer data);

#endif
