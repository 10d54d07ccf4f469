/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz_document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read("text", (const char *)data, size, TRUE);
	return 0;
}
