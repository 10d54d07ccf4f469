/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labels.h -- what the analyses know about labels: labels.ini. */
#ifndef KT_ANALYSIS_LABELS_H
#define KT_ANALYSIS_LABELS_H

#include <glib.h>

#include "kommunetal/analysis/deviation.h"
#include "kommunetal/records/record.h"

enum kt_line_group kt_label_group(const char *label);
gboolean kt_label_is_income(const char *label);
gboolean kt_label_is_total(const char *label);

/* What words tell, of a pool that is given out, [grant] in labels.ini, and of how an item or a
 * figure of it stands to a budget, [budget]. */
enum kt_says {
	KT_SAYS_APPLIED,
	KT_SAYS_GRANTED,
	KT_SAYS_PROPOSED,
	KT_SAYS_DECIDED, /* granted, and not only proposed */
	KT_SAYS_FRAME,   /* over a column of pools' sizes */
	KT_SAYS_TITLE,   /* of an item about grants */
	KT_SAYS_OWN,     /* of an item in which the municipality itself applies */
	KT_SAYS_POOL,
	KT_SAYS_SET_ASIDE,
	KT_SAYS_AT_HAND,
	KT_SAYS_WHOLE, /* of which something is left */
	KT_SAYS_LEFT,
	KT_SAYS_AFTER, /* once the proposal is followed */
	KT_SAYS_ROUND,
	KT_SAYS_GIVEN,
	KT_SAYS_APPLICATIONS,
	KT_SAYS_BARE,     /* a pool without its name */
	KT_SAYS_NAMED,    /* a title that names what is given out of */
	KT_SAYS_CARRIED,  /* over to another year */
	KT_SAYS_REST,     /* a row of several applications */
	KT_SAYS_OF_STATE, /* a pool that municipalities apply to */
	KT_SAYS_AMENDED,  /* otherwise than proposed */
	KT_SAYS_APPROVED, /* of a decision: as proposed */
	KT_SAYS_RESERVED, /* of a decision: not all of it, or not yet */

	KT_SAYS_UNEVEN,    /* spent in some months of the year */
	KT_SAYS_OPERATION, /* an item about running costs, too */
	KT_SAYS_SINCE,     /* a change of what was expected the last time */
	KT_SAYS_KNOWN,     /* a deviation that was told before, spoken of again */
	KT_SAYS_PROPOSAL,  /* the part of an item that says what is to be decided */
	KT_SAYS_APPROPRIATION,
	KT_SAYS_WHOLE_BUDGET,
	KT_SAYS_CAUSE,
	KT_SAYS_AGAINST, /* what a figure is held against */
	KT_SAYS_SAVING,
	KT_SAYS_BUDGETED, /* a surplus or deficit that the budget has */
	KT_SAYS_OF_TABLE,
	KT_SAYS_REMEDY,
	KT_SAYS_OVERRUN,
	KT_SAYS_SURPLUS,
	KT_SAYS_COMPARING,
	KT_SAYS_OUTCOME, /* an amount that is no difference */
	KT_SAYS_OTHER_YEAR,
	KT_SAYS_EFFECT,
	KT_SAYS_CASH,
	KT_SAYS_DECISION, /* the part of an item that says what was decided */
	KT_SAYS_COST,
	KT_SAYS_PAID,
	KT_SAYS_SO_FAR,   /* "til og med september er der bogført" */
	KT_SAYS_EXPECTED, /* "forventes", "prognosen" */
	KT_SAYS_SUPPOSED, /* what would be without something */
	KT_SAYS_OUTSIDE,
	KT_SAYS_AS_OF, /* of a day: "pr. 31. juli" */
	KT_SAYS_END,   /* of a month: "ultimo juli" */
	KT_SAYS_UNIT,  /* what is counted, behind what it is: "Sygedagpenge, personer" */
	KT_N_SAYS,
};

gboolean kt_label_says(enum kt_says word, const char *label);
/* Their names in order, lower case; kept by the module. */
char **kt_label_months(void);
/* R's subject, or what stands beside its number, says WORD. */
gboolean kt_record_says(enum kt_says word, const struct kt_record *r);

/* The stems of TEXT's words, synonyms brought to one name, in order, without
 * words that say nothing (og, af, på); joined by blanks.  Free with g_free. */
char *kt_label_normalise(const char *text);
/* The share of the stems of the shorter of A and B (both normalised) that the
 * other one has too, 0 to 1; 0 where one is empty. */
gdouble kt_label_overlap(const char *a, const char *b);

#endif
