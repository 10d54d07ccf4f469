/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/title_day.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/labels.h"
#include "kommunetal/base/text.h"

/* From 1; 0 for what is no month. */
static guint month_of(const char *word)
{
	char **months = kt_label_months();

	for (guint i = 0; months && months[i] && *word; i++)
		if (g_str_has_prefix(months[i], word) && strlen(word) >= 3)
			return i + 1;
	return 0;
}

/* WORD without the stops and brackets behind it. */
static char *bare(const char *word)
{
	gsize len = strlen(word);

	while (len > 0 && strchr(".,;:)", word[len - 1]))
		len--;
	return g_strndup(word, len);
}

static gboolean take_day(guint year, guint month, guint day, struct kt_period *out)
{
	if (year < 1990 || year > 2099 ||
		!g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
		return FALSE;
	*out = kt_period_of(kt_moment_day(year, month, day));
	return TRUE;
}

/* "31.7.2023", "31-07-2023" */
static gboolean read_figures(const char *word, struct kt_period *out)
{
	g_auto(GStrv) parts = g_strsplit_set(word, ".-/", -1);

	if (g_strv_length(parts) != 3 || strspn(word, "0123456789.-/") != strlen(word) ||
		strlen(parts[2]) != 4)
		return FALSE;
	return take_day((guint)atoi(parts[2]), (guint)atoi(parts[1]), (guint)atoi(parts[0]), out);
}

/* "31. juli 2023" and, behind a word for the end of it, "august 2024". */
static gboolean read_words(char **words, gboolean is_end, struct kt_period *out)
{
	guint day = is_end ? 0 : words[0] ? (guint)strtoul(words[0], NULL, 10) : 0;
	char **at = words + !is_end;
	guint month = words[0] && *at ? month_of(*at) : 0;
	guint year = month && at[1] ? (guint)strtoul(at[1], NULL, 10) : 0;

	if (is_end && month && year)
		day = g_date_get_days_in_month((GDateMonth)month, (GDateYear)year);
	return take_day(year, month, day, out);
}

gboolean kt_title_day(const char *title, struct kt_period *out)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(title));
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);

	for (char **word = words; *word; word++) {
		char *plain = bare(*word);

		g_free(*word);
		*word = plain;
	}
	for (char **word = words; *word; word++) {
		gboolean is_end = kt_label_says(KT_SAYS_END, *word);

		if (!is_end && !kt_label_says(KT_SAYS_AS_OF, *word))
			continue;
		/* "pr. ultimo august 2024" is read at its second word */
		if ((word[1] && read_figures(word[1], out)) || read_words(word + 1, is_end, out))
			return TRUE;
	}
	return FALSE;
}
