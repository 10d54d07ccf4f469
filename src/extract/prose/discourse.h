/* SPDX-License-Identifier: GPL-3.0-or-later */
/* discourse.h -- how a text's memory is filled: what prose.c asks of discourse.c. */
#ifndef KT_EXTRACT_DISCOURSE_H
#define KT_EXTRACT_DISCOURSE_H

#include "extract/prose/prose.h"

/* How many blocks a table speaks for the text under it. */
enum { TABLE_REACH = 3 };

/* A heading, or a short line that stands as one, dates what is under it. */
void kt_discourse_learn_heading(struct kt_discourse *d, const struct kt_passage *p);
/* A new paragraph: area and period begin anew, unless a colon leads in. */
void kt_discourse_begin_paragraph(struct kt_discourse *d);
/* What a sentence that has been read leaves in mind for the next. */
void kt_discourse_learn(struct kt_discourse *d, const struct kt_sentence *s);

#endif
