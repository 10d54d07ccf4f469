/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_wrap.h -- the width at which the lines of a text are broken. */
#ifndef KT_DOCUMENTS_TEXT_WRAP_H
#define KT_DOCUMENTS_TEXT_WRAP_H

#include "documents/text/text_lines.h"

/* That of the widest that are followed by another, if many lines come near it and go on in lower
 * case; else 0. */
guint kt_wrap_find(const struct kt_lines *lines);

#endif
