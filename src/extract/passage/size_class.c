/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/passage/size_class.h"

#include <string.h>

#include "extract/passage/annotate.h"

enum { MOST_UNIT_WORDS = 4, LONGEST_BOUND = 3 };

static gboolean is_numeral(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL &&
	       kt_passage_token(p, i)->is_number && kt_passage_token(p, i)->time < 0;
}

static gboolean is_line_start(const struct kt_passage *p, guint i)
{
	struct kt_span before, here;

	if (i == 0)
		return TRUE;
	before = kt_passage_token(p, i - 1)->span;
	here = kt_passage_token(p, i)->span;
	return memchr(kt_document_slice(p->doc, before).at, '\n', here.start - before.start) !=
	       NULL;
}

/* ---- one class ---------------------------------------------------------- */

/* "under", "mere end", "højst", but not "knap" and "ca.", which only blur. */
static guint bound_length(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_QUALIFIER, i);

	if (!f || f->term->value[0] == '~' || kt_word_means(p, i, KT_S(NEARLY)))
		return 0;
	return f->n_tokens;
}

/* Where the words of a unit behind a number end: "kr.", "mio. kr.", "timer pr.
 * uge", "ansatte". */
static guint unit_end(const struct kt_passage *p, guint i)
{
	guint last = MIN(i + MOST_UNIT_WORDS, p->tokens->len);

	while (i < last && !is_line_start(p, i)) {
		const struct kt_found *f = kt_found_at(p, KT_LEX_SCALE, i);

		if (!f)
			f = kt_found_at(p, KT_LEX_UNIT, i);
		if (!f)
			f = kt_found_at(p, KT_LEX_COUNTED, i);
		if (!f)
			f = kt_found_at(p, KT_LEX_PER, i);
		if (f)
			i = f->first + f->n_tokens;
		else if (kt_token_is(p, i, "%"))
			i++;
		else
			return i;
		if (kt_token_is(p, i, ".") && kt_token_glued(p, i))
			i++;
	}
	return i;
}

/* "og derover", "eller mere", "+": all beyond the number. */
static guint tail_end(const struct kt_passage *p, guint i)
{
	const struct kt_bits words = KT_W(BEYOND, OVER, UNDER, MORE, NUMEROUS, LESS, FEWER, UP);

	if (kt_token_is(p, i, "+") && kt_token_glued(p, i))
		return i + 1;
	return kt_word_does(p, i, KT_W(AND, OR)) && kt_word_does(p, i + 1, words) ? i + 2 : i;
}

/* The same where a colon or the end closes the label, so that any word will do: "0-5 minutter:". */
static guint noun_end(const struct kt_passage *p, guint i)
{
	guint end = unit_end(p, i);

	while (end < MIN(i + 2, p->tokens->len) && !is_line_start(p, end) &&
		kt_passage_token(p, end)->kind == KT_TOKEN_WORD && tail_end(p, end) == end &&
		!kt_passage_token(p, end)->is_number)
		end++;
	return end >= p->tokens->len || is_line_start(p, end) || kt_token_is(p, end, ":")
		       ? end
		       : unit_end(p, i);
}

/* The upper end of an interval whose lower is the numeral at LOW. */
static guint range_end(const struct kt_passage *p, guint low, guint i)
{
	if ((!kt_token_is_dash(p, i) && !kt_word_does(p, i, KT_W(TO, AND))) ||
		!is_numeral(p, i + 1) ||
		kt_decimal_cmp(
			kt_passage_token(p, low)->number, kt_passage_token(p, i + 1)->number) >= 0)
		return i;
	return i + 2;
}

enum kt_class_form kt_class_at(const struct kt_passage *p, guint i, guint *end)
{
	guint bound = bound_length(p, i), number = i + bound, k, unit, tail;
	gboolean is_range = FALSE, has_unit = FALSE;

	if (!bound && kt_word_does(p, i, KT_W(BETWEEN, FROM)))
		number++;
	if (!is_numeral(p, number))
		return KT_CLASS_NONE;
	unit = unit_end(p, number + 1);
	k = range_end(p, number, unit); /* "1 år - 3 år", "1-3 år" */
	is_range = k > unit;
	has_unit = unit > number + 1;
	if (is_range) {
		unit = noun_end(p, k);
		has_unit |= unit > k;
	} else {
		unit = noun_end(p, number + 1);
		has_unit = unit > number + 1;
	}
	tail = tail_end(p, unit);
	*end = unit_end(p, tail); /* "80+ år" */
	has_unit |= *end > tail;
	if (bound || is_range || tail > unit)
		return has_unit || (tail > unit && !is_range) ? KT_CLASS_FULL : KT_CLASS_BARE;
	return has_unit && number == i ? KT_CLASS_PLAIN : KT_CLASS_NONE;
}

/* ---- in the place of a label -------------------------------------------- */

static gboolean ends_entry(const struct kt_passage *p, guint i)
{
	return i >= p->tokens->len || is_line_start(p, i) || kt_token_is(p, i, ",") ||
	       kt_token_is(p, i, ";") || kt_token_is(p, i, ".") ||
	       kt_word_does(p, i, KT_W(AND, WELL_AS)) || kt_token_is(p, i, "(");
}

/* A count stands behind the class that ends at I: ": 9", "(9)", "– 9", "... 9", "9". */
static gboolean count_follows(const struct kt_passage *p, guint i)
{
	gboolean colon = kt_token_is(p, i, ":"), dash;

	if (colon)
		return is_numeral(p, i + 1) ||
		       (kt_found_at(p, KT_LEX_QUALIFIER, i + 1) && is_numeral(p, i + 2));
	if (kt_token_is(p, i, "("))
		return is_numeral(p, i + 1) && kt_token_is(p, i + 2, ")");
	dash = kt_token_is_dash(p, i) && !kt_token_glued(p, i);
	i += dash;
	while (kt_token_is(p, i, "."))
		i++;
	return is_numeral(p, i) && ends_entry(p, i + 1);
}

static gboolean is_behind_class(const struct kt_passage *p)
{
	guint n = p->nonfigures->len;

	return n && strcmp(g_array_index(p->nonfigures, struct kt_nonfigure, n - 1).sort,
			    "class of sizes") == 0;
}

/* A label may begin at I: a line does, a colon leads in, or others went before. */
static gboolean may_begin(const struct kt_passage *p, guint i)
{
	if (is_line_start(p, i) || kt_token_is(p, i - 1, ":") ||
		(i == 1 && kt_passage_token(p, 0)->kind == KT_TOKEN_SIGN))
		return TRUE;
	return is_behind_class(p) && (kt_token_is(p, i - 1, ",") || kt_token_is(p, i - 1, ";") ||
					     kt_word_does(p, i - 1, KT_W(AND, WELL_AS)));
}

/* "Både under 10 meter:": words and nothing else stand between the start of the line and I. */
static gboolean follows_words(const struct kt_passage *p, guint i)
{
	enum { MOST_WORDS = 3 };
	guint k = i;

	while (k > 0 && i - k <= MOST_WORDS && !is_line_start(p, k) &&
		kt_passage_token(p, k - 1)->kind == KT_TOKEN_WORD &&
		!kt_passage_token(p, k - 1)->is_number)
		k--;
	return k < i && i - k <= MOST_WORDS &&
	       (is_line_start(p, k) || (k == 1 && kt_passage_token(p, 0)->kind == KT_TOKEN_SIGN));
}

guint kt_class_of_label(const struct kt_passage *p, guint i)
{
	for (guint back = 0; back <= MIN(i, LONGEST_BOUND); back++) {
		guint end, first = i - back;

		if (back && kt_passage_token(p, first)->kind != KT_TOKEN_WORD)
			break;
		if (kt_class_at(p, first, &end) != KT_CLASS_FULL || end <= i ||
			!count_follows(p, end))
			continue;
		if (may_begin(p, first) || (kt_token_is(p, end, ":") && follows_words(p, first)))
			return end - i;
	}
	return 0;
}

guint kt_class_of_age(const struct kt_passage *p, guint i)
{
	guint end = i + 2;

	if (!is_numeral(p, i) || !kt_word_means(p, i + 1, KT_S(YEARS)))
		return 0;
	return tail_end(p, end) > end ? tail_end(p, end) - i : 0;
}

guint kt_size_of_container(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_NONFIGURE, i + 1);
	gboolean opens = i > 0 && (kt_token_is(p, i - 1, ",") || kt_token_is(p, i - 1, "("));
	gboolean closes = i + 2 >= p->tokens->len || kt_token_is(p, i + 2, ",") ||
			  kt_token_is(p, i + 2, ")") || kt_token_is(p, i + 2, ":");

	if (!is_numeral(p, i) || kt_token_int(p, i, 10, 1100) < 0)
		return 0;
	if (f && g_str_equal(f->term->value, "before container"))
		return 1 + f->n_tokens;
	return opens && closes && kt_token_is(p, i + 1, "l") ? 2 : 0;
}
