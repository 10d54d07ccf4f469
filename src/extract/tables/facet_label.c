/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A label as it is printed: over the ends of lines, with hyphens, in initials. */
#include "extract/tables/facet_work.h"

#include <string.h>

/* The length of a mark at S for the digits of a year that are left out: "R'21". */
static gsize mark_length(const char *s)
{
	static const char *const marks[] = {"'", "\u2019", "\u00B4"};

	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		if (g_str_has_prefix(s, marks[i]))
			return strlen(marks[i]);
	return 0;
}

/* What stands behind the year of a head is its unit: " (1.000 kr.)". */
static gboolean is_end_or_unit(const char *rest)
{
	return *rest == '\0' || (g_str_has_prefix(rest, " (") && g_str_has_suffix(rest, ")"));
}

enum kt_measure kt_measure_of_initials(struct kt_slice letters)
{
	static const struct {
		const char *letters;
		enum kt_measure measure;
	} known[] = {
		{"R", KT_MEASURE_ACTUAL},
		{"B", KT_MEASURE_ORIGINAL_BUDGET},
		{"OB", KT_MEASURE_ORIGINAL_BUDGET},
		{"VB", KT_MEASURE_ORIGINAL_BUDGET},
		{"BO", KT_MEASURE_ORIGINAL_BUDGET},
		{"BF", KT_MEASURE_ORIGINAL_BUDGET},
		{"FR", KT_MEASURE_EXPECTED_RESULT},
		{"KB", KT_MEASURE_REVISED_BUDGET},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (kt_slice_is(letters, known[i].letters))
			return known[i].measure;
	return KT_MEASURE_NONE;
}

/* "R 2007", "B2026", "KB 2025", "R07", "B'21", "BO 2025 (mio. kr.)": what the columns of accounts beside
 * budgets are headed. */
void kt_facet_read_initials(struct kt_facet_work *w)
{
	const char *label = w->facet->label;
	gsize n = strspn(label, "BFKORV"), gap = n + (label[n] == ' ');
	gsize digits;

	gap += mark_length(label + gap);
	digits = strspn(label + gap, "0123456789");
	if (w->facet->measure != KT_MEASURE_NONE || !is_end_or_unit(label + gap + digits) ||
		(digits != 4 && digits != 2) || w->facet->year.from.unit != KT_TIME_YEAR)
		return;
	w->facet->measure = kt_measure_of_initials(kt_slice(label, n));
	if (w->facet->measure != KT_MEASURE_NONE)
		kt_facet_use(w, 0, 1);
}

/* S as a label: "Forv. regn-" over "skab" is one word again, "børne-" over "og ungeområdet" two. */
char *kt_facet_label(const struct kt_reading *r, struct kt_slice s)
{
	g_autoptr(GString) label = NULL;

	if (!memmem(s.at, s.len, "-\n", 2)) /* nearly all */
		return kt_squeeze_dup(s);
	label = g_string_sized_new(s.len);
	for (gsize i = 0; i < s.len; i++) {
		struct kt_slice rest = kt_slice_trim(kt_slice(s.at + i + 1, s.len - i - 1));
		struct kt_slice word = kt_slice(rest.at, 0);

		while (word.len < rest.len && !g_ascii_isspace(rest.at[word.len]))
			word.len++;
		if (i > 0 && s.at[i] == '-' && i + 1 < s.len && s.at[i + 1] == '\n' && word.len &&
			g_unichar_islower(g_utf8_get_char(word.at)) &&
			!kt_lexicon_whole(r->lexicon, KT_LEX_FUNCTION, word))
			i = (gsize)(word.at - s.at) - 1;
		else
			g_string_append_c(label, s.at[i]);
	}
	return kt_squeeze_dup(kt_slice(label->str, label->len));
}

/* "Om-placeringer", "Tillægs-bevilling" as a cell of a narrow column had it, or over the end of a
 * line: the word without its hyphen. */
void kt_facet_read_hyphened(struct kt_reading *r, struct kt_facet *facet)
{
	g_autoptr(GString) joined = NULL;

	if (facet->measure != KT_MEASURE_NONE)
		return;
	joined = g_string_new(facet->label);
	for (gsize i = 1; i + 1 < joined->len; i++)
		if (joined->str[i] == '-' && g_ascii_islower(joined->str[i - 1]) &&
			g_ascii_islower(joined->str[i + 1]))
			g_string_erase(joined, (gssize)i, 1);
	if (joined->len < facet->span.len)
		facet->measure = kt_facet_measure_of(
			r->lexicon, kt_slice(joined->str, joined->len), &facet->measure_term);
}

gboolean kt_facet_label_means(
	const struct kt_lexicon *lexicon, const struct kt_facet *facet, struct kt_bits senses)
{
	return facet->label &&
	       kt_bits_meet(kt_lexicon_senses_in(lexicon, kt_slice_str(facet->label)), senses);
}
