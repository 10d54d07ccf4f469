/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/known_name.h"

#include "extract/models/subject_evidence.h"

static struct kt_lexicon *lexicon;
static struct kt_known_names *names;

static const struct kt_known_name *name_of(const char *text)
{
	return kt_known_name(names, kt_slice_str(text));
}

static gboolean is_fuller(const char *a, const char *b)
{
	return kt_known_name_is_fuller(name_of(a), name_of(b));
}

static void test_fuller(void)
{
	g_assert_true(is_fuller("Grøn Pulje", "Puljen"));
	g_assert_true(is_fuller("Udviklingspulje for landsbyer", "puljen"));
	g_assert_true(is_fuller("uanmeldte tilsyn", "Tilsynene"));
	/* the word is there, but it is not what the phrase is */
	g_assert_false(is_fuller("Forlængelse af kulturaftale", "Aftalen"));
	g_assert_false(is_fuller("puljebestyrelse", "puljen"));
	/* not a lone noun, or none that points back */
	g_assert_false(is_fuller("Grøn Pulje", "Puljen til byfest"));
	g_assert_false(is_fuller("Grøn Pulje", "pulje"));
}

static void assert_mark(const char *text, enum kt_subject_mark mark, gboolean wanted)
{
	g_assert_cmpint(name_of(text)->marks >> mark & 1, ==, wanted);
}

static void test_clock(void)
{
	assert_mark("måned", KT_SUBJECT_IS_CLOCK, TRUE);
	assert_mark("de seneste fem år", KT_SUBJECT_IS_CLOCK, TRUE);
	assert_mark("elever i skoleåret", KT_SUBJECT_IS_CLOCK, FALSE);
}

static void test_actor(void)
{
	assert_mark("Socialstyrelsen", KT_SUBJECT_HAS_ACTOR, TRUE);
	assert_mark("borgere", KT_SUBJECT_HAS_ACTOR, FALSE);
}

int main(int argc, char **argv)
{
	int result;

	g_test_init(&argc, &argv, NULL);
	lexicon = kt_lexicon_load("da", NULL);
	names = kt_known_names_new(lexicon);
	g_test_add_func("/known_name/fuller", test_fuller);
	g_test_add_func("/known_name/clock", test_clock);
	g_test_add_func("/known_name/actor", test_actor);
	result = g_test_run();
	kt_known_names_free(names);
	kt_lexicon_free(lexicon);
	return result;
}
