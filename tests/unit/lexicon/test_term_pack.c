/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is compiled in is what the CSV says. */
#include "lexicon/term_pack.h"

#include <string.h>

#include <glib/gstdio.h>

#include "kommunetal/base/resource.h"

/* The lexicon NAME, read from its CSV. */
static struct kt_term_file *read_csv(const char *name)
{
	g_autofree char *resource = g_strdup_printf("lexicon/%s.csv", name);
	g_autofree char *folder = g_dir_make_tmp("kommunetal-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "lexicon.csv", NULL);
	g_autoptr(GBytes) bytes = kt_resource_load(resource, NULL);
	struct kt_term_file *file;
	gsize len;
	const char *text = g_bytes_get_data(bytes, &len);

	g_assert_true(g_file_set_contents(path, text, (gssize)len, NULL));
	file = kt_term_file_load(path, NULL);
	g_assert_nonnull(file);
	g_assert_cmpint(g_remove(path), ==, 0);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
	return file;
}

static void assert_same_bits(struct kt_bits a, struct kt_bits b)
{
	g_assert_cmpmem(&a, sizeof a, &b, sizeof b);
}

static void assert_same_word(const struct kt_term_word *a, const struct kt_term_word *b)
{
	g_assert_cmpstr(a->text, ==, b->text);
	g_assert_cmpuint(a->len, ==, b->len);
	g_assert_cmpuint(a->hash, ==, b->hash);
	g_assert_cmpint(a->match, ==, b->match);
	g_assert_cmpint(a->dot_allowed, ==, b->dot_allowed);
}

static void assert_same_term(const struct kt_term_entry *a, const struct kt_term_entry *b)
{
	g_assert_cmpint(a->term.role, ==, b->term.role);
	g_assert_cmpstr(a->term.value, ==, b->term.value);
	g_assert_cmpstr(a->term.text, ==, b->term.text);
	g_assert_cmpuint(a->term.line, ==, b->term.line);
	assert_same_bits(a->term.functions, b->term.functions);
	assert_same_bits(a->term.senses, b->term.senses);
	g_assert_cmpuint(a->order, ==, b->order);
	g_assert_cmpuint(a->term.n_words, ==, b->term.n_words);
	for (guint i = 0; i < a->term.n_words; i++)
		assert_same_word(&a->words[i], &b->words[i]);
}

static void assert_same_forms(const GArray *a, const GArray *b)
{
	g_assert_cmpuint(a->len, ==, b->len);
	for (guint i = 0; i < a->len; i++) {
		const struct kt_form *x = &g_array_index(a, struct kt_form, i),
				     *y = &g_array_index(b, struct kt_form, i);

		g_assert_cmpstr(x->ending, ==, y->ending);
		g_assert_cmpuint(x->len, ==, y->len);
		assert_same_bits(x->forms, y->forms);
	}
}

static void assert_same(struct kt_term_file *a, struct kt_term_file *b)
{
	g_assert_cmpstr(a->language, ==, b->language);
	g_assert_cmpstr(a->marks.group, ==, b->marks.group);
	g_assert_cmpstr(a->marks.decimal, ==, b->marks.decimal);
	g_assert_cmpuint(a->entries->len, ==, b->entries->len);
	for (guint i = 0; i < a->entries->len; i++)
		assert_same_term(a->entries->pdata[i], b->entries->pdata[i]);
	assert_same_forms(a->forms, b->forms);
	kt_term_file_free(a);
	kt_term_file_free(b);
}

static void test_csv(void)
{
	guint n = 0;

	for (; kt_term_packs[n]; n++) {
		const char *name = kt_term_packs[n]->name;

		assert_same(kt_term_pack_unpack(kt_term_packs[n]), read_csv(name));
	}
	g_assert_cmpuint(n, >=, 2);
}

static void test_lookup(void)
{
	g_assert_nonnull(kt_term_pack_lookup("da"));
	g_assert_null(kt_term_pack_lookup("xx"));
	g_assert_null(kt_term_pack_lookup("da.csv"));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/term-pack/csv", test_csv);
	g_test_add_func("/term-pack/lookup", test_lookup);
	return g_test_run();
}
