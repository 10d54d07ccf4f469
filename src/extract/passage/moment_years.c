/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that are written as two, "skoleåret 2021/22", parts of one that are counted,
 * "årets første ni måneder", years told in words, "april sidste år", and times counted from
 * another, "kvartalet før". */
#include "extract/passage/moment_forms.h"
#include "extract/passage/nonfigure.h"

/* The text about token I speaks of schools, or of what has their years. */
static gboolean is_about_school(const struct kt_passage *p, guint i)
{
	enum { BEFORE = 800, BEHIND = 300 };
	gsize len, at = kt_passage_token(p, i)->span.start;
	const char *text = kt_document_text(p->doc, &len);
	gsize from = at > BEFORE ? at - BEFORE : 0, to = MIN(len, at + BEHIND);

	while (from < at && ((guchar)text[from] & 0xC0) == 0x80)
		from++;
	while (to < len && ((guchar)text[to] & 0xC0) == 0x80)
		to++;
	return kt_lexicon_find(p->lexicon, KT_LEX_SCHOOL, kt_slice(text + from, to - from)) != NULL;
}

/* Two years with a stroke between them: "skoleåret 2021/22", and behind a word for the turn of
 * the year the day between them.  "Regnskab 2021/22", "vinteren 2021/22" are of no school. */
static void two_years(const struct kt_passage *p, guint i, guint first, struct kt_moment_text *out)
{
	out->n_tokens = 3;
	if (kt_found_is(kt_found_before(p, KT_LEX_TIME, i), "year_turn")) {
		out->moment = kt_moment_day(first, 12, 31);
		return;
	}
	if (!is_about_school(p, i)) {
		out->moment = kt_moment_year(first);
		out->end = kt_moment_year(first + 1);
		return;
	}
	out->moment = kt_moment_month(first, 8);
	out->end = kt_moment_month(first + 1, 7);
}

/* 2021/22, 2021/2022: two years that follow each other are a school year */
gboolean kt_moment_school_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = kt_moment_year_at(p, i);
	gint next = kt_token_int(p, i + 2, 0, KT_MOMENT_LAST_YEAR);
	gboolean said = kt_found_is(kt_found_before(p, KT_LEX_TIME, i), "school_year");

	if (!year || next < 0 || !kt_token_glued(p, i + 1) || !kt_token_glued(p, i + 2))
		return FALSE;
	if (!kt_token_is(p, i + 1, "/") && !(said && kt_token_is_dash(p, i + 1)))
		return FALSE;
	if (kt_moment_full_year(next) != year + 1)
		return FALSE;
	two_years(p, i, year, out);
	return TRUE;
}

/* 23/24 is all that a head says, or its last word: "Elever 22/23" */
static gboolean ends_head(const struct kt_passage *p, guint i)
{
	return p->in_table && i + 3 == p->tokens->len &&
	       (i == 0 || kt_passage_token(p, i - 1)->kind == KT_TOKEN_WORD);
}

/* "skoleåret 23/24", and 23/24 at the end of a head */
gboolean kt_moment_short_school_year(
	const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gint year = kt_token_int(p, i, 0, 99), next = kt_token_int(p, i + 2, 0, 99);
	const struct kt_found *before = kt_found_before(p, KT_LEX_TIME, i);
	gboolean said = kt_found_is(before, "school_year") || kt_found_is(before, "year_turn");

	if (year < 0 || next != (year + 1) % 100 || !kt_token_is(p, i + 1, "/") ||
		!kt_token_glued(p, i + 1) || !kt_token_glued(p, i + 2) ||
		kt_passage_token(p, i)->span.len != 2 || kt_passage_token(p, i + 2)->span.len != 2)
		return FALSE;
	if (!said && !ends_head(p, i))
		return FALSE;
	two_years(p, i, kt_moment_full_year(year), out);
	return TRUE;
}

gboolean kt_moment_year_of_line(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	if (!kt_number_of_year(p, i))
		return FALSE;
	out->moment = kt_moment_year(kt_moment_full_year(kt_token_int(p, i, 0, 99)));
	out->n_tokens = 1;
	return TRUE;
}

/* A whole number up to 12 in digits or words, 0 if token I is none. */
static gint small_number(const struct kt_passage *p, guint i)
{
	struct kt_decimal value;
	gint digits = kt_token_int(p, i, 2, 12);

	if (digits > 0 || i >= p->tokens->len || kt_passage_token(p, i)->kind != KT_TOKEN_WORD)
		return MAX(digits, 0);
	if (!kt_lexicon_number(p->lexicon, &kt_passage_token(p, i)->word, &value) ||
		value.scale != 0 || value.digits < 2 || value.digits > 12)
		return 0;
	return value.digits;
}

/* The months from January on, as a quarter or half-year where they are one. */
void kt_moment_first_months(guint year, guint n, struct kt_moment *from, struct kt_moment *end)
{
	*end = (struct kt_moment){0};
	if (n == 3)
		*from = kt_moment_quarter(year, 1);
	else if (n == 6)
		*from = kt_moment_half(year, 1);
	else if (n == 12)
		*from = kt_moment_year(year);
	else {
		*from = kt_moment_month(year, 1);
		*end = kt_moment_month(year, n);
	}
}

static gboolean is_past(struct kt_moment m, struct kt_moment meeting)
{
	return meeting.unit == KT_TIME_NONE ||
	       kt_period_last_day(kt_period_of(m)) <= kt_period_last_day(kt_period_of(meeting));
}

/* "udgangen af 2012" */
static gboolean ends_year(struct kt_moment m)
{
	return m.unit == KT_TIME_DAY && m.index == 12 && m.day == 31;
}

struct kt_period kt_moment_until(struct kt_period p, struct kt_moment meeting, gboolean is_money)
{
	struct kt_moment to = p.to, from, end;

	if (!p.is_range || p.from.unit != KT_TIME_NONE || to.unit == KT_TIME_NONE)
		return p;
	if (!is_past(to, meeting))
		return to.year == meeting.year ||
				       (!is_money && (to.unit == KT_TIME_YEAR || ends_year(to)))
			       ? kt_period_of(kt_moment_year(to.year))
			       : kt_period_none();
	if (to.unit == KT_TIME_YEAR || to.unit == KT_TIME_DAY)
		return kt_period_of(to);
	if (to.unit == KT_TIME_QUARTER || to.unit == KT_TIME_HALF) {
		from = to;
		from.index = 1;
		return kt_moment_equal(from, to) ? kt_period_of(to) : kt_period_range(from, to);
	}
	kt_moment_first_months(to.year, to.index, &from, &end);
	return end.unit == KT_TIME_NONE ? kt_period_of(from) : kt_period_range(from, end);
}

/* Behind "de første syv måneder" at token I nothing says of what, as in "efter udskrivningen":
 * so they are the year's. */
static gboolean ends_phrase(const struct kt_passage *p, guint i)
{
	return i >= p->tokens->len || kt_token_is(p, i, ".") || kt_token_is(p, i, ",") ||
	       kt_word_does(p, i, KT_W(IS, WAS, BECAME));
}

/* "over de første syv", "i de syv første": the article, and the word that asks for a time. */
static gboolean is_said_of_year(const struct kt_passage *p, guint i)
{
	guint article = i > 0 && kt_word_does(p, i - 1, KT_W(THEY)) ? i - 1 : i;

	return article > 0 && kt_word_does(p, article - 1, KT_W(IN, OVER, THROUGH));
}

/* "årets første ni måneder", "årets seks første måneder", "de første otte
 * måneder af 2021", "de tre første kvartaler i år", "Over de første syv måneder er" */
gboolean kt_moment_first_months_at(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gboolean of_year = kt_found_is(f, "this_year");
	guint k = i + (of_year ? f->n_tokens : 0), year;
	gint n = 0;

	for (guint part = 0; part < 2; part++, k++) { /* "første ni" or "ni første" */
		if (!n && (n = small_number(p, k)))
			continue;
		if (!kt_found_is(kt_found_at(p, KT_LEX_TIME, k), "first"))
			return FALSE;
	}
	f = kt_found_at(p, KT_LEX_TIME, k);
	if (!n || !(kt_found_is(f, "month") || kt_found_is(f, "quarter")))
		return FALSE;
	n *= kt_found_is(f, "quarter") ? 3 : 1;
	k += f->n_tokens;
	if (kt_word_does(p, k, KT_W(IN, OF)) && kt_moment_year_at(p, k + 1))
		k++;
	else if (kt_word_does(p, k, KT_W(OF)) &&
		 kt_found_is(kt_found_at(p, KT_LEX_TIME, k + 1), "year"))
		of_year = TRUE;
	else if (kt_found_is(kt_found_at(p, KT_LEX_TIME, k), "this_year"))
		of_year = TRUE;
	else if (!of_year)
		of_year = is_said_of_year(p, i) && ends_phrase(p, k);
	year = kt_moment_year_at(p, k);
	if ((!of_year && !year) || n > 12)
		return FALSE;
	kt_moment_first_months(year, n, &out->moment, &out->end);
	out->n_tokens = k + (year != 0) - i;
	return TRUE;
}

guint kt_moment_year_in_words(const struct kt_passage *p, guint i, guint held, guint *n)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);

	/* "året før" is counted from what is spoken of, "siden nytår" is no year */
	if (!f || !held || f->n_tokens < 2 || kt_word_does(p, i, KT_W(SINCE, FROM)) ||
		kt_word_does(p, i + f->n_tokens - 1, KT_W(EARLIER, SINCE)))
		return 0;
	*n = f->n_tokens;
	return kt_found_is(f, "last_year")   ? held - 1
	       : kt_found_is(f, "this_year") ? held
	       : kt_found_is(f, "next_year") ? held + 1
					     : 0;
}

/* FALSE if M is no whole number of its parts away from what is MONTHS before it. */
static gboolean move_back(struct kt_moment *m, guint months)
{
	static const guint length[KT_TIME_DAY + 1] = {[KT_TIME_YEAR] = 12,
		[KT_TIME_HALF] = 6,
		[KT_TIME_QUARTER] = 3,
		[KT_TIME_MONTH] = 1,
		[KT_TIME_DAY] = 1};
	guint size = length[m->unit], parts, at;
	struct kt_moment moved = *m;

	if (m->unit == KT_TIME_NONE)
		return TRUE;
	if (months % size)
		return FALSE;
	parts = 12 / size;
	at = m->year * parts + (m->unit == KT_TIME_YEAR ? 0 : m->index - 1) - months / size;
	moved.year = at / parts;
	if (m->unit != KT_TIME_YEAR)
		moved.index = at % parts + 1;
	if (m->unit == KT_TIME_DAY) {
		struct kt_moment last =
			kt_moment_edge(kt_moment_month(moved.year, moved.index), TRUE);

		if (m->day > last.day ||
			m->day == kt_moment_edge(kt_moment_month(m->year, m->index), TRUE).day)
			moved.day = last.day;
	}
	*m = moved;
	return TRUE;
}

struct kt_period kt_moment_months_back(struct kt_period p, guint months)
{
	return move_back(&p.from, months) && move_back(&p.to, months) ? p : kt_period_none();
}
