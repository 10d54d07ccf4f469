/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money_unit.h -- in which unit a table tells its amounts: as fine as the source prints, and no
 * finer.  What is printed in thousands is told in thousands on every page of a report. */
#ifndef KT_REPORT_MONEY_UNIT_H
#define KT_REPORT_MONEY_UNIT_H

#include "kommunetal/records/record.h"
#include "report/document.h"

struct kt_money_unit {
	gint power;     /* amounts are divided by 10^power */
	guint decimals; /* and shown with so many */
	const char *id; /* of the phrase that names it; static */
};

/* What kt_money_finest begins with: the coarsest step there is. */
struct kt_decimal kt_money_coarsest(void);
/* Makes STEP as small as that of R's figure; R may be NULL.  A zero is told in any unit. */
void kt_money_finest(struct kt_decimal *step, const struct kt_record *r);
struct kt_money_unit kt_money_unit_of(struct kt_decimal step);

/* Free with g_free.  HEAD is a phrase with {unit}. */
char *kt_money_unit_text(enum kt_lang lang, const struct kt_money_unit *unit);
char *kt_money_in_unit(enum kt_lang lang, struct kt_decimal kroner,
	const struct kt_money_unit *unit, gboolean is_signed);

/* A column under the phrase HEAD with {unit}; where numbers are written in full (kroner), the head
 * says so. */
void kt_table_add_money(struct kt_table *table, enum kt_lang lang, const char *head,
	const struct kt_money_unit *unit, gboolean is_number);

#endif
