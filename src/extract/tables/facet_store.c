/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facet_store.c -- facets that were read before. */
#include "extract/tables/facet_work.h"

enum { SLOTS = 256 };

struct kt_facet_store {
	struct kept {
		struct kt_facet facet;
		guint year;
		gboolean is_read;
	} kept[SLOTS];
};

struct kt_facet_store *kt_facet_store_new(void)
{
	return g_new0(struct kt_facet_store, 1);
}

void kt_facet_store_free(struct kt_facet_store *store)
{
	for (guint i = 0; store && i < SLOTS; i++)
		kt_facet_clear(&store->kept[i].facet);
	g_free(store);
}

static struct kt_facet copy_of(const struct kt_facet *facet)
{
	struct kt_facet copy = *facet;

	copy.label = g_strdup(facet->label);
	copy.words = g_strdup(facet->words);
	copy.area = g_strdup(facet->area);
	return copy;
}

static void claim_numerals(struct kt_reading *r, struct kt_span span,
	const struct kt_passage_context *context, const char *name)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, context);

	for (guint i = 0; i < p->tokens->len; i++) {
		const struct kt_token *t = kt_passage_token(p, i);
		const char *sort = name;

		if (t->kind != KT_TOKEN_NUMERAL && t->kind != KT_TOKEN_WORD) /* 2017K3 */
			continue;
		if (t->time >= 0)
			sort = "date or period";
		else if (t->nonfigure >= 0)
			sort = g_array_index(p->nonfigures, struct kt_nonfigure, t->nonfigure).sort;
		kt_sink_nonfigure(r->sink, t->span, sort);
	}
	kt_passage_free(p);
}

/* The facet of SPAN in the store of R. */
static const struct kt_facet *stored(
	struct kt_reading *r, struct kt_span span, const struct kt_passage_context *context)
{
	guint64 hash = (span.start * 31 + span.len) * G_GUINT64_CONSTANT(2654435761);
	struct kept *kept = &r->facets->kept[(hash >> 8) % SLOTS];

	if (!kept->is_read || kept->facet.span.start != span.start ||
		kept->facet.span.len != span.len || kept->year != context->year) {
		kt_facet_clear(&kept->facet);
		kt_facet_read_anew(r, &kept->facet, span, context);
		kept->year = context->year;
		kept->is_read = TRUE;
	}
	return &kept->facet;
}

void kt_facet_read(struct kt_reading *r, struct kt_facet *facet, struct kt_span span, guint year,
	const char *name)
{
	struct kt_passage_context context = r->context;

	context.in_table = TRUE;
	if (year)
		context.year = year;
	if (r->facets)
		*facet = copy_of(stored(r, span, &context));
	else
		kt_facet_read_anew(r, facet, span, &context);
	if (name)
		claim_numerals(r, span, &context, name);
}
