/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one cell holds.
 *
 * Most cells of a table are a number with a sign and perhaps a unit; they are
 * read here letter by letter, without making a passage.  Whatever has more to
 * it goes through the passage layer like any other text. */
#include "extract/tables/grid.h"

#include <string.h>

/* A cell with more words than this beside its numbers is text. */
#define MAX_WORDS 3

struct cursor {
	const char *at, *end;
};

static gsize minus_length(struct cursor c)
{
	return kt_minus_length(kt_slice(c.at, (gsize)(c.end - c.at)));
}

static gboolean take(struct cursor *c, const char *text)
{
	gsize len = strlen(text);

	if ((gsize)(c->end - c->at) < len || memcmp(c->at, text, len) != 0)
		return FALSE;
	c->at += len;
	return TRUE;
}

static gboolean three_digits(const char *at, const char *end)
{
	return end - at >= 3 && g_ascii_isdigit(at[0]) && g_ascii_isdigit(at[1]) &&
	       g_ascii_isdigit(at[2]) && (end - at == 3 || !g_ascii_isdigit(at[3]));
}

/* The end of the numeral that begins at C: digits, points and commas between
 * digits, and spaces before groups of three. */
static const char *numeral_end(struct cursor c)
{
	const char *at = c.at;
	gboolean has_comma = FALSE;

	while (at < c.end) {
		gsize space = kt_space_length(at, c.end);
		if (g_ascii_isdigit(*at)) {
			at++;
		} else if ((*at == '.' || *at == ',') && at + 1 < c.end && g_ascii_isdigit(at[1])) {
			has_comma |= *at == ',';
			at++;
		} else if (space && !has_comma && *at != '\n' && three_digits(at + space, c.end) &&
			   at - c.at <= 11) {
			at += space;
		} else {
			break;
		}
	}
	return at;
}

/* Digits with points that do not group threes, as 632.34 or 12.5. */
static gboolean read_dotted(struct kt_decimal *out, const char *at, const char *end)
{
	g_autofree char *plain = g_strndup(at, end - at);
	const char *point = strchr(plain, '.');

	if (!point || strchr(plain, ',') || strchr(point + 1, '.') || strchr(plain, ' '))
		return FALSE;
	return kt_decimal_from_plain(out, plain, NULL);
}

/* "1 412,3": blanks between the thousands. */
static gboolean read_spaced(
	const struct kt_reading *r, struct kt_decimal *out, const char *at, const char *end)
{
	g_autoptr(GString) plain = g_string_new(NULL);
	gsize space = 0, blanks = 0;

	for (; at < end; at += MAX(space, 1)) {
		space = kt_space_length(at, end);
		if (space == 0)
			g_string_append_c(plain, *at);
		blanks += space > 0;
	}
	return blanks &&
	       kt_decimal_parse(out, plain->str, plain->len, kt_lexicon_marks(r->lexicon), NULL);
}

static gboolean read_digits(
	const struct kt_reading *r, struct cursor *c, struct kt_number *f, const char *text)
{
	const char *end = numeral_end(*c);

	if (end == c->at)
		return FALSE;
	f->numeral = (struct kt_span){c->at - text, end - c->at};
	if (!kt_decimal_parse(&f->number, c->at, end - c->at, kt_lexicon_marks(r->lexicon), NULL) &&
		!read_spaced(r, &f->number, c->at, end)) {
		if (!read_dotted(&f->number, c->at, end))
			return FALSE;
		f->is_dotted = TRUE;
	}
	f->is_grouped = !f->is_dotted && (gsize)(end - c->at) >= 5 &&
			(memchr(c->at, '.', end - c->at) || memchr(c->at, ' ', end - c->at));
	c->at = end;
	return TRUE;
}

/* ½ ¼ ¾ after the digits, or alone. */
static gboolean read_vulgar(struct cursor *c, struct kt_number *f)
{
	static const struct {
		const char *text;
		gint digits, scale;
	} vulgar[] = {{"\u00bd", 5, 1}, {"\u00bc", 25, 2}, {"\u00be", 75, 2}};

	for (gsize i = 0; i < G_N_ELEMENTS(vulgar); i++) {
		struct kt_decimal part = {vulgar[i].digits, vulgar[i].scale};
		if (take(c, vulgar[i].text))
			return kt_decimal_add(&f->number, f->number, part);
	}
	return TRUE;
}

static gint power_of(const char *value)
{
	gint power = 0;

	if (value[0] != '1')
		return -1;
	for (const char *p = value + 1; *p; p++, power++)
		if (*p != '0')
			return -1;
	return power;
}

/* The unit words in TAIL, all of which has to be unit and scale. */
static gboolean read_tail(const struct kt_reading *r, struct kt_slice tail, struct kt_number *f)
{
	struct kt_words *words;
	guint i = 0;
	gboolean whole = TRUE;

	tail = kt_slice_trim(tail);
	if (tail.len == 0)
		return TRUE;
	if (kt_slice_is(tail, ",-") || kt_slice_is(tail, ",\u2013") || kt_slice_is(tail, ",--")) {
		f->unit = KT_UNIT_DKK; /* 35.000,- */
		return TRUE;
	}
	if (kt_slice_is(tail, "%")) {
		f->unit = KT_UNIT_PERCENT;
		return TRUE;
	}
	words = kt_words_split(tail);
	if (words->n == 0)
		whole = FALSE;
	while (whole && i < words->n) {
		const struct kt_term *t = kt_lexicon_match(r->lexicon,
			KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_SCALE), &words->at[i],
			words->n - i);
		if (!t) {
			whole = FALSE;
		} else if (t->role == KT_LEX_SCALE) {
			f->power = power_of(t->value);
			whole = f->has_power = f->power >= 0;
			i += t->n_words;
		} else {
			whole = kt_unit_lookup(t->value, &f->unit);
			i += t->n_words;
		}
	}
	kt_words_free(words);
	return whole;
}

/* "1.425 -", "80 ÷" and nothing behind: the blank and the sign; 0 if there are none. */
static gsize minus_at_end(struct cursor c)
{
	const char *start = c.at;
	gsize n;

	c.at = kt_space_end(c.at, c.end);
	n = minus_length(c);
	return n && c.at + n == c.end ? (gsize)(c.end - start) : 0;
}

static gboolean is_footnote_tail(struct cursor c)
{
	c.at = kt_space_end(c.at, c.end);
	if (take(&c, "*")) {
		while (take(&c, "*"))
			;
		return c.at == c.end;
	}
	return FALSE;
}

/* "1.204 (46 pct.)", "1.970 kr. (11 mdr.)": another figure, whose unit is none of the first. */
static gboolean has_bracketed_number(struct cursor c)
{
	c.at = memchr(c.at, '(', c.end - c.at);
	return c.at && kt_slice_has_digit(kt_slice(c.at, c.end - c.at));
}

/* [sign] digits [unit]: the whole cell is one number. */
static gboolean read_pure(
	struct kt_reading *r, const char *text, struct cursor c, struct kt_number *f)
{
	const char *start = c.at;
	gboolean minus = FALSE;
	gsize n;

	f->is_bracketed = take(&c, "(");
	if (take(&c, "+"))
		c.at = kt_space_end(c.at, c.end);
	if ((n = minus_length(c)) > 0) {
		minus = TRUE;
		c.at += n;
		c.at = kt_space_end(c.at, c.end);
	}
	if (!read_digits(r, &c, f, text) || !read_vulgar(&c, f))
		return FALSE;
	n = minus_length(c);
	if (n && c.at + n < c.end && g_ascii_isdigit(c.at[n]))
		return FALSE; /* 2-3 uger */
	if (!n)
		n = minus_at_end(c);
	if (n && !minus) {
		minus = TRUE; /* 10.325- */
		c.at += n;
	}
	if (f->is_bracketed && !take(&c, ")"))
		return FALSE;
	f->raw = (struct kt_span){start - text, c.at - start};
	if (minus || f->is_bracketed)
		f->number = kt_decimal_neg(f->number);
	if (is_footnote_tail(c))
		return TRUE;
	if (has_bracketed_number(c))
		return FALSE;
	if (!read_tail(r, kt_slice(c.at, c.end - c.at), f))
		return FALSE;
	f->raw.len = c.end - start;
	return TRUE;
}

static gboolean is_one_of(struct kt_slice s, const char *const *list)
{
	char first = s.len ? s.at[0] : '\0';

	for (; *list; list++)
		if (**list == first && kt_slice_is(s, *list))
			return TRUE;
	return FALSE;
}

/* Cells that hold signs instead of numbers. */
static gboolean read_sign_cell(struct kt_slice s, enum kt_cell_sort *sort)
{
	static const char *const nil[] = {"-", "\u2013", "\u2014", "\u2212", "--", "---", NULL};
	static const char *const mark[] = {
		"x", "X", "(x)", "(X)", "\u2713", "\u2714", "\u2022", "v", "V", "\u00d7", NULL};
	static const char *const hidden[] = {"*", "**", "..", "...", "\u2026", ".", "\u2022\u2022",
		"i.o.", "u.o.", "n/a", "N/A", "-*", NULL};

	if (s.len == 0)
		*sort = KT_CELL_EMPTY;
	else if (is_one_of(s, nil))
		*sort = KT_CELL_NIL;
	else if (is_one_of(s, mark))
		*sort = KT_CELL_MARK;
	else if (is_one_of(s, hidden))
		*sort = KT_CELL_SUPPRESSED;
	else if (s.at[0] == '#' && s.len > 3 && (s.at[s.len - 1] == '!' || s.at[s.len - 1] == '?'))
		*sort = KT_CELL_ERROR;
	else
		return FALSE;
	return TRUE;
}

/* "<5", "< 10", "under 5" is a number that was held back, not a figure. */
static gboolean is_held_back(struct kt_slice s)
{
	struct cursor c = {s.at, s.at + s.len};

	if (!take(&c, "<") && !take(&c, "\u2264"))
		return FALSE;
	c.at = kt_space_end(c.at, c.end);
	return c.at < c.end && g_ascii_isdigit(*c.at) && numeral_end(c) == c.end;
}

/* "0.-6.", "7. - 9.": from class to class. */
static gboolean is_span_of_classes(struct kt_slice s)
{
	struct cursor c = {s.at, s.at + s.len};
	gsize n;

	for (guint i = 0; i < 2; i++) {
		const char *from = c.at;

		while (c.at < c.end && g_ascii_isdigit(*c.at))
			c.at++;
		if (c.at == from || c.at - from > 2 || !take(&c, "."))
			return FALSE;
		c.at = kt_space_end(c.at, c.end);
		if (i == 0) {
			n = minus_length(c);
			if (n == 0)
				return FALSE;
			c.at = kt_space_end(c.at + n, c.end);
		}
	}
	return c.at == c.end;
}

/* Drops bold marks of Markdown that enclose the whole cell. */
static struct kt_slice unbold(struct kt_slice s)
{
	while (s.len >= 5 && kt_slice_starts(s, "**") && kt_slice_ends(s, "**"))
		s = kt_slice_trim(kt_slice(s.at + 2, s.len - 4));
	return s;
}

/* A unit said behind the number itself; in "22 (55 %)" the percent sign is
 * the bracket's alone. */
static enum kt_unit own_unit(const struct kt_quantity *q)
{
	gboolean is_bare = q->n_tokens == 1 && !q->range && q->per_term < 0;

	return is_bare && q->unit == KT_UNIT_PERCENT ? KT_UNIT_NONE : q->unit;
}

/* "kr. 44,50 (42,00)": money in brackets behind money, printed as finely. */
static void take_unit_before_bracket(const struct kt_number *before, struct kt_number *f)
{
	if (f->unit != KT_UNIT_NONE || f->has_power || !kt_unit_is_money(before->unit) ||
		before->number.scale != f->number.scale)
		return;
	f->unit = before->unit;
	f->has_power = before->has_power;
	f->power = before->power;
}

/* "148 (2020: 61)": the time between the bracket and Q; NULL if there is none. */
static const struct kt_timex *time_in_bracket(
	const struct kt_passage *p, const struct kt_quantity *q)
{
	const struct kt_timex *t;
	gint time;

	if (q->first < 3 || !kt_token_is(p, q->first - 1, ":"))
		return NULL;
	time = kt_passage_token(p, q->first - 2)->time;
	if (time < 0)
		return NULL;
	t = kt_passage_time(p, (guint)time);
	return t->first > 0 && kt_token_is(p, t->first - 1, "(") ? t : NULL;
}

/* "112 (5 grupper)": what stands in the bracket is counted by a word of its own. */
static gboolean has_own_noun(const struct kt_passage *p, const struct kt_quantity *q)
{
	guint end = q->first + q->n_tokens;

	return q->first > 0 && kt_token_is(p, q->first - 1, "(") && kt_token_is(p, end + 1, ")") &&
	       kt_passage_token(p, end)->kind == KT_TOKEN_WORD &&
	       kt_passage_token(p, end)->time < 0 && !kt_passage_term_at(p, KT_LEX_STOP, end) &&
	       !kt_passage_term_at(p, KT_LEX_MEASURE, end) &&
	       !kt_passage_term_at(p, KT_LEX_PREVIOUS, end) &&
	       !kt_passage_term_at(p, KT_LEX_COUNTED, end) && /* whatever that is */
	       !kt_passage_term_at(p, KT_LEX_UNIT, end);
}

static void add_quantity(struct kt_grid *grid, struct kt_grid_cell *cell,
	const struct kt_passage *p, const struct kt_quantity *q, gboolean aside)
{
	const struct kt_token *token = kt_passage_token(p, q->number_token);
	struct kt_number f = {.numeral = token->span,
		.raw = kt_passage_span(p, q->first, q->first + q->n_tokens),
		.number = token->number,
		.unit = q->is_point ? KT_UNIT_PERCENTAGE_POINT : own_unit(q),
		.qualifier = q->qualifier,
		.range = q->range,
		.is_bracketed = q->is_bracketed,
		.is_aside = aside && q->is_bracketed};
	g_autofree char *scale = kt_decimal_to_short(q->scale);

	if (q->has_sign)
		f.number = kt_decimal_neg(f.number);
	f.has_power = q->has_scale;
	f.power = q->has_scale ? MAX(power_of(scale), 0) : 0;
	f.period = kt_period_none();
	if (cell->n_figures > 0 && time_in_bracket(p, q)) {
		f.period = time_in_bracket(p, q)->period;
		f.is_compared = TRUE;
	}
	f.is_compared |= cell->n_figures > 0 && q->first > 0 && kt_token_is(p, q->first - 1, "(");
	if (f.is_compared && f.unit == KT_UNIT_NONE && !f.has_power && has_own_noun(p, q))
		f.unit = KT_UNIT_COUNT;
	if (f.is_compared)
		take_unit_before_bracket(kt_grid_figure(grid, cell, cell->n_figures - 1), &f);
	if (cell->n_figures++ == 0)
		cell->first_figure = grid->figures->len;
	g_array_append_val(grid->figures, f);
}

/* Words of the cell that belong to nothing numeric. */
static guint loose_words(const struct kt_passage *p)
{
	guint n = 0;

	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);
		if (t->kind == KT_TOKEN_WORD && t->quantity < 0 && t->time < 0 && t->nonfigure < 0)
			n++;
	}
	return n;
}

/* Nothing but signs and qualifiers stands before Q. */
static gboolean leads(const struct kt_passage *p, const struct kt_quantity *q)
{
	for (guint i = 0; i < q->first; i++)
		if (kt_passage_token(p, i)->kind != KT_TOKEN_SIGN &&
			!kt_passage_term_at(p, KT_LEX_QUALIFIER, i))
			return FALSE;
	return !q->is_word;
}

/* "98 49 11 13": more than two numbers and no unit is no figure. */
static gboolean is_string_of_numbers(const struct kt_passage *p)
{
	guint units = 0;

	for (guint i = 0; i < p->quantities->len; i++)
		units += kt_passage_quantity(p, i)->unit != KT_UNIT_NONE;
	return p->quantities->len > 2 && units == 0;
}

static gboolean is_all_time(const struct kt_passage *p)
{
	gboolean any = FALSE;

	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);
		if (t->time >= 0)
			any = TRUE;
		else if (t->kind != KT_TOKEN_SIGN)
			return FALSE;
	}
	return any;
}

static gboolean may_be_year(const struct kt_number *f)
{
	return f->numeral.len == 4 && f->number.scale == 0 && f->raw.len == 4 &&
	       f->number.digits >= 1950 && f->number.digits < 2100;
}

static gboolean may_be_scale(const struct kt_number *f)
{
	return kt_unit_is_money(f->unit) && !f->has_power &&
	       (kt_decimal_equal(f->number, kt_decimal_int(1000)) ||
		       kt_decimal_equal(f->number, kt_decimal_int(1000000)));
}

/* "6.1 Ældre og pleje", "52210 Dagtilbud", "12 Børn": a number and a capital behind it. */
static gboolean has_capital_behind(const struct kt_passage *p)
{
	const struct kt_token *word = p->tokens->len > 1 ? kt_passage_token(p, 1) : NULL;

	return word && kt_passage_token(p, 0)->kind == KT_TOKEN_NUMERAL &&
	       word->kind == KT_TOKEN_WORD &&
	       g_unichar_isupper(g_utf8_get_char(kt_document_slice(p->doc, word->span).at));
}

/* The number is one of a line in an outline or of an account, and the capital begins its name.  A
 * figure's decimals stand behind a comma, and five digits of one are grouped; of "12 Børn" its
 * column has to tell. */
static gboolean is_numbered_name(const struct kt_passage *p)
{
	const struct kt_token *number = kt_passage_token(p, 0);
	struct kt_slice s = kt_document_slice(p->doc, number->span);
	gboolean is_dotted =
		memchr(s.at, '.', s.len) && !memchr(s.at, ',', s.len) && number->number.scale > 0;

	return is_dotted || (s.len >= 5 && strspn(s.at, "0123456789") >= s.len) ||
	       (kt_passage_token(p, 1)->quantity < 0 &&
		       !kt_passage_term_over(p, KT_LEX_COUNTED, 1));
}

static void read_through_passage(
	struct kt_reading *r, struct kt_grid *grid, struct kt_grid_cell *cell)
{
	struct kt_passage_context context = r->context;
	struct kt_passage *p;
	gboolean capital;

	context.in_table = TRUE;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon, cell->span, &context);
	capital = has_capital_behind(p);
	cell->sort = KT_CELL_TEXT;
	if (is_all_time(p)) {
		cell->sort = KT_CELL_TIME;
	} else if (p->quantities->len > 0 && !is_string_of_numbers(p) &&
		   !(capital && is_numbered_name(p)) && loose_words(p) <= MAX_WORDS &&
		   leads(p, kt_passage_quantity(p, 0))) {
		cell->sort = KT_CELL_NUMBER;
		cell->may_be_name = capital;
		cell->has_words = loose_words(p) > 0;
		for (guint i = 0; i < p->quantities->len; i++)
			add_quantity(grid, cell, p, kt_passage_quantity(p, i), i > 0);
		cell->is_scale = may_be_scale(kt_grid_figure(grid, cell, 0));
	}
	kt_passage_free(p);
}

/* "(1.000 kr.)" over the row labels. */
static gboolean read_bracketed_scale(
	struct kt_reading *r, const char *text, struct kt_slice s, struct kt_number *f)
{
	struct cursor inner = {s.at + 1, s.at + s.len - 1};
	struct kt_number found = {0};

	if (s.len < 3 || s.at[0] != '(' || s.at[s.len - 1] != ')' ||
		!read_pure(r, text, inner, &found) || !may_be_scale(&found))
		return FALSE;
	*f = found;
	return TRUE;
}

void kt_cell_read(struct kt_reading *r, struct kt_grid *grid, struct kt_grid_cell *cell)
{
	struct kt_slice s = kt_slice_trim(kt_document_slice(r->doc, cell->span));
	struct kt_number f = {0};
	struct cursor c;
	gsize len;
	const char *text = kt_document_text(r->doc, &len);

	cell->n_figures = 0;
	if (read_sign_cell(s, &cell->sort))
		return;
	s = unbold(s);
	if (is_held_back(s)) {
		cell->sort = KT_CELL_SUPPRESSED;
		return;
	}
	c = (struct cursor){s.at, s.at + s.len};
	if ((!kt_slice_has_digit(s) && (guchar)s.at[0] != 0xC2) || /* 0xC2 begins ½ */
		is_span_of_classes(s)) {
		cell->sort = KT_CELL_TEXT;
		return;
	}
	if (read_bracketed_scale(r, text, s, &f) || read_pure(r, text, c, &f)) {
		cell->sort = KT_CELL_NUMBER;
		cell->is_year = may_be_year(&f);
		cell->is_scale = may_be_scale(&f);
		cell->first_figure = grid->figures->len;
		cell->n_figures = 1;
		g_array_append_val(grid->figures, f);
		return;
	}
	read_through_passage(r, grid, cell);
}
