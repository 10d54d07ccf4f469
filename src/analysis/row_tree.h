/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_tree.h -- which lines of a table add up to which.
 *
 * Labels say where a total may be; arithmetic says what it is the total of:
 *
 *   Arbejdsmarked        part     -> 3
 *   Integration          part     -> 3
 *   Overførsler          part     -> 3
 *   Total (drift)        total 3
 *   Heraf serviceramme   of which -> 3, never added
 *   Anlæg                apart
 *
 * Lines are taken from the top; those that belong to no sum yet are pending.
 * A total takes the longest run of pending lines before it that closes in
 * more columns than it fails in, and then is pending itself, so that totals
 * of totals are found.  A line without the label of a total is one if it
 * closes in several columns (a result line).  A total on top of its parts
 * takes those that follow it. */
#ifndef KT_ANALYSIS_ROW_TREE_H
#define KT_ANALYSIS_ROW_TREE_H

#include "analysis/figure_grid.h"

struct row_node {
	gint parent; /* the total this line goes into, the whole for a heraf; -1 */
	gboolean is_total;
	gboolean is_of_which;
	gboolean is_apart;        /* no part of any total though the table has one */
	guint n_parts;            /* of a total */
	guint n_closed, n_failed; /* columns in which a total closes and does not */
	gboolean is_found;        /* a total by arithmetic alone, without the word */
};

struct row_tree {
	struct grid_view view;
	guint n;
	struct row_node *nodes;
	gint root; /* the grand total: the one without parent that has most lines under it; -1 */
};

struct row_tree *kt_row_tree_new(struct grid_view view);
void kt_row_tree_free(struct row_tree *tree);

#endif
