/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a subject: joined, cut to a length, and given the word of what
 * the thing is measured in. */
#include "extract/prose/prose_counted.h"

#include <string.h>

enum {
	LONGEST_ENDING = 5, /* letters: "elev" stands in "elevernes", not "børn" in "børnehaver" */
	MOST_COUNTED = 4,   /* words in the name of what is counted */
	LONG_NAME = 6       /* words: so long a name says itself what is measured */
};

/* ---- joining ----------------------------------------------------------- */

/* TRUE if WORD is a word of TEXT, or the first or last part of one: "bind" is
 * not told by "forbindelse". */
static gboolean stands_in(const char *word, const char *text)
{
	for (const char *at = text; (at = strstr(at, word)); at++) {
		const char *end = at + strlen(word);

		if (!*end || strchr(" ,-/", *end) ||
			((at == text || strchr(" ,-/", at[-1])) &&
				strcspn(end, " ,-/") <= LONGEST_ENDING))
			return TRUE;
	}
	return FALSE;
}

gboolean kt_name_within(const char *a, const char *b)
{
	g_autofree char *x = kt_fold_dup(kt_slice_str(a)), *y = kt_fold_dup(kt_slice_str(b));
	g_auto(GStrv) words = g_strsplit_set(x, " ,", -1);

	for (guint i = 0; words[i]; i++)
		if (*words[i] && !stands_in(words[i], y))
			return FALSE;
	return TRUE;
}

char *kt_name_join(char *a, char *b)
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
	if (kt_name_within(b, a)) {
		g_free(b);
		return a;
	}
	both = g_strconcat(a, ", ", b, NULL);
	g_free(a);
	g_free(b);
	return both;
}

/* ---- finishing --------------------------------------------------------- */

/* "12 dage" are a length; "sygedage" and "døgn" are counted. */
static gboolean is_plain_day(const struct kt_passage *p, guint i)
{
	return kt_word_means(p, i, KT_S(DAY));
}

/* "4,5 årsværk", "1.450 meter": where a thing is measured that has a word of
 * its own, the word belongs to its name. */
static char *with_unit_word(const struct kt_sentence *s, const struct kt_figure *f, char *subject)
{
	gboolean is_thing =
		f->unit == KT_UNIT_FTE || f->unit == KT_UNIT_HOUR || f->unit == KT_UNIT_COUNT;
	g_autofree char *word = NULL;

	if (!is_thing || kt_figure_is_in_pieces(s, f) || kt_words_in(subject) >= LONG_NAME)
		return subject;
	for (guint i = f->end; i-- > f->first && !word;)
		if (kt_word_has(s->p, i, KT_LEX_UNIT, NULL) && !is_plain_day(s->p, i))
			word = kt_squeeze_dup(kt_passage_slice(s->p, i, i + 1));
	if (!word || (subject && kt_name_within(word, subject)))
		return subject;
	return kt_name_join(subject, g_steal_pointer(&word));
}

/* Where a word of TEXT begins at or behind AT, and where it ends. */
static const char *next_word(const char *at, const char **end)
{
	while (*at && !g_unichar_isalnum(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	for (*end = at; **end && g_unichar_isalnum(g_utf8_get_char(*end));)
		*end = g_utf8_next_char(*end);
	return at;
}

/* A word that only joins others: of up to three letters, or a number. */
static gboolean joins(const char *word, const char *end)
{
	enum { JOINING = 3 };

	return g_ascii_isdigit(*word) || (!g_unichar_isupper(g_utf8_get_char(word)) &&
						 g_utf8_strlen(word, end - word) <= JOINING);
}

static gboolean is_repeated(const char *text, const char *word, const char *end)
{
	g_autofree char *alone = g_strndup(word, end - word);
	g_autofree char *before = g_strndup(text, word - text);

	return strstr(before, alone) != NULL;
}

/* What is counted stands first; beyond a few words its name says no more. */
static void shorten(char *text, guint most)
{
	const char *end = text, *cut = text, *word;
	guint n = 0;

	while (text && *(word = next_word(end, &end))) {
		if (joins(word, end) || is_repeated(text, word, end))
			continue;
		if (n++ == most) {
			text[cut - text] = '\0';
			return;
		}
		cut = end;
	}
}

/* Nothing in the text says what it is: then it is what the item is about. */
static void name_after_item(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_item *item = s->before->item_of;

	if (f->refusal || f->subject || !item || !item->title || !*item->title)
		return;
	f->subject = s->before->topic ? g_strdup(s->before->topic) : g_strdup(item->title);
	kt_figure_reason(f, "subject", "title-of-item", kt_slice_str(f->subject));
}

void kt_sentence_finish_subjects(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal)
			continue;
		if (kt_unit_is_counted(f->unit) && f->host < 0 &&
			!f->head) /* a chosen name has its length */
			shorten(f->subject, MOST_COUNTED);
		f->subject = with_unit_word(s, f, f->subject);
		name_after_item(s, f);
	}
}
