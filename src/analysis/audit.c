/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The audit: the list of its rules, and its findings in order. */
#include "analysis/audit_rules.h"

#include <string.h>

#include "analysis/figure_grid.h"
#include "analysis/items.h"
#include "analysis/run.h"
#include "analysis/wording.h"

/* In this order; of two findings on one figure the first is kept. */
static void (*const rules[])(struct audit *) = {
	kt_rule_tables,
	kt_rule_of_which,
	kt_rule_lists,
	kt_rule_shares,
	kt_rule_growth,
	kt_rule_left,
	kt_rule_repeats,
	kt_rule_mentions,
};

static const char *const rule_names[KT_N_RULES] = {
	[KT_RULE_SUM] = "sum",
	[KT_RULE_OF_WHICH] = "of_which",
	[KT_RULE_DIFFERENCE] = "difference",
	[KT_RULE_SHARE] = "share",
	[KT_RULE_GROWTH] = "growth",
	[KT_RULE_SCALE] = "scale",
	[KT_RULE_REPEAT] = "repeat",
	[KT_RULE_PERIOD] = "period",
	[KT_RULE_MISSING] = "missing",
};

static const char *const verdict_names[] = {
	[KT_AUDIT_HOLDS] = "holds",
	[KT_AUDIT_ROUNDING] = "rounding",
	[KT_AUDIT_QUESTION] = "question",
	[KT_AUDIT_CONTRADICTION] = "contradiction",
};

const char *kt_audit_rule_name(enum kt_audit_rule rule)
{
	return rule_names[rule];
}

const char *kt_audit_verdict_name(enum kt_audit_verdict verdict)
{
	return verdict_names[verdict];
}

/* ---- reporting ---- */

static void finding_free(gpointer data)
{
	struct kt_finding *f = data;

	g_free(f->message);
	g_free(f->repair);
	g_free(f);
}

struct kt_finding *kt_audit_report(struct audit *audit, enum kt_audit_rule rule,
	enum kt_audit_verdict verdict, const struct kt_record *record, const char *format, ...)
{
	struct kt_finding *f = g_new0(struct kt_finding, 1);
	va_list args;

	f->rule = rule;
	f->verdict = verdict;
	f->record = record;
	if (record) {
		f->source = record->source;
		f->item = record->item;
		f->page = record->page;
		f->line = record->line;
	}
	va_start(args, format);
	f->message = g_strdup_vprintf(format, args);
	va_end(args);
	f->repair = g_strdup("");
	g_ptr_array_add(audit->findings, f);
	return f;
}

void kt_finding_numbers(struct kt_finding *f, struct kt_decimal stated, struct kt_decimal computed)
{
	f->has_numbers = TRUE;
	f->stated = stated;
	f->computed = computed;
	f->difference = kt_decimal_trim(kt_exact_minus(stated, computed));
}

void kt_finding_other(struct kt_finding *f, const struct kt_record *other)
{
	f->other_page = other->page;
	f->other_line = other->line;
}

void kt_finding_take_repair(struct kt_finding *f, char *repair)
{
	if (!repair)
		return;
	g_free(f->repair);
	f->repair = repair;
}

char *kt_audit_number(const struct audit *audit, struct kt_decimal value)
{
	return kt_wording_number(value, audit->options->language);
}

const char *kt_audit_in(const struct audit *audit, const char *english, const char *danish)
{
	return KT_IN(audit->options->language, english, danish);
}

gboolean kt_audit_is_count(const struct kt_record *r)
{
	return (r->unit == KT_UNIT_PERSON || r->unit == KT_UNIT_CASE || r->unit == KT_UNIT_COUNT) &&
	       r->measure == KT_MEASURE_COUNT && r->qualifier == KT_QUALIFIER_NONE &&
	       kt_decimal_equal(kt_record_resolution(r), kt_decimal_int(1));
}

/* ---- the whole ---- */

static gint in_order(gconstpointer a, gconstpointer b)
{
	const struct kt_finding *x = *(struct kt_finding *const *)a;
	const struct kt_finding *y = *(struct kt_finding *const *)b;
	gint c = strcmp(x->source, y->source);

	c = c ? c : (gint)x->page - (gint)y->page;
	c = c ? c : (gint)x->line - (gint)y->line;
	if (!c && x->record && y->record)
		c = (x->record->offset > y->record->offset) -
		    (x->record->offset < y->record->offset);
	c = c ? c : (gint)x->rule - (gint)y->rule;
	return c ? c : strcmp(x->message, y->message);
}

/* One figure is doubted once: by the rule that came first, unless a later one
 * is surer. */
static void drop_repeats(GPtrArray *findings)
{
	GHashTable *seen = g_hash_table_new(NULL, NULL);
	guint kept = 0;

	for (guint i = 0; i < findings->len; i++) {
		struct kt_finding *f = findings->pdata[i];
		struct kt_finding *before = f->record && f->verdict >= KT_AUDIT_QUESTION
						    ? g_hash_table_lookup(seen, f->record)
						    : NULL;

		if (before && before->verdict >= f->verdict) {
			finding_free(f);
			continue;
		}
		if (before)
			before->verdict = KT_AUDIT_HOLDS;
		if (f->record && f->verdict >= KT_AUDIT_QUESTION)
			g_hash_table_insert(seen, (gpointer)f->record, f);
		findings->pdata[kept++] = f;
	}
	for (guint i = kept; i < findings->len; i++)
		findings->pdata[i] = NULL;
	g_hash_table_unref(seen);
	g_ptr_array_set_free_func(findings, NULL);
	g_ptr_array_set_size(findings, (gint)kept);
	g_ptr_array_set_free_func(findings, finding_free);
}

static void drop_silent(GPtrArray *findings)
{
	for (guint i = findings->len; i-- > 0;)
		if (((struct kt_finding *)findings->pdata[i])->verdict < KT_AUDIT_QUESTION)
			g_ptr_array_remove_index(findings, i);
}

GPtrArray *kt_audit(const struct kt_record_set *set, const struct kt_analysis_options *options)
{
	struct audit audit = {set, options, kt_grids_new(set), kt_items_new(set),
		g_ptr_array_new_with_free_func(finding_free)};

	for (guint i = 0; i < G_N_ELEMENTS(rules); i++)
		rules[i](&audit);
	drop_repeats(audit.findings);
	if (!options->show_all)
		drop_silent(audit.findings);
	g_ptr_array_sort(audit.findings, in_order);
	g_ptr_array_unref(audit.grids);
	g_ptr_array_unref(audit.items);
	return audit.findings;
}

/* ---- as a table ---- */

static const struct kt_result_column audit_columns[] = {
	{"source", "Kilde", "Source", 0, 0},
	{"line", "Linje", "Line", 0, KT_COLUMN_RIGHT},
	{"rule", "Regel", "Rule", 0, 0},
	{"verdict", "Dom", "Verdict", 0, 0},
	{"stated", "Trykt", "Stated", 0, KT_COLUMN_RIGHT},
	{"computed", "Beregnet", "Computed", 0, KT_COLUMN_RIGHT},
	{"difference", "Forskel", "Difference", 0, KT_COLUMN_RIGHT},
	{"message", "Besked", "Message", 0, 0},
	{"repair", "Rettelse", "Repair", 0, 0},
	{"other_line", "Anden linje", "Other line", 0, KT_COLUMN_RIGHT},
	{"page", "Side", "Page", 0, KT_COLUMN_RIGHT},
	{"item", "Punkt", "Item", 0, 0},
	{"subject", "Emne", "Subject", 0, 0},
	{"unit", "Enhed", "Unit", 0, 0},
	{"id", "Id", "Id", 0, 0},
	{NULL, NULL, NULL, 0, 0},
};

static const char *verdict_in(enum kt_audit_verdict verdict, enum kt_language language)
{
	static const char *const danish[] = {"stemmer", "afrunding", "spørgsmål", "modsigelse"};

	return language == KT_LANGUAGE_EN ? verdict_names[verdict] : danish[verdict];
}

/* "referat.txt:12: contradiction: message; repair [sum]" */
static char *line_of(const struct kt_finding *f, enum kt_language language)
{
	GString *out = g_string_new(f->source);

	if (f->line)
		g_string_append_printf(out, ":%u", f->line);
	else if (f->page)
		g_string_append_printf(out, ":%s %u", KT_IN(language, "page", "side"), f->page);
	g_string_append_printf(out, ": %s: %s", verdict_in(f->verdict, language), f->message);
	if (*f->repair)
		g_string_append_printf(out, "; %s", f->repair);
	g_string_append_printf(out, " [%s]", rule_names[f->rule]);
	return g_string_free(out, FALSE);
}

static void put_finding(
	struct kt_result_table *table, const struct kt_finding *f, enum kt_language language)
{
	char *line = line_of(f, language);

	kt_result_row(table);
	kt_result_line(table, line);
	g_free(line);
	kt_result_text(table, "source", f->source);
	if (f->line)
		kt_result_int(table, "line", f->line);
	kt_result_text(table, "rule", rule_names[f->rule]);
	kt_result_text(table, "verdict", verdict_names[f->verdict]);
	if (f->has_numbers) {
		kt_result_decimal(table, "stated", f->stated);
		kt_result_decimal(table, "computed", f->computed);
		kt_result_decimal(table, "difference", f->difference);
	}
	kt_result_text(table, "message", f->message);
	kt_result_text(table, "repair", f->repair);
	if (f->other_line)
		kt_result_int(table, "other_line", f->other_line);
	if (f->page)
		kt_result_int(table, "page", f->page);
	kt_result_text(table, "item", f->item);
	if (!f->record)
		return;
	kt_result_text(table, "subject", f->record->subject);
	kt_result_text(table, "unit", kt_unit_name(f->record->unit));
	kt_result_text(table, "id", f->record->id);
}

static void put_count(struct kt_result_table *table, const guint *n, enum kt_language language)
{
	guint wrong = n[KT_AUDIT_CONTRADICTION], asked = n[KT_AUDIT_QUESTION],
	      right = n[KT_AUDIT_HOLDS] + n[KT_AUDIT_ROUNDING];

	char *held =
		right == 0 ? g_strdup("")
		: right == 1
			? g_strdup(KT_IN(language, ", 1 equation holds", ", 1 regnestykke stemmer"))
			: g_strdup_printf(KT_IN(language, ", %u equations hold",
						  ", %u regnestykker stemmer"),
				  right);

	kt_result_note(table, "%u %s, %u %s%s", wrong,
		wrong == 1 ? KT_IN(language, "contradiction", "modsigelse")
			   : KT_IN(language, "contradictions", "modsigelser"),
		asked,
		asked == 1 ? KT_IN(language, "question", "spørgsmål")
			   : KT_IN(language, "questions", "spørgsmål"),
		held);
	g_free(held);
}

KT_ANALYSIS_RUN(kt_run_audit)
{
	struct kt_result_table *table = kt_result_table_new("audit", audit_columns, "", "");
	struct kt_analysis_options looking = *options;
	GPtrArray *all;
	guint n[4] = {0};

	(void)error;
	looking.show_all = TRUE;
	all = kt_audit(set, &looking);
	for (guint i = 0; i < all->len; i++) {
		const struct kt_finding *f = all->pdata[i];

		n[f->verdict]++;
		if (options->show_all || f->verdict >= KT_AUDIT_QUESTION)
			put_finding(table, f, options->language);
	}
	/* nothing found is no praise where there was nothing to add up */
	put_count(table, n, options->language);
	*findings = n[KT_AUDIT_CONTRADICTION] > 0;
	g_ptr_array_unref(all);
	return table;
}
