/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space_times.h -- lines of a head that look like a row of numbers: years, days, the 1.000 kr. that
 * columns are in. */
#ifndef KT_DOCUMENTS_SPACE_TIMES_H
#define KT_DOCUMENTS_SPACE_TIMES_H

#include "documents/page/space_rows.h"

/* Line I is the last of a head, though its years or days look like numbers. */
gboolean kt_space_is_times_of_head(const struct kt_space_finder *f, guint i);
/* Line I is of a head, though the "1.000 kr." that its columns are in looks like a number. */
gboolean kt_space_is_scale_of_head(const struct kt_space_finder *f, guint i);
/* A year or a day, and nothing else but what it is counted in. */
gboolean kt_is_time_text(const char *text);
/* TEXT is a year, with what may follow it: "2022", "2022/23", "2019, kr.".  */
gboolean kt_is_year_text(const char *text);

#endif
