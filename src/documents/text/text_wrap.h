/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_wrap.h -- the width at which the lines of a text are broken.
 *
 * Where a program has filled the lines it is found by what would not have fitted: all lines stop short
 * of it and none could have taken the next word.  Lines of letters of several widths, as a page turned
 * into text has them, are as wide as the widest of them that go on. */
#ifndef KT_DOCUMENTS_TEXT_WRAP_H
#define KT_DOCUMENTS_TEXT_WRAP_H

#include "documents/text/text_lines.h"

/* The width that lines which are followed by another have at most; 0 if they are not broken for it. */
guint kt_wrap_find(const struct kt_lines *lines);

#endif
