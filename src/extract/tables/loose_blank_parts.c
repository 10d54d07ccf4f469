/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of heads taken apart by what each of them says.
 *
 *   (mio. kr.) Oprindeligt budget Korrigeret budget Regnskab 30/6 Afvigelse ift. budget
 *              ^                  ^                 ^             ^
 *   Politikområde Forbrug pr. 31. marts 2021 Forventet regnskab 2021 Afvigelse
 *   ^             ^                          ^                       ^
 *
 * A head begins with a capital or a time, not behind a small word ("ift. Korr.") nor in brackets.
 * Of all ways to choose as many beginnings as there are columns the best is taken: each head has
 * a measure, a time, a unit or a noun that is counted, and none has two measures.  Where two ways
 * are as good, nothing is known.
 *
 *   Område                 heads in lines of their own begin with a line
 *   Budget 2023
 *   Forventet
 *   regnskab 2023 */
#include "extract/passage/annotate.h"
#include "extract/prose/prose_clause.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum {
	MOST_PARTS = 20,
	WORST = -1000,
	TELLS = 4,
	TELLS_LITTLE = 2,
	TELLS_NOTHING = 0,
	TWO_MEASURES = -6,
	CUT = -3,
	ONE_LINE = 1 /* a head that is a line, where heads stand in lines of their own */
};

struct parts {
	const struct kt_passage *p;
	gboolean in_lines;        /* each head begins with a line */
	guint at[MOST_PARTS + 1]; /* tokens that may begin a head; the last is behind all */
	guint n;
};

/* Token I stands in brackets. */
static gboolean is_bracketed(const struct kt_passage *p, guint i)
{
	gint depth = 0;

	for (guint k = 0; k < i; k++)
		depth += kt_token_is(p, k, "(") ? 1 : kt_token_is(p, k, ")") ? -1 : 0;
	return depth > 0;
}

/* "A Opr. budget": the letter begins the head. */
static gboolean is_behind_letter(const struct kt_passage *p, guint i)
{
	return i > 0 && kt_passage_token(p, i - 1)->kind == KT_TOKEN_WORD &&
	       kt_passage_token(p, i - 1)->span.len == 1 && kt_token_is_upper(p, i - 1);
}

/* "ift. Korr. budget", "Mål for 2024", "skøn/korr.": the word before leads up to it. */
static gboolean is_led(const struct kt_passage *p, guint i)
{
	guint before = i;

	while (before > 0 && (kt_token_is(p, before - 1, ".") || kt_token_is(p, before - 1, "-")))
		before--;
	if (before == 0)
		return FALSE;
	before--;
	return kt_passage_term_at(p, KT_LEX_STOP, before) ||
	       kt_passage_term_at(p, KT_LEX_PER, before) ||
	       kt_word_class(p, before) == KT_WORD_PREPOSITION || kt_token_is(p, before, "/") ||
	       kt_token_is(p, before, "=") || kt_token_is(p, before, "+");
}

/* "jan. 24 feb. 24": as well 24 February as two months of 2024. */
static gboolean is_day_behind_month(const struct kt_passage *p, guint i)
{
	guint before = i;
	gint16 time;

	while (before > 0 && kt_token_is(p, before - 1, "."))
		before--;
	time = before > 0 ? kt_passage_token(p, before - 1)->time : -1;
	return time >= 0 && kt_passage_time(p, (guint)time)->period.from.unit == KT_TIME_MONTH &&
	       kt_passage_time(p, (guint)kt_passage_token(p, i)->time)->period.from.unit ==
		       KT_TIME_DAY;
}

/* A time of its own begins here: "1. januar 2020 1. januar 2021", "Ydelse aug-23 aug-24". */
static gboolean begins_time(const struct kt_passage *p, guint i)
{
	gint16 time = kt_passage_token(p, i)->time;

	if (time < 0 || kt_passage_time(p, (guint)time)->first != i || is_day_behind_month(p, i))
		return FALSE;
	return i < 2 || kt_passage_token(p, i - 1)->time >= 0 || kt_token_is(p, i - 1, ")") ||
	       (kt_token_is(p, i - 1, ".") && kt_passage_token(p, i - 2)->time >= 0);
}

static gboolean may_begin(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	if (i == 0)
		return TRUE;
	if (kt_token_glued(p, i) || is_bracketed(p, i) || is_behind_letter(p, i))
		return FALSE;
	if (begins_time(p, i) || (kt_token_is(p, i, "%") && !is_led(p, i)))
		return TRUE;
	return t->kind == KT_TOKEN_WORD && kt_token_is_upper(p, i) && !is_led(p, i) &&
	       (t->time < 0 || kt_passage_time(p, (guint)t->time)->first == i);
}

static gboolean begins_line(const struct kt_passage *p, guint i)
{
	struct kt_span before = kt_passage_token(p, i - 1)->span;
	gsize behind = before.start + before.len;
	struct kt_slice gap = kt_document_slice(
		p->doc, (struct kt_span){behind, kt_passage_token(p, i)->span.start - behind});

	return memchr(gap.at, '\n', gap.len) != NULL;
}

/* The line that begins with token I may begin a head: it does not end a word or a time that the line
 * before began, and is not led to. */
static gboolean may_begin_with_line(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	if (i == 0)
		return TRUE;
	if (!begins_line(p, i) || is_bracketed(p, i) || is_led(p, i) ||
		kt_token_is(p, i - 1, "-") || kt_token_is(p, i, "("))
		return FALSE;
	if (t->time >= 0)
		return kt_passage_time(p, (guint)t->time)->first == i;
	return t->kind != KT_TOKEN_WORD || kt_token_is_upper(p, i);
}

/* What tokens [FIRST, END) tell of the figures below. */
static gint worth_of(const struct kt_passage *p, guint first, guint end)
{
	guint measures = 0, behind = 0;
	gint cut = 0;
	gboolean time = FALSE, unit = FALSE, noun = FALSE;

	for (guint i = first; i < end; i++) {
		const struct kt_found *f = kt_found_at(p, KT_LEX_MEASURE, i);

		if (f && f->first + f->n_tokens > end) {
			cut = CUT; /* "Forventet" | "Afvigelse" may be two heads, if need be */
			f = NULL;
			measures++;
			behind = end;
		}
		if (f && f->first >= behind) {
			measures += !kt_passage_term_at(p, KT_LEX_UNIT, i) &&
				    (i == first || !is_led(p, i));
			behind = f->first + f->n_tokens;
		}
		time |= kt_passage_token(p, i)->time >= 0;
		/* "2024 2025" are two, "Takst 2024" is one */
		if (i > first && begins_time(p, i) && !(measures == 1 && behind == i && i < 2))
			cut = CUT;
		unit |= kt_passage_term_at(p, KT_LEX_UNIT, i) || kt_token_is(p, i, "%");
		noun |= kt_passage_term_at(p, KT_LEX_COUNTED, i) != NULL;
	}
	if (measures > 1)
		return TWO_MEASURES;
	noun |= kt_passage_term_at(p, KT_LEX_TOTAL, first) != NULL; /* "I alt" */
	return cut + (measures || time || unit ? TELLS : noun ? TELLS_LITTLE : TELLS_NOTHING);
}

/* A measure that only figures have: neither "Alle beløb i mio. kr." nor "Antal personer". */
static gboolean is_of_figures(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_MEASURE, i);

	return f && !is_bracketed(p, i) && !kt_passage_term_at(p, KT_LEX_UNIT, i) &&
	       !g_str_equal(f->term->value, "amount") && !g_str_equal(f->term->value, "count");
}

/* A corner tells no measure and no time; a unit it may. */
static gint worth_of_corner(const struct kt_passage *p, guint end)
{
	for (guint i = 0; i < end; i++)
		if (is_of_figures(p, i) || kt_passage_token(p, i)->time >= 0)
			return TWO_MEASURES;
	return 0;
}

static void find_beginnings(struct parts *parts)
{
	parts->n = 0;
	for (guint i = 0; i < parts->p->tokens->len && parts->n < MOST_PARTS; i++)
		if (parts->in_lines ? may_begin_with_line(parts->p, i) : may_begin(parts->p, i))
			parts->at[parts->n++] = i;
	parts->at[parts->n] = parts->p->tokens->len;
}

/* What the head is worth that begins with beginning A and ends before B.  In lines, one of a single
 * line is better, and one that goes on behind a time is cut in two. */
static gint worth_of_part(const struct parts *parts, guint a, guint b)
{
	gint worth = worth_of(parts->p, parts->at[a], parts->at[b]);

	if (parts->in_lines && b == a + 1)
		worth += ONE_LINE;
	else if (parts->in_lines && kt_passage_token(parts->p, parts->at[a])->time >= 0)
		worth += CUT;
	return worth;
}

/* The best way to make K heads of what begins with beginning FIRST; CHOSEN are theirs, and WAYS
 * becomes how many are as good. */
static gint best_heads(const struct parts *parts, guint first, guint k, guint *chosen, guint *ways)
{
	gint best[MOST_PARTS + 1][KT_LOOSE_FIGURES + 1];
	guint next[MOST_PARTS + 1][KT_LOOSE_FIGURES + 1],
		same[MOST_PARTS + 1][KT_LOOSE_FIGURES + 1];

	for (guint a = 0; a <= parts->n; a++)
		for (guint n = 0; n <= k; n++) {
			best[a][n] = a == parts->n && n == 0 ? 0 : WORST;
			same[a][n] = 1;
			next[a][n] = a;
		}
	for (guint a = parts->n; a-- > first;)
		for (guint n = 1; n <= k; n++)
			for (guint b = a + 1; b <= parts->n; b++) {
				gint worth = best[b][n - 1];

				if (worth <= WORST)
					continue;
				worth += worth_of_part(parts, a, b);
				if (worth > best[a][n]) {
					best[a][n] = worth;
					same[a][n] = same[b][n - 1];
					next[a][n] = b;
				} else if (worth == best[a][n]) {
					same[a][n] += same[b][n - 1];
				}
			}
	for (guint n = k, a = first; n > 0 && best[first][k] > WORST; n--) {
		chosen[k - n] = a;
		a = next[a][n];
	}
	*ways = same[first][k];
	return best[first][k];
}

/* "Paragraf", "(mio. kr.)", "1.000 kr.": what stands before the second beginning tells neither a
 * measure nor a time nor a noun that is counted. */
static gboolean begins_with_corner(const struct parts *parts)
{
	if (kt_passage_term_at(parts->p, KT_LEX_PLACE, 0))
		return TRUE; /* "Institution" */
	for (guint i = 0; i < parts->at[1]; i++)
		if (is_of_figures(parts->p, i) || kt_passage_term_at(parts->p, KT_LEX_COUNTED, i) ||
			kt_passage_token(parts->p, i)->time >= 0)
			return FALSE;
	return TRUE;
}

/* As many lines as columns, and the first says something of figures: there is no corner. */
static gboolean lacks_corner(const struct parts *parts, guint k)
{
	return parts->in_lines && parts->n == k &&
	       worth_of(parts->p, 0, parts->at[1]) > TELLS_NOTHING;
}

/* Where the K heads of PARTS begin, in bytes from FROM on, and what they tell together; no more than 0
 * where nothing tells, or more than one way. */
static gint choose_heads(struct parts *parts, gsize from, guint k, gsize *starts)
{
	guint chosen[KT_LOOSE_FIGURES + 1], ways = 0, best_ways = 0, corner = 0;
	guint most_corner = parts->in_lines ? 1 : MOST_PARTS;
	gint best = WORST;

	find_beginnings(parts);
	for (guint first = 0; first < parts->n && first <= most_corner; first++) {
		gint worth = best_heads(parts, first, k, chosen, &ways) +
			     worth_of_corner(parts->p, parts->at[first]);

		if (worth < best || worth <= WORST ||
			(first == 0 && begins_with_corner(parts) && !lacks_corner(parts, k)))
			continue;
		best_ways = worth == best ? best_ways + ways : ways;
		best = worth;
		corner = first;
		for (guint i = 0; i < k; i++)
			starts[i] =
				kt_passage_token(parts->p, parts->at[chosen[i]])->span.start - from;
	}
	if (best_ways != 1)
		return 0;
	/* as many lines as columns need not tell each */
	if (parts->in_lines && parts->n - corner == k)
		return best;
	return best >= TELLS * ((gint)k - 1) ? best : 0;
}

static gint part_worth(
	const struct kt_reading *r, struct kt_span span, gboolean in_lines, guint k, gsize *starts)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	struct parts parts = {.p = p, .in_lines = in_lines};
	gint worth =
		k >= 2 && k <= KT_LOOSE_FIGURES ? choose_heads(&parts, span.start, k, starts) : 0;

	kt_passage_free(p);
	return worth;
}

gint kt_blanks_part_worth(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts)
{
	return part_worth(r, line->span, FALSE, k, starts);
}

gboolean kt_blanks_part_heads(
	const struct kt_reading *r, const struct kt_loose_line *line, guint k, gsize *starts)
{
	return kt_blanks_part_worth(r, line, k, starts) > 0;
}

gboolean kt_blanks_line_heads(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *heads)
{
	struct kt_span first = kt_loose_line_at(lines, 0)->span;
	struct kt_span last = kt_loose_line_at(lines, n - 1)->span;
	gsize end = last.start + last.len, starts[KT_LOOSE_FIGURES + 1];

	if (part_worth(r, (struct kt_span){first.start, end - first.start}, TRUE, k, starts) <= 0)
		return FALSE;
	starts[k] = end - first.start;
	heads[0] = (struct kt_span){first.start, starts[0]};
	for (guint c = 0; c < k; c++)
		heads[c + 1] = (struct kt_span){first.start + starts[c], starts[c + 1] - starts[c]};
	return TRUE;
}
