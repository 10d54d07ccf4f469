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

#endif
