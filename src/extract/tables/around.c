/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/around.h"

#include "extract/models/measure_gather.h"
#include "extract/passage/legend.h"
#include "extract/sink.h"
#include "extract/tables/caption_line.h"
#include "extract/tables/table_before.h"

#include <string.h>

/* How many blocks before and after a table are looked at. */
#define BLOCKS_BEFORE 4
#define BLOCKS_AFTER 2
#define BLOCKS_OF_ITEM 100
#define MAX_CAPTION_LINES 3
#define MAX_UNIT_LINE 50

static gboolean may_stand_about(const struct kt_reading *r, guint block, const struct kt_item *item)
{
	enum kt_role role = kt_minutes_role(r->minutes, block);

	return kt_minutes_item_of(r->minutes, block) == item &&
	       (role == KT_ROLE_BODY || role == KT_ROLE_DECISION ||
		       role == KT_ROLE_SECTION_HEADING || role == KT_ROLE_FURNITURE);
}

/* ---- what is told ------------------------------------------------------------------------------ */

/* What the sentences near by say, as far as somebody has asked. */
struct kt_near_by {
	gboolean lead_is_read, topic_is_read;
	gboolean lead_declares; /* a scale, in whichever of its sentences */
	struct kt_facet lead;
	struct kt_facet scale; /* that a sentence above declares, and nothing else */
	char *topic;
	GArray *told;         /* struct kt_told; NULL until they are read, as is counted */
	GArray *told_in_item; /* the same */
	GArray *told_counts;  /* read with TOLD */
	enum kt_unit counted;
};

/* Adds Q to ALL where its unit is of such a SORT. */
static void note(GArray *all, const struct kt_quantity *q, gboolean (*sort)(enum kt_unit))
{
	struct kt_told told = {q->value, q->resolution, q->unit};

	if (sort(q->unit))
		g_array_append_val(all, told);
}

static void note_quantities(struct kt_near_by *around, const struct kt_passage *p)
{
	for (guint i = 0; i < p->quantities->len; i++) {
		const struct kt_quantity *q = kt_passage_quantity(p, i);

		note(around->told, q, kt_unit_is_money);
		note(around->told_counts, q, kt_unit_is_counted);
		if (around->counted == KT_UNIT_NONE && q->unit != KT_UNIT_NONE &&
			(q->unit == KT_UNIT_PERSON || q->unit == KT_UNIT_CASE))
			around->counted = q->unit;
	}
}

/* The last sentence of LINE: "Bunken er halveret. Tallene er:" leads up to a
 * table with its second half only. */
static struct kt_span last_sentence(struct kt_reading *r, struct kt_span line)
{
	gsize from = kt_last_sentence(r->lexicon, kt_document_slice(r->doc, line));

	return (struct kt_span){line.start + from, line.len - from};
}

/* Takes the scale of money that SENTENCE of LINE tells; the figures behind it are not told in it. */
static gboolean take_scale(
	struct kt_reading *r, struct kt_facet *lead, struct kt_span line, struct kt_span sentence)
{
	struct kt_facet facet;
	gboolean taken;

	kt_facet_read(r, &facet, sentence, 0, NULL);
	taken = kt_facet_is_money(&facet) && facet.has_power;
	if (taken) {
		lead->unit = facet.unit;
		lead->has_power = TRUE;
		lead->power = facet.power;
		lead->scale = facet.scale;
		lead->span = line;
		if (facet.scale.len)
			lead->span.len = facet.scale.start + facet.scale.len - line.start;
	}
	kt_facet_clear(&facet);
	return taken;
}

/* Takes the scale of the last sentence of LINE that DECLARES one. */
static void take_declared(struct kt_reading *r, struct kt_facet *lead, struct kt_span line,
	gboolean (*declares)(const struct kt_lexicon *, struct kt_slice))
{
	struct kt_span rest = line;

	while (rest.len > 3) {
		struct kt_span last = last_sentence(r, rest);

		if (declares(r->lexicon, kt_document_slice(r->doc, last)) &&
			take_scale(r, lead, line, last))
			return;
		if (last.start <= rest.start)
			return;
		rest.len = last.start - 1 - rest.start;
	}
}

/* "Oversigten viser ... Beløb i 1.000 kr. Negative beløb er besparelser.": the
 * unit stands in a sentence before the last. */
static void take_unit_of_whole(struct kt_reading *r, struct kt_facet *lead, struct kt_span line)
{
	if (lead->unit == KT_UNIT_NONE && !lead->has_power && lead->span.start != line.start &&
		!take_scale(r, lead, line, line))
		take_declared(r, lead, line, kt_declares_scale);
}

/* What the text nearest to the table declares counts. */
static void declare(struct kt_reading *r, struct kt_around *around, struct kt_span line)
{
	if (around->declared == KT_UNIT_NONE)
		around->declared = kt_declared_unit(r->lexicon, kt_document_slice(r->doc, line));
}

/* Remembers LINE as a sentence near by. */
static void note_sentence(struct kt_around *around, struct kt_span line, gboolean before)
{
	struct kt_reading *r = around->r;
	gint legend = kt_legend_read(r->lexicon, kt_document_slice(r->doc, line));

	if (before) {
		declare(r, around, line);
		if (!around->near_by->scale.has_power)
			take_declared(r, &around->near_by->scale, line, kt_only_declares_scale);
	}
	if (around->n_sentences < G_N_ELEMENTS(around->sentences))
		around->sentences[around->n_sentences++] = line;
	if (legend && !around->legend) {
		around->legend = legend;
		around->legend_span = line;
	}
}

static void read_sentence(struct kt_reading *r, struct kt_near_by *near_by, struct kt_span line)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, line, &r->context);
	const struct kt_found *noun;

	note_quantities(near_by, p);
	noun = kt_passage_find(p, KT_LEX_COUNTED, 0, p->tokens->len);
	if (near_by->counted == KT_UNIT_NONE && noun)
		kt_unit_lookup(noun->term->value, &near_by->counted);
	kt_passage_free(p);
}

/* What the nearest line names stays: "Budget 2026 i mio. kr." under a heading
 * about a deviation is the budget. */
static void lay_caption(
	struct kt_reading *r, struct kt_facet *caption, const struct kt_facet *upper)
{
	enum kt_measure measure = caption->measure;
	const struct kt_term *term = caption->measure_term;

	kt_facet_lay_over(r, caption, upper);
	if (measure == KT_MEASURE_NONE)
		return;
	caption->measure = measure;
	caption->measure_term = term;
}

static gboolean speaks_of_brackets(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	struct kt_words *words = kt_words_split(s);
	gboolean speaks = FALSE;

	for (guint i = 0; i < words->n && !speaks; i++) {
		const struct kt_term *t = kt_lexicon_match(
			lexicon, KT_LEX_MASK(KT_LEX_STOP), &words->at[i], words->n - i);

		speaks = t && g_str_equal(t->value, "bracket");
	}
	kt_words_free(words);
	return speaks;
}

/* "Affald i ton (ændring i pct. i parentes)": what ends in brackets is of the brackets below. */
static struct kt_span without_aside(const struct kt_reading *r, struct kt_span line)
{
	struct kt_slice s = kt_document_slice(r->doc, line);
	gsize at = s.len, end;

	while (at > 0 && s.at[at - 1] != '(')
		at--;
	end = at;
	while (end < s.len && s.at[end] != ')')
		end++;
	if (at > 1 && speaks_of_brackets(r->lexicon, kt_slice(s.at + at, end - at)))
		line.len = at - 1;
	return line;
}

static void read_caption(struct kt_reading *r, struct kt_around *around, struct kt_span line)
{
	struct kt_facet facet;
	struct kt_slice s = kt_document_slice(r->doc, line);
	gint legend = kt_legend_read(r->lexicon, s);

	kt_facet_read(r, &facet,
		without_aside(r, kt_line_names_table(r->lexicon, s)
					 ? kt_line_without_legend(r, line)
					 : last_sentence(r, line)),
		0, NULL);
	take_unit_of_whole(r, &facet, line);
	if (facet.scale.len)
		kt_sink_veto(r->sink, facet.scale, "scale");
	if (legend && !around->legend) {
		around->legend = legend;
		around->legend_span = line;
	}
	declare(r, around, line);
	if (!around->caption_topic && kt_line_leads_up(r->lexicon, s))
		around->caption_topic = kt_around_topic_in(r, facet.span);
	if (!around->has_caption) {
		around->caption_leads = kt_line_leads_up(r->lexicon, s);
		around->caption = facet;
		around->caption_span = line;
		around->has_caption = TRUE;
		return;
	}
	around->caption_span.len += around->caption_span.start - line.start;
	around->caption_span.start = line.start;
	lay_caption(r, &around->caption, &facet);
	kt_facet_clear(&facet);
}

/* "Beløb i mio. kr." and no more. */
static gboolean is_unit_line(struct kt_reading *r, struct kt_span line)
{
	struct kt_slice s = kt_document_slice(r->doc, line);
	struct kt_facet facet;
	gboolean unit_only;

	if (line.len > MAX_UNIT_LINE || !kt_line_has_no_figures(s))
		return FALSE;
	kt_facet_read(r, &facet, line, 0, NULL);
	unit_only = facet.unit != KT_UNIT_NONE && facet.measure == KT_MEASURE_AMOUNT &&
		    g_str_has_suffix(facet.label, ".");
	kt_facet_clear(&facet);
	return unit_only;
}

static guint line_of(const struct kt_document *doc, gsize offset)
{
	return kt_document_place(doc, (struct kt_span){offset, 1}).line;
}

/* In a text, whose blank lines tell: LINE is nearer to what stands above it than to what follows. */
static gboolean is_nearer_to_above(const struct kt_document *doc, struct kt_span line)
{
	gsize len, end = line.start + line.len;
	const char *text = kt_document_text(doc, &len);
	guint here;

	while (end < len && g_ascii_isspace(text[end]))
		end++;
	if (line.start < 2 || end >= len || !g_str_equal(kt_document_format(doc), "text"))
		return FALSE;
	here = line_of(doc, line.start);
	return here - line_of(doc, line.start - 2) < line_of(doc, end) - here;
}

/* LINE, which is all of BLOCK, tells the unit of the table that it is set under. */
static gboolean is_unit_of_table_above(struct kt_reading *r, guint block, struct kt_span line)
{
	return block > 0 && kt_document_block(r->doc, block - 1)->kind == KT_BLOCK_TABLE &&
	       kt_document_block(r->doc, block)->span.start == line.start &&
	       is_nearer_to_above(r->doc, line) && is_unit_line(r, line);
}

static void look_before(
	struct kt_reading *r, struct kt_around *around, guint first, const struct kt_item *item)
{
	gsize len;
	const char *text = kt_document_text(r->doc, &len);
	guint lines = 0, sentences = 0,
	      loose_end = around->whole ? around->whole->loose_end : r->loose_end;
	gboolean captions_over = FALSE;

	for (guint n = 0, block = first; block-- > 0 && n < BLOCKS_BEFORE; n++) {
		const struct kt_block *b = kt_document_block(r->doc, block);
		struct kt_span span, line;
		gsize end;
		if (b->kind == KT_BLOCK_TABLE || block < loose_end ||
			!may_stand_about(r, block, item))
			return;
		if (b->kind == KT_BLOCK_FURNITURE)
			continue;
		span = kt_whole_paragraph(r, &block);
		end = span.start + span.len;
		while (sentences < 3 && kt_line_before(text, span, &end, &line)) {
			struct kt_slice s;

			kt_line_join_broken(r, span, &end, &line);
			s = kt_document_slice(r->doc, line);
			if (is_unit_of_table_above(r, block, line))
				return;
			if (kt_is_table_note(r->lexicon, s)) {
				if (block == 0 || kt_document_block(r->doc, block - 1)->kind !=
							  KT_BLOCK_TABLE)
					declare(r, around, line);
				return; /* of the table before */
			}
			if (!captions_over && b->kind != KT_BLOCK_LIST_ITEM &&
				lines < MAX_CAPTION_LINES && kt_line_is_caption(r->lexicon, s)) {
				read_caption(r, around, line);
				lines++;
				continue;
			}
			captions_over = TRUE;
			note_sentence(around, line, TRUE);
			around->has_lead = TRUE;
			sentences++;
		}
		if (kt_minutes_role(r->minutes, block) == KT_ROLE_SECTION_HEADING)
			return;
	}
}

/* LINE, the block BLOCK below a table, stands above another and no nearer to the one above: it is the
 * next one's caption. */
static gboolean is_caption_of_next(const struct kt_reading *r, guint block, struct kt_span line)
{
	const struct kt_document *doc = r->doc;
	guint next = block + 1;

	while (next < kt_document_n_blocks(doc) &&
		kt_document_block(doc, next)->kind == KT_BLOCK_FURNITURE)
		next++;
	return next < kt_document_n_blocks(doc) &&
	       kt_document_block(doc, next)->kind == KT_BLOCK_TABLE &&
	       !kt_is_table_note(r->lexicon, kt_document_slice(doc, line)) &&
	       !is_nearer_to_above(doc, line);
}

/* "Besparelser i 1.000 kr.": what the amounts are, and in what. */
static gboolean tells_savings(const struct kt_reading *r, struct kt_slice s)
{
	const struct kt_term *clue = kt_lexicon_find(r->lexicon, KT_LEX_CLUE, s);

	return clue && kt_clue_tells(clue, " saved");
}

/* "Foreningen får 1.000 kr. til jubilæet.": a thousand kroner, and in what no others are told. */
static gboolean tells_amount(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	return kt_line_has_verb(lexicon, s) && !kt_declares_scale(lexicon, s);
}

/* "Beløb i 1.000 kr." below the table: what a caption above would have told. */
static void read_unit_below(struct kt_reading *r, struct kt_around *around, struct kt_span line)
{
	struct kt_slice s = kt_document_slice(r->doc, line);
	struct kt_facet facet;

	if (s.len > MAX_UNIT_LINE || around->caption.unit != KT_UNIT_NONE ||
		around->caption.has_power || !kt_line_has_no_figures(s) ||
		(kt_around_lead(around)->has_power && kt_around_lead_tells_unit(r, around)))
		return;
	kt_facet_read(r, &facet, line, 0, NULL);
	if (facet.scale.len && tells_amount(r->lexicon, s)) {
		kt_facet_clear(&facet);
		return;
	}
	if (!around->has_caption && facet.has_power && tells_savings(r, s))
		read_caption(r, around, line);
	else if (facet.has_power || kt_facet_is_money(&facet)) {
		around->caption.unit = facet.unit;
		around->caption.has_power = facet.has_power;
		around->caption.power = facet.power;
		if (facet.scale.len)
			kt_sink_veto(r->sink, facet.scale, "scale");
	}
	kt_facet_clear(&facet);
}

static void look_after(
	struct kt_reading *r, struct kt_around *around, guint block, const struct kt_item *item)
{
	guint n_blocks = kt_document_n_blocks(r->doc);

	for (guint n = 0; block < n_blocks && n < BLOCKS_AFTER; n++, block++) {
		const struct kt_block *b = kt_document_block(r->doc, block);
		if (b->kind == KT_BLOCK_TABLE || !may_stand_about(r, block, item) ||
			kt_minutes_role(r->minutes, block) == KT_ROLE_SECTION_HEADING)
			return;
		if (b->kind == KT_BLOCK_FURNITURE)
			continue;
		if (n == 0 && !is_caption_of_next(r, block, b->span)) {
			read_unit_below(r, around, b->span);
			declare(r, around, b->span);
			around->declared_time = kt_declared_time(r, b->span);
		}
		note_sentence(around, b->span, FALSE);
	}
}

void kt_around_read(struct kt_reading *r, struct kt_around *around, guint first, guint n)
{
	kt_around_read_part(r, around, first, n, NULL);
}

void kt_around_read_part(struct kt_reading *r, struct kt_around *around, guint first, guint n,
	const struct kt_table_before *whole)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, first);

	memset(around, 0, sizeof *around);
	around->r = r;
	around->item = item;
	around->block = first;
	around->whole = whole;
	around->near_by = g_new0(struct kt_near_by, 1);
	kt_facet_init(&around->caption);
	kt_facet_init(&around->near_by->lead);
	kt_facet_init(&around->near_by->scale);
	look_before(r, around, whole ? whole->top : first, item);
	look_after(r, around, first + n, item);
}

void kt_around_clear(struct kt_around *around)
{
	g_free(around->caption_topic);
	kt_facet_clear(&around->caption);
	kt_facet_clear(&around->near_by->lead);
	kt_facet_clear(&around->near_by->scale);
	g_free(around->near_by->topic);
	g_clear_pointer(&around->near_by->told, g_array_unref);
	g_clear_pointer(&around->near_by->told_in_item, g_array_unref);
	g_clear_pointer(&around->near_by->told_counts, g_array_unref);
	g_free(around->near_by);
}

/* ---- what is asked for ------------------------------------------------------------------------- */

const struct kt_facet *kt_around_lead(const struct kt_around *around)
{
	struct kt_near_by *near_by = around->near_by;

	if (around->has_lead && !near_by->lead_is_read) {
		struct kt_span line = around->sentences[0];

		near_by->lead_is_read = TRUE;
		kt_facet_read(around->r, &near_by->lead, last_sentence(around->r, line), 0, NULL);
		take_unit_of_whole(around->r, &near_by->lead, line);
		near_by->lead_declares = kt_declares_scale(
			around->r->lexicon, kt_document_slice(around->r->doc, line));
	}
	return &near_by->lead;
}

const struct kt_facet *kt_around_scale(const struct kt_around *around)
{
	return &around->near_by->scale;
}

const char *kt_around_topic(const struct kt_around *around)
{
	struct kt_near_by *near_by = around->near_by;

	if (around->caption_topic)
		return around->caption_topic;
	if (around->has_lead && !near_by->topic_is_read) {
		near_by->topic_is_read = TRUE;
		near_by->topic = kt_around_topic_in(around->r, kt_around_lead(around)->span);
	}
	return near_by->topic;
}

static const struct kt_near_by *read_near_by(const struct kt_around *around)
{
	struct kt_near_by *near_by = around->near_by;
	const struct kt_term *noun;

	if (near_by->told)
		return near_by;
	near_by->told = g_array_new(FALSE, FALSE, sizeof(struct kt_told));
	near_by->told_counts = g_array_new(FALSE, FALSE, sizeof(struct kt_told));
	for (guint i = 0; i < around->n_sentences; i++)
		read_sentence(around->r, near_by, around->sentences[i]);
	if (around->has_caption)
		read_sentence(around->r, near_by, around->caption_span);
	if (near_by->counted != KT_UNIT_NONE || !around->item)
		return near_by;
	noun = kt_lexicon_find(
		around->r->lexicon, KT_LEX_COUNTED, kt_slice_str(around->item->title));
	if (noun)
		kt_unit_lookup(noun->value, &near_by->counted);
	return near_by;
}

const GArray *kt_around_told(const struct kt_around *around)
{
	return read_near_by(around)->told;
}

const GArray *kt_around_told_counts(const struct kt_around *around)
{
	return read_near_by(around)->told_counts;
}

/* The money that the text of BLOCK tells. */
static void note_block(struct kt_reading *r, GArray *all, guint block)
{
	struct kt_span span = kt_document_block(r->doc, block)->span;
	struct kt_passage *p;

	if (!kt_slice_has_digit(kt_document_slice(r->doc, span)))
		return;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	for (guint i = 0; i < p->quantities->len; i++)
		note(all, kt_passage_quantity(p, i), kt_unit_is_money);
	kt_passage_free(p);
}

const GArray *kt_around_told_in_item(const struct kt_around *around)
{
	struct kt_near_by *near_by = around->near_by;
	struct kt_reading *r = around->r;
	guint n_blocks = kt_document_n_blocks(r->doc);
	guint first = around->block > BLOCKS_OF_ITEM ? around->block - BLOCKS_OF_ITEM : 0;
	guint end = MIN(n_blocks, around->block + BLOCKS_OF_ITEM);

	if (near_by->told_in_item)
		return near_by->told_in_item;
	near_by->told_in_item = g_array_new(FALSE, FALSE, sizeof(struct kt_told));
	for (guint block = first; block < end; block++)
		if (kt_document_block(r->doc, block)->kind != KT_BLOCK_TABLE &&
			may_stand_about(r, block, around->item))
			note_block(r, near_by->told_in_item, block);
	return near_by->told_in_item;
}

enum kt_unit kt_around_counted(const struct kt_around *around)
{
	return read_near_by(around)->counted;
}

gboolean kt_around_lead_is_about(const struct kt_reading *r, const struct kt_around *around)
{
	struct kt_slice s;

	if (!around->has_lead)
		return FALSE;
	s = kt_document_slice(r->doc, kt_around_lead(around)->span);
	return kt_slice_ends(s, ":") || kt_table_word(r->lexicon, s, "lead") >= 0;
}

gboolean kt_around_lead_tells_unit(const struct kt_reading *r, const struct kt_around *around)
{
	const struct kt_facet *lead = kt_around_lead(around);
	struct kt_slice s = kt_document_slice(r->doc, lead->span);

	if (around->has_lead && lead->has_power && around->near_by->lead_declares)
		return TRUE;
	return kt_around_lead_is_about(r, around) && kt_line_has_no_figures(s);
}
