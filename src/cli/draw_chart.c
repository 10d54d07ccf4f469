/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/draw.h"
#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/base/error.h"
#include "kommunetal/report/report.h"

#define DEFAULT_COLUMNS 80
#define MOST_SAID 12 /* charts that are named */

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

	if (columns && kt_unsigned_parse(columns, 20, 1000, &n))
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

/* ---- which of them ---------------------------------------------------------------------- */

/* What it finds, whose, when: as the chart says it. */
static void say_chart(guint n, const struct kt_chart *chart)
{
	const char *const parts[] = {chart->message, chart->who, chart->when};

	fprintf(stderr, "  %u", n);
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		if (parts[i] && *parts[i])
			fprintf(stderr, "%s%s", i ? "; " : "  ", parts[i]);
	fputc('\n', stderr);
}

/* Which chart was drawn, and what else could have been. */
static void say_choice(const struct cli *cli, const GPtrArray *charts, guint taken)
{
	guint n = MIN(charts->len, MOST_SAID);

	if (charts->len < 2 || cli->options.quiet)
		return;
	fprintf(stderr,
		_("kommunetal: note: this is chart %u of %u; --pick=N draws another one:\n"), taken,
		charts->len);
	for (guint i = 0; i < n; i++)
		say_chart(i + 1, charts->pdata[i]);
	if (charts->len > n)
		fprintf(stderr, _("  and %u more\n"), charts->len - n);
}

/* The number asked for, from 1; 0 with ERROR. */
static guint picked(const struct cli *cli, guint n_charts, GError **error)
{
	guint64 n = 1;

	if (!cli->options.pick ||
		(kt_unsigned_parse(cli->options.pick, 1, G_MAXUINT, &n) && n <= n_charts))
		return (guint)n;
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
		_("--pick: \"%s\" is no number from 1 to %u: so many charts can be drawn"),
		cli->options.pick, n_charts);
	return 0;
}

/* ---------------------------------------------------------------------------------------- */

static gboolean make_chart(struct cli *cli, const struct kt_record_set *set, GError **error)
{
	enum kt_lang lang = g_strcmp0(cli->options.lang, "en") == 0 ? KT_LANG_EN : KT_LANG_DA;
	g_autoptr(GPtrArray) charts = kt_report_charts(cli->arguments[0], set, lang, error);
	guint n = charts ? picked(cli, charts->len, error) : 0;
	const struct kt_chart *chart;

	if (!n)
		return FALSE;
	chart = charts->pdata[n - 1];
	say_choice(cli, charts, n);
	if (cli->options.lint)
		return lint_chart(cli, chart, error);
	return cli->options.output ? write_chart(cli, chart, error) : print_chart(chart, error);
}

gboolean draw_chart(struct cli *cli, GError **error)
{
	struct kt_record_set *set;
	gboolean is_good = TRUE;
	gdouble width, height;

	/* A wrong size or ending is told before a folder has been read. */
	if (!check_kind(cli->arguments[0], error) || !read_size(cli, &width, &height, error) ||
		(cli->options.output && !cli->options.lint &&
			!kt_chart_path_check(cli->options.output, error)))
		return FALSE;
	set = input_load(cli, cli->arguments + 1, error);
	if (!set)
		return FALSE;
	if (kt_record_set_n_sources(set) > 0 || !cli->has_failures)
		is_good = make_chart(cli, set, error);
	kt_record_set_free(set);
	return is_good;
}
