/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in letters that count although no noun says what.
 *
 * "To", "tre" and "én" are mostly words among others.  They count where they go
 * on from a figure before, or take a part of what is known:
 *
 *   12 afgørelser: fem stadfæstet, fire hjemvist, to ændret og én afvist
 *   17 kom i job, ni begyndte på en uddannelse
 *   ni borgere på ventelisten, fire flere end året før
 *   Fem af de 23 har boet der længe
 *   14 anmeldte tilsyn og ni uanmeldte
 *   der var regnet med seks
 *   fristen er overskredet tre gange */
#include "extract/prose/prose.h"

static const struct kt_figure *figure_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *before = NULL;

	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++)
		before = kt_figure_at(s->figures, k);
	return before;
}

/* A whole number of things or persons, as far as is known. */
static gboolean counts_things(const struct kt_figure *f)
{
	return f && f->value.scale == 0 && !kt_unit_is_money(f->unit) &&
	       !kt_unit_is_time(f->unit) && f->unit != KT_UNIT_PERCENT;
}

static gboolean follows_joint(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class c;

	if (f->first == s->first)
		return FALSE;
	c = kt_word_class(s->p, f->first - 1);
	return c == KT_WORD_CONJUNCTION || c == KT_WORD_CLAUSE ||
	       kt_mark_is(s->p, f->first - 1, ',');
}

/* Something in the sentence before F was counted; not in "to regnskaber, ét udgiftsbaseret og ét
 * omkostningsbaseret". */
static gboolean has_counted(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++) {
		const struct kt_figure *before = kt_figure_at(s->figures, k);

		if (before->unit != KT_UNIT_NONE ||
			!kt_passage_quantity(s->p, before->quantity)->is_word ||
			kt_word_counts(s, before))
			return TRUE;
	}
	return FALSE;
}

/* "fire hjemvist, to ændret og én afvist", "tre er flyttet, og én er ...": goes on
 * counting behind a joint, and a verb or participle follows as before. */
static gboolean is_one_more(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class behind = f->end < s->end ? kt_word_class(s->p, f->end) : KT_WORD_MARK;

	return counts_things(figure_before(s, f)) && has_counted(s, f) && follows_joint(s, f) &&
	       (kt_class_is_verb(behind) || (f->end < s->end && kt_is_participle(s->p, f->end)));
}

/* "det er fire flere end året før", "tre færre end sidst" */
static gboolean is_flere(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean counts = s->before->unit == KT_UNIT_PERSON || s->before->unit == KT_UNIT_CASE;

	counts |= counts_things(figure_before(s, f));
	return counts && kt_word_does(s->p, f->end, KT_W(NUMEROUS, FEWER)) &&
	       (f->end + 1 >= s->end || kt_word_class(s->p, f->end + 1) != KT_WORD_CONTENT);
}

/* The unit of the noun at token I, also where it is told in the definite:
 * "pladserne" is of the lexicon's "pladser". */
static gboolean unit_of_noun(const struct kt_sentence *s, guint i, enum kt_unit *unit)
{
	const struct kt_found *noun = kt_passage_term_at(s->p, KT_LEX_COUNTED, i);

	return noun && kt_passage_token(s->p, i)->kind == KT_TOKEN_WORD &&
	       kt_unit_lookup(noun->term->value, unit);
}

gboolean kt_figure_of_known(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_unit *unit, guint *noun)
{
	guint i = f->end + 1;

	if (!kt_word_does(s->p, f->end, KT_W(OF)))
		return FALSE;
	while (i < s->end &&
		(kt_word_class(s->p, i) == KT_WORD_ARTICLE ||
			(kt_word_class(s->p, i) == KT_WORD_CONTENT && i + 1 < s->end &&
				i < f->end + 4 && kt_word_ends(s->p, i, KT_F(WEAK), 0) &&
				!unit_of_noun(s, i, unit))))
		i++;
	if (i >= s->end || !unit_of_noun(s, i, unit))
		return FALSE;
	*noun = i;
	return i > f->end + 1 || kt_word_ends(s->p, i, KT_F(DEFINITE_PLURAL), 0);
}

/* "de udeblevne", "de fremmødte": persons who are named by what they do, and then a verb. */
static gboolean is_named_by_participle(const struct kt_sentence *s, guint i)
{
	return i + 1 < s->end && kt_passage_token(s->p, i)->kind == KT_TOKEN_WORD &&
	       kt_word_ends(s->p, i, KT_F(NAMING_PARTICIPLE), 0) &&
	       (kt_word_class(s->p, i + 1) == KT_WORD_AUXILIARY ||
		       kt_word_class(s->p, i + 1) == KT_WORD_VERB);
}

/* "to af pladserne", "Fem af de 23", "syv ud af de 74": a part of what is known. */
static gboolean is_of_definite(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint of = f->end + kt_word_does(s->p, f->end, KT_W(OUT));
	enum kt_unit unit;
	guint noun;

	if (kt_word_does(s->p, of, KT_W(OF)) && kt_word_does(s->p, of + 1, KT_W(THEY)) &&
		of + 2 < s->end && kt_passage_token(s->p, of + 2)->is_number)
		return TRUE;
	if (kt_word_does(s->p, f->end, KT_W(OF)) && kt_word_does(s->p, f->end + 1, KT_W(THEY)) &&
		is_named_by_participle(s, f->end + 2))
		return TRUE;
	return kt_figure_of_known(s, f, &unit, &noun);
}

/* "17 kom i job, ni begyndte på en uddannelse", "mens tre er flyttet". */
static gboolean is_active_count(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!counts_things(figure_before(s, f)) || !follows_joint(s, f) || f->end + 1 >= s->end ||
		kt_passage_token(s->p, f->end)->kind != KT_TOKEN_WORD)
		return FALSE;
	return kt_word_ends(s->p, f->end, KT_F(PAST), 0) &&
	       kt_word_class(s->p, f->end + 1) == KT_WORD_PREPOSITION;
}

/* "26 svar. Ni handler om støj": so many things were counted that some of them are worth counting,
 * not "tre bygninger". */
static gboolean is_part_of_things(const struct kt_discourse *d, const struct kt_figure *f)
{
	enum { LEAST = 13 };
	const struct kt_told_value *last =
		d->n_told > 0 ? &d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)] : NULL;

	return last && d->unit == KT_UNIT_COUNT && last->unit == KT_UNIT_COUNT &&
	       last->value.scale == 0 && kt_decimal_cmp(last->value, kt_decimal_int(LEAST)) >= 0 &&
	       kt_decimal_cmp(last->value, f->value) > 0;
}

/* The text speaks of persons or cases: in a figure before, in a noun of the sentence, or in
 * the sentence before. */
static gboolean speaks_of_counted(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *before = figure_before(s, f);

	if (before)
		return counts_things(before) && before->unit != KT_UNIT_NONE;
	if (kt_passage_find(s->p, KT_LEX_COUNTED, s->first, f->first))
		return TRUE;
	return (s->before->unit == KT_UNIT_PERSON || s->before->unit == KT_UNIT_CASE ||
		       is_part_of_things(s->before, f)) &&
	       !s->before->unit_is_stale;
}

static gboolean ends_clause(const struct kt_sentence *s, guint i)
{
	return i >= s->end || kt_mark_is(s->p, i, '.') || kt_mark_separates(s->p, i);
}

/* "uanmeldte", "tomme", "private": what is counted has been named before. */
static gboolean is_adjective_only(const struct kt_sentence *s, guint i)
{
	return i < s->end && kt_passage_token(s->p, i)->kind == KT_TOKEN_WORD &&
	       kt_word_class(s->p, i) == KT_WORD_CONTENT && kt_word_ends(s->p, i, KT_F(WEAK), 0) &&
	       !kt_passage_term_at(s->p, KT_LEX_COUNTED, i) && ends_clause(s, i + 1);
}

/* "23 tilsyn, 14 anmeldte og ni uanmeldte", "fem besøg, heraf to uanmeldte", "stod ni tomme" */
static gboolean is_sort_of_counted(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class c;

	if (!is_adjective_only(s, f->end) || !counts_things(figure_before(s, f)))
		return FALSE;
	c = f->first > s->first ? kt_word_class(s->p, f->first - 1) : KT_WORD_MARK;
	return c == KT_WORD_CONJUNCTION || kt_class_is_verb(c) ||
	       kt_mark_is(s->p, f->first - 1, ',') ||
	       kt_word_has(s->p, f->first - 1, KT_LEX_OF_WHICH, NULL) ||
	       kt_word_ends(s->p, f->first - 1, KT_F(STRONG_PAST), 0);
}

/* "tre anmeldte og to uanmeldte besøg": the noun stands behind the second. */
gboolean kt_word_shares_noun(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	if (i + 2 >= s->end || kt_word_class(s->p, i) != KT_WORD_CONTENT ||
		!kt_word_ends(s->p, i, KT_F(WEAK), 0) ||
		kt_word_class(s->p, i + 1) != KT_WORD_CONJUNCTION ||
		!kt_passage_token(s->p, i + 2)->is_number)
		return FALSE;
	return kt_passage_find(s->p, KT_LEX_COUNTED, i + 3,
		       kt_noun_phrase_end(s->p, i + 3, s->end)) != NULL;
}

/* "mod forventet tre", "mod tidligere seks" */
static gboolean is_plan_beside(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first >= s->first + 2 &&
	       kt_word_does(s->p, f->first - 2, KT_W(AGAINST, OPPOSED)) &&
	       (kt_is_participle(s->p, f->first - 1) ||
		       kt_word_class(s->p, f->first - 1) == KT_WORD_ADVERB ||
		       kt_word_does(s->p, f->first - 1, KT_W(EARLIER)));
}

/* "var der kun ni i den gruppe", "er der nu seks i forløbet": so many were there; "der er to i hver gruppe" tells
 * how something is made. */
static gboolean were_there(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && (kt_word_class(s->p, i - 1) == KT_WORD_ADVERB ||
				       kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1)))
		i--;
	if (i < s->first + 2 || !kt_word_does(s->p, i - 1, KT_W(THERE)) ||
		!kt_word_does(s->p, i - 2, KT_W(IS, WAS)) || !speaks_of_counted(s, f))
		return FALSE;
	return ends_clause(s, f->end) ||
	       (kt_word_does(s->p, f->end, KT_W(IN, ON)) &&
		       !kt_word_has(s->p, f->end + 1, KT_LEX_STOP, "each"));
}

/* "servicemålet er otte", "tilbage med tre", "givet afslag på otte", "imod tolv i 2013": ends
 * a clause that speaks of what it counts.  "årets anden af tre" and votes do not. */
static gboolean ends_what_is_told(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_bits leading =
		KT_W(WITH, ON, TO, FROM, AGAINST, OPPOSED, AFTER, IT, IS, WAS, BECAME);
	gboolean led;

	if (f->first == s->first || !speaks_of_counted(s, f) ||
		!(ends_clause(s, f->end) || kt_passage_token(s->p, f->end)->time >= 0 ||
			(kt_word_does(s->p, f->end, KT_W(IN)) && f->end + 1 < s->end &&
				kt_passage_token(s->p, f->end + 1)->time >= 0)))
		return FALSE;
	led = kt_word_does(s->p, f->first - 1, leading) || is_plan_beside(s, f);
	for (guint i = s->first; i < f->first && led; i++)
		led = !kt_word_has(s->p, i, KT_LEX_NONFIGURE, "before votes") &&
		      !kt_word_has(s->p, i, KT_LEX_NONFIGURE, "after votes");
	return led;
}

/* "målet" or "fristen" stands in [FROM, END). */
static gboolean names_bound(const struct kt_passage *p, guint from, guint end)
{
	for (guint i = from; i < end; i++)
		if (kt_word_has(p, i, KT_LEX_MEASURE, "target") ||
			kt_word_has(p, i, KT_LEX_MEASURE, "limit"))
			return TRUE;
	return FALSE;
}

gboolean kt_word_bounds_time(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_unit *unit)
{
	const struct kt_figure *before = figure_before(s, f);

	*unit = before ? before->unit : s->before->told_unit;
	if (!kt_figure_quantity(s, f)->is_word || !kt_unit_is_time(*unit) || f->first == s->first ||
		!ends_clause(s, f->end))
		return FALSE;
	return (kt_word_does(s->p, f->first - 1, KT_W(IS, WAS, BECAME, ON)) &&
		       names_bound(s->p, before ? before->end : s->first, f->first)) ||
	       is_plan_beside(s, f);
}

gboolean kt_word_is_of_rest(const struct kt_passage *p, guint i)
{
	return kt_word_has(p, i, KT_LEX_RELATIONAL, NULL) && kt_word_ends(p, i, KT_F(WEAK), 0) &&
	       !kt_passage_term_at(p, KT_LEX_COUNTED, i);
}

/* Where the phrase begins that F alone is, or F with what leads to it: "kun to", "I seks", "De
 * øvrige fem". */
static guint phrase_alone(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) ||
				       kt_word_does(s->p, i - 1, KT_W(ONLY))))
		i--;
	if (i > s->first && kt_word_does(s->p, i - 1, KT_W(IN)))
		return i - 1;
	if (i > s->first + 1 && kt_word_has(s->p, i - 1, KT_LEX_RELATIONAL, NULL) &&
		kt_word_does(s->p, i - 2, KT_W(THEY)))
		return i - 2;
	if (i > s->first && kt_word_does(s->p, i - 1, KT_W(THEY)) &&
		kt_word_is_of_rest(s->p, f->end))
		return i - 1; /* "De fem øvrige" */
	return i;
}

/* The word at I is the verb of a number that stands alone before it. */
static gboolean is_verb_of_number(const struct kt_sentence *s, guint i)
{
	enum kt_word_class class = kt_word_class(s->p, i);

	if (kt_class_is_verb(class) || kt_word_means(s->p, i, KT_S(DIED)))
		return TRUE;
	if (i + 1 >= s->end || kt_passage_find(s->p, KT_LEX_COUNTED, i,
				       kt_noun_phrase_end(s->p, i, MIN(i + 2, s->end))))
		return FALSE;
	return kt_word_ends(s->p, i, KT_F(PAST), 0) ||
	       kt_word_has(s->p, i, KT_LEX_SPEECH, "finite") ||
	       kt_word_has(s->p, i, KT_LEX_SPEECH, "past");
}

/* "Ti er kvinder": the noun behind the verb says that they are people, whatever was told before. */
static gboolean is_told_to_be(const struct kt_sentence *s, guint verb)
{
	enum kt_unit unit;

	return kt_word_does(s->p, verb, KT_W(IS, WAS)) && verb + 1 < s->end &&
	       unit_of_noun(s, verb + 1, &unit) && unit == KT_UNIT_PERSON &&
	       (ends_clause(s, verb + 2) || kt_word_class(s->p, verb + 2) == KT_WORD_CONJUNCTION);
}

/* "For de sidste seks mangler oplysningen", "Hos fire er der tale om angst": a preposition leads to the phrase at
 * token I, and the verb behind it to what is told of them. */
static gboolean is_led_to(const struct kt_sentence *s, guint i)
{
	return i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION &&
	       !kt_word_does(s->p, i - 1,
		       KT_W(OVER, UNDER, TO, FROM, ON, AFTER, BEFORE, SINCE, BETWEEN, AGAINST,
			       OPPOSED, IN));
}

gboolean kt_word_is_led_to(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_figure_quantity(s, f)->is_word && is_led_to(s, phrase_alone(s, f));
}

/* "Syv valgte en privat leverandør", "mens kun to er flyttet ud", "I seks fik kommunen
 * medhold": what they are, the sentence before has told. */
static gboolean is_subject_alone(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = phrase_alone(s, f), verb = f->end;

	if (is_led_to(s, i))
		i--;
	if (i > s->first && kt_word_class(s->p, i - 1) != KT_WORD_CLAUSE &&
		kt_word_class(s->p, i - 1) != KT_WORD_CONJUNCTION &&
		!kt_mark_separates(s->p, i - 1))
		return FALSE;
	verb += i < f->first && kt_word_does(s->p, i, KT_W(THEY)) &&
		kt_word_is_of_rest(s->p, verb); /* "de fem øvrige er ..." */
	return verb < s->end && kt_passage_token(s->p, verb)->kind == KT_TOKEN_WORD &&
	       is_verb_of_number(s, verb) && (speaks_of_counted(s, f) || is_told_to_be(s, verb));
}

/* "Ni handler om støj, og fire om parkering", "otte indstilles til tilskud, de øvrige seks til afslag":
 * the verb is told once, and both go on with the same preposition. */
static gboolean shares_verb(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *before = figure_before(s, f);
	guint i = phrase_alone(s, f), behind = f->end;

	if (!before || !counts_things(before) || before->value.scale != 0 || i == s->first ||
		!has_counted(s, f) || behind + 1 >= s->end)
		return FALSE;
	behind += kt_word_is_of_rest(s->p, behind);
	if (!(kt_word_class(s->p, i - 1) == KT_WORD_CONJUNCTION || kt_mark_is(s->p, i - 1, ',')) ||
		kt_word_class(s->p, behind) != KT_WORD_PREPOSITION)
		return FALSE;
	for (guint k = before->end; k < i; k++)
		if (kt_slice_equal(kt_passage_token(s->p, k)->word.folded,
			    kt_passage_token(s->p, behind)->word.folded))
			return TRUE;
	return FALSE;
}

/* "Fristen er overskredet tre gange", "i tre tilfælde": how often something happened, not how
 * often it is done, "to gange om året". */
gboolean kt_figure_counts_events(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;
	gboolean often = kt_decimal_cmp(f->value, kt_decimal_int(12)) > 0, rhythmic;

	if (kt_decimal_equal(f->value, kt_decimal_int(1)) || i >= s->end || f->first == s->first ||
		!kt_word_does(s->p, i, KT_W(TIMES)))
		return FALSE;
	rhythmic = kt_word_means(s->p, i + 1, KT_S(OFTEN)) ||
		   (kt_word_does(s->p, i + 1, KT_W(IN)) && kt_word_means(s->p, i + 2, KT_S(CLOCK)));
	if (rhythmic)
		return often &&
		       kt_word_ends(s->p, f->first - 1, KT_F(PASSIVE, REGULAR_PARTICIPLE), 0);
	return often || (kt_is_participle(s->p, f->first - 1) &&
				!kt_word_means(s->p, f->first - 1, KT_S(REPEATED)) &&
				!kt_passage_term_at(s->p, KT_LEX_QUALIFIER, f->first - 1));
}

/* "brudt i én sag", "omkom én person", "én af dem": with its accent, right before a noun that
 * is counted.  "mere end én henvendelse" is no count. */
static gboolean is_one_of_them(const struct kt_sentence *s, const struct kt_figure *f)
{
	struct kt_slice word = kt_passage_slice(s->p, f->first, f->first + 1);
	gboolean goes_on = kt_word_does(s->p, f->first, KT_W(A)); /* number_article.c */
	const struct kt_found *noun;
	enum kt_unit unit;

	if (!kt_decimal_equal(f->value, kt_decimal_int(1)) || !(goes_on || (word.at[0] & 0x80)) ||
		(f->first == s->first && !goes_on) ||
		(f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(THAN))))
		return FALSE;
	noun = kt_passage_term_at(s->p, KT_LEX_COUNTED, f->first + 1);
	if (!noun)
		return kt_word_does(s->p, f->first + 1, KT_W(OF)) &&
		       kt_word_does(s->p, f->first + 2, KT_W(THEM));
	return kt_unit_lookup(noun->term->value, &unit) &&
	       (unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_FTE);
}

static gboolean is_past(const struct kt_sentence *s, guint i)
{
	return kt_word_does(s->p, i, KT_W(WAS, BECAME)) || kt_is_participle(s->p, i) ||
	       kt_word_ends(s->p, i, KT_F(PAST, STRONG_PAST, SUPINE), 0) ||
	       kt_word_has(s->p, i, KT_LEX_SPEECH, "past") || kt_word_means(s->p, i, KT_S(HAPPENS));
}

/* "Der kom fem bud", "var der fem episoder", "der er kommet seks høringssvar": what came or happened
 * has been counted; "der er fem principper" tells how something is made. */
gboolean kt_figure_has_come(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { MOST_BETWEEN = 3 };
	gboolean past = FALSE;
	guint i = f->first;

	if (f->end >= s->end || kt_word_class(s->p, f->end) != KT_WORD_CONTENT)
		return FALSE;
	for (guint n = 0; i > s->first && n <= MOST_BETWEEN; n++) {
		i--;
		if (kt_word_does(s->p, i, KT_W(THERE)))
			return past || (i > s->first && is_past(s, i - 1));
		if (!is_past(s, i) && kt_word_class(s->p, i) == KT_WORD_CONTENT &&
			!(i > s->first && kt_word_does(s->p, i - 1, KT_W(WAS, BECAME))))
			return FALSE; /* "der blev holdt tre møder" */
		if (kt_passage_token(s->p, i)->kind != KT_TOKEN_WORD)
			return FALSE;
		past |= is_past(s, i);
	}
	return FALSE;
}

gboolean kt_word_counts(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_unit unit;

	if (!kt_passage_quantity(s->p, f->quantity)->is_word)
		return FALSE;
	if (is_one_more(s, f) || is_one_of_them(s, f) || kt_word_bounds_time(s, f, &unit))
		return TRUE;
	return !kt_decimal_equal(f->value, kt_decimal_int(1)) &&
	       (kt_figure_has_come(s, f) || is_flere(s, f) || is_of_definite(s, f) ||
		       is_active_count(s, f) || is_sort_of_counted(s, f) ||
		       kt_word_shares_noun(s, f) || ends_what_is_told(s, f) || were_there(s, f) ||
		       is_subject_alone(s, f) || shares_verb(s, f) ||
		       kt_figure_counts_events(s, f));
}
