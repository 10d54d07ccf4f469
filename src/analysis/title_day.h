/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title_day.h -- the day that an item's title says its figures are of. */
#ifndef KT_ANALYSIS_TITLE_DAY_H
#define KT_ANALYSIS_TITLE_DAY_H

#include "kommunetal/base/period.h"

/* "Budgetopfølgning pr. 31. juli 2023", "pr. 30.9.2024", "ultimo august 2024".  Records in files and
 * stores have the title, and not what else the minutes said.  FALSE if there is none. */
gboolean kt_title_day(const char *title, struct kt_period *out);

#endif
