/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kommunetal/extract/extract.h"

static struct kt_lexicon *da;

/* The periods of the status mentions of TEXT, with blanks between. */
static char *statuses_of(const char *text)
{
	struct kt_document *doc =
		kt_document_load_bytes("case.txt", text, strlen(text), NULL, NULL);
	struct kt_minutes *minutes = kt_minutes_new(doc, da, NULL);
	struct kt_extraction *e = kt_extract(minutes, da, NULL);
	const struct kt_record_set *set = kt_extraction_records(e);
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < kt_record_set_n_mentions(set); i++) {
		const struct kt_mention *m = kt_record_set_mention(set, i);
		g_autofree char *period = kt_period_format(m->period);

		if (m->kind == KT_MENTION_STATUS)
			g_string_append_printf(out, "%s%s", out->len ? " " : "", period);
	}
	kt_extraction_free(e);
	kt_minutes_free(minutes);
	kt_document_free(doc);
	return g_string_free(out, FALSE);
}

#define HEAD                                                                                       \
	"REFERAT Økonomiudvalget d. 20-06-2024\n\nMødedato Torsdag d. 20. juni 2024 kl. 16:00\n\n"

static void test_status(void)
{
	static const struct {
		const char *text, *periods;
	} cases[] = {
		{HEAD "Punkt 1: Budgetopfølgning pr. 30. april 2024\n\n24/1\n\nResumé\n\nDer "
		      "ventes balance.\n",
			"2024-04-30"},
		{HEAD "Punkt 1: 1. budgetrevision 2024\n\n24/1\n\nResumé\n\nRevisionen er lavet "
		      "pr. 31/3 2024.\n",
			"2024-03-31"},
		/* no follow-up, and a day that something began */
		{HEAD "Punkt 1: Besøg på biblioteket\n\n24/1\n\nResumé\n\nPr. 30. april 2024 kom "
		      "40 gæster.\n",
			""},
		{HEAD "Punkt 1: Budgetaftale 2025\n\n24/1\n\nResumé\n\nAftalen blev indgået den 3. "
		      "juni 2024.\n",
			""},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = statuses_of(cases[i].text);

		g_assert_cmpstr(got, ==, cases[i].periods);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	da = kt_lexicon_load("da", NULL);
	g_assert_nonnull(da);
	g_test_add_func("/extract/status-mention", test_status);
	int status = g_test_run();
	kt_lexicon_free(da);
	return status;
}
