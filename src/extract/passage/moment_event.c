/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days on which something happens that is not what is counted.
 *
 *   Ved fristens udløb den 15. april var der 17 ansøgninger     those of the year
 *   Loven, der trådte i kraft den 1. oktober 2023, giver 50 %   of no time
 *   Udvalget får hvert år i februar en status               not those of February
 *   Udvalget drøftede sagen på mødet i marts 2021.  Der er 31   not those of March
 *   Efter retningslinjerne fra 2015 får ni foreninger støtte    of no time */
#include "extract/passage/annotate.h"

enum { WORDS_BACK = 5 };

static gboolean is_word_of(const struct kt_passage *p, guint i, const char *value)
{
	return kt_found_is(kt_passage_term_at(p, KT_LEX_EVENT, i), value);
}

/* "den", "i", "d.": a small word that leads to a time, or the end that a deadline has. */
static gboolean leads_on(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	return t->kind == KT_TOKEN_WORD &&
	       (!kt_bits_is_empty(t->functions) || t->word.text.len <= 3 ||
		       is_word_of(p, i, "deadline end"));
}

/* "d.", "pr." */
static gboolean ends_abbreviation(const struct kt_passage *p, guint i)
{
	return kt_token_is(p, i, ".") && i > 0 &&
	       kt_passage_token(p, i - 1)->kind == KT_TOKEN_WORD &&
	       kt_passage_token(p, i - 1)->word.text.len <= 2;
}

/* The words that lead to T stand behind one of VALUE. */
static gboolean is_time_of(const struct kt_passage *p, const struct kt_timex *t, const char *value)
{
	for (guint n = 0, i = t->first; n < WORDS_BACK && i-- > 0; n++) {
		if (is_word_of(p, i, value))
			return TRUE;
		if (!leads_on(p, i) && !ends_abbreviation(p, i))
			return FALSE;
	}
	return FALSE;
}

/* "(2019-priser)", "i 2020-prisniveau", "2022 p/l": in the money of that year, of which it may be where
 * it is this one or the last. */
static gboolean is_price_level(const struct kt_passage *p, const struct kt_timex *t, gint held)
{
	guint end = t->first + t->n_tokens;

	if (t->period.is_range || t->period.from.unit != KT_TIME_YEAR ||
		t->period.from.year == held || t->period.from.year == held - 1)
		return FALSE;
	end += end < p->tokens->len && kt_token_is_dash(p, end) && kt_token_glued(p, end);
	return kt_word_means(p, end, KT_S(PRICE_LEVEL));
}

/* "første gang siden 2014", "det laveste niveau siden 2009": how rare it is. */
static gboolean tells_how_rare(const struct kt_passage *p, const struct kt_timex *t)
{
	enum { REACH = 3 };
	guint since = t->first;

	if (t->sort != KT_TIMEX_SINCE)
		return FALSE;
	while (since > 0 && t->first - since < REACH && !kt_word_does(p, since, KT_W(SINCE)))
		since--;
	for (guint i = since; i > 0 && since - i < REACH; i--)
		if (kt_word_means(p, i - 1, KT_S(OCCASION)) ||
			kt_word_ends(p, i - 1, KT_F(REGULAR_SUPERLATIVE), 3))
			return TRUE;
	return FALSE;
}

/* "Ved brev af 30. marts 2007": the date of a paper. */
static gboolean is_date_of_paper(const struct kt_passage *p, const struct kt_timex *t)
{
	return t->sort == KT_TIMEX_POINT && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_DAY && t->first >= 2 &&
	       kt_word_does(p, t->first - 1, KT_W(OF)) &&
	       kt_passage_token(p, t->first - 2)->kind == KT_TOKEN_WORD &&
	       !kt_passage_term_at(p, KT_LEX_STOP, t->first - 2) &&
	       !kt_passage_term_at(p, KT_LEX_TIME, t->first - 2);
}

/* "Kloakken fra 1958", told in 2007: how old a thing is. */
static gboolean is_age_of_thing(const struct kt_passage *p, const struct kt_timex *t, gint held)
{
	enum { OLD = 15, LONG_AGO = 1985 };

	return t->sort == KT_TIMEX_POINT && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_YEAR &&
	       (t->period.from.year < LONG_AGO || (held && t->period.from.year + OLD <= held)) &&
	       t->first >= 2 && kt_word_does(p, t->first - 1, KT_W(FROM)) &&
	       kt_passage_token(p, t->first - 2)->kind == KT_TOKEN_WORD &&
	       !kt_passage_term_at(p, KT_LEX_STOP, t->first - 2) &&
	       !kt_passage_term_at(p, KT_LEX_DIRECTION, t->first - 2);
}

/* "Retningslinjerne fra 2015", "aftalen fra juni 2019": which rules are meant, and not when what they
 * are followed for happens. */
static gboolean is_date_of_rules(const struct kt_passage *p, const struct kt_timex *t)
{
	return t->sort == KT_TIMEX_POINT && !t->period.is_range && t->first >= 2 &&
	       kt_word_does(p, t->first - 1, KT_W(FROM, OF)) &&
	       is_word_of(p, t->first - 2, "rules");
}

void kt_find_events(struct kt_passage *p, const struct kt_passage_context *context)
{
	gint held = context ? (gint)context->meeting.year : 0;

	for (guint i = 0; i < p->times->len; i++) {
		struct kt_timex *t = kt_passage_time(p, i);

		if (is_date_of_rules(p, t)) {
			t->event = KT_EVENT_NO_TIME;
			continue;
		}
		if (p->in_table)
			continue;
		if (is_age_of_thing(p, t, held) || is_date_of_paper(p, t) ||
			is_price_level(p, t, held) || tells_how_rare(p, t)) {
			t->event = KT_EVENT_NO_TIME;
			continue;
		}
		if (t->sort != KT_TIMEX_POINT || t->period.is_range ||
			(t->period.from.unit != KT_TIME_DAY &&
				t->period.from.unit != KT_TIME_MONTH))
			continue;
		t->event = is_time_of(p, t, "in force") || is_time_of(p, t, "yearly")
				   ? KT_EVENT_NO_TIME
			   : is_time_of(p, t, "deadline") ? KT_EVENT_DEADLINE
			   : is_time_of(p, t, "meeting")  ? KT_EVENT_MEETING
							  : KT_EVENT_NONE;
	}
}
