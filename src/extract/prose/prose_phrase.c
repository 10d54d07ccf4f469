/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases: a stretch of a sentence without the words that say nothing, and
 * where the phrase behind a figure ends. */
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"
#include "extract/prose/speech.h"

#include <string.h>

/* "på landsplan" tells where; "landstallet er hævet" tells what. */
static gboolean stands_in_phrase(const struct kt_passage *p, gint16 area)
{
	guint first = g_array_index(p->areas, struct kt_area_mention, area).first;

	return kt_word_class(p, first) == KT_WORD_PREPOSITION ||
	       (first > 0 && kt_word_class(p, first - 1) == KT_WORD_PREPOSITION);
}

/* "regionens 109 og landets 114", "Hele landet: 4,5 pct.": it says no more than whose number
 * it is. */
static gboolean owns_number(const struct kt_passage *p, gint16 area)
{
	const struct kt_area_mention *a = &g_array_index(p->areas, struct kt_area_mention, area);
	guint next = a->first + a->n_tokens;

	if (kt_mark_is(p, next, ':'))
		next++;
	return next < p->tokens->len && kt_passage_token(p, next)->quantity >= 0;
}

/* "Kerteminde Svømmeklub søger", "til Horsens Natteravne": the town is part of a name, in which another capital
 * follows; "på Samsø Skole" is where. */
static gboolean begins_name(const struct kt_passage *p, gint16 area)
{
	const struct kt_area_mention *a = &g_array_index(p->areas, struct kt_area_mention, area);
	guint next = a->first + a->n_tokens;
	gboolean is_where = a->first > 0 &&
			    (kt_word_class(p, a->first - 1) == KT_WORD_PREPOSITION ||
				    kt_token_is_word(p, a->first - 1)) &&
			    !kt_word_does(p, a->first - 1, KT_W(TO, FROM, OF)) &&
			    !kt_class_is_verb(kt_word_class(p, a->first - 1)) &&
			    kt_word_class(p, a->first - 1) != KT_WORD_CONJUNCTION;

	return !is_where && a->n_tokens == 1 && next < p->tokens->len &&
	       kt_passage_token(p, next)->kind == KT_TOKEN_WORD && kt_token_is_upper(p, next) &&
	       kt_passage_token(p, next)->area < 0 && kt_passage_token(p, next)->time < 0 &&
	       kt_word_class(p, next) == KT_WORD_CONTENT &&
	       kt_slice_is(kt_passage_slice(p, a->first, next), a->area); /* not "Odenses" */
}

/* A municipality or the country: that is the area, not the subject. */
static gboolean names_area(const struct kt_passage *p, guint i)
{
	gint16 area = kt_passage_token(p, i)->area;

	if (area < 0 || (p->has_quotes && kt_in_title(p, i)))
		return FALSE;
	switch (g_array_index(p->areas, struct kt_area_mention, area).sort) {
	case KT_AREA_OWN:
		return !kt_word_has(p, i + 1, KT_LEX_STOP, "own"); /* "kommunens egne midler" */
	case KT_AREA_MUNICIPALITY:
		return !begins_name(p, area);
	case KT_AREA_COUNTRY:
	case KT_AREA_STATE:
		return stands_in_phrase(p, area) || owns_number(p, area);
	case KT_AREA_REGION:
		return owns_number(p, area);
	default:
		return FALSE;
	}
}

/* "efter servicelovens § 110": by what right, not what. */
static gboolean names_law(const struct kt_passage *p, guint i)
{
	gint16 n = kt_passage_token(p, i)->nonfigure;

	const char *sort =
		n >= 0 ? g_array_index(p->nonfigures, struct kt_nonfigure, n).sort : NULL;

	if (sort) /* a week says when, as a law by what right */
		return strcmp(sort, "law") == 0 || strcmp(sort, "week") == 0;
	return kt_word_has(p, i, KT_LEX_AREA, "law");
}

/* A length of the calendar: "måneden", "halvåret", "uge". */
static gboolean is_time_noun(const struct kt_passage *p, guint i)
{
	static const char *const lengths[] = {"year", "half", "quarter", "month", "week"};

	if (!kt_word_has(p, i, KT_LEX_TIME, NULL))
		return FALSE;
	for (guint k = 0; k < G_N_ELEMENTS(lengths); k++)
		if (kt_word_has(p, i, KT_LEX_TIME, lengths[k]))
			return TRUE;
	return FALSE;
}

/* "år", "måneder", "uge": longer than a day. */
static gboolean is_long_unit(const struct kt_passage *p, guint i)
{
	static const char *const units[] = {"year", "month", "week"};

	for (guint k = 0; k < G_N_ELEMENTS(units); k++)
		if (kt_word_has(p, i, KT_LEX_UNIT, units[k]))
			return TRUE;
	return FALSE;
}

static gboolean is_vague_number(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	return kt_word_does(p, i, KT_W(MANY, FEW)) || kt_word_means(p, i, KT_S(VAGUE_NUMBER)) ||
	       (t->is_number && t->kind == KT_TOKEN_WORD && t->quantity < 0); /* no figure */
}

/* "i mange år", "et par måneder", "et halvt år": how long, both words of it; but "boet der i mere
 * end et halvt år" says who is meant. */
static gboolean tells_how_long(const struct kt_passage *p, guint i)
{
	guint number = i > 0 && is_long_unit(p, i) ? i - 1 : i, k = number;

	if (!is_vague_number(p, number) || !is_long_unit(p, number + 1))
		return FALSE;
	while (k > 0 && kt_word_class(p, k - 1) == KT_WORD_ARTICLE)
		k--;
	return k == 0 || !(kt_word_does(p, k - 1, KT_W(THAN, OVER, UNDER, AFTER)) ||
				 kt_word_has(p, k - 1, KT_LEX_STOP, "beginning"));
}

/* "i samme måned", "ved halvåret", "på samme tid": it tells when, not what. */
static gboolean tells_when(const struct kt_passage *p, guint i)
{
	gboolean is_noun = is_time_noun(p, i), is_same;
	gboolean is_moment = kt_word_has(p, i, KT_LEX_STOP, "moment");
	guint k = i;

	if (tells_how_long(p, i))
		return TRUE;
	if (!is_noun && !is_moment)
		return FALSE;
	/* "seneste måling" */
	is_same = i > 0 && is_moment && kt_word_has(p, i - 1, KT_LEX_STOP, "window");
	for (; k > 0 && (kt_word_class(p, k - 1) == KT_WORD_ARTICLE ||
				kt_word_has(p, k - 1, KT_LEX_STOP, "beginning") ||
				kt_word_has(p, k - 1, KT_LEX_STOP, "whole"));
		k--)
		is_same |= kt_word_has(p, k - 1, KT_LEX_STOP, "same");
	return is_same || (is_noun && k > 0 && kt_word_class(p, k - 1) == KT_WORD_PREPOSITION &&
				  !kt_word_does(p, k - 1, KT_W(PER)));
}

/* A word that only leans on a noun: "hele", "første", "seneste måling". */
static gboolean leans(const struct kt_passage *p, guint i)
{
	if (kt_word_has(p, i, KT_LEX_STOP, "window") && i + 1 < p->tokens->len &&
		kt_word_has(p, i + 1, KT_LEX_STOP, "moment"))
		return TRUE;
	return kt_word_has(p, i, KT_LEX_STOP, "whole") ||
	       kt_word_has(p, i, KT_LEX_STOP, "beginning");
}

/* The word before I, adverbs passed over. */
static guint word_before(const struct kt_passage *p, guint i)
{
	while (i > 0 && kt_word_class(p, i - 1) == KT_WORD_ADVERB)
		i--;
	return i > 0 ? i - 1 : 0;
}

/* "kan opkræve", "skal selv lægge" */
static gboolean follows_modal(const struct kt_passage *p, guint i)
{
	while (i > 0 && (kt_word_class(p, i - 1) == KT_WORD_ADVERB ||
				kt_word_class(p, i - 1) == KT_WORD_PRONOUN))
		i--;
	return i > 0 && kt_word_has(p, i - 1, KT_LEX_STOP, "modal");
}

/* "Endvidere skaber ...": behind the adverb that opens a sentence stands the verb. */
static gboolean stands_second(const struct kt_passage *p, guint i, guint before)
{
	guint first, end;

	if (i == 0 || kt_word_class(p, i - 1) != KT_WORD_ADVERB || i - before > 3)
		return FALSE;
	kt_passage_sentence(p, i, &first, &end);
	return first >= before && kt_word_class(p, first) == KT_WORD_ADVERB;
}

static gboolean is_person_pronoun(const struct kt_passage *p, guint i)
{
	return kt_word_does(p, i, KT_W(SPEAKER));
}

/* A verb by its form and its place: the infinitive behind "at" or a modal, "at
 * flytte", "kan opkræve"; the finite verb beside "man", "vi" or "sig", or second in the
 * sentence.  What stands behind a relative "der" says which are meant and stays. */
static gboolean is_verb_form(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);
	guint before;

	if (kt_word_means(p, i, KT_S(RESOLVES)) &&
		(kt_word_does(p, i + 1 + kt_mark_is(p, i + 1, ','), KT_W(THAT)) ||
			(i > 0 && kt_phrase_tells_aside(p, i - 1))))
		return TRUE; /* "ønsker at bruge", "foreslår, at der bruges" */
	if (t->kind != KT_TOKEN_WORD ||
		t->covered & (KT_LEX_MASK(KT_LEX_STOP) | KT_LEX_MASK(KT_LEX_COUNTED) |
				     KT_LEX_MASK(KT_LEX_MEASURE) | KT_LEX_MASK(KT_LEX_EFFECT) |
				     KT_LEX_MASK(KT_LEX_UNIT) | KT_LEX_MASK(KT_LEX_DIRECTION)) ||
		kt_token_is_upper(p, i))
		return FALSE;
	before = word_before(p, i);
	if (kt_word_does(p, before, KT_W(THAT)) || follows_modal(p, i))
		return kt_word_ends(p, i, KT_F(INFINITIVE, PASSIVE), 1) &&
		       !kt_word_ends(p, i, KT_F(NOMINAL), 1);
	if (!kt_word_ends(p, i, KT_F(FINITE), 1) || kt_word_ends(p, i, KT_F(NOMINAL), 1))
		return FALSE;
	return is_person_pronoun(p, before) || is_person_pronoun(p, i + 1) ||
	       kt_word_does(p, i + 1, KT_W(ONESELF)) || stands_second(p, i, before);
}

gboolean kt_phrase_tells_aside(const struct kt_passage *p, guint i)
{
	return names_area(p, i) || names_law(p, i) || tells_when(p, i) || kt_names_proposer(p, i);
}

/* Token I stays in a phrase in its own right, as do all words of a title: "Det er nu". */
static gboolean is_kept(const struct kt_passage *p, guint i)
{
	if (p->has_quotes && kt_passage_token(p, i)->kind == KT_TOKEN_WORD && kt_in_title(p, i))
		return TRUE;
	return kt_word_class(p, i) == KT_WORD_CONTENT &&
	       !kt_passage_term_at(p, KT_LEX_QUALIFIER, i) &&
	       !kt_passage_term_at(p, KT_LEX_ZIP, i) &&
	       !kt_word_has(p, i, KT_LEX_MEASURE, "count") && /* "antallet af" */
	       !kt_word_has(p, i, KT_LEX_TIME, "to_date") && !names_area(p, i) &&
	       !names_law(p, i) && !tells_when(p, i) && !is_verb_form(p, i) &&
	       !kt_names_proposer(p, i) &&
	       (!leans(p, i) || (i + 1 < p->tokens->len && is_kept(p, i + 1)));
}

/* Token I stays if it lies between words that do. */
static gboolean is_glue(const struct kt_passage *p, guint i)
{
	enum kt_word_class c = kt_word_class(p, i);

	return c == KT_WORD_PREPOSITION || c == KT_WORD_CONJUNCTION ||
	       (c == KT_WORD_MARK && (kt_mark_is(p, i, ',') || kt_mark_is(p, i, '/') ||
					     kt_mark_is(p, i, '&') || kt_token_is_dash(p, i)));
}

/* The hyphen of "social- og sundhedshjælpere". */
static gboolean ends_half_word(const struct kt_passage *p, guint i)
{
	return kt_token_is_dash(p, i) && !kt_passage_token(p, i)->space_before;
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
			else if (kt_passage_token(p, i)->time >= 0 || tells_when(p, i))
				glue = 0; /* "pr. 31. marts" goes as a whole */
			continue;
		}
		if (glue) {
			if (glue > last + 1 && ends_half_word(p, glue - 1))
				append_token(p, glue - 1, out);
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

guint kt_phrase_words(const struct kt_passage *p, guint first, guint end)
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

guint kt_words_in(const char *text)
{
	guint n = 0;
	gboolean inside = FALSE;

	for (; text && *text; text = g_utf8_next_char(text)) {
		gboolean letter = (guchar)*text < 0x80 ? g_ascii_isalnum(*text)
						       : g_unichar_isalnum(g_utf8_get_char(text));

		n += letter && !inside;
		inside = letter;
	}
	return n;
}

/* ---- the right side ---------------------------------------------------- */

/* A comma that goes on listing or qualifying, not one that opens a clause. */
static gboolean goes_on(const struct kt_passage *p, guint i, guint end)
{
	if (i + 1 < end && kt_word_class(p, i + 1) == KT_WORD_PREPOSITION)
		return TRUE;
	if (i + 1 < end && kt_word_class(p, i + 1) == KT_WORD_ARTICLE)
		return FALSE; /* ", en stigning", ", det seneste år" */
	return i + 1 < end && !kt_clause_begins(p, 0, i + 1) &&
	       kt_word_class(p, i + 1) != KT_WORD_MARK;
}

/* Where the noun phrase and predicate behind a figure end. */
guint kt_phrase_right_end(const struct kt_passage *p, guint i, guint end)
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
			   kt_phrase_words(p, from, i) >= KT_THIN) {
			return i;
		} else if (kt_word_has(p, i, KT_LEX_AREA, "reference") ||
			   kt_word_means(p, i, KT_S(CORRESPONDS)) ||
			   kt_word_does(p, i, KT_W(AGAINST)) ||
			   kt_word_has(p, i, KT_LEX_STOP, "breakdown")) {
			return i;
		}
	}
	return end;
}

/* A relative clause right behind the phrase belongs to it. */
guint kt_phrase_relative_end(const struct kt_passage *p, guint i, guint end)
{
	if (i + 1 < end && kt_mark_is(p, i, ',') && kt_word_class(p, i + 1) == KT_WORD_RELATIVE &&
		!kt_word_does(p, i + 1, KT_W(WHERE)))
		return kt_phrase_right_end(p, i + 2, end);
	return i;
}
