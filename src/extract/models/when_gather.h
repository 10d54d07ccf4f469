/* SPDX-License-Identifier: GPL-3.0-or-later */
/* when_gather.h -- collects the times that stand about a figure. */
#ifndef KT_EXTRACT_WHEN_GATHER_H
#define KT_EXTRACT_WHEN_GATHER_H

#include "extract/item_status.h"
#include "extract/models/when_evidence.h"

struct kt_when_gathering;

/* ORDER: guint, indexes into the sink's drafts in the order of the text. */
struct kt_when_gathering *kt_when_gathering_new(struct kt_reading *r, const GArray *order);
void kt_when_gathering_free(struct kt_when_gathering *g);

/* Fills EVIDENCE for the draft at place AT in the order, which by the rules
 * holds for RULED, by RULE. */
void kt_when_gather(struct kt_when_gathering *g, guint at, struct kt_period ruled, const char *rule,
	const struct kt_item_status *status, struct kt_when_evidence *evidence);

/* How long the change DRAFT runs to a LEVEL that is told before it, by the time that it is
 * counted from; none where that is not told. */
struct kt_period kt_when_change(const struct kt_draft *draft, struct kt_period level);

/* DRAFT is a change over "det seneste år": it ends at the newest level, not at the last one told. */
gboolean kt_when_runs_to_newest(const struct kt_draft *draft);

/* When the level DRAFT was held, told as of a time before LEVEL, of another: "mod 1.544 året før";
 * none where it is not told so. */
struct kt_period kt_when_level_before(const struct kt_draft *draft, struct kt_period level);

/* The month that most days of the week P are in; none if P is no week. */
struct kt_period kt_when_month_of_week(struct kt_period p);

/* The state that a sentence before DRAFT's, in its section, declares of all figures: "Alle tal
 * er opgjort pr. 30. september."; none if there is none. */
struct kt_period kt_when_declared(struct kt_reading *r, const struct kt_draft *draft);

/* What was decided of the next figure in the order: each has to be noted before the one behind it is
 * gathered. */
void kt_when_note_decided(struct kt_when_gathering *g, struct kt_period period);

#endif
