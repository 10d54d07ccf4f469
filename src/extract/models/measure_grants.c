/* SPDX-License-Identifier: GPL-3.0-or-later */
/* measure_grants.c -- what an amount is where grants are given.
 *
 *   Café Solsikken søger 160.000 kr. og får 110.000 kr.
 *   Natteravnene: 12.000 kr. (ansøgt 20.000 kr.)
 *   Herefter er der 34.500 kr. tilbage.
 *
 * What was given has a size, what was applied for and what is left are amounts.  The
 * words that tell them apart stand in other texts too, where they tell nothing of the
 * kind: so they are heard here only where something about the figure speaks of grants. */
#include "extract/models/measure_gather.h"
#include "extract/models/subject_search.h"

#include <string.h>

enum { OF_GRANTS = 6, WITHOUT_A_WORD = 3 };

enum role {
	NO_ROLE,
	APPLIED,
	GRANTED,
	LEFT,
};

gboolean kt_clue_tells(const struct kt_term *term, const char *what)
{
	return term->role == KT_LEX_CLUE && strstr(term->value, what);
}

static enum role role_of(const struct kt_term *term)
{
	return kt_clue_tells(term, " applied")   ? APPLIED
	       : kt_clue_tells(term, " granted") ? GRANTED
	       : kt_clue_tells(term, " left")    ? LEFT
						 : NO_ROLE;
}

/* "indstilles til afslag": what was applied for is not given. */
static enum role role_in(const struct kt_sentence *s, const struct kt_found *found)
{
	enum { REACH = 2 };
	guint end = found->first + found->n_tokens;
	enum role role = role_of(found->term);

	for (guint i = end; role == GRANTED && i < MIN(end + REACH, s->end); i++)
		if (kt_word_means(s->p, i, KT_S(REFUSAL)))
			return APPLIED;
	return role;
}

static gboolean is_about_grants(const struct kt_evidence *evidence)
{
	static const enum kt_measure_place places[] = {
		KT_CLUE_TITLE, KT_CLUE_SECTION, KT_CLUE_BEFORE, KT_CLUE_MATRIX};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
		const guint8 *strength = evidence->at[places[i]].strength;

		/* "der er i år afsat 18,3 mio. kr. til anlæg" speaks of budgets rather */
		if (strength[KT_MEASURE_SIZE] >= OF_GRANTS &&
			strength[KT_MEASURE_SIZE] >= strength[KT_MEASURE_ORIGINAL_BUDGET])
			return TRUE;
	}
	return FALSE;
}

static gboolean is_sum(const struct kt_figure *f)
{
	return !f->refusal && kt_unit_is_money(f->unit);
}

static gboolean is_parted(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_mark_is(s->p, i, ',') || kt_mark_is(s->p, i, ';') ||
			kt_mark_is(s->p, i, ')'))
			return TRUE;
	return FALSE;
}

/* Whose word FOUND is: the sum's that comes next, "søger 160.000 kr.", unless a mark parts
 * them and a sum stands before: "160.000 kr. søgt, 110.000 kr. givet". */
static const struct kt_figure *owner_of(const struct kt_sentence *s, const struct kt_found *found)
{
	const struct kt_figure *before = NULL, *next = NULL;
	guint end = found->first + found->n_tokens;

	for (guint k = 0; k < s->figures->len && !next; k++) {
		const struct kt_figure *f = kt_figure_at(s->figures, k);

		if (is_sum(f) && f->first >= end)
			next = f;
		else if (is_sum(f))
			before = f;
	}
	return next && (!before || !is_parted(s, end, next->first)) ? next : before;
}

/* The nearest of the words that are F's; NULL if none is. */
static const struct kt_found *own_word(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *best = NULL;
	guint nearest = G_MAXUINT;

	for (guint k = kt_passage_token(s->p, s->first)->first_found; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);
		guint away =
			found->first < f->first ? f->first - found->first : found->first - f->first;

		if (found->first >= s->end)
			break;
		if (role_in(s, found) != NO_ROLE && away < nearest && owner_of(s, found) == f) {
			nearest = away;
			best = found;
		}
	}
	return best;
}

static enum role own_role(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *word = own_word(s, f);

	return word ? role_in(s, word) : NO_ROLE;
}

const struct kt_found *kt_figure_is_left(const struct kt_sentence *s, const struct kt_figure *f)
{
	return is_sum(f) && own_role(s, f) == LEFT ? own_word(s, f) : NULL;
}

/* "søger om et tilskud på 350.000 kr.", "ansøger fondens pulje om": what would be the size of a
 * grant is what is asked for. */
static gboolean is_asked_for(const struct kt_evidence *evidence)
{
	return evidence->at[KT_TOLD_WORD].strength[KT_MEASURE_SIZE] >= OF_GRANTS ||
	       evidence->at[KT_CLUE_BESIDE].strength[KT_MEASURE_SIZE] >= OF_GRANTS;
}

/* What words of a grant say of the size of one is not said of what is only asked for. */
static void silence_size(struct kt_evidence *evidence)
{
	static const enum kt_measure_place places[] = {
		KT_TOLD_WORD, KT_CLUE_BESIDE, KT_CLUE_GROUND, KT_CLUE_MATRIX};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++)
		evidence->at[places[i]].strength[KT_MEASURE_SIZE] = 0;
}

/* Another amount beside F is what was applied for. */
static gboolean has_applied_beside(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other != f && is_sum(other) && own_role(s, other) == APPLIED)
			return TRUE;
	}
	return FALSE;
}

/* The word that governs F is what makes it a grant. */
static gboolean is_label(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *clue =
		f->label < f->label_end ? kt_passage_term_at(s->p, KT_LEX_CLUE, f->label) : NULL;

	return clue && role_of(clue->term) == GRANTED;
}

/* "Kommunen skal selv lægge 240.000 kr.": no grant, whatever is told of grants beside it. */
static gboolean pays_itself(const struct kt_sentence *s, const struct kt_figure *f)
{
	g_autofree char *payer = kt_search_payer(s, f, NULL);

	return payer != NULL;
}

/* What the text before and the other sums beside it are tells nothing of one that has a word
 * of its own. */
static void silence_others(struct kt_evidence *evidence)
{
	static const enum kt_measure_place places[] = {
		KT_TOLD_SHARED, KT_CLUE_OTHER, KT_CLUE_NEIGHBOUR, KT_CLUE_BEFORE};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++)
		evidence->at[places[i]].strength[KT_MEASURE_SIZE] =
			evidence->at[places[i]].strength[KT_MEASURE_AMOUNT] = 0;
}

/* "312.000 kr. til fordeling": money that is shared out is given, whatever the text is about. */
static gboolean is_shared_out(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *word = own_word(s, f);

	return word && kt_clue_tells(word->term, " shared-out");
}

/* "- Sorø Kammerkor 20.000 kr." under "Tilskud": an item that says nothing but who gets it. */
static gboolean is_entry_under_grants(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_section *section = s->before->section;
	const struct kt_term *kind =
		section && section->heading ? kt_lexicon_whole(s->p->lexicon, KT_LEX_KIND,
						      kt_slice_trim(kt_slice_str(section->heading)))
					    : NULL;

	if (!s->before->is_list || !kind || !g_str_has_prefix(kind->value, "fund"))
		return FALSE;
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_is_verb(s->p, i) || kt_passage_term_at(s->p, KT_LEX_CLUE, i))
			return FALSE;
	return s->figures->len == 1 && f->end + 1 >= s->end;
}

void kt_measure_gather_grants(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_evidence *evidence)
{
	struct kt_votes *votes = &evidence->at[KT_CLUE_GRANTS];
	enum role role;

	if (!kt_unit_is_money(f->unit))
		return;
	role = pays_itself(s, f) ? APPLIED : own_role(s, f);
	if ((role == APPLIED || role == LEFT) && !is_about_grants(evidence) &&
		is_asked_for(evidence)) {
		silence_others(evidence);
		silence_size(evidence);
		kt_votes_raise(votes, KT_MEASURE_AMOUNT, KT_LOUDEST);
		return;
	}
	if (!is_about_grants(evidence) &&
		(role != GRANTED || !(has_applied_beside(s, f) || is_shared_out(s, f))))
		return; /* "søger 25.000 kr. og får 15.000 kr." tells it by itself */
	if (role == GRANTED && kt_word_does(s->p, f->end, KT_W(INWARD)))
		return;        /* "har fået 90.000 kr. ind ved salg" */
	if (role == NO_ROLE) { /* mostly what is granted, but it may be a price */
		kt_votes_raise(votes, KT_MEASURE_SIZE,
			has_applied_beside(s, f) || is_entry_under_grants(s, f) ? KT_LOUDEST
										: WITHOUT_A_WORD);
		return;
	}
	silence_others(evidence);
	if (role == GRANTED && is_label(s, f)) /* "afsat", an amount elsewhere */
		evidence->at[KT_TOLD_WORD].strength[KT_MEASURE_AMOUNT] =
			evidence->at[KT_CLUE_BESIDE].strength[KT_MEASURE_AMOUNT] = 0;
	kt_votes_raise(votes, role == GRANTED ? KT_MEASURE_SIZE : KT_MEASURE_AMOUNT, KT_LOUDEST);
}

/* ---- lists and tables of grants ------------------------------------------ */

static gboolean has_term(
	const struct kt_reading *r, struct kt_slice text, enum kt_lex_role role, const char *value)
{
	const struct kt_term *term = kt_lexicon_find(r->lexicon, role, text);

	return term && g_str_has_prefix(term->value, value);
}

gboolean kt_proposes_grants(const struct kt_reading *r, struct kt_slice lead, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);
	gsize from = kt_last_sentence(r->lexicon, lead);
	struct kt_slice last = kt_slice(lead.at + from, lead.len - from);

	return has_term(r, last, KT_LEX_FRAME, "propose") &&
	       (has_term(r, last, KT_LEX_KIND, "fund") ||
		       (item && has_term(r, kt_slice_str(item->title), KT_LEX_KIND, "fund")));
}
