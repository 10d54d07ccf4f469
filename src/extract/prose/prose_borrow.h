/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_borrow.h -- what a subject takes from other figures and from the text before. */
#ifndef KT_EXTRACT_PROSE_BORROW_H
#define KT_EXTRACT_PROSE_BORROW_H

#include "extract/prose/prose.h"

/* "De 22", "disse 14": the reader is taken to know them. */
gboolean kt_figure_is_definite(const struct kt_sentence *s, const struct kt_figure *f);
/* Fills up the subject of the K-th figure where its own words are too few; those of the figures
 * before it are complete. */
void kt_figure_fill_subject(struct kt_sentence *s, guint k);
/* Gives the ends of ranges and the members of chains each other's subjects, once all have theirs. */
void kt_sentence_share_subjects(struct kt_sentence *s);

#endif
