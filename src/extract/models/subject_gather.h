/* SPDX-License-Identifier: GPL-3.0-or-later */
/* subject_gather.h -- the candidates for what the figures of a sentence are called. */
#ifndef KT_EXTRACT_SUBJECT_GATHER_H
#define KT_EXTRACT_SUBJECT_GATHER_H

#include "extract/prose/prose_sentence.h"

/* Chooses the names of S's figures among all phrases about them; the ones the
 * rules gave are candidates too. */
void kt_sentence_choose_subjects(struct kt_sentence *s);

#endif
