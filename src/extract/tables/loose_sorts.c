/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell that stands alone in its line may be.
 *
 *   Skoler        a label             5.22.10, a), 3.   the key of a row
 *   1.234,5       a figure            18-29, 2020/21    the same
 *   12,5 t.kr.    a figure            101               a figure or a key
 *
 * Most lines can be one thing only; of the others their column tells. */
#include "extract/tables/binding.h"
#include "extract/tables/loose_stack.h"

#include <string.h>

enum { LONGEST_KEY = 12, LONGEST_REMARK = 300, LONGEST_COUNTER = 6 };

static gboolean is_all_of(struct kt_slice s, const char *bytes)
{
	for (gsize i = 0; i < s.len; i++)
		if (!strchr(bytes, s.at[i]))
			return FALSE;
	return s.len > 0;
}

/* "a", "b)", "C." */
static gboolean is_letter_key(struct kt_slice s)
{
	return s.len > 0 && s.len <= 2 && g_ascii_isalpha(s.at[0]) &&
	       (s.len == 1 || strchr(").", s.at[1])) && s.at[0] != 'x' && s.at[0] != 'X';
}

/* "18-29", "65+", "2020/21", "0.-3.": from one to another. */
gboolean kt_loose_is_range(struct kt_slice s)
{
	const char *mark = s.len > 1 ? memchr(s.at + 1, '-', s.len - 1) : NULL;

	if (s.len > LONGEST_KEY || !g_ascii_isdigit(s.at[0]) || !is_all_of(s, "0123456789.-/+ "))
		return FALSE;
	if (!mark)
		mark = memchr(s.at + 1, '/', s.len - 1);
	return s.at[s.len - 1] == '+' ||
	       (mark && kt_slice_has_digit(kt_slice(mark + 1, (gsize)(s.at + s.len - mark - 1))));
}

/* "101", "7.", "3)": no figure has its digits so but a small one. */
static gboolean is_counter(struct kt_slice s)
{
	return s.len <= LONGEST_COUNTER && is_all_of(s, "0123456789");
}

/* "5.22", "05.22.10", "3.": an account or a place in an outline. */
static gboolean is_dotted_key(struct kt_slice s)
{
	return s.len <= LONGEST_KEY && g_ascii_isdigit(s.at[0]) &&
	       (memchr(s.at, '.', s.len) || s.at[s.len - 1] == ')') &&
	       is_all_of(kt_slice(s.at, s.len - (s.at[s.len - 1] == ')')), "0123456789.");
}

gboolean kt_loose_is_key(struct kt_slice s)
{
	return is_letter_key(s) || is_counter(s) || is_dotted_key(s);
}

/* "254.600 t.kr.", "12,3 %": a figure with its unit, of money or a share; where IS_TIME is set,
 * "7 dage", which may as well name a row. */
static gboolean is_figure_with_unit(
	struct kt_reading *r, struct kt_span span, struct kt_slice s, gboolean is_time)
{
	struct kt_grid *grid;
	const struct kt_number *f;
	gboolean is;

	if (s.len > 40 || !(g_ascii_isdigit(s.at[0]) || strchr("-+(", s.at[0]) ||
				  (s.at[0] & 0x80) || kt_slice_starts(s, "kr")))
		return FALSE;
	grid = kt_grid_new(1, 1);
	kt_loose_put(r, grid, 0, 0, span);
	f = kt_grid_number(grid, 0, 0);
	is = f && kt_grid_cell(grid, 0, 0)->n_figures == 1 && !kt_grid_cell(grid, 0, 0)->is_scale &&
	     (is_time ? kt_unit_is_time(f->unit)
		      : kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT || f->has_power);
	kt_grid_free(grid);
	return is;
}

/* "*", "..", "<5": held back. */
static gboolean is_held_back(struct kt_slice s)
{
	return is_all_of(s, "*") || (is_all_of(s, ".") && s.len <= 3) ||
	       (s.at[0] == '<' && s.len <= 5 &&
		       is_all_of(kt_slice(s.at + 1, s.len - 1), "0123456789 "));
}

gboolean kt_loose_is_day(struct kt_slice s)
{
	guint month, day;

	return s.len > 3 && strchr("./", s.at[s.len - 1]) && kt_is_day_text(s, &month, &day);
}

/* "2016/17", "1.1.2020", "1. kvartal 2019" */
static gboolean is_time_text(const struct kt_reading *r, const struct kt_loose_line *line)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	struct kt_passage *p;
	gboolean all = TRUE;

	if (s.len < 4 || s.len > 24 || !g_ascii_isdigit(s.at[0]))
		return FALSE;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon, line->span, &r->context);
	for (guint i = 0; i < p->tokens->len; i++)
		all &= kt_passage_token(p, i)->time >= 0;
	kt_passage_free(p);
	return all;
}

/* "R2021", "B 2024", "BO 2025": accounts, a budget and the years after it; "2024 (mio. kr.)" with its
 * unit. */
static gboolean is_year_with_more(struct kt_slice s)
{
	gsize letters = 0;

	if (s.len > 6 && kt_loose_is_year_text(kt_slice(s.at, 4)) && s.at[4] == ' ' &&
		s.at[5] == '(')
		return s.at[s.len - 1] == ')' || !memchr(s.at, ')', s.len);

	while (letters < s.len && g_ascii_isupper(s.at[letters]))
		letters++;
	if (letters == 0 || letters > 3)
		return FALSE;
	letters += letters < s.len && s.at[letters] == ' ';
	return kt_loose_is_year_text(kt_slice(s.at + letters, s.len - letters));
}

/* "(1)", "(A)", "(1-3)", "(3)=(1)-(2)" below a head: what the column is called in the formulas. */
static gboolean is_mark_of_column(struct kt_slice s)
{
	enum { LONGEST = 15, MOST_DIGITS = 2 };
	guint run = 0;

	if (s.len < 3 || s.len > LONGEST || s.at[0] != '(' || s.at[s.len - 1] != ')')
		return FALSE;
	for (gsize i = 1; i < s.len; i++) {
		run = g_ascii_isalnum(s.at[i]) ? run + 1 : 0;
		if ((run == 0 && !strchr("()+-=/* ", s.at[i])) || run > MOST_DIGITS ||
			(run == 2 && !g_ascii_isdigit(s.at[i])))
			return FALSE;
	}
	return TRUE;
}

/* "R2021", "B 2024", "2024 (mio. kr.)": a year, with a letter for what it is of or with its unit. */
static gboolean is_marked_year(struct kt_slice s)
{
	gsize at = 0;

	while (at < s.len && at < 2 && g_ascii_isupper(s.at[at]))
		at++;
	if (at && at < s.len && s.at[at] == ' ')
		at++;
	if (at + 4 > s.len || !kt_loose_is_year_text(kt_slice(s.at + at, 4)))
		return FALSE;
	if (at + 4 == s.len)
		return at > 0;
	return s.at[s.len - 1] == ')' &&
	       kt_slice_starts(kt_slice(s.at + at + 4, s.len - at - 4), " (");
}

guint8 kt_loose_sort(struct kt_reading *r, const struct kt_loose_line *line)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	guint8 sort = 0;

	if (kt_loose_is_range(s))
		return KT_LINE_KEY | (is_time_text(r, line) ? KT_LINE_HEAD : 0);
	if (is_letter_key(s))
		return KT_LINE_KEY;
	if (is_marked_year(s))
		return KT_LINE_KEY | KT_LINE_COUNTER | KT_LINE_HEAD;
	if (kt_loose_is_number_text(s) || is_held_back(s) ||
		is_figure_with_unit(r, line->span, s, FALSE))
		sort |= KT_LINE_NUMBER;
	else if (kt_loose_is_label_text(r, s))
		sort |= KT_LINE_WORDS | KT_LINE_HEAD;
	else if (kt_loose_is_name_text(r, s))
		sort |= KT_LINE_WORDS;
	if (is_figure_with_unit(r, line->span, s, TRUE))
		sort |= KT_LINE_NUMBER;
	if (is_counter(s))
		sort |= KT_LINE_KEY | KT_LINE_COUNTER;
	else if (is_dotted_key(s))
		sort |= KT_LINE_KEY;
	if (kt_loose_has_letters(s) && s.len <= LONGEST_REMARK)
		sort |= KT_LINE_REMARK;
	if (!(sort & KT_LINE_HEAD) &&
		(kt_loose_is_year_text(s) || kt_loose_is_day(s) || kt_slice_is(s, "%") ||
			is_mark_of_column(s) || is_year_with_more(s) || is_time_text(r, line)))
		sort |= KT_LINE_HEAD;
	return sort;
}
