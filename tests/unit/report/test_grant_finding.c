/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of rounds of grants: numbers agree with their words. */
#include <string.h>

#include "report/grant_finding.h"

static const struct kt_record a_record = {.resolution = {1, 0}};

static struct kt_grant_round *round_of(const char *const *granted, gboolean is_proposal)
{
	struct kt_grant_round *round = g_new0(struct kt_grant_round, 1);
	struct kt_decimal applied = kt_decimal_int(0);

	round->name = g_strdup("landsbypuljen");
	round->is_proposal = is_proposal;
	round->is_count = round->granted.has_value = round->applied.has_value = TRUE;
	round->lines = g_array_new(FALSE, TRUE, sizeof(struct kt_grant_line));
	round->granted.value = kt_decimal_int(0);
	for (guint i = 0; granted[i]; i++) {
		struct kt_grant_line line = {.applied = {&a_record, kt_decimal_int(50000)},
			.granted = {
				&a_record, kt_decimal_int(g_ascii_strtoll(granted[i], NULL, 10))}};

		g_assert_true(kt_decimal_add(&applied, applied, line.applied.value));
		g_assert_true(kt_decimal_add(
			&round->granted.value, round->granted.value, line.granted.value));
		round->n_granted += kt_decimal_sign(line.granted.value) > 0;
		g_array_append_val(round->lines, line);
	}
	round->applied.value = applied;
	return round;
}

static void round_free(struct kt_grant_round *round)
{
	g_array_unref(round->lines);
	g_free(round->name);
	g_free(round);
}

static void says(struct kt_grant_round *round, const char *danish, const char *english)
{
	g_autofree char *da = kt_round_message(KT_LANG_DA, round);
	g_autofree char *en = kt_round_message(KT_LANG_EN, round);

	g_assert_cmpstr(da, ==, danish);
	g_assert_cmpstr(en, ==, english);
	round_free(round);
}

static void headlines(void)
{
	says(round_of((const char *[]){"20000", "0", "15000", NULL}, FALSE),
		"Landsbypuljen: 2 af 3 ansøgninger får 35.000 kr.",
		"Landsbypuljen: 2 of 3 applications are granted DKK 35,000");
	says(round_of((const char *[]){"20000", "0", NULL}, TRUE),
		"Landsbypuljen: 1 af 2 ansøgninger er indstillet til 20.000 kr.",
		"Landsbypuljen: 1 of 2 applications is proposed to be granted DKK 20,000");
	says(round_of((const char *[]){"20000", "15000", NULL}, FALSE),
		"Landsbypuljen: begge ansøgninger får støtte, 35.000 kr. i alt",
		"Landsbypuljen: both applications are granted money, DKK 35,000 in all");
	says(round_of((const char *[]){"20000", NULL}, FALSE),
		"Landsbypuljen: den ene ansøgning får 20.000 kr.",
		"Landsbypuljen: the one application is granted DKK 20,000");
	says(round_of((const char *[]){"0", NULL}, FALSE),
		"Landsbypuljen: den ene ansøgning får intet",
		"Landsbypuljen: the one application is granted nothing");
	says(round_of((const char *[]){"0", "0", NULL}, FALSE),
		"Landsbypuljen: ingen af 2 ansøgninger får støtte",
		"Landsbypuljen: none of 2 applications is granted money");
}

static void over_and_left(void)
{
	struct kt_grant_round *round = round_of((const char *[]){"20000", "0", "0", NULL}, FALSE);
	g_autofree char *left = NULL, *over = NULL, *message = NULL, *doubts = NULL;

	round->size = (struct kt_amount){&a_record, kt_decimal_int(60000)};
	round->has_available = round->has_left = TRUE;
	round->available = kt_decimal_int(60000);
	round->left = kt_decimal_int(40000);
	left = kt_round_details(KT_LANG_DA, round);
	g_assert_cmpstr(left, ==,
		"Puljen er på 60.000 kr. Der søges om 150.000 kr., 2,5 gange så meget, som der er "
		"at "
		"give. 20.000 kr. er givet, 13,3 % af det ansøgte. 2 ansøgninger får intet. Der er "
		"herefter 40.000 kr. tilbage.");
	round->available = kt_decimal_int(15000);
	round->left = kt_decimal_int(-5000);
	round->is_over = TRUE;
	over = kt_round_details(KT_LANG_DA, round);
	g_assert_nonnull(strstr(over, "Det er 5.000 kr. mere, end der er at give."));
	message = kt_round_message(KT_LANG_DA, round);
	g_assert_cmpstr(
		message, ==, "Landsbypuljen: der er givet 5.000 kr. mere, end der er at give");
	round->applied.differs = TRUE;
	round->applied.printed = (struct kt_amount){&a_record, kt_decimal_int(160000)};
	doubts = kt_round_doubts(KT_LANG_DA, round);
	g_assert_cmpstr(doubts, ==, "De ansøgte beløb giver 150.000 kr.; trykt er 160.000 kr.");
	round_free(round);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/grant-finding/headlines", headlines);
	g_test_add_func("/grant-finding/over-and-left", over_and_left);
	return g_test_run();
}
