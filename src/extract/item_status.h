/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item_status.h -- the year an agenda item speaks of as a whole.
 *
 * "Budgetopfølgning pr. 31.03.2024", "1. Økonomiske Redegørelse 2022",
 * "Regnskab 2025": the budget figures of such an item hold for that year
 * where nothing nearer says so.  Counts of people do not inherit: a number of
 * pupils without a date has none. */
#ifndef KT_EXTRACT_ITEM_STATUS_H
#define KT_EXTRACT_ITEM_STATUS_H

#include "extract/passage/evidence.h"
#include "extract/models/kind_evidence.h"

struct kt_item_status {
	struct kt_period period; /* a year, or none */
	struct kt_period day;    /* "pr. 31. marts 2024" where that tells it; none */
	const char *rule;        /* static; which text told it */
	char *evidence;          /* the words */
	struct kt_votes title;   /* votes of the item's title */
	struct kt_votes lead;    /* of what it opens with, proposals aside */
	struct kt_votes texts;   /* of its texts: 9 for a kind that all of them speak of */
	gboolean is_account;     /* closed accounts (regnskab), not a follow-up */
	gboolean is_project;     /* accounts of a project, over all its years */
};

/* One entry an item, in their order; free with kt_item_statuses_free. */
GArray *kt_item_statuses_new(struct kt_reading *r);
void kt_item_statuses_free(GArray *statuses);
/* The entry for the item that BLOCK belongs to, NULL before the first. */
const struct kt_item_status *kt_item_status_of(
	const GArray *statuses, const struct kt_minutes *minutes, guint block);

#endif
