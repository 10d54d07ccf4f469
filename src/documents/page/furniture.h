/* SPDX-License-Identifier: GPL-3.0-or-later */
/* furniture.h -- running heads and feet. */
#ifndef KT_DOCUMENTS_FURNITURE_H
#define KT_DOCUMENTS_FURNITURE_H

#include "documents/page/page.h"

/* Marks lines (is_furniture) and their words (is_taken) that stand at the top
 * or bottom of page after page with the same words, numbers apart, and page
 * numbers. */
void kt_mark_furniture(struct kt_pages *pages);

#endif
