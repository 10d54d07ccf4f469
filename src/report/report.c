/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/report/report.h"

#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/output.h"
#include "kommunetal/base/resource.h"
#include "report/budget_chart.h"
#include "report/chapters.h"
#include "report/definition.h"
#include "report/grant_chart.h"
#include "report/house_style.h"
#include "report/record_chart.h"
#include "report/record_table.h"
#include "report/told_finding.h"
#include "report/writers.h"

void kt_report_options_init(struct kt_report_options *options)
{
	*options = (struct kt_report_options){.lang = KT_LANG_DA};
}

char **kt_report_names(void)
{
	char **files = kt_resource_list("reports/");

	for (char **f = files; f && *f; f++)
		if (g_str_has_suffix(*f, ".ini"))
			(*f)[strlen(*f) - 4] = '\0';
	return files;
}

/* ---- building ---- */

static void build_list(struct kt_builder *b, const char *key)
{
	g_auto(GStrv) groups = g_key_file_get_string_list(b->definition, "report", key, NULL, NULL);

	for (char **group = groups; group && *group; group++) {
		g_autofree char *part = g_key_file_get_string(b->definition, *group, "part", NULL);

		kt_section_kind_lookup(part)->build(b, *group);
	}
}

static void build_all(struct kt_builder *b)
{
	build_list(b, "begins");
	for (guint i = 0; i < b->chapters->len; i++) {
		b->chapter = b->chapters->pdata[i];
		build_list(b, "chapters");
	}
	b->chapter = NULL;
	build_list(b, "ends");
}

/* The newest meeting gives the date of the file: same input, same bytes. */
static const char *newest_date(const struct kt_record_set *set)
{
	const char *newest = "";

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const char *date = kt_record_set_at(set, i)->meeting_date;

		if (strcmp(date, newest) > 0)
			newest = date;
	}
	return newest;
}

/* Whose report it is: the one municipality, or how many. */
static char *author_of(const struct kt_builder *b)
{
	const char *first = NULL;

	for (guint i = 0; i < kt_record_set_length(b->set); i++) {
		const char *municipality = kt_record_set_at(b->set, i)->municipality;

		if (first && !g_str_equal(municipality, first))
			return g_strdup("kommunetal");
		first = municipality;
	}
	return first && *first ? kt_who_text(b->lang, first, "") : g_strdup("kommunetal");
}

static void set_title(struct kt_builder *b, const struct kt_report_options *options)
{
	g_autofree char *title = kt_section_text(b, "report", "title");
	g_autofree char *author = author_of(b);

	b->out = kt_document_out_new(b->lang, title ? title : "kommunetal");
	g_free(b->out->author);
	b->out->author = g_strdup(author);
	g_free(b->out->date);
	b->out->date = g_strdup(options->date ? options->date : newest_date(b->set));
	if (!g_str_equal(author, "kommunetal")) {
		g_autofree char *plain = b->out->title;

		b->out->title = g_strdup_printf("%s, %s", plain, author);
	}
}

/* NULL without an error where SET has nothing that the report tells; LACK (may be NULL) gets why, if
 * a part of the report says so. */
static struct kt_document_out *build(const char *name, const struct kt_record_set *set,
	const struct kt_report_options *options, gboolean shows_passages, const char **lack,
	GError **error)
{
	struct kt_builder b = {.set = set,
		.lang = options->lang,
		.passages = shows_passages && options->passage ? options : NULL,
		.words = options->passage ? options : NULL};
	struct kt_analysis_options how;
	g_autoptr(GPtrArray) statements = NULL, funds = NULL;
	g_autofree char *material = NULL;

	b.definition = kt_definition_load(name, error);
	if (!b.definition)
		return NULL;
	kt_analysis_options_init(&how);
	how.language = options->lang == KT_LANG_EN ? KT_LANGUAGE_EN : KT_LANGUAGE_DA;
	material = g_key_file_get_string(b.definition, "report", "material", NULL);
	if (material)
		kt_materiality_parse(&how.materiality, material, NULL);
	b.materiality = &how.materiality;
	statements = kt_budget_statements(set, &how);
	funds = kt_funds(set);
	b.statements = statements;
	kt_told_read_words(statements, b.words);
	b.chapters = kt_chapters(statements, funds);
	b.sources = kt_source_list_new(b.set);
	set_title(&b, options);
	build_all(&b);
	if (b.out->items->len == 0)
		g_clear_pointer(&b.out, kt_document_out_free);
	if (lack)
		*lack = b.lack;
	kt_source_list_free(b.sources);
	g_ptr_array_unref(b.chapters);
	g_key_file_unref(b.definition);
	return b.out;
}

/* The other reports that SET has something for: "'activity', 'compare'"; free with g_free. */
static char *others_told(
	const char *name, const struct kt_record_set *set, const struct kt_report_options *options)
{
	g_auto(GStrv) names = kt_report_names();
	GString *out = g_string_new(NULL);

	for (char **other = names; *other; other++) {
		g_autoptr(kt_document_out) document =
			g_str_equal(*other, name) ? NULL
						  : build(*other, set, options, FALSE, NULL, NULL);

		if (document)
			g_string_append_printf(out, "%s'%s'", out->len ? ", " : "", *other);
	}
	return g_string_free(out, FALSE);
}

static void refuse(const char *name, const struct kt_record_set *set,
	const struct kt_report_options *options, const char *lack, GError **error)
{
	g_autofree char *others = others_told(name, set, options);
	guint n = kt_record_set_length(set);

	if (n == 0)
		g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
			"there is nothing in the input for the report '%s': no figure is found",
			name);
	else if (!*others && lack)
		g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
			"there is nothing in the input for the report '%s': %s", name, lack);
	else if (!*others)
		g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
			"there is nothing in the input for the report '%s': it tells of none of "
			"the figures (%u)",
			name, n);
	else
		g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
			"there is nothing in the input for the report '%s'%s%s; there is for %s",
			name, lack ? ": " : "", lack ? lack : "", others);
}

/* ---- writing ---- */

static const struct kt_writer *writer_for(const char *path, GError **error)
{
	const struct kt_writer *writer = kt_writer_for(path);

	if (!writer)
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			"%s: a report is written as .pdf, .xlsx or .html", path);
	return writer;
}

gboolean kt_report_check(const char *name, const char *path, GError **error)
{
	GKeyFile *definition = writer_for(path, error) ? kt_definition_load(name, error) : NULL;
	gboolean is_good = definition != NULL;

	g_clear_pointer(&definition, g_key_file_unref);
	return is_good;
}

gboolean kt_report_make(const char *name, const struct kt_record_set *set,
	const struct kt_report_options *options, const char *path, struct kt_diag_list *diags,
	GError **error)
{
	const struct kt_writer *writer = writer_for(path, error);
	g_autoptr(kt_document_out) document = NULL;
	g_autoptr(GByteArray) bytes = NULL;
	struct kt_record_set *styled;
	GError *fault = NULL;
	const char *lack = NULL;

	(void)diags;
	if (!writer)
		return FALSE;
	styled = kt_house_style(set, options->lang);
	document = build(name, styled, options, writer->shows_passages, &lack, &fault);
	if (fault)
		g_propagate_error(error, fault);
	else if (!document)
		refuse(name, styled, options, lack, error);
	kt_record_set_free(styled);
	if (!document)
		return FALSE;
	if (writer->has_records)
		document->records = kt_record_table(set, options->lang);
	bytes = writer->write(document, error);
	return bytes && kt_output_save(bytes, path, error);
}
