/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lexicon of a user's own: terms of any form with values of any form, put
 * to work on minutes that have most of what lexica speak of. */
#include "fuzz_document.h"
#include "fuzz_file.h"
#include "fuzz_records.h"
#include "kommunetal/extract/extract.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char page[] =
	"Sorø Kommune\n\nREFERAT Økonomiudvalget d. 02-06-2022\n\nPunkt 4: Budget\n\n"
	"Sagsfremstilling\n\nDer er ca. femogtyve borgere i 2. kvartal 2022, heraf 3 fra maj.\n"
	"Udgiften er steget med 2,5 mio. kr. til 12 mio. kr. pr. 31. marts 2022.\n\n"
	"- halvdelen af de 40 sager\n- ikke over 7 pct. om ugen\n\n"
	"1.000 kr.\tOprindeligt budget 2022\tForventet regnskab\tMerforbrug\n"
	"Drift\t1.200\t1.300\t100\n"
	"Anlæg\t500\t450\t-50\n"
	"I alt\t1.700\t1.750\t50\n";

static void look_up(const struct kt_lexicon *lexicon)
{
	struct kt_slice text = kt_slice(page, sizeof page - 1);
	struct kt_words *words = kt_words_split(text);

	for (guint i = 0; i < words->n; i++) {
		const struct kt_word *w = &words->at[i];
		struct kt_decimal number;

		(void)kt_lexicon_match(lexicon, ~G_GUINT64_CONSTANT(0), w, words->n - i);
		(void)kt_lexicon_number(lexicon, w, &number);
	}
	for (guint role = 0; role < KT_N_LEX_ROLES; role++) {
		(void)kt_lexicon_find(lexicon, role, text);
		(void)kt_lexicon_begins(lexicon, role, text);
	}
	kt_words_free(words);
}

static void read_page(const struct kt_lexicon *lexicon)
{
	struct kt_document *doc = fuzz_load("text", page, sizeof page - 1);
	struct kt_minutes *minutes = kt_minutes_new(doc, lexicon, NULL);
	struct kt_extraction *e = kt_extract(minutes, lexicon, NULL);

	fuzz_check_records(kt_extraction_records(e));
	kt_extraction_free(e);
	kt_minutes_free(minutes);
	kt_document_free(doc);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_file file = fuzz_file_open(data, size);
	g_autoptr(GError) error = NULL;
	struct kt_lexicon *lexicon = kt_lexicon_load(file.path, &error);

	if (lexicon != NULL) {
		look_up(lexicon);
		read_page(lexicon);
	} else {
		g_assert_nonnull(error);
		g_assert(g_utf8_validate(error->message, -1, NULL));
	}
	kt_lexicon_free(lexicon);
	fuzz_file_close(&file);
	return 0;
}
