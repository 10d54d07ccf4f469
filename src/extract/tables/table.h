/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table.h -- one reading of a grid, for tables and loose tables alike. */
#ifndef KT_EXTRACT_TABLE_H
#define KT_EXTRACT_TABLE_H

#include "extract/tables/binding.h"

/* Binds and judges GRID (taken) and chooses its shape; nothing is handed to
 * the sink yet, so that several readings can be compared by their score. */
struct kt_binding *kt_table_bind(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_around *around);
/* Hands the figures of B to the sink, or names its numerals if its shape
 * refuses; writes the reading for show --stage=tables. */
void kt_table_finish(struct kt_binding *b);

#endif
