/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_frame.c -- pages inside a page: <iframe srcdoc="&lt;p&gt;...">.
 *
 * Systems that keep the text of each item as a page of its own show them so.  A
 * frame that only names another page (src) is not read: that is another
 * document. */
#include "documents/html/html_parts.h"

enum { MAX_FRAMES = 3 }; /* in one another */

static void tell(const struct kt_html *h, const char *why)
{
	struct kt_builder *b = h->flow.b;

	kt_diag(kt_builder_diags(b), KT_WARNING, kt_builder_name(b), 0, 0, 0,
		"a page inside this one (srcdoc) is not read: %s", why);
}

static void write_frame(struct kt_html *h, const GumboAttribute *page)
{
	struct kt_builder *b = h->flow.b;
	struct kt_decoded decoded = {.text = g_string_new(NULL)};
	struct kt_html inner = {.decoded = &decoded, .frames = h->frames + 1};
	g_autoptr(GError) error = NULL;

	kt_place_map_init(&decoded.map);
	kt_html_attribute_text(h, page, &decoded);
	kt_flow_end(&h->flow);
	if (kt_html_guard(kt_builder_name(b), decoded.text->str, decoded.text->len, &error))
		kt_html_page(&inner, b);
	else
		tell(h, error->message);
	kt_decoded_clear(&decoded);
}

void kt_html_frame(struct kt_html *h, const GumboElement *frame)
{
	const GumboAttribute *page = gumbo_get_attribute(&frame->attributes, "srcdoc");

	if (page == NULL)
		return;
	if (h->flow.in_cell || h->heading > 0)
		tell(h, "it stands in a cell of a table or in a heading");
	else if (h->frames >= MAX_FRAMES)
		tell(h, "it is too deep inside others");
	else
		write_frame(h, page);
}
