/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/definition.h"

#include "kommunetal/report/report.h"

#include <string.h>

#include "kommunetal/analysis/analysis.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/resource.h"
#include "report/section.h"

/* Where in the file: for messages. */
struct place {
	const char *name; /* of the definition */
	GKeyFile *file;
	const char *group;
};

/* ---- reading ---- */

static gboolean is_path(const char *name)
{
	return strchr(name, '/') || g_str_has_suffix(name, ".ini");
}

static GBytes *load_bytes(const char *name, GError **error)
{
	g_autofree char *path = NULL;
	char *text;
	gsize len;

	if (is_path(name)) {
		g_autoptr(GError) why = NULL;

		if (g_file_get_contents(name, &text, &len, &why))
			return g_bytes_new_take(text, len);
		g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s", why->message);
		return NULL;
	}
	path = g_strdup_printf("reports/%s.ini", name);
	return kt_resource_load(path, error);
}

static GKeyFile *read_file(const char *name, GError **error)
{
	g_autoptr(GError) why = NULL;
	GBytes *bytes = load_bytes(name, &why);
	GKeyFile *file;

	if (!bytes) {
		g_auto(GStrv) names = kt_report_names();
		g_autofree char *known = g_strjoinv(", ", names);

		if (is_path(name))
			g_set_error(error, KT_ERROR, KT_ERROR_READ,
				"there is no file '%s'; the reports with a name are %s", name,
				known);
		else
			g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
				"there is no report '%s'; there are %s, and files of yours that "
				"end in .ini",
				name, known);
		return NULL;
	}
	file = g_key_file_new();
	g_key_file_set_list_separator(file, ';');
	if (!g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &why)) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s: %s", name, why->message);
		g_clear_pointer(&file, g_key_file_unref);
	}
	g_bytes_unref(bytes);
	return file;
}

/* ---- settings ---- */

static char *names_of(const struct kt_setting *settings, const char *first)
{
	GString *names = g_string_new(first);

	for (; settings && settings->name; settings++)
		g_string_append_printf(names, ", %s", settings->name);
	return g_string_free(names, FALSE);
}

static const struct kt_setting *find(const struct kt_setting *settings, const char *name)
{
	for (; settings && settings->name; settings++)
		if (g_str_equal(settings->name, name))
			return settings;
	return NULL;
}

static gboolean check_value(
	const struct place *at, const struct kt_setting *setting, const char *value, GError **error)
{
	g_auto(GStrv) items = g_strsplit(setting->is_list ? value : "", ";", -1);
	const char *whole[] = {value, NULL};
	const char *const *each = setting->is_list ? (const char *const *)items : whole;

	for (; setting->is_valid && *each; each++) {
		g_autofree char *item = g_strstrip(g_strdup(*each));

		if ((setting->is_list && !*item) || setting->is_valid(item))
			continue;
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s: [%s] %s=%s: '%s' is not %s",
			at->name, at->group, setting->name, value, item, setting->allowed);
		return FALSE;
	}
	return TRUE;
}

/* ALWAYS: settings that every group of this sort has besides its own. */
static gboolean check_settings(const struct place *at, const struct kt_setting *settings,
	const char *const *always, const char *all, GError **error)
{
	g_auto(GStrv) keys = g_key_file_get_keys(at->file, at->group, NULL, NULL);

	for (char **key = keys; key && *key; key++) {
		g_autofree char *name = g_strndup(*key, strcspn(*key, "["));
		g_autofree char *value = g_key_file_get_string(at->file, at->group, *key, NULL);
		const struct kt_setting *setting = find(settings, name);

		if (g_strv_contains(always, name))
			continue;
		if (!setting) {
			g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
				"%s: [%s] has a setting '%s', which means nothing there; it can "
				"have %s",
				at->name, at->group, *key, all);
			return FALSE;
		}
		if (!check_value(at, setting, value ? value : "", error))
			return FALSE;
	}
	return TRUE;
}

/* ---- parts ---- */

static gboolean check_part(
	const struct place *report, const char *list, const char *group, GError **error)
{
	static const char *const always[] = {"part", "heading", NULL};
	struct place at = {report->name, report->file, group};
	g_autofree char *part = NULL, *all = NULL;
	const struct kt_section_kind *kind;

	if (!g_key_file_has_group(at.file, group)) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: [report] %s= names [%s], which is not in the file; add it, or take "
			"the "
			"name out",
			at.name, list, group);
		return FALSE;
	}
	part = g_key_file_get_string(at.file, group, "part", NULL);
	kind = part ? kt_section_kind_lookup(part) : NULL;
	if (!kind) {
		g_autofree char *kinds = kt_section_kind_names();

		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: [%s] has no part= that is known%s%s; there are %s", at.name, group,
			part ? ": " : "", part ? part : "", kinds);
		return FALSE;
	}
	if (kind->in_chapters && !g_str_equal(list, "chapters")) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: part=%s tells of one document: list [%s] under chapters=, not %s=",
			at.name, part, group, list);
		return FALSE;
	}
	all = names_of(kind->settings, "part, heading");
	return check_settings(&at, kind->settings, always, all, error);
}

static gboolean is_materiality(const char *value)
{
	struct kt_materiality m;

	return kt_materiality_parse(&m, value, NULL);
}

static gboolean check(GKeyFile *file, const char *name, GError **error)
{
	static const char *const lists[] = {"begins", "chapters", "ends"};
	static const char *const always[] = {"title", "begins", "chapters", "ends", NULL};
	static const struct kt_setting settings[] = {
		{"material", is_materiality, "limits such as 1%,100000", FALSE}, {0}};
	struct place at = {name, file, "report"};
	guint n = 0;

	if (!g_key_file_has_group(file, "report")) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: there is no group [report]; it names the parts under begins=, "
			"chapters= and ends=",
			name);
		return FALSE;
	}
	if (!check_settings(
		    &at, settings, always, "title, begins, chapters, ends, material", error))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
		g_auto(GStrv) groups =
			g_key_file_get_string_list(file, "report", lists[i], NULL, NULL);

		for (char **group = groups; group && *group; group++, n++)
			if (!check_part(&at, lists[i], *group, error))
				return FALSE;
	}
	if (!n)
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: [report] names no parts under begins=, chapters= or ends=", name);
	return n > 0;
}

GKeyFile *kt_definition_load(const char *name, GError **error)
{
	GKeyFile *file = read_file(name, error);

	if (file && !check(file, name, error))
		g_clear_pointer(&file, g_key_file_unref);
	return file;
}
