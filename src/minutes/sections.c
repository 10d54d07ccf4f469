/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sections.c -- each item's sections, and what every block is for. */
#include "minutes/reading.h"

#include <string.h>

static const enum kt_role role_of_kind[KT_N_SECTION_KINDS] = {
	[KT_SECTION_OTHER] = KT_ROLE_BODY,
	[KT_SECTION_RESUME] = KT_ROLE_BODY,
	[KT_SECTION_PROPOSAL] = KT_ROLE_BODY,
	[KT_SECTION_FACTS] = KT_ROLE_BODY,
	[KT_SECTION_ECONOMY] = KT_ROLE_BODY,
	[KT_SECTION_DECISION] = KT_ROLE_DECISION,
	[KT_SECTION_LAW] = KT_ROLE_LAW,
	[KT_SECTION_HISTORY] = KT_ROLE_HISTORY,
	[KT_SECTION_ATTACHMENTS] = KT_ROLE_ATTACHMENTS,
	[KT_SECTION_ATTENDANCE] = KT_ROLE_ATTENDANCE,
	[KT_SECTION_ROUTING] = KT_ROLE_ROUTING,
};

static gboolean is_cross(struct kt_slice s)
{
	return kt_slice_is(s, "x") || kt_slice_is(s, "X") || kt_slice_is(s, "(x)") ||
	       kt_slice_is(s, "(X)");
}

/* A matrix of committees and crosses: below the head and right of the labels
 * nothing but crosses, and at least one. */
static gboolean is_matrix(const struct kt_document *doc, const struct kt_table *table)
{
	guint r, k, n_crosses = 0;

	for (r = 1; r < table->n_rows; r++)
		for (k = 0; k < table->n_columns; k++) {
			struct kt_slice s =
				kt_document_slice(doc, kt_table_cell(table, r, k)->span);

			if (is_cross(s))
				n_crosses++;
			else if (s.len > 0 && k > 0)
				return FALSE;
		}
	return n_crosses > 0 && table->n_columns > 2;
}

/* "DIRBFUSOSBSKKFUBYR" over " X ": a matrix whose cells ran together. */
static gboolean is_glued_matrix(const struct kt_minutes *m, guint block)
{
	const struct kt_view *view = kt_minutes_view(m, block);
	const struct kt_view *below = block + 1 < m->views->len ? view + 1 : NULL;
	const char *p = view->text.at, *end = p + view->text.len;

	if (is_cross(view->text))
		return TRUE;
	if (view->n_words != 1 || !view->is_short || !below || !is_cross(below->text))
		return FALSE;
	while (p < end && g_unichar_isupper(g_utf8_get_char(p)))
		p = g_utf8_next_char(p);
	return p == end;
}

/* "BY=Byråd, ØK=Økonomiudvalg" under a matrix; "Børneudvalget - Byrådet.";
 * "Sagen behandles i Byrådet den 21. april 2026." */
static gboolean is_routing_line(const struct kt_minutes *m, const struct kt_view *view)
{
	const struct kt_term *term;

	if (view->text.len == 0 || memchr(view->text.at, '=', view->text.len))
		return TRUE;
	if (!kt_view_is_prose(view))
		return view->is_short && kt_lexicon_find(m->lexicon, KT_LEX_COMMITTEE, view->text);
	term = kt_lexicon_begins(m->lexicon, KT_LEX_SECTION, view->text);
	return term && g_str_equal(term->value, kt_section_kind_name(KT_SECTION_ROUTING));
}

/* No "Side 5 af 17" at the end of a line is longer. */
#define PAGE_MARK_BYTES 16

/* "Se afsnittet på side 7": a small word leads to what stands at AT of TEXT. */
static gboolean is_led_to(const struct kt_minutes *m, struct kt_slice text, gsize at)
{
	gsize end = at, start;

	while (end > 0 && g_ascii_isspace(text.at[end - 1]))
		end--;
	for (start = end; start > 0 && !g_ascii_isspace(text.at[start - 1]); start--)
		;
	return end > start &&
	       kt_lexicon_whole(m->lexicon, KT_LEX_STOP, kt_slice(text.at + start, end - start));
}

/* "Næstved Kommune 87": the foot of a page, and no row of a table of places. */
static gboolean is_foot_of_page(const struct kt_minutes *m, guint block)
{
	enum { MOST_WORDS = 4, MOST_DIGITS = 3 };
	const struct kt_view *v = kt_minutes_view(m, block);
	struct kt_slice name = v->text;
	gsize digits = 0;

	while (name.len > 0 && g_ascii_isdigit(name.at[name.len - 1])) {
		name.len--;
		digits++;
	}
	name = kt_slice_trim(name);
	if (digits == 0 || digits > MOST_DIGITS || v->n_words > MOST_WORDS || !v->starts_upper ||
		!kt_slice_ends(name, " Kommune"))
		return FALSE;
	for (guint i = block > 0 ? block - 1 : block + 1; i <= block + 1; i += 2)
		if (i < m->views->len && (kt_minutes_view(m, i)->block->kind == KT_BLOCK_TABLE ||
						 kt_view_ends_in_figures(kt_minutes_view(m, i))))
			return FALSE;
	return TRUE;
}

/* "Faxe Kommune Økonomiudvalget 29. august 2011 4": the head of a page, its day and its number. */
static gboolean is_head_of_page(const struct kt_minutes *m, const struct kt_view *v)
{
	enum { MOST_WORDS = 12, MOST_DIGITS = 3 };
	struct kt_moment date;
	gsize at = 0, len = 0, digits = 0;
	struct kt_slice rest;

	if (!v->is_short || v->n_words > MOST_WORDS || !v->has_digit || !v->starts_upper ||
		!kt_mark_find_date(m->lexicon, v->text, &date, &at, &len) || at == 0 ||
		!kt_lexicon_find(m->lexicon, KT_LEX_COMMITTEE, kt_slice(v->text.at, at)))
		return FALSE;
	rest = kt_slice_trim(kt_slice(v->text.at + at + len, v->text.len - at - len));
	while (digits < rest.len && g_ascii_isdigit(rest.at[digits]))
		digits++;
	return digits > 0 && digits == rest.len && digits <= MOST_DIGITS;
}

/* "Side 5 af 17", "Til toppen", also after a running head. */
static gboolean is_page_line(const struct kt_minutes *m, const struct kt_view *view)
{
	struct kt_field field;
	struct kt_slice tail = view->text;
	gsize i;

	if (!view->is_short || view->n_words > 14)
		return FALSE;
	if (kt_field_read(m->lexicon, KT_LEX_FRAME, kt_bare(tail), &field) &&
		g_str_equal(field.term->value, "page"))
		return view->n_words <= 6;
	if (!view->has_digit)
		return FALSE;
	for (i = tail.len; i-- > 0 && tail.len - i <= PAGE_MARK_BYTES;) {
		gboolean starts = i == 0 || g_ascii_isspace(tail.at[i - 1]);

		if (starts && g_ascii_isalpha(tail.at[i]) &&
			kt_field_read(m->lexicon, KT_LEX_FRAME, kt_slice(tail.at + i, tail.len - i),
				&field) &&
			g_str_equal(field.term->value, "page") && field.value.len > 0 &&
			g_ascii_isdigit(field.value.at[0]))
			return !is_led_to(m, tail, i);
	}
	return FALSE;
}

struct state {
	struct kt_minutes *m;
	struct kt_item *item;
	char *title_key;
	const char *title_left; /* what of it stands on further lines */
	gboolean in_head;       /* title, case numbers: nothing of the text has come yet */
};

static struct kt_section *current_section(struct state *s)
{
	return &g_array_index(s->item->sections, struct kt_section, s->item->sections->len - 1);
}

static void open_section(
	struct state *s, enum kt_section_kind kind, guint level, const char *heading, guint first)
{
	struct kt_section section = {
		.kind = kind, .level = level, .heading = heading, .first_block = first};

	g_array_append_val(s->item->sections, section);
}

static void put(struct state *s, guint block, enum kt_role role)
{
	s->m->roles[block] = (guint8)role;
	s->m->section_of[block] = (gint32)s->item->sections->len - 1;
	if (block >= current_section(s)->first_block)
		current_section(s)->n_blocks = block + 1 - current_section(s)->first_block;
}

/* A decision of another day is history: the case came from another committee. */
static enum kt_section_kind settle_kind(const struct state *s, const struct kt_heading *h)
{
	struct kt_moment held = s->m->date;

	if (h->kind != KT_SECTION_DECISION || h->date.unit == KT_TIME_NONE ||
		held.unit == KT_TIME_NONE)
		return h->kind;
	return h->date.year == held.year && h->date.index == held.index && h->date.day == held.day
		       ? KT_SECTION_DECISION
		       : KT_SECTION_HISTORY;
}

/* A section of the facts that the lexicon knows begins behind BLOCK, in the same item. */
static gboolean has_facts_behind(const struct state *s, guint block)
{
	guint end = s->item->first_block + s->item->n_blocks;
	struct kt_heading known;

	while (++block < end) {
		const struct kt_view *v = kt_minutes_view(s->m, block);

		if (v->is_text && v->is_short && kt_heading_is_known(s->m->lexicon, v, &known) &&
			(known.kind == KT_SECTION_FACTS || known.kind == KT_SECTION_ECONOMY))
			return TRUE;
	}
	return FALSE;
}

/* A section before told what the item is about. */
static gboolean has_facts_before(const struct state *s)
{
	for (guint i = 0; i < s->item->sections->len; i++) {
		const struct kt_section *section =
			&g_array_index(s->item->sections, struct kt_section, i);
		gboolean is_facts =
			section->kind == KT_SECTION_FACTS || section->kind == KT_SECTION_ECONOMY ||
			section->kind == KT_SECTION_RESUME || section->kind == KT_SECTION_OTHER;

		for (guint b = section->first_block;
			is_facts && b < section->first_block + section->n_blocks; b++)
			if (s->m->roles[b] == KT_ROLE_BODY)
				return TRUE;
	}
	return FALSE;
}

/* Who dealt with the case, or when: no account of what it is about. */
static gboolean tells_who_dealt(const struct state *s, const struct kt_view *v)
{
	struct kt_moment date;
	struct kt_slice text = kt_slice(v->text.at, MIN(v->text.len, KT_VIEW_SHORT));

	return kt_lexicon_find(s->m->lexicon, KT_LEX_COMMITTEE, text) ||
	       kt_mark_find_date(s->m->lexicon, text, &date, NULL, NULL);
}

/* "Sagens historik" over the only text of the item: what it is about, told from its beginning.
 * So is what "Politisk behandling" leads to if no committee and no day is in it. */
static gboolean is_history_of_facts(const struct state *s, guint block, const struct kt_heading *h)
{
	const struct kt_view *below = block + 1 < kt_document_n_blocks(s->m->doc)
					      ? kt_minutes_view(s->m, block + 1)
					      : NULL;

	return h->kind == KT_SECTION_HISTORY && h->is_whole && !h->is_inline && below &&
	       kt_view_is_prose(below) && !has_facts_before(s) &&
	       (!has_facts_behind(s, block) || !tells_who_dealt(s, below));
}

/* "Udfordringer" under "Beslutningskompetence" or a list of attachments, where nothing else in the
 * item is called its facts: what the item is about, and no law.  The lexicon knows no heading H. */
static gboolean opens_facts(const struct state *s, guint block, const struct kt_heading *h)
{
	return h->level == 2 && (h->kind == KT_SECTION_LAW || h->kind == KT_SECTION_ATTACHMENTS) &&
	       block + 1 < kt_document_n_blocks(s->m->doc) &&
	       kt_view_is_prose(kt_minutes_view(s->m, block + 1)) && !has_facts_behind(s, block);
}

/* The line of KEY, as titles are compared, has ended in what is left of the title's beginning. */
static void pass_title(struct state *s, const char *key)
{
	for (const char *part = key; *part; part = g_utf8_next_char(part))
		if (g_str_has_prefix(s->title_left, part)) {
			s->title_left += strlen(part);
			break;
		}
}

/* The last N letters and digits of TEXT begin with a capital. */
static gboolean ends_in_capital(struct kt_slice text, glong n)
{
	const char *at = text.at + text.len;

	while (n > 0 && at > text.at) {
		at = g_utf8_find_prev_char(text.at, at);
		n -= at != NULL && g_unichar_isalnum(g_utf8_get_char(at));
		if (at == NULL)
			return FALSE;
	}
	return g_unichar_isupper(g_utf8_get_char(at));
}

/* "Sag 18: Underretninger"; but "Der kom 1.406 underretninger" is text. */
static gboolean ends_in_title(const struct state *s, const struct kt_view *v, const char *key)
{
	return g_str_has_suffix(key, s->title_key) &&
	       (strlen(key) == strlen(s->title_key) ||
		       !ends_in_capital(
			       kt_slice_str(s->item->title), g_utf8_strlen(s->title_key, -1)) ||
		       ends_in_capital(v->text, g_utf8_strlen(s->title_key, -1)));
}

/* The title, printed once more, or a further line of it. */
static gboolean is_title_line(struct state *s, const struct kt_view *v)
{
	g_autofree char *key = NULL;
	gsize len;

	if (!s->in_head || !s->title_key[0] || !v->is_short || v->n_words > 40)
		return FALSE;
	key = kt_title_key(v->text);
	len = strlen(key);
	if (len > 0 && g_str_has_prefix(s->title_left, key)) {
		s->title_left += len;
		return TRUE;
	}
	if (!ends_in_title(s, v, key))
		return FALSE;
	s->title_left += strlen(s->title_left);
	return TRUE;
}

#define FEWEST_FIGURES 2 /* of a table of figures, in rows below its first */

/* A number and nothing else: no case's, which has letters, strokes or dashes. */
static gboolean is_figure(struct kt_slice cell)
{
	gsize digits = 0;

	for (gsize i = 0; i < cell.len; i++) {
		if (!g_ascii_isdigit(cell.at[i]) && !strchr("., %", cell.at[i]))
			return FALSE;
		digits += g_ascii_isdigit(cell.at[i]) != 0;
	}
	return digits > 0;
}

/* "Forvaltning | Medarbejdere" over numbers is the head of a table, and no field of the case. */
static gboolean is_table_of_figures(const struct state *s, const struct kt_view *v)
{
	const struct kt_table *table = v->block->kind == KT_BLOCK_TABLE ? v->block->table : NULL;
	guint n = 0;

	for (guint row = 1; table && row < table->n_rows; row++)
		n += is_figure(kt_slice_trim(kt_document_slice(
			s->m->doc, kt_table_cell(table, row, table->n_columns - 1)->span)));
	return n >= FEWEST_FIGURES;
}

/* "Forvaltning |", a cell a line as web pages give them, or the word alone with numbers below. */
static gboolean is_cell_of_page(const struct state *s, guint block, const struct kt_field *field)
{
	enum { HEADS_BELOW = 6 };
	const struct kt_view *v = kt_minutes_view(s->m, block);

	if (kt_slice_ends(v->text, "|"))
		return TRUE;
	if (field->value.len > 0 || field->has_colon)
		return FALSE;
	for (guint i = block + 1; i < MIN(block + 1 + HEADS_BELOW, s->m->views->len); i++) {
		struct kt_heading heading;

		v = kt_minutes_view(s->m, i);
		if (!v->is_text || !v->is_short ||
			(kt_heading_is_known(s->m->lexicon, v, &heading) && heading.is_whole))
			return FALSE;
		if (is_figure(v->text))
			return TRUE;
	}
	return FALSE;
}

/* Lines between the title and the text. */
static gboolean put_head_line(struct state *s, guint block)
{
	const struct kt_view *v = kt_minutes_view(s->m, block);
	struct kt_slice text = v->text, number;
	struct kt_field field;
	gboolean is_field;

	if (v->block->kind == KT_BLOCK_TABLE)
		text = kt_document_slice(s->m->doc, kt_table_cell(v->block->table, 0, 0)->span);
	else if (is_title_line(s, v)) {
		put(s, block, KT_ROLE_ITEM_TITLE);
		return TRUE;
	}
	if (text.len > KT_VIEW_SHORT || is_table_of_figures(s, v))
		return FALSE;
	is_field = kt_field_read(s->m->lexicon, KT_LEX_FRAME, kt_bare(text), &field) &&
		   (g_str_equal(field.term->value, "handler") ||
			   (g_str_equal(field.term->value, "case") && field.has_colon) ||
			   (g_str_equal(field.term->value, "open") && field.value.len == 0)) &&
		   !is_cell_of_page(s, block, &field);
	if ((s->in_head && kt_is_case_line(s->m->lexicon, text, &number)) ||
		(is_field && (s->in_head || v->n_words <= 12))) {
		put(s, block, KT_ROLE_CASE_NUMBER);
		return TRUE;
	}
	return FALSE;
}

/* "Sagsforløb: BU/ØK/BY": who has the case before him, told in the line of the heading, and no day. */
static gboolean is_way_in_line(struct state *s)
{
	const struct kt_section *section = current_section(s);
	const struct kt_view *v = kt_minutes_view(s->m, section->first_block);
	struct kt_moment day;

	return section->kind == KT_SECTION_HISTORY && section->n_blocks == 1 && v->is_short &&
	       memchr(v->text.at, ':', v->text.len) != NULL && v->last != ':' && !v->has_digit &&
	       kt_mark_date(s->m->lexicon, v->text, &day) == 0;
}

/* TRUE if the routing section ends before BLOCK: text follows without a heading. */
static gboolean ends_routing(struct state *s, guint block)
{
	const struct kt_view *v = kt_minutes_view(s->m, block);

	return (current_section(s)->kind == KT_SECTION_ROUTING || is_way_in_line(s)) &&
	       (v->block->kind == KT_BLOCK_TABLE || kt_view_is_prose(v)) &&
	       !is_routing_line(s->m, v);
}

static void put_block(struct state *s, guint block)
{
	const struct kt_view *v = kt_minutes_view(s->m, block);
	struct kt_heading h;

	if (v->block->kind == KT_BLOCK_FURNITURE ||
		(v->is_text && (is_page_line(s->m, v) || is_head_of_page(s->m, v) ||
				       is_foot_of_page(s->m, block)))) {
		put(s, block, KT_ROLE_FURNITURE);
		return;
	}
	if (put_head_line(s, block))
		return;
	s->in_head = FALSE;
	if ((v->block->kind == KT_BLOCK_TABLE && is_matrix(s->m->doc, v->block->table)) ||
		(v->is_text && is_glued_matrix(s->m, block))) {
		put(s, block, KT_ROLE_ROUTING);
		return;
	}
	if (kt_heading_read(s->m, block, current_section(s)->kind, &h)) {
		enum kt_section_kind kind = settle_kind(s, &h);

		if (opens_facts(s, block, &h) || is_history_of_facts(s, block, &h)) {
			kind = KT_SECTION_FACTS;
			h.level = 1;
		}
		/* "Fraværende: Ingen" is a line in a section, not the end of it. */
		if (kind == KT_SECTION_ATTENDANCE && h.is_inline) {
			put(s, block, KT_ROLE_ATTENDANCE);
			return;
		}
		open_section(s, kind, h.level, kt_minutes_keep(s->m, kt_bare(h.text)),
			block + !h.is_inline);
		put(s, block, h.is_inline ? role_of_kind[kind] : KT_ROLE_SECTION_HEADING);
		return;
	}
	if (ends_routing(s, block))
		open_section(s, KT_SECTION_OTHER, 2, "", block);
	put(s, block, role_of_kind[current_section(s)->kind]);
}

static void read_item(struct kt_minutes *m, struct kt_item *item)
{
	struct state s = {.m = m, .item = item, .in_head = TRUE};
	guint end = item->first_block + item->n_blocks, i = item->first_block;
	const struct kt_view *title = kt_minutes_view(m, i);
	struct kt_heading h;

	s.title_key = kt_title_key(kt_slice_str(item->title));
	open_section(&s, KT_SECTION_OTHER, 1, "", i + 1);
	/* An item without a title begins with its first section. */
	s.title_left = s.title_key;
	if (s.title_key[0]) {
		g_autofree char *key = kt_title_key(title->text);

		pass_title(&s, key);
		put(&s, i++, KT_ROLE_ITEM_TITLE);
	} else if (!kt_heading_is_known(m->lexicon, title, &h))
		put(&s, i++, KT_ROLE_CASE_NUMBER);
	for (; i < end; i++)
		put_block(&s, i);
	g_free(s.title_key);
}

/* The publisher's address under the last item: short lines with a post code
 * or a telephone number among them.  From the first of them on it is furniture. */
static void read_imprint(struct kt_minutes *m)
{
	guint end = m->views->len, i = end, first = end;
	gboolean has_address = FALSE;

	while (i-- > 0 && end - i <= 8) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_field field;

		if (!v->is_text || v->n_words > 6 || v->last == '.' ||
			m->roles[i] == KT_ROLE_SECTION_HEADING ||
			m->roles[i] == KT_ROLE_ATTACHMENTS || m->roles[i] == KT_ROLE_ATTENDANCE)
			break;
		has_address |= v->n_words <= 3 && v->text.len > 5 &&
			       g_ascii_isdigit(v->text.at[3]) && g_ascii_isdigit(v->text.at[0]) &&
			       v->text.at[4] == ' ' &&
			       g_unichar_isupper(g_utf8_get_char(v->text.at + 5));
		has_address |= kt_field_read(m->lexicon, KT_LEX_FRAME, v->text, &field) &&
			       g_str_equal(field.term->value, "page");
		first = i;
	}
	for (i = first; has_address && i < end; i++)
		m->roles[i] = KT_ROLE_FURNITURE;
}

void kt_sections_read(struct kt_minutes *m)
{
	guint i;

	for (i = 0; i < m->items->len; i++)
		read_item(m, &g_array_index(m->items, struct kt_item, i));
	read_imprint(m);
}
