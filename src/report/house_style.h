/* SPDX-License-Identifier: GPL-3.0-or-later */
/* house_style.h -- the minutes' own words as a report sets them. */
#ifndef KT_REPORT_HOUSE_STYLE_H
#define KT_REPORT_HOUSE_STYLE_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record_set.h"

/* ØKONOMI PR. 30. JUNI 2011 is "Økonomi pr. 30. juni 2011"; PLACE (may be "") keeps its capital.
 * A text that has any small letter is left as it is.  Free with g_free. */
char *kt_sentence_case(const char *text, const char *place);
/* A committee's name is written with capitals: SOCIAL- OG ÆLDREUDVALGET is "Social- og
 * Ældreudvalget".  Free with g_free. */
char *kt_committee_case(const char *text);

/* "Budget 2025-2028 - administrationens budgetoplæg" is "Budget 2025-2028" in a headline.
 * Free with g_free. */
char *kt_short_title(const char *title);

/* TEXT tells the time WHEN already, and no other: "Status, 4. kvartal 2023" tells of "4. kvartal
 * 2023", but "Behov 2023-2027" does not tell which year is meant. */
gboolean kt_tells_time(const char *text, const char *when);
/* A sum that is called just that: "I alt", "Hovedtotal". */
gboolean kt_is_bare_total(const struct kt_record *record);

/* SET with committees and titles so set, titles without numbers of cases and marks of what the item
 * is for and with LANG's quotes and dashes, and bare totals called "I alt" or, in English, "Total":
 * what reports and charts are made of.  The caller's own. */
struct kt_record_set *kt_house_style(const struct kt_record_set *set, enum kt_lang lang);

#endif
