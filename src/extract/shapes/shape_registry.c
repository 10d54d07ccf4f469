/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/shapes/shapes.h"

/* Those that refuse come first: a matrix of crosses is nothing else. */
const struct kt_shape *const kt_shapes[] = {
	&kt_shape_routing,
	&kt_shape_plan,
	&kt_shape_votes,
	&kt_shape_hours,
	&kt_shape_axis,
	&kt_shape_text,
	&kt_shape_criteria,
	&kt_shape_count_first,
	&kt_shape_budget,
	&kt_shape_pools,
	&kt_shape_sides,
	&kt_shape_grants,
	&kt_shape_weights,
	&kt_shape_places,
	&kt_shape_distribution,
	&kt_shape_series,
	&kt_shape_times,
	&kt_shape_amounts,
	&kt_shape_plain,
	NULL,
};

const struct kt_shape *kt_shape_choose(const struct kt_binding *b, const struct kt_shape **second)
{
	const struct kt_shape *best = NULL, *next = NULL;
	gint best_score = 0, next_score = 0;

	for (guint i = 0; kt_shapes[i]; i++) {
		gint score = kt_shapes[i]->score(b);
		if (score > best_score) {
			next = best;
			next_score = best_score;
			best = kt_shapes[i];
			best_score = score;
		} else if (score > next_score) {
			next = kt_shapes[i];
			next_score = score;
		}
	}
	if (second)
		*second = next;
	return best;
}
