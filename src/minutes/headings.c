/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headings.c -- is this line a heading, and of what sort of section?
 *
 * A heading of the frame is known by the lexicon, with or without a colon, in
 * any case, alone or with what systems put after it: "Beslutning i Børne- og
 * Læringsudvalget den 7. februar 2024:", "ØKONOMI: Ingen.", "Fraværende Claus
 * Bedemann".  A heading of the text itself is a short line without a full
 * stop that has prose, a list or a table under it.  Lead-ins ("Af de 99 unge
 * er:") end in a colon and may hold figures, so they are no headings. */
#include "minutes/reading.h"

#include <string.h>

/* Words in a heading of the frame, and in one of the text. */
#define FRAME_WORDS 16
#define TEXT_WORDS 9

static const char *const kind_names[KT_N_SECTION_KINDS] = {
	[KT_SECTION_OTHER] = "other",
	[KT_SECTION_RESUME] = "resume",
	[KT_SECTION_PROPOSAL] = "proposal",
	[KT_SECTION_FACTS] = "facts",
	[KT_SECTION_ECONOMY] = "economy",
	[KT_SECTION_DECISION] = "decision",
	[KT_SECTION_LAW] = "law",
	[KT_SECTION_HISTORY] = "history",
	[KT_SECTION_ATTACHMENTS] = "attachments",
	[KT_SECTION_ATTENDANCE] = "attendance",
	[KT_SECTION_ROUTING] = "routing",
};

const char *kt_section_kind_name(enum kt_section_kind kind)
{
	g_return_val_if_fail(kind < KT_N_SECTION_KINDS, "");
	return kind_names[kind];
}

static enum kt_section_kind kind_of(const struct kt_term *term)
{
	guint i;

	for (i = 0; i < KT_N_SECTION_KINDS; i++)
		if (g_str_equal(term->value, kind_names[i]))
			return i;
	return KT_SECTION_OTHER;
}

/* Years and dates apart, TEXT has a number that somebody could want to read. */
static gboolean has_figure(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	gsize i = 0, at, len;
	struct kt_moment date;

	if (kt_mark_find_date(lexicon, text, &date, &at, &len))
		return has_figure(lexicon, kt_slice(text.at, at)) ||
		       has_figure(lexicon, kt_slice(text.at + at + len, text.len - at - len));
	while (i < text.len) {
		gsize n = 0;

		while (i + n < text.len && g_ascii_isdigit(text.at[i + n]))
			n++;
		if (n > 0 &&
			(n != 4 || (memcmp(text.at + i, "19", 2) && memcmp(text.at + i, "20", 2))))
			return TRUE;
		i += n + 1;
	}
	return FALSE;
}

/* What stands after the term is a committee, a date, or both. */
static gboolean says_who_and_when(
	const struct kt_lexicon *lexicon, struct kt_slice rest, struct kt_moment *date)
{
	g_autofree char *committee = kt_committee_in(lexicon, rest);
	gboolean has_date = kt_mark_find_date(lexicon, rest, date, NULL, NULL);

	return has_date || (committee && rest.len <= strlen(committee) + 8);
}

/* A line that begins with a term of the lexicon and goes on. */
static gboolean read_begun(const struct kt_lexicon *lexicon, const struct kt_view *view,
	const struct kt_field *field, struct kt_heading *out)
{
	gboolean is_line = view->n_words <= FRAME_WORDS && view->last != '.';

	if (out->kind == KT_SECTION_DECISION && view->n_words <= FRAME_WORDS &&
		(is_line || view->n_words <= 8) &&
		says_who_and_when(lexicon, field->value, &out->date)) {
		out->is_whole = TRUE;
		return TRUE;
	}
	if (field->has_colon || (field->value.at > field->key.at && field->value.at[-1] == '\t')) {
		/* "Deltagere: 350" of a project: how many, not who came */
		if (out->kind == KT_SECTION_ATTENDANCE && g_ascii_isdigit(field->value.at[0]) &&
			kt_lexicon_whole(lexicon, KT_LEX_COUNTED, field->key))
			return FALSE;
		out->text = field->key;
		out->is_inline = TRUE;
		return view->starts_upper;
	}
	if (out->kind == KT_SECTION_ATTENDANCE && is_line && view->starts_upper &&
		g_unichar_isupper(
			g_utf8_get_char_validated(field->value.at, (gssize)field->value.len))) {
		out->text = field->key;
		out->is_inline = TRUE;
		return TRUE;
	}
	/* "Bilag 2: Sammenligning", one attachment a line, without a heading above. */
	if (out->kind == KT_SECTION_ATTACHMENTS && is_line && g_ascii_isdigit(field->value.at[0])) {
		out->text = field->key;
		out->is_inline = TRUE;
		return TRUE;
	}
	out->level = 2;
	return is_line && view->n_words <= TEXT_WORDS && view->starts_upper && view->last != ',' &&
	       !view->has_digit;
}

/* "Bilag (2)" without how many there are. */
static struct kt_slice without_count(struct kt_slice s)
{
	gsize n = s.len;

	if (n < 4 || s.at[n - 1] != ')')
		return s;
	for (n--; n > 0 && g_ascii_isdigit(s.at[n - 1]);)
		n--;
	if (n < 2 || n + 1 == s.len || s.at[n - 1] != '(')
		return s;
	return kt_slice_trim(kt_slice(s.at, n - 1));
}

gboolean kt_heading_is_known(
	const struct kt_lexicon *lexicon, const struct kt_view *view, struct kt_heading *out)
{
	struct kt_slice text = without_count(kt_bare(view->text));
	struct kt_field field;

	if (!view->is_text || !view->is_short || text.len == 0 ||
		!kt_field_read(lexicon, KT_LEX_SECTION, text, &field))
		return FALSE;
	/* A point of a list that is one word of the lexicon is a point. */
	if (view->block->kind == KT_BLOCK_LIST_ITEM && !view->is_head &&
		!g_ascii_isdigit(view->text.at[0]))
		return FALSE;
	*out = (struct kt_heading){.kind = kind_of(field.term), .level = 1, .text = text};
	if (field.value.len == 0) {
		out->is_whole = TRUE;
		/* "Indstillet." is what was decided, not a heading. */
		return view->last != '.';
	}
	return read_begun(lexicon, view, &field, out);
}

/* Before I stand letters, or the three last digits of a large number; no day and no number of a
 * point. */
static gboolean ends_word(struct kt_slice text, gsize i)
{
	return g_ascii_isalpha(text.at[i - 1]) ||
	       (i >= 3 && g_ascii_isdigit(text.at[i - 1]) && g_ascii_isdigit(text.at[i - 2]) &&
		       g_ascii_isdigit(text.at[i - 3]));
}

/* "Puljen er på 200.000 kr. Forvaltningen foreslår:": a sentence with a figure goes before. */
static gboolean follows_figure(struct kt_slice text)
{
	gboolean has_digit = FALSE;

	for (gsize i = 1; i + 2 < text.len; i++) {
		has_digit |= g_ascii_isdigit(text.at[i]);
		if (has_digit && text.at[i] == '.' && ends_word(text, i) && text.at[i + 1] == ' ' &&
			g_ascii_isupper(text.at[i + 2]))
			return TRUE;
	}
	return FALSE;
}

/* "Forvaltningen foreslår at", "Chefen indstiller at tage": what follows completes it. */
static gboolean leads_on(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	gsize end = text.len;

	while (end > 0 && text.at[end - 1] != ' ')
		end--;
	if (end > 0 &&
		kt_bits_meet(kt_lexicon_senses_in(lexicon, kt_slice(text.at + end, text.len - end)),
			KT_S(TAKE)))
		text.len = end - 1;
	return kt_bits_meet(kt_lexicon_last_does(lexicon, text), KT_W(THAT));
}

/* "Fagcenter Arbejdsmarked indstiller, at:", "Forvaltningen foreslår at". */
static gboolean is_proposal(const struct kt_minutes *m, const struct kt_view *view)
{
	struct kt_words *words;
	const struct kt_word *first;
	gboolean found = FALSE;
	guint i;

	if (view->n_words > FRAME_WORDS || !view->starts_upper || view->last == '.')
		return FALSE;
	if (view->last != ':' && view->last != ',' && !leads_on(m->lexicon, view->text))
		return FALSE;
	if (follows_figure(view->text))
		return FALSE;
	words = kt_words_split(view->text);
	first = words->at;
	for (i = 0; i < words->n && !found; i++) {
		const struct kt_term *term = kt_lexicon_match(
			m->lexicon, KT_LEX_MASK(KT_LEX_FRAME), first + i, words->n - i);

		found = term && g_str_equal(term->value, "propose");
	}
	kt_words_free(words);
	return found;
}

/* "Socialudvalget, 23-05-2018, pkt. 202" above what that committee decided. */
static gboolean read_signed(
	const struct kt_lexicon *lexicon, const struct kt_view *view, struct kt_heading *out)
{
	g_autofree char *committee = NULL;
	struct kt_heading h = {
		.kind = KT_SECTION_DECISION, .level = 1, .text = view->text, .is_whole = TRUE};

	if (view->n_words > TEXT_WORDS || view->last == '.' || !view->has_digit)
		return FALSE;
	committee = kt_committee_in(lexicon, view->text);
	if (!committee || !kt_slice_starts(view->text, committee) ||
		!kt_mark_find_date(lexicon, view->text, &h.date, NULL, NULL))
		return FALSE;
	*out = h;
	return TRUE;
}

/* "Økonomiudvalgets beslutning:" above what it decided, without a day. */
static gboolean read_owned(
	const struct kt_lexicon *lexicon, const struct kt_view *view, struct kt_heading *out)
{
	enum { MOST_WORDS = 6 };
	struct kt_slice text = kt_bare(view->text), last;
	gsize at = text.len;
	const struct kt_term *term;
	g_autofree char *committee = NULL;

	while (at > 0 && !g_ascii_isspace(text.at[at - 1]))
		at--;
	last = kt_slice(text.at + at, text.len - at);
	term = at > 0 && view->n_words <= MOST_WORDS && view->last != '.'
		       ? kt_lexicon_whole(lexicon, KT_LEX_SECTION, last)
		       : NULL;
	if (!term || !g_str_equal(term->value, kind_names[KT_SECTION_DECISION]))
		return FALSE;
	committee = kt_committee_in(lexicon, text);
	if (!committee || !kt_slice_starts(text, committee) || text.at[strlen(committee)] != 's')
		return FALSE;
	*out = (struct kt_heading){
		.kind = KT_SECTION_DECISION, .level = 1, .text = text, .is_whole = TRUE};
	return TRUE;
}

static struct kt_slice bullet_of(const struct kt_minutes *m, const struct kt_view *v)
{
	struct kt_slice marker = v->block->kind == KT_BLOCK_LIST_ITEM
					 ? kt_document_slice(m->doc, v->block->marker)
					 : kt_slice("", 0);

	for (gsize i = 0; i < marker.len; i++)
		if (g_ascii_isalnum(marker.at[i]))
			return kt_slice("", 0);
	return marker;
}

static const struct kt_view *neighbour(const struct kt_minutes *m, guint block, gint step)
{
	gint64 i = block;

	for (i += step; i >= 0 && i < (gint64)m->views->len; i += step) {
		const struct kt_view *v = kt_minutes_view(m, (guint)i);

		if (v->block->kind != KT_BLOCK_FURNITURE)
			return v;
	}
	return NULL;
}

/* "• Resume" over the resume, and not over "• Indstilling": pages that set the headings of an item
 * as a list. */
void kt_heads_behind_bullets(struct kt_minutes *m)
{
	for (guint i = 0; i < m->views->len; i++) {
		struct kt_view *v = kt_minutes_view(m, i), head = *v;
		struct kt_slice bullet = bullet_of(m, v), next_bullet;
		const struct kt_view *next = bullet.len ? neighbour(m, i, 1) : NULL;
		struct kt_heading heading;

		if (!next || !v->is_short)
			continue;
		next_bullet = bullet_of(m, next);
		head.is_head = TRUE;
		kt_view_fill(&head, kt_document_slice(m->doc, v->block->span));
		if (!(next_bullet.len > 0 && kt_slice_equal(bullet, next_bullet)) &&
			head.starts_upper && kt_heading_is_known(m->lexicon, &head, &heading) &&
			heading.level == 1 && heading.is_whole)
			*v = head;
	}
}

/* Running text or a table, so that what stands above it can be its heading. */
static gboolean is_substance(const struct kt_minutes *m, const struct kt_view *v)
{
	return v && (v->block->kind == KT_BLOCK_TABLE || v->block->kind == KT_BLOCK_LIST_ITEM ||
			    kt_view_is_prose(v) ||
			    (v->is_text && v->n_words >= 4 && v->last && strchr(".:", v->last) &&
				    !(v->n_words < TEXT_WORDS &&
					    kt_lexicon_ends_in_abbreviation(m->lexicon, v->text))));
}

/* A line of a loose table, of names, of attachments: short, and no sentence. */
static gboolean is_stray(const struct kt_view *v)
{
	return v && v->is_text && v->block->kind == KT_BLOCK_PARAGRAPH && v->n_words < TEXT_WORDS &&
	       !(v->last && strchr(".:?!", v->last));
}

/* TEXT without the number of an outline before it: "2.1 Mængder". */
static struct kt_slice without_outline(struct kt_slice text)
{
	gsize i = 0, n_dots = 0;

	while (i < text.len && (g_ascii_isdigit(text.at[i]) || (i > 0 && text.at[i] == '.'))) {
		n_dots += text.at[i] == '.';
		i++;
	}
	return n_dots > 0 && i <= 8 && i < text.len && text.at[i] == ' '
		       ? kt_slice_trim(kt_slice(text.at + i, text.len - i))
		       : text;
}

/* "Beslutningskompetence" over the committee's name alone, and over that of BLOCK a text. */
static gboolean follows_line_of_law(const struct kt_minutes *m, guint block)
{
	const struct kt_view *line = neighbour(m, block, -1), *below = neighbour(m, block, 1),
			     *over;
	struct kt_heading known;

	if (!line || !below || !kt_view_is_prose(below))
		return FALSE;
	over = neighbour(m, (guint)(line - kt_minutes_view(m, 0)), -1);
	return over && kt_heading_is_known(m->lexicon, over, &known) && !known.is_inline &&
	       known.kind == KT_SECTION_LAW;
}

/* A heading of the text itself. */
static gboolean is_heading_of_text(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block), *above = neighbour(m, block, -1);
	const struct kt_view *below = neighbour(m, block, 1);
	struct kt_heading known;
	struct kt_slice text;

	if (v->block->kind == KT_BLOCK_HEADING)
		return TRUE;
	text = without_outline(v->text);
	if (v->block->kind != KT_BLOCK_PARAGRAPH || text.len == 0 || v->n_words > TEXT_WORDS ||
		!g_unichar_isupper(g_utf8_get_char(text.at)) ||
		(v->last && strchr(".:;,)", v->last)) || memchr(text.at, '=', text.len) ||
		has_figure(m->lexicon, text))
		return FALSE;
	/* What stands right above a table tells what it holds and in which unit: it
	 * stays with the text.  "Chefen indstiller, at", "Der ydes tilskud til" lead in. */
	if (!is_substance(m, below) || below->block->kind == KT_BLOCK_TABLE ||
		kt_view_ends_in_figures(below) ||
		kt_bits_meet(kt_lexicon_last_does(m->lexicon, v->text),
			KT_W(THAT, TO, OF, WITH, ON, FROM)))
		return FALSE;
	return v->block->is_bold || !is_stray(above) ||
	       kt_heading_is_known(m->lexicon, above, &known) ||
	       (above->block->kind == KT_BLOCK_HEADING) || follows_line_of_law(m, block);
}

/* Initials and a line of the meeting may stand between "Sagsfremstilling" and its text. */
enum { TEXT_BELOW = 3 };

static gboolean stands_over_prose(const struct kt_minutes *m, guint block)
{
	for (guint n = 0; n < TEXT_BELOW && ++block < m->views->len;) {
		const struct kt_view *v = kt_minutes_view(m, block);

		if (v->block->kind == KT_BLOCK_LIST_ITEM)
			return FALSE;
		if (kt_view_is_prose(v))
			return TRUE;
		n += v->text.len > 0;
	}
	return FALSE;
}

/* Attachments have names like sections ("Økonomi", "Høring"): inside them a
 * heading has to have something under it that is no name. */
static gboolean ends_attachments(
	const struct kt_minutes *m, guint block, const struct kt_heading *h)
{
	const struct kt_view *v = kt_minutes_view(m, block), *below = neighbour(m, block, 1);

	const struct kt_term *term = kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, kt_bare(v->text));

	if (h->kind == KT_SECTION_ATTACHMENTS)
		return FALSE;
	if (term && g_str_equal(term->value, "system")) /* no attachment has its words */
		return TRUE;
	if (h->kind == KT_SECTION_DECISION || h->kind == KT_SECTION_ATTENDANCE || h->is_inline ||
		v->last == ':' || v->block->kind == KT_BLOCK_HEADING)
		return TRUE;
	return h->level == 1 && below &&
	       (is_substance(m, below) || below->last == '.' ||
		       (h->kind == KT_SECTION_FACTS && stands_over_prose(m, block)));
}

/* How far below a head of a table with a cell a line its first number stands. */
enum { HEADS_BELOW = 10 };

/* "Medlemmer" over short lines of which some are numbers is the head of a column
 * that was taken apart; names are no numbers. */
static gboolean stands_over_numbers(const struct kt_minutes *m, guint block)
{
	for (guint i = block + 1; i < m->views->len && i <= block + HEADS_BELOW; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (!v->is_text || !v->is_short)
			return FALSE;
		if (kt_view_is_number(v))
			return TRUE;
	}
	return FALSE;
}

/* Nothing is written above: "Bilag 2 til udvalgets møde" is what the document itself is. */
static gboolean is_first_text(const struct kt_minutes *m, guint block)
{
	while (block > 0 && kt_minutes_view(m, block - 1)->text.len == 0)
		block--;
	return block == 0;
}

/* "Sagsfremstilling: Regnskabet foreligger nu ...": a paragraph that ends a section whose numbers
 * are no figures. */
static gboolean opens_text(const struct kt_minutes *m, const struct kt_view *v,
	enum kt_section_kind current, struct kt_heading *out)
{
	struct kt_field field;

	if (current != KT_SECTION_LAW && current != KT_SECTION_ATTACHMENTS &&
		current != KT_SECTION_ROUTING && current != KT_SECTION_ATTENDANCE)
		return FALSE;
	if (!kt_field_read(m->lexicon, KT_LEX_SECTION, kt_bare(v->text), &field) ||
		!field.has_colon || !v->starts_upper)
		return FALSE;
	*out = (struct kt_heading){
		.kind = kind_of(field.term), .level = 1, .text = field.key, .is_inline = TRUE};
	return out->kind == KT_SECTION_FACTS || out->kind == KT_SECTION_RESUME ||
	       out->kind == KT_SECTION_ECONOMY || out->kind == KT_SECTION_PROPOSAL ||
	       out->kind == KT_SECTION_DECISION;
}

gboolean kt_heading_read(const struct kt_minutes *m, guint block, enum kt_section_kind current,
	struct kt_heading *out)
{
	const struct kt_view *v = kt_minutes_view(m, block), *below = neighbour(m, block, 1);

	if (!v->is_text || v->text.len == 0)
		return FALSE;
	if (!v->is_short)
		return opens_text(m, v, current, out);
	if (kt_heading_is_known(m->lexicon, v, out)) {
		/* Under "Indstilling" the words "Direktionen indstiller, at" lead in its list. */
		if (out->kind == KT_SECTION_PROPOSAL && current == KT_SECTION_PROPOSAL &&
			!out->is_inline)
			return FALSE;
		/* "Deltagere" over a sentence is about participants, over names it is who came. */
		if (out->kind == KT_SECTION_ATTENDANCE && out->is_whole && below &&
			kt_view_is_prose(below)) {
			out->kind = current;
			out->level = 2;
			return TRUE;
		}
		if (out->kind == KT_SECTION_ATTENDANCE && out->is_whole && v->last != ':' &&
			stands_over_numbers(m, block))
			return FALSE;
		if (current == KT_SECTION_ATTACHMENTS)
			return ends_attachments(m, block, out);
		if (out->kind == KT_SECTION_ATTACHMENTS && out->is_inline &&
			is_first_text(m, block))
			return FALSE;
		/* What only begins like a heading is one if it looks like one. */
		if (out->level == 1 || is_heading_of_text(m, block))
			return TRUE;
	}
	if (current != KT_SECTION_HISTORY &&
		(read_signed(m->lexicon, v, out) || read_owned(m->lexicon, v, out)))
		return TRUE;
	*out = (struct kt_heading){.kind = current, .level = 2, .text = kt_bare(v->text)};
	if (current != KT_SECTION_PROPOSAL && current != KT_SECTION_ATTACHMENTS &&
		is_proposal(m, v)) {
		out->kind = KT_SECTION_PROPOSAL;
		out->level = 1;
		return TRUE;
	}
	if (current == KT_SECTION_ATTACHMENTS && below && kt_view_is_prose(below))
		return is_heading_of_text(m, block);
	if (current == KT_SECTION_ATTACHMENTS || current == KT_SECTION_ATTENDANCE)
		return v->block->kind == KT_BLOCK_HEADING;
	return is_heading_of_text(m, block);
}
