/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facet_units.c -- the unit, scale and counted noun that a label names. */
#include "extract/tables/facet_work.h"

#include <string.h>

#include "extract/passage/annotate.h"
#include "extract/prose/prose_clause.h"

static gint power_of(const char *value)
{
	gint power = 0;

	for (const char *p = value + 1; *p; p++)
		power += *p == '0';
	return value[0] == '1' ? power : 0;
}

/* The first token of the number that ends before token END. */
static guint numeral_start(const struct kt_facet_work *w, guint end)
{
	guint i = end - 1;

	while (i > 0 && kt_is_zero_group(w->p, i))
		i--;
	return i;
}

/* 3 or 6 if a number at token I is that of "1.000 kr.", "1 000 000 kr." or "tusinde kroner", else 0. */
static gint numeral_power(const struct kt_facet_work *w, guint i)
{
	struct kt_decimal number;

	if (!kt_grouped_number(w->p, i, &number))
		return 0;
	if (kt_decimal_equal(number, kt_decimal_int(1000)))
		return 3;
	return kt_decimal_equal(number, kt_decimal_int(1000000)) ? 6 : 0;
}

static gboolean in_brackets(const struct kt_facet_work *w, guint i)
{
	for (guint k = i; k-- > 0;) {
		if (kt_facet_token_is(w, k, ")"))
			return FALSE;
		if (kt_facet_token_is(w, k, "("))
			return TRUE;
	}
	return FALSE;
}

/* "Timer pr. uge", not "Uge 11". */
static gboolean is_plural(const struct kt_term *term)
{
	return strlen(term->text) > 3 && strchr("re", term->text[strlen(term->text) - 1]) &&
	       !g_str_equal(term->text, "time");
}

/* "visiterede timer", "antal sengedage": only adjectives and measures stand
 * before token I; what it is called is what is counted. */
static gboolean is_head_noun(const struct kt_facet_work *w, const struct kt_found *f)
{
	guint after = f->first + f->n_tokens;

	for (guint i = 0; i < f->first; i++) {
		struct kt_slice s = kt_document_slice(w->p->doc, kt_facet_token(w, i)->span);
		if (w->used[i] || kt_passage_term_at(w->p, KT_LEX_MEASURE, i) ||
			kt_facet_token(w, i)->is_dash) /* of a list */
			continue;
		if (kt_facet_token(w, i)->kind != KT_TOKEN_WORD || s.at[s.len - 1] != 'e')
			return FALSE;
	}
	return is_plural(f->term) &&
	       (!kt_facet_token(w, after) || kt_facet_token(w, after)->kind != KT_TOKEN_WORD ||
		       kt_passage_term_at(w->p, KT_LEX_STOP, after) ||
		       kt_passage_term_at(w->p, KT_LEX_PER, after) ||
		       kt_passage_term_at(w->p, KT_LEX_TOTAL, after));
}

/* "Ventetid i dage (median)", "i dage, plejebolig", "i dage pr. ansat": the unit ends its phrase, and is not only
 * that of the second of two things: "Afgørelser og ventetid i dage". */
static gboolean ends_phrase(const struct kt_facet_work *w, guint next)
{
	for (guint i = 0; i < next; i++)
		if (kt_word_does(w->p, i, KT_W(AND)))
			return FALSE;
	return next >= w->p->tokens->len || kt_facet_token_is(w, next, ",") ||
	       kt_facet_token_is(w, next, "(") || kt_passage_term_at(w->p, KT_LEX_PER, next);
}

/* "Udledning i ton CO2", "Ventetid, dage i gennemsnit": behind "i" or a comma,
 * and nothing but what shades it or one word of what is measured follows. */
static gboolean is_told_as_unit(const struct kt_facet_work *w, const struct kt_found *f)
{
	guint next = f->first + f->n_tokens, rest = 0;

	if (f->first == 0 ||
		(f->n_tokens == 1 && !is_plural(f->term) && !g_str_equal(f->term->value, "count")))
		return FALSE;
	for (guint k = next; k < w->p->tokens->len; k++)
		rest += kt_facet_token(w, k)->kind == KT_TOKEN_WORD && !w->used[k] &&
			!kt_passage_term_at(w->p, KT_LEX_STOP, k) &&
			!kt_passage_term_at(w->p, KT_LEX_PER, k) &&
			!kt_passage_term_at(w->p, KT_LEX_MEASURE, k);
	if (kt_word_does(w->p, f->first - 1, KT_W(IN)))
		return ends_phrase(w, next) || (rest <= 1 && g_str_equal(f->term->value, "count"));
	return kt_facet_token_is(w, f->first - 1, ",") && rest == 0;
}

/* "Sager pr. årsværk", "kr./døgn": the unit is of what is divided by. */
static gboolean is_divisor(const struct kt_facet_work *w, guint i)
{
	if (i > 1 && kt_facet_token_is(w, i - 1, "/") && w->used[i - 2])
		return TRUE;
	i -= i > 0 && kt_facet_token_is(w, i - 1, ".");
	return i > 0 && kt_word_does(w->p, i - 1, KT_W(PER));
}

/* "Hverdage kl. 7-17": when, not how many. */
static gboolean goes_on_with_time(const struct kt_facet_work *w, guint i)
{
	const struct kt_token *t = kt_facet_token(w, i);

	return t && (t->time >= 0 || t->nonfigure >= 0 ||
			    kt_word_has(w->p, i, KT_LEX_NONFIGURE, "after clock"));
}

/* "Tallene for de seneste år", "samme måneder 2020": when, not how many. */
static gboolean is_window(const struct kt_facet_work *w, const struct kt_found *f)
{
	return f->first > 0 && (kt_word_has(w->p, f->first - 1, KT_LEX_STOP, "window") ||
				       kt_word_has(w->p, f->first - 1, KT_LEX_STOP, "same"));
}

/* Hours, days and metres in a head name its unit only where they stand as
 * one: in brackets, alone, or as what is counted. */
static gboolean stands_as_unit(struct kt_facet_work *w, const struct kt_found *f)
{
	guint i = f->first, n = f->n_tokens;
	gboolean before = FALSE, after = FALSE;

	if (in_brackets(w, i))
		return TRUE;
	if (is_window(w, f))
		return FALSE;
	for (guint k = 0; k < w->p->tokens->len; k++) {
		if (kt_facet_token(w, k)->kind == KT_TOKEN_SIGN || w->used[k] ||
			kt_passage_term_at(w->p, KT_LEX_STOP, k))
			continue;
		before |= k < i;
		after |= k >= i + n;
	}
	if (is_head_noun(w, f)) {
		w->facet->counts_time = TRUE;
		return TRUE;
	}
	if (!before && (!after || (is_plural(f->term) && !goes_on_with_time(w, i + n)) ||
			       kt_passage_term_at(w->p, KT_LEX_PER, i + n)))
		return TRUE; /* "Timer i alt", "Dagsværk pr. fuldtidsansat" */
	if (is_told_as_unit(w, f))
		return TRUE;
	i -= i > 1 && kt_facet_token_is(w, i - 1, "."); /* "Gns. ventedage" */
	if (i == 0)
		return FALSE;
	if (kt_passage_term_at(w->p, KT_LEX_MEASURE, i - 1)) /* and "Gns. døgn pr. borger" */
		return !after || kt_passage_term_at(w->p, KT_LEX_PER, f->first + n);
	return !after && kt_word_does(w->p, i - 1, KT_W(IN));
}

static gboolean is_loose_unit(enum kt_unit unit)
{
	return kt_unit_is_time(unit) || unit == KT_UNIT_COUNT;
}

/* TRUE if token I belongs to a number with a unit of its own: "over 50 %". */
gboolean kt_facet_is_threshold(const struct kt_facet_work *w, guint i)
{
	const struct kt_token *t = kt_facet_token(w, i);

	if (t->quantity < 0)
		return FALSE;
	return numeral_power(w, kt_passage_quantity(w->p, t->quantity)->number_token) == 0;
}

void kt_facet_set_unit(struct kt_facet_work *w, enum kt_unit unit)
{
	w->facet->also_percent |= unit == KT_UNIT_PERCENT && kt_unit_is_money(w->facet->unit);
	if (w->facet->unit == KT_UNIT_NONE || unit == KT_UNIT_PERCENTAGE_POINT)
		w->facet->unit = unit;
}

static void set_power(struct kt_facet_work *w, gint power)
{
	if (!w->facet->has_power) {
		w->facet->has_power = TRUE;
		w->facet->power = power;
	}
}

/* A numeral that is no figure but says in what the figures are: tokens [FIRST, END). */
struct scale_numeral {
	guint first, end;
	gint power; /* of ten; 0 if there is none */
};

static gboolean is_apostrophe(const struct kt_facet_work *w, guint i)
{
	return kt_facet_token_is(w, i, "'") || kt_facet_token_is(w, i, "’") ||
	       kt_facet_token_is(w, i, "´");
}

/* Behind "1.000" in "1.000,- kr.", "1.000-kr.", "1.000'er kr." and the like: the token behind the
 * numeral of what ends before token END. */
static guint before_tail(const struct kt_facet_work *w, guint end)
{
	if (end > 1 && kt_facet_token(w, end - 1)->is_dash && kt_token_glued(w->p, end - 1))
		return kt_facet_token_is(w, end - 2, ",") ? end - 2 : end - 1;
	if (end > 2 && is_apostrophe(w, end - 2) &&
		kt_facet_token(w, end - 1)->kind == KT_TOKEN_WORD)
		return end - 2;
	return end;
}

/* The scale right before the unit at token I: "1.000 kr.", "1.000 ton"; not of a bound, "over 1.000
 * timer". */
static struct scale_numeral scale_before(const struct kt_facet_work *w, guint i)
{
	guint end = before_tail(w, i);
	struct scale_numeral s = {.end = i};

	if (end == 0)
		return s;
	s.first = numeral_start(w, end);
	if (is_apostrophe(w, s.first) && s.first + 2 == end)
		s.power = 3; /* "'000 kr." */
	else if (!kt_found_before(w->p, KT_LEX_QUALIFIER, s.first))
		s.power = numeral_power(w, s.first);
	return s;
}

/* The scale behind the unit F in "kr. 1.000", "Beløb (i kr. 1.000)", "kr. 1.000 i 2021-priser".  "Legat
 * på kr. 1.000" is so much, and "kr. 1.000 til hver" too. */
static struct scale_numeral scale_behind(const struct kt_facet_work *w, const struct kt_found *f)
{
	guint i = f->first;
	struct scale_numeral s = {.first = i + f->n_tokens};

	while (kt_facet_token_is(w, s.first, "."))
		s.first++;
	s.end = s.first + 1;
	while (s.end < w->p->tokens->len && kt_is_zero_group(w->p, s.end))
		s.end++;
	if (kt_facet_token_is(w, s.end, ",") && kt_facet_token(w, s.end + 1) &&
		kt_facet_token(w, s.end + 1)->is_dash)
		s.end += 2;
	if ((i == 0 || kt_facet_token_is(w, i - 1, "(") || kt_facet_token_is(w, i - 1, ",") ||
		    kt_word_does(w->p, i - 1, KT_W(IN))) &&
		(s.end >= w->p->tokens->len || kt_word_does(w->p, s.end, KT_W(IN)) ||
			(kt_facet_token(w, s.end)->kind == KT_TOKEN_SIGN &&
				!kt_facet_token(w, s.end)->is_dash)))
		s.power = numeral_power(w, s.first);
	return s;
}

/* "Forbrug år til dato": a measure's words go on behind the unit, which is none there. */
static gboolean is_inside_measure(const struct kt_facet_work *w, const struct kt_found *f)
{
	for (guint i = 0; i < w->p->found->len; i++) {
		const struct kt_found *m = kt_passage_found(w->p, i);

		if (m->term->role == KT_LEX_MEASURE && m->first <= f->first &&
			m->first + m->n_tokens > f->first + f->n_tokens)
			return TRUE;
	}
	return FALSE;
}

/* "Timer læst af faglærere i pct.", "Ture i kr.": told in that unit, whatever is measured; "kr. i
 * timen" is per hour. */
static gboolean is_told_in(
	const struct kt_facet_work *w, const struct kt_found *f, enum kt_unit unit)
{
	gboolean is_time = kt_unit_is_time(unit);

	return !is_time && f->first > 0 && kt_word_does(w->p, f->first - 1, KT_W(IN));
}

/* "Ventetid i dage for børn", "Hjemmehjælp i timer til ældre": the words go on with whose they are. */
static gboolean is_told_in_times(
	const struct kt_facet_work *w, const struct kt_found *f, enum kt_unit unit)
{
	const struct kt_token *next = kt_facet_token(w, f->first + f->n_tokens);

	return kt_unit_is_time(unit) && is_plural(f->term) && f->first > 1 && next &&
	       next->kind == KT_TOKEN_WORD && kt_word_does(w->p, f->first - 1, KT_W(IN));
}

/* "18-64 år", "(7 dage)": how old or how long, and nothing that is counted. */
static gboolean ends_in_numeral(const struct kt_facet_work *w, guint i)
{
	return i > 0 && kt_facet_token(w, i - 1)->kind == KT_TOKEN_NUMERAL;
}

/* "Sager over kr. 1.000": how much, and not what the figures are told in. */
static gboolean is_bound_in_kroner(const struct kt_facet_work *w, const struct kt_found *f)
{
	guint i = f->first + f->n_tokens;

	while (kt_facet_token_is(w, i, "."))
		i++;
	return kt_facet_token(w, i) && kt_facet_token(w, i)->kind == KT_TOKEN_NUMERAL &&
	       kt_found_before(w->p, KT_LEX_QUALIFIER, f->first) != NULL;
}

/* "Forbrug tidligere år": when, and no years that are counted. */
static gboolean are_earlier_years(const struct kt_facet_work *w, guint i)
{
	return i > 0 && kt_word_means(w->p, i, KT_S(YEARS, YEARS_OF)) &&
	       kt_word_does(w->p, i - 1, KT_W(EARLIER));
}

/* "Anviste boliger (år til dato)": how far the year has gone. */
static gboolean goes_on_to_date(const struct kt_facet_work *w, guint i)
{
	const struct kt_found *f = kt_found_at(w->p, KT_LEX_TIME, i);

	return f && g_str_equal(f->term->value, "to_date");
}

/* "Ledige fordelt på måneder": what the figures are spread over is none of what they count. */
static gboolean is_spread_over(const struct kt_facet_work *w, const struct kt_found *f)
{
	return f->first > 1 && kt_word_means(w->p, f->first - 2, KT_S(SPREAD)) &&
	       kt_passage_term_at(w->p, KT_LEX_STOP, f->first - 1) != NULL;
}

/* "Kirkeskatteprocent": says what there is besides its unit. */
static gboolean is_compound(const struct kt_facet_work *w, const struct kt_found *f)
{
	return f->n_tokens == 1 &&
	       strlen(f->term->text) + 2 < kt_facet_token(w, f->first)->span.len;
}

/* "Årsværk og lønsum (1.000 kr.)": a scale of kroner is none of persons or hours.  What is counted
 * says so in the head of its column. */
static gboolean is_of_another_unit(const struct kt_facet_work *w, enum kt_unit unit)
{
	enum kt_unit told = w->facet->unit;

	return kt_unit_is_money(unit) && told != unit &&
	       (told == KT_UNIT_FTE || kt_unit_is_counted(told) || kt_unit_is_time(told) ||
		       told == KT_UNIT_PERCENT);
}

/* "(1.000 kr. i kolonne 3 og 4)", of a unit at F: which columns are of it, no one can tell for sure. */
static gboolean is_of_some_columns(const struct kt_facet_work *w, const struct kt_found *f)
{
	guint i = f->first + f->n_tokens;

	while (kt_facet_token_is(w, i, "."))
		i++;
	return i + 2 < w->p->tokens->len && kt_word_does(w->p, i, KT_W(IN)) &&
	       kt_facet_token(w, i + 1)->kind == KT_TOKEN_WORD &&
	       kt_facet_token(w, i + 2)->kind == KT_TOKEN_NUMERAL &&
	       kt_facet_token(w, i + 2)->time < 0;
}

static void read_unit_term(struct kt_facet_work *w, const struct kt_found *f)
{
	struct scale_numeral scale = scale_before(w, f->first);
	gint power = scale.power;
	enum kt_unit unit;

	if (!kt_unit_lookup(f->term->value, &unit) || kt_facet_is_threshold(w, f->first) ||
		(unit == KT_UNIT_PERCENT && kt_facet_is_told_share(w, f->first)) ||
		(kt_unit_is_money(unit) && is_bound_in_kroner(w, f)) ||
		kt_facet_token(w, f->first)->time >= 0 || are_earlier_years(w, f->first) ||
		goes_on_to_date(w, f->first) ||
		(kt_unit_is_time(unit) && !power && ends_in_numeral(w, f->first)))
		return;
	if ((is_loose_unit(unit) && !power &&
		    (is_inside_measure(w, f) ||
			    !(stands_as_unit(w, f) || is_told_in_times(w, f, unit)))) ||
		is_divisor(w, f->first) || (!power && is_spread_over(w, f)))
		return;
	if (!power && kt_unit_is_money(unit))
		scale = scale_behind(w, f);
	if (is_told_in(w, f, unit))
		w->facet->unit = unit;
	if (scale.power && is_of_another_unit(w, unit)) {
		w->facet->tells_two_units = is_of_some_columns(w, f);
		w->facet->also_percent |= w->facet->unit == KT_UNIT_PERCENT;
		w->facet->unit = unit;
	}
	kt_facet_set_unit(w, unit);
	w->facet->has_bracketed_unit |= in_brackets(w, f->first);
	if (!is_loose_unit(unit) && unit != KT_UNIT_FTE && !is_compound(w, f))
		kt_facet_use_with_stop(w, f->first, f->n_tokens);
	if (scale.power) {
		set_power(w, scale.power);
		w->facet->scale = kt_passage_span(w->p, scale.first, scale.end);
		kt_facet_use(w, scale.first, scale.end - scale.first);
	}
	if (w->facet->tells_two_units) {
		w->facet->unit = KT_UNIT_NONE;
		w->facet->has_power = FALSE;
	}
}

/* What the measures of the label are told in: "Antal" says a count, "Budget", "Udgift" money, and the
 * words of change and shares may be of either. */
static enum kt_unit unit_of_measures(const struct kt_facet_work *w, gboolean *is_known)
{
	enum kt_unit unit = KT_UNIT_NONE;

	*is_known = TRUE;
	for (guint i = 0; i < w->p->found->len; i++) {
		const struct kt_found *f = kt_passage_found(w->p, i);
		enum kt_measure measure;

		if (f->term->role == KT_LEX_CONTRA && f->term->text[1] != '\0')
			unit = KT_UNIT_DKK; /* "Indtægt", not the letter before a number */
		if (f->term->role != KT_LEX_MEASURE || !kt_measure_lookup(f->term->value, &measure))
			continue;
		if (measure == KT_MEASURE_COUNT)
			unit = KT_UNIT_COUNT;
		else if (measure >= KT_MEASURE_ORIGINAL_BUDGET && measure <= KT_MEASURE_AMOUNT)
			unit = KT_UNIT_DKK;
		else
			*is_known = FALSE;
	}
	return unit;
}

/* "Besøgende på museerne": whom it counts stands first. */
static const struct kt_found *first_counted(const struct kt_facet_work *w, guint end)
{
	for (guint i = 0; i < end; i++) {
		const struct kt_found *f = kt_passage_term_at(w->p, KT_LEX_COUNTED, i);

		if (f)
			return f;
	}
	return NULL;
}

/* The unit of what stands before the scale of tokens [I, END), "Antal passagerer (", "Besøgende i",
 * "Budget (", with nothing but a sign behind. */
static enum kt_unit unit_of_scaled(const struct kt_facet_work *w, guint i, guint end)
{
	gboolean is_known;
	enum kt_unit unit = unit_of_measures(w, &is_known);
	const struct kt_found *f;
	guint first = i;

	while (kt_facet_token_is(w, end, "."))
		end++;
	if ((end < w->p->tokens->len && !kt_facet_token_is(w, end, ")")) || !is_known)
		return KT_UNIT_NONE;
	while (first > 0 && (kt_facet_token_is(w, first - 1, "(") ||
				    kt_word_does(w->p, first - 1, KT_W(IN, WHOLE))))
		first--;
	if (first == 0 || first == i)
		return KT_UNIT_NONE;
	f = unit == KT_UNIT_DKK ? NULL : first_counted(w, first);
	if (f)
		kt_unit_lookup(f->term->value, &unit);
	return unit;
}

/* "Antal besøg (1.000)", "Besøgende i 1.000", "Beløb i 1.000'er": so many are told as one. */
static void read_bare_scale(struct kt_facet_work *w)
{
	guint end = w->p->tokens->len, tail, first;
	enum kt_unit unit;
	gint power;

	if (kt_facet_token_is(w, end - 1, ")"))
		end--;
	tail = end;
	end = before_tail(w, tail);
	if (end == 0 || kt_facet_token(w, end - 1)->kind != KT_TOKEN_NUMERAL)
		return;
	first = numeral_start(w, end);
	power = numeral_power(w, first);
	unit = power ? unit_of_scaled(w, first, tail) : KT_UNIT_NONE;
	if (unit == KT_UNIT_NONE)
		return;
	kt_facet_set_unit(w, unit);
	set_power(w, power);
	w->facet->scale = kt_passage_span(w->p, first, end);
	kt_facet_use(w, first, end - first);
}

/* "mio. kr.", "t.kr."; a bare "t." is no scale unless money follows, or what is counted stands before
 * it: "Besøgende i tusinde".  "Børn og unge (mio.)" may be money. */
static void read_scale_term(struct kt_facet_work *w, const struct kt_found *f)
{
	guint next = f->first + f->n_tokens;
	const struct kt_found *unit;
	gboolean money = kt_scale_names_money(f->term), is_known;
	enum kt_unit told = KT_UNIT_NONE;
	gint power = power_of(f->term->value);

	if (kt_facet_is_threshold(w, f->first))
		return;
	while (kt_facet_token_is(w, next, "."))
		next++;
	unit = kt_passage_term_at(w->p, KT_LEX_UNIT, next);
	if (!money && !unit && (power < 6 || unit_of_measures(w, &is_known) == KT_UNIT_COUNT))
		told = unit_of_scaled(w, f->first, next);
	if (!money && !unit && power < 6 && told == KT_UNIT_NONE)
		return;
	set_power(w, power);
	if (money || !unit)
		kt_facet_set_unit(w, told != KT_UNIT_NONE ? told : KT_UNIT_DKK);
	kt_facet_use_with_stop(w, f->first, f->n_tokens);
}

/* "Karlslunde Skole" is one school's name, and no count of schools. */
static gboolean is_named(const struct kt_facet_work *w, const struct kt_found *f)
{
	return f->first > 0 && g_str_equal(f->term->value, "count") &&
	       kt_token_is_upper(w->p, f->first) &&
	       !kt_passage_term_at(w->p, KT_LEX_MEASURE, f->first - 1);
}

/* "eleverne får følgende lektioner": the noun is what is to follow. */
static gboolean is_announced(const struct kt_facet_work *w, const struct kt_found *f)
{
	const struct kt_found *lead =
		f->first > 0 ? kt_passage_term_at(w->p, KT_LEX_TABLE, f->first - 1) : NULL;

	return lead && g_str_equal(lead->term->value, "lead");
}

/* "Ledige pladser": the noun is what is counted, whoever the word before it names elsewhere. */
static gboolean is_described(const struct kt_facet_work *w, const struct kt_found *f)
{
	const struct kt_found *before =
		f->first > 0 ? kt_passage_term_at(w->p, KT_LEX_SPEECH, f->first - 1) : NULL;

	return before && g_str_equal(before->term->value, "adjective") &&
	       kt_passage_term_at(w->p, KT_LEX_COUNTED, f->first - 1) != NULL;
}

/* "Ekskl. moms", "Pris inkl. moms": only money is with or without it.  It tells no scale, so that what
 * the table says of its money holds: "Heraf moms" under "1.000 kr.".  A sentence with it may be of
 * other figures. */
static void read_vat(struct kt_facet_work *w)
{
	enum { MOST_WORDS = 4 };
	guint words = 0;
	gboolean has_vat = FALSE;

	for (guint i = 0; i < w->p->tokens->len; i++) {
		words += kt_facet_token(w, i)->kind == KT_TOKEN_WORD;
		has_vat |= kt_word_means(w->p, i, KT_S(VAT));
	}
	if (has_vat && words <= MOST_WORDS && w->facet->counted == KT_UNIT_NONE)
		w->facet->counted = KT_UNIT_DKK;
}

void kt_facet_read_units(struct kt_facet_work *w)
{
	for (guint i = 0; i < w->p->found->len; i++) {
		const struct kt_found *f = kt_passage_found(w->p, i);
		if (f->term->role == KT_LEX_SCALE)
			read_scale_term(w, f);
	}
	read_bare_scale(w);
	for (guint i = 0; i < w->p->found->len; i++) {
		const struct kt_found *f = kt_passage_found(w->p, i);
		if (f->term->role == KT_LEX_UNIT)
			read_unit_term(w, f);
		else if (f->term->role == KT_LEX_COUNTED &&
			 (w->facet->counted == KT_UNIT_NONE || is_announced(w, f) ||
				 is_described(w, f)) &&
			 !kt_facet_is_threshold(w, f->first) && !is_named(w, f) &&
			 !is_divisor(w, f->first) && !is_spread_over(w, f))
			kt_unit_lookup(f->term->value, &w->facet->counted);
	}
	for (guint i = 0; i < w->p->tokens->len; i++)
		kt_facet_read_percent_sign(w, i);
	read_vat(w);
}
