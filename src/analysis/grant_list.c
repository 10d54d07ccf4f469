/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_list.c -- applications told as a list, an item each:
 *
 *   - Café Solsikken: 110.000 kr. (søgt 160.000 kr.)
 *   - SIND Vordingborg: 90.000 kr. (søgt 90.000 kr.)
 *
 * A list may name the largest only.  Where the sentences around it tell of more applications or
 * of more applied for, or an item tells of no grant, it has sums only if what it grants is all
 * there is to give; else it is a part of a round. */
#include <string.h>

#include "analysis/grant_parts.h"
#include "analysis/labels.h"

#define FEWEST_LINES 2

/* "Er på under 20.000 kr. hver" bounds what is applied for. */
static gboolean is_listed(const struct kt_record *r)
{
	return r->origin == KT_ORIGIN_LIST && r->kind == KT_KIND_FUND &&
	       kt_unit_is_money(r->unit) &&
	       (r->measure == KT_MEASURE_AMOUNT || r->measure == KT_MEASURE_SIZE) &&
	       (r->qualifier == KT_QUALIFIER_NONE || r->qualifier == KT_QUALIFIER_ABOUT) &&
	       !kt_label_says(KT_SAYS_LEFT, r->subject) &&
	       !(r->flags & (KT_FLAG_PREVIOUS | KT_FLAG_TOTAL | KT_FLAG_OF_WHICH |
				    KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH));
}

/* "At Socialudvalget bevilger 290.000 kr. til Reden til aftenåbent": who gives stands before whom it is
 * given to, and what for behind. */
static char *receiver_of(const struct kt_record *r)
{
	gsize giver = strlen(r->committee);
	const char *to =
		giver && g_str_has_prefix(r->subject, r->committee) ? r->subject + giver : NULL;
	const char *what_for;

	if (!to || !g_str_has_prefix(to, " til "))
		return NULL;
	to += strlen(" til ");
	what_for = strstr(to, " til ");
	return what_for ? g_strndup(to, (gsize)(what_for - to)) : g_strdup(to);
}

/* "Natteravnene, ansøgninger, fristens udløb": what the sentence before told of all applications
 * stands behind the one that applies. */
static char *without_round(const char *subject)
{
	g_auto(GStrv) pieces = g_strsplit(subject, ", ", -1);
	gsize len = 0;

	for (guint i = 0; pieces[i]; i++) {
		if (i > 0 && kt_label_says(KT_SAYS_APPLICATIONS, pieces[i]))
			break;
		len += strlen(pieces[i]) + (i > 0 ? strlen(", ") : 0);
	}
	return g_strndup(subject, len);
}

/* "Nysted Revyen, jubilæum, ansøgte", "Natcaféen ansøgt": the word of the amount is no part of
 * the name. */
static char *applicant_of(const struct kt_record *r)
{
	g_autofree char *name = without_round(r->subject);
	const char *blank = strrchr(name, ' ');
	gsize len = blank ? (gsize)(blank - name) : 0;
	char *receiver = receiver_of(r);

	if (receiver)
		return receiver;
	if (!blank || !kt_label_says(KT_SAYS_APPLIED, blank + 1))
		return g_steal_pointer(&name);
	if (len && name[len - 1] == ',')
		len--;
	return g_strndup(name, len);
}

/* "De øvrige fem ansøgninger imødekommes": without a name of their own. */
static gboolean is_of_several(const struct kt_record *r)
{
	g_auto(GStrv) pieces = g_strsplit(r->subject, ", ", 2);

	return pieces[0] && kt_label_says(KT_SAYS_APPLICATIONS, pieces[0]);
}

static guint line_of(GArray *lines, const struct kt_record *r)
{
	struct kt_grant_line line = {0};

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_grant_line *known = &g_array_index(lines, struct kt_grant_line, i);
		const struct kt_record *told =
			known->granted.record ? known->granted.record : known->applied.record;

		if (told->page == r->page && told->line == r->line)
			return i;
	}
	line.applicant = is_of_several(r) ? g_strdup("") : applicant_of(r);
	line.is_rest = !*line.applicant || kt_label_says(KT_SAYS_REST, line.applicant);
	g_array_append_val(lines, line);
	return lines->len - 1;
}

/* FALSE where an item has two amounts of one role: what they are is not known. */
static gboolean set_amount(struct kt_grant_line *line, const struct kt_record *r)
{
	struct kt_amount *amount =
		kt_label_says(KT_SAYS_APPLIED, r->measure_label) ? &line->applied : &line->granted;

	if (amount->record)
		return FALSE;
	amount->record = r;
	amount->value = r->value;
	return TRUE;
}

static void take_out(GArray *lines, guint i)
{
	g_free(g_array_index(lines, struct kt_grant_line, i).applicant);
	g_array_remove_index(lines, i);
}

/* FALSE if an item was left out, because it cannot be read. */
static gboolean read_lines(struct kt_grant_round *round, const GPtrArray *item)
{
	g_autoptr(GArray) is_doubtful = g_array_new(FALSE, TRUE, sizeof(gboolean));
	/* what a decision lists below a proposal changes it */
	gboolean of_decision = kt_label_says(KT_SAYS_DECISION, round->record->section);
	gboolean is_whole = TRUE;

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		guint at;

		if (!is_listed(r) || (kt_label_says(KT_SAYS_DECISION, r->section) && !of_decision))
			continue;
		at = line_of(round->lines, r);
		g_array_set_size(is_doubtful, round->lines->len);
		if (!set_amount(&g_array_index(round->lines, struct kt_grant_line, at), r))
			g_array_index(is_doubtful, gboolean, at) = TRUE;
		if (!round->year)
			round->year = kt_period_year(r->period);
	}
	for (guint i = is_doubtful->len; i-- > 0;) {
		if (!g_array_index(is_doubtful, gboolean, i))
			continue;
		is_whole = FALSE;
		take_out(round->lines, i);
	}
	return is_whole;
}

static guint count_lines(const GArray *lines, gboolean has_applied, gboolean has_granted)
{
	guint n = 0;

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_grant_line *line = &g_array_index(lines, struct kt_grant_line, i);

		n += (line->applied.record != NULL) == has_applied &&
		     (line->granted.record != NULL) == has_granted;
	}
	return n;
}

/* Most tell what is granted beside what is applied for, and none more of it. */
static gboolean are_applications(const GArray *lines)
{
	for (guint i = 0; i < lines->len; i++) {
		const struct kt_grant_line *line = &g_array_index(lines, struct kt_grant_line, i);

		if (line->applied.record && line->granted.record &&
			kt_decimal_cmp(line->granted.value, line->applied.value) > 0)
			return FALSE;
	}
	return lines->len >= FEWEST_LINES && 2 * count_lines(lines, TRUE, TRUE) >= lines->len;
}

/* What is given, and to whom, and nothing of what they applied for. */
static gboolean are_receivers(const GArray *lines)
{
	return lines->len >= FEWEST_LINES && count_lines(lines, FALSE, TRUE) == lines->len;
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

/* What the list grants is all there is to give, or all but what is told to be left, or its sum is
 * told. */
static gboolean gives_all(const struct kt_grant_round *round, const GPtrArray *item)
{
	struct kt_decimal left;

	if (kt_grant_tells_sum(round, item))
		return TRUE;
	if (!round->has_available ||
		!kt_decimal_sub(&left, round->available, kt_grant_sum_told(round)))
		return FALSE;
	return kt_decimal_sign(left) == 0 ||
	       (round->remain.record && kt_decimal_equal(left, round->remain.value));
}

/* "Indstilles, at udvalget bevilger" proposes it. */
static gboolean is_decided(const struct kt_record *r)
{
	return kt_label_says(KT_SAYS_DECISION, r->section) ||
	       (kt_label_says(KT_SAYS_DECIDED, r->measure_label) &&
		       !kt_label_says(KT_SAYS_PROPOSAL, r->section));
}

static gboolean is_proposal(const GArray *lines)
{
	const struct kt_grant_line *last =
		&g_array_index(lines, struct kt_grant_line, lines->len - 1);

	return !is_decided(last->granted.record ? last->granted.record : last->applied.record);
}

/* "Aalborg Døveforening, 120.000 kr. til ombygning": an amount alone that no word calls granted. */
static gboolean is_of_unknown_role(const struct kt_grant_line *line)
{
	const struct kt_record *r = line->granted.record;

	return r && !line->applied.record && r->measure == KT_MEASURE_AMOUNT &&
	       !kt_label_says(KT_SAYS_GRANTED, r->measure_label);
}

static gboolean has_unknown(const GArray *lines)
{
	gboolean found = FALSE;

	for (guint i = 0; i < lines->len && !found; i++)
		found = is_of_unknown_role(&g_array_index(lines, struct kt_grant_line, i));
	return found;
}

static void take_out_unknown(GArray *lines)
{
	for (guint i = lines->len; i-- > 0;)
		if (is_of_unknown_role(&g_array_index(lines, struct kt_grant_line, i)))
			take_out(lines, i);
}

/* "Ansøgning til STAR-puljen": what the municipality would spend it on is given to nobody. */
static gboolean is_given_out(const char *title)
{
	return kt_label_says(KT_SAYS_TITLE, title) && !kt_label_says(KT_SAYS_OWN, title);
}

/* FALSE if ROUND is none: its lines are not applications, or not those of a pool. */
static gboolean read_round(struct kt_grant_round *round, const GPtrArray *item, gboolean is_whole)
{
	gboolean is_applied_for = are_applications(round->lines), is_all;

	if (!is_applied_for && !are_receivers(round->lines))
		return FALSE;
	round->is_proposal = is_proposal(round->lines);
	kt_grant_finish(round);
	kt_grant_read_pool(round, item, round->record);
	is_all = is_whole && gives_all(round, item);
	if (is_all && count_lines(round->lines, TRUE, FALSE) > 0)
		kt_grant_others_get_nothing(round);
	is_whole = is_all || (is_whole && round->granted.has_value && !has_unknown(round->lines) &&
				     !tells_more(round, item));
	if (!is_applied_for && !(is_all && is_given_out(round->record->item_title)))
		return FALSE;
	if (is_all && tells_more(round, item))
		round->applied.has_value = FALSE;
	round->is_part = !is_whole;
	if (round->is_part) {
		take_out_unknown(round->lines);
		round->applied.has_value = round->granted.has_value = FALSE;
		if (!are_applications(round->lines))
			return FALSE;
	}
	kt_grant_read_decision(round, item);
	kt_grant_read_pool(round, item, round->record);
	return TRUE;
}

struct kt_grant_round *kt_grant_read_list(const GPtrArray *item)
{
	struct kt_grant_round *round = NULL;

	for (guint i = 0; i < item->len && !round; i++)
		if (is_listed(item->pdata[i]))
			round = kt_grant_round_new(item->pdata[i], 0);
	if (!round)
		return NULL;
	if (read_round(round, item, read_lines(round, item)))
		return round;
	kt_grant_round_free(round);
	return NULL;
}
