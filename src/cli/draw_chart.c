/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/draw.h"
#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/base/error.h"
#include "kommunetal/report/report.h"

#define DEFAULT_COLUMNS 80

static gboolean check_kind(const char *kind, GError **error)
{
	g_autofree char *kinds = NULL;

	if (g_strv_contains(kt_chart_kind_names(), kind))
		return TRUE;
	kinds = g_strjoinv("|", (char **)kt_chart_kind_names());
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE, _("there is no chart \"%s\"; there are %s"),
		kind, kinds);
	return FALSE;
}

/* ---- on the terminal ------------------------------------------------------------------- */

static guint terminal_columns(void)
{
	struct winsize size;
	guint64 n;
	const char *columns = g_getenv("COLUMNS");

	if (columns && g_ascii_string_to_unsigned(columns, 10, 20, 1000, &n, NULL))
		return (guint)n;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
		return size.ws_col;
	return DEFAULT_COLUMNS;
}

static gboolean print_chart(const struct kt_chart *chart, GError **error)
{
	struct kt_output *out = kt_output_open("-", error);
	GString *text;

	if (!out)
		return FALSE;
	text = g_string_new(NULL);
	kt_chart_text(chart, terminal_columns(), text);
	fwrite(text->str, 1, text->len, kt_output_stream(out));
	g_string_free(text, TRUE);
	return kt_output_commit(out, error);
}

/* ---- to a file ------------------------------------------------------------------------- */

static gboolean read_size(const struct cli *cli, gdouble *width, gdouble *height, GError **error)
{
	return kt_chart_size_parse(
		cli->options.size ? cli->options.size : "16:9", width, height, error);
}

static gboolean write_chart(const struct cli *cli, const struct kt_chart *chart, GError **error)
{
	gdouble width, height;

	if (!read_size(cli, &width, &height, error))
		return FALSE;
	return kt_chart_write(chart, cli->arguments[0], cli->options.output, width, height,
		cli->options.date, error);
}

/* The rules that the chart breaks, one a line; findings if there is one. */
static gboolean lint_chart(struct cli *cli, const struct kt_chart *chart, GError **error)
{
	gdouble width, height;
	struct kt_scene *scene;
	struct kt_output *out;
	g_auto(GStrv) broken = NULL;

	if (!read_size(cli, &width, &height, error))
		return FALSE;
	scene = kt_chart_layout(chart, cli->arguments[0], width, height, kt_ruler_pango(), error);
	if (!scene)
		return FALSE;
	broken = kt_chart_lint(chart, cli->arguments[0], scene);
	kt_scene_free(scene);
	out = cli_open_output(cli, error);
	if (!out)
		return FALSE;
	for (char **line = broken; *line; line++)
		fprintf(kt_output_stream(out), "%s\n", *line);
	cli->has_findings = *broken != NULL;
	return kt_output_commit(out, error);
}

/* ---------------------------------------------------------------------------------------- */

static gboolean make_chart(struct cli *cli, const struct kt_record_set *set, GError **error)
{
	enum kt_lang lang = g_strcmp0(cli->options.lang, "en") == 0 ? KT_LANG_EN : KT_LANG_DA;
	g_autoptr(kt_chart) chart = kt_report_chart(cli->arguments[0], set, lang, error);

	if (!chart)
		return FALSE;
	if (cli->options.lint)
		return lint_chart(cli, chart, error);
	return cli->options.output ? write_chart(cli, chart, error) : print_chart(chart, error);
}

gboolean draw_chart(struct cli *cli, GError **error)
{
	struct kt_record_set *set;
	gboolean is_good = TRUE;
	gdouble width, height;

	/* A wrong size is told before a folder has been read, also where text is printed. */
	if (!check_kind(cli->arguments[0], error) || !read_size(cli, &width, &height, error))
		return FALSE;
	set = input_load(cli, cli->arguments + 1, error);
	if (!set)
		return FALSE;
	if (kt_record_set_n_sources(set) > 0 || !cli->has_failures)
		is_good = make_chart(cli, set, error);
	kt_record_set_free(set);
	return is_good;
}
