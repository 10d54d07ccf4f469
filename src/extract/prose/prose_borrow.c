/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that a subject borrows.
 *
 * A phrase that is too thin, or that points back ("det", "heraf"), is filled up
 * from the figure it is told beside, from one of the same value told before, or
 * from what the text before speaks of.  Both ends of a range and the members of
 * a chain have the fuller of their subjects. */
#include "extract/prose/prose_borrow.h"

#include <string.h>

enum {
	LONG_TOPIC = 3,
	MOST_TOGETHER = 12, /* words */
	OWN_NAME = 16 /* bytes: so long a compound says itself what it is, "Søskendetilskuddet" */
};

gboolean kt_figure_is_definite(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "determiner");
}

static gboolean points_back(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if ((kt_word_class(p, i) == KT_WORD_ANAPHOR &&
			    !kt_word_has(p, i, KT_LEX_STOP, "connective")) ||
			kt_word_has(p, i, KT_LEX_OF_WHICH, NULL))
			return TRUE;
	return FALSE;
}

/* A lone definite noun points back: "Omkostningerne har været ...". */
static gboolean is_lone_definite(const struct kt_lexicon *lexicon, const char *subject)
{
	return kt_words_in(subject) == 1 &&
	       kt_lexicon_ending(lexicon, kt_slice_str(subject), KT_F(DEFINITE), 0) > 0;
}

/* Of a topic that was itself put together what names it first: a label grows
 * no longer from sentence to sentence.  Where one noun points back in place of
 * another (IN_PLACE), the other goes. */
static char *head_of(const struct kt_lexicon *lexicon, const char *topic, gboolean in_place)
{
	const char *first = strstr(topic, ", ");
	g_autofree char *noun = first ? g_strndup(topic, first - topic) : NULL;

	if (in_place && noun && is_lone_definite(lexicon, noun))
		return head_of(lexicon, first + 2, TRUE);
	for (const char *comma = topic; (comma = strstr(comma, ", ")); comma++) {
		g_autofree char *head = g_strndup(topic, comma - topic);

		if (kt_words_in(head) >= LONG_TOPIC)
			return g_steal_pointer(&head);
	}
	return g_strdup(topic);
}

/* SUBJECT, filled up by what WHOLE says more. */
static char *add_topic(const struct kt_lexicon *lexicon, char *subject, const char *whole)
{
	g_autofree char *topic =
		whole ? head_of(lexicon, whole, subject && is_lone_definite(lexicon, subject))
		      : NULL;

	if (!topic || (subject && kt_name_within(topic, subject)))
		return subject;
	if (subject && kt_name_within(subject, topic)) {
		g_free(subject);
		return g_strdup(topic);
	}
	if (kt_words_in(subject) + kt_words_in(topic) > MOST_TOGETHER)
		return subject;
	return kt_name_join(subject, g_strdup(topic));
}

/* "21 unge på interne tilbud: 15 på Ingeborg" */
static gboolean follows_colon(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = s->first; f->is_part && i < f->first; i++)
		if (kt_mark_is(s->p, i, ':'))
			return TRUE;
	return FALSE;
}

/* The figure whose subject F shares: its host, the one it is chained to. */
static const struct kt_figure *subject_model(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	gint from = f->host >= 0 ? f->host : (gint)k - 1;

	for (; from >= 0; from--) {
		const struct kt_figure *other = kt_figure_at(s->figures, from);

		/* parts are of the whole, not of the part before */
		if (other->subject && (f->host >= 0 || !(f->is_part && other->is_part) ||
					      (follows_colon(s, f) && !follows_colon(s, other))))
			return other;
	}
	return NULL;
}

/* "svarende til 57,5 %", "dvs. 30,9 %": the figure before in another unit. */
static gboolean is_equivalent(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return FALSE;
}

/* "De 22": the figure of that value told before. */
static const char *told_subject(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!kt_figure_is_definite(s, f))
		return NULL;
	for (guint i = 0; i < MIN(s->before->n_told, G_N_ELEMENTS(s->before->told)); i++)
		if (kt_decimal_equal(s->before->told[i].value, f->value) &&
			(s->before->told[i].unit == f->unit ||
				(kt_unit_is_counted(s->before->told[i].unit) &&
					kt_unit_is_counted(f->unit))))
			return s->before->told[i].subject;
	return NULL;
}

static gboolean opens_relative(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class c =
		f->clause < f->first ? kt_word_class(s->p, f->clause) : KT_WORD_CONTENT;

	return f->clause > s->first &&
	       (c == KT_WORD_RELATIVE || kt_word_has(s->p, f->clause, KT_LEX_OF_WHICH, NULL));
}

/* Words of F's subject that are more than the words its measure was told by. */
static guint words_of_own(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint n = kt_words_in(f->subject);

	if (f->label >= f->left && f->label_end <= f->first) {
		guint label = kt_phrase_words(s->p, f->label, f->label_end);

		return n > label ? n - label : 0;
	}
	return n;
}

/* "mod 7 for to år siden" */
static gboolean is_compared(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_PREVIOUS, NULL))
			return TRUE;
	return FALSE;
}

/* Nothing but the noun that was counted before: "regionens 109". */
static gboolean is_inherited_noun(const struct kt_figure *f)
{
	return f->noun_words && f->noun >= f->noun_end && f->subject &&
	       strcmp(f->subject, f->noun_words) == 0;
}

static gboolean is_too_thin(const struct kt_sentence *s, guint k, const struct kt_figure *model)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint n = kt_words_in(f->subject);

	if (n == 0 || words_of_own(s, f) == 0 || (f->host >= 0 && n < 4) ||
		(is_lone_definite(s->p->lexicon, f->subject) && strlen(f->subject) < OWN_NAME) ||
		is_inherited_noun(f))
		return TRUE;
	if (model && ((f->is_chained && n < KT_THIN) || (follows_colon(s, f) && n <= KT_THIN) ||
			     (opens_relative(s, f) && !f->is_part && n <= 3)))
		return TRUE;
	if (n <= KT_THIN && f->measure == KT_MEASURE_TARGET && words_of_own(s, f) < n)
		return TRUE; /* "Byrådets mål" */
	if (n == 1 && (kt_figure_is_definite(s, f) || (model && is_compared(s, f))))
		return TRUE;
	if (f->is_part && model)
		return n <= KT_THIN && kt_words_in(model->subject) <= 6;
	return n <= KT_THIN && points_back(s->p, f->clause, MIN(f->end + 4, f->right));
}

/* "unge uddannelse" of "unge påbegyndt ..." is "uddannelse". */
static void drop_shared_noun(struct kt_figure *f, const char *whole)
{
	gsize len = f->noun_words ? strlen(f->noun_words) : 0;
	char *rest;

	if (!len || !f->subject || !g_str_has_prefix(f->subject, f->noun_words) ||
		f->subject[len] != ' ' || !kt_name_within(f->noun_words, whole))
		return;
	rest = g_strdup(f->subject + len + 1);
	g_free(f->subject);
	f->subject = rest;
}

/* What an earlier paragraph spoke of is meant only by words that need a topic:
 * "Omkostningerne har været ...", "Mindreforbruget på ...", "Det svarer til ...". */
static gboolean topic_is_near(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (s->first > 0 || !f->subject || s->before->is_list || s->before->led_in ||
		((f->measure == KT_MEASURE_DEVIATION || f->measure == KT_MEASURE_CHANGE) &&
			words_of_own(s, f) == 0 && is_lone_definite(s->p->lexicon, f->subject)))
		return TRUE;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_ANAPHOR ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "amount") ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "actual") ||
			kt_passage_term_at(s->p, KT_LEX_COUNTED, i))
			return TRUE;
	return kt_figure_is_definite(s, f) && s->before->topic && f->subject &&
	       kt_name_within(f->subject, s->before->topic);
}

void kt_figure_fill_subject(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *model = subject_model(s, k);
	const char *told = told_subject(s, f), *before = model ? model->subject : s->before->topic;

	if (told) {
		f->subject = add_topic(s->p->lexicon, f->subject, told);
		kt_figure_reason(f, "subject", "figure-told-before", kt_slice_str(told));
	} else if (model && is_equivalent(s, f)) {
		g_free(f->subject);
		f->subject = g_strdup(model->subject);
		kt_figure_reason(
			f, "subject", "same-in-another-unit", kt_slice_str(model->subject));
	} else if (before && is_too_thin(s, k, model) && (model || topic_is_near(s, f))) {
		if (f->is_part && model)
			drop_shared_noun(f, before);
		f->subject = add_topic(s->p->lexicon, f->subject, before);
		kt_figure_reason(f, "subject",
			model ? "subject-of-figure-before" : "topic-of-text-before",
			kt_slice_str(before));
	}
}

/* Both ends of a range, and both levels of "fra X til Y", are of one thing. */
static void share_between_ends(struct kt_sentence *s)
{
	for (guint k = 0; k + 1 < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k),
				 *next = kt_figure_at(s->figures, k + 1);
		gboolean is_range =
			(f->flags & KT_FLAG_RANGE_LOW) && (next->flags & KT_FLAG_RANGE_HIGH);

		if (next->refusal || !next->subject || !(is_range || f->is_from))
			continue;
		if (!is_range && kt_words_in(f->subject) >= kt_words_in(next->subject))
			continue;
		g_free(f->subject);
		f->subject = g_strdup(next->subject);
	}
}

/* "henholdsvis 59 og 20 ledige over 50 år": the last says it for all.  A
 * figure of which nothing is told keeps the word that governs it. */
static void share_with_chain(struct kt_sentence *s)
{
	for (guint k = s->figures->len; k-- > 0;) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		const struct kt_figure *next =
			k + 1 < s->figures->len ? kt_figure_at(s->figures, k + 1) : NULL;

		if (f->refusal)
			continue;
		if (next && next->is_chained && next->subject && f->noun_words &&
			next->unit == f->unit && f->host == -1 && !next->is_part &&
			kt_words_in(f->subject) < kt_words_in(next->subject)) {
			g_free(f->subject);
			f->subject = g_strdup(next->subject);
		}
		if (!f->subject && f->label < f->label_end)
			f->subject = kt_phrase(s->p, f->label, f->label_end, 4, FALSE);
	}
}

void kt_sentence_share_subjects(struct kt_sentence *s)
{
	share_between_ends(s);
	share_with_chain(s);
}
