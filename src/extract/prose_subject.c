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

/* Token I stays in a phrase in its own right. */
static gboolean is_kept(const struct kt_passage *p, guint i)
{
	return kt_word_class(p, i) == KT_WORD_CONTENT &&
	       !kt_passage_term_at(p, KT_LEX_QUALIFIER, i) && !kt_passage_term_at(p, KT_LEX_ZIP, i);
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
}

/* The first token of [FIRST, END) from which on at most MOST words are kept. */
static guint start_for(const struct kt_passage *p, guint first, guint end, guint most)
{
	guint n = 0, start = end;

	for (guint i = end; i-- > first && n < most;)
		if (is_kept(p, i)) {
			n++;
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
	guint n = 0, glue = 0;

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
			continue;
		}
		if (glue) {
			append_token(p, glue, out);
			if (kt_passage_token(p, i)->space_before || kt_mark_is(p, glue, ','))
				g_string_append_c(out, ' ');
		} else if (n > 0) {
			g_string_append_c(out, ' ');
		}
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

/* What a sentence without a figure is about: the phrase before its verb, or
 * where that is a pronoun, the words of the whole. */
char *kt_sentence_topic(const struct kt_passage *p, guint first, guint end)
{
	guint verb = first;

	while (verb < end && kt_word_class(p, verb) != KT_WORD_AUXILIARY &&
		kt_word_class(p, verb) != KT_WORD_VERB)
		verb++;
	if (verb < end && count_kept(p, first, verb))
		return kt_phrase(p, first, verb, 5, FALSE);
	return kt_phrase(p, first, end, 6, FALSE);
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
	return i + 1 < end && !kt_clause_begins(p, 0, i + 1) &&
	       kt_word_class(p, i + 1) != KT_WORD_MARK;
}

/* Where the noun phrase and predicate behind a figure end. */
static guint right_end(const struct kt_passage *p, guint i, guint end)
{
	for (guint from = i; i < end; i++) {
		if (kt_mark_is(p, i, '(')) {
			guint close = skip_bracket(p, i, end);

			if (close == end)
				return i;
			i = close;
		} else if (kt_mark_is(p, i, ',') ? !goes_on(p, i, end) : kt_mark_separates(p, i)) {
			return i;
		} else if (i > from && kt_word_class(p, i) == KT_WORD_CLAUSE) {
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
	if (i + 1 < end && kt_mark_is(p, i, ',') && kt_word_class(p, i + 1) == KT_WORD_RELATIVE)
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

/* Leaves out of ADDED what SUBJECT already says, word by word. */
static char *only_new(const char *subject, const char *added)
{
	g_autofree char *have = kt_fold_dup(kt_slice_str(subject ? subject : ""));
	g_autofree char *want = kt_fold_dup(kt_slice_str(added));

	if (!*want || strstr(have, want))
		return NULL;
	return g_strdup(added);
}

static char *add_topic(char *subject, const char *topic)
{
	return topic ? join(subject, only_new(subject, topic)) : subject;
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

static char *left_phrase(const struct kt_sentence *s, const struct kt_figure *f, guint most)
{
	guint from = f->clause;

	if (count_kept(s->p, from, f->first) < THIN && f->left < from)
		from = f->left;
	return kt_phrase(s->p, from, f->first, most, TRUE);
}

static char *count_subject(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint from = right_start(f), end = right_end(s->p, from, f->right);
	char *subject = kt_phrase(s->p, from, end, MOST_WORDS, FALSE);
	guint n = count_kept(s->p, from, end);

	if (f->noun_words && !(f->noun < f->noun_end)) {
		char *noun = g_strdup(f->noun_words);

		subject = subject ? g_strconcat(noun, " ", subject, NULL) : noun;
		n++;
	}
	if (n < 4 && count_kept(s->p, f->clause, f->first)) {
		char *left = left_phrase(s, f, 5);

		n += words_in(left);
		subject = join(subject, left);
	}
	if (n < 5) {
		guint more = relative_end(s->p, end, f->right);

		if (more > end)
			subject = join(subject, kt_phrase(s->p, end + 1, more, 6, FALSE));
	}
	return subject;
}

/* Amounts, shares and durations: what stands before, then the complement. */
static char *amount_subject(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = right_end(s->p, f->end, f->right);
	guint n = count_kept(s->p, f->clause, f->first);
	char *left = left_phrase(s, f, 6), *right;

	right = kt_phrase(s->p, f->end, end, n > 3 ? 3 : 6, FALSE);
	return join(left, right);
}

static char *share_subject(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = right_end(s->p, f->end, f->right);
	guint n = count_kept(s->p, f->end, end);
	char *right = kt_phrase(s->p, f->end, end, MOST_WORDS, FALSE);

	if (n >= 5)
		return right;
	return join(left_phrase(s, f, 6), right);
}

static char *own_subject(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_counted(f->unit))
		return count_subject(s, f);
	if (f->unit == KT_UNIT_PERCENT || f->unit == KT_UNIT_RATIO)
		return share_subject(s, f);
	return amount_subject(s, f);
}

/* The figure whose subject F shares: its host, the one it is chained to. */
static const struct kt_figure *subject_model(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	gint from = f->host >= 0 ? f->host : (gint)k - 1;

	for (; from >= 0; from--)
		if (kt_figure_at(s->figures, from)->subject)
			return kt_figure_at(s->figures, from);
	return NULL;
}

/* A lone definite noun points back: "Omkostningerne har været ...". */
static gboolean is_lone_definite(const char *subject)
{
	return words_in(subject) == 1 &&
	       (g_str_has_suffix(subject, "en") || g_str_has_suffix(subject, "et") ||
		       g_str_has_suffix(subject, "ne"));
}

static void fill_up(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *model = subject_model(s, k);
	const char *before = model ? model->subject : s->before->topic;
	guint n = words_in(f->subject);

	if (!before)
		return;
	if (n == 0 || (f->host >= 0 && n < 4) || (model && f->is_chained && n < THIN) ||
		(n <= THIN && points_back(s->p, f->left, f->right)) ||
		(!model && is_lone_definite(f->subject))) {
		f->subject = add_topic(f->subject, before);
		f->confidence -= model ? 0.01 : 0.04;
		kt_figure_reason(f, "subject",
			model ? "subject-of-figure-before" : "topic-of-text-before",
			kt_slice_str(before));
	}
}

void kt_sentence_subjects(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal)
			continue;
		f->subject = own_subject(s, f);
		if (f->subject)
			kt_figure_reason(f, "subject", "noun-phrase", kt_slice_str(f->subject));
		fill_up(s, k);
	}
}
