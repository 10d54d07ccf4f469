/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_lines.h -- the lines of a plain text and what each looks like alone. */
#ifndef KT_DOCUMENTS_TEXT_LINES_H
#define KT_DOCUMENTS_TEXT_LINES_H

#include "documents/decode.h"
#include "kommunetal/base/text.h"

/* A line that is not blank. */
struct kt_line {
	gsize start, len;      /* in the decoded text, without white space at the end */
	guint page;            /* from 1, by form feeds; 0 where there are none */
	guint indent;          /* columns of white space at the start, a tab to the next 8 */
	guint first;           /* bytes of white space at the start */
	guint width;           /* characters from the indent on */
	guint8 blanks_before;  /* empty lines before it, 2 also for more and for a page break */
	gboolean starts_run;   /* a blank line, furniture or page break stands before it */
	gboolean is_furniture; /* page number, running head or foot */
};

/* Where the search for tables has been in vain, so that it stays linear: text_grid.c. */
struct kt_vain {
	guint line, end, tries;
};

struct kt_lines {
	const char *text;
	const struct kt_place_map *map;
	GArray *lines; /* struct kt_line */
	guint n_pages; /* 0: no form feeds */
	struct kt_vain *vain;
	guint wrap; /* width at which the lines of paragraphs are broken; 0: they are not */
};

/* NULL-safe to clear.  FALSE if there are more lines than minutes can have. */
gboolean kt_lines_split(struct kt_lines *lines, const struct kt_decoded *decoded);
void kt_lines_clear(struct kt_lines *lines);

#define kt_line_at(l, i) (&g_array_index((l)->lines, struct kt_line, (i)))
static inline gboolean kt_line_ends_run(const struct kt_lines *lines, guint i)
{
	return i + 1 >= lines->lines->len || kt_line_at(lines, i + 1)->starts_run;
}

/* The line's text without the white space at its start; with it. */
struct kt_slice kt_line_slice(const struct kt_lines *lines, guint i);
struct kt_slice kt_line_whole(const struct kt_lines *lines, guint i);

/* A list marker at the start of S: its bytes, 0 if there is none.  *BODY is
 * where the item's text begins, *NUMBER the number or letter (a is 1), 0 for bullets. */
gsize kt_list_marker(struct kt_slice s, gsize *body, guint *number);
/* "Title.....  3": a line of a table of contents. */
gboolean kt_is_contents_line(struct kt_slice s);
/* "Side 5 af 17", "5 / 17", "- 5 -", also after a running head. */
gboolean kt_is_page_number(struct kt_slice s);
/* The page that S tells at one end, "Odder Kommune  Side 4", "Side 4    Odder Kommune", "Byrådet
 * s. 4"; 0 if it tells none. */
guint64 kt_page_told(struct kt_slice s);
/* TRUE if a sentence or clause ends with S: . : ; ! ? or a bracket or quote after one. */
gboolean kt_ends_sentence(struct kt_slice s);
gboolean kt_starts_lower(struct kt_slice s);
/* Characters of S up to the first blank. */
guint kt_first_word_width(struct kt_slice s);
/* The first word of line I + 1 would not have fitted behind line I. */
gboolean kt_line_is_filled(const struct kt_lines *lines, guint i);
/* TRUE if line I goes on in line I + 1, which is only broken for its width. */
gboolean kt_line_is_wrapped(const struct kt_lines *lines, guint i);
/* TRUE if the paragraph or item that ends with A goes on in B, although a blank
 * line, a page break or furniture stands between them; A_LEN is the length of all of A. */
gboolean kt_text_continues(struct kt_slice a, gsize a_len, struct kt_slice b);

#endif
