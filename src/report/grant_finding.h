/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_finding.h -- what a round of grants comes to, in words. */
#ifndef KT_REPORT_GRANT_FINDING_H
#define KT_REPORT_GRANT_FINDING_H

#include "kommunetal/analysis/grant.h"
#include "kommunetal/charts/chart.h"

/* The round's name with a capital; a general word where it has none.  Free all with g_free. */
char *kt_round_label(enum kt_lang lang, const struct kt_grant_round *round);
/* One line: how many get how much, or that it is more than there is. */
char *kt_round_message(enum kt_lang lang, const struct kt_grant_round *round);
/* Sentences on the pool, on what is applied for and on what is left; may be "". */
char *kt_round_details(enum kt_lang lang, const struct kt_grant_round *round);
/* What does not add up, a sentence each, parted by blanks; may be "". */
char *kt_round_doubts(enum kt_lang lang, const struct kt_grant_round *round);
/* Of all ROUNDS (struct kt_grant_round), one at least. */
char *kt_rounds_message(enum kt_lang lang, const GPtrArray *rounds);

#endif
