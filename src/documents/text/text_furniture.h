/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_furniture.h -- running heads, feet and page numbers among the lines. */
#ifndef KT_DOCUMENTS_TEXT_FURNITURE_H
#define KT_DOCUMENTS_TEXT_FURNITURE_H

#include "documents/text/text_lines.h"

/* Marks the lines that are furniture, and estimates the width at which lines
 * were broken (LINES->wrap). */
void kt_furniture_mark(struct kt_lines *lines);

/* ---- text_page_heads.c ---- */
/* Marks the heads and feet of pages where page breaks are lost. */
void kt_page_heads_mark(struct kt_lines *lines);

#endif
