/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section.h -- what a new part of a report has to provide.
 *
 * Write one file section_<name>.c with a struct kt_section_kind and one line
 * in section_registry.c; a definition then names it with part=<name>.  A part
 * reads what it needs from the builder and adds items to b->out.  It adds
 * nothing, not even its heading, where there is nothing to tell. */
#ifndef KT_REPORT_SECTION_H
#define KT_REPORT_SECTION_H

#include "kommunetal/analysis/deviation.h"
#include "kommunetal/analysis/fund.h"
#include "kommunetal/report/report.h"
#include "report/document.h"
#include "report/phrases.h"
#include "report/source_list.h"

/* The statements and funds of one document. */
struct kt_chapter {
	const char *source, *municipality, *committee, *meeting_date;
	GPtrArray *statements; /* const struct kt_budget_statement, the leading one first */
	GPtrArray *funds;      /* const struct kt_fund */
	char *target;          /* of its heading */
	char *message;         /* its finding, once part=finding was built */
};

struct kt_builder {
	const struct kt_record_set *set;
	enum kt_lang lang;
	GKeyFile *definition;
	const struct kt_materiality *materiality; /* the definition's; may have no limits */
	const GPtrArray *statements;              /* struct kt_budget_statement, all */
	GPtrArray *chapters;                      /* struct kt_chapter */
	const struct kt_chapter *chapter;         /* the current one; NULL at the front and back */
	struct kt_source_list *sources;
	/* NULL where the words of the sources are not wanted or not at hand. */
	const struct kt_report_options *passages;
	const struct kt_report_options *words; /* NULL where they are not at hand */
	struct kt_document_out *out;
	const char *lack; /* static: why there is nothing to tell, for the command; NULL */
};

/* What a part can be told in its group, besides part= and heading=. */
struct kt_setting {
	const char *name;
	gboolean (*is_valid)(const char *value); /* NULL: any text will do */
	const char *allowed;                     /* what it has to be, for a message */
	gboolean is_list;                        /* several values, parted by ; */
};

struct kt_section_kind {
	const char *name;
	/* It tells of one document: a definition may name it under chapters= only. */
	gboolean in_chapters;
	/* Ended by one without a name; NULL: none.  Values are checked before build is called. */
	const struct kt_setting *settings;
	/* Mandatory.  GROUP is the group of the definition with the part's settings. */
	void (*build)(struct kt_builder *b, const char *group);
};

extern const struct kt_section_kind kt_section_aside, kt_section_changes, kt_section_overview,
	kt_section_finding, kt_section_deviations, kt_section_bridge, kt_section_forecast,
	kt_section_records, kt_section_funds, kt_section_funds_overview, kt_section_grants,
	kt_section_grants_overview, kt_section_charts, kt_section_audit, kt_section_price,
	kt_section_unmatched, kt_section_vintages, kt_section_sources;

const struct kt_section_kind *kt_section_kind_lookup(const char *name);
/* "overview, finding, ..."; free with g_free. */
char *kt_section_kind_names(void);
/* TRUE for the name of a kind of record. */
gboolean kt_setting_is_kind(const char *value);
#define KT_SETTING_KINDS "budget, fund, homeless, cases, people, cost or other"

/* The text of KEY in the report's language, NULL if the definition has none; free with g_free. */
char *kt_section_text(const struct kt_builder *b, const char *group, const char *key);
/* Adds the part's heading, if the definition gives one; NULL else. */
struct kt_item *kt_section_heading(struct kt_builder *b, const char *group, guint level);
/* Adds a paragraph of WORDS, and behind them the number of the source that RECORD is from. */
void kt_section_sourced(struct kt_builder *b, const char *words, const struct kt_record *record);
/* "Sorø Kommune, Arbejdsmarkeds og Erhvervsudvalget"; free with g_free. */
char *kt_who_text(enum kt_lang lang, const char *municipality, const char *committee);

#endif
