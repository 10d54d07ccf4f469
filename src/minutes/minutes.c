/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes/reading.h"

#include <string.h>

static const char *const role_names[KT_N_ROLES] = {
	[KT_ROLE_BODY] = "body",
	[KT_ROLE_FRONT] = "front",
	[KT_ROLE_CONTENTS] = "contents",
	[KT_ROLE_ITEM_TITLE] = "item title",
	[KT_ROLE_CASE_NUMBER] = "case number",
	[KT_ROLE_SECTION_HEADING] = "heading",
	[KT_ROLE_DECISION] = "decision",
	[KT_ROLE_ATTACHMENTS] = "attachments",
	[KT_ROLE_ATTENDANCE] = "attendance",
	[KT_ROLE_LAW] = "law",
	[KT_ROLE_HISTORY] = "history",
	[KT_ROLE_ROUTING] = "routing",
	[KT_ROLE_FURNITURE] = "furniture",
};

const char *kt_role_name(enum kt_role role)
{
	g_return_val_if_fail(role < KT_N_ROLES, "");
	return role_names[role];
}

const char *kt_minutes_keep(struct kt_minutes *m, struct kt_slice text)
{
	g_autofree char *squeezed = kt_squeeze_dup(text);

	return g_string_chunk_insert(m->strings, squeezed);
}

static void clear_item(gpointer data)
{
	g_array_unref(((struct kt_item *)data)->sections);
}

static void tell_doubts(const struct kt_minutes *m)
{
	const char *name = kt_document_name(m->doc);

	if (m->views->len == 0)
		return;
	if (!m->municipality && *m->publisher)
		kt_diag(m->diags, KT_NOTE, name, 0, 0, 0,
			"%s is no municipality of the register; records have none", m->publisher);
	else if (!m->municipality)
		kt_diag(m->diags, KT_NOTE, name, 0, 0, 0,
			"the municipality could not be told; records have none");
	if (m->date.unit == KT_TIME_NONE)
		kt_diag(m->diags, KT_NOTE, name, 0, 0, 0, "no date of the meeting was found");
}

struct kt_minutes *kt_minutes_new(
	const struct kt_document *doc, const struct kt_lexicon *lexicon, struct kt_diag_list *diags)
{
	struct kt_minutes *m = g_new0(struct kt_minutes, 1);
	guint n;

	m->doc = doc;
	m->lexicon = lexicon;
	m->diags = diags;
	m->strings = g_string_chunk_new(1024);
	m->views = kt_views_new(doc);
	n = m->views->len;
	m->items = g_array_new(FALSE, TRUE, sizeof(struct kt_item));
	g_array_set_clear_func(m->items, clear_item);
	m->roles = g_new0(guint8, n + 1);
	m->item_of = g_new(gint32, n + 1);
	m->section_of = g_new(gint32, n + 1);
	memset(m->item_of, 0xFF, (n + 1) * sizeof(gint32));
	memset(m->section_of, 0xFF, (n + 1) * sizeof(gint32));
	m->committee = "";
	m->evidence = g_string_new(NULL);
	kt_heads_behind_bullets(m);
	kt_items_find(m);
	kt_front_read(m);
	kt_sections_read(m);
	kt_municipality_vote(m);
	kt_publisher_find(m);
	tell_doubts(m);
	return m;
}

void kt_minutes_free(struct kt_minutes *m)
{
	if (!m)
		return;
	g_string_free(m->evidence, TRUE);
	g_free(m->section_of);
	g_free(m->item_of);
	g_free(m->roles);
	g_array_unref(m->items);
	g_array_unref(m->views);
	g_string_chunk_free(m->strings);
	g_free(m);
}

const struct kt_document *kt_minutes_document(const struct kt_minutes *m)
{
	return m->doc;
}

const struct kt_municipality *kt_minutes_municipality(const struct kt_minutes *m)
{
	return m->municipality;
}

const char *kt_minutes_publisher(const struct kt_minutes *m)
{
	return m->publisher;
}

const char *kt_minutes_committee(const struct kt_minutes *m)
{
	return m->committee;
}

struct kt_moment kt_minutes_date(const struct kt_minutes *m)
{
	return m->date;
}

/* Adds the years that TEXT tells to *YEAR: 0 before the first, and G_MAXUINT once there are two. */
static void add_years(const char *text, guint *year)
{
	enum { FIRST_YEAR = 1990, LAST_YEAR = 2049, DIGITS = 4 };

	for (const char *p = text; *p;) {
		guint64 found;
		char *end;

		if (!g_ascii_isdigit(*p)) {
			p++;
			continue;
		}
		found = g_ascii_strtoull(p, &end, 10);
		if (end == p + DIGITS && found >= FIRST_YEAR && found <= LAST_YEAR)
			*year = !*year || *year == found ? (guint)found : G_MAXUINT;
		p = end;
	}
}

guint kt_minutes_year(const struct kt_minutes *m)
{
	guint year = 0;

	if (m->date.unit != KT_TIME_NONE)
		return m->date.year;
	add_years(kt_document_title(m->doc), &year);
	for (guint i = 0; i < m->items->len; i++)
		add_years(g_array_index(m->items, struct kt_item, i).title, &year);
	if (!year && m->views->len) {
		g_autofree char *first = kt_slice_dup(kt_minutes_view(m, 0)->text);

		add_years(first, &year);
	}
	return year == G_MAXUINT ? 0 : year;
}

guint kt_minutes_n_items(const struct kt_minutes *m)
{
	return m->items->len;
}

const struct kt_item *kt_minutes_item(const struct kt_minutes *m, guint i)
{
	return i < m->items->len ? &g_array_index(m->items, struct kt_item, i) : NULL;
}

const struct kt_item *kt_minutes_item_of(const struct kt_minutes *m, guint block)
{
	return block < m->views->len && m->item_of[block] >= 0
		       ? kt_minutes_item(m, (guint)m->item_of[block])
		       : NULL;
}

const struct kt_section *kt_minutes_section_of(const struct kt_minutes *m, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(m, block);

	return item && m->section_of[block] >= 0
		       ? &g_array_index(item->sections, struct kt_section, m->section_of[block])
		       : NULL;
}

enum kt_role kt_minutes_role(const struct kt_minutes *m, guint block)
{
	return block < m->views->len ? m->roles[block] : KT_ROLE_BODY;
}
