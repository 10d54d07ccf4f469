/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text without a language is told from prose, from names and from labels of tables. */
#include "documents/pdf/garbled.h"
#include "page_drawing.h"

static const char prose[] =
	"Udvalget behandlede sagen på sit møde i juni, og forvaltningen gjorde rede for de tal\n"
	"der er vist i tabellen. Der er tale om et merforbrug på drift i forhold til budgettet\n"
	"for hele året. Det skyldes, at flere borgere er visiteret til hjemmepleje, og at vagter\n"
	"er dyrere end ventet. Forvaltningen foreslår, at rammen flyttes fra anlæg til drift, og\n"
	"at udvalget får en ny opgørelse efter sommeren.";

static const char names[] =
	"Anders Kjær Birgitte Schmidt Carsten Krogh Dorthe Klint Erik Lund Frank Storm Gitte "
	"Brandt\n"
	"Hans Bjerg Inger Marie Kvist Jens Krag Kirsten Holst Lars Bruun Mette Falk Niels Tang\n"
	"Ole Munk Pernille Skov Rikke Juhl Søren Berg Tove Lind Ulla Gram Vibeke Toft Winnie "
	"Kjærgaard\n"
	"Kurt Vest Bent Klok Grethe Vind Knud Strand Lis Hvid";

static const char labels[] =
	"Skoler Dagtilbud Fritid Kultur Hjemmepleje Plejecentre Handicap Psykiatri Kontanthjælp\n"
	"Førtidspension Sygedagpenge Fleksjob Ledighedsydelse Boligstøtte Vejvæsen Kollektiv "
	"trafik\n"
	"Havne Byfornyelse Jordforsyning Redningsberedskab Administration Lønpuljer Tjenestemænd\n"
	"Forsikringer Indkøb Renter Tilskud Udligning Skatter Afdrag Låneoptagelse Anlæg "
	"Brugerfinansieret\n"
	"Varme Vand Spildevand Renovation Sygesikring Tandpleje Sundhedspleje Genoptræning "
	"Træning\n"
	"Hjælpemidler Madservice Biblioteker Museer Idræt Musikskole Folkeoplysning Ungdomsskole "
	"SFO\n"
	"Specialundervisning Befordring";

/* Each letter is the number of its picture in the font, as many fonts count them. */
static char *as_pictures(const char *text)
{
	GString *out = g_string_new(NULL);

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c == ' ' || c == '\n')
			g_string_append_c(out, (char)c);
		else if (c > 0x3D && c < 0x80)
			g_string_append_unichar(out, c - 29);
		else if (c >= 0x80)
			g_string_append_unichar(out, 0xA2 + c % 20);
	}
	return g_string_free(out, FALSE);
}

static gboolean is_garbled(const char *text, gboolean another)
{
	struct kt_pages *pages = kt_pages_new();
	gboolean garbled;

	draw_pages(pages, text);
	garbled = kt_is_garbled(g_ptr_array_index(pages->pages, 0), another);
	kt_pages_free(pages);
	return garbled;
}

static void test_pictures(void)
{
	g_autofree char *garbled = as_pictures(prose);

	g_assert_true(is_garbled(garbled, FALSE));
	garbled[120] = '\0'; /* too short to tell, but for the company */
	g_assert_false(is_garbled(garbled, FALSE));
	g_assert_true(is_garbled(garbled, TRUE));
}

static void test_words(void)
{
	g_assert_false(is_garbled(prose, TRUE));
	g_assert_false(is_garbled(names, TRUE));
	g_assert_false(is_garbled(labels, TRUE));
	g_assert_false(is_garbled("1.200  3.400  5,6\n7.800  9.000  1,2", TRUE));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/garbled/pictures", test_pictures);
	g_test_add_func("/documents/garbled/words", test_words);
	return g_test_run();
}
