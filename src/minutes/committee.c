/* SPDX-License-Identifier: GPL-3.0-or-later */
/* committee.c -- the name of a committee out of a line of the frame.
 *
 * "REFERAT 2018-21: Arbejdsmarkeds- og Integrationsudvalget d. 11-03-2019" has
 * the name in the middle.  The lexicon knows the word that names end in
 * (*udvalget) or begin with (Udvalget for ...); from there the name is
 * followed back over "Kultur-, Fritids- og", or forward to what cannot belong
 * to it: a number, "den", "møde", a dash. */
#include "minutes/reading.h"

#include <string.h>

struct token {
	const char *at;
	gsize len;
};

/* The blank-separated token that ends before P (and after START). */
static struct token token_before(const char *start, const char *p)
{
	const char *end;

	while (p > start && g_ascii_isspace(p[-1]))
		p--;
	for (end = p; p > start && !g_ascii_isspace(p[-1]);)
		p--;
	return (struct token){p, (gsize)(end - p)};
}

static struct token token_after(const char *p, const char *end)
{
	const char *at;

	while (p < end && g_ascii_isspace(*p))
		p++;
	for (at = p; p < end && !g_ascii_isspace(*p);)
		p++;
	return (struct token){at, (gsize)(p - at)};
}

/* Words of places, as "skole", name committees, too. */
static gboolean token_is_frame(const struct kt_lexicon *lexicon, struct token t)
{
	const struct kt_term *term =
		kt_lexicon_begins(lexicon, KT_LEX_FRAME, kt_slice(t.at, t.len));

	return term && !g_str_equal(term->value, "local") &&
	       !g_str_equal(term->value, "common noun");
}

/* "Udvalg", the field's name; part of a committee's only with a word before it: Teknisk Udvalg. */
static gboolean is_field_word(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	const struct kt_term *term = kt_lexicon_whole(lexicon, KT_LEX_FRAME, text);

	return term && g_str_equal(term->value, "committee");
}

static gboolean token_joins(const struct kt_lexicon *lexicon, struct token t)
{
	return (t.len == 1 && *t.at == '&') ||
	       kt_bits_meet(kt_lexicon_last_does(lexicon, kt_slice(t.at, t.len)), KT_W(AND));
}

static gboolean is_upper_at(const char *at, gsize len)
{
	return len > 0 && g_unichar_isupper(g_utf8_get_char_validated(at, (gssize)len));
}

/* TRUE if T, which stands right before the part of the name at P, belongs to it. */
static gboolean goes_before(const struct kt_lexicon *lexicon, struct token t, const char *p,
	const char *end, gboolean *has_and)
{
	struct token next = token_after(p, end);
	char last = t.len > 0 ? t.at[t.len - 1] : 0;

	if (t.len == 0)
		return FALSE;
	if (token_joins(lexicon, t))
		return *has_and = TRUE;
	if (t.len > 1 && (last == '-' || (last == ',' && t.at[t.len - 2] == '-')))
		return TRUE;
	if (!is_upper_at(t.at, t.len) || token_is_frame(lexicon, t))
		return FALSE;
	return token_joins(lexicon, next) || (*has_and && last == ',') ||
	       (t.len > 3 && g_ascii_isalpha(last) &&
		       is_field_word(lexicon, kt_slice(next.at, next.len)));
}

/* "Indre By Lokaludvalg": the words with a capital before a committee of a place are that place. */
static const char *place_start(
	const struct kt_lexicon *lexicon, struct kt_slice text, const char *p)
{
	enum { MOST_WORDS = 4 };

	for (guint n = 0; n < MOST_WORDS; n++) {
		struct token t = token_before(text.at, p);

		if (t.len == 0 || !is_upper_at(t.at, t.len) || strchr(".:;,", t.at[t.len - 1]) ||
			token_is_frame(lexicon, t))
			break;
		p = t.at;
	}
	return p;
}

static const char *name_start(const struct kt_lexicon *lexicon, struct kt_slice text, const char *p)
{
	const char *end = text.at + text.len;
	gboolean has_and = FALSE;

	for (;;) {
		struct token t = token_before(text.at, p);

		if (!goes_before(lexicon, t, p, end, &has_and))
			break;
		p = t.at;
	}
	/* "Byrådet og Økonomiudvalget" are two: a name does not begin with "og". */
	while (token_joins(lexicon, token_after(p, end))) {
		struct token t = token_after(p, end);

		p = token_after(t.at + t.len, end).at;
	}
	return p;
}

/* The end of "Udvalget for Social, Beskæftigelse og Arbejdsmarked". */
static const char *name_end(const struct kt_lexicon *lexicon, const char *p, const char *end)
{
	guint n;

	for (n = 0; n < 10; n++) {
		struct token t = token_after(p, end);
		const char *stop;

		if (t.len == 0 || g_ascii_isdigit(*t.at) || strchr("-|(:/", *t.at) ||
			(guchar)*t.at == 0xE2 || token_is_frame(lexicon, t))
			break;
		stop = t.at + t.len;
		p = stop;
		if (strchr(".:;", stop[-1]))
			break;
	}
	return p;
}

/* Takes off what is no part of a name at its end: marks and a term of office. */
static char *tidy(const char *start, const char *end, gboolean is_genitive)
{
	g_autofree char *name = kt_squeeze_dup(kt_slice(start, (gsize)(end - start)));
	gsize len = strlen(name);

	while (len > 0 && strchr(".,:;-/ ", name[len - 1]))
		len--;
	if (is_genitive && len > 1 && g_ascii_tolower(name[len - 1]) == 's')
		len--;
	name[len] = '\0';
	return len > 0 ? g_strdup(name) : NULL;
}

/* "Udvalgets beslutning" names none: nothing stands where the term of NAME has its star. */
static gboolean is_bare(const struct kt_term *term, const char *name)
{
	return term->text[0] == '*' && g_utf8_strlen(name, -1) < g_utf8_strlen(term->text, -1);
}

char *kt_committee_in(const struct kt_lexicon *lexicon, struct kt_slice text)
{
	struct kt_words *words;
	const struct kt_word *first;
	char *name = NULL;
	guint i;

	text.len = MIN(text.len, KT_VIEW_SHORT);
	words = kt_words_split(text);
	first = words->at;
	for (i = 0; i < words->n && !name; i++) {
		const struct kt_term *term = kt_lexicon_match(
			lexicon, KT_LEX_MASK(KT_LEX_COMMITTEE), first + i, words->n - i);
		const struct kt_word *last;
		const char *end;

		if (!term)
			continue;
		last = first + i + term->n_words - 1;
		end = last->text.at + last->text.len;
		if (g_str_has_prefix(term->value, "open"))
			name = tidy(first[i].text.at, name_end(lexicon, end, text.at + text.len),
				FALSE);
		else if (g_str_equal(term->value, "place"))
			name = tidy(place_start(lexicon, text, first[i].text.at), end, FALSE);
		else
			name = tidy(name_start(lexicon, text, first[i].text.at), end,
				g_str_equal(term->value, "genitive"));
		/* "udvalget" in a sentence and the field's own word "Udvalg" name none. */
		if (name && (!is_upper_at(name, strlen(name)) || is_bare(term, name) ||
				    is_field_word(lexicon, kt_slice_str(name))))
			g_clear_pointer(&name, g_free);
	}
	kt_words_free(words);
	return name;
}
