/* SPDX-License-Identifier: GPL-3.0-or-later */
/* line_name.h -- what a row is called where its column says what its figure is. */
#ifndef KT_REPORT_LINE_NAME_H
#define KT_REPORT_LINE_NAME_H

#include <glib.h>

/* A sentence names its figure by pieces of itself: "Dyre enkeltsager, merindtægt", "Mindreforbrug
 * på anlæg", "Ældreområdet under budgettet".  Under the head "Afvigelse" they are "Dyre
 * enkeltsager", "Anlæg", "Ældreområdet".  LABEL with a capital, where nothing else would be
 * left.  Free with g_free. */
char *kt_told_name(const char *label);

/* FALSE of "korrigerede budget, mindreforbrug", "samlet set": words of the figure alone. */
gboolean kt_names_something(const char *label);

/* Names nothing but the committee, its area or its result. */
gboolean kt_names_whole(const char *label);

/* Does the figure's word lead over to a name: "Merudgiften til flere børn"? */
gboolean kt_is_led_over(const char *label);

/* The title of an item about many things, "Budgetopfølgning", "Orientering fra forvaltningen", or none. */
gboolean kt_title_is_of_much(const char *title);

#endif
