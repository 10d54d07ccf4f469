/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 1. Patterns: "row 7 is the sum of rows 2 to 6" or "column D is C less B" are
 *    taken for a rule of the table when they close exactly in two other places.
 * 2. A pattern that does not close in some column (or row) is a broken equation.
 * 3. A number that is in two broken equations, and that one value would close
 *    both, is replaced -- if the two look alike: the same digits with other
 *    marks (61,190 for 61.190, 5,1 for -5,1) or one digit of another shape --
 *    and if no equation that closed before breaks by it.
 * A table in which two numbers could be mended for the same equations is left
 * as it is.
 *
 * Before that, marks by their column: "39,150" where the other numbers have
 * full stops before three digits, or "3.9" where they have one decimal, is
 * mended if then a sum or a difference of its column or row closes; if none
 * does, it is left and told.  So is "3:322". */
#include "documents/pdf/digit_repair.h"

#include <string.h>

#include "documents/pdf/digit_sheet.h"

enum {
	MAX_ROWS = 60, /* the patterns tried grow with the square */
	MAX_COLUMNS = 16,
	CERTAIN = 98,      /* a word read with this confidence is not doubted */
	DOUBTED_WORD = 60, /* of one without digits: less is doubted */
	LEAST_PROOFS = 2,
	LEAST_LIKE = 3, /* numbers of a column with the same marks */
};

/* ---- the slip ---- */

static guint digits_of(const char *text, char *out, guint room)
{
	guint n = 0;

	for (; *text && n + 1 < room; text++)
		if (g_ascii_isdigit(*text))
			out[n++] = *text;
	out[n] = '\0';
	return n;
}

/* Shapes that are taken for each other: 1 7, 3 8, 5 6, 0 6 8 9 ... */
static gboolean look_alike(char a, char b)
{
	static const char *const groups[] = {
		"17", "14", "38", "58", "56", "35", "068", "69", "89", "27"};

	for (guint i = 0; i < G_N_ELEMENTS(groups); i++)
		if (strchr(groups[i], a) && strchr(groups[i], b))
			return TRUE;
	return FALSE;
}

static gboolean is_slip(const char *read, const char *meant)
{
	char a[40], b[40];
	guint n = digits_of(read, a, sizeof(a)), wrong = 0,
	      n_meant = digits_of(meant, b, sizeof(b));

	/* a dash that was taken for a digit: "71.330" for "-1.330" */
	if (*meant == '-' && *read != '-' && n == n_meant + 1)
		return strcmp(a + 1, b) == 0;
	if (n != n_meant)
		return FALSE;
	for (guint i = 0; i < n; i++) {
		if (a[i] == b[i])
			continue;
		if (!look_alike(a[i], b[i]))
			return FALSE;
		wrong++;
	}
	return wrong <= 1;
}

static char *as_printed(struct kt_decimal value)
{
	g_autofree char *text = kt_decimal_to_danish(value, value.scale);
	g_auto(GStrv) parts = g_strsplit(text, "−", -1);

	return g_strjoinv("-", parts);
}

/* ---- repairs ---- */

/* How many broken equations VALUE closes in CELL; 0 if it breaks one that closes. */
static guint count_proofs(struct kt_digit_sheet *s, guint cell, struct kt_decimal value)
{
	struct kt_digit_entry *e = &s->cells[cell];
	struct kt_decimal was = e->value;
	guint proofs = 0;

	for (guint i = 0; i < s->equations->len; i++) {
		GArray *terms = g_ptr_array_index(s->equations, i);

		if (!kt_digit_sign_in(terms, cell))
			continue;
		gboolean before = kt_digit_sheet_closes(s, terms);
		e->value = value;
		gboolean after = kt_digit_sheet_closes(s, terms);
		e->value = was;
		if (before && !after)
			return 0;
		proofs += after && !before;
	}
	return proofs;
}

/* The value that two broken equations agree on. */
static gboolean find_repair(struct kt_digit_sheet *s, guint cell, struct kt_decimal *out)
{
	const struct kt_digit_entry *e = &s->cells[cell];

	if (!e->word || e->word->confidence >= CERTAIN)
		return FALSE;
	for (guint i = 0; i < s->equations->len; i++) {
		GArray *terms = g_ptr_array_index(s->equations, i);

		if (!kt_digit_sign_in(terms, cell) || kt_digit_sheet_closes(s, terms) ||
			!kt_digit_sheet_solve(s, terms, cell, out))
			continue;
		g_autofree char *meant = as_printed(*out);
		if (is_slip(e->word->text, meant) && count_proofs(s, cell, *out) >= LEAST_PROOFS)
			return TRUE;
	}
	return FALSE;
}

static void repair(struct kt_digit_entry *e, struct kt_decimal value, struct kt_pages *pages,
	const char *name, struct kt_diag_list *diags)
{
	g_autofree char *meant = as_printed(value);

	kt_diag(diags, KT_NOTE, name, e->page, e->word->line, 0,
		"\"%s\" was read, but the sums of the table say \"%s\", which was put in its place",
		e->word->text, meant);
	e->word->text = g_string_chunk_insert_const(pages->strings, meant);
	e->word->confidence = CERTAIN;
	e->value = value;
}

/* One repair, if exactly one cell can be mended. */
static gboolean repair_one(struct kt_digit_sheet *s, struct kt_pages *pages, const char *name,
	struct kt_diag_list *diags)
{
	struct kt_decimal value = {0}, best = {0};
	guint n = 0, at = 0;

	for (guint cell = 0; cell < s->n_rows * s->n_columns && n < 2; cell++)
		if (find_repair(s, cell, &value)) {
			n++;
			at = cell;
			best = value;
		}
	if (n == 1)
		repair(&s->cells[at], best, pages, name, diags);
	return n == 1;
}

/* ---- marks ---- */

/* The mark of a number with one kind of them: "1.250.000" gives '.', "12,5" ','; 0 for none or
 * both.  *AFTER is how many digits stand behind the last. */
static char mark_of(const char *text, guint *after)
{
	const char *last = NULL;

	text += *text == '-';
	for (const char *p = text; *p; p++) {
		if (g_ascii_isdigit(*p))
			continue;
		if ((*p != '.' && *p != ',') || p == text || (last && *last != *p))
			return 0;
		last = p;
	}
	*after = last ? strlen(last + 1) : 0;
	return last ? *last : 0;
}

/* "3:322": a full stop read as a colon.  Times have two digits behind it. */
static gboolean has_colon(const char *text)
{
	gsize n = strspn(text += *text == '-', "0123456789"), groups = 0;

	for (text += n; n >= 1 && n <= 3 && (*text == ':' || *text == ';'); text += 4, groups++)
		if (strspn(text + 1, "0123456789") != 3)
			return FALSE;
	return groups > 0 && !*text;
}

/* The only number of its column whose mark is the other one, with as many digits behind it as
 * three or more of the others have. */
static gboolean has_odd_mark(const struct kt_digit_sheet *s, guint row, guint column)
{
	const struct kt_page_word *word = kt_digit_cell(s, row, column)->only;
	guint after, same = 0, other_after;
	char mark = word ? mark_of(word->text, &after) : 0;

	if (word && has_colon(word->text))
		return TRUE;
	if (!mark || (mark == ',') != (after == 3) || after == 0)
		return FALSE;
	for (guint r = 0; r < s->n_rows; r++) {
		const struct kt_digit_entry *e = kt_digit_cell(s, r, column);
		char other = e->only && r != row ? mark_of(e->only->text, &other_after) : 0;

		if (other == mark || (other && other_after != after))
			return FALSE;
		same += other != 0;
	}
	return same >= LEAST_LIKE;
}

/* Rows [FIRST, TOTAL) of the column, or columns of the row, add up to TOTAL. */
static gboolean line_closes(
	const struct kt_digit_sheet *s, guint start, guint step, guint first, guint total)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	for (guint i = first; i < total; i++) {
		const struct kt_digit_entry *e = &s->cells[start + i * step];

		if (!e->word || !kt_decimal_add(&sum, sum, e->value))
			return FALSE;
		n += kt_decimal_sign(e->value) != 0;
	}
	const struct kt_digit_entry *e = &s->cells[start + total * step];
	return n > 1 && e->word && kt_decimal_sign(e->value) != 0 &&
	       kt_decimal_add(&sum, sum, kt_decimal_neg(e->value)) && kt_decimal_sign(sum) == 0;
}

/* A sum over cell AT of the line closes, or, of three cells in a line, one is the second less the
 * first. */
static gboolean closes_in_line(
	const struct kt_digit_sheet *s, guint start, guint step, guint n, guint at, gboolean is_row)
{
	for (guint total = at ? at : 1; total < n; total++)
		for (guint first = 0; first <= MIN(at, total - 1); first++)
			if (line_closes(s, start, step, first, total))
				return TRUE;
	for (guint a = 0; is_row && a + 2 < n; a++) {
		const struct kt_digit_entry *e = &s->cells[start + a * step];
		struct kt_decimal sum;

		if (at >= a && at <= a + 2 && e[0].word && e[step].word && e[2 * step].word &&
			kt_decimal_sign(e[2 * step].value) != 0 &&
			kt_decimal_add(&sum, e[0].value, e[2 * step].value) &&
			kt_decimal_add(&sum, sum, kt_decimal_neg(e[step].value)) &&
			kt_decimal_sign(sum) == 0)
			return TRUE;
	}
	return FALSE;
}

static void mend_mark(struct kt_digit_sheet *s, guint row, guint column, struct kt_pages *pages,
	const char *name, struct kt_diag_list *diags)
{
	struct kt_digit_entry *e = kt_digit_cell(s, row, column), was = *e;
	g_autofree char *meant = g_strdup(e->only->text);

	g_strdelimit(meant, ".,:;", strpbrk(meant, ",:;") ? '.' : ',');
	if (!kt_decimal_parse(&e->value, meant, strlen(meant), &kt_number_marks_da, NULL))
		return;
	e->word = e->only;
	if (closes_in_line(s, column, s->n_columns, s->n_rows, row, FALSE) ||
		closes_in_line(s, row * s->n_columns, 1, s->n_columns, column, TRUE)) {
		repair(e, e->value, pages, name, diags);
		return;
	}
	*e = was;
	kt_diag(diags, KT_WARNING, name, e->page, e->only->line, 0,
		"\"%s\" stands among numbers with other marks; it may be \"%s\"", e->only->text,
		meant);
}

static void repair_marks(struct kt_digit_sheet *s, struct kt_pages *pages, const char *name,
	struct kt_diag_list *diags)
{
	for (guint row = 0; row < s->n_rows; row++)
		for (guint column = 0; column < s->n_columns; column++)
			if (has_odd_mark(s, row, column))
				mend_mark(s, row, column, pages, name, diags);
}

/* Numbers that add up were read right. */
static void trust_sums(struct kt_digit_sheet *s)
{
	for (guint i = 0; i < s->equations->len; i++) {
		GArray *terms = g_ptr_array_index(s->equations, i);

		if (!kt_digit_sheet_closes(s, terms))
			continue;
		for (guint k = 0; k < terms->len; k++) {
			struct kt_page_word *word =
				s->cells[g_array_index(terms, struct kt_digit_term, k).cell].word;

			if (word)
				word->confidence = MAX(word->confidence, CERTAIN);
		}
	}
}

static void repair_table(const struct kt_flow_item *item, struct kt_pages *pages, const char *name,
	struct kt_diag_list *diags)
{
	struct kt_digit_sheet s = kt_digit_sheet_of(item, pages);

	if (s.n_rows <= MAX_ROWS && s.n_columns <= MAX_COLUMNS) {
		repair_marks(&s, pages, name, diags);
		kt_digit_sheet_find_equations(&s);
		while (s.equations->len && repair_one(&s, pages, name, diags))
			;
		trust_sums(&s);
	}
	kt_digit_sheet_clear(&s);
}

/* ---- dates ---- */

static gboolean is_year(const char *text)
{
	return strspn(text, "0123456789") == 4 &&
	       (g_str_has_prefix(text, "19") || g_str_has_prefix(text, "20")) &&
	       (!text[4] || strchr(".,:;)", text[4]));
}

/* "31, maj 2023": a day has a full stop, which was read as a comma. */
static gboolean is_day_with_comma(const struct kt_page *page, guint i)
{
	const struct kt_page_word *day = kt_page_word(page, i);
	gsize n = strspn(day->text, "0123456789"), n_letters = 0;

	if (i + 2 >= page->words->len || n < 1 || n > 2 || strcmp(day->text + n, ",") != 0)
		return FALSE;
	for (const char *p = day[1].text; *p; p = g_utf8_next_char(p), n_letters++)
		if (!g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	return n_letters >= 3 && is_year(day[2].text);
}

static void mend_dates(const struct kt_page *page, struct kt_pages *pages)
{
	for (guint i = 0; i < page->words->len; i++) {
		struct kt_page_word *day = kt_page_word(page, i);

		if (day->confidence < CERTAIN && is_day_with_comma(page, i)) {
			g_autofree char *meant = g_strdup(day->text);

			g_strdelimit(meant, ",", '.');
			day->text = g_string_chunk_insert_const(pages->strings, meant);
		}
	}
}

/* Units, measures and periods of a column hang on the words of its head. */
static void tell_doubted_heads(const struct kt_flow_item *item, const struct kt_page *page,
	const char *name, struct kt_diag_list *diags)
{
	for (guint i = 0; i < item->grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(item->grid, i);

		for (guint k = 0; cell->is_header && cell->words && k < cell->words->len; k++) {
			const struct kt_page_word *word =
				kt_page_word(page, g_array_index(cell->words, guint, k));

			if (word->confidence < DOUBTED_WORD && !strpbrk(word->text, "0123456789"))
				kt_diag(diags, KT_WARNING, name, page->number, word->line, 0,
					"\"%s\", in the head of a table, was read from a picture, "
					"and not "
					"surely (%u of 100)",
					word->text, word->confidence);
		}
	}
}

/* What is left to believe the picture for: whoever reads the figures should look. */
static void tell_doubts(const struct kt_page *page, const char *name, struct kt_diag_list *diags)
{
	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_page_word *word = kt_page_word(page, i);

		if (word->confidence + KT_PLACE_DOUBTED <= 100 &&
			strpbrk(word->text, "0123456789") &&
			kt_is_value_text(word->text, strlen(word->text)))
			kt_diag(diags, KT_WARNING, name, page->number, word->line, 0,
				"\"%s\" was read from a picture, and not surely (%u of 100)",
				word->text, word->confidence);
	}
}

void kt_repair_digits(
	GPtrArray *flow, struct kt_pages *pages, const char *name, struct kt_diag_list *diags)
{
	for (guint i = 0; i < flow->len; i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);
		const struct kt_page *page = g_ptr_array_index(pages->pages, item->page);

		if (!item->grid || !page->is_scan)
			continue;
		repair_table(item, pages, name, diags);
		tell_doubted_heads(item, page, name, diags);
	}
	for (guint i = 0; i < pages->pages->len; i++) {
		const struct kt_page *page = g_ptr_array_index(pages->pages, i);

		if (!page->is_scan)
			continue;
		mend_dates(page, pages);
		tell_doubts(page, name, diags);
	}
}
