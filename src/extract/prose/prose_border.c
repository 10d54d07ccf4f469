/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that bound a class or a stretch of time and count nothing themselves.
 *
 *   - under 1 måned: 9            4 af dem var under 40 år
 *   - 1-3 måneder: 14             gruppen på 80 år og derover
 *   - over 6 måneder: 4           målt over de 12 måneder, der sluttede med august */
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

static gboolean is_age(const struct kt_figure *f)
{
	return f->unit == KT_UNIT_YEAR && kt_is_integer_within(f->value, 10, 110);
}

/* The token behind "og derover", "eller mere" at I, else I. */
static guint behind_open_end(const struct kt_sentence *s, guint i)
{
	return i + 1 < s->end && kt_word_does(s->p, i, KT_W(AND, OR)) &&
			       kt_word_does(s->p, i + 1, KT_W(BEYOND, MORE, LESS))
		       ? i + 2
		       : i;
}

/* "under 1 måned: 9", "9-26 uger: 143": nothing stands before it in the sentence but
 * its qualifier, and a colon and a number behind it. */
static gboolean is_class_label(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f), *low = q, *high = q;
	guint i;

	if (q->range < 0)
		high = kt_passage_quantity(s->p, q->partner);
	if (q->range > 0)
		low = kt_passage_quantity(s->p, q->partner);
	if (!kt_unit_is_time(f->unit) && !kt_unit_is_time(high->unit))
		return FALSE;
	for (i = s->first; i < low->first; i++)
		if (kt_word_class(s->p, i) != KT_WORD_MARK &&
			!kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i))
			return FALSE;
	i = behind_open_end(s, high->first + high->n_tokens);
	return i + 1 < s->end && kt_mark_is(s->p, i, ':') &&
	       kt_passage_token(s->p, i + 1)->is_number;
}

static const struct kt_figure *figure_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint k = f - kt_figure_at(s->figures, 0);

	return k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
}

/* "4 af dem var under 40 år", "af dem er 212 under 30 år", "knap 40 pct. er over 50 år": an age
 * said of those that were counted before. */
static gboolean is_age_of_counted(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_qualifier qualifier = kt_figure_quantity(s, f)->qualifier;
	const struct kt_figure *last = figure_before(s, f);
	gboolean is_right_behind = last && last->end + 1 == f->first;

	if (!is_age(f) || f->first < s->first + 2 ||
		(qualifier != KT_QUALIFIER_UNDER && qualifier != KT_QUALIFIER_OVER) ||
		(!is_right_behind && !kt_word_does(s->p, f->first - 2, KT_W(IS, WAS))))
		return FALSE;
	if (is_right_behind)
		return last->unit == KT_UNIT_PERSON || last->unit == KT_UNIT_NONE;
	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++) {
		const struct kt_figure *before = kt_figure_at(s->figures, k);

		if (before->unit == KT_UNIT_PERSON || before->unit == KT_UNIT_NONE ||
			before->unit == KT_UNIT_PERCENT)
			return TRUE;
	}
	return FALSE;
}

/* "alle over 15 år", "en 71-årig cyklist" */
static gboolean is_age_of_one(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);
	guint number = q->number_token;

	if (f->unit != KT_UNIT_YEAR)
		return FALSE;
	if (kt_token_is_dash(s->p, number + 1) && kt_token_glued(s->p, number + 1) &&
		kt_word_has(s->p, number + 2, KT_LEX_NONFIGURE, "after age"))
		return TRUE;
	return is_age(f) && f->first >= s->first + 2 && q->qualifier == KT_QUALIFIER_OVER &&
	       kt_word_has(s->p, f->first - 2, KT_LEX_STOP, "everybody");
}

/* "orkestrets 75 års dag", "40 års jubilæum" */
static gboolean is_anniversary(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->unit == KT_UNIT_YEAR &&
	       kt_word_has(s->p, f->end, KT_LEX_NONFIGURE, "behind years");
}

/* "9 forskellige medarbejdere på 14 dage": the time in which they were counted. */
static gboolean is_time_of_count(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *last = figure_before(s, f);

	if ((f->unit != KT_UNIT_DAY && f->unit != KT_UNIT_WEEK) || !last ||
		last->unit != KT_UNIT_PERSON || kt_word_has(s->p, f->end, KT_LEX_PER, NULL) ||
		f->first == s->first || !kt_word_does(s->p, f->first - 1, KT_W(ON)))
		return FALSE;
	for (guint i = last->end; i + 1 < f->first; i++)
		if (kt_word_class(s->p, i) != KT_WORD_CONTENT)
			return FALSE;
	return TRUE;
}

/* "- Kor 72, sangaften: 8.000 kr.", "Fotoklubben Blænde 8 beder om 20.000 kr.": the number that
 * a name ends with, at the head of an item that gives a sum. */
static gboolean ends_name_of_item(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint k = f - kt_figure_at(s->figures, 0);

	if (k > 0 || f->unit != KT_UNIT_NONE || kt_figure_quantity(s, f)->is_word ||
		!s->before->is_list || s->first > 0 || f->first < s->first + 1 ||
		f->end >= s->end ||
		!(kt_mark_is(s->p, f->end, ',') || kt_word_class(s->p, f->end) == KT_WORD_VERB ||
			kt_word_has(s->p, f->end, KT_LEX_CLUE, "amount 9 applied")))
		return FALSE;
	if (!kt_token_is_upper(s->p, s->first) ||
		kt_passage_token(s->p, f->first - 1)->kind != KT_TOKEN_WORD ||
		kt_passage_term_at(s->p, KT_LEX_COUNTED, f->first - 1) ||
		kt_passage_term_at(s->p, KT_LEX_MEASURE, f->first - 1))
		return FALSE;
	for (guint i = s->first; i < f->first; i++)
		if (kt_word_class(s->p, i) != KT_WORD_CONTENT && !kt_mark_is(s->p, i, ','))
			return FALSE;
	for (guint i = f->end; i < s->p->tokens->len; i++) {
		gint16 q = kt_passage_token(s->p, i)->quantity;

		if (q >= 0)
			return kt_unit_is_money(kt_passage_quantity(s->p, q)->unit);
	}
	return FALSE;
}

/* "får 4 af 5 på tema 3": points of so many, not things of a whole that was told. */
static gboolean is_score(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { MOST_POINTS = 10 };
	gboolean is_second = f->first >= s->first + 2 && kt_word_does(s->p, f->first - 1, KT_W(OF));
	guint points = is_second ? f->first - 2 : f->first, behind = points + 3;
	gint most = points + 2 < s->end ? kt_token_int(s->p, points + 2, 1, MOST_POINTS) : -1;

	if (most < 0 || kt_token_int(s->p, points, 0, most) < 0 || points == s->first ||
		!kt_word_does(s->p, points + 1, KT_W(OF)) ||
		!kt_word_has(s->p, points - 1, KT_LEX_CLUE, "size 6 granted"))
		return FALSE;
	if (behind < s->end && kt_word_class(s->p, behind) != KT_WORD_PREPOSITION &&
		kt_word_class(s->p, behind) != KT_WORD_MARK)
		return FALSE;
	for (guint i = 0; i < MIN(s->before->n_told, G_N_ELEMENTS(s->before->told)); i++)
		if (kt_decimal_equal(s->before->told[i].value, kt_decimal_int(most)))
			return FALSE;
	return TRUE;
}

/* "i de 12 måneder forinden", "gennemsnit over 365 dage": the time that is looked at. */
static gboolean is_span_looked_at(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (f->unit != KT_UNIT_DAY && f->unit != KT_UNIT_MONTH && f->unit != KT_UNIT_WEEK)
		return FALSE;
	if (f->unit == KT_UNIT_DAY && kt_decimal_equal(f->value, kt_decimal_int(365)))
		return i > s->first && kt_word_does(s->p, i - 1, KT_W(OVER));
	if (i > s->first + 2 && kt_word_has(s->p, i - 1, KT_LEX_STOP, "same"))
		i--;
	return i > s->first + 1 && kt_word_does(s->p, i - 1, KT_W(THEY)) &&
	       kt_word_does(s->p, i - 2, KT_W(IN, OVER));
}

const char *kt_figure_border(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_class_label(s, f) || is_age_of_counted(s, f) || is_age_of_one(s, f) ||
		(is_age(f) && behind_open_end(s, f->end) > f->end))
		return KT_NONFIGURE_AGE;
	if (is_anniversary(s, f))
		return "anniversary";
	if (is_score(s, f))
		return "score";
	if (ends_name_of_item(s, f))
		return "name";
	return is_span_looked_at(s, f) || is_time_of_count(s, f) ? "reference period" : NULL;
}
