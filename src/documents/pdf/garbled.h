/* SPDX-License-Identifier: GPL-3.0-or-later */
/* garbled.h -- pages whose fonts do not say which letters they draw. */
#ifndef KT_DOCUMENTS_GARBLED_H
#define KT_DOCUMENTS_GARBLED_H

#include "documents/page/page.h"

/* The words of PAGE are those of no language; ANOTHER page of the file is known to be so. */
gboolean kt_is_garbled(const struct kt_page *page, gboolean another);

#endif
