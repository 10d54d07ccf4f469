/* SPDX-License-Identifier: GPL-3.0-or-later */
/* flow_emit.h -- what was found on the pages, written into a document. */
#ifndef KT_DOCUMENTS_FLOW_EMIT_H
#define KT_DOCUMENTS_FLOW_EMIT_H

#include "documents/builder.h"
#include "documents/page/page_flow.h"

void kt_emit_flow(struct kt_builder *b, GPtrArray *flow, const struct kt_pages *pages);

#endif
