/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two ways in: a whole file, and (what poppler and libqpdf would seldom let
 * through) a content stream of a page that is sound otherwise. */
#include "fuzz_document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char head[] = "%PDF-1.4\n"
			   "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
			   "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
			   "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
			   "/Resources<</Font<</F1 4 0 R>>/XObject<</X 5 0 R>>>>>>\nendobj\n"
			   "4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size >= 5 && memcmp(data, "%PDF-", 5) == 0) {
		fuzz_read("pdf", (const char *)data, size, FALSE);
		return 0;
	}
	GString *file = g_string_new(head);

	g_string_append_printf(file,
		"5 0 obj\n<</Length %zu/Type/XObject/Subtype/Form/BBox[0 0 595 842]>>\nstream\n",
		size);
	g_string_append_len(file, (const char *)data, (gssize)size);
	g_string_append(file, "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n");
	fuzz_read("pdf", file->str, file->len, FALSE);
	g_string_free(file, TRUE);
	return 0;
}
