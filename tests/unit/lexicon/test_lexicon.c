/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "kommunetal/base/error.h"
#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/lexicon/scan.h"

static struct kt_lexicon *da;

/* The lexemes of TEXT as "w:i n:4 s:%". */
static char *scanned(const char *text)
{
	const char *at = text, *end = text + strlen(text);
	GString *out = g_string_new(NULL);
	struct kt_slice s;
	enum kt_lexeme kind;

	while ((kind = kt_scan(&at, end, &s)) != KT_LEXEME_END)
		g_string_append_printf(
			out, "%s%c:%.*s", out->len ? " " : "", "?wns"[kind], (int)s.len, s.at);
	return g_string_free(out, FALSE);
}

static void test_scan(void)
{
	static const struct {
		const char *text, *lexemes;
	} cases[] = {
		{"", ""},
		{"5,837 mio. kr.", "n:5,837 w:mio s:. w:kr s:."},
		{"FGU-elever 57,5%", "w:FGU-elever n:57,5 s:%"},
		{"I alt1.077,7", "w:I w:alt n:1.077,7"},
		{"i alt-3.082,7", "w:i w:alt s:- n:3.082,7"},
		{"00.01.00-G01-32-21", "n:00.01.00 s:- w:G01-32-21"},
		{"COVID-19 og Vision-2022", "w:COVID-19 w:og w:Vision s:- n:2022"},
		{"2½ uge, 1\u00A0234,5", "n:2½ w:uge s:, n:1\u00A0234,5"},
		{"børne- og ungeudvalg", "w:børne s:- w:og w:ungeudvalg"},
		{"6.300 m2 à 18 kr./m²", "n:6.300 w:m2 w:à n:18 w:kr s:. s:/ w:m²"},
		{"KL's 37-timers", "w:KL's n:37 s:- w:timers"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = scanned(cases[i].text);

		g_assert_cmpstr(got, ==, cases[i].lexemes);
	}
}

/* Never reads a lexeme past the end of the slice, wherever that is. */
static void test_scan_every_end(void)
{
	const char *text = "Afgang i alt-3.082,7 (½) FGU-elever 12 345 kr.";

	for (gsize len = 0; len <= strlen(text); len++) {
		const char *at = text;
		struct kt_slice s;

		if (len < strlen(text) && (text[len] & 0xC0) == 0x80)
			continue;
		while (kt_scan(&at, text + len, &s) != KT_LEXEME_END)
			g_assert_true(s.at + s.len <= text + len);
	}
}

static const char *value_of(enum kt_lex_role role, const char *text)
{
	const struct kt_term *term = kt_lexicon_find(da, role, kt_slice_str(text));

	return term ? term->value : NULL;
}

static void test_match(void)
{
	g_assert_cmpstr(value_of(KT_LEX_SCALE, "beløb i t.kr."), ==, "1000");
	g_assert_cmpstr(value_of(KT_LEX_SCALE, "i MIO.KR."), ==, "1000000");
	g_assert_cmpstr(value_of(KT_LEX_SCALE, "mio kr"), ==, "1000000");
	g_assert_cmpstr(value_of(KT_LEX_MEASURE, "Korrigeret Budget (B)"), ==, "revised_budget");
	g_assert_cmpstr(value_of(KT_LEX_MEASURE, "Forventet regnskab 2025"), ==, "expected_result");
	g_assert_cmpstr(value_of(KT_LEX_COUNTED, "jobparate kontanthjælpsmodtagere"), ==, "person");
	g_assert_cmpstr(value_of(KT_LEX_TOTAL, "Udgifter i alt"), ==, "");
	/* a full stop that the term does not have parts its words */
	g_assert_null(value_of(KT_LEX_TOTAL, "Sig i. Alt er vel"));
}

static void test_whole(void)
{
	g_assert_nonnull(kt_lexicon_whole(da, KT_LEX_SECTION, kt_slice_str("SAGSFREMSTILLING:")));
	g_assert_null(
		kt_lexicon_whole(da, KT_LEX_SECTION, kt_slice_str("Sagsfremstilling fra sidst")));
	g_assert_null(kt_lexicon_whole(da, KT_LEX_MEASURE, kt_slice_str("Budget 2025")));
	g_assert_nonnull(kt_lexicon_begins(da, KT_LEX_OF_WHICH, kt_slice_str("- heraf SFO")));
}

/* The part of speech of a word, "" where the lexicon tells none. */
static const char *speech_of(const char *word)
{
	const struct kt_term *term = kt_lexicon_whole(da, KT_LEX_SPEECH, kt_slice_str(word));

	return term ? term->value : "";
}

static void test_verbs(void)
{
	static const struct {
		const char *word, *speech;
	} cases[] = {
		{"anvende", "infinitive"},
		{"anvender", "finite"},
		{"anvendes", "finite"},
		{"anvendte", "past"},
		{"anvendt", "participle"},
		{"bestemte", "past"},
		{"budgetterede", "past"},
		{"budgetteredes", "finite"},
		{"budgetteret", "participle"},
		{"andrager", "finite"},
		{"påregnes", "finite"},
		{"fastsatte", "past"},
		{"fastsat", "participle"},
		{"måltes", "finite"},
		{"længe", "adverb"},
		/* a verb's form, and a noun */
		{"klager", "noun"},
		{"møder", "noun"},
		{"støtte", "noun"},
		/* nouns that look like verbs */
		{"borgere", ""},
		{"udgifter", ""},
		{"afgifter", ""},
		{"områdets", ""},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s", cases[i].word);
		g_assert_cmpstr(speech_of(cases[i].word), ==, cases[i].speech);
	}
}

/* Nouns are told with the endings that stand beside them. */
static void test_relational(void)
{
	static const char *const relational[] = {"skøn", "skønnet", "andelene", "billigste"};
	static const char *const others[] = {"skønhed", "andels", "billig", "folkeskolen"};

	for (guint i = 0; i < G_N_ELEMENTS(relational); i++) {
		g_test_message("%s", relational[i]);
		g_assert_nonnull(
			kt_lexicon_whole(da, KT_LEX_RELATIONAL, kt_slice_str(relational[i])));
		g_assert_null(kt_lexicon_whole(da, KT_LEX_RELATIONAL, kt_slice_str(others[i])));
	}
}

/* The longest ending that leaves enough of the word, of those that were asked for. */
static void test_endings(void)
{
	static const struct {
		const char *word;
		struct kt_bits forms;
		gsize stem, ending;
	} cases[] = {
		{"brugte", KT_F(PAST), 0, 2},
		{"byggede", KT_F(PAST), 0, 3},
		{"byggede", KT_F(REGULAR_PAST), 0, 3},
		{"brugte", KT_F(REGULAR_PAST), 0, 0},
		{"bruger", KT_F(PAST), 0, 0},
		{"borgerne", KT_F(ARTICLE), 3, 4},
		{"jerne", KT_F(ARTICLE), 3, 0}, /* "j", and "je" before "ne", which is none */
		{"husene", KT_F(ARTICLE), 3, 3},
		{"huset", KT_F(ARTICLE), 3, 2},
		{"huset", KT_F(DEFINITE_COMMON), 0, 0},
		{"en", KT_F(DEFINITE), 0, 2},
		{"en", KT_F(DEFINITE), 1, 0},
		{"bygges", KT_F(PASSIVE, PAST), 0, 2},
		{"", KT_F(GENITIVE), 0, 0},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpuint(kt_lexicon_ending(da, kt_slice_str(cases[i].word), cases[i].forms,
					 cases[i].stem),
			==, cases[i].ending);
}

static void add_senses(const struct kt_term *term, gpointer data)
{
	struct kt_bits *senses = data;

	*senses = kt_bits_union(*senses, term->senses);
}

/* One word may mean several things, and a star stands for any letters, also for none. */
static void test_senses(void)
{
	static const struct {
		const char *word;
		struct kt_bits senses;
	} cases[] = {
		{"tallet", KT_S(TALLY, TALLY_OF)},
		{"Tallet", KT_S(TALLY, TALLY_OF)},
		{"Elevtallet", KT_S(TALLY_OF)},
		{"tallets", {{0}}},
		{"dag", KT_S(DAY, OCCASION)},
		{"dage", KT_S(DAY, DAYS)},
		{"vej", KT_S(STREET)},
		{"Nørregade", KT_S(STREET)},
		{"kommuner", KT_S(MUNICIPALITY, MUNICIPALITIES)},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_bits senses = kt_bits_none();

		kt_lexicon_each(da, KT_LEX_SENSE, kt_slice_str(cases[i].word), add_senses, &senses);
		g_assert_true(kt_bits_equal(senses, cases[i].senses));
	}
}

/* What the words at the ends of a text do, and what those inside it mean. */
static void test_words_of_text(void)
{
	static const struct {
		const char *text, *rest;
		struct kt_bits first, last;
	} cases[] = {
		{"i hele 1.000 kr.", " hele 1.000 kr.", KT_W(IN), {{0}}},
		{"Udvalget indstiller, at", " indstiller, at", {{0}}, KT_W(THAT)},
		{"Udvalget indstiller, at:", " indstiller, at:", {{0}}, {{0}}},
		{"AT", "", KT_W(THAT), KT_W(THAT)},
		{"12 og", "", KT_W(AND), KT_W(AND)},
		{"", "", {{0}}, {{0}}},
	};
	struct kt_bits senses;

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_slice rest, text = kt_slice_str(cases[i].text);

		g_test_message("%s", cases[i].text);
		g_assert_true(
			kt_bits_equal(kt_lexicon_first_does(da, text, &rest), cases[i].first));
		g_assert_cmpmem(rest.at, rest.len, cases[i].rest, strlen(cases[i].rest));
		g_assert_true(kt_bits_equal(kt_lexicon_last_does(da, text), cases[i].last));
	}
	senses = kt_lexicon_senses_in(da, kt_slice_str("Minus for 0-2 år er vist i parentes."));
	g_assert_true(kt_bits_meet(senses, KT_S(MINUS)));
	g_assert_true(kt_bits_meet(senses, KT_S(YEARS)));
	g_assert_true(kt_bits_meet(senses, KT_S(BRACKETS)));
	g_assert_false(kt_bits_meet(senses, KT_S(TALLY)));
	senses = kt_lexicon_senses_in(da, kt_slice_str(""));
	g_assert_true(kt_bits_is_empty(senses));
}

/* What a term that names a measure means besides is no part of its value. */
static void test_measure_senses(void)
{
	const struct kt_term *rest =
		kt_lexicon_whole(da, KT_LEX_MEASURE, kt_slice_str("Restbudget"));
	const struct kt_term *size = kt_lexicon_whole(da, KT_LEX_MEASURE, kt_slice_str("pulje"));

	g_assert_cmpstr(rest->value, ==, "deviation");
	g_assert_true(kt_bits_equal(rest->senses, KT_S(REST, ANY_DIFFERENCE)));
	g_assert_cmpstr(size->value, ==, "size");
	g_assert_true(kt_bits_is_empty(size->senses));
}

static void test_bad_file(void)
{
	static const struct {
		const char *text, *where;
	} cases[] = {
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nunits,DKK,kr.,\n",
			":3: no such role"},
		{"role,value,term,note\nunit,DKK,kr.,\n", "language"},
		{"role,value,term,note\nlanguage,da,dansk,\n", "group marks"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nunit,percent,%,\n", "no word"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nfunction,of nix,af,\n",
			"no such function of a word: 'of nix'"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nsense,tally nix,tallet,\n",
			"no such sense of a word: 'tally nix'"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nmeasure,deviation nix,rest,\n",
			"no such sense of a word: 'nix'"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nform,past nix,ede,\n",
			"no such form of a word: 'past nix'"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nform,past,,\n",
			"a form wants an ending, which is missing behind 'past'"},
		{"role,value,term,note\nlanguage,\"da|.|,\",dansk,\nfunction,of,ud af,\n",
			"more than one word in 'ud af'"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *path =
			g_build_filename(g_get_tmp_dir(), "kt-test-lexicon.csv", NULL);

		g_assert_true(g_file_set_contents(path, cases[i].text, -1, NULL));
		g_assert_null(kt_lexicon_load(path, &error));
		g_assert_error(error, KT_ERROR, KT_ERROR_FORMAT);
		g_assert_nonnull(strstr(error->message, cases[i].where));
		g_assert_cmpint(g_remove(path), ==, 0);
	}
}

/* Every language that is compiled in loads, and every term finds itself. */
static void test_own_terms(void)
{
	static const char *const texts[] = {
		"merforbrug", "tyve", "pr. indbygger", "heraf", "1. kvartal"};

	g_assert_cmpstr(kt_lexicon_language(da), ==, "da");
	g_assert_cmpstr(kt_lexicon_marks(da)->decimal, ==, ",");
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		struct kt_words *w = kt_words_split(kt_slice_str(texts[i]));

		g_assert_nonnull(kt_lexicon_match(da, ~G_GUINT64_CONSTANT(0), &w->at[0], w->n));
		kt_words_free(w);
	}
}

static const char *language_of(const struct kt_lexica *lexica, const char *text)
{
	return kt_lexicon_language(kt_lexica_for(lexica, kt_slice_str(text)));
}

static void test_languages(void)
{
	struct kt_lexica *all = kt_lexica_load(NULL, NULL), *one = kt_lexica_load("nb", NULL);

	g_assert_nonnull(all);
	g_assert_cmpstr(language_of(all, "Udvalget har behandlet sagen efter mødet."), ==, "da");
	g_assert_cmpstr(language_of(all, "Utvalget har behandlet saken etter møtet."), ==, "nb");
	g_assert_cmpstr(language_of(all, ""), ==, "da");
	g_assert_cmpstr(language_of(one, "Udvalget har behandlet sagen."), ==, "nb");
	g_assert_cmpstr(kt_lexicon_currency(kt_lexica_for(one, kt_slice_str(""))), ==, "NOK");
	g_assert_null(kt_lexica_load("xx", NULL));
	kt_lexica_free(all);
	kt_lexica_free(one);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	da = kt_lexicon_load("da", NULL);
	g_assert_nonnull(da);
	g_test_add_func("/lexicon/scan", test_scan);
	g_test_add_func("/lexicon/scan-every-end", test_scan_every_end);
	g_test_add_func("/lexicon/match", test_match);
	g_test_add_func("/lexicon/whole", test_whole);
	g_test_add_func("/lexicon/verbs", test_verbs);
	g_test_add_func("/lexicon/relational", test_relational);
	g_test_add_func("/lexicon/endings", test_endings);
	g_test_add_func("/lexicon/senses", test_senses);
	g_test_add_func("/lexicon/words-of-text", test_words_of_text);
	g_test_add_func("/lexicon/measure-senses", test_measure_senses);
	g_test_add_func("/lexicon/bad-file", test_bad_file);
	g_test_add_func("/lexicon/own-terms", test_own_terms);
	g_test_add_func("/lexicon/languages", test_languages);
	int status = g_test_run();
	kt_lexicon_free(da);
	return status;
}
