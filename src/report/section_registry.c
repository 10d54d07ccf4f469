/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_registry.c -- the parts of reports.  A new part is one line here. */
#include "report/section.h"

static const struct kt_section_kind *const kinds[] = {
	&kt_section_overview,
	&kt_section_finding,
	&kt_section_deviations,
	&kt_section_aside,
	&kt_section_bridge,
	&kt_section_forecast,
	&kt_section_records,
	&kt_section_funds,
	&kt_section_funds_overview,
	&kt_section_grants,
	&kt_section_grants_overview,
	&kt_section_charts,
	&kt_section_changes,
	&kt_section_price,
	&kt_section_vintages,
	&kt_section_unmatched,
	&kt_section_audit,
	&kt_section_sources,
};

const struct kt_section_kind *kt_section_kind_lookup(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_str_equal(kinds[i]->name, name))
			return kinds[i];
	return NULL;
}

char *kt_section_kind_names(void)
{
	GString *names = g_string_new(NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		g_string_append_printf(names, "%s%s", i ? ", " : "", kinds[i]->name);
	return g_string_free(names, FALSE);
}

gboolean kt_setting_is_kind(const char *value)
{
	enum kt_kind kind;

	return kt_kind_lookup(value, &kind);
}

char *kt_section_text(const struct kt_builder *b, const char *group, const char *key)
{
	return g_key_file_get_locale_string(
		b->definition, group, key, b->lang == KT_LANG_EN ? "en" : "da", NULL);
}

struct kt_item *kt_section_heading(struct kt_builder *b, const char *group, guint level)
{
	g_autofree char *text = kt_section_text(b, group, "heading");

	return text ? kt_add_heading(b->out, level, text) : NULL;
}

void kt_section_sourced(struct kt_builder *b, const char *words, const struct kt_record *record)
{
	guint n = kt_source_list_add(b->sources, record);
	g_autofree char *mark = kt_source_mark(b->sources, n, record);
	g_autofree char *text = kt_say(b->lang, "sourced", "words", words, "mark", mark, NULL);
	struct kt_item *item = kt_add_paragraph(b->out, KT_STYLE_PLAIN, text);

	item->link = kt_source_target(n);
}

/* Two municipalities do not go by their name and "Kommune". */
static char *municipality_text(enum kt_lang lang, const char *name)
{
	if (lang == KT_LANG_DA && g_str_equal(name, "København"))
		return g_strdup("Københavns Kommune");
	if (lang == KT_LANG_DA && g_str_equal(name, "Bornholm"))
		return g_strdup("Bornholms Regionskommune");
	if (lang == KT_LANG_EN && g_str_equal(name, "København"))
		return g_strdup("Copenhagen Municipality");
	return kt_say(lang, "municipality", "name", name, NULL);
}

char *kt_who_text(enum kt_lang lang, const char *municipality, const char *committee)
{
	g_autofree char *name = *municipality ? municipality_text(lang, municipality) : NULL;

	if (name && *committee)
		return g_strdup_printf("%s, %s", name, committee);
	return g_strdup(name ? name : committee);
}
