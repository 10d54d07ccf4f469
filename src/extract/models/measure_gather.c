/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/measure_gather.h"

#include "extract/item_status.h"
#include "extract/models/hearing.h"
#include "extract/models/kind_gather.h"
#include "extract/prose/prose_clause.h"
#include "extract/prose/prose_measure.h"

#include <string.h>

/* ---- around ------------------------------------------------------------ */

/* Of the text that leads in, what stands nearest. */
#define LEAD_BYTES 300

static struct kt_slice end_of_block(const struct kt_reading *r, guint block)
{
	struct kt_slice s = kt_document_slice(r->doc, kt_document_block(r->doc, block)->span);

	while (s.len > LEAD_BYTES || (s.len && (s.at[0] & 0xC0) == 0x80)) {
		s.at++;
		s.len--;
	}
	return s;
}

static const struct kt_votes *heard(const struct kt_reading *r, struct kt_slice text)
{
	return kt_heard(r->hearings, KT_HEAR_MEASURE, text);
}

static void gather_status(const struct kt_reading *r, guint block, struct kt_votes *votes)
{
	const struct kt_item_status *status = kt_item_status_of(r->statuses, r->minutes, block);

	if (!status)
		return;
	if (status->is_account) {
		kt_votes_raise(votes, KT_MEASURE_ACTUAL, KT_LOUDEST);
	} else if (!kt_period_is_none(status->period) &&
		   status->period.from.year == r->context.meeting.year) {
		kt_votes_raise(votes, KT_MEASURE_TO_DATE, KT_LOUDEST);
		kt_votes_raise(votes, KT_MEASURE_EXPECTED_RESULT, KT_LOUDEST);
	}
}

void kt_measure_gather_around(struct kt_reading *r, guint block, struct kt_evidence *evidence)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);
	gboolean is_led = r->told && (r->told->is_list || r->told->led_in);
	gint lead = -1;

	if (item)
		evidence->at[KT_CLUE_TITLE] = *heard(r, kt_slice_str(item->title));
	if (section)
		evidence->at[KT_CLUE_SECTION] = *heard(r, kt_slice_str(section->heading));
	if (is_led || kt_document_block(r->doc, block)->kind == KT_BLOCK_TABLE)
		lead = kt_lead_in(r, block);
	gather_status(r, block, &evidence->at[KT_CLUE_ITEM]);
	if (lead >= 0)
		kt_votes_add(&evidence->at[KT_CLUE_BEFORE], heard(r, end_of_block(r, lead)));
}

/* ---- sentences --------------------------------------------------------- */

/* How many tokens from the number a word is beside it. */
enum { BESIDE_LEFT = 2, BESIDE_RIGHT = 1 };
/* What a qualifier speaks for a bound: "højst" more than "over". */
enum { OF_A_BOUND = 9, OF_A_COMPARISON = 5 };
/* What the figure before says of one told as its equal, and of any other. */
enum { OF_AN_EQUAL = 9, OF_A_NEIGHBOUR = 3 };

/* FOUND is another figure's own. */
static gboolean is_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other != f && !other->refusal && found->first >= other->left &&
			found->first < other->right)
			return TRUE;
	}
	return FALSE;
}

/* FOUND stands before the ground of F, and no figure between. */
static gboolean leads_up_to(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	if (found->first >= f->left)
		return FALSE;
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (!other->refusal && other->first < f->first && other->end > found->first)
			return FALSE;
	}
	return TRUE;
}

static enum kt_measure_place place_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint end = found->first + found->n_tokens;

	if (end <= s->first)
		return KT_CLUE_BEFORE;
	if (kt_is_of_bracketed(s, f, found->first) || kt_has_object_behind(s, f, found))
		return KT_CLUE_OTHER;
	if (found->first >= f->left && end <= f->first)
		return f->first - end <= BESIDE_LEFT ? KT_CLUE_BESIDE : KT_CLUE_GROUND;
	if (found->first >= f->first && found->first < f->right)
		return found->first <= f->end + BESIDE_RIGHT ? KT_CLUE_BESIDE : KT_CLUE_GROUND;
	if (is_of_other(s, f, found))
		return KT_CLUE_OTHER;
	return leads_up_to(s, f, found) ? KT_CLUE_MATRIX : KT_CLUE_SENTENCE;
}

/* What is counted is no word about the count: "29 lofter", "5 ansøgninger". */
static gboolean is_counted(const struct kt_figure *f, const struct kt_found *found)
{
	return !kt_unit_is_money(f->unit) && found->first >= f->noun &&
	       found->first < f->noun_end &&
	       (found->term->role == KT_LEX_MEASURE || found->term->role == KT_LEX_CLUE);
}

/* The unit behind the number is no word about it. */
static gboolean speaks(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	/* "rammen på 2.684 mio. kr. overholdes med 14 mio. kr.": of the next */
	if (found->term->role == KT_LEX_EFFECT && found->first >= f->end &&
		kt_word_does(s->p, found->first + found->n_tokens - 1, KT_W(WITH)))
		return FALSE;
	return (kt_measure_roles() & KT_LEX_MASK(found->term->role)) != 0 &&
	       found->first + found->n_tokens <= s->end && !kt_is_complement(s->p, found) &&
	       !is_counted(f, found) && !kt_is_limit_of_time(s, f, found) &&
	       !kt_is_average_of_other(s, f, found) && !kt_is_superlative(s, f, found) &&
	       (found->first < f->first || found->first + found->n_tokens > f->end);
}

static gboolean tells_change(const struct kt_term *term)
{
	struct kt_votes votes = {{0}};

	kt_measure_read_term(term, &votes);
	return votes.strength[KT_MEASURE_CHANGE] > 0;
}

static guint sentence_before(const struct kt_sentence *s)
{
	guint first, end;

	if (s->first == 0)
		return 0;
	kt_passage_sentence(s->p, s->first - 1, &first, &end);
	return first;
}

/* "ligger 4,6 mio. kr. over": over what was meant. */
static gboolean ends_in_comparison(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, f->end);
	guint end;

	if (!found || found->first != f->end || f->end >= s->end)
		return FALSE;
	end = found->first + found->n_tokens;
	return end >= s->end || kt_word_class(s->p, end) == KT_WORD_MARK;
}

/* "4,5 mio. kr. for meget", not "for meget små enheder". */
static gboolean is_too_much(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = f->end + 2;
	enum kt_word_class c = end < s->end ? kt_word_class(s->p, end) : KT_WORD_MARK;

	return kt_word_does(s->p, f->end, KT_W(FOR)) &&
	       kt_word_does(s->p, f->end + 1, KT_W(MUCH)) &&
	       (c == KT_WORD_MARK || c == KT_WORD_PREPOSITION || c == KT_WORD_CONJUNCTION);
}

/* "når en sag passerer 970.000 kr.", "hvis fraværet er over 15 pct.": what has to be passed. */
static gboolean is_condition(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = MIN(f->clause, f->left); i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "condition") ||
			(kt_word_does(s->p, i, KT_W(WHEN)) &&
				kt_word_class(s->p, i) == KT_WORD_CLAUSE))
			return TRUE;
	return FALSE;
}

static void gather_bound(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_votes *votes)
{
	if (is_condition(s, f))
		kt_votes_raise(votes, KT_MEASURE_LIMIT, OF_A_COMPARISON);
	if (ends_in_comparison(s, f) || is_too_much(s, f)) {
		kt_votes_raise(votes, KT_MEASURE_DEVIATION, OF_A_BOUND);
		kt_votes_raise(votes, KT_MEASURE_CHANGE, OF_A_COMPARISON);
	}
	switch (kt_passage_quantity(s->p, f->quantity)->qualifier) {
	case KT_QUALIFIER_AT_MOST:
	case KT_QUALIFIER_AT_LEAST:
		kt_votes_raise(votes, KT_MEASURE_LIMIT, OF_A_BOUND);
		kt_votes_raise(votes, KT_MEASURE_TARGET, OF_A_BOUND);
		break;
	case KT_QUALIFIER_OVER:
	case KT_QUALIFIER_UNDER:
		kt_votes_raise(
			votes, KT_MEASURE_LIMIT, is_condition(s, f) ? OF_A_BOUND : OF_A_COMPARISON);
		break;
	default:
		break;
	}
}

/* "faldet med 66 borgere eller godt 4 pct.": one fact in two units. */
static gboolean is_equal(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_does(s->p, i, KT_W(OR, THAT_IS)) ||
			kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return f->host >= 0 || f->is_chained;
}

static void gather_neighbour(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_votes *votes)
{
	const struct kt_figure *before = NULL;

	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other->first >= f->first)
			break;
		if (!other->refusal && other->measure != KT_MEASURE_NONE)
			before = other;
	}
	if (before)
		kt_votes_raise(
			votes, before->measure, is_equal(s, f) ? OF_AN_EQUAL : OF_A_NEIGHBOUR);
}

/* What was used by a day is used so far, in a year that is over it is the
 * result, and of a year that runs it is expected. */
static void gather_time(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_votes *votes)
{
	guint year = s->reading->context.meeting.year;

	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(s->p, i);

		if (t->first < MIN(f->clause, f->left) || t->first >= f->right)
			continue;
		if (t->sort == KT_TIMEX_STATE || t->period.from.unit == KT_TIME_DAY)
			kt_votes_raise(votes, KT_MEASURE_TO_DATE, KT_LOUDEST);
		else if (t->period.from.unit == KT_TIME_YEAR && t->period.from.year < year)
			kt_votes_raise(votes, KT_MEASURE_ACTUAL, KT_LOUDEST);
		else if (t->period.from.unit == KT_TIME_YEAR)
			kt_votes_raise(votes, KT_MEASURE_EXPECTED_RESULT, KT_LOUDEST);
	}
}

gboolean kt_is_verb_of_price(const struct kt_sentence *s, guint i)
{
	const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

	return clue && g_str_has_prefix(clue->term->value, "rate") &&
	       kt_word_class(s->p, i) == KT_WORD_VERB;
}

static gboolean has_verb_of_price(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = s->first; i < f->first; i++)
		if (kt_is_verb_of_price(s, i))
			return TRUE;
	return FALSE;
}

/* "En plads på et botilbud koster", "koster en plads", not "koster over en periode". */
static gboolean begins_one(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	return kt_word_does(s->p, i, KT_W(A)) &&
	       (i == f->left || kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION);
}

/* What one costs is a price, what each has is an average. */
static void gather_one(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_votes *votes)
{
	gboolean is_one = FALSE;

	for (guint i = MAX(f->left, MIN(f->clause, f->first)); i < f->first && !is_one; i++)
		is_one = kt_word_has(s->p, i, KT_LEX_STOP, "each") ||
			 (begins_one(s, f, i) && has_verb_of_price(s, f));
	if (!is_one)
		return;
	kt_votes_raise(votes, KT_MEASURE_RATE, KT_LOUDEST);
	kt_votes_raise(votes, KT_MEASURE_AVERAGE, KT_LOUDEST);
}

void kt_measure_gather_sentence(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_evidence *evidence)
{
	guint from = sentence_before(s), plan = s->end, plan_end = s->end;

	/* "mindre end bevilget" tells no fall and no grant */
	if (kt_compared_with_plan(s, f, &plan, &plan_end))
		kt_votes_raise(&evidence->at[KT_CLUE_BESIDE], KT_MEASURE_DEVIATION, KT_LOUDEST);
	for (guint k = kt_passage_token(s->p, from)->first_found; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->first >= s->end)
			break;
		if ((f->is_compared || kt_shades_number(s, f, found)) && found->first < f->first &&
			tells_change(found->term))
			continue; /* of what is compared with it; "mere end tre måneder" */
		if ((found->first < plan || found->first >= plan_end) && speaks(s, f, found))
			kt_measure_read_term(found->term, &evidence->at[place_of(s, f, found)]);
	}
	gather_bound(s, f, &evidence->at[KT_CLUE_BOUND]);
	gather_neighbour(s, f, &evidence->at[KT_CLUE_NEIGHBOUR]);
	gather_time(s, f, &evidence->at[KT_CLUE_TIME]);
	gather_one(s, f, &evidence->at[KT_CLUE_ONE]);
	kt_measure_gather_grants(s, f, evidence);
	if (f->is_from || f->is_compared || kt_figure_is_level_before(s, f))
		kt_votes_raise(&evidence->at[KT_CLUE_LEVEL], kt_measure_plain(f->unit), KT_LOUDEST);
}

/* Numbers are all one, and signs are words. */
static struct kt_slice near_word(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	switch (t->kind) {
	case KT_TOKEN_WORD:
		return t->word.folded;
	case KT_TOKEN_NUMERAL:
		return kt_slice_str("#");
	default:
		return kt_document_slice(p->doc, t->span);
	}
}

static void hear_near(const struct kt_passage *p, guint i, char side, struct kt_evidence *evidence,
	GString *words)
{
	struct kt_slice word = near_word(p, i);

	kt_evidence_hear_near(evidence, kt_measure_near_words, kt_n_measure_near_words, side, word);
	if (words)
		g_string_append_printf(words, " %c%.*s", side, (gint)word.len, word.at);
}

/* How many words on each side are next to a figure. */
enum { NEAR_WORDS = 3 };

void kt_measure_gather_near(const struct kt_sentence *s, const struct kt_figure *f,
	struct kt_evidence *evidence, GString *words)
{
	guint first = MAX(s->first + NEAR_WORDS, f->first) - NEAR_WORDS;

	for (guint i = first; i < f->first; i++)
		hear_near(s->p, i, '<', evidence, words);
	for (guint i = f->end; i < MIN(f->end + NEAR_WORDS, s->end); i++)
		hear_near(s->p, i, '>', evidence, words);
}

const struct kt_found *kt_measure_clue(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_measure measure)
{
	const struct kt_found *best = NULL;
	guint nearest = G_MAXUINT;

	for (guint k = kt_passage_token(s->p, s->first)->first_found; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);
		struct kt_votes votes = {{0}};
		guint away;

		if (found->first >= s->end)
			break;
		if (!speaks(s, f, found))
			continue;
		kt_measure_read_term(found->term, &votes);
		away = found->first >= f->end ? found->first - f->end
					      : f->first - MIN(f->first, found->first);
		if (votes.strength[measure] && away < nearest) {
			nearest = away;
			best = found;
		}
	}
	return best;
}

/* ---- tables ------------------------------------------------------------ */

enum { OF_A_DIFFERENCE = 6 };

static const struct kt_votes *clues_of(const struct kt_reading *r, const struct kt_facet *facet)
{
	return heard(r, kt_slice_str(facet->label));
}

/* The column is what others give when one is taken from the other. */
static gboolean is_difference(const struct kt_table_place *p)
{
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);

		if (e->result == p->column && e->kind == KT_EQUATION_COLUMN_SUM &&
			e->parts->len == 2 && e->n_weighty >= 2 &&
			g_array_index(e->parts, struct kt_equation_part, 0).sign !=
				g_array_index(e->parts, struct kt_equation_part, 1).sign)
			return TRUE;
	}
	return FALSE;
}

/* What is taken in one row is given in others: the sum is nought. */
static gboolean comes_to_nought(const struct kt_table_place *p)
{
	const struct kt_binding *b = p->b;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *figure = kt_grid_number(b->grid, row, p->column);

		if (figure && !figure->number.digits &&
			(b->rows[row].is_total || b->rows[row].is_sum))
			return TRUE;
	}
	return FALSE;
}

/* "Ledige (+)/mangler (-)": the signs tell which of two, and no change. */
static gboolean tells_both_signs(const struct kt_facet *f)
{
	return f->label && strstr(f->label, "(+)") && strstr(f->label, "(-)");
}

static void gather_signs(const struct kt_table_place *p, struct kt_votes *votes)
{
	guint strength = kt_binding_is_signed(p->b, p->row, p->column) ? KT_LOUDEST
			 : is_difference(p)                            ? OF_A_DIFFERENCE
								       : 0;

	if (strength == KT_LOUDEST && comes_to_nought(p))
		kt_votes_raise(votes, KT_MEASURE_NEUTRAL_ADJUSTMENT, KT_LOUDEST);
	if (!tells_both_signs(kt_place_column(p)) && !tells_both_signs(kt_place_row(p)))
		kt_votes_raise(votes, KT_MEASURE_CHANGE, strength);
	kt_votes_raise(votes, KT_MEASURE_DEVIATION,
		p->draft->unit == KT_UNIT_PERCENT ? strength / 3 : strength);
}

/* Of a year that is over, that runs, that is to come; the column's own or the caption's. */
static void gather_year(const struct kt_table_place *p, struct kt_votes *votes)
{
	const struct kt_facet *column = kt_place_column(p), *caption = &p->b->around->caption;
	guint meeting = p->b->r->context.meeting.year;
	struct kt_period year = column->year;

	if (kt_period_is_none(year) && p->b->around->has_caption)
		year = caption->year;
	if (!meeting || year.is_range || year.from.unit != KT_TIME_YEAR)
		return;
	if (year.from.year < meeting)
		kt_votes_raise(votes, KT_MEASURE_ACTUAL, KT_LOUDEST);
	else if (year.from.year == meeting) {
		kt_votes_raise(votes, KT_MEASURE_REVISED_BUDGET, KT_LOUDEST);
		kt_votes_raise(votes, KT_MEASURE_TO_DATE, KT_LOUDEST);
	} else
		kt_votes_raise(votes, KT_MEASURE_ORIGINAL_BUDGET, KT_LOUDEST);
}

static void look_for_saving(const struct kt_term *term, gpointer data)
{
	*(gboolean *)data |= kt_clue_tells(term, " saved");
}

static gboolean tells_saving(const struct kt_reading *r, const char *text)
{
	gboolean is_told = FALSE;

	if (text)
		kt_lexicon_each(
			r->lexicon, KT_LEX_CLUE, kt_slice_str(text), look_for_saving, &is_told);
	return is_told;
}

/* A catalogue of savings, as its title, its heading, its corner or its caption says. */
static gboolean is_of_savings(const struct kt_table_place *p)
{
	const struct kt_reading *r = p->b->r;
	const struct kt_item *item = kt_minutes_item_of(r->minutes, p->draft->block);
	const struct kt_section *section = kt_minutes_section_of(r->minutes, p->draft->block);

	return (item && tells_saving(r, item->title)) ||
	       (section && tells_saving(r, section->heading)) ||
	       tells_saving(r, p->b->corner.label) ||
	       (p->b->around->has_caption && tells_saving(r, p->b->around->caption.label));
}

/* What is proposed for years to come is part of no budget there: the years over it, and a title
 * that names the budget it is for, say nothing of it. */
static void drop_budget(struct kt_evidence *evidence)
{
	static const enum kt_measure_place places[] = {
		KT_CLUE_TITLE, KT_CLUE_SECTION, KT_CLUE_BEFORE, KT_CLUE_CAPTION, KT_CLUE_YEAR};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++)
		evidence->at[places[i]].strength[KT_MEASURE_ORIGINAL_BUDGET] = 0;
}

/* "den gennemsnitlige leje er 812 kr. pr. m2": TEXT tells an amount. */
static gboolean tells_money(const struct kt_reading *r, struct kt_span text)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, text, &r->context);
	gboolean is_told = FALSE;

	for (guint i = 0; i < p->quantities->len && !is_told; i++)
		is_told = kt_unit_is_money(kt_passage_quantity(p, i)->unit);
	kt_passage_free(p);
	return is_told;
}

gboolean kt_place_has_caption_of_money(const struct kt_table_place *p, enum kt_unit unit)
{
	return unit != KT_UNIT_NONE && !kt_unit_is_money(unit) && p->b->around->has_caption &&
	       tells_money(p->b->r, p->b->around->caption_span);
}

static void drop_means(struct kt_votes *votes)
{
	votes->strength[KT_MEASURE_AVERAGE] = votes->strength[KT_MEASURE_RATE] = 0;
}

static void drop_means_of_money(const struct kt_table_place *p, struct kt_evidence *evidence)
{
	const struct kt_around *around = p->b->around;

	if (kt_unit_is_money(p->draft->unit))
		return;
	if (kt_place_has_caption_of_money(p, p->draft->unit)) {
		drop_means(&evidence->at[KT_CLUE_CAPTION]);
		drop_means(&evidence->at[KT_CLUE_BEFORE]);
	} else if (!around->has_caption && around->has_lead &&
		   tells_money(p->b->r, around->sentences[0])) {
		drop_means(&evidence->at[KT_CLUE_BEFORE]);
	}
}

void kt_measure_gather_cell(const struct kt_table_place *p, struct kt_evidence *evidence)
{
	const struct kt_reading *r = p->b->r;
	const struct kt_around *around = p->b->around;
	gboolean in_rows = p->b->measures_in_rows;

	evidence->at[KT_CLUE_HEAD] = *clues_of(r, in_rows ? kt_place_row(p) : kt_place_column(p));
	evidence->at[KT_CLUE_ROW] = *clues_of(r, in_rows ? kt_place_column(p) : kt_place_row(p));
	evidence->at[KT_CLUE_CORNER] = *clues_of(r, &p->b->corner);
	if (around->has_caption)
		evidence->at[KT_CLUE_CAPTION] = *clues_of(r, &around->caption);
	if (around->has_lead)
		kt_votes_add(&evidence->at[KT_CLUE_BEFORE], clues_of(r, kt_around_lead(around)));
	if (in_rows) { /* the names of pools */
		evidence->at[KT_CLUE_ROW].strength[KT_MEASURE_SIZE] = 0;
		evidence->at[KT_CLUE_CORNER].strength[KT_MEASURE_SIZE] = 0;
	}
	/* what the shape tells of all columns, "Indtægter" does not deny */
	if (p->b->measure != KT_MEASURE_NONE && p->b->measure != KT_MEASURE_AMOUNT)
		evidence->at[KT_CLUE_HEAD].strength[KT_MEASURE_AMOUNT] = 0;
	drop_means_of_money(p, evidence);
	gather_signs(p, &evidence->at[KT_CLUE_SIGNS]);
	gather_year(p, &evidence->at[KT_CLUE_YEAR]);
	if (kt_place_column(p)->measure == KT_MEASURE_NONE && is_of_savings(p))
		drop_budget(evidence);
}
