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

enum {
	MOST_TITLES = 2,
	MOST_ABSENT = 2,
	MOST_FIRST_SECTIONS = 2, /* "Børn og", "Unge" before the first row */
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
	if (!kt_stack_weigh(stack, heads, &fold) && fold.rows) {
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

	if (!kt_stack_read_pattern(stack, at, n, &fold.pattern))
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

		if (!kt_stack_read_pattern(stack, fold.first, n, &fold.pattern) ||
			fold.pattern.has_remark || fold.pattern.is_counted)
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
