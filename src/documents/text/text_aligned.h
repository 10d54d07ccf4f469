/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned.h -- what finds tables set with blanks (text_aligned.c), what parts
 * their lines (text_aligned_gaps.c), what tells them from others (text_aligned_worth.c), and
 * what lays their lines out (text_aligned_row.c). */
#ifndef KT_DOCUMENTS_TEXT_ALIGNED_H
#define KT_DOCUMENTS_TEXT_ALIGNED_H

#include "documents/text/text_grid.h"

/* Heads begin beside the labels, so far in. */
#define KT_ALIGNED_HEAD_INDENT 6

/* A text of a line: from where to where it stands, counted in characters, and in bytes. */
struct kt_aligned_part {
	struct kt_extent extent;
	struct kt_span span;
};

/* text_aligned_gaps.c: PARTS become the texts of line I between gaps of two blanks or more, of a tab or of dots. */
void kt_aligned_split(const struct kt_lines *lines, guint i, GArray *parts);
/* Line I has two blanks side by side or dots that lead to a number, and no tab. */
gboolean kt_aligned_has_blanks(const struct kt_lines *lines, guint i);
/* Line I has a gap between two texts, and is no line of a table of contents. */
gboolean kt_aligned_has_gap(const struct kt_lines *lines, guint i);
/* The columns that E stands over: the first in *FIRST, how many is answered. */
guint kt_aligned_columns_under(const GArray *columns, struct kt_extent e, guint *first);
/* Line I has single blanks only, but it is cut into heads by the COLUMNS
 * below it: "sept. 2013 sept. 2014". */
gboolean kt_aligned_is_narrow_head(const struct kt_lines *lines, guint i, const GArray *columns);
/* The columns of the one table that the lines [FIRST, END) are, with the head of a page before line
 * BELOW; 0 if they are none. */
guint kt_aligned_cut_columns(const struct kt_lines *lines, guint first, guint below, guint end);
/* text_aligned_worth.c: how many of PARTS behind the first are figures, and how many are years. */
guint kt_aligned_n_figures(const struct kt_lines *lines, const GArray *parts);
guint kt_aligned_n_years(const struct kt_lines *lines, const GArray *parts);
/* Of the lines [FIRST, END) at least two have MOST cells, and figures in most of the later ones;
 * heads above three have none. */
gboolean kt_aligned_is_worth(const struct kt_lines *lines, guint first, guint end, guint most);
/* Every line has MOST cells, or is the heads over all but the names: they go by their order where
 * the columns were not set under each other. */
gboolean kt_aligned_all_full(const struct kt_lines *lines, guint first, guint end, guint most);
/* A gap behind the names, and all figures behind it by single blanks: "Engskolen    83 4 20,8". */
gboolean kt_aligned_has_single_blanks(const struct kt_lines *lines, guint first, guint end);
/* Points of a list whose amounts were set under each other; the sentence goes on behind them. */
gboolean kt_aligned_is_list(const struct kt_lines *lines, guint first, guint end);
/* Figures stand in lines of MOST cells only, but for heads above the first of these. */
gboolean kt_aligned_fill_rows(
	const struct kt_lines *lines, const struct kt_piece *piece, guint most);
/* Some line of [FIRST, END) has nearly MOST cells; in *HAS_FIGURES whether one of its lines has
 * figures that are not all years. */
gboolean kt_aligned_is_nearly_full(
	const struct kt_lines *lines, guint first, guint end, guint most, gboolean *has_figures);
/* text_aligned_ruled.c: line I is ruled over three columns and more, a run of dashes each. */
gboolean kt_aligned_is_ruled(const struct kt_lines *lines, guint i);
/* The COLUMNS that one of the lines [FIRST, END) is ruled over, if all the others keep to them. */
gboolean kt_aligned_ruled_columns(
	const struct kt_lines *lines, guint first, guint end, GArray *columns);
/* text_aligned_cut.c: makes parts of one table of PIECES that are none alone. */
void kt_aligned_join_cut(const struct kt_lines *lines, GArray *pieces);

#endif
