/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_lint.h -- what the rules of the linter share. */
#ifndef KT_CHARTS_CHART_LINT_H
#define KT_CHARTS_CHART_LINT_H

#include "charts/chart_kind.h"
#include "charts/palette.h"

struct kt_lint {
	const struct kt_chart *chart;
	const char *kind;
	const struct kt_scene *scene;
	GPtrArray *faults; /* char * */
};

void kt_lint_fault(struct kt_lint *lint, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Whether the kind draws lying bars from an axis at 0. */
gboolean kt_lint_has_axis(const struct kt_lint *lint);

/* Whether the colours of effects are told apart by everybody and on grey paper, and from the paper. */
void kt_lint_colours(struct kt_lint *lint, struct kt_rgb worse, struct kt_rgb better);
/* lint_scale.c: bars begin at their axis, and what can be compared is on one scale. */
void kt_lint_zero(struct kt_lint *lint);
void kt_lint_scale(struct kt_lint *lint);

#endif
