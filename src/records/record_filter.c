/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What --municipality, --since and their kin mean. */
#include <string.h>

#include "kommunetal/base/text.h"
#include "kommunetal/records/record_set.h"

static gboolean same_folded(const char *a, const char *b)
{
	g_autofree char *x = kt_fold_dup(kt_slice_str(a));
	g_autofree char *y = kt_fold_dup(kt_slice_str(b));

	return strcmp(x, y) == 0;
}

static gboolean contains_folded(const char *text, const char *part)
{
	g_autofree char *x = kt_fold_dup(kt_slice_str(text));
	g_autofree char *y = kt_fold_dup(kt_slice_str(part));

	return strstr(x, y) != NULL;
}

/* The period of RECORD; where the text does not give one, the day of the meeting. */
static struct kt_period period_of(const struct kt_record *record)
{
	struct kt_period p = record->period;

	if (kt_period_is_none(p) && record->meeting_date)
		(void)kt_period_parse(&p, record->meeting_date, NULL);
	return p;
}

/* A record is in when any of its days is; one of which no day is known is out. */
static gboolean accepts_time(const struct kt_filter *filter, const struct kt_record *record)
{
	gboolean has_since = !kt_period_is_none(filter->since);
	gboolean has_until = !kt_period_is_none(filter->until);
	struct kt_period p;
	guint32 last;

	if (!has_since && !has_until)
		return TRUE;
	p = period_of(record);
	if (kt_period_is_none(p))
		return FALSE;
	last = kt_period_last_day(p); /* 0: open */
	if (has_since && last > 0 && last < kt_period_first_day(filter->since))
		return FALSE;
	return !has_until || kt_period_last_day(filter->until) == 0 ||
	       kt_period_first_day(p) <= kt_period_last_day(filter->until);
}

/* By the confidence as it is written, in whole percent. */
static gboolean accepts_confidence(const struct kt_filter *filter, const struct kt_record *record)
{
	guint percent = (guint)(CLAMP(record->confidence, 0, 1) * 100 + 0.5);

	return percent >= filter->sure && (filter->unsure == 0 || percent < filter->unsure);
}

gboolean kt_filter_accepts(const struct kt_filter *filter, const struct kt_record *record)
{
	if (!filter)
		return TRUE;
	if (filter->municipality && !same_folded(record->municipality, filter->municipality) &&
		strcmp(record->municipality_code, filter->municipality) != 0)
		return FALSE;
	if (filter->kind && strcmp(kt_kind_name(record->kind), filter->kind) != 0)
		return FALSE;
	if (filter->measure && strcmp(kt_measure_name(record->measure), filter->measure) != 0)
		return FALSE;
	if (filter->committee && !contains_folded(record->committee, filter->committee))
		return FALSE;
	if (filter->subject && !contains_folded(record->subject, filter->subject))
		return FALSE;
	return accepts_confidence(filter, record) && accepts_time(filter, record);
}
