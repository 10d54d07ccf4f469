/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef KT_EXTRACT_DECISION_MENTION_H
#define KT_EXTRACT_DECISION_MENTION_H

#include "extract/passage/evidence.h"

/* Hands in a KT_MENTION_DECISION for each item about pools or grants that was decided here. */
void kt_mention_decisions(struct kt_reading *r);

#endif
