/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wrap.h -- text into lines of a width. */
#ifndef KT_CHARTS_WRAP_H
#define KT_CHARTS_WRAP_H

#include "kommunetal/charts/scene.h"

/* Breaks TEXT at blanks, but not inside of what is read as one (tie.h), and
 * after '-' and '/'; a word that is too wide alone is hyphenated, by Danish rules
 * where the patterns are installed, else by letters.  Returns char * elements, at
 * least one; free with g_ptr_array_unref. */
GPtrArray *kt_wrap(
	const struct kt_ruler *ruler, const char *text, struct kt_font font, gdouble width);
/* kt_wrap in as many lines, but of about the same length: for headlines. */
GPtrArray *kt_wrap_even(
	const struct kt_ruler *ruler, const char *text, struct kt_font font, gdouble width);
/* TEXT, or as much of its beginning as fits into WIDTH with an ellipsis; free with g_free. */
char *kt_shorten(
	const struct kt_ruler *ruler, const char *text, struct kt_font font, gdouble width);
/* The widest piece that kt_wrap never has to hyphenate. */
gdouble kt_wrap_widest_word(const struct kt_ruler *ruler, const char *text, struct kt_font font);

#endif
