/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are no figures: structure, ranks, ages, votes, windows of time. */
#include "extract/passage/annotate.h"
#include "extract/passage/local_body.h"
#include "extract/prose/prose_duration.h"

#include <string.h>

/* "i de 6 folkeskoler", "ved hver af de 4 strande": a set everybody knows, named
 * by its number. */
static gboolean is_known_set(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (f->unit != KT_UNIT_COUNT || f->value.scale != 0 || kt_figure_quantity(s, f)->is_word ||
		kt_decimal_cmp(f->value, kt_decimal_int(12)) > 0 || i < s->first + 2)
		return FALSE;
	return kt_word_does(s->p, i - 1, KT_W(THEY)) &&
	       kt_word_class(s->p, i - 2) == KT_WORD_PREPOSITION &&
	       !kt_word_does(s->p, i - 2, KT_W(AMONG));
}

/* "1.944 planer" are no parts of one thing. */
enum { MOST_OF_STRUCTURE = 100 };

/* Where the noun is looked for: behind F, and behind the upper end of a range it begins. */
static guint noun_begins(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean is_low = kt_figure_quantity(s, f)->range < 0 && f->end + 1 < s->end &&
			  kt_token_is_dash(s->p, f->end) && kt_token_is_numeral(s->p, f->end + 1);

	return is_low ? f->end + 2 : f->end;
}

/* "64 projekter i planen, hvoraf 41 følger tiden": what is told in parts was counted. */
static gboolean is_told_in_parts(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (kt_figure_quantity(s, f)->is_word)
		return FALSE;
	for (guint i = f->end; i + 1 < s->end && !kt_passage_token(s->p, i)->is_number; i++) {
		const struct kt_found *of = kt_passage_term_at(s->p, KT_LEX_OF_WHICH, i);

		if (of && of->first == i)
			return kt_passage_token(s->p, i + of->n_tokens)->is_number;
	}
	return FALSE;
}

/* "Der er modtaget 64 forslag", "der kom tre forslag": came in; "der er opstillet tre mål" is how it is
 * made. */
static gboolean has_come_in(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_figure_has_come(s, f) && f->first > s->first &&
	       (kt_word_means(s->p, f->first - 1, KT_S(ARRIVED)) ||
		       !kt_is_participle(s->p, f->first - 1));
}

/* The noun a number counts is part of the text's own structure. */
static gboolean is_structural(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint from = noun_begins(s, f);
	guint end = MIN(kt_noun_phrase_end(s->p, from, s->end), from + 4);
	const struct kt_found *found;

	if ((f->unit != KT_UNIT_NONE && f->unit != KT_UNIT_COUNT && f->unit != KT_UNIT_CASE) ||
		kt_decimal_cmp(f->value, kt_decimal_int(MOST_OF_STRUCTURE)) > 0)
		return FALSE;
	if (is_known_set(s, f))
		return TRUE;
	if (kt_figure_counts_events(s, f) || is_told_in_parts(s, f) ||
		kt_figure_is_given_money(s, f) || has_come_in(s, f))
		return FALSE;
	found = kt_passage_find(s->p, KT_LEX_STRUCTURAL, f->first, MAX(end, from));
	if (!found)
		return FALSE;
	return *found->term->value == '\0' ||
	       kt_figure_quantity(s, f)->is_word; /* "words": only "tre aftaler" */
}

/* "den 5. højeste andel": a place in an order. */
static gboolean is_rank(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->unit == KT_UNIT_NONE && kt_mark_is(s->p, f->end, '.') && f->end + 1 < s->end &&
	       kt_passage_token(s->p, f->end)->space_before == FALSE &&
	       kt_passage_token(s->p, f->end + 1)->kind == KT_TOKEN_WORD;
}

static gboolean is_power_of_ten(struct kt_decimal value)
{
	return kt_decimal_equal(value, kt_decimal_int(100)) ||
	       kt_decimal_equal(value, kt_decimal_int(1000)) ||
	       kt_decimal_equal(value, kt_decimal_int(10000)) ||
	       kt_decimal_equal(value, kt_decimal_int(100000));
}

/* "pr. 1000 indbyggere", "for hver 1.000 borgere": the measure of a rate. */
static gboolean is_denominator(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (i > s->first && kt_mark_is(s->p, i - 1, '.'))
		i--;
	if (s->before->is_list && s->before->pair.second != KT_MEASURE_NONE)
		return FALSE; /* "Bibliotek: 4.120 / 4.050" */
	return i > s->first &&
	       (kt_mark_is(s->p, i - 1, '/') || kt_word_does(s->p, i - 1, KT_W(PER)) ||
		       (kt_word_has(s->p, i - 1, KT_LEX_STOP, "each") &&
			       is_power_of_ten(f->value))) &&
	       !kt_unit_is_money(f->unit);
}

/* "... er 48 flyttet ind, 15 har sagt nej, og tre er døde": goes on counting
 * what the figure before counts. */
static gboolean counts_on(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class behind = f->end < s->end ? kt_word_class(s->p, f->end) : KT_WORD_MARK;
	const struct kt_figure *before = NULL;

	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++)
		before = kt_figure_at(s->figures, k);
	if (!before || (before->unit != KT_UNIT_PERSON && before->unit != KT_UNIT_CASE) ||
		f->first == s->first)
		return FALSE;
	return (kt_class_is_verb(behind) || kt_word_means(s->p, f->end, KT_S(DIED)) ||
		       kt_is_participle(s->p, MIN(f->end, s->end - 1))) &&
	       (kt_word_does(s->p, f->first - 1, KT_W(AND)) || kt_mark_is(s->p, f->first - 1, ','));
}

/* A number word without a noun counts only beside a figure that has one:
 * "seks borgere mod fire i 2015", "fire af dem". */
static gboolean leans_on_figure(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->is_part || f->is_from || kt_is_participle(s->p, MIN(f->end, s->end - 1)))
		return TRUE;
	if (counts_on(s, f))
		return TRUE;
	if (f->first == s->first) /* "- ni havde ubehandlede sår" */
		return s->before->is_list && s->before->unit != KT_UNIT_NONE &&
		       !s->before->unit_is_stale;
	return kt_word_does(s->p, f->first - 1, KT_W(AGAINST, TO, FROM)) ||
	       (f->is_chained && kt_figure_at(s->figures, 0)->first != f->first) ||
	       (s->before->is_list && kt_word_does(s->p, f->first - 1, KT_W(BUT)));
}

/* Small numbers in words count something only before a noun that is counted. */
static gboolean is_idle_word(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	if (!q->is_word || q->is_fraction || q->has_scale || q->unit == KT_UNIT_DKK)
		return FALSE;
	if (q->unit == KT_UNIT_NONE)
		return !leans_on_figure(s, f) && !kt_word_counts(s, f);
	if (kt_decimal_equal(q->value, kt_decimal_int(1)))
		return f->unit != KT_UNIT_WEEK && f->unit != KT_UNIT_PERCENTAGE_POINT &&
		       !kt_word_counts(s, f);
	if (kt_word_counts(s, f))
		return FALSE;
	if (f->unit == KT_UNIT_COUNT || f->unit == KT_UNIT_NONE)
		return !kt_passage_find(s->p, KT_LEX_COUNTED, f->first, MIN(f->noun_end, s->end));
	return f->noun == f->noun_end && f->noun_words &&
	       kt_word_class(s->p, f->end) == KT_WORD_CONTENT;
}

/* "forslag 200.000": with its groups of thousands no thing's number. */
static gboolean is_sum(const struct kt_sentence *s, guint number)
{
	struct kt_slice digits = kt_document_slice(s->p->doc, kt_passage_token(s->p, number)->span);

	return digits.len >= 5 && digits.at[digits.len - 4] == '.' &&
	       !memchr(digits.at, ',', digits.len);
}

/* "Politikområde 4 Dagtilbud", "budget 22": the number belongs to the name before it. */
static gboolean is_name(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint number = kt_figure_quantity(s, f)->number_token;

	if (number == s->first || kt_figure_quantity(s, f)->is_word ||
		kt_figure_quantity(s, f)->has_scale || kt_unit_is_money(f->unit) ||
		f->unit == KT_UNIT_PERCENT || is_sum(s, number))
		return FALSE;
	if (kt_word_has(s->p, number - 1, KT_LEX_NONFIGURE, "after name") ||
		kt_word_has(s->p, number - 1, KT_LEX_NONFIGURE, "after reference"))
		return TRUE;
	return f->unit == KT_UNIT_NONE && kt_word_has(s->p, number - 1, KT_LEX_TIME, "title");
}

/* A word that can only be a noun of its own phrase: it opens the sentence or
 * stands behind a comma, a joint, an article with its adjective. */
static gboolean begins_noun_phrase(const struct kt_sentence *s, guint i, gboolean *governed)
{
	enum kt_word_class c;

	*governed = FALSE;
	if (i == s->first)
		return TRUE;
	if (i >= s->first + 2 && kt_word_class(s->p, i - 1) == KT_WORD_CONTENT &&
		kt_word_class(s->p, i - 2) == KT_WORD_ARTICLE &&
		kt_word_ends(s->p, i - 1, KT_F(WEAK), 0))
		i--;
	c = kt_word_class(s->p, i - 1);
	*governed = c == KT_WORD_PREPOSITION;
	return *governed || c == KT_WORD_ARTICLE || c == KT_WORD_CONJUNCTION ||
	       c == KT_WORD_CLAUSE || kt_mark_is(s->p, i - 1, ',');
}

/* "kører nu", "standser ved", "lukkes i": a verb that the lexicon does not know. */
static gboolean looks_like_verb(const struct kt_sentence *s, guint i)
{
	enum kt_word_class next;

	if (i + 1 >= s->end || kt_word_class(s->p, i) != KT_WORD_CONTENT ||
		kt_passage_term_at(s->p, KT_LEX_COUNTED, i) ||
		kt_passage_term_at(s->p, KT_LEX_STRUCTURAL, i))
		return FALSE;
	next = kt_word_class(s->p, i + 1);
	return kt_word_ends(s->p, i, KT_F(PRESENT, PASSIVE), 0) &&
	       (next == KT_WORD_ADVERB || next == KT_WORD_PREPOSITION || next == KT_WORD_ARTICLE ||
		       next == KT_WORD_PRONOUN || kt_mark_is(s->p, i + 1, '.'));
}

/* "de øvrige 41 er", "resterende 11 blev": an adjective, whose noun was told before. */
static gboolean looks_like_adjective(const struct kt_sentence *s, guint i)
{
	return kt_word_ends(s->p, i, KT_F(PRESENT_PARTICIPLE, SUPERLATIVE), 0) ||
	       (kt_word_ends(s->p, i, KT_F(WEAK), 0) && i > s->first &&
		       kt_word_class(s->p, i - 1) == KT_WORD_ARTICLE);
}

/* "Bus 812 kører", "i rutebil 35 var der": a noun, a bare number and right
 * behind it the verb.  No figure stands so, as Danish has its verb before the
 * second phrase of a sentence. */
static gboolean names_thing(const struct kt_sentence *s, const struct kt_figure *f)
{
	static const enum kt_lex_role others[] = {KT_LEX_COUNTED, KT_LEX_MEASURE, KT_LEX_EFFECT,
		KT_LEX_DIRECTION, KT_LEX_QUALIFIER, KT_LEX_TOTAL, KT_LEX_UNIT, KT_LEX_TIME,
		KT_LEX_OF_WHICH, KT_LEX_PREVIOUS};
	guint number = kt_figure_quantity(s, f)->number_token;
	enum kt_word_class behind = f->end < s->end ? kt_word_class(s->p, f->end) : KT_WORD_MARK;
	gboolean governed;

	if (f->unit != KT_UNIT_NONE || number == s->first || f->first != number ||
		kt_figure_quantity(s, f)->is_word || kt_figure_quantity(s, f)->range ||
		kt_passage_token(s->p, number)->kind != KT_TOKEN_NUMERAL ||
		!kt_is_integer_within(f->value, 1, 999999) ||
		kt_word_class(s->p, number - 1) != KT_WORD_CONTENT ||
		kt_passage_token(s->p, number - 1)->area >= 0 ||
		looks_like_adjective(s, number - 1))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(others); i++)
		if (kt_passage_term_at(s->p, others[i], number - 1))
			return FALSE;
	if (!begins_noun_phrase(s, number - 1, &governed))
		return FALSE;
	return kt_class_is_verb(behind) || (!governed && looks_like_verb(s, f->end));
}

static gboolean is_ten(const struct kt_sentence *s, guint i)
{
	return i < s->end && kt_passage_token(s->p, i)->is_number &&
	       kt_decimal_equal(kt_passage_token(s->p, i)->number, kt_decimal_int(10));
}

/* "ni ud af ti borgere", "7 ud af 10" */
static gboolean is_ratio_in_words(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean is_word = kt_figure_quantity(s, f)->is_word;

	if (kt_word_does(s->p, f->end, KT_W(OUT)) && kt_word_does(s->p, f->end + 1, KT_W(OF)))
		return (is_word && !kt_word_does(s->p, f->end + 2, KT_W(THEY))) ||
		       is_ten(s, f->end + 2); /* "syv ud af de 74" counts */
	return (is_word || is_ten(s, f->first)) && f->first >= s->first + 2 &&
	       kt_word_does(s->p, f->first - 1, KT_W(OF)) &&
	       kt_word_does(s->p, f->first - 2, KT_W(OUT));
}

/* "21.875 kr. ... til tre koncerter": a word in letters is no amount for a
 * unit that stands elsewhere. */
static gboolean takes_money_of_neighbour(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	if (!q->is_word || q->is_fraction ||
		!(kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT) || q->unit_term < 0)
		return FALSE;
	const struct kt_found *unit = kt_passage_found(s->p, q->unit_term);
	return unit->first < f->first || unit->first > f->end;
}

/* "Afvigelserne er (1.000 kr.):", "Forbrug pr. område, 1.000 kr.:" */
static gboolean ends_lead_in(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = f->end;

	if (kt_mark_is(s->p, f->first - 1, '(') && end < s->end && kt_mark_is(s->p, end, ')'))
		end++;
	else if (!kt_mark_is(s->p, f->first - 1, ','))
		return FALSE;
	return end + 1 == s->end && kt_mark_is(s->p, end, ':');
}

/* "Tabel 1. Regnskab 2018 (1.000 kr.)": no verb tells of anything, and it ends so. */
static gboolean ends_title(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean in_brackets = kt_mark_is(s->p, f->first - 1, '(') && kt_mark_is(s->p, f->end, ')');

	if (f->end + in_brackets != s->end || !(in_brackets || kt_mark_is(s->p, f->first - 1, ',')))
		return FALSE;
	for (guint i = s->first; i < f->first; i++)
		if (kt_word_is_verb(s->p, i))
			return FALSE;
	return TRUE;
}

/* "Udgift (1.000 kr.): 940": the scale of the number behind. */
static gboolean is_scale_of_label(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	i += i < s->end && kt_mark_is(s->p, i, '.'); /* of "kr." */
	return kt_mark_is(s->p, f->first - 1, '(') && i + 2 < s->end && kt_mark_is(s->p, i, ')') &&
	       kt_mark_is(s->p, i + 1, ':') && kt_passage_token(s->p, i + 2)->is_number;
}

/* "Beløbene er i hele 1.000 kr." */
static gboolean is_scale(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_unit_is_money(f->unit) && f->first > s->first && f->end > f->first &&
	       (kt_word_does(s->p, f->first - 1, KT_W(WHOLE, IN)) || ends_lead_in(s, f) ||
		       ends_title(s, f) || is_scale_of_label(s, f)) &&
	       (kt_decimal_equal(f->value, kt_decimal_int(1000)) ||
		       kt_decimal_equal(f->value, kt_decimal_int(1000000)));
}

/* "et par hundrede", "flere tusinde": nobody has counted them; nor is "hundrede" of "fem hundrede",
 * or "fem", the number. */
static gboolean is_part_of_many(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { ROUND = 100 };
	const struct kt_token *next = f->end < s->end ? kt_passage_token(s->p, f->end) : NULL;

	if (next && next->is_number && next->kind == KT_TOKEN_WORD &&
		kt_token_is_word(s->p, f->end) && f->end == f->first + 1)
		return TRUE;
	return f->first > s->first && kt_decimal_cmp(f->value, kt_decimal_int(ROUND)) >= 0 &&
	       (kt_word_means(s->p, f->first - 1, KT_S(VAGUE_NUMBER)) ||
		       kt_word_does(s->p, f->first - 1, KT_W(NUMEROUS, MANY, FEW)) ||
		       (kt_passage_token(s->p, f->first - 1)->is_number &&
			       kt_passage_token(s->p, f->first - 1)->kind == KT_TOKEN_WORD));
}

/* "de fire afdelinger", "én kontaktperson": words that only sound like counts. */
static gboolean is_bare_word(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);
	guint end = kt_noun_phrase_end(s->p, f->end, s->end);

	if (q->is_word && is_part_of_many(s, f))
		return TRUE;
	if (!q->is_word || q->is_fraction || q->has_scale)
		return FALSE;
	if (kt_decimal_equal(q->value, kt_decimal_int(1)))
		return f->unit != KT_UNIT_WEEK && f->unit != KT_UNIT_PERCENTAGE_POINT &&
		       !kt_word_counts(s, f);
	if (kt_word_counts(s, f))
		return FALSE;
	if (kt_figure_follows_definite(s, f) && f->end < s->end &&
		kt_word_ends(s->p, f->end, KT_F(SUPERLATIVE), 0))
		return TRUE; /* "de fem største bevillinger" */
	if (kt_figure_follows_definite(s, f) && end == f->end + 1 &&
		kt_word_is_of_rest(s->p, f->end))
		return FALSE; /* "de fem øvrige": is_idle_word, once the units are known */
	return f->unit == KT_UNIT_NONE && end > f->end && !kt_is_participle(s->p, f->end) &&
	       !kt_passage_find(s->p, KT_LEX_COUNTED, f->end, end);
}

/* "612 kr. for 0-2 m3": from nothing up, of what is measured. */
static gboolean is_size_class(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f), *low;

	if (!q->range || q->is_word || f->unit != KT_UNIT_COUNT)
		return FALSE;
	low = q->range < 0 ? q : kt_passage_quantity(s->p, q->partner);
	return kt_decimal_sign(low->value) == 0;
}

/* What is refused for itself, before its neighbours are looked at. */
/* Some block of the text begins with NUMBER and a capital: "3 Sag nr. 88 Regnskab 2011". */
static gboolean is_begun_by(const struct kt_document *doc, guint number)
{
	g_autofree char *start = g_strdup_printf("%u ", number);
	gsize len = strlen(start);

	for (guint i = 0; i < kt_document_n_blocks(doc); i++) {
		struct kt_slice text = kt_document_slice(doc, kt_document_block(doc, i)->span);

		if (text.len > len && memcmp(text.at, start, len) == 0 &&
			kt_is_capital(kt_slice(text.at + len, text.len - len)))
			return TRUE;
	}
	return FALSE;
}

/* "4 Serviceudgifterne udgør ...": a text made out of pages has each page's number before its
 * first word, so that two pages before and after begin with theirs. */
static gboolean is_page_begun(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { MOST_PAGES = 999 };
	guint page;

	if (s->first != 0 || f->first != 0 || f->end != 1 || !kt_token_is_upper(s->p, 1) ||
		kt_figure_quantity(s, f)->is_word || !kt_is_integer_within(f->value, 1, MOST_PAGES))
		return FALSE;
	page = (guint)f->value.digits;
	if (page == 1)
		return is_begun_by(s->reading->doc, 2) && is_begun_by(s->reading->doc, 3);
	return is_begun_by(s->reading->doc, page - 1) &&
	       (is_begun_by(s->reading->doc, page + 1) ||
		       (page > 2 && is_begun_by(s->reading->doc, page - 2)));
}

static const char *refuse_early(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_rank(s, f))
		return "rank";
	if (kt_figure_is_age(s, f))
		return KT_NONFIGURE_AGE;
	if (kt_figure_border(s, f))
		return kt_figure_border(s, f);
	if (kt_figure_is_size(s, f))
		return "size";
	if (is_page_begun(s, f))
		return "page number";
	if (is_denominator(s, f))
		return "denominator";
	if (kt_figure_is_vote(s, f))
		return "votes";
	if (is_ratio_in_words(s, f))
		return "ratio in words";
	if (takes_money_of_neighbour(s, f))
		return "structural count";
	if (is_name(s, f) || names_thing(s, f))
		return "name";
	if (is_scale(s, f))
		return KT_REFUSED_SCALE;
	if (kt_figure_is_on_scale(s, f))
		return "ends of a scale";
	if (kt_figure_is_grade(s, f))
		return "grade";
	if (is_size_class(s, f))
		return "class of sizes";
	if (kt_figure_is_length_of_group(s, f))
		return "length of a group's time";
	if (kt_figure_is_window(s, f))
		return kt_figure_follows_definite(s, f) || kt_figure_is_ago(s, f) ||
				       (kt_figure_is_span(s, f) &&
					       !kt_figure_quantity(s, f)->is_word)
			       ? "reference period"
			       : "length of a group's time";
	if (kt_figure_quantity(s, f)->is_fraction && !kt_fraction_counts(s, f))
		return "fraction in words";
	if (is_structural(s, f) || is_bare_word(s, f))
		return "structural count";
	return NULL;
}

/* From then on the number is a word among others: "på kontanthjælp i 8 ud af
 * de sidste 10 år" says what is counted. */
static void make_word(struct kt_passage *p, const struct kt_figure *f, const char *sort)
{
	struct kt_nonfigure none = {sort, f->first, f->end - f->first};

	g_array_append_val(p->nonfigures, none);
	for (guint i = f->first; i < f->end; i++) {
		kt_passage_token(p, i)->quantity = -1;
		kt_passage_token(p, i)->nonfigure = p->nonfigures->len - 1;
	}
}

/* "for to år siden" dates what stands before it, as seen from the meeting; "to år tidligere", "tre
 * måneder før" as seen from the time spoken of. */
static void make_time(struct kt_sentence *s, const struct kt_figure *f)
{
	struct kt_timex t = {.sort = KT_TIMEX_POINT,
		.first = f->first,
		.n_tokens = f->end + 1 - f->first,
		.is_relative = TRUE};
	guint year = s->reading->context.meeting.year,
	      ago = f->value.scale == 0 ? f->value.digits : 0;

	make_word(s->p, f, "reference period");
	if (!year || !ago || ago > 50)
		return;
	if (f->unit == KT_UNIT_MONTH && kt_word_does(s->p, f->end, KT_W(EARLIER))) {
		t.months_back = ago;
	} else if (f->unit == KT_UNIT_YEAR) {
		t.period = kt_period_of(kt_moment_year(year - ago));
		t.years_back = ago;
	} else {
		return;
	}
	g_array_append_val(s->p->times, t);
}

/* "Over de seneste tre år er antallet steget": how long another figure's change ran. */
static void make_past(struct kt_sentence *s, const struct kt_figure *f, const char *sort)
{
	guint length = f->value.scale == 0 && kt_decimal_sign(f->value) > 0 ? f->value.digits : 0;
	struct kt_timex t = {.sort = KT_TIMEX_PAST,
		.first = f->first,
		.n_tokens = f->end - f->first,
		.months_back = f->unit == KT_UNIT_YEAR ? 12 * length : length};

	make_word(s->p, f, sort);
	if (length && length <= 50 && (f->unit == KT_UNIT_YEAR || f->unit == KT_UNIT_MONTH))
		g_array_append_val(s->p->times, t);
}

/* "26 unge, heraf 9 under 20 år": the years are no longer the 9's. */
static void return_unit(struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *refused)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	if (q->unit_term >= 0 && q->range == 0 &&
		kt_passage_found(s->p, q->unit_term)->first >= refused->first)
		f->unit = KT_UNIT_NONE;
}

void kt_sentence_refuse(struct kt_sentence *s)
{
	/* from the right: "8 ud af de sidste 10 år" */
	for (guint k = s->figures->len; k-- > 0;) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		const char *sort = refuse_early(s, f);

		if (!sort)
			continue;
		if (kt_unit_is_time(f->unit) && kt_figure_is_ago(s, f))
			make_time(s, f);
		else if (kt_unit_is_time(f->unit) && kt_figure_is_window(s, f))
			make_past(s, f, sort);
		else
			make_word(s->p, f, sort);
		if (k > 0)
			return_unit(s, kt_figure_at(s->figures, k - 1), f);
		g_array_remove_index(s->figures, k);
	}
}

const char *kt_figure_refuse(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_structural(s, f))
		return "structural count";
	if (is_idle_word(s, f))
		return "structural count";
	return NULL;
}
