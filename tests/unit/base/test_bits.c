/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/bits.h"

#include <glib.h>

enum place {
	PLACE_FIRST,
	PLACE_SECOND,
	PLACE_LAST_OF_PART = 63,
	PLACE_FIRST_OF_NEXT,
	PLACE_LAST = KT_BITS_MAX - 1,
};

#define PLACES(...) KT_BITS_OF(PLACE_, __VA_ARGS__)

static void test_one(void)
{
	for (guint n = 0; n < KT_BITS_MAX; n++) {
		struct kt_bits one = kt_bits_one(n);

		g_assert_false(kt_bits_is_empty(one));
		for (guint other = 0; other < KT_BITS_MAX; other++) {
			g_assert_true(kt_bits_meet(one, kt_bits_one(other)) == (n == other));
			g_assert_true(kt_bits_equal(one, kt_bits_one(other)) == (n == other));
		}
	}
}

static void test_none(void)
{
	struct kt_bits none = kt_bits_none();

	g_assert_true(kt_bits_is_empty(none));
	g_assert_false(kt_bits_meet(none, none));
	g_assert_true(kt_bits_equal(none, none));
	g_assert_false(kt_bits_equal(none, PLACES(LAST)));
	g_assert_true(kt_bits_equal(kt_bits_union(none, PLACES(LAST)), PLACES(LAST)));
}

/* A set that is written out is the same as one that is made up, whichever part its names are in. */
static void test_written_out(void)
{
	const enum place all[] = {
		PLACE_FIRST, PLACE_SECOND, PLACE_LAST_OF_PART, PLACE_FIRST_OF_NEXT, PLACE_LAST};
	static const struct kt_bits lasting = PLACES(FIRST, LAST);
	struct kt_bits made = kt_bits_none();

	for (guint i = 0; i < G_N_ELEMENTS(all); i++)
		made = kt_bits_union(made, kt_bits_one(all[i]));
	g_assert_true(
		kt_bits_equal(made, PLACES(FIRST, SECOND, LAST_OF_PART, FIRST_OF_NEXT, LAST)));
	g_assert_true(kt_bits_equal(PLACES(LAST_OF_PART), kt_bits_one(63)));
	g_assert_true(kt_bits_equal(PLACES(FIRST_OF_NEXT), kt_bits_one(64)));
	g_assert_true(kt_bits_meet(lasting, PLACES(SECOND, LAST)));
	g_assert_false(kt_bits_meet(lasting, PLACES(SECOND, LAST_OF_PART, FIRST_OF_NEXT)));
	/* as many as may be named; naming one twice is naming it */
	g_assert_true(kt_bits_equal(PLACES(FIRST, FIRST, FIRST, FIRST, FIRST, FIRST, FIRST, FIRST,
					    FIRST, FIRST, FIRST, LAST),
		lasting));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/bits/one", test_one);
	g_test_add_func("/bits/none", test_none);
	g_test_add_func("/bits/written-out", test_written_out);
	return g_test_run();
}
