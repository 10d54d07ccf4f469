/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures told for each of something, by what stands over all of them.
 *
 *   Sager pr. medarbejder          2012   2013         averages
 *   Timer om ugen                  31,5   30,0         how long, not how many
 */
#include "extract/tables/table_place.h"

gboolean kt_place_is_length_of_times(
	const struct kt_table_place *p, enum kt_unit unit, const struct kt_facet *first)
{
	enum { HOURS_OF_A_WEEK = 168 };

	return unit == KT_UNIT_HOUR && first->is_per && !first->is_per_head && first->label &&
	       !p->b->measures_in_rows &&
	       kt_lexicon_begins(p->b->r->lexicon, KT_LEX_UNIT, kt_slice_str(first->label)) &&
	       kt_decimal_cmp(p->b->columns[p->column].largest, kt_decimal_int(HOURS_OF_A_WEEK)) <=
		       0;
}

gboolean kt_place_is_counted_per_head(const struct kt_table_place *p, enum kt_unit unit,
	const struct kt_facet *first, const struct kt_facet *second)
{
	const struct kt_facet *corner = &p->b->corner, *caption = &p->b->around->caption;

	return kt_unit_is_counted(unit) && first->counted == KT_UNIT_NONE && !second->is_antal &&
	       second->counted != unit &&
	       ((corner->is_per_person && corner->counted == unit) ||
		       (p->b->around->has_caption && caption->is_per_person &&
			       caption->counted == unit));
}

gboolean kt_place_is_told_per_head(const struct kt_table_place *p)
{
	const struct kt_around *around = p->b->around;

	return around->has_caption ? around->caption.is_per_head
				   : around->has_lead && kt_around_lead(around)->is_per_head &&
					     kt_around_lead_is_about(p->b->r, around);
}
