/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in brackets that stand beside another to be compared with it.
 *
 *   Kontanthjælp        702 (688)        Pris pr. 1. juli (gammel pris i parentes)
 *   Uddannelseshjælp    611 (574)        Hovedret         kr. 44,50 (42,00)
 *
 * In accounts a bracket is a minus.  It is none where the text about the table says what
 * stands in the brackets, or a whole column of them stands beside one without. */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose_clause.h"
#include "extract/tables/binding.h"

#include <string.h>

/* Of the last year, of the old price; not "mindreforbrug er vist i parentes", which is the minus. */
static gboolean tells_brackets(const struct kt_reading *r, struct kt_span span)
{
	struct kt_slice s = kt_document_slice(r->doc, span);
	struct kt_bits senses = kt_lexicon_senses_in(r->lexicon, s);

	return kt_bits_meet(senses, KT_S(BRACKETS)) &&
	       !kt_bits_meet(senses, KT_S(NEGATIVE, MINUS)) &&
	       !kt_lexicon_find(r->lexicon, KT_LEX_EFFECT, s);
}

/* "målet i parentes": the measure right before the words; NONE if there is none.  "gammel pris i
 * parentes" is of the sort that stands before it. */
static enum kt_measure measure_of_brackets(const struct kt_reading *r, struct kt_span span)
{
	struct kt_slice s = kt_document_slice(r->doc, span);
	const char *word = g_strstr_len(s.at, (gssize)s.len, " i parentes"), *from = word;
	const struct kt_term *term;
	enum kt_measure measure = KT_MEASURE_NONE;

	while (from && from > s.at &&
		(!strchr(",(:.;", from[-1]) ||
			(from[-1] == '.' && from[0] == ' ' && g_ascii_islower(from[1]))))
		from--; /* "ændring i pct. i parentes" */
	term = word ? kt_lexicon_find(
			      r->lexicon, KT_LEX_MEASURE, kt_slice(from, (gsize)(word - from)))
		    : NULL;
	if (!term || !kt_measure_named(term, &measure) || measure == KT_MEASURE_COUNT ||
		measure == KT_MEASURE_AVERAGE || measure == KT_MEASURE_AMOUNT)
		return KT_MEASURE_NONE;
	return measure;
}

/* "Tal for 2020 i parentes", "September 2014 står i parentes": of the times in the sentence of
 * SPAN with these words the nearest to them. */
static struct kt_period period_of_brackets(const struct kt_reading *r, struct kt_span span)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	struct kt_period nearest = kt_period_none();
	guint word = 0, best = G_MAXUINT, first, end;

	while (word < p->tokens->len && !kt_word_has(p, word, KT_LEX_STOP, "bracket"))
		word++;
	if (word < p->tokens->len)
		kt_passage_sentence(p, word, &first, &end);
	for (guint k = 0; word < p->tokens->len && k < p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(p, k);
		guint far = t->first < word ? word - t->first : t->first - word;

		if (t->first < first || t->first >= end || kt_period_is_none(t->period) ||
			far >= best || kt_time_is_outside(p, t, word))
			continue;
		best = far;
		nearest = t->period;
	}
	kt_passage_free(p);
	return nearest;
}

static void learn_brackets(struct kt_binding *b, struct kt_span span)
{
	b->in_brackets = measure_of_brackets(b->r, span);
	b->of_brackets = period_of_brackets(b->r, span);
}

static gboolean text_tells_brackets(struct kt_binding *b)
{
	const struct kt_around *around = b->around;

	if (around->has_caption && tells_brackets(b->r, around->caption_span)) {
		learn_brackets(b, around->caption_span);
		return TRUE;
	}
	for (guint i = 0; i < around->n_sentences; i++)
		if (tells_brackets(b->r, around->sentences[i])) {
			learn_brackets(b, around->sentences[i]);
			return TRUE;
		}
	for (guint row = 0; row < b->n_head_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++)
			if (tells_brackets(b->r, kt_grid_cell(b->grid, row, c)->span))
				return TRUE;
	return FALSE;
}

/* How many numbers column C has, and how many of them stand in brackets. */
static guint count_bracketed(const struct kt_binding *b, guint c, guint *n_bracketed)
{
	guint n = 0;

	*n_bracketed = 0;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (!f)
			continue;
		n++;
		*n_bracketed += f->is_bracketed;
	}
	return n;
}

/* Without a head: what stands over both is the head of the numbers to the left. */
static gboolean is_beside_plain(const struct kt_binding *b, guint c)
{
	guint n, bracketed, n_left = 0, left = 0;
	const char *head = b->columns[c].facet.label;

	for (; head && *head; head++)
		if (g_ascii_isalnum(*head) || (*head & 0x80))
			return FALSE;

	n = count_bracketed(b, c, &bracketed);
	if (c > 0)
		n_left = count_bracketed(b, c - 1, &left);
	return n >= 2 && bracketed == n && n_left >= n && left == 0;
}

static void make_plain(struct kt_number *f)
{
	if (!f->is_bracketed)
		return;
	f->number = kt_decimal_abs(f->number);
	f->is_bracketed = f->is_aside = FALSE;
	f->is_compared = TRUE;
}

void kt_binding_read_brackets(struct kt_binding *b)
{
	gboolean any = FALSE, told;

	for (guint i = 0; i < b->grid->figures->len && !any; i++) {
		const struct kt_number *f = &g_array_index(b->grid->figures, struct kt_number, i);

		any = f->is_bracketed || f->is_compared;
	}
	if (!any)
		return;
	told = text_tells_brackets(b);
	for (guint i = 0; i < b->grid->figures->len && told; i++)
		make_plain(&g_array_index(b->grid->figures, struct kt_number, i));
	for (guint c = 1; c < b->grid->n_columns; c++) {
		if (!is_beside_plain(b, c))
			continue;
		b->columns[c].is_beside = TRUE;
		for (guint row = b->n_head_rows; row < b->grid->n_rows; row++)
			if (kt_grid_number(b->grid, row, c))
				make_plain(kt_grid_number(b->grid, row, c));
	}
}
