/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small frames in frames/NAME.txt or .html, what was told from each in frames/NAME.expect:
 * the meeting, then items and sections as they begin, and a line a block with
 * its role.  KT_ACCEPT=1 in the environment rewrites the expectations. */
#include "kommunetal/minutes/minutes.h"

#include <string.h>

#define FRAMES "tests/unit/minutes/frames"

static struct kt_lexicon *lexicon;

static void tell_block(const struct kt_minutes *m, guint i, GString *out)
{
	const struct kt_document *doc = kt_minutes_document(m);
	g_autofree char *text =
		kt_squeeze_dup(kt_document_slice(doc, kt_document_block(doc, i)->span));
	g_autofree char *start =
		g_utf8_strlen(text, -1) > 30 ? g_utf8_substring(text, 0, 30) : g_strdup(text);

	g_string_append_printf(out, "    %-12s %s\n", kt_role_name(kt_minutes_role(m, i)), start);
}

static char *tell(const struct kt_minutes *m)
{
	GString *out = g_string_new(NULL);
	const struct kt_municipality *of = kt_minutes_municipality(m);
	const char *publisher = kt_minutes_publisher(m);
	g_autofree char *date = kt_period_format(kt_period_of(kt_minutes_date(m)));
	const struct kt_item *item = NULL;
	const struct kt_section *section = NULL;
	guint i;

	g_string_append_printf(out, "municipality %s\ncommittee %s\ndate %s\n",
		of           ? of->name
		: *publisher ? publisher
			     : "-",
		kt_minutes_committee(m), date);
	for (i = 0; i < kt_document_n_blocks(kt_minutes_document(m)); i++) {
		if (kt_minutes_item_of(m, i) != item) {
			item = kt_minutes_item_of(m, i);
			g_string_append_printf(out, "item %s | %s | %s%s\n", item->number,
				item->title, item->case_no, item->is_closed ? " | closed" : "");
		}
		if (kt_minutes_section_of(m, i) != section) {
			section = kt_minutes_section_of(m, i);
			if (section && *section->heading)
				g_string_append_printf(out, "  %s: %s\n",
					kt_section_kind_name(section->kind), section->heading);
		}
		tell_block(m, i, out);
	}
	return g_string_free(out, FALSE);
}

static char *expectation_of(const char *path)
{
	return g_strdup_printf("%.*s.expect", (int)(strrchr(path, '.') - path), path);
}

static void check_frame(gconstpointer data)
{
	const char *name = data;
	g_autofree char *path = g_strconcat(FRAMES "/", name, NULL);
	g_autofree char *expect = expectation_of(path);
	g_autofree char *wanted = NULL, *given = NULL;
	struct kt_document *doc = kt_document_load(path, NULL, NULL);
	struct kt_minutes *m;

	g_assert_nonnull(doc);
	m = kt_minutes_new(doc, lexicon, NULL);
	given = tell(m);
	if (g_getenv("KT_ACCEPT"))
		g_assert_true(g_file_set_contents(expect, given, -1, NULL));
	g_assert_true(g_file_get_contents(expect, &wanted, NULL, NULL));
	g_assert_cmpstr(given, ==, wanted);
	kt_minutes_free(m);
	kt_document_free(doc);
}

/* The frame of all items and sections holds for any document. */
static void check_invariants(const struct kt_minutes *m)
{
	guint n = kt_document_n_blocks(kt_minutes_document(m)), i, k, next = 0;

	for (i = 0; i < kt_minutes_n_items(m); i++) {
		const struct kt_item *item = kt_minutes_item(m, i);

		g_assert_cmpuint(item->first_block, >=, next);
		g_assert_cmpuint(item->n_blocks, >, 0);
		next = item->first_block + item->n_blocks;
		g_assert_cmpuint(next, <=, n);
		g_assert_cmpuint(item->sections->len, >, 0);
		for (k = 0; k < item->sections->len; k++) {
			const struct kt_section *s =
				&g_array_index(item->sections, struct kt_section, k);

			g_assert_cmpuint(s->first_block, >=, item->first_block);
			g_assert_cmpuint(s->first_block + s->n_blocks, <=, next);
		}
		for (k = item->first_block; k < next; k++)
			g_assert_true(kt_minutes_item_of(m, k) == item);
	}
	if (kt_minutes_n_items(m) > 0)
		g_assert_cmpuint(next, ==, n);
	g_assert_null(kt_minutes_item(m, kt_minutes_n_items(m)));
	g_assert_null(kt_minutes_item_of(m, n));
	g_assert_null(kt_minutes_section_of(m, n));
}

/* Each frame cut off after every line, and its bytes in disorder: whatever
 * comes out has to be sound. */
static void check_broken(gconstpointer data)
{
	g_autofree char *path = g_strconcat(FRAMES "/", data, NULL);
	g_autofree char *text = NULL;
	gsize len, cut;

	g_assert_true(g_file_get_contents(path, &text, &len, NULL));
	for (cut = 0; cut < len; cut++) {
		struct kt_document *doc;
		struct kt_minutes *m;

		if (cut % 97 != 0 && text[cut] != '\n')
			continue;
		doc = kt_document_load_bytes("cut.txt", text, cut, NULL, NULL);
		if (!doc)
			continue;
		m = kt_minutes_new(doc, lexicon, NULL);
		check_invariants(m);
		kt_minutes_free(m);
		kt_document_free(doc);
	}
}

/* Said by the programs' user as a note, once a document. */
static void test_doubts(void)
{
	static const char text[] = "Et notat uden afsender.\n\nDer er 12 borgere i forløbet.\n";
	struct kt_diag_list *diags = kt_diag_list_new();
	struct kt_document *doc =
		kt_document_load_bytes("notat.txt", text, strlen(text), diags, NULL);
	struct kt_minutes *m = kt_minutes_new(doc, lexicon, diags);

	g_assert_cmpuint(kt_diag_list_count(diags, KT_NOTE), ==, 2);
	g_assert_cmpuint(kt_minutes_n_items(m), ==, 0);
	g_assert_cmpint(kt_minutes_role(m, 1), ==, KT_ROLE_BODY);
	kt_minutes_free(m);
	kt_document_free(doc);
	kt_diag_list_free(diags);
}

static gint by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(int argc, char **argv)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(FRAMES, 0, NULL);
	const char *file;
	guint i;
	int status;

	g_test_init(&argc, &argv, NULL);
	g_assert_nonnull(dir);
	lexicon = kt_lexicon_load("da", NULL);
	g_assert_nonnull(lexicon);
	while ((file = g_dir_read_name(dir)))
		if (!g_str_has_suffix(file, ".expect"))
			g_ptr_array_add(names, g_strdup(file));
	g_dir_close(dir);
	g_ptr_array_sort(names, by_name);
	g_assert_cmpuint(names->len, >=, 20);
	for (i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		g_autofree char *frame = g_strconcat("/minutes/frame/", name, NULL);
		g_autofree char *broken = g_strconcat("/minutes/broken/", name, NULL);

		g_test_add_data_func(frame, name, check_frame);
		/* Only text is read in this process; other formats are cut up elsewhere. */
		if (g_str_has_suffix(name, ".txt"))
			g_test_add_data_func(broken, name, check_broken);
	}
	g_test_add_func("/minutes/doubts", test_doubts);
	status = g_test_run();
	kt_lexicon_free(lexicon);
	return status;
}
