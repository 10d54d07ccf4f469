/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facet_work.h -- a passage while its facet is read; for facet*.c only. */
#ifndef KT_EXTRACT_FACET_WORK_H
#define KT_EXTRACT_FACET_WORK_H

#include "extract/tables/facet.h"

/* A passage under reading, with the tokens that are spoken for. */
struct kt_facet_work {
	struct kt_reading *r;
	const struct kt_passage *p;
	struct kt_facet *facet;
	gboolean *used;
};

/* NULL behind the last. */
const struct kt_token *kt_facet_token(const struct kt_facet_work *w, guint i);
gboolean kt_facet_token_is(const struct kt_facet_work *w, guint i, const char *text);

/* Tokens [FIRST, FIRST + N) are spoken for; with the full stops behind them. */
void kt_facet_use(const struct kt_facet_work *w, guint first, guint n);
void kt_facet_use_with_stop(const struct kt_facet_work *w, guint first, guint n);
/* facet.c: reads SPAN, spoken of in CONTEXT. */
void kt_facet_read_anew(struct kt_reading *r, struct kt_facet *facet, struct kt_span span,
	const struct kt_passage_context *context);
/* facet_units.c */
void kt_facet_read_units(struct kt_facet_work *w);
/* The figures are told in UNIT, if the label has not said otherwise. */
void kt_facet_set_unit(struct kt_facet_work *w, enum kt_unit unit);
/* Token I is of an amount told in the label: "Klager over 10 dage", not "1.000 kr." */
gboolean kt_facet_is_threshold(const struct kt_facet_work *w, guint i);

/* facet_shares.c: the sign of percent at token I, where there is one. */
void kt_facet_read_percent_sign(struct kt_facet_work *w, guint i);
/* The word or sign of percent at token I has its number before it. */
gboolean kt_facet_is_told_share(const struct kt_facet_work *w, guint i);
/* TRUE if each word or sign of percent in the label has its number there: "Indkomstskat, 25,7 pct." */
gboolean kt_facet_has_told_share_only(const struct kt_facet_work *w);
/* "Forbrugsprocent", "Belægningspct." are percentages by their name. */
void kt_facet_read_percent_measure(struct kt_facet *facet);

/* facet_label.c: the text of S as one line, with the words whole that a line's end broke; free it. */
char *kt_facet_label(const struct kt_reading *r, struct kt_slice s);
/* The measures of "KB 2025" and of "Tillægs-bevilling", where nothing else tells one. */
void kt_facet_read_initials(struct kt_facet_work *w);
void kt_facet_read_hyphened(struct kt_reading *r, struct kt_facet *facet);

/* The measure LABEL names, by all its terms; *TERM (may be NULL) is the one that won. */
enum kt_measure kt_facet_measure_of(
	const struct kt_lexicon *lexicon, struct kt_slice label, const struct kt_term **term);
void kt_facet_read_marks(struct kt_facet_work *w);
void kt_facet_read_formula(struct kt_facet_work *w);

#endif
