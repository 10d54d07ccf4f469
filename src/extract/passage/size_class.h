/* SPDX-License-Identifier: GPL-3.0-or-later */
/* size_class.h -- classes of lengths, ages, sizes and amounts that counts are told for.
 *
 *   Under 1 måned: 9          10-24 medarbejdere | 87        over 5.000 kr. (7)
 *
 * A class names what is counted, as "mænd" and "kvinder" do: its numbers are
 * no figures.  The same words elsewhere are ("Ventetid: 1-3 måneder"), so a
 * class is believed where it stands in the place of a label. */
#ifndef KT_EXTRACT_SIZE_CLASS_H
#define KT_EXTRACT_SIZE_CLASS_H

#include "extract/passage/passage.h"

enum kt_class_form {
	KT_CLASS_NONE,
	KT_CLASS_PLAIN, /* "1 måned": one of others that are bounded */
	KT_CLASS_BARE,  /* "18-24", without a unit */
	KT_CLASS_FULL,
};

/* The class that begins at token I, and in *END where it ends. */
enum kt_class_form kt_class_at(const struct kt_passage *p, guint i, guint *end);
/* How many tokens from the numeral I on belong to a class that is the label of
 * the number behind it; 0 if none does. */
guint kt_class_of_label(const struct kt_passage *p, guint i);

/* The same of an age that is open to one side, wherever it stands: "gruppen på 80 år og derover". */
guint kt_class_of_age(const struct kt_passage *p, guint i);

/* "125 l sæk", "(140 l)": tokens of how large what is emptied is, which names a tariff; 0. */
guint kt_size_of_container(const struct kt_passage *p, guint i);

#endif
