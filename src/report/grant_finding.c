/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/grant_finding.h"

#include "report/phrases.h"
#include "report/quote.h"

char *kt_round_label(enum kt_lang lang, const struct kt_grant_round *round)
{
	return *round->name ? kt_capital(round->name) : kt_say(lang, "grant.unnamed", NULL);
}

static gboolean is_positive(gboolean is_known, struct kt_decimal value)
{
	return is_known && kt_decimal_sign(value) > 0;
}

/* ---- the headline ---- */

/* Of what there is to give, less is not given by the same words: "2,5 mio. kr." of 2,45 and 2,50. */
static char *granted_text(enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *granted = kt_money_text(lang, round->granted.value);
	g_autofree char *available = kt_money_text(lang, round->available);

	return round->has_available && g_str_equal(granted, available) &&
			       !kt_decimal_equal(round->granted.value, round->available)
		       ? kt_money_exact(lang, round->granted.value)
		       : g_steal_pointer(&granted);
}

/* "4 af 5 ansøgninger får ..."; of one, and of all, in words of their own. */
static char *message_of_count(enum kt_lang lang, const struct kt_grant_round *round)
{
	guint of = round->lines->len;
	const char *how_many = round->n_granted == 0   ? "none"
			       : of == 1               ? "only"
			       : round->n_granted < of ? "some"
			       : of == 2               ? "both"
						       : "all";
	g_autofree char *id =
		g_strdup_printf("grant.head.%s%s", how_many, round->is_proposal ? ".proposed" : "");
	g_autofree char *label = kt_round_label(lang, round);
	g_autofree char *amount = granted_text(lang, round);
	g_autofree char *total = g_strdup_printf("%u", of);

	return kt_say_count(lang, id, round->n_granted ? round->n_granted : of, "label", label,
		"of", total, "amount", amount, NULL);
}

/* Without a column of what they applied for, the rows are no applications. */
static char *message_of_receivers(enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *label = kt_round_label(lang, round);
	g_autofree char *amount = granted_text(lang, round);

	return kt_say_count(lang,
		round->is_proposal ? "grant.head.receivers.proposed" : "grant.head.receivers",
		round->n_granted, "label", label, "amount", amount, NULL);
}

/* A list that names some of the applications, where nothing is told of all of them; NULL. */
static char *message_of_shown(enum kt_lang lang, const struct kt_grant_round *round)
{
	struct kt_decimal sum = kt_decimal_int(0);
	g_autofree char *label = kt_round_label(lang, round), *amount = NULL;

	for (guint i = 0; i < round->lines->len; i++)
		if (!kt_decimal_add(&sum, sum,
			    g_array_index(round->lines, struct kt_grant_line, i).granted.value))
			return NULL;
	if (!round->is_part || round->table || kt_decimal_sign(sum) <= 0)
		return NULL;
	amount = kt_money_text(lang, sum);
	return kt_say(lang, round->is_proposal ? "grant.head.shown.proposed" : "grant.head.shown",
		"label", label, "amount", amount, NULL);
}

char *kt_round_message(enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *label = kt_round_label(lang, round);
	g_autofree char *amount = NULL;
	struct kt_decimal applied;
	char *shown;

	if (round->is_over) {
		amount = kt_money_text(lang, round->left);
		return kt_say(lang,
			round->is_proposal ? "grant.head.over.proposed" : "grant.head.over",
			"label", label, "amount", amount, NULL);
	}
	/* Rows that are not all of the applications are no count of them. */
	if (round->is_count && !round->is_part)
		return round->applied.has_value ? message_of_count(lang, round)
						: message_of_receivers(lang, round);
	if (round->granted.has_value) {
		amount = granted_text(lang, round);
		return kt_say(lang,
			round->is_proposal ? "grant.head.sum.proposed" : "grant.head.sum", "label",
			label, "amount", amount, NULL);
	}
	if (kt_grant_applied(round, &applied)) {
		amount = kt_money_text(lang, applied);
		return kt_say(lang, "grant.head.asked", "label", label, "amount", amount, NULL);
	}
	shown = message_of_shown(lang, round);
	if (shown)
		return shown;
	if (!round->has_left && !round->size.record) {
		if (!round->has_available)
			return g_steal_pointer(&label);
		amount = kt_money_text(lang, round->available);
		return kt_say(lang, "grant.head.available", "label", label, "amount", amount, NULL);
	}
	amount = kt_money_text(lang, round->has_left ? round->left : round->size.value);
	return kt_say(lang, round->has_left ? "grant.head.left" : "grant.head.size", "label", label,
		"amount", amount, NULL);
}

/* ---- the details: every krone, as they are held against each other ---- */

static void add(GString *out, char *sentence)
{
	g_string_append_printf(out, "%s%s", out->len ? " " : "", sentence);
	g_free(sentence);
}

#define LEAST_TIMES 1.05 /* of what there is to give, that is more than it */

/* "Der søges om 95.500 kr., og der er 200.000 kr. at give." */
static gboolean tells_available(const struct kt_grant_round *round)
{
	struct kt_decimal sum;

	return kt_grant_applied(round, &sum) &&
	       is_positive(round->has_available && !round->left_differs, round->available) &&
	       kt_decimal_to_double(sum) < LEAST_TIMES * kt_decimal_to_double(round->available);
}

static void tell_pool(GString *out, enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *size = NULL, *earlier = NULL, *available = NULL;
	gboolean has_part = round->has_available && round->size.record &&
			    !kt_decimal_equal(round->available, round->size.value);

	if (!round->size.record) {
		available = kt_money_exact(lang, round->available);
		if (round->to_give.record && !tells_available(round))
			add(out,
				kt_say(lang, "grant.pool.available", "available", available, NULL));
		return;
	}
	size = kt_money_exact(lang, round->size.value);
	earlier = kt_money_exact(lang, round->earlier.value);
	available = kt_money_exact(lang, round->available);
	if (round->earlier.record && round->has_available)
		add(out, kt_say(lang, "grant.pool.earlier", "size", size, "earlier", earlier,
				 "available", available, NULL));
	else
		add(out, kt_say(lang, has_part ? "grant.pool.part" : "grant.pool", "size", size,
				 "available", available, NULL));
}

/* "Der søges om 2,4 gange så meget, som der er at give." */
static void tell_applied(GString *out, enum kt_lang lang, const struct kt_grant_round *round)
{
	gdouble times;
	g_autofree char *applied = NULL, *available = NULL, *many = NULL;
	struct kt_decimal sum;

	if (!kt_grant_applied(round, &sum))
		return;
	applied = kt_money_exact(lang, sum);
	if (!is_positive(round->has_available && !round->left_differs, round->available)) {
		add(out, kt_say(lang, "grant.applied", "applied", applied, NULL));
		return;
	}
	available = kt_money_exact(lang, round->available);
	times = kt_decimal_to_double(sum) / kt_decimal_to_double(round->available);
	many = kt_real_text(lang, times, 1);
	add(out, kt_say(lang, !tells_available(round) ? "grant.applied.times" : "grant.applied.of",
			 "applied", applied, "available", available, "times", many, NULL));
}

/* What the rows are granted is all that is granted, though they are not all that applied: the pool
 * is used up, or what is told to be left is what they leave. */
static gboolean grants_all(const struct kt_grant_round *round)
{
	return round->has_available && round->has_left && !round->left_differs &&
	       (round->remain.record || kt_decimal_sign(round->left) == 0);
}

static void tell_granted(GString *out, enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *granted = NULL, *percent = NULL, *id = NULL;
	struct kt_decimal applied;
	gboolean is_listed = round->is_part && !grants_all(round);
	gboolean is_known = kt_grant_applied(round, &applied) || is_listed;
	gboolean has_share = is_positive(is_known && round->applied.has_value, applied);
	guint n_refused = round->lines->len - round->n_granted;

	if (is_listed) {
		applied = round->applied.value;
		has_share = is_positive(round->applied.has_value, applied);
	}
	/* A headline of receivers has said it. */
	if (round->granted.has_value && (has_share || !round->is_count)) {
		granted = kt_money_exact(lang, round->granted.value);
		percent = has_share ? kt_ratio_text(lang, round->granted.value, applied)
				    : g_strdup("");
		id = g_strdup_printf("grant.granted%s%s",
			!has_share  ? ""
			: is_listed ? ".listed"
				    : ".share",
			round->is_proposal ? ".proposed" : "");
		add(out, kt_say(lang, id, "granted", granted, "percent", percent, NULL));
	}
	if (round->is_count && !round->is_part && round->applied.has_value && n_refused &&
		round->n_granted)
		add(out, kt_say_count(lang,
				 round->is_proposal ? "grant.refused.proposed" : "grant.refused",
				 n_refused, NULL));
}

/* "Udvalget ændrede indstillingen for Give Jazzklub: 18.000 kr. i stedet for 12.500 kr." */
static void tell_changes(GString *out, enum kt_lang lang, const struct kt_grant_round *round)
{
	for (guint i = 0; i < round->lines->len; i++) {
		const struct kt_grant_line *line =
			&g_array_index(round->lines, struct kt_grant_line, i);
		g_autofree char *amount = NULL, *before = NULL;

		if (!line->proposed.record)
			continue;
		amount = kt_money_exact(lang, line->granted.value);
		before = kt_money_exact(lang, line->proposed.value);
		add(out, kt_say(lang, "grant.changed", "label", line->applicant, "amount", amount,
				 "before", before, NULL));
	}
}

static void tell_decision(GString *out, enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *quote = round->decision ? kt_quote_beginning(lang, round->decision) : NULL;

	if (round->is_approved)
		add(out, kt_say(lang, "grant.approved", NULL));
	else if (quote)
		add(out, kt_say(lang, "grant.decided", "quote", quote, NULL));
}

static void tell_left(GString *out, enum kt_lang lang, const struct kt_grant_round *round)
{
	g_autofree char *left = kt_money_exact(lang, kt_decimal_abs(round->left));

	/* others than those shown may be given something, too */
	if (!round->has_left ||
		(round->is_part && !grants_all(round) && (round->table || !round->remain.record)))
		return;
	if (round->is_over)
		add(out, kt_say(lang, "grant.over", "amount", left, NULL));
	else if (kt_decimal_sign(round->left) == 0)
		add(out, kt_say(lang, "grant.nothing.left", NULL));
	else
		add(out, kt_say(lang, "grant.left", "left", left, NULL));
}

char *kt_round_details(enum kt_lang lang, const struct kt_grant_round *round)
{
	GString *out = g_string_new(NULL);

	tell_pool(out, lang, round);
	tell_applied(out, lang, round);
	tell_granted(out, lang, round);
	tell_changes(out, lang, round);
	tell_decision(out, lang, round);
	tell_left(out, lang, round);
	/* a list without sums: it names some of the applications, or not what all are granted */
	if (round->is_part && !round->table)
		add(out, kt_say(lang, "grant.part", NULL));
	return g_string_free(out, FALSE);
}

/* ---- what does not add up ---- */

static void doubt_sum(
	GString *out, enum kt_lang lang, const char *id, const struct kt_grant_sum *sum)
{
	g_autofree char *lines = NULL, *printed = NULL;

	if (!sum->differs)
		return;
	lines = kt_money_exact(lang, sum->value);
	printed = kt_money_exact(lang, sum->printed.value);
	add(out, kt_say(lang, id, "lines", lines, "printed", printed, NULL));
}

char *kt_round_doubts(enum kt_lang lang, const struct kt_grant_round *round)
{
	GString *out = g_string_new(NULL);

	doubt_sum(out, lang, "grant.sum.applied", &round->applied);
	doubt_sum(out, lang,
		round->is_proposal ? "grant.sum.granted.proposed" : "grant.sum.granted",
		&round->granted);
	if (round->left_differs) {
		g_autofree char *told = kt_money_exact(lang, round->left);
		g_autofree char *available = kt_money_exact(lang, round->available);
		g_autofree char *granted = kt_money_exact(lang, round->granted.value);
		g_autofree char *left = kt_money_exact(lang, round->reckoned);

		add(out, kt_say(lang, "grant.left.differs", "told", told, "available", available,
				 "granted", granted, "left", left, NULL));
	}
	if (round->asked.record && round->applied.has_value &&
		!kt_decimal_equal(round->asked.value, round->applied.value)) {
		g_autofree char *told = kt_money_exact(lang, round->asked.value);
		g_autofree char *applied = kt_money_exact(lang, round->applied.value);

		if (!g_str_equal(told, applied))
			add(out, kt_say(lang, "grant.asked", "told", told, "applied", applied,
					 NULL));
	}
	return g_string_free(out, FALSE);
}

/* ---- of all ---- */

static const struct kt_grant_round *round_at(const GPtrArray *rounds, guint i)
{
	return rounds->pdata[i];
}

/* Of those of which both is known: what is applied for, and how much of it is granted. */
static char *message_of_sum(enum kt_lang lang, const GPtrArray *rounds)
{
	struct kt_decimal applied = kt_decimal_int(0), granted = applied;
	g_autofree char *asked = NULL, *percent = NULL;
	guint n = 0;

	for (guint i = 0; i < rounds->len; i++) {
		const struct kt_grant_round *round = round_at(rounds, i);

		if (!round->applied.has_value || !round->granted.has_value)
			continue;
		if (!kt_decimal_add(&applied, applied, round->applied.value) ||
			!kt_decimal_add(&granted, granted, round->granted.value))
			return NULL;
		n++;
	}
	if (n < 2 || kt_decimal_sign(applied) <= 0)
		return NULL;
	asked = kt_money_text(lang, applied);
	percent = kt_ratio_text(lang, granted, applied);
	return kt_say_count(lang, "grant.all.sum", n, "applied", asked, "percent", percent, NULL);
}

/* What is applied for, where nothing is told of what is granted. */
static char *message_of_asked(enum kt_lang lang, const GPtrArray *rounds)
{
	struct kt_decimal sum = kt_decimal_int(0), applied;
	g_autofree char *asked = NULL;
	guint n = 0;

	for (guint i = 0; i < rounds->len; i++) {
		if (!kt_grant_applied(round_at(rounds, i), &applied))
			continue;
		if (!kt_decimal_add(&sum, sum, applied))
			return NULL;
		n++;
	}
	if (n < 2)
		return NULL;
	asked = kt_money_text(lang, sum);
	return kt_say_count(lang, "grant.all.asked", n, "applied", asked, NULL);
}

/* How large they are together, where it is told of each of them. */
static char *message_of_sizes(enum kt_lang lang, const GPtrArray *rounds)
{
	struct kt_decimal sum = kt_decimal_int(0);
	g_autofree char *amount = NULL;

	for (guint i = 0; i < rounds->len; i++)
		if (!round_at(rounds, i)->size.record ||
			!kt_decimal_add(&sum, sum, round_at(rounds, i)->size.value))
			return NULL;
	amount = kt_money_text(lang, sum);
	return kt_say_count(lang, "grant.all.size", rounds->len, "amount", amount, NULL);
}

/* The figures of a round by which rounds are ranked, the most telling first. */
enum told { TOLD_GIVEN, TOLD_ASKED, TOLD_LEFT, N_TOLD };

static gboolean told_of(const struct kt_grant_round *round, enum told told, struct kt_decimal *out)
{
	switch (told) {
	case TOLD_GIVEN:
		*out = round->granted.value;
		return round->granted.has_value;
	case TOLD_ASKED:
		return kt_grant_applied(round, out);
	default:
		*out = round->left;
		return round->has_left;
	}
}

/* Where nothing is known of all: where most is given, else asked for, else left. */
static char *message_of_most(enum kt_lang lang, const GPtrArray *rounds)
{
	static const char *const ids[N_TOLD] = {
		"grant.all.most.given", "grant.all.most.asked", "grant.all.most.left"};

	for (enum told told = 0; told < N_TOLD; told++) {
		const struct kt_grant_round *most = NULL;
		struct kt_decimal value, highest = kt_decimal_int(0);
		g_autofree char *label = NULL, *amount = NULL;

		for (guint i = 0; i < rounds->len; i++)
			if (told_of(round_at(rounds, i), told, &value) &&
				kt_decimal_cmp(value, highest) > 0) {
				most = round_at(rounds, i);
				highest = value;
			}
		if (!most)
			continue;
		label = kt_round_label(lang, most);
		amount = kt_money_text(lang, highest);
		return kt_say(lang,
			told == TOLD_GIVEN && most->is_proposal ? "grant.all.most.proposed"
								: ids[told],
			"label", label, "amount", amount, NULL);
	}
	return kt_round_message(lang, round_at(rounds, 0));
}

char *kt_rounds_message(enum kt_lang lang, const GPtrArray *rounds)
{
	guint n_over = 0;
	char *sum;

	if (rounds->len == 1)
		return kt_round_message(lang, round_at(rounds, 0));
	for (guint i = 0; i < rounds->len; i++)
		n_over += round_at(rounds, i)->is_over;
	if (n_over)
		return kt_say_count(lang, "grant.all.over", n_over, NULL);
	sum = message_of_sum(lang, rounds);
	sum = sum ? sum : message_of_asked(lang, rounds);
	sum = sum ? sum : message_of_sizes(lang, rounds);
	return sum ? sum : message_of_most(lang, rounds);
}
