/* SPDX-License-Identifier: GPL-3.0-or-later */
/* input_twins.h -- are two inputs the same minutes in two formats?
 *
 * People keep a meeting as PDF and as DOCX in one folder, and all its figures count twice. */
#ifndef KT_CLI_INPUT_TWINS_H
#define KT_CLI_INPUT_TWINS_H

#include "kommunetal/records/record_set.h"

/* The meeting and what its figures are, wherever they stand in a file; NULL where SET is of no
 * meeting that is told, or of several.  Free it. */
char *input_twins_key(const struct kt_record_set *set);

#endif
