/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader still has in mind from one sentence to the next: topic, counted noun, unit,
 * area, period, the last two levels.  It is learned of each sentence, and forgotten at a new
 * paragraph or section. */
#include "extract/models/measure_evidence.h"
#include "extract/passage/legend.h"
#include "extract/prose/calendar.h"
#include "extract/prose/discourse.h"
#include "extract/prose/prose_when.h"
#include "extract/sink.h"

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

void kt_discourse_learn_heading(struct kt_discourse *d, const struct kt_passage *p)
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
		kt_take_text(&d->noun,
			kt_phrase(p, counted->first, counted->first + counted->n_tokens, 2, FALSE));
	d->heading_unit = counted ? d->unit : KT_UNIT_NONE;
	if (!kt_word_has(p, 0, KT_LEX_TABLE, "caption"))
		kt_take_text(&d->topic, kt_phrase(p, 0, p->tokens->len, 5, FALSE));
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

	kt_discourse_learn_heading(d, p);
	kt_lead_learn_pair(d, &whole); /* "Udvalget indstiller (ansøgt i parentes):" */
	if (kt_lexicon_begins(r->lexicon, KT_LEX_SECTION, kt_slice_str(section->heading)))
		g_clear_pointer(&d->topic, g_free); /* "Sagsfremstilling" is no topic */
	kt_passage_free(p);
}

/* "2010/11": a school year or, of the roads in winter, two years side by side. */
static gboolean is_season(struct kt_period p)
{
	return kt_period_is_school_year(p) ||
	       (p.is_range && p.from.unit == KT_TIME_YEAR && p.to.unit == KT_TIME_YEAR &&
		       p.to.year == p.from.year + 1);
}

/* The one part of a year that the title of the item names, the season, or the year. */
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

		if (t->sort == KT_TIMEX_NAME)
			continue;
		if (!is_season(t->period) && (t->sort != KT_TIMEX_POINT || t->period.is_range ||
						     t->period.from.unit == KT_TIME_DAY ||
						     t->period.from.unit == KT_TIME_MONTH ||
						     kt_period_is_none(t->period)))
			continue;
		d->title = t->period;
		n++;
	}
	if (n != 1)
		d->title = kt_period_none();
	kt_discourse_learn_parts(d, p, 0, p->tokens->len);
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
			memcpy(r->told->parts, last.parts, sizeof last.parts);
			r->told->first_draft = last.first_draft;
		}
		learn_section_heading(r, r->told);
	}
	return r->told;
}

void kt_discourse_begin_paragraph(struct kt_discourse *d)
{
	if (!d->leads_in) {
		d->has_area = FALSE;
		d->area = NULL;
		d->period = d->heading;
		d->period_is_named = FALSE;
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
	if (f && !f->refusal && !f->area) /* it goes on about the municipality */
		d->has_area = FALSE;
	if (f && !f->refusal && f->area && !d->has_area) {
		d->has_area = TRUE;
		d->area_is_of_rules = f->measure == KT_MEASURE_LIMIT || f->area_is_of_rules;
		d->area = f->area;
	}
}

static gboolean is_compared(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->left < f->first &&
	       kt_passage_find(s->p, KT_LEX_PREVIOUS, f->left, f->first) != NULL;
}

/* "Kloakken fra 1958 er 215 m lang": what is told next is of no such year. */
static gboolean is_of_old(const struct kt_sentence *s, struct kt_period p)
{
	enum { OLD = 20 };
	guint held = s->reading->context.meeting.year, year = kt_period_year(p);

	return held && year && year + OLD < held;
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
	if (f->period_is_event || f->period.from.unit == KT_TIME_NONE || is_of_old(s, f->period) ||
		(f->period.is_range && kt_unit_is_money(f->unit)))
		return; /* a day's event, an open end, a grant's years date nothing else */
	if (!(f->flags & KT_FLAG_PREVIOUS) && f->host == -1 && !is_compared(s, f) &&
		(kt_period_is_none(d->period) || kt_period_cmp(f->period, d->period) >= 0 ||
			d->leads_in)) {
		d->period = f->period; /* a text speaks of the newest state it tells */
		d->period_is_named = f->period_is_named;
	}
}

/* "I alt": what is told next is no part of that. */
static gboolean is_sum(const struct kt_sentence *s, const char *subject)
{
	return kt_lexicon_whole(s->p->lexicon, KT_LEX_TOTAL, kt_slice_str(subject)) != NULL;
}

/* "Antallet af ledige er faldet med 21 personer": the next number is one of those that are ledige. */
static char *noun_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint first, end;

	if (f->measure == KT_MEASURE_CHANGE && kt_figure_number_of(s, f, &first, &end))
		return kt_phrase(s->p, first, end, 3, TRUE);
	return f->noun < f->noun_end ? kt_phrase(s->p, f->noun, f->noun_end, 3, TRUE)
				     : g_strdup(f->noun_words);
}

static void learn_figure(
	struct kt_discourse *d, const struct kt_sentence *s, const struct kt_figure *f)
{
	if (kt_unit_is_counted(f->unit) && !kt_figure_is_aside(s, f)) {
		d->unit = f->unit;
		d->unit_is_stale = FALSE;
		kt_take_text(&d->noun, noun_of(s, f));
	}
	d->told_unit = f->unit;
	kt_discourse_learn_scale(d, s, f);
	d->measure = f->measure;
	d->effect = f->effect;
	if (f->label < f->label_end)
		kt_take_text(&d->label, kt_phrase(s->p, f->label, f->label_end, 4, FALSE));
	learn_level(d, s, f);
	if (f->subject && !is_sum(s, f->subject)) {
		struct kt_told_value *told = &d->told[d->n_told++ % G_N_ELEMENTS(d->told)];

		told->value = f->value;
		told->area = f->area;
		told->unit = f->unit;
		kt_take_text(&told->subject, g_strdup(f->subject));
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

/* ":", "ses herunder", "Der ydes tilskud til": what follows completes S. */
static gboolean leads_in(const struct kt_sentence *s)
{
	return kt_mark_is(s->p, s->end - 1, ':') || has_lead_word(s) ||
	       kt_word_class(s->p, s->end - 1) == KT_WORD_PREPOSITION;
}

/* "Sæsonen løb fra den 15. oktober 2021 til den 15. april 2022": no more than a year, which was over by
 * the meeting. */
static gboolean is_past_spell(const struct kt_sentence *s, struct kt_period p)
{
	enum { LONGEST = 366 };
	struct kt_moment held = s->reading->context.meeting;

	return p.is_range && !kt_period_is_open(p) && p.from.unit >= KT_TIME_HALF &&
	       held.unit != KT_TIME_NONE &&
	       kt_period_last_day(p) - kt_period_first_day(p) <= LONGEST &&
	       kt_period_last_day(p) <= kt_period_last_day(kt_period_of(held));
}

/* A sentence without figures may still say when: "Tallene er opgjort pr. ...",
 * or lead into the figures of a list. */
static void learn_time(struct kt_discourse *d, const struct kt_sentence *s)
{
	struct kt_period part;
	gboolean leads =
		leads_in(s) || kt_word_does(s->p, s->end - 1, KT_W(THAT)); /* "viser, at" */
	gboolean declares = kt_speaks_of_figures(s->p, "survey", s->first, s->end);

	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);
		gboolean is_state =
			t->sort == KT_TIMEX_STATE || t->period.from.unit == KT_TIME_QUARTER ||
			t->period.from.unit == KT_TIME_HALF || is_past_spell(s, t->period);

		if (t->first < s->first || t->first >= s->end || t->sort == KT_TIMEX_NAME ||
			t->of_brackets || t->event || kt_period_is_none(t->period))
			continue;
		declares &= t->period.is_range || t->period.from.unit != KT_TIME_DAY;
		if (is_state || leads || declares) {
			d->period = t->period;
			return;
		}
	}
	part = kt_sentence_named_part(s);
	if (!kt_period_is_none(part))
		d->period = part;
}

/* "Udviklingen fra 2014 til 2026:" leads into levels at both ends. */
static gboolean is_way(const struct kt_sentence *s, const struct kt_timex *t)
{
	return leads_in(s) && t->period.is_range && t->period.from.unit == KT_TIME_YEAR &&
	       t->period.to.unit == KT_TIME_YEAR && kt_time_says_to(s->p, t);
}

static void keep_pair(struct kt_discourse *d, const struct kt_period *found)
{
	gboolean is_in_order = kt_period_cmp(found[0], found[1]) < 0;

	d->pair_is_told = TRUE;
	d->older = found[!is_in_order];
	d->newer = found[is_in_order];
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
			kt_period_is_none(t->period))
			continue;
		if (n == 0 && is_way(s, t)) {
			keep_pair(d, (const struct kt_period[]){kt_period_of(t->period.from),
					     kt_period_of(t->period.to)});
			return;
		}
		if (t->period.is_range)
			continue;
		if (n == 2)
			return;
		found[n++] = t->period;
	}
	if (n != 2 || kt_period_equal(found[0], found[1]) ||
		found[0].from.unit != found[1].from.unit || found[0].from.unit == KT_TIME_DAY)
		return;
	keep_pair(d, found);
	if (kt_period_equal(d->period, d->older)) /* a text goes on about the newest */
		d->period = d->newer;
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
	kt_take_text(
		&d->label, kt_phrase(s->p, found->first, found->first + found->n_tokens, 4, FALSE));
}

/* "De største afvigelser er (i mio. kr.):", "Følgende antal elever:" */
static void learn_lead_in(struct kt_discourse *d, const struct kt_sentence *s)
{
	const struct kt_found *counted = kt_passage_find(s->p, KT_LEX_COUNTED, s->first, s->end);
	const struct kt_found *scale = kt_passage_find(s->p, KT_LEX_SCALE, s->first, s->end);

	if (!leads_in(s))
		return;
	learn_lead_measure(d, s);
	if (kt_lead_in_unit(d, s))
		return;
	if (scale && kt_passage_token(s->p, scale->first)->quantity < 0)
		kt_decimal_from_plain(&d->list_scale, scale->term->value, NULL);
	if (counted && kt_unit_lookup(counted->term->value, &d->unit)) {
		d->unit_is_stale = FALSE;
		kt_take_text(&d->noun, kt_phrase(s->p, counted->first,
					       counted->first + counted->n_tokens, 2, FALSE));
	}
}

void kt_discourse_learn(struct kt_discourse *d, const struct kt_sentence *s)
{
	const char *topic = NULL;

	learn_area(d, s);
	kt_discourse_learn_parts(d, s->p, s->first, s->end);
	kt_lead_learn_pair(d, s);
	kt_lead_in_scale(d, s);
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || f->is_doubtful)
			continue;
		if (!topic && f->subject && !is_sum(s, f->subject))
			topic = f->subject;
		learn_figure(d, s, f);
	}
	if (topic) {
		kt_take_text(&d->topic, g_strdup(topic));
		return;
	}
	learn_time(d, s);
	learn_pair(d, s);
	learn_lead_in(d, s);
	kt_take_text(&d->topic, kt_sentence_topic(s->p, s->first, s->end));
}
