/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_axes.h -- charts among the text, whose numbers are no figures of it. */
#ifndef KT_DOCUMENTS_CHART_AXES_H
#define KT_DOCUMENTS_CHART_AXES_H

#include "documents/page/page.h"

/* Tells the numbers on the axes of charts so (word->aside is KT_CHART), and those between them: they
 * share no line with others. */
void kt_page_find_charts(struct kt_page *page);
/* Makes furniture of their lines. */
void kt_page_take_charts(struct kt_page *page);

#endif
