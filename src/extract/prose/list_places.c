/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of schools, homes and districts.
 *
 *   - Strib Skole 5,5 pct. (5,8 pct.)
 *   - Ejby Skole: 6,9 pct.
 *
 * Each is whose figure it is, as in a table that has them for rows.  Of money it is
 * what the money is for. */
#include "extract/passage/local_body.h"
#include "extract/prose/prose.h"

#include <string.h>

/* The words an item begins with, up to its colon, bracket or first number. */
static struct kt_slice name_of_item(const struct kt_reading *r, guint block)
{
	struct kt_slice s = kt_document_slice(r->doc, kt_document_block(r->doc, block)->span);
	const char *at = s.at, *end = s.at + s.len, *stop;

	while (at < end && !g_unichar_isalpha(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	for (stop = at; stop < end && !strchr(":(\n0123456789", *stop);)
		stop++;
	while (stop > at && strchr(" -,", stop[-1]))
		stop--;
	return kt_slice_trim(kt_slice(at, stop - at));
}

gboolean kt_list_is_of_places(const struct kt_reading *r, guint first, guint n)
{
	guint places = 0;

	for (guint i = 0; i < n; i++)
		places += kt_names_local_body(r->lexicon, name_of_item(r, first + i));
	return places >= 2 && 3 * places >= 2 * n;
}

const char *kt_list_place(const struct kt_reading *r, guint block)
{
	struct kt_slice name = name_of_item(r, block);
	g_autofree char *text = NULL;

	if (!kt_names_local_body(r->lexicon, name))
		return NULL;
	text = kt_slice_dup(name);
	return g_intern_string(text);
}
