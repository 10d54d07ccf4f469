/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blank_rows.c -- rows whose cells are parted by single blanks. */
#include "extract/tables/blank_rows.h"

#include "extract/tables/caption_line.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum { LEAST_ROWS = 3, MOST_SECTION_WORDS = 5, MOST_SHORT = 3 };

static struct kt_slice row_text(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows, guint i)
{
	return kt_loose_text(r, lines, rows->first + i);
}

static gboolean is_section(const struct kt_blank_rows *rows, guint i)
{
	return rows->ends[i * rows->k] == 0;
}

static gboolean is_short(const struct kt_blank_rows *rows, guint i)
{
	return is_section(rows, i) && rows->starts[i * rows->k] > 0;
}

void kt_blank_rows_clear(struct kt_blank_rows *rows)
{
	g_free(rows->starts);
	g_free(rows->ends);
}

/* "Drift" in line I between rows of K numbers: a few words and no number.  "Drift:" only if a row
 * follows, for a colon may lead to something else. */
static gboolean may_be_section(const struct kt_reading *r, const GArray *lines, guint i, guint k)
{
	struct kt_slice s = kt_loose_text(r, lines, i);
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];

	if (kt_slice_ends(s, ":")) {
		if (i + 1 >= lines->len ||
			!kt_blanks_split(r, kt_loose_text(r, lines, i + 1), k, starts, ends))
			return FALSE;
		s.len--;
	}
	return kt_loose_is_label_text(r, s) && !kt_slice_has_digit(s) &&
	       kt_loose_n_words(s) <= MOST_SECTION_WORDS &&
	       g_unichar_isupper(g_utf8_get_char(s.at));
}

/* Line I is right under the line before it. */
static gboolean is_right_under(const struct kt_reading *r, const GArray *lines, guint i)
{
	return kt_document_place(r->doc, kt_loose_line_at(lines, i)->span).line ==
	       kt_document_place(r->doc, kt_loose_line_at(lines, i - 1)->span).line + 1;
}

/* Line I begins something else: an empty line stands before it, and no row right under it that could
 * go on with the N above, or it could be the head of K columns that the line above was taken for. */
static gboolean begins_table(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows, guint i)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	gboolean is_under = is_right_under(r, lines, i);

	if ((i == rows->first || !is_under) &&
		kt_blanks_is_head(r, kt_loose_line_at(lines, i), rows->k, 1))
		return TRUE;
	if (is_under)
		return FALSE;
	return rows->n_data < LEAST_ROWS || i + 1 >= lines->len ||
	       !is_right_under(r, lines, i + 1) ||
	       !kt_blanks_split(r, kt_loose_text(r, lines, i + 1), rows->k, starts, ends);
}

/* Where the numbers of line I begin that are fewer than the K of the rows above it, "Rykkergebyrer
 * 41.000 0"; 0 if it is no such row. */
static gsize short_row(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows, guint i)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	struct kt_slice s = kt_loose_text(r, lines, i);

	if (rows->n_data == 0 || s.len > KT_LOOSE_LINE_BYTES || !is_right_under(r, lines, i) ||
		kt_slice_ends(s, "."))
		return 0;
	for (guint k = rows->k - 1; k > 0; k--)
		if (kt_blanks_split(r, s, k, starts, ends))
			return kt_blanks_year_heads(s, k, ends) ? 0 : starts[0];
	return 0;
}

/* "25,700 25,620 - 0,080" among rows of three figures: every row that has a cell more has a dash before
 * one of them, which is its minus. */
static gboolean have_minus_for_cell(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	gboolean has_short = FALSE;

	for (guint i = 0; i < rows->n; i++) {
		struct kt_slice s = row_text(r, lines, rows, i);
		const gsize *starts = rows->starts + i * rows->k, *ends = rows->ends + i * rows->k;
		gboolean has_minus = FALSE;

		has_short |= is_short(rows, i);
		for (guint c = 0; !is_section(rows, i) && c + 1 < rows->k; c++) {
			struct kt_slice cell = kt_slice(s.at + starts[c], ends[c] - starts[c]);

			has_minus |=
				kt_minus_length(cell) == cell.len && starts[c + 1] == ends[c] + 1;
		}
		if (!is_section(rows, i) && !has_minus)
			return FALSE;
	}
	return has_short;
}

/* How many words of S could be or end in a number: with a digit, or without a letter. */
static guint most_numbers(struct kt_slice s)
{
	gboolean has_digit = FALSE, has_letter = FALSE;
	guint n = 0;

	for (gsize at = 0; at < s.len; at++) {
		char c = s.at[at];

		has_digit |= g_ascii_isdigit(c);
		has_letter |= g_ascii_isalpha(c);
		if (at + 1 < s.len && s.at[at + 1] != ' ' && s.at[at + 1] != '\t')
			continue;
		n += has_digit || !has_letter;
		has_digit = has_letter = FALSE;
	}
	return n;
}

guint kt_blank_rows_most(const struct kt_reading *r, const GArray *lines, guint first)
{
	guint most = 0;

	/* no more than a section's name stands before the first of them */
	for (guint i = first; i < first + 2 && i < lines->len; i++)
		most = MAX(most, most_numbers(kt_loose_text(r, lines, i)));
	return most;
}

struct kt_blank_rows kt_blank_rows_read(
	const struct kt_reading *r, const GArray *lines, guint first, guint k)
{
	struct kt_blank_rows rows = {.first = first, .k = k};
	guint most = lines->len - first, kept = 0, sections = 0, n_short = 0;
	rows.starts = g_new(gsize, most * k);
	rows.ends = g_new(gsize, most * k);
	for (; rows.n < most && sections <= 1 && rows.n <= kept + MOST_SHORT; rows.n++) {
		struct kt_slice s = row_text(r, lines, &rows, rows.n);
		gsize years[KT_LOOSE_FIGURES], *starts = rows.starts + rows.n * k,
					       *ends = rows.ends + rows.n * k;
		gboolean is_row = s.len <= KT_LOOSE_LINE_BYTES &&
				  kt_blanks_split(r, s, k, starts, ends) &&
				  !kt_blanks_year_heads(s, k, years);

		if (kt_line_names_table(r->lexicon, s))
			break; /* "Tabel 3. Regnskab 2018 (1.000 kr.)": of the next */
		if (!is_row) {
			starts[0] = short_row(r, lines, &rows, first + rows.n);
			ends[0] = 0;
			if (starts[0] ? ++n_short > rows.n_data
				      : !may_be_section(r, lines, first + rows.n, k) ||
						begins_table(r, lines, &rows, first + rows.n))
				break;
			sections += starts[0] == 0;
			continue;
		}
		kept = rows.n + 1;
		sections = 0;
		rows.n_data++;
	}
	rows.n = kept;
	if (have_minus_for_cell(r, lines, &rows))
		rows.n = rows.n_data = 0;
	return rows;
}

/* The name of row I as it is cut. */
static struct kt_slice name_of(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows, guint i)
{
	struct kt_slice s = row_text(r, lines, rows, i);

	return kt_slice(s.at, kt_blanks_trimmed(s, rows->starts[i * rows->k]));
}

guint kt_blank_rows_name_columns(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	guint keys = 0;

	for (guint i = 0; i < rows->n; i++) {
		struct kt_slice name, key;

		if (is_section(rows, i))
			continue;
		name = name_of(r, lines, rows, i);
		key = kt_blanks_word(name, 0);
		if (key.len < name.len && kt_loose_is_key(key))
			keys++;
		else if (i + 1 < rows->n)
			return 1;
	}
	return keys >= 2 ? 2 : 1;
}

/* "Skatter -1.838,4": what is left for a name ends in what can only be a figure. */
static gboolean ends_in_figure(struct kt_slice name)
{
	struct kt_slice number = kt_blanks_number_at_end(name);

	return number.len && (memchr(number.at, ',', number.len) || number.at[0] == '-');
}

/* A line of words stands right above the first of LINES and leads up to nothing: perhaps the upper
 * row of its heads. */
static gboolean has_line_right_above(const struct kt_reading *r, const GArray *lines)
{
	const struct kt_loose_line *first = kt_loose_line_at(lines, 0);
	struct kt_span above;
	struct kt_slice s;

	if (first->block == 0)
		return FALSE;
	above = kt_document_block(r->doc, first->block - 1)->span;
	s = kt_slice_trim(kt_document_slice(r->doc, above));
	if (s.len == 0 || s.len > 2 * KT_LOOSE_LINE_BYTES || memchr(s.at, '\n', s.len) ||
		kt_slice_ends(s, ":") || !kt_loose_has_letters(s))
		return FALSE;
	return kt_document_place(r->doc, above).line + 1 ==
	       kt_document_place(r->doc, first->span).line;
}

gboolean kt_blank_rows_names_end_in_numbers(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	guint numbered = 0;

	for (guint i = 0; i < rows->n; i++)
		numbered += !is_section(rows, i) &&
			    kt_blanks_number_at_end(name_of(r, lines, rows, i)).len > 0;
	return numbered >= 2 && numbered + 1 >= rows->n_data;
}

gboolean kt_blank_rows_names_have_figures(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	guint glued = 0;

	for (guint i = 0; i < rows->n; i++)
		glued += !is_section(rows, i) && kt_blanks_ends_glued(name_of(r, lines, rows, i));
	return 2 * glued > rows->n_data;
}

/* The name of row I without the number that it may end in; of no length for a section. */
static struct kt_slice stem_of(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows, guint i)
{
	struct kt_slice name = kt_slice("", 0), number;

	if (i >= rows->n || is_section(rows, i))
		return name;
	name = name_of(r, lines, rows, i);
	number = kt_blanks_number_at_end(name);
	return kt_slice_trim(
		kt_slice(name.at, number.len ? (gsize)(number.at - name.at) : name.len));
}

/* "Rute 1", "Rute 18": what tells most rows from those beside them is a number behind their names. */
static gboolean are_told_by_numbers(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	guint same = 0;

	for (guint i = 0; i < rows->n; i++) {
		struct kt_slice stem = stem_of(r, lines, rows, i);

		same += stem.len &&
			(kt_slice_equal(stem, stem_of(r, lines, rows, i + 1)) ||
				(i > 0 && kt_slice_equal(stem, stem_of(r, lines, rows, i - 1))));
	}
	return 2 * same > rows->n_data;
}

/* "Skole 2020 2021": the first of the K heads is of what has names, the others are years. */
static gboolean has_corner_of_names(const struct kt_reading *r, struct kt_slice heads, guint k)
{
	gsize years[KT_LOOSE_FIGURES];

	return k > 2 && kt_blanks_year_heads(heads, k - 1, years) &&
	       kt_lexicon_whole(r->lexicon, KT_LEX_PLACE, kt_blanks_word(heads, 0)) != NULL;
}

gboolean kt_blank_rows_begin_with_numbers(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	struct kt_slice heads = kt_loose_text(r, lines, rows->first - 1);
	gsize years[KT_LOOSE_FIGURES];

	return kt_loose_n_words(heads) == rows->k && !kt_blanks_year_heads(heads, rows->k, years) &&
	       (are_told_by_numbers(r, lines, rows) || has_corner_of_names(r, heads, rows->k));
}

/* There is a line that may be heads as well, and rows that may have a number more. */
static gboolean has_lost_row(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	return (rows->first > 1 || has_line_right_above(r, lines)) &&
	       kt_blank_rows_names_end_in_numbers(r, lines, rows) &&
	       !are_told_by_numbers(r, lines, rows);
}

/* Every row has one number more than there are heads, and it is no house or class number, for a total
 * has one too, or it is grouped; nor one in brackets behind the name ("Skoler (5.24)"): whose heads
 * these are is not known. */
gboolean kt_blank_rows_lack_a_head(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	gsize starts[KT_LOOSE_FIGURES + 1], ends[KT_LOOSE_FIGURES + 1];
	guint grouped = 0, totals = 0, more = 0;

	for (guint i = 0; i < rows->n; i++)
		more += !is_section(rows, i) && ends_in_figure(name_of(r, lines, rows, i));
	if (2 * more > rows->n_data || has_lost_row(r, lines, rows) ||
		kt_blank_rows_names_have_figures(r, lines, rows))
		return TRUE;
	for (guint i = 0; i < rows->n; i++) {
		struct kt_slice s = row_text(r, lines, rows, i);

		if (is_section(rows, i))
			continue;
		if (!kt_blanks_split(r, s, rows->k + 1, starts, ends) || s.at[starts[0]] == '(')
			return FALSE;
		grouped += memchr(s.at + starts[0], '.', ends[0] - starts[0]) != NULL;
		totals += kt_lexicon_whole(r->lexicon, KT_LEX_TOTAL,
				  kt_blanks_name(r, s, starts[0])) != NULL;
	}
	return grouped == rows->n_data || totals > 0;
}

gboolean kt_blank_rows_begin_with_accounts(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	for (guint i = 0; i < rows->n; i++) {
		struct kt_slice s = row_text(r, lines, rows, i);
		gsize start = rows->starts[i * rows->k], end = rows->ends[i * rows->k];
		const char *point;

		if (is_section(rows, i))
			continue;
		point = memchr(s.at + start, '.', end - start);
		if (s.at[start] != '(' || !point || s.at + end - point > 4)
			return FALSE;
	}
	return TRUE;
}

/* ---- blanks between thousands ------------------------------------------------------------------ */

/* "Rute 1", "Rute 18": the words before the numbers are the same, the first number tells them apart. */
static gboolean are_numbered(const struct kt_slice *names, guint n)
{
	for (guint i = 1; i < n; i++)
		if (!kt_slice_equal(names[i], names[0]))
			return FALSE;
	return TRUE;
}

/* "250 240 -10 (-4,0 %)": the words more are those of the brackets. */
static gboolean has_shares(struct kt_slice tail)
{
	return memmem(tail.at, tail.len, "%)", 2) || memmem(tail.at, tail.len, "pct.)", 5);
}

/* Each column is headed by its year. */
static gboolean are_under_years(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows)
{
	struct kt_slice heads = kt_loose_text(r, lines, rows->first - 1);
	gsize years[KT_LOOSE_FIGURES];

	return kt_blanks_year_heads(heads, rows->k, years) || kt_blanks_times(heads, rows->k);
}

enum kt_grouping kt_blank_rows_join_groups(
	const struct kt_reading *r, const GArray *lines, struct kt_blank_rows *rows)
{
	struct kt_slice tails[KT_LOOSE_ROWS], names[KT_LOOSE_ROWS];
	gsize ends[KT_LOOSE_ROWS * KT_LOOSE_FIGURES];
	guint longer = 0, k = rows->k, n = 0;

	for (guint i = 0; i < rows->n && n < KT_LOOSE_ROWS; i++) {
		struct kt_slice s = row_text(r, lines, rows, i);
		gsize at = kt_blanks_tail(r, s);

		if (is_section(rows, i))
			continue;
		if (memchr(s.at + at, '.', s.len - at))
			return KT_GROUPING_NONE;
		names[n] = kt_slice(s.at, at);
		tails[n] = kt_slice(s.at + at, s.len - at);
		longer += kt_loose_n_words(tails[n]) > k && !has_shares(tails[n]) &&
			  kt_blanks_may_have_groups(tails[n]);
		n++;
	}
	if (longer < 2 || n < rows->n_data || are_numbered(names, n))
		return KT_GROUPING_NONE;
	if (!kt_loose_split(tails, n, k, are_under_years(r, lines, rows), ends))
		return KT_GROUPING_DOUBTFUL;
	for (guint i = 0, row = 0; row < rows->n; row++) {
		if (is_section(rows, row))
			continue;
		for (guint c = 0; c < k; c++) {
			gsize from = c ? ends[i * k + c - 1] : 0;

			while (tails[i].at[from] == ' ')
				from++;
			rows->starts[row * k + c] = names[i].len + from;
			rows->ends[row * k + c] = names[i].len + ends[i * k + c];
		}
		i++;
	}
	return KT_GROUPING_TOLD;
}

/* ---- grid -------------------------------------------------------------------------------------- */

/* Row I is the first half of the name of the one below: "Tilbud til voksne med særlige" over "behov
 * 288,0 287,2". */
static gboolean is_half_name(
	const struct kt_reading *r, const GArray *lines, const struct kt_blank_rows *rows, guint i)
{
	return is_section(rows, i) && !is_short(rows, i) && i + 1 < rows->n &&
	       !is_section(rows, i + 1) &&
	       g_unichar_islower(g_utf8_get_char(row_text(r, lines, rows, i + 1).at));
}

/* What is left of short row I could be in any of several cells: one that is no number keeps the name
 * from being taken for a section's. */
static void put_short(struct kt_reading *r, struct kt_grid *grid, const GArray *lines,
	const struct kt_blank_rows *rows, guint i)
{
	struct kt_span span = kt_loose_line_at(lines, rows->first + i)->span;
	gsize start = rows->starts[i * rows->k];
	guint row = grid->n_rows - rows->n + i;

	kt_loose_put(r, grid, row, 0, (struct kt_span){span.start, start});
	kt_grid_cell(grid, row, 1)->span = (struct kt_span){span.start + start, span.len - start};
	for (guint c = 1; c <= rows->k; c++)
		kt_grid_cell(grid, row, c)->sort = KT_CELL_UNPLACED;
}

void kt_blank_rows_put(struct kt_reading *r, struct kt_grid *grid, const GArray *lines,
	const struct kt_blank_rows *rows, gboolean unread)
{
	guint k = rows->k, top = grid->n_rows - rows->n;

	for (guint i = 0; i < rows->n; i++) {
		struct kt_span span = kt_loose_line_at(lines, rows->first + i)->span;
		const gsize *starts = rows->starts + i * k, *ends = rows->ends + i * k;
		gboolean is_name = unread || is_section(rows, i);
		gsize end = span.start + (is_name ? span.len : starts[0]), start = span.start;

		if (!unread && is_short(rows, i))
			put_short(r, grid, lines, rows, i);
		if (!unread && (is_short(rows, i) || is_half_name(r, lines, rows, i)))
			continue;
		if (!unread && i > 0 && is_half_name(r, lines, rows, i - 1))
			start = kt_loose_line_at(lines, rows->first + i - 1)->span.start;
		kt_loose_put(r, grid, top + i, 0, (struct kt_span){start, end - start});
		for (guint c = 0; c < k && !is_name; c++)
			kt_loose_put(r, grid, top + i, c + 1,
				(struct kt_span){span.start + starts[c], ends[c] - starts[c]});
	}
}

/* Heads over two lines and more, of three columns and more, are hardly anything else. */
guint kt_blank_rows_least(guint k)
{
	return k > 2 ? LEAST_ROWS - 1 : LEAST_ROWS;
}
