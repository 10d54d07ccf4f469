/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in sentences.
 *
 * A sentence says of a number what a table says by its rows, columns and
 * caption, only in any order:
 *
 *   I 2022 og 2023 har kommunen betalt ophold på herberg for henholdsvis 16 og 19 borgere
 *   ~~~~~~~~~~~~~~     ~~~~~~~~        ~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~  ==    == ~~~~~~~
 *   when, twice        where           what                  in order     a     b  of what
 *
 * So a sentence is read in steps, each over all its figures, because figures
 * lean on their neighbours:
 *
 * 1. Divide (prose_clause.c).  Each figure gets ground of its own: the words
 *    up to the joint (comma, og, mod, hvoraf) between it and the next.  A
 *    governing word behind an earlier joint moves the boundary there.  Figures
 *    in brackets keep to the bracket and have the figure before it for host.
 * 2. Units and refusals (prose_figure.c).  Counts of the text's own structure,
 *    ranks, "de seneste 10 år" are no figures.  A bare number takes its unit
 *    from a noun behind, its pair ("fra 12,4 til 11,3 mio. kWh"), the figure
 *    before, a noun before, the lead-in of its list.
 * 3. Measures (prose_measure.c).  The nearest word that governs.
 * 4. Subjects (prose_subject.c).  A noun phrase, filled up from the text
 *    before where the sentence only points back.
 * 5. Periods (prose_when.c) and areas (prose_where.c): nearest first.
 * 6. The name (subject_gather.c): the rules' subject is one candidate among all
 *    noun phrases about the figure.
 *
 * Between sentences the discourse carries what a reader would still have in
 * mind: topic, counted noun, area, period, the last two levels (so that "det
 * svarer til en vækst på 83 procent" runs from the one to the other).  It
 * forgets area and period at a new paragraph, everything at a new section.
 *
 * All words are the lexicon's.  The classes of small words (article,
 * preposition, auxiliary, ...) are the values of its role "stop". */
#include "extract/passage/legend.h"
#include "extract/prose/calendar.h"
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose.h"
#include "extract/sink.h"
#include "extract/models/subject_gather.h"

#include <string.h>

/* ---- memory ------------------------------------------------------------ */

static void clear_told(struct kt_discourse *d)
{
	g_free(d->topic);
	g_free(d->noun);
	g_free(d->label);
	g_free(d->item);
	if (d->above)
		g_array_unref(d->above);
	for (guint i = 0; i < G_N_ELEMENTS(d->told); i++)
		g_free(d->told[i].subject);
	memset(d, 0, sizeof *d);
}

void kt_discourse_free(struct kt_discourse *told)
{
	if (!told)
		return;
	clear_told(told);
	g_free(told);
}

static void remember(char **where, char *what)
{
	if (!what)
		return;
	g_free(*where);
	*where = what;
}

/* A heading, or a short line that stands as one, dates what is under it. */
static void learn_heading(struct kt_discourse *d, const struct kt_passage *p)
{
	const struct kt_found *counted = kt_passage_find(p, KT_LEX_COUNTED, 0, p->tokens->len);

	for (guint i = 0; i < p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(p, i);

		if (t->sort != KT_TIMEX_NAME && t->sort != KT_TIMEX_NOW &&
			t->sort != KT_TIMEX_PREVIOUS) {
			d->heading = t->period;
			break;
		}
	}
	d->period = d->heading;
	d->carried = kt_period_none();
	if (counted && kt_unit_lookup(counted->term->value, &d->unit))
		remember(&d->noun,
			kt_phrase(p, counted->first, counted->first + counted->n_tokens, 2, FALSE));
	d->heading_unit = counted ? d->unit : KT_UNIT_NONE;
	if (!kt_word_has(p, 0, KT_LEX_TABLE, "caption"))
		remember(&d->topic, kt_phrase(p, 0, p->tokens->len, 5, FALSE));
}

static void learn_section_heading(struct kt_reading *r, struct kt_discourse *d)
{
	const struct kt_section *section = d->section;
	guint block;

	if (!section || section->first_block == 0 || !*section->heading)
		return;
	block = section->first_block - 1;
	if (kt_minutes_role(r->minutes, block) != KT_ROLE_SECTION_HEADING)
		return;
	struct kt_passage *p = kt_passage_store_read(r->passages, r->doc, r->lexicon,
		kt_document_block(r->doc, block)->span, &r->context);

	struct kt_sentence whole = {.reading = r, .p = p, .end = p->tokens->len};

	learn_heading(d, p);
	kt_lead_learn_pair(d, &whole); /* "Udvalget indstiller (ansøgt i parentes):" */
	if (kt_lexicon_begins(r->lexicon, KT_LEX_SECTION, kt_slice_str(section->heading)))
		g_clear_pointer(&d->topic, g_free); /* "Sagsfremstilling" is no topic */
	kt_passage_free(p);
}

/* The one part of a year that the title of the item names, or the year. */
static void learn_title(struct kt_reading *r, struct kt_discourse *d)
{
	const struct kt_item *item = d->item_of;
	struct kt_passage *p;
	guint n = 0;

	d->title = kt_period_none();
	if (!item || item->n_blocks == 0 ||
		kt_minutes_role(r->minutes, item->first_block) != KT_ROLE_ITEM_TITLE)
		return;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon,
		kt_document_block(r->doc, item->first_block)->span, &r->context);
	for (guint i = 0; i < p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(p, i);

		if (t->sort != KT_TIMEX_POINT || t->period.is_range ||
			t->period.from.unit == KT_TIME_DAY ||
			t->period.from.unit == KT_TIME_MONTH || kt_period_is_none(t->period))
			continue;
		d->title = t->period;
		n++;
	}
	if (n != 1)
		d->title = kt_period_none();
	kt_passage_free(p);
}

struct kt_discourse *kt_discourse_at(struct kt_reading *r, guint block)
{
	const struct kt_section *section = kt_minutes_section_of(r->minutes, block);
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);

	if (!r->told)
		r->told = g_new0(struct kt_discourse, 1);
	if (section != r->told->section) {
		struct kt_discourse last = *r->told;

		clear_told(r->told);
		r->told->section = section;
		r->told->item_of = item;
		r->told->first_draft = r->sink->drafts->len;
		if (item != last.item_of) {
			learn_title(r, r->told);
		} else {
			r->told->title = last.title;
			r->told->spell = last.spell;
			r->told->first_draft = last.first_draft;
		}
		learn_section_heading(r, r->told);
	}
	return r->told;
}

/* How many blocks a table speaks for the text under it. */
enum { TABLE_REACH = 3 };

/* A new paragraph: area and period begin anew, unless a colon leads in. */
static void begin_paragraph(struct kt_discourse *d)
{
	if (!d->leads_in) {
		d->has_area = FALSE;
		d->area = NULL;
		d->period = d->heading;
		d->measure = KT_MEASURE_NONE;
		d->told_unit = KT_UNIT_NONE;
		d->unit_is_stale = TRUE;
		if (d->heading_unit != KT_UNIT_NONE) {
			d->unit = d->heading_unit;
			d->unit_is_stale = FALSE;
		}
		if (!d->pair_is_told)
			d->older = d->newer = kt_period_none();
	}
	d->list_scale = kt_decimal_int(0);
	d->led_in = d->leads_in;
	d->leads_in = FALSE;
	d->is_list = FALSE;
	g_clear_pointer(&d->item, g_free);
}

/* ---- learning ---------------------------------------------------------- */

/* The area a text goes on to speak of is the one its first figure is told of,
 * or what a sentence without figures begins with. */
static void learn_area(struct kt_discourse *d, const struct kt_sentence *s)
{
	const struct kt_figure *f = s->figures->len ? kt_figure_at(s->figures, 0) : NULL;
	guint end = f ? f->right : MIN(s->first + 4, s->end);

	for (guint k = 0; k < s->p->areas->len; k++) {
		const struct kt_area_mention *a =
			&g_array_index(s->p->areas, struct kt_area_mention, k);

		if (a->first < s->first || a->first >= end || kt_stands_compared(s->p, a->first))
			continue;
		d->has_area = TRUE;
		d->area_is_of_rules = a->sort == KT_AREA_STATE;
		d->area = f && !f->refusal         ? f->area
			  : a->sort == KT_AREA_OWN ? NULL
						   : g_intern_string(a->area);
		return;
	}
	if (f && !f->refusal && f->area && !d->has_area) {
		d->has_area = TRUE;
		d->area_is_of_rules = f->measure == KT_MEASURE_LIMIT;
		d->area = f->area;
	}
}

static gboolean is_compared(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->left < f->first &&
	       kt_passage_find(s->p, KT_LEX_PREVIOUS, f->left, f->first) != NULL;
}

static void learn_level(
	struct kt_discourse *d, const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->measure == KT_MEASURE_CHANGE || f->measure == KT_MEASURE_LIMIT ||
		f->measure == KT_MEASURE_RATE || f->measure == KT_MEASURE_TARGET ||
		kt_period_is_none(f->period))
		return;
	if (kt_period_is_none(d->newer)) {
		d->newer = f->period;
	} else if (kt_period_cmp(f->period, d->newer) > 0) {
		d->older = d->newer;
		d->newer = f->period;
	} else if (!kt_period_equal(d->newer, f->period)) {
		d->older = f->period;
	}
	if (f->period_is_event || f->period.from.unit == KT_TIME_NONE ||
		(f->period.is_range && kt_unit_is_money(f->unit)))
		return; /* a day's event, an open end, a grant's years date nothing else */
	if (!(f->flags & KT_FLAG_PREVIOUS) && f->host == -1 && !is_compared(s, f) &&
		(kt_period_is_none(d->period) || kt_period_cmp(f->period, d->period) >= 0 ||
			d->leads_in))
		d->period = f->period; /* a text speaks of the newest state it tells */
}

static gboolean is_counted(enum kt_unit unit)
{
	return unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_COUNT ||
	       unit == KT_UNIT_FTE;
}

static void learn_figure(
	struct kt_discourse *d, const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_counted(f->unit) && !kt_figure_is_aside(s, f)) {
		d->unit = f->unit;
		d->unit_is_stale = FALSE;
		remember(&d->noun, f->noun < f->noun_end
					   ? kt_phrase(s->p, f->noun, f->noun_end, 3, TRUE)
					   : g_strdup(f->noun_words));
	}
	d->told_unit = f->unit;
	kt_discourse_learn_scale(d, s, f);
	d->measure = f->measure;
	d->effect = f->effect;
	if (f->label < f->label_end)
		remember(&d->label, kt_phrase(s->p, f->label, f->label_end, 4, FALSE));
	learn_level(d, s, f);
	if (f->subject) {
		struct kt_told_value *told = &d->told[d->n_told++ % G_N_ELEMENTS(d->told)];

		told->value = f->value;
		told->area = f->area;
		told->unit = f->unit;
		remember(&told->subject, g_strdup(f->subject));
	}
}

/* "ses herunder", "fremgår nedenfor": what follows is told of. */
static gboolean has_lead_word(const struct kt_sentence *s)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_TABLE, "lead"))
			return TRUE;
	return FALSE;
}

/* A sentence without figures may still say when: "Tallene er opgjort pr. ...",
 * or lead into the figures of a list. */
static void learn_time(struct kt_discourse *d, const struct kt_sentence *s)
{
	gboolean leads_in = kt_mark_is(s->p, s->end - 1, ':') || has_lead_word(s) ||
			    kt_word_does(s->p, s->end - 1, KT_W(THAT)); /* "viser, at" */

	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);
		gboolean is_state =
			t->sort == KT_TIMEX_STATE || t->period.from.unit == KT_TIME_QUARTER;

		if (t->first < s->first || t->first >= s->end || t->sort == KT_TIMEX_NAME ||
			t->of_brackets || kt_period_is_none(t->period))
			continue;
		if (is_state || leads_in) {
			d->period = t->period;
			return;
		}
	}
}

/* "sammenholder 2. kvartal i år med samme kvartal sidste år": the two times
 * that levels told later are of. */
static void learn_pair(struct kt_discourse *d, const struct kt_sentence *s)
{
	struct kt_period found[2];
	guint n = 0;

	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first < s->first || t->first >= s->end || t->sort == KT_TIMEX_NAME ||
			kt_period_is_none(t->period) || t->period.is_range)
			continue;
		if (n == 2)
			return;
		found[n++] = t->period;
	}
	if (n != 2 || kt_period_equal(found[0], found[1]) ||
		found[0].from.unit != found[1].from.unit || found[0].from.unit == KT_TIME_DAY)
		return;
	d->pair_is_told = TRUE;
	d->older = kt_period_cmp(found[0], found[1]) < 0 ? found[0] : found[1];
	d->newer = kt_period_cmp(found[0], found[1]) < 0 ? found[1] : found[0];
}

/* "Merforbruget fordeler sig således:" */
static void learn_lead_measure(struct kt_discourse *d, const struct kt_sentence *s)
{
	const struct kt_found *effect = kt_passage_find(s->p, KT_LEX_EFFECT, s->first, s->end);
	const struct kt_found *found =
		effect ? effect : kt_passage_find(s->p, KT_LEX_MEASURE, s->first, s->end);

	if (!found)
		return;
	if (effect)
		d->measure = KT_MEASURE_DEVIATION;
	else if (!kt_measure_named(found->term, &d->measure))
		return;
	/* "(- er mindreforbrug)" says what the signs mean, and the figures have them */
	if (!effect || kt_legend_read(s->p->lexicon, kt_passage_slice(s->p, s->first, s->end)))
		d->effect = 0;
	else
		d->effect = strchr(effect->term->value, '-') ? -1 : 1;
	remember(
		&d->label, kt_phrase(s->p, found->first, found->first + found->n_tokens, 4, FALSE));
}

/* "De største afvigelser er (i mio. kr.):", "Følgende antal elever:" */
static void learn_lead_in(struct kt_discourse *d, const struct kt_sentence *s)
{
	const struct kt_found *counted = kt_passage_find(s->p, KT_LEX_COUNTED, s->first, s->end);
	const struct kt_found *scale = kt_passage_find(s->p, KT_LEX_SCALE, s->first, s->end);

	if (!kt_mark_is(s->p, s->end - 1, ':') && !has_lead_word(s))
		return;
	learn_lead_measure(d, s);
	if (kt_lead_in_unit(d, s))
		return;
	if (scale && kt_passage_token(s->p, scale->first)->quantity < 0)
		kt_decimal_from_plain(&d->list_scale, scale->term->value, NULL);
	if (counted && kt_unit_lookup(counted->term->value, &d->unit)) {
		d->unit_is_stale = FALSE;
		remember(&d->noun, kt_phrase(s->p, counted->first,
					   counted->first + counted->n_tokens, 2, FALSE));
	}
}

static void learn_spell(struct kt_discourse *d, const struct kt_sentence *s)
{
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first >= s->first && t->first < s->end && t->period.is_range &&
			t->sort != KT_TIMEX_NAME && t->period.from.unit != KT_TIME_NONE &&
			t->period.to.unit != KT_TIME_NONE)
			d->spell = t->period;
	}
}

static void learn(struct kt_discourse *d, const struct kt_sentence *s)
{
	const char *topic = NULL;

	learn_area(d, s);
	learn_spell(d, s);
	kt_lead_learn_pair(d, s);
	kt_lead_in_scale(d, s);
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || f->is_doubtful)
			continue;
		if (!topic)
			topic = f->subject;
		learn_figure(d, s, f);
	}
	if (topic) {
		remember(&d->topic, g_strdup(topic));
		return;
	}
	learn_time(d, s);
	learn_pair(d, s);
	learn_lead_in(d, s);
	remember(&d->topic, kt_sentence_topic(s->p, s->first, s->end));
}

/* ---- handing in -------------------------------------------------------- */

void kt_figure_reason(
	struct kt_figure *f, const char *field, const char *rule, struct kt_slice evidence)
{
	g_autofree char *text = NULL;

	if (f->draft.is_explained && evidence.at)
		text = g_strndup(evidence.at, evidence.len);
	kt_draft_reason(&f->draft, field, rule, text);
}

static struct kt_span number_span(const struct kt_passage *p, const struct kt_quantity *q)
{
	return kt_passage_token(p, q->number_token)->span;
}

static void refuse_figure(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	if (kt_passage_token(s->p, q->number_token)->kind == KT_TOKEN_WORD)
		return; /* the ledger is of numerals */
	if (f->refusal)
		kt_sink_nonfigure(s->reading->sink, number_span(s->p, q), f->refusal);
	else
		kt_sink_unread(s->reading->sink, number_span(s->p, q), "a number of nothing told");
}

static void hand_in(struct kt_sentence *s, struct kt_figure *f, enum kt_origin origin)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	struct kt_draft *d = &f->draft;

	if (f->refusal || f->is_doubtful) {
		refuse_figure(s, f);
		return;
	}
	d->origin = origin;
	d->span = kt_passage_span(s->p, f->first, f->end);
	d->numeral = number_span(s->p, q);
	d->value = f->value;
	d->resolution = f->resolution;
	d->unit = f->unit;
	d->qualifier = q->qualifier;
	d->measure = f->measure;
	if (f->label < f->label_end)
		d->measure_label = kt_passage_span(s->p, f->label, f->label_end);
	d->measure_words = g_steal_pointer(&f->label_words);
	d->subject = g_steal_pointer(&f->subject);
	d->area = f->area;
	d->period = f->period;
	d->period_is_settled = f->period_is_settled;
	d->flags = f->flags;
	d->context = kt_passage_span(s->p, s->first, s->end);
	d->confidence = CLAMP(f->confidence, 0.1, 0.99);
	kt_figure_clues(s, f);
	kt_sink_draft(s->reading->sink, d);
}

static void clear_figure(gpointer data)
{
	struct kt_figure *f = data;

	g_free(f->noun_words);
	g_free(f->label_words);
	g_free(f->subject);
	g_free(f->head);
	g_free(f->draft.subject_lines);
	if (f->draft.reasons)
		g_array_unref(f->draft.reasons);
	if (f->draft.clues)
		g_array_unref(f->draft.clues);
}

/* ---- reading ----------------------------------------------------------- */

/* The figure a lead-in ends with is the total of the list under it. */
static void mark_total(struct kt_reading *r, struct kt_sentence *s)
{
	const struct kt_block *next;

	if (s->end != s->p->tokens->len || !kt_mark_is(s->p, s->end - 1, ':') ||
		s->figures->len == 0 || s->block + 1 >= kt_document_n_blocks(r->doc))
		return;
	next = kt_document_block(r->doc, s->block + 1);
	if (next->kind != KT_BLOCK_LIST_ITEM && next->kind != KT_BLOCK_TABLE)
		return;
	struct kt_figure *f = kt_figure_at(s->figures, s->figures->len - 1);
	if (is_counted(f->unit) || kt_unit_is_money(f->unit))
		f->flags |= KT_FLAG_TOTAL;
}

static void read_sentence(struct kt_reading *r, struct kt_passage *p, guint first, guint end,
	guint block, enum kt_origin origin)
{
	struct kt_sentence s = {.reading = r,
		.p = p,
		.before = r->told,
		.block = block,
		.first = first,
		.end = end};

	s.figures = g_array_sized_new(FALSE, TRUE, sizeof(struct kt_figure), 4);
	g_array_set_clear_func(s.figures, clear_figure);
	kt_sentence_divide(&s);
	kt_sentence_units(&s);
	kt_sentence_measures(&s);
	kt_sentence_subjects(&s);
	kt_list_name_figures(&s);
	kt_sentence_periods(&s);
	kt_sentence_areas(&s);
	kt_sentence_choose_subjects(&s);
	mark_total(r, &s);
	learn(r->told, &s);
	kt_sentence_finish_subjects(&s);
	if (origin == KT_ORIGIN_LIST)
		kt_figures_find_applied(&s);
	for (guint k = 0; k < s.figures->len; k++)
		hand_in(&s, kt_figure_at(s.figures, k), origin);
	g_array_unref(s.figures);
}

/* The numerals that are in no quantity, for the ledger. */
static void enter_rest(struct kt_reading *r, const struct kt_passage *p)
{
	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);

		if (t->kind != KT_TOKEN_NUMERAL || t->quantity >= 0)
			continue;
		if (t->nonfigure >= 0)
			kt_sink_nonfigure(r->sink, t->span,
				g_array_index(p->nonfigures, struct kt_nonfigure, t->nonfigure)
					.sort);
		else if (t->time >= 0)
			kt_sink_nonfigure(r->sink, t->span, "date");
		else
			kt_sink_unread(r->sink, t->span, "not a number");
	}
}

/* "Tallene i parentes er fra 2022.", "September 2014 står i parentes.": of the times of the
 * sentence from FIRST to END the nearest to the words. */
static void learn_brackets(struct kt_discourse *d, struct kt_passage *p, guint first, guint end)
{
	struct kt_timex *nearest = NULL;
	guint word = first, best = G_MAXUINT;

	while (word < end && !kt_word_has(p, word, KT_LEX_STOP, "bracket"))
		word++;
	for (guint k = 0; word < end && k < p->times->len; k++) {
		struct kt_timex *t = &g_array_index(p->times, struct kt_timex, k);
		guint far = t->first < word ? word - t->first : t->first - word;

		if (t->first < first || t->first >= end || kt_period_is_none(t->period) ||
			far >= best)
			continue;
		best = far;
		nearest = t;
	}
	if (!nearest)
		return;
	nearest->of_brackets = TRUE;
	d->bracket = nearest->period;
}

static guint sentence_end(const struct kt_passage *p, guint k)
{
	return k + 1 < p->sentences->len ? g_array_index(p->sentences, guint, k + 1)
					 : p->tokens->len;
}

void kt_passage_read(struct kt_reading *r, struct kt_passage *p, guint block, enum kt_origin origin)
{
	if (origin == KT_ORIGIN_LIST)
		kt_list_find_label(r->told, p);
	for (guint k = 0; k < p->sentences->len; k++)
		learn_brackets(
			r->told, p, g_array_index(p->sentences, guint, k), sentence_end(p, k));
	for (guint k = 0; k < p->sentences->len; k++) {
		guint first = g_array_index(p->sentences, guint, k), end = sentence_end(p, k);

		if (first < end)
			read_sentence(r, p, first, end, block, origin);
	}
	enter_rest(r, p);
	kt_passage_mentions(r, p, block);
}

/* ---- blocks ------------------------------------------------------------ */

static gboolean is_text(const struct kt_block *b)
{
	return b->kind == KT_BLOCK_PARAGRAPH || b->kind == KT_BLOCK_LIST_ITEM;
}

/* A paragraph that goes on in lower case where the one before has not ended:
 * a page break cut it. */
static gboolean is_rest(struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block), *before;
	struct kt_slice text, last;

	if (block == 0 || b->kind != KT_BLOCK_PARAGRAPH ||
		kt_minutes_section_of(r->minutes, block) !=
			kt_minutes_section_of(r->minutes, block - 1))
		return FALSE;
	before = kt_document_block(r->doc, block - 1);
	text = kt_slice_trim(kt_document_slice(r->doc, b->span));
	last = kt_slice_trim(kt_document_slice(r->doc, before->span));
	if (!is_text(before) || text.len == 0 || last.len < 40 ||
		strchr(".:!?;", last.at[last.len - 1]))
		return FALSE;
	return g_unichar_islower(g_utf8_get_char_validated(text.at, text.len));
}

/* The span of BLOCK and of what goes on with it on later pages. */
static struct kt_span whole_span(struct kt_reading *r, guint block)
{
	struct kt_span span = kt_document_block(r->doc, block)->span;

	while (block + 1 < kt_document_n_blocks(r->doc) && is_rest(r, block + 1)) {
		const struct kt_span *more = &kt_document_block(r->doc, ++block)->span;

		span.len = more->start + more->len - span.start;
	}
	return span;
}

/* Nobody writes longer paragraphs.  A file without line feeds is one; reading
 * it in one piece would take time that grows with its square. */
#define MAX_PIECE 16384

static gboolean is_gap(char c)
{
	return c == ' ' || c == '\n';
}

/* The start of SPAN up to a blank, of about MAX_PIECE bytes.  A word is never
 * cut: the scanner would read it to its end from each of its pieces. */
static struct kt_span first_piece(const struct kt_reading *r, struct kt_span span)
{
	struct kt_slice s = kt_document_slice(r->doc, span);
	gsize len = MAX_PIECE;

	if (span.len <= MAX_PIECE)
		return span;
	while (len > MAX_PIECE / 2 && !is_gap(s.at[len - 1]))
		len--;
	while (len < span.len && !is_gap(s.at[len - 1]))
		len++;
	return (struct kt_span){.start = span.start, .len = len};
}

struct kt_passage *kt_block_read(struct kt_reading *r, guint block, enum kt_origin origin)
{
	struct kt_span rest;
	struct kt_passage *p = NULL;

	if (is_rest(r, block))
		return NULL;
	rest = whole_span(r, block);
	do {
		struct kt_span piece = first_piece(r, rest);

		kt_passage_free(p);
		p = kt_passage_new(r->doc, r->lexicon, piece, &r->context);
		kt_passage_read(r, p, block, origin);
		kt_calendar_note(r->calendar, p, block);
		rest.start += piece.len;
		rest.len -= piece.len;
	} while (rest.len > 0);
	return p;
}

/* A short line without a full stop: a heading the frame does not know. */
static gboolean stands_as_heading(const struct kt_passage *p)
{
	guint n = p->tokens->len;

	return n > 0 && n <= 16 && p->quantities->len == 0 && !kt_mark_is(p, n - 1, '.') &&
	       !kt_mark_is(p, n - 1, ':') && !kt_word_does(p, n - 1, KT_W(THAT));
}

static gboolean ends_in_full_stop(const struct kt_reading *r, guint block)
{
	struct kt_slice text =
		kt_slice_trim(kt_document_slice(r->doc, kt_document_block(r->doc, block)->span));

	return kt_slice_ends(text, ".");
}

/* A colon, or a sentence that the items of a list complete: "Gennemgangen viste, at".
 * "17.940 kr." ends one, too. */
static gboolean leads_in(struct kt_reading *r, const struct kt_passage *p, guint block)
{
	guint last = p->tokens->len - 1;

	if (p->tokens->len == 0)
		return FALSE;
	if (kt_mark_is(p, last, ':') || kt_passage_breaks_off(p))
		return TRUE;
	if (block + 1 >= kt_document_n_blocks(r->doc) ||
		kt_document_block(r->doc, block + 1)->kind != KT_BLOCK_LIST_ITEM)
		return FALSE;
	return kt_passage_leads(p) ||
	       (kt_passage_token(p, last)->kind == KT_TOKEN_WORD && !ends_in_full_stop(r, block) &&
		       !stands_as_heading(p));
}

void kt_read_prose(struct kt_reading *r, guint block)
{
	struct kt_discourse *d = kt_discourse_at(r, block);
	struct kt_passage *p;

	if (is_rest(r, block))
		return;
	begin_paragraph(d);
	if (block > d->carried_from + TABLE_REACH)
		d->carried = kt_period_none();
	d->item = kt_sheet_name(r, block);
	p = kt_block_read(r, block, KT_ORIGIN_PROSE);
	if (stands_as_heading(p))
		learn_heading(d, p);
	d->leads_in = leads_in(r, p, block) || kt_passage_is_part(d, p);
	kt_passage_free(p);
}
