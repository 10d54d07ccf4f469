/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV of records that somebody else wrote: what is taken in is kept. */
#include <stdint.h>

#include "fuzz_records.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kt_record_set *set = kt_record_set_new();
	struct kt_diag_list *diags = kt_diag_list_new();
	g_autoptr(GError) error = NULL;

	(void)kt_records_recognise_csv((const char *)data, size);
	if (kt_records_read_csv(set, (const char *)data, size, "input", diags, &error))
		fuzz_check_records(set);
	else
		g_assert_nonnull(error);
	for (guint i = 0; i < kt_diag_list_length(diags); i++) {
		g_autofree char *line = kt_diag_format(kt_diag_list_at(diags, i));

		g_assert(g_utf8_validate(line, -1, NULL));
	}
	kt_diag_list_free(diags);
	kt_record_set_free(set);
	return 0;
}
