/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space_heads.h -- the head of a table without ruling lines. */
#ifndef KT_DOCUMENTS_SPACE_HEADS_H
#define KT_DOCUMENTS_SPACE_HEADS_H

#include "documents/page/space_rows.h"

/* The first line of the head above data line FIRST; FIRST if there is none.  Sets the borders of
 * COLUMNS and cuts the segments of the head's lines there. */
guint kt_space_find_head(struct kt_space_finder *f, struct kt_columns *columns, guint first);
/* The first piece of line I goes on in the line right below it: with a small letter or a bracket, or
 * behind a word that no label ends in. */
gboolean kt_space_label_goes_on(const struct kt_space_finder *f, guint i);
/* The blank between the words of most lines in [first, last], in type sizes. */
gdouble kt_space_blank(const struct kt_space_finder *f, guint first, guint last);
/* Cuts segment K of line I behind its first N words. */
void kt_space_cut_segment(struct kt_space_finder *f, guint i, guint k, guint n);

#endif
