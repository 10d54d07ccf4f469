/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numerals that are no figures, by what stands beside them.
 *
 * Each rule looks at one numeral that no time expression has taken, and names
 * the sort or passes.  A rule that reaches further (a list of paragraphs, the
 * pairs of a phone number) covers the tokens it speaks for.  The first rule
 * that knows the numeral decides, so the surest stand first. */
#include <string.h>

#include "extract/passage/follow_up.h"
#include "extract/passage/nonfigure.h"
#include "extract/passage/size_class.h"

static const char age_group[] = "age group";

static void cover(struct kt_passage *p, guint first, guint n, const char *sort)
{
	struct kt_nonfigure nf = {.sort = sort, .first = first, .n_tokens = n};

	if (p->nonfigures->len >= KT_PASSAGE_LIMIT)
		return;
	g_array_append_val(p->nonfigures, nf);
	for (guint i = first; i < first + n && i < p->tokens->len; i++)
		if (kt_passage_token(p, i)->nonfigure < 0)
			kt_passage_token(p, i)->nonfigure = p->nonfigures->len - 1;
}

/* "§ 85, 99 og 104", "§17.4", "§§ 5-7", "stk. 4" behind a paragraph */
static guint law(const struct kt_passage *p, guint i)
{
	guint k = i + 1;
	gint last = kt_token_int(p, i, 1, 999);

	if (i == 0 || !kt_token_is(p, i - 1, "§"))
		return 0;
	for (;;) {
		if (kt_token_is_word(p, k) && kt_passage_token(p, k)->span.len == 1 &&
			!kt_word_does(p, k, KT_W(IN)))
			k++; /* § 13 d */
		if (kt_token_is(p, k, ",") && kt_word_means(p, k + 1, KT_S(SUBSECTION)))
			k++;
		if (kt_word_means(p, k, KT_S(SUBSECTION))) {
			k += 1 + kt_token_is(p, k + 1, ".");
			k += kt_token_is_numeral(p, k);
			continue;
		}
		if ((kt_token_is(p, k, ",") || kt_word_does(p, k, KT_W(AND)) ||
			    kt_token_is_dash(p, k) || kt_token_is(p, k, "/")) &&
			kt_token_int(p, k + 1, 1, 999) >= MAX(last, 1) &&
			!kt_found_at(p, KT_LEX_UNIT, k + 2) &&
			!kt_found_at(p, KT_LEX_COUNTED, k + 2)) { /* they ascend */
			last = kt_token_int(p, k + 1, 1, 999);
			k += 2;
			continue;
		}
		return k - i;
	}
}

/* A time of day of hours and minutes in one numeral: 9.00, 14,30. */
static gboolean is_clock(const struct kt_passage *p, guint i)
{
	struct kt_slice s;

	if (!kt_token_is_numeral(p, i))
		return FALSE;
	s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);
	return (s.len == 4 || s.len == 5) && (s.at[s.len - 3] == '.' || s.at[s.len - 3] == ',') &&
	       s.at[s.len - 2] <= '5' && s.at[0] <= '2';
}

/* "kl. 8 og 14": nothing behind it that the number could count. */
static gboolean is_hour(const struct kt_passage *p, guint i)
{
	return kt_token_int(p, i, 0, 24) >= 0 && !kt_found_at(p, KT_LEX_UNIT, i + 1) &&
	       !kt_found_at(p, KT_LEX_COUNTED, i + 1) && !kt_token_is(p, i + 1, "%");
}

/* ":30" behind the hours: two digits at most, and glued.  "mellem kl. 22 og 03: 280.000 kr." tells what
 * that costs. */
static gboolean goes_on_with_minutes(const struct kt_passage *p, guint i)
{
	return kt_token_is(p, i, ":") && kt_token_glued(p, i) && kt_token_glued(p, i + 1) &&
	       kt_token_int(p, i + 1, 0, 59) >= 0;
}

/* kl. 16:00, kl. 14,30, 16.00-18.00 behind kl., 7:30 */
static guint clock_time(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_before(p, KT_LEX_NONFIGURE, i);
	gint hour = kt_token_int(p, i, 0, 24);
	guint k = i + 1;

	if (!kt_found_is(f, "after clock") && /* two digits on both sides of a glued colon */
		(hour < 0 || !goes_on_with_minutes(p, k) ||
			kt_passage_token(p, k + 1)->span.len != 2))
		return 0;
	if (kt_token_int(p, i, 1900, 2100) >= 0) /* "tidsrummet 2019-2022" */
		return 0;
	while (goes_on_with_minutes(p, k) || kt_token_is_dash(p, k) ||
		(kt_word_does(p, k, KT_W(AND, TO)) && (is_clock(p, k + 1) || is_hour(p, k + 1))))
		k += 1 + kt_token_is_numeral(p, k + 1);
	return k - i;
}

/* "Bevilling 12 Børn og familie": what the number names begins with a capital behind it. */
static gboolean heads_a_name(const struct kt_passage *p, guint i)
{
	struct kt_slice next;

	if (i + 1 >= p->tokens->len || kt_passage_token(p, i + 1)->kind != KT_TOKEN_WORD)
		return FALSE;
	next = kt_document_slice(p->doc, kt_passage_token(p, i + 1)->span);
	return g_unichar_isupper(g_utf8_get_char_validated(next.at, (gssize)next.len));
}

/* A word before it names it: punkt 3, tema 4, bilag 2, lov nr. 12.  Not where
 * the number counts what follows ("sag 3 borgere" does not happen, "bilag: 3
 * sager" does) or is money. */
static const char *named_before(const struct kt_passage *p, guint i)
{
	enum { MOST_VOTES = 60 };
	const struct kt_found *f = kt_found_before(p, KT_LEX_NONFIGURE, i);

	if (!f && i > 1 && kt_token_is(p, i - 1, ":")) { /* "Lukkede punkter: 63-65" */
		f = kt_found_before(p, KT_LEX_NONFIGURE, i - 1);
		if ((kt_found_is(f, "before votes") || kt_found_is(f, "after votes")) &&
			kt_token_int(p, i, 0, MOST_VOTES) >= 0 &&
			!kt_found_at(p, KT_LEX_UNIT, i + 1))
			return "votes"; /* "Imod stemte: 1 (V)" */
		if (kt_found_is(f, "after reference") && kt_token_int(p, i, 1, 999) > 0 &&
			(i + 1 == p->tokens->len || kt_token_is_upper(p, i + 1)))
			return "name"; /* "Side: 4 SAGER TIL AFGØRELSE" */
		if (!kt_found_is(f, "after item"))
			return NULL;
	}
	if (!f || !g_str_has_prefix(f->term->value, "after ") || kt_found_is(f, "after age") ||
		kt_found_is(f, "after clock"))
		return NULL;
	if (kt_found_at(p, KT_LEX_UNIT, i + 1) || kt_found_at(p, KT_LEX_SCALE, i + 1) ||
		kt_token_is(p, i + 1, "%"))
		return NULL;
	if (kt_found_is(f, "after follow-up"))
		return kt_follow_up_letters(p->lexicon, kt_passage_token(p, f->first)->word.text)
			       ? "name"
			       : NULL;
	if (kt_found_is(f, "after heading"))
		return heads_a_name(p, i) && kt_token_int(p, i, 0, 999) >= 0 ? "name" : NULL;
	if ((kt_found_is(f, "after name") || kt_found_is(f, "after reference")) &&
		((kt_found_at(p, KT_LEX_COUNTED, i + 1) && !heads_a_name(p, i)) ||
			(kt_token_int(p, i, 0, 99999) < 0 && !kt_is_code_of_account(p, i))))
		return NULL;
	if (kt_found_is(f, "after law") && kt_found_at(p, KT_LEX_COUNTED, i + 1))
		return NULL; /* "får vejledning 12 borgere" */
	if (kt_found_is(f, "after votes"))
		return "votes";
	return kt_found_is(f, "after law")      ? "law"
	       : kt_found_is(f, "after item")   ? "item number"
	       : kt_found_is(f, "after phone")  ? "phone number"
	       : kt_found_is(f, "after number") ? "number of a thing"
						: "name";
}

/* Further numbers of the same list: tema 3 og 4, punkt 1-3, spor 1, 2 og 3 */
static guint rest_of_list(const struct kt_passage *p, guint i)
{
	guint k = i + 1;

	if (kt_token_is_dash(p, k) && kt_token_glued(p, k) && kt_token_is_numeral(p, k + 1) &&
		kt_token_glued(p, k + 1))
		k += 2; /* j.nr. 2015-10423 */
	while ((kt_token_is_dash(p, k) || kt_token_is(p, k, ",") ||
		       kt_word_does(p, k, KT_W(AND, TO)) || kt_token_is(p, k, ".") ||
		       kt_token_is(p, k, "+") || kt_token_is(p, k, "/")) &&
		kt_token_int(p, k + 1, 0, 999) >= 0 && !kt_found_at(p, KT_LEX_UNIT, k + 2) &&
		!kt_found_at(p, KT_LEX_COUNTED, k + 2) && !kt_found_at(p, KT_LEX_SCALE, k + 2) &&
		!kt_token_is(p, k + 2, "%"))
		k += 2;
	return k - i;
}

/* tema 3, spor 1, 2 og 3 */
static guint named(const struct kt_passage *p, guint i, const char **sort)
{
	*sort = named_before(p, i);
	if (*sort && kt_found_is(kt_found_before(p, KT_LEX_NONFIGURE, i), "after reference") &&
		kt_word_does(p, i + 1, KT_W(OF)) && kt_token_int(p, i + 2, 1, 999) > 0 &&
		!kt_found_at(p, KT_LEX_UNIT, i + 3) && !kt_found_at(p, KT_LEX_COUNTED, i + 3))
		return 3; /* "Side 2 af 8" */
	return *sort ? rest_of_list(p, i) : 0;
}

/* The end of a span of whole numbers: 18-24, 7.-9., 15-18(23), or one number. */
static guint span_end(const struct kt_passage *p, guint i)
{
	guint k = i + 1;

	if (kt_token_is(p, k, ".") && kt_token_is_dash(p, k + 1))
		k++;
	if ((kt_token_is_dash(p, k) || kt_word_does(p, k, KT_W(TO, AND))) &&
		kt_token_int(p, k + 1, 0, 120) >= 0)
		k += 2;
	if (kt_token_is(p, k, "(") && kt_token_glued(p, k) && kt_token_int(p, k + 1, 0, 120) >= 0 &&
		kt_token_is(p, k + 2, ")"))
		k += 3;
	return k;
}

/* 7.-9. klasse, 0. klasse; 3. sal.  "21 klasser" are counted. */
static guint ordinal_of_place(const struct kt_passage *p, guint i, const char **sort)
{
	guint k = span_end(p, i);
	const struct kt_found *f;

	if (kt_token_int(p, i, 0, 30) < 0)
		return 0;
	if (kt_token_is(p, k, "."))
		k++;
	f = kt_found_at(p, KT_LEX_NONFIGURE, k);
	if (!f || !g_str_has_prefix(f->term->value, "before ") ||
		kt_found_is(f, "before container") || kt_found_is(f, "before bytes") ||
		(kt_found_is(f, "before classes") && !kt_token_is(p, k - 1, ".")))
		return 0;
	*sort = kt_found_is(f, "before class") || kt_found_is(f, "before classes") ? "school class"
		: kt_found_is(f, "before floor")                                   ? "floor"
										   : "votes";
	return k - i;
}

/* "Referat.pdf (1,4 MB)": how large a file is. */
static guint size_of_file(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_NONFIGURE, i + 1);

	return f && kt_found_is(f, "before bytes") ? 1 : 0;
}

/* "12 måneders likviditet": the number is part of what the figure is called. */
static guint in_name_of_measure(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_NONFIGURE, i + 1);

	return f && kt_found_is(f, "before name") ? 1 : 0;
}

/* "en 4-årig aftale" tells how long, "en 18-årig kvinde" how old. */
static gboolean is_length(const struct kt_passage *p, guint k)
{
	return kt_word_means(p, k, KT_S(YEARS_LONG)) && kt_token_is_word(p, k + 1) &&
	       !kt_passage_term_at(p, KT_LEX_COUNTED, k + 1) &&
	       !kt_passage_term_at(p, KT_LEX_STOP, k + 1);
}

/* "30er-zone", "90'erne", "i 1.000'er", "4A": letters stick to it that are no unit. */
static guint glued_word(const struct kt_passage *p, guint i, const char **sort)
{
	guint k = i + 1;
	gboolean is_parted =
		kt_token_glued(p, k) && (kt_token_is(p, k, "'") || kt_token_is(p, k, "\u2019"));

	k += is_parted;
	if (!kt_token_is_word(p, k) || !kt_token_glued(p, k) || kt_found_at(p, KT_LEX_UNIT, k) ||
		kt_found_at(p, KT_LEX_SCALE, k) || kt_found_at(p, KT_LEX_COUNTED, k) ||
		(!is_parted && kt_token_int(p, i, 0, 9999) < 0))
		return 0;
	*sort = "part of a word";
	return k + 1 - i;
}

/* "2- og 4-kammerbeholdere": the rest of the word stands with the other number. */
static gboolean shares_word(const struct kt_passage *p, guint i)
{
	guint next = i + 3;

	return kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1) &&
	       !kt_token_glued(p, i + 2) && kt_word_does(p, i + 2, KT_W(AND, OR)) &&
	       kt_token_is_numeral(p, next) && kt_token_is_dash(p, next + 1) &&
	       kt_token_glued(p, next + 1) && kt_token_is_word(p, next + 2) &&
	       kt_token_glued(p, next + 2);
}

/* A number glued to a word by a hyphen: 225-timersreglen, 12-årige, 37-timers;
 * "3-årig periode" is a length of time that dates another figure. */
static guint compound(const struct kt_passage *p, guint i, const char **sort)
{
	guint k = span_end(p, i);

	if (shares_word(p, i)) {
		*sort = "part of a word";
		return 2;
	}
	if (is_length(p, kt_token_is_dash(p, k) ? k + 1 : k))
		return 0;
	if (kt_token_is(p, k, "%") && kt_token_is_dash(p, k + 1) && kt_token_glued(p, k + 1) &&
		kt_token_is_word(p, k + 2) && kt_token_glued(p, k + 2) &&
		!kt_word_means(p, k + 2, KT_S(POINT))) {
		*sort = "part of a word"; /* "85 %-fraktilen" */
		return k + 3 - i;
	}

	if (!kt_token_is_dash(p, k) || !kt_token_glued(p, k) || !kt_token_is_word(p, k + 1) ||
		!kt_token_glued(p, k + 1)) {
		if (kt_word_means(p, k, KT_S(YEARS_OLD, YEARLY)) &&
			kt_token_int(p, i, 0, 120) >= 0) {
			*sort = "age or length in a word";
			return k + 1 - i;
		}
		return glued_word(p, i, sort);
	}
	*sort = kt_word_means(p, k + 1, KT_S(YEARS_OLD)) ? "age or length in a word"
							 : "part of a word";
	return k + 2 - i;
}

/* Whether the number before "år" at token K bounds a group of people: a word
 * for age or for people stands close before it. */
static gboolean people_before(const struct kt_passage *p, guint i, gboolean is_span)
{
	guint from = i > 4 ? i - 4 : 0;

	if (i > 0 && !is_span && kt_word_does(p, i - 1, KT_W(IN)))
		return FALSE; /* "pr. person i 3 år" */

	for (guint k = i; k-- > from;) {
		const struct kt_found *age = kt_passage_term_at(p, KT_LEX_NONFIGURE, k);
		const struct kt_found *who = kt_passage_term_at(p, KT_LEX_COUNTED, k);

		if (kt_token_is(p, k, ".") || kt_token_is(p, k, ";"))
			return FALSE;
		if ((kt_found_is(age, "after age") || kt_found_is(age, "bound of age")) &&
			!kt_word_does(p, k, KT_W(OVER, UNDER, BETWEEN)))
			return TRUE;
		if (kt_found_is(who, "person"))
			return TRUE;
	}
	return is_span && from == 0 && i <= 1; /* a row label: "18-24 år" */
}

/* "over 18 år og under 6 år": joined to another bound of the same group. */
static gboolean joins_age(const struct kt_passage *p, guint i)
{
	gint16 before;

	if (i > 0 && kt_word_does(p, i - 1, KT_W(OVER, UNDER)))
		i--;
	if (i < 2 || !kt_word_does(p, i - 1, KT_W(AND, OR)))
		return FALSE;
	before = kt_passage_token(p, i - 2)->nonfigure;
	return before >= 0 && strcmp(g_array_index(p->nonfigures, struct kt_nonfigure, before).sort,
				      age_group) == 0;
}

/* i alderen 18-24 år, unge under 30 år, fyldt 18 år, 18-24 år as a label, 60+ */
static guint age(const struct kt_passage *p, guint i)
{
	guint k = span_end(p, i);
	gboolean is_span = k > i + 1;
	const struct kt_found *before = kt_found_before(p, KT_LEX_NONFIGURE, i);

	if (kt_token_int(p, i, 0, 110) < 0)
		return 0;
	if (kt_token_is(p, k, "+") && kt_token_glued(p, k) &&
		(k + 1 == p->tokens->len || kt_token_is_word(p, k + 1)))
		return k + 1 + kt_word_means(p, k + 1, KT_S(YEARS)) - i;
	if (kt_found_is(before, "after age"))
		return k + kt_word_means(p, k, KT_S(YEARS, YEARS_OF, YEARS_OLD)) - i;
	if (!kt_word_means(p, k, KT_S(YEARS, YEARS_OF)))
		return 0;
	if (i == 1 && (kt_token_is(p, 0, "≥") || kt_token_is(p, 0, "≤") || kt_token_is(p, 0, ">") ||
			      kt_token_is(p, 0, "<")))
		return k + 1 - i; /* "≥ 60 år" before what they number */
	if (kt_word_means(p, k, KT_S(YEARS_OF)) && kt_word_means(p, k + 1, KT_S(AGE)))
		return k + 2 - i;
	return people_before(p, i, is_span) || joins_age(p, i) ? k + 1 - i : 0;
}

/* A word behind which an ordinal may stand but hardly a sentence's last
 * number: an article, a preposition that no amount follows, a genitive. */
static gboolean asks_for_ordinal(const struct kt_passage *p, guint i)
{
	const struct kt_bits words = KT_W(THE, IT, THEY, IN, OF, WITH, FOR, AFTER, BY, AND);

	if (!kt_token_is_word(p, i))
		return FALSE;
	if (kt_word_does(p, i, words))
		return !(i > 0 && kt_token_is_numeral(p, i - 1));
	return kt_word_ends(p, i, KT_F(GENITIVE), 3);
}

/* "var det 81": the pronoun is no article of what follows. */
static gboolean follows_inversion(const struct kt_passage *p, guint i)
{
	if (i < 2 || !kt_word_does(p, i - 1, KT_W(IT, THE)) || !kt_token_is_word(p, i - 2))
		return FALSE;
	return kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, i - 2), "auxiliary") ||
	       kt_found_is(kt_passage_term_at(p, KT_LEX_STOP, i - 2), "verb");
}

/* "sidste år var det 447. Da der er ...", "med 23. Ledigheden i byen": the number ends its
 * sentence, for a small word begins the next, a number, or a noun with its article, which
 * no ordinal has.  Nothing in minutes is the hundredth of its kind. */
static gboolean ends_sentence(const struct kt_passage *p, guint i)
{

	if (kt_token_int(p, i, 0, 99) < 0 || kt_passage_term_at(p, KT_LEX_STOP, i + 2) ||
		kt_passage_token(p, i + 2)->is_number || follows_inversion(p, i))
		return TRUE;
	return i + 3 < p->tokens->len && kt_word_ends(p, i + 2, KT_F(DEFINITE), 3) &&
	       kt_token_is_word(p, i + 3) && kt_passage_term_at(p, KT_LEX_STOP, i + 3);
}

/* "Side 2 2. Cykelsti til Kattinge": a page run together with its first item. */
static gboolean follows_page(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = i > 1 ? kt_found_before(p, KT_LEX_NONFIGURE, i - 1) : NULL;

	return kt_found_is(f, "after reference") && kt_token_is_numeral(p, i - 1);
}

gboolean kt_is_ordinal(const struct kt_passage *p, guint i)
{
	if (kt_token_int(p, i, 0, 999) < 0 || !kt_token_is(p, i + 1, ".") ||
		!kt_token_glued(p, i + 1) || !kt_token_is_word(p, i + 2) ||
		!kt_passage_token(p, i + 2)->space_before)
		return FALSE;
	if (!kt_token_is_upper(p, i + 2))
		return !kt_found_at(p, KT_LEX_UNIT, i + 2) && !kt_found_at(p, KT_LEX_SCALE, i + 2);
	return i == 0 || (asks_for_ordinal(p, i - 1) && !ends_sentence(p, i)) || follows_page(p, i);
}

/* "1. Økonomiske Redegørelse", "5. højeste", "2. behandling" */
/* "ved 8., 16. og 36. uge": a full stop and a comma, and another number with its full stop. */
static gboolean is_ordinal_in_row(const struct kt_passage *p, guint i)
{
	guint next = i + 3;

	return kt_token_int(p, i, 1, 99) > 0 && kt_token_is(p, i + 1, ".") &&
	       kt_token_glued(p, i + 1) && kt_token_is(p, i + 2, ",") && kt_token_glued(p, i + 2) &&
	       kt_token_int(p, next, 1, 99) > 0 && kt_token_is(p, next + 1, ".") &&
	       kt_token_glued(p, next + 1);
}

static guint ordinal(const struct kt_passage *p, guint i)
{
	return kt_is_ordinal(p, i) || is_ordinal_in_row(p, i) ? 2 : 0;
}

/* "1) Kilde: VIVE. 2) Inklusive 120 overnatninger": a bracket closes that none has opened, behind a
 * sentence. */
static gboolean marks_note_in_line(const struct kt_passage *p, guint i)
{
	static const char *const ends[] = {".", ";", ",", ":"};
	gboolean is_behind = FALSE, is_open = FALSE;

	for (guint k = 0; k < G_N_ELEMENTS(ends); k++)
		is_behind |= i > 0 && kt_token_is(p, i - 1, ends[k]);
	for (guint k = 0; k < i && is_behind; k++)
		is_open = kt_token_is(p, k, "(") || (is_open && !kt_token_is(p, k, ")"));
	return is_behind && !is_open && kt_passage_token(p, i)->space_before &&
	       kt_token_is(p, i + 1, ")") && kt_token_glued(p, i + 1) &&
	       kt_token_is_word(p, i + 2) && kt_token_is_upper(p, i + 2);
}

/* "1) Serviceområder", "a) 1.", "1-3 i alt": numbers that only order things,
 * at the beginning of a label. */
static guint ordering(const struct kt_passage *p, guint i)
{
	if (kt_token_int(p, i, 0, 99) < 0)
		return 0;
	if (marks_note_in_line(p, i))
		return 2;
	if (i > 1)
		return 0;
	if (kt_token_is(p, i + 1, ")") && kt_token_glued(p, i + 1) &&
		(i == 0 || kt_token_is(p, 0, "(")))
		return 2;
	if (i == 0 && kt_token_is_dash(p, 1) && kt_token_int(p, 2, 1, 99) > 0 &&
		kt_found_at(p, KT_LEX_TOTAL, 3))
		return 3;
	return 0;
}

/* "L 135": a bill. */
static guint bill(const struct kt_passage *p, guint i)
{
	struct kt_slice s;

	if (i == 0 || !kt_token_is_word(p, i - 1) || kt_token_int(p, i, 1, 999) < 0)
		return 0;
	s = kt_document_slice(p->doc, kt_passage_token(p, i - 1)->span);
	return kt_slice_is(s, "L") && kt_passage_token(p, i)->space_before ? 1 : 0;
}

/* A footnote's mark in brackets behind a word is told from a figure in
 * brackets by its closing bracket alone: "ledige 1)". */
static guint footnote(const struct kt_passage *p, guint i)
{
	return i > 0 && kt_token_is_word(p, i - 1) && kt_token_int(p, i, 1, 9) > 0 &&
			       kt_token_is(p, i + 1, ")") && kt_token_glued(p, i + 1) &&
			       !kt_token_is(p, i - 1, "(") && i + 2 == p->tokens->len
		       ? 2
		       : 0;
}

/* "2 x 250.000 kr.", "2 x 12 måneder": how many times what follows; not "68 x 105 m". */
static guint multiplier(const struct kt_passage *p, guint i)
{
	const struct kt_found *of = kt_passage_term_at(p, KT_LEX_UNIT, i + 3);
	enum kt_unit unit;

	if (kt_token_int(p, i, 1, 99) <= 0 ||
		!(kt_token_is(p, i + 1, "x") || kt_token_is(p, i + 1, "×")) ||
		i + 2 >= p->tokens->len || kt_passage_token(p, i + 2)->kind != KT_TOKEN_NUMERAL)
		return 0;
	return of && kt_unit_lookup(of->term->value, &unit) &&
	       (kt_unit_is_money(unit) || kt_unit_is_time(unit));
}

/* The rules, the surest first. */
static const struct {
	const char *sort; /* NULL: the rule names it */
	guint (*covers)(const struct kt_passage *p, guint i);
	guint (*names)(const struct kt_passage *p, guint i, const char **sort);
} rules[] = {
	{"law", law, NULL},
	{"time of day", clock_time, NULL},
	{"contents", kt_run_of_leaders, NULL},
	{"case number", kt_number_of_case, NULL},
	{"date", kt_day_and_month, NULL},
	{"phone number", kt_number_of_phone, NULL},
	{"post code", kt_number_of_post, NULL},
	{"list number", ordering, NULL},
	{"list number", kt_number_of_heading, NULL},
	{"class of sizes", kt_class_of_label, NULL},
	{"class of sizes", kt_size_of_container, NULL},
	{"code", kt_run_of_numbers, NULL},
	{"year", kt_number_of_year, NULL},
	{"name", kt_ratio_of_name, NULL},
	{"votes", kt_number_of_votes, NULL},
	{"size of a file", size_of_file, NULL},
	{"name", in_name_of_measure, NULL},
	{NULL, NULL, ordinal_of_place},
	{age_group, age, NULL},
	{age_group, kt_class_of_age, NULL},
	{"multiplier", multiplier, NULL},
	{NULL, NULL, compound},
	{NULL, NULL, named},
	{"account code", kt_number_of_account, NULL},
	{"address", kt_number_of_house, NULL},
	{"ordinal", ordinal, NULL},
	{"law", bill, NULL},
	{"name", kt_number_in_title, NULL},
	{"name", kt_number_of_receiver, NULL},
	{"name", kt_number_of_titled, NULL},
	{"week", kt_number_of_week, NULL},
	{"code", kt_number_with_zero, NULL},
	{"code", kt_number_of_project, NULL},
	{"footnote mark", footnote, NULL},
};

static void judge(struct kt_passage *p, guint i)
{
	for (guint k = 0; k < G_N_ELEMENTS(rules); k++) {
		const char *sort = rules[k].sort;
		guint n = sort ? rules[k].covers(p, i) : rules[k].names(p, i, &sort);

		if (n) {
			cover(p, i, n, sort);
			return;
		}
	}
}

static void cover_spaced(struct kt_passage *p, guint i)
{
	if (kt_passage_token(p, i)->time < 0 && kt_passage_token(p, i)->nonfigure < 0)
		cover(p, i, 1, KT_NONFIGURE_SPACED);
}

static void find_contacts(struct kt_passage *p)
{
	for (guint first, end, from = 0; kt_contact_block(p, from, &first, &end); from = end)
		for (guint i = first; i < end; i++)
			if (kt_token_is_numeral(p, i) && kt_passage_token(p, i)->time < 0)
				cover(p, i, 1, "address");
}

void kt_find_nonfigures(struct kt_passage *p, const struct kt_passage_context *context)
{
	(void)context;
	if (!p->in_table) {
		find_contacts(p);
		kt_find_spaced(p, cover_spaced);
	}
	for (guint i = 0; i < p->tokens->len && !p->has_quotes; i++)
		p->has_quotes = kt_token_is_quote(p, i);
	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);

		if (t->kind == KT_TOKEN_NUMERAL && t->time < 0 && t->nonfigure < 0)
			judge(p, i);
	}
}
