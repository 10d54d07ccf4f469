/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose.h -- what the readers of sentences and list items share.
 *
 * prose.c has the essay, prose_sentence.h what the steps hand on.  They lie in files of their own:
 *   prose_clause.c   word classes, and the ground each figure has to itself
 *   prose_agent.c    verbs that look like a noun for one person
 *   prose_compared.c what is compared with
 *   prose_figure.c   what is no figure; the unit of a bare number
 *   prose_unit.c     ... shared with another figure or with the text before
 *   prose_refuse.c   ... in detail
 *   unit_gather.c    what all words about a bare number say of its unit
 *   prose_duration.c ages, lengths of time, how long ago
 *   prose_border.c   bounds of classes and of the time looked at
 *   prose_sizes.c    sizes that say what a price is of
 *   prose_words.c    numbers in letters that lean on another, and what happened so often
 *   prose_bare.c     digits without a unit that stand where only a quantity can
 *   prose_money.c    bare sums beside money
 *   prose_bound.c    bounds
 *   prose_average.c  averages and targets
 *   prose_rate.c     what is told for each of something
 *   prose_governor.c the word that governs a figure
 *   prose_comparison.c how much more or less than something else
 *   prose_measure.c  the measure of a figure and its label
 *   prose_result.c   expenses held, and what a year ended with
 *   prose_turned.c   numbers that small words make something else of
 *   prose_granted.c  money of the state and of funds
 *   prose_aim.c      what is aimed at, and who came there
 *   prose_limit.c    what may be at most
 *   prose_settle.c   ... shared with the figure it is told beside
 *   prose_settle_change.c what has become more or less
 *   prose_sign.c     which way it points
 *   prose_evidence.c ... and what all words about it say together
 *   prose_phrase.c   noun phrases without the words that say nothing
 *   prose_subject.c  the noun phrase that says what is counted
 *   prose_borrow.c   what it borrows from other figures and from the text before
 *   prose_name.c     its words, joined and cut
 *   speech.c         parts of speech
 *   noun_phrase.c    the noun phrases of a sentence
 *   subject_gather.c all phrases that may name a figure, for the choice among them
 *                    (subject_search.h says where they are collected)
 *   prose_when.c     the period
 *   prose_time.c     ... from which times of the sentence
 *   prose_levels.c   ... of two levels told with two times
 *   prose_since.c    ... of a change
 *   prose_inherit.c  ... where the sentence tells none
 *   prose_where.c    the area
 *   prose_applicant.c the budget of one who applies
 *   prose_aside.c    what is counted by the way
 *   prose_proposer.c who decides on money
 *   prose_lead.c     the unit a lead-in tells for the items of its list
 *   prose_supposed.c what would be, and what was expected before
 *   prose_clue.c     all times of the sentence, for the choice among candidates
 *   prose_sheet.c    what lines with labels are of
 *   list_pair.c      lists of two figures an item
 *   list_places.c    lists of schools and homes
 *   prose_recall.c   what the item has told so far, by its text and tables
 *   prose_mention.c  dates and breakdowns the audit wants to know of */
#ifndef KT_EXTRACT_PROSE_H
#define KT_EXTRACT_PROSE_H

#include "extract/prose/prose_clause.h"
#include "extract/prose/prose_measure.h"
#include "extract/prose/prose_number.h"
#include "extract/prose/prose_period.h"
#include "extract/prose/prose_sentence.h"
#include "extract/prose/prose_subject.h"

/* ---- prose_mention.c ---- */
void kt_passage_mentions(struct kt_reading *r, const struct kt_passage *p, guint block);

/* ---- prose.c ---- */
void kt_figure_reason(
	struct kt_figure *f, const char *field, const char *rule, struct kt_slice evidence);
/* Reads BLOCK and what a page break cut off it, and gives its passage (of the
 * last piece, where it is too long to be read in one); NULL if BLOCK is itself
 * the rest of the one before. */
struct kt_passage *kt_block_read(struct kt_reading *r, guint block, enum kt_origin origin);
/* Reads all of P: its figures go to the sink as ORIGIN, R learns. */
void kt_passage_read(
	struct kt_reading *r, struct kt_passage *p, guint block, enum kt_origin origin);

/* ---- discourse.c ---- */
/* What R remembers, made at the first call, cut back at a new section. */
struct kt_discourse *kt_discourse_at(struct kt_reading *r, guint block);

#endif
