/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of criteria: the limits stand in the heads.
 *
 *   Kriterier   Udenfor arbejdsmarked over 40 %   Dømte over 1,98 %
 *   Tidspunkt   2016-2017                         2016-2017
 *   Nordparken  48,1 %                            2,06 %
 *
 * The head's numbers are limits and not figures of the place; the subject is
 * the head without the limit, the row is the place. */
#include "extract/shapes/shapes.h"

#include <string.h>

/* Heads with a number and a word of comparison in them, but not "Under 26 uger": that is a class. */
static guint n_limits(const struct kt_binding *b)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;
		const struct kt_term *t;
		if (b->columns[c].role != KT_COLUMN_DATA || !f->label)
			continue;
		t = kt_lexicon_find(b->r->lexicon, KT_LEX_QUALIFIER, kt_slice_str(f->label));
		n += t && t->value[0] != '~' && strpbrk(f->label, "0123456789") &&
		     !kt_lexicon_begins(b->r->lexicon, KT_LEX_QUALIFIER, kt_slice_str(f->label));
	}
	return n;
}

static gint score(const struct kt_binding *b)
{
	guint n = kt_binding_n_data_columns(b);

	if (n < 2 || n_limits(b) < 2 || 2 * n_limits(b) < n)
		return 0;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].facet.is_antal)
			return 0; /* "Antal over 30 år" is a group */
	return 85;
}

static gboolean compares(const struct kt_binding *b, const char *from, const char *to)
{
	const struct kt_term *t =
		kt_lexicon_begins(b->r->lexicon, KT_LEX_QUALIFIER, kt_slice(from, to - from));

	return t && t->value[0] != '~';
}

/* Cuts the limit off the head: the word of comparison, the number, the sign.
 * The last such number is the limit: "inden for 10 dage mindst 90 %". */
static void cut_limit(struct kt_binding *b, struct kt_facet *f)
{
	for (char *end = f->words ? f->words + strlen(f->words) : NULL; end > f->words;) {
		char *digits, *word, *first;
		while (end > f->words && !g_ascii_isdigit(end[-1]))
			end--;
		for (digits = end; digits > f->words && strchr("0123456789.,", digits[-1]);)
			digits--;
		for (first = digits; first > f->words && first[-1] == ' ';)
			first--;
		for (word = first; word > f->words && word[-1] != ' ';)
			word--;
		if (end > digits && compares(b, word, first)) {
			while (*end == ' ' || *end == '%')
				end++;
			memmove(word, end, strlen(end) + 1);
			g_strstrip(f->words);
			return;
		}
		end = digits;
	}
}

static void bind(struct kt_binding *b)
{
	b->subject = KT_SUBJECT_COLUMN;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA)
			cut_limit(b, &b->columns[c].facet);
	for (guint i = 0; i < b->grid->n_rows; i++) {
		struct kt_facet *f = &b->rows[i].facet;
		if (b->rows[i].role == KT_ROW_DATA && !f->area && f->words && *f->words)
			f->area = g_strdup(f->words);
	}
}

const struct kt_shape kt_shape_criteria = {
	.name = "criteria",
	.summary = "limits in the heads, one place a row",
	.score = score,
	.bind = bind,
};
