/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/pdf_finish.h"
#include "charts/scene_cairo.h"
#include "report/flow.h"
#include "report/phrases.h"
#include "report/writers.h"

static void add_bookmarks(struct kt_pdf *pdf, const struct kt_document_out *document)
{
	for (guint i = 0; i < document->items->len; i++) {
		const struct kt_item *item = g_ptr_array_index(document->items, i);

		if (item->kind == KT_ITEM_HEADING && item->level == 1 && item->target)
			kt_pdf_bookmark(
				pdf, 0, item->bookmark ? item->bookmark : item->text, item->target);
	}
}

GByteArray *kt_write_pdf(const struct kt_document_out *document, GError **error)
{
	g_autoptr(GPtrArray) pages = kt_flow_pages(document, kt_ruler_pango(), error);
	g_autofree char *source = kt_say(document->lang, "head.source", NULL);
	struct kt_pdf_facts facts = {document->title, document->author,
		document->lang == KT_LANG_DA ? "da" : "en", document->date, source, pages};
	g_autoptr(GByteArray) raw = NULL;
	struct kt_pdf *pdf;

	if (!pages)
		return NULL;
	pdf = kt_pdf_new(document->title, document->author, document->date);
	kt_pdf_open_tags(pdf);
	for (guint i = 0; i < pages->len; i++)
		kt_pdf_page(pdf, pages->pdata[i], TRUE);
	kt_pdf_close_tags(pdf);
	add_bookmarks(pdf, document);
	raw = kt_pdf_finish(pdf, error);
	return raw ? kt_pdf_hand_over(raw, &facts, error) : NULL;
}
