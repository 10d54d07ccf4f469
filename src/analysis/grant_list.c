/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_list.c -- applications told as a list, an item each:
 *
 *   - Café Solsikken: 110.000 kr. (søgt 160.000 kr.)
 *   - SIND Vordingborg: 90.000 kr. (søgt 90.000 kr.)
 *
 * A list may name the largest only.  Where the sentences around it tell of more applications or
 * of more applied for, it counts as a round only if what it grants is all there is to give. */
#include <string.h>

#include "analysis/grant_parts.h"
#include "analysis/labels.h"

#define FEWEST_LINES 2

static gboolean is_listed(const struct kt_record *r)
{
	return r->origin == KT_ORIGIN_LIST && r->kind == KT_KIND_FUND &&
	       kt_unit_is_money(r->unit) &&
	       (r->measure == KT_MEASURE_AMOUNT || r->measure == KT_MEASURE_SIZE) &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_TOTAL | KT_FLAG_OF_WHICH |
				    KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH));
}

/* "Nysted Revyen, jubilæum, ansøgte", "Natcaféen ansøgt": the word of the amount is no part of
 * the name. */
static char *applicant_of(const struct kt_record *r)
{
	const char *blank = strrchr(r->subject, ' ');
	gsize len = blank ? (gsize)(blank - r->subject) : 0;

	if (!blank || !kt_label_says(KT_SAYS_APPLIED, blank + 1))
		return g_strdup(r->subject);
	if (len && r->subject[len - 1] == ',')
		len--;
	return g_strndup(r->subject, len);
}

static struct kt_grant_line *line_of(GArray *lines, const struct kt_record *r)
{
	struct kt_grant_line line = {0};

	for (guint i = 0; i < lines->len; i++) {
		struct kt_grant_line *known = &g_array_index(lines, struct kt_grant_line, i);
		const struct kt_record *told =
			known->granted.record ? known->granted.record : known->applied.record;

		if (told->page == r->page && told->line == r->line)
			return known;
	}
	line.applicant = applicant_of(r);
	line.is_rest = kt_label_says(KT_SAYS_REST, line.applicant);
	g_array_append_val(lines, line);
	return &g_array_index(lines, struct kt_grant_line, lines->len - 1);
}

/* FALSE where an item has two amounts of one role: what they are is not known. */
static gboolean add_amount(GArray *lines, const struct kt_record *r)
{
	struct kt_grant_line *line = line_of(lines, r);
	struct kt_amount *amount =
		kt_label_says(KT_SAYS_APPLIED, r->measure_label) ? &line->applied : &line->granted;

	if (amount->record)
		return FALSE;
	amount->record = r;
	amount->value = r->value;
	return TRUE;
}

/* Each is granted something told, most of them beside what they applied for, and none more. */
static gboolean are_applications(const GArray *lines)
{
	guint n_pairs = 0;

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_grant_line *line = &g_array_index(lines, struct kt_grant_line, i);

		if (!line->granted.record)
			return FALSE;
		n_pairs += line->applied.record != NULL;
		if (line->applied.record &&
			kt_decimal_cmp(line->granted.value, line->applied.value) > 0)
			return FALSE;
	}
	return lines->len >= FEWEST_LINES && 2 * n_pairs >= lines->len;
}

static gboolean is_count_of_applications(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_COUNT && !kt_unit_is_money(r->unit) &&
	       kt_label_says(KT_SAYS_APPLICATIONS, r->subject);
}

/* The sentences tell of another number of applications than the list has. */
static gboolean is_other_number(const GPtrArray *item, guint n_lines)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (is_count_of_applications(r) &&
			!kt_decimal_equal(r->value, kt_decimal_int(n_lines)))
			return TRUE;
	}
	return FALSE;
}

gboolean kt_grant_counts_more(const GPtrArray *item, guint n)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (is_count_of_applications(r) && r->origin == KT_ORIGIN_PROSE &&
			!(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) &&
			kt_decimal_cmp(r->value, kt_decimal_int(n)) > 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean tells_more(const struct kt_grant_round *round, const GPtrArray *item)
{
	if (is_other_number(item, round->lines->len))
		return TRUE;
	return round->asked.record &&
	       (!round->applied.has_value ||
		       !kt_decimal_equal(round->asked.value, round->applied.value));
}

/* What the list grants is all there is to give, or all but what is told to be left. */
static gboolean gives_all(const struct kt_grant_round *round)
{
	struct kt_decimal left;

	if (!round->has_available || !kt_decimal_sub(&left, round->available, round->granted.value))
		return FALSE;
	return kt_decimal_sign(left) == 0 ||
	       (round->remain.record && kt_decimal_equal(left, round->remain.value));
}

static gboolean is_decided(const struct kt_record *r)
{
	g_autofree char *section = g_utf8_strdown(r->section, -1);

	return strstr(section, "beslutning") || kt_label_says(KT_SAYS_DECIDED, r->measure_label);
}

struct kt_grant_round *kt_grant_read_list(const GPtrArray *item)
{
	struct kt_grant_round *round = NULL;
	gboolean is_good = TRUE;

	for (guint i = 0; i < item->len && is_good; i++) {
		const struct kt_record *r = item->pdata[i];

		if (!is_listed(r))
			continue;
		if (!round)
			round = kt_grant_round_new(r, 0);
		if (!round->year)
			round->year = kt_period_year(r->period);
		round->is_proposal = !is_decided(r);
		is_good = add_amount(round->lines, r);
	}
	if (!round)
		return NULL;
	if (is_good && are_applications(round->lines)) {
		kt_grant_finish(round);
		kt_grant_read_decision(round, item);
		kt_grant_read_pool(round, item, round->record);
		if (!tells_more(round, item))
			return round;
		if (gives_all(round)) {
			round->applied.has_value = FALSE;
			return round;
		}
	}
	kt_grant_round_free(round);
	return NULL;
}
