/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table is of, by the words that lead up to it.
 *
 *   Nedenfor er andelen af langtidsledige blandt alle ledige (pct.) vist for Viborg.
 *               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
 *   Tabellen viser leverede timer til borgere.
 *                  ~~~~~~~~~~~~~~~~~~~~~~~~~~
 * From a measure or a noun that is counted to the next sign or verb. */
#include "extract/tables/around.h"

#include "extract/prose/prose.h"
#include "extract/sink.h"

enum { MOST_OF_TOPIC = 8 /* words */ };

/* Before the noun at FIRST stands one that it belongs to, "leverede timer til borgere", "ventetiden til
 * en plads": where that begins; else FIRST. */
static guint start_of_governor(const struct kt_passage *p, guint first)
{
	guint at = first;

	while (at > 0 && kt_passage_term_at(p, KT_LEX_STOP, at - 1))
		at--;
	if (at == first || at == 0)
		return first;
	at--;
	if (kt_passage_token(p, at)->time >= 0 ||
		!(kt_passage_term_at(p, KT_LEX_UNIT, at) ||
			kt_passage_term_at(p, KT_LEX_RELATIONAL, at)))
		return first;
	if (at > 0 && kt_word_class(p, at - 1) == KT_WORD_CONTENT &&
		!kt_passage_term_at(p, KT_LEX_TABLE, at - 1) &&
		kt_slice_ends(kt_document_slice(p->doc, kt_passage_token(p, at - 1)->span), "e"))
		at--; /* "leverede" */
	return at;
}

char *kt_around_topic_in(struct kt_reading *r, struct kt_span span)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	guint noun = p->tokens->len, first, end;
	char *topic = NULL;

	for (guint i = 0; i < p->found->len; i++) {
		const struct kt_found *f = kt_passage_found(p, i);
		if (f->term->role == KT_LEX_COUNTED ||
			(f->term->role == KT_LEX_MEASURE &&
				!kt_bits_meet(f->term->senses, KT_S(UNIT_WORD)) &&
				kt_passage_token(p, f->first)->time < 0))
			noun = MIN(noun, f->first);
	}
	first = start_of_governor(p, noun);
	for (end = first; end < p->tokens->len && end < first + MOST_OF_TOPIC; end++)
		if (kt_passage_token(p, end)->kind != KT_TOKEN_WORD ||
			kt_passage_token(p, end)->time >= 0 ||
			kt_passage_term_at(p, KT_LEX_TABLE, end) ||
			(end > first && kt_word_is_verb(p, end)) ||
			(kt_passage_term_at(p, KT_LEX_STOP, end) && end > noun + 1))
			break;
	if (end > first)
		topic = kt_squeeze_dup(kt_document_slice(r->doc, kt_passage_span(p, first, end)));
	kt_passage_free(p);
	return topic;
}
