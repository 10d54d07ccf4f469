/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report.h -- pages from records.
 *
 * A report is a definition (a plain .ini file: which parts, in which order,
 * under which headings) applied to a set of records.  The definitions in
 * reports/ are compiled in and known by name; a user copies one, changes it
 * and gives its path instead. */
#ifndef KT_REPORT_REPORT_H
#define KT_REPORT_REPORT_H

#include "kommunetal/base/diag.h"
#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record_set.h"

struct kt_report_options {
	enum kt_lang lang;
	const char *date; /* ISO; of the file; NULL: that of the newest meeting in the set */
	/* The words a record was read from, for forms that show them (HTML, XLSX);
	 * may be NULL, and may return NULL.  The text is freed with g_free. */
	char *(*passage)(const struct kt_record *record, gpointer data);
	gpointer passage_data;
};

void kt_report_options_init(struct kt_report_options *options);

/* The names of the definitions at hand, sorted; free with g_strfreev. */
char **kt_report_names(void);

/* Whether kt_report_make knows the report NAME and the ending of PATH: it can be asked before
 * documents are read. */
gboolean kt_report_check(const char *name, const char *path, GError **error);

/* Makes the report NAME (one of kt_report_names, or the path of an .ini file)
 * of SET and writes it to PATH, whose ending says how: .pdf (A4, PDF/UA-1),
 * .xlsx, .html.  What is odd goes to DIAGS (may be NULL).
 * FALSE with KT_ERROR_USAGE (unknown name or ending), KT_ERROR_FORMAT (a
 * definition that cannot be read), KT_ERROR_REFUSED (nothing in SET that the
 * report is about) or KT_ERROR_WRITE; nothing is written then. */
gboolean kt_report_make(const char *name, const struct kt_record_set *set,
	const struct kt_report_options *options, const char *path, struct kt_diag_list *diags,
	GError **error);

/* The charts of kind KIND (kt_chart_kind_names) that can be drawn of SET, for
 * `kommunetal chart`, the one that would be asked for first: the leading budget
 * statement of the newest document, the funds, or the largest group of records
 * that the kind can show.  Free with g_ptr_array_unref (struct kt_chart).  NULL
 * with KT_ERROR_REFUSED where SET has nothing for it. */
GPtrArray *kt_report_charts(
	const char *kind, const struct kt_record_set *set, enum kt_lang lang, GError **error);

#endif
