/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the audit learns from mentions: dates said of things, announcements. */
#include <string.h>

#include "analysis/audit_rules.h"
#include "analysis/figure_grid.h"
#include "analysis/labels.h"

#define NEAR_LINES 4

static struct kt_finding *report_mention(struct audit *audit, enum kt_audit_rule rule,
	enum kt_audit_verdict verdict, const struct kt_mention *m, char *message)
{
	struct kt_finding *f = kt_audit_report(audit, rule, verdict, NULL, "%s", message);

	f->source = m->source;
	f->item = m->item;
	f->page = m->page;
	f->line = m->line;
	g_free(message);
	return f;
}

/* ---- missing ---- */

/* Does the announcement hold a figure?  "De 131 underretninger fordeler sig på
 * følgende områder:" promises parts of 131; "følgende emner:" promises words. */
static gboolean tells_figure(const struct audit *audit, const struct kt_mention *m)
{
	for (guint i = 0; i < kt_record_set_length(audit->set); i++) {
		const struct kt_record *r = kt_record_set_at(audit->set, i);

		if (r->line == m->line && r->page == m->page && strcmp(r->source, m->source) == 0 &&
			kt_record_is_additive(r) && strstr(m->text, r->raw))
			return TRUE;
	}
	return FALSE;
}

#define TABLE_LINES 12 /* below the announcement, that its table begins within */

/* A table follows whose heads were taken for the end of the section. */
static gboolean has_table_below(const struct audit *audit, const struct kt_mention *m)
{
	for (guint i = 0; i < kt_record_set_length(audit->set); i++) {
		const struct kt_record *r = kt_record_set_at(audit->set, i);

		if (r->origin == KT_ORIGIN_TABLE && r->line > m->line &&
			r->line <= m->line + TABLE_LINES && r->page == m->page &&
			strcmp(r->source, m->source) == 0 && strcmp(r->item, m->item) == 0)
			return TRUE;
	}
	return FALSE;
}

static void check_breakdown(struct audit *audit, const struct kt_mention *m)
{
	if (m->n_parts > 0 || !tells_figure(audit, m) || has_table_below(audit, m))
		return;
	report_mention(audit, KT_RULE_MISSING, KT_AUDIT_QUESTION, m,
		g_strdup_printf(
			kt_audit_in(audit, "\"%s\" announces a breakdown that does not follow",
				"\"%s\" varsler en opdeling, som ikke følger"),
			m->text));
}

/* ---- two dates for one thing ---- */

/* The side of a period that is told as a date. */
static struct kt_moment date_of(struct kt_period p)
{
	return p.from.unit != KT_TIME_NONE ? p.from : p.to;
}

/* The same day and month of another year: what one mistypes.  1 January is
 * where years begin, and two of them are two years. */
static gboolean is_mistyped(struct kt_moment a, struct kt_moment b)
{
	if (a.unit != KT_TIME_DAY || b.unit != KT_TIME_DAY || (a.index == 1 && a.day == 1))
		return FALSE;
	return a.year != b.year && a.index == b.index && a.day == b.day;
}

static gboolean same_words(const char *a, const char *b)
{
	char *x = kt_label_normalise(a), *y = kt_label_normalise(b);
	gboolean same = *x && *y && kt_label_overlap(x, y) >= 0.3;

	g_free(x);
	g_free(y);
	return same;
}

/* Dates on one line are a history: "from 1.8.2020, and from 1.8.2021 on". */
static gboolean contradicts(const struct kt_mention *a, const struct kt_mention *b)
{
	return strcmp(a->source, b->source) == 0 && strcmp(a->item, b->item) == 0 &&
	       a->page == b->page && b->line > a->line && b->line <= a->line + NEAR_LINES &&
	       a->period.is_range && b->period.is_range &&
	       (a->period.to.unit == KT_TIME_NONE) == (b->period.to.unit == KT_TIME_NONE) &&
	       is_mistyped(date_of(a->period), date_of(b->period)) &&
	       same_words(a->subject, b->subject);
}

/* "1.8.2021" */
static char *date_text(const struct audit *audit, struct kt_moment day)
{
	return audit->options->language == KT_LANGUAGE_EN
		       ? g_strdup_printf("%04u-%02u-%02u", day.year, day.index, day.day)
		       : g_strdup_printf("%u.%u.%u", day.day, day.index, day.year);
}

static void check_dates(struct audit *audit, guint first)
{
	const struct kt_mention *a = kt_record_set_mention(audit->set, first);

	for (guint i = first + 1; i < kt_record_set_n_mentions(audit->set); i++) {
		const struct kt_mention *b = kt_record_set_mention(audit->set, i);
		struct kt_finding *f;
		char *x, *y;

		if (b->kind != KT_MENTION_PERIOD || !contradicts(a, b))
			continue;
		x = date_text(audit, date_of(a->period));
		y = date_text(audit, date_of(b->period));
		f = report_mention(audit, KT_RULE_PERIOD, KT_AUDIT_CONTRADICTION, b,
			g_strdup_printf(kt_audit_in(audit, "%s: %s here, but %s on line %u",
						"%s: %s her, men %s på linje %u"),
				b->subject, y, x, a->line));
		f->other_page = a->page;
		f->other_line = a->line;
		g_free(x);
		g_free(y);
		return;
	}
}

void kt_rule_mentions(struct audit *audit)
{
	for (guint i = 0; i < kt_record_set_n_mentions(audit->set); i++) {
		const struct kt_mention *m = kt_record_set_mention(audit->set, i);

		if (m->kind == KT_MENTION_BREAKDOWN)
			check_breakdown(audit, m);
		else if (m->kind == KT_MENTION_PERIOD)
			check_dates(audit, i);
	}
}
