/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell a line: lines folded into rows.
 *
 *   Nr.               Alder             Resultat i mio. kr.
 *   Område            2023              Budget 2019
 *   Budget            2024              Regnskab 2019
 *   Forbrug           Under 18          Drift              a section
 *   101               3                 Skoler
 *   Ældrepleje        4                 -5.224,0
 *   254.600           18-29             -5.223,0
 *   86.118            12                Dagtilbud
 *   108               14                -12,0              a cell is missing
 *   ...               ...               ...
 *
 * How many columns there are, where the first row begins and how the lines over
 * it are heads is not known.  So every number of columns that fits the heads is
 * tried: the first row says what its columns hold, and the rows under it have to
 * hold the same, line by line.  The fold that puts most lines into rows is
 * taken; of equals the one whose heads tell what stands under them.  A row that
 * is too short is left unread, unless empty lines stand where its cells are missing. */
#include "extract/tables/loose_stack.h"

#include "extract/tables/caption_line.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum {
	MOST_TITLES = 2,
	MOST_ABSENT = 2,
	MOST_SECTIONS = 2,
	MOST_FIRST_SECTIONS = 2, /* "Børn og", "Unge" before the first row */
	LEAST_CELLS = 6
};

/* The lines remember it: several forms, one after the other, ask for the same. */
guint8 kt_stack_sort_at(const struct kt_stack *stack, guint i)
{
	struct kt_loose_line *line;

	if (i >= stack->lines->len)
		return 0;
	line = &g_array_index(stack->lines, struct kt_loose_line, i);
	if (!line->sort)
		line->sort = KT_LINE_SEEN | kt_loose_sort(stack->r, line);
	return line->sort;
}

/* ---- rows -------------------------------------------------------------------------------------- */

/* Words, or "18-29": a name that is no figure. */
static gboolean is_plain_name(const struct kt_stack *stack, guint i)
{
	return (kt_stack_sort_at(stack, i) & KT_LINE_WORDS) ||
	       ((kt_stack_sort_at(stack, i) & KT_LINE_KEY) &&
		       !(kt_stack_sort_at(stack, i) & KT_LINE_NUMBER));
}

/* The columns of a row of N lines from line AT on; FALSE if it can be none. */
static gboolean read_pattern(
	const struct kt_stack *stack, guint at, guint n, struct kt_stack_pattern *p)
{
	guint numbers = 0;

	*p = (struct kt_stack_pattern){.n = n};
	if (at + n > stack->lines->len)
		return FALSE;
	p->label = n > 2 && (kt_stack_sort_at(stack, at) & KT_LINE_KEY) &&
		   is_plain_name(stack, at + 1);
	p->is_counted = !p->label && (kt_stack_sort_at(stack, at) & KT_LINE_COUNTER);
	for (guint c = 0; c < n; c++) {
		guint8 sort = kt_stack_sort_at(stack, at + c);

		if (c < p->label)
			p->want[c] = KT_LINE_KEY;
		else if (c == p->label)
			p->want[c] = KT_LINE_WORDS | KT_LINE_KEY;
		else if (sort & KT_LINE_NUMBER)
			p->want[c] = KT_LINE_NUMBER;
		else
			p->want[c] = KT_LINE_REMARK;
		if (!(sort & p->want[c]))
			return FALSE;
		numbers += p->want[c] == KT_LINE_NUMBER;
		p->has_remark |= p->want[c] == KT_LINE_REMARK;
	}
	return numbers > 0 && !(p->is_counted && p->has_remark);
}

/* Line I may be the name of a row: what could be a figure only where all names could. */
static gboolean may_be_name(const struct kt_stack *stack, const struct kt_stack_pattern *p, guint i)
{
	return is_plain_name(stack, i) ||
	       (p->label == 0 && p->is_counted && (kt_stack_sort_at(stack, i) & KT_LINE_KEY));
}

static gboolean holds(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at, guint from)
{
	for (guint c = from; c < p->n; c++) {
		guint i = at + c - from;

		if (c == p->label ? !may_be_name(stack, p, i)
				  : !(kt_stack_sort_at(stack, i) & p->want[c]))
			return FALSE;
	}
	return TRUE;
}

static gboolean is_total(const struct kt_stack *stack, guint i)
{
	return kt_lexicon_find(stack->r->lexicon, KT_LEX_TOTAL,
		       kt_loose_text(stack->r, stack->lines, i)) != NULL;
}

/* The row at AT with fewer lines than there are columns, or a section. */
static struct kt_stack_row read_short_row(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at)
{
	struct kt_stack_row row = {KT_STACK_ROW_NONE, at, 1, 0};
	gboolean has_key = p->label && (kt_stack_sort_at(stack, at) & KT_LINE_KEY);
	guint name = at + has_key, i = name + 1;

	if (p->has_remark || p->is_counted || !may_be_name(stack, p, name))
		return row;
	while (kt_stack_sort_at(stack, i) & KT_LINE_NUMBER)
		i++;
	if (p->label && i > name + 1 && (kt_stack_sort_at(stack, i - 1) & KT_LINE_KEY) &&
		is_plain_name(stack, i) && !is_total(stack, i))
		i--; /* the key of the next */
	if (i - name - 1 >= p->n - p->label)
		return row;
	row.n = i - at;
	row.kind = i == name + 1 ? KT_STACK_ROW_SECTION : KT_STACK_ROW_SHORT;
	return row;
}

static struct kt_stack_row read_row(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at)
{
	struct kt_stack_row row = {KT_STACK_ROW_FULL, at, p->n, 0};

	/* "101 Skoler 12 | 108 Voksne 15 16": the second key is no figure of the first row */
	if (holds(stack, p, at, 0) &&
		!(p->label && (kt_stack_sort_at(stack, at + p->n) & KT_LINE_WORDS) &&
			!is_total(stack, at + p->n) &&
			!(kt_stack_sort_at(stack, at + p->n) & KT_LINE_KEY) &&
			(kt_stack_sort_at(stack, at + p->n + 1) & KT_LINE_NUMBER)))
		return row;
	if (p->label && is_total(stack, at) && holds(stack, p, at, 1)) {
		row.kind = KT_STACK_ROW_KEYLESS;
		row.n--;
		return row;
	}
	return read_short_row(stack, p, at);
}

static gboolean begins_small(const struct kt_stack *stack, guint i)
{
	struct kt_slice s = kt_loose_text(stack->r, stack->lines, i);

	return s.len > 0 && g_unichar_islower(g_utf8_get_char(s.at));
}

/* "Skatter, tilskud og" | "udligning": no section, but the first line of a name. */
static void join_names(const struct kt_stack *stack, const struct kt_stack_pattern *p, GArray *rows)
{
	for (guint i = 0; !p->label && i + 1 < rows->len; i++) {
		struct kt_stack_row *row = &g_array_index(rows, struct kt_stack_row, i + 1);

		if (g_array_index(rows, struct kt_stack_row, i).kind != KT_STACK_ROW_SECTION ||
			row->kind != KT_STACK_ROW_FULL || !begins_small(stack, row->first))
			continue;
		row->first--;
		row->n++;
		row->more = 1;
		g_array_remove_index(rows, i);
	}
}

static GArray *read_rows(const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct kt_stack_row));
	guint kept = 0;

	while (at < stack->lines->len) {
		struct kt_stack_row row = read_row(stack, p, at);

		if (row.kind == KT_STACK_ROW_NONE)
			break;
		g_array_append_val(rows, row);
		at += row.n;
		if (row.kind == KT_STACK_ROW_FULL || row.kind == KT_STACK_ROW_KEYLESS)
			kept = rows->len;
		else if (rows->len > kept + MOST_SECTIONS)
			break;
	}
	g_array_set_size(rows, kt_stack_rows_without_code(stack, p, rows, kept));
	join_names(stack, p, rows);
	return rows;
}

/* Names that are numbers go up, or down. */
static gboolean names_go_up(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	gint64 last = -1;
	gint way = 0;

	for (guint i = 0; i < fold->rows->len; i++) {
		guint at = g_array_index(fold->rows, struct kt_stack_row, i).first;
		struct kt_slice s = kt_loose_text(stack->r, stack->lines, at);
		gint64 value;

		if (!(kt_stack_sort_at(stack, at) & KT_LINE_COUNTER))
			continue; /* "I alt" */
		value = g_ascii_strtoll(s.at, NULL, 10);
		if (last >= 0 && (value == last || (way && (value > last) != (way > 0))))
			return FALSE;
		if (last >= 0)
			way = value > last ? 1 : -1;
		last = value;
	}
	return TRUE;
}

/* ---- folds ------------------------------------------------------------------------------------- */

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
		!begins_small(stack, rows[0].first))
		return FALSE;
	for (guint i = 1; i < fold->rows->len; i++)
		capital += !begins_small(stack, rows[i].first);
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
static gboolean weigh(const struct kt_stack *stack, const GArray *heads, struct kt_stack_fold *fold)
{
	gint full = 0, cells = 0, others = 0;

	fold->rows = read_rows(stack, &fold->pattern, fold->first);
	for (guint i = 0; i < fold->rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(fold->rows, struct kt_stack_row, i);
		gboolean is_full =
			row->kind == KT_STACK_ROW_FULL || row->kind == KT_STACK_ROW_KEYLESS;

		full += is_full;
		cells += is_full ? (gint)row->n : 0;
		others += row->kind == KT_STACK_ROW_SHORT;
	}
	if (full < 2 + fold->pattern.has_remark || cells < LEAST_CELLS || others > full ||
		(fold->pattern.is_counted && !names_go_up(stack, fold)) ||
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

static void keep_better(struct kt_stack_fold *best, struct kt_stack_fold *fold)
{
	if (fold->rows && (!best->rows || fold->score > best->score)) {
		if (best->rows)
			g_array_unref(best->rows);
		*best = *fold;
	} else if (fold->rows) {
		g_array_unref(fold->rows);
	}
	fold->rows = NULL;
}

/* Rows of FOLD's pattern under HEADS. */
static void try_fold(const struct kt_stack *stack, const GArray *heads, struct kt_stack_fold fold,
	struct kt_stack_fold *best)
{
	if (!weigh(stack, heads, &fold) && fold.rows) {
		g_array_unref(fold.rows);
		fold.rows = NULL;
	}
	keep_better(best, &fold);
}

/* "Maj", "Juni" over "2001", "94", "93", "2002", "88", "86": months over years need no corner. */
static gboolean are_years_under_times(
	const struct kt_stack *stack, const GArray *heads, guint at, guint n)
{
	if (at + n >= stack->lines->len || heads->len + 1 != n ||
		!kt_loose_is_year_text(kt_loose_text(stack->r, stack->lines, at)) ||
		!kt_loose_is_year_text(kt_loose_text(stack->r, stack->lines, at + n)))
		return FALSE;
	for (guint i = 0; i < heads->len; i++) {
		struct kt_facet facet;
		gboolean is_part;

		kt_facet_read(stack->r, &facet,
			kt_stack_head_span(stack, &g_array_index(heads, struct kt_stack_head, i)),
			0, NULL);
		is_part = facet.is_time_only && facet.year.from.unit != KT_TIME_YEAR &&
			  !kt_slice_has_digit(kt_slice_str(facet.label));
		kt_facet_clear(&facet);
		if (!is_part)
			return FALSE;
	}
	return TRUE;
}

/* HEADS stand over a column each, but for titles before them and corners that are empty. */
static void try_one_row(const struct kt_stack *stack, const GArray *heads,
	struct kt_stack_fold fold, guint at, guint n, struct kt_stack_fold *best)
{
	gboolean needs_corner;

	if (!read_pattern(stack, at, n, &fold.pattern))
		return;
	needs_corner = fold.pattern.has_remark ||
		       (fold.pattern.is_counted && !are_years_under_times(stack, heads, at, n));
	if (fold.absent <= (needs_corner ? 0 : fold.pattern.label + 1))
		try_fold(stack, heads, fold, best);
}

/* One of the N lines from line AT on says what figures are: it is a head, no section. What is
 * counted may be a section's name too. */
static gboolean lines_tell(const struct kt_stack *stack, guint at, guint n)
{
	for (guint i = at; i < MIN(at + n, stack->lines->len); i++) {
		const struct kt_stack_head line = {i, i + 1};

		if (!(kt_stack_sort_at(stack, i) & KT_LINE_WORDS) ||
			kt_stack_head_tells(stack, &line) > 2)
			return TRUE;
	}
	return FALSE;
}

/* All numbers of columns that HEADS over line FIRST leave open. */
static void try_heads(const struct kt_stack *stack, const GArray *heads, struct kt_stack_fold fold,
	struct kt_stack_fold *best)
{
	for (guint titles = 0; titles <= MOST_TITLES && titles < heads->len; titles++)
		for (guint absent = 0; absent <= MOST_ABSENT; absent++)
			for (guint section = 0; section <= MOST_FIRST_SECTIONS; section++) {
				guint n = heads->len - titles + absent;

				if (n < 2 || n > KT_STACK_COLUMNS ||
					(section > 1 && (titles || absent || fold.way)) ||
					(section > 1 && lines_tell(stack, fold.first, section)))
					continue;
				fold.titles = titles;
				fold.absent = absent;
				fold.sections = section;
				try_one_row(stack, heads, fold, fold.first + section, n, best);
			}
}

/* Heads over heads: as many columns as the row has, of which the lower heads repeat. */
static void try_two_rows(const struct kt_stack *stack, const GArray *heads,
	struct kt_stack_fold fold, struct kt_stack_fold *best)
{
	for (guint n = 5; n <= MIN(heads->len, KT_STACK_COLUMNS); n++) {
		guint figures, above, corners;

		if (!read_pattern(stack, fold.first, n, &fold.pattern) || fold.pattern.has_remark ||
			fold.pattern.is_counted)
			continue;
		figures = n - fold.pattern.label - 1;
		fold.tops = kt_stack_tops(stack, heads, figures);
		above = heads->len - figures - fold.tops;
		corners = MIN(above, fold.pattern.label + 1);
		if (fold.tops == 0 || above - corners > MOST_TITLES)
			continue;
		fold.absent = fold.pattern.label + 1 - corners;
		fold.titles = above - corners;
		for (guint low = 0; low < (corners ? 2 : 1); low++) {
			fold.is_corner_low = low;
			try_fold(stack, heads, fold, best);
		}
	}
}

static struct kt_stack_fold find_fold(const struct kt_stack *stack)
{
	struct kt_stack_fold best = {.rows = NULL};

	for (guint first = 1; first <= stack->n_heads && first + 2 < stack->lines->len; first++)
		for (guint way = 0; way < KT_N_HEAD_WAYS; way++) {
			g_autoptr(GArray) heads = kt_stack_heads(stack, way, first);
			struct kt_stack_fold fold = {.way = way, .first = first};

			if (way == KT_HEADS_TWO_ROWS)
				try_two_rows(stack, heads, fold, &best);
			else if ((way == KT_HEADS_A_LINE || heads->len < first))
				try_heads(stack, heads, fold, &best);
		}
	return best;
}

/* Some of the heads stood over others, in a row of their own, and nobody knows over which: "Skole",
 * "Elever", "Kapacitet", "2018", "2019", "Pladser". */
static gboolean has_lost_row(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	g_autoptr(GArray) heads = kt_stack_heads(stack, fold->way, fold->first);
	const struct kt_stack_pattern *p = &fold->pattern;
	guint names = MAX(p->label, kt_stack_code_column(stack, fold));
	gboolean is_lost = FALSE;

	for (guint c = names + 2; !fold->tops && c < p->n && heads->len + c >= p->n + 1; c++) {
		guint at = heads->len + c - p->n;

		if (p->want[c] != KT_LINE_NUMBER || p->want[c - 1] != KT_LINE_NUMBER)
			continue;
		is_lost |= kt_stack_steps_back(stack,
			&g_array_index(heads, struct kt_stack_head, at - 1),
			&g_array_index(heads, struct kt_stack_head, at));
		for (guint b = names + 1; b < c && heads->len + b >= p->n; b++)
			is_lost |= kt_stack_is_same_head(stack, heads, at, heads->len + b - p->n);
	}
	return is_lost;
}

/* A title in a paragraph of its own is what stands about the table, which begins behind it; but
 * not where the heads pass for a heading, for at a heading none begins. */
static gboolean has_title_apart(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	guint first = kt_loose_line_at(stack->lines, fold->titles)->block;

	return fold->titles && kt_loose_line_at(stack->lines, fold->titles - 1)->block != first &&
	       kt_loose_may_begin(stack->r, first);
}

struct kt_grid *kt_loose_stack(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_stack stack = {.r = r, .lines = lines};
	struct kt_stack_fold fold;
	struct kt_grid *grid = NULL;

	while (stack.n_heads < MIN(lines->len, KT_STACK_HEADS) &&
		(kt_stack_sort_at(&stack, stack.n_heads) & KT_LINE_HEAD))
		stack.n_heads++;
	fold = find_fold(&stack);
	if (fold.rows && has_lost_row(&stack, &fold))
		grid = kt_stack_mixed_grid(&stack, &fold, used);
	if (fold.rows && !grid && !has_title_apart(&stack, &fold)) {
		grid = kt_stack_grid(&stack, &fold, used);
		grid->is_unread = has_lost_row(&stack, &fold);
	}
	if (fold.rows)
		g_array_unref(fold.rows);
	return grid;
}
