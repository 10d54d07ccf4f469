/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_unmatched.c -- which municipalities are in no comparison, and why.
 *
 * Setting: kinds, as of part=charts.  Where no two municipalities tell the same, it adds nothing:
 * there is no report then, and the command says why. */
#include <string.h>

#include "kommunetal/analysis/comparison.h"
#include "report/record_chart.h"
#include "report/section.h"

#define MOST_SUBJECTS 4 /* that are named for one reason */

static gboolean has(const GPtrArray *names, const char *name)
{
	return g_ptr_array_find_with_equal_func((GPtrArray *)names, name, g_str_equal, NULL);
}

static void add_once(GPtrArray *names, const char *name)
{
	if (*name && !g_str_equal(name, "DK") && !has(names, name))
		g_ptr_array_add(names, (gpointer)name);
}

/* "Odder, Lejre og Sorø" */
static char *list_text(enum kt_lang lang, const GPtrArray *names)
{
	GString *list = g_string_new(NULL);
	char *text;

	for (guint i = 0; i + 1 < names->len; i++)
		g_string_append_printf(list, "%s%s", i ? ", " : "", (const char *)names->pdata[i]);
	text = names->len < 2 ? g_strdup(names->len ? names->pdata[0] : "")
			      : kt_say(lang, "list.and", "list", list->str, "last",
					names->pdata[names->len - 1], NULL);
	g_string_free(list, TRUE);
	return text;
}

/* Whose figures of the kinds wanted SET has. */
static GPtrArray *find_told(const struct kt_record_set *set, const struct kt_record_chart *how)
{
	GPtrArray *told = g_ptr_array_new();

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);

		if (kt_record_is_counted(r, how))
			add_once(told, r->municipality);
	}
	return told;
}

static const struct kt_compared *entry_at(const struct kt_comparison *c, guint i)
{
	return &g_array_index(c->entries, struct kt_compared, i);
}

/* The comparisons that could be made. */
static gboolean is_made(const struct kt_comparison *c)
{
	return c->entries->len > 1;
}

/* "Sygedagpenge i Lejre og Odder": whose figures of C's subject are left out for WHY; NULL. */
static char *left_out(
	enum kt_lang lang, const struct kt_comparison *c, enum kt_refusal why, GPtrArray *named)
{
	g_autoptr(GPtrArray) places = g_ptr_array_new();
	g_autofree char *name = kt_compared_name(c->subject);
	g_autofree char *subject = kt_capital(name), *list = NULL;

	for (guint i = 0; i < c->refused->len; i++) {
		const struct kt_refused *refused = &g_array_index(c->refused, struct kt_refused, i);

		if (refused->why == why)
			add_once(places, refused->municipality);
	}
	if (!places->len)
		return NULL;
	if (!is_made(c) && why != KT_REFUSED_PEOPLE && c->entries->len)
		add_once(places, entry_at(c, 0)->municipality);
	for (guint i = 0; i < places->len; i++)
		add_once(named, places->pdata[i]);
	list = list_text(lang, places);
	return kt_say(lang, "unmatched.item", "subject", subject, "places", list, NULL);
}

/* "I forskellige enheder: Sygedagpenge i Lejre og Odder."; NULL.  NAMED gets the municipalities. */
static char *reason_text(struct kt_builder *b, const GPtrArray *all, enum kt_refusal why,
	const struct kt_record_chart *how, GPtrArray *named)
{
	static const char *const ids[KT_N_REFUSALS] = {
		[KT_REFUSED_UNIT] = "unmatched.unit",
		[KT_REFUSED_MEASURE] = "unmatched.measure",
		[KT_REFUSED_PERIOD] = "unmatched.period",
		[KT_REFUSED_PEOPLE] = "unmatched.people",
	};
	GString *list = g_string_new(NULL);
	char *text = NULL;
	guint n = 0;

	for (guint i = 0; i < all->len; i++) {
		const struct kt_comparison *c = all->pdata[i];
		g_autofree char *left =
			c->entries->len && kt_record_is_counted(entry_at(c, 0)->record, how)
				? left_out(b->lang, c, why, named)
				: NULL;

		if (left && n++ < MOST_SUBJECTS)
			g_string_append_printf(list, "%s%s", list->len ? "; " : "", left);
	}
	if (n)
		text = kt_say(b->lang, ids[why], "list", list->str, NULL);
	g_string_free(list, TRUE);
	return text;
}

static void add_sentence(GString *out, const char *sentence)
{
	g_string_append_printf(out, "%s%s", out->len ? " " : "", sentence);
}

/* The municipalities that tell something, and nothing that another tells. */
static char *alone_text(struct kt_builder *b, const GPtrArray *told, const GPtrArray *compared,
	const GPtrArray *named)
{
	g_autoptr(GPtrArray) alone = g_ptr_array_new();
	g_autofree char *list = NULL;

	for (guint i = 0; i < told->len; i++)
		if (!has(compared, told->pdata[i]) && !has(named, told->pdata[i]))
			g_ptr_array_add(alone, told->pdata[i]);
	if (!alone->len)
		return NULL;
	list = list_text(b->lang, alone);
	return kt_say_count(b->lang, "unmatched.alone", alone->len, "list", list, NULL);
}

static void build(struct kt_builder *b, const char *group)
{
	g_auto(GStrv) kinds = g_key_file_get_string_list(b->definition, group, "kinds", NULL, NULL);
	const struct kt_record_chart how = {.lang = b->lang, .kinds = (const char *const *)kinds};
	struct kt_analysis_options options;
	g_autoptr(GPtrArray) told = find_told(b->set, &how), all = NULL;
	g_autoptr(GPtrArray) compared = g_ptr_array_new(), named = g_ptr_array_new();
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *alone = NULL;

	kt_analysis_options_init(&options);
	options.language = b->lang == KT_LANG_EN ? KT_LANGUAGE_EN : KT_LANGUAGE_DA;
	all = kt_comparisons(b->set, &options);
	for (guint i = 0; i < all->len; i++) {
		const struct kt_comparison *c = all->pdata[i];

		for (guint k = 0; kt_compared_is_fair(c, &how) && k < c->entries->len; k++)
			add_once(compared, entry_at(c, k)->municipality);
	}
	if (!compared->len) {
		b->lack = told->len == 1 ? "the figures are of one municipality"
			  : told->len    ? "no two municipalities tell the same of one time"
					 : NULL;
		return;
	}
	for (enum kt_refusal why = 0; why < KT_N_REFUSALS; why++) {
		g_autofree char *reason = reason_text(b, all, why, &how, named);

		if (reason)
			add_sentence(text, reason);
	}
	alone = alone_text(b, told, compared, named);
	if (alone)
		add_sentence(text, alone);
	if (!text->len)
		return;
	kt_section_heading(b, group, 2);
	kt_add_paragraph(b->out, KT_STYLE_PLAIN, text->str);
}

static const struct kt_setting settings[] = {
	{"kinds", kt_setting_is_kind, KT_SETTING_KINDS, TRUE}, {0}};

const struct kt_section_kind kt_section_unmatched = {
	.name = "unmatched", .settings = settings, .build = build};
