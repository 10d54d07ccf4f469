/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs and words of percent in a head or label: what the figures are told in, or a share that is
 * told there itself. */
#include "extract/tables/facet_work.h"
#include "extract/passage/annotate.h"

/* "Indkomstskat, 25,7 pct.", "Elever med over 10 % fravær": a share that is told itself is not what
 * the figures are in; "Andel 2020 pct." is. */
gboolean kt_facet_is_told_share(const struct kt_facet_work *w, guint i)
{
	const struct kt_token *before = i > 0 ? kt_facet_token(w, i - 1) : NULL;

	return before && before->kind == KT_TOKEN_NUMERAL && before->time < 0;
}

void kt_facet_read_percent_sign(struct kt_facet_work *w, guint i)
{
	if (!kt_facet_token_is(w, i, "%") || kt_facet_is_threshold(w, i) ||
		kt_facet_is_told_share(w, i))
		return;
	if (i > 0 && kt_word_does(w->p, i - 1, KT_W(IN)))
		w->facet->unit = KT_UNIT_NONE; /* "Planlagte timer i %" are told so */
	kt_facet_use(w, i, 1);
	if (kt_facet_token_is(w, i + 1, "-"))
		i++;
	if (kt_word_means(w->p, i + 1, KT_S(POINT))) {
		kt_facet_use(w, i, 2);
		kt_facet_set_unit(w, KT_UNIT_PERCENTAGE_POINT);
	} else {
		kt_facet_set_unit(w, KT_UNIT_PERCENT);
	}
}

gboolean kt_facet_has_told_share_only(const struct kt_facet_work *w)
{
	gboolean has_told = FALSE;

	for (guint i = 0; i < w->p->tokens->len; i++) {
		const struct kt_found *f = kt_passage_term_at(w->p, KT_LEX_UNIT, i);

		if (!kt_facet_token_is(w, i, "%") && !(f && g_str_equal(f->term->value, "percent")))
			continue;
		if (!kt_facet_is_told_share(w, i))
			return FALSE;
		has_told = TRUE;
	}
	return has_told;
}

void kt_facet_read_percent_measure(struct kt_facet *facet)
{
	if (facet->measure == KT_MEASURE_SHARE && facet->unit == KT_UNIT_NONE &&
		kt_facet_means(facet, KT_S(PERCENT)))
		facet->unit = KT_UNIT_PERCENT;
}
