/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title_lines.h -- where a title stands. */
#ifndef MINUTES_TITLE_LINES_H
#define MINUTES_TITLE_LINES_H

#include "minutes/reading.h"

/* The block of the title of an item whose number stands alone in BLOCK: the next one, or what
 * comes under its case number; BLOCK if nothing there can be a title. */
guint kt_title_block_under(const struct kt_minutes *m, guint block);
/* Adds to TITLE, which ends with BLOCK, its further lines; the last of them. */
guint kt_title_extend(const struct kt_minutes *m, guint block, struct kt_slice *title);

/* "17/20433 - Budgetrevision 2": where the title begins behind the number of the case, which goes to
 * *NUMBER; TEXT.len if it is no such line. */
gsize kt_title_behind_case(struct kt_slice text, struct kt_slice *number);
/* Such a line stands below BLOCK; a title and below it the number of a case. */
gboolean kt_heads_case_and_title(const struct kt_minutes *m, guint block);
gboolean kt_heads_title_and_case(const struct kt_minutes *m, guint block);

#endif
