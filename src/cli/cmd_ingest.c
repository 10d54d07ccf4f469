/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/base/error.h"
#include "kommunetal/store/store.h"

static gboolean put(struct cli *cli, const char *name, const struct kt_record_set *set,
	gpointer store, GError **error)
{
	struct kt_record_set *kept = kt_record_set_filter(set, &cli->options.filter);
	gboolean is_good = kt_store_put(store, kept, error);

	(void)name;
	kt_record_set_free(kept);
	return is_good;
}

static gboolean run(struct cli *cli, GError **error)
{
	struct kt_store *store;
	gboolean is_good;

	if (!cli->options.db) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE,
			_("--db is missing: the store to put the records into"));
		return FALSE;
	}
	store = kt_store_open(cli->options.db, KT_STORE_WRITE, error);
	if (!store)
		return FALSE;
	is_good = input_each(cli, cli->arguments, put, store, error);
	return kt_store_close(store, is_good ? error : NULL) && is_good;
}

static const struct example examples[] = {
	{"kommunetal ingest --db=referater.db referater/",
		N_("put the records of a folder into an SQLite file; documents that are there "
		   "already are replaced")},
	{"kommunetal ingest --db=postgresql://tal@localhost/referater referater/",
		N_("the same into PostgreSQL")},
	{"kommunetal ingest --db=tal.xlsx --kind=budget referater/",
		N_("the budget figures as a workbook")},
	{NULL, NULL},
};

static const enum option_id options[] = {OPTION_DB, INPUT_OPTIONS, FILTER_OPTIONS, OPTION_NONE};

const struct command cmd_ingest = {
	.name = "ingest",
	.arguments = "INPUT...",
	.summary = N_("put records into a store"),
	.description = N_("Reads the inputs and puts their records into a store, one transaction a "
			  "document: a document that is there already is replaced. The store's URL "
			  "is then an INPUT of the other commands; a workbook is only written."),
	.examples = examples,
	.options = options,
	.min_arguments = 1,
	.run = run,
};
