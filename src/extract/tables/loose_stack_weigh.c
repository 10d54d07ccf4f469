/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well lines of one cell each fold into rows under heads: cells that are filled speak for a
 * fold, and heads that tell what figures are; heads over the wrong columns, sections before the
 * first row and titles against it (loose_stack.c). */
#include "extract/tables/caption_line.h"
#include "extract/tables/loose_blanks.h"
#include "extract/tables/loose_stack.h"

#include <string.h>

enum { LEAST_CELLS = 6 };

/* "Samlet", "I alt": no names stand below it. */
static gboolean is_total_head(const struct kt_stack *stack, const struct kt_stack_head *head)
{
	return kt_lexicon_whole(stack->r->lexicon, KT_LEX_TOTAL,
		       kt_document_slice(stack->r->doc, kt_stack_head_span(stack, head))) != NULL;
}

/* "Samlet", "Bank", "Mio. kr.": the last stands below the heads of all columns. */
static gboolean is_scale_of_all(const struct kt_stack *stack, const GArray *heads)
{
	const struct kt_stack_head *head = (const struct kt_stack_head *)heads->data;
	struct kt_slice s =
		kt_document_slice(stack->r->doc, kt_stack_head_span(stack, &head[heads->len - 1]));

	return heads->len > 2 && is_total_head(stack, head) && kt_loose_n_words(s) > 1 &&
	       kt_blanks_is_unit(stack->r, s);
}

/* How much the heads over figures tell what they are. */
static gint telling_heads(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold)
{
	const struct kt_stack_pattern *p = &fold->pattern;
	gint tells = 0;

	for (guint c = p->label + 1; c < p->n; c++)
		if (p->want[c] == KT_LINE_NUMBER && heads->len + c >= p->n &&
			!(c + 1 == p->n && is_scale_of_all(stack, heads)))
			tells += kt_stack_head_tells(stack,
				&g_array_index(heads, struct kt_stack_head, heads->len + c - p->n));
	return tells;
}

/* The first name begins small, most others do not: its first line was taken for a head. */
static gboolean begins_inside_a_name(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	const struct kt_stack_row *rows = (const struct kt_stack_row *)(void *)fold->rows->data;
	guint capital = 0;

	if (fold->pattern.label || fold->rows->len < 2 || rows[0].more ||
		!kt_stack_begins_small(stack, rows[0].first))
		return FALSE;
	for (guint i = 1; i < fold->rows->len; i++)
		capital += !kt_stack_begins_small(stack, rows[i].first);
	return 2 * capital >= fold->rows->len - 1;
}

/* The head over the names tells what figures are, or that they are all of something: "Samlet". */
static gboolean has_wrong_corner(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold)
{
	guint before = fold->titles + (fold->is_corner_low ? fold->tops : 0);
	const struct kt_stack_head *corner;

	if (fold->absent > fold->pattern.label || before >= heads->len)
		return FALSE;
	corner = &g_array_index(
		heads, struct kt_stack_head, before + fold->pattern.label - fold->absent);
	return kt_stack_is_of_figures(stack, corner) || is_total_head(stack, corner);
}

/* The line right below the heads is the unit of all columns, "Mio. kr.", and names no rows. */
static gboolean has_unit_below(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold)
{
	return fold->sections && is_total_head(stack, (const struct kt_stack_head *)heads->data) &&
	       kt_blanks_is_unit(stack->r, kt_loose_text(stack->r, stack->lines, fold->first));
}

/* HEAD tells neither a measure nor a unit nor a time: "Kommune", "Tilbud". */
static gboolean tells_nothing(const struct kt_stack *stack, const struct kt_stack_head *head)
{
	struct kt_facet facet;
	gboolean nothing;

	kt_facet_read(stack->r, &facet, kt_stack_head_span(stack, head), 0, NULL);
	nothing = facet.measure == KT_MEASURE_NONE && facet.unit == KT_UNIT_NONE &&
		  !facet.is_time_only && facet.label && !strchr(facet.label, ' ');
	kt_facet_clear(&facet);
	return nothing;
}

/* "Børn på venteliste pr. 1. juni" over the names, "Tilbud" over figures, and a line behind the
 * heads that would be a section: the first is the title, the second the corner, the line a head. */
static gboolean has_title_for_corner(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold)
{
	enum { LEAST_WORDS = 4 };
	guint at = fold->titles + (fold->is_corner_low ? fold->tops : 0) + fold->pattern.label -
		   fold->absent;
	const struct kt_stack_head *corner;

	if (!fold->sections || fold->absent > fold->pattern.label || at + 1 >= heads->len)
		return FALSE;
	corner = &g_array_index(heads, struct kt_stack_head, at);
	return kt_loose_n_words(kt_document_slice(
		       stack->r->doc, kt_stack_head_span(stack, corner))) >= LEAST_WORDS &&
	       tells_nothing(stack, corner + 1);
}

/* How much the heads over heads tell. */
static gint telling_tops(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold)
{
	guint first =
		fold->titles + (fold->is_corner_low ? 0 : fold->pattern.label + 1 - fold->absent);
	gint tells = 0;

	for (guint i = 0; i < fold->tops && first + i < heads->len; i++)
		tells += kt_stack_head_tells(
			stack, &g_array_index(heads, struct kt_stack_head, first + i));
	return tells;
}

gboolean kt_stack_has_long_name(const struct kt_stack_fold *fold)
{
	guint first = fold->sections ? fold->sections - 1 : 0;

	return fold->sections && fold->rows->len > first &&
	       g_array_index(fold->rows, struct kt_stack_row, first).more > 0;
}

/* "2017", "2018", "Byskolen": the year right behind a year is a head, too, and counts no Byskolen. */
static gboolean begins_with_head(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	return fold->first > 0 && fold->sections == 0 &&
	       kt_loose_is_year_text(kt_loose_text(stack->r, stack->lines, fold->first)) &&
	       kt_loose_is_year_text(kt_loose_text(stack->r, stack->lines, fold->first - 1));
}

/* "Der er søgt om 412.500 kr. Puljen er på 250.000 kr.": sentences with figures of their own are no
 * heads. */
static gboolean heads_are_told(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	enum { LEAST_SENTENCE = 8 };

	for (guint i = fold->titles; i < fold->first; i++) {
		struct kt_slice s = kt_loose_text(stack->r, stack->lines, i);

		if (kt_slice_ends(s, ".") && kt_loose_n_words(s) >= LEAST_SENTENCE &&
			!kt_line_has_no_figures(s))
			return TRUE;
	}
	return FALSE;
}

static guint gap_behind(const struct kt_stack *stack, guint i)
{
	const struct kt_document *doc = stack->r->doc;

	return kt_document_place(doc, kt_loose_line_at(stack->lines, i + 1)->span).line -
	       kt_document_place(doc, kt_loose_line_at(stack->lines, i)->span).line;
}

/* "Drift i mio. kr." above an empty line, and all other lines close together: what the table is of,
 * and no head. */
static gboolean begins_with_caption(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	return fold->titles == 0 && fold->first > 2 &&
	       kt_loose_n_words(kt_loose_text(stack->r, stack->lines, 0)) > 1 &&
	       gap_behind(stack, 0) > gap_behind(stack, 1) &&
	       gap_behind(stack, 1) == gap_behind(stack, 2) &&
	       kt_loose_may_begin(stack->r, kt_loose_line_at(stack->lines, 1)->block);
}

/* Fills in rows and score; FALSE if too little is read so. */
gboolean kt_stack_weigh(
	const struct kt_stack *stack, const GArray *heads, struct kt_stack_fold *fold)
{
	gint full = 0, cells = 0, others = 0;

	fold->rows = kt_stack_read_rows(stack, &fold->pattern, fold->first);
	for (guint i = 0; i < fold->rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(fold->rows, struct kt_stack_row, i);
		gboolean is_full =
			row->kind == KT_STACK_ROW_FULL || row->kind == KT_STACK_ROW_KEYLESS;

		full += is_full;
		cells += is_full ? (gint)row->n : 0;
		others += row->kind == KT_STACK_ROW_SHORT;
	}
	if (full < 2 + fold->pattern.has_remark || cells < LEAST_CELLS || others > full ||
		(fold->pattern.is_counted && !kt_stack_names_go_up(stack, fold)) ||
		heads_are_told(stack, fold) || begins_with_head(stack, fold) ||
		begins_with_caption(stack, fold))
		return FALSE;
	fold->score = 10 * (cells - others) + telling_heads(stack, heads, fold) +
		      telling_tops(stack, heads, fold) -
		      (has_wrong_corner(stack, heads, fold) ? 8 : 0) -
		      (has_title_for_corner(stack, heads, fold) ? 6 : 0) - 3 * (gint)fold->titles -
		      2 * (gint)fold->absent -
		      5 * (gint)(fold->sections - kt_stack_has_long_name(fold) -
				  has_unit_below(stack, heads, fold)) -
		      (begins_inside_a_name(stack, fold) ? 8 : 0) -
		      (kt_stack_has_codes_for_figures(stack, heads, fold) ? 40 : 0) -
		      (fold->way == KT_HEADS_A_LINE ? 0 : 4);
	return TRUE;
}
