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
#include "extract/prose/calendar.h"
#include "extract/models/measure_evidence.h"
#include "extract/prose/discourse.h"
#include "extract/sink.h"
#include "extract/models/subject_gather.h"

#include <string.h>

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
	d->qualifier = f->is_spread ? KT_QUALIFIER_NONE : q->qualifier;
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
	if (kt_unit_is_counted(f->unit) || kt_unit_is_money(f->unit))
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
	kt_sentence_unspend(&s);
	kt_sentence_areas(&s);
	kt_sentence_choose_subjects(&s);
	kt_sentence_tidy_subjects(&s);
	kt_sentence_order_groups(&s);
	mark_total(r, &s);
	kt_discourse_learn(r->told, &s);
	kt_sentence_finish_subjects(&s);
	if (origin == KT_ORIGIN_LIST)
		kt_figures_find_applied(&s);
	kt_sentence_suppose(&s);
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

/* "I parentes er anført landstallet.", "Gennemsnittet for hele landet står i parentes.": whose the figures in
 * brackets are, where the sentence from FIRST to END names one other area. */
static void learn_area_of_brackets(
	struct kt_discourse *d, const struct kt_passage *p, guint first, guint end)
{
	const struct kt_area_mention *only = NULL;

	for (guint k = 0; k < p->areas->len; k++) {
		const struct kt_area_mention *a =
			&g_array_index(p->areas, struct kt_area_mention, k);

		if (a->first < first || a->first >= end || a->sort == KT_AREA_OWN)
			continue;
		if (only || a->sort == KT_AREA_OTHER || a->sort == KT_AREA_STATE)
			return;
		only = a;
	}
	if (only)
		d->bracket_area = g_intern_string(only->area);
}

/* "Tallene i parentes er fra 2022.", "September 2014 står i parentes.": of the times of the
 * sentence from FIRST to END the nearest to the words. */
static void learn_brackets(struct kt_discourse *d, struct kt_passage *p, guint first, guint end)
{
	struct kt_timex *nearest = NULL;
	guint word = first, best = G_MAXUINT;

	while (word < end && !kt_word_has(p, word, KT_LEX_STOP, "bracket"))
		word++;
	if (word < end)
		learn_area_of_brackets(d, p, first, end);
	for (guint k = 0; word < end && k < p->times->len; k++) {
		struct kt_timex *t = &g_array_index(p->times, struct kt_timex, k);
		guint far = t->first < word ? word - t->first : t->first - word;

		if (t->first < first || t->first >= end || kt_period_is_none(t->period) ||
			far >= best || kt_time_is_outside(p, t, word))
			continue;
		best = far;
		nearest = t;
	}
	if (!nearest)
		return;
	nearest->of_brackets = TRUE;
	d->bracket = nearest->period;
	d->bracket_is_whole =
		nearest->first > 0 && kt_word_does(p, nearest->first - 1, KT_W(WHOLE));
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

static struct kt_slice text_of(const struct kt_reading *r, guint block)
{
	return kt_slice_trim(kt_document_slice(r->doc, kt_document_block(r->doc, block)->span));
}

/* A paragraph that goes on in lower case where the one before has not ended:
 * a page break cut it. */
static gboolean is_cut(const struct kt_reading *r, guint block)
{
	struct kt_slice text = text_of(r, block), last = text_of(r, block - 1);

	if (!is_text(kt_document_block(r->doc, block - 1)) || text.len == 0 || last.len < 40 ||
		strchr(".:!?;", last.at[last.len - 1]))
		return FALSE;
	return g_unichar_islower(g_utf8_get_char_validated(text.at, text.len));
}

static gboolean is_line_of_number(const struct kt_reading *r, guint block)
{
	return block < kt_document_n_blocks(r->doc) && is_text(kt_document_block(r->doc, block)) &&
	       text_of(r, block).len > 0 && g_ascii_isdigit(*text_of(r, block).at);
}

/* "Ansøgt i denne runde:" above "541.870 kr. (12 ansøgninger)": the line before says what the one number
 * under it is. */
static gboolean is_called(const struct kt_reading *r, guint block)
{
	enum { LONGEST_CALL = 120 /* bytes */ };
	struct kt_slice call = text_of(r, block - 1);
	enum kt_role role = kt_minutes_role(r->minutes, block - 1);

	return kt_document_block(r->doc, block - 1)->kind == KT_BLOCK_PARAGRAPH &&
	       (role == KT_ROLE_BODY || role == KT_ROLE_DECISION) && block > r->loose_end &&
	       call.len <= LONGEST_CALL && kt_slice_ends(call, ":") &&
	       is_line_of_number(r, block) && !is_line_of_number(r, block - 1) &&
	       !is_line_of_number(r, block + 1);
}

/* What stands in BLOCK goes on from the paragraph before. */
static gboolean is_rest(struct kt_reading *r, guint block)
{
	return block > 0 && kt_document_block(r->doc, block)->kind == KT_BLOCK_PARAGRAPH &&
	       kt_minutes_section_of(r->minutes, block) ==
		       kt_minutes_section_of(r->minutes, block - 1) &&
	       (is_cut(r, block) || is_called(r, block));
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
		       (!stands_as_heading(p) || kt_word_class(p, last) == KT_WORD_PREPOSITION));
}

void kt_read_prose(struct kt_reading *r, guint block)
{
	struct kt_discourse *d = kt_discourse_at(r, block);
	struct kt_passage *p;

	if (is_rest(r, block))
		return;
	kt_discourse_begin_paragraph(d);
	if (block > d->carried_from + TABLE_REACH)
		d->carried = kt_period_none();
	d->item = kt_sheet_name(r, block);
	if (!d->item)
		d->item = kt_size_above(r, block);
	p = kt_block_read(r, block, KT_ORIGIN_PROSE);
	d->leads_in = leads_in(r, p, block) || kt_passage_is_part(d, p);
	if (!d->leads_in && stands_as_heading(p))
		kt_discourse_learn_heading(d, p);
	kt_passage_free(p);
}
