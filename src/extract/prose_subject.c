/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted: a short noun phrase, as a row of a table would say it.
 *
 * A count speaks of what follows it: "5 borgere har fået tilkendt fleksjob" is
 * "borgere tilkendt fleksjob".  An amount speaks of what stands before it and
 * of the complement behind: "et merforbrug på 5,8 mio. kr. på sygedagpenge".
 * Small words fall out where they say nothing.  A phrase that is too thin, or
 * that points back ("det", "heraf"), is filled up from the text before. */
#include "extract/prose.h"

#include <string.h>

enum { MOST_WORDS = 8, THIN = 2 };

/* ---- phrases ----------------------------------------------------------- */

/* "på landsplan" tells where; "landstallet er hævet" tells what. */
static gboolean stands_in_phrase(const struct kt_passage *p, gint16 area)
{
	guint first = g_array_index(p->areas, struct kt_area_mention, area).first;

	return kt_word_class(p, first) == KT_WORD_PREPOSITION ||
	       (first > 0 && kt_word_class(p, first - 1) == KT_WORD_PREPOSITION);
}

/* A municipality or the country: that is the area, not the subject. */
static gboolean names_area(const struct kt_passage *p, guint i)
{
	gint16 area = kt_passage_token(p, i)->area;

	if (area < 0)
		return FALSE;
	switch (g_array_index(p->areas, struct kt_area_mention, area).sort) {
	case KT_AREA_MUNICIPALITY:
	case KT_AREA_OWN:
		return TRUE;
	case KT_AREA_COUNTRY:
		return stands_in_phrase(p, area);
	default:
		return FALSE;
	}
}

/* Token I stays in a phrase in its own right. */
static gboolean is_kept(const struct kt_passage *p, guint i)
{
	return kt_word_class(p, i) == KT_WORD_CONTENT &&
	       !kt_passage_term_at(p, KT_LEX_QUALIFIER, i) &&
	       !kt_passage_term_at(p, KT_LEX_ZIP, i) &&
	       !kt_word_has(p, i, KT_LEX_MEASURE, "count") && /* "antallet af" */
	       !kt_word_has(p, i, KT_LEX_TIME, "to_date") && !names_area(p, i);
}

/* Token I stays if it lies between words that do. */
static gboolean is_glue(const struct kt_passage *p, guint i)
{
	enum kt_word_class c = kt_word_class(p, i);

	return c == KT_WORD_PREPOSITION || c == KT_WORD_CONJUNCTION ||
	       (c == KT_WORD_MARK && (kt_mark_is(p, i, ',') || kt_mark_is(p, i, '/') ||
					     kt_mark_is(p, i, '&') || kt_token_is_dash(p, i)));
}

static void append_token(const struct kt_passage *p, guint i, GString *out)
{
	struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);

	if (out->len && kt_passage_token(p, i)->space_before)
		g_string_append_c(out, ' ');
	g_string_append_len(out, s.at, s.len);
	if (kt_passage_token(p, i)->kind == KT_TOKEN_WORD && kt_passage_token(p, i)->word.dot_after)
		g_string_append_c(out, '.');
}

/* Tokens I and I - 1 are of one number that is no figure: "18-24 år". */
static gboolean is_same_nonfigure(const struct kt_passage *p, guint i)
{
	return i > 0 && kt_passage_token(p, i)->nonfigure >= 0 &&
	       kt_passage_token(p, i)->nonfigure == kt_passage_token(p, i - 1)->nonfigure;
}

/* The first token of [FIRST, END) from which on at most MOST words are kept. */
static guint start_for(const struct kt_passage *p, guint first, guint end, guint most)
{
	guint n = 0, start = end;

	for (guint i = end; i-- > first && n < most;)
		if (is_kept(p, i)) {
			n += !(i + 1 < end && is_same_nonfigure(p, i + 1));
			start = i;
		}
	return start;
}

static guint skip_bracket(const struct kt_passage *p, guint i, guint end)
{
	while (i < end && !kt_mark_is(p, i, ')'))
		i++;
	return i;
}

static char *squeeze_take(GString *s)
{
	char *text = s->len ? kt_squeeze_dup(kt_slice(s->str, s->len)) : NULL;

	g_string_free(s, TRUE);
	return text;
}

char *kt_phrase(const struct kt_passage *p, guint first, guint end, guint most, gboolean from_right)
{
	GString *out = g_string_new(NULL);
	guint n = 0, glue = 0, last = 0;

	if (from_right)
		first = start_for(p, first, end, most);
	for (guint i = first; i < end && n < most; i++) {
		if (kt_mark_is(p, i, '(') && skip_bracket(p, i, end) < end) {
			i = skip_bracket(p, i, end);
			continue;
		}
		if (!is_kept(p, i)) {
			if (is_glue(p, i) && n > 0)
				glue = i;
			else if (kt_passage_token(p, i)->time >= 0)
				glue = 0; /* "pr. 31. marts" goes as a whole */
			continue;
		}
		if (glue) {
			append_token(p, glue, out);
			if (kt_passage_token(p, glue)->kind == KT_TOKEN_WORD ||
				kt_passage_token(p, i)->space_before)
				g_string_append_c(out, ' ');
		} else if (n > 0 && (last + 1 < i || kt_passage_token(p, i)->space_before)) {
			g_string_append_c(out, ' ');
		}
		last = i;
		n -= is_same_nonfigure(p, i);
		struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);
		g_string_append_len(out, s.at, s.len);
		glue = 0;
		n++;
	}
	return squeeze_take(out);
}

static guint count_kept(const struct kt_passage *p, guint first, guint end)
{
	guint n = 0;

	for (guint i = first; i < end; i++) {
		if (kt_mark_is(p, i, '(') && skip_bracket(p, i, end) < end)
			i = skip_bracket(p, i, end);
		else if (is_kept(p, i))
			n++;
	}
	return n;
}

static guint words_in(const char *text)
{
	guint n = 0;
	gboolean inside = FALSE;

	for (; text && *text; text = g_utf8_next_char(text)) {
		gboolean letter = g_unichar_isalnum(g_utf8_get_char(text));

		n += letter && !inside;
		inside = letter;
	}
	return n;
}

/* ---- topics ------------------------------------------------------------ */

/* What a sentence without a figure is about: the phrase before its verb. */
char *kt_sentence_topic(const struct kt_passage *p, guint first, guint end)
{
	guint verb = first;

	while (verb < end && kt_word_class(p, verb) != KT_WORD_AUXILIARY &&
		kt_word_class(p, verb) != KT_WORD_VERB)
		verb++;
	return verb < end ? kt_phrase(p, first, verb, 5, FALSE) : NULL;
}

static gboolean points_back(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_class(p, i) == KT_WORD_ANAPHOR ||
			kt_word_has(p, i, KT_LEX_OF_WHICH, NULL))
			return TRUE;
	return FALSE;
}

/* ---- the right side ---------------------------------------------------- */

/* A comma that goes on listing or qualifying, not one that opens a clause. */
static gboolean goes_on(const struct kt_passage *p, guint i, guint end)
{
	if (i + 1 < end && kt_word_class(p, i + 1) == KT_WORD_PREPOSITION)
		return TRUE;
	return i + 1 < end && !kt_clause_begins(p, 0, i + 1) &&
	       kt_word_class(p, i + 1) != KT_WORD_MARK;
}

/* Where the noun phrase and predicate behind a figure end. */
static guint right_end(const struct kt_passage *p, guint i, guint end)
{
	const guint from = i;

	for (; i < end; i++) {
		if (kt_mark_is(p, i, '(')) {
			guint close = skip_bracket(p, i, end);

			if (close == end)
				return i;
			i = close;
		} else if (kt_mark_is(p, i, ',') ? !goes_on(p, i, end) : kt_mark_separates(p, i)) {
			return i;
		} else if ((kt_word_class(p, i) == KT_WORD_CLAUSE ||
				   kt_word_class(p, i) == KT_WORD_RELATIVE) &&
			   count_kept(p, from, i) >= THIN) {
			return i;
		} else if (kt_word_is(p, i, "svarende") || kt_word_is(p, i, "mod")) {
			return i;
		}
	}
	return end;
}

/* A relative clause right behind the phrase belongs to it. */
static guint relative_end(const struct kt_passage *p, guint i, guint end)
{
	if (i + 1 < end && kt_mark_is(p, i, ',') && kt_word_class(p, i + 1) == KT_WORD_RELATIVE &&
		!kt_word_is(p, i + 1, "hvor"))
		return right_end(p, i + 2, end);
	return i;
}

/* ---- joining ----------------------------------------------------------- */

static char *join(char *a, char *b)
{
	char *both;

	if (!a || !*a) {
		g_free(a);
		return b;
	}
	if (!b || !*b) {
		g_free(b);
		return a;
	}
	both = g_strconcat(a, ", ", b, NULL);
	g_free(a);
	g_free(b);
	return both;
}

/* TRUE if every word of A stands in B. */
static gboolean is_within(const char *a, const char *b)
{
	g_autofree char *x = kt_fold_dup(kt_slice_str(a)), *y = kt_fold_dup(kt_slice_str(b));
	g_auto(GStrv) words = g_strsplit_set(x, " ,", -1);

	for (guint i = 0; words[i]; i++)
		if (*words[i] && !strstr(y, words[i]))
			return FALSE;
	return TRUE;
}

/* SUBJECT, filled up by what TOPIC says more. */
static char *add_topic(char *subject, const char *topic)
{
	if (!topic || (subject && is_within(topic, subject)))
		return subject;
	if (subject && is_within(subject, topic)) {
		g_free(subject);
		return g_strdup(topic);
	}
	if (words_in(subject) + words_in(topic) > MOST_WORDS + 4)
		return subject;
	return join(subject, g_strdup(topic));
}

/* ---- one figure -------------------------------------------------------- */

static gboolean is_counted(enum kt_unit unit)
{
	return unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_FTE ||
	       unit == KT_UNIT_COUNT;
}

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

	while (k > 0 && f->host == -1 && !f->is_part && !count_kept(s->p, f->left, f->first)) {
		const struct kt_figure *other = kt_figure_at(s->figures, --k);

		if (other->refusal || other->host != -1)
			break;
		f = other;
	}
	return f;
}

static char *left_phrase(const struct kt_sentence *s, guint k, guint most, guint least)
{
	const struct kt_figure *f = predicate_of(s, k);
	guint from = f->clause;

	if (count_kept(s->p, from, f->first) < least && f->left < from)
		from = f->left;
	return kt_phrase(s->p, from, f->first, most, TRUE);
}

static char *with_noun(const struct kt_figure *f, char *subject, guint *n)
{
	char *both;

	if (!f->noun_words || (f->noun < f->noun_end) ||
		(subject && is_within(f->noun_words, subject)))
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
	guint from = right_start(f), end = right_end(s->p, from, f->right);
	guint n = count_kept(s->p, from, end);
	char *subject = with_noun(f, kt_phrase(s->p, from, end, MOST_WORDS, FALSE), &n);
	guint more = n < 4 ? relative_end(s->p, end, f->right) : end;

	if (n < 4) {
		char *left = left_phrase(s, k, n >= THIN ? 4 : 5, n ? 1 : THIN);

		n += words_in(left);
		if (subject && left && is_within(subject, left)) {
			g_free(subject);
			subject = left;
		} else {
			subject = join(subject, left);
		}
	}
	if (more > end && n < 5)
		subject = join(subject, kt_phrase(s->p, end + 1, more, MOST_WORDS - n, FALSE));
	return subject;
}

/* Amounts, shares and durations: what stands before, then the complement. */
static char *amount_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint end = right_end(s->p, f->end, f->right);
	char *right = kt_phrase(s->p, f->end, end, 5, FALSE);

	return join(left_phrase(s, k, MOST_WORDS - MIN(words_in(right), 4), THIN), right);
}

static char *share_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint end = right_end(s->p, f->end, f->right);
	guint n = count_kept(s->p, f->end, end);
	char *right = kt_phrase(s->p, f->end, end, MOST_WORDS, FALSE);

	if (n >= 5)
		return right;
	return join(left_phrase(s, k, n > THIN ? 4 : 6, THIN), right);
}

static char *own_subject(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->host >= 0) {
		guint n = 0;

		return with_noun(f, kt_phrase(s->p, right_start(f), f->right, 6, FALSE), &n);
	}
	if (is_counted(f->unit))
		return count_subject(s, k);
	if (f->unit == KT_UNIT_PERCENT || f->unit == KT_UNIT_RATIO)
		return share_subject(s, k);
	return amount_subject(s, k);
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

/* A lone definite noun points back: "Omkostningerne har været ...". */
static gboolean is_lone_definite(const char *subject)
{
	return words_in(subject) == 1 &&
	       (g_str_has_suffix(subject, "en") || g_str_has_suffix(subject, "et") ||
		       g_str_has_suffix(subject, "ne"));
}

/* "svarende til 57,5 %", "dvs. 30,9 %": the figure before in another unit. */
static gboolean is_equivalent(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return FALSE;
}

static gboolean is_definite(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "determiner");
}

/* "De 22": the figure of that value told before. */
static const char *told_subject(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!is_definite(s, f))
		return NULL;
	for (guint i = 0; i < MIN(s->before->n_told, G_N_ELEMENTS(s->before->told)); i++)
		if (kt_decimal_equal(s->before->told[i].value, f->value))
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
	guint n = words_in(f->subject);

	if (f->label >= f->left && f->label_end <= f->first) {
		guint label = count_kept(s->p, f->label, f->label_end);

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

static gboolean is_too_thin(const struct kt_sentence *s, guint k, const struct kt_figure *model)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint n = words_in(f->subject);

	if (n == 0 || words_of_own(s, f) == 0 || (f->host >= 0 && n < 4) ||
		is_lone_definite(f->subject))
		return TRUE;
	if (model && ((f->is_chained && n < THIN) || (follows_colon(s, f) && n <= THIN) ||
			     (opens_relative(s, f) && !f->is_part && n <= 3)))
		return TRUE;
	if (n == 1 && (is_definite(s, f) || (model && is_compared(s, f))))
		return TRUE;
	if (f->is_part && model)
		return n <= THIN && words_in(model->subject) <= 6;
	return n <= THIN && points_back(s->p, f->clause, MIN(f->end + 4, f->right));
}

/* "unge uddannelse" of "unge påbegyndt ..." is "uddannelse". */
static void drop_shared_noun(struct kt_figure *f, const char *whole)
{
	gsize len = f->noun_words ? strlen(f->noun_words) : 0;
	char *rest;

	if (!len || !f->subject || !g_str_has_prefix(f->subject, f->noun_words) ||
		f->subject[len] != ' ' || !is_within(f->noun_words, whole))
		return;
	rest = g_strdup(f->subject + len + 1);
	g_free(f->subject);
	f->subject = rest;
}

/* What an earlier paragraph spoke of is meant only by words that need a topic:
 * "Omkostningerne har været ...", "Det svarer til ...". */
static gboolean topic_is_near(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (s->first > 0 || s->before->is_list || s->before->led_in)
		return TRUE;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_ANAPHOR ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "amount") ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "actual") ||
			kt_passage_term_at(s->p, KT_LEX_COUNTED, i))
			return TRUE;
	return is_definite(s, f) && s->before->topic && f->subject &&
	       is_within(f->subject, s->before->topic);
}

static void fill_up(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *model = subject_model(s, k);
	const char *told = told_subject(s, f), *before = model ? model->subject : s->before->topic;

	if (told) {
		f->subject = add_topic(f->subject, told);
		kt_figure_reason(f, "subject", "figure-told-before", kt_slice_str(told));
	} else if (model && is_equivalent(s, f)) {
		g_free(f->subject);
		f->subject = g_strdup(model->subject);
		kt_figure_reason(
			f, "subject", "same-in-another-unit", kt_slice_str(model->subject));
	} else if (before && is_too_thin(s, k, model) && (model || topic_is_near(s, f))) {
		if (f->is_part && model)
			drop_shared_noun(f, before);
		f->subject = add_topic(f->subject, before);
		f->confidence -= model ? 0.01 : 0.04;
		kt_figure_reason(f, "subject",
			model ? "subject-of-figure-before" : "topic-of-text-before",
			kt_slice_str(before));
	}
}

/* Both ends of a range, and both levels of "fra X til Y", are of one thing. */
static void share_subjects(struct kt_sentence *s)
{
	for (guint k = 0; k + 1 < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k),
				 *next = kt_figure_at(s->figures, k + 1);
		gboolean is_range =
			(f->flags & KT_FLAG_RANGE_LOW) && (next->flags & KT_FLAG_RANGE_HIGH);

		if (next->refusal || !next->subject || !(is_range || f->is_from))
			continue;
		if (!is_range && words_in(f->subject) >= words_in(next->subject))
			continue;
		g_free(f->subject);
		f->subject = g_strdup(next->subject);
	}
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
			words_in(f->subject) < words_in(next->subject)) {
			g_free(f->subject);
			f->subject = g_strdup(next->subject);
		}
		if (!f->subject && f->label < f->label_end)
			f->subject = kt_phrase(s->p, f->label, f->label_end, 4, FALSE);
	}
}

void kt_sentence_subjects(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal)
			continue;
		f->subject = own_subject(s, k);
		if (f->subject)
			kt_figure_reason(f, "subject", "noun-phrase", kt_slice_str(f->subject));
		fill_up(s, k);
	}
	share_subjects(s);
	share_with_chain(s);
	for (guint k = 0; k < s->figures->len; k++)
		name_previous(s, kt_figure_at(s->figures, k));
}
