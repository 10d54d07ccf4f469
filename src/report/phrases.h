/* SPDX-License-Identifier: GPL-3.0-or-later */
/* phrases.h -- sentences of reports, from the catalogue phrases.ini.
 *
 * A phrase has named places: "Forventet merforbrug på {amount}".  One that
 * depends on a number has two forms, split by " | ": one, and any other. */
#ifndef KT_REPORT_PHRASES_H
#define KT_REPORT_PHRASES_H

#include "kommunetal/base/period.h"
#include "kommunetal/charts/chart.h"

/* Name and value pairs, ended by NULL; values are texts.  A phrase that the
 * catalogue lacks is a mistake of ours and aborts.  Free with g_free. */
char *kt_say(enum kt_lang lang, const char *id, ...) G_GNUC_NULL_TERMINATED;
/* As kt_say; N chooses the form and is {n}. */
char *kt_say_count(enum kt_lang lang, const char *id, guint n, ...) G_GNUC_NULL_TERMINATED;

/* A number as the language writes it, with a true minus and DECIMALS places. */
char *kt_number_text(enum kt_lang lang, struct kt_decimal number, guint decimals);
/* Money as sentences tell it: 5,8 mio. kr. from a million on, else whole
 * kroner; always without a sign. */
char *kt_money_text(enum kt_lang lang, struct kt_decimal kroner);
/* A limit is a round number, and is told as it is: 1 mio. kr., 1,25 mio. kr. */
char *kt_money_limit(enum kt_lang lang, struct kt_decimal kroner);
/* As kt_money_text with a sign in front, also of what is more than 0. */
char *kt_money_signed(enum kt_lang lang, struct kt_decimal kroner);
/* The same of what is told by STEPs: "0,5 mio. kr." of a table in tenths of a million. */
char *kt_money_by_steps(enum kt_lang lang, struct kt_decimal kroner, struct kt_decimal step);
char *kt_money_signed_by_steps(enum kt_lang lang, struct kt_decimal kroner, struct kt_decimal step);
/* Every krone: 5.836.700 kr., with the sign. */
char *kt_money_exact(enum kt_lang lang, struct kt_decimal kroner);
/* VALUE with its sign and DECIMALS places. */
char *kt_real_text(enum kt_lang lang, gdouble value, guint decimals);
/* As kt_real_text: -3,25 %. */
char *kt_percentage_text(enum kt_lang lang, gdouble value, guint decimals);
/* 1,2 %, without a sign. */
char *kt_share_text(enum kt_lang lang, gdouble percent);
/* PART of WHOLE, which is not 0, as kt_share_text. */
char *kt_ratio_text(enum kt_lang lang, struct kt_decimal part, struct kt_decimal whole);
/* 2. juni 2022, from ISO; the text itself if it is no date. */
char *kt_date_text(enum kt_lang lang, const char *iso);
/* 1. kvartal 2023, fra 2024, 2020 – 2022, a school year 2020/21; "" for none. */
char *kt_period_text(enum kt_lang lang, struct kt_period period);
/* For narrow places: 4. kv. 2023, 31.3.2024; ISO as above. */
char *kt_period_short(enum kt_lang lang, struct kt_period period);
char *kt_date_short(enum kt_lang lang, const char *iso);
/* Over a picture or its table: what CHART shows, and UNIT where that does not tell it. */
char *kt_caption_text(const struct kt_chart *chart, const char *unit);
/* TEXT that was written for a terminal, or on a typewriter: its straight quotes as LANG's, arrows,
 * a minus before a quoted number.  Free with g_free. */
char *kt_typeset(enum kt_lang lang, const char *text);
/* Puts a capital first. */
char *kt_capital(const char *text);

#endif
