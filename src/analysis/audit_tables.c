/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums, differences and percentages in tables: which cell is wrong? */
#include <math.h>

#include "analysis/audit_equations.h"

/* ---- which figure do the broken equations share? ---- */

struct suspicion {
	const struct kt_record *record;
	guint broken, held, stated;
};

static void note_figure(GHashTable *suspicions, const struct kt_record *r,
	const struct equation *eq, gboolean is_stated)
{
	struct suspicion *s = g_hash_table_lookup(suspicions, r);

	if (!s) {
		s = g_new0(struct suspicion, 1);
		s->record = r;
		g_hash_table_insert(suspicions, (gpointer)r, s);
	}
	if (eq->closing == CLOSES_NOT && !eq->is_done) {
		s->broken++;
		s->stated += is_stated;
	} else if (eq->closing <= CLOSES_ROUNDED) {
		s->held++;
	}
}

static gboolean is_worse(const struct suspicion *a, const struct suspicion *b)
{
	if (a->broken != b->broken)
		return a->broken > b->broken;
	if (a->held != b->held)
		return a->held < b->held;
	return a->stated > b->stated;
}

/* The figure in at least two broken equations, if one stands out. */
static const struct kt_record *find_suspect(const GPtrArray *equations)
{
	GHashTable *suspicions = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	const struct suspicion *worst = NULL;
	const struct kt_record *suspect = NULL;
	gboolean tie = FALSE;
	GHashTableIter iter;
	gpointer value;

	for (guint i = 0; i < equations->len; i++) {
		const struct equation *eq = equations->pdata[i];

		note_figure(suspicions, eq->stated, eq, TRUE);
		for (guint j = 0; j < eq->parts->len; j++)
			note_figure(suspicions, eq->parts->pdata[j], eq, FALSE);
	}
	g_hash_table_iter_init(&iter, suspicions);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const struct suspicion *s = value;

		if (!worst || is_worse(s, worst)) {
			worst = s;
			tie = FALSE;
		} else if (!is_worse(worst, s)) {
			tie = TRUE;
		}
	}
	if (worst && worst->broken >= 2 && !tie)
		suspect = worst->record;
	g_hash_table_unref(suspicions);
	return suspect;
}

static gboolean takes_part(const struct equation *eq, const struct kt_record *r)
{
	return eq->stated == r || g_ptr_array_find(eq->parts, r, NULL);
}

static gdouble slack(const struct equation *eq)
{
	gdouble width = kt_decimal_to_double(kt_record_resolution(eq->stated));

	for (guint i = 0; i < eq->parts->len; i++)
		width += kt_decimal_to_double(kt_record_resolution(eq->parts->pdata[i]));
	return width / 2;
}

/* The broken equation that says most exactly what R ought to be; NULL if two
 * of them want different values, or none gives one. */
static struct equation *agreed_equation(const GPtrArray *equations, const struct kt_record *r)
{
	struct equation *best = NULL;

	for (guint i = 0; i < equations->len; i++) {
		struct equation *eq = equations->pdata[i];
		gdouble apart;

		if (eq->closing != CLOSES_NOT || eq->is_done || !takes_part(eq, r) ||
			(eq->is_percent && eq->stated != r))
			continue;
		if (!best) {
			best = eq;
			continue;
		}
		if (eq->is_percent || best->is_percent)
			continue;
		apart = kt_decimal_to_double(kt_exact_minus(
			kt_audit_equation_implied(eq, r), kt_audit_equation_implied(best, r)));
		if (fabs(apart) > slack(eq) + slack(best))
			return NULL;
		if (slack(eq) < slack(best) || (slack(eq) == slack(best) && eq->stated == r))
			best = eq;
	}
	return best;
}

/* ---- reports ---- */

/* What is added comes before what is taken away. */
static void append_terms(
	const struct audit *audit, GString *out, const struct equation *eq, gint sign)
{
	for (guint i = 0; i < eq->parts->len; i++) {
		const struct kt_record *part = eq->parts->pdata[i];
		gint own = eq->is_percent ? 1 : g_array_index(eq->signs, gint, i);
		char *number;

		if (own != sign)
			continue;
		number = kt_audit_number(audit, part->value);
		if (out->len > 0 || sign < 0)
			g_string_append(out, eq->is_percent ? " / " : sign < 0 ? " − " : " + ");
		g_string_append(out, number);
		g_free(number);
	}
}

/* Too many to be written out: "the 5 parts". */
static gboolean are_counted(const struct equation *eq)
{
	return eq->parts->len > 3;
}

/* "30.270.061 − 31.303.000", or the lines they stand on if they are many. */
static char *terms_text(const struct audit *audit, const struct equation *eq)
{
	GString *out = g_string_new(NULL);

	if (are_counted(eq)) {
		const struct kt_record *first = eq->parts->pdata[0];
		const struct kt_record *last = eq->parts->pdata[eq->parts->len - 1];

		if (first->line && first->line != last->line)
			g_string_append_printf(out,
				kt_audit_in(audit, "the %u parts on lines %u-%u",
					"de %u dele på linje %u-%u"),
				eq->parts->len, MIN(first->line, last->line),
				MAX(first->line, last->line));
		else
			g_string_append_printf(out,
				kt_audit_in(audit, "the %u parts", "de %u dele"), eq->parts->len);
		return g_string_free(out, FALSE);
	}
	append_terms(audit, out, eq, 1);
	append_terms(audit, out, eq, -1);
	return g_string_free(out, FALSE);
}

static GPtrArray *figures_beside(const struct grid *grid, const struct equation *eq)
{
	struct grid_view view = kt_grid_lines(grid);
	GPtrArray *beside = g_ptr_array_new();

	for (guint place = 0; place < kt_view_n_places(view); place++) {
		const struct kt_record *r = kt_view_at(view, eq->line, place);

		if (r && r != eq->stated && r->unit == eq->stated->unit && !takes_part(eq, r))
			g_ptr_array_add(beside, (gpointer)r);
	}
	return beside;
}

static const struct kt_record *other_end(const struct equation *eq, const struct kt_record *r)
{
	return r == eq->stated ? eq->parts->pdata[0] : eq->stated;
}

static void report_suspect(struct audit *audit, const GPtrArray *equations, struct equation *eq,
	const struct kt_record *suspect)
{
	struct kt_decimal wanted = kt_audit_equation_implied(eq, suspect);
	char *stated = kt_audit_number(audit, suspect->value);
	char *computed = kt_audit_number(audit, wanted), *printed;
	struct kt_finding *f;
	guint broken = 0;

	for (guint i = 0; i < equations->len; i++) {
		struct equation *e = equations->pdata[i];

		if (e->closing == CLOSES_NOT && !e->is_done && takes_part(e, suspect)) {
			e->is_done = TRUE;
			broken++;
		}
	}
	f = kt_audit_report(audit, eq->rule, KT_AUDIT_CONTRADICTION, suspect,
		kt_audit_in(audit, "%s: printed %s, but %u equations that it stands in want %s",
			"%s: trykt %s, men de %u ligninger, tallet indgår i, kræver %s"),
		suspect->subject, stated, broken, computed);
	kt_finding_numbers(f, suspect->value, wanted);
	kt_finding_other(f, other_end(eq, suspect));
	printed = kt_audit_printed(audit, suspect, wanted);
	kt_finding_take_repair(f, g_strdup_printf("\"%s\" -> %s", suspect->raw, printed));
	g_free(printed);
	g_free(stated);
	g_free(computed);
}

static gdouble relative_size(const struct equation *eq)
{
	gdouble stated = fabs(kt_decimal_to_double(eq->stated->value));
	gdouble computed = fabs(kt_decimal_to_double(eq->computed));

	return fabs(kt_decimal_to_double(eq->difference)) / MAX(MAX(stated, computed), 1e-9);
}

static enum kt_audit_verdict verdict_of(const struct equation *eq, gboolean has_repair)
{
	if (eq->is_percent)
		return eq->is_near ? KT_AUDIT_QUESTION : KT_AUDIT_CONTRADICTION;
	if (eq->is_believed || has_repair || relative_size(eq) <= 0.1)
		return KT_AUDIT_CONTRADICTION;
	return KT_AUDIT_QUESTION;
}

static void report_silent(struct audit *audit, const struct equation *eq)
{
	struct kt_finding *f;
	char *stated, *terms;

	if (!audit->options->show_all || eq->closing > CLOSES_ROUNDED)
		return;
	stated = kt_audit_number(audit, eq->stated->value);
	terms = terms_text(audit, eq);
	f = kt_audit_report(audit, eq->rule,
		eq->closing == CLOSES_EXACTLY ? KT_AUDIT_HOLDS : KT_AUDIT_ROUNDING, eq->stated,
		"%s: %s = %s", eq->stated->subject, stated, terms);
	kt_finding_numbers(f, eq->stated->value, eq->computed);
	kt_finding_other(f, eq->parts->pdata[0]);
	g_free(stated);
	g_free(terms);
}

static char *repair_of(
	const struct audit *audit, const struct grid *grid, const struct equation *eq)
{
	GPtrArray *beside = figures_beside(grid, eq);
	char *repair = NULL;

	if (!eq->is_percent)
		repair = kt_audit_repair(audit, eq->stated,
			(const struct kt_record *const *)eq->parts->pdata,
			(const gint *)(void *)eq->signs->data, eq->parts->len,
			(const struct kt_record *const *)beside->pdata, beside->len);
	g_ptr_array_unref(beside);
	return repair;
}

static void report_equation(struct audit *audit, const struct grid *grid, struct equation *eq)
{
	char *stated = kt_audit_number(audit, eq->stated->value);
	char *computed = kt_audit_number(audit, eq->computed);
	char *terms = terms_text(audit, eq), *repair = repair_of(audit, grid, eq);
	struct kt_finding *f;

	f = kt_audit_report(audit, eq->rule, verdict_of(eq, repair != NULL), eq->stated,
		kt_audit_in(audit,
			are_counted(eq) ? "%s: printed %s, but %s give %s"
					: "%s: printed %s, but %s gives %s",
			"%s: trykt %s, men %s giver %s"),
		eq->stated->subject, stated, terms, computed);
	kt_finding_numbers(f, eq->stated->value, eq->computed);
	kt_finding_other(f, eq->parts->pdata[0]);
	kt_finding_take_repair(f, repair);
	eq->is_done = TRUE;
	g_free(stated);
	g_free(computed);
	g_free(terms);
}

/* Another broken equation that is believed holds one of EQ's figures, too. */
static gboolean is_backed(const GPtrArray *equations, const struct equation *eq)
{
	for (guint i = 0; i < equations->len; i++) {
		const struct equation *e = equations->pdata[i];

		if (e == eq || e->closing != CLOSES_NOT || !e->is_believed)
			continue;
		if (takes_part(e, eq->stated))
			return TRUE;
		for (guint j = 0; j < eq->parts->len; j++)
			if (takes_part(e, eq->parts->pdata[j]))
				return TRUE;
	}
	return FALSE;
}

/* Sums of which no column closes are no evidence against the figures: the
 * lines may be a selection.  One column that nearly closes is, and one that a
 * single slip explains, or that shares a figure with another broken equation. */
static gboolean is_doubtful(const struct audit *audit, const struct grid *grid,
	const GPtrArray *equations, const struct equation *eq)
{
	guint broken = 0;
	char *repair;

	if (eq->is_believed || eq->rule != KT_RULE_SUM || is_backed(equations, eq))
		return FALSE;
	for (guint i = 0; i < equations->len; i++) {
		const struct equation *e = equations->pdata[i];

		broken += e->rule == KT_RULE_SUM && e->closing == CLOSES_NOT && e->line == eq->line;
	}
	if (broken == 1 && relative_size(eq) <= 0.6)
		return FALSE;
	repair = repair_of(audit, grid, eq);
	g_free(repair);
	return repair == NULL;
}

static void audit_grid(struct audit *audit, const struct grid *grid)
{
	GPtrArray *equations = kt_audit_equations_new(grid);
	const struct kt_record *suspect;

	for (guint i = 0; i < equations->len; i++) {
		struct equation *eq = equations->pdata[i];

		report_silent(audit, eq);
		if (eq->closing == CLOSES_NOT && is_doubtful(audit, grid, equations, eq))
			eq->is_done = TRUE;
	}
	while ((suspect = find_suspect(equations))) {
		struct equation *eq = agreed_equation(equations, suspect);

		if (!eq)
			break;
		report_suspect(audit, equations, eq, suspect);
	}
	for (guint i = 0; i < equations->len; i++) {
		struct equation *eq = equations->pdata[i];

		if (eq->closing == CLOSES_NOT && !eq->is_done)
			report_equation(audit, grid, eq);
	}
	g_ptr_array_unref(equations);
}

void kt_rule_tables(struct audit *audit)
{
	for (guint i = 0; i < audit->grids->len; i++)
		audit_grid(audit, audit->grids->pdata[i]);
}
