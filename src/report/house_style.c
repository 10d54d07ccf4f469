/* SPDX-License-Identifier: GPL-3.0-or-later */
/* house_style.c -- minutes print names of committees and titles in capitals; a report
 * that repeats them shouts.  Records keep what is printed. */
#include "report/house_style.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "report/phrases.h"
#include "report/words.h"

#define FEWEST_LETTERS 6 /* of a text in capitals: "SFO" and "HEART" are names */

static gboolean is_in_capitals(const char *text)
{
	guint letters = 0;

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (g_unichar_islower(c))
			return FALSE;
		letters += g_unichar_isalpha(c) != 0;
	}
	return letters >= FEWEST_LETTERS;
}

static void append_capital(GString *out, const char *word)
{
	g_string_append_unichar(out, g_unichar_totitle(g_utf8_get_char(word)));
	g_string_append(out, g_utf8_next_char(word));
}

/* WORD is folded; its end may be a full stop, a comma or a hyphen. */
static void append_word(GString *out, const char *word, gboolean wants_capital)
{
	gsize len = strcspn(word, ".,:;()-");
	g_autofree char *bare = g_strndup(word, len);
	g_autofree char *upper = NULL;

	if (len && g_strv_contains(kt_words(KT_WORDS_ACRONYMS), bare)) {
		upper = g_utf8_strup(bare, -1);
		g_string_append(out, upper);
		g_string_append(out, word + len);
	} else if (wants_capital && *word) {
		append_capital(out, word);
	} else {
		g_string_append(out, word);
	}
}

static char *set_words(const char *text, gboolean is_name, const char *place)
{
	GString *out = g_string_new(NULL);
	g_autofree char *folded = kt_fold_dup(kt_slice_str(text));
	g_autofree char *own = kt_fold_dup(kt_slice_str(place));
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	gsize len = strlen(own);
	gboolean is_after_place = FALSE;

	for (guint i = 0; words[i]; i++) {
		/* "Viborg Kommune", "Viborgs". */
		gboolean is_place = len && g_str_has_prefix(words[i], own) &&
				    strspn(words[i] + len, "s.,:;-") == strlen(words[i] + len);
		gboolean is_small = g_strv_contains(kt_words(KT_WORDS_SMALL), words[i]);
		gboolean is_kommune = is_after_place && g_str_has_prefix(words[i], "kommune");

		if (i)
			g_string_append_c(out, ' ');
		append_word(
			out, words[i], i == 0 || is_place || is_kommune || (is_name && !is_small));
		is_after_place = is_place;
	}
	return g_string_free(out, FALSE);
}

char *kt_sentence_case(const char *text, const char *place)
{
	return is_in_capitals(text) ? set_words(text, FALSE, place) : g_strdup(text);
}

char *kt_committee_case(const char *text)
{
	return is_in_capitals(text) ? set_words(text, TRUE, "") : g_strdup(text);
}

#define LONG_TITLE 40 /* characters: of a longer one, what stands before its dash */
#define SHORT_TITLE 10

char *kt_short_title(const char *title)
{
	const char *dash = strstr(title, " - ");

	if (!dash)
		dash = strstr(title, " \xe2\x80\x93 ");
	if (dash && dash - title >= SHORT_TITLE && g_utf8_strlen(title, -1) > LONG_TITLE)
		return g_strndup(title, (gsize)(dash - title));
	return g_strdup(title);
}

#define SCHOOL_YEAR 9 /* characters: "2023/2024" */

/* "Landdistriktspuljen Sag 825-2018-1151": a case's number behind the title is no part of it. */
static void cut_case_number(char *title)
{
	static const char *const words[] = {
		" Sag nr. ", " sag nr. ", " Sag ", " sag ", " Sagsnr. ", " sagsnr. "};
	char *bracket = g_strrstr(title, " (");
	gsize len = bracket ? strspn(bracket + 2, "0123456789.-/") : 0;

	/* "(2023-0281144)", but not "(2023)" and "(2023/24)" */
	if (bracket && bracket > title && len > SCHOOL_YEAR && g_str_equal(bracket + 2 + len, ")"))
		*bracket = '\0';

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		char *at = g_strrstr(title, words[i]);
		const char *number = at ? at + strlen(words[i]) : NULL;

		/* behind "Sagsnr." a clerk's name may follow; "Sag 12 om veje" is a title */
		if (number && at > title && g_ascii_isdigit(*number) &&
			(i >= 4 || strspn(number, "0123456789.-/") == strlen(number)))
			*at = '\0';
	}
}

gboolean kt_is_bare_total(const struct kt_record *r)
{
	const char *const *totals = kt_words(KT_WORDS_TOTALS);
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));

	return r->flags & KT_FLAG_TOTAL && g_strv_contains(totals, folded);
}

/* Years in TEXT; "2023/24" and "2023-2027" are two. */
static guint count_years(const char *text)
{
	guint n = 0;

	for (const char *p = text; *p; p++) {
		gsize digits = strspn(p, "0123456789");

		if (digits == 4 && (g_str_has_prefix(p, "19") || g_str_has_prefix(p, "20"))) {
			n++;
			n += strchr("/-", p[4]) && p[4] && g_ascii_isdigit(p[5]) &&
			     strspn(p + 5, "0123456789") == 2;
		}
		p += digits ? digits - 1 : 0;
	}
	return n;
}

gboolean kt_tells_time(const char *text, const char *when)
{
	return !*when || (strstr(text, when) && count_years(text) == count_years(when));
}

/* "Klagesager i 2023 (O)", "Åben - Månedsstatistik": whether an item is for decision, and whether
 * the public may read it, is no part of what it is about. */
static void cut_marks(char *title)
{
	const char *const *heads = kt_words(KT_WORDS_MARKS_OF_ITEMS);
	static const char *const joints[] = {" - ", ": ", " \xe2\x80\x93 "};
	const char *mark = g_strrstr(title, " (");

	if (mark && mark > title && g_unichar_isupper(g_utf8_get_char(mark + 2)) &&
		g_str_equal(g_utf8_next_char(mark + 2), ")"))
		title[mark - title] = '\0';
	for (; *heads; heads++)
		for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
			gsize n = strlen(*heads), len = n + strlen(joints[i]);

			if (g_str_has_prefix(title, *heads) &&
				g_str_has_prefix(title + n, joints[i]) && title[len])
				memmove(title, title + len, strlen(title + len) + 1);
		}
}

/* NAME's letters are first letters of words of COMMITTEE, in order: "KNM" of "Udvalget for Klima, Natur
 * & Miljø". */
static gboolean are_initials(const char *name, const char *committee)
{
	const char *letter = name;
	gboolean begins = TRUE;

	for (const char *p = committee; *p && *letter; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (begins && g_unichar_toupper(c) == g_utf8_get_char(letter))
			letter = g_utf8_next_char(letter);
		begins = c == ' ' || c == '-';
	}
	return !*letter;
}

/* "PB - Status på byggesager" of the Plan- og Boligudvalg: who decides is told by the case's place. */
static void cut_decider(char *title, const char *committee)
{
	static const char *const joints[] = {" - ", " \xe2\x80\x93 "};

	for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
		const char *joint = strstr(title, joints[i]);
		g_autofree char *name =
			joint ? g_strndup(title, (gsize)(joint - title)) : g_strdup("");

		g_autofree char *folded = kt_fold_dup(kt_slice_str(name));

		if (g_utf8_strlen(name, -1) < 2 || strchr(name, ' ') ||
			g_strv_contains(kt_words(KT_WORDS_ACRONYMS), folded) ||
			(!g_strv_contains(kt_words(KT_WORDS_DECIDERS), name) &&
				!are_initials(name, committee)))
			continue;
		joint += strlen(joints[i]);
		memmove(title, joint, strlen(joint) + 1);
		return;
	}
}

/* "Status - ungeområdet" has a dash, and a title in quotes the language's. */
static char *set_marks(enum kt_lang lang, const char *title)
{
	g_auto(GStrv) parts = g_strsplit(title, " - ", -1);
	g_autofree char *dashed = g_strjoinv(" \xe2\x80\x93 ", parts);

	return kt_typeset(lang, dashed);
}

/* "I ALT" is "I alt"; English has another word. */
static char *total_name(enum kt_lang lang, const char *subject)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(subject));

	return lang == KT_LANG_EN ? g_strdup("Total") : kt_capital(folded);
}

/* "Bruttoledige af arbejdsstyrken (17-64": what is cut off in brackets says nothing. */
static char *without_open_bracket(const char *subject)
{
	const char *open = g_strrstr(subject, " (");

	return open && open > subject && !strchr(open, ')')
		       ? g_strndup(subject, (gsize)(open - subject))
		       : NULL;
}

/* "Filialer\302\271", "Renovering af broer 1)", "Samlet *": the mark leads to a note that is not
 * here.  "m\302\262" and "match 1" are names. */
static gsize note_mark(const char *subject)
{
	static const char *const marks[] = {"\302\271", "\302\262", "\302\263", "*", NULL};
	const char *last = g_strrstr(subject, " ");

	for (const char *const *mark = marks; *mark; mark++) {
		gsize len =
			strlen(subject) - (g_str_has_suffix(subject, *mark) ? strlen(*mark) : 0);

		if (subject[len] && len > 0 &&
			(**mark == '*' || !(subject[len - 1] == 'm' &&
						  (len < 2 || !g_ascii_isalpha(subject[len - 2])))))
			return len;
	}
	if (last && last > subject && g_ascii_isdigit(last[1]) && g_str_equal(last + 2, ")") &&
		!strchr(subject, '('))
		return (gsize)(last - subject);
	return strlen(subject);
}

static char *without_note_mark(const char *subject)
{
	gsize len = note_mark(subject);

	return subject[len] ? g_strchomp(g_strndup(subject, len)) : NULL;
}

/* "SERVICEUDGIFTER, Ældreomsorg": the head of a group of rows, printed in capitals. */
static char *subject_case(const char *subject, const char *place)
{
	g_auto(GStrv) pieces = g_strsplit(subject, ", ", -1);

	for (char **piece = pieces; *piece; piece++) {
		char *plain = kt_sentence_case(*piece, place);

		g_free(*piece);
		*piece = plain;
	}
	return g_strjoinv(", ", pieces);
}

/* ---- columns that are sums ---- */

static char *row_key(const struct kt_record *r)
{
	return g_strdup_printf("%s|%u|%u", r->source, r->table, r->row);
}

/* The rows of tables that have a figure which is no total. */
static GHashTable *find_parts(const struct kt_record_set *set)
{
	GHashTable *parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		if (r->table && r->row && !(r->flags & KT_FLAG_TOTAL))
			g_hash_table_add(parts, row_key(r));
	}
	return parts;
}

/* "I alt" over a column makes each of its figures a sum of those beside it, but not the row a sum
 * of the rows. */
static gboolean is_sum_across(GHashTable *parts, const struct kt_record *r)
{
	g_autofree char *key = r->table && r->row ? row_key(r) : NULL;

	return key && r->flags & KT_FLAG_TOTAL && g_hash_table_contains(parts, key);
}

struct kt_record_set *kt_house_style(const struct kt_record_set *set, enum kt_lang lang)
{
	struct kt_record_set *styled = kt_record_set_new();
	g_autoptr(GHashTable) parts = find_parts(set);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		struct kt_record r = *kt_record_set_at(set, i);
		g_autofree char *committee = kt_committee_case(r.committee);
		g_autofree char *plain = kt_sentence_case(r.item_title, r.municipality);
		g_autofree char *title = NULL, *total = NULL;
		g_autofree char *subject = without_open_bracket(r.subject);
		g_autofree char *unmarked = without_note_mark(subject ? subject : r.subject);
		g_autofree char *called = subject_case(unmarked  ? unmarked
						       : subject ? subject
								 : r.subject,
			r.municipality);

		cut_case_number(plain);
		cut_marks(plain);
		cut_decider(plain, r.committee);
		title = set_marks(lang, plain);
		r.committee = committee;
		r.item_title = title;
		r.subject = called;
		if (is_sum_across(parts, &r))
			r.flags &= ~(guint)KT_FLAG_TOTAL;
		if (kt_is_bare_total(&r))
			r.subject = total = total_name(lang, r.subject);
		kt_record_set_add(styled, &r);
	}
	for (guint i = 0; i < kt_record_set_n_mentions(set); i++)
		kt_record_set_add_mention(styled, kt_record_set_mention(set, i));
	for (guint i = 0; i < kt_record_set_n_sources(set); i++) {
		struct kt_source source = *kt_record_set_source(set, i);
		g_autofree char *committee = kt_committee_case(source.committee);

		source.committee = committee;
		kt_record_set_add_source(styled, &source);
	}
	return styled;
}
