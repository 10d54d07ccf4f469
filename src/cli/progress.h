/* SPDX-License-Identifier: GPL-3.0-or-later */
/* progress.h -- how far it has come, on a terminal, after a second of work. */
#ifndef KT_CLI_PROGRESS_H
#define KT_CLI_PROGRESS_H

#include <glib.h>

struct progress;

/* IS_QUIET: shows nothing. */
struct progress *progress_new(guint n_documents, gboolean is_quiet);
/* Writes the line anew if there is a terminal and it is time. */
void progress_show(struct progress *progress);
/* One more document is done. */
void progress_step(struct progress *progress);
/* Takes the line off the terminal, before something else is written. */
void progress_clear(struct progress *progress);
/* Takes it off before data is written, if that goes to a terminal, too. */
void progress_before_data(struct progress *progress);
void progress_free(struct progress *progress); /* and clears it */

/* "12 of 340 documents, 480 a minute, 0:41 left" */
char *progress_text(guint n_done, guint n_all, gdouble seconds);

#endif
