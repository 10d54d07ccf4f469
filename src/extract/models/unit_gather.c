/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/unit_gather.h"

#include <string.h>

#include "extract/models/hearing.h"
#include "extract/models/kind_gather.h"
#include "extract/models/measure_gather.h"
#include "extract/prose/prose_clause.h"

/* ---- both --------------------------------------------------------------- */

static void hear(const struct kt_reading *r, struct kt_slice text, struct kt_votes *votes)
{
	kt_votes_add(votes, kt_heard(r->hearings, KT_HEAR_UNIT, text));
}

static void hear_label(const struct kt_reading *r, struct kt_slice text, struct kt_votes *votes)
{
	kt_votes_add(votes, kt_heard(r->hearings, KT_HEAR_UNIT_OF_LABEL, text));
}

static void gather_item(struct kt_reading *r, guint block, struct kt_evidence *evidence)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);

	if (item && item->title)
		hear_label(r, kt_slice_str(item->title), &evidence->at[KT_UNIT_TITLE]);
	if (section && section->heading)
		hear_label(r, kt_slice_str(section->heading), &evidence->at[KT_UNIT_SECTION]);
}

/* ---- tables ------------------------------------------------------------- */

static void hear_facet(const struct kt_reading *r, const struct kt_facet *facet,
	struct kt_evidence *evidence, enum kt_unit_place place)
{
	if (facet->label)
		hear_label(r, kt_slice_str(facet->label), &evidence->at[place]);
}

/* "Kommune", "Skole" over the labels name these; "Antal sager" names the figures. */
static void hear_corner(const struct kt_binding *b, struct kt_evidence *evidence)
{
	struct kt_votes *votes = &evidence->at[KT_UNIT_CORNER];

	hear_facet(b->r, &b->corner, evidence, KT_UNIT_CORNER);
	for (guint unit = 0; unit < KT_N_UNITS && b->rows_are_classes; unit++)
		if (unit != KT_UNIT_PERSON)
			votes->strength[unit] = 0; /* the classes are of these */
	if (!b->corner.is_antal)
		votes->strength[KT_UNIT_COUNT] = votes->strength[KT_UNIT_CASE] = 0;
}

static void gather_near(const struct kt_table_place *p, struct kt_evidence *evidence)
{
	const struct kt_around *around = p->b->around;
	const struct kt_reading *r = p->b->r;

	for (guint i = 0; i < around->n_sentences; i++) {
		gboolean leads = i == 0 && around->has_lead;
		struct kt_slice s = kt_document_slice(r->doc, around->sentences[i]);

		if (leads)
			hear_label(r, s, &evidence->at[KT_UNIT_LEAD]);
		else
			hear(r, s, &evidence->at[KT_UNIT_NEAR]);
	}
}

/* How loudly classes of age speak for persons: a noun of the table is louder. */
enum { OF_AN_AGE = 6 };

void kt_unit_gather_cell(const struct kt_table_place *p, struct kt_evidence *evidence)
{
	const struct kt_binding *b = p->b;

	evidence->form =
		kt_unit_form(b->columns[p->column].largest, p->figure->number.scale, FALSE, TRUE);
	hear_facet(b->r, kt_place_column(p), evidence, KT_UNIT_HEAD);
	if (!kt_place_row(p)->is_area_only) /* "Store Heddinge Skole" counts no schools */
		hear_facet(b->r, kt_place_row(p), evidence, KT_UNIT_ROW);
	hear_corner(b, evidence);
	if (b->rows_are_ages)
		kt_votes_raise(&evidence->at[KT_UNIT_ROW], KT_UNIT_PERSON, OF_AN_AGE);
	if (b->columns_are_ages)
		kt_votes_raise(&evidence->at[KT_UNIT_HEAD], KT_UNIT_PERSON, OF_AN_AGE);
	if (b->around->has_caption)
		hear_facet(b->r, &b->around->caption, evidence, KT_UNIT_CAPTION);
	gather_near(p, evidence);
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (c != p->column && b->columns[c].role == KT_COLUMN_DATA &&
			b->columns[c].facet.unit != KT_UNIT_NONE)
			kt_votes_raise(&evidence->at[KT_UNIT_OTHERS], b->columns[c].facet.unit,
				KT_LOUDEST);
	gather_item(b->r, b->grid->block, evidence);
}

/* ---- sentences ---------------------------------------------------------- */

/* How many tokens from the number a word is beside it. */
enum { BESIDE = 2 };

/* FOUND stands in the number and unit words of another figure. */
static gboolean is_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other != f && found->first >= other->first &&
			found->first < MAX(other->end, other->noun_end))
			return TRUE;
	}
	return FALSE;
}

/* "pr. 1.000 indbyggere over 80 år": what others are told for each of. */
static gboolean is_denominator(const struct kt_sentence *s, guint i)
{
	enum { REACH = 5 };

	if (kt_passage_term_at(s->p, KT_LEX_PER, i))
		return TRUE;
	for (guint back = 1; back <= REACH && i >= s->first + back; back++) {
		if (kt_word_does(s->p, i - back, KT_W(PER)))
			return kt_passage_token(s->p, i - back)->time < 0 &&
			       kt_passage_token(s->p, i - back + 1)->time < 0;
		if (kt_mark_separates(s->p, i - back))
			return FALSE;
	}
	return FALSE;
}

static enum kt_unit_place place_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint end = found->first + found->n_tokens;

	if (found->first >= f->end && found->first < f->right)
		return found->first < kt_noun_phrase_end(s->p, f->end, f->right) ? KT_UNIT_BEHIND
										 : KT_UNIT_GROUND;
	if (end <= f->first && found->first >= f->left)
		return f->first - end <= BESIDE ? KT_UNIT_BESIDE : KT_UNIT_GROUND;
	return KT_UNIT_CLAUSE;
}

/* "sejlere", "udskrevne", "døde", "nye": endings that people have. */
static void gather_look(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_votes *votes)
{
	guint end = kt_noun_phrase_end(s->p, f->end, f->right);

	if (end == f->end || kt_passage_token(s->p, end - 1)->kind != KT_TOKEN_WORD)
		return;
	kt_votes_raise(votes, KT_UNIT_COUNT, KT_LOUDEST);
	if (kt_word_ends(s->p, end - 1, KT_F(AGENTS, THE_AGENTS), 0))
		kt_votes_raise(votes, KT_UNIT_PERSON, KT_LOUDEST);
	if (kt_word_ends(s->p, end - 1, KT_F(PERSONS), 0))
		kt_votes_raise(votes, KT_UNIT_PERSON, 7);
}

/* "14 kommunale og 6 private bosteder" */
static gboolean is_joined(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && kt_word_class(s->p, f->first - 1) == KT_WORD_CONJUNCTION;
}

static void gather_neighbours(const struct kt_sentence *s, guint k, struct kt_evidence *evidence)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	for (guint i = 0; i < s->figures->len; i++) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);
		gboolean next = i + 1 == k || i == k + 1;

		if (i == k || other->unit == KT_UNIT_NONE || other->refusal)
			continue;
		if ((gint)i == f->host || (i + 1 == k && (f->is_chained || f->is_compared)) ||
			(i == k + 1 && (other->is_chained || is_joined(s, other))))
			kt_votes_raise(&evidence->at[KT_UNIT_PARTNER], other->unit, KT_LOUDEST);
		kt_votes_raise(&evidence->at[i < k ? KT_UNIT_BEFORE : KT_UNIT_AFTER], other->unit,
			next ? KT_LOUDEST : 5);
	}
}

/* The end of the text that leads in to the list. */
static void hear_lead_in(const struct kt_sentence *s, struct kt_votes *votes)
{
	enum { LEAD_BYTES = 300 };
	gint lead = kt_lead_in(s->reading, s->block);
	struct kt_slice text;

	if (lead < 0)
		return;
	text = kt_document_slice(s->reading->doc, kt_document_block(s->reading->doc, lead)->span);
	while (text.len > LEAD_BYTES || (text.len && (text.at[0] & 0xC0) == 0x80)) {
		text.at++;
		text.len--;
	}
	hear(s->reading, text, votes);
}

/* "- 4 skjold" under "- 12 elever": it names what it counts behind the number, and the unit in mind is
 * that of another entry. */
static gboolean counts_of_its_own(const struct kt_sentence *s, const struct kt_figure *f)
{
	return s->before->is_list && s->before->unit_is_adopted && f->noun < f->noun_end &&
	       f->noun >= f->end;
}

static void gather_told(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_evidence *evidence)
{
	const struct kt_discourse *d = s->before;
	enum kt_unit_place place = d->is_list         ? KT_UNIT_LEAD_IN
				   : d->unit_is_stale ? KT_UNIT_PAST
						      : KT_UNIT_TEXT;

	if (d->is_list && d->unit_is_stale)
		place = KT_UNIT_PAST;
	if (d->unit != KT_UNIT_NONE && !counts_of_its_own(s, f))
		kt_votes_raise(&evidence->at[place], d->unit, KT_LOUDEST);
	if (d->is_list)
		hear_lead_in(s, &evidence->at[KT_UNIT_LEAD_TEXT]);
	if (d->item)
		hear_label(s->reading, kt_slice_str(d->item), &evidence->at[KT_UNIT_LABEL]);
}

/* "(ansøgt 18.000)", "søgt 240.000": what is asked for in thousands is money. */
static gboolean is_applied_for(const struct kt_figure *f, const struct kt_found *found)
{
	return found->first + found->n_tokens == f->first &&
	       kt_clue_tells(found->term, " applied") &&
	       kt_decimal_cmp(f->value, kt_decimal_int(1000)) >= 0;
}

void kt_unit_gather_sentence(const struct kt_sentence *s, guint k, struct kt_evidence *evidence)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	evidence->form = kt_unit_form(f->value, f->value.scale, q->is_word, FALSE);
	for (guint i = kt_passage_token(s->p, s->first)->first_found; i < s->p->found->len; i++) {
		const struct kt_found *found = kt_passage_found(s->p, i);

		if (found->first >= s->end)
			break;
		if ((kt_unit_roles() & KT_LEX_MASK(found->term->role)) &&
			!is_of_other(s, f, found) &&
			(found->term->role == KT_LEX_PER || !is_denominator(s, found->first)))
			kt_unit_read_term(found->term, &evidence->at[place_of(s, f, found)]);
		if (is_applied_for(f, found))
			kt_votes_raise(&evidence->at[KT_UNIT_BESIDE], KT_UNIT_DKK, KT_LOUDEST);
	}
	gather_look(s, f, &evidence->at[KT_UNIT_LOOK]);
	gather_neighbours(s, k, evidence);
	gather_told(s, f, evidence);
	gather_item(s->reading, s->block, evidence);
}
