/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chapters.h -- statements and funds, gathered by document. */
#ifndef KT_REPORT_CHAPTERS_H
#define KT_REPORT_CHAPTERS_H

#include "report/section.h"

/* struct kt_chapter elements in the order of STATEMENTS, then of FUNDS; a
 * chapter borrows both.  Within a chapter the statement that tells most comes
 * first: a table with deviations, then other deviations, then grants.  Free
 * with g_ptr_array_unref. */
GPtrArray *kt_chapters(const GPtrArray *statements, const GPtrArray *funds);

#endif
