/* SPDX-License-Identifier: GPL-3.0-or-later */
/* contents.c -- the titles that the table of contents lists. */
#include "minutes/contents.h"

#include <string.h>

static void list_title(const struct kt_minutes *m, GHashTable *listed, struct kt_slice title)
{
	gsize end = kt_mark_leaders(title), digits, len;
	enum kt_number_form form;
	struct kt_field field;

	if (end > 0)
		title.len = end;
	/* "åbent 2 Lokalplanforslag" */
	if (kt_field_read(m->lexicon, KT_LEX_FRAME, title, &field) &&
		(g_str_equal(field.term->value, "open") ||
			g_str_equal(field.term->value, "closed")) &&
		field.value.len > 0 && g_ascii_isdigit(field.value.at[0]))
		title = field.value;
	while (title.len > 0 && strchr("._ ", title.at[title.len - 1]))
		title.len--;
	form = kt_mark_number(title, &digits, &len);
	if (form == KT_NUMBER_DOTTED || form == KT_NUMBER_BARE)
		title = kt_slice(title.at + len, title.len - len);
	if (title.len >= 4)
		g_hash_table_add(listed, kt_title_key(title));
}

static gboolean is_contents_head(const struct kt_minutes *m, const struct kt_view *v)
{
	const struct kt_term *term =
		v->is_text && v->n_words <= 4
			? kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, kt_bare(v->text))
			: NULL;

	return term && g_str_equal(term->value, "contents");
}

/* The number that the first cell of row R has alone, 0 if it has none. */
static guint number_of_row(const struct kt_minutes *m, const struct kt_view *v, guint r)
{
	struct kt_slice cell =
		kt_document_slice(m->doc, kt_table_cell(v->block->table, r, 0)->span);
	gsize digits = 0, len;

	return kt_mark_number(cell, &digits, &len) == KT_NUMBER_ALONE && digits <= 4
		       ? (guint)g_ascii_strtoull(cell.at, NULL, 10)
		       : 0;
}

/* "138 | Halvårsregnskab", "139 | Likviditet": rows that count on by one, but for a head over them,
 * and have a title each and no figures. */
static gboolean lists_items(const struct kt_minutes *m, const struct kt_view *v)
{
	const struct kt_table *table = v->block->table;
	guint first = number_of_row(m, v, 0) == 0, r;

	if (table->n_columns < 2 || table->n_columns > 3 || table->n_rows < first + 2)
		return FALSE;
	for (r = first; r < table->n_rows; r++) {
		struct kt_view title = {.is_text = TRUE};

		kt_view_fill(&title, kt_document_slice(m->doc, kt_table_cell(table, r, 1)->span));
		if (number_of_row(m, v, r) != number_of_row(m, v, first) + r - first ||
			!title.starts_upper)
			return FALSE;
	}
	return number_of_row(m, v, first) > 0;
}

/* The titles of a table of contents, its numbers before them or in a column of their own. */
static void list_rows(const struct kt_minutes *m, const struct kt_view *v, GHashTable *listed)
{
	guint column = lists_items(m, v);

	for (guint r = 0; r < v->block->table->n_rows; r++)
		list_title(m, listed,
			kt_document_slice(m->doc, kt_table_cell(v->block->table, r, column)->span));
}

GHashTable *kt_contents_titles(const struct kt_minutes *m)
{
	GHashTable *listed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	gboolean in_contents = FALSE;
	guint i;

	for (i = 0; i < m->views->len && i < 400; i++) {
		const struct kt_view *v = kt_minutes_view(m, i);

		if (v->block->kind == KT_BLOCK_TABLE && (in_contents || lists_items(m, v)))
			list_rows(m, v, listed);
		else if (v->is_text && v->is_short &&
			 (in_contents || kt_mark_leaders(v->text) > 0)) {
			list_title(m, listed, kt_bare(v->text));
		}
		if (is_contents_head(m, v))
			in_contents = TRUE;
		else if (in_contents && (kt_view_is_prose(v) || !v->is_short))
			break;
	}
	return listed;
}
