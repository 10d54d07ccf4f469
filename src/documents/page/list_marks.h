/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list_marks.h -- bullets and numbers that begin the items of a list. */
#ifndef KT_DOCUMENTS_LIST_MARKS_H
#define KT_DOCUMENTS_LIST_MARKS_H

#include "documents/page/page.h"

enum { KT_LIST_DEPTH = 6 };

/* What the lists so far teach about the next line. */
struct kt_list_state {
	gdouble left[KT_LIST_DEPTH]; /* of the open levels */
	guint number[KT_LIST_DEPTH]; /* the last number at each; 0 for bullets */
	guint depth;
};

/* How many of LINE's first words are a list mark, 0 if it starts none; *LEVEL
 * from 1 by how far in it stands.  "4. marts 2019" is no mark: a number
 * counts when a tab follows it, or when it goes on from the one before. */
guint kt_list_mark(struct kt_list_state *state, const struct kt_page *page,
	const struct kt_page_line *line, guint *level);

/* The gap behind the first word of LINE, which has two or more, is wider than the narrowest between
 * the others. */
gboolean kt_has_list_tab(const struct kt_page *page, const struct kt_page_line *line);

#endif
