/* SPDX-License-Identifier: GPL-3.0-or-later */
/* legend.h -- what is said about the signs of figures: "+ = merforbrug". */
#ifndef KT_EXTRACT_LEGEND_H
#define KT_EXTRACT_LEGEND_H

#include "kommunetal/lexicon/lexicon.h"

/* The word of S from which on a term of role TABLE with VALUE stands, the last
 * if there are several: its offset; -1 if there is none. */
gssize kt_table_word(const struct kt_lexicon *lexicon, struct kt_slice s, const char *value);
/* Which sign LINE declares as worse ("+ = merforbrug", "minus efter tallet =
 * merforbrug", "positivt beløb = overskridelse"): +1, -1, or 0 for no legend. */
gint kt_legend_read(const struct kt_lexicon *lexicon, struct kt_slice line);

#endif
