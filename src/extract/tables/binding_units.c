/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that tells each row's unit.
 *
 *   Udgiftsdriver       Enhed        Budget 2020    April
 *   Visiterede timer    timer/uge          5.150    4.874
 *   Modtagere           borgere            1.640    1.571
 *   Udgift              1.000 kr.         12.400    4.050
 *
 * Every cell of it is a unit, a noun that is counted or a scale, and nothing
 * else; what is said "per" something is of a price, and no unit of its own. */
#include "extract/tables/binding.h"

#include <string.h>

enum { LONGEST_UNIT = 24, LEAST_ROWS = 2 };

/* "borgere", "timer/uge", "timer pr. uge", "1.000 kr.": no "Ledige pladser", and no "pr. døgn". */
static gboolean is_unit_only(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const guint64 roles =
		KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_COUNTED) | KT_LEX_MASK(KT_LEX_SCALE);
	struct kt_slice rest = kt_slice_trim(s);
	const struct kt_term *term;
	struct kt_words *words;
	gboolean is_only;

	if (kt_slice_is(rest, "%") || kt_is_thousands(rest))
		return TRUE;
	words = kt_words_split(rest);
	term = words->n ? kt_lexicon_match(lexicon, roles, words->at, words->n) : NULL;
	is_only = term && term->n_words == words->n;
	if (term && !is_only) {
		is_only = memchr(s.at, '/', s.len) ||
			  kt_lexicon_match(lexicon, KT_LEX_MASK(KT_LEX_PER) | roles,
				  words->at + term->n_words, words->n - term->n_words);
	}
	kt_words_free(words);
	return is_only;
}

/* What the cell at ROW and C tells and nothing more; FALSE if it tells no unit. */
static gboolean read_unit(struct kt_binding *b, guint row, guint c, struct kt_row_unit *out)
{
	const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
	struct kt_facet facet;
	gboolean tells;

	if (cell->span.len == 0 || cell->span.len > LONGEST_UNIT ||
		(cell->sort != KT_CELL_TEXT && !cell->is_scale))
		return FALSE;
	kt_facet_read(b->r, &facet, cell->span, 0, NULL);
	tells = facet.is_antal || /* "Antal" */
		((facet.unit != KT_UNIT_NONE || facet.counted != KT_UNIT_NONE || facet.has_power) &&
			is_unit_only(b->r->lexicon, kt_document_slice(b->r->doc, cell->span)));
	*out = (struct kt_row_unit){.is_told = TRUE,
		.unit = facet.unit != KT_UNIT_NONE      ? facet.unit
			: facet.has_power               ? KT_UNIT_DKK
			: facet.counted != KT_UNIT_NONE ? facet.counted
							: KT_UNIT_COUNT,
		.power = facet.has_power ? facet.power : 0};
	kt_facet_clear(&facet);
	return tells;
}

/* "portioner" among units: one word in small letters, of what is counted. */
static gboolean may_be_counted(struct kt_binding *b, guint row, guint c)
{
	struct kt_slice s =
		kt_slice_trim(kt_document_slice(b->r->doc, kt_grid_cell(b->grid, row, c)->span));

	return s.len > 2 && s.len <= LONGEST_UNIT && !memchr(s.at, ' ', s.len) &&
	       !kt_slice_has_digit(s) && g_unichar_islower(g_utf8_get_char(s.at));
}

static gboolean tells_units(struct kt_binding *b, guint c)
{
	struct kt_row_unit unit;
	guint told = 0, rows = 0, others = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);

		if (b->rows[row].role != KT_ROW_DATA)
			continue;
		rows++;
		if (cell->sort == KT_CELL_EMPTY || cell->is_continued)
			continue;
		if (read_unit(b, row, c, &unit))
			told++;
		else if (may_be_counted(b, row, c))
			others++;
		else
			return FALSE;
	}
	return told >= LEAST_ROWS && told >= 3 * others && 2 * told > rows;
}

void kt_binding_read_units(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		if ((gint)c == b->label_column || b->columns[c].role != KT_COLUMN_TEXT ||
			!tells_units(b, c))
			continue;
		for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
			struct kt_row_unit *unit = &b->rows[row].unit;

			if (b->rows[row].role != KT_ROW_DATA)
				unit->is_told = FALSE;
			else if (!read_unit(b, row, c, unit))
				*unit = (struct kt_row_unit){.is_told = may_be_counted(b, row, c),
					.unit = KT_UNIT_COUNT};
		}
		return;
	}
}
