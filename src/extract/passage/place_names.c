/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose figure: the country, regions, municipalities, the municipality itself. */
#include "extract/passage/annotate.h"

#include <string.h>

static void add_area(
	struct kt_passage *p, const char *area, char *owned, guint sort, guint first, guint n)
{
	struct kt_area_mention a = {
		.area = area, .owned = owned, .sort = sort, .first = first, .n_tokens = n};

	if (p->areas->len >= KT_PASSAGE_LIMIT) {
		g_free(owned);
		return;
	}
	g_array_append_val(p->areas, a);
	for (guint i = first; i < first + n; i++)
		kt_passage_token(p, i)->area = p->areas->len - 1;
}

static gboolean is_kommune(const struct kt_passage *p, guint i)
{
	return kt_word_means(p, i, KT_S(MUNICIPALITY));
}

static gboolean is_verb(const struct kt_passage *p, guint i)
{
	return kt_token_is_verb(p, i) ||
	       (i < p->tokens->len && kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, i), "modal"));
}

/* The longest municipality name at token I, up to three words: names have a
 * capital at each word, or a sign between ("Høje - Taastrup"). */
static guint match_name(const struct kt_passage *p, guint i, const struct kt_municipality **out)
{
	guint n = kt_token_is_upper(p, i + 1) ? 2 : kt_token_is_dash(p, i + 1) ? 3 : 1;

	for (; n > 0; n--) {
		if (i + n > p->tokens->len)
			continue;
		*out = kt_municipality_lookup(kt_passage_slice(p, i, i + n));
		if (*out)
			return n;
	}
	return 0;
}

/* "Kerteminde, Assens og Nyborg": the first of several names. */
static gboolean heads_row(const struct kt_passage *p, guint end)
{
	const struct kt_municipality *next = NULL;

	return (kt_token_is(p, end, ",") || kt_word_does(p, end, KT_W(AND))) &&
	       end + 1 < p->tokens->len && kt_token_is_upper(p, end + 1) &&
	       match_name(p, end + 1, &next) > 0;
}

/* "Regionshospitalet Randers", "Musikhuset Aarhus": part of the name of something else. */
static gboolean ends_name(const struct kt_passage *p, guint i)
{
	return i > 0 && kt_passage_token(p, i - 1)->kind == KT_TOKEN_WORD &&
	       kt_token_is_upper(p, i - 1) && !kt_passage_term_at(p, KT_LEX_STOP, i - 1) &&
	       !kt_passage_term_at(p, KT_LEX_AREA, i - 1);
}

/* A municipality's name alone is taken where it is a whole text (a row label)
 * or is written with a capital inside a sentence: "Vejen" at the beginning of
 * a sentence may be the road, unless these are Vejen's minutes and it has or
 * does something, or other names follow. */
static gboolean stands_as_name(const struct kt_passage *p, guint i, guint n, gboolean is_own)
{
	guint first, end;

	if (is_kommune(p, i + n) || (n > 1 && is_kommune(p, i + n - 1)))
		return TRUE;
	if (!kt_token_is_upper(p, i))
		return FALSE;
	if (i > 0 && kt_token_is_quote(p, i - 1)) /* "Vejen til egen bolig" */
		return FALSE;
	if (!is_own && ends_name(p, i))
		return FALSE;
	kt_passage_sentence(p, i, &first, &end);
	return i > first || p->tokens->len == n || kt_token_is(p, i + n, ":") ||
	       (is_own && is_verb(p, i + n)) || heads_row(p, i + n);
}

static guint municipality_at(struct kt_passage *p, guint i, const struct kt_municipality *own)
{
	const struct kt_municipality *m = NULL;
	guint n;

	const struct kt_token *t = kt_passage_token(p, i);

	if (t->kind != KT_TOKEN_WORD || !kt_token_is_upper(p, i) ||
		!kt_municipality_may_begin(t->word.known))
		return 0;
	n = match_name(p, i, &m);
	if (n == 0 || !stands_as_name(p, i, n, m == own))
		return 0;
	if (is_kommune(p, i + n))
		n++;
	add_area(p, m->name, NULL, KT_AREA_MUNICIPALITY, i, n);
	return n;
}

/* Numbers of the sentence at token I, but for years. */
static guint numbers_of_sentence(const struct kt_passage *p, guint i)
{
	enum { FIRST_YEAR = 1990, LAST_YEAR = 2099 };
	guint first, end, n = 0;

	kt_passage_sentence(p, i, &first, &end);
	for (guint k = first; k < end; k++)
		n += kt_passage_token(p, k)->kind == KT_TOKEN_NUMERAL &&
		     kt_token_int(p, k, FIRST_YEAR, LAST_YEAR) < 0;
	return n;
}

/* "Holbæk og Odsherred kommuner har tilsammen 61 borgere": of them all, where each has no number of its
 * own.  How many tokens; 0 if it is not so. */
static guint several_at(struct kt_passage *p, guint i)
{
	const struct kt_municipality *m = NULL;
	guint k = i, n = 0, length;
	char *words;

	if (!kt_token_is_word(p, i) || !kt_token_is_upper(p, i) ||
		!kt_municipality_may_begin(kt_passage_token(p, i)->word.known))
		return 0;
	for (; k < p->tokens->len && kt_token_is_upper(p, k); k++) {
		length = match_name(p, k, &m);
		if (length == 0)
			return 0;
		n++;
		k += length;
		if (!kt_token_is(p, k, ",") && !kt_word_does(p, k, KT_W(AND)))
			break;
	}
	if (n < 2 || !kt_word_means(p, k, KT_S(MUNICIPALITIES)) || numbers_of_sentence(p, i) >= n)
		return 0;
	words = kt_squeeze_dup(kt_passage_slice(p, i, k + 1));
	add_area(p, words, words, KT_AREA_REGION, i, k + 1 - i);
	return k + 1 - i;
}

static gboolean is_numeral(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL;
}

/* A part of the country is meant where it is a whole text or stands behind a
 * word that says where: "på Fyn", not "FGU Fyn"; or has a number: "Fyn på 2,7 pct.", "Jylland med 3,1" */
static gboolean stands_as_place(const struct kt_passage *p, guint i, guint n)
{
	const struct kt_found *before = i > 0 ? kt_passage_term_at(p, KT_LEX_STOP, i - 1) : NULL;

	if (kt_word_does(p, i + n, KT_W(ON, WITH)) &&
		(is_numeral(p, i + n + 1) ||
			(i + n + 1 < p->tokens->len &&
				kt_passage_term_at(p, KT_LEX_STOP, i + n + 1) &&
				is_numeral(p, i + n + 2)))) /* "med kun 3,1" */
		return TRUE;
	return p->tokens->len == n ||
	       (before && (kt_found_is(before, "preposition") || kt_found_is(before, "adverb")));
}

/* Words that help to tell an area and are none themselves. */
static gboolean is_no_area(const struct kt_found *f)
{
	return kt_found_is(f, "law") || kt_found_is(f, "crowd") || kt_found_is(f, "dealing") ||
	       kt_found_is(f, "reference") || kt_found_is(f, "countryside");
}

/* "Stevns har landets højeste fravær": the country is what one of its municipalities is seen
 * among. */
static gboolean is_seen_among(const struct kt_passage *p, const struct kt_found *f)
{
	const struct kt_area_mention *last =
		p->areas->len ? &g_array_index(p->areas, struct kt_area_mention, p->areas->len - 1)
			      : NULL;
	guint next = f->first + f->n_tokens, first, end;

	if (!last || (last->sort != KT_AREA_MUNICIPALITY && last->sort != KT_AREA_OWN) ||
		!kt_word_ends(p, next - 1, KT_F(GENITIVE), 3) ||
		!kt_word_ends(p, next, KT_F(SUPERLATIVE), 0))
		return FALSE;
	kt_passage_sentence(p, f->first, &first, &end);
	return last->first >= first;
}

/* "Danmarks Statistik", "Jyske Bank": somebody's name. */
static gboolean is_of_a_name(const struct kt_passage *p, const struct kt_found *f)
{
	if (kt_found_is(f, "adjective"))
		return kt_token_is_upper(p, f->first);
	return kt_token_is_upper(p, f->first) && kt_word_ends(p, f->first, KT_F(GENITIVE), 3) &&
	       kt_token_is_upper(p, f->first + f->n_tokens);
}

/* "Region Midtjyllands": a region's name is told without its genitive. */
static char *region_name(const struct kt_passage *p, const struct kt_found *f, guint n)
{
	char *words = kt_squeeze_dup(kt_passage_slice(p, f->first, f->first + n));

	if (f->term->n_words > 1 && kt_token_is_upper(p, f->first) &&
		kt_word_ends(p, f->first + n - 1, KT_F(GENITIVE), 3))
		words[strlen(words) - 1] = '\0';
	return words;
}

/* "Region Syddanmark", "RAR Sjælland": the words as printed. */
static guint term_area_at(struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_AREA, i);

	if (!f || is_no_area(f) || is_of_a_name(p, f) || is_seen_among(p, f))
		return 0;
	guint n = f->n_tokens;
	if (kt_found_is(f, "part") && !stands_as_place(p, i, n))
		return 0;
	if (kt_found_is(f, "own")) {
		add_area(p, NULL, NULL, KT_AREA_OWN, i, n);
	} else if (kt_found_is(f, "region") || kt_found_is(f, "part") ||
		   kt_found_is(f, "adjective") || kt_found_is(f, "party")) {
		char *words;

		if (kt_found_is(f, "region") && f->term->n_words == 1 &&
			kt_token_is_upper(p, i)) /* RAR Vestjylland */
			while (i + n < p->tokens->len && kt_token_is_upper(p, i + n) &&
				kt_passage_token(p, i + n)->kind == KT_TOKEN_WORD)
				n++;
		words = region_name(p, f, n);
		add_area(p, words, words, kt_found_is(f, "party") ? KT_AREA_OTHER : KT_AREA_REGION,
			i, n);
	} else if (kt_found_is(f, "state")) {
		add_area(p, "DK", NULL, KT_AREA_STATE, i, n);
	} else {
		add_area(p, f->term->value, NULL, KT_AREA_COUNTRY, i, n);
	}
	return n;
}

void kt_find_areas(struct kt_passage *p, const struct kt_passage_context *context)
{
	guint n;

	for (guint i = 0; i < p->tokens->len; i += MAX(n, 1)) {
		n = several_at(p, i);
		if (n == 0)
			n = municipality_at(p, i, context->municipality);
		if (n == 0)
			n = term_area_at(p, i);
	}
}
