/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heads of a bound table say: one facet a column, one for the corner.
 *
 *               2012                  2013        upper heads span columns
 *   Antal fra   1. kvt.   2. kvt.     1. kvt.     the lowest is nearest
 *
 * Time is told in parts that lie over each other: a quarter under its year,
 * "Juni" over "2011", months under a caption that has the year. */
#include "extract/tables/binding_cells.h"

#include "extract/models/measure_gather.h"

#include <string.h>

static gboolean begins_small(const struct kt_binding *b, const struct kt_grid_cell *cell)
{
	struct kt_slice s = kt_document_slice(b->r->doc, cell->span);

	return s.len && (g_unichar_islower(g_utf8_get_char(s.at)) || s.at[0] == '(');
}

/* "Korr." over "budget", with "Regnskab" beside "budget" or below that: the first half of one head,
 * which spans nothing. */
static gboolean is_half_of(const struct kt_binding *b, guint row, guint k, guint c)
{
	const struct kt_grid_cell *beside;
	guint below = row + 1;

	while (below + 1 < b->n_head_rows && kt_binding_cell(b, below, c)->span.len == 0)
		below++;
	beside = kt_binding_cell(b, below, c);
	return begins_small(b, kt_binding_cell(b, row + 1, k)) && beside->span.len &&
	       !begins_small(b, beside);
}

/* The year that stands alone in the lowest head over column C; 0 if there is none. */
static guint year_below(const struct kt_binding *b, guint c)
{
	struct kt_slice s = kt_slice_trim(
		kt_document_slice(b->r->doc, kt_binding_cell(b, b->n_head_rows - 1, c)->span));

	return s.len == 4 && strspn(s.at, "0123456789") >= 4 && (s.at[0] == '1' || s.at[0] == '2')
		       ? (guint)g_ascii_strtoull(s.at, NULL, 10)
		       : 0;
}

/* The years go on from column C to the next, and do not begin anew. */
static gboolean year_goes_on(const struct kt_binding *b, guint c)
{
	guint here = year_below(b, c), next = year_below(b, c + 1);

	return here && next && here < next;
}

/* "Antal ansatte" and "Årsværk" over "2016 2017 2016 2017": the years that begin anew tell how far each
 * head reaches, whichever of its columns it stands over.  The column of the one head over those of C;
 * -1 where there is none, or another way to tell. */
static gint head_of_years(const struct kt_binding *b, guint row, guint c)
{
	guint first = c, last = c;
	gint found = -1;

	while ((gint)first - 1 > b->label_column && year_goes_on(b, first - 1))
		first--;
	while (last + 1 < b->grid->n_columns && year_goes_on(b, last))
		last++;
	if (first == last)
		return -1;
	for (guint k = first; k <= last; k++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, k);

		if (cell->sort == KT_CELL_EMPTY || cell->is_continued)
			continue;
		if (found >= 0)
			return -1;
		found = (gint)k;
	}
	return found;
}

/* The span of the head over column C in head row ROW.  In formats without
 * spanning cells a head over several columns is one filled and some empty
 * cells; all but the lowest row are filled to the right. */
static struct kt_span head_span(const struct kt_binding *b, guint row, guint c)
{
	const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);

	if (cell->sort != KT_CELL_EMPTY || row + 1 >= b->n_head_rows)
		return cell->span;
	if (row + 2 == b->n_head_rows && head_of_years(b, row, c) >= 0)
		return kt_binding_cell(b, row, (guint)head_of_years(b, row, c))->span;
	for (guint k = c; k-- > 0 && (gint)k > b->label_column;) {
		const struct kt_grid_cell *left = kt_binding_cell(b, row, k);
		if (left->sort != KT_CELL_EMPTY)
			return is_half_of(b, row, k, c) ? cell->span : left->span;
		if (kt_binding_cell(b, b->n_head_rows - 1, k)->sort == KT_CELL_EMPTY)
			break;
	}
	return cell->span;
}

static gboolean is_title_row(const struct kt_binding *b, guint row)
{
	if (b->n_head_rows < 2 || row + 1 >= b->n_head_rows)
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
		gboolean filled = cell->sort != KT_CELL_EMPTY && !cell->is_continued;
		if (filled != (c == 0))
			return FALSE;
	}
	return TRUE;
}

/* ---- days ---------------------------------------------------------------------------------------- */

/* One or two digits at *AT; 0 if there are none or more. */
static guint two_digits(struct kt_slice s, gsize *at)
{
	guint value = 0;
	gsize start = *at;

	while (*at < s.len && *at < start + 3 && g_ascii_isdigit(s.at[*at]))
		value = 10 * value + (guint)(s.at[(*at)++] - '0');
	return *at - start <= 2 ? value : 0;
}

gboolean kt_is_day_text(struct kt_slice s, guint *month, guint *day)
{
	gsize at = 0;

	s = kt_slice_trim(s);
	*day = two_digits(s, &at);
	if (*day == 0 || at + 1 >= s.len || (s.at[at] != '.' && s.at[at] != '/'))
		return FALSE;
	at++;
	*month = two_digits(s, &at);
	if (at < s.len && s.at[at] == '.')
		at++;
	return at == s.len && kt_moment_valid(kt_moment_day(2000, *month, *day));
}

static void set_time_only(struct kt_facet *f)
{
	f->is_relative_time = f->is_time_only = TRUE;
	g_free(f->words);
	f->words = g_strdup("");
}

/* WORDS without their last N bytes are those of F. */
static void replace_words(struct kt_facet *f, struct kt_slice words, gsize n)
{
	char *kept = g_strchomp(g_strndup(words.at, words.len - n));

	g_free(f->words);
	f->words = kept;
}

/* S without a bracket at its end: "Forbrug 31.8. (kr.)". */
static struct kt_slice without_bracket(struct kt_slice s)
{
	s = kt_slice_trim(s);
	if (s.len && s.at[s.len - 1] == ')')
		while (s.len && s.at[--s.len] != '(')
			continue;
	return kt_slice_trim(s);
}

/* "Lokaler 2/3" beside "Lokaler 22/25": parts, and no days. */
static gboolean heads_tell_parts(const struct kt_binding *b)
{
	guint month, day;

	for (guint c = 0; b->n_head_rows && c < b->grid->n_columns; c++) {
		struct kt_slice s = without_bracket(kt_document_slice(
			b->r->doc, kt_binding_cell(b, b->n_head_rows - 1, c)->span));
		gsize at = s.len;

		while (at > 0 && (g_ascii_isdigit(s.at[at - 1]) || s.at[at - 1] == '/'))
			at--;
		if (s.len - at >= 3 && memchr(s.at + at, '/', s.len - at) &&
			!kt_is_day_text(kt_slice(s.at + at, s.len - at), &month, &day))
			return TRUE;
	}
	return FALSE;
}

/* The day that S ends in, behind a word: its bytes, 0 if there is none. */
static gsize day_at_end(struct kt_slice s, guint *month, guint *day)
{
	gsize at = s.len;

	while (at > 0 && s.at[at - 1] != ' ')
		at--;
	if (at < 3 || s.len - at < 3 ||
		!kt_is_day_text(kt_slice(s.at + at, s.len - at), month, day))
		return 0;
	return g_ascii_isalpha(s.at[at - 2]) || (s.at[at - 2] & 0x80) ? s.len - at : 0;
}

/* "Forbrug 31.8.", "Indskrevne 1/3 (antal)": the day behind what is told, which keeps its words. */
static void read_day_behind(struct kt_facet *f, guint year)
{
	guint month, day;
	struct kt_slice words = kt_slice_str(f->words ? f->words : "");
	gsize n = day_at_end(without_bracket(kt_slice_str(f->label)), &month, &day);

	if (n == 0 || f->measure == KT_MEASURE_SHARE || f->measure == KT_MEASURE_LIMIT)
		return;
	f->state = kt_period_of(kt_moment_day(year, month, day));
	f->is_relative_time = TRUE;
	n = day_at_end(without_bracket(words), &month, &day);
	if (n > 0)
		replace_words(f, without_bracket(words), n);
}

/* "31.3." under "Forbrug": the day in YEAR. */
static void read_bare_day(struct kt_facet *f, guint year)
{
	guint month, day;

	if (!kt_period_is_none(f->year) || !kt_period_is_none(f->state) || !year || !f->label)
		return;
	if (!kt_is_day_text(kt_slice_str(f->label), &month, &day)) {
		read_day_behind(f, year);
		return;
	}
	f->state = kt_period_of(kt_moment_day(year, month, day));
	set_time_only(f);
}

/* ---- quarters in letters --------------------------------------------------------------------------- */

/* The number in "K3", "Q1"; 0 if S is none. */
static guint lettered_number(struct kt_slice s)
{
	s = kt_slice_trim(s);
	return s.len == 2 && strchr("KkQq", s.at[0]) && g_ascii_isdigit(s.at[1])
		       ? (guint)(s.at[1] - '0')
		       : 0;
}

/* "K1 | K2 | K3": one alone may be a name, and so are more than four. */
static gboolean has_lettered_quarters(const struct kt_binding *b, guint row)
{
	guint n = 0, most = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
		guint number = lettered_number(kt_document_slice(b->r->doc, cell->span));

		n += number > 0 && !cell->is_continued;
		most = MAX(most, number);
	}
	return n >= 2 && most <= 4;
}

/* "K3" among others: the quarter of YEAR, or where that is 0 the latest begun at the meeting. */
static void read_lettered_quarter(struct kt_binding *b, struct kt_facet *f, guint year)
{
	const struct kt_moment meeting = b->r->context.meeting;
	guint number = f->label ? lettered_number(kt_slice_str(f->label)) : 0;

	if (!number || !kt_period_is_none(f->year) || (!year && meeting.unit < KT_TIME_MONTH))
		return;
	if (!year)
		year = meeting.year - (number > (meeting.index + 2u) / 3);
	f->year = kt_period_of(kt_moment_quarter(year, number));
	set_time_only(f);
}

/* ---- time over time ------------------------------------------------------------------------------ */

/* A quarter, month or day that was told without its year. */
static gboolean wants_year(const struct kt_facet *f)
{
	gboolean day = !kt_period_is_none(f->state) && f->state.from.unit == KT_TIME_DAY;

	return f->is_relative_time && (day || f->year.from.unit > KT_TIME_YEAR);
}

static guint plain_year(const struct kt_facet *f)
{
	return f->year.from.unit == KT_TIME_YEAR && !f->year.is_range && !f->is_relative_time
		       ? f->year.from.year
		       : 0;
}

/* Reads F again with YEAR for what it tells without one. */
static void read_again(struct kt_binding *b, struct kt_facet *f, guint year)
{
	struct kt_facet again;

	kt_facet_read(b->r, &again, f->span, year, NULL);
	read_bare_day(&again, year);
	if (f->year.from.unit == KT_TIME_QUARTER)
		read_lettered_quarter(b, &again, year);
	again.is_relative_time = FALSE;
	kt_facet_clear(f);
	*f = again;
}

/* FACET stands right under UPPER: "1. kvartal" under "2018", "2011" under
 * "Juni". */
static void complete_time(struct kt_binding *b, struct kt_facet *facet, struct kt_facet *upper)
{
	if (plain_year(upper) && (wants_year(facet) || kt_period_is_none(facet->year))) {
		read_again(b, facet, plain_year(upper));
	} else if (plain_year(facet) && wants_year(upper)) {
		read_again(b, upper, plain_year(facet));
		facet->state = upper->state;
		if (!kt_period_is_none(upper->year))
			facet->year = upper->year;
	}
}

/* The year that the corner, or the caption, has for columns without one. */
static void complete_from_about(struct kt_binding *b)
{
	guint year = plain_year(&b->corner);

	if (!year && b->around && b->around->has_caption)
		year = plain_year(&b->around->caption);
	for (guint c = 0; year && c < b->grid->n_columns; c++) {
		struct kt_facet *f = &b->columns[c].facet;
		if (b->columns[c].role == KT_COLUMN_DATA && wants_year(f) && f->is_time_only)
			read_again(b, f, year);
	}
}

/* "1. kvartal | 2. kvartal | 3. kvartal" in a meeting of February are of one year, the last's: each
 * alone would be the latest before the meeting. */
static void keep_heads_rising(struct kt_binding *b)
{
	const struct kt_facet *right = NULL;

	for (guint c = b->grid->n_columns; c-- > 0;) {
		struct kt_facet *f = &b->columns[c].facet;

		if (b->columns[c].role != KT_COLUMN_DATA || !wants_year(f) || !f->is_time_only ||
			f->year.is_range)
			continue;
		if (right && f->year.from.unit == right->year.from.unit &&
			f->year.from.index < right->year.from.index &&
			f->year.from.year > right->year.from.year) {
			guint year = right->year.from.year;

			read_again(b, f, year);
			f->is_relative_time = TRUE;
		}
		right = f;
	}
}

/* ---- heads --------------------------------------------------------------------------------------- */

/* "Beløb i 1.000 kr." in one cell below all heads: it holds for the whole table, as if it stood over them. */
static gboolean is_across(const struct kt_binding *b, guint row)
{
	guint first = kt_binding_cell(b, row, 0)->span.start;

	for (guint c = 1; c < b->grid->n_columns; c++)
		if (!kt_binding_cell(b, row, c)->is_continued ||
			kt_binding_cell(b, row, c)->span.start != first)
			return FALSE;
	return b->grid->n_columns > 2;
}

/* The head rows from the nearest to the farthest: the lowest first, one across all columns behind the others.
 * Returns the row that is number I. */
static guint nearest_head(const struct kt_binding *b, guint i)
{
	guint lowest = b->n_head_rows - 1;

	if (b->n_head_rows < 2 || !is_across(b, lowest))
		return lowest - i;
	return i == lowest ? lowest : lowest - 1 - i;
}

/* Lays the head UPPER over FACET; the label keeps the order in which they are printed. */
static void lay_over(struct kt_binding *b, struct kt_facet *facet, const struct kt_facet *upper,
	gboolean is_below)
{
	g_autofree char *printed =
		is_below ? g_strconcat(facet->label, " ", upper->label, NULL) : NULL;

	kt_facet_lay_over(b->r, facet, upper);
	if (printed) {
		g_free(facet->label);
		facet->label = g_steal_pointer(&printed);
	}
}

/* "2024 (1.000" over "kr.)": the scale stands at the end of the head above its unit. */
static void read_cut_scale(const struct kt_binding *b, struct kt_facet *facet, struct kt_span upper)
{
	struct kt_slice s = kt_slice_trim(kt_document_slice(b->r->doc, upper));
	const char *open = memrchr(s.at, '(', s.len);

	if (!open || facet->power != 0 || !kt_unit_is_money(facet->unit))
		return;
	s = kt_slice(open + 1, (gsize)(s.at + s.len - open - 1));
	if (kt_slice_is(s, "1.000") || kt_slice_is(s, "1000")) {
		facet->has_power = TRUE;
		facet->power = 3;
	}
}

static void read_column_head(struct kt_binding *b, guint c)
{
	struct kt_facet *facet = &b->columns[c].facet;
	struct kt_span below = {0, 0};
	gboolean any = FALSE;

	for (guint i = 0; i < b->n_head_rows; i++) {
		guint row = nearest_head(b, i);
		struct kt_span span = head_span(b, row, c);
		struct kt_facet upper;
		if (span.len == 0 || (any && span.start == below.start) || is_title_row(b, row))
			continue;
		below = span;
		if (!any) {
			kt_facet_read(b->r, facet, span, 0, NULL);
			read_bare_day(facet, heads_tell_parts(b) ? 0 : b->r->context.meeting.year);
			if (has_lettered_quarters(b, row))
				read_lettered_quarter(b, facet, 0);
			any = TRUE;
			continue;
		}
		kt_facet_read(b->r, &upper, span, 0, NULL);
		complete_time(b, facet, &upper);
		lay_over(b, facet, &upper, i > 0 && row > nearest_head(b, i - 1));
		read_cut_scale(b, facet, span);
		kt_facet_clear(&upper);
	}
	if (!any) {
		facet->label = g_strdup("");
		facet->words = g_strdup("");
	}
	b->columns[c].is_total = facet->is_total;
}

static void read_corner(struct kt_binding *b)
{
	gboolean any = FALSE, is_antal;
	enum kt_unit counted;

	for (guint row = b->n_head_rows; row-- > 0;) {
		for (gint c = MAX(b->label_column, 0); c >= 0; c--) {
			const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
			struct kt_facet facet;
			if (b->label_column < 0 && !is_title_row(b, row))
				continue;
			if (cell->sort == KT_CELL_EMPTY || cell->is_continued)
				continue;
			kt_facet_read(b->r, &facet, cell->span, 0, NULL);
			if (!any) {
				b->corner = facet;
				any = TRUE;
				continue;
			}
			counted = b->corner.is_antal ? KT_UNIT_NONE : facet.counted;
			is_antal = facet.is_antal;
			kt_facet_lay_over(b->r, &b->corner, &facet);
			if (is_antal && counted != KT_UNIT_NONE) /* "Antal ledige" over "Kommune" */
				b->corner.counted = counted;
			kt_facet_clear(&facet);
		}
	}
}

/* The clue in the words of a head; NULL. */
static const struct kt_term *clue_of(const struct kt_binding *b, const struct kt_column *column)
{
	const char *words = column->facet.words;

	if (column->role != KT_COLUMN_DATA || !words)
		return NULL;
	return kt_lexicon_find(b->r->lexicon, KT_LEX_CLUE, kt_slice_str(words));
}

/* "Projektets budget" beside "Ansøgt" and "Bevilget" is what the applicant reckons with, in no
 * budget of the municipality's. */
static void mark_budgets_of_applicants(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_term *clue = clue_of(b, &b->columns[c]);
		struct kt_facet *f = &b->columns[c].facet;
		struct kt_votes votes = {{0}};

		if (clue && f->measure == KT_MEASURE_NONE)
			kt_measure_read_term(clue, &votes);
		if (b->columns[c].role == KT_COLUMN_DATA && kt_period_is_none(f->year) &&
			(f->measure == KT_MEASURE_ORIGINAL_BUDGET ||
				votes.strength[KT_MEASURE_ORIGINAL_BUDGET] > 0))
			f->measure = KT_MEASURE_AMOUNT;
	}
}

/* "Søgt | Indstillet": what is applied for, and what of it is surely given. */
static void mark_grants(struct kt_binding *b)
{
	enum { SURELY = 5 };
	struct kt_column *applied = NULL, *granted = NULL;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_term *clue = clue_of(b, &b->columns[c]);
		struct kt_votes votes = {{0}};

		if (!clue)
			continue;
		kt_measure_read_term(clue, &votes);
		if (!applied && kt_clue_tells(clue, " applied"))
			applied = &b->columns[c];
		else if (!granted && kt_clue_tells(clue, " granted") &&
			 votes.strength[KT_MEASURE_SIZE] >= SURELY)
			granted = &b->columns[c];
	}
	if (!applied || !granted)
		return;
	b->lists_grants = TRUE;
	mark_budgets_of_applicants(b);
	if (applied->facet.measure == KT_MEASURE_NONE)
		applied->facet.measure = KT_MEASURE_AMOUNT;
	if (granted->facet.measure == KT_MEASURE_NONE)
		granted->facet.measure = KT_MEASURE_SIZE;
}

void kt_binding_read_heads(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		kt_facet_init(&b->columns[c].facet);
		read_column_head(b, c);
	}
	read_corner(b);
	complete_from_about(b);
	mark_grants(b);
	keep_heads_rising(b);
	kt_binding_read_follow_ups(b);
	kt_binding_read_pairs(b);
}
