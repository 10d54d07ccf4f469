/* SPDX-License-Identifier: GPL-3.0-or-later */
/* front.c -- what stands before the first item: who met, where and when.
 *
 * Systems print the same few facts in many ways: "Mødedato Torsdag d. 02. juni
 * 2022", "Udvalg: / Beskæftigelsesudvalget", a small table, a title such as
 * "Referat - Økonomiudvalget den 4. maj 2022".  All are read as lines; each
 * line that may tell the date or the committee is a claim with a rank, and
 * the highest rank wins, the first among equals. */
#include "minutes/reading.h"

#include <string.h>

/* A front without items is looked for this far. */
#define FRONT_BLOCKS 25

enum { LONGEST_PAGE_LINE = 40 };

struct claims {
	struct kt_minutes *m;
	gint date_rank, committee_rank;
	const char *date_rule, *committee_rule;
	char *committee;
	struct kt_moment date;
};

gboolean kt_is_frame_line(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	static const char *const bare[] = {
		"date", "place", "time", "present", "absent", "handler", "page", NULL};
	static const char *const names[] = {"local", "inn", "common noun", NULL};
	struct kt_field field;

	if (!kt_field_read(lexicon, KT_LEX_FRAME, text, &field) ||
		g_strv_contains(names, field.term->value)) /* "Nordhallen", "Vejen" */
		return FALSE;
	return field.has_colon || field.value.len == 0 || g_strv_contains(bare, field.term->value);
}

/* TRUE if TEXT has a word of the frame of SORT inside. */
static gboolean has_frame_word(
	const struct kt_lexicon *lexicon, struct kt_slice text, const char *sort)
{
	struct kt_words *words = kt_words_split(kt_slice(text.at, MIN(text.len, KT_VIEW_SHORT)));
	const struct kt_word *first = words->at;
	gboolean found = FALSE;
	guint i;

	for (i = 0; i < words->n && !found; i++) {
		const struct kt_term *term = kt_lexicon_match(
			lexicon, KT_LEX_MASK(KT_LEX_FRAME), first + i, words->n - i);

		found = term && g_str_equal(term->value, sort);
	}
	kt_words_free(words);
	return found;
}

/* The first date in TEXT but for that of the print: "Udskrevet 12-03-2025". */
static gboolean find_date(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_moment *date)
{
	gsize at, len;

	while (kt_mark_find_date(lexicon, text, date, &at, &len)) {
		if (!has_frame_word(lexicon, kt_slice(text.at, at), "printed"))
			return TRUE;
		text = kt_slice(text.at + at + len, text.len - at - len);
	}
	return FALSE;
}

static void claim_date(struct claims *c, gint rank, const char *rule, struct kt_slice text)
{
	struct kt_moment date;

	if (rank <= c->date_rank || !find_date(c->m->lexicon, text, &date))
		return;
	c->date = date;
	c->date_rank = rank;
	c->date_rule = rule;
}

static void claim_committee(struct claims *c, gint rank, const char *rule, struct kt_slice text)
{
	char *name;

	if (rank <= c->committee_rank)
		return;
	name = kt_committee_in(c->m->lexicon, text);
	if (!name)
		return;
	g_free(c->committee);
	c->committee = name;
	c->committee_rank = rank;
	c->committee_rule = rule;
}

/* Where the name of a meeting ends that has no word for a committee: before its term of office in
 * brackets, or before the date. */
static gsize meeting_name_length(
	const struct kt_lexicon *lexicon, struct kt_slice text, gsize date_at)
{
	const char *bracket = memchr(text.at, '[', text.len);
	gsize end = MIN(date_at, bracket ? (gsize)(bracket - text.at) : text.len);

	while (end > 0) {
		struct kt_slice before = kt_slice_trim(kt_slice(text.at, end));
		gsize word = before.len;
		const struct kt_term *term;

		while (word > 0 && !g_ascii_isspace(before.at[word - 1]))
			word--;
		term = kt_lexicon_whole(
			lexicon, KT_LEX_FRAME, kt_slice(before.at + word, before.len - word));
		end = before.len;
		if (!term || !g_str_equal(term->value, "on"))
			break;
		end = word;
	}
	return end;
}

/* "REFERAT Social, Sundhed & Omsorg [2022-2025] d. 07-02-2023": the meeting is called so, and dated. */
static void claim_name(struct claims *c, struct kt_slice value)
{
	enum { RANK = 3, MOST_WORDS = 8 };
	struct kt_view name = {.is_text = TRUE};
	struct kt_moment date;
	gsize at, len;

	if (RANK <= c->committee_rank || !kt_mark_find_date(c->m->lexicon, value, &date, &at, &len))
		return;
	kt_view_fill(
		&name, kt_bare(kt_slice(value.at, meeting_name_length(c->m->lexicon, value, at))));
	if (!name.starts_upper || name.has_digit || name.n_words > MOST_WORDS ||
		kt_lexicon_find(c->m->lexicon, KT_LEX_WEEKDAY, name.text) ||
		has_frame_word(c->m->lexicon, name.text, "title"))
		return;
	g_free(c->committee);
	c->committee = kt_squeeze_dup(name.text);
	c->committee_rank = RANK;
	c->committee_rule = "the name of the meeting";
}

/* The value of a field: which claims it makes depends on the field's sort. */
static void claim_field(struct claims *c, const char *sort, struct kt_slice value)
{
	if (g_str_equal(sort, "date")) {
		claim_date(c, 10, "a field for the date", value);
		claim_committee(c, 7, "a field for the meeting", value);
	} else if (g_str_equal(sort, "time")) {
		claim_date(c, 9, "a field for the time", value);
	} else if (g_str_equal(sort, "committee")) {
		claim_committee(c, 10, "a field for the committee", value);
		claim_date(c, 5, "a field for the committee", value);
	} else if (g_str_equal(sort, "on")) {
		claim_date(c, 8, "the words for a date", value);
	} else if (g_str_equal(sort, "title")) {
		claim_date(c, 8, "the title", value);
		claim_committee(c, 9, "the title", value);
		claim_name(c, value);
	}
}

/* "Økonomiudvalget" over "20-11-2024" and nothing else in either: surer than what is decided below. */
static gboolean is_committee_over_day(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice next)
{
	struct kt_moment date;

	next = kt_slice_trim(next);
	return next.len > 0 && !kt_slice_has_digit(text) &&
	       kt_lexicon_find(lexicon, KT_LEX_COMMITTEE, text) &&
	       kt_mark_date(lexicon, next, &date) == next.len;
}

/* One line of the front.  NEXT is the line below, where a field alone on its
 * line has its value.  TRUE if it is a line of the frame. */
static gboolean claim_line(struct claims *c, struct kt_slice text, struct kt_slice next)
{
	const struct kt_lexicon *lexicon = c->m->lexicon;
	struct kt_field field;
	gboolean is_frame = FALSE;

	text = kt_bare(text);
	if (text.len == 0 || text.len > KT_VIEW_SHORT)
		return FALSE;
	if (kt_field_read(lexicon, KT_LEX_FRAME, text, &field)) {
		is_frame = kt_is_frame_line(lexicon, text);
		claim_field(c, field.term->value, field.value.len > 0 ? field.value : next);
		if (g_str_equal(field.term->value, "title")) {
			claim_field(c, "title", text);
			is_frame = TRUE;
		}
		if (g_str_equal(field.term->value, "absent") ||
			g_str_equal(field.term->value, "present"))
			return TRUE;
		if (g_str_equal(field.term->value, "page"))
			return text.len <=
			       LONGEST_PAGE_LINE; /* "Side 2 af 3", and no text behind */
	}
	/* "Byrådet - Referat fra mødet den 07-10-2020" */
	if ((!field.term || g_str_equal(field.term->value, "authority")) &&
		has_frame_word(lexicon, text, "title")) {
		claim_field(c, "title", text);
		is_frame = TRUE;
	}
	if (kt_lexicon_find(lexicon, KT_LEX_WEEKDAY, text))
		claim_date(c, 7, "a weekday and a date", text);
	if (is_committee_over_day(lexicon, text, next)) {
		claim_date(c, 6, "a day under the committee", next);
		claim_committee(c, 6, "a committee over its day", text);
	}
	claim_date(c, 3, "a date in the front", text);
	claim_committee(c, 4, "a line in the front", text);
	return is_frame;
}

/* The next cell of the row that is not empty; the next at all where none is; NULL behind the last. */
static const struct kt_cell *filled_right(const struct kt_table *table, guint row, guint column)
{
	for (guint k = column + 1; k < table->n_columns; k++)
		if (kt_table_cell(table, row, k)->span.len > 0)
			return kt_table_cell(table, row, k);
	return column + 1 < table->n_columns ? kt_table_cell(table, row, column + 1) : NULL;
}

/* A table of the front: rows of field and value, or a head of fields over values. */
static gboolean claim_table(struct claims *c, const struct kt_table *table)
{
	const struct kt_document *doc = c->m->doc;
	guint r, k, n_fields = 0;

	for (r = 0; r < table->n_rows; r++) {
		for (k = 0; k < table->n_columns; k++) {
			const struct kt_cell *cell = kt_table_cell(table, r, k);
			const struct kt_cell *right = filled_right(table, r, k);
			const struct kt_cell *below =
				r + 1 < table->n_rows ? kt_table_cell(table, r + 1, k) : NULL;
			struct kt_slice text = kt_document_slice(doc, cell->span), next = {0};

			if (cell->is_continued)
				continue;
			if (right && right->span.len > 0 && r == 0 && below &&
				kt_lexicon_whole(c->m->lexicon, KT_LEX_FRAME,
					kt_document_slice(doc, right->span)))
				next = kt_document_slice(doc, below->span);
			else if (right)
				next = kt_document_slice(doc, right->span);
			n_fields += claim_line(c, text, next);
		}
	}
	return n_fields > 0;
}

gboolean kt_is_frame_block(const struct kt_minutes *m, guint block)
{
	const struct kt_view *v = kt_minutes_view(m, block);
	const struct kt_table *table = v->block->kind == KT_BLOCK_TABLE ? v->block->table : NULL;

	if (!table)
		return v->is_text && v->is_short && kt_is_frame_line(m->lexicon, kt_bare(v->text));
	for (guint r = 0; r < table->n_rows; r++)
		if (kt_is_frame_line(m->lexicon, kt_bare(kt_view_row(m->doc, v, r))))
			return TRUE; /* "Til" and "Fra" alone are words of any table */
	return FALSE;
}

/* Most of its cells beside the labels are numbers, in two columns or more: a sheet that begins with
 * the frame goes on with its figures. */
static gboolean holds_figures(const struct kt_document *doc, const struct kt_table *table)
{
	enum { LEAST_COLUMNS = 3, LEAST_FIGURES = 4 };
	guint n_cells = 0, n_figures = 0;

	for (guint r = 0; r < table->n_rows; r++)
		for (guint k = 1; k < table->n_columns; k++) {
			const struct kt_cell *cell = kt_table_cell(table, r, k);
			struct kt_slice text = kt_document_slice(doc, cell->span);

			if (cell->is_continued || text.len == 0)
				continue;
			n_cells++;
			n_figures += g_ascii_isdigit(*text.at) || *text.at == '-';
		}
	return table->n_columns >= LEAST_COLUMNS && n_figures >= LEAST_FIGURES &&
	       2 * n_figures >= n_cells;
}

static struct kt_slice next_text(const struct kt_minutes *m, guint i)
{
	const struct kt_view *next = i + 1 < m->views->len ? kt_minutes_view(m, i + 1) : NULL;

	return next && next->is_text && next->is_short ? next->text : kt_slice(NULL, 0);
}

/* Tables of contents: the lines with leaders, the table and the list under
 * the word for contents, numbered titles before the items. */
static gboolean is_contents(const struct kt_minutes *m, guint i, gboolean in_contents)
{
	const struct kt_view *v = kt_minutes_view(m, i);
	const struct kt_term *term;
	struct kt_moment date;
	gsize digits, len;

	if (v->block->kind == KT_BLOCK_TABLE)
		return in_contents ||
		       kt_mark_leaders(kt_document_slice(
			       m->doc, kt_table_cell(v->block->table, 0, 0)->span)) > 0 ||
		       kt_mark_leaders(v->text) > 0;
	if (!v->is_text || !v->is_short || kt_mark_date(m->lexicon, v->text, &date) > 0)
		return FALSE;
	if (kt_mark_leaders(v->text) > 0)
		return TRUE;
	/* What is proposed before the first section is told in sentences. */
	if (v->block->kind == KT_BLOCK_LIST_ITEM)
		return in_contents || !kt_view_is_prose(v);
	if (kt_mark_number(kt_bare(v->text), &digits, &len) == KT_NUMBER_DOTTED)
		return TRUE;
	term = kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, kt_bare(v->text));
	if (term && g_str_equal(term->value, "contents"))
		return TRUE;
	term = kt_lexicon_begins(m->lexicon, KT_LEX_FRAME, v->text);
	return in_contents && !kt_view_is_prose(v) && (!term || g_str_equal(term->value, "closed"));
}

/* "Ansøgningerne lyder samlet på 8,8 mio. kr.": a short sentence that goes on with the text above, or
 * stands right before the first section, where END is. */
static gboolean is_last_sentence(const struct kt_minutes *m, guint i, guint end)
{
	enum { LEAST_WORDS = 5 };
	const struct kt_view *v = kt_minutes_view(m, i);
	struct kt_words *words;
	gboolean has_verb = FALSE;

	if (!v->is_text || v->n_words < LEAST_WORDS || v->last != '.' ||
		!(i + 1 == end || (i > 0 && m->roles[i - 1] == KT_ROLE_BODY)))
		return FALSE;
	words = kt_words_split(v->text);
	for (guint k = 0; k < words->n && !has_verb; k++) {
		const struct kt_term *stop =
			kt_lexicon_whole(m->lexicon, KT_LEX_STOP, words->at[k].text);

		has_verb = kt_term_is_verb(stop) || (stop && g_str_equal(stop->value, "modal"));
	}
	kt_words_free(words);
	return has_verb;
}

/* "Mødedato: 12-09-2018" below the menus of a page, whose lines pass for contents. */
static gboolean begins_frame(const struct kt_minutes *m, const struct kt_view *v)
{
	struct kt_field field;
	struct kt_moment date;

	if (!v->is_text || !v->is_short ||
		!kt_field_read(m->lexicon, KT_LEX_FRAME, v->text, &field) || !field.has_colon)
		return FALSE;
	if (g_str_equal(field.term->value, "date"))
		return find_date(m->lexicon, field.value, &date);
	if (g_str_equal(field.term->value, "committee")) {
		g_autofree char *committee = kt_committee_in(m->lexicon, field.value);

		return committee != NULL;
	}
	return FALSE;
}

/* Gives the blocks before END their roles, and takes their claims. */
static void read_front(struct claims *c, guint end, gboolean has_items)
{
	struct kt_minutes *m = c->m;
	gboolean in_contents = FALSE, is_value = FALSE, is_over = FALSE;
	guint i, last = 0;

	for (i = 0; i < end; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);
		struct kt_field field;
		gboolean is_frame, is_sheet = FALSE;

		/* a menu above the page's */
		in_contents &= v->block->kind != KT_BLOCK_HEADING && !begins_frame(m, v);
		if (v->block->kind == KT_BLOCK_TABLE)
			is_sheet = !has_items && holds_figures(m->doc, v->block->table);
		is_over |= is_sheet; /* "Hotel: 2" below it is no place of the meeting */
		if (v->block->kind == KT_BLOCK_TABLE)
			is_frame = !in_contents && claim_table(c, v->block->table);
		else if (v->block->kind == KT_BLOCK_FURNITURE)
			is_frame = FALSE;
		else
			is_frame = v->is_short && !in_contents &&
				   claim_line(c, v->text, next_text(m, i));
		if (v->block->kind == KT_BLOCK_FURNITURE)
			m->roles[i] = KT_ROLE_FURNITURE;
		else if (has_items && !is_value && is_contents(m, i, in_contents)) {
			m->roles[i] = KT_ROLE_CONTENTS;
			in_contents = TRUE;
		} else if (is_sheet ||
			   (!is_frame && (kt_view_is_prose(v) || is_last_sentence(m, i, end))))
			m->roles[i] = KT_ROLE_BODY;
		else
			m->roles[i] = KT_ROLE_FRONT;
		if ((is_frame || is_value) && !is_over)
			last = i + 1;
		/* "Tilstede:" with the names on the next line. */
		is_value = v->is_text && v->is_short && !in_contents &&
			   kt_field_read(m->lexicon, KT_LEX_FRAME, v->text, &field) &&
			   field.has_colon && field.value.len == 0;
	}
	/* Running heads come first, but what the text says goes before them. */
	for (i = 0; i < end; i++)
		if (m->roles[i] == KT_ROLE_FURNITURE && kt_minutes_view(m, i)->is_short)
			claim_line(c, kt_minutes_view(m, i)->text, kt_slice(NULL, 0));
	/* Without items nobody knows where the front ends: after its last line of the frame. */
	for (i = last; i < end && !has_items; i++)
		if (m->roles[i] != KT_ROLE_FURNITURE)
			m->roles[i] = KT_ROLE_BODY;
}

/* "Udvalgets beslutning: Anbefales over for Økonomiudvalget": what is decided is no heading. */
static gsize heading_length(struct kt_slice text)
{
	const char *colon = memchr(text.at, ':', text.len);

	return colon ? (gsize)(colon - text.at) : text.len;
}

/* In the same item a decision follows that says not whose it is: that of the meeting. */
static gboolean has_own_decision_below(const struct kt_minutes *m, guint block)
{
	for (guint i = block + 1; i < m->views->len && m->item_of[i] == m->item_of[block]; i++) {
		struct kt_heading heading;

		if (kt_heading_is_known(m->lexicon, kt_minutes_view(m, i), &heading) &&
			heading.kind == KT_SECTION_DECISION && heading.is_whole &&
			heading.date.unit == KT_TIME_NONE &&
			!kt_lexicon_find(m->lexicon, KT_LEX_COMMITTEE, heading.text))
			return TRUE;
	}
	return FALSE;
}

/* "Beslutning Arbejdsmarkedsudvalget den 04-03-2019" names both where the front is poor. */
static void read_decisions(struct claims *c, guint from)
{
	guint i, n = 0;

	for (i = from; i < c->m->views->len && n < 3; i++) {
		const struct kt_view *v = kt_minutes_view(c->m, i);
		struct kt_heading heading;
		struct kt_slice head;

		if (!v->is_text || !v->is_short ||
			!kt_heading_is_known(c->m->lexicon, v, &heading) ||
			heading.kind != KT_SECTION_DECISION || has_own_decision_below(c->m, i))
			continue;
		head = kt_slice(v->text.at, heading_length(v->text));
		claim_committee(c, 5, "the heading of a decision", head);
		claim_date(c, 4, "the heading of a decision", head);
		n++;
	}
}

void kt_front_read(struct kt_minutes *m)
{
	struct claims c = {.m = m};
	gboolean has_items = m->items->len > 0;
	guint end = has_items ? g_array_index(m->items, struct kt_item, 0).first_block
			      : MIN(m->views->len, FRONT_BLOCKS);

	read_front(&c, end, has_items);
	read_decisions(&c, end);
	/* The title in the file's properties is the last resort. */
	claim_line(&c, kt_slice_str(kt_document_title(m->doc)), kt_slice(NULL, 0));
	m->date = c.date;
	m->committee = c.committee ? kt_minutes_keep(m, kt_slice_str(c.committee)) : "";
	if (c.committee)
		g_string_append_printf(m->evidence, "committee: by %s\n", c.committee_rule);
	if (c.date_rank > 0)
		g_string_append_printf(m->evidence, "date: by %s\n", c.date_rule);
	g_free(c.committee);
}
