/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and formulas in column heads, and sign legends. */
#include "extract/passage/legend.h"
#include "extract/tables/around.h"
#include "extract/tables/formula.h"

/* "D=C-B" as read from HEAD, "" if it has neither name nor formula. */
static void expect(const char *head, const char *wanted)
{
	struct kt_formula f = {0};
	GString *s = g_string_new(NULL);

	if (kt_formula_read(&f, kt_slice_str(head))) {
		g_string_append(s, f.name);
		for (guint i = 0; i < f.n_terms; i++)
			g_string_append_printf(s, "%s%s",
				f.terms[i].sign < 0 ? "-"
				: i                 ? "+"
						    : "=",
				f.terms[i].name);
	}
	g_assert_cmpstr(s->str, ==, wanted);
	g_string_free(s, TRUE);
}

static void letters(void)
{
	expect("Oprindeligt Budget (A)", "A");
	expect("Afvigelse i forhold til korr.budget (D) = C-B", "D=C-B");
	expect("Afvigelse D=C-B", "D=C-B");
	expect("I alt (A+B+C)", "=A+B+C");
	expect("Afvigelse [C \u2212 B]", "=C-B");
}

static void numbers(void)
{
	expect("Afvigelse (3)=(1)-(2)", "3=1-2");
	expect("(10) = (8)+(9)", "10=8+9");
}

static void look_alikes(void)
{
	expect("Aldersgruppe (18-24)", "");
	expect("Andel (pct.)", "");
	expect("Budget 2023-2026", "");
	expect("Note (1)", "");
	expect("Ung (A-kasse)", "");
	expect("", "");
}

static struct kt_lexicon *danish(void)
{
	struct kt_lexicon *lexicon = kt_lexicon_load("da", NULL);

	g_assert_nonnull(lexicon);
	return lexicon;
}

static void legends(void)
{
	static const struct {
		const char *line;
		gint worse;
	} cases[] = {
		{"+ = merforbrug, - = mindreforbrug", 1},
		{"(+) = mindreforbrug / (-) = merforbrug", -1},
		{"(minus efter tallet = merforbrug)", -1},
		{"* Positivt beløb = overskridelse af rammen", 1},
		{"- = indtægter / + = udgifter", 1},
		{"Negativt tal = mindreforbrug", 1},
		{"(mio. kr., - er mindreforbrug)", 1},
		{"Minus angiver merudgifter", -1},
		{"Negative tal betyder indtægter.", 1},
		{"+ er overskud", -1},
		{"Den negative afvigelse er et merforbrug", 0},
		{"Positiv er udvalget over, at merforbruget falder", 0},
		{"5 + 3 = 8 borgere", 0},
		{"Der ventes et merforbrug.", 0},
		{"", 0},
	};
	struct kt_lexicon *lexicon = danish();

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s", cases[i].line);
		g_assert_cmpint(
			kt_legend_read(lexicon, kt_slice_str(cases[i].line)), ==, cases[i].worse);
	}
	kt_lexicon_free(lexicon);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/formula/letters", letters);
	g_test_add_func("/formula/numbers", numbers);
	g_test_add_func("/formula/look-alikes", look_alikes);
	g_test_add_func("/legend/signs", legends);
	return g_test_run();
}
