/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose figure it is. */
#include "extract/tables/table_place.h"

/* The caption says what the figures are, not only of when or where. */
static gboolean caption_names(const struct kt_around *around)
{
	const struct kt_facet *f = &around->caption;

	return around->has_caption && !around->caption_leads && f->words && *f->words &&
	       !f->is_time_only && !f->is_area_only;
}

gboolean kt_place_is_among_others(const struct kt_table_place *p)
{
	const struct kt_facet *row = kt_place_row(p);

	return p->b->subject == KT_SUBJECT_ROW && !p->b->measures_in_rows && row->area &&
	       row->is_area_only && !kt_municipality_lookup(kt_slice_str(row->area)) &&
	       p->b->rows[p->row].section < 0 && p->b->group_column < 0 &&
	       kt_place_column(p)->is_time_only && caption_names(p->b->around) &&
	       !kt_unit_is_money(p->draft->unit);
}

void kt_place_find_area(const struct kt_table_place *p)
{
	const struct kt_facet *row = kt_place_row(p), *column = kt_place_column(p);

	if (column->area && column->is_area_only) {
		p->draft->area = column->area;
		kt_draft_reason(p->draft, "area", "area-from-column-head", column->label);
	} else if ((p->b->subject == KT_SUBJECT_COLUMN && row->area) ||
		   kt_place_is_among_others(p)) {
		p->draft->area = row->area;
		kt_draft_reason(p->draft, "area", "area-from-row-label", row->label);
	} else if (p->b->around->has_caption && p->b->around->caption.area &&
		   p->b->subject != KT_SUBJECT_COLUMN) {
		p->draft->area = p->b->around->caption.area;
		kt_draft_reason(p->draft, "area", "area-from-caption", p->b->around->caption.label);
	}
}
