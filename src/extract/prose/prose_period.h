/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_period.h -- when and where the figures of a sentence hold. */
#ifndef KT_EXTRACT_PROSE_PERIOD_H
#define KT_EXTRACT_PROSE_PERIOD_H

#include "extract/prose/prose_sentence.h"

/* ---- prose_when.c ---- */
void kt_sentence_periods(struct kt_sentence *s);

/* ---- prose_time.c ---- */
/* "i samme kvartal 2022", "i samme periode i 2022": T is the year of a part told before. */
gboolean kt_is_same_part_of_year(const struct kt_passage *p, const struct kt_timex *t);

/* ---- prose_part.c ---- */
/* Remembers the times of tokens [FIRST, END) for a text that names them again. */
void kt_discourse_learn_parts(
	struct kt_discourse *d, const struct kt_passage *p, guint first, guint end);
/* The time told before that S names so, "i halvåret"; none if it names none. */
struct kt_period kt_sentence_named_part(const struct kt_sentence *s);
/* Gives F the time that S names again, or that of UP, which S takes up again; TOLD is the time told
 * with F or before it in S, NULL if none.  FALSE if they are none of F's. */
gboolean kt_figure_named_part(
	struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *told);
gboolean kt_figure_of_taken_up(
	struct kt_figure *f, const struct kt_draft *up, const struct kt_timex *told);
/* The spell told before that S names, "i perioden"; none if it names none. */
struct kt_period kt_sentence_named_spell(const struct kt_sentence *s);

/* ---- prose_clue.c ---- */
/* Hands the times of the sentence to F's draft, with where they stand to F. */
void kt_figure_clues(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_recall.c ---- */
/* The figure the item has told before that F repeats: the same value and unit,
 * of one time only; NULL if there is none, or it would not be told by chance. */
const struct kt_draft *kt_recall_same(const struct kt_sentence *s, const struct kt_figure *f);
/* The figure told before that S takes up again, "de 812", if it tells its time; NULL. */
const struct kt_draft *kt_recall_taken_up(const struct kt_sentence *s);

/* ---- prose_where.c ---- */
void kt_sentence_areas(struct kt_sentence *s);
/* "27 kommuner" */
gboolean kt_figure_counts_municipalities(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_order.c ---- */
/* Figures that are told in the order of the areas named beside them. */
void kt_sentence_order_areas(struct kt_sentence *s);
/* The same of the groups that two subjects named together. */
void kt_sentence_order_groups(struct kt_sentence *s);

#endif
