/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf_content.c -- what is read of a page's operators: tags, and the strings that are shown. */
#include <string.h>

#include "charts/pdf_content.h"

static void tags(void)
{
	static const struct {
		const char *text;
		guint faults;
	} cases[] = {
		{"", 0},
		{"q 1 0 0 1 0 0 cm Q", 0},
		{"/P << /MCID 0 >> BDC (S f B) Tj EMC", 0},
		{"/P << /MCID 0 >> BDC (a\\) S) Tj EMC", 0},
		{"/P /Properties1 BDC (x) Tj EMC", 0},
		{"/P <</MCID 0/Lang(da)>>BDC <f> Tj EMC", 0},
		{"/P << /Hidden false /MCID 0 >> BDC (x) Tj EMC", 0},
		{"/S gs", 0},
		{"% S\nq", 0},
		{"<f> pop", 0},
		{"/P <</MCID 0>> BDC EMC (x) Tj", KT_CONTENT_UNTAGGED},
		{"0 0 m 1 1 l S", KT_CONTENT_UNTAGGED},
		{"0 0 1 1 re f*", KT_CONTENT_UNTAGGED},
		{"/Poem BMC S EMC", KT_CONTENT_UNTAGGED},
		{"/Span << /Lang (da) >> BDC S EMC", KT_CONTENT_UNTAGGED},
		{"EMC /Artifact BMC S EMC", 0},
		{"/Artifact << /Type /Pagination >> BDC S EMC", 0},
		{"/P << /MCID 0 >> BDC /Span << /Lang (da) >> BDC S EMC EMC", 0},
		{"/X Do", KT_CONTENT_UNTAGGED},
		{"/P << /MCID 0 >> BDC /Artifact BMC S EMC EMC", KT_CONTENT_ARTIFACT_INSIDE},
		{"/Artifact BMC /P << /MCID 0 >> BDC S EMC EMC", KT_CONTENT_TAGGED_INSIDE},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		if (kt_pdf_content_read(cases[i].text, strlen(cases[i].text), NULL, NULL) !=
			cases[i].faults)
			g_error("%s", cases[i].text);
}

/* "/F:414200 ": the font, and the bytes in hexadecimal digits. */
static void note_shown(const char *font, const GByteArray *bytes, gpointer user)
{
	GString *out = user;

	g_string_append_printf(out, "%s:", font);
	for (guint i = 0; i < bytes->len; i++)
		g_string_append_printf(out, "%02x", bytes->data[i]);
	g_string_append_c(out, ' ');
}

static void strings(void)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{"/A 9 Tf (a\\101\\)) Tj", "/A:614129 "},
		{"/A 9 Tf q /B 9 Tf (a) Tj Q (b) Tj", "/B:61 /A:62 "},
		{"q q /A 9 Tf Q (a) Tj Q Q (b) Tj", ":61 :62 "},
		{"(a\\\r\nb\\\rc\\\nd) Tj", ":61626364 "},
		{"[<4> 3 <41 5>] TJ", ":40 :4150 "},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		GString *shown = g_string_new(NULL);

		kt_pdf_content_read(cases[i].text, strlen(cases[i].text), note_shown, shown);
		g_assert_cmpstr(shown->str, ==, cases[i].shown);
		g_string_free(shown, TRUE);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pdf-content/tags", tags);
	g_test_add_func("/pdf-content/strings", strings);
	return g_test_run();
}
