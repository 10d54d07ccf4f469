/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subjects once they are chosen.
 *
 *   stigning, Sygefraværet          4,6 pct. was the level the rise began at: Sygefraværet
 *   fordobling af unge hjemløse     633 were the young, and no doubling
 *
 * A word that names a change names no level.  The two ends of a range are of one thing. */
#include "extract/prose/prose.h"

#include <string.h>

static gboolean is_level(const struct kt_figure *f)
{
	return f->measure == KT_MEASURE_COUNT || f->measure == KT_MEASURE_SHARE ||
	       f->measure == KT_MEASURE_AVERAGE || f->measure == KT_MEASURE_DURATION;
}

static gboolean names_change(const struct kt_lexicon *lexicon, struct kt_slice word)
{
	const struct kt_term *term = kt_lexicon_find(lexicon, KT_LEX_MEASURE, word);

	return term && term->n_words == 1 && g_str_equal(term->value, "change") &&
	       strlen(term->text) == word.len;
}

static gboolean is_preposition(const struct kt_lexicon *lexicon, struct kt_slice word)
{
	const struct kt_term *term = kt_lexicon_find(lexicon, KT_LEX_STOP, word);

	return term && g_str_equal(term->value, "preposition");
}

static struct kt_slice first_word(const char *text)
{
	return kt_slice(text, strcspn(text, " "));
}

/* PART without the change it begins with, "stigning i ", "fald af "; "" if it names no more. */
static const char *without_change(const struct kt_lexicon *lexicon, const char *part)
{
	struct kt_slice change = first_word(part), joint;

	if (!names_change(lexicon, change))
		return part;
	if (part[change.len] == '\0')
		return "";
	joint = first_word(part + change.len + 1);
	return is_preposition(lexicon, joint) && joint.at[joint.len] ? joint.at + joint.len + 1
								     : part;
}

static void drop_change(const struct kt_sentence *s, struct kt_figure *f)
{
	g_auto(GStrv) parts = g_strsplit(f->subject, ", ", -1);
	GString *rest = g_string_new(NULL);

	for (guint i = 0; parts[i]; i++) {
		const char *part = without_change(s->reading->lexicon, parts[i]);

		if (*part)
			g_string_append_printf(rest, "%s%s", rest->len ? ", " : "", part);
	}
	if (rest->len && strcmp(rest->str, f->subject) != 0) {
		g_free(f->subject);
		f->subject = g_string_free(rest, FALSE);
		kt_figure_reason(f, "subject", "without-change", kt_slice_str(f->subject));
		return;
	}
	g_string_free(rest, TRUE);
}

/* "85-90 pct. af ulykkerne": the words behind the second are of both. */
static void share_over_range(struct kt_figure *low, const struct kt_figure *high)
{
	if (!(low->flags & KT_FLAG_RANGE_LOW) || !(high->flags & KT_FLAG_RANGE_HIGH) ||
		kt_unit_is_time(low->unit) ||
		kt_words_in(high->subject) <= kt_words_in(low->subject))
		return;
	g_free(low->subject);
	low->subject = g_strdup(high->subject);
	kt_figure_reason(low, "subject", "of-the-range", kt_slice_str(low->subject));
}

void kt_sentence_tidy_subjects(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (!f->refusal && f->subject && is_level(f))
			drop_change(s, f);
		if (k > 0)
			share_over_range(kt_figure_at(s->figures, k - 1), f);
	}
}
