/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_records.h -- what holds for every set of records, wherever it came from. */
#ifndef KT_TESTS_FUZZ_RECORDS_H
#define KT_TESTS_FUZZ_RECORDS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kommunetal/records/record_csv.h"

typedef void fuzz_writer(const struct kt_record_set *set, FILE *stream);

/* What WRITER writes of SET; free with free. */
static inline char *fuzz_written(fuzz_writer *writer, const struct kt_record_set *set, size_t *len)
{
	char *text = NULL;
	FILE *stream = open_memstream(&text, len);

	g_assert_nonnull(stream);
	writer(set, stream);
	g_assert_cmpint(fclose(stream), ==, 0);
	return text;
}

/* SET as CSV, read back, is the same CSV with no row left out. */
static inline void fuzz_check_records(const struct kt_record_set *set)
{
	struct kt_record_set *back = kt_record_set_new();
	struct kt_diag_list *diags = kt_diag_list_new();
	size_t len, again_len, lines_len;
	char *text = fuzz_written(kt_records_write_csv, set, &len), *again, *lines;

	g_assert(kt_records_recognise_csv(text, len));
	g_assert(kt_records_read_csv(back, text, len, "back", diags, NULL));
	for (guint i = 0; i < kt_diag_list_length(diags); i++)
		g_error("%s", kt_diag_list_at(diags, i)->message);
	g_assert_cmpuint(kt_record_set_length(back), ==, kt_record_set_length(set));
	again = fuzz_written(kt_records_write_csv, back, &again_len);
	g_assert_cmpmem(text, len, again, again_len);
	lines = fuzz_written(kt_records_write_jsonl, set, &lines_len);
	g_assert(g_utf8_validate_len(lines, lines_len, NULL));
	free(text);
	free(again);
	free(lines);
	kt_diag_list_free(diags);
	kt_record_set_free(back);
}

#endif
