/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted: a short noun phrase, as a row of a table would say it.
 *
 * A count speaks of what follows it: "5 borgere har fået tilkendt fleksjob" is
 * "borgere tilkendt fleksjob".  An amount speaks of what stands before it and
 * of the complement behind: "et merforbrug på 5,8 mio. kr. på sygedagpenge".
 * Small words fall out where they say nothing; what is too thin then borrows
 * (prose_borrow.c). */
#include "extract/prose/prose_borrow.h"

#include <string.h>

enum { MOST_WORDS = 8 };

/* ---- topics ------------------------------------------------------------ */

/* What a sentence without a figure is about: the phrase before its verb. */
char *kt_sentence_topic(const struct kt_passage *p, guint first, guint end)
{
	guint verb = first;

	while (verb < end && kt_word_class(p, verb) != KT_WORD_AUXILIARY &&
		kt_word_class(p, verb) != KT_WORD_VERB &&
		!kt_word_has(p, verb, KT_LEX_STOP, "breakdown")) /* "fordeler sig således" */
		verb++;
	if (verb == end || kt_passage_find(p, KT_LEX_TABLE, first, verb))
		return NULL; /* "Tabellen viser ..." is about the table */
	for (guint i = first; i < verb; i++)
		if (kt_mark_is(p, i, ',') && kt_phrase_words(p, first, i) > 0)
			verb = i;
	return kt_phrase(p, first, verb, 5, FALSE);
}

/* ---- one figure -------------------------------------------------------- */

/* Where the words behind the number begin: with its noun, if that is part of raw. */
static guint right_start(const struct kt_figure *f)
{
	return f->noun < f->noun_end && f->noun >= f->first ? MIN(f->noun, f->end) : f->end;
}

/* The figure whose words before F shares: the first of a chain has them for
 * all, "for henholdsvis 16 og 19 borgere". */
static const struct kt_figure *predicate_of(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	while (k > 0 && f->host == -1 && !f->is_part && !kt_phrase_words(s->p, f->left, f->first)) {
		const struct kt_figure *other = kt_figure_at(s->figures, --k);

		if (other->refusal || other->host != -1)
			break;
		f = other;
	}
	return f;
}

/* "Direktionen indstiller, at der frigives 6 mio. kr.": who says it goes. */
static guint behind_reporting(const struct kt_passage *p, guint from, guint end)
{
	for (guint i = end; i-- > from + 1;)
		if (kt_mark_is(p, i - 1, ',') && kt_word_does(p, i, KT_W(THAT)))
			return kt_phrase_words(p, i + 1, end) > 0 ? i + 1 : from;
	return from;
}

/* A clause that may be left out: not "at", which says what is spoken of, nor a
 * relative one that tells which of several is meant, "andelen, der ...". */
static gboolean opens_insertion(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	enum kt_word_class c = kt_word_class(s->p, i);

	if (c == KT_WORD_CLAUSE)
		return !kt_word_does(s->p, i, KT_W(THAT));
	if (c != KT_WORD_RELATIVE || i < s->first + 3 || kt_unit_is_counted(f->unit) ||
		kt_passage_token(s->p, i - 2)->kind != KT_TOKEN_WORD ||
		kt_phrase_words(s->p, s->first, i) < KT_THIN)
		return FALSE;
	return kt_word_ends(s->p, i - 2, KT_F(DEFINITE), 2);
}

/* The comma that closes a clause set into the sentence of F: behind it the
 * sentence goes on with its verb, or with the figure itself.  0 if none does. */
static guint close_of_insertion(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > f->clause && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	if (i > f->clause && kt_mark_is(s->p, i - 1, ','))
		return i - 1;
	for (; i > s->first + 1; i--) {
		if (kt_mark_is(s->p, i - 1, ','))
			return kt_word_is_verb(s->p, i) ? i - 1 : 0;
		if (kt_mark_separates(s->p, i - 1))
			return 0;
	}
	return 0;
}

/* "Budgettet udgør, når der ses bort fra lån, 6,2 mio. kr.", "broen, der blev
 * bygget i 1962, koster 4 mio. kr.": what the sentence speaks of stands before
 * the clause that is set into it. */
static char *phrase_around_insertion(
	const struct kt_sentence *s, const struct kt_figure *f, guint most)
{
	guint close = close_of_insertion(s, f), open = close, from;
	g_autofree char *rest = NULL, *name = NULL;

	if (close == 0)
		return NULL;
	while (open > s->first + 1 &&
		!(kt_mark_is(s->p, open - 1, ',') && opens_insertion(s, f, open)))
		if (kt_mark_is(s->p, --open, ';') || kt_mark_is(s->p, open, ':'))
			return NULL;
	if (open <= s->first + 1 ||
		(close + 1 == f->first && kt_word_class(s->p, open) == KT_WORD_RELATIVE))
		return NULL;
	for (from = open - 1; from > s->first && !kt_clause_begins(s->p, s->first, from);)
		from--;
	name = kt_phrase(s->p, from, open - 1, most - 2, TRUE);
	if (!name)
		return NULL;
	rest = kt_phrase(s->p, close + 1, f->first, 2, TRUE);
	return rest ? g_strconcat(name, " ", rest, NULL) : g_steal_pointer(&name);
}

static char *left_phrase(const struct kt_sentence *s, guint k, guint most, guint least)
{
	const struct kt_figure *f = predicate_of(s, k);
	guint from = f->clause;
	char *around = phrase_around_insertion(s, f, MAX(most, 4));

	if (around)
		return around;
	if (kt_phrase_words(s->p, from, f->first) < least && f->left < from)
		from = f->left;
	from = behind_reporting(s->p, from, f->first);
	return kt_phrase(s->p, from, f->first, most, TRUE);
}

static char *with_noun(const struct kt_figure *f, char *subject, guint *n)
{
	char *both;

	if (!f->noun_words || (f->noun < f->noun_end) ||
		(subject && kt_name_within(f->noun_words, subject)))
		return subject;
	++*n;
	if (!subject)
		return g_strdup(f->noun_words);
	both = g_strconcat(f->noun_words, " ", subject, NULL);
	g_free(subject);
	return both;
}

static char *count_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint from = right_start(f), end = kt_phrase_right_end(s->p, from, f->right);
	guint n = kt_phrase_words(s->p, from, end);
	char *subject = with_noun(f, kt_phrase(s->p, from, end, MOST_WORDS, FALSE), &n);
	guint more = n < 4 ? kt_phrase_relative_end(s->p, end, f->right) : end;

	if (n < 4 && !(n > 0 && kt_figure_is_definite(s, f))) {
		char *left = left_phrase(s, k, n >= KT_THIN ? 4 : 5, n ? 1 : KT_THIN);

		n += kt_words_in(left);
		if (subject && left && kt_name_within(subject, left)) {
			g_free(subject);
			subject = left;
		} else {
			subject = kt_name_join(subject, left);
		}
	}
	if (more > end && n < 5)
		subject = kt_name_join(
			subject, kt_phrase(s->p, end + 1, more, MOST_WORDS - n, FALSE));
	return subject;
}

/* "Resten, 4,0 mio. kr., kan henføres til specialundervisning": the words go on
 * behind the comma that closes the apposition. */
static guint behind_apposition(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean is_apposition = f->first > s->first && kt_mark_separates(s->p, f->first - 1) &&
				 f->end + 1 < f->right && kt_mark_separates(s->p, f->end);

	return is_apposition ? f->end + 1 : f->end;
}

/* TRUE for a verb: one of the lexicon, or a passive, "frigives". */
static gboolean does_something(const struct kt_passage *p, guint i)
{
	enum kt_word_class c = kt_word_class(p, i);

	if (kt_class_is_verb(c))
		return TRUE;
	if (c != KT_WORD_CONTENT || kt_passage_token(p, i)->kind != KT_TOKEN_WORD)
		return FALSE;
	return kt_word_ends(p, i, KT_F(PASSIVE), 3);
}

/* "Kommunens andel på 35,1 pct. holdes inden for rammen": all is told before
 * the figure, and what it does is no part of the name. */
static gboolean is_told_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > f->clause && (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) ||
					kt_word_class(s->p, i - 1) == KT_WORD_ADVERB))
		i--;
	return i > f->clause && kt_word_does(s->p, i - 1, KT_W(ON)) &&
	       kt_phrase_words(s->p, f->clause, i) > 0 && f->end < f->right &&
	       does_something(s->p, f->end);
}

/* Amounts, shares and durations: what stands before, then the complement. */
static char *amount_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint from = behind_apposition(s, f);
	guint end = kt_phrase_right_end(s->p, from, f->right);
	char *right = is_told_before(s, f) ? NULL : kt_phrase(s->p, from, end, 5, FALSE);

	return kt_name_join(
		left_phrase(s, k, MOST_WORDS - MIN(kt_words_in(right), 4), KT_THIN), right);
}

/* "1,2 pct. af kommunens 17.930 børn": the share is of what the next counts. */
static const struct kt_figure *whole_behind(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *next =
		k + 1 < s->figures->len ? kt_figure_at(s->figures, k + 1) : NULL;

	if (!next || next->refusal || !kt_unit_is_counted(next->unit) || next->first < f->end ||
		kt_phrase_words(s->p, f->end, next->first) > 0)
		return NULL;
	return kt_word_does(s->p, f->end, KT_W(OF)) ? next : NULL;
}

static char *share_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k), *whole = whole_behind(s, k);
	guint from = whole ? right_start(whole) : behind_apposition(s, f);
	guint end = kt_phrase_right_end(s->p, from, whole ? whole->right : f->right);
	guint n = kt_phrase_words(s->p, from, end);
	char *right = is_told_before(s, f) ? NULL : kt_phrase(s->p, from, end, MOST_WORDS, FALSE);

	if (n >= 5)
		return right;
	return kt_name_join(left_phrase(s, k, n > KT_THIN ? 4 : 6, KT_THIN), right);
}

/* One of several is told of next: "fordelt på", a colon, the bracket before. */
static gboolean enumerates(const struct kt_passage *p, guint i)
{
	return kt_mark_is(p, i, ')') || kt_mark_is(p, i, ':') ||
	       kt_word_has(p, i, KT_LEX_STOP, "breakdown");
}

/* Where a phrase that ends at END begins: behind a verb or a separating mark,
 * not before FROM. */
static guint phrase_start(const struct kt_passage *p, guint from, guint end)
{
	for (guint i = end; i-- > from;)
		if (does_something(p, i) || kt_mark_separates(p, i) || enumerates(p, i))
			return i + 1;
	return from;
}

/* "nye klasser (1,9 mio. kr.), fælles kørsel (0,6 mio. kr.)": an amount alone
 * in a bracket is of the words before the bracket, if these are not the ones
 * that the figure before counts. */
static char *subject_before_bracket(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k), *host;
	gboolean is_one_of_several = FALSE;
	guint bracket;

	if (f->host < 0 || f->left == 0 || !kt_mark_is(s->p, f->left - 1, '(') ||
		kt_phrase_words(s->p, f->left, f->right) > 0)
		return NULL;
	host = kt_figure_at(s->figures, f->host);
	bracket = f->left - 1;
	for (guint i = host->end; i < bracket; i++)
		is_one_of_several |= enumerates(s->p, i);
	if (host->unit == KT_UNIT_PERCENT && kt_unit_is_counted(f->unit) && f->right < s->end &&
		kt_word_does(s->p, host->end, KT_W(OF)))
		return kt_phrase(
			s->p, host->end + 1, bracket, 5, TRUE); /* "af alle borgere (61.519)" */
	if (!is_one_of_several && (host->unit != f->unit || kt_unit_is_counted(f->unit)))
		return NULL;
	return kt_phrase(s->p, phrase_start(s->p, host->end, bracket), bracket, 4, TRUE);
}

/* "Hele landet lå på 2,6 pct.": the words say whose figure it is, and not what. */
static gboolean names_area_only(
	const struct kt_sentence *s, const struct kt_figure *f, const char *subject)
{
	for (guint k = 0; subject && k < s->p->areas->len; k++) {
		const struct kt_area_mention *a =
			&g_array_index(s->p->areas, struct kt_area_mention, k);
		g_autofree char *words = NULL;

		if (a->first < f->clause || a->first >= f->first || a->sort == KT_AREA_STATE ||
			a->sort == KT_AREA_OTHER)
			continue;
		words = kt_squeeze_dup(kt_passage_slice(s->p, a->first, a->first + a->n_tokens));
		if (kt_name_within(subject, words))
			return TRUE;
	}
	return FALSE;
}

static char *own_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->host >= 0) {
		guint n = 0;

		return with_noun(f, kt_phrase(s->p, right_start(f), f->right, 6, FALSE), &n);
	}
	if (kt_unit_is_counted(f->unit) || (kt_unit_is_time(f->unit) && f->noun_words))
		return count_subject(s, k);
	if (f->unit == KT_UNIT_PERCENT || f->unit == KT_UNIT_RATIO)
		return share_subject(s, k);
	return amount_subject(s, k);
}

/* "(12 borgere ved sidste status)" */
static void name_previous(const struct kt_sentence *s, struct kt_figure *f)
{
	for (guint k = 0; f->subject && f->host >= 0 && k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);
		char *subject;

		if (t->sort != KT_TIMEX_PREVIOUS || t->first < f->end || t->first >= f->right)
			continue;
		g_autofree char *words =
			kt_squeeze_dup(kt_passage_slice(s->p, f->end, t->first + t->n_tokens));

		subject = g_strconcat(f->subject, " ", words, NULL);
		g_free(f->subject);
		f->subject = subject;
		return;
	}
}

void kt_sentence_subjects(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal)
			continue;
		f->subject = subject_before_bracket(s, k);
		if (f->subject) {
			kt_figure_reason(
				f, "subject", "phrase-before-bracket", kt_slice_str(f->subject));
			continue;
		}
		f->subject = own_subject(s, k);
		if (names_area_only(s, f, f->subject))
			g_clear_pointer(&f->subject, g_free);
		if (f->subject)
			kt_figure_reason(f, "subject", "noun-phrase", kt_slice_str(f->subject));
		kt_figure_fill_subject(s, k);
	}
	kt_sentence_share_subjects(s);
	for (guint k = 0; k < s->figures->len; k++)
		name_previous(s, kt_figure_at(s->figures, k));
}
