/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caption_line.h -- the lines that stand about a table: put together again where they were
 * broken for their width, and told to be a caption, a lead-in, a note or none of these. */
#ifndef KT_EXTRACT_CAPTION_LINE_H
#define KT_EXTRACT_CAPTION_LINE_H

#include "extract/tables/facet.h"

/* The line of TEXT in SPAN that ends at *END; moves *END to the line before.
 * FALSE when there are no more. */
gboolean kt_line_before(const char *text, struct kt_span span, gsize *end, struct kt_span *line);
/* LINE with the lines above it in SPAN whose text goes on in it; *END moves up to the first. */
void kt_line_join_broken(
	const struct kt_reading *r, struct kt_span span, gsize *end, struct kt_span *line);
/* BLOCK with the paragraphs right above it that go on in it: in a short text nobody could tell
 * where lines are broken.  *BLOCK becomes the first of them. */
struct kt_span kt_whole_paragraph(const struct kt_reading *r, guint *block);

/* "Tabel 2: ...", "Oversigt over ..." */
gboolean kt_line_names_table(const struct kt_lexicon *lexicon, struct kt_slice line);
gboolean kt_line_is_caption(const struct kt_lexicon *lexicon, struct kt_slice line);
/* A sentence and no title: "Nedenfor ses andelen af langvarige sager:". */
gboolean kt_line_leads_up(const struct kt_lexicon *lexicon, struct kt_slice line);
/* TRUE if the only numbers in LINE are years and the 1.000 of a unit: "Budget 2026
 * i mio. kr." is a caption, "Der er brugt 59,3 mio. kr." a sentence. */
gboolean kt_line_has_no_figures(struct kt_slice line);
gboolean kt_line_has_verb(const struct kt_lexicon *lexicon, struct kt_slice line);
/* LINE without the sentence that explains the signs: "Tabel 2: Rammen, mio. kr.
 * Positivt tal viser, at den er overskredet". */
struct kt_span kt_line_without_legend(const struct kt_reading *r, struct kt_span line);
/* "*) Merforbrug er positivt", "Kilde: ...", "Anm.: ...": below a table. */
gboolean kt_is_table_note(const struct kt_lexicon *lexicon, struct kt_slice line);

#endif
