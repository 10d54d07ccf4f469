/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/words.h"

#include <glib.h>

#include "kommunetal/base/resource.h"

static const char *const keys[KT_N_WORDS_LISTS] = {
	[KT_WORDS_ACRONYMS] = "acronyms",
	[KT_WORDS_SMALL] = "small",
	[KT_WORDS_TOTALS] = "totals",
	[KT_WORDS_MARKS_OF_ITEMS] = "marks_of_items",
	[KT_WORDS_FIGURE_STEMS] = "figure_stems",
	[KT_WORDS_FIGURES] = "figures",
	[KT_WORDS_IDLE] = "idle",
	[KT_WORDS_LINKS] = "links",
	[KT_WORDS_WHOLE] = "whole",
	[KT_WORDS_LONG_ABBREVIATIONS] = "long_abbreviations",
	[KT_WORDS_ABBREVIATIONS] = "abbreviations",
	[KT_WORDS_JOINTS] = "joints",
	[KT_WORDS_SUMS_ACROSS] = "sums_across",
	[KT_WORDS_REST] = "rest",
	[KT_WORDS_ON_A_SCALE] = "on_a_scale",
	[KT_WORDS_SAY_LITTLE] = "say_little",
	[KT_WORDS_CLAUSES] = "clauses",
	[KT_WORDS_MANY_THINGS] = "many_things",
	[KT_WORDS_TITLES_OF_MUCH] = "titles_of_much",
	[KT_WORDS_POINTERS] = "pointers",
	[KT_WORDS_STATES] = "states",
	[KT_WORDS_PAYERS] = "payers",
	[KT_WORDS_DECIDERS] = "deciders",
};

static char **lists[KT_N_WORDS_LISTS];

/* The file is compiled in: what it lacks is a mistake of ours. */
static void load(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autoptr(GBytes) bytes = kt_resource_load("report/words.ini", &error);

	if (!bytes || !g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_NONE, &error))
		g_error("report/words.ini: %s", error->message);
	for (guint i = 0; i < KT_N_WORDS_LISTS; i++) {
		lists[i] = g_key_file_get_string_list(file, "words", keys[i], NULL, NULL);
		if (!lists[i])
			g_error("report/words.ini has no '%s'", keys[i]);
	}
}

const char *const *kt_words(enum kt_words_list list)
{
	static gsize once;

	if (g_once_init_enter(&once)) {
		load();
		g_once_init_leave(&once, 1);
	}
	return (const char *const *)lists[list];
}
