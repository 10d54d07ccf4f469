/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_measure.h -- what the figures of a sentence measure, and which way they point. */
#ifndef KT_EXTRACT_PROSE_MEASURE_H
#define KT_EXTRACT_PROSE_MEASURE_H

#include "extract/prose/prose_sentence.h"

/* ---- prose_measure.c ---- */
void kt_figure_label(struct kt_figure *f, const struct kt_found *found);
void kt_sentence_measures(struct kt_sentence *s);
/* "faldet med 23 til 412": the second is where it ended. */
gboolean kt_figure_tells_level(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_governor.c ---- */
gboolean kt_figure_is_level_before(const struct kt_sentence *s, const struct kt_figure *f);
gboolean kt_figure_comes_to_change(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_comparison.c ---- */
/* "2,4 pct. mindre end bevilget": [FIRST, END) compares F with what was planned. */
gboolean kt_compared_with_plan(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end);

/* ---- prose_complement.c ---- */
/* FOUND is no more than what another word's thing is of: "forbruget af puljen",
 * "2 mio. kr. af mindreforbruget tilføres kassen". */
gboolean kt_is_complement(const struct kt_passage *p, const struct kt_found *found);
/* FOUND bounds a time, "fristen", and F is none: "blev overskredet i 7 sager". */
gboolean kt_is_limit_of_time(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);
/* FOUND shades the number of F: "mere" of "mere end tre måneder". */
gboolean kt_shades_number(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);
/* "Højest er samarbejdet (6,1)", "er højest i dagplejen": FOUND is most of all, and no bound of F. */
gboolean kt_is_superlative(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);
/* FOUND is what something is compared with: "i forhold til det korrigerede budget". */
gboolean kt_is_standard(const struct kt_passage *p, const struct kt_found *found);
/* The object of the clause, with an article of its own, stands between the deviation FOUND and F,
 * and has the number: "dækker mindreforbruget den vedtagne besparelse på 2,1". */
gboolean kt_has_object_behind(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);

/* ---- prose_course.c ---- */
/* The token before F's number and the words that shade it ("ca."). */
guint kt_before_number(const struct kt_sentence *s, const struct kt_figure *f);
/* Marks the levels that are left behind from figure K on: "fra X over Y til Z". */
void kt_mark_course(const struct kt_sentence *s, guint k);

/* Marks figure K where it is what another is compared with, or was before a change. */
void kt_mark_base(const struct kt_sentence *s, guint k);
/* What the ends of a course make of each other, once all measures are told. */
void kt_finish_courses(struct kt_sentence *s);

/* ---- prose_of_which.c ---- */
void kt_figure_mark_part(const struct kt_sentence *s, guint k);
void kt_figure_mark_range(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_bound.c ---- */
/* "over", "mindre end", "inden for", where "godt" and "knap" shade the number and bound nothing. */
gboolean kt_qualifier_bounds(const struct kt_passage *p, const struct kt_found *qualifier);
/* The figure bounds: "op til", "inden for", "anlægsregnskaber over 2 mio. kr." */
gboolean kt_figure_is_bound(const struct kt_sentence *s, const struct kt_figure *f);
/* What nobody gets, "ingen får over 40.000 kr.", or what such are told by: "anlæg med en
 * udgift på over 3 mio. kr.". */
gboolean kt_figure_bounds_all(const struct kt_sentence *s, const struct kt_figure *f);
/* "Bliver afvigelsen over 1 mio. kr., ..." */
gboolean kt_figure_is_condition(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_average.c ---- */
/* Makes F an average or a target where a word near it says so. */
gboolean kt_figure_overriding(const struct kt_sentence *s, struct kt_figure *f);
/* FOUND, an average, is that of the number behind F or of the clause before. */
gboolean kt_is_average_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);
/* TERM, a mean of municipalities, leaves a share what it is. */
gboolean kt_is_mean_share(const struct kt_figure *f, const struct kt_term *term);

/* ---- prose_rate.c ---- */
/* Makes F a rate or average where it is told for each of something. */
void kt_figure_per(const struct kt_sentence *s, struct kt_figure *f);
/* "3.241 kr. om måneden for hver person": nothing outweighs that. */
gboolean kt_figure_is_paid_for_each(const struct kt_sentence *s, const struct kt_figure *f);
/* Makes F a rate where the percentage is that of an interest or a tax. */
void kt_figure_interest(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_result.c ---- */
/* Makes F an actual where it is an expense told in the past. */
void kt_figure_spent(const struct kt_sentence *s, struct kt_figure *f);
/* Makes F a share, where it tells how often a target is met. */
void kt_figure_met(const struct kt_sentence *s, struct kt_figure *f);
/* Where F's clause begins, or the one that it is the content of: "forventer, at der skal bruges". */
guint kt_figure_outlook_start(const struct kt_sentence *s, const struct kt_figure *f);
/* Makes F what is expected, where an expense or a year is told to end on it. */
void kt_figure_outlook(const struct kt_sentence *s, struct kt_figure *f);
/* Makes F what is in the till, where a day made it something used so far. */
void kt_figure_balance(const struct kt_sentence *s, struct kt_figure *f);
/* Makes what is used of a year to come something else, once the periods are known. */
void kt_sentence_unspend(const struct kt_sentence *s);
/* Makes F, the surplus of the ordinary running, a result. */
void kt_figure_result(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_turned.c ---- */
/* "Resultatet er forværret med 12 mio. kr. siden": F is a change, or deviates. */
gboolean kt_figure_has_turned(const struct kt_sentence *s, struct kt_figure *f);
/* "er gået 37 elever frem": F is a change. */
void kt_figure_gone(const struct kt_sentence *s, struct kt_figure *f);
/* "frivillige lægger 160 timer": so many hours of work. */
void kt_figure_work(const struct kt_sentence *s, struct kt_figure *f);
/* F is how long something paid off or caught up with takes: "afvikle gælden over fem år". */
gboolean kt_figure_is_spread_over(const struct kt_sentence *s, const struct kt_figure *f);
/* "Lånet afvikles over 15 år": as long, and not longer; no "borgere over 65 år". */
void kt_figure_spread(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_limit.c ---- */
/* "må overføre et overskud på højst 4 pct.": F, a share, is bounded by what may be done, whatever it is of. */
gboolean kt_figure_is_at_most_allowed(const struct kt_sentence *s, const struct kt_figure *f);
/* Makes F a limit where its clause tells what may be at most, or has to be. */
void kt_figure_limit(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_aim.c ---- */
/* Makes F a target where its clause is what is aimed at, and none where so many have reached one. */
void kt_figure_aim(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_granted.c ---- */
/* "Staten har afsat 540 mio. kr.": F is the size of what is given. */
void kt_figure_granted(const struct kt_sentence *s, struct kt_figure *f);
/* ... and the state's, for all municipalities to ask for. */
gboolean kt_figure_is_set_aside(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_moved.c ---- */
/* "der overføres 0,4 mio. kr. fra Vej til Park": an adjustment that costs nothing. */
void kt_figure_moved(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_applicant.c ---- */
/* Makes F an amount, where it is the budget of one who applies for a grant. */
void kt_figure_of_applicant(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_applied.c ---- */
/* Of the amounts of a list's item, those that were applied for get that word as their label. */
void kt_figures_find_applied(struct kt_sentence *s);
/* "385.400 kr. til 13 projekter", "fordelt på 8 projekter", "bevilget tilskud til 14 arrangementer":
 * who was given money was counted. */
gboolean kt_figure_is_given_money(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_proposer.c ---- */
/* Token I is of who decides on money: "partierne bag budgettet har besluttet". */
gboolean kt_names_proposer(const struct kt_passage *p, guint i);

/* ---- prose_supposed.c ---- */
/* Marks the deviations that nobody expects now. */
void kt_sentence_suppose(struct kt_sentence *s);

/* ---- prose_settle.c ---- */
/* "6 dage om året i vuggestuen og 4 i børnehaven": told in the same words as the figure before. */
gboolean kt_figure_is_parallel(const struct kt_sentence *s, guint k);
/* The K-th figure, if no word of its own tells its measure, has that of what it is told beside. */
void kt_settle_measure(struct kt_sentence *s, guint k);
/* What the last of several sums in a row is told per holds for all. */
void kt_settle_rates(struct kt_sentence *s);

/* ---- prose_sign.c ---- */
/* The sign a deviation or change gets from its word, unless one is printed. */
void kt_figure_sign(const struct kt_sentence *s, struct kt_figure *f);
/* An estimate is named among tokens [FIRST, END). */
gboolean kt_names_estimate(const struct kt_passage *p, guint first, guint end);

/* ---- list_pair.c ---- */
/* Learns the two measures that S, which leads into a list, names for its items. */
void kt_lead_learn_pair(struct kt_discourse *d, const struct kt_sentence *s);
/* Gives them to the two figures of the item S. */
void kt_list_pair_measures(struct kt_sentence *s);

#endif
