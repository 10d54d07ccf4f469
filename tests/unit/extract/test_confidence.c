/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sure a reading is said to be, and that the reasons given for it are those it is made of. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "extract/models/confidence.h"
#include "kommunetal/extract/extract.h"

#define HEAD                                                                                         \
	"REFERAT Økonomiudvalget d. 20-06-2024\n\nMødedato Torsdag d. 20. juni 2024 kl. 16:00\n\n" \
	"Punkt 1: Budgetopfølgning pr. 31. marts 2024\n\n24/1\n\nSagsfremstilling\n\n"

static const char adds_up[] =
	HEAD "Tabel 1. Drift, mio. kr.\n"
	     "| Område | Budget 2024 | Forventet regnskab 2024 | Forventet afvigelse 2024 |\n"
	     "| Skoler | 412,5 | 415,0 | 2,5 |\n"
	     "| Dagtilbud | 230,0 | 228,4 | -1,6 |\n"
	     "| Ældre | 501,5 | 507,6 | 6,1 |\n"
	     "| I alt | 1.144,0 | 1.151,0 | 7,0 |\n";

static const char prose[] = HEAD "På skolerne ventes et merforbrug på 2,5 mio. kr. Det svarer til "
				 "14 stillinger. Der er desuden 3 i alt.\n";

static struct kt_lexicon *da;

struct reading {
	struct kt_document *doc;
	struct kt_minutes *minutes;
	struct kt_extraction *e;
};

static struct reading read_text(const char *text)
{
	struct reading r = {
		.doc = kt_document_load_bytes("case.txt", text, strlen(text), NULL, NULL)};

	r.minutes = kt_minutes_new(r.doc, da, NULL);
	r.e = kt_extract(r.minutes, da, NULL);
	return r;
}

static void clear(struct reading *r)
{
	kt_extraction_free(r->e);
	kt_minutes_free(r->minutes);
	kt_document_free(r->doc);
}

/* The sum of the last words of "prose -60; period 41 ahead -60". */
static gint sum_of(const char *explained)
{
	g_auto(GStrv) parts = g_strsplit(explained, "; ", -1);
	gint sum = 0;

	for (guint i = 0; parts[i]; i++)
		sum += (gint)g_ascii_strtoll(strrchr(parts[i], ' ') + 1, NULL, 10);
	return sum;
}

static const char *explained(struct kt_extraction *e, guint record)
{
	for (guint k = 0; k < kt_extraction_n_reasons(e, record); k++) {
		const struct kt_reason *reason = kt_extraction_reason(e, record, k);

		if (strcmp(reason->field, "confidence") == 0)
			return reason->evidence;
	}
	return NULL;
}

static void test_is_what_is_said(void)
{
	static const char *const texts[] = {adds_up, prose};

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		struct reading r = read_text(texts[i]);
		guint n = kt_record_set_length(kt_extraction_records(r.e));

		g_assert_cmpuint(n, >=, 2);
		for (guint k = 0; k < n; k++) {
			const char *why = explained(r.e, k);
			gdouble given = kt_record_set_at(kt_extraction_records(r.e), k)->confidence;

			g_assert_nonnull(why);
			g_assert_cmpfloat_with_epsilon(given,
				CLAMP(1 / (1 + exp(-sum_of(why) / 100.0)), 0.01, 0.99), 1e-9);
		}
		clear(&r);
	}
}

/* The mean confidence of the records of TEXT. */
static gdouble mean_of(const char *text)
{
	struct reading r = read_text(text);
	const struct kt_record_set *set = kt_extraction_records(r.e);
	guint n = kt_record_set_length(set);
	gdouble sum = 0;

	for (guint k = 0; k < n; k++)
		sum += kt_record_set_at(set, k)->confidence;
	clear(&r);
	return sum / n;
}

/* The same table, but two numbers do not add up. */
static void test_sums_speak_for_a_table(void)
{
	g_autofree char *wrong = g_strdup(adds_up);

	memcpy(strstr(wrong, "412,5"), "471,2", 5);
	memcpy(strstr(wrong, "507,6"), "570,6", 5);
	g_assert_cmpfloat(mean_of(wrong) + 0.02, <, mean_of(adds_up));
}

static void test_rules_are_in_order(void)
{
	for (guint i = 1; i < kt_n_confidence_rules; i++) {
		const struct kt_rule_weight *a = &kt_confidence_rules[i - 1], *b = a + 1;
		int order = strcmp(a->field, b->field);

		g_assert_cmpint(order ? order : strcmp(a->rule, b->rule), <, 0);
	}
}

/* A rule that is noted twice counts once, one without a weight not at all. */
static void test_notes_a_rule_once(void)
{
	const struct kt_rule_weight *rule = &kt_confidence_rules[0];
	struct kt_draft once = {.origin = KT_ORIGIN_PROSE}, twice = once, none = once;

	g_assert_cmpuint(kt_n_confidence_rules, <=, KT_MOST_WEIGHED_RULES);
	kt_confidence_note_rule(&once.grounds, rule->field, rule->rule);
	kt_confidence_note_rule(&twice.grounds, rule->field, rule->rule);
	kt_confidence_note_rule(&twice.grounds, rule->field, rule->rule);
	kt_confidence_note_rule(&twice.grounds, "unit", "a-rule-that-is-not-there");
	g_assert_cmpfloat(kt_confidence(&once), ==, kt_confidence(&twice));
	g_assert_cmpfloat(kt_confidence(&once), !=, kt_confidence(&none));
}

int main(int argc, char **argv)
{
	int status;

	g_test_init(&argc, &argv, NULL);
	da = kt_lexicon_load("da", NULL);
	g_test_add_func("/confidence/is-what-is-said", test_is_what_is_said);
	g_test_add_func("/confidence/sums-speak-for-a-table", test_sums_speak_for_a_table);
	g_test_add_func("/confidence/notes-a-rule-once", test_notes_a_rule_once);
	g_test_add_func("/confidence/rules-are-in-order", test_rules_are_in_order);
	status = g_test_run();
	kt_lexicon_free(da);
	return status;
}
