/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_duration.h -- numbers of years, months and days that are no figures: they say of
 * whom or of when others are told, not how much of anything there is. */
#ifndef KT_EXTRACT_PROSE_DURATION_H
#define KT_EXTRACT_PROSE_DURATION_H

#include "extract/prose/prose.h"

/* "unge under 30 år", "(15-29 år)", "0-18", "SFO, 6-9 år: 1.640 kr.": ages, which belong to a
 * group. */
gboolean kt_figure_is_age(const struct kt_sentence *s, const struct kt_figure *f);
/* "steget 12 pct. på 5 år", "1,2 mio. kr. over fire år": the time another figure takes; in digits
 * only years do. */
gboolean kt_figure_is_span(const struct kt_sentence *s, const struct kt_figure *f);
/* "de seneste 10 år", "for to år siden", "hvert andet år": when, not how long. */
gboolean kt_figure_is_window(const struct kt_sentence *s, const struct kt_figure *f);
/* "for to år siden" */
gboolean kt_figure_is_ago(const struct kt_sentence *s, const struct kt_figure *f);
/* "sager over 52 uger", "ledige i mere end et halvt år", "langvarige sager
 * (over 52 uger)": the length says which of them are counted, beside a figure
 * that counts them.  A rule ("skal være afgjort inden for 8 uger") sets a limit. */
gboolean kt_figure_is_length_of_group(const struct kt_sentence *s, const struct kt_figure *f);
/* F and its qualifiers stand behind "de", "disse" or "begge". */
gboolean kt_figure_follows_definite(const struct kt_sentence *s, const struct kt_figure *f);

#endif
