/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The input is the XML of word/document.xml, which stands in for styles and
 * numbering as well; a fuzzer that has to keep checksums right finds nothing. */
#include "../zipped.h"
#include "fuzz_document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const parts[] = {"word/document.xml", "word/styles.xml",
		"word/numbering.xml", "word/footnotes.xml", "word/header1.xml"};
	g_autofree char *file = NULL;
	struct zipped z;
	gsize len;

	zip_begin(&z, G_N_ELEMENTS(parts) * (size + 1000) + 1000);
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		zip_add(&z, parts[i], (const char *)data, size);
	file = zip_end(&z, &len);
	fuzz_read("docx", file, len, FALSE);
	return 0;
}
