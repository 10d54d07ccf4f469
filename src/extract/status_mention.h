/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef KT_EXTRACT_STATUS_MENTION_H
#define KT_EXTRACT_STATUS_MENTION_H

#include "extract/passage/evidence.h"
#include "extract/models/kind_evidence.h"

/* Hands in a KT_MENTION_STATUS for each follow-up that tells its day. */
void kt_mention_statuses(struct kt_reading *r);

#endif
