/* SPDX-License-Identifier: GPL-3.0-or-later */
/* minutes_dump.c -- show --stage=minutes: the meeting, its items and what each block is for. */
#include "minutes/reading.h"

/* Characters of a block's text that are shown. */
#define SHOWN 60

static void dump_text(GString *out, struct kt_slice text)
{
	g_autofree char *squeezed = kt_squeeze_dup(text);
	g_autofree char *shown = g_utf8_strlen(squeezed, -1) > SHOWN
					 ? g_utf8_substring(squeezed, 0, SHOWN)
					 : g_strdup(squeezed);

	g_string_append(out, shown);
}

static void dump_block(const struct kt_minutes *m, guint i, GString *out)
{
	struct kt_place place = kt_document_place(m->doc, kt_minutes_view(m, i)->block->span);

	g_string_append_printf(out, "%5u  %-12s ", place.line, kt_role_name(m->roles[i]));
	dump_text(out, kt_minutes_view(m, i)->text);
	g_string_append_c(out, '\n');
}

static void dump_item(const struct kt_item *item, GString *out)
{
	g_string_append_printf(out, "item %s%s%s\n", *item->number ? item->number : "-",
		item->is_closed ? " (closed) " : " ", item->title);
	if (*item->case_no)
		g_string_append_printf(out, "  case %s\n", item->case_no);
}

static void dump_section(const struct kt_section *s, GString *out)
{
	g_string_append_printf(out, "  section %s, level %u: %s\n", kt_section_kind_name(s->kind),
		s->level, *s->heading ? s->heading : "-");
}

void kt_minutes_dump(const struct kt_minutes *m, GString *out)
{
	g_autofree char *date = kt_period_format(kt_period_of(m->date));
	guint i;

	g_string_append_printf(out,
		"municipality %s %s\ncommittee %s\ndate %s\nitems %u, told by %s\n",
		m->municipality ? m->municipality->code : "-",
		m->municipality ? m->municipality->name
		: *m->publisher ? m->publisher
				: "-",
		*m->committee ? m->committee : "-", *date ? date : "-", m->items->len,
		m->item_form);
	g_string_append(out, m->evidence->str);
	for (i = 0; i < m->views->len; i++) {
		const struct kt_item *item = kt_minutes_item_of(m, i);
		const struct kt_section *section = kt_minutes_section_of(m, i);

		if (item && item->first_block == i)
			dump_item(item, out);
		if (section && (section->first_block == i + 1 || section->first_block == i) &&
			*section->heading && (i == 0 || kt_minutes_section_of(m, i - 1) != section))
			dump_section(section, out);
		dump_block(m, i, out);
	}
}
