/* SPDX-License-Identifier: GPL-3.0-or-later */
/* passage.h -- the words of a document that a record was read from. */
#ifndef KT_CLI_PASSAGE_H
#define KT_CLI_PASSAGE_H

#include "kommunetal/records/record.h"

struct passages;

/* Keeps the document that was asked for last. */
struct passages *passages_new(void);
void passages_free(struct passages *passages);
/* The table row, list item or paragraph of RECORD's place, cut to a few lines
 * around the figure; NULL where the document cannot be read (any more).  DATA
 * is a struct passages, for kt_report_options.  Free with g_free. */
char *passage_of(const struct kt_record *record, gpointer data);

#endif
