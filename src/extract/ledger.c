/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every numeral of the text ends in the ledger, whoever read it or did not.
 *
 * The numerals are found here, by nothing but their letters (digits, with
 * points and commas between digits), so that a reader that overlooks one
 * cannot also hide it.  The claims of the readers then say what each is; one
 * that nobody claimed is named by the role of its block, or is unread. */
#include "extract/sink.h"

#include <string.h>

/* The numeral at or after *AT; FALSE if there is none before END. */
static gboolean next_numeral(const char *text, gsize end, gsize *at, struct kt_span *out)
{
	gsize i = *at, start;

	while (i < end && !g_ascii_isdigit(text[i]))
		i++;
	if (i == end)
		return FALSE;
	start = i;
	while (i < end &&
		(g_ascii_isdigit(text[i]) || ((text[i] == '.' || text[i] == ',') && i + 1 < end &&
						     g_ascii_isdigit(text[i + 1]))))
		i++;
	*out = (struct kt_span){start, i - start};
	*at = i;
	return TRUE;
}

static gint by_start(gconstpointer a, gconstpointer b)
{
	gsize x = ((const struct kt_claim *)a)->span.start;
	gsize y = ((const struct kt_claim *)b)->span.start;

	return x < y ? -1 : x > y;
}

static gint entry_by_start(gconstpointer a, gconstpointer b)
{
	gsize x = ((const struct kt_ledger_entry *)a)->span.start;
	gsize y = ((const struct kt_ledger_entry *)b)->span.start;

	return x < y ? -1 : x > y;
}

/* What the readers hand in stands nearly always in order. */
static void sort(GArray *array, GCompareFunc compare)
{
	gsize size = g_array_get_element_size(array);

	for (guint i = 1; i < array->len; i++)
		if (compare(array->data + (i - 1) * size, array->data + i * size) > 0) {
			g_array_sort(array, compare);
			return;
		}
}

static gboolean overlap(struct kt_span a, struct kt_span b)
{
	return a.start < b.start + b.len && b.start < a.start + a.len;
}

/* The claim that decides about SPAN: a record before a named sort before
 * unread.  CLAIMS are sorted; *FROM is the first that may still reach SPAN, and
 * LONGEST the length of the longest claim. */
static const struct kt_claim *decide(
	const GArray *claims, guint *from, gsize longest, struct kt_span span)
{
	const struct kt_claim *best = NULL;

	while (*from < claims->len &&
		g_array_index(claims, struct kt_claim, *from).span.start + longest <= span.start)
		(*from)++;
	for (guint i = *from; i < claims->len; i++) {
		const struct kt_claim *c = &g_array_index(claims, struct kt_claim, i);
		if (c->span.start >= span.start + span.len)
			break;
		if (overlap(c->span, span) && (!best || c->fate < best->fate))
			best = c;
	}
	return best;
}

/* "CO2", "m2", "PM10": the last letters of a short word.  Longer ones may be a cell glued to its
 * name, and "Heraf12" is better shown as unread. */
static gboolean ends_short_word(const struct kt_document *doc, struct kt_span span)
{
	enum { MOST_DIGITS = 2, MOST_LETTERS = 3 };
	gsize len, letters = 0;
	const char *text = kt_document_text(doc, &len);

	while (letters < span.start && g_ascii_isalpha(text[span.start - letters - 1]))
		letters++;
	return span.len <= MOST_DIGITS && letters > 0 && letters <= MOST_LETTERS &&
	       (letters == span.start || !((guchar)text[span.start - letters - 1] & 0x80)) &&
	       (span.start + span.len == len || !g_ascii_isalnum(text[span.start + span.len]));
}

/* What a numeral is that no reader spoke of, by where it stands. */
static struct kt_ledger_entry by_role(
	const struct kt_minutes *minutes, struct kt_span span, guint *block)
{
	const struct kt_document *doc = kt_minutes_document(minutes);
	struct kt_ledger_entry e = {span, KT_FATE_NONFIGURE, "between the blocks", 0};
	guint n = kt_document_n_blocks(doc);
	enum kt_role role;
	const struct kt_block *b;

	while (*block + 1 < n && kt_document_block(doc, *block + 1)->span.start <= span.start)
		(*block)++;
	if (n == 0)
		return e;
	b = kt_document_block(doc, *block);
	if (!overlap(b->span, span)) {
		if (b->marker.len && overlap(b->marker, span))
			e.sort = "list number";
		else if (*block + 1 < n &&
			 overlap(kt_document_block(doc, *block + 1)->marker, span))
			e.sort = "list number";
		return e;
	}
	role = kt_minutes_role(minutes, *block);
	if (b->kind == KT_BLOCK_FURNITURE)
		role = KT_ROLE_FURNITURE;
	e.sort = kt_role_name(role);
	if (ends_short_word(doc, span)) {
		e.sort = "end of a word";
	} else if (role == KT_ROLE_BODY || role == KT_ROLE_DECISION) {
		e.fate = KT_FATE_UNREAD;
		e.sort = "no rule";
	}
	return e;
}

static void enter_words(
	const struct kt_sink *sink, const char *text, const guint *record_of, GArray *ledger)
{
	for (guint i = 0; i < sink->claims->len; i++) {
		const struct kt_claim *c = &g_array_index(sink->claims, struct kt_claim, i);
		struct kt_ledger_entry e = {c->span, c->fate, c->sort, 0};
		gboolean has_digit = FALSE;

		if (c->fate != KT_FATE_RECORD)
			continue;
		for (gsize k = 0; k < c->span.len; k++)
			has_digit |= g_ascii_isdigit(text[c->span.start + k]);
		e.record = record_of[c->draft];
		if (!has_digit)
			g_array_append_val(ledger, e);
	}
}

GArray *kt_ledger_settle(
	const struct kt_sink *sink, const struct kt_minutes *minutes, const guint *record_of)
{
	GArray *ledger = g_array_new(FALSE, FALSE, sizeof(struct kt_ledger_entry));
	GArray *claims = g_array_copy(sink->claims);
	gsize len, at = 0, longest = 0;
	const char *text = kt_document_text(kt_minutes_document(minutes), &len);
	guint block = 0, from = 0;
	struct kt_span span;

	sort(claims, by_start);
	for (guint i = 0; i < claims->len; i++)
		longest = MAX(longest, g_array_index(claims, struct kt_claim, i).span.len);
	while (next_numeral(text, len, &at, &span)) {
		const struct kt_claim *c = decide(claims, &from, longest, span);
		struct kt_ledger_entry e;
		if (c) {
			e = (struct kt_ledger_entry){span, c->fate, c->sort, 0};
			if (c->fate == KT_FATE_RECORD)
				e.record = record_of[c->draft];
		} else {
			e = by_role(minutes, span, &block);
		}
		g_array_append_val(ledger, e);
	}
	enter_words(sink, text, record_of, ledger);
	sort(ledger, entry_by_start);
	g_array_unref(claims);
	return ledger;
}
