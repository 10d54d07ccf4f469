/* SPDX-License-Identifier: GPL-3.0-or-later */
/* why ID ID INPUT...: whether two lines are one series over time, and why. */
#include "cli/why_series.h"

#include <string.h>

#include "cli/analyse.h"
#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/analysis/series.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/output.h"

static gboolean is_id(const char *word)
{
	return strlen(word) == 16 && strspn(word, "0123456789abcdef") == 16;
}

gboolean why_series_is_asked(const struct cli *cli)
{
	return cli->n_arguments >= 3 && is_id(cli->arguments[0]) && is_id(cli->arguments[1]);
}

static const struct kt_record *find(const struct kt_record_set *set, const char *id, GError **error)
{
	for (guint i = 0; i < kt_record_set_length(set); i++)
		if (strcmp(kt_record_set_at(set, i)->id, id) == 0)
			return kt_record_set_at(set, i);
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE, _("no record %s in these documents"), id);
	return NULL;
}

static void print_line(const struct kt_record *r, FILE *stream)
{
	g_autofree char *period = kt_period_format(r->period);
	g_autofree char *value = kt_decimal_to_short(r->value);

	fprintf(stream, "%s  %s, %s, %s %s, %s  %s:%u\n", r->id, r->subject,
		kt_measure_name(r->measure), value, kt_unit_name(r->unit), period, r->source,
		r->line);
}

static gboolean print(
	const struct cli *cli, const struct kt_record *a, const struct kt_record *b, GError **error)
{
	struct kt_output *out = cli_open_output(cli, error);
	g_autofree char *why = NULL;

	if (!out)
		return FALSE;
	why = kt_series_why(a, b, analyse_language(&cli->options));
	print_line(a, kt_output_stream(out));
	print_line(b, kt_output_stream(out));
	fprintf(kt_output_stream(out), "%s\n", why);
	return kt_output_commit(out, error);
}

gboolean why_series(struct cli *cli, GError **error)
{
	struct kt_record_set *set = input_load(cli, cli->arguments + 2, error);
	const struct kt_record *a = set ? find(set, cli->arguments[0], error) : NULL;
	const struct kt_record *b = a ? find(set, cli->arguments[1], error) : NULL;
	gboolean is_good = b && print(cli, a, b, error);

	kt_record_set_free(set);
	return is_good;
}
