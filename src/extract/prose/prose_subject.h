/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_subject.h -- what the figures of a sentence are of: names from the sentence, its list and its sheet. */
#ifndef KT_EXTRACT_PROSE_SUBJECT_H
#define KT_EXTRACT_PROSE_SUBJECT_H

#include "extract/prose/prose_sentence.h"

/* ---- prose_subject.c ---- */
void kt_sentence_subjects(struct kt_sentence *s);
/* What a sentence without a figure is about. */
char *kt_sentence_topic(const struct kt_passage *p, guint first, guint end);

/* ---- prose_name.c ---- */
/* TRUE if every word of A stands in B. */
gboolean kt_name_within(const char *a, const char *b);
/* "A, B", or the one that says all of both; takes both. */
char *kt_name_join(char *a, char *b);
/* Cuts long names of what is counted; adds "årsværk", "timer", "m2" to the
 * subjects of figures measured in them. */
void kt_sentence_finish_subjects(struct kt_sentence *s);

/* ---- prose_tidy.c ---- */
/* Takes out of the chosen subjects what is not of their figures. */
void kt_sentence_tidy_subjects(struct kt_sentence *s);

/* ---- prose_aside.c ---- */
/* F is counted by the way, of what its sentence counts or goes on about. */
gboolean kt_figure_is_aside(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- list.c ---- */
/* Remembers the name the list item P begins with. */
void kt_list_find_label(struct kt_discourse *d, const struct kt_passage *p);
/* Puts it before the subjects of S. */
void kt_list_name_figures(struct kt_sentence *s);

/* ---- list_places.c ---- */
/* The N items from block FIRST on begin with names of schools, homes, districts. */
gboolean kt_list_is_of_places(const struct kt_reading *r, guint first, guint n);
/* The name of one that the item BLOCK begins with, interned; NULL: none. */
const char *kt_list_place(const struct kt_reading *r, guint block);

/* ---- prose_sheet.c ---- */
/* What the lines "Ansøger: Egå Kor", "Søgt: 8.000 kr." are of, for those under the first
 * of a sheet; NULL if BLOCK is none; free with g_free. */
char *kt_sheet_name(const struct kt_reading *r, guint block);

#endif
