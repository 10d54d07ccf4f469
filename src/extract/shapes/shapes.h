/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shapes.h -- the shapes by name, for the registry only. */
#ifndef KT_EXTRACT_SHAPES_SHAPES_H
#define KT_EXTRACT_SHAPES_SHAPES_H

#include "extract/shapes/shape.h"

extern const struct kt_shape kt_shape_routing, kt_shape_plan, kt_shape_axis, kt_shape_text,
	kt_shape_criteria, kt_shape_count_first, kt_shape_budget, kt_shape_pools, kt_shape_sides,
	kt_shape_grants, kt_shape_weights, kt_shape_places, kt_shape_distribution, kt_shape_series,
	kt_shape_times, kt_shape_amounts, kt_shape_plain, kt_shape_votes, kt_shape_hours;

#endif
