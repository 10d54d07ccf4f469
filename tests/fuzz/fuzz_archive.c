/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anything that is packed, and whatever it is recognised as. */
#include "documents/archive.h"
#include "documents/sandbox_run.h"
#include "fuzz_document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kt_input in = {"input", (const char *)data, size};
	struct kt_document *doc;

	if (size == 0)
		return 0;
	g_ptr_array_unref(kt_zip_document_names(&in));
	kt_document_free(kt_list_here(&in, "input", NULL, NULL));
	doc = kt_document_load_bytes("input", in.data, in.len, NULL, NULL);
	if (doc != NULL)
		fuzz_check_document(doc, 0);
	kt_document_free(doc);
	return 0;
}
