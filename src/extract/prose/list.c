/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in lists.
 *
 *   Status på de 43 borgere pr. april 2022 ser således ud:     total, noun, period
 *   - 5 afventer praktikforløb.                                 a part each: the items
 *   - 15 borgere har fået tilkendt ressourceforløb (34,9 %).    lack what the lead-in said
 *
 * The items are read as sentences; what the lead-in left in the discourse
 * (unit, noun, period, area, measure) is theirs, and an item does not pass on
 * to the next what it says of itself. */
#include "extract/prose/prose.h"

#include <string.h>

/* ---- the name of an item ------------------------------------------------ */

/* A sentence that says nothing of what it names: no verb, no amount. */
static gboolean is_name_only(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		enum kt_word_class c = kt_word_class(p, i);
		gint32 q = kt_passage_token(p, i)->quantity;

		if (kt_class_is_verb(c) ||
			(q >= 0 && kt_passage_quantity(p, q)->unit != KT_UNIT_NONE))
			return FALSE;
	}
	return kt_phrase_words(p, first, end) > 0;
}

/* Where the name begins behind a number among its like: "Mål 3. Kor". */
static guint behind_numbering(const struct kt_passage *p, guint end)
{
	guint i = end > 1 && kt_passage_token(p, 1)->nonfigure >= 0;

	while (i < end && kt_passage_token(p, i)->nonfigure >= 0)
		i++;
	while (i > 0 && i < end && kt_word_class(p, i) == KT_WORD_MARK)
		i++;
	return i;
}

/* Where the sentences end that an item's name fills: "Egå Kor, ny scene. Søgt:
 * 8.000 kr.".  0 where the item does not begin so. */
static guint end_of_name(const struct kt_passage *p)
{
	guint end = 0;

	for (guint k = 0; k + 1 < p->sentences->len; k++) {
		guint next = g_array_index(p->sentences, guint, k + 1);

		if (!is_name_only(p, end, next))
			break;
		end = next;
	}
	return end;
}

/* The words before the colon at END: as they stand, "Hovedret bragt ud", if
 * they tell no time and no area. */
static char *label_of(const struct kt_passage *p, guint end)
{
	for (guint i = 0; i < end; i++)
		if (end > 6 || kt_passage_token(p, i)->time >= 0 ||
			kt_passage_token(p, i)->area >= 0)
			return kt_phrase(p, 0, end, 6, FALSE);
	return kt_squeeze_dup(kt_passage_slice(p, 0, end));
}

/* A number that is told, and no class: "under 1 måned: 9". */
static gboolean tells_amount(const struct kt_passage *p, guint i)
{
	gint16 q = kt_passage_token(p, i)->quantity;

	if (q < 0)
		return FALSE;
	if (kt_unit_is_time(kt_passage_quantity(p, q)->unit))
		return FALSE;
	return kt_passage_quantity(p, q)->range == 0;
}

/* "Kor 72, sangaften": a number in what only names belongs to the name. */
static char *name_with_numbers(const struct kt_passage *p, guint from, guint end)
{
	enum { MOST_WORDS = 8 };
	gboolean has_number = FALSE;

	while (end > from + 1 && kt_mark_is(p, end - 1, '.'))
		end--;
	for (guint i = from; i < end; i++)
		has_number |= kt_passage_token(p, i)->quantity >= 0;
	return has_number && end - from <= MOST_WORDS
		       ? kt_squeeze_dup(kt_passage_slice(p, from, end))
		       : kt_phrase(p, from, end, MOST_WORDS, FALSE);
}

/* "410.000 kr. Vejvedligehold": an amount, and behind its full stop what it is of; 0 if not so. */
static guint name_behind_amount(const struct kt_passage *p)
{
	guint second;

	if (p->sentences->len != 2)
		return 0;
	second = g_array_index(p->sentences, guint, 1);
	for (guint i = 0; i < second; i++)
		if (kt_passage_token(p, i)->quantity < 0 && !kt_mark_is(p, i, '.'))
			return 0;
	return is_name_only(p, second, p->tokens->len) ? second : 0;
}

/* "Favrskov - 8.871 kr.": a dash with blanks about it and a number behind it. */
static gboolean is_dash_of_entry(const struct kt_passage *p, guint i)
{
	return i > 0 && i + 1 < p->tokens->len && kt_token_is_dash(p, i) &&
	       kt_passage_token(p, i)->space_before && kt_passage_token(p, i + 1)->space_before &&
	       kt_passage_token(p, i + 1)->quantity >= 0;
}

/* Longer is no entry of a list, but a case, or a page whose lines ran together. */
#define MOST_OF_ENTRY 150 /* words and marks */

/* The label a list item begins with, up to its colon or dash, or the sentences that
 * only name it. */
void kt_list_find_label(struct kt_discourse *d, const struct kt_passage *p)
{
	guint end = end_of_name(p), from = behind_numbering(p, end);

	if (p->tokens->len > MOST_OF_ENTRY)
		return;
	if (end > from) {
		kt_take_text(&d->item, name_with_numbers(p, from, end));
		return;
	}
	if ((from = name_behind_amount(p))) {
		kt_take_text(&d->item, name_with_numbers(p, from, p->tokens->len));
		return;
	}
	for (guint i = 0; i < MIN(p->tokens->len, 14); i++) {
		if (tells_amount(p, i) || kt_mark_is(p, i, '.'))
			return;
		if (kt_mark_is(p, i, ':') || is_dash_of_entry(p, i)) {
			kt_take_text(&d->item, label_of(p, i));
			return;
		}
	}
}

enum { LONG_NAME = 6 }; /* words */

/* ITEM and what SUBJECT says more; what the text before said goes first where
 * that gets too long. */
static char *named(const char *item, const char *subject)
{
	const char *comma = strstr(subject, ", "), *rest = comma ? comma + 2 : NULL;
	g_autofree char *head = comma ? g_strndup(subject, comma - subject) : g_strdup(subject);
	gboolean is_long = kt_words_in(item) + kt_words_in(subject) > LONG_NAME ||
			   (rest && kt_name_within(rest, item));

	if (kt_name_within(head, item))
		return rest && !is_long ? g_strconcat(item, ", ", rest, NULL) : g_strdup(item);
	return g_strconcat(item, ", ", is_long ? head : subject, NULL);
}

void kt_list_name_figures(struct kt_sentence *s)
{
	const char *item = s->before->item;

	if (!item)
		return;
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		char *subject = f->subject;

		if (f->refusal || (subject && strstr(subject, item)))
			continue;
		f->subject = subject ? named(item, subject) : g_strdup(item);
		g_free(subject);
		kt_figure_reason(f, "subject", "label-of-list-item", kt_slice_str(item));
	}
}

/* ---- the list ----------------------------------------------------------- */

/* What the items have from the lead-in, put back after each of them. */
struct lead_in {
	char *topic, *noun, *label;
	enum kt_unit unit;
	gboolean has_unit;   /* told by the lead-in or the heading, or by an item before */
	gboolean is_adopted; /* by an item before */
	enum kt_measure measure;
	gint effect;
	const char *area;
	gboolean has_area;
	struct kt_period period, older, newer;
};

static struct lead_in keep(const struct kt_discourse *d)
{
	return (struct lead_in){.topic = g_strdup(d->topic),
		.noun = g_strdup(d->noun),
		.label = g_strdup(d->label),
		.unit = d->unit,
		.has_unit = d->unit != KT_UNIT_NONE && !d->unit_is_stale,
		.measure = d->measure,
		.effect = d->effect,
		.area = d->area,
		.has_area = d->has_area,
		.period = d->period,
		.older = d->older,
		.newer = d->newer};
}

static void replace(char **where, const char *what)
{
	g_free(*where);
	*where = g_strdup(what);
}

static void put_back(struct kt_discourse *d, const struct lead_in *lead)
{
	replace(&d->topic, lead->topic);
	replace(&d->noun, lead->noun);
	replace(&d->label, lead->label);
	d->unit = lead->unit;
	d->unit_is_stale = !lead->has_unit;
	d->unit_is_adopted = lead->is_adopted;
	d->measure = lead->measure;
	d->effect = lead->effect;
	d->area = lead->area;
	d->has_area = lead->has_area;
	d->period = lead->period;
	d->older = lead->older;
	d->newer = lead->newer;
	d->is_list = TRUE;
	g_clear_pointer(&d->item, g_free);
}

static void drop(struct lead_in *lead)
{
	g_free(lead->topic);
	g_free(lead->noun);
	g_free(lead->label);
}

/* "- Dagpenge: 1.164 fuldtidspersoner": the items after it name no unit of
 * their own where the lead-in has not either, or speaks of persons only.  "- Besøg: 1.240" is
 * named by what it counts, and so are the items after it by theirs. */
static void adopt_unit(struct lead_in *lead, const struct kt_discourse *d)
{
	gboolean closer = lead->unit == KT_UNIT_PERSON && d->unit == KT_UNIT_FTE;
	gboolean is_label = d->item && d->noun && kt_name_within(d->noun, d->item);

	if ((lead->has_unit && !closer) || d->unit == KT_UNIT_NONE || d->unit_is_stale)
		return;
	lead->has_unit = lead->is_adopted = TRUE;
	lead->unit = d->unit;
	replace(&lead->noun, is_label ? NULL : d->noun);
}

/* "27 borgere, fordelt med": a lead-in itself. */
static gboolean breaks_off(const struct kt_reading *r, struct kt_span span)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	gboolean breaks = p->tokens->len > 0 && kt_passage_breaks_off(p);

	kt_passage_free(p);
	return breaks;
}

/* The colon behind the name that S opens with, or the dash before its number; NULL if none. */
static const char *end_of_entry_name(struct kt_slice s)
{
	static const char *const dashes[] = {" - ", " \u2013 "};
	enum { LONGEST_NAME = 60 };
	gsize len = MIN(s.len, LONGEST_NAME);
	const char *colon = len ? memchr(s.at, ':', len) : NULL;

	for (guint k = 0; !colon && len && k < G_N_ELEMENTS(dashes); k++) {
		gsize n = strlen(dashes[k]);
		const char *dash = memmem(s.at, len, dashes[k], n);

		if (dash && dash + n < s.at + s.len && g_ascii_isdigit(dash[n]))
			return dash + n - 2;
	}
	return colon;
}

/* "0-5 år", "80 år og derover", "7. klasse": an age or class is the only number in the name. */
static gboolean is_group(const struct kt_lexicon *lexicon, struct kt_slice name)
{
	gsize end = strspn(name.at, "0123456789-. ");
	struct kt_words *words;
	gboolean is_group = FALSE;

	if (end == 0 || end >= name.len)
		return FALSE;
	name = kt_slice(name.at + end, name.len - end);
	words = kt_words_split(name);
	if (words->n > 0 && !kt_slice_has_digit(name)) {
		const struct kt_term *term = kt_lexicon_match(
			lexicon, KT_LEX_MASK(KT_LEX_NONFIGURE), words->at, words->n);

		is_group = kt_bits_meet(
				   kt_lexicon_senses(lexicon, words->at), KT_S(YEARS, YEARS_OLD)) ||
			   (term && g_str_has_prefix(term->value, "before class"));
	}
	kt_words_free(words);
	return is_group;
}

/* A line that opens with a name and a colon, tells a number behind it and is no sentence. */
static gboolean is_unmarked(const struct kt_reading *r, guint block)
{
	enum { LONGEST_ITEM = 200 };
	const struct kt_block *b = kt_document_block(r->doc, block);
	struct kt_slice s = kt_slice_trim(kt_document_slice(r->doc, b->span));
	const char *colon = end_of_entry_name(s);
	struct kt_slice name, rest;

	if (b->kind != KT_BLOCK_PARAGRAPH || !colon || s.len > LONGEST_ITEM ||
		memchr(s.at, '\n', s.len))
		return FALSE;
	name = kt_slice(s.at, (gsize)(colon - s.at));
	rest = kt_slice(colon + 1, s.len - (gsize)(colon + 1 - s.at));
	return kt_slice_has_digit(rest) && !memmem(rest.at, rest.len, ". ", 2) &&
	       !memchr(rest.at, ':', rest.len) &&
	       (!kt_slice_has_digit(name) || is_group(r->lexicon, name)) && !breaks_off(r, b->span);
}

/* TRUE if BLOCK goes on with the list that starts in FIRST's section. */
static gboolean is_item(struct kt_reading *r, guint first, guint block)
{
	enum kt_role role;

	if (block >= kt_document_n_blocks(r->doc) ||
		kt_document_block(r->doc, block)->kind != kt_document_block(r->doc, first)->kind ||
		(kt_document_block(r->doc, block)->kind != KT_BLOCK_LIST_ITEM &&
			!is_unmarked(r, block)))
		return FALSE;
	role = kt_minutes_role(r->minutes, block);
	return (role == KT_ROLE_BODY || role == KT_ROLE_DECISION) &&
	       kt_minutes_section_of(r->minutes, block) == kt_minutes_section_of(r->minutes, first);
}

/* "Forvaltningen foreslår denne fordeling:" opens a section and leads in as well. */
static gboolean is_led_by_heading(const struct kt_reading *r, guint block)
{
	const struct kt_block *before = kt_document_block(r->doc, block - 1);

	return kt_minutes_role(r->minutes, block - 1) == KT_ROLE_SECTION_HEADING &&
	       kt_slice_ends(kt_slice_trim(kt_document_slice(r->doc, before->span)), ":") &&
	       before->span.len > 40;
}

gboolean kt_list_is_unmarked(struct kt_reading *r, guint block)
{
	struct kt_discourse *d = kt_discourse_at(r, block);

	return block > 0 &&
	       (is_led_by_heading(r, block) ||
		       (d->leads_in &&
			       kt_document_block(r->doc, block - 1)->kind == KT_BLOCK_PARAGRAPH)) &&
	       is_unmarked(r, block) && is_item(r, block, block + 1);
}

/* The list stands right under the line before it, with no blank line between:
 * "Ankestyrelsen: 23 afgørelser." over "- 17 stadfæstet". */
static gboolean follows_at_once(const struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block), *before;
	struct kt_span end;

	if (block == 0)
		return FALSE;
	before = kt_document_block(r->doc, block - 1);
	if (before->kind != KT_BLOCK_PARAGRAPH || before->span.len == 0)
		return FALSE;
	end = (struct kt_span){before->span.start + before->span.len - 1, 1};
	return kt_document_place(r->doc, b->span).line <= kt_document_place(r->doc, end).line + 1;
}

/* 1 of an item marked with a plus, -1 with a minus; else 0. */
static gint sign_of_mark(const struct kt_reading *r, guint block)
{
	struct kt_slice mark = kt_document_slice(r->doc, kt_document_block(r->doc, block)->marker);

	return kt_slice_is(mark, "+") ? 1
	       : kt_slice_is(mark, "-") || kt_slice_is(mark, "\u2013") ||
			       kt_slice_is(mark, "\u00f7")
		       ? -1
		       : 0;
}

/* Marks are signs where there are both. */
static gboolean has_signs(const struct kt_reading *r, guint block, guint n)
{
	gboolean plus = FALSE, minus = FALSE;

	for (guint i = block; i < block + n; i++) {
		plus |= sign_of_mark(r, i) > 0;
		minus |= sign_of_mark(r, i) < 0;
	}
	return plus && minus;
}

guint kt_read_list(struct kt_reading *r, guint block)
{
	struct kt_discourse *d = kt_discourse_at(r, block);
	struct lead_in lead;
	gboolean has_places, signs;
	guint n = 0, n_items = 0;

	if (!d->leads_in) { /* no sentence leads in: what the paragraph before told is not the list's */
		d->measure = KT_MEASURE_NONE;
		if (!d->section || block != d->section->first_block)
			d->pair.second = KT_MEASURE_NONE;
		if (!follows_at_once(r, block)) {
			d->unit_is_stale = d->heading_unit == KT_UNIT_NONE;
			d->has_area = FALSE;
			g_clear_pointer(&d->topic, g_free);
		}
		if (!d->pair_is_told)
			d->older = d->newer = kt_period_none();
	}
	d->list_is_loose = !d->leads_in;
	d->item_scale = kt_decimal_int(0);
	lead = keep(d);
	while (is_item(r, block, block + n_items))
		n_items++;
	if (kt_document_block(r->doc, block)->kind == KT_BLOCK_PARAGRAPH) {
		r->list_first = block;
		r->list_end = block + n_items;
	}
	has_places = kt_list_is_of_places(r, block, n_items);
	signs = has_signs(r, block, n_items);
	for (; n < n_items; n++) {
		put_back(d, &lead);
		d->place = has_places ? kt_list_place(r, block + n) : NULL;
		d->item_sign = signs ? sign_of_mark(r, block + n) : 0;
		kt_passage_free(kt_block_read(r, block + n, KT_ORIGIN_LIST));
		adopt_unit(&lead, d);
	}
	r->list_first = r->list_end = 0;
	put_back(d, &lead);
	d->item_sign = 0;
	d->is_list = d->unit_is_adopted = FALSE;
	d->place = NULL;
	d->leads_in = FALSE;
	drop(&lead);
	return n;
}
