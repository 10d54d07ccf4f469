/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, case numbers and item numbers at every place of a line, also of a line
 * that is cut short: what they find lies inside what they were given. */
#include <stdint.h>
#include <string.h>

#include "minutes/marks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct kt_lexicon *danish(void)
{
	static struct kt_lexicon *lexicon;

	if (lexicon == NULL)
		lexicon = kt_lexicon_load("da", NULL);
	g_assert_nonnull(lexicon);
	return lexicon;
}

static void check_moment(struct kt_moment moment)
{
	g_autofree char *text = kt_period_format(kt_period_of(moment));
	struct kt_period back;

	g_assert_cmpstr(text, !=, "");
	g_assert(kt_period_parse(&back, text, NULL));
}

static void check_at(struct kt_slice text)
{
	struct kt_moment moment;
	gsize digits = 0, len = 0, at = 0;

	if (kt_mark_case(text, &len) != KT_CASE_NONE)
		g_assert(len > 0 && len <= text.len);
	len = kt_mark_date(danish(), text, &moment);
	g_assert_cmpuint(len, <=, text.len);
	if (len > 0)
		check_moment(moment);
	if (kt_mark_number(text, &digits, &len) != KT_NUMBER_NONE)
		g_assert(digits > 0 && digits <= len && len <= text.len);
	g_assert_cmpuint(kt_mark_leaders(text), <=, text.len);
	if (kt_mark_find_date(danish(), text, &moment, &at, &len)) {
		g_assert(at <= text.len && len <= text.len - at);
		check_moment(moment);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)MIN(size, 200));
	gsize len = strlen(text);

	for (gsize i = 0; i < len; i = (gsize)(g_utf8_next_char(text + i) - text)) {
		check_at(kt_slice(text + i, len - i));
		check_at(kt_slice(text, i));
	}
	return 0;
}
