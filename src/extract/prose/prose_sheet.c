/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets: lines of a name and what is told under it, one sheet after another.
 *
 *   Ansøger: Birkerød Natteravne            what the sheet is of
 *   Formål: Jakker og kursus
 *   Søgt: 28.600 kr.
 *
 *   Ansøger: Holte Midtpunkt                the next begins with the same label
 *   ...
 *
 * The figures of a sheet are of what its first line names. */
#include "extract/prose/prose.h"

#include <string.h>

enum {
	MOST_LINES = 8, /* of a sheet */
	MOST_SHEETS = 20,
	LONGEST_LABEL = 32,
	LONGEST_NAME = 90
};

/* What stands before the colon of a line, and behind it. */
struct line {
	struct kt_slice label, value;
};

static gboolean line_at(const struct kt_reading *r, guint block, struct line *line)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	struct kt_slice text = kt_slice_trim(kt_document_slice(r->doc, b->span));
	const char *colon = memchr(text.at, ':', text.len);
	gsize len = colon ? (gsize)(colon - text.at) : 0;

	if (b->kind != KT_BLOCK_PARAGRAPH || len == 0 || len > LONGEST_LABEL)
		return FALSE;
	line->label = kt_slice(text.at, len);
	line->value = kt_slice_trim(kt_slice(colon + 1, text.len - len - 1));
	return line->value.len > 0;
}

static gboolean has_same_label(const struct kt_reading *r, guint block, struct kt_slice label)
{
	struct line line;

	return line_at(r, block, &line) && line.label.len == label.len &&
	       memcmp(line.label.at, label.at, label.len) == 0;
}

/* Where the lines of sheets begin that BLOCK is one of. */
static guint first_line(const struct kt_reading *r, guint block)
{
	struct line line;
	guint start = block;

	while (start > 0 && block - start < MOST_LINES * MOST_SHEETS &&
		line_at(r, start - 1, &line))
		start--;
	return start;
}

/* Behind BLOCK a sheet begins with LABEL. */
static gboolean another_follows(const struct kt_reading *r, guint block, struct kt_slice label)
{
	guint end = MIN(kt_document_n_blocks(r->doc), block + MOST_LINES);
	struct line line;

	for (guint i = block + 1; i < end && line_at(r, i, &line); i++)
		if (has_same_label(r, i, label))
			return TRUE;
	return FALSE;
}

/* A name and no number, nor a whole sentence. */
static gboolean is_name(struct kt_slice value)
{
	if (value.len > LONGEST_NAME || !g_unichar_isupper(g_utf8_get_char(value.at)))
		return FALSE;
	return g_ascii_isalpha(value.at[value.len - 1]) ||
	       g_ascii_isdigit(value.at[value.len - 1]) || (guchar)value.at[value.len - 1] >= 0x80;
}

char *kt_sheet_name(const struct kt_reading *r, guint block)
{
	struct line line, opening;
	guint start, at = block;

	if (!line_at(r, block, &line))
		return NULL;
	start = first_line(r, block);
	line_at(r, start, &opening);
	while (at > start && block - at < MOST_LINES && !has_same_label(r, at, opening.label))
		at--;
	if (at == block || !has_same_label(r, at, opening.label) ||
		(at == start && !another_follows(r, block, opening.label)))
		return NULL;
	line_at(r, at, &line);
	return is_name(line.value) ? kt_squeeze_dup(line.value) : NULL;
}
