/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shape.h -- how to write a table shape.
 *
 * A shape is one file in this folder and one line in shape_registry.c.  The
 * file's head comment draws the table.  A shape gets a table that is already
 * bound the common way (binding.h): cells sorted, head rows found, each row
 * and column with a facet that tells its measure, unit, period and area.
 *
 * score   (must be there) looks at the binding and says from 0 (not mine) to
 *         100 (nothing else) how sure it is.  It looks at content, never at
 *         where the table came from.
 * bind    (may be NULL) adjusts the binding: which axis the measures stand
 *         on, whose words are the subject, what an unnamed column holds.
 * refuses (may be NULL) makes it a shape without figures: its numerals go
 *         to the ledger under this name, and bind is not called.
 *
 * The highest score wins; of equals the one higher in the registry.  Then
 * sums and differences are tried on the reading (equations.h), and the
 * figures are read out (table_emit.c).  Tests: tests/shapes/<name>/ holds at
 * least three tables of the shape and one look-alike that it must refuse. */
#ifndef KT_EXTRACT_SHAPES_SHAPE_H
#define KT_EXTRACT_SHAPES_SHAPE_H

#include "extract/tables/binding.h"

struct kt_shape {
	const char *name;
	const char *summary; /* one line for show --stage=tables */
	gint (*score)(const struct kt_binding *b);
	void (*bind)(struct kt_binding *b);
	const char *refuses;
};

/* All shapes, in the order they are tried; ends with NULL. */
extern const struct kt_shape *const kt_shapes[];

/* The best shape for B; *SECOND (may be NULL) is the runner-up, NULL if none. */
const struct kt_shape *kt_shape_choose(const struct kt_binding *b, const struct kt_shape **second);

#endif
