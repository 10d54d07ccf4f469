/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record_set.h"

#include <string.h>

#include "../sample_record.h"

static void test_owns_strings(void)
{
	struct kt_record_set *set = kt_record_set_new();
	struct kt_record r = sample_record();
	char subject[] = "Førtidspension";

	r.subject = subject;
	r.section = NULL;
	kt_record_set_add(set, &r);
	subject[0] = 'X';
	kt_record_set_add(set, &r);
	g_assert_cmpstr(kt_record_set_at(set, 0)->subject, ==, "Førtidspension");
	g_assert_cmpstr(kt_record_set_at(set, 0)->section, ==, "");
	/* equal strings are one */
	g_assert_true(kt_record_set_at(set, 0)->committee == kt_record_set_at(set, 1)->committee);
	g_assert_true(kt_record_set_intern_len(set, "Sorøs", strlen("Sorø")) ==
		      kt_record_set_at(set, 0)->municipality);
	kt_record_set_free(set);
	kt_record_set_free(NULL);
}

static void test_append(void)
{
	struct kt_record_set *a = kt_record_set_new(), *b = kt_record_set_new();
	struct kt_record r = sample_record();
	struct kt_mention m = {.kind = KT_MENTION_BREAKDOWN, .text = "fordeler sig", .n_parts = 2};
	struct kt_source s = {.source = "b.txt", .n_numerals = 7, .n_unread = 1};

	kt_record_set_add(a, &r);
	r.subject = "Kontanthjælp";
	kt_record_set_add(b, &r);
	kt_record_set_add_mention(b, &m);
	kt_record_set_add_source(b, &s);
	kt_record_set_append(a, b);
	kt_record_set_free(b); /* what was copied lives on */
	g_assert_cmpuint(kt_record_set_length(a), ==, 2);
	g_assert_cmpstr(kt_record_set_at(a, 1)->subject, ==, "Kontanthjælp");
	g_assert_cmpuint(kt_record_set_n_mentions(a), ==, 1);
	g_assert_cmpstr(kt_record_set_mention(a, 0)->text, ==, "fordeler sig");
	g_assert_cmpstr(kt_record_set_mention(a, 0)->subject, ==, "");
	g_assert_cmpuint(kt_record_set_source(a, 0)->n_unread, ==, 1);
	kt_record_set_free(a);
}

static void test_list_sources(void)
{
	struct kt_record_set *set = kt_record_set_new();
	struct kt_record r = sample_record();
	struct kt_source known = {.source = "known.txt", .n_records = 1};
	static const char *const names[] = {"b.txt", "known.txt", "a.txt", "b.txt"};

	kt_record_set_add_source(set, &known);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		r.source = names[i];
		kt_record_set_add(set, &r);
	}
	kt_record_set_list_sources(set);
	kt_record_set_list_sources(set); /* the second time there is nothing to add */
	g_assert_cmpuint(kt_record_set_n_sources(set), ==, 3);
	g_assert_cmpuint(kt_record_set_source(set, 0)->n_records, ==, 1);
	g_assert_cmpstr(kt_record_set_source(set, 1)->source, ==, "b.txt");
	g_assert_cmpuint(kt_record_set_source(set, 1)->n_records, ==, 2);
	g_assert_cmpstr(kt_record_set_source(set, 1)->municipality_code, ==, "340");
	g_assert_cmpstr(kt_record_set_source(set, 2)->source, ==, "a.txt");
	kt_record_set_free(set);
}

static void test_id(void)
{
	struct kt_record r = sample_record(), other = r;
	char first[17];

	memcpy(first, r.id, sizeof first);
	g_assert_cmpuint(strlen(first), ==, 16);
	/* a number seen before: the id is for ever */
	g_assert_cmpstr(first, ==, "85a158405f46d69a");
	other.source = "/another/folder/soroe.txt";
	other.subject = "something else";
	kt_record_make_id(&other, 0);
	g_assert_cmpstr(other.id, ==, first);
	kt_record_make_id(&other, 1);
	g_assert_cmpstr(other.id, !=, first);
	other.page = 2;
	kt_record_make_id(&other, 0);
	g_assert_cmpstr(other.id, !=, first);
	other = r;
	other.offset++;
	kt_record_make_id(&other, 0);
	g_assert_cmpstr(other.id, !=, first);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/record-set/owns-strings", test_owns_strings);
	g_test_add_func("/record-set/append", test_append);
	g_test_add_func("/record-set/list-sources", test_list_sources);
	g_test_add_func("/record-set/id", test_id);
	return g_test_run();
}
