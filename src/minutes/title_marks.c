/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title_marks.c -- what stands before a title and behind it and is no part of it: whether the public
 * may hear the case, what is to be done with it, its number. */
#include "minutes/item_candidates.h"

#include <string.h>

/* "(Åbent)", "(Til drøftelse)", "Åbent - ", "B - ", "Til drøftelse: ", or a word with wide blanks or a
 * tab behind it, as a title begins: how long that is with its marks. */
static gsize mark_length(struct kt_slice title, struct kt_slice *word)
{
	enum { MOST_BYTES = 24 };
	const char *end = title.at + MIN(title.len, MOST_BYTES), *p;
	gboolean in_brackets = title.len > 0 && title.at[0] == '(';

	for (p = title.at; p < end; p++) {
		if (in_brackets ? *p == ')'
				: strchr("\t:", *p) ||
					  (p[0] == ' ' && p + 2 < end &&
						  (p[1] == ' ' || (p[1] == '-' && p[2] == ' '))))
			break;
	}
	if (p >= end)
		return 0;
	*word = kt_slice(title.at + in_brackets, (gsize)(p - title.at) - in_brackets);
	p += in_brackets;
	while (p < title.at + title.len && strchr(" \t:-", *p))
		p++;
	return (gsize)(p - title.at);
}

/* "B - Salg af grund", "(O) Fremmøde": the first letter of beslutning, orientering, drøftelse. */
static gboolean is_initial(struct kt_slice word)
{
	return word.len == 1 && g_ascii_isupper(word.at[0]);
}

static gboolean is_mark(const char *sense, gboolean in_brackets)
{
	static const char *const senses[] = {"open", "closed", "nature", "item", NULL};

	/* "(Orientering) Fremmøde", but "Orientering - nyt fra formanden". */
	return g_strv_contains(senses, sense) || (in_brackets && g_str_equal(sense, "standard"));
}

/* "(Åbent) Regnskab 2012", "(Beslutning) Regnskab 2012": whether the public is shut out, and what is
 * to be done with it, are no parts of the title. */
void kt_title_take_mark(const struct kt_minutes *m, struct kt_candidate *c)
{
	struct kt_slice title = kt_slice_trim(c->title), word;
	gsize len = mark_length(title, &word);
	const struct kt_term *term =
		len > 0 ? kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, word) : NULL;

	if (len == 0 || len == title.len ||
		!(is_initial(word) || (term && is_mark(term->value, title.at[0] == '('))))
		return;
	c->is_closed |= term && g_str_equal(term->value, "closed");
	c->title = kt_slice_trim(kt_slice(title.at + len, title.len - len));
}

static struct kt_slice last_word(struct kt_slice text)
{
	gsize at = text.len;

	while (at > 0 && !g_ascii_isspace(text.at[at - 1]))
		at--;
	return kt_slice(text.at + at, text.len - at);
}

/* "2014-2017", "2012/2013": of a budget, and no case. */
static gboolean is_span_of_years(struct kt_slice s)
{
	enum { SPAN = 9, YEAR_DIGITS = 4 };

	return s.len == SPAN && !g_ascii_isdigit(s.at[YEAR_DIGITS]) &&
	       (memcmp(s.at, "19", 2) == 0 || memcmp(s.at, "20", 2) == 0) &&
	       memcmp(s.at, s.at + YEAR_DIGITS + 1, 2) == 0;
}

/* "Udbud af skolekørsel 13/30122 Åbent": pages run together have the number of the case and who may
 * hear it behind the title. */
void kt_title_take_end(const struct kt_minutes *m, struct kt_candidate *c)
{
	struct kt_slice last = last_word(c->title);
	const struct kt_term *term = kt_lexicon_whole(m->lexicon, KT_LEX_FRAME, last);
	gboolean has_state =
		term && last.at > c->title.at &&
		(g_str_equal(term->value, "open") || g_str_equal(term->value, "closed"));
	struct kt_slice rest = c->title;
	enum kt_case_form form;
	gsize len = 0;

	/* "1. 08/4410" over its title */
	if (kt_mark_case(c->title, &len) != KT_CASE_NONE && len == c->title.len &&
		!is_span_of_years(c->title) && c->form == KT_FORM_DOTTED) {
		c->case_number = c->title;
		c->title.len = 0;
		c->has_case = TRUE;
		return;
	}
	if (has_state)
		rest = kt_slice_trim(kt_slice(rest.at, (gsize)(last.at - rest.at)));
	last = last_word(rest);
	form = last.at > rest.at ? kt_mark_case(last, &len) : KT_CASE_NONE;
	if (len != last.len || form == KT_CASE_NONE || is_span_of_years(last) ||
		(form == KT_CASE_WEAK && !has_state))
		return;
	c->is_closed |= has_state && g_str_equal(term->value, "closed");
	c->title = kt_slice_trim(kt_slice(rest.at, (gsize)(last.at - rest.at)));
	c->has_case = TRUE;
	c->case_number = last;
}
