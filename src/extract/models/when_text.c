/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence of when a figure holds as text: for why, for show --stage=periods and for what
 * fits the weights, which reads the names. */
#include "extract/models/when_evidence.h"
#include "kommunetal/lexicon/lexicon.h"

/* ---- names ------------------------------------------------------------- */

static const char *const place_names[KT_N_WHEN_PLACES] = {
	[KT_WHEN_GROUND_BEHIND] = "ground-behind",
	[KT_WHEN_GROUND_BEFORE] = "ground-before",
	[KT_WHEN_SENTENCE_BEFORE] = "sentence-before",
	[KT_WHEN_SENTENCE_BEHIND] = "sentence-behind",
	[KT_WHEN_COMPARED] = "compared",
	[KT_WHEN_COLUMN] = "column",
	[KT_WHEN_ROW] = "row",
	[KT_WHEN_SECTION_ROW] = "section-row",
	[KT_WHEN_CORNER] = "corner",
	[KT_WHEN_CAPTION] = "caption",
	[KT_WHEN_TABLE_LEAD] = "table-lead",
	[KT_WHEN_OTHER_COLUMNS] = "other-columns",
	[KT_WHEN_LEFT] = "left",
	[KT_WHEN_BETWEEN] = "between",
	[KT_WHEN_OVER] = "over",
	[KT_WHEN_LAST_SENTENCE] = "last-sentence",
	[KT_WHEN_PARAGRAPH] = "paragraph",
	[KT_WHEN_PARAGRAPH_AFTER] = "paragraph-after",
	[KT_WHEN_LEAD_IN] = "lead-in",
	[KT_WHEN_BLOCK_BEFORE] = "block-before",
	[KT_WHEN_BLOCKS_BEFORE] = "blocks-before",
	[KT_WHEN_BLOCK_AFTER] = "block-after",
	[KT_WHEN_TABLE_ABOVE] = "table-above",
	[KT_WHEN_HEADING_LINE] = "heading-line",
	[KT_WHEN_SECTION] = "section",
	[KT_WHEN_ITEM_LEAD] = "item-lead",
	[KT_WHEN_TITLE] = "title",
	[KT_WHEN_DOCUMENT] = "document",
	[KT_WHEN_MEETING] = "meeting",
	[KT_WHEN_YEAR_BEFORE] = "year-before",
	[KT_WHEN_FIGURE_BEFORE] = "figure-before",
	[KT_WHEN_FIGURE_BEHIND] = "figure-behind",
	[KT_WHEN_FIGURES_BEFORE] = "figures-before",
	[KT_WHEN_FIGURE_ABOVE] = "figure-above",
	[KT_WHEN_TABLE_REST] = "table-rest",
	[KT_WHEN_ITEM_REST] = "item-rest",
	[KT_WHEN_DECIDED_SENTENCE] = "decided-sentence",
	[KT_WHEN_DECIDED_TEXT] = "decided-text",
	[KT_WHEN_DECIDED_ABOVE] = "decided-above",
	[KT_WHEN_DECIDED_ALIKE] = "decided-alike",
	[KT_WHEN_RULE] = "rule",
};

static const char *const derived_names[KT_N_WHEN_DERIVED] = {
	[KT_WHEN_AS_TOLD] = "as-told",
	[KT_WHEN_YEAR] = "year",
	[KT_WHEN_TO_DATE] = "to-date",
	[KT_WHEN_BACK] = "back",
	[KT_WHEN_SPAN] = "span",
	[KT_WHEN_YEARLY] = "yearly",
	[KT_WHEN_MONTH] = "month",
	[KT_WHEN_END] = "end",
};

static const char *const role_names[KT_N_WHEN_ROLES] = {
	[KT_WHEN_ROLE_BUDGET] = "budget",
	[KT_WHEN_ROLE_ACTUAL] = "actual",
	[KT_WHEN_ROLE_TO_DATE] = "to-date",
	[KT_WHEN_ROLE_MONEY] = "money",
	[KT_WHEN_ROLE_SIZE] = "size",
	[KT_WHEN_ROLE_PERSONS] = "persons",
	[KT_WHEN_ROLE_COUNT] = "count",
	[KT_WHEN_ROLE_SHARE] = "share",
	[KT_WHEN_ROLE_DEVIATION] = "deviation",
	[KT_WHEN_ROLE_AVERAGE] = "average",
	[KT_WHEN_ROLE_CHANGE] = "change",
	[KT_WHEN_ROLE_TARGET] = "target",
	[KT_WHEN_ROLE_LIMIT] = "limit",
	[KT_WHEN_ROLE_RATE] = "rate",
	[KT_WHEN_ROLE_DURATION] = "duration",
};

static const char *const form_names[KT_N_WHEN_FORMS] = {
	[KT_WHEN_FORM_NONE] = "none",
	[KT_WHEN_FORM_YEAR] = "year",
	[KT_WHEN_FORM_PART] = "part",
	[KT_WHEN_FORM_MONTH] = "month",
	[KT_WHEN_FORM_DAY] = "day",
	[KT_WHEN_FORM_YEARS] = "years",
	[KT_WHEN_FORM_SPAN] = "span",
	[KT_WHEN_FORM_SCHOOL_YEAR] = "school-year",
	[KT_WHEN_FORM_OPEN] = "open",
};

static const char *const age_names[KT_N_WHEN_AGES] = {
	[KT_WHEN_AGE_NONE] = "none",
	[KT_WHEN_AGE_OLDER] = "older",
	[KT_WHEN_AGE_LAST_YEAR] = "last-year",
	[KT_WHEN_AGE_THIS_YEAR] = "this-year",
	[KT_WHEN_AGE_TO_COME] = "to-come",
	[KT_WHEN_AGE_LATER] = "later",
};

static const char *const mark_names[KT_N_WHEN_MARKS] = {
	[KT_WHEN_NEAR] = "near",
	[KT_WHEN_FAR] = "far",
	[KT_WHEN_PAST_FIGURE] = "past-figure",
	[KT_WHEN_PAST_CLAUSE] = "past-clause",
	[KT_WHEN_STATE] = "state",
	[KT_WHEN_SINCE] = "since",
	[KT_WHEN_UNTIL] = "until",
	[KT_WHEN_NAME] = "name",
	[KT_WHEN_PREVIOUS] = "previous",
	[KT_WHEN_RELATIVE] = "relative",
	[KT_WHEN_MEETING_DAY] = "meeting-day",
	[KT_WHEN_DECLARED] = "declared",
	[KT_WHEN_TWICE] = "twice",
	[KT_WHEN_OFTEN] = "often",
	[KT_WHEN_ALONE] = "alone",
	[KT_WHEN_RIVAL_GROUND] = "rival-ground",
	[KT_WHEN_RIVAL_SENTENCE] = "rival-sentence",
	[KT_WHEN_RIVAL_LINE] = "rival-line",
	[KT_WHEN_RIVAL_TEXT] = "rival-text",
};

static const char *const context_names[KT_N_WHEN_CONTEXTS] = {
	[KT_WHEN_IN_TABLE] = "in-table",
	[KT_WHEN_IN_LIST] = "in-list",
	[KT_WHEN_IN_PROSE] = "in-prose",
	[KT_WHEN_HAS_TIME] = "has-time",
	[KT_WHEN_NOW] = "now",
	[KT_WHEN_MODAL] = "modal",
	[KT_WHEN_EXPECTED] = "expected",
	[KT_WHEN_PAST] = "past",
	[KT_WHEN_CONDITION] = "condition",
	[KT_WHEN_BRACKETED] = "bracketed",
	[KT_WHEN_EARLIER] = "earlier",
	[KT_WHEN_PROPOSAL] = "proposal",
	[KT_WHEN_SETTLED] = "settled",
	[KT_WHEN_ACCOUNT] = "account",
};

/* ---- as text ----------------------------------------------------------- */

static void append_places(const struct kt_when_candidate *c, const char *gap, GString *out)
{
	gboolean any = FALSE;

	for (guint d = 0; d < KT_N_WHEN_DERIVED; d++)
		for (guint p = 0; p < KT_N_WHEN_PLACES; p++) {
			if (!(c->at[d] >> p & 1))
				continue;
			g_string_append(out, any ? gap : "");
			g_string_append(out, place_names[p]);
			if (d != KT_WHEN_AS_TOLD)
				g_string_append_printf(out, ":%s", derived_names[d]);
			any = TRUE;
		}
}

char *kt_when_explain(const struct kt_when_evidence *evidence, guint candidate)
{
	GString *out = g_string_new(NULL);

	append_places(&evidence->candidates[candidate], ", ", out);
	return g_string_free(out, FALSE);
}

static void append_bits(guint32 bits, const char *const *names, GString *out)
{
	for (guint i = 0; bits >> i; i++)
		if (bits >> i & 1)
			g_string_append_printf(out, " %s", names[i]);
}

static void append_words(struct kt_slice text, GString *out)
{
	struct kt_words *words = kt_words_split(text);

	for (guint i = 0; i < words->n; i++)
		g_string_append_printf(out, "%s%.*s", i ? " " : "", (gint)words->at[i].folded.len,
			words->at[i].folded.at);
	kt_words_free(words);
}

void kt_when_dump(
	const struct kt_when_evidence *evidence, guint chosen, const char *id, GString *out)
{
	g_string_append_printf(out, "%s\t%s", id, role_names[evidence->role]);
	append_bits(evidence->context, context_names, out);
	g_string_append_c(out, '\t');
	if (evidence->heard)
		append_words(evidence->heard->sentence, out);
	g_string_append_c(out, '\n');
	for (guint i = 0; i < evidence->n; i++) {
		const struct kt_when_candidate *c = &evidence->candidates[i];

		g_string_append_printf(out, "%s\t", i == chosen ? "*" : "");
		kt_period_append(out, c->period);
		g_string_append_printf(out, "\t%d\t%s %s\t", kt_when_score(evidence, i),
			form_names[c->form], age_names[c->age]);
		append_places(c, " ", out);
		g_string_append_c(out, '\t');
		append_bits(c->marks, mark_names, out);
		g_string_append_printf(out, "\t%s\n", i == evidence->ruled ? evidence->rule : "");
	}
}
