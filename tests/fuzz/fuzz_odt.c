/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The input is the XML of content.xml and of styles.xml. */
#include "../zipped.h"
#include "fuzz_document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char type[] = "application/vnd.oasis.opendocument.text";
	g_autofree char *file = NULL;
	struct zipped z;
	gsize len;

	zip_begin(&z, 2 * size + 10000);
	zip_add(&z, "mimetype", type, sizeof type - 1);
	zip_add(&z, "content.xml", (const char *)data, size);
	zip_add(&z, "styles.xml", (const char *)data, size);
	file = zip_end(&z, &len);
	fuzz_read("odt", file, len, FALSE);
	return 0;
}
