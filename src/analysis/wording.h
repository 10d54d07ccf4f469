/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wording.h -- numbers inside sentences of results. */
#ifndef KT_ANALYSIS_WORDING_H
#define KT_ANALYSIS_WORDING_H

#include "kommunetal/analysis/result_table.h"

/* VALUE with all its decimals, trailing zeros dropped: 5.836.699; 0,05. */
char *kt_wording_number(struct kt_decimal value, enum kt_language language);
/* VALUE rounded to DECIMALS. */
char *kt_wording_real(gdouble value, guint decimals, enum kt_language language);

#define KT_IN(language, english, danish) ((language) == KT_LANGUAGE_EN ? (english) : (danish))

#endif
