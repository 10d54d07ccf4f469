/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_decision.c -- what a decision changes of what was proposed:
 *
 *   "Indstillingen godkendt, idet Give Jazzklub dog tildeles 18.000 kr."
 *
 * An amount of the decision is an applicant's if its words name this one better than any
 * other, and if the applicant has applied for no less. */
#include <string.h>

#include "analysis/grant_parts.h"
#include "analysis/exactly.h"
#include "analysis/labels.h"

#define LEAST_NAMED 0.5 /* of the words of the shorter name */

/* "10.000 kr. mere end indstillet" tells the change. */
static gboolean is_given(const struct kt_record *r)
{
	return kt_label_says(KT_SAYS_DECISION, r->section) && r->origin != KT_ORIGIN_TABLE &&
	       r->unit == KT_UNIT_DKK && kt_decimal_sign(r->value) >= 0 &&
	       (r->measure == KT_MEASURE_AMOUNT || r->measure == KT_MEASURE_SIZE ||
		       (r->measure == KT_MEASURE_CHANGE &&
			       kt_label_says(KT_SAYS_AMENDED, r->measure_label))) &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_OF_WHICH | KT_FLAG_RANGE_LOW |
				    KT_FLAG_RANGE_HIGH)) &&
	       !kt_record_says(KT_SAYS_LEFT, r) &&
	       !kt_label_says(KT_SAYS_PROPOSED, r->measure_label);
}

/* How well TOLD names LINE; "Janusbygningen til udstillingen Vestkystlys" by its first words, too. */
static gdouble named_by(const struct kt_grant_line *line, const char *told)
{
	const char *what_for = strstr(line->applicant, " til ");
	g_autofree char *who =
		what_for ? g_strndup(line->applicant, (gsize)(what_for - line->applicant))
			 : g_strdup(line->applicant);
	g_autofree char *name = kt_label_normalise(line->applicant);
	g_autofree char *head = kt_label_normalise(who);

	return MAX(kt_label_overlap(name, told), kt_label_overlap(head, told));
}

/* The one line that the words of R name; NULL where none is, or two. */
static struct kt_grant_line *line_named(
	const struct kt_grant_round *round, const struct kt_record *r)
{
	g_autofree char *told = kt_label_normalise(r->subject);
	struct kt_grant_line *best = NULL;
	gdouble most = 0;
	gboolean is_alone = FALSE;

	for (guint i = 0; i < round->lines->len; i++) {
		struct kt_grant_line *line = &g_array_index(round->lines, struct kt_grant_line, i);
		gdouble named = named_by(line, told);

		if (named < LEAST_NAMED || named < most)
			continue;
		is_alone = named > most;
		most = named;
		best = line;
	}
	return is_alone ? best : NULL;
}

static void add(struct kt_decimal *to, struct kt_decimal more)
{
	*to = kt_exact_plus(*to, more);
}

static void change(
	struct kt_grant_round *round, struct kt_grant_line *line, const struct kt_record *r)
{
	struct kt_decimal before, more;

	kt_grant_line_granted(line, &before);
	more = kt_exact_minus(r->value, before);
	line->proposed = line->gets_nothing ? line->applied : line->granted;
	line->proposed.value = before;
	line->gets_nothing = FALSE;
	line->granted.record = r;
	line->granted.value = r->value;
	add(&round->granted.value, more);
	if (round->granted.printed.record)
		add(&round->granted.printed.value, more);
	round->n_granted += kt_decimal_sign(r->value) > 0;
	round->n_granted -= kt_decimal_sign(line->proposed.value) > 0;
	round->is_proposal = FALSE;
}

/* What was proposed is not known. */
static void set_first(
	struct kt_grant_round *round, struct kt_grant_line *line, const struct kt_record *r)
{
	if (!line->applied.record || round->granted.has_value)
		return;
	line->granted.record = r;
	line->granted.value = r->value;
	round->is_proposal = FALSE;
}

void kt_grant_read_decision(struct kt_grant_round *round, const GPtrArray *item)
{
	struct kt_decimal granted;

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		struct kt_grant_line *line = is_given(r) ? line_named(round, r) : NULL;

		if (!line || line->proposed.record ||
			(line->applied.record && kt_decimal_cmp(r->value, line->applied.value) > 0))
			continue;
		if (!kt_grant_line_granted(line, &granted))
			set_first(round, line, r);
		else if (!kt_decimal_equal(granted, r->value))
			change(round, line, r);
	}
}

/* "Godkendt." approves what was proposed; "Godkendt, idet ..." or "Anbefales" is told in its words. */
void kt_grant_read_outcome(struct kt_grant_round *round, const struct kt_record_set *set)
{
	for (guint i = 0; round->is_proposal && i < kt_record_set_n_mentions(set); i++) {
		const struct kt_mention *m = kt_record_set_mention(set, i);

		if (m->kind != KT_MENTION_DECISION || strcmp(m->item, round->record->item) != 0 ||
			strcmp(m->source, round->record->source) != 0)
			continue;
		round->is_approved = kt_label_says(KT_SAYS_APPROVED, m->text) &&
				     !kt_label_says(KT_SAYS_RESERVED, m->text);
		round->is_proposal = !round->is_approved;
		round->decision = round->is_approved ? NULL : m->text;
	}
}
