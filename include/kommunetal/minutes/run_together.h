/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run_together.h -- pages whose lines a converter ran together. */
#ifndef KOMMUNETAL_MINUTES_RUN_TOGETHER_H
#define KOMMUNETAL_MINUTES_RUN_TOGETHER_H

#include "kommunetal/documents/document.h"
#include "kommunetal/lexicon/lexicon.h"

/* Parts the paragraphs of DOC in which headings, fields and titles of items stand amid the text. */
void kt_run_together_part(struct kt_document *doc, const struct kt_lexicon *lexicon);

#endif
