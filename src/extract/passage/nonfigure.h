/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nonfigure.h -- numerals of houses, days and weeks (nonfigure_places.c).
 *
 * Each tells how many tokens from I on are such a number; 0: none. */
#ifndef KT_EXTRACT_NONFIGURE_H
#define KT_EXTRACT_NONFIGURE_H

#include "extract/passage/annotate.h"

guint kt_number_of_house(const struct kt_passage *p, guint i);
guint kt_day_and_month(const struct kt_passage *p, guint i);
guint kt_number_of_week(const struct kt_passage *p, guint i);

#endif
