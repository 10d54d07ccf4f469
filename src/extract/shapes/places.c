/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place a row: municipalities, regions, the country.
 *
 *               3. kvt. 2022
 *               Antal personer   Andel personer
 *   Hele landet 3.889            11,6
 *   Ringsted    40               15,7
 *
 * Most row labels are areas and nothing else: the label is the area, the head
 * is the subject.  A budget line that names a region is a payee and stays a
 * subject. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint rows = 0, places = 0;

	for (guint i = 0; i < b->grid->n_rows; i++) {
		if (b->rows[i].role != KT_ROW_DATA || b->rows[i].n_numbers == 0)
			continue;
		rows++;
		places += b->rows[i].facet.is_area_only;
	}
	if (rows == 0 || 3 * places < 2 * rows)
		return 0;
	return rows == 1 && kt_binding_n_measures(b, FALSE) >= 2 ? 40 : 91;
}

static void bind(struct kt_binding *b)
{
	b->subject = KT_SUBJECT_COLUMN;
}

const struct kt_shape kt_shape_places = {
	.name = "places",
	.summary = "one place a row",
	.score = score,
	.bind = bind,
};
