/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit_word.c -- a unit of the record is a class: "fte" are full-time persons in one
 * municipality's minutes and årsværk in another's.  A reader looks for the word of the
 * minutes.  The words are in the catalogue, "word of the minutes:word of the report". */
#include "report/unit_word.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "kommunetal/analysis/comparison.h"
#include "charts/chart_kind.h"
#include "report/phrases.h"

static gboolean says(const struct kt_record *r, const char *word)
{
	const char *const texts[] = {r->raw, r->measure_label, r->subject};
	gboolean found = FALSE;

	for (gsize i = 0; i < G_N_ELEMENTS(texts) && !found; i++) {
		g_autofree char *folded = kt_fold_dup(kt_slice_str(texts[i]));

		found = kt_fold_has_word(folded, word);
	}
	return found;
}

static guint how_many_say(const GPtrArray *records, const char *word)
{
	guint n = 0;

	for (guint i = 0; i < records->len; i++)
		n += says(records->pdata[i], word);
	return n;
}

/* The first of the catalogue's WORDS that at least LEAST of RECORDS say; NULL. */
static char *first_said(const GPtrArray *records, const char *words, guint least)
{
	g_auto(GStrv) pairs = g_strsplit(words, ";", -1);

	for (char **pair = pairs; *pair; pair++) {
		g_auto(GStrv) both = g_strsplit(*pair, ":", 2);

		if (both[0] && both[1] && how_many_say(records, both[0]) >= least)
			return g_strdup(both[1]);
	}
	return NULL;
}

/* "Antal besøg": what is counted, in one word; NULL. */
static char *counted(const struct kt_record *r)
{
	g_autofree char *number = kt_say(KT_LANG_DA, "unit.number", NULL);
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));
	g_auto(GStrv) pieces = g_strsplit(folded, ", ", 2);
	g_auto(GStrv) words = g_strsplit(pieces[0] ? pieces[0] : "", " ", -1);

	if (g_strv_length(words) != 2 || !g_str_equal(words[0], number))
		return NULL;
	return g_strdup(words[1]);
}

/* ... of all RECORDS. */
static char *counted_in_all(const GPtrArray *records)
{
	g_autofree char *word = counted(records->pdata[0]);

	for (guint i = 1; i < records->len && word; i++) {
		g_autofree char *other = counted(records->pdata[i]);

		if (g_strcmp0(word, other) != 0)
			return NULL;
	}
	return g_steal_pointer(&word);
}

/* "Bibliotekernes besøgstal": what the title of all figures, or each of them, says is counted; NULL. */
static char *heard_in_all(const GPtrArray *records, const char *words)
{
	g_auto(GStrv) pairs = g_strsplit(words, ";", -1);

	for (char **pair = pairs; *pair; pair++) {
		g_auto(GStrv) both = g_strsplit(*pair, ":", 2);
		guint n = 0;

		for (guint i = 0; both[0] && i < records->len; i++) {
			const struct kt_record *r = records->pdata[i];
			g_autofree char *told =
				g_strjoin(" ", r->subject, r->measure_label, r->item_title, NULL);
			g_autofree char *folded = kt_fold_dup(kt_slice_str(told));

			n += strstr(folded, both[0]) != NULL;
		}
		if (both[1] && n == records->len)
			return g_strdup(both[1]);
	}
	return NULL;
}

/* More than live in the municipality are visits, or no persons at all. */
static gboolean are_too_many(const GPtrArray *records)
{
	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];
		guint64 people = kt_record_people(r);

		if (people && kt_decimal_cmp(r->value, kt_decimal_int((gint64)people)) > 0)
			return TRUE;
	}
	return FALSE;
}

char *kt_unit_word(enum kt_lang lang, const GPtrArray *records)
{
	const struct kt_record *first = records->pdata[0];
	g_autofree char *id = g_strdup_printf("unit.of.%s", kt_unit_name(first->unit));
	g_autofree char *words = NULL, *said = NULL;

	switch (first->unit) {
	case KT_UNIT_FTE:
		words = kt_say(lang, "unit.said.fte", NULL);
		said = first_said(records, words, 1);
		break;
	case KT_UNIT_DAY:
		words = kt_say(lang, "unit.said.day", NULL);
		said = first_said(records, words, 1);
		break;
	case KT_UNIT_PERSON:
		words = kt_say(lang, "unit.said.person", NULL);
		said = first_said(records, words, records->len);
		if (!said && are_too_many(records))
			said = g_strdup("");
		break;
	case KT_UNIT_CASE:
		said = counted_in_all(records);
		words = kt_say(lang, "unit.heard.case", NULL);
		if (!said)
			said = heard_in_all(records, words);
		break;
	default:
		break;
	}
	return said ? g_steal_pointer(&said) : kt_say(lang, id, NULL);
}

/* Cuts the word or words TAIL off the end of TEXT, with the blanks and commas before them. */
static gboolean cut_tail(char *text, const char *tail)
{
	gsize len = strlen(text), n = strlen(tail);

	if (!n || !g_str_has_suffix(text, tail) || (len > n && text[len - n - 1] != ' '))
		return FALSE;
	for (len -= n; len && strchr(" ,", text[len - 1]); len--)
		;
	text[len] = '\0';
	return TRUE;
}

char *kt_without_unit(const char *label, struct kt_period period)
{
	static const char *const units[] = {"unit.thousand", "unit.million", "unit.whole"};
	g_autofree char *folded = kt_fold_dup(kt_slice_str(label));
	g_autofree char *year = kt_period_text(KT_LANG_DA, period);
	char *bracket = strstr(folded, " (");
	gboolean is_cut = FALSE;

	if (bracket)
		*bracket = '\0';
	cut_tail(folded, year);
	for (gsize i = 0; i < G_N_ELEMENTS(units) && !is_cut; i++) {
		g_autofree char *unit = kt_say(KT_LANG_DA, units[i], NULL);

		is_cut = cut_tail(folded, unit);
	}
	if (is_cut)
		cut_tail(folded, "i");
	cut_tail(folded, year);
	return g_steal_pointer(&folded);
}

char *kt_unit_after(const struct kt_chart *chart, const struct kt_record *r, const char *label)
{
	if (r->unit == KT_UNIT_COUNT || r->unit == KT_UNIT_RATIO)
		return g_strdup("");
	return kt_unit_beside(label, chart->unit);
}

char *kt_with_unit(const struct kt_chart *chart, const struct kt_record *r, const char *label)
{
	g_autofree char *number = kt_chart_number(chart, r->value, FALSE);
	g_autofree char *unit = kt_unit_after(chart, r, label);

	return kt_say(chart->lang, "with.unit", "number", number, "unit", unit, NULL);
}
