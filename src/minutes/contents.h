/* SPDX-License-Identifier: GPL-3.0-or-later */
/* contents.h -- the titles that the table of contents lists. */
#ifndef MINUTES_CONTENTS_H
#define MINUTES_CONTENTS_H

#include "minutes/reading.h"

/* The keys (kt_title_key) of titles that stand in a table of contents: lines with leaders, and lines
 * and rows after the word for contents.  The caller frees the table. */
GHashTable *kt_contents_titles(const struct kt_minutes *m);

#endif
