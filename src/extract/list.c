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
#include "extract/prose.h"

/* What the items have from the lead-in, put back after each of them. */
struct lead_in {
	char *topic, *noun, *label;
	enum kt_unit unit;
	gboolean has_unit; /* told by the lead-in or the heading, or by an item before */
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
 * their own where the lead-in has not either, or speaks of persons only. */
static void adopt_unit(struct lead_in *lead, const struct kt_discourse *d)
{
	gboolean closer = lead->unit == KT_UNIT_PERSON && d->unit == KT_UNIT_FTE;

	if ((lead->has_unit && !closer) || d->unit == KT_UNIT_NONE || d->unit_is_stale)
		return;
	lead->has_unit = TRUE;
	lead->unit = d->unit;
	replace(&lead->noun, d->noun);
}

/* TRUE if BLOCK goes on with the list that starts in FIRST's section. */
static gboolean is_item(struct kt_reading *r, guint first, guint block)
{
	enum kt_role role;

	if (block >= kt_document_n_blocks(r->doc) ||
		kt_document_block(r->doc, block)->kind != KT_BLOCK_LIST_ITEM)
		return FALSE;
	role = kt_minutes_role(r->minutes, block);
	return (role == KT_ROLE_BODY || role == KT_ROLE_DECISION) &&
	       kt_minutes_section_of(r->minutes, block) == kt_minutes_section_of(r->minutes, first);
}

/* The list stands right under the line before it, with no blank line between:
 * "Ankestyrelsen: 23 afgørelser." over "- 17 stadfæstet". */
static gboolean follows_at_once(const struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block), *before;
	gsize len, from, feeds = 0, to = b->marker.len ? b->marker.start : b->span.start;
	const char *text = kt_document_text(r->doc, &len);

	if (block == 0)
		return FALSE;
	before = kt_document_block(r->doc, block - 1);
	from = before->span.start + before->span.len;
	if (before->kind != KT_BLOCK_PARAGRAPH || from >= to || to > len)
		return FALSE;
	for (; from < to; from++)
		feeds += text[from] == '\n';
	return feeds == 1;
}

guint kt_read_list(struct kt_reading *r, guint block)
{
	struct kt_discourse *d = kt_discourse_at(r, block);
	struct lead_in lead;
	guint n = 0;

	if (!d->leads_in) { /* no sentence leads in: what the paragraph before told is not the list's */
		d->measure = KT_MEASURE_NONE;
		if (!follows_at_once(r, block))
			d->unit_is_stale = d->heading_unit == KT_UNIT_NONE;
		if (!d->pair_is_told)
			d->older = d->newer = kt_period_none();
	}
	d->list_is_loose = !d->leads_in;
	lead = keep(d);
	for (; is_item(r, block, block + n); n++) {
		put_back(d, &lead);
		kt_passage_free(kt_block_read(r, block + n, KT_ORIGIN_LIST));
		adopt_unit(&lead, d);
	}
	put_back(d, &lead);
	d->is_list = FALSE;
	d->leads_in = FALSE;
	drop(&lead);
	return n;
}
