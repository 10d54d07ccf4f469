/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item_candidates.h -- numbered lines that could begin an item, weighed one by one. */
#ifndef MINUTES_ITEM_CANDIDATES_H
#define MINUTES_ITEM_CANDIDATES_H

#include "minutes/reading.h"

enum kt_item_form {
	KT_FORM_EXPLICIT, /* Punkt 43: Title */
	KT_FORM_DOTTED,
	KT_FORM_BARE,
	KT_FORM_GLUED,
	KT_FORM_ALONE,
	KT_FORM_PLAIN, /* no number */
	KT_N_FORMS,
};

struct kt_candidate {
	guint block, title_block;
	guint number;
	enum kt_item_form form;
	struct kt_slice digits, title;
	struct kt_slice case_number; /* behind the title; empty if none was there */
	gboolean has_case;           /* on the line of the number */
	gboolean is_closed;          /* said in brackets before the title */
	gint score, total;
	gint before; /* index of the candidate before it in the best chain, -1 */
};

/* The numbered lines of M with their scores, in order: struct kt_candidate. */
GArray *kt_candidates_find(const struct kt_minutes *m);
/* title_marks.c */
/* Takes "(Åbent)", "B - " off the beginning of C's title, "13/30122 Åbent" off its end. */
void kt_title_take_mark(const struct kt_minutes *m, struct kt_candidate *c);
void kt_title_take_end(const struct kt_minutes *m, struct kt_candidate *c);
/* item_candidates.c */
/* What follows the title in TITLE_BLOCK: 3 for a case number, 2 for a heading of
 * the frame, 0 for neither.  Lines that end in TITLE_KEY repeat the title. */
gint kt_candidate_followers(const struct kt_minutes *m, guint title_block, const char *title_key);

#endif
