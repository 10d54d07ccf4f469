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
 *   Holte Revyen                            or the name stands above, without a label
 *   Ansøgt beløb: 12.000 kr.
 *   Samlet budget: 41.000 kr.
 *
 * The figures of a sheet are of what its first line names, or the line above it. */
#include "extract/models/measure_gather.h"
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

	return line_at(r, block, &line) && kt_slice_equal(line.label, label);
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

/* A run of lines with labels begins with LABEL at BLOCK, behind a line without one. */
static gboolean begins_with(const struct kt_reading *r, guint block, struct kt_slice label)
{
	struct line before;

	return block > 0 && has_same_label(r, block, label) && !line_at(r, block - 1, &before);
}

/* Another sheet that begins with LABEL stands near the one that begins at START. */
static gboolean has_fellow(const struct kt_reading *r, guint start, struct kt_slice label)
{
	enum { FAR = MOST_LINES * 2 };
	guint end = MIN(kt_document_n_blocks(r->doc), start + FAR);

	for (guint i = start > FAR ? start - FAR : 1; i < end; i++)
		if (i != start && begins_with(r, i, label))
			return TRUE;
	return FALSE;
}

/* "28.600 kr.", "kr. 28.600" */
static gboolean begins_with_digit(struct kt_slice value)
{
	for (gsize i = 0; i < value.len && i < 4; i++)
		if (g_ascii_isdigit(value.at[i]))
			return TRUE;
	return FALSE;
}

/* "Ansøger: Mogenstrup Kirke" among the lines from START before BLOCK; NULL if there is none. */
static char *applicant_before(const struct kt_reading *r, guint start, guint block)
{
	for (guint i = block; i > start && block - i < MOST_LINES; i--) {
		const struct kt_term *clue;
		struct line line;

		if (!line_at(r, i - 1, &line))
			return NULL;
		clue = kt_lexicon_begins(r->lexicon, KT_LEX_CLUE, line.label);
		if (clue && kt_clue_tells(clue, " applied") && is_name(line.value) &&
			!begins_with_digit(line.value))
			return kt_squeeze_dup(line.value);
	}
	return NULL;
}

/* The name that stands as a line of its own above the sheet that begins at START; NULL. */
static char *name_above(const struct kt_reading *r, guint start, struct kt_slice label)
{
	const struct kt_block *b = start ? kt_document_block(r->doc, start - 1) : NULL;
	struct kt_slice text;

	if (!b || (b->kind != KT_BLOCK_PARAGRAPH && b->kind != KT_BLOCK_HEADING) ||
		!has_fellow(r, start, label))
		return NULL;
	text = kt_slice_trim(kt_document_slice(r->doc, b->span));
	return text.len && is_name(text) && !memchr(text.at, '\n', text.len) ? kt_squeeze_dup(text)
									     : NULL;
}

char *kt_sheet_name(const struct kt_reading *r, guint block)
{
	struct line line, opening;
	guint start, at = block;
	char *name;

	if (!line_at(r, block, &line))
		return NULL;
	start = first_line(r, block);
	line_at(r, start, &opening);
	while (at > start && block - at < MOST_LINES && !has_same_label(r, at, opening.label))
		at--;
	if (begins_with_digit(line.value)) {
		name = applicant_before(r, start, block);
		if (!name && start + MOST_LINES > block)
			name = name_above(r, start, opening.label);
		if (name)
			return name;
	}
	if (at == block || !has_same_label(r, at, opening.label) ||
		(at == start && !another_follows(r, block, opening.label)))
		return NULL;
	line_at(r, at, &line);
	return is_name(line.value) ? kt_squeeze_dup(line.value) : NULL;
}
