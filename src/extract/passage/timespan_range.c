/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times with two ends: 1.-2. kvartal 2013, 1.1.-30.9., juni til august, fra 2016 til 2019. */
#include "extract/passage/timespan.h"

/* Tokens of the words that join the two ends of a range at token I, 0 if none. */
static guint joint_at(const struct kt_passage *p, guint i, gboolean after_between)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);

	if (kt_token_is_dash(p, i))
		return 1;
	if (kt_found_is(f, "to") || kt_found_is(f, "until"))
		return f->n_tokens;
	return after_between && kt_word_does(p, i, KT_W(AND)) ? 1 : 0;
}

/* "den", "d." before a day are part of it. */
static guint skip_article(const struct kt_passage *p, guint i)
{
	if (kt_word_does(p, i, KT_W(THE)))
		return i + 1;
	if (kt_token_is(p, i, "d"))
		return i + 1 + kt_token_is(p, i + 1, ".");
	return i;
}

/* 2016-19: the second year in two digits. */
static gboolean short_year(const struct kt_passage *p, guint i, const struct kt_moment_text *a,
	struct kt_moment_text *b)
{
	gint year = kt_token_int(p, i, 0, 99);
	guint full = a->moment.year - a->moment.year % 100 + year;

	if (!a->is_bare_year || year < 0 || kt_passage_token(p, i)->span.len != 2 ||
		!kt_token_glued(p, i) || full <= a->moment.year)
		return FALSE;
	*b = (struct kt_moment_text){
		.moment = kt_moment_year(full), .n_tokens = 1, .is_bare_year = TRUE};
	return TRUE;
}

/* 1.-2. kvartal 2013, 1.-15. maj 2022: the first end is a bare ordinal. */
static gboolean ordinal_range(const struct kt_time_reader *r, guint i, struct kt_moment_text *a,
	struct kt_moment_text *b, guint *n)
{
	const struct kt_passage *p = r->p;
	gint first = kt_token_int(p, i, 1, 31);
	guint k = i + 1;

	if (first < 0)
		return FALSE;
	if (kt_token_is(p, k, "."))
		k++;
	if (!kt_token_is_dash(p, k) && !kt_word_does(p, k, KT_W(AND)))
		return FALSE;
	k++;
	if (!kt_time_moment_at(r, k, FALSE, b) || b->is_bare_year ||
		kt_token_int(p, k, first + 1, 31) < 0)
		return FALSE;
	*a = *b;
	if (b->moment.unit == KT_TIME_DAY)
		a->moment.day = first;
	else if (b->moment.unit == KT_TIME_QUARTER || b->moment.unit == KT_TIME_HALF)
		a->moment.index = first;
	else
		return FALSE;
	*n = k + b->n_tokens - i;
	return TRUE;
}

/* A day and month in figures at token I, its full stop with it: "1.1.", "30.9". */
static guint day_in_figures(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	if (i >= p->tokens->len || kt_passage_token(p, i)->kind != KT_TOKEN_NUMERAL ||
		!kt_moment_at(p, i, TRUE, out) || out->moment.unit != KT_TIME_DAY)
		return 0;
	return out->n_tokens +
	       (kt_token_is(p, i + out->n_tokens, ".") && kt_token_glued(p, i + out->n_tokens));
}

/* A dash stands not far behind the numeral at token I. */
static gboolean goes_on_with_dash(const struct kt_passage *p, guint i)
{
	enum { LONGEST_DAY = 6 }; /* "1. januar måned." */
	guint end = MIN(i + 1 + LONGEST_DAY, p->tokens->len);

	for (guint k = i + 1; k < end; k++)
		if (kt_passage_token(p, k)->is_dash)
			return TRUE;
	return FALSE;
}

/* 1.1.-30.9., 1/1-30/9 2018: from a day on to a later one, the year told behind or
 * nowhere.  4.2-4.6 are paragraphs. */
static gboolean days_in_figures(const struct kt_passage *p, guint i, struct kt_moment_text *a,
	struct kt_moment_text *b, guint *n)
{
	guint k, last;

	if (!goes_on_with_dash(p, i))
		return FALSE;
	k = day_in_figures(p, i, a);
	if (k == 0 || a->moment.year || !kt_token_is_dash(p, i + k))
		return FALSE;
	last = day_in_figures(p, i + k + 1, b);
	if (last == 0 || (!b->moment.year && b->moment.index <= a->moment.index))
		return FALSE;
	if (k == 1 && !b->moment.year && !kt_token_is(p, i + k + last, "."))
		return FALSE;
	*n = k + 1 + last;
	return TRUE;
}

/* Two numbers with "og" between them in the sentence about tokens [FROM, TO), near to them. */
static gboolean has_pair_of_numbers(const struct kt_passage *p, guint from, guint to)
{
	enum { NEAR = 8 };
	guint first = from > NEAR ? from - NEAR : 0, end = MIN(to + NEAR, p->tokens->len);

	for (guint i = first; i + 2 < end; i++)
		if ((i + 2 < from || i >= to) && kt_passage_token(p, i)->is_number &&
			kt_word_does(p, i + 1, KT_W(AND)) && kt_passage_token(p, i + 2)->is_number)
			return TRUE;
	return FALSE;
}

/* The sentence that tokens [FROM, TO) stand in has no more than one number besides, or one right
 * before them and nothing behind: "heraf 288 i januar og februar". */
static gboolean has_one_number(const struct kt_passage *p, guint from, guint to)
{
	guint n = 0;

	if (from >= 3 && kt_word_does(p, from - 1, KT_W(IN)) &&
		kt_passage_token(p, from - 2)->is_number && !has_pair_of_numbers(p, from, to))
		return TRUE;
	for (guint i = from; i > 0 && !kt_token_is(p, i - 1, "."); i--)
		n += kt_passage_token(p, i - 1)->is_number;
	for (guint i = to; i < p->tokens->len && !kt_token_is(p, i, "."); i++)
		n += kt_passage_token(p, i)->is_number;
	return n <= 1;
}

/* "juni, juli og august 2022": months that follow each other.  Two may be told of one by one:
 * "i maj og juni 24 og 31 sager". */
static gboolean months_in_a_row(const struct kt_time_reader *r, guint i, struct kt_moment_text *a,
	struct kt_moment_text *b, guint *n)
{
	const struct kt_passage *p = r->p;
	guint k = i, months = 0;
	gboolean is_last = FALSE;

	while (!is_last && kt_time_moment_at(r, k, FALSE, b) && b->moment.unit == KT_TIME_MONTH &&
		b->end.unit == KT_TIME_NONE && !b->is_edge_of_month) {
		if (months == 0)
			*a = *b;
		else if (b->moment.index != a->moment.index + months)
			return FALSE;
		months++;
		k += b->n_tokens;
		is_last = b->moment.year ||
			  !(kt_token_is(p, k, ",") || kt_word_does(p, k, KT_W(AND)));
		k += !is_last;
		*b = is_last ? *b : (struct kt_moment_text){0};
	}
	*n = k - i;
	return is_last && (months >= 3 || (months == 2 && has_one_number(p, i, k)));
}

gboolean kt_time_range_at(const struct kt_time_reader *r, guint i,
	const struct kt_moment_text *first, gboolean between, struct kt_timex *t)
{
	struct kt_moment_text a = {0}, b = {0};
	guint n, k;

	if (ordinal_range(r, i, &a, &b, &n) || days_in_figures(r->p, i, &a, &b, &n) ||
		(first && first->moment.unit == KT_TIME_MONTH &&
			months_in_a_row(r, i, &a, &b, &n))) {
		k = i + n;
	} else {
		if (!first || first->end.unit != KT_TIME_NONE)
			return FALSE;
		a = *first;
		k = i + a.n_tokens;
		n = joint_at(r->p, k, between);
		if (n == 0)
			return FALSE;
		k = skip_article(r->p, k + n);
		if (!short_year(r->p, k, &a, &b) &&
			(!kt_time_moment_at(r, k, TRUE, &b) || b.end.unit != KT_TIME_NONE))
			return FALSE;
		k += b.n_tokens;
	}
	t->is_relative = kt_time_fill_year(r, &b.moment, a.moment.year);
	/* "fra juni til juni" is a year */
	if (kt_time_fill_year(r, &a.moment, b.moment.year) &&
		kt_period_equal(kt_period_of(a.moment), kt_period_of(b.moment)))
		a.moment.year--;
	t->sort = KT_TIMEX_RANGE;
	t->period = kt_period_range(a.moment, b.moment);
	t->n_tokens = k - i;
	return TRUE;
}
