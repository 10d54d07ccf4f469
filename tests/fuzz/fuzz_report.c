/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report definition of a user's own, made into a page of records that have
 * something for most parts. */
#include <stdio.h>
#include <string.h>

#include "../unit/report/sample_set.h"
#include "fuzz_file.h"
#include "kommunetal/report/report.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct kt_record_set *set;
	struct fuzz_file file = fuzz_file_open(data, size);
	g_autofree char *page =
		g_strdup_printf("%s/kommunetal-fuzz-%d.html", g_get_tmp_dir(), (int)getpid());
	g_autoptr(GError) error = NULL;
	struct kt_report_options options;

	if (set == NULL)
		set = kt_sample_set();
	kt_report_options_init(&options);
	options.lang = size % 2 ? KT_LANG_EN : KT_LANG_DA;
	if (kt_report_make(file.path, set, &options, page, NULL, &error)) {
		g_autofree char *text = NULL;
		gsize len;

		g_assert(g_file_get_contents(page, &text, &len, NULL));
		g_assert(g_utf8_validate_len(text, len, NULL));
		g_assert_cmpint(remove(page), ==, 0);
	} else {
		g_assert_nonnull(error);
		g_assert(!g_file_test(page, G_FILE_TEST_EXISTS));
	}
	fuzz_file_close(&file);
	return 0;
}
