/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_inherit.h -- the period of a figure whose sentence tells none: that of the text before,
 * of the same figure told before, of the item's title or the table above. */
#ifndef KT_EXTRACT_PROSE_INHERIT_H
#define KT_EXTRACT_PROSE_INHERIT_H

#include "extract/prose/prose.h"

/* F holds in PERIOD, by RULE (a static name). */
void kt_figure_give_period(
	struct kt_figure *f, struct kt_period period, const char *rule, struct kt_slice evidence);
/* A figure in brackets behind one of its kind, where the text has said what
 * stands in brackets: "September 2014 står i parentes". */
gboolean kt_figure_is_declared_bracket(struct kt_sentence *s, struct kt_figure *f);
/* Whatever the text before gives; F stays without a period where it gives none. */
void kt_figure_inherit_period(struct kt_sentence *s, struct kt_figure *f);

#endif
