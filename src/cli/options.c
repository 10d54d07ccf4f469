/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include <stddef.h>
#include <string.h>

#include "cli/command.h"
#include "cli/gettext.h"
#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"

#define STAGES "blocks|minutes|tables|records|reasons|periods|subjects|ledger"

#define SPEC(name, letter, argument, choices, member, help)                                        \
	{                                                                                          \
		name, letter, argument, choices, help, offsetof(struct options, member)            \
	}

const struct option_spec option_specs[N_OPTIONS] = {
	[OPTION_OUTPUT] = SPEC("output", 'o', N_("FILE"), NULL, output,
		N_("write to FILE instead of standard output; FILE is whole or not there")),
	[OPTION_FORMAT] = SPEC("format", 'f', N_("FORMAT"), NULL, format, N_("form of the data")),
	[OPTION_JOBS] = SPEC("jobs", 'j', N_("N"), NULL, jobs,
		N_("read N documents at a time (default: one per processor)")),
	[OPTION_LEXICON] = SPEC("lexicon", 0, N_("FILE"), NULL, lexicon,
		N_("use this lexicon: a language (da, nb) or a CSV file (default: told from the "
		   "text)")),
	[OPTION_LANG] = SPEC("lang", 'l', N_("LANGUAGE"), "da|en", lang,
		N_("language of the result (default: da)")),
	[OPTION_STAGE] = SPEC("stage", 's', N_("STAGE"), STAGES, stage,
		N_("the stage to print (default: records)")),
	[OPTION_MUNICIPALITY] = SPEC("municipality", 0, N_("NAME"), NULL, municipality,
		N_("only this municipality, by name or official code")),
	[OPTION_COMMITTEE] = SPEC("committee", 0, N_("TEXT"), NULL, committee,
		N_("only committees with TEXT in their name")),
	[OPTION_KIND] = SPEC("kind", 0, N_("KIND"), NULL, kind, N_("only figures of this kind")),
	[OPTION_MEASURE] = SPEC(
		"measure", 0, N_("MEASURE"), NULL, measure, N_("only figures of this measure")),
	[OPTION_SUBJECT] = SPEC("subject", 0, N_("TEXT"), NULL, subject,
		N_("only figures with TEXT in their subject")),
	[OPTION_SINCE] = SPEC("since", 0, N_("PERIOD"), NULL, since,
		N_("only figures from this period on: 2022, 2022-Q3, 2022-04, 2022-03-31")),
	[OPTION_UNTIL] =
		SPEC("until", 0, N_("PERIOD"), NULL, until, N_("only figures up to this period")),
	[OPTION_SURE] = SPEC("sure", 0, N_("PERCENT"), NULL, sure,
		N_("only figures whose reading is so sure or more (confidence)")),
	[OPTION_UNSURE] = SPEC("unsure", 0, N_("PERCENT"), NULL, unsure,
		N_("only figures whose reading is less sure: what to look at first")),
	[OPTION_QUIET] = SPEC("quiet", 'q', NULL, NULL, quiet,
		N_("leave out notes and warnings; errors are still told")),
	[OPTION_DB] = SPEC("db", 0, N_("URL"), NULL, db,
		N_("the store: a path (SQLite), a path that ends in .xlsx, or postgresql://...")),
	[OPTION_VIEW] = SPEC("view", 'v', N_("VIEW"), NULL, view, N_("which table")),
	[OPTION_MATERIAL] = SPEC("material", 'm', N_("LIMITS"), NULL, material,
		N_("mark deviations that reach every limit: 1%,100000 (of the budget, and "
		   "kroner)")),
	[OPTION_ALL] = SPEC(
		"all", 'a', NULL, NULL, all, N_("also what holds, and what rounding explains")),
	[OPTION_FOCUS] = SPEC("focus", 0, N_("NAME"), NULL, focus,
		N_("the municipality that is looked at (default: the first)")),
	[OPTION_NEIGHBOURS] = SPEC("neighbours", 0, N_("N"), NULL, neighbours,
		N_("compare with the N nearest in size; 0 for all at hand")),
	[OPTION_CONFIDENCE] = SPEC("confidence", 0, N_("PERCENT"), NULL, confidence,
		N_("of bands and intervals (default: 95)")),
	[OPTION_SIZE] = SPEC("size", 0, N_("SIZE"), NULL, size,
		N_("16:9, 4:3, a4, or WIDTHxHEIGHT in points (default: 16:9)")),
	[OPTION_DATE] = SPEC("date", 0, N_("DATE"), NULL, date,
		N_("date of the file, 2022-06-02 (default: of the newest meeting)")),
	[OPTION_PICK] = SPEC("pick", 0, N_("N"), NULL, pick,
		N_("draw the Nth of the charts that can be drawn (default: the first)")),
	[OPTION_LINT] = SPEC("lint", 0, NULL, NULL, lint,
		N_("name the rules of notation that the chart breaks, instead of drawing it")),
	[OPTION_HELP] = SPEC("help", 'h', NULL, NULL, help, N_("show this help")),
};

/* The names of all kinds, or of all measures, from the records' own tables. */
static char *join_kinds(void)
{
	GString *out = g_string_new(kt_kind_name((enum kt_kind)0));

	for (guint i = 1; i < KT_N_KINDS; i++)
		g_string_append_printf(out, "|%s", kt_kind_name((enum kt_kind)i));
	return g_string_free(out, FALSE);
}

static char *join_measures(void)
{
	GString *out = g_string_new(kt_measure_name((enum kt_measure)1));

	for (guint i = 2; i < KT_N_MEASURES; i++)
		g_string_append_printf(out, "|%s", kt_measure_name((enum kt_measure)i));
	return g_string_free(out, FALSE);
}

char *option_choices(enum option_id id, const struct command *command)
{
	switch (id) {
	case OPTION_FORMAT:
		return g_strdup(command->formats);
	case OPTION_VIEW:
		return g_strdup(command->views);
	case OPTION_KIND:
		return join_kinds();
	case OPTION_MEASURE:
		return join_measures();
	default:
		return g_strdup(option_specs[id].choices);
	}
}

static gboolean is_choice(const char *choices, const char *word)
{
	g_auto(GStrv) words = g_strsplit(choices, "|", -1);

	return g_strv_contains((const char *const *)words, word);
}

/* ---- parsing --------------------------------------------------------------------------- */

/* Strings are taken as file names are: byte by byte.  GLib's other way goes
 * through the locale's character set and refuses "Sorø" under LANG=C. */
static GOptionEntry entry_of(enum option_id id, struct options *options)
{
	const struct option_spec *spec = &option_specs[id];

	return (GOptionEntry){
		.long_name = spec->name,
		.short_name = spec->letter,
		.arg = spec->argument ? G_OPTION_ARG_FILENAME : G_OPTION_ARG_NONE,
		.arg_data = (char *)options + spec->offset,
	};
}

static gboolean parse_words(struct options *options, const struct command *command, int argc,
	char **argv, char ***arguments, GError **error)
{
	GOptionEntry entries[N_OPTIONS + 2] = {{0}};
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GError) problem = NULL;
	/* a NULL-ended copy of the list whose strings stay argv's: GLib moves them about */
	g_autofree char **words = g_new0(char *, (gsize)argc + 2);
	char **rest = words;
	guint n = 0;

	words[0] = (char *)command->name;
	memcpy(words + 1, argv, (gsize)argc * sizeof *argv);
	for (const enum option_id *id = command->options; *id != OPTION_NONE; id++)
		entries[n++] = entry_of(*id, options);
	entries[n++] = entry_of(OPTION_HELP, options);
	entries[n] = (GOptionEntry){.long_name = G_OPTION_REMAINING,
		.arg = G_OPTION_ARG_FILENAME_ARRAY,
		.arg_data = arguments};
	argc++;
	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_add_main_entries(context, entries, NULL);
	if (!g_option_context_parse(context, &argc, &rest, &problem)) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE, "%s", problem->message);
		return FALSE;
	}
	return TRUE;
}

static gboolean check_words(
	const struct options *options, const struct command *command, GError **error)
{
	for (const enum option_id *id = command->options; *id != OPTION_NONE; id++) {
		const struct option_spec *spec = &option_specs[*id];
		g_autofree char *choices = option_choices(*id, command);
		const char *word;

		if (!spec->argument)
			continue;
		word = *(char *const *)((const char *)options + spec->offset);
		if (word && choices && !is_choice(choices, word)) {
			g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
				_("--%s: \"%s\" is not one of %s"), spec->name, word, choices);
			return FALSE;
		}
	}
	return TRUE;
}

static gboolean parse_jobs(struct options *options, GError **error)
{
	guint64 n = g_get_num_processors();

	if (options->jobs && !kt_unsigned_parse(options->jobs, 1, 1024, &n)) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--jobs: \"%s\" is not a number from 1 to 1024"), options->jobs);
		return FALSE;
	}
	options->n_jobs = (guint)n;
	return TRUE;
}

static gboolean parse_period(
	struct kt_period *out, const char *name, const char *text, GError **error)
{
	if (text && !kt_period_parse(out, text, NULL)) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--%s: \"%s\" is not a period; write 2022, 2022-Q3, 2022-04 or "
			  "2022-03-31"),
			name, text);
		return FALSE;
	}
	return TRUE;
}

static gboolean parse_percent(guint *out, const char *name, const char *text, GError **error)
{
	guint64 n = 0;

	if (text && !kt_unsigned_parse(text, 1, 100, &n)) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--%s: \"%s\" is not a number from 1 to 100"), name, text);
		return FALSE;
	}
	*out = (guint)n;
	return TRUE;
}

static gboolean check_date(const char *date, GError **error)
{
	struct kt_period p;

	if (!date || (kt_period_parse(&p, date, NULL) && !p.is_range && p.from.unit == KT_TIME_DAY))
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
		_("--date: \"%s\" is not a day; write 2022-06-02"), date);
	return FALSE;
}

static gboolean make_filter(struct options *o, GError **error)
{
	o->filter = (struct kt_filter){
		.municipality = o->municipality,
		.committee = o->committee,
		.kind = o->kind,
		.measure = o->measure,
		.subject = o->subject,
	};
	return parse_period(&o->filter.since, "since", o->since, error) &&
	       parse_period(&o->filter.until, "until", o->until, error) &&
	       parse_percent(&o->filter.sure, "sure", o->sure, error) &&
	       parse_percent(&o->filter.unsure, "unsure", o->unsure, error);
}

gboolean options_parse(struct options *options, const struct command *command, int argc,
	char **argv, char ***arguments, GError **error)
{
	if (!parse_words(options, command, argc, argv, arguments, error))
		return FALSE;
	return options->help ||
	       (check_words(options, command, error) && parse_jobs(options, error) &&
		       check_date(options->date, error) && make_filter(options, error));
}

void options_clear(struct options *options)
{
	for (guint id = OPTION_NONE + 1; id < N_OPTIONS; id++)
		if (option_specs[id].argument)
			g_free(*(char **)((char *)options + option_specs[id].offset));
	*options = (struct options){.help = FALSE};
}
