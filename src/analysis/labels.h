/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labels.h -- what the analyses know about labels: labels.ini. */
#ifndef KT_ANALYSIS_LABELS_H
#define KT_ANALYSIS_LABELS_H

#include <glib.h>

#include "kommunetal/analysis/deviation.h"

enum kt_line_group kt_label_group(const char *label);
gboolean kt_label_is_income(const char *label);
gboolean kt_label_is_total(const char *label);

/* The stems of TEXT's words, synonyms brought to one name, in order, without
 * words that say nothing (og, af, på); joined by blanks.  Free with g_free. */
char *kt_label_normalise(const char *text);
/* The share of the stems of the shorter of A and B (both normalised) that the
 * other one has too, 0 to 1; 0 where one is empty. */
gdouble kt_label_overlap(const char *a, const char *b);

#endif
