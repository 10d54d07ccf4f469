/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tie.h -- which blanks of a text a line may not end at. */
#ifndef KT_CHARTS_TIE_H
#define KT_CHARTS_TIE_H

#include <glib.h>

#define KT_NO_BREAK "\xc2\xa0" /* U+00A0 */

/* TEXT with no-break spaces inside what is read as one: "5,8 mio. kr.",
 * "12 pct.", "1. kvartal 2024", "31. marts 2024", "pr. 1.000", "linje 32",
 * "DKK 2.4 million", "Q4 2023", "3 af 8", "p = 0,017", "i kr.", "§ 107",
 * "stk. 2".  Whoever breaks lines asks here (kt_wrap), or hands the text on to
 * who does (HTML); numbers and units elsewhere keep plain blanks, that they may
 * be found.  Free with g_free. */
char *kt_tie(const char *text);

#endif
